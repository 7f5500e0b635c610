"""Blocs, units and people."""

from ninja import Query, Router
from pydantic import Field

from blocs.models import Bloc, Membership, Person, Unit, UnitName

from .paging import Asked, list_of, one_of, page_of, record
from .shapes import (
    Address,
    BlocName,
    Code,
    Days,
    Key,
    Naming,
    PageAddress,
    PartialDay,
    Shape,
    choice,
    days_of,
    partial,
)
from .shapes import UnitName as NamedUnit

router = Router(tags=["Blocs, units and people"])


class BlocOnRecord(Shape):
    code: str
    name: str
    kind: choice(Bloc.Kind)
    organiser: NamedUnit | None = Field(description="null: not known.")
    part_of: BlocName | None = Field(description="The bloc above it, where that is yours to see.")
    founded: PartialDay | None
    ended: PartialDay | None
    url: Address
    page: PageAddress


class Member(Shape):
    unit: NamedUnit = Field(
        description="`name_then` is the name on the last day of the membership, or today."
    )
    member: Days


class BlocWithMembers(BlocOnRecord):
    members: list[Member] = Field(description="All memberships on record, of today and before.")


class UnitOnRecord(Shape):
    code: str
    name: str
    short_name: str | None
    kind: choice(Unit.Kind)
    belongs_to: NamedUnit | None = Field(description="null: independent, or not known.")
    founded: PartialDay | None
    ended: PartialDay | None
    url: Address
    page: PageAddress


class FormerName(Shape):
    name: str
    kind: choice(UnitName.Kind)
    valid: Days | None = Field(description="null: at no particular time.")


class MemberOf(Shape):
    bloc: BlocName
    member: Days
    as_printed: str | None


class UnitThroughTime(UnitOnRecord):
    names: list[FormerName] = Field(description="Former names and other spellings.")
    blocs: list[MemberOf] = Field(description="Its memberships in blocs that are yours to see.")


class PersonOnRecord(Shape):
    id: Key
    name: str
    also_on_record_as: list[str] = Field(description="Names under which the person was found to stand twice.")
    unit: NamedUnit | None = Field(description="null: not on record.")
    url: Address
    page: PageAddress


@router.get("blocs", response=list_of(BlocOnRecord), url_name="blocs", operation_id="blocs")
def blocs(request, asked: Query[Asked]):
    """All blocs that the account may see."""
    return page_of(request, asked, Bloc.objects.visible_to(request.user), write_blocs)


@router.get("blocs/{slug:code}", response=record(BlocWithMembers), url_name="bloc", operation_id="bloc")
def bloc(request, code: Code):
    """A bloc with its members through time."""
    return one_of(request, Bloc.objects.visible_to(request.user), write_blocs_with_members, code=code)


@router.get("units", response=list_of(UnitOnRecord), url_name="units", operation_id="units")
def units(request, asked: Query[Asked]):
    """All units that the account may see: those that the records of its blocs name."""
    return page_of(request, asked, Unit.objects.visible_to(request.user), write_units)


@router.get("units/{slug:code}", response=record(UnitThroughTime), url_name="unit", operation_id="unit")
def unit(request, code: Code):
    """A unit with its former names and its blocs."""
    return one_of(request, Unit.objects.visible_to(request.user), write_units_through_time, code=code)


@router.get("people/{int:id}", response=record(PersonOnRecord), url_name="person", operation_id="person")
def person(request, id: int):
    """A person. The address of one who was merged into another answers with who is meant."""
    return one_of(request, Person.objects.visible_to(request.user).meant_by(id), write_people)


def write_blocs(request, chosen):
    naming, rows = Naming(request), list(chosen)
    naming.put_units_in_place(rows)
    above = Bloc.objects.visible_to(request.user).in_bulk({row.parent_id for row in rows} - {None})
    return [write_bloc(naming, row, above.get(row.parent_id)) for row in rows]


def write_bloc(naming, bloc, above):
    return {
        "code": bloc.code,
        "name": bloc.name,
        "kind": bloc.kind,
        "organiser": naming.unit(bloc.organiser),
        "part_of": above and naming.bloc(above),
        "founded": partial(bloc.since),
        "ended": partial(bloc.until),
        "url": naming.address("blocs", bloc.code),
        "page": naming.page(bloc),
    }


def write_blocs_with_members(request, chosen):
    naming, (bloc,) = Naming(request), chosen
    memberships = list(bloc.memberships.all())
    naming.put_units_in_place(memberships)
    told = [write_member(naming, row) for row in memberships]
    return [{**write_blocs(request, [bloc])[0], "members": told}]


def write_member(naming, membership):
    member = days_of(membership.valid)
    unit = naming.unit(membership.unit, member["last"], membership.name_as_printed)
    return {"unit": unit, "member": member}


def write_units(request, chosen):
    naming, rows = Naming(request), list(chosen)
    naming.put_units_in_place(rows)
    return [write_unit(naming, row) for row in rows]


def write_unit(naming, unit):
    return {
        "code": unit.code,
        "name": unit.name,
        "short_name": unit.short_name or None,
        "kind": unit.kind,
        "belongs_to": naming.unit(unit.parent),
        "founded": partial(unit.since),
        "ended": partial(unit.until),
        "url": naming.address("units", unit.code),
        "page": naming.page(unit),
    }


def write_units_through_time(request, chosen):
    naming, (unit,) = Naming(request), chosen
    memberships = Membership.objects.visible_to(request.user).of_units([unit]).by_bloc()
    names = [
        {"name": name.name, "kind": name.kind, "valid": name.valid and days_of(name.valid)}
        for name in unit.names.with_papers()
    ]
    blocs = [write_member_of(naming, row) for row in memberships]
    return [{**write_units(request, [unit])[0], "names": names, "blocs": blocs}]


def write_member_of(naming, membership):
    return {
        "bloc": naming.bloc(membership.bloc),
        "member": days_of(membership.valid),
        "as_printed": membership.name_as_printed or None,
    }


def write_people(request, chosen):
    naming, rows = Naming(request), list(chosen.prefetch_related("merged"))
    naming.put_units_in_place(rows)
    return [write_person(naming, row) for row in rows]


def write_person(naming, person):
    return {
        "id": person.pk,
        "name": person.name,
        "also_on_record_as": [other.name for other in person.merged.all()],
        "unit": naming.unit(person.unit),
        "url": naming.address("people", person.pk),
        "page": naming.page(person),
    }
