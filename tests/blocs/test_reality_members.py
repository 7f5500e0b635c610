"""The blocs, members and text of reality.md, phenomenon by phenomenon; `# reality:` quotes it."""

import datetime
import unicodedata

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from blocs.figures import Figure
from blocs.models import Bloc, Document, Person, Unit, UnitName
from campaigns.models import HeadCount
from tests.factories import (
    AppearanceFactory,
    AttendanceFactory,
    BlocFactory,
    CampaignFactory,
    ConferenceFactory,
    DocumentFactory,
    HeadCountFactory,
    LeadershipFactory,
    MembershipFactory,
    PersonFactory,
    UnitFactory,
    UnitNameFactory,
    year_range,
)
from tests.kept import kept

pytestmark = pytest.mark.django_db


# reality: Khối, cụm and khu vực name the same kind of thing
@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (Bloc.Kind.BLOC, "Khối thi đua các bộ, ngành Nội chính Trung ương"),
        (Bloc.Kind.CLUSTER, "Cụm thi đua số 5"),
        (Bloc.Kind.AREA, "Khu vực thi đua II"),
    ],
)
def test_khoi_cum_and_khu_vuc_name_the_same_kind_of_thing(kind, name):
    bloc = kept(BlocFactory(kind=kind, name=name))
    assert (bloc.kind, bloc.name) == (kind, name)


# reality: sometimes mixed in one report
def test_khoi_and_cum_are_mixed_in_one_report():
    campaign = kept(CampaignFactory(bloc__name="Khối thi đua số 5", name_as_printed="Cụm thi đua số 5"))
    assert (campaign.bloc.name, campaign.name_as_printed) == ("Khối thi đua số 5", "Cụm thi đua số 5")


# reality: **A number is not an identity**: two different "Cụm thi đua số 5" existed in one sector in one year.
def test_two_different_blocs_have_one_number_in_one_sector_in_one_year():
    sector = UnitFactory(kind=Unit.Kind.SYSTEM)
    blocs = [
        kept(BlocFactory(name="Cụm thi đua số 5", organiser=UnitFactory(parent=sector)))
        for _organiser in range(2)
    ]
    campaigns = {kept(CampaignFactory(bloc=bloc, year=2018)) for bloc in blocs}
    assert len(campaigns) == len(Bloc.objects.named("Cụm thi đua số 5")) == 2


# reality: who runs the bloc 25
def test_two_blocs_of_one_name_have_no_known_organiser():
    assert len({kept(BlocFactory(name="Cụm thi đua số 5")) for _bloc in range(2)}) == 2


# reality: Roman numerals, number + name, very long names, the member count inside the name.
@pytest.mark.parametrize(
    "name",
    [
        "Khối thi đua IV",
        "Cụm thi đua số 3 – Các huyện miền núi",
        "Khối thi đua "
        + "các cơ quan tham mưu, giúp việc, đơn vị sự nghiệp trực thuộc và các doanh nghiệp " * 3,
        "Khối thi đua 4 hệ Cơ yếu",
        "Cụm thi đua 7 tỉnh biên giới phía Bắc",
    ],
)
def test_a_bloc_has_any_name(name):
    assert kept(BlocFactory(name=name)).name == name.strip()


# reality: Renamed
def test_a_bloc_is_renamed():
    bloc = BlocFactory(name="Khối thi đua 4 hệ Cơ yếu")
    before = kept(CampaignFactory(bloc=bloc, year=2017, name_as_printed="Khối thi đua 3 hệ Cơ yếu"))
    assert (before.name_as_printed, before.bloc.name) == (
        "Khối thi đua 3 hệ Cơ yếu",
        "Khối thi đua 4 hệ Cơ yếu",
    )


# reality: re-founded by decision
def test_a_bloc_is_refounded_by_decision():
    founding, refounding = DocumentFactory(number="463/QĐ-UBND"), DocumentFactory(number="348/QĐ-UBND")
    bloc = kept(BlocFactory(founding_decision=founding, since="2016"))
    member = kept(
        MembershipFactory(bloc=bloc, decision=refounding, valid=DateRange(datetime.date(2018, 3, 1)))
    )
    assert (member.bloc.founding_decision, member.decision) == (founding, refounding)


# reality: one level under another
def test_a_bloc_stands_one_level_under_another():
    upper = BlocFactory()
    lower = kept(BlocFactory(parent=upper))
    assert list(upper.sub_blocs.all()) == [lower]


