"""A year of an organiser with all its blocs, or of all blocs that the user may see."""

from functools import cached_property

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from campaigns.models import CampaignMovement, ConferencePurpose, Movement, TargetResult
from campaigns.models.campaigns import Expectation

from . import rows
from .awards import read_year
from .content import Column, Row, Said, Section, Sum, Summary, Table
from .counts import COLUMNS, add_up_year, changed, outcome
from .sentences_of_year import report
from .states import Show, count_missing, expected_in, states_of

Verdict = TargetResult.Verdict
Purpose = ConferencePurpose.Purpose
MOST_ANSWERED = 30
MOST_BLOC_YEARS = 100  # whose awards are told by authority
MOST_COMMON = gettext_lazy("The commonest come first; %(number)s at most are shown.")
EXPECTED_PURPOSES = [Purpose.LAUNCH, Purpose.PLEDGE_SIGNING, Purpose.MID_YEAR, Purpose.CLOSING]


def summarise_year(scope):
    """The Summary of a scope of one year."""
    return YearSummary(scope).summary()


class YearSummary:
    def __init__(self, scope, states=None, awards=None):
        """states: {State: number of bloc-years}; awards: its AwardSums. They are read if not given."""
        self.scope = scope
        self.states = states_of(self.sums["alike"]) if states is None else states
        # Of more blocs the authorities are too many for any reader.
        self.awards = awards or read_year(scope, by_authority=self.states.total() <= MOST_BLOC_YEARS)

    @cached_property
    def sums(self):
        expected = expected_in(self.scope.first, self.scope.user)
        return self.scope.bloc_year_sums.judged(**expected.as_asked()).by_state(COLUMNS.values())

    @cached_property
    def counts(self):
        """{(what, of which kind): number}"""
        return add_up_year(self.scope, self.sums)

    @property
    def year(self):
        return self.scope.first

    def summary(self):
        whose = self.scope.organiser
        whose = whose.name_on(self.awards.last_day) if whose else ""
        return Summary(
            title=_("Summary of %(year)s") % {"year": self.year} + (f": {whose}" if whose else ""),
            about=tuple(filter(None, [whose, _("Year %(year)s") % {"year": self.year}])),
            lead=self.lead(),
            sections=(
                Section("overview", _("Bloc-years"), tables=(self.completeness(), self.missing())),
                Section("movements", _("Movements and themes"), tables=(self.themes(), self.movements())),
                Section("conferences", _("Conferences"), tables=(self.conferences(),)),
                Section("members", _("Members"), tables=(self.members(),)),
                Section("pledges", _("Pledges and results"), tables=(self.outcomes(),)),
                Section("awards", _("Awards"), tables=self.award_tables()),
                report(self),
            ),
            href=reverse("awards:summary", args=[self.year], query=self.whose()),
            issuer=whose,
        )

    def whose(self):
        return {"organiser": self.scope.organiser.code} if self.scope.organiser else {}

    def blocs(self, **criteria):
        """The address of the bloc-years that meet the criteria."""
        return reverse("awards:summary-blocs", args=[self.year], query=self.whose() | criteria)

    def of_all(self, number, href):
        """The number of bloc-years that are so; of each it is known whether it is."""
        return Sum(number, self.states.total(), self.states.total(), href)

    def lead(self):
        """How complete the year is, what was reached, and the awards of the three moments."""
        reached = [" · ", _("targets reached:"), " ", self.outcome(Verdict.REACHED), " / ", self.outcome()]
        return (*self.how_complete(), *reached, *self.moments())

    def short_lead(self):
        """The same without what was reached."""
        return (*self.how_complete(), *self.moments())

    def how_complete(self):
        return (
            _("Bloc-years on record:"), " ", Sum.of(self.states.total(), self.blocs()), " · ",
            _("complete:"), " ", self.number_of(Show.COMPLETE), " · ", _("late:"), " ", self.number_of(Show.LATE),
        )  # fmt: skip

    def moments(self):
        agreed, proposed, granted = self.awards.overall()
        return (
            " · ", _("awards agreed to recommend:"), " ", agreed, " · ", _("proposed:"), " ", proposed,
            " · ", _("granted:"), " ", granted,
        )  # fmt: skip

    def number_of(self, show):
        number = sum(number for state, number in self.states.items() if state.is_shown(show))
        return self.of_all(number, self.blocs(show=show.value))

    def completeness(self):
        return Table(
            "completeness",
            _("How complete they are"),
            (Column("state", _("State")), Column("number", _("Bloc-years"), is_number=True)),
            (
                *(Row(show.value, (Said(str(show.label)), self.number_of(show))) for show in Show),
                Row("all", (Said(_("all")), Sum.of(self.states.total(), self.blocs())), is_total=True),
            ),
        )

    def missing(self):
        """What is missing, and of how many bloc-years."""
        missing = count_missing(self.states)
        return Table(
            "missing",
            _("What is missing"),
            (Column("fact", _("Not on record yet")), Column("number", _("Bloc-years"), is_number=True)),
            tuple(
                Row(
                    fact.value,
                    (Said(str(fact.label)), self.of_all(missing[fact], self.blocs(fact=fact.value))),
                )
                for fact in Expectation.Fact
                if missing[fact]
            ),
            empty=_("Nothing that is expected is missing."),
        )

    def themes(self):
        found = self.scope.campaigns.own_themes()[:MOST_ANSWERED]
        return Table(
            "themes",
            _("The blocs' own themes"),
            (Column("theme", _("Theme")), Column("number", _("Bloc-years"), is_number=True)),
            tuple(
                Row(theme, (Said(theme), self.of_all(number, self.blocs(theme=theme))))
                for theme, number in found
            ),
            remark=MOST_COMMON % {"number": MOST_ANSWERED},
            empty=_("No theme of a bloc's own is on record."),
        )

    def movements(self):
        answers = CampaignMovement.objects.of_campaigns(self.scope.campaigns)
        answered = dict(answers.most_answered()[:MOST_ANSWERED])
        movements = Movement.objects.with_keys(answered).in_words(self.awards.last_day)
        return Table(
            "movements",
            _("Movements that the blocs answered"),
            (
                Column("movement", _("Movement")),
                Column("theme", _("Theme")),
                Column("authority", _("Launched by")),
                Column("number", _("Bloc-years"), is_number=True),
            ),
            tuple(
                Row(str(pk), self.movement_cells(movements[pk], number)) for pk, number in answered.items()
            ),
            remark=MOST_COMMON % {"number": MOST_ANSWERED},
            empty=_("No movement is on record."),
        )

    def movement_cells(self, movement, answered):
        unknown = Said(_("not known"), is_unknown=True)
        said = [movement[f"said_{name}"] for name in ("title", "theme", "authority")]
        return (
            *(Said(words) if words else unknown for words in said),
            Sum.of(answered, self.blocs(movement=movement["pk"])),
        )

    def conferences(self):
        held = {purpose: self.counts["conference", purpose] for purpose in Purpose}
        lacking = count_missing(self.states)
        shown = [purpose for purpose in Purpose if held[purpose] or purpose in EXPECTED_PURPOSES]
        return Table(
            "conferences",
            _("Conferences held, by what they were for"),
            (
                Column("purpose", _("Purpose")),
                Column("held", _("Held"), is_number=True),
                Column("lacking", _("Bloc-years without"), is_number=True),
            ),
            tuple(
                Row(
                    purpose.value,
                    (
                        Said(str(purpose.label)),
                        Sum.of(held[purpose], rows.opened("conferences", self.scope, purpose.value)),
                        self.of_all(lacking[purpose.value], self.blocs(fact=purpose.value))
                        if purpose in EXPECTED_PURPOSES
                        else Said(_("not expected")),
                    ),
                )
                for purpose in shown
            ),
            remark=_(
                "One conference may serve several purposes and several blocs; it counts once in each line."
            ),
        )

    def members(self):
        all_ = self.counts["member", ""]
        return Table(
            "members",
            _("Members and changes"),
            (Column("what", _("What")), Column("number", _("Number"), is_number=True)),
            (
                Row(
                    "members",
                    (Said(_("members on record")), Sum.of(all_, rows.opened("members", self.scope))),
                ),
                *(
                    Row(which, (Said(label), self.changed(which, all_)))
                    for which, label in (("joined", _("joined in the year")), ("left", _("left in the year")))
                ),
            ),
            remark=_("A unit counts once for each bloc of which it is a member."),
        )

    def changed(self, which, members):
        yes, unknown = self.counts[which, "yes"], self.counts[which, "unknown"]
        return changed(members, yes, unknown, rows.opened("members", self.scope, which))

    def outcome(self, verdict=""):
        found = {verdict: self.counts["target", verdict.value] for verdict in Verdict}
        return outcome(found, verdict, rows.opened("targets", self.scope, verdict))

    def outcomes(self):
        return Table(
            "outcomes",
            _("Targets by what was reached"),
            (Column("verdict", _("Verdict")), Column("number", _("Targets"), is_number=True)),
            (
                *(
                    Row(verdict.value, (Said(str(verdict.label)), self.outcome(verdict)))
                    for verdict in Verdict
                ),
                Row("all", (Said(_("All targets")), self.outcome()), is_total=True),
            ),
            remark=_("By the latest review that speaks of the target; withdrawn ones are left out."),
        )

    def award_tables(self):
        return (*self.awards.tables(), *filter(None, [self.awards.by_category()]))
