"""What was granted, and by which decisions."""

from ninja import Query, Router
from pydantic import Field

from awards.models import Award, AwardDecision

from .asking import OfAwards, OfYear, of_bloc_years_asked, seen_unit
from .named import OfOne, write_of_one
from .paging import list_of, one_of, page_of, record
from .shapes import (
    Address,
    BlocYearName,
    ConferenceName,
    Key,
    Naming,
    PageAddress,
    PartialDay,
    PeriodOfTime,
    Shape,
    UnitName,
    choice,
    partial,
)

router = Router(tags=["Decisions and awards"])


class DecisionName(Shape):
    id: Key
    number: str | None
    title: str | None
    dated: PartialDay | None
    url: Address


class AwardOnRecord(OfOne):
    bloc_year: BlocYearName | None = Field(description="null: the year is not stated, or is no bloc's.")
    period: PeriodOfTime | None = Field(description="The period it is for. null: not stated.")
    counts_turns: bool = Field(description="Whether the count is of turns (lượt), not of recipients.")
    part_of: Key | None = Field(description="The award of which it is a part (“of which”).")
    given_by: UnitName | None = Field(description="The member that gave it, where it was not given to one.")
    granted: PartialDay | None
    decision: DecisionName | None
    reported_at: ConferenceName | None
    state: choice(Award.State)
    is_verified: bool = Field(description="Whether it was compared with the decision.")
    golden_book_number: str | None
    url: Address
    page: PageAddress


class DecisionOnRecord(DecisionName):
    issuer: UnitName | None = Field(description="`name_then` is the name on the day of the decision.")
    signer: str | None = Field(description="As printed.")
    signer_post: str | None = Field(description="As printed.")
    is_secret: bool = Field(description="Whether it is registered without its content.")
    awards: int = Field(description="How many rows of awards that are yours to see it grants.")
    awards_not_verified: int
    awards_url: str
    page: PageAddress


@router.get("awards", response=list_of(AwardOnRecord), url_name="awards", operation_id="awards")
def awards(request, asked: Query[OfAwards]):
    """Awards that were granted, each to one recipient, or a count without names. Revoked ones stay, with that state."""
    found = of_bloc_years_asked(Award.objects.visible_to(request.user), request, asked)
    if asked.unit:
        found = found.to_units([seen_unit(request, asked)])
    if asked.decision is not None:
        found = found.of_decision(asked.decision)
    return page_of(request, asked, found, write_awards)


@router.get("awards/{int:id}", response=record(AwardOnRecord), url_name="award", operation_id="award")
def award(request, id: int):
    return one_of(request, Award.objects.visible_to(request.user), write_awards, pk=id)


@router.get("decisions", response=list_of(DecisionOnRecord), url_name="decisions", operation_id="decisions")
def decisions(request, asked: Query[OfYear]):
    """Decisions on any award that the account may see."""
    found = AwardDecision.objects.visible_to(request.user)
    found = found.of_year(asked.year) if asked.year else found
    return page_of(request, asked, found, write_decisions)


@router.get(
    "decisions/{int:id}", response=record(DecisionOnRecord), url_name="decision", operation_id="decision"
)
def decision(request, id: int):
    return one_of(request, AwardDecision.objects.visible_to(request.user), write_decisions, pk=id)


def write_awards(request, chosen):
    naming = Naming(request)
    rows = list(chosen.marked().with_context())
    naming.put_units_in_place(rows)
    return [write_award(naming, row) for row in rows]


def write_award(naming, row):
    day = row.names_as_of
    return {
        **write_of_one(naming, row, day),
        "bloc_year": naming.bloc_year(row.campaign),
        "period": row.for_period and naming.period(row.for_period),
        "counts_turns": row.counts_turns,
        "part_of": row.part_of_id,
        "given_by": naming.unit(row.given_by, day),
        "granted": partial(row.granted),
        "decision": row.decision and decision_name(naming, row.decision),
        "reported_at": naming.conference(row.reported_at),
        "state": row.state,
        "is_verified": row.is_verified,
        "golden_book_number": row.golden_book_number or None,
        "url": naming.address("awards", row.pk),
        "page": naming.page(row),
    }


def decision_name(naming, decision):
    paper = decision.document
    return {
        "id": decision.pk,
        "number": paper.number or None,
        "title": paper.title or None,
        "dated": partial(paper.dated),
        "url": naming.address("decisions", decision.pk),
    }


def write_decisions(request, chosen):
    naming = Naming(request)
    rows = list(chosen.with_paper().with_counts_for(request.user))
    naming.put_units_in_place([row.document for row in rows])
    return [write_decision(naming, row) for row in rows]


def write_decision(naming, row):
    paper = row.document
    return {
        **decision_name(naming, row),
        "issuer": naming.unit(paper.issuer, paper.dated, paper.issuer_as_printed),
        "signer": row.signer_as_printed or (row.signer and row.signer.name),
        "signer_post": row.signer_post_as_printed or None,
        "is_secret": paper.is_secret,
        "awards": row.award_count,
        "awards_not_verified": row.unverified_count,
        "awards_url": f"{naming.address('awards')}?decision={row.pk}",
        "page": naming.page(row),
    }
