import datetime

import pytest

from awards.record_files import BadRecordFile
from blocs.models import Bloc, Document, Membership, Reorganisation, Unit, UnitName
from campaigns.models import Campaign, Movement


def names_of(unit):
    return {(row.kind, row.name) for row in unit.names.all()}


def test_unit_with_its_names_through_time(load_facts):
    load_facts(
        units=[
            {
                "name": "Sở Công Thương",
                "former_names": [{"name": "Sở Thương mại", "from": "1995", "until": "03/2008"}],
                "spellings": ["Sở Công thương tỉnh"],
                "abbreviations": ["SCT"],
            }
        ]
    )
    unit = Unit.objects.get()
    assert names_of(unit) == {
        ("official", "Sở Thương mại"),
        ("spelling", "Sở Công thương tỉnh"),
        ("abbreviation", "SCT"),
    }
    assert unit.name_on(datetime.date(2008, 3, 31)) == "Sở Thương mại"
    assert unit.name_on(datetime.date(2008, 4, 1)) == "Sở Công Thương"


def test_merger_says_whose_past_counts(load_facts):
    merger = {
        "kind": "merger",
        "took_effect": "01/07/2025",
        "before": [
            {"unit": "Tỉnh A", "history": "counts", "history_reason": "Theo Nghị quyết"},
            {"unit": "Tỉnh B"},
        ],
        "after": [{"unit": "Tỉnh C"}],
    }
    facts = {
        "units": [{"name": name} for name in ("Tỉnh A", "Tỉnh B", "Tỉnh C")],
        "reorganisations": [merger],
    }
    load_facts(**facts)
    load_facts(**facts)
    assert [row.unit.name for row in Reorganisation.objects.get().sides.filter(side="after")] == ["Tỉnh C"]
    assert set(Unit.objects.get(name="Tỉnh C").forerunners()) == set(Unit.objects.exclude(name="Tỉnh C"))


@pytest.mark.parametrize(
    "name",
    [
        "Sở Nông nghiệp và Phát triển nông thôn",
        "Trường Mầm non 8-3",
        "Xã Đắk R'Lấp (cũ)",
        "Công ty A, B và C",
    ],
)
def test_unit_name_is_taken_as_it_is(load_conference, name):
    load_conference(units=[name], conference={"attendance": [{"unit": name}]})
    assert Unit.objects.get().name == name


def test_no_break_spaces_and_decomposed_letters_are_tidied(load_facts):
    load_facts(units=[{"name": "Sở\u00a0Nô\u0323i vu\u0323\u200b"}])
    assert Unit.objects.get().name == "Sở Nội vụ"


def test_trade_union_of_a_unit_is_a_unit_below_it(load_facts):
    load_facts(
        units=[{"name": "Sở Y tế"}, {"name": "Công đoàn Sở Y tế", "kind": "union", "parent": "Sở Y tế"}]
    )
    assert Unit.objects.get(kind="union").parent.name == "Sở Y tế"


def test_bloc_below_a_bloc_with_its_founding_decision(load_facts):
    load_facts(
        documents=[
            {"kind": "decision", "number": "348/QĐ-UBND", "dated": "2018", "issuer_as_printed": "UBND tỉnh"}
        ],
        blocs=[
            {"code": "cum-1", "name": "Cụm thi đua I", "kind": "cum"},
            {"name": "Khối 2", "parent": "cum-1", "founding_decision": "348/QĐ-UBND"},
        ],
    )
    bloc = Bloc.objects.get(name="Khối 2")
    assert (bloc.code, bloc.parent.code, bloc.founding_decision.number) == ("khoi-2", "cum-1", "348/QĐ-UBND")


def test_two_blocs_with_one_number_are_told_apart_by_organiser(load_facts):
    blocs = [{"name": "Cụm thi đua số 5", "organiser": unit} for unit in ("Sở A", "Sở B")]
    facts = {"units": [{"name": "Sở A"}, {"name": "Sở B"}], "blocs": blocs}
    load_facts(**facts)
    load_facts(**facts)
    assert set(Bloc.objects.values_list("code", "organiser__name")) == {
        ("cum-thi-dua-so-5", "Sở A"),
        ("cum-thi-dua-so-5-2", "Sở B"),
    }


