"""Where what is missing for a verdict is added: the forms, filled in as far as it is known."""

from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext_lazy

from blocs.models import Person, Unit

from .pasts import Mark
from .reading import stands_for
from .verdicts import Verdict


@dataclass(frozen=True)
class Rights:
    """Whose history a user may add to: nobody's for a user who only reads."""

    units: frozenset = field(default_factory=frozenset)
    people: frozenset = field(default_factory=frozenset)

    @classmethod
    def of(cls, user, reading):
        if user is None:
            return cls()
        units = Unit.objects.entered_by(user).filter(pk__in=reading.units)
        people = Person.objects.entered_by(user).filter(pk__in=reading.people)
        return cls(*(frozenset(rows.order_by().values_list("pk", flat=True)) for rows in (units, people)))


@dataclass(frozen=True)
class Link:
    """One thing to add or to decide, and the page where that is done."""

    what: str  # one of WORDS
    url: str
    year: str = ""
    about: str = ""

    @property
    def words(self):
        return WORDS[self.what] % {"year": self.year, "about": self.about}


WORDS = {
    "year": gettext_lazy("%(year)s: add the award, or say that there was none"),
    "year_of": gettext_lazy("%(year)s, “%(about)s”: add the award, or say that there was none"),
    "decision": gettext_lazy("%(year)s: add the decision"),
    "decision_of": gettext_lazy("%(year)s, “%(about)s”: add the decision"),
    "lineage": gettext_lazy(
        "“%(about)s”: see what it came from, and have it decided whether its past counts"
    ),
    "earlier": gettext_lazy("“%(about)s”, %(year)s: add the award, or say that there was none"),
    "share": gettext_lazy("Enter how many people have “%(about)s”"),
    "ranks": gettext_lazy("See the standings of the bloc-year"),
    "history": gettext_lazy("Add to the award history of “%(about)s”"),
}


def links_of(condition):
    if condition.verdict is Verdict.MET:
        return []
    ways = {"share": links_to_shares, "leads_bloc": links_to_standings}
    return list(ways.get(condition.rule.needs, links_to_years)(condition))


def links_to_years(condition):
    rule = condition.rule
    for year in condition.open_years:
        label, whose = condition.label(year.year), year.past.whose if year.past else None
        if year.mark is Mark.UNDECIDED:
            if whose.hangs_on.pk in condition.rights.units:
                url = reverse("blocs:unit-detail", args=[whose.hangs_on.code])
                yield Link("lineage", f"{url}#lineage", label, whose.hangs_on.name)
        elif year.mark is Mark.MAYBE_USED:
            url = history_url(condition, None, kind=rule.kind.code, year=condition.label(year.used_in))
            if url:
                yield Link("earlier", url, condition.label(year.used_in), str(rule.kind))
        else:
            unit = whose.unit if whose else None
            what = "decision" if year.mark is Mark.CLAIMED else "year"
            if url := history_url(condition, unit, kind=rule.needed_kind.code, year=label):
                is_another = unit is not None and unit.pk != condition.line.unit_id
                yield Link(f"{what}_of" if is_another else what, url, label, unit.name if unit else "")


def links_to_shares(condition):
    kinds = filter(None, [condition.rule.needed_kind, condition.rule.or_kind])
    for kind, share in zip(kinds, condition.finding.shares, strict=True):
        if share is None or None in (share.members, share.holders):
            period = condition.line.campaign and condition.line.campaign.period
            url = history_url(condition, None, kind=kind.code, year=period.label if period else "")
            if url:
                yield Link("share", f"{url}#share", about=str(kind))


def links_to_standings(condition):
    campaign = condition.line.campaign
    if campaign and condition.verdict is Verdict.UNKNOWN and condition.rights.units:
        yield Link("ranks", f"{campaign.get_absolute_url()}#standings")


def history_links_of(conditions):
    if conditions and (url := history_url(conditions[0], None)):
        line = conditions[0].line
        return [Link("history", url, about=str(line.unit or line.person))]
    return []


def history_url(condition, unit, **known):
    """The page where the history of a unit, or of the recipient, is added to; "" where the user may not."""
    line, rights = condition.line, condition.rights
    unit = unit or (line.unit if line.unit_id else None)
    if unit and unit.pk in rights.units:
        page = reverse("awards:unit-history", args=[unit.code])
    elif not unit and line.person_id and stands_for(line.person) in rights.people:
        page = reverse("awards:person-history", args=[line.person_id])
    else:
        return ""
    return f"{page}?{urlencode({**known, 'next': line.get_absolute_url()})}"
