"""The year of one bloc, as leaders read it."""

from collections import Counter
from functools import cached_property

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from blocs.figures import plain_number
from campaigns.models import Campaign, TargetResult

from ..completeness import note_missing
from . import rows
from .awards import AwardSums
from .content import Column, Day, Gap, Note, Row, Said, Section, Sum, Summary, Table
from .corrections import corrections
from .counts import changed, outcome
from .reading import SummaryFile, with_file
from .scope import Scope
from .sentences import report, with_commas

Verdict = TargetResult.Verdict
UNKNOWN = {"is_unknown": True}


def summarised_campaigns(user):
    """Campaigns that the user may see, with all that summarise() tells."""
    return with_file(Campaign.objects.visible_to(user).with_names().select_related("source"))


def summarise(campaign, user):
    """The Summary of one of the summarised_campaigns()."""
    file = SummaryFile(campaign)
    campaign.on_record, campaign.expected = file.sums, file.expected
    note_missing([campaign])
    return BlocYearSummary(campaign, file, Scope.of_campaign(campaign, user)).summary()


class BlocYearSummary:
    def __init__(self, campaign, file, scope):
        self.campaign, self.file, self.scope = campaign, file, scope
        self.awards = AwardSums(scope, file.award_groups)
        self.page = campaign.get_absolute_url()

    def summary(self):
        campaign = self.campaign
        return Summary(
            title=_("Summary of %(year)s: %(bloc)s")
            % {"year": campaign.period.label, "bloc": campaign.bloc.name},
            about=(campaign.bloc.name, str(campaign.period)),
            lead=self.lead(),
            sections=(
                Section("overview", _("The year"), tables=(self.overview(),), gaps=self.gaps()),
                Section("conferences", _("Conferences"), tables=(self.conferences(),)),
                Section("members", _("Members"), tables=(self.members(),)),
                Section("pledges", _("Pledges and results"), tables=tuple(self.pledges())),
                Section("standings", _("Standings"), tables=(self.standings(),)),
                Section("awards", _("Awards"), tables=self.award_tables),
                Section("corrections", _("Notable corrections"), tables=(corrections(self.file),)),
                report(self),
            ),
            href=reverse("awards:bloc-summary", args=[campaign.bloc.code, campaign.period.code]),
            issuer=self.file.organiser_then or "",
        )

    def lead(self):
        """Who led, how many members, conferences and targets reached, and the awards of the three moments."""
        agreed, proposed, granted = self.awards.overall()
        heads = [leader for leader in self.file.leaders if leader.role == "head"]
        led = (
            [capfirst(_("led by")), " ", *with_commas([self.leader(head, remark=False) for head in heads])]
            if heads
            else [capfirst(_("head not known"))]
        )
        return (
            *led, " · ", _("members:"), " ", self.member_count(), " · ", _("conferences held:"), " ", self.held(),
            " · ", _("targets reached:"), " ", *self.reached(), " · ", _("awards agreed to recommend:"), " ", agreed,
            " · ", _("proposed:"), " ", proposed, " · ", _("granted:"), " ", granted,
        )  # fmt: skip

    def leader(self, leader, *, remark=True):
        """Who leads, by the name of that time; remark: also the person, and what the unit is called now."""
        unit = leader.unit_as_printed or leader.unit_then
        person = leader.person_as_printed or (leader.person and leader.person.name)
        name = unit or person or leader.post_as_printed or _("not known")
        more = " – ".join(filter(None, [unit and person, unit and leader.post_as_printed])) if remark else ""
        if remark and leader.unit and leader.unit.name != name:
            more = "; ".join(filter(None, [more, rows.now(name, leader.unit)]))
        return Said(name, f"{self.page}#leaders", more, notes=notes_of(leader))

    def member_count(self):
        return Sum.of(self.file.sums["members"], rows.opened("members", self.scope))

    def held(self):
        conferences = [event.conference for event in self.file.events if event.conference.status == "held"]
        return Sum.of(len(conferences), rows.opened("conferences", self.scope))

    def reached(self):
        targets = self.targets()
        return self.counted(targets, Verdict.REACHED), " / ", self.counted(targets)

    def targets(self):
        return [t for pledge in self.file.pledges for t in pledge.all_targets if not t.withdrawn_reason]

    def counted(self, targets, verdict=""):
        return count_outcomes(targets, verdict, rows.opened("targets", self.scope, verdict))

    def overview(self):
        lines = [
            ("theme", _("Theme"), self.themes()),
            (
                "head",
                _("Head"),
                [self.leader(leader) for leader in self.file.leaders if leader.role == "head"],
            ),
            (
                "deputy",
                _("Deputy head"),
                [self.leader(leader) for leader in self.file.leaders if leader.role != "head"],
            ),
            ("next-head", _("Next head"), [self.leader(leader) for leader in self.file.next_heads]),
        ]
        return Table(
            "overview",
            _("Theme and leaders"),
            (Column("what", _("What")), Column("who", _("On record"))),
            tuple(
                Row(key if not number else f"{key}-{number}", (Said(label), cell))
                for key, label, cells in lines
                for number, cell in enumerate(cells or [Said(_("not known"), **UNKNOWN)])
            ),
        )

    def themes(self):
        """The bloc's own, then those of the movements it answers."""
        own = [text for text in (self.campaign.theme, self.campaign.slogan) if text]
        found = [Said(text, f"{self.page}#theme", notes=notes_of(self.campaign)) for text in own]
        for movement in self.file.movements:
            text = movement.theme or movement.slogan or movement.title
            if text not in own:
                whose = movement.authority_as_printed or movement.authority_then
                found.append(
                    Said(
                        text,
                        f"{self.page}#theme",
                        _("movement of %(whose)s") % {"whose": whose} if whose else _("movement"),
                    )
                )
        return found

    def gaps(self):
        return tuple(Gap(str(fact.label), fact.url, fact.is_late) for fact in self.campaign.missing)

    def conferences(self):
        return Table(
            "conferences",
            _("Conferences of the year"),
            (
                Column("date", _("Date")),
                Column("purposes", _("Purpose")),
                Column("place", _("Place")),
                Column("state", _("State")),
            ),
            tuple(Row(str(event.conference.pk), conference_cells(event)) for event in self.file.events),
            empty=_("No conference is on record."),
        )

    def members(self):
        """How many, how many joined and left, each count as its source has it."""
        lines = [
            ("members", _("members on record"), self.member_count()),
            ("joined", _("joined in the year"), self.changes("joined")),
            ("left", _("left in the year"), self.changes("left")),
        ]
        stated = [count for count in self.file.stated_counts if count.conference]
        return Table(
            "members",
            _("Members and changes"),
            (Column("what", _("What")), Column("number", _("Number"), is_number=True)),
            (
                *(Row(key, (Said(label), cell)) for key, label, cell in lines),
                *(Row(f"stated-{number}", stated_cells(count)) for number, count in enumerate(stated)),
            ),
        )

    def changes(self, which):
        """How many members joined or left, as far as the members before and after are known."""
        return changed(
            self.file.sums["members"],
            self.file.sums[f"{which}_yes"],
            self.file.sums[f"{which}_unknown"],
            rows.opened("members", self.scope, which),
        )

    def pledges(self):
        verdicts = list(Verdict)
        columns = [Column("whose", _("Pledge")), Column("all", _("Targets"), is_number=True)]
        columns += [Column(verdict.value, str(verdict.label), is_number=True) for verdict in verdicts]
        targets = self.targets()
        total = [self.counted(targets, verdict) for verdict in ("", *verdicts)]
        yield Table(
            "outcomes",
            _("Targets by what was reached"),
            tuple(columns),
            (
                *(Row(str(pledge.pk), self.pledge_cells(pledge)) for pledge in self.file.pledges),
                *([Row("all", (Said(_("All targets")), *total), is_total=True)] if self.file.pledges else []),
            ),
            remark=_("By the latest review that speaks of the target; withdrawn ones are left out."),
            empty=_("No pledge is on record."),
        )
        yield Table(
            "targets",
            _("Pledged and reached, side by side"),
            (
                Column("target", _("Target")),
                Column("pledged", _("Pledged")),
                Column("result", _("Result")),
                Column("verdict", _("Verdict")),
            ),
            tuple(Row(str(target.pk), self.target_cells(target)) for target in targets),
            empty=_("No target is on record."),
        )

    def pledge_cells(self, pledge):
        """The numbers of one pledge; its targets stand in the file of the year."""
        own = [target for target in pledge.all_targets if not target.withdrawn_reason]
        href = f"{self.page}#pledges"
        whose = pledge.unit_then if pledge.unit else _("common pledge of the bloc")
        return (
            Said(whose, href, notes=notes_of(pledge)),
            *(count_outcomes(own, verdict, "") for verdict in ("", *Verdict)),
        )

    def target_cells(self, target):
        latest = target.reviews[-1] if target.reviews else None
        return (
            Said(target.text, f"{self.page}#pledges"),
            Said(str(target.quantity) if target.quantity else _("in words")),
            rows.result_of(latest),
            Said(str(Verdict(verdict_on(target)).label)),
        )

    def standings(self):
        points = ("self_points", "checked_points", "bonus_points", "final_points")
        labels = (_("Own points"), _("Points as checked"), _("Bonus points"), _("Final points"))
        return Table(
            "standings",
            _("Points and ranks"),
            (
                Column("unit", _("Unit")),
                *(Column(name, label, is_number=True) for name, label in zip(points, labels, strict=True)),
                Column("rank", _("Rank")),
            ),
            tuple(
                Row(str(standing.pk), standing_cells(standing, points, self.page))
                for standing in self.file.standings
            ),
            empty=_("No standing is on record."),
        )

    @cached_property
    def award_tables(self):
        return (*self.awards.tables(), *filter(None, [self.awards.by_category()]))


