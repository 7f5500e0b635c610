"""Sums that the database keeps right itself, so that a year of the whole country is read at once.

No records but views (awards/migrations/0007): nobody writes them, and whoever asks is answered by what the rows say.
They are read added up and not row by row, so that any column may stand as the key that Django asks for.
"""

import json
from functools import reduce
from operator import add

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Aggregate, Case, F, Func, IntegerField, Q, Sum, TextField, Value, When
from django.db.models.functions import Cast, Coalesce, Concat
from django.db.models.lookups import GreaterThan

from blocs.keys import IsInList, IsOneOf
from campaigns.models import Campaign, Expectation, Period

from .catalogue import AwardKind
from .named import TAKEN_TOGETHER

AMOUNTS = ("amount", "stated", "lines")
FACTS = [f"has_{fact}" for fact in Expectation.Fact]
EVERY_FACT = 2 ** len(FACTS) - 1


def kind_of(bloc_kind, period):
    """How judged() calls a kind of bloc together with a period, by its key."""
    return f"{bloc_kind} {period}"


def whole(sum_):
    """The database adds whole numbers up to a decimal."""
    return Cast(sum_, models.BigIntegerField())


class BitCount(Func):
    """How many bits of a number are set."""

    template = "bit_count((%(expressions)s)::bit(32))"
    output_field = IntegerField()


class InTurn(Func):
    """Of the numbers in an array the one at a position."""

    arg_joiner = ")["
    template = "(%(expressions)s]"
    output_field = IntegerField()


IN_ORDER_OF_BLOCS = ["campaign__bloc__sort_key", "period__starts_on", "campaign_id"]


def array(values, of):
    """A list, or what stands for one in a statement that is kept, as an array."""
    is_named = hasattr(values, "resolve_expression")
    return Cast(values if is_named else Value(values, ArrayField(of)), ArrayField(of))


class SumQuerySet(models.QuerySet):
    def of_years(self, first, last):
        """Sums of bloc-years counted to one of these calendar years, first and last included."""
        return self.filter(year__range=(first, last))

    def of_year(self, year):
        return self.filter(year=year)

    def of_campaigns(self, campaigns):
        return self.filter(IsOneOf("campaign", campaigns))

    def with_keys(self, keys):
        return self.filter(campaign__in=keys)


class BlocYearSumQuerySet(SumQuerySet):
    def judged(self, kinds, expected, overdue):
        """Annotate what each misses: `missing` and `late`, numbers with a bit for each Fact, the lowest for the first.

        kinds: those of a bloc together with a period, as kind_of() has them. expected, overdue: in the same order the
        facts that are expected of them, and those that are late where they are missing.
        """
        kind = Concat("bloc_kind", Value(" "), Cast("period_id", TextField()), output_field=TextField())
        at = Func(array(kinds, TextField()), kind, function="array_position")
        lacking = Value(EVERY_FACT) - reduce(
            add, (Cast(fact, IntegerField()) * Value(2**place) for place, fact in enumerate(FACTS))
        )
        wanted = {"missing": expected, "late": overdue}
        return self.annotate(
            **{name: InTurn(array(bits, IntegerField()), at).bitand(lacking) for name, bits in wanted.items()}
        )

    def by_what_is_missing(self):
        """Of those judged(): what they miss, what of it is late, and how many miss that."""
        return self.order_by().values_list("missing", "late").annotate(of_them=whole(Sum("number")))

    def by_urgency(self):
        """Of those judged(): what is late first, then what misses most."""
        return self.order_by(BitCount("late").desc(), BitCount("missing").desc(), *IN_ORDER_OF_BLOCS)

    def with_late_facts(self, least, most):
        """Of those judged(): the ones of which so many facts are late, first and last number included."""
        return self.alias(late_facts=BitCount("late")).filter(late_facts__range=(least, most))

    def by_missing(self):
        """Of those judged(): what misses most first."""
        return self.order_by(BitCount("missing").desc(), *IN_ORDER_OF_BLOCS)

    def in_order_of_blocs(self):
        return self.order_by(*IN_ORDER_OF_BLOCS)

    def missing_fact(self, bit):
        """Of those judged() the ones that miss a Fact, which is told by its bit."""
        return self.alias(bit=F("missing").bitand(bit)).filter(bit__gt=0)

    def by_state(self, columns):
        """The sums of these columns over bloc-years that stand alone, and under "others" how many do not, in a dict.

        Under "alike" those that are judged() the same, as lists: what they miss, what of it is late, how many they are.
        """
        alone = Q(stands_alone=True)
        groups = (
            self.order_by()
            .values("missing", "late")
            .annotate(of_them=Sum("number"), others_of_them=Sum("number", filter=~alone))
            .annotate(**{f"sum_of_{column}": Sum(column, filter=alone) for column in columns})
        )
        # As text: quicker than jsonb, and than a row for each.
        group = Func("missing", "late", "of_them", function="json_build_array", output_field=TextField())
        found = groups.aggregate(
            alike=Cast(Aggregate(group, function="json_agg"), TextField()),
            others=whole(Sum("others_of_them", default=0)),
            **{column: whole(Sum(f"sum_of_{column}", default=0)) for column in columns},
        )
        return found | {"alike": json.loads(found["alike"] or "[]")}

    def not_alone(self):
        """The keys of bloc-years that do not stand alone."""
        return self.filter(stands_alone=False).values("campaign")

    def added_up(self, columns):
        """By year: the sums of these columns over bloc-years that stand alone, all bloc-years, and those not alone.

        A dict {year: {column: number}}, the latter two under "number" and "others".
        """
        alone = Q(stands_alone=True)
        sums = {f"sum_of_{column}": Coalesce(Sum(column, filter=alone), 0) for column in columns}
        counts = {"sum_of_number": Sum("number"), "sum_of_others": Coalesce(Sum("number", filter=~alone), 0)}
        found = self.order_by().values("year").annotate(**sums, **counts)
        return {
            row.pop("year"): {name.removeprefix("sum_of_"): int(number) for name, number in row.items()}
            for row in found
        }


