from urllib.parse import quote

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_safe

from ..models import PaperTemplate, ProposalLine
from ..papers.making import CONTENT_TYPES, file_name, formats_of, make_paper, plain_file_name
from ..papers.offering import NO_NAMES, papers_of
from ..papers.records import proposals_seen_by


@require_safe
def paper(request, pk, kind, form, line=None):
    """A paper of a proposal as a file to keep."""
    if kind not in PaperTemplate.Paper.values or form not in formats_of(kind):
        raise Http404
    proposal = get_object_or_404(proposals_seen_by(request.user), pk=pk)
    offered = next(offered for offered in papers_of(proposal, request.user) if offered.kind == kind)
    if offered.why_not:
        messages.error(request, offered.why_not)
        return redirect(proposal)
    try:
        content = make_paper(kind, form, proposal, request.user, line=line)
    except ValidationError as error:
        messages.error(request, error.messages[0])
        return redirect(proposal)
    return kept(content, file_name(kind, form, proposal), form)


@require_safe
def achievement_report(request, pk, line, form):
    """The achievement report of one recipient, to be sent to them."""
    found = get_object_or_404(ProposalLine.objects.visible_to(request.user), proposal=pk, pk=line)
    if not found.is_named:
        messages.error(request, NO_NAMES)
        return redirect(found.proposal)
    return paper(request, pk, PaperTemplate.Paper.ACHIEVEMENTS, form, line)


def kept(content, name, form):
    """A file that the browser keeps, under its Vietnamese name where it can."""
    response = HttpResponse(content, content_type=CONTENT_TYPES[form])
    response["Content-Disposition"] = (
        f"attachment; filename=\"{plain_file_name(name)}\"; filename*=UTF-8''{quote(name, safe='')}"
    )
    return response
