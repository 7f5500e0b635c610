"""The parts of the entry page about what the meeting settled: targets, standings, ballots, awards, leaders."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from awards.models import RecipientKind, Recommendation
from campaigns.models import Direction, Leadership, Standing, Target, TargetResult
from campaigns.models.pledges import Comparator

from .columns import (
    SMALL,
    AwardName,
    Column,
    Number,
    PersonName,
    Prose,
    ThreeState,
    Tick,
    UnitName,
    Whole,
    YesNo,
)
from .tables import NEXT, THIS, YEARS, Part, Table, choice

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
                choice("year", _("For the year"), YEARS, default=THIS),
                UnitName(
                    name="unit", label=_("Of the unit alone"), help_text=_("Empty: common to all members.")
                ),
                choice("kind", _("Kind"), Target.Kind.choices, default="target"),
                Prose(name="text", label=_("Text"), size="long"),
                choice("comparator", _("Comparison"), Comparator.choices),
                Number(name="number", label=pgettext_lazy("of a target", "Number"), digits=20, places=4),
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
                Number(name="number", label=pgettext_lazy("of a target", "Number"), digits=20, places=4),
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
                Number(name="own", label=_("Own points"), large=False),
                Number(name="checked", label=_("Checked"), large=False),
                Number(name="bonus", label=_("Bonus"), large=False),
                Number(name="final", label=_("Final points"), large=False),
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
                Whole(name="written_in_favour", label=_("Of these in favour")),
                Whole(name="issued", label=_("Issued")),
                Whole(name="collected", label=_("Collected")),
                Whole(name="valid", label=_("Valid")),
                Whole(name="invalid", label=_("Invalid")),
                Whole(name="in_favour", label=pgettext_lazy("votes", "For")),
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
                choice("year", _("For the year"), YEARS, default=NEXT),
                choice("role", _("Role"), Leadership.Role.choices, default="head"),
                Whole(name="ordinal", label=_("Order of deputies"), smallest=1, largest=SMALL),
                UnitName(name="unit", label=_("Unit")),
                UnitName(name="represents", label=_("For the member")),
                PersonName(name="person", label=_("Person")),
                Column(name="rank", label=_("Rank or academic title"), longest=200, size="short"),
                Column(name="post", label=_("Post as printed"), size="long"),
                choice("selection", _("How chosen"), Leadership.Selection.choices, default="unknown"),
                YesNo(name="unanimous", label=_("Unanimously")),
            ),
        ),
    ),
)
