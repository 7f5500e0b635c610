"""Which of the expected facts a bloc-year has on record, and which are missing."""

import datetime
from dataclasses import dataclass
from itertools import product

from django.db.models import OuterRef, Q, Subquery
from django.db.models.functions import JSONObject
from django.utils import timezone
from django.utils.http import urlencode

from blocs.addresses import address_of
from blocs.children import Children
from blocs.choices import chosen
from blocs.kept import Kept
from blocs.models import Bloc
from campaigns.models import Campaign, ConferencePurpose, Expectation, Period

from .models import BlocYearSum

Fact = Expectation.Fact
Purpose = ConferencePurpose.Purpose
EXPECTATIONS = Kept(lambda user: Expectation.objects.all())

# Where each fact stands on the page of the bloc-year.
ANCHORS = {
    Fact.MEMBERS: "members",
    Fact.THEME: "theme",
    Fact.HEAD: "leaders",
    Fact.DEPUTY: "leaders",
    Fact.LAUNCH: "conferences",
    Fact.PLEDGE: "pledges",
    Fact.PLEDGE_SIGNING: "conferences",
    Fact.MID_YEAR: "conferences",
    Fact.CLOSING: "conferences",
    Fact.RESULTS: "pledges",
    Fact.STANDINGS: "standings",
    Fact.RECOMMENDATIONS: "awards",
    Fact.GRANTED: "awards",
    Fact.NEXT_HEAD: "next-head",
}


# Where an admin enters each fact: a form of the admin, and the fields it comes with, taken from the campaign.
LEADER = ("campaigns_leadership_add", {"bloc": "bloc_id"})
CONFERENCE = ("campaigns_conference_add", {})
ENTRIES = {
    Fact.MEMBERS: ("blocs_membership_add", {"bloc": "bloc_id"}),
    Fact.HEAD: LEADER,
    Fact.DEPUTY: LEADER,
    Fact.LAUNCH: CONFERENCE,
    Fact.PLEDGE: ("campaigns_pledge_add", {"campaign": "pk"}),
    Fact.PLEDGE_SIGNING: CONFERENCE,
    Fact.MID_YEAR: CONFERENCE,
    Fact.CLOSING: CONFERENCE,
    Fact.RESULTS: ("campaigns_targetresult_add", {}),
    Fact.STANDINGS: ("campaigns_standing_add", {"campaign": "pk"}),
    Fact.RECOMMENDATIONS: ("awards_recommendation_add", {"campaign": "pk"}),
    Fact.GRANTED: ("awards_award_add", {"campaign": "pk"}),
    Fact.NEXT_HEAD: LEADER,
}


@dataclass
class Missing:
    """A fact that a bloc-year is expected to have and has not."""

    campaign: Campaign
    fact: str
    label: str
    is_late: bool

    @property
    def url(self):
        return f"{self.campaign.get_absolute_url()}#{ANCHORS[self.fact]}"

    @property
    def entry_url(self):
        """Where an admin enters the fact; the theme on the form of the campaign itself."""
        if self.fact == Fact.THEME:
            return address_of("admin:campaigns_campaign_change", self.campaign.pk)
        form, fields = ENTRIES[self.fact]
        query = {name: getattr(self.campaign, attribute) for name, attribute in fields.items()}
        query = "&".join(f"{name}={key}" for name, key in query.items())
        return address_of(f"admin:{form}") + (f"?{query}" if query else "")

    @property
    def entering_url(self):
        """Where staff enters the conference that brings the fact; "" for granted awards, which come by decisions."""
        if self.fact == Fact.GRANTED:
            return ""
        begun = {"year": self.campaign.period.label}
        return f"{address_of('awards:entry-begin', self.campaign.bloc.code)}?{urlencode(begun)}"


def with_facts(campaigns):
    """Annotate campaigns with what is on record as with_sums() has it, and with what is expected of each."""
    expected = Children(Expectation.objects.of_outer_campaign(), are_common=True)
    return with_sums(campaigns.with_names()).annotate(expected=expected)


def with_sums(campaigns):
    """Annotate campaigns with on_record, {has_members: whether, …}, one per fact."""
    sums = BlocYearSum.objects.filter(campaign=OuterRef("pk"))
    facts = sums.values(facts=JSONObject(**{f"has_{fact}": f"has_{fact}" for fact in Fact}))
    return campaigns.annotate(on_record=Subquery(facts))


def note_missing(campaigns, *, expectations=None, today=None):
    """Give each campaign of with_facts() its list `missing`, in the order of the expectations; return them.

    expectations: all there are, where the campaigns come without what is expected of them: of very many it is read
    once. Asks the database nothing, so it serves one campaign and three hundred alike.
    """
    today = today or timezone.localdate()
    campaigns = list(campaigns)
    expected = {}  # by kind of bloc and period: the same for many
    for campaign in campaigns:
        kinds = campaign.bloc.kind, campaign.period.kind
        if kinds not in expected:
            of_these = campaign.expected if expectations is None else of_kinds(expectations, *kinds)
            expected[kinds] = [
                (expectation, f"has_{expectation.fact}", chosen(expectation, "fact"))
                for expectation in one_per_fact(of_these)
            ]
        on_record = campaign.on_record
        campaign.missing = [
            Missing(campaign, expectation.fact, label=label, is_late=expectation.is_late(campaign, today))
            for expectation, fact, label in expected[kinds]
            if not on_record[fact]
        ]
    return campaigns


def one_per_fact(expectations):
    """Of the expectations of one fact, the one made for a kind of bloc or period before the general one.

    One out of use for a kind takes back the general one there.
    """
    from_general_to_precise = sorted(expectations, key=lambda expectation: expectation.precision)
    by_fact = {expectation.fact: expectation for expectation in from_general_to_precise}
    in_use = [expectation for expectation in by_fact.values() if expectation.is_active]
    return sorted(in_use, key=lambda expectation: (expectation.position, expectation.pk))


def of_kinds(expectations, bloc_kind, period_kind):
    """Those that are made for a kind of bloc and of period, or for all."""
    return [
        wanted
        for wanted in expectations
        if wanted.bloc_kind in ("", bloc_kind) and wanted.period_kind in ("", period_kind)
    ]


def lacking(campaigns, fact, *, late_on=None):
    """Of campaigns those that are expected to have a fact and have it not; if a day is given, those late on it."""
    expected = Q(pk__in=[])
    for days, kinds in days_of(fact).items():
        if late_on is None:
            expected |= kinds
        elif days is not None:
            expected |= kinds & Q(period__starts_on__lte=late_on - datetime.timedelta(days=days))
    return campaigns.filter(expected, **{f"kept_sums__has_{fact}": False})


def days_of(fact):
    """{days after which a fact is late, None for never: the condition of the kinds of which that is expected}."""
    expectations = list(Expectation.objects.all())
    found = {}
    for bloc_kind, period_kind in product(Bloc.Kind.values, Period.Kind.values):
        for wanted in one_per_fact(of_kinds(expectations, bloc_kind, period_kind)):
            if wanted.fact == fact:
                kinds = Q(bloc__kind=bloc_kind, period__kind=period_kind)
                found[wanted.due_after_days] = found.get(wanted.due_after_days, Q()) | kinds
    return found
