import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from .reports import OPENING


@pytest.fixture
def folder(tmp_path):
    facts = [{"field": "place", "place": "Hà Nội"}, {"field": "bloc", "name": "Cụm thi đua số 2"}]
    (tmp_path / "one.txt").write_text(OPENING, encoding="utf-8")
    (tmp_path / "one.json").write_text(json.dumps({"facts": facts}), encoding="utf-8")
    return tmp_path


def printed(*args):
    out = StringIO()
    call_command("measure_reading", *args, stdout=out)
    return out.getvalue()


def test_command_prints_each_field_each_report_and_the_total(folder):
    lines = [line.split() for line in printed(str(folder)).splitlines()]
    assert ["place", "1", "1", "1", "1.000", "1.000"] in lines
    assert ["bloc", "1", "1", "0", "0.000", "0.000"] in lines
    assert [line[0] for line in lines if line][-1] == "total"


def test_command_lists_misses_with_their_sentences(folder):
    out = printed(str(folder), "--misses")
    assert "one: wrong bloc.name = Cụm thi đua số 1\n    " + OPENING in out
    assert "one: missed bloc.name = Cụm thi đua số 2" in out


def test_command_needs_marked_reports(tmp_path):
    with pytest.raises(CommandError, match="No marked reports"):
        printed(str(tmp_path))
