import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.models import Count, F

from awards.models import Award, ProposalLine, Recommendation
from awards.national_data.building import make_country
from awards.national_data.stages import MADE
from blocs.models import Bloc, Unit
from campaigns.models import Campaign, Conference, Period, TargetResult
from tests.factories import BlocFactory, UnitFactory

SMALL = {"seed": 10, "scale": 0.0006}  # three blocs: of military units, offices and wards
MODELS = {model._meta.db_table: model for model in apps.get_models()}


@pytest.fixture(scope="module")
def country(module_db):
    return list(make_country(**SMALL))


@pytest.fixture
def made(country, db):
    return country


def asked(query):
    with connection.cursor() as cursor:
        cursor.execute(query)
        return cursor.fetchone()[0]


def content():
    """A check sum of each table."""
    rows = "SELECT md5(string_agg(row::text, ' ' ORDER BY id)) FROM {} AS row"
    return {table: asked(rows.format(table)) for table in MADE}


def make(capsys, **changed):
    call_command("make_national_data", **SMALL | changed)
    return capsys.readouterr().out.splitlines()


@pytest.mark.parametrize("table", MADE)
def test_made_up_rows_keep_the_rules_of_the_forms(table, made):
    rows = MODELS[table].objects.order_by("pk")
    step = max(1, rows.count() // 12)
    for row in rows[::step]:
        row.full_clean()


def test_made_up_proposals_keep_the_rules_of_the_database(made):
    lines = ProposalLine.objects.update(kind=F("kind"), recipient_kind=F("recipient_kind"))
    assert lines == ProposalLine.objects.count() > 100


def test_bloc_has_its_full_share_of_rows_in_a_small_country_too(made):
    blocs = Bloc.objects.count()
    lines = sum(model.objects.count() for model in (Recommendation, ProposalLine, Award))
    assert [blocs, Period.objects.count(), Campaign.objects.count()] == [3, 20, 60]
    assert Unit.objects.count() >= 12 * blocs
    assert Conference.objects.count() >= 200
    assert lines >= 1100


def test_facts_are_missing_in_the_mix(made):
    figures = Recommendation.objects.values_list("figure", flat=True).distinct()
    verdicts = TargetResult.objects.values_list("verdict", flat=True).distinct()
    conferences = Campaign.objects.annotate(number=Count("conferences", distinct=True))
    assert set(figures) == {"number", "none", "unknown"}
    assert set(verdicts) == set(TargetResult.Verdict.values)
    assert len(set(conferences.values_list("number", flat=True))) > 2


def test_finished_run_makes_nothing_twice(made, capsys):
    before = content()
    lines = make(capsys)
    assert all("was there" in line for line in lines[:-1])
    assert content() == before


def test_bloc_entered_after_the_beginning_is_left_alone(made, capsys):
    BlocFactory()
    with pytest.raises(CommandError, match="not made up"):
        make(capsys)


@pytest.mark.parametrize("other", [{"seed": 8}, {"scale": 0.001}])
def test_run_goes_on_with_its_own_seed_and_scale_only(other, made, capsys):
    with pytest.raises(CommandError, match=r"Go on with --seed 10 --scale 0\.0006"):
        make(capsys, **other)


def test_what_people_enter_afterwards_has_its_number_and_history(made):
    unit = UnitFactory()
    assert unit.pk == Unit.objects.exclude(pk=unit.pk).latest("pk").pk + 1
    assert list(Unit.pgh_event_model.objects.values_list("pgh_obj", flat=True)) == [unit.pk]
    assert asked("SELECT count(*) FROM pg_trigger WHERE tgenabled <> 'O'") == 0
