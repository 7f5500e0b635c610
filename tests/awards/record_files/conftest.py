import json

import pytest
from django.utils import translation

from awards.record_files import BadRecordFile, load

BLOC = {"code": "khoi-1", "name": "Khối thi đua số 1"}


@pytest.fixture(autouse=True)
def english():
    """Messages are compared in the language they are written in."""
    with translation.override("en"):
        yield


@pytest.fixture
def record_file(tmp_path):
    """Write a record file with these facts and return its path."""

    def write(name="report.json", **facts):
        facts = {"source": {"file_name": name.replace("json", "txt")}} | facts
        path = tmp_path / name
        path.write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")
        return path

    return write


@pytest.fixture
def load_facts(db, record_file):
    """Load a record file with these facts and return what it wrote; raises BadRecordFile."""

    def load_facts(name="report.json", **facts):
        path = record_file(name, **facts)
        outcome = load([path])[path]
        if isinstance(outcome, BadRecordFile):
            raise outcome
        return outcome

    return load_facts


@pytest.fixture
def load_year(load_facts):
    """The same for facts about one bloc-year: Khối thi đua số 1 in 2018."""

    def load_year(name="report.json", *, units=(), campaign=None, **facts):
        return load_facts(
            name,
            units=[{"name": unit} if isinstance(unit, str) else unit for unit in units],
            blocs=[BLOC],
            campaigns=[{"bloc": "khoi-1", "period": "2018"} | (campaign or {})],
            **facts,
        )

    return load_year


@pytest.fixture
def load_conference(load_year):
    """The same for one conference that closes that bloc-year."""

    def load_conference(name="report.json", *, units=(), conference=None, **facts):
        purposes = [{"bloc": "khoi-1", "period": "2018", "purpose": "closing"}]
        conference = {"key": "closing", "purposes": purposes} | (conference or {})
        return load_year(name, units=units, conferences=[conference], **facts)

    return load_conference


@pytest.fixture
def problems():
    """What a record file was refused with, as path and reason."""

    def problems(bad):
        return [(problem.path, problem.reason) for problem in bad.value.problems]

    return problems
