import unicodedata
from datetime import date
from functools import partial

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from awards.models import AwardKind
from awards.searching import seen
from awards.searching.reading import MOST
from awards.searching.search import Search
from awards.searching.seen import FEW, FEW_BLOCS, SOME_BLOCS
from blocs.models import Bloc
from tests.factories import (
    AwardDecisionFactory,
    AwardFactory,
    BlocFactory,
    CampaignFactory,
    ConferenceFactory,
    ConferencePurposeFactory,
    DocumentFactory,
    MembershipFactory,
    MovementFactory,
    PeriodFactory,
    PersonFactory,
    ReportTextFactory,
    StewardshipFactory,
    UnitFactory,
    UnitNameFactory,
    staff_of,
)

from .conftest import titles_of


@pytest.mark.parametrize(
    "text",
    ["Cục Cơ yếu", "cuc co yeu", "CỤC CƠ YẾU", "yếu cơ cục", "cục cơ iếu", "cuc co yue", "cucj cow yeeus"],
)
def test_a_unit_is_found_however_it_is_typed(titles, text):
    UnitFactory(name="Cục Cơ yếu")
    UnitFactory(name="Cục Hải quan")
    assert titles(text) == ["Cục Cơ yếu"]


def test_decomposed_letters_are_the_same(titles):
    UnitFactory(name="Sở Nội vụ")
    assert titles(unicodedata.normalize("NFD", "sở nội vụ")) == ["Sở Nội vụ"]


def test_a_unit_is_found_by_a_name_it_had(titles):
    unit = UnitFactory(name="Cục Hải quan")
    UnitNameFactory(unit=unit, name="Tổng cục Hải quan", kind="spelling", valid=None)
    assert titles("tong cuc hai quan") == ["Cục Hải quan"]


def test_a_name_that_is_just_what_was_typed_stands_before_longer_ones(titles):
    UnitFactory(name="Văn phòng Bộ Công an tại phía Nam")
    UnitFactory(name="Bộ Công an")
    assert titles("bo cong an")[0] == "Bộ Công an"


@pytest.mark.parametrize("text", ["cửa lò", "thị xã cửa", "cua lo", "của cửa lò"])
def test_a_word_that_is_a_small_one_but_for_its_accents_counts(titles, text):
    UnitFactory(name="Thị xã Cửa Lò")
    assert titles(text) == ["Thị xã Cửa Lò"]


@pytest.mark.parametrize("sees_everything", [True, False])
def test_of_very_many_the_nearest_are_found(admin, sees_everything):
    bloc = BlocFactory()
    units = [UnitFactory(name=f"Trung đoàn số {number}") for number in range(FEW + 1)]
    for unit in (*units, UnitFactory(name="Trung đoàn")):
        MembershipFactory(bloc=bloc, unit=unit)
    assert titles_of(Search(admin if sees_everything else staff_of(bloc), "trung doan"))[0] == "Trung đoàn"


def test_a_unit_is_found_by_its_name_and_the_unit_above(titles):
    UnitFactory(name="Phòng Tổ chức", parent=UnitFactory(name="Cục Hải quan"))
    UnitFactory(name="Phòng Tổ chức", parent=UnitFactory(name="Cục Thuế"))
    search = titles("phong to chuc cuc thue")
    assert search == ["Phòng Tổ chức"]


def test_a_paper_is_found_by_its_title_and_who_issued_it_as_printed(titles):
    DocumentFactory(title="Chương trình công tác", number="", issuer_as_printed="Sở Nội vụ Hà Giang")
    DocumentFactory(title="Chương trình công tác", number="", issuer_as_printed="Sở Nội vụ Hà Nam")
    search = titles("chuong trinh cong tac so noi vu ha giang")
    assert search == ["Chương trình công tác"]


def test_a_bloc_and_a_year_are_the_file_of_that_year(titles):
    bloc = BlocFactory(name="Cụm thi đua số 5")
    for year in (2018, 2019):
        CampaignFactory(bloc=bloc, period=PeriodFactory(year=year))
    assert titles("cum 5 nam 2019")[0] == "Cụm thi đua số 5 – 2019"


