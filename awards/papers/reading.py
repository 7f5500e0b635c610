"""Makes the content of each paper from the records of a proposal."""

import dataclasses

from django.utils import translation

from ..models import PaperTemplate
from .content import Letterhead, Paper, Reference, Signature
from .grounds import law_on
from .grouping import Grouping
from .meetings import ballots_of, council_meeting, meeting_of, minutes_as_ground, same_in_all
from .occasions import lower_first, merit_of, occasion_of
from .records import Records
from .reports import reports_of
from .words import GAP, day_in_words

Kind = PaperTemplate.Paper
FAMILIES = {"title": "danh hiệu thi đua", "commendation": "hình thức khen thưởng"}


def read_paper(paper, proposal, user, *, line=None):
    """The content of a paper of a proposal fetched by records.proposals_seen_by().

    line: the key of the only line that achievements are reported of.
    """
    # Papers are Vietnamese, and so are their numbers, whatever language the page is in.
    with translation.override("vi"):
        return PARTS[paper](Reading(proposal, user, line))


class Reading:
    """One proposal being read: its records, and what several papers say alike."""

    def __init__(self, proposal, user, line=None):
        self.proposal, self.line = proposal, line
        self.records = Records(proposal, user)
        self.name_of = self.records.name_of

    def grouping(self, lines):
        return Grouping(lines, name_of=self.name_of, leads=self.records.leads)

    def common(self, grouping):
        """What all papers of the proposal say."""
        proposal = self.proposal
        groups = grouping.groups()
        return Paper(
            letterhead=self.letterhead(number=None),
            subject=f"đề nghị {lower_first(self.granting(groups))} {occasion_of(proposal)}",
            occasion=occasion_of(proposal),
            merit=merit_of(proposal),
            bloc=proposal.bloc.name,
            proposer=self.issuer,
            authority=self.authority,
            addressees=[self.authority],
            groups=groups,
            recipients=grouping.recipients(),
            names_in_text=grouping.are_few(),
            letter=self.letter(),
            signature=self.signature(),
        )

    def letter(self):
        dated = self.records.dated
        day = dated.first_day() if dated and dated.is_full else None
        return Reference(self.number("TTr"), day_in_words(dated), day, self.issuer)

    @property
    def issuer(self):
        return self.name_of(self.proposal.proposer) or self.proposal.bloc.name

    @property
    def authority(self):
        return self.proposal.authority_as_printed or self.name_of(self.proposal.authority)

    def letterhead(self, number, day=None):
        proposer = self.proposal.proposer
        superior = proposer.parent if proposer else self.proposal.bloc.organiser
        return Letterhead(self.name_of(superior), self.issuer, number, day=day_in_words(day))

    def number(self, symbol):
        """The number of the letter where it is registered; else a gap with the symbol of the kind of paper."""
        document = self.proposal.document
        return (document and symbol == "TTr" and document.number) or f"{GAP}/{symbol}-{GAP}"

    def granting(self, groups):
        """What is asked for: the one award, else the families that the awards are of."""
        asked = list(dict.fromkeys(group.to_grant for group in groups))
        if len(asked) == 1:
            return asked[0]
        families = {line.kind.family for line in self.records.lines if line.kind}
        return (
            f"tặng {' và '.join(FAMILIES[family] for family in FAMILIES if family in families)}"
            if families
            else ("khen thưởng")
        )

    def signature(self):
        """Who heads the bloc signs, where the head's own unit proposes, or the bloc under its own name."""
        head, proposer = self.records.head, self.proposal.proposer
        if head is None or (proposer and head.unit_id != proposer.pk):
            return Signature()
        name = head.person_as_printed or (head.person.name if head.person else "")
        ranked = " ".join(part for part in (head.rank_as_printed, name) if part)
        if proposer is None:
            return Signature(f"TM. {self.proposal.bloc.name}", str(head.role_name), ranked or None)
        return Signature(None, self.post_within(head.post_as_printed), ranked or None)

    def post_within(self, post):
        """Cục trưởng of “Cục trưởng Cục Cơ yếu, Khối trưởng”: below the signature the issuer is not named again."""
        post, _named, _rest = post.partition(self.issuer)
        return post.strip(" ,") or None


def letter(reading):
    paper = common_of_proposed(reading)
    meeting = meeting_of(reading.records)
    return dataclasses.replace(
        paper,
        letterhead=reading.letterhead(reading.number("TTr"), reading.records.dated),
        meeting=meeting,
        grounds=[
            *law_on(reading.records.law_day),
            *filter(None, [minutes_as_ground(reading.records, meeting)]),
        ],
        attachments=attachments(reading),
        copies_to=[f"Các đơn vị thành viên {reading.proposal.bloc.name}"],
    )


def common_of_proposed(reading):
    return reading.common(reading.grouping(reading.records.proposed))


def attachments(reading):
    ballots = reading.records.bloc_ballots or reading.records.council_ballots
    return [
        "danh sách đề nghị khen thưởng",
        "báo cáo thành tích của các trường hợp được đề nghị",
        "biên bản họp",
        *(["biên bản kiểm phiếu"] if ballots else []),
    ]


def minutes(reading):
    grouping = reading.grouping(reading.records.proposed)
    meeting = meeting_of(reading.records)
    return dataclasses.replace(
        reading.common(grouping),
        letterhead=reading.letterhead(reading.number("BB")),
        subject=meeting.title or f"Họp xét, đề nghị khen thưởng {occasion_of(reading.proposal)}",
        meeting=meeting,
        ballots=ballots_of(reading.records, reading.records.bloc_ballots, grouping),
    )


def vote_count(reading):
    """Of the council where it has voted, else of the bloc's own conference."""
    records = reading.records
    grouping = reading.grouping(records.proposed)
    of_council = bool(records.council_ballots)
    ballots = ballots_of(records, records.council_ballots or records.bloc_ballots, grouping)
    return dataclasses.replace(
        reading.common(grouping),
        letterhead=reading.letterhead(reading.number("BB")),
        meeting=council_meeting(records) if of_council else meeting_of(records),
        ballots=ballots,
        same_in_all_ballots=same_in_all(ballots),
    )


def achievements(reading):
    lines = [line for line in reading.records.proposed if reading.line in (None, line.pk)]
    grouping = reading.grouping(lines)
    return dataclasses.replace(reading.common(grouping), reports=reports_of(reading.records, grouping))


def decision(reading):
    paper = reading.common(reading.grouping(reading.records.to_be_granted))
    authority = reading.proposal.authority
    return dataclasses.replace(
        paper,
        letterhead=Letterhead(
            superior=reading.name_of(authority and authority.parent),
            issuer=reading.authority,
            number=reading.number("QĐ"),
            day=day_in_words(None),
        ),
        subject=paper.subject.removeprefix("đề nghị "),
        grounds=law_on(reading.records.law_day),
        signature=Signature(),
        copies_to=[reading.issuer],
    )


PARTS = {
    Kind.LETTER: letter,
    Kind.LIST: common_of_proposed,
    Kind.MINUTES: minutes,
    Kind.VOTE_COUNT: vote_count,
    Kind.ACHIEVEMENTS: achievements,
    Kind.DECISION: decision,
}
