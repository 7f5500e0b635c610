"""What an award is and whose, at each of its three moments: agreed, proposed, granted."""

from pydantic import Field

from awards.models import AwardKind
from awards.models.named import RecipientKind

from .shapes import Count, Key, PersonName, Shape, UnitName, choice, count_of


class Kind(Shape):
    code: str
    name: str
    family: choice(AwardKind.Family)
    level: choice(AwardKind.Level) | None = Field(description="null: not stated.")


class Named(Shape):
    id: Key
    kind: Kind | None = Field(description="null: the words fit no entry of the catalogue.")
    award_as_printed: str | None
    award_class: str | None = Field(description="Hạng.")
    authority: UnitName | None = Field(description="null: not stated.")
    recipients: choice(RecipientKind)
    count: Count
    is_counted: bool = Field(
        description="Whether sums count the row: not if it was revoked, or stands in another row's count already."
    )


class Recipient(Shape):
    unit: UnitName | None = Field(description="The recipient, where it is a unit.")
    person: PersonName | None = Field(
        description="The recipient, where it is a person, or known by its printed name alone."
    )


class OfOne(Named, Recipient):
    """A row for one recipient, or for a count without names."""


def write_named(naming, row, day):
    kind = row.kind
    return {
        "id": row.pk,
        "kind": kind
        and {"code": kind.code, "name": kind.name, "family": kind.family, "level": kind.level or None},
        "award_as_printed": row.award_as_printed or None,
        "award_class": row.award_class or None,
        "authority": naming.unit(row.authority, day, row.authority_as_printed),
        "recipients": row.recipient_kind,
        "count": count_of(row),
        "is_counted": row.is_counted,
    }


def write_recipient(naming, row, day, post=""):
    if row.unit:
        return {"unit": naming.unit(row.unit, day, row.name_as_printed), "person": None}
    return {"unit": None, "person": naming.person(row.person, row.name_as_printed, post=post)}


def write_of_one(naming, row, day):
    return {**write_named(naming, row, day), **write_recipient(naming, row, day, row.post_as_printed)}
