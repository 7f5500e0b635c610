"""Agreed, proposed and granted side by side: what is compared, in which words, and by whose name."""

import pytest
from django.conf import settings

from awards.models import Award, Moment, Proposal, ProposalLine, RecipientKind
from awards.reconciling import Reconciliation
from awards.reconciling.differences import Verdict
from awards.record_files import load
from blocs.figures import Figure
from campaigns.models import Campaign
from tests.factories import (
    AdminFactory,
    AwardFactory,
    AwardKindFactory,
    CampaignFactory,
    ConferenceFactory,
    PersonFactory,
    ProposalFactory,
    ProposalLineFactory,
    RecommendationFactory,
    RecommendedRecipientFactory,
    ReconciliationNoteFactory,
    ReorganisationFactory,
    ReorganisedUnitFactory,
    UnitFactory,
    UnitNameFactory,
)

pytestmark = pytest.mark.django_db
AGREED, PROPOSED, GRANTED = Moment
REPORTS = sorted((settings.BASE_DIR / "records").glob("[0-9]*.json"))


@pytest.fixture(autouse=True)
def english(settings):
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def campaign(db):
    return CampaignFactory(year=2018, bloc__name="Khối 4 Hệ Cơ yếu")


@pytest.fixture
def flag(db):
    return AwardKindFactory(name="Cờ thi đua", to_individuals=True, to_households=True)


@pytest.fixture
def enter(campaign, flag):
    """Enter rows of the three moments for the flag of the bloc-year: a number, "none", "unknown", or names."""

    def row(make, answer, **fields):
        if isinstance(answer, int):
            return make(figure=Figure.NUMBER, count=answer, **fields)
        return make(figure=answer, **fields)

    def enter(agreed=None, proposed=None, granted=None, state="submitted", **fields):
        fields = {"kind": flag} | fields
        if agreed is not None:
            row(RecommendationFactory, agreed, campaign=campaign, **fields)
        if proposed is not None:
            proposal = ProposalFactory(campaign=campaign, state=state)
            row(ProposalLineFactory, proposed, proposal=proposal, **fields)
        if granted is not None:
            row(AwardFactory, granted, campaign=campaign, **fields)

    return enter


def reconciled(campaign):
    return Reconciliation([campaign], AdminFactory()).rows


def words_of(campaign):
    [row] = reconciled(campaign)
    return [difference.words for difference in row.differences]


def told(row):
    return {recipient.name: recipient.says for recipient in row.recipients if recipient.says}


def figures(row):
    return [(cell.total, cell.known, cell.rows) for cell in row.cells.values()]


# how the figures differ


@pytest.mark.parametrize(
    ("entered", "verdict", "words"),
    [
        ((13, 13, 13), "equal", ["as many proposed as agreed", "as many granted as proposed"]),
        (
            (13, 12, 12),
            "different",
            ["proposed 1 fewer than the 13 agreed", "as many granted as proposed"],
        ),
        (
            (13, 12, 11),
            "different",
            [
                "proposed 1 fewer than the 13 agreed",
                "1 of the 12 proposed not granted",
                "in all: 2 of the 13 agreed not granted",
            ],
        ),
        (
            (13, 14, 15),
            "different",
            [
                "proposed 1 more than the 13 agreed",
                "granted 1 more than the 14 proposed",
                "in all: granted 2 more than the 13 agreed",
            ],
        ),
        ((13, None, 11), "different", ["2 of the 13 agreed not granted", "no proposal on record"]),
        ((13, None, 13), "open", ["as many granted as agreed", "no proposal on record"]),
        ((13, None, None), "open", ["not proposed yet"]),
        ((13, 13, None), "open", ["as many proposed as agreed", "nothing granted on record yet"]),
        ((None, 2, 2), "open", ["as many granted as proposed", "no recommendation on record"]),
        ((None, 2, None), "open", ["no recommendation on record; nothing granted on record yet"]),
        ((None, None, 20), "open", ["neither recommendation nor proposal on record"]),
        ((2, None, "none"), "different", ["2 of the 2 agreed not granted", "no proposal on record"]),
        (("none", "none", "none"), "equal", ["as many proposed as agreed", "as many granted as proposed"]),
        (
            (13, 13, "unknown"),
            "unclear",
            [
                "as many proposed as agreed",
                "cannot be compared: how many were granted is not on record",
            ],
        ),
        (
            ("unknown", None, "unknown"),
            "unclear",
            [
                "cannot be compared: how many were agreed is not on record; "
                "how many were granted is not on record",
                "no proposal on record",
            ],
        ),
        (("unknown", None, None), "unclear", ["how many were agreed is not on record", "not proposed yet"]),
    ],
)
def test_moments_are_compared_in_words(campaign, enter, entered, verdict, words):
    enter(*entered)
    [row] = reconciled(campaign)
    assert [difference.words for difference in row.differences] == words
    assert row.verdict == Verdict(verdict)


