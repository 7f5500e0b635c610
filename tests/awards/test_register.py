import io

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from awards.models import Award, AwardKind, Moment, Proposal, RecipientKind, Recommendation
from awards.register import Register, rows, totals
from blocs.figures import Figure
from blocs.listing import keyset
from campaigns.models import Campaign
from tests.awards.pages import text_of
from tests.factories import (
    AdminFactory,
    AwardDecisionFactory,
    AwardFactory,
    AwardKindFactory,
    BlocFactory,
    CampaignFactory,
    ConferenceFactory,
    DocumentFactory,
    PeriodFactory,
    PersonFactory,
    ProposalLineFactory,
    RecommendationFactory,
    RecommendedRecipientFactory,
    UnitFactory,
    UnitNameFactory,
    staff_of,
)

pytestmark = pytest.mark.django_db
REGISTER = reverse("awards:register")


def agreed(criteria):
    return list(rows(AdminFactory(), Moment.AGREED, criteria))


def shown(client, **parameters):
    return list(client.get(REGISTER, parameters).context["page"])


def test_year_is_that_of_the_period_start():
    of_2018 = RecommendationFactory(campaign__year=2018)
    RecommendationFactory(campaign__year=2019)
    assert agreed({"year": 2018}) == [of_2018]


def test_year_and_school_year_that_begin_together_are_told_apart(admin_client):
    year = RecommendationFactory(campaign__year=2018)
    school_year = PeriodFactory(code="2018-2019", starts_on="2018-09-01", ends_on="2019-05-31")
    other = RecommendationFactory(campaign__bloc=year.campaign.bloc, campaign__period=school_year)
    assert set(shown(admin_client, year="2018")) == {year, other}
    assert shown(admin_client, period="2018-2019") == [other]


def test_award_of_a_period_without_a_bloc_year_is_found_by_it(admin_client):
    award = AwardFactory(campaign=None, period=PeriodFactory(code="2011"), decision=AwardDecisionFactory())
    CampaignFactory(period=award.period)
    assert shown(admin_client, period="2011") == [award]


def test_award_of_a_period_without_a_bloc_year_says_the_period(admin_client):
    AwardFactory(campaign=None, period=PeriodFactory(year=2011), decision=AwardDecisionFactory())
    AwardFactory(campaign=None, decision=AwardDecisionFactory())
    admin_client.cookies["django_language"] = "en"
    table = text_of(admin_client.get(REGISTER)).partition("On record through")[2]
    assert table.count(" 2011 ") == table.count("year not stated") == 1


def test_award_outside_the_catalogue_is_found_by_its_words_alone(admin_client):
    row = RecommendationFactory(kind=None, award_as_printed="Cờ thi đua của Cụm")
    RecommendationFactory(kind=None, award_as_printed="Cờ thi đua")
    RecommendationFactory(award_as_printed="Cờ thi đua của Cụm")
    assert shown(admin_client, words="cờ thi đua của cụm") == [row]


def test_award_without_a_year_is_found_as_not_stated():
    award = AwardFactory(campaign=None, reported_at=ConferenceFactory())
    AwardFactory()
    assert list(rows(AdminFactory(), Moment.GRANTED, {"year": None})) == [award]


def test_organiser_takes_in_the_blocs_of_the_units_below_it_and_their_parts():
    ministry = UnitFactory()
    own = RecommendationFactory(campaign__bloc__organiser=ministry)
    below = RecommendationFactory(campaign__bloc__organiser=UnitFactory(parent=ministry))
    part = RecommendationFactory(campaign__bloc__parent=own.campaign.bloc)
    RecommendationFactory(campaign__bloc__organiser=UnitFactory())
    assert set(agreed({"organiser": ministry})) == {own, below, part}


def test_level_not_known_takes_in_what_fits_no_entry():
    free = RecommendationFactory(kind=None, award_as_printed="Cờ")
    unknown = RecommendationFactory(kind__level="")
    RecommendationFactory(kind__level=AwardKind.Level.STATE)
    assert set(agreed({"level": AwardKind.Level.UNKNOWN})) == {free, unknown}


