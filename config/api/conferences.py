"""Conferences and ceremonies."""

from ninja import Query, Router
from pydantic import Field

from campaigns.models import Campaign, Conference, ConferencePurpose, HeadCount

from .asking import OfBlocAndYear, asks_for_bloc_years, bloc_years_asked
from .paging import list_of, one_of, page_of, record
from .shapes import (
    BlocYearName,
    ConferenceName,
    Count,
    Naming,
    PageAddress,
    PartialDay,
    Shape,
    UnitName,
    choice,
    count_of,
    partial,
)

router = Router(tags=["Bloc-years"])


class Purpose(Shape):
    purpose: choice(ConferencePurpose.Purpose)
    bloc_year: BlocYearName


class HeadsCounted(Shape):
    of: choice(HeadCount.Of)
    count: Count


class ConferenceOnRecord(ConferenceName):
    held_until: PartialDay | None = Field(description="null: one day, or not known.")
    time_of_day: str | None
    place: str | None
    mode: choice(Conference.Mode)
    status: choice(Conference.Status)
    convener: UnitName | None = Field(description="`name_then` is the name on the day of the conference.")
    who_attended: str | None = Field(description="In the words of the source.")
    purposes: list[Purpose] = Field(description="What it was for, in the bloc-years that are yours to see.")
    counted: list[HeadsCounted] = Field(description="Numbers that the source states.")
    page: PageAddress


@router.get(
    "conferences", response=list_of(ConferenceOnRecord), url_name="conferences", operation_id="conferences"
)
def conferences(request, asked: Query[OfBlocAndYear]):
    """Conferences and ceremonies that served a bloc-year that the account may see."""
    found = Conference.objects.visible_to(request.user)
    if asks_for_bloc_years(asked):
        found = found.serving(bloc_years_asked(Campaign.objects.visible_to(request.user), request, asked))
    return page_of(request, asked, found, write_conferences)


@router.get(
    "conferences/{int:id}",
    response=record(ConferenceOnRecord),
    url_name="conference",
    operation_id="conference",
)
def conference(request, id: int):
    return one_of(request, Conference.objects.visible_to(request.user), write_conferences, pk=id)


def write_conferences(request, chosen):
    naming = Naming(request)
    rows = list(chosen.with_purposes_for(request.user).prefetch_related("head_counts"))
    naming.put_units_in_place(rows)
    return [write_conference(naming, row) for row in rows]


def write_conference(naming, conference):
    return {
        **naming.conference(conference),
        "held_until": partial(conference.held_until),
        "time_of_day": conference.time_of_day or None,
        "place": conference.place or None,
        "mode": conference.mode,
        "status": conference.status,
        "convener": naming.unit(conference.convener, conference.held),
        "who_attended": conference.delegates_as_printed or None,
        "purposes": [
            {"purpose": row.purpose, "bloc_year": naming.bloc_year(row.campaign)}
            for row in conference.purposes_seen
        ],
        "counted": [{"of": row.of, "count": count_of(row)} for row in conference.head_counts.all()],
        "page": naming.page(conference),
    }
