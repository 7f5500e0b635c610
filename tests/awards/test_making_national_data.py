import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction

from awards.models import Award
from awards.national_data.building import make_country
from awards.national_data.stages import MADE, STAGES
from blocs.models import Bloc, Person, Unit
from tests.factories import BlocFactory, PersonFactory

pytestmark = pytest.mark.django_db

SMALL = {"seed": 7, "scale": 0.0004}  # two blocs


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


def test_same_seed_makes_the_same_country_another_one_another():
    made = []
    for seed in (1, 1, 2):
        with transaction.atomic():
            list(make_country(seed=seed, scale=SMALL["scale"]))
            made.append(content())
            transaction.set_rollback(True)
    first, again, other = made
    assert first == again
    changed = {table for table in MADE if first[table] != other[table]}
    assert {"blocs_unit", "campaigns_conference", "awards_award"} <= changed


def test_run_that_was_stopped_goes_on_where_it_was(capsys):
    running = make_country(**SMALL)
    stopped_after = [next(running).name for _stage in range(3)]
    running.close()
    lines = make(capsys)
    assert [line.split()[0] for line in lines if "was there" in line] == stopped_after
    assert [line.split()[0] for line in lines[:-1]] == [stage.name for stage in STAGES]
    assert Award.objects.exists()


def test_stage_that_fails_leaves_nothing_behind():
    running = make_country(**SMALL)
    next(running)
    PersonFactory(pk=1)
    with pytest.raises(IntegrityError):
        next(running)
    assert Person.objects.count() == 1
    assert asked("SELECT string_agg(name, ',') FROM national_data.stage") == "units"


def test_records_of_others_are_left_alone(capsys):
    BlocFactory()
    with pytest.raises(CommandError, match=r"not made up \(1 rows in blocs_bloc\)"):
        make(capsys)
    assert [Bloc.objects.count(), Unit.objects.count()] == [1, 0]


@pytest.mark.parametrize("scale", ["0", "1.5", "all"])
def test_scale_is_a_part_of_the_country(scale):
    with pytest.raises(CommandError, match=f"--scale: {scale} is no part"):
        call_command("make_national_data", "--scale", scale)