def test_a_conference_is_found_by_bloc_purpose_and_year(titles):
    campaign = CampaignFactory(bloc__name="Cụm thi đua số 5", period=PeriodFactory(year=2019))
    for purpose, title in (("closing", "Họp cuối năm"), ("launch", "Ra quân")):
        conference = ConferenceFactory(title=title, held="2019-12-01")
        ConferencePurposeFactory(campaign=campaign, conference=conference, purpose=purpose)
    assert titles("tong ket cum 5 2019")[0] == "Họp cuối năm"
    assert titles("tong ket cum 5 2019", kind="conference") == ["Họp cuối năm"]


@pytest.mark.parametrize("sees_everything", [True, False])
@pytest.mark.parametrize("others", [2 * MOST + 1, FEW + 1])
@pytest.mark.parametrize("kind", ["paper", "movement", "conference"])
def test_of_very_many_those_of_the_year_that_was_typed_come_first(admin, kind, others, sees_everything):
    """Those of other years have shorter names, or are newer."""
    bloc = BlocFactory()
    of_2018, of_2021 = (CampaignFactory(bloc=bloc, year=year) for year in (2018, 2021))
    make = {"paper": source, "movement": answered, "conference": held}[kind]
    for _number in range(others):
        make("Vượt khó học giỏi", of_2021)
    make("Vượt khó vươn lên học giỏi", of_2018)
    user = admin if sees_everything else staff_of(bloc)
    assert titles_of(Search(user, "vượt khó 2018", kind=kind))[0] == "Vượt khó vươn lên học giỏi"


def source(title, campaign):
    paper = DocumentFactory(title=title, number="", dated=f"{campaign.period.code}-05-01")
    ConferencePurposeFactory(campaign=campaign, conference__source=paper)


def answered(title, campaign):
    campaign.movements.add(MovementFactory(title=title, period=campaign.period))


def held(title, campaign):
    conference = ConferenceFactory(title=title, held=f"{campaign.period.code}-05-01")
    ConferencePurposeFactory(campaign=campaign, conference=conference)


def test_papers_or_decisions_and_a_year_are_those_of_that_year(titles):
    DocumentFactory(number="7/KH", title="", dated="2018-11-16", kind="plan")
    DocumentFactory(number="8/QĐ", title="", dated="2018-11-17", kind="decision")
    DocumentFactory(number="9/QĐ", title="", dated="2019-01-01", kind="decision")
    assert titles("quyết định 2018") == ["8/QĐ"]
    assert titles("văn bản năm 2018") == ["8/QĐ", "7/KH"]


@pytest.mark.parametrize("text", ["chủ đề 2018", "khau hieu nam 2018"])
def test_themes_and_a_year_are_those_of_bloc_years_and_movements_of_that_year(titles, text):
    of_2018, of_2019 = PeriodFactory(year=2018), PeriodFactory(year=2019)
    bloc = BlocFactory(name="Khối A")
    CampaignFactory(bloc=bloc, period=of_2018, slogan="Vững bước")
    CampaignFactory(bloc=bloc, period=of_2019, theme="Tiến lên")
    CampaignFactory(period=of_2018, theme="", slogan="")
    MovementFactory(title="Thi đua lập công", theme="Lập công", period=of_2018)
    MovementFactory(title="Dân vận khéo", theme="", slogan="", period=of_2018)
    assert titles(text) == ["Khối A – 2018", "Thi đua lập công"]


def test_movements_and_a_year_are_those_of_that_year(titles):
    for year in (2018, 2019):
        MovementFactory(title=f"Thi đua yêu nước {year}", period=PeriodFactory(year=year))
    assert titles("phong trào 2018") == ["Thi đua yêu nước 2018"]


def test_a_year_that_is_chosen_beside_a_kind_is_one_that_is_typed(titles):
    for year in (2018, 2019):
        MovementFactory(title=f"Thi đua yêu nước {year}", period=PeriodFactory(year=year))
        DocumentFactory(number=f"{year}/KH", title="", dated=f"{year}-11-16")
    assert titles("phong trào", year=2018) == ["Thi đua yêu nước 2018"]
    assert titles("văn bản", year=2018) == ["2018/KH"]
    assert titles("", year=2018) == []