# reality: across two provinces
def test_a_bloc_stands_across_two_provinces():
    bloc = BlocFactory()
    for province in UnitFactory.create_batch(2, kind=Unit.Kind.PROVINCE):
        kept(MembershipFactory(bloc=bloc, unit__parent=province))
    assert len({member.unit.parent for member in bloc.memberships.all()}) == 2


# reality: made of two parallel systems
def test_a_bloc_is_made_of_two_parallel_systems():
    bloc = BlocFactory()
    for name in ("Hệ Cơ yếu Quân đội", "Hệ Cơ yếu Công an"):
        kept(MembershipFactory(bloc=bloc, unit__name=name, unit__kind=Unit.Kind.SYSTEM))
    assert {member.unit.kind for member in bloc.memberships.all()} == {"system"}


# reality: Membership changes with no text saying so; only comparing years shows it.
def test_a_membership_changes_with_no_text_saying_so():
    bloc = BlocFactory()
    gone = kept(MembershipFactory(bloc=bloc, valid=year_range(2017)))
    stays = kept(MembershipFactory(bloc=bloc, valid=year_range(2017, until=2018)))
    assert set(bloc.memberships.on(datetime.date(2017, 6, 1))) == {gone, stays}
    assert set(bloc.memberships.on(datetime.date(2018, 6, 1))) == {stays}
    assert gone.decision is None


# reality: Membership changes with no text saying so
def test_a_unit_comes_back():
    first = MembershipFactory(valid=year_range(2016))
    again = kept(MembershipFactory(bloc=first.bloc, unit=first.unit, valid=year_range(2018)))
    assert set(first.bloc.memberships.all()) == {first, again}


# reality: Stated count ≠ listed names ≠ attending ≠ signing (9 said, 8 listed, 8 attended, 9 signed).
def test_the_stated_count_is_not_the_listed_names():
    bloc = BlocFactory()
    MembershipFactory.create_batch(8, bloc=bloc)
    conference = ConferenceFactory()
    kept(
        HeadCountFactory(conference=conference, of=HeadCount.Of.MEMBERS_STATED, figure=Figure.NUMBER, count=9)
    )
    AttendanceFactory.create_batch(7, conference=conference)
    assert (bloc.memberships.count(), conference.attendance.count()) == (8, 7)
    assert conference.head_counts.get().count == 9


# reality: Guests.
def test_there_are_guests():
    guest = kept(AttendanceFactory(is_guest=True))
    number = kept(HeadCountFactory(of=HeadCount.Of.GUESTS, figure=Figure.NUMBER, count=20))
    assert (guest.is_guest, number.count) == (True, 20)


# reality: A group as one member.
def test_a_group_is_one_member():
    member = kept(
        MembershipFactory(unit__kind=Unit.Kind.GROUP, unit__name="Nhóm các trường mầm non ngoài công lập")
    )
    assert (member.unit.kind, member.unit.name) == ("group", "Nhóm các trường mầm non ngoài công lập")


# reality: Only sectors named instead of units.
def test_only_sectors_are_named_instead_of_units():
    present = kept(AttendanceFactory(unit=None, unit_as_printed="ngành Nội vụ"))
    member = kept(MembershipFactory(unit__name="Ngành Nội vụ", unit__kind=Unit.Kind.SYSTEM))
    assert (present.unit, str(present), str(member.unit)) == (None, "ngành Nội vụ", "Ngành Nội vụ")


# reality: Unit names contain commas, "và", hyphens, apostrophes, brackets
@pytest.mark.parametrize(
    "name",
    [
        "Sở Văn hóa, Thể thao và Du lịch",
        "Đài Phát thanh - Truyền hình",
        "Huyện Ea H'leo",
        "Trường Đại học Y (cơ sở 2)",
        "Cục Cơ yếu Đảng – Chính quyền",
    ],
)
def test_a_unit_name_has_any_punctuation(name):
    assert kept(UnitFactory(name=name)).name == name
    assert list(Unit.objects.named(name)) == list(Unit.objects.filter(name=name))


# reality: shared prefixes ("các sở Nội vụ, Tài chính…")
def test_a_name_is_printed_without_its_shared_prefix():
    member = kept(MembershipFactory(unit__name="Sở Nội vụ", name_as_printed="Nội vụ"))
    assert (member.unit.name, member.name_as_printed) == ("Sở Nội vụ", "Nội vụ")


