"""The pages on which a proposal is made, changed, submitted and followed."""

import pytest
from django.urls import reverse

from awards.models import Proposal, ProposalLine
from blocs.keys import of_chosen
from blocs.models import Person, Unit
from tests.conftest import signed_in
from tests.factories import (
    AwardKindFactory,
    BlocFactory,
    CampaignFactory,
    CouncilBallotFactory,
    MembershipFactory,
    PersonFactory,
    ProposalFactory,
    ProposalLineFactory,
    RecommendationFactory,
    StewardshipFactory,
    UnitFactory,
    staff_of,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign(bloc):
    return CampaignFactory(bloc=bloc)


@pytest.fixture
def proposal(campaign):
    return ProposalFactory(campaign=campaign)


@pytest.fixture
def kind():
    return AwardKindFactory(name="Cờ thử nghiệm", to_individuals=True)


def address(name, *args):
    return reverse(f"awards:{name}", args=args)


def begin_address(campaign):
    return address("proposal-begin", campaign.bloc.code, campaign.period.code)


def typed(kind, **more):
    return {"award": kind.name, "recipient_kind": "collective"} | more


# beginning


def test_staff_proposes_what_was_agreed_in_one_step(staff_client, campaign):
    agreed = RecommendationFactory(campaign=campaign, figure="number", count=13)
    response = staff_client.post(begin_address(campaign), {"take": [agreed.pk]})
    proposal = Proposal.objects.get()
    assert response.url == proposal.get_absolute_url()
    assert proposal.lines.get().count == 13


def test_what_is_not_ticked_is_left_for_later(staff_client, campaign):
    first, _second = RecommendationFactory.create_batch(2, campaign=campaign)
    staff_client.post(begin_address(campaign), {"take": [first.pk]})
    assert ProposalLine.objects.get().recommendation == first


def test_recommendation_of_another_year_is_not_taken(staff_client, campaign):
    other = RecommendationFactory()
    response = staff_client.post(begin_address(campaign), {"take": [other.pk]})
    assert response.status_code == 200
    assert not Proposal.objects.exists()


def test_year_in_which_nothing_was_agreed_begins_with_an_empty_proposal(staff_client, campaign):
    staff_client.post(begin_address(campaign), {"begin": "empty"})
    assert not Proposal.objects.get().lines.exists()


def test_proposal_for_an_occasion_needs_the_occasion(staff_client, bloc):
    where = address("proposal-begin-occasion", bloc.code)
    response = staff_client.post(where, {"method": "sudden", "addressed_to": "Bộ trưởng"})
    assert response.context["form"].errors
    assert "Bộ trưởng" in response.content.decode()
    staff_client.post(where, {"method": "sudden", "addressed_to": "Bộ trưởng", "occasion": "Chống bão số 3"})
    proposal = Proposal.objects.get()
    assert (proposal.occasion, proposal.authority_as_printed, proposal.bloc) == (
        "Chống bão số 3",
        "Bộ trưởng",
        bloc,
    )


# who may


READ = ["proposal"]
CHANGED = ["proposal-edit", "proposal-line-add", "proposal-choices"]


@pytest.mark.parametrize("name", READ)
def test_leader_reads(leader_client, proposal, name):
    assert leader_client.get(address(name, proposal.pk)).status_code == 200


@pytest.mark.parametrize("name", CHANGED)
def test_leader_changes_nothing(leader_client, proposal, name):
    assert leader_client.get(address(name, proposal.pk)).status_code == 403
    assert leader_client.get(begin_address(proposal.campaign)).status_code == 403


@pytest.mark.parametrize("name", [*READ, *CHANGED])
def test_proposal_of_another_bloc_is_not_there(staff_client, name):
    other = ProposalFactory()
    assert staff_client.get(address(name, other.pk)).status_code == 404


@pytest.mark.parametrize("name", ["proposal-line-edit", "proposal-line-names", "proposal-line-lower"])
def test_line_of_another_bloc_is_not_there(staff_client, name):
    line = ProposalLineFactory(proposal__state="appraising")
    assert staff_client.get(address(name, line.pk)).status_code == 404


def test_draft_is_not_seen_by_the_office_before_it_is_submitted(proposal):
    office = UnitFactory()
    Proposal.objects.update(authority=office)
    client = signed_in(StewardshipFactory(bloc=None, organiser=office, role="staff").user)
    assert client.get(proposal.get_absolute_url()).status_code == 404
    Proposal.objects.update(state="submitted")
    assert client.get(proposal.get_absolute_url()).status_code == 200


@pytest.mark.parametrize("name", ["proposal-discard", "proposal-line-strike"])
def test_deeds_are_not_done_by_looking(staff_client, proposal, name):
    pk = ProposalLineFactory(proposal=proposal).pk if "line" in name else proposal.pk
    assert staff_client.get(address(name, pk)).status_code == 405


# lines


def test_line_is_added_for_a_unit_under_the_name_it_is_called_by(staff_client, proposal, kind):
    unit = UnitFactory(name="Sở Nội vụ")
    staff_client.post(address("proposal-line-add", proposal.pk), typed(kind, recipient="sở nội vụ"))
    line = ProposalLine.objects.get()
    assert (line.unit, line.kind, line.name_as_printed, line.count) == (unit, kind, "sở nội vụ", 1)


def test_count_without_names_waits_for_its_list(staff_client, proposal, kind):
    staff_client.post(address("proposal-line-add", proposal.pk), typed(kind, how_many=13))
    line = ProposalLine.objects.get()
    assert (line.waits_for_names, line.count) == (True, 13)


def test_number_that_is_left_empty_is_unknown_and_not_zero(staff_client, proposal, kind):
    staff_client.post(address("proposal-line-add", proposal.pk), typed(kind))
    assert (ProposalLine.objects.get().figure, ProposalLine.objects.get().count) == ("unknown", None)


def test_name_that_is_not_on_record_is_asked_about_and_stays_typed(staff_client, proposal, kind):
    UnitFactory(name="Sở Nội vụ tỉnh")
    where = address("proposal-line-add", proposal.pk)
    response = staff_client.post(where, typed(kind, recipient="Sở Nôi vụ tinh X"))
    assert "collective_0" in response.context["form"].errors
    assert 'value="Sở Nôi vụ tinh X"' in response.content.decode()
    assert response.context["form"]["collective_0"].widget_type == "radioselect"
    assert not ProposalLine.objects.exists()


@pytest.mark.parametrize(
    ("text", "printed"), [("so noi vu", "Sở Nội vụ"), ("SỞ NỘI VỤ", "SỞ NỘI VỤ"), ("Sở Nội vụ", "Sở Nội vụ")]
)
def test_name_typed_in_a_hurry_is_printed_as_on_record(staff_client, proposal, kind, text, printed):
    UnitFactory(name="Sở Nội vụ")
    staff_client.post(address("proposal-line-add", proposal.pk), typed(kind, recipient=text))
    assert ProposalLine.objects.get().recipient_name == printed


def test_near_name_is_chosen_and_the_one_on_record_is_printed(staff_client, proposal, kind):
    unit = UnitFactory(name="Sở Nội vụ tỉnh")
    where = address("proposal-line-add", proposal.pk)
    staff_client.post(where, typed(kind, recipient="Sở Nội vụ tỉn", collective_0=f"{unit.pk}|Sở Nội vụ tỉn"))
    line = ProposalLine.objects.get()
    assert (line.unit, line.recipient_name) == (unit, "Sở Nội vụ tỉnh")


def test_new_unit_is_put_on_record_only_when_told(staff_client, proposal, kind):
    where = address("proposal-line-add", proposal.pk)
    staff_client.post(where, typed(kind, recipient="Đội xung kích"))
    assert not Unit.objects.named("Đội xung kích").exists()
    staff_client.post(where, typed(kind, recipient="Đội xung kích", collective_0="new|Đội xung kích"))
    assert ProposalLine.objects.get().unit.name == "Đội xung kích"


def test_household_is_kept_by_name(staff_client, proposal):
    kind = AwardKindFactory(to_collectives=False, to_households=True)
    row = {"award": kind.name, "recipient_kind": "household", "recipient": "Gia đình ông Nguyễn Văn A"}
    staff_client.post(address("proposal-line-add", proposal.pk), row)
    assert ProposalLine.objects.get().name_as_printed == "Gia đình ông Nguyễn Văn A"


def test_award_that_is_not_for_such_recipients_is_refused_in_words(staff_client, proposal):
    flag = AwardKindFactory(name="Cờ chỉ cho tập thể")
    person = PersonFactory(unit=None, name="Trần Thị B")
    StaffSees = {
        "recipient_kind": "individual",
        "recipient": person.name,
        "individual_0": f"new|{person.name}",
    }
    response = staff_client.post(address("proposal-line-add", proposal.pk), {"award": flag.name} | StaffSees)
    [sentence] = response.context["form"].non_field_errors()
    assert "Cờ chỉ cho tập thể" in sentence
    assert not ProposalLine.objects.exists()
    assert Person.objects.count() == 1


def test_presidents_and_prime_ministers_awards_are_not_mixed(staff_client, proposal):
    ProposalLineFactory(proposal=proposal, kind=AwardKindFactory(decider="president"))
    kind = AwardKindFactory(decider="pm", name="Bằng khen thử")
    response = staff_client.post(address("proposal-line-add", proposal.pk), typed(kind, how_many=1))
    assert response.context["form"].non_field_errors()
    assert proposal.lines.count() == 1


def test_unit_is_proposed_once_for_an_award(staff_client, proposal, kind):
    unit = UnitFactory()
    ProposalLineFactory(proposal=proposal, kind=kind, unit=unit)
    response = staff_client.post(address("proposal-line-add", proposal.pk), typed(kind, recipient=unit.name))
    assert response.context["form"].non_field_errors()


def test_line_is_changed_and_struck_out(staff_client, proposal, kind):
    line = ProposalLineFactory(proposal=proposal, kind=kind, figure="number", count=3)
    staff_client.post(address("proposal-line-edit", line.pk), typed(kind, how_many=5))
    assert ProposalLine.objects.get().count == 5
    staff_client.post(address("proposal-line-strike", line.pk))
    assert not ProposalLine.objects.exists()


def test_award_stays_as_printed_where_only_the_number_is_changed(staff_client, proposal, kind):
    line = ProposalLineFactory(proposal=proposal, kind=kind, award_as_printed="cờ Thi đua", figure="unknown")
    staff_client.post(address("proposal-line-edit", line.pk), typed(kind, how_many=2))
    line.refresh_from_db()
    assert (line.kind, line.award_as_printed, line.count) == (kind, "cờ Thi đua", 2)


@pytest.mark.parametrize("name", ["proposal-line-edit", "proposal-line-strike"])
def test_line_of_a_submitted_proposal_stays_as_it_is(staff_client, proposal, kind, name):
    line = ProposalLineFactory(proposal=proposal, kind=kind, figure="number", count=3)
    Proposal.objects.update(state="submitted")
    staff_client.post(address(name, line.pk), typed(kind, how_many=5))
    assert ProposalLine.objects.get().count == 3


# names


def names_of(line, names, client, **more):
    return client.post(
        address("proposal-line-names", line.pk), {"recipient_kind": "collective", "names": names} | more
    )


def test_names_take_the_place_of_a_count(staff_client, proposal, kind):
    UnitFactory(name="Cục A"), UnitFactory(name="Cục B")
    line = ProposalLineFactory(proposal=proposal, kind=kind, figure="number", count=2)
    names_of(line, "1. Cục A\tThủ đô\n2. Cục B", staff_client)
    assert sorted(row.recipient_name for row in proposal.lines.all()) == ["Cục A", "Cục B"]
    assert proposal.lines.get(unit__name="Cục A").post_as_printed == "Thủ đô"


def test_fewer_names_leave_the_rest_waiting(staff_client, proposal, kind):
    UnitFactory(name="Cục A")
    line = ProposalLineFactory(proposal=proposal, kind=kind, figure="number", count=13)
    names_of(line, "Cục A", staff_client)
    line.refresh_from_db()
    assert (line.count, proposal.lines.count()) == (12, 2)


def test_more_names_than_the_count_are_refused_and_stay_typed(staff_client, proposal, kind):
    UnitFactory(name="Cục A"), UnitFactory(name="Cục B")
    line = ProposalLineFactory(proposal=proposal, kind=kind, figure="number", count=1)
    response = names_of(line, "Cục A\nCục B", staff_client)
    assert "Cục B" in response.content.decode()
    assert "names" in response.context["form"].errors
    assert proposal.lines.count() == 1


def test_each_unclear_name_is_asked_about_by_itself(staff_client, proposal, kind):
    UnitFactory(name="Cục A")
    line = ProposalLineFactory(proposal=proposal, kind=kind, figure="number", count=3)
    response = names_of(line, "Cục A\nCục mới\nCục khác", staff_client)
    assert set(response.context["form"].errors) == {"collective_1", "collective_2"}
    names_of(
        line,
        "Cục A\nCục mới\nCục khác",
        staff_client,
        collective_1="new|Cục mới",
        collective_2="new|Cục khác",
    )
    assert proposal.lines.count() == 3


def test_same_name_twice_is_refused(staff_client, proposal, kind):
    UnitFactory(name="Cục A")
    line = ProposalLineFactory(proposal=proposal, kind=kind, figure="number", count=2)
    assert "names" in names_of(line, "Cục A\ncục a", staff_client).context["form"].errors


def test_member_goes_before_its_namesakes(staff_client, proposal, kind):
    member = UnitFactory(name="Văn phòng")
    UnitFactory(name="Văn phòng")
    MembershipFactory(bloc=proposal.bloc, unit=member)
    line = ProposalLineFactory(proposal=proposal, kind=kind, figure="number", count=1)
    names_of(line, "văn phòng", staff_client)
    assert proposal.lines.get().unit == member


# acts


def test_reason_is_asked_for_and_what_was_typed_stays(staff_client, proposal):
    Proposal.objects.update(state="submitted")
    where = address("proposal-act", proposal.pk, "withdraw")
    response = staff_client.post(where, {"done": "31/13/2026", "reason": ""})
    assert set(response.context["form"].errors) == {"done", "reason"}
    assert "31/13/2026" in response.content.decode()


def test_act_is_done_with_its_date_and_reason(staff_client, proposal):
    Proposal.objects.update(state="submitted")
    where = address("proposal-act", proposal.pk, "withdraw")
    response = staff_client.post(where, {"done": "05/12/2026", "reason": "Nộp nhầm"})
    assert response.url == proposal.get_absolute_url()
    step = proposal.steps.get()
    assert (step.to_state, str(step.done), step.reason) == ("withdrawn", "05/12/2026", "Nộp nhầm")


def test_unknown_act_is_not_there(staff_client, proposal):
    assert staff_client.get(address("proposal-act", proposal.pk, "burn")).status_code == 404


def test_leader_does_no_act(leader_client, proposal):
    assert leader_client.post(address("proposal-act", proposal.pk, "submit"), {"done": ""}).status_code == 403


def test_appraisal_asks_why_a_line_is_not_eligible(staff_client, proposal):
    Proposal.objects.update(state="appraising")
    line = ProposalLineFactory(proposal=proposal)
    where = address("proposal-appraisal", proposal.pk)
    response = staff_client.post(where, {f"result-{line.pk}": "not-eligible"})
    assert f"reason-{line.pk}" in response.context["form"].errors
    staff_client.post(where, {f"result-{line.pk}": "not-eligible", f"reason-{line.pk}": "Thiếu sáng kiến"})
    line.refresh_from_db()
    assert (line.state, line.state_reason) == ("not_eligible", "Thiếu sáng kiến")


def test_line_without_a_result_is_appraised_later(staff_client, proposal):
    Proposal.objects.update(state="appraising")
    now, later = ProposalLineFactory.create_batch(2, proposal=proposal)
    staff_client.post(address("proposal-appraisal", proposal.pk), {f"result-{now.pk}": "eligible"})
    now.refresh_from_db(), later.refresh_from_db()
    assert (now.state, later.state) == ("eligible", "nominated")


def council(proposal, line, client, **more):
    votes = {f"{name}-{line.pk}": value for name, value in more.items()}
    common = {"eligible": 11, "present": 10, "issued": 10, "collected": 10}
    return client.post(address("proposal-council", proposal.pk), common | votes)


def test_council_result_is_kept_with_its_ballot(staff_client, proposal):
    Proposal.objects.update(state="council")
    line = ProposalLineFactory(proposal=proposal, state="eligible")
    council(proposal, line, staff_client, result="pass", in_favour=9, against=1, invalid=0)
    line.refresh_from_db()
    assert line.state == "passed"
    ballot = line.steps.get().council_ballot
    assert (ballot.eligible, ballot.valid, ballot.in_favour) == (11, 10, 9)


def test_impossible_votes_are_refused_beside_the_line(staff_client, proposal):
    Proposal.objects.update(state="council")
    line = ProposalLineFactory(proposal=proposal, state="eligible")
    response = council(proposal, line, staff_client, result="pass", in_favour=12, invalid=0)
    assert f"in_favour-{line.pk}" in response.context["form"].errors
    assert not proposal.ballots.exists()


def test_lower_award_takes_the_place_of_the_one_proposed(staff_client, proposal):
    Proposal.objects.update(state="appraising")
    flag = AwardKindFactory(precedence=1)
    lower = AwardKindFactory(precedence=2, name="Bằng khen thấp hơn")
    line = ProposalLineFactory(proposal=proposal, kind=flag, unit=UnitFactory(), figure="number", count=1)
    where = address("proposal-line-lower", line.pk)
    staff_client.post(where, {"award": lower.name, "reason": "Chưa dẫn đầu"})
    line.refresh_from_db()
    assert (line.state, line.lowered_to.kind, line.lowered_to.unit) == ("lowered", lower, line.unit)


def test_higher_award_is_no_lower_one(staff_client, proposal):
    Proposal.objects.update(state="appraising")
    line = ProposalLineFactory(proposal=proposal, kind=AwardKindFactory(precedence=5))
    higher = AwardKindFactory(precedence=2, name="Cờ cao hơn")
    response = staff_client.post(
        address("proposal-line-lower", line.pk), {"award": higher.name, "reason": "Nhầm"}
    )
    assert response.context["form"].non_field_errors()
    line.refresh_from_db()
    assert line.state == "nominated"


def test_what_is_passed_up_goes_on_as_a_proposal_of_the_next_level(staff_client, proposal):
    Proposal.objects.update(state="council")
    going = ProposalLineFactory(
        proposal=proposal, state="passed", unit=UnitFactory(), figure="number", count=1
    )
    ProposalLineFactory(proposal=proposal, state="failed", state_reason="Không đủ phiếu")
    where = address("proposal-act", proposal.pk, "pass-up")
    response = staff_client.post(where, {"addressed_to": "Thủ tướng Chính phủ"})
    above = Proposal.objects.get(continues=proposal)
    assert response.url == above.get_absolute_url()
    assert (above.state, above.authority_as_printed) == ("draft", "Thủ tướng Chính phủ")
    assert (above.lines.get().continues, above.lines.get().unit) == (going, going.unit)
    going.refresh_from_db()
    assert going.state == "passed_up"


def decided(proposal, client, **more):
    facts = {"number": "15/QĐ-BCY", "dated": "20/12/2018", "issuer": "Ban Cơ yếu"}
    return client.post(address("proposal-act", proposal.pk, "decide"), facts | more)


def test_decision_takes_lines_in_one_step(staff_client, proposal):
    Proposal.objects.update(state="to_authority")
    line = ProposalLineFactory(
        proposal=proposal, state="passed", unit=UnitFactory(name="Cục A"), figure="number", count=1
    )
    decided(proposal, staff_client, **{f"result-{line.pk}": "award", f"printed-{line.pk}": "CỤC A"})
    award = line.awards.get()
    assert (award.name_as_printed, award.unit, award.decision.document.number) == (
        "CỤC A",
        line.unit,
        "15/QĐ-BCY",
    )
    proposal.refresh_from_db()
    assert proposal.state == "decided"


def test_line_that_waits_keeps_the_proposal_open(staff_client, proposal):
    Proposal.objects.update(state="to_authority")
    now, later = ProposalLineFactory.create_batch(
        2, proposal=proposal, state="passed", figure="number", count=2
    )
    decided(
        proposal,
        staff_client,
        **{f"result-{now.pk}": "award", f"count-{now.pk}": 2, f"result-{later.pk}": ""},
    )
    proposal.refresh_from_db()
    assert (proposal.state, proposal.lines.get(pk=later.pk).state) == ("to_authority", "passed")


def test_of_a_count_fewer_may_be_granted_than_were_proposed(staff_client, proposal):
    Proposal.objects.update(state="to_authority")
    line = ProposalLineFactory(proposal=proposal, state="passed", figure="number", count=13)
    decided(proposal, staff_client, **{f"result-{line.pk}": "award", f"count-{line.pk}": 11})
    line.refresh_from_db()
    assert (line.count, line.awards.get().count) == (13, 11)


def test_refusal_says_why(staff_client, proposal):
    Proposal.objects.update(state="to_authority")
    line = ProposalLineFactory(proposal=proposal, state="passed")
    response = decided(proposal, staff_client, **{f"result-{line.pk}": "refuse"})
    assert f"reason-{line.pk}" in response.context["form"].errors


def test_decision_without_a_number_grants_nothing(staff_client, proposal):
    Proposal.objects.update(state="to_authority")
    line = ProposalLineFactory(proposal=proposal, state="passed")
    response = decided(proposal, staff_client, number="", **{f"result-{line.pk}": "award"})
    assert "number" in response.context["form"].errors
    assert not line.awards.exists()


# lists


@pytest.mark.parametrize("count", [1, 3])
def test_proposal_list_query_count(staff_client, campaign, count, django_assert_num_queries):
    ProposalFactory.create_batch(count, campaign=campaign, authority=UnitFactory())
    with django_assert_num_queries(7):
        staff_client.get(address("proposal-list"))


@pytest.mark.parametrize("count", [1, 3])
def test_proposal_page_query_count(staff_client, proposal, count, django_assert_num_queries):
    kind = AwardKindFactory()
    for _turn in range(count):
        ProposalLineFactory(proposal=proposal, kind=kind, unit=UnitFactory(), figure="number", count=1)
    with django_assert_num_queries(14):
        staff_client.get(proposal.get_absolute_url())


def test_list_shows_what_waits_for_the_user(staff_client, campaign):
    mine = ProposalFactory(campaign=campaign)
    ProposalFactory(campaign=campaign, state="decided")
    page = staff_client.get(address("proposal-list"), {"whose": "mine"}).context["page"]
    assert list(page) == [mine]


def test_office_sees_what_waits_for_it(campaign):
    office = UnitFactory()
    sent = ProposalFactory(campaign=campaign, authority=office, state="submitted")
    ProposalFactory(campaign=campaign, authority=office)
    client = signed_in(StewardshipFactory(bloc=None, organiser=office, role="staff").user)
    assert list(client.get(address("proposal-list"), {"whose": "mine"}).context["page"]) == [sent]


def test_draft_is_thrown_away_and_what_was_agreed_may_be_proposed_again(staff_client, campaign):
    agreed = RecommendationFactory(campaign=campaign)
    staff_client.post(begin_address(campaign), {"take": [agreed.pk]})
    staff_client.post(address("proposal-discard", Proposal.objects.get().pk))
    assert not Proposal.objects.exists()
    assert [
        row.pk for row in staff_client.get(begin_address(campaign)).context["bundles"][0].recommendations
    ] == [agreed.pk]


def test_submitted_proposal_is_not_thrown_away(staff_client, proposal):
    Proposal.objects.update(state="submitted")
    staff_client.post(address("proposal-discard", proposal.pk))
    assert Proposal.objects.exists()


def test_draft_on_which_a_council_voted_is_not_thrown_away(staff_client, proposal):
    CouncilBallotFactory(proposal=proposal)
    staff_client.post(address("proposal-discard", proposal.pk))
    assert Proposal.objects.exists()


def test_names_are_offered_while_typed(staff_client, proposal):
    UnitFactory(name="Sở Nội vụ")
    where = address("proposal-choices", proposal.pk)
    assert staff_client.get(where, {"of": "unit", "q": "noi vu"}).json()["found"][0]["name"] == "Sở Nội vụ"
    assert staff_client.get(where, {"of": "secrets", "q": "noi vu"}).json() == {"found": []}


def test_staff_of_another_bloc_cannot_choose_this_blocs_people(proposal):
    PersonFactory(name="Nguyễn Kín Đáo")
    client = signed_in(staff_of(BlocFactory()))
    assert (
        client.get(address("proposal-choices", proposal.pk), {"of": "person", "q": "kin dao"}).status_code
        == 404
    )


def test_page_of_what_waits_is_cut_after_it_is_known_who_receives_each_of_them(bloc):
    """A later one lies with an office in which somebody works; so the earlier one is the first that waits here."""
    office = UnitFactory()
    StewardshipFactory(bloc=None, organiser=office, role="staff")
    dossier = {"bloc": bloc, "campaign": None, "occasion": "Phong trào", "state": "submitted"}
    waits = ProposalFactory(**dossier, authority=UnitFactory(), submitted="2018-01-01")
    ProposalFactory(**dossier, authority=office, submitted="2018-02-01")
    sides = Proposal.objects.with_sides_for(staff_of(bloc))
    assert list(of_chosen(sides, sides.waiting_for_the_user().newest_first()[:1])) == [waits]
