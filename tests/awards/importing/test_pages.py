"""The pages on which lists are brought, looked at, put on record and taken back."""

import datetime
import io

import pghistory
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.backends.postgresql.psycopg_any import DateRange
from django.urls import reverse
from django.utils import timezone, translation
from openpyxl import load_workbook

from awards.importing.kinds import kind_of
from awards.importing.taking_back import WRITTEN, Wrote
from awards.importing.work import work_until_done
from awards.models import Award, AwardDecision, Import, ImportQuestion
from blocs.admin.way_in import ACTING_AS
from blocs.models import Document, Unit
from tests.conftest import signed_in
from tests.factories import (
    AdminFactory,
    AwardDecisionFactory,
    CampaignFactory,
    ImportFactory,
    ImportQuestionFactory,
    ImportRowFactory,
    MembershipFactory,
    PersonFactory,
    StandingFactory,
    StewardshipFactory,
    UnitFactory,
    WrittenImportFactory,
)

from .lists import (
    AWARDS_HEAD,
    FLAG,
    again,
    answer,
    awards_list,
    bring,
    put_on_record,
    take_back,
    text_list,
    word_tables,
    workbook,
)
from .test_awards import ROW

pytestmark = pytest.mark.django_db
NEW = reverse("awards:import-new")
LIST = reverse("awards:import-list")


@pytest.fixture
def client():
    client = signed_in(AdminFactory())
    client.cookies["django_language"] = "en"
    return client


@pytest.fixture
def unit():
    return UnitFactory(name="Cục Cơ yếu")


def page_of(brought, name=""):
    return reverse(f"awards:import{name}", args=[brought.pk])


def upload(content=None, name="Danh sách.xlsx"):
    return SimpleUploadedFile(name, content or awards_list(ROW))


def test_list_that_is_sent_waits_to_be_read(staff_client, bloc):
    answer = staff_client.post(NEW, {"kind": "awards", "bloc": bloc.pk, "file": upload()})
    brought = Import.objects.get()
    assert (answer.url, brought.state, brought.user) == (
        brought.get_absolute_url(),
        "reading",
        staff_client.user,
    )
    assert brought.file.name.startswith("imports/")
    assert "Danh" not in brought.file.name
    assert staff_client.get(answer.url)["Refresh"] == "2"


def test_page_stays_as_it_is_once_the_list_is_read(staff_client, bloc):
    staff_client.post(NEW, {"kind": "awards", "bloc": bloc.pk, "file": upload()})
    assert work_until_done() == 1
    assert "Refresh" not in staff_client.get(Import.objects.get().get_absolute_url())


def test_nothing_else_than_a_list_is_kept(client):
    form = client.post(NEW, {"kind": "awards", "file": upload(b"%PDF-1.7", "Quyết định.pdf")}, follow=True)
    work_until_done()
    brought = Import.objects.get()
    assert (form.status_code, brought.state, bool(brought.problem)) == (200, "refused", True)


def test_kind_about_a_bloc_asks_for_the_bloc(client, bloc):
    form = client.post(NEW, {"kind": "members", "file": upload()}).context["form"]
    again = ["Choose the file again."]
    assert form.errors == {"bloc": ["Choose the bloc that the list is about."], "file": again}


def test_bloc_is_marked_as_required_for_who_enters_for_blocs_alone(client, staff_client):
    fields = [each.get(NEW).context["form"].fields["bloc"] for each in (client, staff_client)]
    assert [field.required for field in fields] == [False, True]
    assert "Required for lists of members" in fields[0].help_text


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({}, "No file is chosen. Choose one, then send the form again."),
        (
            {"file": SimpleUploadedFile("Danh sách.xlsx", b"")},
            "There is nothing in this file. Choose another one.",
        ),
    ],
)
def test_form_without_a_list_says_what_to_do(client, sent, sentence):
    form = client.post(NEW, {"kind": "awards", **sent}).context["form"]
    with translation.override("en"):
        assert form.errors == {"file": [sentence]}


