"""Every act in every state by every role: the table of what may be done, tried from end to end."""

import datetime
from contextlib import contextmanager
from itertools import product

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from awards.models import Proposal, ProposalLine, ProposalStep
from awards.proposing.acts import ACTS, LINE_ACTS, Result, acts_open_to, locked_for, perform, perform_on_lines
from blocs.models import Stewardship
from tests.factories import (
    AdminFactory,
    BlocFactory,
    CampaignFactory,
    ProposalFactory,
    ProposalLineFactory,
    StewardshipFactory,
    UnitFactory,
    UserFactory,
    leader_of,
    staff_of,
)

pytestmark = pytest.mark.django_db

State, LineState = Proposal.State, ProposalLine.State
LONG_AGO, SINCE = datetime.date(2010, 1, 1), datetime.date(2020, 1, 1)

# Who may do what, said once more in the words of the rule: act, states from which it goes, state it leads to.
PREPARED = {
    "submit": ({"draft", "returned"}, "submitted"),
    "withdraw": ({"submitted", "received", "appraising", "returned"}, "withdrawn"),
}
HANDLED = {
    "receive": ({"submitted"}, "received"),
    "return": ({"submitted", "received", "appraising"}, "returned"),
    "appraise": ({"received"}, "appraising"),
    "to-council": ({"appraising"}, "council"),
    "to-authority": ({"council"}, "to_authority"),
    "without-council": ({"appraising"}, "to_authority"),
    "pass-up": ({"appraising", "council", "to_authority"}, "forwarded_up"),
    "decide": ({"to_authority"}, "decided"),
}
BY_EITHER = {
    "hand-over": ({"decided"}, "handed_over"),
    "archive": ({"decided", "handed_over", "withdrawn"}, "archived"),
}
TABLE = PREPARED | HANDLED | BY_EITHER
LEADS_NOWHERE = "archived"
MAY = {
    "admin": set(TABLE),
    "staff of the bloc": {*PREPARED, *BY_EITHER},
    "staff of the bloc, no office": set(TABLE),
    "staff of the office": set(TABLE),  # an organiser's staff enters for its blocs too
    "staff of the addressee": {*HANDLED, *BY_EITHER},
    "leader of the bloc": set(),
    "leader of the office": set(),
    "staff of another bloc": set(),
    "staff of another office": set(),
    "former staff of the bloc": set(),
    "nobody": set(),
}


def office_of(unit, role=Stewardship.Role.STAFF, **dates):
    return StewardshipFactory(bloc=None, organiser=unit, role=role, **dates).user


def user_in_role(role, proposal):
    bloc = proposal.bloc
    if role != "staff of the bloc, no office":
        office_of(bloc.organiser)  # somebody works in the office
    users = {
        "admin": AdminFactory,
        "staff of the bloc": lambda: staff_of(bloc),
        "staff of the bloc, no office": lambda: staff_of(bloc),
        "staff of the office": lambda: office_of(bloc.organiser.parent),
        "staff of the addressee": lambda: office_of(proposal.authority),
        "leader of the bloc": lambda: leader_of(bloc),
        "leader of the office": lambda: office_of(bloc.organiser, Stewardship.Role.LEADER),
        "staff of another bloc": lambda: staff_of(BlocFactory()),
        "staff of another office": lambda: office_of(UnitFactory()),
        "former staff of the bloc": lambda: (
            StewardshipFactory(bloc=bloc, role="staff", starts_on=LONG_AGO, ends_on=SINCE).user
        ),
        "nobody": UserFactory,
    }
    return users[role]()


def proposal_in(state, line_state=LineState.PASSED):
    bloc = BlocFactory(organiser=UnitFactory(parent=UnitFactory()))
    proposal = ProposalFactory(
        campaign=CampaignFactory(bloc=bloc), authority=UnitFactory(), state=state, state_reason="Thiếu"
    )
    line_state = LineState.AWARDED if state in ("decided", "handed_over") else line_state
    ProposalLineFactory(proposal=proposal, state=line_state, unit=UnitFactory(), figure="number", count=1)
    return proposal


def try_act(name, proposal, user, **more):
    return perform(proposal=proposal, act=ACTS[name], user=user, reason="Theo công văn", **more)


def test_table_of_the_rule_has_every_act_and_only_these():
    assert {act.name: (set(act.of), act.to) for act in ACTS.values()} == TABLE


@pytest.fixture
def read_before(monkeypatch):
    """What is refused is refused by what was read of the proposal: so that is read once for all acts in a state."""

    @contextmanager
    def read_before(proposal, user):
        seen = locked_for(proposal, user)
        with monkeypatch.context() as patch:
            patch.setattr("awards.proposing.acts.locked_for", lambda _proposal, _user: seen)
            yield

    return read_before


