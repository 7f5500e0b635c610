from django.http import JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ..searching.forms import SearchForm
from ..searching.search import Search
from ..searching.suggesting import suggested


@require_safe
def search(request):
    form = SearchForm(request.GET or None, user=request.user)
    asked = form.asked()
    found = Search(request.user, **asked)
    return render(
        request,
        "awards/search.html",
        {"form": form, "search": found, "is_narrowed": any(asked[name] for name in asked if name != "text")},
    )


@require_safe
def search_suggestions(request):
    """Names to choose from while one types, with the page of each."""
    found = suggested(request.user, request.GET.get("q", ""))
    return JsonResponse({"found": found}, json_dumps_params={"ensure_ascii": False})
