import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from lxml import html

from awards.models import Award, AwardDecision
from tests.conftest import signed_in
from tests.factories import (
    AwardChangeFactory,
    AwardDecisionFactory,
    AwardFactory,
    AwardKindFactory,
    BlocFactory,
    DocumentFactory,
    MembershipFactory,
    PeriodFactory,
    PersonFactory,
    ScannedPaperFactory,
    UnitFactory,
    UnitNameFactory,
    staff_of,
)

pytestmark = pytest.mark.django_db
LIST = reverse("awards:decision-list")
ON_A_DECISION = ["awards:decision", "awards:decision-scan", "awards:decision-verify"]
ENTERED = ON_A_DECISION[1:]


@pytest.fixture
def decision(bloc):
    """A decision of 12/12/2018 that granted the bloc's flag to a unit."""
    decision = AwardDecisionFactory(
        document__number="1071/QĐ-TTg", document__dated="2018-12-12", document__kind="decision"
    )
    AwardFactory(campaign__bloc=bloc, decision=decision, unit=UnitFactory(name="Cục Cơ yếu"))
    return decision


def url(name, decision):
    return reverse(name, args=[decision.pk])


def text_of(response):
    return response.content.decode()


def test_a_date_without_its_year_offers_none(admin_client):
    for dated in ("--11-16", "2020", None, "2018-12-12"):
        AwardDecisionFactory(document__dated=dated)
    page = html.fromstring(admin_client.get(LIST).content)
    assert page.xpath("//select[@name='year']/option/@value") == ["", "2020", "2019", "2018"]


def listed(client, **asked):
    return list(client.get(LIST, asked).context["page"])


def scan(content=b"%PDF-1.7", name="QĐ.pdf"):
    return {"file": SimpleUploadedFile(name, content)}


def test_list_shows_decisions_the_newest_first_and_those_without_a_date_last(admin_client):
    dates = ["2018-12-12", None, "2019", "2018"]
    made = {dated: AwardDecisionFactory(document__dated=dated) for dated in dates}
    assert listed(admin_client) == [made[dated] for dated in ("2019", "2018-12-12", "2018", None)]


@pytest.mark.parametrize("text", ["1071", "thu tuong", "tặng cờ", "vuong dinh hue"])
def test_list_is_searched_by_number_title_issuer_and_signer(admin_client, text):
    found = AwardDecisionFactory(
        document__number="1071/QĐ-TTg",
        document__title="Về việc tặng Cờ thi đua",
        document__issuer_as_printed="Thủ tướng Chính phủ",
        signer_as_printed="Vương Đình Huệ",
    )
    AwardDecisionFactory(document__number="9/QĐ")
    assert listed(admin_client, q=text) == [found]


@pytest.mark.parametrize("text", ["khen", "oc binh", "tinh 12", "binh quoc", "le 12"])
def test_rare_and_common_words_find_the_same_decisions(text, monkeypatch):
    province = UnitFactory(name="UBND tỉnh Quảng Bình")
    AwardDecisionFactory(
        document__title="Khen thưởng", document__issuer=province, signer_as_printed="Lê Quốc"
    )
    AwardDecisionFactory(
        document__number="12/QĐ", document__issuer_as_printed="Tỉnh Ninh Bình", document__title="Khen"
    )
    AwardDecisionFactory(
        document__number="12/QĐ", document__title="Hoà Bình", signer_as_printed="Lê Quốc Bình"
    )
    AwardDecisionFactory(document__number="21/QĐ", signer_as_printed="Trần Tính")
    found = set(AwardDecision.objects.matching(text))
    assert 0 < len(found) < 4
    monkeypatch.setattr("awards.models.decisions.FEW", 0)
    assert set(AwardDecision.objects.matching(text)) == found
    assert set(AwardDecision.objects.order_by("pk").filter(pk__gt=0).matching(text)) == found


