"""Which of the expected facts a bloc-year has, asked of the rows and not of the sums that the database keeps."""

from django.contrib.postgres.fields import DateRangeField
from django.db.models import DateField, Exists, Func, OuterRef, Q, Value

from awards.completeness import Fact, Purpose
from awards.models import Award, Recommendation
from blocs.models import Membership
from campaigns.models import (
    CampaignMovement,
    Conference,
    ConferencePurpose,
    Leadership,
    Standing,
    Target,
    TargetResult,
)


class OuterPeriod(Func):
    """In a subquery of campaigns: the campaign's period as a range, to compare memberships and terms with."""

    function = "daterange"
    output_field = DateRangeField()

    def __init__(self):
        super().__init__(OuterRef("period__starts_on"), OuterRef("period__ends_on"), Value("[]"))


def conditions():
    """For each fact, the condition that a campaign has it."""
    themed = ~Q(movement__theme="") | ~Q(movement__slogan="")
    leaders = Leadership.objects.filter(bloc=OuterRef("bloc"))
    leaders_then = leaders.filter(term__overlap=OuterPeriod())
    day_after = Func(OuterPeriod(), function="upper", output_field=DateField())
    reported = ~Q(verdict=TargetResult.Verdict.NOT_REPORTED)
    return {
        Fact.MEMBERS: Exists(Membership.objects.filter(bloc=OuterRef("bloc"), valid__overlap=OuterPeriod())),
        Fact.THEME: ~Q(theme="") | ~Q(slogan="") | has(CampaignMovement.objects.filter(themed)),
        Fact.HEAD: Exists(leaders_then.heads()),
        Fact.DEPUTY: Exists(leaders_then.deputies()),
        Fact.LAUNCH: was_held(Purpose.LAUNCH),
        Fact.PLEDGE: has(Target.objects, "pledge__campaign"),
        Fact.PLEDGE_SIGNING: was_held(Purpose.PLEDGE_SIGNING),
        Fact.MID_YEAR: was_held(Purpose.MID_YEAR),
        Fact.CLOSING: was_held(Purpose.CLOSING),
        Fact.RESULTS: has(TargetResult.objects.filter(reported), "target__pledge__campaign"),
        Fact.STANDINGS: has(Standing.objects),
        Fact.RECOMMENDATIONS: has(Recommendation.objects),
        Fact.GRANTED: has(Award.objects.standing()),
        Fact.NEXT_HEAD: Exists(leaders.heads().filter(term__contains=day_after)),
    }


def has(rows, campaign="campaign"):
    return Exists(rows.filter(**{campaign: OuterRef("pk")}))


def was_held(purpose):
    """A conference that is only announced, or was cancelled, has opened or closed nothing."""
    return has(ConferencePurpose.objects.filter(purpose=purpose, conference__status=Conference.Status.HELD))
