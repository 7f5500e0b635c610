"""The sums that the database keeps are those of the rows, whatever is done to these and however.

In a transaction the views show them; the tables hold them once it is committed, as SET CONSTRAINTS makes believe.
"""

import datetime
import random
import time
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import BooleanField, ExpressionWrapper

from awards.completeness import Fact
from awards.models import (
    Award,
    AwardKind,
    AwardSum,
    BlocYearSum,
    Moment,
    Proposal,
    ProposalLine,
    Recommendation,
)
from awards.register import totals
from awards.summaries.counts import COLUMNS, counted
from blocs.figures import Figure
from blocs.models import Bloc, Membership, Unit
from campaigns.models import (
    Campaign,
    CampaignMovement,
    Conference,
    ConferencePurpose,
    Leadership,
    Movement,
    Period,
    Pledge,
    Standing,
    Target,
    TargetResult,
)
from tests.factories import (
    FACTORIES,
    AdminFactory,
    AwardFactory,
    AwardKindFactory,
    BlocFactory,
    CampaignFactory,
    ConferenceFactory,
    ConferencePurposeFactory,
    MembershipFactory,
    PeriodFactory,
    PledgeFactory,
    ProposalFactory,
    ProposalLineFactory,
    TargetFactory,
    TargetResultFactory,
    UnitFactory,
)

from .conditions import conditions

pytestmark = pytest.mark.django_db

DAYS = [datetime.date(2018, 1, 1), datetime.date(2018, 7, 1), datetime.date(2019, 1, 1), None]
SPANS = [
    DateRange(first, last)
    for first in (None, *DAYS[:-1], datetime.date(2017, 6, 1))
    for last in (*DAYS, datetime.date(2020, 1, 1))
    if first is None or last is None or first < last
]
TRUTHS = [False, True]


def one_of(model):
    return lambda: list(model.objects.all())


def one_or_none_of(model):
    return lambda: [None, *model.objects.all()]


NAMED = {
    "kind": one_of(AwardKind),
    "recipient_kind": ["collective", "individual"],
    "figure, count": [(Figure.NUMBER, 3), (Figure.NUMBER, 20), (Figure.NONE, None), (Figure.UNKNOWN, None)],
}
# What may be done to the rows that are summed up: their fields with what these may become.
FIELDS = {
    Bloc: {"kind": Bloc.Kind.values},
    Period: {
        "starts_on, ends_on": [
            (datetime.date(2018, 1, 1), datetime.date(2018, 12, 31)),
            (datetime.date(2018, 7, 1), datetime.date(2019, 6, 30)),
            (datetime.date(2019, 1, 1), datetime.date(2019, 12, 31)),
        ]
    },
    Campaign: {
        "bloc": one_of(Bloc),
        "period": one_of(Period),
        "theme": ["", "Đoàn kết"],
        "slogan": ["", "Sáng tạo"],
    },
    Membership: {"bloc": one_of(Bloc), "unit": one_of(Unit), "valid": SPANS},
    Leadership: {
        "bloc": one_of(Bloc),
        "unit": one_of(Unit),
        "term": SPANS,
        "role": Leadership.Role.values,
    },
    Movement: {"theme": ["Đoàn kết", ""], "slogan": ["", "Sáng tạo"]},
    CampaignMovement: {"campaign": one_of(Campaign), "movement": one_of(Movement)},
    Conference: {"status": Conference.Status.values, "held": ["2018-03", "2018-12-01", None]},
    ConferencePurpose: {
        "conference": one_of(Conference),
        "campaign": one_of(Campaign),
        "purpose": ["closing", "launch", "check"],
    },
    Pledge: {"campaign": one_of(Campaign), "unit": one_or_none_of(Unit)},
    Target: {"pledge": one_of(Pledge), "withdrawn_reason": ["", "Không còn phù hợp"]},
    TargetResult: {
        "target": one_of(Target),
        "conference": one_or_none_of(Conference),
        "verdict": TargetResult.Verdict.values,
    },
    Standing: {"campaign": one_of(Campaign), "unit": one_of(Unit)},
    Recommendation: {
        **NAMED,
        "campaign": one_of(Campaign),
        "counts_turns": TRUTHS,
        "part_of": one_or_none_of(Recommendation),
    },
    Proposal: {"campaign": one_of(Campaign), "state, state_reason": [("submitted", ""), ("draft", ""), ("withdrawn", "Trùng")]},
    ProposalLine: {
        **NAMED,
        "proposal": one_of(Proposal),
        "recipient_category": ["", "worker"],
        "instead_of": one_or_none_of(ProposalLine),
        "continues": one_or_none_of(ProposalLine),
    },
    Award: {
        **NAMED,
        "campaign, period": lambda: [(campaign, None) for campaign in Campaign.objects.all()]
        + [(None, period) for period in Period.objects.all()],
        "recipient_category": ["", "worker"],
        "counts_turns": TRUTHS,
        "part_of": one_or_none_of(Award),
        "state": Award.State.values,
    },
}  # fmt: skip
LABELS = [model._meta.label for model in FIELDS]


