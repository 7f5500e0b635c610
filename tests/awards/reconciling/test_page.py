"""The page of a bloc-year: who may see it, and what it says."""

import pytest
from django.urls import reverse

from awards.models import RecipientKind
from blocs.figures import Figure
from tests.awards.pages import links_of, text_of
from tests.factories import (
    AwardFactory,
    AwardKindFactory,
    ProposalFactory,
    ProposalLineFactory,
    RecommendationFactory,
    UnitFactory,
)

pytestmark = pytest.mark.django_db


def test_page_says_the_difference_and_links_its_figures(leader_client, page, flags):
    response = leader_client.get(page)
    seen = text_of(response)
    assert "Differs 2 of the 13 agreed not granted" in seen
    assert "The bloc agreed to recommend 13 Cờ thi đua" in seen
    links = [link for link in links_of(response) if link.startswith(reverse("awards:register") + "?")]
    assert len(links) == 2


def test_cell_says_what_is_stated_at_one_moment_only(leader_client, page, campaign):
    kind, ministry = AwardKindFactory(), UnitFactory(name="Ban Cơ yếu Chính phủ")
    RecommendationFactory(
        campaign=campaign, kind=kind, authority=ministry, figure=Figure.NUMBER, count=13,
        recipient_kind=RecipientKind.COLLECTIVE,
    )  # fmt: skip
    AwardFactory(campaign=campaign, kind=kind, figure=Figure.NUMBER, count=11)
    seen = text_of(leader_client.get(page))
    assert "13 collectives, Ban Cơ yếu Chính phủ" in seen
    assert "11 recipients not stated, authority not stated" in seen


def test_none_unknown_and_nothing_are_three_words(leader_client, page, campaign):
    kind = AwardKindFactory()
    RecommendationFactory(campaign=campaign, kind=kind, count_words="nhiều")
    AwardFactory(campaign=campaign, kind=kind, figure=Figure.NONE)
    assert "no data yet (0 of 1 with data) nhiều nothing on record none Cannot" in text_of(
        leader_client.get(page)
    )


def test_of_which_stands_under_its_whole(leader_client, page, campaign):
    whole = AwardFactory(campaign=campaign, figure=Figure.NUMBER, count=14)
    AwardFactory(campaign=campaign, kind=whole.kind, part_of=whole, figure=Figure.NUMBER, count=4)
    AwardFactory(campaign=campaign, kind__name="Cờ", part_of=whole, figure=Figure.NUMBER, count=1)
    seen = text_of(leader_client.get(page))
    assert (
        "14 of which: 4 recipients not stated of which: 1 recipients not stated – Cờ, counted there" in seen
    )


def test_recipient_who_was_left_out_links_to_the_line(leader_client, page, campaign):
    kind, unit = AwardKindFactory(), UnitFactory(name="Đơn vị A")
    line = ProposalLineFactory(
        proposal=ProposalFactory(campaign=campaign, state="decided"), kind=kind, unit=unit,
        state="failed", state_reason="không đủ phiếu", figure=Figure.NUMBER, count=1,
    )  # fmt: skip
    AwardFactory(campaign=campaign, kind=kind, figure=Figure.NONE)
    response = leader_client.get(page)
    assert "Đơn vị A – proposed, not granted: failed in the council – không đủ phiếu" in text_of(response)
    assert {unit.get_absolute_url(), line.get_absolute_url()} <= set(links_of(response))


def test_page_of_a_bloc_year_without_awards_says_so(leader_client, page):
    assert "No recommendation, proposal or award is on record." in text_of(leader_client.get(page))


def test_cells_are_labelled_for_phones_and_screen_readers(leader_client, page, flags):
    html = leader_client.get(page).content.decode()
    assert html.count('scope="col"') == 5
    assert html.count('<th scope="row"') == 1
    assert html.count("data-label=") == 4
    assert "<caption" in html


@pytest.mark.parametrize("code", ["period", "bloc"])
def test_unknown_bloc_year_is_not_there(leader_client, campaign, code):
    codes = {"bloc": campaign.bloc.code, "period": campaign.period.code} | {code: "nowhere"}
    url = reverse("awards:reconciliation", args=codes.values())
    assert leader_client.get(url).status_code == 404


def test_bloc_of_others_is_not_there(page, flags, user_client):
    assert [user_client.get(page).status_code, user_client.post(page).status_code] == [404, 404]


def test_page_is_only_read_and_written_to(staff_client, page):
    assert staff_client.put(page).status_code == 405
