"""What the database keeps of each bloc is what its records name, whatever is done to these and however.

In a transaction whoever asks is told what the rows say; the table holds it once the transaction is committed, as
SET CONSTRAINTS makes believe.
"""

import random
from contextlib import suppress

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.db.models import ForeignKey

from awards.models import (
    Award,
    AwardChange,
    AwardDecision,
    CouncilBallot,
    Proposal,
    ProposalLine,
    Recommendation,
    RecommendedRecipient,
)
from blocs.models import Bloc, Document, Membership, Person, Unit
from campaigns.models import (
    Appearance,
    Attendance,
    Ballot,
    Campaign,
    CampaignMovement,
    Conference,
    ConferencePaper,
    ConferencePurpose,
    Leadership,
    Movement,
    Pledge,
    PledgeSignature,
    Standing,
    Target,
    TargetResult,
)
from tests.factories import (
    FACTORIES,
    AttendanceFactory,
    AwardFactory,
    CampaignFactory,
    CampaignMovementFactory,
    ConferencePurposeFactory,
    DocumentFactory,
    MembershipFactory,
    PersonFactory,
    ProposalLineFactory,
    UnitFactory,
    leader_of,
)

from .summaries.test_totals_tables import FOREIGN_KEYS, at_once, commit, overtaking

pytestmark = pytest.mark.django_db

MODELS = [
    *(
        Bloc,
        Membership,
        Leadership,
        Campaign,
        CampaignMovement,
        Conference,
        ConferencePurpose,
        ConferencePaper,
    ),
    *(Attendance, Appearance, Pledge, PledgeSignature, Target, TargetResult, Standing, Ballot),
    *(Recommendation, RecommendedRecipient, Proposal, ProposalLine, CouncilBallot, Award, AwardChange),
]
LABELS = [model._meta.label for model in MODELS]

# Which rows differ from those that are asked one by one whether records of the bloc name them.
WRONG = """
SELECT bloc.id FROM blocs_bloc bloc,
LATERAL (SELECT ARRAY[bloc.id] AS own, units_of_blocs(ARRAY[bloc.id]) AS units) named,
people_and_papers_of_blocs(named.own, named.units, '{}', true) found
WHERE sorted(named.units) <> sorted(units_among(named.own, ARRAY (SELECT id FROM blocs_unit)))
OR sorted(found.people) <> sorted(people_among(named.own, '{}', ARRAY (SELECT id FROM blocs_person)))
OR sorted(found.papers) <> sorted(papers_among(named.own, '{}', ARRAY (SELECT id FROM blocs_document)))
"""
SORTED = """
CREATE OR REPLACE FUNCTION pg_temp.sorted(keys bigint[]) RETURNS bigint[] LANGUAGE sql
RETURN ARRAY (SELECT DISTINCT unnest(keys) ORDER BY 1);
"""
KEPT_WRONG = """
(SELECT bloc.id, named.* FROM blocs_bloc bloc, named_by_bloc(bloc.id) named EXCEPT SELECT * FROM kept_named)
UNION ALL
(SELECT * FROM kept_named EXCEPT SELECT bloc.id, named.* FROM blocs_bloc bloc, named_by_bloc(bloc.id) named)
"""


def is_right():
    return not rows_of(WRONG.replace("sorted(", "pg_temp.sorted("))


def table_is_right():
    return not rows_of(KEPT_WRONG)


def rows_of(sql):
    with connection.cursor() as cursor:
        cursor.execute(SORTED)
        cursor.execute(sql)
        return cursor.fetchall()


@pytest.fixture
def country(db):
    """Two blocs, of which each names what the other one does not, and others whom none names yet."""
    for _number in range(2):
        campaign = CampaignFactory(bloc__organiser=UnitFactory())
        member = MembershipFactory(bloc=campaign.bloc, decision=DocumentFactory()).unit
        of_year = {
            "bloc": campaign.bloc,
            "campaign": campaign,
            "conference": ConferencePurposeFactory(campaign=campaign).conference,
            "unit": member,
        }
        CampaignMovementFactory(campaign=campaign, movement__authority=UnitFactory())
        for model in MODELS[2:]:
            if model not in (Campaign, CampaignMovement, Conference, ConferencePurpose):
                made_of(model, of_year)
    for factory in (UnitFactory, PersonFactory, DocumentFactory):
        factory.create_batch(2)


def made_of(model, known):
    """A row of a model that stands with those that are known by the names of columns, and is known by its own."""
    own = {field.name: known[field.name] for field in keys_of(model) if field.name in known}
    if model is Award:
        own["proposal_line"] = known["proposalline"]
    named = {
        "pledge": known.get("pledge"),
        "target": known.get("target"),
        "recommendation": known.get("recommendation"),
        "proposal": known.get("proposal"),
        "award": known.get("award"),
    }
    own |= {name: row for name, row in named.items() if row and name in [f.name for f in keys_of(model)]}
    own |= {"source": DocumentFactory()} if "source" in [f.name for f in keys_of(model)] else {}
    known[model._meta.model_name] = FACTORIES[model](**own)


def keys_of(model):
    return [field for field in model._meta.concrete_fields if isinstance(field, ForeignKey)]


