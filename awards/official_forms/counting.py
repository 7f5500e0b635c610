"""What the official forms count: the awards granted for a year, and the movements of a year, by what is known of them.

Each figure is the sum of the rows of the award register, or of the list of movements, that its link opens.
"""

import datetime
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property
from urllib.parse import urlencode

from django.db.models import Prefetch
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from blocs.models import Unit, User
from campaigns.models import Campaign, Movement
from campaigns.models import movements as about_movements

from ..models import AwardKind, Moment, Proposal, RecipientCategory, RecipientKind, named
from ..register import NOT_STATED, address, totals
from ..summaries.content import Said, Sum
from .layout import Line

# Answers that leave a question open: the row may belong to any other.
OPEN = {"recipients": {RecipientKind.MIXED, RecipientKind.UNKNOWN}, "kind": set()}
NOT_GIVEN = {""}
TAKEN_TOGETHER = named.TAKEN_TOGETHER | about_movements.TAKEN_TOGETHER
NOTHING = Sum(None, 0, 0)
BLOC_YEARS_SHOWN = 12  # of those that answer a movement
WORDS_OF_AWARDS = {
    "recipients": dict(RecipientKind.choices),
    "category": dict(RecipientCategory.choices),
    "method": dict(Proposal.Method.choices) | {"": gettext_lazy("ground not on record")},
    "submitter": {"": gettext_lazy("submitting body not on record")},
}
WORDS_OF_MOVEMENTS = {
    "level": dict(about_movements.LaunchLevel.choices),
    "scope": {"": gettext_lazy("scope not on record")},
    "length": dict(about_movements.Length.choices),
    "method": dict(about_movements.Method.choices),
}
# How each criterion narrows the list of movements.
MOVEMENT_CRITERIA = {
    "q": "matching",
    "level": "launched_at",
    "length": "lasting",
    "method": "by_method",
    "kind": "of_kind",
}


@dataclass(frozen=True)
class Asked:
    """A year over all blocs that the user may see, or over those of an organiser."""

    user: User
    year: int
    organiser: Unit | None = None

    @property
    def criteria(self):
        return {"year": self.year} | ({"organiser": self.organiser} if self.organiser else {})

    @cached_property
    def organiser_then(self):
        """The name of the organiser at the end of the year; "" where the form is about all."""
        return self.organiser.name_on(datetime.date(self.year, 12, 31)) if self.organiser else ""

    @property
    def parameters(self):
        return {"year": self.year} | ({"organiser": self.organiser.code} if self.organiser else {})


def movements(user, criteria):
    """The movements that meet the criteria and that a bloc-year answers which the user may see; for admins, all."""
    campaigns = Campaign.objects.visible_to(user)
    others = dict(criteria)
    organiser, year = others.pop("organiser", None), others.pop("year", None)
    if organiser:
        campaigns = campaigns.under(organiser)
    is_all = user.sees_everything and not organiser
    found = Movement.objects.all() if is_all else Movement.objects.answered_in(campaigns)
    if year:
        found = found.of_year(year, campaigns)
    for name, value in others.items():
        found = getattr(found, MOVEMENT_CRITERIA[name])(value)
    return found


def count_movements(asked):
    """Counted for the movements of the year. Whom a movement is meant for is not on record."""
    found = movements(asked.user, asked.criteria).counted_by_answers()
    groups = [
        {question: group[f"of_{question}"] for question in Movement.objects.all().answers}
        | {"scope": "", "excluded": frozenset()}
        | dict.fromkeys(["total", "known", "rows"], group["rows"])
        for group in found
    ]

    def link(criteria):
        narrowed = {question: code(answer) for question, answer in criteria.items() if question != "scope"}
        return f"{reverse('awards:movements')}?{urlencode(asked.parameters | narrowed)}"

    return Counted(groups, link, WORDS_OF_MOVEMENTS)


def count_awards(asked, level=""):
    """Counted for the awards granted for the year, of one level or all. Aside: those that count turns, and those
    whose level is not known."""
    kinds = AwardKind.objects.in_bulk()
    groups = [group_of(total, kinds.get(total["of_kind"])) for total in granted(asked)]
    of_level = [group for group in groups if level in ("", group["level"])]
    counted = [group for group in of_level if not group["turns"]]
    aside = {"turns": rows_of(group for group in of_level if group["turns"])}
    if level:
        aside["level"] = rows_of(group for group in groups if not group["turns"] and not group["level"])
    given = {group["kind"] for group in counted}
    of_these = sorted((kind for kind in kinds.values() if kind.code in given), key=in_precedence)

    def link(criteria):
        narrowed = {"turns": "no"} | ({"level": level} if level else {}) | criteria
        answers = {question: code(answer) for question, answer in narrowed.items()}
        return address(**asked.parameters, moment=Moment.GRANTED.value, **answers)

    return Counted(counted, link, WORDS_OF_AWARDS, of_these, aside)


def granted(asked):
    found = totals(asked.user, [Moment.GRANTED], asked.criteria, "kind", *WORDS_OF_AWARDS)
    return [group for group in found if group["is_counted"]]


