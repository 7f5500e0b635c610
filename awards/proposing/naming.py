"""Which unit or person a typed name means: looked up on record, asked about where it is not clear, added when told."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from blocs.models import Membership, Person, Unit
from blocs.text import code_from, tidy_line

from ..entering.names import NEW, Names, as_printed, described
from ..entering.outcomes import LISTED
from ..models import RecipientKind

OF = {RecipientKind.COLLECTIVE: "unit", RecipientKind.INDIVIDUAL: "person"}


class Naming:
    """The recipients that a form names, several at once; what is not clear becomes a question of the form."""

    def __init__(self, form, texts, recipient_kind, *, bloc, user):
        self.form = form
        self.texts = texts
        self.recipient_kind = recipient_kind
        self.of = OF.get(recipient_kind)  # None: households, by name only
        if self.of is None:
            return
        memberships = list(Membership.objects.in_bloc(bloc).select_related("unit"))
        self.names = Names(bloc, memberships, user)
        for place, text in enumerate(texts):
            self.names.want(self.of, text, self.chosen(place), may_be_asked=True)
        self.names.look_up()

    def field_name(self, place):
        """What is chosen among units is no answer where a person is meant."""
        return f"{self.recipient_kind}_{place}"

    def chosen(self, place):
        return self.form.data.get(self.field_name(place), "")

    def recipients(self):
        """[(printed, row)]: the unit or person of each text, an unsaved one for a new name, None for a household.

        printed: the text; "" where the name on record is to be printed. Where a name is not clear, the form gets an
        error and the question with its answers; None is returned.
        """
        if self.of is None:
            return [(text, None) for text in self.texts]
        rows = [self.row_of(place, text) for place, text in enumerate(self.texts)]
        if any(row is None for row in rows):
            return None
        return [(self.printed(text, row), row) for text, row in zip(self.texts, rows, strict=True)]

    def printed(self, text, row):
        """A name typed without its accents, or near to the one that was then chosen, is no name to be printed."""
        if row.pk is None:
            return text
        meant_alone = self.names.meaning(self.of, text)
        is_known = meant_alone.row or meant_alone.candidates
        return as_printed(text, row) if is_known else ""

    def row_of(self, place, text):
        meaning = self.names.meaning(self.of, text, self.chosen(place))
        if meaning.row is not None:
            return meaning.row
        if meaning.candidates == [NEW]:
            return Unit(name=text) if self.of == "unit" else Person(name=text)
        self.ask(place, text, meaning.candidates or self.names.offer(self.of, text) or [])
        return None

    def ask(self, place, text, candidates):
        choices = [(f"{row.pk}|{text}", described(row)) for row in candidates]
        choices.append((f"{NEW}|{text}", _("A new one: put “%(name)s” on record") % {"name": text}))
        self.form.fields[self.field_name(place)] = forms.ChoiceField(
            label=_("Who is “%(name)s”?") % {"name": text}, choices=choices, widget=forms.RadioSelect
        )
        sentence = (
            _("“%(name)s” may be several. Choose which one is meant.")
            if len(candidates) > 1
            else _("“%(name)s” is not on record under this name. Choose who is meant, or put it on record.")
        )
        self.form.add_error(self.field_name(place), ValidationError(sentence % {"name": text}, "not_clear"))


def keep_choice(form):
    """Let a form of one name keep, hidden, which unit or person was chosen. What is not clear is asked in its place."""
    for recipient_kind in OF:
        hidden = forms.CharField(required=False, widget=forms.HiddenInput)
        form.fields.setdefault(f"{recipient_kind}_0", hidden)


def put_on_record(row):
    """Save a unit or person that was named for the first time."""
    if row is not None and row.pk is None:
        if isinstance(row, Unit):
            row.code = code_from(row.name, queryset=Unit.objects.all())
        row.save()
    return row


def names_typed(text):
    """[(name, post)] of lines as typed or pasted: numbers and bullets before them go, a tab or bar sets off the post."""
    lines = []
    for line in text.splitlines():
        cells = [tidy_line(cell) for cell in line.replace("|", "\t").split("\t")]
        cells = [cell for cell in cells if cell]
        if cells and cells[0].rstrip(".)").isdecimal():
            cells = cells[1:]
        if cells:
            name = LISTED.sub("", cells[0])
            lines.append((name, ", ".join(cells[1:])))
    return [line for line in lines if line[0]]
