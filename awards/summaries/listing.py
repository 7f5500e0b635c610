"""Bloc-years of a page, each with what a reader wants to see of it at a glance."""

from collections import defaultdict

from django.db.models import Prefetch, prefetch_related_objects

from blocs.date_ranges import A_DAY, overlap
from blocs.kept import Kept
from blocs.linking import place
from blocs.models import Unit
from campaigns.models import Campaign, ConferencePurpose, Leadership

from ..completeness import note_missing, with_facts
from ..models import AwardSum, Moment
from ..register import address
from .awards import add_up

SHOWN = Kept(
    lambda user, of: (
        with_facts(Campaign.objects.visible_to(user).with_keys(of)).with_movements().with_entry_for(user)
    )
)


def read_bloc_years(user, keys):
    """The campaigns of these keys in their order, each with heads, next heads and what is missing."""
    campaigns = note_missing(SHOWN.rows(user, of=list(keys)))
    put_heads(user, campaigns)
    return sorted(campaigns, key=lambda campaign: keys.index(campaign.pk))


def put_conferences(campaigns):
    prefetch_related_objects(campaigns, Prefetch("purposes", ConferencePurpose.objects.by_date()))


def put_heads(user, campaigns):
    """Give each campaign its heads and the next ones, with their units' names through time."""
    by_bloc = defaultdict(list)
    heads = Leadership.objects.visible_to(user).of_blocs(campaign.bloc_id for campaign in campaigns).heads()
    heads = heads.during_or_right_after([campaign.period for campaign in campaigns])
    heads = list(heads.select_related("person"))
    for head in heads:
        by_bloc[head.bloc_id].append(head)
    for campaign in campaigns:
        own, period = by_bloc[campaign.bloc_id], campaign.period
        campaign.heads = [head for head in own if overlap(head.term, period.range())]
        campaign.next_heads = [head for head in own if period.ends_on + A_DAY in head.term]
    units = Unit.objects.with_names().with_visibility(user).in_bulk({head.unit_id for head in heads} - {None})
    place(heads, units.values())


def put_sums(campaigns):
    """Give each campaign its sums: what was agreed, proposed and granted for it."""
    counted = defaultdict(list)
    for group in AwardSum.objects.with_keys([campaign.pk for campaign in campaigns]).totals("campaign"):
        if not group["turns"]:
            counted[group["of_campaign"], group["moment"]].append(group)
    for campaign in campaigns:
        asked = {"bloc": campaign.bloc.code, "period": campaign.period.code, "turns": "no"}
        campaign.sums = [
            add_up(counted[campaign.pk, moment], address(moment=moment.value, **asked)) for moment in Moment
        ]
