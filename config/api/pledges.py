"""What the bloc and its members pledged for a year, and what reviews found of it."""

from pydantic import Field

from campaigns.models import Target, TargetResult
from campaigns.models.pledges import Comparator

from .shapes import ConferenceName, Key, PartialDay, Shape, UnitName, choice, number, partial


class Amount(Shape):
    """A number as a target or a result states it: 95, at least, %."""

    comparison: choice(Comparator) | None = Field(description="null: not said.")
    number: float | None
    measure: str | None


class Review(Shape):
    reviewed_at: Key | None = Field(description="The id of the conference.")
    verdict: choice(TargetResult.Verdict)
    amount: Amount
    percent_of_target: float | None
    is_estimate: bool
    words: str | None = Field(description="In the words of the source.")


class TargetPledged(Shape):
    id: Key
    kind: choice(Target.Kind)
    part_of: Key | None = Field(description="The target of which it is a part.")
    text: str
    amount: Amount
    withdrawn_because: str | None = Field(description="null: it holds.")
    reviews: list[Review] = Field(description="None: no review speaks of it, which is not a failure.")


class Signature(Shape):
    unit: UnitName = Field(description="The member. `name_then` is the name on the last day of the period.")
    signer: str | None = Field(description="Who signed for it, as printed.")


class Pledged(Shape):
    id: Key
    unit: UnitName | None = Field(description="null: the common pledge of the bloc.")
    text: str | None
    signed: PartialDay | None
    signed_at: ConferenceName | None
    signatures: list[Signature] = Field(
        description="The members that signed, as far as they are on record. None: no source names them."
    )
    targets_declared: int | None = Field(description="As declared; may be more than those listed.")
    targets: list[TargetPledged]


def write_pledges(naming, campaign):
    pledges = campaign.pledges.select_related("signed_at").with_all_targets()
    pledges = list(pledges.prefetch_related("signatures"))
    naming.put_units_in_place(pledges, [row for pledge in pledges for row in pledge.signatures.all()])
    return [write_pledge(naming, pledge, campaign.period.ends_on) for pledge in pledges]


def write_pledge(naming, pledge, day):
    return {
        "id": pledge.pk,
        "unit": naming.unit(pledge.unit, day),
        "text": pledge.preamble or None,
        "signed": partial(pledge.signed),
        "signed_at": naming.conference(pledge.signed_at),
        "signatures": [write_signature(naming, row, day) for row in pledge.signatures.all()],
        "targets_declared": pledge.targets_declared,
        "targets": [write_target(target) for target in pledge.all_targets],
    }


def write_signature(naming, row, day):
    return {
        "unit": naming.unit(row.unit, day, row.unit_as_printed),
        "signer": row.signer_as_printed or None,
    }


def write_target(target):
    return {
        "id": target.pk,
        "kind": target.kind,
        "part_of": target.parent_id,
        "text": target.text,
        "amount": write_amount(target),
        "withdrawn_because": target.withdrawn_reason or None,
        "reviews": [write_review(review) for review in target.reviews],
    }


def write_review(review):
    return {
        "reviewed_at": review.conference_id,
        "verdict": review.verdict,
        "amount": write_amount(review),
        "percent_of_target": number(review.relative_percent),
        "is_estimate": review.is_estimate,
        "words": review.words or None,
    }


def write_amount(row):
    return {
        "comparison": row.comparator or None,
        "number": number(row.number),
        "measure": row.measure or None,
    }