def test_staff_bring_no_units_and_nothing_into_other_blocs(staff_client, bloc):
    for sent in (
        {"kind": "units"},
        {"kind": "awards", "bloc": CampaignFactory().bloc.pk},
        {"kind": "awards"},
    ):
        form = staff_client.post(NEW, {"file": upload(), **sent}).context["form"]
        assert form.errors
    assert not Import.objects.exists()


def test_too_large_a_file_is_refused_in_words(client, monkeypatch):
    monkeypatch.setattr("awards.importing.files.limits.LARGEST_FILE", 10)
    form = client.post(NEW, {"kind": "awards", "file": upload()}).context["form"]
    assert "is the most" in form.errors["file"][0]


def test_reader_brings_no_lists(leader_client):
    assert leader_client.get(NEW).status_code == 403
    assert NEW not in leader_client.get(LIST).content.decode()


@pytest.mark.parametrize("kind", ["awards", "members", "leaders", "standings", "units", "names", "people"])
def test_template_is_read_again_with_its_examples_left_out(client, kind):
    content = client.get(reverse("awards:import-template", args=[kind])).content
    bloc = CampaignFactory().bloc if kind in ("members", "leaders", "standings") else None
    brought = bring(client.user, content, kind=kind, bloc=bloc)
    assert (brought.state, "Below the headings there are no rows" in brought.problem) == ("refused", True)


def test_there_is_no_template_of_another_kind(client):
    assert client.get(reverse("awards:import-template", args=["salaries"])).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_list_of_imports_query_count(client, count, django_assert_num_queries):
    ImportFactory.create_batch(count)
    with django_assert_num_queries(8):
        page = client.get(LIST).context["page"]
    assert len(page) == count


def test_user_sees_own_imports_alone(staff_client):
    own, other = ImportFactory(user=staff_client.user), ImportFactory()
    assert list(staff_client.get(LIST).context["page"]) == [own]
    assert staff_client.get(page_of(other)).status_code == 404


@pytest.mark.parametrize("name", ["", "-rows", "-questions", "-bring-in", "-bad-rows", "-take-back"])
def test_import_of_another_is_not_there(staff_client, name):
    method = staff_client.post if name == "-bring-in" else staff_client.get
    assert method(page_of(WrittenImportFactory(), name)).status_code == 404


@pytest.mark.parametrize(
    ("name", "method"), [("", "post"), ("-rows", "post"), ("-bring-in", "get"), ("-bad-rows", "post")]
)
def test_wrong_method_is_refused(client, name, method):
    assert getattr(client, method)(page_of(ImportFactory(), name)).status_code == 405


def test_who_lost_the_right_sees_the_import_and_acts_no_more(staff_client, bloc):
    brought = ImportFactory(user=staff_client.user, bloc=bloc)
    staff_client.user.stewardships.update(ends_on="2020-01-01")
    StewardshipFactory(user=staff_client.user, bloc=bloc, role="leader")
    assert staff_client.get(page_of(brought)).context["may_act"] is False
    assert staff_client.post(page_of(brought, "-bring-in")).status_code == 403
    assert staff_client.get(page_of(brought, "-take-back")).status_code == 403


def test_counts_lead_to_their_rows(client, unit):
    brought = bring(client.user, awards_list(ROW, [*ROW[:4], "31/02/2019", ROW[5]]))
    counts = client.get(page_of(brought)).context["counts"]
    assert [count.number for count in counts] == [1, 0, 0, 0, 1]
    [line] = client.get(counts[-1].url).context["page"]
    assert "“31/02/2019”" in line.reasons[0]


@pytest.mark.parametrize("count", [1, 3])
def test_rows_query_count(client, count, django_assert_num_queries):
    brought = ImportFactory()
    for _row in range(count):
        decision = {"decision_id": None}
        ImportRowFactory(of_import=brought, state="changed", before=decision, facts={"decision_id": 0})
    with django_assert_num_queries(5):
        page = client.get(page_of(brought, "-rows"), {"state": "changed"}).context["page"]
    assert [line.changes for line in page] == [[("decision", "", "a new one")]] * count


