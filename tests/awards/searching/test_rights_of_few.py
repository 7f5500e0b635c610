import pytest

from awards.models import Award, AwardDecision, Proposal
from awards.searching.seen import SOME_BLOCS, Seen
from blocs.models import Bloc, Document, Person, Stewardship, Unit
from campaigns.models import Campaign, Movement
from tests.factories import (
    AppearanceFactory,
    AttendanceFactory,
    AwardChangeFactory,
    AwardDecisionFactory,
    AwardFactory,
    BallotFactory,
    BlocFactory,
    CampaignFactory,
    CampaignMovementFactory,
    CompleteHistoryFactory,
    ConferencePaperFactory,
    ConferencePurposeFactory,
    CouncilBallotFactory,
    DocumentFactory,
    LeadershipFactory,
    MemberShareFactory,
    MembershipFactory,
    PeriodFactory,
    PersonFactory,
    PledgeFactory,
    PledgeSignatureFactory,
    ProposalFactory,
    ProposalLineFactory,
    RecommendationFactory,
    RecommendedRecipientFactory,
    ReorganisedUnitFactory,
    StandingFactory,
    StewardshipFactory,
    TargetResultFactory,
    UnitFactory,
    UnitNameFactory,
    staff_of,
)

from .corpus import fill

# Though the module's fixtures open the database: so the tests run before those that empty the tables.
pytestmark = pytest.mark.django_db

MODELS = [Unit, Person, Document, Award, AwardDecision]


@pytest.fixture(scope="module")
def blocs(module_db):
    """Those of the five reports and of the corpus, with history that is of no bloc-year."""
    fill()
    unit = MembershipFactory(bloc=Bloc.objects.order_by("pk")[0], unit__source=DocumentFactory()).unit
    person = PersonFactory(unit=unit, source=DocumentFactory())
    PersonFactory(merged_into=person)
    proposals = [
        ProposalFactory(campaign=None, occasion="Bão số 3", bloc=Bloc.objects.order_by("pk")[0]),
        ProposalFactory(
            campaign=None,
            occasion="Bão số 3",
            authority=organisers(Bloc.objects.all())[0],
            state=Proposal.State.SUBMITTED,
        ),
    ]
    lines = [ProposalLineFactory(proposal=proposal, person=PersonFactory()) for proposal in proposals]
    period = PeriodFactory(year=2018)
    for of_what in (
        {"campaign": Campaign.objects.order_by("pk")[0]},
        {"unit": unit, "period": period},
        {"person": person, "period": period},
        *({"proposal_line": line, "period": period} for line in lines),
    ):
        decision = AwardDecisionFactory(signer=PersonFactory(), source=DocumentFactory())
        award = AwardFactory(**{"campaign": None} | of_what, decision=decision, source=DocumentFactory())
        AwardChangeFactory(award=award, decision__signer=PersonFactory())
    return list(Bloc.objects.order_by("pk"))


@pytest.mark.parametrize("model", MODELS)
def test_of_a_few_rows_a_steward_sees_just_those_that_are_seen_of_all(blocs, model):
    everything = list(model.objects.order_by("pk").values_list("pk", flat=True))
    stewards = stewards_of(blocs)
    found = 0
    for steward in stewards:
        seen = set(model.objects.visible_to(steward).values_list("pk", flat=True))
        of_all, of_half = (asked_for(steward, model, keys) for keys in (everything, everything[::2]))
        assert (of_all, of_half) == (seen, seen & set(everything[::2]))
        found += len(seen)
    assert 0 < found < len(everything) * len(stewards)


@pytest.mark.parametrize("wanted", [set(), {Person}, {Document}])
def test_what_is_found_together_is_what_is_seen_of_each(blocs, wanted):
    for steward in stewards_of(blocs):
        seen = Seen(steward)
        seen.wanted = wanted
        for model in (Unit, Person, Document, Movement, Campaign):
            assert seen.keys_of(model) == set(seen.visible(model).values_list("pk", flat=True))


def test_of_many_papers_a_steward_sees_just_those_that_are_seen_of_all(blocs):
    found = 0
    for steward in stewards_of(blocs):
        seen = set(Document.objects.visible_to(steward).values_list("pk", flat=True))
        for papers in (Document.objects.all(), Document.objects.with_keys(list(seen)[::2])):
            asked = set(papers.values_list("pk", flat=True))
            assert set(Seen(steward).keys_of_papers(papers)) == seen & asked
        found += len(seen)
    assert 0 < found < Document.objects.count() * len(stewards_of(blocs))


@pytest.mark.parametrize("some", [0, SOME_BLOCS])
def test_papers_on_which_very_many_units_stand_are_those_of_all_that_is_seen(blocs, monkeypatch, some):
    monkeypatch.setattr("awards.searching.seen.SOME_BLOCS", some)
    paper = DocumentFactory()
    units = UnitFactory.create_batch(101, source=paper)
    steward = staff_of(MembershipFactory(unit=units[0], bloc=blocs[0]).bloc)
    everything = Document.objects.all()
    assert Seen(steward).keys_of_papers(everything) is None
    seen = set(Document.objects.visible_to(steward))
    assert paper in seen
    assert set(Seen(steward).papers(everything)) == seen


def stewards_of(blocs):
    staff = [staff_of(bloc) for bloc in blocs[:8]]
    leaders = [StewardshipFactory(bloc=None, organiser=unit).user for unit in organisers(blocs)]
    office = StewardshipFactory(bloc=None, organiser=organisers(blocs)[0], role=Stewardship.Role.STAFF).user
    return [*staff, *leaders, office]