def test_partly_known_sum_is_not_compared_but_shown_with_its_coverage(campaign, enter):
    enter(agreed=13, granted=11)
    enter(granted="unknown")
    [row] = reconciled(campaign)
    assert figures(row)[2] == (11, 1, 2)
    assert row.differences[0].words == (
        "cannot be compared: how many were granted is on record for 1 of 2 entries only"
    )


def test_unknown_is_never_zero(campaign, enter):
    enter("unknown", "unknown", "unknown")
    [row] = reconciled(campaign)
    assert figures(row) == [(None, 0, 1)] * 3
    assert not any(cell.is_none for cell in row.cells.values())


def test_none_as_stated_is_told_from_zero(campaign, enter):
    enter(agreed=0, granted="none")
    [row] = reconciled(campaign)
    assert [(cell.total, cell.is_none) for cell in row.cells.values()] == [
        (0, False),
        (None, False),
        (0, True),
    ]


# which rows meet


def test_authority_not_stated_at_one_moment_meets_the_one_stated_at_another(campaign, enter):
    ministry = UnitFactory(name="Ban Cơ yếu Chính phủ")
    enter(agreed=13, authority=ministry)
    enter(granted=11)
    [row] = reconciled(campaign)
    assert [(part.total, part.first.authority) for part in row.cells[AGREED].parts] == [(13, ministry)]
    assert [(part.total, part.first.authority) for part in row.cells[GRANTED].parts] == [(11, None)]
    assert row.differences[0].words == "2 of the 13 agreed not granted"


def test_recipients_not_split_at_one_moment_meet_those_split_at_another(campaign, enter):
    enter(agreed=14, recipient_kind=RecipientKind.MIXED)
    enter(granted=5, recipient_kind=RecipientKind.COLLECTIVE)
    enter(granted=9, recipient_kind=RecipientKind.INDIVIDUAL)
    [row] = reconciled(campaign)
    assert figures(row)[2] == (14, 2, 2)
    assert [part.total for part in row.cells[GRANTED].parts] == [5, 9]


def test_two_authorities_are_not_mixed_up(campaign, enter):
    government, ministry = UnitFactory(), UnitFactory()
    enter(agreed=2, authority=government)
    enter(granted=2, authority=ministry)
    assert [row.authorities[0].authority for row in reconciled(campaign)] in (
        [government, ministry],
        [ministry, government],
    )
    assert {row.verdict for row in reconciled(campaign)} == {Verdict.OPEN}


def test_two_authorities_stand_in_one_row_where_a_third_entry_states_none(campaign, enter):
    enter(agreed=10, authority=UnitFactory())
    enter(agreed=3, authority=UnitFactory())
    enter(granted=11)
    [row] = reconciled(campaign)
    assert (figures(row)[0], figures(row)[2]) == ((13, 2, 2), (11, 1, 1))
    assert len(row.authorities) == 2


