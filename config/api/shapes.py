"""What the answers of all addresses are made of."""

import datetime
from typing import Annotated, Literal

from django.utils import translation
from pydantic import BaseModel, ConfigDict, Field

from blocs.date_ranges import first_and_last_day
from blocs.figures import Figure
from blocs.linking import link_units
from campaigns.models import Period


class Shape(BaseModel):
    model_config = ConfigDict(extra="forbid")


def choice(choices):
    """One of the values of some choices, with what each means; an empty one stands for null."""
    with translation.override("en"):
        meanings = "; ".join(f"`{value}`: {label}" for value, label in choices.choices if value)
    return Annotated[Literal[tuple(filter(None, choices.values))], Field(description=meanings)]


Code = Annotated[str, Field(pattern=r"^[-a-zA-Z0-9_]+$", max_length=80)]
Key = Annotated[int, Field(description="Stays the same for good.")]
Address = Annotated[str, Field(description="The address of the record here.")]
PageAddress = Annotated[str, Field(description="The address of the page for people.")]
PartialDay = Annotated[
    str,
    Field(
        pattern=r"^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?|--[0-9]{2}(-[0-9]{2})?)$",
        description="A date as far as it is known: 2018-11-16, 2018-11 or 2018; --11-16 or --11 where no source says the year.",
        examples=["2018-11"],
    ),
]


class Count(Shape):
    """A count is a number, none as a source states it, or unknown. Unknown is never zero."""

    known: choice(Figure)
    value: int | None = Field(
        description="0 where a source states that there is none; null where it is unknown."
    )
    words: str | None = Field(description="The count in the words of the source, such as “gần 200 lượt”.")


class Days(Shape):
    first: datetime.date | None = Field(description="null: not known.")
    last: datetime.date | None = Field(description="Inclusive. null: not known, or still so.")


class UnitName(Shape):
    code: str | None = Field(
        description="null where the unit is not on record, or its own record is not yours to see."
    )
    name_then: str | None = Field(
        description="Its official name on the day of the record. null: not on record."
    )
    name_now: str | None = Field(description="Its name today.")
    as_printed: str | None = Field(description="What the paper calls it, where that is on record.")
    url: Address | None


class PersonName(Shape):
    id: Key | None = Field(description="null where the person is not on record as such.")
    name_now: str | None
    as_printed: str | None
    rank_as_printed: str | None
    post_as_printed: str | None
    url: Address | None


class BlocName(Shape):
    code: str
    name_now: str
    url: Address


class PeriodOfTime(Shape):
    code: str = Field(description="The part of the address that says the period.", examples=["2018"])
    label: str
    kind: choice(Period.Kind)
    first: datetime.date
    last: datetime.date = Field(description="Inclusive.")


class BlocYearName(Shape):
    bloc: BlocName
    period: PeriodOfTime
    url: Address


class ConferenceName(Shape):
    id: Key
    title: str | None
    held: PartialDay | None
    url: Address


class Fault(Shape):
    name: str
    detail: str


class ProblemTold(Shape):
    status: int
    title: str
    detail: str = Field(description="What is wrong and what to do, for people.")
    parameters: list[Fault] = Field(description="The parameters at fault.")


def partial(day):
    return day.stored() if day else None


def count_of(counted):
    value = {Figure.NUMBER: counted.count, Figure.NONE: 0}.get(counted.figure)
    return {"known": counted.figure, "value": value, "words": counted.count_words or None}


def days_of(valid):
    first, last = first_and_last_day(valid)
    return {"first": first, "last": last}


def number(decimal):
    return None if decimal is None else float(decimal)


class Naming:
    """Names and addresses of what one answer mentions. Its units are put in place first."""

    def __init__(self, request):
        self.user = request.user
        self.host = request.build_absolute_uri("/").removesuffix("/")
        # The address may stand under a prefix, which get_absolute_url() knows by itself.
        self.root = request.build_absolute_uri(request.path).partition("/api/v1/")[0] + "/api/v1"

    def address(self, *parts):
        return "/".join((self.root, *map(str, parts)))

    def page(self, row):
        return self.host + row.get_absolute_url()

    def put_units_in_place(self, *rows):
        """All units that some lists of rows point at, in two queries."""
        link_units([row for some in rows for row in some], self.user)

    def unit(self, unit, day=None, printed=""):
        """As it was called on a day; None where neither a unit nor its printed name is on record."""
        if unit is None and not printed:
            return None
        code = unit.code if unit and unit.is_visible else None
        return {
            "code": code,
            "name_then": unit and unit.name_on(day),
            "name_now": unit and unit.name,
            "as_printed": printed or None,
            "url": code and self.address("units", code),
        }

    def person(self, person, printed="", rank="", post=""):
        if person is None and not (printed or post):
            return None
        return {
            "id": person and person.pk,
            "name_now": person and person.name,
            "as_printed": printed or None,
            "rank_as_printed": rank or None,
            "post_as_printed": post or None,
            "url": person and self.address("people", person.pk),
        }

    def bloc(self, bloc):
        return {"code": bloc.code, "name_now": bloc.name, "url": self.address("blocs", bloc.code)}

    def period(self, period):
        return {
            "code": period.code,
            "label": period.label,
            "kind": period.kind,
            "first": period.starts_on,
            "last": period.ends_on,
        }

    def bloc_year(self, campaign):
        if campaign is None:
            return None
        return {
            "bloc": self.bloc(campaign.bloc),
            "period": self.period(campaign.period),
            "url": self.address("blocs", campaign.bloc.code, campaign.period.code),
        }

    def conference(self, conference):
        if conference is None:
            return None
        return {
            "id": conference.pk,
            "title": conference.title or None,
            "held": partial(conference.held),
            "url": self.address("conferences", conference.pk),
        }
