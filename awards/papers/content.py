"""What a paper says, in plain values that a template can print. Nothing here knows of the database.

None is what nobody knows; it is printed as a gap. Every field says what it is: the list of fields for those who make
templates is drawn from there.
"""

import dataclasses
import datetime
from dataclasses import dataclass, field
from typing import Annotated

from django.utils.translation import gettext_lazy as _

from .words import GAP, figures, in_words


@dataclass(frozen=True)
class Count:
    """A number of something; prints as its figures."""

    number: Annotated[int | None, _("the bare number")] = None
    figures: Annotated[str | None, _("in figures, with two digits at least")] = None
    words: Annotated[str | None, _("in words")] = None
    both: Annotated[str | None, _("in figures, and in words in brackets")] = None

    def __str__(self):
        return self.figures or GAP

    @classmethod
    def of(cls, number):
        if number is None:
            return cls()
        return cls(number, figures(number), in_words(number), f"{figures(number)} ({in_words(number)})")


@dataclass(frozen=True)
class Letterhead:
    superior: Annotated[str | None, _("the body above the one that issues the paper")] = None
    issuer: Annotated[str | None, _("the body that issues the paper")] = None
    number: Annotated[str | None, _("number and symbol of the paper")] = None
    place: Annotated[str | None, _("place of issue")] = None
    day: Annotated[str | None, _("date of issue in words")] = None


@dataclass(frozen=True)
class Signature:
    prefix: Annotated[str | None, _("on whose behalf: TM., KT., TL.")] = None
    title: Annotated[str | None, _("post of who signs")] = None
    name: Annotated[str | None, _("full name of who signs")] = None


@dataclass(frozen=True)
class Reference:
    """Another paper that this one names."""

    number: Annotated[str | None, _("its number and symbol")] = None
    day: Annotated[str | None, _("its date in words")] = None
    date: Annotated[datetime.date | None, _("its date in figures")] = None
    issuer: Annotated[str | None, _("the body that issued it")] = None


@dataclass(frozen=True)
class PaperLine:
    number: Annotated[str | None, _("running number within its award")] = None
    recipient: Annotated[str | None, _("name of the recipient, or how many names are still to come")] = None
    recipient_kind: Annotated[str | None, _("collective, individual or household, in Vietnamese")] = None
    post: Annotated[str | None, _("rank, post and unit of a person")] = None
    unit_name: Annotated[str | None, _("the unit above, or the unit of a person, as it is on record")] = None
    award: Annotated[str | None, _("the award in full, with its authority and class")] = None
    award_class: Annotated[str | None, _("class of the award")] = None
    achievement: Annotated[str | None, _("achievement in short")] = None
    note: Annotated[str | None, _("note: the bloc that the recipient leads")] = ""
    count: Annotated[Count, _("how many recipients the line is for")] = field(default_factory=Count)


@dataclass(frozen=True)
class AwardGroup:
    """The lines of one award for one kind of recipients."""

    number: Annotated[str | None, _("running number of the award")] = None
    roman: Annotated[str | None, _("the same in Roman figures")] = None
    award: Annotated[str | None, _("the award in full, with its authority and class")] = None
    to_grant: Annotated[str | None, _("how granting it is called: tặng …, tặng danh hiệu …")] = None
    recipients: Annotated[str | None, _("how many it is for, in figures and words")] = None
    lines: Annotated[list[PaperLine], _("its lines")] = field(default_factory=list)


@dataclass(frozen=True)
class Attendee:
    name: Annotated[str | None, _("rank and full name")] = None
    post: Annotated[str | None, _("post")] = None
    unit: Annotated[str | None, _("unit")] = None
    whole: Annotated[str | None, _("name, post and unit as far as they are known")] = None

    @classmethod
    def of(cls, name=None, post=None, unit=None):
        """unit: left out of the whole where the post names it already."""
        known = [part for part in (name, post, unit) if part]
        if post and unit and unit in post:
            known.remove(unit)
        return cls(name, post, unit, ", ".join(known) or None)


@dataclass(frozen=True)
class Meeting:
    title: Annotated[str | None, _("title of the meeting")] = None
    day: Annotated[str | None, _("its date in words")] = None
    time: Annotated[str | None, _("time of day")] = None
    place: Annotated[str | None, _("its place")] = None
    chair: Annotated[Attendee, _("who chaired")] = field(default_factory=Attendee)
    secretary: Annotated[Attendee, _("who wrote the minutes")] = field(default_factory=Attendee)
    members: Annotated[list[Attendee], _("member units that were present")] = field(default_factory=list)
    absent: Annotated[list[Attendee], _("member units that were absent")] = field(default_factory=list)
    guests: Annotated[list[Attendee], _("guests")] = field(default_factory=list)
    people: Annotated[list[Attendee], _("other people named at the meeting")] = field(default_factory=list)
    present_count: Annotated[Count, _("how many member units were present")] = field(default_factory=Count)
    member_count: Annotated[Count, _("how many member units there are")] = field(default_factory=Count)