def test_words_are_looked_for_by_few_queries_however_many_there_are(monkeypatch, django_assert_num_queries):
    found = AwardDecisionFactory(document__title="Khen thưởng thi đua yêu nước", document__number="12/QĐ")
    monkeypatch.setattr("awards.models.decisions.FEW", 1)
    with django_assert_num_queries(4):
        assert list(AwardDecision.objects.matching("thưởng thi khen đua nước yêu 12")) == [found]


def test_numbers_and_long_words_are_looked_for_first(django_assert_num_queries):
    AwardDecisionFactory(document__title="Khen thưởng", document__number="12/QĐ")
    with django_assert_num_queries(1) as asked:
        AwardDecision.objects.matching("khen thưởng 12")
    assert "'12'" in asked[0]["sql"]


def test_list_is_narrowed_by_year_and_issuer(admin_client):
    issuer = UnitFactory()
    found = AwardDecisionFactory(document__dated="2018-12-12", document__issuer=issuer)
    AwardDecisionFactory(document__dated="2018", document__issuer=UnitFactory())
    AwardDecisionFactory(document__dated="2017", document__issuer=issuer)
    assert listed(admin_client, year="2018", issuer=issuer.code) == [found]


@pytest.mark.parametrize("asked", [{"year": "x"}, {"issuer": "\0"}, {"q": "\0"}, {"page": "x"}])
def test_list_says_what_it_does_not_understand_and_goes_on(admin_client, decision, asked):
    assert listed(admin_client, **asked) == [decision]


def test_list_counts_awards_and_those_not_compared_yet(staff_client, decision, bloc):
    AwardFactory(campaign__bloc=bloc, campaign__year=2019, decision=decision, is_verified=True)
    AwardFactory(decision=decision)
    [shown] = listed(staff_client)
    assert (shown.award_count, shown.unverified_count) == (2, 1)


def test_list_shows_decisions_on_awards_of_the_own_blocs_only(leader_client, decision, bloc):
    correcting = AwardChangeFactory(award__campaign__bloc=bloc, award__campaign__year=2019).decision
    AwardFactory(decision=AwardDecisionFactory())
    assert set(listed(leader_client)) == {decision, correcting}


@pytest.mark.parametrize("count", [1, 3])
def test_list_query_count(staff_client, bloc, django_assert_num_queries, count):
    for _ in range(count):
        paper = ScannedPaperFactory(issuer=UnitFactory(), kind="decision", dated="2018")
        decision = AwardDecisionFactory(document=paper)
        AwardFactory(campaign__bloc=bloc, campaign__year=PeriodFactory().starts_on.year, decision=decision)
        UnitNameFactory(unit=paper.issuer)
    with django_assert_num_queries(6):
        staff_client.get(LIST)


def test_list_offers_to_enter_only_to_those_who_may(staff_client, leader_client):
    new = reverse("awards:decision-new")
    assert new in text_of(staff_client.get(LIST))
    assert new not in text_of(leader_client.get(LIST))


def test_page_groups_what_is_granted_the_highest_first(staff_client, decision, bloc):
    high, low = (
        AwardKindFactory(name="Cờ Chính phủ", precedence=2),
        AwardKindFactory(name="Giấy khen", precedence=90),
    )
    Award.objects.update(kind=low)
    campaign = decision.awards.get().campaign
    first, second = (
        AwardFactory(campaign=campaign, kind=high, decision=decision, person=person)
        for person in PersonFactory.create_batch(2)
    )
    groups = staff_client.get(url("awards:decision", decision)).context["file"].groups
    assert [(words, len(awards)) for words, awards in groups] == [("Cờ Chính phủ", 2), ("Giấy khen", 1)]
    assert groups[0][1] == [first, second]


def test_page_names_units_as_on_their_day(staff_client, bloc):
    unit, issuer = UnitFactory(name="Cục Viễn thông"), UnitFactory(name="Bộ Mới")
    UnitNameFactory(unit=unit, name="Cục Cơ yếu Công an")
    UnitNameFactory(unit=issuer, name="Bộ Cũ")
    decision = AwardDecisionFactory(document__dated="2018-12-12", document__issuer=issuer)
    AwardFactory(campaign__bloc=bloc, unit=unit, decision=decision)
    page = text_of(staff_client.get(url("awards:decision", decision)))
    assert ">Cục Cơ yếu Công an<" in page
    assert "Bộ Cũ" in page