@pytest.mark.parametrize("count", [1, 3])
def test_bad_rows_query_count(client, count, django_assert_num_queries):
    brought, decision = ImportFactory(), AwardDecisionFactory()
    for _row in range(count):
        ImportRowFactory(of_import=brought, state="wrong", before={"decision_id": decision.pk})
    with django_assert_num_queries(5):
        client.get(page_of(brought, "-bad-rows"))


def test_changed_row_is_shown_before_and_after(client, unit):
    head = ["Tên đơn vị", "Danh hiệu", "Năm", "Số sổ vàng"]
    put_on_record(bring(client.user, workbook(head, [*ROW[:3], "7"])))
    brought = bring(client.user, workbook(head, [*ROW[:3], "8"]))
    [line] = client.get(page_of(brought, "-rows"), {"state": "changed"}).context["page"]
    assert line.changes == [("golden-book number", "7", "8")]


@pytest.mark.parametrize("count", [1, 3])
def test_questions_query_count(client, count, unit, django_assert_num_queries):
    brought = ImportFactory()
    for _question in range(count):
        ImportQuestionFactory(of_import=brought, candidates=[unit.pk])
    with django_assert_num_queries(9):
        form = client.get(page_of(brought, "-questions")).context["form"]
    [first, *_others] = [field for field in form if field.name != "rest"]
    assert [value for value, _label in first.field.choices] == ["", str(unit.pk), "new", "out"]


def test_answer_is_kept_and_the_rows_are_compared_anew(client, unit):
    brought = bring(client.user, awards_list(["Cục Cơ yêu 2", *ROW[1:]]))
    question = brought.questions.get()
    client.post(page_of(brought, "-questions"), {f"q{question.pk}": unit.pk, "rest": ""})
    assert again(brought).state == "matching"
    work_until_done()
    assert again(brought).counts == {"new": 1}


def test_all_open_questions_are_answered_at_once(client):
    brought = bring(client.user, awards_list(ROW, ["Cục Tác chiến", *ROW[1:]]))
    client.post(page_of(brought, "-questions"), {"rest": "out"})
    work_until_done()
    assert (again(brought).counts, set(brought.questions.values_list("answer", flat=True))) == (
        {"out": 2},
        {"out"},
    )


def test_answer_that_was_not_offered_is_refused(client):
    question = ImportQuestionFactory()
    form = client.post(page_of(question.of_import, "-questions"), {f"q{question.pk}": "999"}).context["form"]
    assert list(form.errors) == [f"q{question.pk}"]
    assert ImportQuestion.objects.get().answer == ""


def test_rows_are_put_on_record_once_the_others_are_left_out_by_a_tick(client, unit):
    brought = bring(client.user, awards_list(ROW, ["Đơn vị lạ", *ROW[1:]]))
    answer = client.post(page_of(brought, "-bring-in"))
    assert (again(brought).state, answer.url) == ("read", f"{page_of(brought)}?unticked#next")
    page = client.get(answer.url)
    assert (
        page.context["form"].errors["without"][0].startswith("Tick this where these rows are to be left out")
    )
    assert page.content.decode().count("I agree that 1 row that is doubtful or wrong is left out") == 2
    assert "(required)" not in page.content.decode()
    client.post(page_of(brought, "-bring-in"), {"without": "on"})
    work_until_done()
    assert (again(brought).state, Award.objects.count()) == ("done", 1)


