import pytest

from awards.granting import grant
from awards.models import Award, ProposalLine
from tests.factories import (
    AwardFactory,
    PersonFactory,
    ProposalFactory,
    ProposalLineFactory,
    UnitFactory,
    UnitNameFactory,
)

from .refused import refused

pytestmark = pytest.mark.django_db
State = ProposalLine.State


def passed_line(**facts):
    facts.setdefault("state", State.PASSED)
    return ProposalLineFactory(proposal__state="to_authority", **facts)


def test_line_becomes_an_award_with_all_it_says(decision, user):
    line = passed_line(
        unit=UnitFactory(name="Cục Cơ yếu"),
        award_class="Nhất",
        authority=UnitFactory(),
        recipient_kind="collective",
        recipient_category="collective",
        post_as_printed="thuộc Bộ Tổng Tham mưu",
        figure="number",
        count=1,
    )
    [award] = grant(lines=[line], decision=decision, user=user)
    taken_over = ["kind", "unit", "award_class", "authority", "recipient_kind", "recipient_category"]
    assert {name: getattr(award, name) for name in taken_over} == {
        name: getattr(line, name) for name in taken_over
    }
    assert (award.campaign, award.decision, award.proposal_line) == (line.proposal.campaign, decision, line)
    assert (str(award.granted), award.post_as_printed) == ("12/12/2018", "thuộc Bộ Tổng Tham mưu")


def test_granted_lines_are_awarded(decision, user):
    lines = [passed_line(state=State.ELIGIBLE), passed_line(state=State.PASSED)]
    grant(lines=lines, decision=decision, user=user)
    assert set(ProposalLine.objects.values_list("state", flat=True)) == {State.AWARDED}


def test_line_that_the_step_called_awarded_is_granted_once(decision, user):
    line = passed_line(state=State.AWARDED)
    grant(lines=[line], decision=decision, user=user)
    with refused("granted_already"):
        grant(lines=[line], decision=decision, user=user)
    assert Award.objects.count() == 1


@pytest.mark.parametrize("state", sorted(set(State) - {State.ELIGIBLE, State.PASSED, State.AWARDED}))
def test_line_in_another_state_is_refused_and_nothing_is_granted(decision, user, state):
    with refused("wrong_state"):
        grant(lines=[passed_line(), passed_line(state=state)], decision=decision, user=user)
    assert not Award.objects.exists()


def test_line_that_says_none_grants_nothing(decision, user):
    with refused("none"):
        grant(lines=[passed_line(figure="none")], decision=decision, user=user)


def test_count_without_names_stays_a_count(decision, user):
    [award] = grant(lines=[passed_line(figure="number", count=20)], decision=decision, user=user)
    assert (award.count, award.name_as_printed) == (20, "")


def test_printed_name_is_that_of_the_day_of_the_decision(decision, user):
    unit = UnitFactory(name="Cục Viễn thông và Cơ yếu")
    UnitNameFactory(unit=unit, name="Cục Cơ yếu Công an")
    [award] = grant(lines=[passed_line(unit=unit)], decision=decision, user=user)
    assert award.name_as_printed == "Cục Cơ yếu Công an"


def test_printed_name_stays_when_the_unit_is_renamed_afterwards(decision, user):
    unit = UnitFactory(name="Cục Cơ yếu")
    [award] = grant(lines=[passed_line(unit=unit)], decision=decision, user=user)
    unit.name = "Cục Viễn thông và Cơ yếu"
    unit.save()
    award.refresh_from_db()
    assert award.name_as_printed == "Cục Cơ yếu"


def test_name_that_the_line_prints_goes_before_the_register(decision, user):
    line = passed_line(person=PersonFactory(name="Trần An"), name_as_printed="Trần Văn An")
    [award] = grant(lines=[line], decision=decision, user=user)
    assert award.name_as_printed == "Trần Văn An"


def test_authority_is_who_issued_the_decision_where_the_line_names_none(decision, user):
    decision.document.issuer = UnitFactory()
    line = ProposalLineFactory(state=State.PASSED, proposal=ProposalFactory(authority_as_printed="Hội đồng"))
    [award] = grant(lines=[line], decision=decision, user=user)
    assert (award.authority, award.authority_as_printed) == (decision.document.issuer, "")


def test_authority_is_the_one_addressed_where_the_line_names_none(decision, user):
    line = ProposalLineFactory(
        state=State.PASSED, proposal=ProposalFactory(authority_as_printed="Chủ tịch tỉnh")
    )
    [award] = grant(lines=[line], decision=decision, user=user)
    assert award.authority_as_printed == "Chủ tịch tỉnh"


def test_same_award_to_the_same_unit_twice_in_a_decision_is_refused_in_words(decision, user):
    line = passed_line(unit=UnitFactory())
    AwardFactory(unit=line.unit, kind=line.kind, campaign=line.proposal.campaign, decision=decision)
    with refused("refused"):
        grant(lines=[line], decision=decision, user=user)
    line.refresh_from_db()
    assert line.state == State.PASSED


def test_grant_is_kept_with_its_user(decision, user):
    [award] = grant(lines=[passed_line()], decision=decision, user=user)
    assert award.events.get().pgh_context.metadata["user"] == user.pk


@pytest.mark.parametrize("count", [1, 3])
def test_grant_query_count(decision, user, django_assert_num_queries, count):
    lines = [passed_line(unit=UnitFactory(), person=None) for _ in range(count)]
    with django_assert_num_queries(6):
        grant(lines=lines, decision=decision, user=user)
