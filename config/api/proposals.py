"""What conferences agreed to recommend, and what was proposed of it."""

from ninja import Query, Router
from pydantic import Field

from awards.models import Proposal, ProposalLine, Recommendation

from .asking import OfBloc, OfBlocUnitAndYear, of_bloc_years_asked, seen_bloc, seen_unit
from .ballots import TotalsCounted, write_totals
from .named import Named, OfOne, Recipient, write_named, write_of_one, write_recipient
from .paging import list_of, one_of, page_of, record
from .shapes import (
    Address,
    BlocName,
    BlocYearName,
    ConferenceName,
    Key,
    Naming,
    PageAddress,
    PartialDay,
    Shape,
    UnitName,
    choice,
    partial,
)

router = Router(tags=["Recommendations and proposals"])


class RecommendationOnRecord(Named):
    bloc_year: BlocYearName
    agreed_at: ConferenceName | None
    wording: choice(Recommendation.Wording)
    addressed_to: UnitName | None
    counts_turns: bool = Field(description="Whether the count is of turns (lượt), not of recipients.")
    part_of: Key | None = Field(description="The recommendation of which it is a part (“of which”).")
    named: list[Recipient] = Field(description="The recipients that the source names; it may name none.")
    url: Address
    page: PageAddress = Field(description="The page of the bloc-year.")


class ProposalOnRecord(Shape):
    id: Key
    bloc: BlocName
    bloc_year: BlocYearName | None = Field(description="null: for an occasion outside of a bloc-year.")
    method: choice(Proposal.Method)
    occasion: str | None
    proposer: UnitName | None
    addressed_to: UnitName | None
    state: choice(Proposal.State)
    state_reason: str | None
    submitted: PartialDay | None
    letter: str | None = Field(description="Number and symbol of the submission letter.")
    passed_up_from: Key | None
    url: Address
    page: PageAddress


class LineOfProposal(OfOne):
    state: choice(ProposalLine.State)
    state_reason: str | None
    page: PageAddress


class CouncilVote(TotalsCounted):
    id: Key
    line: Key | None = Field(description="The line that was voted on. null: the whole proposal.")
    council: UnitName | None
    held: PartialDay | None


class ProposalWithLines(ProposalOnRecord):
    lines: list[LineOfProposal]
    votes: list[CouncilVote] = Field(description="Votes of councils on it: totals, never who voted how.")


@router.get(
    "recommendations",
    response=list_of(RecommendationOnRecord),
    url_name="recommendations",
    operation_id="recommendations",
)
def recommendations(request, asked: Query[OfBlocUnitAndYear]):
    """What conferences agreed to recommend: a count, names, or both."""
    found = of_bloc_years_asked(Recommendation.objects.visible_to(request.user), request, asked)
    found = found.to_units([seen_unit(request, asked)]) if asked.unit else found
    return page_of(request, asked, found, write_recommendations)


@router.get(
    "recommendations/{int:id}",
    response=record(RecommendationOnRecord),
    url_name="recommendation",
    operation_id="recommendation",
)
def recommendation(request, id: int):
    return one_of(request, Recommendation.objects.visible_to(request.user), write_recommendations, pk=id)


@router.get("proposals", response=list_of(ProposalOnRecord), url_name="proposals", operation_id="proposals")
def proposals(request, asked: Query[OfBloc]):
    """Award proposals of the blocs of the account, drafts too; submitted ones also where its office receives them."""
    found = Proposal.objects.visible_to(request.user)
    found = found.of_bloc(seen_bloc(request, asked)) if asked.bloc else found
    return page_of(request, asked, found, write_proposals)


@router.get(
    "proposals/{int:id}", response=record(ProposalWithLines), url_name="proposal", operation_id="proposal"
)
def proposal(request, id: int):
    """A proposal with its lines."""
    return one_of(request, Proposal.objects.visible_to(request.user), write_proposals_with_lines, pk=id)


def write_recommendations(request, chosen):
    naming = Naming(request)
    rows = chosen.marked().select_related("kind", "conference", "campaign__bloc", "campaign__period")
    rows = list(rows.prefetch_related("recipients__person"))
    naming.put_units_in_place(rows, [line for row in rows for line in row.recipients.all()])
    return [write_recommendation(naming, row) for row in rows]


def write_recommendation(naming, row):
    day = row.names_as_of
    return {
        **write_named(naming, row, day),
        "bloc_year": naming.bloc_year(row.campaign),
        "agreed_at": naming.conference(row.conference),
        "wording": row.wording,
        "addressed_to": naming.unit(row.addressed_to, day),
        "counts_turns": row.counts_turns,
        "part_of": row.part_of_id,
        "named": [write_recipient(naming, line, day) for line in row.recipients.all()],
        "url": naming.address("recommendations", row.pk),
        "page": naming.page(row.campaign),
    }


def write_proposals(request, chosen):
    naming = Naming(request)
    rows = list(chosen.select_related("bloc", "campaign__bloc", "campaign__period", "document"))
    naming.put_units_in_place(rows)
    return [write_proposal(naming, row) for row in rows]


def write_proposal(naming, row):
    day = row.campaign and row.campaign.period.ends_on
    return {
        "id": row.pk,
        "bloc": naming.bloc(row.bloc),
        "bloc_year": naming.bloc_year(row.campaign),
        "method": row.method,
        "occasion": row.occasion or None,
        "proposer": naming.unit(row.proposer, day),
        "addressed_to": naming.unit(row.authority, day, row.authority_as_printed),
        "state": row.state,
        "state_reason": row.state_reason or None,
        "submitted": partial(row.submitted),
        "letter": (row.document and row.document.number) or None,
        "passed_up_from": row.continues_id,
        "url": naming.address("proposals", row.pk),
        "page": naming.page(row),
    }


def write_proposals_with_lines(request, chosen):
    naming = Naming(request)
    (proposal,) = chosen.select_related("bloc", "campaign__bloc", "campaign__period", "document")
    lines = list(proposal.lines.marked().select_related("kind", "person", "proposal__campaign__period"))
    votes = list(proposal.ballots.select_related("rule"))
    naming.put_units_in_place([proposal], lines, votes)
    told = {
        "lines": [write_line(naming, line) for line in lines],
        "votes": [write_vote(naming, vote) for vote in votes],
    }
    return [{**write_proposal(naming, proposal), **told}]


def write_line(naming, line):
    return {
        **write_of_one(naming, line, line.names_as_of),
        "state": line.state,
        "state_reason": line.state_reason or None,
        "page": naming.page(line),
    }


def write_vote(naming, row):
    return {
        "id": row.pk,
        "line": row.line_id,
        "council": naming.unit(row.council, row.held, row.council_as_printed),
        "held": partial(row.held_on),
        **write_totals(row),
    }
