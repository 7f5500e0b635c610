from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.http import require_safe

from .forms import NameFilter
from .models import Unit

ROWS_A_PAGE = 50


@require_safe
def unit_list(request):
    form = NameFilter(request.GET or None, kinds=Unit.Kind)
    units = form.narrow(Unit.objects.visible_to(request.user)).with_names().select_related("parent")
    page = Paginator(units, ROWS_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "blocs/unit_list.html", {"form": form, "page": page})
