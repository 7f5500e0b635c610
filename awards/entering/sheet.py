"""What the entry page asks, in the order of a meeting: its parts, their fields and tables."""

from dataclasses import dataclass, field
from functools import cached_property

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from awards.models import RecipientKind, Recommendation
from blocs.models import Document
from campaigns.models import (
    Appearance,
    Attendance,
    Conference,
    ConferencePaper,
    ConferencePurpose,
    Direction,
    HeadCount,
    Leadership,
    Standing,
    Target,
    TargetResult,
)
from campaigns.models.pledges import Comparator

from .columns import (
    SMALL,
    AwardName,
    Choice,
    Choices,
    Column,
    Day,
    Number,
    PersonName,
    Prose,
    ThreeState,
    Tick,
    UnitName,
    Whole,
    YesNo,
)

THIS, NEXT = "this", "next"
YEARS = ((THIS, _("this year")), (NEXT, _("next year")))


@dataclass(frozen=True, kw_only=True)
class Table:
    """Rows of the same columns. fixed: its rows, or some, are given (members, targets); people add others below."""

    name: str
    label: object
    columns: tuple
    row_label: object  # what one row is called
    help_text: object = ""
    fixed: bool = False
    grows: bool = True
    pasted: tuple = ()  # the columns of rows pasted from Excel or Word, in their usual order
    as_grid: bool = False  # typed down its columns, so drawn as a table; else each row as a card

    def column(self, name):
        return self.by_name[name]

    @cached_property
    def by_name(self):
        return {column.name: column for column in self.columns}


@dataclass(frozen=True, kw_only=True)
class Part:
    """One foldable part of the page."""

    name: str
    label: object
    fields: tuple = ()
    tables: tuple = ()
    after: tuple = ()  # fields that stand below the tables
    help_text: object = ""
    is_open: bool = False


def choice(name, label, choices, **more):
    return Choice(name=name, label=label, choices=tuple(choices), **more)


