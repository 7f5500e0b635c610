"""What is on record about one conference, from all three apps, in a fixed small number of queries."""

from itertools import chain

from django.contrib.postgres.expressions import ArraySubquery

from blocs.children import Children
from blocs.linking import link, link_units, of_keys, place
from blocs.models import Bloc, Document, Person
from blocs.partial_dates import first_with_year
from campaigns.models import (
    Appearance,
    Attendance,
    Ballot,
    BallotRule,
    Campaign,
    Conference,
    ConferencePaper,
    ConferencePurpose,
    Direction,
    HeadCount,
    Leadership,
    Period,
    Pledge,
    Standing,
    Target,
    TargetResult,
)

from .models import (
    Award,
    AwardDecision,
    AwardKind,
    HandingOver,
    Recommendation,
    RecommendedRecipient,
    Recording,
)

# The order of a meeting.
ROLES = list(Appearance.Role)


def children(pk, user):
    """The rows that belong to a conference, as far as the user may read them."""
    recommendations = Recommendation.objects.filter(conference=pk).visible_to(user)
    awards = Award.objects.seen_at(pk).visible_to(user)
    return {
        "purposes": ConferencePurpose.objects.filter(conference=pk).visible_to(user),
        "papers": ConferencePaper.objects.filter(conference=pk),
        "head_counts": HeadCount.objects.filter(conference=pk),
        "roll": Attendance.objects.filter(conference=pk),
        "people": Appearance.objects.filter(conference=pk),
        "directions": Direction.objects.filter(conference=pk),
        "pledges": Pledge.objects.before(pk).visible_to(user),
        "targets": Target.objects.before(pk).visible_to(user),
        "results": TargetResult.objects.filter(conference=pk).visible_to(user),
        "standings": Standing.objects.filter(conference=pk).visible_to(user),
        "ballots": Ballot.objects.filter(conference=pk).visible_to(user),
        "rules": BallotRule.objects.filter(ballots__conference=pk),
        "leaders": Leadership.objects.settled_at(pk).visible_to(user),
        "recommendations": recommendations,
        "recipients": RecommendedRecipient.objects.filter(recommendation__in=recommendations.order_by()),
        "awards": awards,
        "decisions": AwardDecision.objects.filter(pk__in=awards.order_by().values("decision")),
        "handings_over": HandingOver.objects.filter(conference=pk),
    }


def with_proceedings(conferences, pk, user):
    """Annotate the conference of that number with all that belongs to it.

    Also with entered_for: the codes of the blocs it served for which the user may enter.
    """
    found = {f"found_{name}": Children(rows) for name, rows in children(pk, user).items()}
    corrections = Recording.objects.filter(conference=pk).visible_to(user).corrections()
    found["found_corrections"] = Children(corrections, who="user__username")
    own = Bloc.objects.entered_by(user).filter(campaigns__conferences=pk).distinct()
    return conferences.annotate(**found, entered_for=ArraySubquery(own.order_by("code").values("code")))


# What rows of a conference point at, each by what is found before it.
POINTED_AT = {
    queryset.model: of_keys(queryset)
    for queryset in (
        Conference.objects.all(),
        Campaign.objects.with_names(),
        Period.objects.all(),
        Bloc.objects.all(),
        Person.objects.all(),
        AwardKind.objects.all(),
        Document.objects.all(),
    )
}


def read_proceedings(conference, user):
    """Of a conference with_proceedings(): a dict of lists of rows, with what they point at in place."""
    found = {
        name.removeprefix("found_"): rows
        for name, rows in vars(conference).items()
        if name.startswith("found_")
    }
    complete([conference, *chain(*found.values())], user)
    years = [purpose.campaign.period.ends_on for purpose in found["purposes"]]
    # The day whose unit names the page shows.
    conference.names_as_of = first_with_year(conference.held) or max(years, default=None)
    return found | arranged(conference, found)


def complete(rows, user):
    """Put in place all that the rows point at, with the units' names through time."""
    for model in (Conference, Pledge, Target, Appearance, BallotRule, AwardDecision, Recommendation):
        place(rows, [row for row in rows if isinstance(row, model)])
    for model, kept in POINTED_AT.items():
        link(rows, model, kept, user)
    papers = [getattr(row, name) for row in rows for name in ("document", "source") if hasattr(row, name)]
    link_units([*rows, *filter(None, papers)], user)


def arranged(conference, found):
    """The rows as a reader looks for them."""
    return {
        "purposes": blocs_together(found["purposes"]),
        "members": [line for line in found["roll"] if not line.is_guest],
        "guests": [line for line in found["roll"] if line.is_guest],
        "people": sorted(found["people"], key=lambda line: (ROLES.index(line.role), line.position)),
        "directions": given(found["directions"], Direction.Way.DOWN),
        "requests": given(found["directions"], Direction.Way.UP),
        "pledges": with_targets(conference, found["pledges"], found["targets"]),
        "recommendations": with_parts(found["recommendations"], found["recipients"]),
        "awards": with_handings_over(found["awards"], found["handings_over"]),
        "chosen": [leader for leader in found["leaders"] if leader.chosen_at_id == conference.pk],
        "taken_over": [leader for leader in found["leaders"] if leader.taken_over_at_id == conference.pk],
    }


def blocs_together(purposes):
    """The purposes for the years of one bloc together, the blocs as they come first."""
    blocs = [purpose.campaign.bloc_id for purpose in purposes]
    return sorted(purposes, key=lambda purpose: blocs.index(purpose.campaign.bloc_id))


def given(directions, way):
    """The directions of one way, those of one person together."""
    chosen = [direction for direction in directions if direction.way == way]
    return sorted(chosen, key=lambda direction: direction.given_by_id or 0)


def with_targets(conference, pledges, targets):
    """The pledges signed at the conference, each with its targets, each of these with its parts."""
    for target in targets:
        target.below = [part for part in targets if part.parent_id == target.pk]
    for pledge in pledges:
        pledge.top = [target for target in targets if target.pledge_id == pledge.pk and not target.parent_id]
    return [pledge for pledge in pledges if pledge.signed_at_id == conference.pk]


def with_parts(recommendations, recipients):
    """The recommendations, each with its recipients and with those that are part of it."""
    known = {row.pk for row in recommendations}
    for row in recommendations:
        row.named = [recipient for recipient in recipients if recipient.recommendation_id == row.pk]
        row.below = [part for part in recommendations if part.part_of_id == row.pk]
    return [row for row in recommendations if row.part_of_id not in known]


def with_handings_over(awards, handings_over):
    """The awards, each with the moment it was handed over at the conference, or None."""
    handed = {line.award_id: line for line in handings_over}
    for award in awards:
        award.handed = handed.get(award.pk)
    return awards
