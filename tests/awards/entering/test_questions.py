"""Each oddity is asked about where it is there, and only there; kept with one click, it is not asked again."""

import pytest
from django.utils import timezone

from awards.entering.questions import questions_about
from awards.entering.recording import NotRecorded, record, sheet_of
from tests import factories as make

from .typing import draft_with, recorded, rows, sheet_with

pytestmark = pytest.mark.django_db
CLOSING = {"years-this-purposes": "closing", "held": "16/11/2018"}


@pytest.fixture
def entry():
    """2018 of a bloc whose members are u-keys by a word."""
    entry = make.EntryFactory()
    campaign = make.CampaignFactory(bloc=entry.bloc, year=2018)
    pledge = make.PledgeFactory(campaign=campaign, unit=make.UnitFactory(name="Sở Xa"))
    make.TargetFactory(pledge=pledge, text="Trên 80 %", comparator="gte", number=80, measure="%")
    make.TargetFactory(pledge=pledge, text="Dưới 5", comparator="lt", number=5)
    for name in ("Sở Y tế", "Sở Nội vụ"):
        make.MembershipFactory(bloc=entry.bloc, unit__name=name)
    make.AwardKindFactory(name="Cờ của Bộ", to_collectives=True, to_individuals=False)
    return entry


@pytest.fixture
def admin():
    return make.AdminFactory()


def keyed(entry, typed):
    """The texts with the keys of the members and targets in place of {yte}, {noivu}, {over}, {under}."""
    units = dict(entry.bloc.memberships.values_list("unit__name", "unit"))
    targets = dict(entry.bloc.campaigns.get().pledges.get().targets.values_list("text", "pk"))
    keys = {"yte": units["Sở Y tế"], "noivu": units["Sở Nội vụ"]}
    keys |= {"over": targets["Trên 80 %"], "under": targets["Dưới 5"]}
    return {name.format(**keys): text for name, text in typed.items()}


def fields_asked(entry, user, typed):
    return {
        question.field for question in questions_about(sheet_with(entry, user, keyed(entry, CLOSING | typed)))
    }


NEXT_YEAR = str(timezone.localdate().year + 1)
THIS_YEAR_CLOSED = {"years-this-period": NEXT_YEAR, "years-next-period": "", "held": f"1/1/{NEXT_YEAR}"}
POINTS = {"standings-u{yte}-checked": "90", "standings-u{yte}-bonus": "2"}
ORDER = {"standings-u{yte}-rank": "1", "standings-u{noivu}-rank": "2", "standings-u{noivu}-final": "91"}
BALLOT = {"question": "Suy tôn", "collected": "10", "valid": "8"}
FOUR = {"award": "Bằng khen", "figure": "4"}