def test_movements_of_one_year_are_found_each(titles):
    period = PeriodFactory(year=2018)
    for title in ("Dân vận khéo", "Dân vận"):
        MovementFactory(title=title, period=period)
    assert titles("dân vận") == ["Dân vận", "Dân vận khéo"]
    assert titles("phong trào 2018") == ["Dân vận", "Dân vận khéo"]


def test_of_themes_and_movements_of_a_year_only_those_of_own_blocs_are_found(admin):
    own, other = (CampaignFactory(year=2018, theme=theme) for theme in ("Của mình", "Của người"))
    for campaign in (own, other):
        answered(f"Phong trào {campaign.theme}", campaign)
    for search in (partial(Search, staff_of(own.bloc)), partial(Search, admin, bloc=own.bloc)):
        assert titles_of(search("chủ đề 2018")) == [f"{own.bloc} – 2018"]
        assert titles_of(search("phong trào 2018")) == ["Phong trào Của mình"]


def test_awards_and_a_year_lead_to_the_register_of_that_year(admin):
    bloc = BlocFactory(code="khoi-a")
    UnitFactory(name="Hội đồng thi đua khen thưởng")
    (group,) = Search(admin, "khen thưởng 2018", bloc=bloc, level="state").groups
    assert [hit.url for hit in group.hits] == ["/awards/?year=2018&bloc=khoi-a&level=state"]
    (group,) = Search(admin, "hội đồng thi đua khen thưởng 2018").groups
    assert [hit.title for hit in group.hits] == ["Hội đồng thi đua khen thưởng"]


def test_a_year_alone_finds_its_conferences(titles):
    for year in (2018, 2019):
        held(f"Họp {year}", CampaignFactory(year=year))
    assert titles("2018") == ["Họp 2018"]


def test_a_date_finds_what_was_that_day(titles):
    ConferencePurposeFactory(conference=ConferenceFactory(title="Họp", held="2018-11-16"))
    ConferencePurposeFactory(conference=ConferenceFactory(title="Họp khác", held="2018-11-17"))
    DocumentFactory(number="7/QĐ", title="", dated="2018-11-16")
    assert titles("16/11/2018") == ["Họp", "7/QĐ"]


def test_the_number_of_a_decision_finds_it_first(titles):
    AwardDecisionFactory(document=DocumentFactory(number="1071/QĐ-TTg", title=""))
    DocumentFactory(number="1071/QĐ-UBND", title="")
    assert titles("1071/qd-ttg") == ["1071/QĐ-TTg"]


def test_an_award_and_who_has_it_are_found_together(titles):
    unit = UnitFactory(name="Lữ đoàn 172")
    flag = AwardFactory(unit=unit, kind=kind("CTD_CP"))
    AwardFactory(unit=unit, kind=kind("BK_TTG"))
    assert titles("co chinh phu lu doan 172")[0] == f"{flag.award_name} – Lữ đoàn 172"
    assert len(titles("co chinh phu lu doan 172", kind="award")) == 1


def kind(code):
    return AwardKind.objects.get(code=code)


def test_the_name_of_an_award_leads_to_its_rows_in_the_register(admin):
    (group,) = Search(admin, "cờ thi đua chính phủ 2018").groups
    assert group.hits[0].url == "/awards/?kind=CTD_CP&year=2018"


def test_who_is_named_on_paper_alone_is_found(titles):
    AwardFactory(kind=kind("GK"), unit=None, person=None, name_as_printed="Tổ sản xuất số 4")
    assert titles("to san xuat so 4") == ["Giấy khen – Tổ sản xuất số 4"]


def test_a_paper_is_found_by_a_word_of_its_text_where_nothing_is_called_so(titles):
    paper = DocumentFactory(number="", title="Báo cáo")
    ReportTextFactory(document=paper, text="Đơn vị đã trồng bạch đàn chanh.")
    assert titles("bạch đàn chanh") == ["Báo cáo"]