@pytest.mark.parametrize("text", ["dang chinh", "ĐẢNG", "chiến sỹ", "bang khen", "co yeu", "so 07a"])
def test_search_ignores_accents_case_and_i_or_y(text):
    row = RecommendationFactory(
        kind__name="Bằng khen", authority=UnitFactory(name="Ban Cơ yếu"), campaign__bloc__name="Khối số 07A"
    )
    RecommendedRecipientFactory(
        recommendation=row, unit=UnitFactory(name="Đảng - Chính quyền"), name_as_printed="Chiến sĩ"
    )
    RecommendationFactory()
    assert agreed({"q": text}) == [row]


def test_search_finds_the_person_who_received_an_award():
    award = AwardFactory(person=PersonFactory(name="Hoàng Văn Quân"))
    AwardFactory()
    assert list(rows(AdminFactory(), Moment.GRANTED, {"q": "quan hoang"})) == [award]


def test_search_finds_what_a_row_alone_prints():
    award = AwardFactory(kind=None, award_as_printed="Cờ của Cụm", name_as_printed="Lò Thị Mây")
    AwardFactory(name_as_printed="Lò Thị Mây")
    assert list(rows(AdminFactory(), Moment.GRANTED, {"q": "may cum"})) == [award]


def test_search_finds_the_decision_by_its_number_and_not_by_its_title():
    document = DocumentFactory(number="1071/QĐ-TTg", title="Về việc khen thưởng")
    award = AwardFactory(decision=AwardDecisionFactory(document=document))
    admin = AdminFactory()
    assert list(rows(admin, Moment.GRANTED, {"q": "1071 qd"})) == [award]
    assert list(rows(admin, Moment.GRANTED, {"q": "khen thưởng ttg"})) == []


def test_search_finds_the_line_by_unit_under_a_former_name_and_by_bloc():
    unit = UnitFactory(name="Sở Nội vụ")
    UnitNameFactory(unit=unit, name="Ban Tổ chức chính quyền")
    line = ProposalLineFactory(unit=unit, proposal__campaign__bloc__name="Khối Bảy")
    ProposalLineFactory(unit=unit, proposal__campaign__bloc__name="Khối Tám")
    assert list(rows(AdminFactory(), Moment.PROPOSED, {"q": "to chuc bay"})) == [line]


def test_search_without_a_word_leaves_nothing_out():
    award = AwardFactory()
    assert list(rows(AdminFactory(), Moment.GRANTED, {"q": "%–"})) == [award]


def said(sums):
    return sorted([sum_[name] for name in ("moment", "turns", "total", "known", "rows")] for sum_ in sums)


def sums_told(user, criteria):
    return said(Register(user, Moment, criteria).sums)


def sums_of_rows(user, criteria):
    return said(sum_ for sum_ in totals(user, Moment, criteria) if sum_["is_counted"])


@pytest.mark.parametrize(
    "criteria", [{}, {"year": 2018}, {"first": 2018, "last": 2018}, {"recipients": "unknown"}]
)
def test_sums_of_everything_are_those_of_its_rows(criteria):
    of_2018 = AwardFactory(campaign__year=2018, figure=Figure.NUMBER, count=4)
    AwardFactory(campaign=None, period=of_2018.campaign.period, figure=Figure.NUMBER, count=2)
    AwardFactory(campaign=of_2018.campaign, counts_turns=True), AwardFactory(campaign__year=2019)
    AwardFactory(state=Award.State.REVOKED), RecommendationFactory(campaign=of_2018.campaign)
    ProposalLineFactory(proposal__campaign=of_2018.campaign, proposal__state="submitted")
    admin = AdminFactory()
    of_rows = sums_of_rows(admin, criteria)
    assert sums_told(admin, criteria) == of_rows
    assert {moment for moment, *_sums in of_rows} == set(Moment)


