from awards.report_reading import Suggestion
from awards.report_reading.measuring import Count, fold, measure


def suggested(field, **value):
    return Suggestion(field, value, 0, 4, ())


def counted(facts, suggestions):
    total = measure("report", "text", facts, suggestions).total
    return total.marked, total.suggested, total.right


def test_folding_ignores_accents_case_dashes_and_punctuation_at_the_ends():
    assert fold(" “Khối  Cơ yếu – Đảng.” ") == fold("khoi co iêu - dang")


def test_every_key_of_a_fact_is_an_atom():
    fact = {"field": "next_head", "unit": "Sở Y tế", "year": "2019", "how": "elected"}
    assert counted([fact], [suggested("next_head", unit="Sở Y tế", year="2020")]) == (3, 2, 1)


def test_a_fact_that_is_missed_counts_as_marked_and_an_extra_one_as_suggested():
    assert counted([{"field": "place", "place": "Hà Nội"}], []) == (1, 0, 0)
    assert counted([], [suggested("place", place="Hà Nội")]) == (0, 1, 0)


def test_another_accepted_value_is_right():
    fact = {"field": "bloc", "name": "Khối thi đua 4 hệ Cơ yếu", "or": {"name": ["Khối 4 hệ Cơ yếu"]}}
    assert counted([fact], [suggested("bloc", name="Khối 4 hệ Cơ yếu")]) == (1, 1, 1)


def test_a_key_that_may_be_left_out_counts_only_where_it_is_wrong():
    fact = {"field": "head", "person": "Trần Bảy", "or": {"unit": ["Sở Y tế"]}}
    assert counted([fact], [suggested("head", person="Trần Bảy")]) == (1, 1, 1)
    assert counted([fact], [suggested("head", person="Trần Bảy", unit="Sở Y tế")]) == (1, 1, 1)
    assert counted([fact], [suggested("head", person="Trần Bảy", unit="Sở Nội vụ")]) == (1, 2, 1)


def test_null_among_the_accepted_values_lets_a_key_be_left_out():
    fact = {"field": "head", "person": "Trần Bảy", "unit": "Sở Y tế", "or": {"unit": [None]}}
    assert counted([fact], [suggested("head", person="Trần Bảy")]) == (1, 1, 1)


def test_an_optional_fact_counts_only_where_it_is_wrong():
    fact = {"field": "theme", "theme": "Đoàn kết", "kind": "theme", "optional": True}
    assert counted([fact], []) == (0, 0, 0)
    assert counted([fact], [suggested("theme", theme="Đoàn kết", kind="theme")]) == (0, 0, 0)
    assert counted([fact], [suggested("theme", theme="Đoàn kết", kind="slogan")]) == (0, 1, 0)


def test_a_person_is_found_by_name_and_role():
    fact = {"field": "person", "name": "Lê Hoa", "role": "chair"}
    assert counted([fact], [suggested("person", name="Lê Hoa", role="report")]) == (2, 2, 0)


def test_dates_counts_and_lists_are_compared_by_what_they_mean():
    held = {"field": "held", "held": "2/6/2017"}
    award = {"field": "award", "award": "Bằng khen", "moment": "agreed", "count": "02", "names": "Sở A; Sở B"}
    found = [
        suggested("held", held="02/06/2017"),
        suggested("award", award="bằng khen", moment="agreed", count="2", names="Sở B; Sở A"),
    ]
    assert counted([held, award], found) == (5, 5, 5)


def test_a_miss_stands_beside_its_sentence():
    text = "Hội nghị họp.\nKhối họp tại Hà Nội."
    [miss] = measure("report", text, [{"field": "place", "place": "Hà Nội"}], []).misses
    assert (miss.kind, miss.value, miss.sentence) == ("missed", "Hà Nội", "Khối họp tại Hà Nội.")


def test_precision_and_recall_of_nothing_are_whole():
    assert (Count().precision, Count().recall) == (1.0, 1.0)
    assert (Count(4, 2, 1).precision, Count(4, 2, 1).recall) == (0.5, 0.25)
