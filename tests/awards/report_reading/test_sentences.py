from awards.report_reading.sentences import LONGEST, sentences_of


def texts(text):
    return [one.text for one in sentences_of(text)]


def test_a_full_stop_of_an_abbreviation_ends_no_sentence():
    report = "PGS.TS. Trần Đình Phúc đến TP. Vinh. Hội nghị bắt đầu."
    assert texts(report) == ["PGS.TS. Trần Đình Phúc đến TP. Vinh.", "Hội nghị bắt đầu."]


def test_a_number_of_a_list_ends_no_sentence():
    assert texts("1. Chủ trì: Ông A.") == ["1. Chủ trì: Ông A."]


def test_a_sentence_without_a_space_after_it_ends():
    assert texts("Bầu Khối trưởng năm 2019.Gửi lúc 10 giờ") == ["Bầu Khối trưởng năm 2019.", "Gửi lúc 10 giờ"]


def test_a_paragraph_that_comes_twice_is_read_once():
    assert texts("Hội nghị họp.\nHội nghị họp.") == ["Hội nghị họp."]


def test_the_list_of_other_news_is_no_part_of_the_report():
    assert texts("Hội nghị họp.\nTin cùng chuyên mục\nCụm thi đua số 9 họp.") == ["Hội nghị họp."]


def test_a_text_without_full_stops_is_cut_into_pieces():
    assert max(len(one) for one in sentences_of("thi đua " * 5000)) <= LONGEST
