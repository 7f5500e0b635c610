import pytest

from awards.models import Recommendation
from awards.record_files import BadRecordFile, load
from blocs.models import Bloc, Document, Unit
from campaigns.models import Campaign, Conference, Leadership, Standing
from tests.factories import UnitFactory


def test_corrected_file_changes_what_differs(load_conference):
    load_conference(conference={"held": "16/11/2018", "place": "Hà Nội"})
    rows = load_conference(conference={"held": "17/11/2018", "place": "Hà Nội"})
    assert [(change.field.name, str(change.before), str(change.after)) for change in rows.changes] == [
        ("held", "16/11/2018", "17/11/2018")
    ]
    assert str(Conference.objects.get().held) == "17/11/2018"


def test_change_says_in_the_history_which_file_it_came_from(load_conference):
    load_conference(conference={"place": "Hà Nội"})
    load_conference(conference={"place": "Hải Phòng"})
    last = Conference.objects.get().events.order_by("pgh_id").last()
    assert last.pgh_context.metadata == {"reason": "load_records report.json"}


def test_what_a_file_does_not_say_stays(load_conference):
    load_conference(conference={"held": "16/11/2018", "place": "Hà Nội"})
    load_conference(conference={"held": "16/11/2018"})
    assert Conference.objects.get().place == "Hà Nội"


def test_null_erases(load_conference):
    load_conference(conference={"held": "16/11/2018", "place": "Hà Nội"})
    load_conference(conference={"held": None, "place": None})
    assert (Conference.objects.get().held, Conference.objects.get().place) == (None, "")


def test_bad_file_changes_nothing(load_year):
    with pytest.raises(BadRecordFile):
        load_year(units=["Sở Y tế"], campaign={"members": [{"unit": "Sở Nội vụ"}]})
    assert not Unit.objects.exists()
    assert not Bloc.objects.exists()
    assert not Document.objects.exists()


def test_bad_file_does_not_keep_out_a_good_one(db, record_file):
    bad = record_file("a.json", blocs=[{"name": "Khối 1", "organiser": "Sở Nội vụ"}])
    good = record_file("b.json", units=[{"name": "Sở Y tế"}])
    outcomes = load([bad, good])
    assert isinstance(outcomes[bad], BadRecordFile)
    assert [unit.name for unit in Unit.objects.all()] == ["Sở Y tế"]


def test_dry_run_changes_nothing(db, record_file):
    path = record_file(units=[{"name": "Sở Y tế"}])
    rows = load([path], dry_run=True)[path]
    assert rows.counts[Unit, "created"] == 1
    assert not Unit.objects.exists()


def test_constraint_of_the_database_speaks(load_year, problems):
    with pytest.raises(BadRecordFile) as bad:
        load_year(units=["A"], campaign={"ballots": [{"question": "Cờ", "issued": 5, "collected": 6}]})
    assert problems(bad) == [
        ("campaigns[0].ballots[0]", "More papers were collected than issued. Check the two numbers.")
    ]


def test_one_line_stated_twice_in_a_file_is_refused(load_year, problems):
    standing = {"unit": "A", "rank": 1}
    with pytest.raises(BadRecordFile) as bad:
        load_year(units=["A"], campaign={"standings": [standing, standing]})
    assert problems(bad) == [
        (
            "campaigns[0].standings[1]",
            "This says again what stands at campaigns[0].standings[0]. Keep one of them.",
        )
    ]


def test_files_of_one_call_must_not_contradict_each_other(db, record_file):
    first = record_file("a.json", units=[{"name": "Sở Y tế", "kind": "department"}])
    second = record_file("b.json", units=[{"name": "Sở Y tế", "kind": "province"}])
    outcome = load([first, second])[second]
    assert [str(problem) for problem in outcome.problems] == [
        "units[0]: kind is “province” here, but “department” at a.json units[0]. Correct one of them."
    ]


def test_another_head_from_another_source_is_refused(load_year, problems):
    head = {"bloc": "khoi-1", "role": "head", "period": "2018"}
    load_year("a.json", units=["A", "B"], leadership=[head | {"unit": "A"}])
    with pytest.raises(BadRecordFile) as bad:
        load_year("b.json", units=["A", "B"], leadership=[head | {"unit": "B"}])
    [(path, reason)] = problems(bad)
    assert path == "leadership[0]"
    assert "from another source, is head: A" in reason