# reality: equal short names under different parents
def test_short_names_are_equal_under_different_parents():
    units = {
        kept(UnitFactory(name="Văn phòng", short_name="VP", parent=UnitFactory())) for _parent in range(2)
    }
    assert set(Unit.objects.named("Văn phòng")) == units


# reality: one unit spelled several ways
@pytest.mark.parametrize(
    "written",
    ["Cục Cơ yếu Đảng - Chính quyền", "Cục cơ yếu Đảng, Chính quyền", "CỤC CƠ YẾU ĐẢNG CHÍNH QUYỀN"],
)
def test_one_unit_is_spelled_several_ways(written):
    unit = UnitFactory(name="Cục Cơ yếu Đảng – Chính quyền")
    assert list(Unit.objects.named(written)) == [unit]


# reality: one unit spelled several ways
def test_another_spelling_is_kept_as_a_name():
    spelling = kept(UnitNameFactory(kind=UnitName.Kind.SPELLING, name="Cục Viễn thông & Cơ yếu", valid=None))
    assert list(Unit.objects.named("Cục Viễn thông & Cơ yếu")) == [spelling.unit]


# reality: members known by province only
def test_a_member_is_known_by_its_province_only():
    member = kept(
        MembershipFactory(
            unit__name="Tỉnh Lạng Sơn", unit__kind=Unit.Kind.PROVINCE, name_as_printed="Lạng Sơn"
        )
    )
    assert (member.unit.kind, member.name_as_printed) == ("province", "Lạng Sơn")


# reality: the member is the trade union *of* a unit
def test_the_member_is_the_trade_union_of_a_unit():
    unit = UnitFactory(name="Sở Y tế")
    member = kept(
        MembershipFactory(unit__name="Công đoàn Sở Y tế", unit__kind=Unit.Kind.UNION, unit__parent=unit)
    )
    assert (member.unit.kind, member.unit.parent) == ("union", unit)
    assert not unit.memberships.exists()


# reality: the member is a system (hệ) and its leader one department of it
def test_the_member_is_a_system_and_its_leader_one_department_of_it():
    system = MembershipFactory(unit__name="Hệ Cơ yếu Quân đội", unit__kind=Unit.Kind.SYSTEM)
    department = UnitFactory(name="Cục Cơ yếu Bộ Tổng Tham mưu", parent=system.unit)
    head = kept(LeadershipFactory(bloc=system.bloc, unit=department, represents=system.unit))
    assert (head.unit, head.represents) == (department, system.unit)


# reality: one unit in several blocs at once
def test_one_unit_is_in_several_blocs_at_once():
    unit = UnitFactory()
    members = {kept(MembershipFactory(unit=unit)) for _bloc in range(3)}
    assert set(unit.memberships.on(datetime.date(2018, 1, 1))) == members


# reality: NFC/NFD
def test_decomposed_letters_are_stored_composed():
    name = unicodedata.normalize("NFD", "Cục Cơ yếu Đảng – Chính quyền")
    unit = kept(UnitFactory(name=name))
    assert unit.name == unicodedata.normalize("NFC", name) != name


# reality: no-break spaces
def test_no_break_spaces_become_spaces():
    assert kept(UnitFactory(name="Bộ\u00a0Công\u202fan\u200b")).name == "Bộ Công an"


# reality: facts that stand only in a caption
def test_a_fact_stands_only_in_a_caption():
    appearance = kept(AppearanceFactory(note="Theo chú thích ảnh"))
    campaign = kept(
        CampaignFactory(source=DocumentFactory(kind=Document.Kind.REPORT), note="Theo chú thích ảnh")
    )
    assert appearance.note == campaign.note == "Theo chú thích ảnh"
    assert campaign.source.kind == "report"


# reality: abbreviations (TĐKT, BĐBP, CĐCS)
@pytest.mark.parametrize(
    ("abbreviation", "name"),
    [("BĐBP", "Bộ đội Biên phòng"), ("Ban TĐKT", "Ban Thi đua – Khen thưởng"), ("CĐCS", "Công đoàn cơ sở")],
)
def test_an_abbreviation_names_its_unit(abbreviation, name):
    kept(UnitNameFactory(unit__name=name, name=abbreviation, kind=UnitName.Kind.ABBREVIATION, valid=None))
    assert [unit.name for unit in Unit.objects.named(abbreviation)] == [name]


# reality: people 32
def test_two_people_have_one_name():
    assert len({kept(PersonFactory(name="Nguyễn Quốc Hùng")) for _person in range(2)}) == 2
    assert Person.objects.named("nguyen quoc hung").count() == 2