@pytest.fixture
def country(db):
    """Two blocs with the years that their rows may belong to."""
    for year in (2018, 2019):
        PeriodFactory(year=year)
    PeriodFactory(code="2018-2019", starts_on=datetime.date(2018, 7, 1), ends_on=datetime.date(2019, 6, 30))
    for bloc in BlocFactory.create_batch(2):
        for period in Period.objects.exclude(code="2018-2019"):
            CampaignFactory(bloc=bloc, period=period)
    UnitFactory.create_batch(3)
    AwardKindFactory.create_batch(2, to_individuals=True)
    for model in list(FIELDS)[3:]:
        FACTORIES[model](**chosen(lambda values: values[0], model))


def chosen(choose, model, *names):
    """A value for each field, or for those named."""
    found = {}
    for name in names or FIELDS[model]:
        values = FIELDS[model][name]
        value = choose(values() if callable(values) else values)
        found |= zip(name.split(", "), value, strict=True) if ", " in name else {name: value}
    return found


def insert(dice, model):
    FACTORIES[model](**chosen(dice.choice, model))


def insert_in_bulk(dice, model):
    rows = [FACTORIES[model].build(**chosen(dice.choice, model)) for _number in range(3)]
    model.objects.bulk_create(rows)


def update_one(dice, model):
    rows = model.objects.filter(pk=dice.choice(model.objects.values_list("pk", flat=True)))
    rows.update(**chosen(dice.choice, model, dice.choice(list(FIELDS[model]))))


def update_all(dice, model):
    model.objects.update(**chosen(dice.choice, model, dice.choice(list(FIELDS[model]))))


def strike(dice, model):
    key = dice.choice(model.objects.values_list("pk", flat=True))
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {model._meta.db_table} WHERE id = %s", [key])


ACTS = [insert, insert, insert_in_bulk, update_one, update_one, update_one, update_all, strike]


FOREIGN_KEYS = """
SELECT string_agg(quote_ident(conname), ', ') FROM pg_constraint WHERE contype = 'f' AND condeferrable
AND connamespace = 'public'::regnamespace
"""


def act(dice, model):
    """Do something to rows of a model; returns whether the database let it happen."""
    with suppress(DatabaseError, IndexError), transaction.atomic():
        dice.choice(ACTS)(dice, model)
        with connection.cursor() as cursor:
            cursor.execute(FOREIGN_KEYS)
            names = cursor.fetchone()[0]
            cursor.execute(f"SET CONSTRAINTS {names} IMMEDIATE")
            cursor.execute(f"SET CONSTRAINTS {names} DEFERRED")
        return True
    return False