def test_a_person_merged_away_is_found_as_whom_she_stands_for(titles):
    person = PersonFactory(name="Nguyễn Thị Hà")
    PersonFactory(name="Nguyễn Thị Hạ Lan", merged_into=person)
    assert titles("thi ha lan") == ["Nguyễn Thị Hà"]


def test_a_strange_word_is_found_by_its_letters(titles):
    UnitFactory(name="Công ty THACO")
    assert titles("thacco") == ["Công ty THACO"]


def test_a_chosen_kind_year_or_bloc_narrows(titles):
    bloc = BlocFactory(name="Khối Báo chí")
    CampaignFactory(bloc=bloc, period=PeriodFactory(year=2018), theme="Báo chí vững mạnh")
    member = MembershipFactory(bloc=bloc, unit__name="Báo Quảng Ninh").unit
    UnitFactory(name="Báo Hải Phòng")
    assert titles("báo chí", kind="bloc") == ["Khối Báo chí"]
    assert titles("báo chí", year=2018) == ["Khối Báo chí – 2018"]
    assert titles("báo", kind="unit", bloc=bloc) == [member.name]


@pytest.fixture
def two_blocs(db):
    """Two blocs below one, both with a closing conference of 2018, a paper of it and a flag."""
    above = BlocFactory(name="Cụm Báo chí")
    for name in ("Khối Báo A", "Khối Báo B"):
        campaign = CampaignFactory(bloc__name=name, bloc__parent=above, period=PeriodFactory(year=2018))
        paper = DocumentFactory(number=f"12/BC-{name[-1]}", title=f"Báo cáo {name}", dated="2018-11-16")
        held = ConferenceFactory(title=f"Họp {name}", held="2018-11-16", source=paper)
        ConferencePurposeFactory(campaign=campaign, conference=held, purpose="closing")
        AwardFactory(campaign=campaign, kind=kind("CTD_CP"), unit=None, name_as_printed=f"Tổ {name}")
        AwardFactory(campaign=campaign, kind=kind("GK"), unit=None, name_as_printed=f"Tổ {name}")
    return above, *Bloc.objects.filter(parent=above).order_by("name")


def test_a_bloc_that_is_chosen_is_found_with_its_years_and_conferences(titles, two_blocs):
    above, bloc, _other = two_blocs
    assert titles("khối báo a", bloc=bloc, kind="bloc") == ["Khối Báo A"]
    assert titles("khối báo a 2018", bloc=bloc, kind="campaign") == ["Khối Báo A – 2018"]
    assert titles("tổng kết khối báo", bloc=bloc, kind="conference") == ["Họp Khối Báo A"]
    assert titles("2018", bloc=bloc, kind="campaign") == ["Khối Báo A – 2018"]
    assert titles("khối báo 2018", bloc=above, kind="campaign") == []


def test_a_bloc_that_is_chosen_narrows_every_kind(titles, two_blocs):
    _above, bloc, _other = two_blocs
    for text in ("báo", "12/bc", "16/11/2018", "tổng kết 2018", "tổ khối báo", "khối báo"):
        found = titles(text, bloc=bloc)
        assert [title for title in found if title.endswith("A")] != [], text
        assert [title for title in found if title.endswith((" B", "-B", "B – 2018"))] == [], text


def test_the_register_is_opened_for_the_bloc_that_is_chosen(admin, two_blocs):
    _above, bloc, _other = two_blocs
    (group,) = Search(admin, "cờ thi đua chính phủ 2018", bloc=bloc, kind="catalogue").groups
    assert group.hits[0].url == f"/awards/?kind=CTD_CP&year=2018&bloc={bloc.code}"


def test_a_level_that_is_chosen_narrows_awards_of_whom_only_paper_names(titles, two_blocs):
    state = AwardKind.objects.get(code="CTD_CP").level
    assert {title.split(" – ")[0] for title in titles("tổ khối báo", level=state)} == {str(kind("CTD_CP"))}


