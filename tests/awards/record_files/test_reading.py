import json

import pytest

from awards.record_files.problems import BadRecordFile
from awards.record_files.reading import SCHEMA, Node, read


@pytest.fixture
def problems_of(record_file):
    def problems_of(**facts):
        with pytest.raises(BadRecordFile) as bad:
            read(record_file(**facts))
        return [(problem.path, problem.reason) for problem in bad.value.problems]

    return problems_of


def test_every_part_of_the_schema_is_used():
    text = SCHEMA.read_text(encoding="utf-8")
    unused = [name for name in json.loads(text)["$defs"] if f'"#/$defs/{name}' not in text]
    assert unused == []


def test_unknown_word_is_answered_with_the_known_ones(problems_of):
    [(path, reason)] = problems_of(
        periods=[{"code": "x", "kind": "half", "starts_on": "1/1/2018", "ends_on": "30/6/2018", "name": "y"}]
    )
    assert path == "periods[0]"
    assert reason == "“name” is not known here. Known are: code, label, kind, starts_on, ends_on."


def test_all_errors_are_told_at_once(problems_of):
    conference = {"key": "a", "held": "31/02/2018", "mode": "remote", "purposes": []}
    assert [path for path, _reason in problems_of(conferences=[conference])] == [
        "conferences[0].held",
        "conferences[0].mode",
        "conferences[0].purposes",
    ]


@pytest.mark.parametrize(
    ("facts", "problem"),
    [
        ({"units": [{}]}, ("units[0]", "“name” is missing.")),
        ({"units": [{"name": 5}]}, ("units[0].name", "5 is not of the type string.")),
        (
            {"leadership": [{"bloc": "a", "role": "boss", "period": "2018"}]},
            ("leadership[0].role", '"boss" is none of: head, deputy.'),
        ),
        (
            {"leadership": [{"bloc": "a", "role": "head"}]},
            ("leadership[0]", "Give one of: “period”, “from”."),
        ),
        (
            {"blocs": [{"name": "a", "since": "soon"}]},
            (
                "blocs[0].since",
                '"soon" is no date. Write 16/11/2018; where only a part is known 11/2018, 2018 or 16/11.',
            ),
        ),
        (
            {"awards": [{"bloc": "a", "award": "CTD_CP"}]},
            ("awards[0]", "These belong together: bloc + period; period + bloc."),
        ),
    ],
)
def test_an_error_is_told_in_a_sentence(problems_of, facts, problem):
    assert problems_of(**facts) == [problem]


def test_number_and_word_for_a_count(problems_of):
    line = {"bloc": "a", "period": "2018", "award": "GK", "count": "many"}
    [(path, reason)] = problems_of(recommendations=[line])
    assert path == "recommendations[0].count"
    assert reason == '"many" is none of: none, unknown.'


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"{", "This is no JSON: line 1, column 2"),
        (b'{"source": {"title": "a", "title": "b"}}', "“title” stands twice in one object."),
        ('{"source": "Khối"}'.encode("utf-16"), "The file is not UTF-8."),
        (b'{"source": NaN}', "NaN is no number."),
        (b"[" * 100_000, "stand too deep in one another."),
    ],
)
def test_a_file_that_is_no_record_file(tmp_path, content, reason):
    path = tmp_path / "report.json"
    path.write_bytes(content)
    with pytest.raises(BadRecordFile, match=reason):
        read(path)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(BadRecordFile, match="The file cannot be read: No such file or directory"):
        read(tmp_path / "none.json")


def test_a_part_says_for_the_whole_what_it_does_not_say_itself():
    whole = Node({"bloc": "a", "award": "GK", "count": 4, "named": [1], "note": "b"})
    assert Node({"count": 1, "award": "BK"}).within(whole).value == {"bloc": "a", "award": "BK", "count": 1}


def test_what_no_database_stores_is_left_out(tmp_path):
    path = tmp_path / "report.json"
    path.write_text('\ufeff{"source": {"title": "So\u0302\\u0000\\ud800 A"}}', encoding="utf-8")
    assert read(path).value == {"source": {"title": "Sô A"}}