def test_collectives_are_divided_by_authority_though_individuals_are_not(campaign, enter):
    first, second = UnitFactory(), UnitFactory()
    enter(agreed=1, authority=first, recipient_kind=RecipientKind.COLLECTIVE)
    enter(agreed=2, authority=second, recipient_kind=RecipientKind.COLLECTIVE)
    enter(agreed=3, authority=first, recipient_kind=RecipientKind.INDIVIDUAL)
    enter(granted=4, recipient_kind=RecipientKind.INDIVIDUAL)
    assert sorted(figures(row)[0][0] for row in reconciled(campaign)) == [1, 2, 3]


def test_award_outside_the_catalogue_is_known_by_its_words(campaign, enter):
    enter(agreed=2, kind=None, award_as_printed="Cờ thi đua của Cụm")
    enter(granted=1, kind=None, award_as_printed="cờ Thi đua của cụm")
    enter(granted=7, kind=None, award_as_printed="Biểu dương")
    assert {row.label: row.cells[GRANTED].total for row in reconciled(campaign)} == {
        "Cờ thi đua của Cụm": 1,
        "Biểu dương": 7,
    }


def test_of_which_stands_under_its_whole_and_is_not_added(campaign, flag):
    whole = RecommendationFactory(campaign=campaign, kind=flag, figure=Figure.NUMBER, count=14)
    part = RecommendationFactory(
        campaign=campaign, kind=flag, part_of=whole, figure=Figure.NUMBER, count=4,
        recipient_kind=RecipientKind.COLLECTIVE,
    )  # fmt: skip
    inner = RecommendationFactory(campaign=campaign, kind=flag, part_of=part, figure=Figure.NUMBER, count=1)
    [row] = reconciled(campaign)
    assert figures(row)[0] == (14, 1, 1)
    assert row.cells[AGREED].within == [part, inner]


def test_of_which_of_another_award_is_counted_there_and_told_here(campaign, flag):
    certificates = AwardFactory(campaign=campaign, kind__name="Bằng khen", figure=Figure.NUMBER, count=4)
    flags = AwardFactory(campaign=campaign, kind=flag, part_of=certificates, figure=Figure.NUMBER, count=1)
    rows = {row.label: row.cells[GRANTED] for row in reconciled(campaign)}
    assert (rows["Bằng khen"].total, rows["Bằng khen"].within) == (4, [flags])
    assert (rows["Cờ thi đua"].total, rows["Cờ thi đua"].within) == (1, [])


def test_rows_that_are_parts_of_each_other_do_not_hang(campaign, flag):
    first = AwardFactory(campaign=campaign, kind=flag)
    second = AwardFactory(campaign=campaign, kind=flag, part_of=first)
    Award.objects.filter(pk=first.pk).update(part_of=second)
    assert reconciled(campaign) == []


def test_turns_stand_apart(campaign, enter, flag):
    enter(agreed=13, granted=13)
    AwardFactory(campaign=campaign, kind=flag, figure=Figure.NUMBER, count=200, counts_turns=True)
    recipients, turns = reconciled(campaign)
    assert (recipients.turns, figures(recipients)[2]) == (False, (13, 1, 1))
    assert (turns.turns, figures(turns)[2]) == (True, (200, 1, 1))


def test_drafts_withdrawn_and_revoked_are_no_figures(campaign, flag, enter):
    enter(agreed=13)
    ProposalLineFactory(
        proposal=ProposalFactory(campaign=campaign, state="withdrawn", state_reason="xin rút"), kind=flag
    )
    AwardFactory(campaign=campaign, kind=flag, state=Award.State.REVOKED, figure=Figure.NUMBER, count=13)
    assert words_of(campaign) == ["not proposed yet"]


def test_draft_is_said_to_be_one(campaign, enter):
    enter(agreed=13, proposed=13, state=Proposal.State.DRAFT)
    assert words_of(campaign) == ["not proposed yet: stands in a draft that is not submitted yet"]


def test_bloc_years_do_not_mix(campaign, enter, flag):
    enter(agreed=13)
    other = AwardFactory(kind=flag, campaign__year=2018, figure=Figure.NUMBER, count=11)
    rows = Reconciliation([campaign, other.campaign], AdminFactory()).rows
    assert sorted(len(row.there) for row in rows) == [1, 1]


