from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import ProtectedError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from blocs.kept import Kept
from blocs.listing import Listing
from blocs.models import Bloc
from campaigns.models import Campaign

from ..lists.proposals import PROPOSALS
from ..models import Proposal
from ..proposing.acts import acts_open_to
from ..proposing.beginning import begin, bundles, not_proposed_yet
from ..proposing.forms import BeginForm, ProposalForm, ProposalListForm
from ..proposing.page import ProposalPage

PROPOSAL = Kept(
    lambda user, proposal: (
        Proposal.objects.visible_to(user).with_key(proposal).with_sides_for(user).with_all_of_a_head()
    )
)


def seen_proposal(request, pk):
    """A proposal the user may read, with the user's sides of it; any other one is not there."""
    return PROPOSAL.one(request.user, proposal=pk)


def own_proposal(request, pk):
    """A proposal that the user prepares; one that may only be read is refused."""
    proposal = seen_proposal(request, pk)
    if not proposal.is_prepared:
        raise PermissionDenied
    return proposal


def refuse_if_closed(request, proposal):
    """Say why nothing may be changed any more, and lead back; None where it may."""
    if proposal.may_be_changed:
        return None
    words = {"state": proposal.get_state_display()}
    messages.error(
        request,
        _("The proposal is “%(state)s”; its lines stay as they are. It can be changed when it comes back.")
        % words,
    )
    return redirect(proposal)


@require_safe
def proposal_list(request):
    form = ProposalListForm(request.GET or None, user=request.user)
    seen = Proposal.objects.visible_to(request.user)
    rows = form.narrowed(seen.with_sides_for(request.user))
    listing = Listing(PROPOSALS, request, seen=seen, rows=rows)
    return listing.answer("awards/proposal_list.html", {"form": form})


@require_http_methods(["GET", "POST"])
def proposal_begin(request, code, period):
    """Make proposals of what was agreed for a bloc-year; or an empty one, where nothing of it is on record."""
    campaign = get_object_or_404(
        Campaign.objects.visible_to(request.user).with_names(), bloc__code=code, period__code=period
    )
    if not campaign.bloc.is_entered_by(request.user):
        raise PermissionDenied
    agreed = list(not_proposed_yet(campaign))
    form = BeginForm(request.POST or None, agreed=agreed)
    if form.is_valid():
        proposals = begin(campaign=campaign, recommendations=form.chosen()) or [
            Proposal.objects.create(bloc=campaign.bloc, campaign=campaign)
        ]
        messages.success(request, what_was_begun(proposals))
        return redirect(proposals[0] if len(proposals) == 1 else request.path)
    context = {
        "campaign": campaign,
        "form": form,
        "bundles": bundles(agreed),
        "begun": Proposal.objects.of_campaign(campaign).with_all_of_a_head().with_counts().newest_first(),
    }
    return render(request, "awards/proposal_begin.html", context)


def what_was_begun(proposals):
    count = len(proposals)
    return ngettext(
        "%(count)s draft is made. Check its lines, then submit it.",
        "%(count)s drafts are made, one for each authority. Check their lines, then submit them.",
        count,
    ) % {"count": count}


@require_http_methods(["GET", "POST"])
def proposal_begin_occasion(request, code):
    """A proposal for a thematic or sudden occasion, outside of a bloc-year."""
    bloc = get_object_or_404(Bloc.objects.visible_to(request.user), code=code)
    if not bloc.is_entered_by(request.user):
        raise PermissionDenied
    form = ProposalForm(request.POST or None, instance=Proposal(bloc=bloc))
    if form.is_valid():
        return redirect(form.save())
    return render(request, "awards/proposal_form.html", {"form": form, "bloc": bloc})


@require_safe
def proposal_detail(request, pk):
    proposal = seen_proposal(request, pk)
    page = ProposalPage(proposal, request.user)
    context = {
        "proposal": proposal,
        "page": page,
        "acts": acts_open_to(proposal),
        "today": timezone.localdate(),
    }
    return render(request, "awards/proposal.html", context)


@require_http_methods(["GET", "POST"])
def proposal_edit(request, pk):
    proposal = own_proposal(request, pk)
    if closed := refuse_if_closed(request, proposal):
        return closed
    form = ProposalForm(request.POST or None, instance=proposal)
    if form.is_valid():
        return redirect(form.save())
    return render(
        request, "awards/proposal_form.html", {"form": form, "bloc": proposal.bloc, "proposal": proposal}
    )


@require_POST
def proposal_discard(request, pk):
    proposal = own_proposal(request, pk)
    if proposal.state != Proposal.State.DRAFT:
        messages.error(request, _("Only a draft can be thrown away. What was submitted is withdrawn."))
        return redirect(proposal)
    where = proposal.campaign or proposal.bloc
    try:
        proposal.delete()
    except ProtectedError:
        messages.error(request, _("Only a draft can be thrown away. What was submitted is withdrawn."))
        return redirect(proposal)
    messages.success(request, _("The draft is thrown away. What was agreed stays on record."))
    return redirect(where)
