import re

import pytest
from django.urls import reverse

from awards.granting import correct, grant
from awards.models import Award, AwardChange, AwardDecision, HandingOver
from blocs.partial_dates import PartialDate
from tests.conftest import signed_in
from tests.factories import (
    AwardDecisionFactory,
    AwardFactory,
    BlocFactory,
    ConferencePurposeFactory,
    HandingOverFactory,
    MembershipFactory,
    PeriodFactory,
    PersonFactory,
    ProposalFactory,
    ProposalLineFactory,
    ProposalStepFactory,
    RecommendationFactory,
    RecommendedRecipientFactory,
    UnitFactory,
    UnitNameFactory,
    UserFactory,
    staff_of,
)
from tests.filled_form import filled_form

pytestmark = pytest.mark.django_db
ACTS = ["awards:award-correct", "awards:award-revoke", "awards:award-hand-over"]
PAGES = ["awards:award", *ACTS]
LATER = {"number": "12/QĐ-TTg", "dated": "05/03/2019", "issuer": "Thủ tướng Chính phủ"}


@pytest.fixture
def award(bloc):
    """Granted on 12/12/2018 to a unit of the bloc."""
    decision = AwardDecisionFactory(document__dated=PartialDate(2018, 12, 12), document__kind="decision")
    return AwardFactory(
        campaign__bloc=bloc, unit=UnitFactory(), name_as_printed="Cục Cơ yêu", decision=decision
    )


def url(name, award):
    return reverse(name, args=[award.pk])


def page_of(client, award):
    return client.get(award.get_absolute_url()).content.decode()


def send(client, name, award, **typed):
    """Fill in the form of an act and send it."""
    address = url(name, award)
    return client.post(address, filled_form(client.get(address)) | typed)


@pytest.mark.parametrize(("number", "words"), [(1, "1 individual"), (2, "2 individuals")])
def test_one_recipient_is_told_as_one(leader_client, bloc, number, words):
    award = AwardFactory(campaign__bloc=bloc, recipient_kind="individual", figure="number", count=number)
    leader_client.cookies["django_language"] = "en"
    text = " ".join(re.sub("<[^>]+>", "", page_of(leader_client, award)).split())
    assert f"{words}, no list of names" in text


def test_page_leads_along_the_whole_way_of_an_award(leader_client, bloc):
    conference = ConferencePurposeFactory(campaign__bloc=bloc).conference
    agreed = RecommendationFactory(campaign=conference.campaigns.get(), conference=conference)
    proposal = ProposalFactory(campaign=agreed.campaign, state="to_authority")
    line = ProposalLineFactory(proposal=proposal, recommendation=agreed, unit=UnitFactory(), state="passed")
    step = ProposalStepFactory(proposal=proposal, reason="Đủ hồ sơ")
    decision = AwardDecisionFactory()
    [award] = grant(lines=[line], decision=decision, user=UserFactory())
    handed = HandingOverFactory(award=award, conference=conference)
    page = page_of(leader_client, award)
    for row in (conference, line, proposal, decision, handed.conference):
        assert f'href="{row.get_absolute_url()}' in page
    assert step.reason in page


def test_page_follows_a_line_that_was_passed_up(leader_client, bloc):
    below = ProposalLineFactory(proposal__campaign__bloc=bloc, proposal__state="forwarded_up")
    line = ProposalLineFactory(
        proposal=ProposalFactory(campaign=below.proposal.campaign, state="to_authority"),
        continues=below,
        state="eligible",
    )
    [award] = grant(lines=[line], decision=AwardDecisionFactory(), user=UserFactory())
    file = leader_client.get(award.get_absolute_url()).context["file"]
    assert [row for row, _steps in file.proposed] == [below, line]


def test_steps_of_other_lines_are_left_out(leader_client, bloc):
    proposal = ProposalFactory(campaign__bloc=bloc, state="to_authority")
    own, other = (ProposalLineFactory(proposal=proposal, state="passed") for _ in range(2))
    of_all, of_own, _of_other = (
        ProposalStepFactory(proposal=proposal, line=line, to_state=state)
        for line, state in ((None, "council"), (own, "passed"), (other, "passed"))
    )
    [award] = grant(lines=[own], decision=AwardDecisionFactory(), user=UserFactory())
    [(_line, steps)] = leader_client.get(award.get_absolute_url()).context["file"].proposed
    assert steps == [of_all, of_own]


