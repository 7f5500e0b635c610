"""What the rows of a decision mean: recipients and awards on record, the year, and whether it is there already."""

from functools import cached_property

from django.core.exceptions import ValidationError
from django.db.models import prefetch_related_objects
from django.utils.translation import gettext as _

from blocs.date_ranges import overlap
from blocs.models import Membership, Person, Unit
from blocs.text import folded, tidy_line
from campaigns.models import Period

from ..entering.names import NEW, Names, as_printed, described
from ..entering.setting import find_period
from ..granting import past_award
from ..models import Award, RecipientKind

PRINTED = "printed"  # the answer that a name stays as printed, and is put into no register
SAME, ANOTHER = "same", "another"
OF = {RecipientKind.COLLECTIVE: "unit", RecipientKind.INDIVIDUAL: "person"}


class Reading:
    """Reads the rows. Then awards: those to be entered, by row; completed: those on record that get this decision."""

    def __init__(self, forms, bloc, decision_form, user):
        self.forms = forms
        self.bloc = bloc
        self.decision_form = decision_form
        self.user = user
        self.new = {}
        self.awards = {}
        self.completed = []

    def read(self):
        self.look_up()
        read = [(form, self.recipient(form), self.kind(form), self.period(form)) for form in self.forms]
        read = [row for row in read if not row[0].errors]
        units = [row for _form, row, _kind, _period in read if isinstance(row, Unit)]
        self.seen = Unit.objects.visible_to(self.user).in_bulk([unit.pk for unit in units if unit.pk])
        prefetch_related_objects([unit for unit in units if unit.pk], "names")
        for form, row, kind, period in read:
            self.make_award(form, row, kind, period)
        self.ask_about_doubles()

    def look_up(self):
        self.names = Names(self.bloc, self.memberships, self.user)
        for form in self.forms:
            said = form.cleaned_data
            if (of := OF.get(said["recipients"])) and said["recipient"]:
                self.names.want(of, said["recipient"], form.answer("who"), may_be_asked=True)
            self.names.want("award", said["award"], form.answer("kind"))
        self.names.look_up()

    @cached_property
    def memberships(self):
        return list(Membership.objects.in_bloc(self.bloc).select_related("unit"))

    @cached_property
    def periods(self):
        return list(Period.objects.all())

    @cached_property
    def campaigns(self):
        return {campaign.period.code: campaign for campaign in self.bloc.campaigns.with_names()}

    def recipient(self, form):
        """The unit or person that a row names, an unsaved one where it is new; None where it is only printed."""
        said = form.cleaned_data
        text, of = said["recipient"], OF.get(said["recipients"])
        if not text or of is None:
            return None
        answer = answer_about(form.answer("who"), text)
        meaning = self.names.meaning(of, text, answer)
        if not answer and meaning.row:
            return meaning.row
        key = answer.partition("|")[0]
        self.ask_who(form, text, meaning, is_clear=bool(meaning.row) or key in (NEW, PRINTED))
        if key == NEW:
            made = Unit(name=tidy_line(text)) if of == "unit" else Person(name=tidy_line(text))
            return self.new.setdefault((of, folded(text)), made)
        return None if key == PRINTED else meaning.row

    def ask_who(self, form, text, meaning, is_clear):
        of = OF[form.cleaned_data["recipients"]]
        candidates = [row for row in meaning.candidates if row != NEW]
        near = [] if candidates else self.names.offer(of, text) or []
        offered = list(dict.fromkeys([*filter(None, [meaning.row]), *candidates, *near]))
        sentence = _("“%(name)s” is not on record. Correct the name, or say that it is new.")
        if candidates:
            sentence = _("“%(name)s” may mean several. Choose which one.")
        elif near:
            sentence = _("“%(name)s” is not on record. Choose one of these, or say that it is new.")
        choices = [(f"{row.pk}|{text}", described(row)) for row in offered]
        choices += [
            (f"{NEW}|{text}", _("new: put “%(name)s” on record") % {"name": text}),
            (f"{PRINTED}|{text}", _("keep “%(name)s” as printed, in no register") % {"name": text}),
        ]
        label = _("Who is “%(name)s”?") % {"name": text}
        form.ask("who", label, choices, "" if is_clear else sentence % {"name": text})

    def kind(self, form):
        """The entry of the catalogue that a row means; None where it says that none fits."""
        text = form.cleaned_data["award"]
        answer = answer_about(form.answer("kind"), text)
        kind = self.names.award(text, answer)
        if kind and not answer:
            return kind
        is_clear = bool(kind or answer)
        choices = [(f"{kind.pk}|{text}", str(kind)) for kind in self.names.awards]
        choices.append((f"{PRINTED}|{text}", _("none of these: keep it as printed")))
        sentence = _("“%(award)s” is not in the catalogue under this name. Choose what is meant.") % {
            "award": text
        }
        form.ask(
            "kind", _("Which award is “%(award)s”?") % {"award": text}, choices, "" if is_clear else sentence
        )
        return kind

    def period(self, form):
        try:
            return find_period(form.cleaned_data["year"], self.periods)
        except ValidationError as error:
            form.add_error("year", error)
            return None

    def make_award(self, form, row, kind, period):
        said = form.cleaned_data
        columns = {
            "kind": kind,
            "award_as_printed": said["award"],
            "award_class": said["award_class"],
            "post_as_printed": said["post"],
            "recipient_kind": said["recipients"],
            "name_as_printed": said["printed"] or self.printed(said["recipient"], row),
            "unit": row if isinstance(row, Unit) else None,
            "person": row if isinstance(row, Person) else None,
        }
        if said["count"]:
            columns |= {"figure": "number", "count": said["count"]}
        try:
            columns |= self.place(row, said["recipient"], period)
            self.awards[form] = past_award(**columns)
        except ValidationError as error:
            form.add_error(None, error.messages)

    def printed(self, text, row):
        """The name as it was typed; "" where that is only the one on record, so that the name of its day is printed."""
        return as_printed(text, row) if row is not None and row.pk else text

    def place(self, row, name, period):
        """The bloc-year, or the period alone where the recipient was no member or the year has no file.

        What stands in no record of the user's blocs must have a bloc-year, else nobody could find it again.
        """
        campaign = self.campaigns.get(period.code)
        is_known = row is not None and (isinstance(row, Person) or row.pk in self.seen) and row.pk
        if campaign and (not is_known or isinstance(row, Person) or self.was_member(row, period)):
            return {"campaign": campaign}
        if is_known or self.user.sees_everything:
            return {"period": period}
        raise ValidationError(
            _(
                "“%(bloc)s” has no file for %(year)s, and “%(name)s” stands in none of its records: nobody could find "
                "the award again. Open that year first, or name a unit or person on record."
            ),
            "nowhere",
            {"bloc": self.bloc, "year": period, "name": name or "…"},
        )

    def was_member(self, unit, period):
        return any(row.unit_id == unit.pk and overlap(row.valid, period.range()) for row in self.memberships)

    def ask_about_doubles(self):
        """Whether an award that is on record for that recipient and year without a decision is the same one."""
        there = {}
        on_record = Award.objects.entered_by(self.user).standing().to_same_recipients(self.awards.values())
        for award in on_record:
            there.setdefault(identity(award), award)
        seen = {}
        for form, award in list(self.awards.items()):
            key = identity(award)
            if key is None:
                continue
            if seen.setdefault(key, form) is not form:
                form.add_error(None, _("The same award to the same recipient stands above already."))
            elif double := there.get(key):
                self.ask_about_double(form, double)

    def ask_about_double(self, form, double):
        if double.decision_id:
            if is_same_number(double.decision, self.decision_form.cleaned_data.get("number", "")):
                form.add_error(None, _("This is on record already, by this decision."))
            return
        answer = form.answer("double")
        choices = [
            (SAME, _("yes: this decision granted it")),
            (ANOTHER, _("no, it is another one")),
        ]
        sentence = _("“%(award)s” is on record for %(year)s without a decision. Is it this one?")
        words = {"award": double, "year": double.for_period}
        form.ask(
            "double",
            _("Is it the one on record?"),
            choices,
            "" if answer in (SAME, ANOTHER) else sentence % words,
        )
        if answer == SAME:
            del self.awards[form]
            self.completed.append(double)


def answer_about(answer, text):
    """An answer that was given about just this text; "" once the text is another one, so that it is asked anew."""
    _key, _bar, of_text = answer.partition("|")
    return answer if folded(of_text) == folded(text) else ""


def identity(award):
    """What tells one award on record from another: whose, which and for what year; None where nobody is named."""
    row = award.unit or award.person
    if row is None or award.kind_id is None or award.for_period is None:
        return None
    return type(row), row.pk or id(row), award.kind_id, award.award_class, award.for_period.starts_on


def is_same_number(decision, number):
    return folded(decision.document.number) == folded(number)