@dataclass(frozen=True)
class BallotTotals:
    number: Annotated[str | None, _("running number")] = None
    subject: Annotated[str | None, _("who or what was voted on")] = None
    award: Annotated[str | None, _("the award that was voted on")] = None
    eligible: Annotated[Count, _("entitled to vote")] = field(default_factory=Count)
    present: Annotated[Count, _("present")] = field(default_factory=Count)
    written: Annotated[Count, _("written opinions of the absent")] = field(default_factory=Count)
    written_in_favour: Annotated[Count, _("written opinions for")] = field(default_factory=Count)
    issued: Annotated[Count, _("papers issued")] = field(default_factory=Count)
    collected: Annotated[Count, _("papers collected")] = field(default_factory=Count)
    valid: Annotated[Count, _("valid papers")] = field(default_factory=Count)
    invalid: Annotated[Count, _("invalid papers")] = field(default_factory=Count)
    in_favour: Annotated[Count, _("votes for")] = field(default_factory=Count)
    against: Annotated[Count, _("votes against")] = field(default_factory=Count)
    rate: Annotated[str | None, _("share of votes for in percent")] = None
    rate_of: Annotated[str | None, _("what the share was counted on")] = None
    required: Annotated[str | None, _("the share that the rule requires, with its legal basis")] = None
    result: Annotated[str | None, _("đạt or không đạt, where the rule settles it")] = None


@dataclass(frozen=True)
class PastAward:
    year: Annotated[str | None, _("year or period it was for")] = None
    award: Annotated[str | None, _("the award in full, with its authority and class")] = None
    decision: Annotated[str | None, _("number, date and issuer of its decision")] = None


@dataclass(frozen=True)
class Report:
    """The achievement report of one recipient, to be written by the recipient."""

    letterhead: Annotated[Letterhead, _("head of the recipient's own paper")] = field(
        default_factory=Letterhead
    )
    line: Annotated[PaperLine, _("the line of the proposal")] = field(default_factory=PaperLine)
    is_of_collective: Annotated[bool, _("whether the recipient is a collective")] = False
    is_of_individual: Annotated[bool, _("whether the recipient is a person")] = False
    born: Annotated[str | None, _("date of birth")] = None
    titles: Annotated[list[PastAward], _("emulation titles received before")] = field(default_factory=list)
    commendations: Annotated[list[PastAward], _("forms of commendation received before")] = field(
        default_factory=list
    )


@dataclass(frozen=True)
class Paper:
    """All that one paper says: the fields that stand by themselves in a template."""

    letterhead: Annotated[Letterhead, _("head of the paper")] = field(default_factory=Letterhead)
    subject: Annotated[str | None, _("what the paper is about, after “Về việc”")] = None
    occasion: Annotated[str | None, _("the year or the occasion")] = None
    merit: Annotated[str | None, _("what the awards are for: đã có thành tích xuất sắc …")] = None
    bloc: Annotated[str | None, _("the bloc")] = None
    proposer: Annotated[str | None, _("the body that proposes")] = None
    authority: Annotated[str | None, _("the body that the proposal is addressed to")] = None
    addressees: Annotated[list[str | None], _("who is addressed after “Kính gửi”")] = field(
        default_factory=lambda: [None]
    )
    grounds: Annotated[list[str], _("legal and other grounds, without the words “Căn cứ”")] = field(
        default_factory=list
    )
    groups: Annotated[list[AwardGroup], _("the awards, each with its lines")] = field(default_factory=list)
    recipients: Annotated[str | None, _("how many recipients in all, in figures and words")] = None
    names_in_text: Annotated[bool, _("whether there are so few recipients that the text names them")] = False
    attachments: Annotated[list[str], _("papers that belong to the dossier")] = field(default_factory=list)
    letter: Annotated[Reference, _("the submission letter")] = field(default_factory=Reference)
    meeting: Annotated[Meeting, _("the meeting that agreed on the proposal")] = field(default_factory=Meeting)
    ballots: Annotated[list[BallotTotals], _("the votes")] = field(default_factory=list)
    same_in_all_ballots: Annotated[
        BallotTotals, _("what is the same for all votes; the rest of it is not said")
    ] = field(default_factory=BallotTotals)
    reports: Annotated[list[Report], _("the achievement reports, one for each named recipient")] = field(
        default_factory=list
    )
    signature: Annotated[Signature, _("who signs")] = field(default_factory=Signature)
    copies_to: Annotated[list[str], _("who else receives the paper")] = field(default_factory=list)


def context_of(paper):
    """The variables of a template: the fields of the paper under their names."""
    return {field.name: getattr(paper, field.name) for field in dataclasses.fields(paper)}