def one_of(dice, field):
    keys = list(field.related_model.objects.order_by("pk").values_list("pk", flat=True))
    return dice.choice([None, *keys] if field.null else keys)


def update(dice, model, rows):
    field = dice.choice(keys_of(model))
    rows.update(**{field.attname: one_of(dice, field)})


def update_one(dice, model):
    update(dice, model, model.objects.filter(pk=dice.choice(model.objects.values_list("pk", flat=True))))


def update_all(dice, model):
    update(dice, model, model.objects)


def copy(dice, model):
    """Enter a row as another one, but for one key."""
    row = dice.choice(model.objects.order_by("pk"))
    field = dice.choice(keys_of(model))
    row.pk, row._state.adding = None, True
    setattr(row, field.attname, one_of(dice, field))
    model.objects.bulk_create([row])


def strike(dice, model):
    key = dice.choice(model.objects.order_by("pk").values_list("pk", flat=True))
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {model._meta.db_table} WHERE id = %s", [key])


ACTS = [update_one, update_one, update_one, copy, copy, update_all, strike]


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


@pytest.mark.parametrize("seed", range(3))
def test_what_is_kept_is_what_the_records_name_after_any_change(country, seed):
    dice, done = random.Random(seed), []
    assert is_right()
    while len(done) < 60:
        model = dice.choice([*MODELS, Unit, Person, Document, Movement, AwardDecision])
        if act(dice, model):
            done.append(model._meta.label)
        if len(done) % 5 == 0:
            assert is_right(), done[-5:]
        if len(done) % 10 == 0:
            commit()
            assert table_is_right(), done[-10:]
            assert is_right(), done[-10:]


@pytest.mark.parametrize("label", LABELS)
def test_it_is_wrong_where_the_triggers_of_a_table_are_off(country, label):
    model = MODELS[LABELS.index(label)]
    commit()
    with connection.cursor() as cursor:
        for name in ("insert", "update", "delete"):
            cursor.execute(f"ALTER TABLE {model._meta.db_table} DISABLE TRIGGER mark_touched_by_{name}")
    dice = random.Random(label)
    assert any(act(dice, model) and not is_right() for _number in range(80))


def test_right_to_a_unit_goes_with_the_last_record_that_names_it(db):
    membership = MembershipFactory()
    leader = leader_of(membership.bloc)
    award = AwardFactory(campaign=CampaignFactory(bloc=membership.bloc), unit=UnitFactory())
    commit()
    assert set(Unit.objects.visible_to(leader)) >= {membership.unit, award.unit}
    Award.objects.filter(pk=award.pk).update(unit=membership.unit)
    assert award.unit not in Unit.objects.visible_to(leader)
    commit()
    assert award.unit not in Unit.objects.visible_to(leader)
    assert membership.unit in Unit.objects.visible_to(leader)


def test_award_that_goes_to_another_bloc_is_named_by_that_one(db):
    one, other = CampaignFactory(), CampaignFactory()
    award = AwardFactory(campaign=one, unit=UnitFactory(), source=DocumentFactory())
    commit()
    Award.objects.update(campaign=other)
    for _time in ("inside the transaction", "after it"):
        for campaign, sees in ((one, False), (other, True)):
            assert (award.unit in Unit.objects.visible_to(leader_of(campaign.bloc))) == sees
            assert (award.source in Document.objects.visible_to(leader_of(campaign.bloc))) == sees
        commit()


def test_emptied_tables_name_nothing(db):
    campaign = AwardFactory(unit=UnitFactory()).campaign
    AttendanceFactory(conference=ConferencePurposeFactory(campaign=campaign).conference, unit=UnitFactory())
    commit()
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE campaigns_attendance CASCADE")
    assert is_right()
    commit()
    assert table_is_right()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("both", [at_once, overtaking])
def test_lines_of_two_proposals_at_once_are_both_named(both):
    campaign, units = CampaignFactory(), UnitFactory.create_batch(2)
    proposals = [ProposalLineFactory(proposal__campaign=campaign).proposal for _unit in units]
    both(
        *(
            lambda proposal=proposal, unit=unit: ProposalLineFactory(proposal=proposal, unit=unit)
            for proposal, unit in zip(proposals, units, strict=True)
        )
    )
    assert table_is_right()
    assert set(Unit.objects.visible_to(leader_of(campaign.bloc))) >= set(units)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("both", [at_once, overtaking])
def test_a_bloc_year_moves_while_a_unit_attends(both):
    purpose, bloc = ConferencePurposeFactory(), MembershipFactory().bloc
    both(
        lambda: Campaign.objects.update(bloc=bloc),
        lambda: AttendanceFactory(conference=purpose.conference, unit=UnitFactory()),
    )
    assert table_is_right()


@pytest.mark.django_db(transaction=True)
def test_migration_goes_back_and_forth():
    award = AwardFactory(unit=UnitFactory(), source=DocumentFactory())
    call_command("migrate", "awards", "0008", verbosity=0)
    assert award.unit in Unit.objects.visible_to(leader_of(award.campaign.bloc))
    other = AwardFactory(campaign=award.campaign, unit=UnitFactory()).unit
    call_command("migrate", "awards", verbosity=0)
    assert table_is_right()
    assert other in Unit.objects.visible_to(leader_of(award.campaign.bloc))