MEETING = Part(
    name="meeting",
    label=_("What the meeting was"),
    is_open=True,
    tables=(
        Table(
            name="years",
            label=_("For which years, and what for"),
            row_label=_("year"),
            fixed=True,
            columns=(
                Column(name="period", label=_("Year"), longest=100, size="short"),
                Choices(
                    name="purposes",
                    label=_("What the meeting was for that year"),
                    choices=tuple(ConferencePurpose.Purpose.choices),
                ),
            ),
        ),
    ),
    after=(
        Column(name="title", label=_("Title as printed"), size="long"),
        Prose(name="theme", label=_("Theme of this year"), size="long"),
        Column(name="slogan", label=_("Slogan of this year"), size="long"),
        Prose(name="next_theme", label=_("Theme announced for next year"), size="long"),
        Column(name="next_slogan", label=_("Slogan announced for next year"), size="long"),
    ),
)
WHEN = Part(
    name="when",
    label=_("When and where"),
    is_open=True,
    fields=(
        Day(
            name="held",
            label=_("First day"),
            help_text=_("Day/month/year; a month and year or a year alone will do."),
        ),
        Day(name="held_until", label=_("Last day, if there were several")),
        Column(name="time_of_day", label=_("Time of day"), longest=100, size="short"),
        Column(name="place", label=_("Place"), longest=300, size="long"),
        choice("mode", _("Mode"), Conference.Mode.choices, default="unknown"),
        choice("status", _("Status"), Conference.Status.choices, default="held"),
        UnitName(name="convener", label=_("Convened by")),
    ),
)
SOURCE = Part(
    name="source",
    label=_("Source and papers"),
    fields=(
        choice("source_kind", _("Kind of source"), Document.Kind.choices, default="report"),
        Column(name="source_title", label=_("Title of the source"), size="long"),
        Column(name="source_number", label=_("Number and symbol"), longest=100, size="short"),
        Day(name="source_dated", label=_("Date of the source")),
        Column(name="source_issuer", label=_("Issued or published by"), size="long"),
    ),
    tables=(
        Table(
            name="papers",
            label=_("Papers adopted, presented or cited"),
            row_label=_("paper"),
            columns=(
                choice("kind", _("Kind"), Document.Kind.choices, default="other"),
                Column(name="number", label=_("Number and symbol"), longest=100, size="short"),
                Column(name="title", label=_("Title"), size="long"),
                Day(name="dated", label=_("Date")),
                Column(name="issuer", label=_("Issued by")),
                choice("part", _("Part it played"), ConferencePaper.Part.choices, default="other"),
            ),
        ),
    ),
)
ROLL = Part(
    name="roll",
    label=_("Who was there"),
    tables=(
        Table(
            name="roll",
            label=_("Roll call of the members"),
            row_label=_("member"),
            fixed=True,
            as_grid=True,
            pasted=("unit", "status", "by"),
            columns=(
                UnitName(name="unit", label=_("Unit")),
                choice("status", _("Was it there?"), Attendance.Status.choices, size="roll"),
                Column(name="by", label=_("Represented by")),
            ),
        ),
        Table(
            name="guests",
            label=_("Guests"),
            row_label=_("guest"),
            columns=(
                UnitName(name="unit", label=_("Unit"), free=True),
                Column(name="by", label=_("Represented by")),
            ),
        ),
        Table(
            name="counts",
            label=_("Counts as stated"),
            row_label=_("count"),
            fixed=True,
            as_grid=True,
            grows=False,
            columns=(ThreeState(name="figure", label=_("Number")),),
            help_text=_("A number; “k” for none as stated; empty where nothing is said."),
        ),
    ),
    after=(Prose(name="delegates", label=_("Who attended, in the words of the source"), size="long"),),
)
PEOPLE = Part(
    name="people",
    label=_("Who chaired, reported and spoke"),
    tables=(
        Table(
            name="people",
            label=_("People"),
            row_label=_("person"),
            help_text=_("An office without a name: leave the name empty and write the post."),
            columns=(
                choice("role", _("Role"), Appearance.Role.choices),
                PersonName(name="name", label=_("Full name")),
                Column(name="rank", label=_("Rank or academic title"), longest=200, size="short"),
                Column(name="post", label=_("Post as printed"), size="long"),
                UnitName(name="unit", label=_("Unit")),
            ),
        ),
    ),
)
PLEDGES = Part(
    name="pledges",
    label=_("Pledges and targets"),
    fields=(Prose(name="preamble", label=_("Common text of the pledge"), size="long"),),
    tables=(
        Table(
            name="targets",
            label=_("Pledged at this meeting"),
            row_label=_("target"),
            columns=(
                choice("year", _("For"), YEARS, default=THIS),
                UnitName(
                    name="unit", label=_("Of the unit alone"), help_text=_("Empty: common to all members.")
                ),
                choice("kind", _("Kind"), Target.Kind.choices, default="target"),
                Prose(name="text", label=_("Text"), size="long"),
                choice("comparator", _("Comparison"), Comparator.choices),
                Number(name="number", label=_("Number"), digits=20, places=4),
                Column(name="measure", label=_("Measure"), longest=100, size="tiny"),
                Tick(name="part", label=_("Part of the row above")),
            ),
        ),
        Table(
            name="results",
            label=_("Results of the targets of this year"),
            row_label=_("target"),
            fixed=True,
            as_grid=True,
            grows=False,
            columns=(
                choice("verdict", _("Verdict"), TargetResult.Verdict.choices),
                choice("comparator", _("Comparison"), Comparator.choices),
                Number(name="number", label=_("Number"), digits=20, places=4),
                Column(name="measure", label=_("Measure"), longest=100, size="tiny"),
                Prose(name="words", label=_("In the words of the source"), size="middle"),
            ),
        ),
    ),
)
DIRECTIONS = Part(
    name="directions",
    label=_("Directions and requests"),
    tables=(
        Table(
            name="directions",
            label=_("Directions"),
            row_label=_("direction"),
            columns=(
                Whole(name="number", label=_("No."), largest=SMALL),
                Prose(name="text", label=_("Text"), size="long"),
                choice("way", _("To whom"), Direction.Way.choices, default="down"),
                Column(name="by", label=_("Given by"), help_text=_("As in the list of people.")),
            ),
        ),
    ),
)
STANDINGS = Part(
    name="standings",
    label=_("Standings"),
    fields=(
        choice("standing_method", _("How settled"), Standing.Method.choices, default="unknown"),
        YesNo(name="standing_secret", label=_("Secret vote")),
    ),
    tables=(
        Table(
            name="standings",
            label=_("Points and ranks"),
            row_label=_("member"),
            fixed=True,
            as_grid=True,
            pasted=("unit", "final", "rank", "grade"),
            columns=(
                UnitName(name="unit", label=_("Unit")),
                Number(name="own", label=_("Own points")),
                Number(name="checked", label=_("Checked")),
                Number(name="bonus", label=_("Bonus")),
                Number(name="final", label=_("Final points")),
                Whole(name="rank", label=_("Rank"), smallest=1, largest=SMALL),
                Column(name="grade", label=_("Grade as printed"), longest=100, size="short"),
            ),
        ),
    ),
)
BALLOTS = Part(
    name="ballots",
    label=_("Ballots"),
    tables=(
        Table(
            name="ballots",
            label=_("Votes, one row for each candidate or question"),
            row_label=_("vote"),
            columns=(
                Column(name="question", label=_("What was voted on"), size="long"),
                UnitName(name="unit", label=_("Candidate unit")),
                choice("rule", _("Rule"), ()),
                YesNo(name="secret", label=_("Secret")),
                Whole(name="eligible", label=_("Entitled")),
                Whole(name="present", label=_("Present")),
                Whole(name="written", label=_("Written opinions")),
                Whole(name="written_in_favour", label=_("Of these for")),
                Whole(name="issued", label=_("Issued")),
                Whole(name="collected", label=_("Collected")),
                Whole(name="valid", label=_("Valid")),
                Whole(name="invalid", label=_("Invalid")),
                Whole(name="in_favour", label=_("For")),
                Whole(name="against", label=_("Against")),
            ),
        ),
    ),
)
AWARDS = Part(
    name="awards",
    label=_("What was recommended"),
    tables=(
        Table(
            name="awards",
            label=_("Awards the meeting agreed to recommend"),
            row_label=_("recommendation"),
            pasted=("award", "figure", "names", "authority"),
            columns=(
                AwardName(name="award", label=_("Award")),
                Column(name="class", label=_("Class"), longest=20, size="tiny"),
                UnitName(name="authority", label=_("Authority"), free=True),
                choice("recipients", _("Recipients"), RecipientKind.choices, default="unknown"),
                ThreeState(
                    name="figure",
                    label=_("Number"),
                    help_text=_("A number; “k” for none as stated; empty where there is no data yet."),
                ),
                Prose(name="names", label=_("Names, one on each line"), size="middle"),
                UnitName(name="to", label=_("Addressed to")),
                choice("wording", _("Wording"), Recommendation.Wording.choices, default="agreed"),
                Tick(name="part", label=_("Of which, within the row above")),
                Tick(name="turns", label=_("Counts turns")),
            ),
        ),
    ),
)
LEADERS = Part(
    name="leaders",
    label=_("Head and deputies"),
    tables=(
        Table(
            name="leaders",
            label=_("Who leads"),
            row_label=_("head or deputy"),
            columns=(
                choice("year", _("For"), YEARS, default=NEXT),
                choice("role", _("Role"), Leadership.Role.choices, default="head"),
                Whole(name="ordinal", label=_("Order of deputies"), smallest=1, largest=SMALL),
                UnitName(name="unit", label=_("Unit")),
                UnitName(name="represents", label=_("For the member")),
                PersonName(name="person", label=_("Person")),
                Column(name="rank", label=_("Rank"), longest=200, size="short"),
                Column(name="post", label=_("Post as printed"), size="long"),
                choice("selection", _("How chosen"), Leadership.Selection.choices, default="unknown"),
                YesNo(name="unanimous", label=_("Unanimously")),
            ),
        ),
    ),
)
# The report as it was pasted; it has a page of its own.
REPORT = Prose(name="report", label=_("Text of the report"), longest=200_000, size="long")
NOTE = Part(
    name="note",
    label=pgettext_lazy("of an entry", "Note"),
    fields=(Prose(name="note", label=_("Anything else the record should say"), size="long"),),
)
PARTS = (
    MEETING,
    WHEN,
    SOURCE,
    ROLL,
    PEOPLE,
    PLEDGES,
    DIRECTIONS,
    STANDINGS,
    BALLOTS,
    AWARDS,
    LEADERS,
    NOTE,
)
FIELDS = {column.name: column for part in PARTS for column in (*part.fields, *part.after)}
FIELDS[REPORT.name] = REPORT
TABLES = {table.name: table for part in PARTS for table in part.tables}
COUNTS = dict(HeadCount.Of.choices)


@dataclass
class Row:
    """A row of a table as it was typed. title: of a given row, what it stands for."""

    key: str
    texts: dict
    title: str = ""
    unit: object = None
    values: dict = field(default_factory=dict)