# What is asked about, with what makes it odd, and the same without the oddity.
ODD = {
    "date outside the year": ("held", {"held": "16/11/2022"}, {"held": "30/3/2019"}),
    "date ahead": ("held", THIS_YEAR_CLOSED, THIS_YEAR_CLOSED | {"status": "announced"}),
    "next year that does not follow": (
        "years-next-period",
        {"years-next-period": "2021", "next_theme": "x"},
        {"years-next-period": "2019", "next_theme": "x"},
    ),
    "unit that is no member": (
        "roll-n1-unit",
        rows("roll", {"unit": "Sở Xa", "status": "present"}),
        rows("roll", {"unit": "", "status": ""}),
    ),
    "stated members against the list": (
        "counts-members_stated-figure",
        {"counts-members_stated-figure": "9"},
        {"counts-members_stated-figure": "2"},
    ),
    "stated present against the ticks": (
        "counts-members_present-figure",
        {"counts-members_present-figure": "2", "roll-u{yte}-status": "present"},
        {"counts-members_present-figure": "1", "roll-u{yte}-status": "present"},
    ),
    "stated guests against the names": (
        "counts-guests-figure",
        {"counts-guests-figure": "2"} | rows("guests", {"unit": "Báo"}),
        {"counts-guests-figure": "1"} | rows("guests", {"unit": "Báo"}),
    ),
    "target called reached": (
        "results-t{over}-verdict",
        {"results-t{over}-verdict": "reached", "results-t{over}-number": "79,9"},
        {"results-t{over}-verdict": "reached", "results-t{over}-number": "80"},
    ),
    "target called not reached": (
        "results-t{under}-verdict",
        {"results-t{under}-verdict": "not_reached", "results-t{under}-number": "4"},
        {"results-t{under}-verdict": "not_reached", "results-t{under}-number": "5"},
    ),
    "target twice": (
        "targets-n2-text",
        rows("targets", {"text": "100 %"}, {"text": "100 %"}),
        rows("targets", {"text": "100 %"}, {"text": "100 %", "year": "next"}),
    ),
    "direction twice": (
        "directions-n2-text",
        rows("directions", {"text": "Một"}, {"text": "Một."}),
        rows("directions", {"text": "Một"}, {"text": "Hai"}),
    ),
    "points that do not add up": (
        "standings-u{yte}-final",
        POINTS | {"standings-u{yte}-final": "95"},
        POINTS | {"standings-u{yte}-final": "92"},
    ),
    "rank twice": (
        "standings",
        {"standings-u{yte}-rank": "1", "standings-u{noivu}-rank": "1"},
        {"standings-u{yte}-rank": "1", "standings-u{noivu}-rank": "2"},
    ),
    "better rank with fewer points": (
        "standings-u{yte}-rank",
        ORDER | {"standings-u{yte}-final": "90"},
        ORDER | {"standings-u{yte}-final": "92"},
    ),
    "papers that are neither valid nor invalid": (
        "ballots-n1-valid",
        rows("ballots", BALLOT | {"invalid": "1"}),
        rows("ballots", BALLOT | {"invalid": "2"}),
    ),
    "number of an award against its names": (
        "awards-n1-figure",
        rows("awards", {"award": "Bằng khen", "figure": "3", "names": "An\nBình"}),
        rows("awards", {"award": "Bằng khen", "figure": "2", "names": "An\nBình"}),
    ),
    "same award twice": (
        "awards-n2-award",
        rows("awards", FOUR, FOUR),
        rows("awards", FOUR, FOUR | {"authority": "Bộ Tài chính"}),
    ),
    "more of which than the whole": (
        "awards-n2-figure",
        rows("awards", FOUR, {"award": "Cờ", "figure": "5", "part": "1"}),
        rows("awards", FOUR, {"award": "Cờ", "figure": "4", "part": "1"}),
    ),
    "award that these recipients do not get": (
        "awards-n1-recipients",
        rows("awards", {"award": "Cờ của Bộ", "recipients": "individual"}),
        rows("awards", {"award": "Cờ của Bộ", "recipients": "collective"}),
    ),
    "head who is no member": (
        "leaders-n1-unit",
        rows("leaders", {"unit": "Sở Xa"}),
        rows("leaders", {"unit": "Sở Xa", "represents": "Sở Y tế"}),
    ),
    "next head without a unit": (
        "leaders-n1-unit",
        rows("leaders", {"person": "Đặng Vũ Sơn"}),
        rows("leaders", {"person": "Đặng Vũ Sơn", "unit": "Sở Y tế"}),
    ),
}


@pytest.mark.parametrize("oddity", ODD)
def test_oddity_is_asked_about_where_it_is(entry, admin, oddity):
    field, odd, plain = ODD[oddity]
    (at,) = keyed(entry, {field: ""})
    assert fields_asked(entry, admin, odd) == {at}
    assert fields_asked(make_again(entry), admin, plain) == set()


def make_again(entry):
    return make.EntryFactory(bloc=entry.bloc)


def test_second_closing_conference_of_a_year_is_asked_about(entry, admin):
    assert "years" not in fields_asked(entry, admin, {})
    make.ConferencePurposeFactory(campaign=entry.bloc.campaigns.get(), conference__title="Hội nghị trước")
    assert fields_asked(make_again(entry), admin, {}) == {"years"}
    assert fields_asked(make_again(entry), admin, {"years-this-purposes": "mid_year"}) == set()


def test_closing_conference_itself_is_not_a_second_one(entry, admin):
    recorded(entry, admin, CLOSING)
    assert fields_asked(entry, admin, {}) == set()


def test_targets_for_a_pledge_signed_elsewhere_are_asked_about_once(entry, admin):
    signed = make.ConferenceFactory(title="Lễ ký")
    make.PledgeFactory(campaign=entry.bloc.campaigns.get(), signed_at=signed)
    sheet = sheet_with(entry, admin, CLOSING | rows("targets", {"text": "Một"}, {"text": "Hai"}))
    (question,) = questions_about(sheet)
    assert question.field == "targets-n1-text"
    assert "“Lễ ký”" in question.sentence


def test_question_that_was_kept_lets_the_conference_be_recorded(entry, admin):
    draft = draft_with(entry, admin, CLOSING | {"held": "16/11/2022"})
    with pytest.raises(NotRecorded):
        record(draft=draft, user=admin)
    draft.kept = [question.key for question in questions_about(sheet_of(draft, admin))]
    draft.save(update_fields=["kept"])
    assert record(draft=draft, user=admin).conference.held.year == 2022


def test_kept_question_is_asked_anew_once_its_numbers_change(entry, admin):
    def key(day):
        (question,) = questions_about(sheet_with(entry, admin, CLOSING | {"held": day}))
        return question.key

    assert key("16/11/2022") == key("16/11/2022")
    assert key("16/11/2022") != key("17/11/2022")
