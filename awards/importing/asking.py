"""What is asked about a list: which names are not sure and why, and what may be chosen."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from blocs.date_ranges import first_and_last_day
from blocs.models import Membership, Person, Unit
from blocs.text import folded
from campaigns.models import Leadership

from ..entering.names import described
from ..models import Award, AwardKind, ImportQuestion

About = ImportQuestion.About
NEW, PRINTED, OUT = ImportQuestion.NEW, ImportQuestion.PRINTED, ImportQuestion.OUT
CALLED = (
    (About.UNIT, Unit.objects.select_related("parent")),
    (About.PERSON, Person.objects.select_related("unit")),
    (About.AWARD, AwardKind.objects.all()),
)
NEW_ONE = {
    About.UNIT: gettext_lazy("a new unit, put on record"),
    About.PERSON: gettext_lazy("a new person, put on record"),
    About.RECORD: gettext_lazy("none of these: put on record beside them"),
}
AS_PRINTED = {
    About.UNIT: gettext_lazy("only the name as printed, tied to no unit"),
    About.PERSON: gettext_lazy("only the name as printed, tied to no person"),
    About.AWARD: gettext_lazy("only the name as printed, tied to no award of the catalogue"),
}


def records_of(questions, kind):
    """The records that may be meant, {what is asked about: {key: record}}."""
    by_about = {}
    for question in questions:
        by_about.setdefault(question.about, set()).update(question.candidates)
    found = {about: rows.in_bulk(by_about[about]) for about, rows in CALLED if by_about.get(about)}
    if by_about.get(About.RECORD):
        found[About.RECORD] = kind.on_record().in_bulk(by_about[About.RECORD])
    return found


def candidates(question, records):
    known = records.get(question.about, {})
    return [known[key] for key in question.candidates if key in known]


def choices(question, records):
    """What may be chosen as the answer, as pairs of value and label."""
    known = [(str(row.pk), called(row)) for row in candidates(question, records)]
    if question.may_be_new:
        known.append((NEW, NEW_ONE[question.about]))
    if question.may_be_printed:
        known.append((PRINTED, AS_PRINTED[question.about]))
    return [*known, (OUT, _("leave these rows out"))]


def called(row):
    """A record with what tells it from those like it."""
    if isinstance(row, Person):
        parts = (described(row), row.born)
    elif isinstance(row, Award):
        decision = row.decision or _("decision not known")
        parts = (row, row.for_period, decision, row.decision and row.decision.document.dated)
    elif isinstance(row, Membership | Leadership):
        parts = (row, days_of(row.valid if isinstance(row, Membership) else row.term))
    else:
        parts = (described(row),)
    return ", ".join(str(part) for part in parts if part)


def days_of(span):
    first, last = (f"{day:%d/%m/%Y}" if day else "…" for day in first_and_last_day(span))
    return f"{first} – {last}"


def why_asked(question, records):
    """Why a name is not sure; "" where the question says it itself."""
    near = candidates(question, records)
    if question.about == About.UNIT:
        return why_unit(question, near)
    if question.about == About.AWARD:
        if near:
            return _("In the catalogue are awards of a name like this one.")
        return _("No award of this name is in the catalogue.")
    if question.about == About.PERSON and near:
        name = question.text.casefold()
        exact = [person for person in near if name.startswith(person.name.casefold())]
        if len(exact) > 1:
            return _("%(count)s people of this name are on record.") % {"count": len(exact)}
        return _("Somebody of a name like this one is on record.")
    return ""


def why_unit(question, near):
    exact = [unit for unit in near if f"unit {folded(unit.name)}" == question.key]
    if len(exact) > 1:
        return _("%(count)s units of this name are on record.") % {"count": len(exact)}
    if exact and exact[0].parent:
        sentence = _("On record a unit of this name belongs to “%(above)s”, which the list does not say.")
        return sentence % {"above": exact[0].parent}
    if near:
        return _("On record are units of a name like this one, or that were called so once.")
    return _("No unit of this name is on record.") if question.key.startswith("unit ") else ""


def told(question):
    sentences = {
        About.UNIT: _("Which unit is “%(text)s”?"),
        About.PERSON: _("Who is “%(text)s”?"),
        About.AWARD: _("Which award is “%(text)s”?"),
        About.RECORD: _("Row %(row)s: is it one on record?"),
    }
    text, _sign, hint = question.text.partition("\n")
    told = sentences[question.about] % {"text": text, "row": question.first_row}
    return f"{told} {hint}" if hint else told


def rows_of(question):
    words = {"first": question.first_row, "count": question.row_count}
    if question.row_count == 1:
        return _("row %(first)s") % words
    return _("%(count)s rows, the first of them row %(first)s") % words


def sentences_of(questions, kind):
    """What the rows that raise the questions say of them, with what to do, {key of the question: sentence}."""
    records = records_of([question for question in questions if question.about == About.RECORD], kind)
    return {question.key: sentence_of(question, records) for question in questions}


def sentence_of(question, records):
    if question.about == About.RECORD:
        found = "; ".join(map(called, candidates(question, records)))
        sentence = _("Much like one on record: %(record)s. Say whether it is the same one.")
        return sentence % {"record": found}
    text, _sign, hint = question.text.partition("\n")
    if hint:
        sentence = _(
            "“%(text)s” %(hint)s: say whether both are meant, or correct one of them and bring it again."
        )
    elif question.candidates:
        sentence = _(
            "It is not settled which name on record “%(text)s” is. Answer the question about it, or correct the name and bring it again."
        )
    else:
        sentence = _(
            "“%(text)s” is matched with no name on record. Answer the question about it, or correct the name and bring it again."
        )
    return sentence % {"text": text, "hint": hint}