# by name


@pytest.fixture
def three_way(campaign, flag):
    """Agree, propose and grant flags to units or printed names; each moment has all its names."""

    def recipient(who):
        return {"unit": None, "name_as_printed": who} if isinstance(who, str) else {"unit": who}

    def three_way(agreed=(), proposed=(), granted=(), **line):
        if agreed:
            row = RecommendationFactory(campaign=campaign, kind=flag, figure=Figure.NUMBER, count=len(agreed))
            for who in agreed:
                RecommendedRecipientFactory(recommendation=row, **recipient(who))
        proposal = ProposalFactory(campaign=campaign, state="council")
        one = {"kind": flag, "figure": Figure.NUMBER, "count": 1}
        lines = [ProposalLineFactory(proposal=proposal, **one, **recipient(who), **line) for who in proposed]
        for who in granted:
            AwardFactory(campaign=campaign, **one, **recipient(who))
        return lines

    return three_way


def test_names_say_who_was_left_out_and_who_came_in(campaign, three_way):
    a, b, c, d = (UnitFactory(name=f"Đơn vị {letter}") for letter in "ABCD")
    three_way(agreed=[a, b, c], proposed=[b, c], granted=[c, d])
    [row] = reconciled(campaign)
    assert told(row) == {
        "Đơn vị A": ["agreed, not proposed"],
        "Đơn vị B": ["proposed, not granted: still under way (nominated)"],
        "Đơn vị D": ["granted, not proposed"],
    }


def test_equal_numbers_of_other_names_differ(campaign, three_way):
    three_way(agreed=["Đơn vị A"], proposed=["Đơn vị A"], granted=["Đơn vị B"])
    [row] = reconciled(campaign)
    assert row.verdict == Verdict.DIFFERENT
    assert row.differences[-1].words == "by name: 2 not the same at all moments"


def test_without_a_proposal_on_record_agreed_and_granted_names_are_compared(campaign, three_way):
    three_way(agreed=["Đơn vị A"], granted=["Đơn vị B"])
    [row] = reconciled(campaign)
    assert told(row) == {"Đơn vị A": ["agreed, not granted"], "Đơn vị B": ["granted, not agreed"]}


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("not_eligible", "not eligible – vì sao"),
        ("failed", "failed in the council – vì sao"),
        ("refused", "refused – vì sao"),
        ("passed_up", "passed up – vì sao"),
        ("passed", "still under way (passed by the council) – vì sao"),
        ("awarded", "awarded, as the proposal says, but no such award is on record – vì sao"),
    ],
)
def test_line_says_what_became_of_it(campaign, three_way, state, words):
    three_way(proposed=["Đơn vị A"], state=state, state_reason="vì sao")
    three_way(proposed=["Đơn vị B"], granted=["Đơn vị B"])
    [row] = reconciled(campaign)
    assert told(row) == {"Đơn vị A": [f"proposed, not granted: {words}"]}


def test_line_that_came_to_nothing_says_so_before_anything_is_granted(campaign, three_way):
    three_way(agreed=["Đơn vị A"], proposed=["Đơn vị A"], state="failed")
    [row] = reconciled(campaign)
    assert told(row) == {"Đơn vị A": ["failed in the council"]}


def test_lowered_line_names_the_lower_award(campaign, three_way):
    unit = UnitFactory(name="Đơn vị A")
    [line] = three_way(proposed=[unit], state=ProposalLine.State.LOWERED)
    three_way(proposed=["Đơn vị B"], granted=["Đơn vị B"])
    lower = {"kind": AwardKindFactory(name="Bằng khen"), "unit": unit, "figure": Figure.NUMBER, "count": 1}
    ProposalLineFactory(proposal=line.proposal, instead_of=line, **lower)
    AwardFactory(campaign=campaign, **lower)
    ProposalLineFactory(proposal=line.proposal, kind=lower["kind"], unit=UnitFactory(name="Đơn vị C"))
    rows = {row.kind.name: told(row) for row in reconciled(campaign)}
    assert rows["Cờ thi đua"] == {"Đơn vị A": ["proposed, not granted: lowered to “Bằng khen”"]}
    assert rows["Bằng khen"]["Đơn vị A"] == ["granted instead of “Cờ thi đua”"]


