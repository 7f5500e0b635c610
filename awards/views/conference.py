from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from campaigns.models import Conference


@require_safe
def conference_detail(request, pk):
    conference = get_object_or_404(Conference.objects.visible_to(request.user), pk=pk)
    return render(request, "awards/conference.html", {"conference": conference})