def organisers(blocs):
    return list(Unit.objects.filter(pk__in={bloc.organiser_id for bloc in blocs} - {None}).order_by("pk")[:4])


def test_of_no_rows_none_is_seen(blocs):
    steward = staff_of(blocs[0])
    for model in MODELS:
        assert asked_for(steward, model, []) == set()


def asked_for(steward, model, keys):
    return set(Seen(steward).asked_one_by_one({model: keys})[model])


def test_a_unit_is_seen_for_each_kind_of_record_that_names_it(db):
    before = set(Unit.objects.values_list("pk", flat=True))
    campaign = CampaignFactory(bloc__organiser=UnitFactory())
    served = {"campaign": campaign}
    met = ConferencePurposeFactory(campaign=campaign, conference__convener=UnitFactory()).conference
    pledge = PledgeFactory(campaign=campaign, unit=UnitFactory())
    proposal = ProposalFactory(campaign=campaign, proposer=UnitFactory(), authority=UnitFactory())
    agreed = RecommendationFactory(**served, authority=UnitFactory(), addressed_to=UnitFactory())
    CampaignMovementFactory(campaign=campaign, movement__authority=UnitFactory())
    for factory, of_what in (
        (MembershipFactory, {"bloc": campaign.bloc}),
        (AttendanceFactory, {"conference": met}),
        (AppearanceFactory, {"conference": met}),
        (PledgeSignatureFactory, {"pledge": pledge}),
        (StandingFactory, served),
        (BallotFactory, served),
        (RecommendedRecipientFactory, {"recommendation": agreed}),
        (ProposalLineFactory, {"proposal": proposal, "authority": UnitFactory()}),
        (AwardFactory, served | {"given_by": UnitFactory(), "authority": UnitFactory()}),
        (AwardFactory, {"campaign": None, "reported_at": met, "authority": UnitFactory()}),
        (LeadershipFactory, {"bloc": campaign.bloc, "year": 2019, "represents": UnitFactory()}),
    ):
        factory(**of_what, unit=UnitFactory())
    other, steward = UnitFactory().pk, staff_of(campaign.bloc)
    everything = set(Unit.objects.values_list("pk", flat=True)) - before
    assert asked_for(steward, Unit, everything) == everything - {other}
    assert set(Unit.objects.visible_to(steward).values_list("pk", flat=True)) == everything - {other}


def test_a_paper_is_seen_for_each_kind_of_record_that_stands_on_it(db):
    before = set(Document.objects.values_list("pk", flat=True))
    bloc = BlocFactory(organiser=UnitFactory(), **papers("source", "founding_decision"))
    campaign = CampaignFactory(bloc=bloc, **papers("source"))
    served = {"campaign": campaign}
    unit = MembershipFactory(bloc=bloc, unit__source=DocumentFactory(), **papers("source", "decision")).unit
    person = PersonFactory(unit=unit, **papers("source"))
    met = ConferencePurposeFactory(campaign=campaign, conference__source=DocumentFactory()).conference
    pledge = PledgeFactory(campaign=campaign, **papers("source", "document"))
    proposal = ProposalFactory(campaign=campaign, **papers("source", "document"))
    line = ProposalLineFactory(proposal=ProposalFactory(campaign=None, occasion="Bão số 3", bloc=bloc))
    period = PeriodFactory(year=2017)
    CampaignMovementFactory(campaign=campaign, movement__source=DocumentFactory())
    ReorganisedUnitFactory(
        unit=unit, reorganisation__source=DocumentFactory(), reorganisation__document=DocumentFactory()
    )
    UnitNameFactory(unit=unit, **papers("source", "document"))
    LeadershipFactory(bloc=bloc, unit=unit, **papers("source", "decision"))
    ConferencePaperFactory(conference=met, document=DocumentFactory())
    TargetResultFactory(target__pledge=pledge, **papers("source"))
    for factory in (StandingFactory, BallotFactory, RecommendationFactory):
        factory(**served, **papers("source"))
    CouncilBallotFactory(proposal=proposal, **papers("source"))
    CompleteHistoryFactory(unit=unit, **papers("source"))
    CompleteHistoryFactory(unit=None, person=person, **papers("source"))
    MemberShareFactory(unit=unit, **papers("source"))
    for of_what in (
        served,
        {"campaign": None, "reported_at": met},
        {"campaign": None, "period": period, "unit": unit},
        {"campaign": None, "period": period, "person": person},
        {"campaign": None, "period": period, "proposal_line": line},
    ):
        decided = [AwardDecisionFactory(**papers("source")) for _ in range(2)]
        award = AwardFactory(**of_what, decision=decided[0], **papers("source"))
        AwardChangeFactory(award=award, decision=decided[1])
    other, steward = DocumentFactory().pk, staff_of(bloc)
    everything = set(Document.objects.values_list("pk", flat=True)) - before
    assert set(Document.objects.visible_to(steward).values_list("pk", flat=True)) == everything - {other}
    assert asked_for(steward, Document, everything) == everything - {other}
    assert set(Seen(steward).keys_of_papers(Document.objects.all())) == everything - {other}
    for paper in everything - {other}:
        assert Seen(steward).keys_of_papers(Document.objects.with_keys([paper])) == [paper]


def papers(*columns):
    return {column: DocumentFactory() for column in columns}
