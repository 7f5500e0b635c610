"""Before recording, plain sentences say what is recorded; the list of parts says what is filled, missing and doubtful."""

import pytest

from awards.entering.progress import steps
from awards.entering.telling import changes_in_words, labelled, sentences
from tests import factories as make

from .full import bloc_in_2018, everything
from .typing import rows, sheet_with

pytestmark = pytest.mark.django_db
CLOSING = {"years-this-purposes": "closing", "held": "16/11/2018"}


@pytest.fixture(scope="module")
def told(module_db):
    """All that is said of a meeting of which every field is filled."""
    bloc = bloc_in_2018()
    sheet = sheet_with(bloc.entry, bloc.admin, everything(bloc))
    return {str(label): said for label, said in sentences(sheet)}


def told_of(typed, entry=None):
    sheet = sheet_with(entry or make.EntryFactory(), make.AdminFactory(), CLOSING | typed)
    return " ".join(sentence for _label, said in sentences(sheet) for sentence in said)


WORDS = [
    "2018",
    "Đoàn kết, sáng tạo",
    "Kỷ cương",
    "16/11/2018 – 17/11/2018",
    "Hà Nội",
    "Biên bản hội nghị",
    "Văn phòng Ban và Ban nào đó",
    "Thiếu tướng Đặng Vũ Sơn, Trưởng ban",
    "Cục Cơ yếu",
    "Bằng khen (Cục Cơ yếu)",
    "2 (Cục Cơ yếu và Phòng 5)",
    "Học viện Mật mã",
    "2019",
]


@pytest.mark.parametrize("words", WORDS)
def test_what_is_recorded_is_said(told, words):
    assert any(words in sentence for said in told.values() for sentence in said)


def test_every_part_that_says_something_is_told_and_no_other(told):
    assert len(told) == 11  # all parts but the note
    assert all(said for said in told.values())


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"status": "announced"}, "chưa diễn ra"),
        ({"held": ""}, "chưa rõ ngày"),
        (rows("leaders", {"post": "Cục trưởng", "selection": "elected"}), "Cục trưởng"),
        (rows("awards", {"award": "Cờ", "figure": "k"}), "không có"),
        (rows("awards", {"award": "Cờ"}), "chưa"),
        (rows("ballots", {"question": "Suy tôn", "in_favour": "1", "eligible": "4"}), "25,00%"),
    ],
)
def test_unusual_cases_are_said_in_their_own_words(typed, words):
    assert words in told_of(typed)


def test_year_that_will_be_opened_is_said_with_its_members():
    entry = make.EntryFactory()
    make.MembershipFactory(bloc=entry.bloc)
    opening = {"years-next-purposes": "launch"}
    assert "2019" in told_of(opening, entry)
    assert "2019" not in told_of({"years-next-purposes": ""}, entry)


def test_field_is_called_by_its_table_and_column():
    assert labelled("place") == "Địa điểm"
    assert labelled("people-r5-name_id") == labelled("people-r5-name")
    assert str(labelled("people-r5-name")).count(" – ") == 1
    assert "–" not in labelled("people")
    assert labelled("gone-r1-x") == "gone-r1-x"


def test_choices_of_a_change_are_said_in_words():
    (change,) = changes_in_words([["years-this-purposes", "2018", "closing", "closing launch"]])
    assert (change.row, change.before) == ("2018", "tổng kết")
    assert change.after.startswith("tổng kết, ")


def states(typed):
    sheet = sheet_with(make.EntryFactory(), make.AdminFactory(), typed)
    return {step.name: (step.state, step.filled) for step in steps(sheet)}


def test_parts_are_empty_filled_doubtful_lacking_or_to_be_corrected():
    assert states({"years-next-period": ""})["when"] == ("empty", 0)
    assert states(CLOSING | {"place": "Huế", "mode": "hybrid"})["when"] == ("filled", 2)
    assert states(CLOSING | {"held": "16/11/2022"})["when"] == ("doubtful", 1)
    assert states(CLOSING | {"held": "x"})["when"] == ("wrong", 1)
    people = rows("people", {"role": "chair", "name": "An"}, {"role": "chair"})
    assert states(CLOSING | people)["people"] == ("lacking", 2)
    assert states(CLOSING | people | {"people-n2-name": "x" * 201})["people"] == ("wrong", 2)


def test_every_step_says_its_state_in_words():
    sheet = sheet_with(make.EntryFactory(), make.AdminFactory(), {"held": "x", "place": "Huế"})
    assert all(step.words for step in steps(sheet))
