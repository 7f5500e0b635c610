from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from .models import Ballot


@require_safe
def ballot_record(request, pk):
    """The counting record (biên bản kiểm phiếu) of one ballot, to be printed and signed."""
    ballots = Ballot.objects.visible_to(request.user).with_all_of_a_record(request.user)
    return render(request, "campaigns/ballot.html", {"ballot": get_object_or_404(ballots, pk=pk)})