def test_award_without_a_proposal_shows_what_named_its_recipient(leader_client, award):
    recipient = RecommendedRecipientFactory(
        recommendation__campaign=award.campaign, recommendation__kind=award.kind, unit=award.unit
    )
    RecommendedRecipientFactory(recommendation__campaign=award.campaign, recommendation__kind=award.kind)
    file = leader_client.get(award.get_absolute_url()).context["file"]
    assert file.recommendations == [recipient.recommendation]


def test_correction_shows_what_stood_there_before_and_after(leader_client, award):
    decision, user = AwardDecisionFactory(), UserFactory()
    for name in ("Cục Cơ yếu", "Cục Cơ yếu Công an"):
        correct(award=award, decision=decision, ground="In sai", printed={"name_as_printed": name}, user=user)
    changes = leader_client.get(award.get_absolute_url()).context["file"].changes
    told = [[(one.before, one.after) for one in change.corrections] for change in changes]
    assert told == [[("Cục Cơ yêu", "Cục Cơ yếu")], [("Cục Cơ yếu", "Cục Cơ yếu Công an")]]


@pytest.mark.parametrize("count", [1, 3])
def test_page_query_count(leader_client, bloc, django_assert_num_queries, count):
    proposal = ProposalFactory(campaign__bloc=bloc, state="to_authority")
    agreed = RecommendationFactory(campaign=proposal.campaign)
    line = ProposalLineFactory(proposal=proposal, state="passed", unit=UnitFactory(), recommendation=agreed)
    [award] = grant(lines=[line], decision=AwardDecisionFactory(), user=UserFactory())
    for number in range(count):
        ProposalStepFactory(proposal=proposal)
        UnitNameFactory(unit=UnitFactory())
        HandingOverFactory(award=award)
        correct(
            award=award,
            decision=AwardDecisionFactory(),
            ground="…",
            printed={"award_class": str(number)},
            user=UserFactory(),
        )
    with django_assert_num_queries(11):
        leader_client.get(award.get_absolute_url())


def test_award_is_corrected_by_a_decision(staff_client, award):
    response = send(
        staff_client,
        "awards:award-correct",
        award,
        name_as_printed="Cục Cơ yếu",
        ground="In sai tên",
        **LATER,
    )
    assert response.url == award.get_absolute_url()
    award.refresh_from_db()
    assert (award.name_as_printed, award.state) == ("Cục Cơ yếu", Award.State.CORRECTED)
    assert AwardChange.objects.get().decision.document.number == "12/QĐ-TTg"


def test_reason_of_a_correction_is_kept_in_the_history(staff_client, award):
    send(staff_client, "awards:award-correct", award, name_as_printed="X", ground="In sai tên", **LATER)
    context = award.events.latest("pgh_id").pgh_context.metadata
    assert (context["user"], context["reason"]) == (staff_client.user.pk, "In sai tên")


def test_award_is_revoked_by_a_decision(staff_client, award):
    send(staff_client, "awards:award-revoke", award, ground="Khai man thành tích", **LATER)
    award.refresh_from_db()
    assert award.state == Award.State.REVOKED


@pytest.mark.parametrize("name", ACTS[:2])
def test_wrong_act_keeps_what_was_typed_and_changes_nothing(staff_client, award, name):
    typed = {"ground": "", "number": "12/QĐ", "dated": "31/02/2019", "issuer": "Thủ tướng"}
    response = send(staff_client, name, award, **typed)
    assert set(response.context["form"].errors) == {"ground", "dated"}
    assert 'value="31/02/2019"' in response.content.decode()
    assert not AwardChange.objects.exists()


@pytest.mark.parametrize("name", ACTS[:2])
def test_refused_act_leaves_no_decision_behind(staff_client, award, name):
    typed = LATER | {"dated": "2017"}
    response = send(staff_client, name, award, ground="…", award_class="Nhất", **typed)
    assert len(response.context["form"].non_field_errors()) == 1
    assert list(AwardDecision.objects.all()) == [award.decision]


def test_secret_decision_is_registered_with_its_holder(staff_client, award):
    response = send(staff_client, "awards:award-revoke", award, ground="…", is_secret="on", **LATER)
    assert list(response.context["form"].errors) == ["holder"]
    send(staff_client, "awards:award-revoke", award, ground="…", is_secret="on", holder="Phòng Mật", **LATER)
    assert AwardChange.objects.get().decision.document.holder == "Phòng Mật"