def test_line_passed_up_says_what_became_of_it_there(campaign, three_way, flag):
    unit = UnitFactory(name="Đơn vị A")
    [line] = three_way(proposed=[unit], state="passed_up")
    three_way(proposed=["Đơn vị B"], granted=["Đơn vị B"])
    above = ProposalFactory(campaign=campaign, state="decided", continues=line.proposal)
    ProposalLineFactory(proposal=above, kind=flag, unit=unit, continues=line, state="refused")
    [row] = reconciled(campaign)
    assert (row.cells[PROPOSED].total, told(row)) == (
        2,
        {"Đơn vị A": ["proposed, not granted: passed up: refused"]},
    )


def test_award_on_a_line_passed_up_is_that_of_the_first_line(campaign, three_way, flag):
    [line] = three_way(proposed=["Đơn vị A"], state="passed_up")
    above = ProposalFactory(campaign=campaign, state="decided", continues=line.proposal)
    one = {"kind": flag, "figure": Figure.NUMBER, "count": 1}
    last = ProposalLineFactory(proposal=above, continues=line, name_as_printed="Đơn vị A", **one)
    AwardFactory(campaign=campaign, proposal_line=last, name_as_printed="Đơn vị A (đính chính)", **one)
    [row] = reconciled(campaign)
    assert (told(row), row.verdict) == ({}, Verdict.OPEN)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("draft", "agreed, not proposed: stands in a draft that is not submitted yet"),
        ("withdrawn", "agreed, not proposed: the proposal was withdrawn – xin rút"),
    ],
)
def test_name_in_a_proposal_that_does_not_count_says_where_it_is(campaign, three_way, flag, state, words):
    three_way(agreed=["Đơn vị A", "Đơn vị B"], proposed=["Đơn vị B"])
    proposal = ProposalFactory(
        campaign=campaign, state=state, state_reason="xin rút" if state != "draft" else ""
    )
    ProposalLineFactory(proposal=proposal, kind=flag, name_as_printed="Đơn vị A")
    [row] = reconciled(campaign)
    assert told(row) == {"Đơn vị A": [words]}


def test_line_of_a_returned_proposal_says_why_it_came_back(campaign, three_way):
    [line] = three_way(proposed=["Đơn vị A"])
    Proposal.objects.filter(pk=line.proposal_id).update(state="returned", state_reason="thiếu biên bản")
    three_way(granted=["Đơn vị B"])
    [row] = reconciled(campaign)
    assert told(row)["Đơn vị A"] == ["proposed, not granted: the proposal was returned – thiếu biên bản"]


def test_revoked_award_is_said_to_be_revoked(campaign, three_way, flag):
    three_way(proposed=["Đơn vị A", "Đơn vị B"], granted=["Đơn vị B"])
    AwardFactory(campaign=campaign, kind=flag, name_as_printed="Đơn vị A", state=Award.State.REVOKED)
    [row] = reconciled(campaign)
    assert told(row) == {"Đơn vị A": ["proposed, not granted: granted, and revoked since"]}


def test_count_without_names_leaves_nobody_out(campaign, three_way, enter):
    three_way(agreed=["Đơn vị A", "Đơn vị B"])
    enter(granted=1)
    [row] = reconciled(campaign)
    assert (told(row), row.differences[0].words) == ({}, "1 of the 2 agreed not granted")


def test_missing_name_among_some_names_is_no_verdict(campaign, three_way, enter):
    three_way(agreed=["Đơn vị A", "Đơn vị B"], granted=["Đơn vị B"])
    enter(granted=1)
    [row] = reconciled(campaign)
    assert told(row) == {"Đơn vị A": ["agreed, not among those granted by name"]}
    assert row.verdict == Verdict.OPEN


