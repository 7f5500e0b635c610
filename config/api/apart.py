"""The JSON for other systems stands apart from the pages: no cookie opens it, and every answer is JSON."""

from django.conf import settings

from .problems import Problem

ROOT = "/api/"
KEPT = ("Allow", "Retry-After")


def api_stands_apart(get_response):
    """Take the cookies away before anybody reads a session or a language from them; say in JSON what failed elsewhere.

    Outside of what tries reading again, which knows an outage by its page.
    """

    def middleware(request):
        if not request.path_info.startswith(ROOT):
            return get_response(request)
        request.COOKIES = {}
        response = get_response(request)
        is_page = not response.headers.get("Content-Type", "").startswith("application/json")
        if response.status_code >= 400 and is_page and not settings.DEBUG:
            headers = {name: response[name] for name in KEPT if response.has_header(name)}
            return Problem(response.status_code, headers=headers | {"Cache-Control": "no-store"}).answer()
        return response

    return middleware
