from django.shortcuts import render
from django.views.decorators.http import require_safe

from .forms import NameFilter
from .models import Unit
from .paging import page_of


@require_safe
def unit_list(request):
    form = NameFilter(request.GET or None, kinds=Unit.Kind)
    units = form.narrow(Unit.objects.visible_to(request.user)).with_names().select_related("parent")
    page = page_of(units, request)
    return render(request, "blocs/unit_list.html", {"form": form, "page": page})