def test_names_within_a_count_are_its_names(campaign, three_way, flag):
    three_way(agreed=["Đơn vị A", "Đơn vị B"])
    whole = AwardFactory(campaign=campaign, kind=flag, figure=Figure.NUMBER, count=1)
    AwardFactory(
        campaign=campaign, kind=flag, part_of=whole, figure=Figure.NUMBER, count=1, name_as_printed="Đơn vị B"
    )
    [row] = reconciled(campaign)
    assert told(row) == {"Đơn vị A": ["agreed, not granted"]}


def test_revoked_part_is_no_name_of_its_whole(campaign, three_way, flag):
    three_way(agreed=["Đơn vị A"])
    whole = AwardFactory(campaign=campaign, kind=flag, figure=Figure.NONE)
    AwardFactory(
        campaign=campaign, kind=flag, part_of=whole, name_as_printed="Đơn vị A", state=Award.State.REVOKED
    )
    [row] = reconciled(campaign)
    assert (row.cells[GRANTED].within, told(row)) == (
        [],
        {"Đơn vị A": ["agreed, not granted: granted, and revoked since"]},
    )


def test_lines_of_a_proposal_without_names_say_what_became_of_them(campaign, enter, flag):
    enter(agreed=13, proposed=11, granted=11)
    ProposalLineFactory(
        proposal=ProposalFactory(campaign=campaign, state="decided"), kind=flag,
        figure=Figure.NUMBER, count=2, state="failed", state_reason="không đủ phiếu",
    )  # fmt: skip
    [row] = reconciled(campaign)
    assert told(row) == {"2 without names": ["proposed, not granted: failed in the council – không đủ phiếu"]}


def test_renamed_unit_is_the_same(campaign, three_way):
    unit = UnitFactory(name="Sở Nội vụ mới")
    UnitNameFactory(unit=unit, name="Ban Tổ chức chính quyền")
    three_way(agreed=["Ban Tổ chức chính quyền"], granted=[unit])
    [row] = reconciled(campaign)
    assert told(row) == {}


@pytest.mark.parametrize(("history", "lost"), [("counts", 0), ("undecided", 2), ("no", 2)])
def test_merged_unit_is_the_same_where_somebody_decided_that_its_past_counts(
    campaign, three_way, history, lost
):
    before, after = UnitFactory(), UnitFactory()
    merger = ReorganisationFactory(kind="merger")
    ReorganisedUnitFactory(
        reorganisation=merger, unit=before, side="before", history=history,
        history_reason="" if history == "undecided" else "Quyết định 12",
    )  # fmt: skip
    ReorganisedUnitFactory(reorganisation=merger, unit=after, side="after")
    three_way(agreed=[before], granted=[after])
    [row] = reconciled(campaign)
    assert len(told(row)) == lost


def test_units_of_a_split_are_not_taken_for_each_other(campaign, three_way):
    before, first, second = UnitFactory(), UnitFactory(), UnitFactory()
    split = ReorganisationFactory(kind="split")
    ReorganisedUnitFactory(
        reorganisation=split, unit=before, side="before", history="counts", history_reason="Quyết định 12"
    )
    for unit in (first, second):
        ReorganisedUnitFactory(reorganisation=split, unit=unit, side="after")
    three_way(agreed=[before], granted=[first])
    [row] = reconciled(campaign)
    assert len(told(row)) == 2


def test_units_that_became_each_other_do_not_hang(campaign, three_way):
    first, second = UnitFactory(), UnitFactory()
    for before, after in ((first, second), (second, first)):
        merger = ReorganisationFactory(kind="takeover")
        ReorganisedUnitFactory(
            reorganisation=merger, unit=before, side="before", history="counts", history_reason="Quyết định"
        )
        ReorganisedUnitFactory(reorganisation=merger, unit=after, side="after")
    three_way(agreed=[first], granted=[second])
    assert len(reconciled(campaign)) == 1