@pytest.mark.parametrize("with_uncounted", [False, True])
@pytest.mark.parametrize("make_user", [AdminFactory, lambda: staff_of(Campaign.objects.get().bloc)])
def test_sums_stand_as_the_moments_follow_each_other(make_user, with_uncounted):
    award = AwardFactory(counts_turns=True)
    AwardFactory(campaign=award.campaign), RecommendationFactory(campaign=award.campaign)
    ProposalLineFactory(proposal__campaign=award.campaign, proposal__state="submitted")
    sums = Register(make_user(), Moment, {}, with_uncounted=with_uncounted).sums
    told = [(sum_["moment"].value, sum_["turns"]) for sum_ in sums]
    assert told == [("agreed", False), ("proposed", False), ("granted", False), ("granted", True)]


@pytest.mark.parametrize("level", AwardKind.Level.values)
def test_sums_of_a_level_are_those_of_its_rows(level):
    for known in AwardKind.Level.values:
        AwardFactory(kind__level=known, figure=Figure.NUMBER, count=3)
        RecommendationFactory(kind__level=known)
    AwardFactory(kind=None, award_as_printed="Cờ", figure=Figure.NUMBER, count=2)
    admin = AdminFactory()
    assert sums_told(admin, {"level": level}) == sums_of_rows(admin, {"level": level}) != []


def test_sums_of_a_kind_and_of_none_are_those_of_their_rows():
    admin, kind = AdminFactory(), AwardFactory(figure=Figure.NUMBER, count=3).kind
    AwardFactory(kind=kind, campaign=None, decision=AwardDecisionFactory(), figure=Figure.NUMBER, count=4)
    AwardFactory()
    AwardFactory(kind=None, award_as_printed="Cờ", figure=Figure.NUMBER, count=2)
    for asked, total in ((kind, 7), (None, 2)):
        assert sums_told(admin, {"kind": asked}) == sums_of_rows(admin, {"kind": asked})
        assert [told[2] for told in sums_told(admin, {"kind": asked})] == [total]


def test_sums_of_no_stated_year_are_those_of_their_rows():
    admin = AdminFactory()
    AwardFactory(campaign=None, decision=AwardDecisionFactory(), figure=Figure.NUMBER, count=4)
    AwardFactory(figure=Figure.NUMBER, count=2)
    assert sums_told(admin, {"year": None}) == sums_of_rows(admin, {"year": None}) != []


def test_of_which_is_counted_once():
    whole = RecommendationFactory(figure=Figure.NUMBER, count=14)
    RecommendationFactory(
        campaign=whole.campaign, kind=whole.kind, part_of=whole, figure=Figure.NUMBER, count=4
    )
    assert list(Recommendation.objects.counted()) == [whole]


def test_of_which_of_another_award_is_an_award_of_its_own():
    certificates = RecommendationFactory()
    flag = RecommendationFactory(campaign=certificates.campaign, part_of=certificates)
    assert set(Recommendation.objects.counted()) == {certificates, flag}


def test_revoked_award_is_not_counted():
    AwardFactory(state=Award.State.REVOKED)
    assert list(Award.objects.counted()) == []


@pytest.mark.parametrize("state", [Proposal.State.DRAFT, Proposal.State.WITHDRAWN])
def test_proposal_that_did_not_leave_the_desk_is_not_counted(state):
    ProposalLineFactory(proposal__state=state, proposal__state_reason="…")
    assert list(rows(AdminFactory(), Moment.PROPOSED, {}).counted()) == []


def test_sum_tells_how_many_rows_are_known_and_none_is_known():
    kind = AwardKindFactory()
    RecommendationFactory(kind=kind, figure=Figure.NUMBER, count=20)
    RecommendationFactory(kind=kind, figure=Figure.NONE)
    RecommendationFactory(kind=kind)
    [group] = totals(AdminFactory(), [Moment.AGREED], {"kind": kind})
    assert (group["total"], group["known"], group["rows"]) == (20, 2, 3)


def test_sum_of_unknown_is_not_zero():
    RecommendationFactory()
    [group] = totals(AdminFactory(), [Moment.AGREED], {})
    assert group["total"] is None


