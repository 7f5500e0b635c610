import json
import re

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.utils import translation

from blocs.models import Bloc, Unit
from campaigns.models import Standing

GUIDE = settings.BASE_DIR / "docs" / "record-files.md"
UNIT = {"name": "Sở Y tế", "kind": "department"}


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


@pytest.fixture
def write(tmp_path):
    def write(name, facts):
        path = tmp_path / name
        path.write_text(json.dumps({"source": {"title": "Báo cáo"}} | facts), encoding="utf-8")
        return path

    return write


@pytest.mark.django_db
def test_command_says_what_was_created_and_changed(write, capsys):
    call_command("load_records", write("a.json", {"units": [UNIT]}))
    call_command("load_records", write("a.json", {"units": [UNIT | {"kind": "union"}]}))
    first, created_papers, created_units, second, changed_units, change = capsys.readouterr().out.splitlines()
    assert first.endswith("a.json: 2 created, 0 changed, 0 unchanged")
    assert (created_papers, created_units) == (
        "  papers: 1 created, 0 changed",
        "  units: 1 created, 0 changed",
    )
    assert second.endswith("a.json: 0 created, 1 changed, 1 unchanged")
    assert (changed_units, change) == (
        "  units: 0 created, 1 changed",
        "  unit “Sở Y tế”: kind “department” → “union”",
    )


@pytest.mark.django_db
def test_dry_run_says_so_and_changes_nothing(write, capsys):
    call_command("load_records", write("a.json", {"units": [UNIT]}), "--dry-run")
    assert "a.json: 2 created" in capsys.readouterr().out
    assert not Unit.objects.exists()


@pytest.mark.django_db
def test_bad_file_is_named_with_path_and_reason_and_the_good_one_loads(write, capsys):
    bad = write("bad.json", {"blocs": [{"name": "Khối 1", "organiser": "Sở Nội vụ"}]})
    with pytest.raises(CommandError) as error:
        call_command("load_records", bad, write("good.json", {"units": [UNIT]}))
    assert str(error.value).splitlines() == [
        "Nothing was changed by:",
        f"{bad}: blocs[0].organiser: “Sở Nội vụ” is neither on record nor listed in this file.",
    ]
    assert Unit.objects.count() == 1


@pytest.mark.django_db
def test_silent_when_asked(write, capsys):
    call_command("load_records", write("a.json", {"units": [UNIT]}), verbosity=0)
    assert capsys.readouterr().out == ""


@pytest.mark.django_db
def test_all_files_of_the_records_folder_can_be_given(capsys):
    call_command("load_records", *sorted((settings.BASE_DIR / "records").glob("*.json")))
    loaded = [line for line in capsys.readouterr().out.splitlines() if not line.startswith(" ")]
    assert len(loaded) == 5


@pytest.mark.django_db
def test_example_of_the_guide_loads(tmp_path):
    [example] = re.findall(r"```json\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    path = tmp_path / "example.json"
    path.write_text(example, encoding="utf-8")
    call_command("load_records", path, verbosity=0)
    assert Bloc.objects.get().name == "Khối thi đua số 1"
    assert Standing.objects.get().unit.code == "so-cong-thuong"