class BlocYearNumbers(models.Model):
    """What bloc-years have on record, and how much of it."""

    year = models.SmallIntegerField()  # the calendar year to which it is counted
    bloc_kind = models.CharField(max_length=8)
    period = models.ForeignKey(Period, models.DO_NOTHING, related_name="+")
    # No other bloc-year of its bloc and calendar year, and no conference of its that served another one for the same
    # purpose: its numbers can be added to those of others of the year, and nothing counts twice.
    stands_alone = models.BooleanField()
    number = models.BigIntegerField()  # how many bloc-years it is of

    # Which of the expected facts it has on record: Expectation.Fact.
    has_members = models.BooleanField()
    has_theme = models.BooleanField()
    has_head = models.BooleanField()
    has_deputy = models.BooleanField()
    has_launch = models.BooleanField()
    has_pledge = models.BooleanField()
    has_pledge_signing = models.BooleanField()
    has_mid_year = models.BooleanField()
    has_closing = models.BooleanField()
    has_results = models.BooleanField()
    has_standings = models.BooleanField()
    has_recommendations = models.BooleanField()
    has_granted = models.BooleanField()
    has_next_head = models.BooleanField()

    # Memberships that overlap the period; of those that begin or end in it, how many are known to be changes.
    members = models.BigIntegerField()
    joined_yes = models.BigIntegerField()
    joined_unknown = models.BigIntegerField()
    left_yes = models.BigIntegerField()
    left_unknown = models.BigIntegerField()

    # Targets that hold, by the verdict of the latest review.
    reached = models.BigIntegerField()
    partly = models.BigIntegerField()
    not_reached = models.BigIntegerField()
    not_reported = models.BigIntegerField()

    # Conferences that were held, by what they were for.
    held_launch = models.BigIntegerField()
    held_pledge_signing = models.BigIntegerField()
    held_mid_year = models.BigIntegerField()
    held_check = models.BigIntegerField()
    held_closing = models.BigIntegerField()
    held_award_review = models.BigIntegerField()
    held_award_ceremony = models.BigIntegerField()
    held_handover = models.BigIntegerField()
    held_liaison = models.BigIntegerField()
    held_review = models.BigIntegerField()
    held_other = models.BigIntegerField()

    objects = BlocYearSumQuerySet.as_manager()

    class Meta:
        abstract = True


class BlocYearSum(BlocYearNumbers):
    """The sums of one bloc-year."""

    campaign = models.OneToOneField(Campaign, models.DO_NOTHING, primary_key=True, related_name="kept_sums")

    class Meta:
        managed = False
        db_table = "bloc_year_sums"

    def __str__(self):
        return f"{self.campaign_id} ({self.year})"


