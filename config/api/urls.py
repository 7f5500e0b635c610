"""The JSON for other systems, version 1. What is here is not changed or taken away; fields and addresses may be added."""

from functools import cache

from django.http import Http404
from ninja import NinjaAPI
from ninja.errors import ValidationError
from ninja.renderers import JSONRenderer

from . import awards, ballots, blocs, campaigns, conferences, proposals
from .answering import for_machines
from .paging import only_known
from .problems import Problem, of_validation
from .shapes import Naming
from .tokens import ByToken

ABOUT = """The records of the emulation blocs, read-only, for other systems.

Show a token with each request: `Authorization: Bearer sotd_…`. An admin makes it for an account; it reads what that account sees
on the pages, from request to request. What the account may not see answers like what is not there.

**Unknown is not none.** `null` is what nobody knows or no source says; a count says whether it is a number, none or unknown.
Dates are as long as they are known: `2018-11`. Units have their name of the record's own day (`name_then`) and of today (`name_now`).

Lists come in pages in the order of their keys: follow `next` until it is null. Rows that are added meanwhile come at the end.
"""


class Readable(JSONRenderer):
    json_dumps_params = {"ensure_ascii": False, "separators": (",", ":")}


api = NinjaAPI(
    title="Emulation blocs",
    version="1.0.0",
    description=ABOUT,
    urls_namespace="api",
    auth=ByToken(),
    docs_url=None,
    openapi_url=None,
    renderer=Readable(),
)
for part in (blocs, campaigns, conferences, ballots, proposals, awards):
    api.add_router("", part.router)


@api.get("openapi.json", include_in_schema=False, url_name="description")
def description(request):
    """What is here, for programs: OpenAPI 3.1."""
    only_known(request, ())
    return {**described(), "servers": [{"url": Naming(request).root}]}


@cache
def described():
    """What is here, which takes a while to gather; its addresses begin where the server says."""
    return api.get_openapi_schema(path_prefix="")


@api.exception_handler(Problem)
def problem(request, error):
    return error.answer()


@api.exception_handler(Http404)
def not_there(request, error):
    return Problem(404).answer()


@api.exception_handler(ValidationError)
def not_understood(request, error):
    return of_validation(error).answer()


def patterns():
    """Those of ninja but for its first page, each asked with a token."""
    found = [pattern for pattern in api.urls[0] if pattern.name != "api-root"]
    for pattern in found:
        pattern.callback = for_machines(pattern.callback)
    return found


urlpatterns = patterns()