def outcome(act, row):
    """What an act came to: the state the row is in, "forbidden", or the code of the refusal. All is as before then."""
    try:
        with transaction.atomic():
            act()
            state = type(row).objects.get(pk=row.pk).state
            raise Undone
    except PermissionDenied:
        return "forbidden"
    except ValidationError as refusal:
        return refusal.code
    except Undone:
        return state


class Undone(Exception):
    """Takes back what was tried."""


@pytest.fixture
def people():
    """For each role a proposal that the role is about, and its user: in an office that works here, or in none."""
    found = {}
    for role in MAY:
        proposal = proposal_in(State.DRAFT)
        found[role] = (proposal, user_in_role(role, proposal))
    return found


def set_state(proposal, state, line_state=None):
    """Go to a state without an act, with a line that may go on from there or one in the state that is given."""
    line_state = line_state or (
        LineState.AWARDED if state in ("decided", "handed_over") else LineState.PASSED
    )
    Proposal.objects.filter(pk=proposal.pk).update(state=state, state_reason="Thiếu")
    proposal.lines.update(state=line_state)
    proposal.state = state


def test_act_is_done_in_its_states_by_those_who_may_and_refused_to_all_others(people, read_before):
    expected, came_to = {}, {}

    def attempt(name):
        came_to[role, state, name] = outcome(lambda: try_act(name, proposal, user), proposal)

    for role, (proposal, user) in people.items():
        for state in State.values:
            set_state(proposal, state)
            here = {name for name, (states, _reached) in TABLE.items() if state in states}
            done = MAY[role] & here
            # Who may not is refused in every state alike: those in which others may, and one more.
            refused = (MAY[role] | here | (TABLE.keys() if state == LEADS_NOWHERE else set())) - done
            for name in done:
                attempt(name)
                expected[role, state, name] = TABLE[name][1]
            with read_before(proposal, user):
                for name in refused:
                    attempt(name)
                    expected[role, state, name] = "wrong_state" if name in MAY[role] else "forbidden"
    assert came_to == expected
    assert not ProposalStep.objects.exists()


def test_acts_that_would_be_done_are_offered_and_no_others(people):
    for role, (proposal, user) in people.items():
        for state in State.values:
            set_state(proposal, state)
            seen = Proposal.objects.with_sides_for(user).get(pk=proposal.pk)
            offered = {act.name for act in acts_open_to(seen)}
            expected = {name for name in MAY[role] if state in TABLE[name][0]}
            assert (role, state, offered) == (role, state, expected)


LINE_TABLE = {
    "eligible": ({"appraising"}, {"nominated", "eligible", "not_eligible"}, "eligible"),
    "not-eligible": ({"appraising"}, {"nominated", "eligible", "not_eligible"}, "not_eligible"),
    "pass": ({"council"}, {"eligible", "passed", "failed"}, "passed"),
    "fail": ({"council"}, {"eligible", "passed", "failed"}, "failed"),
    "lower": (
        {"appraising", "council", "to_authority"},
        {"nominated", "eligible", "not_eligible", "passed", "failed"},
        "lowered",
    ),
    "refuse": ({"to_authority"}, {"eligible", "passed"}, "refused"),
    "award": ({"to_authority"}, {"eligible", "passed"}, "awarded"),
    "take-up": ({"appraising", "council", "to_authority"}, {"eligible", "passed"}, "passed_up"),
}


def try_on_line(name, proposal, user, reason="Theo công văn"):
    result = Result(proposal.lines.get(), LINE_ACTS[name], reason)
    return perform_on_lines(proposal=proposal, results=[result], user=user)


def test_act_on_a_line_is_done_in_its_states_and_refused_in_all_others(read_before):
    proposal, admin = proposal_in(State.DRAFT), AdminFactory()
    line = proposal.lines.get()
    expected, came_to = {}, {}

    def attempt(name):
        came_to[state, line_state, name] = outcome(lambda: try_on_line(name, proposal, admin), line)

    for state, line_state in product(State.values, LineState.values):
        set_state(proposal, state, line_state)
        during = {name for name, (states, _of, _reached) in LINE_TABLE.items() if state in states}
        of = {name for name, (_during, states, _reached) in LINE_TABLE.items() if line_state in states}
        for name in during & of:
            attempt(name)
            expected[state, line_state, name] = LINE_TABLE[name][2]
        # Where the proposal refuses it, it is refused for every line alike: those that would take it, and one more.
        tried = during | of | (LINE_TABLE.keys() if line_state == LineState.AWARDED else set())
        with read_before(proposal, admin):
            for name in tried - (during & of):
                attempt(name)
                expected[state, line_state, name] = "wrong_state"
    assert came_to == expected


