"""Bloc-years with who led them and how the members stood."""

from ninja import Query, Router
from pydantic import Field

from blocs.date_ranges import first_and_last_day
from campaigns.models import Campaign, Leadership, Standing

from .asking import (
    OfBlocAndUnit,
    OfBlocAndYear,
    OfBlocUnitAndYear,
    bloc_years_asked,
    of_bloc_years_asked,
    seen_bloc,
    seen_unit,
)
from .paging import list_of, one_of, page_of, record
from .pledges import Pledged, write_pledges
from .shapes import (
    Address,
    BlocName,
    BlocYearName,
    Code,
    ConferenceName,
    Days,
    Key,
    Naming,
    PageAddress,
    PartialDay,
    PersonName,
    Shape,
    UnitName,
    choice,
    days_of,
    number,
    partial,
)

router = Router(tags=["Bloc-years"])


class MovementAnswered(Shape):
    title: str | None
    theme: str | None
    slogan: str | None
    authority: str | None = Field(description="Who launched it, as it was called at the end of the period.")


class BlocYear(BlocYearName):
    """A bloc in a period: the hub of the record."""

    name_as_printed: str | None = Field(description="The name of the bloc as printed that year.")
    theme: str | None = Field(description="The bloc's own theme. null: none known.")
    slogan: str | None
    movements: list[MovementAnswered] = Field(
        description="The movements that it answers, besides its own theme."
    )
    page: PageAddress


class LeadershipOnRecord(Shape):
    id: Key
    bloc: BlocName
    role: choice(Leadership.Role)
    ordinal: int | None = Field(description="The order among deputies.")
    term: Days
    unit: UnitName | None = Field(description="`name_then` is the name on the first day of the term.")
    represents: UnitName | None = Field(description="The member on whose behalf the unit leads.")
    person: PersonName | None = Field(
        description="Also an office without a name: then only its post is given."
    )
    chosen: choice(Leadership.Selection)
    unanimous: bool | None = Field(description="null: not said.")
    chosen_at: ConferenceName | None
    taken_over: PartialDay | None
    url: Address
    page: PageAddress


class BlocYearFile(BlocYear):
    leaders: list[LeadershipOnRecord] = Field(description="Who led on a day of the period.")
    pledges: list[Pledged] = Field(description="The common pledge, and what members set themselves.")


class StandingOnRecord(Shape):
    id: Key
    bloc_year: BlocYearName
    unit: UnitName = Field(description="`name_then` is the name on the last day of the period.")
    own_points: float | None
    checked_points: float | None
    bonus_points: float | None
    final_points: float | None = Field(description="May exceed the maximum through bonus.")
    rank: int | None
    rank_as_printed: str | None
    settled: choice(Standing.Method)
    secret_vote: bool | None = Field(description="null: not said.")
    settled_at: ConferenceName | None
    url: Address
    page: PageAddress = Field(description="The page of the bloc-year.")


@router.get("bloc-years", response=list_of(BlocYear), url_name="bloc-years", operation_id="blocYears")
def bloc_years(request, asked: Query[OfBlocAndYear]):
    """The bloc-years that the account may see."""
    found = bloc_years_asked(Campaign.objects.visible_to(request.user), request, asked)
    return page_of(request, asked, found, write_bloc_years)


@router.get(
    "blocs/{slug:code}/{slug:period}",
    response=record(BlocYearFile),
    url_name="bloc-year",
    operation_id="blocYear",
)
def bloc_year(request, code: Code, period: Code):
    """A bloc-year with who led it and what was pledged."""
    found = Campaign.objects.visible_to(request.user)
    return one_of(request, found, write_file, bloc__code=code, period__code=period)


@router.get(
    "leaderships", response=list_of(LeadershipOnRecord), url_name="leaderships", operation_id="leaderships"
)
def leaderships(request, asked: Query[OfBlocAndUnit]):
    """Heads and deputy heads of blocs, each with a term."""
    found = Leadership.objects.visible_to(request.user)
    if asked.bloc:
        found = found.in_bloc(seen_bloc(request, asked))
    if asked.unit:
        found = found.of_unit(seen_unit(request, asked))
    return page_of(request, asked, found, write_leaderships)


