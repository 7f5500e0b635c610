"""A year of an organiser with all its blocs, or of all blocs that the user may see."""

from functools import cached_property

from django.db.models import Case, CharField, Count, F, Value, When
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from blocs.models import Membership
from campaigns.models import CampaignMovement, ConferencePurpose, Target, TargetResult
from campaigns.models.campaigns import Expectation

from . import rows
from .awards import AwardSums
from .content import Column, Row, Said, Section, Sum, Summary, Table
from .sentences_of_year import report
from .states import count_missing, read_states

Verdict = TargetResult.Verdict
Purpose = ConferencePurpose.Purpose
MOST_ANSWERED = 30
MOST_COMMON = gettext_lazy("The commonest come first; %(number)s at most are shown.")
EXPECTED_PURPOSES = [Purpose.LAUNCH, Purpose.PLEDGE_SIGNING, Purpose.MID_YEAR, Purpose.CLOSING]


def summarise_year(scope):
    """The Summary of a scope of one year."""
    return YearSummary(scope).summary()


class YearSummary:
    def __init__(self, scope):
        self.scope = scope
        self.awards = AwardSums(scope)

    @cached_property
    def states(self):
        return read_states(self.scope.campaigns)

    @cached_property
    def counts(self):
        return read_counts(self.scope.campaigns)

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
        return Sum(number, len(self.states), len(self.states), href)

    def lead(self):
        """How complete the year is, what was reached, and the awards of the three moments."""
        reached = [" · ", _("targets reached:"), " ", self.outcome(Verdict.REACHED), " / ", self.outcome()]
        return (*self.how_complete(), *reached, *self.moments())

    def short_lead(self):
        """The same without what was reached."""
        return (*self.how_complete(), *self.moments())

    def how_complete(self):
        return (
            _("Bloc-years on record:"), " ", Sum.of(len(self.states), self.blocs()), " · ",
            _("complete:"), " ", self.number_of("complete"), " · ", _("late:"), " ", self.number_of("late"),
        )  # fmt: skip

    def moments(self):
        agreed, proposed, granted = self.awards.overall()
        return (
            " · ", _("awards agreed to recommend:"), " ", agreed, " · ", _("proposed:"), " ", proposed,
            " · ", _("granted:"), " ", granted,
        )  # fmt: skip

    def number_of(self, show):
        is_so = {
            "complete": lambda state: not state.missing,
            "missing": lambda state: state.missing,
            "late": lambda state: state.late,
        }[show]
        number = sum(1 for state in self.states.values() if is_so(state))
        return self.of_all(number, self.blocs(show=show))

    def completeness(self):
        labels = {"complete": _("complete"), "missing": _("with something missing"), "late": _("late")}
        return Table(
            "completeness",
            _("How complete they are"),
            (Column("state", _("State")), Column("number", _("Bloc-years"), is_number=True)),
            (
                *(Row(show, (Said(label), self.number_of(show))) for show, label in labels.items()),
                Row("all", (Said(_("all")), Sum.of(len(self.states), self.blocs())), is_total=True),
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
        answers = CampaignMovement.objects.of_campaigns(self.scope.campaigns.order_by())
        answered = answers.by_movement(self.awards.last_day)[:MOST_ANSWERED]
        return Table(
            "movements",
            _("Movements that the blocs answered"),
            (
                Column("movement", _("Movement")),
                Column("theme", _("Theme")),
                Column("authority", _("Launched by")),
                Column("number", _("Bloc-years"), is_number=True),
            ),
            tuple(Row(str(found["movement"]), self.movement_cells(found)) for found in answered),
            remark=MOST_COMMON % {"number": MOST_ANSWERED},
            empty=_("No movement is on record."),
        )

    def movement_cells(self, found):
        unknown = Said(_("not known"), is_unknown=True)
        return (
            Said(found["title"]),
            Said(found["theme"]) if found["theme"] else unknown,
            Said(found["authority"]) if found["authority"] else unknown,
            Sum.of(found["answered"], self.blocs(movement=found["movement"])),
        )

    def conferences(self):
        held = {purpose: self.counts.get(("conference", purpose), 0) for purpose in Purpose}
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
        all_ = sum(number for (what, _change), number in self.counts.items() if what == "member")
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
        """How many joined or left, as far as the members before and after are known."""
        unknown = self.counts.get((which, "unknown"), 0)
        known = members - unknown
        total = self.counts.get((which, "yes"), 0) if known else None
        return Sum(total, known, members, rows.opened("members", self.scope, which))

    def outcome(self, verdict=""):
        """How many targets there are, or came to a verdict; of those not reported nobody knows whether they did."""
        found = {verdict: self.counts.get(("target", verdict), 0) for verdict in Verdict}
        all_ = sum(found.values())
        known = all_ if verdict in ("", Verdict.NOT_REPORTED) else all_ - found[Verdict.NOT_REPORTED]
        total = (found[verdict] if verdict else all_) if known else None
        return Sum(total, known, all_, rows.opened("targets", self.scope, verdict))

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


def read_counts(campaigns):
    """Members, conferences and targets counted in one query: {(what, of which kind): number}."""
    members = Membership.objects.of_years(campaigns)
    parts = [
        counted("member", members, Value("")),
        counted("joined", members.beginning_in(campaigns), told("joined")),
        counted("left", members.ending_in(campaigns), told("left")),
        counted(
            "target",
            Target.objects.of_campaigns(campaigns.order_by()).that_hold().with_outcome(),
            F("outcome"),
        ),
        counted("conference", ConferencePurpose.objects.held_for(campaigns), F("purpose"), "conference"),
    ]
    found = parts[0].union(*parts[1:], all=True)
    return {(what, which): number for what, which, number in found}


def counted(what, found, which, key="pk"):
    of_which = found.order_by().annotate(what=Value(what, output_field=CharField()), of_which=which)
    return of_which.values_list("what", "of_which").annotate(number=Count(key, distinct=True))


def told(change):
    """Whether it is known that a unit joined or left: yes, no or unknown."""
    return Case(
        When(**{change: True}, then=Value("yes")),
        When(**{change: False}, then=Value("no")),
        default=Value("unknown"),
        output_field=CharField(),
    )
