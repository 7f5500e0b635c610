"""Short reports for the tests: an opening that says what took place, and sentences after it."""

from awards.report_reading import read_report

OPENING = "Ngày 5/1/2021, tại Hà Nội, Cụm thi đua số 1 tổ chức Hội nghị tổng kết công tác thi đua năm 2020."


def facts(field, *sentences, opening=OPENING):
    """The values of one field that are read from the opening and the sentences."""
    report = "\n".join([opening, *sentences])
    return [suggestion.value for suggestion in read_report(report) if suggestion.field == field]


def opened(field, opening):
    """The values of one field that are read from an opening alone."""
    return facts(field, opening=opening)