@router.get(
    "leaderships/{int:id}",
    response=record(LeadershipOnRecord),
    url_name="leadership",
    operation_id="leadership",
)
def leadership(request, id: int):
    return one_of(request, Leadership.objects.visible_to(request.user), write_leaderships, pk=id)


@router.get("standings", response=list_of(StandingOnRecord), url_name="standings", operation_id="standings")
def standings(request, asked: Query[OfBlocUnitAndYear]):
    """Where the members stood in a bloc-year: points and rank, as far as they are known."""
    found = of_bloc_years_asked(Standing.objects.visible_to(request.user), request, asked)
    if asked.unit:
        found = found.of_unit(seen_unit(request, asked))
    return page_of(request, asked, found, write_standings)


@router.get(
    "standings/{int:id}", response=record(StandingOnRecord), url_name="standing", operation_id="standing"
)
def standing(request, id: int):
    return one_of(request, Standing.objects.visible_to(request.user), write_standings, pk=id)


def write_bloc_years(request, chosen):
    naming = Naming(request)
    return [write_bloc_year(naming, row) for row in chosen.with_names().with_movements()]


def write_bloc_year(naming, campaign):
    movements = [
        {
            "title": movement.title or None,
            "theme": movement.theme or None,
            "slogan": movement.slogan or None,
            "authority": movement.authority_as_printed or movement.authority_then,
        }
        for movement in campaign.movements_answered
    ]
    return {
        **naming.bloc_year(campaign),
        "name_as_printed": campaign.name_as_printed or None,
        "theme": campaign.theme or None,
        "slogan": campaign.slogan or None,
        "movements": movements,
        "page": naming.page(campaign),
    }


def write_file(request, chosen):
    naming, (campaign,) = Naming(request), chosen.with_names().with_movements()
    leaders = campaign.bloc.leaderships.during(campaign.period)
    told = {"leaders": write_leaderships(request, leaders), "pledges": write_pledges(naming, campaign)}
    return [{**write_bloc_year(naming, campaign), **told}]


def write_leaderships(request, chosen):
    naming = Naming(request)
    rows = list(chosen.select_related("bloc", "person", "chosen_at"))
    naming.put_units_in_place(rows)
    return [write_leadership(naming, row) for row in rows]


def write_leadership(naming, row):
    first, last = first_and_last_day(row.term)
    day = first or last
    return {
        "id": row.pk,
        "bloc": naming.bloc(row.bloc),
        "role": row.role,
        "ordinal": row.ordinal,
        "term": days_of(row.term),
        "unit": naming.unit(row.unit, day, row.unit_as_printed),
        "represents": naming.unit(row.represents, day),
        "person": naming.person(row.person, row.person_as_printed, row.rank_as_printed, row.post_as_printed),
        "chosen": row.selection,
        "unanimous": row.unanimous,
        "chosen_at": naming.conference(row.chosen_at),
        "taken_over": partial(row.taken_over),
        "url": naming.address("leaderships", row.pk),
        "page": naming.page(row.bloc),
    }


def write_standings(request, chosen):
    naming = Naming(request)
    rows = list(chosen.select_related("campaign__bloc", "campaign__period", "conference"))
    naming.put_units_in_place(rows)
    return [write_standing(naming, row) for row in rows]


def write_standing(naming, row):
    return {
        "id": row.pk,
        "bloc_year": naming.bloc_year(row.campaign),
        "unit": naming.unit(row.unit, row.campaign.period.ends_on, row.unit_as_printed),
        "own_points": number(row.self_points),
        "checked_points": number(row.checked_points),
        "bonus_points": number(row.bonus_points),
        "final_points": number(row.final_points),
        "rank": row.rank,
        "rank_as_printed": row.rank_as_printed or None,
        "settled": row.method,
        "secret_vote": row.is_secret_vote,
        "settled_at": naming.conference(row.conference),
        "url": naming.address("standings", row.pk),
        "page": naming.page(row.campaign),
    }