def test_conferences_without_a_date_do_not_stand_in_for_those_with_one(titles, monkeypatch):
    monkeypatch.setattr("awards.searching.search.MOST", 2)
    for held in (None, None, None, "2018-11-16"):
        conference = ConferenceFactory(title=f"Hội nghị {held}", held=held)
        ConferencePurposeFactory(campaign=CampaignFactory(), conference=conference, purpose="closing")
    assert titles("tổng kết")[0] == "Hội nghị 2018-11-16"
    assert len(titles("tổng kết")) == 2


# Of how many blocs somebody is the staff, up to how many of them are some, and whether rows are asked for one by one.
@pytest.mark.parametrize(
    ("more", "some", "one_by_one"),
    [
        (0, SOME_BLOCS, True),
        (FEW_BLOCS, SOME_BLOCS, True),
        (FEW_BLOCS, SOME_BLOCS, False),
        (FEW_BLOCS, FEW_BLOCS, True),
    ],
    ids=["few", "some", "some at once", "many"],
)
def test_nobody_finds_what_belongs_to_another_bloc(db, monkeypatch, more, some, one_by_one):
    monkeypatch.setattr(seen, "SOME_BLOCS", some)
    if not one_by_one:
        monkeypatch.setattr(seen, "OF_SOME", {})
    own = MembershipFactory(bloc__name="Khối A", unit__name="Sở Nội vụ A")
    other = MembershipFactory(bloc__name="Khối B", unit__name="Sở Nội vụ B")
    for membership in (own, other):
        campaign = CampaignFactory(
            bloc=membership.bloc, theme="Sở vững mạnh", period=PeriodFactory(year=2018)
        )
        held = ConferenceFactory(
            title=f"Họp {membership.unit}",
            held="2018-11-16",
            source=DocumentFactory(title=f"Tin họp {membership.unit}"),
        )
        ConferencePurposeFactory(campaign=campaign, conference=held, purpose="closing")
        AwardFactory(campaign=campaign, unit=membership.unit, kind=kind("CTD_CP"))
        PersonFactory(name=f"Lê Hạ {membership.unit.name[-1]}", unit=membership.unit)
    staff = staff_of(own.bloc)
    StewardshipFactory.create_batch(more, user=staff)
    for text in (
        "so noi vu",
        "khoi",
        "hop",
        "16/11/2018",
        "vung manh",
        "tong ket 2018",
        "co chinh phu so noi vu",
        "tin hop",
        "le ha",
        "so noi vu b",
    ):
        found = titles_of(Search(staff, text))
        assert not [title for title in found if title.endswith((" B", "B – 2018"))], text
    assert titles_of(Search(staff, "so noi vu a"))[0] == "Sở Nội vụ A"


def test_a_conference_of_two_blocs_says_of_the_other_one_nothing(db):
    own = CampaignFactory(bloc__name="Khối A", period=PeriodFactory(year=2018))
    held = ConferenceFactory(title="Họp chung", held="2018-11-16")
    for campaign in (own, CampaignFactory(bloc__name="Khối B", period=PeriodFactory(year=2018))):
        ConferencePurposeFactory(campaign=campaign, conference=held, purpose="closing")
    (group,) = Search(staff_of(own.bloc), "hop chung").groups
    assert "; ".join(group.hits[0].facts).endswith("Khối A")


def test_an_issuer_has_the_name_of_the_day_of_the_paper(admin):
    issuer = UnitFactory(name="Bộ Mới")
    UnitNameFactory(unit=issuer, name="Bộ Cũ", valid=DateRange(None, date(2020, 1, 1)))
    DocumentFactory(number="7/QĐ", issuer=issuer, dated="2018-11-16")
    (group,) = Search(admin, "7/QĐ").groups
    assert group.hits[0].facts[-1] == "Bộ Cũ"


def test_an_empty_search_asks_for_nothing(admin, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert Search(admin, "  ").groups == []


@pytest.mark.parametrize("count", [1, 30, FEW + 1])
def test_a_search_costs_the_same_whatever_it_finds(admin, django_assert_num_queries, count):
    for number in range(count):
        UnitNameFactory(unit=UnitFactory(name=f"Trung đoàn {number}"), name=f"Tiểu đoàn {number}")
    with django_assert_num_queries(4):
        assert Search(admin, "trung doan").groups