def test_admin_who_acts_as_somebody_stays_on_record(client, unit):
    campaign = CampaignFactory(year=2018)
    staff = StewardshipFactory(bloc=campaign.bloc, role="staff").user
    MembershipFactory(bloc=campaign.bloc, unit=unit)
    session = client.session
    session[ACTING_AS] = staff.pk
    session.save()
    client.post(NEW, {"kind": "awards", "bloc": campaign.bloc.pk, "file": upload()})
    brought = Import.objects.get()
    assert (brought.user, brought.said) == (staff, {"user": client.user.pk, "acting_as": staff.pk})


def test_bad_rows_come_as_a_file_that_is_mended_and_brought_again(client, unit):
    brought = bring(client.user, awards_list(ROW, [*ROW[:2], 2019, "7/QĐ", "31/02/2019", ROW[5]]))
    content = client.get(page_of(brought, "-bad-rows")).content
    book = load_workbook(io.BytesIO(content))
    sheet = book.worksheets[0]
    [cell] = [cell for row in sheet.iter_rows() for cell in row if cell.value == "31/02/2019"]
    cell.value = "28/02/2019"
    mended = io.BytesIO()
    book.save(mended)
    assert bring(client.user, mended.getvalue()).counts == {"new": 1}


def test_bad_rows_of_several_sheets_say_of_which_they_are(client, unit):
    book = load_workbook(io.BytesIO(awards_list([*ROW[:2], "sai", *ROW[3:]])))
    book.copy_worksheet(book.active).title = "Năm 2019"
    content = io.BytesIO()
    book.save(content)
    brought = bring(client.user, content.getvalue())
    sheet = load_workbook(io.BytesIO(client.get(page_of(brought, "-bad-rows")).content)).worksheets[0]
    assert [sheet.cell(row, 2).value for row in (5, 6)] == ["4 (Sheet)", "4 (Năm 2019)"]


def test_import_is_taken_back_with_its_reason(client, unit):
    brought = put_on_record(bring(client.user, awards_list(ROW)))
    page = client.get(page_of(brought, "-take-back"))
    wrote = {wrote.model: wrote.made for wrote in page.context["wrote"]}
    assert wrote == {Award: 1, AwardDecision: 1, Document: 1}
    assert "Struck out: 1 award decision" in page.content.decode()
    client.post(page_of(brought, "-take-back"), {"reason": "Nhập nhầm tệp"})
    work_until_done()
    assert (Award.objects.count(), again(brought).state) == (0, "undone")
    assert "Nhập nhầm tệp" in client.get(page_of(brought)).content.decode()


def test_what_cannot_be_taken_back_is_not_said_to_be_struck_out(client, unit):
    brought = put_on_record(bring(client.user, awards_list(ROW)))
    with pghistory.context(user=client.user.pk):
        Award.objects.update(golden_book_number="7")
    text = client.get(page_of(brought, "-take-back")).content.decode()
    assert ("New: 1 award" in text, "Struck out" in text) == (True, False)


def test_taking_back_needs_a_reason(client, unit):
    brought = put_on_record(bring(client.user, awards_list(ROW)))
    form = client.post(page_of(brought, "-take-back"), {"reason": " "}).context["form"]
    assert (list(form.errors), again(brought).state) == (["reason"], "done")


def test_after_thirty_days_nothing_is_taken_back(client, unit):
    brought = put_on_record(bring(client.user, awards_list(ROW)))
    Import.objects.update(written_at=timezone.now() - datetime.timedelta(days=31))
    client.post(page_of(brought, "-take-back"), {"reason": "Nhập nhầm tệp"})
    assert again(brought).state == "done"


@pytest.mark.parametrize("state", ["reading", "matching", "writing", "undoing"])
def test_what_is_under_way_is_not_acted_on(client, state):
    facts = {"taken_back_by": client.user, "reason": "x"} if state == "undoing" else {}
    brought = ImportFactory(state=state, **facts)
    client.post(page_of(brought, "-bring-in"))
    client.post(page_of(brought, "-questions"), {"rest": "out"})
    assert again(brought).state == state