def test_page_shows_what_the_decision_corrects_or_revokes(staff_client, bloc):
    change = AwardChangeFactory(award__campaign__bloc=bloc, ground="Khai man thành tích")
    AwardChangeFactory(decision=change.decision)
    response = staff_client.get(url("awards:decision", change.decision))
    assert response.context["file"].changes == [change]
    assert change.award.get_absolute_url() in text_of(response)
    assert "Khai man thành tích" in text_of(response)


def test_page_shows_of_a_decision_only_the_awards_one_may_see(leader_client, decision):
    AwardFactory(decision=decision)
    [(_words, awards)] = leader_client.get(url("awards:decision", decision)).context["file"].groups
    assert len(awards) == 1


@pytest.mark.parametrize("count", [1, 3])
def test_page_query_count(staff_client, bloc, django_assert_num_queries, count):
    decision = AwardDecisionFactory(document__issuer=UnitFactory(), signer=PersonFactory())
    for _ in range(count):
        unit = UnitNameFactory().unit
        AwardFactory(
            campaign__bloc=bloc, campaign__year=PeriodFactory().starts_on.year, decision=decision, unit=unit
        )
        AwardChangeFactory(
            award__campaign__bloc=bloc,
            award__campaign__year=PeriodFactory().starts_on.year,
            award__person=PersonFactory(),
            decision=decision,
        )
    with django_assert_num_queries(7):
        staff_client.get(url("awards:decision", decision))


def test_page_offers_the_next_step_to_those_who_enter(staff_client, leader_client, decision):
    page = url("awards:decision", decision)
    attach, compare = (url(name, decision) for name in ENTERED)
    assert attach in text_of(staff_client.get(page))
    assert compare not in text_of(staff_client.get(page))
    decision.document.file = "papers/x.pdf"
    decision.document.save()
    assert attach not in text_of(staff_client.get(page))
    assert compare in text_of(staff_client.get(page))
    assert compare not in text_of(leader_client.get(page))


def test_scan_is_attached_and_served(staff_client, decision):
    response = staff_client.post(url("awards:decision-scan", decision), scan())
    assert response.url == decision.get_absolute_url()
    served = staff_client.get(reverse("blocs:paper-file", args=[decision.document_id]))
    assert served.getvalue() == b"%PDF-1.7"


def test_upload_that_is_not_what_it_says_is_refused_in_words(staff_client, decision):
    response = staff_client.post(url("awards:decision-scan", decision), scan(b"MZ\x90", "quyet-dinh.pdf"))
    assert "quyet-dinh.pdf" in response.context["form"].errors["file"][0]
    decision.document.refresh_from_db()
    assert not decision.document.file


def test_scan_is_not_left_out(staff_client, decision):
    response = staff_client.post(url("awards:decision-scan", decision), {"file": ""})
    assert list(response.context["form"].errors) == ["file"]


def test_scan_of_a_secret_decision_is_refused_in_words(staff_client, decision):
    decision.document.is_secret = True
    decision.document.save()
    response = staff_client.post(url("awards:decision-scan", decision), scan())
    assert len(response.context["form"].non_field_errors()) == 1


def test_scan_is_not_replaced(staff_client, decision):
    staff_client.post(url("awards:decision-scan", decision), scan())
    response = staff_client.post(url("awards:decision-scan", decision), scan(b"%PDF-2.0"))
    assert len(response.context["form"].non_field_errors()) == 1
    decision.document.refresh_from_db()
    assert decision.document.file.read() == b"%PDF-1.7"


@pytest.fixture
def with_scan(decision):
    decision.document.file = "papers/x.pdf"
    decision.document.save()
    return decision