def test_turns_are_added_up_apart():
    AwardFactory(figure=Figure.NUMBER, count=200, counts_turns=True)
    AwardFactory(figure=Figure.NUMBER, count=3)
    groups = totals(AdminFactory(), [Moment.GRANTED], {})
    assert {group["turns"]: group["total"] for group in groups} == {True: 200, False: 3}


def test_register_shows_the_moments_one_after_the_other(admin_client):
    granted, proposed, recommended = (
        AwardFactory(),
        ProposalLineFactory(proposal__state="submitted"),
        RecommendationFactory(),
    )
    assert shown(admin_client) == [recommended, proposed, granted]


def turn(client, *, backwards=False, **parameters):
    """The pages of the register from one end to the other, in the order in which they stand."""
    context = client.get(REGISTER, parameters | ({"before": "end"} if backwards else {})).context
    pages = [list(context["page"])]
    while context["page"].has_earlier if backwards else context["page"].has_later:
        listing = context["listing"]
        context = client.get(REGISTER + (listing.earlier() if backwards else listing.later())).context
        pages.append(list(context["page"]))
    return pages[::-1] if backwards else pages


@pytest.mark.parametrize("sort", ["-year", "year", "count", "-award", "bloc", "authority"])
def test_register_pages_reach_over_the_moments_and_have_every_row_once(admin_client, monkeypatch, sort):
    monkeypatch.setattr(keyset, "ROWS_PER_PAGE", 2)
    authority = UnitFactory()
    RecommendationFactory(campaign__year=2018), RecommendationFactory(figure="number", count=3)
    RecommendationFactory(kind=None, award_as_printed="Cờ", authority=authority)
    AwardFactory(campaign=None, reported_at=ConferenceFactory()), AwardFactory(authority=authority)
    forwards, backwards = (turn(admin_client, sort=sort, backwards=way) for way in (False, True))
    assert [len(page) for page in forwards] == [2, 2, 1]
    assert [len(page) for page in backwards] == [1, 2, 2]
    rows_shown = [row for page in forwards for row in page]
    assert rows_shown == [row for page in backwards for row in page]
    assert set(rows_shown) == {*Recommendation.objects.all(), *Award.objects.all()}
    assert [row.moment for row in rows_shown] == ["agreed"] * 3 + ["granted"] * 2


def test_register_is_sorted_within_each_moment_and_the_unknown_comes_last(admin_client):
    few, many = (RecommendationFactory(figure="number", count=count) for count in (2, 10))
    unknown = RecommendationFactory()
    award = AwardFactory(figure="number", count=5)
    assert shown(admin_client, sort="count") == [few, many, unknown, award]
    assert shown(admin_client, sort="-count") == [many, few, unknown, award]


def test_what_a_paper_says_of_a_number_stands_in_a_file_in_its_marks(admin_client):
    RecommendationFactory(count_words="nhiều")
    admin_client.cookies["django_language"] = "en"
    content = admin_client.get(REGISTER, {"as": "csv", "columns": "count"}).getvalue().decode()
    assert "no data yet “nhiều”" in content


def test_register_as_a_file_adds_up_to_its_sums(admin_client):
    for count in (2, 10):
        RecommendationFactory(figure="number", count=count)
    RecommendationFactory()
    AwardFactory(figure="number", count=5, counts_turns=True, unit=None)
    ProposalLineFactory(figure="number", count=7, proposal__state="submitted")
    admin_client.cookies["django_language"] = "en"
    response = admin_client.get(REGISTER, {"as": "xlsx", "columns": "count"})
    cells = load_workbook(io.BytesIO(response.getvalue())).active.iter_rows(values_only=True)
    head, *rows_of_file = [(row[0], *row[2:]) for row in cells]
    assert head == ("Moment", "Number", "What is counted")
    assert set(rows_of_file[:3]) == {
        ("agreed to recommend", number, "recipients") for number in (10, 2, "no data yet")
    }
    assert rows_of_file[3:] == [("proposed", 7, "recipients"), ("granted", 5, "turns (lượt)")]
    sums = [(group["moment"], group["total"]) for group in admin_client.get(REGISTER).context["sums"]]
    assert sums == [("agreed", 12), ("proposed", 7), ("granted", 5)]


