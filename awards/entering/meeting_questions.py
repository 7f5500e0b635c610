"""Questions about the meeting itself: its years, its date, other conferences, who was there."""

import datetime
from itertools import groupby

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from blocs.date_ranges import A_DAY
from blocs.figures import Figure
from campaigns.models import ConferencePurpose, HeadCount

from .columns import written_number
from .members import not_yet_members
from .names import described
from .opening import opens_next_year
from .question import Question
from .sheet import NEXT, THIS

LATE = datetime.timedelta(days=120)  # closing conferences are held until April of the next year
Of = HeadCount.Of


def about_the_years(sheet, facts):
    this, following = sheet.setting.this_period, sheet.setting.next_period
    if this and following and opens_next_year(sheet) and following.starts_on != this.ends_on + A_DAY:
        sentence = _("The next year is %(next)s, though %(next)s does not follow %(this)s. Is that so?")
        yield Question("meeting", f"years-{NEXT}-period", sentence % {"this": this, "next": following})


def about_the_date(sheet, facts):
    held, period = facts.values["held"], sheet.setting.this_period
    if held is None or held.year is None or period is None:
        return
    if held.last_day() < period.starts_on - LATE or held.first_day() > period.ends_on + LATE:
        yield Question(
            "when",
            "held",
            _("The meeting was held on %(day)s, far outside of %(year)s. Is that so?")
            % {"day": held, "year": period},
        )
    if facts.values["status"] in ("", "held") and held.first_day() > timezone.localdate():
        yield Question(
            "when",
            "held",
            _("%(day)s lies ahead, and the meeting is entered as held. Is that so?") % {"day": held},
        )


def about_other_conferences(sheet, facts):
    """A conference on record that was for the same, or was held on the same day."""
    if sheet.setting.campaign is None:
        return
    served = {purpose for row in facts.rows["years"] if row.key == THIS for purpose in row.values["purposes"]}
    others = ConferencePurpose.objects.of_campaign_but(sheet.setting.campaign, sheet.entry.conference_id)
    for conference, purposes in groupby(others, key=lambda purpose: purpose.conference):
        purposes = {purpose.purpose for purpose in purposes}
        words = {"year": sheet.setting.campaign.period, "conference": named_with_day(conference)}
        if ConferencePurpose.Purpose.CLOSING in served & purposes:
            sentence = _("%(year)s already has a closing conference: “%(conference)s”. Is this another one?")
        elif served & purposes or (conference.held and conference.held == facts.values["held"]):
            sentence = _("On record of %(year)s is “%(conference)s”. Is this another conference?")
        else:
            continue
        yield Question("meeting", "years", sentence % words)


def named_with_day(conference):
    """A conference with its day, so that two of one title are told apart."""
    day = str(conference.held or "")
    return f"{conference}, {day}" if day and day not in str(conference) else str(conference)


def about_members(sheet, facts):
    """A unit on the roll that the bloc does not have as a member, though it has others."""
    if not sheet.setting.members:
        return
    if rows := not_yet_members(sheet):
        sentence = ngettext(
            "“%(units)s” is not on record as a member in %(year)s; it becomes one. Is that so?",
            "These are not on record as members in %(year)s and become so: %(units)s. Is that so?",
            len(rows),
        )
        units = "; ".join(described(row.values["unit"] or row.unit) for row in rows)
        words = {"units": units, "year": sheet.setting.this_period}
        yield Question("roll", f"roll-{rows[0].key}-unit", sentence % words)


def about_counts(sheet, facts):
    counts = {row.key: row.values["figure"] for row in facts.rows["counts"] if row.values["figure"]}
    stated = {of: figure["count"] for of, figure in counts.items() if figure["figure"] == Figure.NUMBER}
    present = [row for row in facts.rows["roll"] if row.values["status"] == "present"]
    listed = len(sheet.setting.given("roll")) + sum(row.unit is None for row in facts.rows["roll"])
    pairs = [
        (
            Of.MEMBERS_STATED,
            listed,
            _("The source states %(stated)s members; %(listed)s are listed. Is that so?"),
        ),
        (
            Of.MEMBERS_PRESENT,
            len(present),
            _("The source states %(stated)s members present; %(listed)s are ticked. Is that so?"),
        ),
        (
            Of.GUESTS,
            len(facts.rows["guests"]),
            _("The source states %(stated)s guests; %(listed)s are named. Is that so?"),
        ),
    ]
    for of, named, sentence in pairs:
        if of in stated and named and stated[of] != named:
            words = {"stated": written_number(stated[of]), "listed": named}
            yield Question("roll", f"counts-{of}-figure", sentence % words)
