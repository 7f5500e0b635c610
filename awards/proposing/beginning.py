"""Proposals made of what conferences agreed: one for each authority, a line for each recipient."""

from dataclasses import dataclass, field

from django.db import transaction

from blocs.figures import Figure
from blocs.text import folded

from ..models import AwardKind, Proposal, ProposalLine, RecipientKind, Recommendation

PRESIDENT = AwardKind.Decider.PRESIDENT


@dataclass
class Bundle:
    """Recommendations that go into one proposal: to one authority, those of the State President apart."""

    authority: object  # Unit or None
    authority_as_printed: str
    to_president: bool
    recommendations: list = field(default_factory=list)

    @property
    def addressee(self):
        return self.authority_as_printed or self.authority


def not_proposed_yet(campaign):
    """What was agreed for a bloc-year and is in no proposal yet, wholes before their parts, with named recipients."""
    return (
        Recommendation.objects.filter(campaign=campaign)
        .exclude(figure=Figure.NONE)
        .exclude(lines__isnull=False)
        .exclude(part_of__lines__isnull=False)
        .with_recipients()
        .select_related("authority", "addressed_to", "campaign__period")
        .order_by("kind__precedence", "pk")
    )


def bundles(recommendations):
    """The proposals that these recommendations come to."""
    found = {}
    for row in recommendations:
        authority = row.addressed_to or row.authority
        printed = "" if authority else row.authority_as_printed
        to_president = bool(row.kind and row.kind.decider == PRESIDENT)
        key = (authority and authority.pk, folded(printed), to_president)
        bundle = found.setdefault(key, Bundle(authority, printed, to_president))
        bundle.recommendations.append(row)
    return list(found.values())


@transaction.atomic
def begin(*, campaign, recommendations):
    """Make the proposals of a bloc-year out of what was agreed, as drafts. Returns them."""
    head = campaign.bloc.leaderships.heads().filter(term__contains=campaign.period.ends_on).first()
    proposals = []
    for bundle in bundles(recommendations):
        proposal = Proposal.objects.create(
            bloc=campaign.bloc,
            campaign=campaign,
            proposer=head and head.unit,
            authority=bundle.authority,
            authority_as_printed=bundle.authority_as_printed,
        )
        for row in bundle.recommendations:
            add_lines(proposal, row, bundle.recommendations)
        proposals.append(proposal)
    return proposals


def add_lines(proposal, recommendation, taken):
    """A line for each recipient it names, and one for those whose names are still to come."""
    lines = [line_of(proposal, recommendation, named) for named in recommendation.named]
    parts = [
        row for row in taken if row.part_of_id == recommendation.pk and row.kind_id == recommendation.kind_id
    ]
    rest = left_over(recommendation, len(lines), parts)
    if rest is not None:
        lines.append(unnamed_line(proposal, recommendation, rest))
    ProposalLine.objects.bulk_create(lines)


def line_of(proposal, recommendation, named):
    recipient_kind = recommendation.recipient_kind
    if named.unit_id:
        recipient_kind = RecipientKind.COLLECTIVE
    elif named.person_id:
        recipient_kind = RecipientKind.INDIVIDUAL
    return ProposalLine(
        **common(proposal, recommendation, recipient_kind),
        unit_id=named.unit_id,
        person_id=named.person_id,
        name_as_printed=named.name_as_printed,
        figure=Figure.NUMBER,
        count=1,
    )


def unnamed_line(proposal, recommendation, rest):
    figure, count = rest
    words = recommendation.count_words if figure == Figure.UNKNOWN else ""
    return ProposalLine(
        **common(proposal, recommendation, recommendation.recipient_kind),
        figure=figure,
        count=count,
        count_words=words,
    )


def common(proposal, recommendation, recipient_kind):
    if recommendation.kind and not recommendation.kind.may_go_to(recipient_kind):
        recipient_kind = RecipientKind.UNKNOWN  # what the source says cannot be; the names will show it
    return {
        "proposal": proposal,
        "recommendation": recommendation,
        "kind": recommendation.kind,
        "award_as_printed": recommendation.award_as_printed,
        "award_class": recommendation.award_class,
        "authority": recommendation.authority,
        "authority_as_printed": recommendation.authority_as_printed,
        "recipient_kind": recipient_kind,
    }


def left_over(recommendation, named, parts):
    """How many of a recommendation have no name and stand in no part of it: (figure, count), or None for nobody.

    14 certificates, 4 of them for collectives: 10 are left beside the line for the 4.
    """
    if recommendation.figure == Figure.UNKNOWN:
        return None if named or parts else (Figure.UNKNOWN, None)
    rest = recommendation.count - named
    if all(part.figure != Figure.UNKNOWN for part in parts):
        rest -= sum(part.count or 0 for part in parts)
    elif parts:
        return (Figure.UNKNOWN, None)
    return (Figure.NUMBER, rest) if rest > 0 else None