@pytest.mark.parametrize("place", ["x", "x-1", "agreed-", "agreed-x", "granted-1", "-", "agreed-" + "9" * 40])
@pytest.mark.parametrize("way", ["after", "before"])
def test_register_opens_its_first_page_at_a_place_that_is_none(admin_client, way, place):
    row = RecommendationFactory()
    assert shown(admin_client, **{way: place}) == [row]


def test_register_leaves_out_what_sums_leave_out_unless_asked(admin_client):
    revoked = AwardFactory(state=Award.State.REVOKED)
    assert shown(admin_client) == []
    assert shown(admin_client, uncounted="on") == [revoked]


def test_register_says_three_states_in_different_words(admin_client):
    for figure, count in ((Figure.NUMBER, 13), (Figure.NONE, None), (Figure.UNKNOWN, None)):
        RecommendationFactory(figure=figure, count=count)
    admin_client.cookies["django_language"] = "en"
    text = admin_client.get(REGISTER).content.decode()
    table = text[text.index("<table") :]
    assert ">13<" in table
    assert ">none<" in table
    assert ">no data yet<" in table


def test_register_shows_the_name_of_the_bloc_year_where_a_date_lacks_its_year(admin_client):
    unit = UnitFactory(name="Cục Viễn thông và Cơ yếu")
    UnitNameFactory(unit=unit, name="Cục Cơ yếu Công an")
    RecommendedRecipientFactory(recommendation__conference=ConferenceFactory(held="--11-16"), unit=unit)
    ProposalLineFactory(unit=unit, proposal__state="submitted", proposal__submitted="--11")
    AwardFactory(unit=unit, granted="--12-01")
    page = admin_client.get(REGISTER).content.decode()
    assert page.count(">Cục Cơ yếu Công an<") == 3


def test_register_shows_the_name_of_the_time(admin_client):
    unit = UnitFactory(name="Cục Viễn thông và Cơ yếu")
    UnitNameFactory(unit=unit, name="Cục Cơ yếu Công an")
    AwardFactory(unit=unit, granted="2018")
    page = admin_client.get(REGISTER).content.decode()
    assert "Cục Cơ yếu Công an" in page


def test_register_filters_by_address(admin_client):
    kind, authority = AwardKindFactory(), UnitFactory()
    row = AwardFactory(
        kind=kind, authority=authority, recipient_kind=RecipientKind.COLLECTIVE, figure=Figure.NONE
    )
    AwardFactory()
    address = {
        "year": "2018",
        "bloc": row.campaign.bloc.code,
        "moment": "granted",
        "kind": kind.code,
        "authority": authority.code,
        "recipients": "collective",
        "figure": "none",
        "level": "none",
        "turns": "no",
    }
    assert shown(admin_client, **address) == [row]


CHOICES = ["year", "period", "bloc", "moment", "kind", "level", "authority", "recipients", "figure", "turns"]


@pytest.mark.parametrize("name", [*CHOICES, "words"])
def test_register_names_an_answer_it_does_not_know_and_goes_on(admin_client, name):
    row = RecommendationFactory()
    response = admin_client.get(REGISTER, {name: "999999999999999999999\x00"})
    assert list(response.context["form"].errors) == [name]
    assert list(response.context["page"]) == [row]


@pytest.mark.parametrize("page", ["0", "x", "\x00", "9" * 40, "-1"])
def test_register_opens_some_page_whatever_the_number(admin_client, page):
    row = RecommendationFactory()
    assert shown(admin_client, page=page) == [row]


def test_register_refuses_a_null_byte_in_the_search(admin_client):
    assert list(admin_client.get(REGISTER, {"q": "a\x00"}).context["form"].errors) == ["q"]


def test_staff_sees_the_awards_of_the_own_bloc_only(staff_client, bloc):
    own = AwardFactory(campaign__bloc=bloc)
    AwardFactory()
    assert shown(staff_client) == [own]


def test_staff_cannot_ask_for_another_bloc(staff_client):
    other = AwardFactory().campaign.bloc
    response = staff_client.get(REGISTER, {"bloc": other.code})
    assert list(response.context["form"].errors) == ["bloc"]


