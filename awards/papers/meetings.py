"""What papers say of the meeting that agreed on a proposal, and of its votes."""

import dataclasses

from blocs.figures import plain_number
from campaigns.models import Appearance, Attendance, ConferencePurpose, HeadCount

from .content import Attendee, BallotTotals, Count, Meeting
from .words import day_in_words, day_known, figures

Role, Status, Purpose = Appearance.Role, Attendance.Status, ConferencePurpose.Purpose
TITLES = {
    Purpose.CLOSING: "Hội nghị tổng kết",
    Purpose.AWARD_REVIEW: "Hội nghị xét khen thưởng",
    Purpose.MID_YEAR: "Hội nghị sơ kết",
    Purpose.REVIEW: "Hội nghị tổng kết",
}
BASES = {
    "eligible": "trên tổng số người có quyền bỏ phiếu",
    "present": "trên số người có mặt",
    "collected": "trên số phiếu thu về",
}
RESULTS = {True: "đạt", False: "không đạt", None: None}
TOTALS = (
    "eligible",
    "present",
    "written",
    "written_in_favour",
    "issued",
    "collected",
    "valid",
    "invalid",
    "in_favour",
    "against",
)


def meeting_of(records):
    """The conference of a proposal; all of it a gap where none is on record."""
    conference = records.conference
    if conference is None:
        return Meeting()
    people = People(records.appearances)
    roll = [row for row in records.attendance if not row.is_guest]
    return Meeting(
        title=conference.title or title_of(records.purposes),
        day=day_in_words(conference.held),
        time=conference.time_of_day or None,
        place=conference.place or None,
        chair=people.in_role(Role.CHAIR),
        members=[attendee(row, records) for row in roll if row.status != Status.ABSENT],
        absent=[attendee(row, records) for row in roll if row.status == Status.ABSENT],
        guests=[attendee(row, records) for row in records.attendance if row.is_guest],
        people=people.others(),
        present_count=Count.of(members_there(records, roll)),
        member_count=Count.of(records.head_counts.get(HeadCount.Of.MEMBERS_STATED)),
    )


def title_of(purposes):
    return next((TITLES[purpose] for purpose in purposes if purpose in TITLES), "Hội nghị")


def members_there(records, roll):
    """As the conference counted them, else as its roll has them; None where neither says it of all."""
    stated = records.head_counts.get(HeadCount.Of.MEMBERS_PRESENT)
    if stated is not None:
        return stated
    known = roll and all(row.unit_id and row.status != Status.UNKNOWN for row in roll)
    return sum(row.status == Status.PRESENT for row in roll) if known else None


def attendee(row, records):
    unit = row.unit_as_printed or records.name_of(row.unit)
    return Attendee.of(name=unit, post=row.represented_by and f"đại diện: {row.represented_by}", unit=None)


class People:
    """Who appeared at a conference: each person once, with the chair told apart."""

    def __init__(self, appearances):
        self.appearances = appearances

    def in_role(self, role):
        found = [row for row in self.appearances if row.role == role]
        return self.printed(found[0]) if found else Attendee()

    def others(self):
        chairs = {str(row) for row in self.appearances if row.role == Role.CHAIR}
        others = {str(row): self.printed(row) for row in self.appearances if str(row) not in chairs}
        return list(others.values())

    @staticmethod
    def printed(row):
        name = row.person_as_printed or (row.person.name if row.person else "")
        ranked = " ".join(part for part in (row.rank_as_printed, name) if part)
        return Attendee.of(name=ranked or None, post=row.post_as_printed or None)


def council_meeting(records):
    """The meeting of the council that voted on a proposal, as far as its ballots say it."""
    ballot = records.council_ballots[0]
    council = ballot.council_as_printed or records.name_of(ballot.council) or "Hội đồng Thi đua - Khen thưởng"
    return Meeting(title=f"cuộc họp {council}", day=day_in_words(ballot.held_on))


def ballots_of(records, ballots, grouping):
    """Votes in their order; one of a council is about a line of the proposal, or about all of it."""
    awards = {line.pk: grouping.award_of(line) for line in records.lines}
    lines = {line.pk: line for line in records.lines}
    return [
        totals_of(number, ballot, *subject_of(ballot, lines, awards, grouping))
        for number, ballot in enumerate(ballots, start=1)
    ]


def subject_of(ballot, lines, awards, grouping):
    """Who or what was voted on, and the award."""
    line_id = getattr(ballot, "line_id", None)
    if line_id:
        return grouping.recipient(lines[line_id]), awards[line_id]
    if unit := getattr(ballot, "unit", None):
        return grouping.name_of(unit), ballot.question
    return getattr(ballot, "question", "Toàn bộ danh sách đề nghị khen thưởng"), ""


def totals_of(number, ballot, subject, award):
    counted = ballot.counted
    share = counted.shares[0] if len(counted.shares) == 1 else None
    rule = ballot.rule
    return BallotTotals(
        number=figures(number),
        subject=subject,
        award=award,
        rate=share and share.printed,
        rate_of=share and BASES[share.base],
        required=rule and f"từ {plain_number(rule.threshold_percent)}% trở lên ({rule.citation})",
        result=RESULTS[counted.verdict],
        **{name: Count.of(getattr(ballot, name)) for name in TOTALS},
    )


def same_in_all(ballots):
    """What is equal in all votes; of the rest nothing is said."""
    alike = {
        field.name: getattr(ballots[0], field.name)
        for field in dataclasses.fields(BallotTotals)
        if len({getattr(ballot, field.name) for ballot in ballots}) == 1
    }
    return BallotTotals(**alike)


def minutes_as_ground(records, meeting):
    """The minutes of the meeting as a ground of the letter; None where no meeting is on record."""
    conference = records.conference
    if conference is None:
        return None
    bloc = records.proposal.bloc.name
    of_bloc = "" if bloc in meeting.title else f" của {bloc}"
    held = f" {day_known(conference.held)}" if conference.held else ""
    return f"Biên bản {meeting.title}{of_bloc}{held}"
