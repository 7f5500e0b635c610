"""The leadership of reality.md, phenomenon by phenomenon; `# reality:` quotes it."""

import datetime

import pytest

from awards.models import Award, AwardKind
from blocs.partial_dates import PartialDate
from campaigns.models import Appearance, ConferencePurpose, Leadership
from tests.factories import (
    AppearanceFactory,
    BlocFactory,
    ConferenceFactory,
    ConferencePurposeFactory,
    LeadershipFactory,
    PersonFactory,
    StandingFactory,
    UnitFactory,
    year_range,
)
from tests.kept import kept

pytestmark = pytest.mark.django_db
DEPUTY = Leadership.Role.DEPUTY


# reality: The head is a unit
def test_the_head_is_a_unit():
    unit = UnitFactory()
    head = kept(LeadershipFactory(unit=unit))
    assert (head.unit, head.person) == (unit, None)


# reality: or a person
def test_the_head_is_a_person():
    person = PersonFactory()
    head = kept(LeadershipFactory(unit=None, person=person))
    assert (head.unit, head.person) == (None, person)


# reality: or both
def test_the_head_is_both():
    unit, person = UnitFactory(), PersonFactory(name="Hoàng Văn Quân")
    head = kept(
        LeadershipFactory(
            unit=unit, person=person, rank_as_printed="Thiếu tướng", post_as_printed="Cục trưởng"
        )
    )
    assert (head.unit, head.person, head.rank_as_printed) == (unit, person, "Thiếu tướng")


# reality: One, two or ordered deputies
@pytest.mark.parametrize("ordinals", [[None], [None, None], [1, 2, 3]])
def test_there_are_one_two_or_ordered_deputies(ordinals):
    bloc = BlocFactory()
    for ordinal in ordinals:
        kept(LeadershipFactory(bloc=bloc, role=DEPUTY, ordinal=ordinal))
    assert list(bloc.leaderships.deputies().values_list("ordinal", flat=True)) == ordinals


# reality: a deputy may be a person
def test_a_deputy_is_a_person():
    person = PersonFactory()
    assert kept(LeadershipFactory(role=DEPUTY, unit=None, person=person)).person == person


# reality: Head not named
def test_the_head_is_not_named():
    head = kept(LeadershipFactory(unit=None, post_as_printed="Khối trưởng"))
    assert (head.unit, head.person, str(head.post_as_printed)) == (None, None, "Khối trưởng")


# reality: or current head missing while the next is given
def test_the_current_head_is_missing_while_the_next_is_given():
    next_head = kept(LeadershipFactory(year=2019))
    heads = next_head.bloc.leaderships.heads()
    assert list(heads.filter(term__contains=datetime.date(2018, 11, 16))) == []
    assert list(heads.filter(term__contains=datetime.date(2019, 1, 1))) == [next_head]


# reality: A term of several years.
def test_a_term_is_of_several_years():
    head = kept(LeadershipFactory(term=year_range(2016, until=2020)))
    assert head.term == year_range(2016, until=2020)


# reality: Appointed instead of elected.
@pytest.mark.parametrize("selection", Leadership.Selection.values)
def test_the_head_is_appointed_instead_of_elected(selection):
    assert kept(LeadershipFactory(selection=selection)).selection == selection


# reality: The next head already acts at the same conference
def test_the_next_head_already_acts_at_the_same_conference():
    closing = ConferenceFactory(held="16/11/2018")
    person = PersonFactory()
    next_head = kept(LeadershipFactory(year=2019, person=person, chosen_at=closing))
    act = kept(AppearanceFactory(conference=closing, person=person, role=Appearance.Role.LAUNCH))
    assert (act.person, act.conference) == (next_head.person, next_head.chosen_at)


# reality: is not the winner
def test_the_next_head_is_not_the_winner():
    winner = kept(StandingFactory(rank=1))
    next_head = kept(LeadershipFactory(bloc=winner.campaign.bloc, year=2019))
    assert next_head.unit != winner.unit


# reality: takes over at the pledge signing
def test_the_next_head_takes_over_at_the_pledge_signing():
    purpose = ConferencePurpose.Purpose.PLEDGE_SIGNING
    signing = ConferencePurposeFactory(purpose=purpose, campaign__year=2019).conference
    head = kept(LeadershipFactory(year=2019, taken_over_at=signing, taken_over="28/03/2019"))
    assert (head.taken_over_at, head.taken_over) == (signing, PartialDate(2019, 3, 28))
    assert head.term == year_range(2019)


# reality: takes over before the year starts
def test_the_next_head_takes_over_before_the_year_starts():
    present_head = LeadershipFactory(year=2018)
    next_head = kept(LeadershipFactory(bloc=present_head.bloc, year=2019, taken_over="16/11/2018"))
    assert next_head.taken_over.last_day() < next_head.term.lower


# reality: The rotating flag (cờ luân lưu) marks leadership and is **not** an award.
def test_the_rotating_flag_marks_leadership_and_is_not_an_award():
    handover = ConferenceFactory()
    head = kept(LeadershipFactory(taken_over_at=handover, note="Nhận cờ luân lưu của Khối"))
    taken = kept(AppearanceFactory(conference=handover, role=Appearance.Role.TAKEOVER))
    assert (head.taken_over_at, head.note) == (taken.conference, "Nhận cờ luân lưu của Khối")
    assert not Award.objects.exists()
    assert not AwardKind.objects.matching("cờ luân lưu").exists()


# reality: Two or three chairs
@pytest.mark.parametrize("number", [2, 3])
def test_there_are_two_or_three_chairs(number):
    conference = ConferenceFactory()
    for position in range(number):
        kept(AppearanceFactory(conference=conference, position=position))
    assert conference.appearances.filter(role=Appearance.Role.CHAIR).count() == number


# reality: a chair from above the bloc
def test_the_chair_is_from_above_the_bloc():
    bloc = BlocFactory(organiser=UnitFactory())
    chair = kept(AppearanceFactory(person__unit=bloc.organiser, unit=bloc.organiser))
    assert chair.unit == bloc.organiser
    assert not bloc.memberships.filter(unit=chair.unit).exists()


# reality: a witness
def test_there_is_a_witness():
    assert kept(AppearanceFactory(role=Appearance.Role.WITNESS)).role == "witness"


# reality: one person with two or three posts in one string
def test_one_person_has_three_posts_in_one_string():
    posts = (
        "Ủy viên Ban Chấp hành Trung ương Đảng, Bí thư Đảng ủy, Thứ trưởng Bộ Quốc phòng, Chủ tịch Hội đồng"
    )
    assert kept(AppearanceFactory(post_as_printed=posts)).post_as_printed == posts


# reality: rank and academic title
def test_a_person_has_rank_and_academic_title():
    assert (
        kept(AppearanceFactory(rank_as_printed="Thiếu tướng, PGS.TS")).rank_as_printed
        == "Thiếu tướng, PGS.TS"
    )


# reality: an office without a name
def test_an_office_has_no_name():
    conference = ConferenceFactory()
    for post in ("Đại diện lãnh đạo Văn phòng Chính phủ", "Phó Trưởng ban"):
        kept(AppearanceFactory(conference=conference, person=None, post_as_printed=post))
    assert [str(line) for line in conference.appearances.all()] == [
        "Đại diện lãnh đạo Văn phòng Chính phủ",
        "Phó Trưởng ban",
    ]
