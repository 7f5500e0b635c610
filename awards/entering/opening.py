"""Opens the next year of a bloc where a conference did, and takes that back while nothing was entered on it."""

import datetime

import pghistory
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext as _

from awards.models import Recording
from blocs.date_ranges import A_DAY, overlap
from blocs.models import Bloc, Membership
from blocs.striking_out import strike_out
from campaigns.models import Campaign, ConferencePurpose, Leadership, Period

from .rows import Rows
from .sheet import NEXT, THIS


def opens_next_year(sheet):
    """Whether what is typed opens the next year: that the meeting was for it, its head, a deputy or its theme."""
    facts = sheet.facts
    if sheet.reads_differently(f"years-{NEXT}-purposes") and sheet.typed.get(f"years-{NEXT}-purposes"):
        return True
    for row in facts.rows["leaders"]:
        if (row.values["year"] or NEXT) == NEXT and sheet.changed_columns("leaders", row):
            return True
    return any(facts.values[name] and sheet.reads_differently(name) for name in ("next_theme", "next_slogan"))


def open_next_year(sheet):
    """Put on record the bloc-years that the meeting served.

    Returns them by their row of the page; the one it opened, or None; and what the opening made besides.
    """
    campaigns = {THIS: year_of(sheet, sheet.setting.this_period)}
    write_theme(sheet, campaigns[THIS], "theme", "slogan")
    for row in sheet.facts.rows["years"]:
        if row.key not in (THIS, NEXT) and row.values["purposes"]:
            campaigns[row.key] = year_of(sheet, sheet.setting.period(row.values["period"]))
    following = sheet.setting.next_period
    is_new = sheet.setting.campaign_of(following) is None
    if following is None or (is_new and not opens_next_year(sheet)):
        return campaigns, None, {}
    campaigns[NEXT] = year_of(sheet, following)
    write_theme(sheet, campaigns[NEXT], "next_theme", "next_slogan")
    if not is_new:
        return campaigns, None, {}
    return campaigns, campaigns[NEXT], {"memberships": carry_members(sheet)}


def year_of(sheet, period):
    """The bloc's campaign of a period; both are put on record where they are not yet."""
    if campaign := sheet.setting.campaign_of(period):
        return campaign
    if period.pk is None:
        columns = {name: getattr(period, name) for name in ("label", "kind", "starts_on", "ends_on")}
        period, _made = Period.objects.get_or_create(code=period.code, defaults=columns)
    campaign = Campaign.objects.create(bloc=sheet.entry.bloc, period=period)
    sheet.setting.campaigns[period.code] = campaign
    return campaign


def write_theme(sheet, campaign, theme, slogan):
    rows = Rows(Campaign)
    columns = {"theme": sheet.facts.values[theme], "slogan": sheet.facts.values[slogan]}
    said = {
        name: value
        for name, value in columns.items()
        if value or sheet.reads_differently({"theme": theme, "slogan": slogan}[name])
    }
    rows.change(campaign, **said)
    rows.save()


def to_be_carried(setting):
    """The memberships that end with this year, and that nothing on record says to end then."""
    day_after, end = setting.this_period.ends_on + A_DAY, setting.next_period.ends_on + A_DAY
    later = {row.unit_id for row in setting.memberships if overlap(row.valid, DateRange(day_after, end))}
    return [
        row
        for row in setting.memberships
        if row.valid.upper == day_after and row.unit_id not in later and row.decision_id is None
    ]


def carry_members(sheet):
    """Let the memberships go on through the next year; return [key, former end] of each."""
    end = sheet.setting.next_period.ends_on + A_DAY
    rows, carried = Rows(Membership), []
    for row in to_be_carried(sheet.setting):
        carried.append([row.pk, row.valid.upper.isoformat()])
        rows.change(row, valid=DateRange(row.valid.lower, end))
    rows.save()
    return carried


def entered_since(recording):
    """What was entered on an opened year besides its opening: a sentence, or "" where there is nothing."""
    campaign = recording.opened
    if not recording.conference.purposes.exclude(campaign=campaign).exists():
        return _("“%(conference)s” was for %(year)s only, and would be left without a year.") % {
            "conference": recording.conference,
            "year": campaign.period,
        }
    others = ConferencePurpose.objects.filter(campaign=campaign).exclude(conference=recording.conference)
    if others.exists():
        return _("Another conference was entered for %(year)s.") % {"year": campaign.period}
    rows = [
        campaign.pledges,
        campaign.standings,
        campaign.ballots,
        campaign.recommendations,
        campaign.proposals,
        campaign.awards,
        campaign.answers,
    ]
    if any(row.exists() for row in rows):
        return _("Something was entered for %(year)s since.") % {"year": campaign.period}
    made = recording.opening.get("leaderships", [])
    if (
        Leadership.objects.filter(pk__in=made)
        .exclude(taken_over_at=None, decision=None)
        .exclude(taken_over_at=recording.conference)
    ):
        return _("The lead of %(year)s was entered further since.") % {"year": campaign.period}
    carried = Membership.objects.filter(pk__in=[pk for pk, _end in recording.opening.get("memberships", [])])
    if any(membership.valid.upper != campaign.period.ends_on + A_DAY for membership in carried):
        return _("The members of %(year)s were changed since.") % {"year": campaign.period}
    return ""


def take_back(*, recording, user, reason):
    """Undo the opening of a year: the year, its members carried over, its leaders, what the meeting was for it.

    Raises ValidationError where something was entered on it since; then nothing has changed.
    """
    with transaction.atomic(), pghistory.context(reason=reason):
        Bloc.objects.select_for_update(no_key=True).get(pk=recording.opened.bloc_id)
        recording = Recording.objects.select_related("opened__period").get(pk=recording.pk)
        if recording.opened is None:
            raise ValidationError(_("This was taken back already."), "taken_back")
        if why_not := entered_since(recording):
            raise ValidationError(
                _("%(why)s So the opening cannot be taken back; correct the conference instead.")
                % {"why": why_not},
                "entered_since",
            )
        undo(recording)
        return Recording.objects.create(
            conference=recording.conference,
            bloc=recording.bloc,
            act=Recording.Act.TAKEN_BACK,
            user=user,
            reason=reason,
        )


def undo(recording):
    campaign = recording.opened
    strike_out(list(ConferencePurpose.objects.filter(campaign=campaign)))
    strike_out(list(Leadership.objects.filter(pk__in=recording.opening.get("leaderships", []))))
    rows = Rows(Membership)
    ends = {pk: datetime.date.fromisoformat(end) for pk, end in recording.opening.get("memberships", [])}
    for membership in Membership.objects.filter(pk__in=ends):
        rows.change(membership, valid=DateRange(membership.valid.lower, ends[membership.pk]))
    rows.save()
    recording.opened, recording.opening = None, {}
    recording.save(update_fields=["opened", "opening"])
    strike_out([campaign])
