"""Bloc-years of a page, each with what a reader wants to see of it at a glance."""

from collections import defaultdict

from django.contrib.postgres.fields import DateRangeField
from django.db.models import Func, Prefetch, Value, prefetch_related_objects

from blocs.date_ranges import A_DAY, overlap
from blocs.kept import Kept
from blocs.linking import link_units
from campaigns.models import Campaign, ConferencePurpose, Leadership

from ..completeness import note_missing, with_sums
from ..models import AwardSum, Moment
from ..register import address
from .awards import add_up

SHOWN = Kept(lambda user, of: shown(user, of))
WITH_MOVEMENTS = Kept(lambda user, of: shown(user, of).with_movements())


def shown(user, of):
    named = Campaign.objects.visible_to(user).with_keys(of).with_names()
    named = named.only("theme", "slogan", "bloc__code", "bloc__name", "bloc__kind", "period")
    return with_sums(named).with_entry_for(user)


AS_PRINTED = [f"{what}_as_printed" for what in ("unit", "person", "rank", "post")]
HEADS = Kept(
    lambda user, of, first, last: (
        Leadership.objects.visible_to(user)
        .heads()
        .of_blocs(of)
        .overlapping(Func(first, last, Value("[]"), function="daterange", output_field=DateRangeField()))
        .select_related("person")
        .only("bloc", "term", "unit", "represents", "person__name", *AS_PRINTED)
    )
)


def read_bloc_years(user, keys, expectations, kept=SHOWN):
    """The campaigns of these keys in their order, each with heads, next heads and what is missing.

    expectations: all there are. kept: SHOWN, or what reads more of each.
    """
    campaigns = note_missing(kept.rows(user, of=keys), expectations=expectations)
    put_heads(user, campaigns)
    return sorted(campaigns, key=lambda campaign: keys.index(campaign.pk))


def put_conferences(campaigns):
    prefetch_related_objects(campaigns, Prefetch("purposes", ConferencePurpose.objects.by_date()))


def put_heads(user, campaigns):
    """Give each campaign its heads and the next ones, with their units' names through time."""
    if not campaigns:
        return
    by_bloc = defaultdict(list)
    first = min(campaign.period.starts_on for campaign in campaigns)
    last = max(campaign.period.ends_on for campaign in campaigns) + A_DAY
    heads = HEADS.rows(user, of=[campaign.bloc_id for campaign in campaigns], first=first, last=last)
    for head in heads:
        by_bloc[head.bloc_id].append(head)
    for campaign in campaigns:
        own, period = by_bloc[campaign.bloc_id], campaign.period
        campaign.heads = [head for head in own if overlap(head.term, period.range())]
        campaign.next_heads = [head for head in own if period.ends_on + A_DAY in head.term]
    link_units(heads, user)


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
