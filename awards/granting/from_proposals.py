from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from blocs.figures import Figure

from ..models import Award, ProposalLine
from .holding import one_act, printed_name

State = ProposalLine.State


def grant(*, lines, decision, user):
    """Grant what lines of proposals propose, each as one award of the decision; return the awards.

    The printed name is frozen: what the line prints, else the name of the decision's day. A count without names
    stays one. The lines become “awarded”; what becomes of their proposal is its own act.
    """
    with one_act(user):
        lines = held_lines(lines)
        for line in lines:
            refuse_line(line)
        awards = Award.objects.bulk_create([award_from(line, decision) for line in lines])
        for line in lines:
            line.state = State.AWARDED
        ProposalLine.objects.bulk_update(lines, ["state"])
    return awards


def held_lines(lines):
    """The lines as they stand now, held until the act is done, with all that an award takes over."""
    granted = Award.objects.filter(proposal_line=OuterRef("pk"))
    return list(
        ProposalLine.objects.filter(pk__in=[line.pk for line in lines])
        .select_for_update(of=["self"])
        .select_related("kind", "unit", "person", "proposal")
        .prefetch_related("unit__names")
        .annotate(is_granted=Exists(granted))
        .order_by("pk")
    )


def refuse_line(line):
    words = {"line": line, "state": line.get_state_display()}
    if line.is_granted:
        raise ValidationError(_("“%(line)s” has been granted already."), "granted_already", words)
    if line.state not in (State.ELIGIBLE, State.PASSED, State.AWARDED):
        raise ValidationError(
            _("“%(line)s” cannot be granted: it is “%(state)s”. Only what is eligible or passed is granted."),
            "wrong_state",
            words,
        )
    if line.figure == Figure.NONE:
        raise ValidationError(
            _("“%(line)s” says that there is none; nothing of it can be granted."), "none", words
        )


def award_from(line, decision):
    proposal, paper, dated = line.proposal, decision.document, decision.document.dated
    authority, authority_as_printed = authority_of(line, paper)
    return Award(
        proposal_line=line,
        decision=decision,
        source_id=decision.document_id,
        granted=dated,
        campaign_id=proposal.campaign_id,
        kind=line.kind,
        award_as_printed=line.award_as_printed,
        award_class=line.award_class,
        authority_id=authority,
        authority_as_printed=authority_as_printed,
        recipient_kind=line.recipient_kind,
        recipient_category=line.recipient_category,
        unit=line.unit,
        person=line.person,
        name_as_printed=printed_name(line, dated),
        post_as_printed=line.post_as_printed,
        figure=line.figure,
        count=line.count,
        count_words=line.count_words,
        is_verified=True,  # taken over from a checked proposal by whoever holds the decision
    )


def authority_of(line, paper):
    """Who grants it: whom the line names, else who issued the decision, else whom the proposal was addressed to."""
    proposal = line.proposal
    named = [
        (line.authority_id, line.authority_as_printed),
        (paper.issuer_id, paper.issuer_as_printed),
        (proposal.authority_id, proposal.authority_as_printed),
    ]
    return next((pair for pair in named if any(pair)), (None, ""))