def test_household_is_known_by_its_printed_name(campaign, three_way):
    three_way(agreed=["Hộ ông Nguyễn Văn Mỹ"], granted=["Hộ ông Nguyễn Văn Mĩ"])
    [row] = reconciled(campaign)
    assert told(row) == {}


def test_two_people_of_one_name_are_two(campaign, flag):
    agreed = RecommendationFactory(campaign=campaign, kind=flag, figure=Figure.NUMBER, count=1)
    first, second = PersonFactory(name="Lê Văn A"), PersonFactory(name="Lê Văn A")
    RecommendedRecipientFactory(recommendation=agreed, unit=None, person=first)
    AwardFactory(campaign=campaign, kind=flag, person=second, figure=Figure.NUMBER, count=1)
    [row] = reconciled(campaign)
    assert [recipient.says for recipient in row.recipients] == [
        ["agreed, not granted"],
        ["granted, not agreed"],
    ]


# notes


def test_note_stands_with_its_award(campaign, enter, flag):
    ministry = UnitFactory()
    enter(agreed=13, authority=ministry)
    enter(agreed=2, kind=AwardKindFactory(name="Bằng khen"))
    note = ReconciliationNoteFactory(campaign=campaign, kind=flag, authority=ministry)
    assert {row.label: row.notes for row in reconciled(campaign)} == {"Cờ thi đua": [note], "Bằng khen": []}


def test_note_stays_where_an_entry_without_authority_comes_in_later(campaign, enter, flag):
    ministry = UnitFactory()
    enter(agreed=13, authority=ministry)
    note = ReconciliationNoteFactory(campaign=campaign, kind=flag, authority=ministry)
    enter(granted=11)
    [row] = reconciled(campaign)
    assert row.notes == [note]


def test_note_from_before_the_authority_was_known_stands_there_too(campaign, enter, flag):
    enter(agreed=13, authority=UnitFactory())
    note = ReconciliationNoteFactory(campaign=campaign, kind=flag)
    [row] = reconciled(campaign)
    assert row.notes == [note]


def test_note_on_an_award_that_is_gone_is_not_lost(campaign, enter):
    enter(agreed=13)
    note = ReconciliationNoteFactory(campaign=campaign)
    assert Reconciliation([campaign], AdminFactory()).lost_notes == [note]


def test_note_on_an_award_outside_the_catalogue_is_found_by_its_words(campaign, enter):
    enter(agreed=1, kind=None, award_as_printed="Cờ thi đua của Cụm")
    note = ReconciliationNoteFactory(campaign=campaign, kind=None, award_as_printed="cờ thi đua của cụm")
    [row] = reconciled(campaign)
    assert row.notes == [note]


def test_differences_without_a_reason_come_first(campaign, enter):
    kinds = [AwardKindFactory(name=name) for name in ("equal", "explained", "different", "open", "unclear")]
    entered = [(1, 1, 1), (2, 1, 1), (2, 1, 1), (1, None, None), (1, "unknown", None)]
    for kind, numbers in zip(kinds, entered, strict=True):
        enter(*numbers, kind=kind)
    ReconciliationNoteFactory(campaign=campaign, kind=kinds[1])
    rows = Reconciliation([campaign], AdminFactory()).open_first()
    assert [row.label for row in rows] == ["different", "explained", "unclear", "open", "equal"]


# the reports the project started from


@pytest.fixture
def five_reports(db):
    load(REPORTS)

    def rows(bloc, period):
        return {
            row.kind.code: row
            for row in reconciled(Campaign.objects.get(bloc__code=bloc, period__code=period))
        }

    return rows


def test_the_flags_and_certificates_of_the_four_systems_in_2018(five_reports):
    rows = five_reports("4-he-co-yeu", "2018")
    assert {code: figures(row)[0] for code, row in rows.items()} == {
        "CTD_QK": (13, 1, 1),
        "BK": (None, 0, 1),
        "GK": (None, 0, 1),
    }
    assert {code: row.verdict for code, row in rows.items()} == {
        "CTD_QK": "open",
        "BK": "unclear",
        "GK": "unclear",
    }
    assert rows["BK"].cells[AGREED].words == ["nhiều"]


