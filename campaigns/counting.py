"""Whether the totals of a ballot can be, and what they come to under a rule. Asks the database nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from fractions import Fraction

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from blocs.figures import plain_number
from blocs.partial_dates import PartialDate

IN_WORDS = {
    "eligible": gettext_lazy("%(number)s entitled to vote"),
    "present": gettext_lazy("%(number)s present"),
    "written": ngettext_lazy("%(number)s written opinion", "%(number)s written opinions", "count"),
    "written_in_favour": ngettext_lazy(
        "%(number)s written opinion for", "%(number)s written opinions for", "count"
    ),
    "issued": ngettext_lazy("%(number)s paper issued", "%(number)s papers issued", "count"),
    "collected": ngettext_lazy("%(number)s paper collected", "%(number)s papers collected", "count"),
    "valid": ngettext_lazy("%(number)s valid paper", "%(number)s valid papers", "count"),
    "invalid": ngettext_lazy("%(number)s invalid paper", "%(number)s invalid papers", "count"),
    "in_favour": ngettext_lazy("%(number)s vote for", "%(number)s votes for", "count"),
    "against": ngettext_lazy("%(number)s vote against", "%(number)s votes against", "count"),
}
TOTALS = list(IN_WORDS)  # in the order of a counting record
BASES = ["eligible", "present", "collected"]
HUNDREDTH = Decimal("0.01")

# A total, and what cannot come to more than it. Papers may have gone to the absent too, so that those
# present say nothing about them.
WITHIN = [
    ("eligible", ["present", "written"]),
    ("eligible", ["issued"]),
    ("eligible", ["in_favour", "against", "written_in_favour"]),
    ("written", ["written_in_favour"]),
    ("issued", ["collected"]),
    ("collected", ["valid", "invalid"]),
    ("valid", ["in_favour", "against"]),
]
MORE_THAN = {
    2: gettext_lazy("%(sum)s, more than %(whole)s. Check the two numbers."),
    3: gettext_lazy("%(sum)s, more than %(whole)s. Check the three numbers."),
    4: gettext_lazy("%(sum)s, more than %(whole)s. Check the four numbers."),
}

NOT_ON_RECORD = {
    "eligible": gettext_lazy("How many are entitled to vote is not on record."),
    "present": gettext_lazy("How many were present is not on record."),
    "written": gettext_lazy(
        "How many of the absent gave a written opinion is not on record. If none did, enter 0."
    ),
    "written_in_favour": gettext_lazy(
        "How many written opinions are for it is not on record. If nobody wrote, enter 0 written opinions."
    ),
    "collected": gettext_lazy("How many papers were collected is not on record."),
    "in_favour": gettext_lazy("How many voted for it is not on record."),
}


def impossibilities(totals):
    """A sentence, with the sum spelt out, for each combination of the totals that cannot be; unknown ones fit.

    totals: a mapping or an object with the TOTALS, None where unknown.
    """
    numbers = known(totals)
    wrong = []
    for whole, parts in WITHIN:
        added = [name for part in parts for name in at_least(part, numbers)]
        if whole in numbers and total(added, numbers) > numbers[whole]:
            wrong.append(more_than(added, [whole], numbers))
    return list(dict.fromkeys(wrong))


def known(totals):
    look_up = totals.get if isinstance(totals, Mapping) else lambda name: getattr(totals, name)
    numbers = {name: look_up(name) for name in TOTALS}
    return {name: number for name, number in numbers.items() if number is not None}


def at_least(name, numbers):
    """The known totals that together are the least that a total can be: itself, or those within it."""
    if name in numbers:
        return [name]
    return [
        least
        for whole, parts in WITHIN
        if whole == name
        for part in parts
        for least in at_least(part, numbers)
    ]


def total(names, numbers):
    return sum(numbers[name] for name in names)


def in_words(names, numbers):
    """Numbers with what they count, added up: 23 valid papers + 4 invalid papers."""
    return " + ".join(IN_WORDS[name] % said(numbers[name]) for name in names)


def said(number):
    return {"count": number, "number": plain_number(number)}


def spelt_out(names, numbers):
    result = f" = {plain_number(total(names, numbers))}" if len(names) > 1 else ""
    return in_words(names, numbers) + result


def more_than(added, whole, numbers):
    words = {"sum": spelt_out(added, numbers), "whole": spelt_out(whole, numbers)}
    return MORE_THAN[len(added) + len(whole)] % words


@dataclass(frozen=True)
class Share:
    """So many votes out of so many of a base, and how both were added up."""

    base: str  # one of BASES
    votes: int
    number: int  # of the base; never 0
    votes_in_words: str
    number_in_words: str
    threshold: Decimal | None  # None: there is none to compare with

    @property
    def rate(self):
        return Decimal(100 * self.votes) / self.number

    @property
    def reaches(self):
        """Whether the threshold is reached, to the last vote; None where there is none."""
        if self.threshold is None:
            return None
        return Fraction(100 * self.votes, self.number) >= Fraction(self.threshold)

    @property
    def printed(self):
        """The rate with two decimals; one that misses the threshold is not rounded up to it."""
        rounded = self.rate.quantize(HUNDREDTH, ROUND_HALF_UP)
        if self.reaches is False and rounded >= self.threshold:
            rounded = self.rate.quantize(HUNDREDTH, ROUND_DOWN)
        return number_format(rounded, 2, force_grouping=True)

    def __str__(self):
        return f"{self.votes_in_words} / {self.number_in_words} = {self.printed}%"

    def compared(self):
        words = (
            _("%(rate)s%% reaches the threshold of %(threshold)s%%.")
            if self.reaches
            else _("%(rate)s%% does not reach the threshold of %(threshold)s%%.")
        )
        return words % {"rate": self.printed, "threshold": plain_number(self.threshold)}


@dataclass(frozen=True)
class Count:
    """What the totals of a ballot come to."""

    shares: list[Share] = field(default_factory=list)  # under a rule one; without, one on every known base
    reasons: list[str] = field(default_factory=list)
    points_to: bool | None = None  # what the figures alone say; None where there is nothing to compare
    verdict: bool | None = None  # None: left to the person

    def __str__(self):
        if self.verdict is None:
            return _("left to the person")
        return _("required share reached") if self.verdict else _("required share not reached")


def count(ballot, rule, day):
    """The share of votes under a rule, None where the ballot names none, for a vote on a day, None where unknown."""
    numbers = known(ballot)
    if wrong := impossibilities(numbers):
        return Count(reasons=wrong)
    if rule is None:
        return count_without_rule(numbers)
    votes, base = votes_and_base(rule, numbers)
    if missing := why_no_share(votes, base, numbers):
        return Count(reasons=missing)
    expired = out_of_force(rule, day)
    share = share_of(votes, base, numbers, None if expired else rule.threshold_percent)
    doubts = [*expired, *doubts_about(rule, day, numbers)]
    return Count(
        shares=[share],
        reasons=[*([] if expired else [share.compared()]), *doubts, *remarks_on(rule, numbers)],
        points_to=share.reaches,
        verdict=None if doubts else share.reaches,
    )


def count_without_rule(numbers):
    bases = [[base] for base in BASES if base in numbers]
    votes = ["in_favour"]
    shares = [share_of(votes, base, numbers) for base in bases if not why_no_share(votes, base, numbers)]
    reasons = [_("No rule is named, so nothing says which base counts and what share is needed.")]
    if "in_favour" not in numbers:
        reasons.append(str(NOT_ON_RECORD["in_favour"]))
    return Count(shares=shares, reasons=[*reasons, *counted_apart(numbers)])


def votes_and_base(rule, numbers):
    """The totals to add up for the votes, and for what they are divided by."""
    everybody_came = "present" in numbers and numbers["present"] == numbers.get("eligible")
    if not rule.counts_written or everybody_came or numbers.get("written") == 0:
        return ["in_favour"], [rule.base]
    base = [rule.base] if rule.base == "eligible" else [rule.base, "written"]
    return ["in_favour", "written_in_favour"], base


def why_no_share(votes, base, numbers):
    if missing := [str(NOT_ON_RECORD[name]) for name in [*votes, *base] if name not in numbers]:
        return missing
    if total(base, numbers) == 0:
        return [_("No rate can be computed on %(base)s.") % {"base": in_words(base, numbers)}]
    if total(votes, numbers) > total(base, numbers):
        return [more_than(votes, base, numbers)]
    return []


def share_of(votes, base, numbers, threshold=None):
    words = [in_words(names, numbers) for names in (votes, base)]
    words = [f"({term})" if " + " in term else term for term in words]
    return Share(base[0], total(votes, numbers), total(base, numbers), *words, threshold)


def out_of_force(rule, day):
    last = last_possible_day(day)
    if last and rule.valid_from and last < rule.valid_from:
        words = _("The rule came into force on %(limit)s only; the vote was held on %(day)s.")
        return [words % {"limit": written_day(rule.valid_from), "day": written_day(day)}]
    if last and rule.valid_to and last > rule.valid_to:
        words = _("The rule was in force until %(limit)s; the vote was held on %(day)s.")
        return [words % {"limit": written_day(rule.valid_to), "day": written_day(day)}]
    return []


def doubts_about(rule, day, numbers):
    """Why the figures do not settle the matter, though they can be compared."""
    doubts = []
    if not last_possible_day(day) and (rule.valid_from or rule.valid_to):
        doubts.append(_("The date of the vote is not known, and the rule was not in force at all times."))
    if rule.counts_written is None and numbers.get("written"):
        doubts.append(_("The rule does not say whether the written opinions of the absent count."))
    if rule.is_from_memory:
        doubts.append(_("The rule has not been verified: it may warn, but decides nothing."))
    return doubts


def remarks_on(rule, numbers):
    remarks = [] if rule.counts_written else counted_apart(numbers)
    if rule.may_have_lapsed:
        remarks.append(_("The rule is from a law since replaced. Check that it was in force on that day."))
    return remarks


def counted_apart(numbers):
    if not numbers.get("written"):
        return []
    return [_("Counted apart, not in this rate: %(written)s.") % {"written": in_words(["written"], numbers)}]


def last_possible_day(day):
    return day.last_day() if isinstance(day, PartialDate) else day


def written_day(day):
    return str(day if isinstance(day, PartialDate) else PartialDate.of(day))
