"""Judges the lines of proposals by the rules in force: met, not met, not enough data, each with its reasons."""

from dataclasses import dataclass, field

from ..models import EligibilityRule, ProposalLine
from . import telling
from .missing import Rights, history_links_of, links_of
from .reading import Reading
from .verdicts import Case, Finding, Need, Verdict, check


def judge(lines, *, day=None, user=None):
    """Judgements of lines, {key of the line: Judgement}, in a fixed number of queries.

    day: whose rules hold; else the day of each line's submission, or today. user: for whom the links are made that
    lead to where what is missing is added; without one there are none.
    """
    return judge_all(Reading.of(lines, day), user)


def judge_read(lines):
    """The same of lines that have all that they are judged by in place: unit, person and the proposal with its bloc and
    its bloc-year. Without links."""
    return judge_all(Reading(lines, None), None)


def judge_all(reading, user):
    rights = Rights.of(user, reading)
    return {line.pk: judge_line(line, reading, rights) for line in reading.lines}


def judge_line(line, reading, rights):
    case = reading.case_of(line)
    rules, of_others = reading.rules_of(line)
    needs = [(rule, reading.need_of(rule)) for rule in rules]
    conditions = [Condition(line, rule, need, case, check(need, case), rights) for rule, need in needs]
    return Judgement(line, reading.day_of(line), conditions, of_others)


@dataclass(frozen=True)
class Condition:
    """What one rule asks of a line, and what the records say to it."""

    line: ProposalLine
    rule: EligibilityRule
    need: Need
    case: Case
    finding: Finding
    rights: Rights

    @property
    def verdict(self):
        return Verdict.UNKNOWN if self.is_met_another_way_perhaps else self.finding.verdict

    @property
    def is_met_another_way_perhaps(self):
        return self.rule.has_other_ways and self.finding.verdict is Verdict.NOT_MET

    @property
    def decides(self):
        """Whether the rule is verified and in force; any other one warns only."""
        return self.rule.is_verified

    @property
    def warns(self):
        return not self.decides and self.verdict is not Verdict.MET

    @property
    def has_undated_award(self):
        asked = {kind for kinds in self.need.alternatives for kind in kinds}
        undated = [award for past in self.case.pasts for award in past.by_year.get(None, [])]
        return any(award.kind in asked and not award.mark.is_no for award in undated)

    @property
    def used(self):
        """The past awards it rests on."""
        return [year.award for year in self.finding.years if year.mark.is_yes]

    @property
    def open_years(self):
        return [year for year in self.finding.years if year.mark.is_open]

    def label(self, year):
        """A year as it is called there: 2021, or 2021–2022 where the line is for a school year."""
        campaign = self.line.campaign
        is_school_year = campaign and campaign.period.kind == campaign.period.Kind.SCHOOL_YEAR
        return f"{year}–{year + 1}" if is_school_year and year else str(year)

    @property
    def needed(self):
        return telling.need_in_words(self)

    @property
    def found(self):
        return " ".join(str(sentence) for sentence in telling.found_in_words(self))

    @property
    def sentence(self):
        return f"{self.needed[:1].upper()}{self.needed[1:]}. {self.found}"

    @property
    def hint(self):
        return telling.hint_in_words(self)

    @property
    def in_words(self):
        return telling.VERDICTS[self.verdict]

    @property
    def mark(self):
        """The class of the sign that stands before the words."""
        return telling.MARKS[self.verdict]

    @property
    def links(self):
        """Where what is missing is added."""
        return links_of(self)


@dataclass(frozen=True)
class Judgement:
    """What the rules in force on a day say of a line."""

    line: ProposalLine
    day: object
    conditions: list[Condition] = field(default_factory=list)
    of_others: list[EligibilityRule] = field(
        default_factory=list
    )  # of bodies known by their printed name only

    @property
    def obstacle(self):
        """Why there is nothing to look up; "" where there is."""
        if not self.line.kind_id:
            return "no_kind"
        if not self.line.is_named:
            return "no_names"
        return "" if self.line.unit_id or self.line.person_id or not self.conditions else "not_on_record"

    @property
    def verdict(self):
        if not self.line.kind_id or (self.line.is_named and not self.conditions):
            return Verdict.NO_CONDITION
        if self.obstacle:
            return Verdict.UNKNOWN
        verdicts = {condition.verdict for condition in self.deciding}
        if Verdict.NOT_MET in verdicts and self.decides:
            return Verdict.NOT_MET
        return Verdict.MET if verdicts == {Verdict.MET} else Verdict.UNKNOWN

    @property
    def decides(self):
        """Whether a verified rule is among the conditions. Where none is, the others cannot say “no”."""
        return any(condition.decides for condition in self.conditions)

    @property
    def deciding(self):
        """The verified conditions; all where none is."""
        return [condition for condition in self.conditions if condition.decides or not self.decides]

    @property
    def decisive(self):
        """The condition that the verdict comes from."""
        order = [Verdict.NOT_MET, Verdict.UNKNOWN, Verdict.MET]
        return min(self.deciding, key=lambda condition: order.index(condition.verdict))

    @property
    def warnings(self):
        """Conditions that nobody has verified and that are not seen to be met."""
        return [condition for condition in self.conditions if condition.warns and self.decides]

    @property
    def reason(self):
        return telling.reason_in_words(self)

    @property
    def hint(self):
        return next(filter(None, (condition.hint for condition in self.conditions)), "")

    @property
    def in_words(self):
        return telling.VERDICTS[self.verdict]

    @property
    def mark(self):
        """The class of the sign that stands before the words."""
        return telling.MARKS[self.verdict]

    @property
    def history_links(self):
        """Where the history of the recipient is added to at large."""
        return history_links_of(self.conditions)