def test_act_on_a_line_is_the_offices(people):
    expected, came_to = {}, {}
    for role, (proposal, user) in people.items():
        for name, (during, of, reached) in LINE_TABLE.items():
            set_state(proposal, sorted(during)[0], sorted(of)[0])
            came_to[role, name] = outcome(lambda: try_on_line(name, proposal, user), proposal.lines.get())  # noqa: B023
            expected[role, name] = reached if "receive" in MAY[role] else "forbidden"
    assert came_to == expected


@pytest.mark.parametrize("name", [act.name for act in ACTS.values() if act.needs_reason])
def test_act_that_needs_a_reason_is_refused_without_one(name):
    proposal = proposal_in(sorted(TABLE[name][0])[0])
    with pytest.raises(ValidationError) as refusal:
        perform(proposal=proposal, act=ACTS[name], user=AdminFactory())
    assert refusal.value.code == "no_reason"


@pytest.mark.parametrize("name", [act.name for act in LINE_ACTS.values() if act.needs_reason])
def test_act_on_a_line_that_needs_a_reason_is_refused_without_one(name):
    during, of, _reached = LINE_TABLE[name]
    proposal = proposal_in(sorted(during)[0], sorted(of)[0])
    with pytest.raises(ValidationError) as refusal:
        try_on_line(name, proposal, AdminFactory(), reason="")
    assert refusal.value.code == "no_reason"


def test_step_says_who_when_from_where_to_where_and_why():
    proposal = proposal_in(State.SUBMITTED)
    user = user_in_role("staff of the addressee", proposal)
    try_act("return", proposal, user)
    step = ProposalStep.objects.get()
    assert (step.act, step.from_state, step.to_state) == ("return", "submitted", "returned")
    assert (step.by, step.reason, step.by_notice) == (user, "Theo công văn", False)
    assert step.done.year == datetime.date.today().year


def test_step_of_an_office_that_is_not_here_is_written_down_as_by_notice():
    proposal = proposal_in(State.SUBMITTED)
    try_act("receive", proposal, staff_of(proposal.bloc))
    assert ProposalStep.objects.get().by_notice


def test_staff_of_the_bloc_no_longer_acts_for_the_office_once_somebody_works_there():
    proposal = proposal_in(State.SUBMITTED)
    user = staff_of(proposal.bloc)
    office_of(proposal.authority)
    with pytest.raises(PermissionDenied):
        try_act("receive", proposal, user)


def test_office_that_works_here_only_in_the_past_counts_as_none():
    proposal = proposal_in(State.SUBMITTED)
    office_of(proposal.authority, starts_on=LONG_AGO, ends_on=SINCE)
    assert try_act("receive", proposal, staff_of(proposal.bloc)).state == State.RECEIVED


def test_submitting_again_opens_every_line_anew():
    proposal = proposal_in(State.RETURNED, LineState.NOT_ELIGIBLE)
    try_act("submit", proposal, AdminFactory())
    assert proposal.lines.get().state == LineState.NOMINATED


@pytest.mark.parametrize("name", ["to-council", "without-council", "pass-up"])
def test_proposal_does_not_go_on_before_every_line_is_appraised(name):
    proposal = proposal_in(State.APPRAISING, LineState.NOMINATED)
    with pytest.raises(ValidationError) as refusal:
        try_act(name, proposal, AdminFactory())
    assert refusal.value.code == "not_appraised"


def test_proposal_does_not_go_to_the_authority_before_the_council_has_spoken_on_every_line():
    proposal = proposal_in(State.COUNCIL, LineState.ELIGIBLE)
    with pytest.raises(ValidationError) as refusal:
        try_act("to-authority", proposal, AdminFactory())
    assert refusal.value.code == "not_voted"


def test_proposal_of_which_no_line_stands_does_not_go_on():
    proposal = proposal_in(State.APPRAISING, LineState.NOT_ELIGIBLE)
    with pytest.raises(ValidationError) as refusal:
        try_act("to-council", proposal, AdminFactory())
    assert refusal.value.code == "nothing_goes_on"


def test_proposal_without_lines_is_not_submitted():
    proposal = ProposalFactory()
    with pytest.raises(ValidationError) as refusal:
        try_act("submit", proposal, AdminFactory())
    assert refusal.value.code == "no_lines"


def test_results_of_lines_are_all_written_down_or_none():
    proposal = proposal_in(State.APPRAISING, LineState.NOMINATED)
    other = ProposalLineFactory(proposal=proposal, state=LineState.AWARDED)
    good = proposal.lines.exclude(pk=other.pk).get()
    results = [Result(good, LINE_ACTS["eligible"]), Result(other, LINE_ACTS["eligible"])]
    with pytest.raises(ValidationError):
        perform_on_lines(proposal=proposal, results=results, user=AdminFactory())
    good.refresh_from_db()
    assert good.state == LineState.NOMINATED