def test_user_without_a_stewardship_sees_an_empty_register(user_client):
    AwardFactory()
    assert shown(user_client) == []


def test_register_is_only_read(admin_client):
    assert admin_client.post(REGISTER).status_code == 405


@pytest.mark.parametrize("count", [1, 30])
def test_register_query_count(admin_client, django_assert_num_queries, count):
    authority, kind = UnitFactory(), AwardKindFactory()
    campaigns = [CampaignFactory() for _ in range(min(count, 60))]
    for number in range(count):
        campaign = campaigns[number % len(campaigns)]
        row = RecommendationFactory(
            campaign=campaign, kind=kind, authority=authority, conference=ConferenceFactory()
        )
        RecommendedRecipientFactory(recommendation=row)
    with django_assert_num_queries(8):
        admin_client.get(REGISTER)


@pytest.mark.parametrize("count", [1, 3])
def test_register_query_count_with_all_moments(admin_client, django_assert_num_queries, count):
    for _ in range(count):
        RecommendedRecipientFactory(recommendation__authority=UnitFactory())
        ProposalLineFactory(proposal__state="submitted", unit=UnitFactory())
        AwardFactory(decision=AwardDecisionFactory(), person=PersonFactory())
    with django_assert_num_queries(12):
        admin_client.get(REGISTER)


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(("words", "queries"), [("khen", 15), ("bằng khen", 16), ("nowhere", 7)])
def test_register_query_count_where_words_are_looked_for(
    admin_client, django_assert_num_queries, words, queries, count
):
    kind = AwardKindFactory(name="Bằng khen của Bộ")
    for _ in range(count):
        RecommendedRecipientFactory(recommendation__kind=kind, recommendation__authority=UnitFactory())
        ProposalLineFactory(kind=kind, proposal__state="submitted", unit=UnitFactory())
        AwardFactory(kind=kind, decision=AwardDecisionFactory(), person=PersonFactory())
    with django_assert_num_queries(queries):
        admin_client.get(REGISTER, {"q": words})


def test_bloc_of_a_filter_is_one_the_reader_may_see(leader_client, bloc):
    BlocFactory()
    choices = leader_client.get(REGISTER).context["form"].fields["bloc"].choices
    assert [code for code, _ in choices] == ["", bloc.code]


def test_register_narrows_to_years_and_units(admin_client):
    rows = {
        year: AwardFactory(campaign__year=year, unit=UnitFactory(code=f"cuc-{year}"))
        for year in (2018, 2019, 2020)
    }
    RecommendationFactory(campaign__year=2019)
    for asked, years in (
        ({"first": 2019}, [2019, 2020]),
        ({"first": 2018, "last": 2019}, [2018, 2019]),
        ({"units": "cuc-2018, cuc-2020"}, [2018, 2020]),
    ):
        found = admin_client.get(REGISTER, {"moment": "granted", **asked}).context["page"]
        assert set(found) == {rows[year] for year in years}


def test_award_of_no_bloc_year_counts_to_the_year_of_its_period(admin_client):
    award = AwardFactory(campaign=None, period=PeriodFactory(year=2018), unit=UnitFactory())
    for asked, is_there in (
        ({"first": 2018}, True),
        ({"last": 2018}, True),
        ({"first": 2019}, False),
        ({"last": 2017}, False),
    ):
        assert (award in admin_client.get(REGISTER, asked).context["page"]) == is_there


def test_units_without_a_row_are_named_beside_the_field(admin_client):
    page = admin_client.get(REGISTER, {"units": "nowhere,elsewhere"})
    assert "elsewhere, nowhere" in page.context["form"].errors["units"][0]
    assert 'value="nowhere,elsewhere"' in page.content.decode()


def test_recommendation_is_found_by_the_unit_it_names(admin_client):
    named = RecommendedRecipientFactory(unit=UnitFactory(code="cuc-1"))
    RecommendationFactory()
    assert list(admin_client.get(REGISTER, {"units": "cuc-1"}).context["page"]) == [named.recommendation]