class YearSum(BlocYearNumbers):
    """The sums of all bloc-years of a year that are alike; its rows are to be added up."""

    year = models.SmallIntegerField(primary_key=True)

    class Meta:
        managed = False
        db_table = "year_sums"

    def __str__(self):
        return str(self.year)


class AwardSumQuerySet(SumQuerySet):
    """Asked as NamedQuerySet is, as far as the sums are kept apart."""

    def of_moments(self, moments):
        return self.filter(moment__in=moments)

    def from_year(self, year):
        return self.filter(year__gte=year)

    def to_year(self, year):
        return self.filter(year__lte=year)

    def of_kind(self, kind):
        return self.filter(kind=kind) if kind else self.filter(kind__isnull=True)

    def of_level(self, level):
        if level == AwardKind.Level.UNKNOWN:
            return self.filter(Q(kind__isnull=True) | Q(kind__level=level))
        return self.filter(kind__level=level)

    def to_recipients(self, recipient_kind):
        return self.filter(recipients=recipient_kind)

    def of_category(self, category):
        return self.filter(category__in=TAKEN_TOGETHER.get(category, [category]))

    def counting_turns(self, turns):
        return self.filter(turns=turns)

    def of_blocs(self, blocs):
        """Sums of the bloc-years of these blocs, by their keys."""
        return self.of_campaigns(Campaign.objects.order_by().filter(IsInList("bloc", blocs)))

    def of_kinds(self, kinds):
        """Of these entries of the catalogue, by their keys."""
        return self.filter(kind__in=kinds)

    def of_other_kinds(self, kinds):
        return self.filter(Q(kind__isnull=True) | ~Q(kind__in=kinds)) if kinds else self

    def of_bloc(self, bloc):
        return self.of_campaigns(Campaign.objects.order_by().of_bloc(bloc))

    def of_organiser(self, organiser):
        return self.of_campaigns(Campaign.objects.order_by().under(organiser))

    def of_period(self, period):
        return self.of_campaigns(Campaign.objects.order_by().of_period(period))

    def added_up(self, sign=1):
        """By moment and whether turns are counted: a dict of amount, stated and lines, with a sign."""
        groups = self.order_by().values_list("moment", "turns")
        return {
            (moment, turns): [sign * int(number) for number in numbers]
            for moment, turns, *numbers in groups.annotate(*(Sum(name) for name in AMOUNTS))
        }

    def totals(self, *questions):
        """As NamedQuerySet.totals() by some of campaign, kind, level, recipients, category and year; without names as printed."""
        no_names = Value(None, output_field=ArrayField(models.CharField()))
        level = Coalesce("kind__level", Value(""))
        groups = {f"of_{name}": level if name == "level" else F(name) for name in questions}
        marked = self.order_by().annotate(is_counted=Value(True))
        amount, stated, lines = (whole(Sum(name)) for name in ("amount", "stated", "lines"))
        sums = {"total": Case(When(GreaterThan(stated, 0), then=amount)), "known": stated, "rows": lines}
        found = marked.values("moment", "is_counted", "turns", **groups).annotate(**sums, names=no_names)
        return found.filter(rows__gt=0)


class AwardNumbers(models.Model):
    """Rows of one moment, award and sort of recipients that sums count, added up."""

    year = models.SmallIntegerField()  # the calendar year to which they are counted
    moment = models.CharField(max_length=8)
    kind = models.ForeignKey(AwardKind, models.DO_NOTHING, null=True, related_name="+")
    recipients = models.CharField(max_length=10)
    category = models.CharField(max_length=12)
    turns = models.BooleanField()  # turns (lượt) are counted, not recipients
    amount = models.BigIntegerField()  # of the rows that state one
    stated = models.BigIntegerField()  # how many rows state theirs
    lines = models.BigIntegerField()  # how many rows there are

    objects = AwardSumQuerySet.as_manager()

    class Meta:
        abstract = True

    def __str__(self):
        return f"{self.year}: {self.moment} {self.kind_id} {self.amount}"


class AwardSum(AwardNumbers):
    """Those of one bloc-year."""

    campaign = models.OneToOneField(Campaign, models.DO_NOTHING, primary_key=True, related_name="+")

    class Meta:
        managed = False
        db_table = "award_sums"


class AwardYearSum(AwardNumbers):
    """Those of all bloc-years of a year; its rows are to be added up."""

    year = models.SmallIntegerField(primary_key=True)

    class Meta:
        managed = False
        db_table = "award_year_sums"
