"""Lists page by page, by the key of the last row: as quick at any depth, and no row twice while others are added."""

import datetime
import re
from typing import Annotated, Generic, TypeVar
from urllib.parse import urlencode

from django.http import Http404
from ninja import Schema
from pydantic import BeforeValidator, Field

from .changes import changed_since
from .problems import wrong_parameters
from .shapes import Address, Naming, ProblemTold, Shape
from .struck_out import struck_out_since

Row = TypeVar("Row")
LARGEST_KEY = 2**63 - 1


def without_default(schema):
    """What may be left out has no default of its own."""
    schema.pop("default", None)


def written_day(text):
    """A day as it is written; not the seconds since 1970, which would be read as one too."""
    if text is None or re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", str(text)):
        return text
    raise ValueError("Write it as 2018-11-16.")


WrittenDay = Annotated[datetime.date, BeforeValidator(written_day)]


def optional(kind, description, **limits):
    """A parameter that may be left out: its default, None, is nothing that can be asked for."""
    told = Field(description=description, json_schema_extra=without_default, **limits)
    return Annotated[kind, told]


class Asked(Schema):
    limit: int = Field(50, ge=1, le=100, description="How many rows at most.")
    after: optional(
        int, "Where the page begins: taken from `next` of the page before.", ge=0, le=LARGEST_KEY
    ) = None
    changed_since: optional(
        WrittenDay, "Only rows that were entered or changed on that day or later, or a part of them was."
    ) = None


class Page(Shape, Generic[Row]):
    items: list[Row]
    gone: list[Address] = Field(
        description="Only with `changed_since`: the addresses of rows that were struck out on that day or later,"
        " as entered by mistake, and that are yours to know of. Filters do not narrow them."
    )
    next: str | None = Field(description="The address of the next page; null after the last row.")


# What a request may be answered with besides.
FAULTS = dict.fromkeys([401, 404, 422, 429], ProblemTold)


def list_of(shape):
    """The answers of a list, by status. Not there may be what it is to be narrowed by."""
    return {200: Page[shape], **FAULTS}


def record(shape):
    """The answers of the address of one record, by status."""
    return {200: shape, **FAULTS}


def page_of(request, asked, found, write):
    """A page of the rows found, as `write` tells them, and the address of the next one."""
    only_known(request, type(asked).model_fields)
    found, gone = found.order_by("pk"), {}
    if (since := asked.changed_since) is not None:
        found = changed_since(found, since)
        gone = struck_out_since(found.model, request.user, since, asked.after, asked.limit + 1)
    if asked.after is not None:
        found = found.filter(pk__gt=asked.after)
    keys = list(found.values_list("pk", flat=True)[: asked.limit + 1])
    keys = sorted({*keys, *gone})[: asked.limit + 1]
    page, more = keys[: asked.limit], keys[asked.limit :]
    following = None
    if more:
        query = urlencode({**request.GET.dict(), "after": page[-1]})
        following = request.build_absolute_uri(f"{request.path}?{query}")
    items = write(request, chosen(found.model, [key for key in page if key not in gone]))
    naming, here = Naming(request), request.path.rpartition("/")[2]
    left = [gone[key] for key in page if key in gone]
    return {"items": items, "gone": [address_of(naming, here, parts) for parts in left], "next": following}


def address_of(naming, here, parts):
    """The address that a row had: under its list, but that bloc-years stand under their blocs."""
    return naming.address("blocs" if here == "bloc-years" else here, *parts)


def one_of(request, found, write, **which):
    """The row of an address; what the account may not see is not there."""
    only_known(request, ())
    try:
        key = found.values_list("pk", flat=True).get(**which)
    except found.model.DoesNotExist as error:
        raise Http404 from error
    return write(request, chosen(found.model, [key]))[0]


def chosen(model, keys):
    """The rows of a page: what is told of them is gathered for these alone."""
    return model.objects.filter(pk__in=keys).order_by("pk")


def only_known(request, known):
    """A misspelt filter would narrow nothing, and nobody would see it."""
    wrong = {name: "There is no such parameter here." for name in request.GET if name not in known}
    for name, values in request.GET.lists():
        if len(values) > 1:
            wrong.setdefault(name, "It stands here twice; give it once.")
    if wrong:
        raise wrong_parameters(wrong)
