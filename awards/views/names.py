from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.views.decorators.http import require_GET

from blocs.models import Bloc

from ..proposing.suggesting import NameAsked
from .proposals import seen_proposal


@require_GET
def names(request):
    """Names to choose from while one is typed, for those who enter for some bloc; its members first, where one is said."""
    blocs = Bloc.objects.entered_by(request.user)
    if not blocs.exists():
        raise PermissionDenied
    asked = NameAsked(request.GET, blocs=blocs)
    return answer(asked.found(user=request.user))


@require_GET
def proposal_choices(request, pk):
    """Names to choose from on the pages of a proposal, for those who have an act on it."""
    proposal = seen_proposal(request, pk)
    if not (proposal.is_prepared or proposal.is_handled):
        raise PermissionDenied
    bloc = proposal.bloc if proposal.is_prepared else None
    found = NameAsked(request.GET).found(user=request.user, bloc=bloc, day=proposal.names_day)
    return answer(found)


def answer(found):
    # Vietnamese letters take half the bytes when they are not escaped.
    return JsonResponse({"found": found}, json_dumps_params={"ensure_ascii": False})