def test_member_by_dates_and_by_periods_is_one_membership(load_facts):
    member = {"unit": "Sở A", "from": "2016", "until": "06/2019", "name_as_printed": "Sở A (tỉnh)"}
    load_facts(
        units=[{"name": "Sở A"}],
        blocs=[{"code": "k", "name": "Khối", "members": [member]}],
        campaigns=[{"bloc": "k", "period": year, "members": [{"unit": "Sở A"}]} for year in ("2018", "2019")],
    )
    valid = Membership.objects.get().valid
    assert (valid.lower, valid.upper) == (datetime.date(2016, 1, 1), datetime.date(2019, 7, 1))


def test_end_of_a_membership_is_corrected(load_facts):
    for until in ("2019", "2020"):
        member = {"unit": "Sở A", "from": "2016", "until": until}
        load_facts(units=[{"name": "Sở A"}], blocs=[{"code": "k", "name": "Khối", "members": [member]}])
    assert Membership.objects.get().valid.upper == datetime.date(2021, 1, 1)


def test_membership_that_ends_before_it_begins_is_refused(load_facts, problems):
    member = {"unit": "Sở A", "from": "2019", "until": "2016"}
    with pytest.raises(BadRecordFile) as bad:
        load_facts(units=[{"name": "Sở A"}], blocs=[{"code": "k", "name": "Khối", "members": [member]}])
    assert problems(bad) == [
        ("blocs[0].members[0]", "The last day lies before the first. Check the two dates.")
    ]


def test_school_year_half_year_and_drive_are_periods(load_facts):
    spans = [
        ("2016-2017", "school", "01/09/2016", "31/05/2017"),
        ("2018-6-thang", "half", "01/01/2018", "30/06/2018"),
        ("2019-dot-1", "drive", "19/05/2019", "02/09/2019"),
    ]
    periods = [{"code": c, "kind": k, "starts_on": a, "ends_on": b} for c, k, a, b in spans]
    campaigns = [{"bloc": "k", "period": code} for code, *_rest in spans]
    load_facts(periods=periods, blocs=[{"code": "k", "name": "Khối"}], campaigns=campaigns)
    assert set(Campaign.objects.values_list("period__code", "period__kind")) == {span[:2] for span in spans}


def test_one_theme_of_a_superior_serves_several_blocs(load_facts):
    load_facts(
        blocs=[{"code": "k1", "name": "Khối 1"}, {"code": "k2", "name": "Khối 2"}],
        movements=[{"theme": "Đoàn kết, sáng tạo", "authority_as_printed": "UBND tỉnh", "period": "2023"}],
        campaigns=[
            {"bloc": code, "period": "2023", "movements": ["Đoàn kết, sáng tạo"]} for code in ("k1", "k2")
        ],
    )
    assert Movement.objects.get().campaigns.count() == 2
    assert {campaign.theme for campaign in Campaign.objects.all()} == {""}


def test_standing_movement_of_the_same_name_every_year(load_facts):
    name = "Dân vận khéo"
    load_facts(
        blocs=[{"code": "k", "name": "Khối"}],
        movements=[{"title": name, "kind": "standing", "period": year} for year in ("2022", "2023")],
        campaigns=[
            {"bloc": "k", "period": year, "movements": [{"name": name, "period": year}]}
            for year in ("2022", "2023")
        ],
    )
    campaigns = Campaign.objects.with_names()
    assert all(campaign.movements.get().period == campaign.period for campaign in campaigns)
    assert Movement.objects.count() == 2


def test_slogan_and_theme_of_a_whole_sentence(load_year):
    theme = "Phát huy truyền thống, " * 12
    load_year(campaign={"slogan": "Nhanh hơn, tốt hơn", "theme": theme})
    campaign = Campaign.objects.get()
    assert (campaign.slogan, campaign.theme) == ("Nhanh hơn, tốt hơn", theme.strip())


def test_secret_paper_is_registered_without_content(load_facts):
    load_facts(documents=[{"number": "05/BC-M", "is_secret": True, "holder": "Văn thư bảo mật"}])
    document = Document.objects.get(number="05/BC-M")
    assert (document.is_secret, document.holder) == (True, "Văn thư bảo mật")


def test_former_name_needs_a_year(load_facts, problems):
    with pytest.raises(BadRecordFile) as bad:
        load_facts(units=[{"name": "A", "former_names": [{"name": "B", "until": "16/9"}]}])
    assert problems(bad) == [("units[0].former_names[0].until", "Give the year too.")]
    assert not UnitName.objects.exists()