def test_award_is_handed_over_at_a_conference_of_its_bloc(staff_client, award):
    purpose = ConferencePurposeFactory(campaign=award.campaign, conference__held=PartialDate(2018, 12, 20))
    ConferencePurposeFactory()
    ConferencePurposeFactory(campaign=award.campaign, conference__status="announced")
    form = staff_client.get(url("awards:award-hand-over", award)).context["form"]
    assert list(form.fields["conference"].queryset) == [purpose.conference]
    send(
        staff_client,
        "awards:award-hand-over",
        award,
        conference=purpose.conference_id,
        by_as_printed="Đại tá Nguyễn Quốc Hùng",
        on_behalf_of="Ban Cơ yếu",
    )
    row = HandingOver.objects.get()
    assert (row.award, row.conference, row.handed_by_as_printed) == (
        award,
        purpose.conference,
        "Đại tá Nguyễn Quốc Hùng",
    )


def test_award_from_history_is_handed_over_where_its_unit_is_a_member(staff_client, bloc):
    unit = MembershipFactory(bloc=bloc).unit
    purpose = ConferencePurposeFactory(campaign__bloc=bloc)
    award = AwardFactory(campaign=None, period=PeriodFactory(), unit=unit)
    send(staff_client, "awards:award-hand-over", award, conference=purpose.conference_id)
    assert HandingOver.objects.get().conference == purpose.conference


def test_award_is_not_handed_over_at_a_conference_of_another_bloc(staff_client, award):
    other = ConferencePurposeFactory().conference
    response = send(staff_client, "awards:award-hand-over", award, conference=other.pk)
    assert list(response.context["form"].errors) == ["conference"]


def test_award_is_handed_over_once(staff_client, award):
    purpose = ConferencePurposeFactory(campaign=award.campaign)
    HandingOverFactory(award=award)
    response = send(staff_client, "awards:award-hand-over", award, conference=purpose.conference_id)
    assert len(response.context["form"].non_field_errors()) == 1
    assert HandingOver.objects.count() == 1


@pytest.mark.parametrize("name", ACTS)
def test_nothing_more_is_done_with_a_revoked_award(staff_client, award, name):
    Award.objects.update(state=Award.State.REVOKED)
    for response in (staff_client.get(url(name, award)), staff_client.post(url(name, award), LATER)):
        assert response.url == award.get_absolute_url()
    assert not AwardChange.objects.exists()


def test_acts_are_offered_to_those_who_may_enter(staff_client, leader_client, award):
    offered = [url(name, award) for name in ACTS]
    assert all(address in page_of(staff_client, award) for address in offered)
    assert not any(address in page_of(leader_client, award) for address in offered)
    Award.objects.update(state=Award.State.REVOKED)
    assert not any(address in page_of(staff_client, award) for address in offered)


@pytest.mark.parametrize("name", ACTS)
@pytest.mark.parametrize("method", ["get", "post"])
def test_leader_who_may_only_read_is_refused(leader_client, award, name, method):
    assert getattr(leader_client, method)(url(name, award)).status_code == 403


@pytest.mark.parametrize("name", PAGES)
def test_award_of_another_bloc_is_not_there(award, user_client, name):
    other = signed_in(staff_of(BlocFactory()))
    assert [who.get(url(name, award)).status_code for who in (other, user_client)] == [404, 404]


@pytest.mark.parametrize("name", PAGES)
def test_unknown_award_is_not_found(staff_client, name):
    assert staff_client.get(reverse(name, args=[10**9])).status_code == 404


def test_page_is_only_read_and_acts_take_no_other_method(staff_client, award):
    assert staff_client.post(url("awards:award", award)).status_code == 405
    assert [staff_client.put(url(name, award)).status_code for name in ACTS] == [405] * 3


def test_staff_of_a_proposals_bloc_may_enter_for_an_award_of_no_bloc_year(staff_client, bloc):
    line = ProposalLineFactory(
        proposal=ProposalFactory(bloc=bloc, campaign=None, occasion="Đột xuất", state="to_authority"),
        state="passed",
    )
    [award] = grant(lines=[line], decision=AwardDecisionFactory(), user=UserFactory())
    assert staff_client.get(url("awards:award-revoke", award)).status_code == 200


def test_staff_may_enter_for_history_of_a_person_they_see(staff_client, leader_client, bloc):
    person = PersonFactory(unit=MembershipFactory(bloc=bloc).unit)
    award = AwardFactory(campaign=None, period=PeriodFactory(), person=person)
    assert staff_client.get(url("awards:award-revoke", award)).status_code == 200
    assert leader_client.get(url("awards:award-revoke", award)).status_code == 403