def group_of(total, kind):
    """A group of register.totals() by its answers. Excluded: to whom the award cannot have gone."""
    answers = {question: total[f"of_{question}"] for question in WORDS_OF_AWARDS}
    of_kind = {"kind": kind.code if kind else "", "level": kind.level if kind else ""}
    excluded = frozenset(to for to in RecipientKind if kind and not kind.may_go_to(to))
    return total | answers | of_kind | {"excluded": excluded}


def in_precedence(kind):
    return kind.precedence, kind.code


def code(answer):
    return str(answer) or NOT_STATED


def with_campaigns(found, user):
    """The same movements with newest_campaigns that answer them, as far as the user may see these, and
    answer_count: how many there are."""
    seen = Campaign.objects.visible_to(user)
    rows = seen.with_names().newest_first()[:BLOC_YEARS_SHOWN]
    newest = Prefetch("campaigns", rows, to_attr="newest_campaigns")
    return found.with_answer_count(seen).prefetch_related(newest)


@dataclass(frozen=True)
class Counted:
    """Groups of rows with their sums, and the answers that all rows of a group give."""

    groups: list[dict]  # question to answer, with total, known and rows
    link: Callable  # from criteria to the address of the rows that meet them
    words: dict  # question to its answers in words
    kinds: list[AwardKind] = field(default_factory=list)  # the awards among them, by precedence
    aside: dict = field(default_factory=dict)  # criteria of what no form counts, to how many rows there are

    def within(self, criteria):
        """The same of those only that may meet the criteria, to look for figures of them."""
        near = self.by_kind.get(criteria["kind"], []) if "kind" in criteria else self.of_all_kinds
        return replace(self, groups=[group for group in near if may_meet(group, criteria)])

    @cached_property
    def by_kind(self):
        found = defaultdict(list)
        for group in self.groups:
            found[group["kind"]].append(group)
        return found

    @cached_property
    def of_all_kinds(self):
        """The groups without their kinds, so that there are few of them however many awards there are."""
        alike = defaultdict(list)
        for group in self.groups:
            alike[*(group[question] for question in self.words), group["excluded"]].append(group)
        return [{**groups[0], "kind": None, **sums_of(groups)} for groups in alike.values()]

    def cell(self, *several):
        """The figure of the rows that meet all the criteria; or the words that it is not known, or nothing."""
        criteria = {question: answer for part in several for question, answer in part.items()}
        if any(criteria[question] != answer for part in several for question, answer in part.items()):
            return Said("×")
        found = [group for group in self.groups if meets(group, criteria)]
        if found:
            return add_up(found, self.link(criteria))
        return self.unknown(criteria) if any(may_meet(group, criteria) for group in self.groups) else NOTHING

    def unknown(self, criteria):
        rows = sum(group["rows"] for group in self.groups if may_meet(group, criteria))
        remark = ngettext("%(rows)s row does not say", "%(rows)s rows do not say", rows) % {"rows": rows}
        return Said(_("not known"), remark=remark, is_unknown=True)

    def rows(self, criteria):
        return rows_of(group for group in self.groups if meets(group, criteria))

    def percent(self, part, whole):
        """The share of a part, among those of whom the questions about it are answered and the number is known."""
        everything = [group for group in self.groups if meets(group, whole)]
        answered = [group for group in everything if all(is_answered(group, question) for question in part)]
        found = [group for group in everything if meets(group, part)]
        share, base = add_up(found), add_up(answered)
        if not found:
            return self.cell(whole, part)
        if base.total == 0:
            return Said("–")
        href = self.link(whole | part)
        if share.total is None:
            return Sum(None, 0, rows_of(everything), href, "%")
        percent = round(Decimal(100) * share.total / base.total, 2)
        return Sum(percent, base.known, rows_of(everything), href, "%")

    def others(self, block, criteria):
        """Lines for the answers of rows meeting the criteria for which the block has none."""
        asked = {answer for line in block.lines for answer in together(line.answer)} | set(block.unasked)
        given = {group[block.question] for group in self.groups if meets(group, criteria)}
        words = self.words[block.question]
        return [Line(answer, capfirst(words[answer])) for answer in words if answer in given - asked]


def meets(group, criteria):
    return all(group[question] in together(answer) for question, answer in criteria.items())


def may_meet(group, criteria):
    """Whether a row of the group may meet the criteria, for all that is known of it."""
    return all(
        group[question] in together(answer)
        or (not is_answered(group, question) and answer not in group["excluded"])
        for question, answer in criteria.items()
    )


def is_answered(group, question):
    return group[question] not in OPEN.get(question, NOT_GIVEN)


def together(answer):
    return TAKEN_TOGETHER.get(answer, [answer])


def rows_of(groups):
    return sum(group["rows"] for group in groups)


def sums_of(groups):
    totals_known = [group["total"] for group in groups if group["total"] is not None]
    return {
        "total": sum(totals_known) if totals_known else None,
        "known": sum(group["known"] for group in groups),
        "rows": rows_of(groups),
    }


def add_up(groups, href=""):
    return Sum(**sums_of(groups), href=href)