def test_eleven_of_the_thirteen_flags_granted_by_nobody_knows_whom(five_reports):
    campaign = Campaign.objects.get(bloc__code="4-he-co-yeu", period__code="2018")
    agreed = campaign.recommendations.get(kind__code="CTD_QK")
    AwardFactory(campaign=campaign, kind=agreed.kind, figure=Figure.NUMBER, count=11)
    row = five_reports("4-he-co-yeu", "2018")["CTD_QK"]
    assert row.differences[0].words == "2 of the 13 agreed not granted"


def test_the_sector_granted_one_and_two_and_twenty_flags_in_2020(five_reports):
    rows = five_reports("nganh-co-yeu", "2020")
    assert {code: figures(row)[2] for code, row in rows.items()} == {
        "CTD_CP": (1, 1, 1),
        "CTD_BO": (2, 1, 1),
        "CTD_QK": (20, 1, 1),
        "BK": (None, 0, 1),
        "DHTD": (None, 0, 1),
    }
    words = {difference.words for row in rows.values() for difference in row.differences}
    assert words == {
        "neither recommendation nor proposal on record",
        "how many were granted is not on record",
    }


def test_the_two_and_two_of_the_internal_affairs_bloc_are_not_proposed_yet(five_reports):
    rows = five_reports("noi-chinh-trung-uong", "2020")
    assert {code: (figures(row)[0], row.differences[0].words) for code, row in rows.items()} == {
        "CTD_CP": ((2, 1, 1), "not proposed yet"),
        "BK": ((2, 1, 1), "not proposed yet"),
    }


# in sentences


def test_sentence_says_figures_names_and_reasons(campaign, three_way, flag):
    three_way(agreed=["Đơn vị A", "Đơn vị B"], proposed=["Đơn vị B"], granted=["Đơn vị B"])
    ReconciliationNoteFactory(campaign=campaign, kind=flag, text="Đơn vị A xin rút.")
    assert Reconciliation([campaign], AdminFactory()).sentences() == [
        "The bloc agreed to recommend 2 Cờ thi đua (recipients not stated; authority not stated); proposed: 1; "
        "granted: 1; not granted: 1 (Đơn vị A: agreed, not proposed); reason: Đơn vị A xin rút."
    ]


@pytest.mark.parametrize(
    ("entered", "words"),
    [
        (
            ("unknown", None, None),
            "The bloc agreed to recommend {award}, how many is not on record; no proposal on record; "
            "nothing granted on record yet.",
        ),
        (
            ("none", None, "none"),
            "The bloc agreed to recommend no {award}; no proposal on record; none was granted.",
        ),
        (
            (None, "unknown", "unknown"),
            "No recommendation of the bloc is on record for {award}; how many were proposed is not on record; "
            "how many were granted is not on record.",
        ),
    ],
)
def test_sentence_says_plainly_what_is_not_known(campaign, enter, entered, words):
    enter(*entered)
    award = "Cờ thi đua (recipients not stated; authority not stated)"
    assert Reconciliation([campaign], AdminFactory()).sentences() == [words.format(award=award)]


def test_sentence_uses_the_name_of_the_time(campaign, enter):
    unit = UnitFactory(name="Tên mới")
    UnitNameFactory(unit=unit, name="Tên cũ")
    enter(agreed=1, authority=unit, recipient_kind=RecipientKind.COLLECTIVE)
    [sentence] = Reconciliation([campaign], AdminFactory()).sentences()
    assert "1 Cờ thi đua (collectives; Tên cũ);" in sentence


def test_reads_nothing_of_an_award_that_belongs_to_no_bloc_year(campaign, enter, flag):
    AwardFactory(campaign=None, kind=flag, reported_at=ConferenceFactory(), figure=Figure.NUMBER, count=5)
    enter(agreed=1)
    assert words_of(campaign) == ["not proposed yet"]
