"""What makes no sense is refused beside its field; what makes sense is not."""

import pytest

from tests import factories as make

from .typing import problems_of, rows, sheet_with

pytestmark = pytest.mark.django_db
CLOSING = {"years-this-purposes": "closing", "held": "16/11/2018"}


@pytest.fixture
def entry():
    """A bloc with a member; its standing and the pledge of 2018 were settled at other conferences."""
    membership = make.MembershipFactory(unit__name="Sở Y tế")
    make.UnitFactory(name="Sở Nội vụ")
    return make.EntryFactory(bloc=membership.bloc)


@pytest.fixture
def admin():
    return make.AdminFactory()


HEAD, DEPUTY = {"unit": "Sở Y tế"}, {"unit": "Sở Y tế", "role": "deputy"}
CHAIR = {"role": "chair", "name": "Đặng Vũ Sơn"}

# Where the problem stands, what makes no sense, and what does.
WRONG = {
    "no purpose": ("years-this-purposes", {"years-this-purposes": ""}, {"years-next-purposes": "launch"}),
    "year that is none": (
        "years-this-period",
        {"years-this-period": "18"},
        {"years-this-period": "2018-2019"},
    ),
    "school year of two years": ("years-this-period", {"years-this-period": "2016-2019"}, {}),
    "purposes for a year that is none": (
        "years-n1-period",
        rows("years", {"purposes": "review"}),
        rows("years", {"purposes": "review", "period": "2016"}),
    ),
    "year twice": (
        "years-n1-period",
        rows("years", {"purposes": "review", "period": "2018"}),
        rows("years", {"purposes": "review", "period": "2017"}),
    ),
    "last day without a first": ("held", {"held": "", "held_until": "17/11/2018"}, {"held_until": ""}),
    "last day before the first": ("held_until", {"held_until": "15/11/2018"}, {"held_until": "11/2018"}),
    "no such date": ("held", {"held": "31/11/2018"}, {"held": "30/11/2018"}),
    "member without a name": (
        "roll-n1-unit",
        rows("roll", {"status": "present"}),
        rows("roll", {"unit": "Sở Nội vụ", "status": "present"}),
    ),
    "standing without a name": (
        "standings-n1-unit",
        rows("standings", {"rank": "1"}),
        rows("standings", {"unit": "Sở Nội vụ", "rank": "1"}),
    ),
    "guest without a name": (
        "guests-n1-unit",
        rows("guests", {"by": "Ông An"}),
        rows("guests", {"unit": "Báo", "by": "Ông An"}),
    ),
    "unit twice on the roll": (
        "guests-n1-unit",
        rows("roll", {"unit": "Sở Nội vụ", "status": "present"}) | rows("guests", {"unit": "so noi vu"}),
        rows("guests", {"unit": "so noi vu"}),
    ),
    "person without a name or a post": (
        "people-n1-name",
        rows("people", {"role": "chair", "rank": "Đại tá"}),
        rows("people", {"role": "chair", "post": "Cục trưởng"}),
    ),
    "person twice in a role": (
        "people-n2-role",
        rows("people", CHAIR, CHAIR),
        rows("people", CHAIR, CHAIR | {"role": "conclusion"}),
    ),
    "target without a text": (
        "targets-n1-text",
        rows("targets", {"number": "80"}),
        rows("targets", {"text": "Đạt", "number": "80"}),
    ),
    "comparison without a number": (
        "targets-n1-number",
        rows("targets", {"text": "Đạt", "comparator": "gte"}),
        rows("targets", {"text": "Đạt", "comparator": "none"}),
    ),
    "part of nothing": (
        "targets-n1-part",
        rows("targets", {"text": "Đạt", "part": "1"}),
        rows("targets", {"text": "Đạt"}, {"text": "20 %", "part": "1"}),
    ),
    "award that is part of nothing": (
        "awards-n1-part",
        rows("awards", {"award": "Cờ", "part": "1"}),
        rows("awards", {"award": "Bằng"}, {"award": "Cờ", "part": "1"}),
    ),
    "target of a next year nobody knows": (
        "targets-n1-year",
        {"years-next-period": "sang năm"} | rows("targets", {"text": "Đạt", "year": "next"}),
        rows("targets", {"text": "Đạt", "year": "next"}),
    ),
    "direction without a text": (
        "directions-n1-text",
        rows("directions", {"number": "1"}),
        rows("directions", {"number": "1", "text": "Một là"}),
    ),
    "direction by a stranger": (
        "directions-n1-by",
        rows("directions", {"text": "Một là", "by": "Ai đó"}),
        rows("people", CHAIR) | rows("directions", {"text": "Một là", "by": "dang vu son"}),
    ),
    "number of a direction twice": (
        "directions-n2-number",
        rows("directions", {"number": "1", "text": "Một"}, {"number": "1", "text": "Hai"}),
        rows("directions", {"number": "1", "text": "Một"}, {"number": "1", "text": "Hai", "way": "up"}),
    ),
    "vote on nothing": (
        "ballots-n1-question",
        rows("ballots", {"in_favour": "5"}),
        rows("ballots", {"in_favour": "5", "unit": "Sở Y tế"}),
    ),
    "vote with impossible totals": (
        "ballots-n1-eligible",
        rows("ballots", {"question": "x", "valid": "5", "in_favour": "6"}),
        rows("ballots", {"question": "x", "valid": "6", "in_favour": "6"}),
    ),
    "award without a name": (
        "awards-n1-award",
        rows("awards", {"figure": "3"}),
        rows("awards", {"award": "Cờ", "figure": "3"}),
    ),
    "name as long as a text": (
        "awards-n1-names",
        rows("awards", {"award": "Cờ", "names": "x" * 301}),
        rows("awards", {"award": "Cờ", "names": "x" * 300}),
    ),
    "leader who is nobody": (
        "leaders-n1-unit",
        rows("leaders", {"rank": "Đại tá"}),
        rows("leaders", {"post": "Cục trưởng"}),
    ),
    "order of a head": (
        "leaders-n1-ordinal",
        rows("leaders", HEAD | {"ordinal": "1"}),
        rows("leaders", DEPUTY | {"ordinal": "1"}),
    ),
    "two heads": ("leaders-n2-role", rows("leaders", HEAD, HEAD), rows("leaders", HEAD, DEPUTY)),
    "paper that cannot be found again": (
        "papers-n1-number",
        rows("papers", {"dated": "2018"}),
        rows("papers", {"dated": "2018", "title": "Kế hoạch"}),
    ),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_makes_no_sense_is_refused_beside_its_field(entry, admin, what):
    field, wrong, sense = WRONG[what]
    assert field in problems_of(sheet_with(entry, admin, CLOSING | wrong))
    assert problems_of(sheet_with(make.EntryFactory(bloc=entry.bloc), admin, CLOSING | sense)) == {}


def test_standing_that_another_conference_settled_is_refused_with_its_name(entry, admin):
    unit = entry.bloc.memberships.get().unit
    campaign = make.CampaignFactory(bloc=entry.bloc)
    make.StandingFactory(campaign=campaign, unit=unit, conference=make.ConferenceFactory(title="Họp xét"))
    problems = problems_of(sheet_with(entry, admin, CLOSING | {f"standings-u{unit.pk}-rank": "1"}))
    assert "“Họp xét”" in problems[f"standings-u{unit.pk}-own"]


def test_common_text_does_not_go_over_the_one_signed_elsewhere(entry, admin):
    campaign = make.CampaignFactory(bloc=entry.bloc)
    signed = make.ConferenceFactory(title="Lễ ký")
    make.PledgeFactory(campaign=campaign, preamble="Chúng tôi cam kết", signed_at=signed)
    assert "“Lễ ký”" in problems_of(sheet_with(entry, admin, CLOSING | {"preamble": "Khác"}))["preamble"]


@pytest.mark.parametrize("verdict", ["", "not_reported"])
def test_result_with_a_number_needs_its_verdict(entry, admin, verdict):
    target = make.TargetFactory(pledge__campaign__bloc=entry.bloc)
    start = f"results-t{target.pk}-"
    typed = CLOSING | {f"{start}number": "80", f"{start}verdict": verdict}
    assert f"{start}verdict" in problems_of(sheet_with(entry, admin, typed))
    assert problems_of(sheet_with(entry, admin, {f"{start}verdict": "partly"})) == {}


@pytest.mark.parametrize("name", ["results-tABC-verdict", "results-t99999-words", "counts-xyz-figure"])
def test_row_for_what_is_not_on_record_is_kept_and_asked_about(entry, admin, name):
    text = {"verdict": "reached"}.get(name.split("-")[2], "5")
    sheet = sheet_with(entry, admin, CLOSING | {name: text})
    table, key, _column = name.split("-")
    assert {problem.rpartition("-")[0] for problem in problems_of(sheet)} == {f"{table}-{key}"}
    assert sheet.typed[name] == text
    assert problems_of(sheet_with(entry, admin, {name: ""})) == {}