def verdict_on(target):
    """That of the latest review; a target that no review speaks of is not reported."""
    return target.reviews[-1].verdict if target.reviews else Verdict.NOT_REPORTED


def count_outcomes(targets, verdict, href):
    return outcome(Counter(verdict_on(target) for target in targets), verdict, href)


def notes_of(record):
    return (Note(str(record.source)),) if record.source else ()


def conference_cells(event):
    conference, held = event.conference, event.conference.held
    notes = notes_of(conference)
    href = conference.get_absolute_url()
    return (
        Day(str(held), held.first_day() if held.is_full else None, href, notes)
        if held
        else Said(_("date not known"), href, notes=notes, **UNKNOWN),
        Said("; ".join(purpose.get_purpose_display() for purpose in event.here)),
        Said(conference.place) if conference.place else Said(_("not known"), **UNKNOWN),
        Said(conference.get_status_display()),
    )


def stated_cells(count):
    figure, conference = count.figure, count.conference
    said = Sum(figure.count, 1, 1) if figure.figure == "number" else Said(_("not known"), **UNKNOWN)
    if figure.figure == "none":
        said = Said(_("none"))
    return Said(count.what, conference.get_absolute_url(), str(conference), notes=notes_of(conference)), said


def standing_cells(standing, points, page):
    name = standing.unit_as_printed or standing.unit_then
    values = [getattr(standing, point) for point in points]
    rank = standing.rank_as_printed or (plain_number(standing.rank) if standing.rank else "")
    return (
        Said(name, f"{page}#standings", rows.now(name, standing.unit), notes=notes_of(standing)),
        *(Sum(value, 1, 1) if value is not None else Sum(None, 0, 1) for value in values),
        Said(rank) if rank else Said(_("not known"), **UNKNOWN),
    )