def commit():
    """What the database does at the end of a transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def recounted():
    """What is to be seen, counted anew by the same queries as the pages of a single bloc: bloc-years, and awards."""
    campaigns = Campaign.objects.order_by("pk").annotate(**conditions_met()).select_related("period", "bloc")
    bloc_years = {campaign.pk: as_counted(campaign) for campaign in campaigns}
    asked = ("bloc", "period", "kind", "recipients", "category")
    found = totals(AdminFactory(), list(Moment), {"campaigns": Campaign.objects.order_by()}, *asked)
    keys = {(campaign.bloc_id, campaign.period_id): campaign for campaign in campaigns}
    awards = {}
    for group in found:
        if group["is_counted"]:
            campaign = keys[group["of_bloc"], group["of_period"]]
            kinds = (
                campaign.period.starts_on.year,
                group["moment"],
                *(group[f"of_{name}"] for name in asked[2:]),
            )
            awards[campaign.pk, *kinds, group["turns"]] = Counter(
                amount=group["total"] or 0, stated=group["known"], lines=group["rows"]
            )
    return bloc_years, awards


def conditions_met():
    return {f"met_{fact}": ExpressionWrapper(met, BooleanField()) for fact, met in conditions().items()}


def as_counted(campaign):
    year = campaign.period.starts_on.year
    numbers = Counter({"number": 1})
    for _year, what, which, number in counted_live(campaign):
        if (what, which) in COLUMNS:
            numbers[COLUMNS[what, which]] += number
    of_year = Campaign.objects.filter(bloc=campaign.bloc_id).of_year(year).exclude(pk=campaign.pk)
    held = ConferencePurpose.objects.filter(conference__status="held").values_list("conference", "purpose")
    shared = set(held.filter(campaign=campaign)) & set(held.exclude(campaign=campaign))
    facts = tuple(getattr(campaign, f"met_{fact}") for fact in Fact)
    whose = year, campaign.bloc.kind, campaign.period_id, not of_year.exists() and not shared
    return (*whose, *facts), +numbers


def counted_live(campaign):
    parts = list(counted(campaign.period.starts_on.year, Campaign.objects.filter(pk=campaign.pk)))
    return parts[0].union(*parts[1:], all=True)


KINDS = ["year", "bloc_kind", "period_id", "stands_alone", *(f"has_{fact}" for fact in Fact)]
NUMBERS = ["number", *COLUMNS.values()]
KINDS_OF_AWARD = ["year", "moment", "kind_id", "recipients", "category", "turns"]
AMOUNTS = ["amount", "stated", "lines"]


def read(table, kinds, numbers):
    """{kinds: numbers} of what is in a table or a view, rows that are alike added up; numbers that are not zero."""
    found = defaultdict(Counter)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join([*kinds, *numbers])} FROM {table}")
        for row in cursor.fetchall():
            found[row[: len(kinds)]].update(dict(zip(numbers, row[len(kinds) :], strict=True)))
    return {key: +counts for key, counts in found.items() if +counts}


def by_year(recounted):
    """The same added up by what they are alike in."""
    bloc_years, awards = recounted
    years, awards_of_years = defaultdict(Counter), defaultdict(Counter)
    for kinds, numbers in bloc_years.values():
        years[kinds] += numbers
    for key, amounts in awards.items():
        awards_of_years[key[1:]] += amounts
    return dict(years), dict(awards_of_years)


def are_right(bloc_years, years, awards, awards_of_years, number="number"):
    """Whether these four tables or views hold the sums of the rows."""
    counted = recounted()
    alone = {(key, *kinds): numbers for key, (kinds, numbers) in counted[0].items()}
    numbers = [number, *COLUMNS.values()]
    seen = read(bloc_years, ["campaign_id", *KINDS], numbers)
    seen = {
        key: Counter({"number" if n == number else n: c for n, c in row.items()}) for key, row in seen.items()
    }
    return (
        seen == alone
        and read(awards, ["campaign_id", *KINDS_OF_AWARD], AMOUNTS) == counted[1]
        and (read(years, KINDS, NUMBERS), read(awards_of_years, KINDS_OF_AWARD, AMOUNTS)) == by_year(counted)
    )


def views_are_right():
    return are_right("bloc_year_sums", "year_sums", "award_sums", "award_year_sums")


def tables_are_right():
    return are_right("kept_bloc_years", "kept_years", "kept_awards", "kept_awards_of_years", "1")


@pytest.mark.parametrize("seed", range(3))
def test_sums_are_those_of_the_rows_after_any_change(country, seed):
    dice, done = random.Random(seed), []
    assert views_are_right()
    while len(done) < 40:
        model = dice.choice(list(FIELDS))
        if act(dice, model):
            done.append(model._meta.label)
        if len(done) % 5 == 0:
            assert views_are_right(), done[-5:]
        if len(done) % 10 == 0:
            commit()
            assert tables_are_right(), done[-10:]
            assert views_are_right(), done[-10:]


@pytest.mark.parametrize("label", LABELS)
def test_sums_are_wrong_where_the_triggers_of_a_table_are_off(country, label):
    model = list(FIELDS)[LABELS.index(label)]
    table = model._meta.db_table
    commit()
    with connection.cursor() as cursor:
        for name in ("insert", "update", "delete"):
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER mark_touched_by_{name}")
    dice = random.Random(label)
    assert any(act(dice, model) and not views_are_right() for _number in range(60))


def test_newcomer_is_known_by_the_unit_that_was_there_before():
    bloc, unit = CampaignFactory().bloc, UnitFactory()
    before = MembershipFactory(bloc=bloc, valid=DateRange(None, datetime.date(2018, 1, 1)))
    MembershipFactory(bloc=bloc, unit=unit, valid=DateRange(datetime.date(2018, 1, 1), None))
    assert BlocYearSum.objects.get().joined_yes == 1
    Membership.objects.filter(pk=before.pk).update(unit=unit)
    assert BlocYearSum.objects.get().joined_yes == 0


def test_part_counts_once_its_whole_is_another_award():
    whole, other = AwardFactory(campaign__year=2018), AwardFactory(campaign__year=2019)
    AwardFactory(campaign=other.campaign, kind=whole.kind, part_of=whole)
    assert AwardSum.objects.filter(year=2019).count() == 1
    Award.objects.filter(pk=whole.pk).update(kind=other.kind)
    assert AwardSum.objects.filter(year=2019).count() == 2


def test_latest_review_is_that_of_the_later_conference():
    early, late = ConferenceFactory(held="2018-03-01"), ConferenceFactory(held="2018-12-01")
    result = TargetResultFactory(conference=early, verdict="reached")
    TargetResultFactory(target=result.target, conference=late, verdict="partly")
    assert BlocYearSum.objects.get().partly == 1
    Conference.objects.filter(pk=early.pk).update(held="2019-01-15")
    assert BlocYearSum.objects.get().reached == 1


def in_another_transaction(act):
    """The act in a thread with a connection of its own; it may have to wait for the transaction of the test."""

    def acting():
        try:
            with transaction.atomic():
                act()
        finally:
            connection.close()

    return acting


def at_once(first, second):
    """Do both acts in transactions of their own, the second while the first has counted and is not committed."""
    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            first()
            commit()
            other = pool.submit(in_another_transaction(second))
            time.sleep(0.4)
        other.result()


def overtaking(first, second):
    """The same, but the second one is committed before the first one counts."""
    with ThreadPoolExecutor(1) as pool, transaction.atomic():
        first()
        pool.submit(in_another_transaction(second)).result()


WAYS = [at_once, overtaking]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("both", WAYS)
def test_lines_of_two_proposals_at_once_are_both_counted(both):
    campaign, kind = CampaignFactory(), AwardKindFactory()
    proposals = ProposalFactory.create_batch(2, campaign=campaign, state="submitted")
    acts = [
        lambda proposal=proposal: ProposalLineFactory(
            proposal=proposal, kind=kind, figure=Figure.NUMBER, count=3
        )
        for proposal in proposals
    ]
    both(*acts)
    assert AwardSum.objects.get().amount == 6


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("both", WAYS)
def test_targets_of_two_units_at_once_are_both_counted(both):
    campaign = CampaignFactory()
    pledges = [PledgeFactory(campaign=campaign, unit=UnitFactory()) for _number in range(2)]
    both(*(lambda pledge=pledge: TargetFactory(pledge=pledge) for pledge in pledges))
    assert BlocYearSum.objects.get().not_reported == 2


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("both", WAYS)
@pytest.mark.parametrize("which_first", [0, 1])
def test_member_joins_while_the_year_is_entered(both, which_first):
    bloc, period = BlocFactory(), PeriodFactory(year=2018)
    acts = [
        lambda: MembershipFactory(bloc=bloc),
        lambda: CampaignFactory(bloc=bloc, period=period),
    ]
    both(acts[which_first], acts[1 - which_first])
    assert BlocYearSum.objects.get().members == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("both", WAYS)
@pytest.mark.parametrize("which_first", [0, 1])
def test_conference_is_cancelled_while_its_purpose_is_entered(both, which_first):
    conference, campaign = ConferenceFactory(), CampaignFactory()
    acts = [
        lambda: Conference.objects.update(status=Conference.Status.CANCELLED),
        lambda: ConferencePurposeFactory(conference=conference, campaign=campaign),
    ]
    both(acts[which_first], acts[1 - which_first])
    assert tables_are_right()
    assert BlocYearSum.objects.get().held_closing == 0


@pytest.mark.django_db(transaction=True)
def test_migration_goes_back_and_forth():
    AwardFactory(figure=Figure.NUMBER, count=4)
    call_command("migrate", "awards", "0006", verbosity=0)
    CampaignFactory(bloc=MembershipFactory().bloc)
    call_command("migrate", "awards", verbosity=0)
    assert tables_are_right()
    assert BlocYearSum.objects.count() == 2
