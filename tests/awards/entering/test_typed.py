"""What was typed as one flat mapping: taken from requests, cut into rows, changed by the buttons of rows."""

from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from awards.entering.sheet import TABLES, Row
from awards.entering.typed import (
    beside,
    from_post,
    is_field,
    rows_of,
    says_something,
    with_row_moved,
    with_rows_added,
    without_row,
)

PEOPLE = TABLES["people"]
THREE = {"people": "a b c", "people-a-name": "An", "people-b-name": "Bình", "people-c-name": "Cúc"}


def posted(**texts):
    post = QueryDict(mutable=True)
    for name, text in texts.items():
        post.setlist(name.replace("__", "-"), text if isinstance(text, list) else [text])
    return post


def test_post_goes_over_what_was_typed_before():
    before = {"place": "Hà Nội", "title": "Hội nghị"}
    assert from_post(posted(place="Huế"), before) == {"place": "Huế", "title": "Hội nghị"}


def test_post_of_an_empty_field_empties_it():
    assert from_post(posted(place=""), {"place": "Hà Nội"}) == {}


def test_row_that_a_named_table_leaves_out_is_gone():
    post = posted(has=["people"], people=["a", "c"], people__a__name="An", people__c__name="Cúc")
    assert from_post(post, THREE) == {"people": "a c", "people-a-name": "An", "people-c-name": "Cúc"}


def test_table_that_a_post_does_not_name_stays():
    assert from_post(posted(place="Huế"), THREE) == THREE | {"place": "Huế"}


def test_several_ticks_are_kept_with_spaces_between():
    post = posted(years__this__purposes=["closing", "launch"])
    assert from_post(post, {}) == {"years-this-purposes": "closing launch"}


def test_lines_of_a_text_are_kept_as_the_record_has_them():
    assert from_post(posted(note="Một\r\nHai\rBa\0"), {}) == {"note": "Một\nHai\nBa"}


def test_choice_for_a_name_stays_with_it_where_the_page_does_not_ask_again():
    before = {"people-a-unit": "Sở Y tế", "people-a-unit_id": "new|Sở Y tế", "people-a-unit_in": "Tỉnh A"}
    same = posted(has="people", people="a", people__a__unit="Sở Y tế")
    assert from_post(same, before) == before | {"people": "a"}
    other = posted(has="people", people="a", people__a__unit="Sở Nội vụ")
    assert from_post(other, before) == {"people": "a", "people-a-unit": "Sở Nội vụ"}
    assert from_post(posted(has="people"), before) == {}


def test_only_fields_of_the_page_are_taken():
    names = [
        "place",
        "convener_id",
        "convener_in",
        "people",
        "people-r1-name",
        "people-r1-name_id",
        "roll-u5-status",
    ]
    assert [name for name in names if not is_field(name)] == []
    others = [
        "csrfmiddlewaretoken",
        "has",
        "people-r1-nonsense",
        "people-new-name",
        "nobody-r1-name",
        "was:place",
    ]
    others += ["people--name", "people-r1-name-x", "place_id", "people-" + "r" * 41 + "-name", ""]
    assert [name for name in others if is_field(name)] == []


def test_further_inputs_stand_beside_their_name():
    assert [beside(name) for name in ("people-a-unit_id", "convener_in", "place")] == [
        "people-a-unit",
        "convener",
        "place",
    ]


def test_rows_come_in_their_order_those_given_first():
    typed = {"roll": "n2 n1", "roll-n1-unit": "A", "roll-n2-unit": "B", "roll-u5-status": "present"}
    rows = rows_of(typed, TABLES["roll"], [Row("u5", {}, "Sở Y tế"), Row("u6", {}, "Sở Nội vụ")])
    assert [(row.key, row.title, row.texts) for row in rows] == [
        ("u5", "Sở Y tế", {"status": "present"}),
        ("u6", "Sở Nội vụ", {}),
        ("n2", "", {"unit": "B"}),
        ("n1", "", {"unit": "A"}),
    ]


def test_given_row_of_a_unit_is_that_units_whatever_is_typed():
    typed = {"roll-u5-unit": "Sở Nội vụ", "roll-u5-unit_id": "6|Sở Nội vụ", "roll-u5-by": "An"}
    (row,) = rows_of(typed, TABLES["roll"], [Row("u5", {}, "Sở Y tế", unit=object())])
    assert row.texts == {"by": "An"}


def test_row_that_nobody_lists_is_still_there():
    assert [row.key for row in rows_of(THREE | {"people": "c"}, PEOPLE)] == ["c", "a", "b"]


def test_row_with_defaults_alone_says_nothing():
    leaders = TABLES["leaders"]
    assert not says_something(Row("n1", {"year": "next", "role": "head", "selection": "unknown"}), leaders)
    assert says_something(Row("n1", {"year": "this"}), leaders)
    assert not says_something(Row("n1", {"unit_id": "5|A", "unit_in": "B", "nonsense": "x"}), leaders)


def test_added_rows_follow_those_there_are():
    typed = with_rows_added(THREE, "people", [{"name": "Dung", "post": ""}, {}])
    rows = rows_of(typed, PEOPLE)
    assert [row.texts for row in rows] == [
        {"name": "An"},
        {"name": "Bình"},
        {"name": "Cúc"},
        {"name": "Dung"},
        {},
    ]
    assert len({row.key for row in rows}) == 5


def test_removed_row_takes_its_cells_along():
    typed = without_row(THREE | {"people-b-unit_id": "5|x"}, "people", "b")
    assert typed == {"people": "a c", "people-a-name": "An", "people-c-name": "Cúc"}


def test_row_moves_up_and_down_and_stops_at_the_ends():
    def order(key, places):
        return with_row_moved(THREE, "people", key, places)["people"]

    assert [order("b", -1), order("b", 1), order("a", -1), order("c", 9)] == [
        "b a c",
        "a c b",
        "a b c",
        "a b c",
    ]
    assert with_row_moved(THREE, "people", "x", 1) == THREE


NAMES = ["place", "note", "people", "people-a-name", "people-b-name", "roll-u1-status", "convener_id"]
TEXTS = st.dictionaries(st.sampled_from(NAMES), st.text(alphabet="ab \n\r", min_size=1, max_size=6))


@given(before=TEXTS, sent=TEXTS)
def test_whatever_a_post_sends_is_kept(before, sent):
    post = QueryDict(mutable=True)
    post.update(sent)
    typed = from_post(post, before)
    assert all(typed.get(name) == sent[name].replace("\r\n", "\n").replace("\r", "\n") for name in sent)
    assert all(typed[name] == before[name] for name in before if name not in sent)
