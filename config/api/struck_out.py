"""Which rows were struck out since a day, told to whom might see what they were about.

A row that is struck out is gone from its table; the history keeps what it said last, and so whose it was.
"""

from django.db.models import Exists, OuterRef, Q

from awards.models import Award, AwardDecision, Proposal, ProposalLine, Recommendation
from blocs.models import Bloc, Membership, Person, ReorganisedUnit, Unit
from campaigns.models import Ballot, Campaign, Conference, ConferencePurpose, Leadership, Standing

from .changes import beginning_of


def struck(model):
    """The last events of rows that were struck out, whenever it was."""
    return model.pgh_event_model.objects.filter(pgh_label="delete").order_by()


def of_blocs(user):
    return Q(bloc__in=Bloc.objects.visible_to(user).values("pk"))


def of_bloc_years(user):
    """Of a bloc-year that the user sees, or would see had it not been struck out itself."""
    gone = struck(Campaign).filter(of_blocs(user))
    return Q(campaign__in=Campaign.objects.visible_to(user).values("pk")) | Q(
        campaign__in=gone.values("pgh_obj_id")
    )


def of_awards(user):
    """As AwardQuerySet.visible_to() says."""
    of_none, not_reported = Q(campaign=None), Q(campaign=None, reported_at=None)
    return (
        of_bloc_years(user)
        | of_none & Q(reported_at__in=Conference.objects.visible_to(user).order_by().values("pk"))
        | not_reported & Q(unit__in=Unit.objects.visible_to(user).order_by().values("pk"))
        | not_reported & Q(unit=None, person__in=Person.objects.visible_to(user).order_by().values("pk"))
        | Q(proposal_line__in=ProposalLine.objects.visible_to(user).order_by().values("pk"))
    )


def of_decisions(user):
    """Of an award that was struck out as well."""
    return Q(pgh_obj_id__in=struck(Award).filter(of_awards(user)).values("decision_id"))


def of_units(user):
    """Named by a row that was struck out as well: of a bloc of the user's, or beside a unit that the user sees."""
    of_bloc, sides = of_blocs(user), struck(ReorganisedUnit)
    beside = sides.filter(unit__in=Unit.objects.visible_to(user).order_by().values("pk"))
    named = [
        struck(Membership).filter(of_bloc).values("unit_id"),
        struck(Leadership).filter(of_bloc).values("unit_id"),
        struck(Standing).filter(of_bloc_years(user)).values("unit_id"),
        struck(Award).filter(of_awards(user)).values("unit_id"),
        sides.filter(reorganisation_id__in=beside.values("reorganisation_id")).values("unit_id"),
    ]
    found = Q()
    for rows in named:
        found |= Q(pgh_obj_id__in=rows)
    return found


# {model: the condition on its events, the columns of them that its address is made of}
TOLD = {
    Unit: (of_units, ["code"]),
    Campaign: (of_blocs, ["bloc__code", "period__code"]),
    Leadership: (of_blocs, ["pgh_obj_id"]),
    Standing: (of_bloc_years, ["pgh_obj_id"]),
    Ballot: (of_bloc_years, ["pgh_obj_id"]),
    Recommendation: (of_bloc_years, ["pgh_obj_id"]),
    Proposal: (of_blocs, ["pgh_obj_id"]),
    AwardDecision: (of_decisions, ["pgh_obj_id"]),
    Award: (of_awards, ["pgh_obj_id"]),
}
# What tells that a row of the same address is there again; else its key does.
THE_SAME = {Unit: {"code": "code"}, Campaign: {"bloc": "bloc_id", "period": "period_id"}}


def struck_out_since(model, user, day, after, size):
    """{key: the parts of its address} of so many rows, in the order of their keys."""
    key, rows = of_conferences(user) if model is Conference else of_rows(model, user)
    columns = TOLD[model][1] if model in TOLD else [key]
    rows = rows.filter(pgh_created_at__gte=beginning_of(day))
    if after is not None:
        rows = rows.filter(**{f"{key}__gt": after})
    found = rows.order_by(key).values_list(key, *columns).distinct()[:size]
    return {found_key: address for found_key, *address in found}


def of_rows(model, user):
    if model not in TOLD:  # is never struck out
        return "pgh_obj_id", struck(model).none()
    condition, _columns = TOLD[model]
    same = {name: OuterRef(said) for name, said in THE_SAME.get(model, {"pk": "pgh_obj_id"}).items()}
    is_there = Exists(model.objects.filter(**same))
    return "pgh_obj_id", struck(model).filter(condition(user), ~is_there)


def of_conferences(user):
    """A conference stays; the account sees it no more when it serves none of its bloc-years any longer."""
    served = struck(ConferencePurpose).filter(of_bloc_years(user))
    seen = Conference.objects.visible_to(user).filter(pk=OuterRef("conference_id"))
    return "conference_id", served.filter(~Exists(seen))