@pytest.mark.parametrize("count", [1, 3])
def test_page_query_count(client, count, django_assert_num_queries):
    brought = ImportFactory()
    ImportRowFactory.create_batch(count, of_import=brought)
    ImportQuestionFactory.create_batch(count, of_import=brought)
    with django_assert_num_queries(4):
        page = client.get(page_of(brought))
    assert page.context["open_questions"] == count


@pytest.mark.parametrize("count", [1, 3])
def test_taking_back_query_count(client, count, django_assert_num_queries):
    for number in range(3):
        UnitFactory(name=f"Cục {number}")
    rows = [[f"Cục {number}", *ROW[1:]] for number in range(count)]
    brought = put_on_record(bring(client.user, awards_list(*rows)))
    with django_assert_num_queries(57):
        page = client.get(page_of(brought, "-take-back"))
    assert page.context["wrote"][0].made == count


def test_page_of_a_file_that_is_no_list_leads_to_bring_another(client):
    page = client.get(page_of(bring(client.user, workbook(["Họ và tên"], ["Trần Văn An"]))))
    assert page.context["brought"].problem
    assert f'href="{NEW}"'.encode() in page.content


def test_page_says_what_else_comes_on_record(client):
    head = ["Họ và tên", "Đối tượng", "Hình thức khen", "Năm", "Số QĐ"]
    rows = [[f"Trần Văn {name}", "cá nhân", "Bằng khen", 2018, "7/QĐ"] for name in ("An", "Bình")]
    brought = bring(client.user, workbook(head, *rows))
    with_them = client.get(page_of(brought)).context["with_them"]
    with translation.override("en"):
        assert [f"{number} {name}" for number, name in with_them] == ["2 people", "1 award decision"]


def test_decisions_of_one_number_are_counted_by_their_dates(client, unit):
    """15/QĐ of each year is another decision; one whose day some rows do not say is not."""
    rows = [[*ROW[:2], 2017, "15/QĐ", "20/12/2017"], [*ROW[:2], 2018, "15/QĐ", "20/12/2018"]]
    brought = bring(client.user, awards_list(*rows, ["Sở mới", FLAG, 2018, "15/QĐ", "12/2018"]))
    answered = answer(brought, unit="new")
    assert (answered.with_them["papers"], put_on_record(answered).with_them["papers"]) == (2, 2)
    assert AwardDecision.objects.count() == 2


def test_doubtful_row_says_what_is_not_clear(client):
    brought = bring(client.user, awards_list(ROW))
    [line] = client.get(page_of(brought, "-rows"), {"state": "doubtful"}).context["page"]
    assert line.reasons == [
        "“Cục Cơ yếu” is matched with no name on record. Answer the question about it, or correct the name and"
        " bring it again."
    ]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("act", ["-questions", "-bring-in", "-take-back"])
def test_whoever_acts_holds_the_list_also_where_no_form_was_sent(client, act):
    """A form that is sent has a transaction around it; what a program sends has none."""
    brought = ImportFactory(state="read")
    assert client.post(page_of(brought, act)).status_code in (200, 302)


def test_columns_that_are_not_read_are_named_before_the_next_step(client, unit):
    head = ["Tên đơn vị", "Danh hiệu", "Năm", "Tiền thưởng", "Năm"]
    brought = bring(client.user, workbook(head, [*ROW[:3], "5 triệu", 2019]))
    page = client.get(page_of(brought))
    assert page.context["not_read"] == ["column D “Tiền thưởng”", "column E “Năm”"]
    text = page.content.decode()
    assert text.count("Tiền thưởng") == 1
    assert text.index("Tiền thưởng") < text.index("What comes next")
    text = client.get(page_of(put_on_record(brought))).content.decode()
    assert ("Tiền thưởng" in text, "Some columns are not read" in text) == (True, False)


