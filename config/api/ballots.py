"""What was voted on in a bloc-year: the totals alone, never who voted how."""

from ninja import Query, Router
from pydantic import Field

from campaigns.models import Ballot, BallotRule

from .asking import OfBlocUnitAndYear, of_bloc_years_asked, seen_unit
from .paging import list_of, one_of, page_of, record
from .shapes import (
    Address,
    BlocYearName,
    ConferenceName,
    Key,
    Naming,
    PageAddress,
    Shape,
    UnitName,
    choice,
    number,
)

router = Router(tags=["Bloc-years"])


class RuleOfBallot(Shape):
    name: str
    threshold_percent: float
    counted_on: choice(BallotRule.Base)
    counts_written: bool | None = Field(
        description="Whether written opinions of the absent count. null: the text does not say."
    )
    legal_basis: str | None


class TotalsCounted(Shape):
    """null is what nobody knows."""

    secret: bool | None = Field(description="null: not said.")
    entitled: int | None = Field(description="How many may vote.")
    present: int | None
    written_opinions: int | None = Field(
        description="Written opinions of the absent, which are not among the papers."
    )
    written_in_favour: int | None
    papers_issued: int | None
    papers_collected: int | None
    papers_valid: int | None
    papers_invalid: int | None
    in_favour: int | None
    against: int | None
    rule: RuleOfBallot | None = Field(description="null: none is named.")
    reached: bool | None = Field(
        description="Whether the share that the rule needs was reached. null: totals and rule do not settle it."
    )


class BallotOnRecord(TotalsCounted):
    id: Key
    bloc_year: BlocYearName
    question: str = Field(description="What was voted on.")
    candidate: UnitName | None = Field(
        description="`name_then` is the name on the day of the vote, or else on the last day of the period."
    )
    held_at: ConferenceName | None
    url: Address
    page: PageAddress


@router.get("ballots", response=list_of(BallotOnRecord), url_name="ballots", operation_id="ballots")
def ballots(request, asked: Query[OfBlocUnitAndYear]):
    """Votes of the conferences of a bloc: their totals, and never who voted how."""
    found = of_bloc_years_asked(Ballot.objects.visible_to(request.user), request, asked)
    if asked.unit:
        found = found.on_unit(seen_unit(request, asked))
    return page_of(request, asked, found, write_ballots)


@router.get("ballots/{int:id}", response=record(BallotOnRecord), url_name="ballot", operation_id="ballot")
def ballot(request, id: int):
    return one_of(request, Ballot.objects.visible_to(request.user), write_ballots, pk=id)


def write_ballots(request, chosen):
    naming = Naming(request)
    rows = list(chosen.select_related("campaign__bloc", "campaign__period", "conference", "rule"))
    naming.put_units_in_place(rows)
    return [write_ballot(naming, row) for row in rows]


def write_ballot(naming, row):
    return {
        "id": row.pk,
        "bloc_year": naming.bloc_year(row.campaign),
        "question": row.question,
        "candidate": naming.unit(row.unit, row.names_as_of),
        "held_at": naming.conference(row.conference),
        **write_totals(row),
        "url": naming.address("ballots", row.pk),
        "page": naming.page(row),
    }


def write_totals(row):
    return {
        "secret": row.is_secret,
        "entitled": row.eligible,
        "present": row.present,
        "written_opinions": row.written,
        "written_in_favour": row.written_in_favour,
        "papers_issued": row.issued,
        "papers_collected": row.collected,
        "papers_valid": row.valid,
        "papers_invalid": row.invalid,
        "in_favour": row.in_favour,
        "against": row.against,
        "rule": row.rule and write_rule(row.rule),
        "reached": row.counted.verdict,
    }


def write_rule(rule):
    return {
        "name": rule.name,
        "threshold_percent": number(rule.threshold_percent),
        "counted_on": rule.base,
        "counts_written": rule.counts_written,
        "legal_basis": rule.citation or None,
    }
