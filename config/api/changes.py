"""Which rows were entered or changed since a day: as their own history says, and that of the rows told as parts of them."""

import datetime

from django.db.models import Q
from django.utils import timezone

from awards.models import (
    AwardDecision,
    CouncilBallot,
    Proposal,
    ProposalLine,
    ProposalStep,
    Recommendation,
    RecommendedRecipient,
)
from blocs.models import Bloc, Document, Membership, Unit, UnitName
from campaigns.models import (
    Campaign,
    Conference,
    ConferencePurpose,
    HeadCount,
    Leadership,
    Pledge,
    PledgeSignature,
    Target,
    TargetResult,
)

OWN = "pgh_obj_id"
FIRST_DAY = datetime.date(1990, 1, 1)  # no history is older
# {model: (its column, the model whose history is asked, the column there that says the same)}
PARTS = {
    Bloc: [("pk", Membership, "bloc_id")],
    Unit: [("pk", UnitName, "unit_id"), ("pk", Membership, "unit_id")],
    Campaign: [
        ("pk", Pledge, "campaign_id"),
        ("pk", PledgeSignature, "pledge__campaign"),
        ("pk", Target, "pledge__campaign"),
        ("pk", TargetResult, "target__pledge__campaign"),
        ("bloc_id", Leadership, "bloc_id"),
    ],
    Conference: [("pk", ConferencePurpose, "conference_id"), ("pk", HeadCount, "conference_id")],
    Recommendation: [("pk", RecommendedRecipient, "recommendation_id")],
    Proposal: [
        ("pk", ProposalLine, "proposal_id"),
        ("pk", ProposalStep, "proposal_id"),
        ("pk", CouncilBallot, "proposal_id"),
    ],
    AwardDecision: [("document_id", Document, OWN)],
}


def beginning_of(day):
    """Its first moment here."""
    return timezone.make_aware(datetime.datetime.combine(max(day, FIRST_DAY), datetime.time.min))


def changed_since(found, day):
    """Of the rows found, those that were entered or changed on that day or later, or a part of them was."""
    begun, is_changed = beginning_of(day), Q()
    for column, model, said in [("pk", found.model, OWN), *PARTS.get(found.model, ())]:
        events = model.pgh_event_model.objects.order_by().filter(pgh_created_at__gte=begun)
        is_changed |= Q(**{f"{column}__in": events.values(said)})
    return found.filter(is_changed)
