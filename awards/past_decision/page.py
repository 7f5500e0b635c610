"""The page on which a decision of the past is typed. What was typed is on the page and nowhere else until it is recorded."""

from functools import cached_property

from django.core.exceptions import ValidationError

from blocs.models import Membership
from blocs.text import tidy_line

from ..models import AwardKind
from .forms import BLANK_ROWS, PastAwardRows, PastDecisionForm
from .pasting import PasteForm, with_rows
from .recording import put_on_record

ROWS = "rows"


class PastDecisionPage:
    """sent: what a POST sent, with the button in `act`: record, check, more or paste; empty for a blank page."""

    def __init__(self, sent, user):
        self.user = user
        self.act = sent.get("act", "")
        self.paste = PasteForm(sent if self.act == "paste" else None, prefix="paste")
        data = self.with_more_rows(sent) if sent else None
        self.decision_form = PastDecisionForm(data, user=user)
        self.rows = PastAwardRows(data, decision_form=self.decision_form, user=user, prefix=ROWS)
        self.decision_form.is_valid()  # the rows ask it which bloc they are about
        self.head = self.decision_form
        if self.act in ("paste", "more"):  # nobody has said yet that the head is complete
            self.head = PastDecisionForm(initial=sent.dict(), user=user)

    def with_more_rows(self, sent):
        if self.act == "more":
            return with_rows(sent, [{}] * BLANK_ROWS, ROWS)
        if self.act == "paste" and self.paste.is_valid():
            rows = self.paste.rows()
            self.paste = PasteForm(prefix="paste")
            return with_rows(sent, rows, ROWS)
        return sent

    def is_valid(self):
        return self.act == "record" and all([self.decision_form.is_valid(), self.rows.is_valid()])

    def put_on_record(self):
        """The decision; None, with the sentence on the form, where that cannot be."""
        try:
            return put_on_record(self.decision_form, self.rows.reading, self.user)
        except ValidationError as error:
            self.decision_form.add_error(None, error.messages)
            return None

    @cached_property
    def kinds(self):
        return list(AwardKind.objects.all())

    @cached_property
    def members(self):
        """The names that the members of the bloc have and had, to choose from."""
        bloc = self.bloc
        if bloc is None:
            return []
        memberships = Membership.objects.in_bloc(bloc).select_related("unit").order_by("unit__sort_key")
        names = [name for row in memberships for name in (row.unit.name, row.name_as_printed)]
        return list(dict.fromkeys(tidy_line(name) for name in names if name))

    @property
    def bloc(self):
        cleaned = getattr(self.decision_form, "cleaned_data", {})
        return cleaned.get("bloc") or self.decision_form.fields["bloc"].initial