def test_columns_that_are_not_read_are_named_with_their_sheet(client, unit):
    book = load_workbook(
        io.BytesIO(workbook(["Tên đơn vị", "Danh hiệu", "Năm", "Tiền: đồng"], [*ROW[:3], 1]))
    )
    book.copy_worksheet(book.active).title = "Năm 2019"
    content = io.BytesIO()
    book.save(content)
    page = client.get(page_of(bring(client.user, content.getvalue())))
    assert page.context["not_read"] == [
        "column D “Tiền: đồng” of the sheet “Sheet”",
        "column D “Tiền: đồng” of the sheet “Năm 2019”",
    ]


def test_sheet_without_headings_is_named_before_the_next_step(client, unit):
    book = load_workbook(io.BytesIO(awards_list(ROW)))
    book.create_sheet("Năm 2019").append([1, *ROW])
    book.create_sheet("Ký").append(["NGƯỜI LẬP", "TRƯỞNG PHÒNG"])
    content = io.BytesIO()
    book.save(content)
    brought = bring(client.user, content.getvalue())
    page = client.get(page_of(brought))
    assert (brought.counts, page.context["sheets_not_read"]) == ({"new": 1}, ["“Năm 2019” (1 row)"])
    assert page.content.decode().index("“Năm 2019” (1 row)") < page.content.decode().index("What comes next")
    text = client.get(page_of(put_on_record(brought))).content.decode()
    assert "“Năm 2019”: not read, no headings were found." in text


def test_hidden_sheet_that_is_read_is_said_to_be_hidden(client, unit):
    book = load_workbook(io.BytesIO(awards_list(ROW)))
    book.copy_worksheet(book.active).title = "Cũ"
    book["Cũ"].sheet_state = "hidden"
    content = io.BytesIO()
    book.save(content)
    text = client.get(page_of(bring(client.user, content.getvalue()))).content.decode()
    assert text.count("hidden in Excel") == 1
    assert text.index("“Cũ”") < text.index("hidden in Excel")


def test_table_of_a_word_file_that_goes_on_without_headings_is_named(client, unit):
    content = word_tables([AWARDS_HEAD, [1, *ROW]], [[2, *ROW]])
    page = client.get(page_of(bring(client.user, content, name="Danh sách.docx")))
    assert page.context["sheets_not_read"] == ["“Table 2” (1 row)"]


def test_file_of_text_has_no_sheet_to_name(client, unit):
    brought = bring(client.user, text_list(AWARDS_HEAD, [1, *ROW]), name="Danh sách.csv")
    assert "“”" not in client.get(page_of(brought)).content.decode()


def test_page_says_how_many_awards_do_not_count_in_the_bloc(client, unit):
    campaign = CampaignFactory(year=2018)
    brought = bring(client.user, awards_list(ROW), bloc=campaign.bloc)
    assert (
        f"1 award does not count in the bloc {campaign.bloc}" in client.get(page_of(brought)).content.decode()
    )
    assert "kept for the unit" in client.get(page_of(brought, "-rows")).content.decode()


def rows_shown(client, brought):
    lines = client.get(page_of(brought, "-rows")).context["page"]
    return [{heading: meant for heading, _text, meant in line.written if meant} for line in lines]


def test_row_says_what_was_understood_where_that_is_not_what_is_written(client):
    unit = UnitFactory(name="Cục Cơ yếu Đảng - Chính quyền")
    row = ["Cuc Co yeu Dang - Chinh quyen", ROW[1].upper(), 2016, "Quyết định số 1080/QĐ-TTg", 42690, ROW[5]]
    assert rows_shown(
        client, bring(client.user, awards_list(row, [unit.name, *ROW[1:4], "1.12.2018", ROW[5]]))
    ) == [
        {
            "Name of the recipient": unit.name,
            "Award": ROW[1],
            "Number and symbol of the decision": "1080/QĐ-TTg",
            "Date of the decision": "16/11/2016",
        },
        {},
    ]


