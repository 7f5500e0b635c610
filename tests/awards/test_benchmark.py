import json
from dataclasses import replace

import pytest
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.models import F

from awards.benchmarking import telling
from awards.benchmarking.country import asked, find_country
from awards.benchmarking.lines import lines_of
from awards.benchmarking.measuring import compare, measure
from awards.management.commands.benchmark import Command
from awards.models import Award, ProposalLine, Recommendation
from awards.national_data.building import make_country
from campaigns.models import Campaign

SMALL = {"seed": 4, "scale": 0.0004}  # two blocs
LABELS = {
    "bloc": "Summary of one bloc-year",
    "year": "Year over all blocs",
    "years": "Ten years over all blocs",
    "pdf": "PDF of one bloc-year",
    "docx": "Word of one bloc-year",
    "xlsx": "Excel of",
}


@pytest.fixture(autouse=True)
def as_in_production(settings):
    settings.SECOND_FACTOR_FOR = "admins"


@pytest.fixture(scope="module")
def country(module_db):
    list(make_country(**SMALL))
    return find_country()


@pytest.fixture
def made(country, db):
    return country


@pytest.fixture
def admin():
    return get_user_model()(is_active=True, is_staff=True, is_superuser=True)


def line(country, admin, key):
    return next(line for line in lines_of(country, admin) if line.key == key)


def test_table_has_a_line_for_each_page_and_file(made, capsys, tmp_path):
    kept = tmp_path / "figures.json"
    call_command("benchmark", "--runs", "1", "--json", str(kept))
    printed, figures = capsys.readouterr().out, json.loads(kept.read_text())
    assert list(figures) == list(LABELS)
    for key, label in LABELS.items():
        [row] = [row for row in printed.splitlines() if row.startswith(label)]
        found = figures[key]
        assert row == telling.row(found)
        assert min(found[what] for what in ("median", "cpu", "sql", "queries", "sent", "tuned", "bare")) > 0
        assert found["worst"] >= found["median"] > found["sql"]
        assert found["tuned_queries"] <= found["queries"] <= 12
    assert "print the same key figures: bloc 7, year" in printed


def test_figures_of_a_file_are_held_against_those_of_now():
    old = {"label": "Summary", "median": 20.0, "cpu": 10.0, "sql": 8.0, "bytes": 1000}
    now = old | {"median": 24.0, "sql": 4.0}
    _heads, bloc, year = telling.growth_lines({"bloc": now, "year": now}, {"bloc": old, "year": old})
    assert bloc.split() == [
        "Summary",
        "20.0",
        "24.0",
        "+20",
        "%",
        "+0",
        "%",
        "-50",
        "%",
        "+0",
        "%",
        "within",
        "20",
        "%",
    ]
    assert year.split() == bloc.split()[:-3]
    assert telling.judged(now | {"median": 24.1}, old) == "more than 20 %"


@pytest.mark.parametrize("text", ["", "[]", '{"bloc": {"median": 1}}'])
def test_file_without_figures_is_refused(text, tmp_path):
    path = tmp_path / "other.json"
    path.write_text(text)
    with pytest.raises(CommandError, match="holds no figures that --json has kept"):
        call_command("benchmark", "--against", str(path))


@pytest.mark.parametrize("key", ["bloc", "year", "years", "docx", "xlsx"])
def test_floors_print_the_figures_of_the_page(key, made, admin):
    measured = measure(line(made, admin, key), 1)
    assert measured.differences == []
    assert measured.compared > 5


@pytest.mark.parametrize("key", ["bloc", "year", "years", "docx", "xlsx"])
def test_floor_that_prints_other_figures_fails_the_run(key, made, admin):
    right = line(made, admin, key)
    wrong = replace(right, bare=lambda: after_a_change(right.bare))
    with pytest.raises(CommandError, match="other figures than the pages, so nothing is compared") as refused:
        Command().judge([measure(wrong, 1)])
    said = str(refused.value)
    assert refused.value.returncode == 1
    assert f"\n{right.label}: " in said
    assert "in the bare SQL." in said
    assert "in the tuned view." not in said


def after_a_change(make):
    for model in (Recommendation, Award):
        model.objects.filter(figure="number").update(count=F("count") + 1)
    return make()


def test_floor_without_figures_fails_the_run(made, admin):
    empty = replace(line(made, admin, "bloc"), bare=lambda: b"<p>nothing</p>")
    assert measure(empty, 1).differences == ["Summary of one bloc-year: no figure is found in a floor."]


def test_line_of_a_table_that_a_floor_lacks_is_a_difference(made, admin):
    whole = line(made, admin, "year")
    content = whole.bare()
    lacking = content.replace(b'id="by-level"', b'id="other"')
    _compared, differences = compare(whole, [content, content, lacking])
    assert len(differences) > 1
    assert all(said.endswith("missing in the bare SQL.") for said in differences)


def test_nothing_is_left_behind(made, admin):
    before = tables_of_accounts()
    measure(line(made, admin, "bloc"), 1)
    assert tables_of_accounts() == before


def tables_of_accounts():
    users = get_user_model().objects.order_by("pk").values_list("pk", "username", "last_login")
    return list(users), Session.objects.count(), asked("SELECT count(*) FROM pghistory_context")


def test_same_typical_bloc_year_is_chosen_again(made):
    again = find_country()
    assert (again.campaign, again.lines, again.first, again.last) == (made.campaign, made.lines, 2016, 2025)
    counts = sorted(lines_on_record(campaign) for campaign in Campaign.objects.all())
    whole = [count for count in counts if count]
    assert made.lines == lines_on_record(made.campaign) == whole[len(whole) // 2]


def lines_on_record(campaign):
    proposed = ProposalLine.objects.in_campaign(campaign).count()
    return campaign.recommendations.count() + proposed + campaign.awards.count()


def test_database_without_a_made_up_country_is_refused(made):
    run("DROP SCHEMA national_data CASCADE")
    with pytest.raises(CommandError, match=r"holds no made-up country.* run make_national_data"):
        call_command("benchmark")


def test_country_that_is_not_finished_is_refused(made):
    run("DELETE FROM national_data.stage WHERE name = 'awards'")
    with pytest.raises(CommandError, match="is not finished: run make_national_data again"):
        call_command("benchmark")


def run(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.parametrize("runs", ["0", "-1", "many"])
def test_runs_are_one_or_more(runs):
    with pytest.raises(CommandError, match=f"--runs: {runs} is no number of runs"):
        call_command("benchmark", f"--runs={runs}")


def test_help_says_how_to_measure_growth(capsys):
    Command().print_help("manage.py", "benchmark")
    printed = capsys.readouterr().out
    assert "  EMBEDDED_DATA_DIR=/data/whole manage.py benchmark --against small.json\n" in printed
