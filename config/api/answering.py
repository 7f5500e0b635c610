from functools import wraps

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse

from .problems import METHODS, Problem, not_allowed
from .tokens import let_in


def for_machines(view):
    """A view of ninja's that is asked with a token, and only read."""

    @login_not_required  # a program shows its token
    @wraps(view)
    def answer(request, *args, **kwargs):
        if request.method == "OPTIONS":
            return HttpResponse(status=204, headers={"Allow": METHODS})
        try:
            return read(view, request, *args, **kwargs)
        except Problem as problem:
            return problem.answer()

    return answer


def read(view, request, *args, **kwargs):
    asked_by = request.method
    if asked_by not in ("GET", "HEAD"):
        raise not_allowed()
    let_in(request)
    # The server leaves the body out for HEAD; ninja knows only what is described.
    request.method = "GET"
    try:
        return view(request, *args, **kwargs)
    finally:
        request.method = asked_by