def test_row_and_the_file_of_bad_rows_say_what_a_sign_stands_for(client, unit):
    brought = bring(client.user, awards_list(ROW, [*ROW[:2], 2018, "7/QĐ", "31/02/2019", "-nt-"]))
    *_, line = client.get(page_of(brought, "-rows")).context["page"]
    assert [text for _heading, text, _meant in line.written][-1] == f"{ROW[5]} (“-nt-”: as above)"
    sheet = load_workbook(io.BytesIO(client.get(page_of(brought, "-bad-rows")).content)).worksheets[0]
    assert ROW[5] in [cell.value for cell in sheet[5]]


def test_changed_dates_of_a_member_are_shown_as_days(client, bloc, unit):
    MembershipFactory(
        bloc=bloc, unit=unit, valid=DateRange(datetime.date(2018, 1, 1), datetime.date(2019, 1, 1))
    )
    content = workbook(["Đơn vị", "Từ", "Đến"], [unit.name, "2010", "2018"])
    brought = bring(client.user, content, kind="members", bloc=bloc)
    [line] = client.get(page_of(brought, "-rows")).context["page"]
    [(_label, before, after)] = line.changes
    assert (before, after) == ("01/01/2018 – 31/12/2018", "01/01/2010 – 31/12/2018")


@pytest.mark.parametrize(("language", "after"), [("vi", "97,25"), ("en", "97.25")])
def test_changed_points_are_shown_as_the_language_writes_them(client, unit, language, after):
    standing = StandingFactory(unit=unit, campaign__year=2018, final_points=100)
    client.cookies["django_language"] = language
    content = workbook(["Năm", "Đơn vị", "Tổng điểm"], [2018, unit.name, "97,25"])
    brought = bring(client.user, content, kind="standings", bloc=standing.campaign.bloc)
    [line] = client.get(page_of(brought, "-rows")).context["page"]
    assert [values for _label, *values in line.changes] == [["100", after]]


def test_member_until_now_is_said_to_have_no_end(client, bloc, unit):
    content = workbook(["Đơn vị", "Từ", "Đến"], [unit.name, "2010", "đến nay"])
    assert rows_shown(client, bring(client.user, content, kind="members", bloc=bloc)) == [{"To": "not ended"}]


def test_row_says_which_kind_was_understood(client):
    content = workbook(["Tên đơn vị", "Loại đơn vị"], ["Cục mới", "phòng"])
    with translation.override("vi"):
        label = str(Unit.Kind.DEPARTMENT.label)
    client.cookies["django_language"] = "vi"
    [said] = rows_shown(client, bring(client.user, content, kind="units"))
    assert [*said.values()] == [label]


def test_row_says_which_person_was_understood(client):
    PersonFactory(name="Nguyễn Thị Hương", born="1970")
    content = workbook(["Họ và tên", "Năm sinh"], ["NGUYỄN THỊ HƯƠNG", "1970"])
    assert rows_shown(client, bring(client.user, content, kind="people")) == [
        {"Full name": "Nguyễn Thị Hương"}
    ]


@pytest.mark.parametrize("count", [1, 3])
def test_what_was_understood_takes_a_query_for_each_kind_of_names(client, count, django_assert_num_queries):
    for number in range(count):
        UnitFactory(name=f"Cục {number}")
    brought = bring(client.user, awards_list(*([f"CỤC {number}", *ROW[1:]] for number in range(count))))
    with django_assert_num_queries(7):
        page = client.get(page_of(brought, "-rows")).context["page"]
    assert [line.written[0][2] for line in page] == [f"Cục {number}" for number in range(count)]


def test_counts_of_nothing_lead_nowhere(client, unit):
    page = client.get(page_of(bring(client.user, awards_list(ROW)))).content.decode()
    assert "?state=new" in page
    assert "?state=wrong" not in page


@pytest.mark.parametrize(("name", "is_there"), [("Cục Cơ yếu", False), ("Cục khác", True)])
def test_answers_are_offered_where_something_was_asked(client, unit, name, is_there):
    brought = bring(client.user, awards_list([name, *ROW[1:]]))
    brought.questions.update(answer="out")
    page = client.get(page_of(brought))
    assert ("What was answered" in page.content.decode(), page.context["open_questions"]) == (is_there, 0)


