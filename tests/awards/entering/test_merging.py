"""What two people typed over the same record is joined; where both changed a field, it is asked."""

from hypothesis import given
from hypothesis import strategies as st

from awards.entering.merging import Conflict, decided, merge, to_decide
from blocs.text import tidy

FIELDS = ["place", "title", "people-a-name", "people-b-name", "people-b-name_id"]
TEXTS = st.dictionaries(st.sampled_from(FIELDS), st.sampled_from(["A", "B", "C", " A", "A\u0301"]))
ORDERS = st.lists(st.sampled_from("abcde"), unique=True, max_size=5).map(" ".join)


def text(texts, name):
    return tidy(texts.get(name, ""))


@given(TEXTS, TEXTS, TEXTS)
def test_no_change_is_lost(base, mine, theirs):
    merged, conflicts = merge(base, mine, theirs)
    asked = {conflict.name for conflict in conflicts}
    for name in FIELDS:
        was, here, there = (text(texts, name) for texts in (base, mine, theirs))
        if there == was:
            assert text(merged, name) == here
        elif here in (was, there):
            assert text(merged, name) == there
        else:
            assert name in asked


@given(TEXTS, TEXTS, TEXTS)
def test_conflict_is_what_both_changed_to_something_else(base, mine, theirs):
    _merged, conflicts = merge(base, mine, theirs)
    expected = {name for name in FIELDS if len({text(base, name), text(mine, name), text(theirs, name)}) == 3}
    assert {conflict.name for conflict in conflicts} == expected
    for conflict in conflicts:
        sides = (conflict.was, conflict.mine, conflict.theirs)
        assert sides == tuple(texts.get(conflict.name, "") for texts in (base, mine, theirs))


@given(TEXTS, TEXTS, TEXTS)
def test_it_does_not_matter_who_comes_first(base, mine, theirs):
    merged, conflicts = merge(base, mine, theirs)
    other_way, conflicts_other_way = merge(base, theirs, mine)
    asked = {conflict.name for conflict in conflicts}
    assert asked == {conflict.name for conflict in conflicts_other_way}
    for name in set(FIELDS) - asked:
        assert text(merged, name) == text(other_way, name)


@given(TEXTS, TEXTS, TEXTS)
def test_joined_once_there_is_nothing_more_to_join(base, mine, theirs):
    merged, conflicts = merge(base, mine, theirs)
    asked = {conflict.name: conflict.was for conflict in conflicts}
    now = {name: text for name, text in (theirs | asked).items() if text}
    assert merge(now, merged, theirs) == (merged, conflicts)


@given(TEXTS, TEXTS, TEXTS, st.booleans())
def test_decided_conflicts_stand_as_decided(base, mine, theirs, take_theirs):
    merged, conflicts = merge(base, mine, theirs)
    decision = "theirs" if take_theirs else "mine"
    result, still_open = decided(merged, conflicts, dict.fromkeys(FIELDS, decision))
    assert still_open == []
    for conflict in conflicts:
        assert result.get(conflict.name, "") == (conflict.theirs if take_theirs else conflict.mine)


def test_conflict_without_an_answer_stays_open():
    merged, conflicts = merge({}, {"place": "Huế"}, {"place": "Hà Nội"})
    assert conflicts == [Conflict("place", "", "Huế", "Hà Nội")]
    assert decided(merged, conflicts, {"place": "nonsense", "title": "mine"}) == ({"place": "Huế"}, conflicts)


def test_what_a_name_means_is_decided_with_the_name():
    mine = {"people-a-unit": "Sở A", "people-a-unit_id": "1|Sở A"}
    theirs = {"people-a-unit": "Sở B", "people-a-unit_id": "2|Sở B"}
    merged, conflicts = merge({}, mine, theirs)
    assert [conflict.name for conflict in to_decide(conflicts)] == ["people-a-unit"]
    assert decided(merged, conflicts, {"people-a-unit": "theirs"}) == (theirs, [])
    assert decided(merged, conflicts, {"people-a-unit": "mine"}) == (mine, [])


def test_same_name_that_means_two_rows_is_asked_by_itself():
    _merged, conflicts = merge(
        {}, {"convener": "A", "convener_id": "1|A"}, {"convener": "A", "convener_id": "2|A"}
    )
    assert [conflict.name for conflict in to_decide(conflicts)] == ["convener_id"]


def test_conflict_is_another_one_once_the_record_changed_again():
    first, again = Conflict("place", "", "Huế", "Hà Nội"), Conflict("place", "", "Huế", "Vinh")
    assert first.key != again.key
    assert first.key == Conflict("place", "x", "y", "Hà Nội").key


@given(ORDERS, ORDERS, ORDERS)
def test_order_of_rows_is_joined_without_asking(was, here, there):
    merged, conflicts = merge({"people": was}, {"people": here}, {"people": there})
    keys = merged.get("people", "").split()
    assert conflicts == []
    assert len(keys) == len(set(keys))
    stays = [key for key in here.split() if key in there.split() or key not in was.split()]
    assert [key for key in keys if key in here.split()] == stays
    assert set(keys) - set(stays) == set(there.split()) - set(was.split()) - set(here.split())