def test_head_is_completed_by_another_source(load_year):
    head = {"bloc": "khoi-1", "role": "head", "period": "2018"}
    load_year("a.json", units=["A"], leadership=[head | {"unit": "A"}])
    load_year("b.json", leadership=[head | {"person": "Trần Văn An", "rank": "Đại tá"}])
    leader = Leadership.objects.get()
    assert (leader.unit.name, leader.person.name, leader.rank_as_printed) == ("A", "Trần Văn An", "Đại tá")


def test_head_is_corrected_by_its_own_source(load_year):
    head = {"bloc": "khoi-1", "role": "head", "period": "2018"}
    load_year(units=["A", "B"], leadership=[head | {"unit": "A"}])
    load_year(units=["A", "B"], leadership=[head | {"unit": "B"}])
    assert Leadership.objects.get().unit.name == "B"


def test_event_that_two_reports_tell_of_is_one_conference(load_conference):
    load_conference("a.json", conference={"held": "16/11/2018"})
    load_conference("b.json", conference={"held": "11/2018", "place": "Hà Nội"})
    conference = Conference.objects.get()
    assert (str(conference.held), conference.place) == ("16/11/2018", "Hà Nội")
    assert conference.source.file_name == "a.txt"


LIAISON = [{"bloc": "khoi-1", "period": "2018", "purpose": "liaison"}]


@pytest.mark.parametrize(
    "meetings",
    [
        [{"held": "01/03/2018"}, {"held": "01/06/2018"}],
        [{"title": "Giao ban quý I"}, {"title": "Giao ban quý II"}],
        [{}, {}],
    ],
    ids=["by date", "by title", "not known when"],
)
def test_two_events_of_one_purpose_stay_two(load_year, meetings):
    conferences = [
        {"key": str(number), "purposes": LIAISON} | meeting for number, meeting in enumerate(meetings)
    ]
    for _time in range(2):
        load_year(conferences=conferences)
    assert Conference.objects.count() == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"held": "01/03/2018"}, {"held": "01/06/2018"}),
        ({"title": "Giao ban quý I"}, {"title": "Giao ban quý II", "held": "06/2018"}),
    ],
)
def test_events_of_two_reports_that_cannot_be_the_same_stay_two(load_year, one, other):
    load_year("a.json", conferences=[{"key": "a", "purposes": LIAISON} | one])
    load_year("b.json", conferences=[{"key": "b", "purposes": LIAISON} | other])
    assert Conference.objects.count() == 2


def test_event_added_to_a_file_is_no_correction_of_another(load_year):
    meetings = [{"key": day, "held": day, "purposes": LIAISON} for day in ("01/06/2018", "01/03/2018")]
    load_year(conferences=meetings[1:])
    march = Conference.objects.get()
    load_year(conferences=meetings)
    march.refresh_from_db()
    assert str(march.held) == "01/03/2018"


def test_paper_cited_without_its_date_is_the_dated_one(load_facts):
    load_facts("a.json", documents=[{"number": "1071/QĐ-TTg", "dated": "20/07/2017"}])
    load_facts("b.json", documents=[{"number": "1071/QĐ-TTg"}])
    assert str(Document.objects.get(number="1071/QĐ-TTg").dated) == "20/07/2017"


def test_paper_cited_without_its_date_gets_it_from_another_report(load_facts):
    load_facts("a.json", documents=[{"number": "1071/QĐ-TTg"}])
    load_facts("b.json", documents=[{"number": "1071/QĐ-TTg", "dated": "20/07/2017"}])
    assert str(Document.objects.get(number="1071/QĐ-TTg").dated) == "20/07/2017"


def test_every_row_says_its_source(load_conference):
    recommendation = {"bloc": "khoi-1", "period": "2018", "award": "GK", "count": 3}
    load_conference(units=["A"], recommendations=[recommendation])
    sources = {
        model.objects.get().source.file_name for model in (Unit, Bloc, Campaign, Conference, Recommendation)
    }
    assert sources == {"report.txt"}


@pytest.mark.parametrize(("count", "queries"), [(1, 26), (3, 38)])
def test_each_further_standing_takes_six_queries(load_year, django_assert_num_queries, count, queries):
    units = UnitFactory.create_batch(count)
    standings = [{"unit": unit.name, "rank": rank} for rank, unit in enumerate(units, start=1)]
    with django_assert_num_queries(queries):
        load_year(campaign={"standings": standings})
    assert Standing.objects.count() == count
