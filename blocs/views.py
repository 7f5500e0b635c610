from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from .forms import NameFilter
from .listing import Listing
from .lists import UNITS
from .models import Document, Unit
from .scans import CONTENT_TYPES, ending_of


@require_safe
def unit_list(request):
    form = NameFilter(request.GET or None, kinds=Unit.Kind)
    seen = UNITS.seen(request.user)
    listing = Listing(UNITS, request, seen=seen, rows=form.narrow(seen))
    return listing.answer("blocs/unit_list.html", {"form": form})


@require_safe
def paper_file(request, pk):
    """The scan of a paper, for those who may see a record that stands on it. Shown only where it is what it says."""
    paper = get_object_or_404(Document.objects.visible_to(request.user).with_file(), pk=pk)
    try:
        file = paper.file.open()
    except FileNotFoundError:
        raise Http404 from None
    ending = ending_of(file)
    response = FileResponse(
        file,
        as_attachment=ending is None,
        filename=f"{paper.number or paper.pk}".replace("/", "-") + f".{ending or 'bin'}",
        content_type=CONTENT_TYPES.get(ending, "application/octet-stream"),
    )
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