def test_list_whose_rows_somebody_else_put_on_record_says_so(client, unit):
    first, second = (bring(client.user, awards_list(ROW)) for _one in range(2))
    put_on_record(first)
    page = client.get(page_of(put_on_record(second)))
    text = page.content.decode()
    assert page.context["with_them"] == []
    assert ("No row was put on record" in text, "0 rows were put" in text) == (True, False)


def test_list_that_was_taken_back_says_so_and_leads_to_bring_another(client):
    head = ["Họ và tên", "Đối tượng", "Hình thức khen", "Năm", "Số QĐ"]
    brought = bring(client.user, workbook(head, ["Trần Văn An", "cá nhân", "Bằng khen", 2018, "7/QĐ"]))
    before = client.get(page_of(put_on_record(brought))).content.decode()
    after = client.get(page_of(take_back(again(brought)))).content.decode()
    said = (
        "What became of the rows",
        "On record with them",
        "The rows that were taken back",
        f'href="{NEW}"',
    )
    assert [text in before for text in said] == [True, True, False, False]
    assert [text in after for text in said] == [False, False, True, True]


def test_file_of_bad_rows_is_named_after_the_list_with_one_ending(client, unit):
    brought = bring(client.user, awards_list([*ROW[:4], "31/02/2019", ROW[5]]), name="Khen 2018.v2.xlsx")
    answer = client.get(page_of(brought, "-bad-rows"))
    assert answer["Content-Disposition"] == 'attachment; filename="to mend, Khen 2018.v2.xlsx"'


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("Danh sách.PDF", "“Danh sách.PDF” is a PDF file, which is not read."),
        ("Danh sách.xlsx", "“Danh sách.xlsx” is a file of kind PDF, whatever its name says."),
    ],
)
def test_file_of_another_kind_is_refused_by_what_it_is(client, name, sentence):
    assert bring(client.user, b"%PDF-1.7", name=name).problem.startswith(sentence)


def test_what_is_wrong_is_told_in_the_one_language_in_which_the_list_was_read(client, unit):
    rows = [[*ROW[:4], "31/02/2019", ROW[5]], ["Cục lạ", *ROW[1:]], ["Tổng cộng", "", "2"]]
    brought = bring(client.user, awards_list(*rows), language="vi")
    page = client.get(page_of(brought, "-rows"))
    reasons = [reason for line in page.context["page"] for reason in line.reasons]
    with translation.override("vi"):
        column = str(kind_of("awards").columns[6].label)
    assert reasons[0].startswith(f"Dòng 4, cột {column}: “31/02/2019” không phải")
    assert page.content.decode().count('<p class="missing" lang="vi">') == len(reasons) == 2
    assert "Dòng 6: " in client.get(page_of(brought)).content.decode()
    file = load_workbook(io.BytesIO(client.get(page_of(brought, "-bad-rows")).content))
    assert reasons[0] in [cell.value for row in file.worksheets[0].iter_rows() for cell in row]


def test_all_that_a_list_can_write_is_counted_in_words():
    with translation.override("en"):
        assert {str(Wrote(model, 2, 1).made_in_words)[:2] for model in WRITTEN} == {"2 "}
        assert str(Wrote(Award, 2, 1).changed_in_words) == "1 award"


def test_moments_are_written_on_the_page_as_in_the_list(client, unit):
    brought = put_on_record(bring(client.user, awards_list(ROW)))
    Import.objects.update(at="2026-11-27T14:15:00Z", written_at="2026-11-27T14:20:00Z")
    client.cookies["django_language"] = "vi"
    page = client.get(page_of(brought)).content.decode()
    assert "27/11/2026 21:15" in page
    assert "27/11/2026 21:20" in page
    assert "27/11/2026 21:15" in client.get(LIST).content.decode()