def test_awards_that_agree_with_the_paper_are_verified(staff_client, with_scan, bloc):
    agrees = with_scan.awards.get()
    other = AwardFactory(campaign__bloc=bloc, campaign__year=2019, decision=with_scan)
    response = staff_client.post(url("awards:decision-verify", with_scan), {"awards": [agrees.pk]})
    assert response.url == with_scan.get_absolute_url()
    assert list(Award.objects.filter(is_verified=True)) == [agrees]
    assert other in Award.objects.unverified()


def test_nothing_is_verified_before_the_scan_is_attached(staff_client, decision):
    award = decision.awards.get()
    response = staff_client.post(url("awards:decision-verify", decision), {"awards": [award.pk]})
    assert len(response.context["form"].non_field_errors()) == 1
    assert award in Award.objects.unverified()


def test_award_of_another_bloc_is_not_offered_for_verification(staff_client, with_scan):
    other = AwardFactory(decision=with_scan)
    response = staff_client.post(url("awards:decision-verify", with_scan), {"awards": [other.pk]})
    assert list(response.context["form"].errors) == ["awards"]
    assert other in Award.objects.unverified()


def test_award_from_history_is_verified_by_staff_who_see_the_unit(staff_client, bloc, with_scan):
    unit = MembershipFactory(bloc=bloc).unit
    award = AwardFactory(campaign=None, period=PeriodFactory(), unit=unit, decision=with_scan)
    staff_client.post(url("awards:decision-verify", with_scan), {"awards": [award.pk]})
    assert award not in Award.objects.unverified()


@pytest.mark.parametrize("name", ENTERED)
@pytest.mark.parametrize("method", ["get", "post"])
def test_leader_who_may_only_read_is_refused(leader_client, decision, name, method):
    assert getattr(leader_client, method)(url(name, decision)).status_code == 403


@pytest.mark.parametrize("name", ON_A_DECISION)
def test_decision_of_another_bloc_is_not_there(decision, user_client, name):
    other = signed_in(staff_of(BlocFactory()))
    assert [who.get(url(name, decision)).status_code for who in (other, user_client)] == [404, 404]


@pytest.mark.parametrize("name", ON_A_DECISION)
def test_unknown_decision_is_not_found(staff_client, name):
    assert staff_client.get(reverse(name, args=[10**9])).status_code == 404


def test_file_of_the_list_has_titles_beside_numbers_where_no_column_of_them_is_shown(admin_client):
    AwardDecisionFactory(document=DocumentFactory(number="1/QĐ", title="Khen thưởng"))
    shown, apart = (
        admin_client.get(LIST, {"as": "csv", "columns": columns}).getvalue().decode().splitlines()[1]
        for columns in ("paper", ["title"])
    )
    assert shown.startswith("1/QĐ – Khen thưởng,")
    assert apart == "1/QĐ,Khen thưởng"


@pytest.mark.parametrize("name", ["awards:decision-list", "awards:decision"])
def test_page_is_only_read(staff_client, decision, name):
    address = LIST if name == "awards:decision-list" else url(name, decision)
    assert staff_client.post(address).status_code == 405


@pytest.mark.parametrize("name", ENTERED)
def test_page_of_an_act_refuses_other_methods(staff_client, decision, name):
    assert staff_client.put(url(name, decision)).status_code == 405


def test_stranger_is_led_to_the_login(client, decision):
    assert client.get(url("awards:decision", decision)).url.startswith(reverse("account_login"))


def test_secret_paper_is_named_with_its_holder(staff_client, bloc):
    paper = DocumentFactory(is_secret=True, holder="Phòng Bảo mật", kind="decision")
    AwardFactory(campaign__bloc=bloc, decision=AwardDecisionFactory(document=paper))
    page = text_of(staff_client.get(url("awards:decision", paper.award_decision)))
    assert "Phòng Bảo mật" in page
    assert reverse("awards:decision-scan", args=[paper.award_decision.pk]) not in page
