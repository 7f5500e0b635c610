from django.core.paginator import Paginator

ROWS_PER_PAGE = 50


def page_of(rows, request):
    """The page of the rows that the address asks for; the nearest one where there is no such page."""
    return Paginator(rows, ROWS_PER_PAGE).get_page(request.GET.get("page"))
