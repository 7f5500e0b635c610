"""Every rule that the database holds refuses its wrong row, with a sentence for the reader."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import CheckConstraint
from factory.django import DjangoModelFactory

from awards.models import Edition
from blocs.partial_dates import STORED
from campaigns.counting import impossibilities
from campaigns.models import Conference, Expectation
from campaigns.models.totals import Totals

from .factories import (
    FACTORIES,
    AccessTokenFactory,
    AppearanceFactory,
    AttendanceFactory,
    AwardDecisionFactory,
    AwardFactory,
    AwardKindFactory,
    BallotFactory,
    BallotRuleFactory,
    BlocFactory,
    CampaignFactory,
    CampaignMovementFactory,
    CompleteHistoryFactory,
    ConferenceFactory,
    ConferencePaperFactory,
    ConferencePurposeFactory,
    CouncilBallotFactory,
    DeadlineRuleFactory,
    DirectionFactory,
    DocumentFactory,
    EditionFactory,
    EligibilityRuleFactory,
    ExpectationFactory,
    HandingOverFactory,
    HeadCountFactory,
    LeadershipFactory,
    MemberShareFactory,
    MembershipFactory,
    MovementFactory,
    PaperTemplateFactory,
    PeriodFactory,
    PersonFactory,
    PersonMergeFactory,
    PledgeFactory,
    PledgeSignatureFactory,
    ProposalFactory,
    ProposalLineFactory,
    QuotaBaseFactory,
    QuotaRuleFactory,
    RecommendationFactory,
    RecommendedRecipientFactory,
    ReconciliationNoteFactory,
    ReorganisedUnitFactory,
    StaffHandoverFactory,
    StandingFactory,
    StewardshipFactory,
    TargetFactory,
    TargetResultFactory,
    UnitFactory,
    UnitNameFactory,
    UserFactory,
    WarningAnswerFactory,
)
from .models import MODELS

NEVER = DateRange(empty=True)
LONG_AGO = datetime.date(1900, 1, 1)

# Of a vote in a bloc, and of one in a council.
TOTALS = {
    "no_more_papers_issued_than_voters": {"eligible": 9, "issued": 10},
    "no_more_papers_collected_than_issued": {"issued": 9, "collected": 10},
    "no_more_valid_papers_than_collected": {"collected": 9, "valid": 10},
    "no_more_votes_than_valid_papers": {"valid": 9, "in_favour": 10},
    "no_more_present_than_voters": {"eligible": 9, "present": 10},
    "no_more_written_opinions_than_voters": {"eligible": 9, "written": 10},
    "written_opinions_come_from_the_absent": {"eligible": 9, "present": 5, "written": 5},
    "no_more_written_votes_than_written_opinions": {"written": 2, "written_in_favour": 3},
    "no_more_invalid_papers_than_collected": {"collected": 9, "invalid": 10},
    "valid_and_invalid_fit_the_papers_collected": {"collected": 9, "valid": 5, "invalid": 5},
    "no_more_votes_against_than_valid_papers": {"valid": 9, "against": 10},
    "votes_on_paper_and_in_writing_fit_the_voters": {"eligible": 9, "in_favour": 5, "written_in_favour": 5},
    "votes_for_and_against_fit_the_valid_papers": {"valid": 9, "in_favour": 5, "against": 5},
}

# A valid row, and what makes it wrong. A factory stands for a row it makes.
WRONG = {
    "document_can_be_named": (DocumentFactory, {"number": ""}),
    "secret_document_has_no_file": (DocumentFactory, {"is_secret": True, "file": "papers/2018/a.pdf"}),
    "unit_has_a_name": (UnitFactory, {"name": ""}),
    "official_name_has_its_time": (UnitNameFactory, {"valid": None}),
    "unit_name_lasts_a_day": (UnitNameFactory, {"valid": NEVER}),
    "bloc_has_a_name": (BlocFactory, {"name": ""}),
    "membership_lasts_a_day": (MembershipFactory, {"valid": NEVER}),
    "stewardship_of_a_bloc_or_an_organiser": (StewardshipFactory, {"organiser": UnitFactory}),
    "stewardship_ends_after_it_starts": (StewardshipFactory, {"ends_on": LONG_AGO}),
    "access_token_has_a_purpose": (AccessTokenFactory, {"purpose": ""}),
    "access_token_lasts_two_years_at_most": (AccessTokenFactory, {"expires_on": datetime.date(9999, 1, 1)}),
    "staff_handover_has_a_reason": (StaffHandoverFactory, {"reason": ""}),
    "staff_handover_taken_back_by_somebody": (StaffHandoverFactory, {"taken_back_by": UserFactory}),
    "person_has_a_name": (PersonFactory, {"name": ""}),
    "merger_has_a_reason": (PersonMergeFactory, {"reason": ""}),
    "undoing_has_its_user": (PersonMergeFactory, {"undone_by": UserFactory}),
    "counting_of_the_past_has_a_reason": (ReorganisedUnitFactory, {"history": "counts"}),
    "period_ends_after_it_starts": (PeriodFactory, {"ends_on": LONG_AGO}),
    "period_ends_some_day": (PeriodFactory, {"ends_on": datetime.date(9999, 12, 31)}),
    "movement_can_be_named": (MovementFactory, {"title": ""}),
    "conference_end_needs_its_start": (ConferenceFactory, {"held_until": "16/11/2018"}),
    "campaigns_headcount_figure_and_number_agree": (HeadCountFactory, {"figure": "number"}),
    "attendance_names_a_unit": (AttendanceFactory, {"unit": None}),
    "appearance_names_a_person_or_an_office": (AppearanceFactory, {"person": None}),
    "leadership_lasts_a_day": (LeadershipFactory, {"term": NEVER}),
    "leadership_ends_some_day": (
        LeadershipFactory,
        {"term": DateRange(datetime.date(2018, 1, 1), datetime.date(9999, 12, 31))},
    ),
    "leader_is_a_unit_a_person_or_an_office": (LeadershipFactory, {"unit": None}),
    "only_deputies_are_ordered": (LeadershipFactory, {"ordinal": 1}),
    "target_has_a_text": (TargetFactory, {"text": ""}),
    "comparison_needs_its_number": (TargetFactory, {"comparator": "gte"}),
    "unreported_result_has_no_number": (TargetResultFactory, {"number": 1}),
    "rank_starts_at_one": (StandingFactory, {"rank": 0}),
    "ballot_threshold_is_a_percentage": (BallotRuleFactory, {"threshold_percent": 101}),
    **{name: (BallotFactory, totals) for name, totals in TOTALS.items()},
    **{f"council_{name}": (CouncilBallotFactory, totals) for name, totals in TOTALS.items()},
    "award_kind_has_recipients": (AwardKindFactory, {"to_collectives": False}),
    "award_kind_has_a_name": (AwardKindFactory, {"name": ""}),
    "edition_ends_after_it_starts": (EditionFactory, {"last_year": 2017}),
    "edition_is_about_one_thing": (EditionFactory, {"campaign": CampaignFactory, "bloc": BlocFactory}),
    "eligibility_rule_names_the_other_award": (EligibilityRuleFactory, {"needs": "same_period"}),
    "eligibility_rule_says_how_many_times": (
        EligibilityRuleFactory,
        {"needs": "consecutive", "needed_kind": AwardKindFactory},
    ),
    "eligibility_rule_says_within_how_many_years": (
        EligibilityRuleFactory,
        {"needs": "within", "needed_kind": AwardKindFactory, "times": 1},
    ),
    "eligibility_rule_says_which_share": (
        EligibilityRuleFactory,
        {"needs": "share", "needed_kind": AwardKindFactory},
    ),
    "eligibility_share_is_a_percentage": (EligibilityRuleFactory, {"percent": 101}),
    "quota_is_a_share_or_a_number": (QuotaRuleFactory, {"percent": 20}),
    "quota_share_is_a_percentage": (QuotaRuleFactory, {"fixed": None, "percent": 101}),
    "only_verified_quotas_block": (QuotaRuleFactory, {"is_hard": True}),
    "deadline_is_a_day_of_the_year": (DeadlineRuleFactory, {"month": 2, "day": 30}),
    "awards_recommendation_names_an_award": (RecommendationFactory, {"kind": None}),
    "awards_recommendation_figure_and_number_agree": (RecommendationFactory, {"count": 1}),
    "recommended_is_a_unit_or_a_person": (RecommendedRecipientFactory, {"person": PersonFactory}),
    "recommended_is_named": (RecommendedRecipientFactory, {"unit": None}),
    "proposal_has_an_occasion": (ProposalFactory, {"campaign": None}),
    "return_and_withdrawal_have_a_reason": (ProposalFactory, {"state": "withdrawn"}),
    "awards_proposalline_names_an_award": (ProposalLineFactory, {"kind": None}),
    "awards_proposalline_figure_and_number_agree": (ProposalLineFactory, {"figure": "none", "count": 0}),
    "proposed_is_a_unit_or_a_person": (ProposalLineFactory, {"unit": UnitFactory, "person": PersonFactory}),
    "answer_has_a_reason": (WarningAnswerFactory, {"reason": ""}),
    "awards_quotabase_figure_and_number_agree": (QuotaBaseFactory, {"figure": "number"}),
    "complete_history_of_a_unit_or_a_person": (CompleteHistoryFactory, {"person": PersonFactory}),
    "complete_history_ends_after_it_starts": (CompleteHistoryFactory, {"last_year": 2014}),
    "no_more_holders_than_members": (MemberShareFactory, {"members": 9, "holders": 10}),
    "reconciliation_note_names_an_award": (ReconciliationNoteFactory, {"kind": None}),
    "paper_template_ends_after_it_starts": (
        PaperTemplateFactory,
        {"valid_from": datetime.date(2024, 1, 1), "valid_to": LONG_AGO},
    ),
    "awards_award_names_an_award": (AwardFactory, {"kind": None}),
    "awards_award_figure_and_number_agree": (AwardFactory, {"figure": "number"}),
    "award_goes_to_a_unit_or_a_person": (AwardFactory, {"unit": UnitFactory, "person": PersonFactory}),
    "award_belongs_somewhere": (AwardFactory, {"campaign": None}),
    "award_is_for_a_bloc_year_or_a_period": (AwardFactory, {"period": PeriodFactory}),
    "verified_award_has_its_decision": (AwardFactory, {"is_verified": True}),
}

# A second row, wrong because it has the same values as the first in these fields.
TWICE = {
    "document_once_per_issuer_number_and_date": (
        DocumentFactory,
        {"issuer": UnitFactory, "dated": "16/11/2018"},
        ["kind", "issuer", "number", "dated"],
    ),
    "source_file_registered_once": (DocumentFactory, {"file_name": "report.txt"}, ["file_name"]),
    "one_official_name_at_a_time": (UnitNameFactory, {}, ["unit"]),
    "unit_name_once": (
        UnitNameFactory,
        {"kind": "spelling", "valid": None},
        ["unit", "name", "kind", "valid"],
    ),
    "bloc_name_once_per_organiser": (BlocFactory, {"organiser": UnitFactory}, ["organiser", "name"]),
    "unit_once_in_a_bloc_at_a_time": (MembershipFactory, {}, ["bloc", "unit"]),
    "person_merged_once": (PersonMergeFactory, {}, ["merged"]),
    "unit_once_per_side_of_reorganisation": (ReorganisedUnitFactory, {}, ["reorganisation", "unit"]),
    "campaign_once_per_bloc_and_period": (CampaignFactory, {}, ["bloc", "period"]),
    "movement_once_per_campaign": (CampaignMovementFactory, {}, ["campaign", "movement"]),
    "expected_fact_once": (
        ExpectationFactory,
        {"fact": Expectation.Fact.DEPUTY},
        ["fact", "bloc_kind", "period_kind"],
    ),
    "purpose_once_per_conference_and_campaign": (ConferencePurposeFactory, {}, ["conference", "campaign"]),
    "paper_once_per_conference": (ConferencePaperFactory, {}, ["conference", "document"]),
    "head_count_once_per_conference": (HeadCountFactory, {}, ["conference"]),
    "unit_once_per_conference": (AttendanceFactory, {}, ["conference", "unit"]),
    "person_once_per_role_and_conference": (AppearanceFactory, {}, ["conference", "person"]),
    "direction_number_once": (
        DirectionFactory,
        {"given_by": AppearanceFactory, "number": 1},
        ["conference", "given_by", "number"],
    ),
    "one_head_at_a_time": (LeadershipFactory, {}, ["bloc"]),
    "one_pledge_per_unit_and_campaign": (PledgeFactory, {"unit": UnitFactory}, ["campaign", "unit"]),
    "one_common_pledge_per_campaign": (PledgeFactory, {}, ["campaign"]),
    "unit_signs_a_pledge_once": (PledgeSignatureFactory, {}, ["pledge", "unit"]),
    "result_once_per_target_and_review": (
        TargetResultFactory,
        {"conference": ConferenceFactory},
        ["target", "conference"],
    ),
    "unit_stands_once_per_campaign": (StandingFactory, {}, ["campaign", "unit"]),
    "unit_recommended_once": (RecommendedRecipientFactory, {}, ["recommendation", "unit"]),
    "person_recommended_once": (
        RecommendedRecipientFactory,
        {"unit": None, "person": PersonFactory},
        ["recommendation", "unit", "person"],
    ),
    "unit_proposed_once_for_an_award": (
        ProposalLineFactory,
        {"unit": UnitFactory},
        ["proposal", "unit", "kind"],
    ),
    "person_proposed_once_for_an_award": (
        ProposalLineFactory,
        {"person": PersonFactory},
        ["proposal", "person", "kind"],
    ),
    "warning_answered_once": (
        WarningAnswerFactory,
        {"about": "3 > 2"},
        ["proposal", "line", "warning", "about"],
    ),
    "quota_base_once_per_proposal": (QuotaBaseFactory, {}, ["proposal", "rule"]),
    "member_share_once": (MemberShareFactory, {}, ["unit", "period", "kind"]),
    "one_note_per_award_of_a_bloc_year": (
        ReconciliationNoteFactory,
        {},
        ["campaign", "kind", "award_as_printed", "authority", "recipient_kind"],
    ),
    "paper_template_version_once": (PaperTemplateFactory, {}, ["paper", "issuer", "version"]),
    "unit_granted_once_per_decision": (
        AwardFactory,
        {"decision": AwardDecisionFactory, "unit": UnitFactory},
        ["decision", "unit", "kind", "campaign"],
    ),
    "person_granted_once_per_decision": (
        AwardFactory,
        {"decision": AwardDecisionFactory, "person": PersonFactory},
        ["decision", "person", "kind", "campaign"],
    ),
    "award_handed_over_once_per_conference": (HandingOverFactory, {}, ["award", "conference"]),
}

# A row that stands in this field for itself.
ITSELF = {
    "unit_is_not_its_own_parent": (UnitFactory, "parent"),
    "bloc_is_not_its_own_parent": (BlocFactory, "parent"),
    "person_is_not_merged_into_itself": (PersonFactory, "merged_into"),
    "target_is_not_its_own_part": (TargetFactory, "parent"),
    "recommendation_is_not_its_own_part": (RecommendationFactory, "part_of"),
    "award_is_not_its_own_part": (AwardFactory, "part_of"),
    "proposal_does_not_continue_itself": (ProposalFactory, "continues"),
}

# A row with the same in both fields.
ALIKE = {"merger_is_of_two_people": (PersonMergeFactory, "kept", "merged")}


def wrong_row(name):
    """A row that was valid when saved, and has since been changed against the constraint, not yet saved."""
    if name in TWICE:
        factory, values, fields = TWICE[name]
        first = factory(**made(values))
        values = {field: getattr(first, field) for field in fields}
        row = factory(fact=Expectation.Fact.GRANTED) if factory is ExpectationFactory else factory()
    elif name in ITSELF:
        factory, field = ITSELF[name]
        row = factory()
        values = {field: row}
    elif name in ALIKE:
        factory, field, other = ALIKE[name]
        row = factory()
        values = {field: getattr(row, other)}
    else:
        factory, values = WRONG[name]
        row, values = factory(), made(values)
    for field, value in values.items():
        setattr(row, field, value)
    return row


def made(values):
    """The values, with a new row in the place of each factory."""
    return {
        field: value() if isinstance(value, type) and issubclass(value, DjangoModelFactory) else value
        for field, value in values.items()
    }


CONSTRAINTS = {
    constraint.name: constraint for model in MODELS.values() for constraint in model._meta.constraints
}
DATES = [
    (model, lookup.removesuffix("__regex"), constraint.name)
    for model in MODELS.values()
    for constraint in model._meta.constraints
    if isinstance(constraint, CheckConstraint)
    for lookup, value in (child for child in constraint.condition.children if isinstance(child, tuple))
    if value == STORED
]
NAMES = [*WRONG, *TWICE, *ITSELF, *ALIKE]


def test_every_constraint_is_tried_here():
    assert sorted(CONSTRAINTS) == sorted([*NAMES, *(name for _model, _field, name in DATES)])


@pytest.mark.parametrize("name", CONSTRAINTS)
def test_constraint_has_a_sentence_of_its_own(name):
    constraint = CONSTRAINTS[name]
    assert constraint.violation_error_message != constraint.default_violation_error_message


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.django_db
def test_wrong_row_is_refused_with_the_sentence(name):
    row = wrong_row(name)
    with pytest.raises(ValidationError) as refused:
        row.validate_constraints()
    # A ballot spells the sum out instead.
    sentences = (
        impossibilities(row) if isinstance(row, Totals) else [CONSTRAINTS[name].violation_error_message]
    )
    assert refused.value.messages == list(map(str, sentences))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.django_db
def test_wrong_row_is_refused_by_the_database(name):
    row = wrong_row(name)
    if isinstance(row, Edition):  # an edition that is there never changes
        row.pk, row.check_code = None, "new"
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        row.save()
    assert refused.value.__cause__.diag.constraint_name == name


@pytest.mark.parametrize(("model", "field", "name"), DATES, ids=[name for *_rest, name in DATES])
@pytest.mark.django_db
def test_date_that_does_not_exist_is_refused_by_the_database(model, field, name):
    # The last day of a conference needs the first.
    row = ConferenceFactory(held="2018") if model is Conference else FACTORIES[model]()
    with pytest.raises(IntegrityError) as refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE {model._meta.db_table} SET {field} = '2018-02-31' WHERE id = %s", [row.pk])
    assert refused.value.__cause__.diag.constraint_name == name


@pytest.mark.parametrize(("model", "field", "name"), DATES, ids=[name for *_rest, name in DATES])
@pytest.mark.django_db
def test_date_that_does_not_exist_is_refused_with_a_sentence(model, field, name):
    row = FACTORIES[model]()
    setattr(row, field, "31/02/2018")
    with pytest.raises(ValidationError) as refused:
        row.full_clean()
    assert list(refused.value.message_dict) == [field]
    assert "31/02/2018" in refused.value.messages[0]


@pytest.mark.django_db
def test_a_wrong_row_is_refused_in_bulk_too():
    bloc = BlocFactory()
    rows = [MembershipFactory.build(bloc=bloc, unit=UnitFactory(), valid=NEVER)]
    with pytest.raises(IntegrityError, match="membership_lasts_a_day"), transaction.atomic():
        type(rows[0]).objects.bulk_create(rows)
    assert not bloc.memberships.exists()
