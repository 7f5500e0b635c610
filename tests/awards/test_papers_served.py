import pytest
from django.apps import apps
from django.urls import reverse

from blocs.models import Document
from tests import factories as make
from tests.conftest import signed_in
from tests.models import APPS

pytestmark = pytest.mark.django_db


def url_of(paper):
    return reverse("blocs:paper-file", args=[paper.pk])


@pytest.fixture
def paper(bloc):
    """The scan of the decision on an award of the bloc."""
    paper = make.ScannedPaperFactory(number="1071/QĐ-TTg", kind="decision")
    make.AwardFactory(campaign__bloc=bloc, decision=make.AwardDecisionFactory(document=paper))
    return paper


@pytest.mark.parametrize(
    ("content", "content_type", "ending"),
    [
        (b"%PDF-1.7", "application/pdf", "pdf"),
        (b"\xff\xd8\xff\xe0", "image/jpeg", "jpg"),
        (b"\x89PNG\r\n\x1a\n", "image/png", "png"),
    ],
)
def test_scan_is_shown_as_what_it_is(leader_client, bloc, content, content_type, ending):
    paper = make.ScannedPaperFactory(content=content, number="1071/TTg")
    make.CampaignFactory(bloc=bloc, source=paper)
    response = leader_client.get(url_of(paper))
    assert response.getvalue() == content
    assert response["Content-Type"] == content_type
    assert response["Content-Disposition"] == f'inline; filename="1071-TTg.{ending}"'
    assert response["X-Content-Type-Options"] == "nosniff"


def test_what_is_no_scan_is_only_kept_as_a_file(leader_client, bloc):
    paper = make.ScannedPaperFactory(content=b"<script>alert(1)</script>", number="1")
    make.CampaignFactory(bloc=bloc, source=paper)
    response = leader_client.get(url_of(paper))
    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"] == 'attachment; filename="1.bin"'


def test_scan_is_there_for_nobody_else(paper, user_client, client):
    other = signed_in(make.staff_of(make.BlocFactory()))
    assert [other.get(url_of(paper)).status_code, user_client.get(url_of(paper)).status_code] == [404, 404]
    assert client.get(url_of(paper)).url.startswith(reverse("account_login"))


def test_admin_opens_every_scan():
    assert signed_in(make.AdminFactory()).get(url_of(make.ScannedPaperFactory())).status_code == 200


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_scan_is_only_read(paper, staff_client, method):
    assert getattr(staff_client, method)(url_of(paper)).status_code == 405


def test_paper_without_a_scan_and_unknown_paper_are_not_found(staff_client, bloc):
    paper = make.CampaignFactory(bloc=bloc, source=make.DocumentFactory()).source
    assert staff_client.get(url_of(paper)).status_code == 404
    assert staff_client.get(reverse("blocs:paper-file", args=[10**9])).status_code == 404


def test_scan_that_is_not_in_its_place_any_more_is_not_found(leader_client, bloc):
    paper = make.CampaignFactory(bloc=bloc, source=make.DocumentFactory(file="papers/gone.pdf")).source
    assert leader_client.get(url_of(paper)).status_code == 404


def test_scan_query_count(paper, leader_client, django_assert_num_queries):
    with django_assert_num_queries(4):
        leader_client.get(url_of(paper))


def conference_of(bloc):
    return make.ConferencePurposeFactory(campaign__bloc=bloc).conference


def unit_of(bloc):
    return make.MembershipFactory(bloc=bloc).unit


# For every way from a row to a paper: a row of the bloc that stands on the paper.
ROWS = {
    "blocs.Unit.source": lambda bloc, way: make.MembershipFactory(bloc=bloc, unit=make.UnitFactory(**way)),
    "blocs.UnitName.source": lambda bloc, way: make.UnitNameFactory(unit=unit_of(bloc), **way),
    "blocs.UnitName.document": lambda bloc, way: make.UnitNameFactory(unit=unit_of(bloc), **way),
    "blocs.Bloc.source": lambda bloc, way: change(bloc, way),
    "blocs.Bloc.founding_decision": lambda bloc, way: change(bloc, way),
    "blocs.Membership.source": lambda bloc, way: make.MembershipFactory(bloc=bloc, **way),
    "blocs.Membership.decision": lambda bloc, way: make.MembershipFactory(bloc=bloc, **way),
    "blocs.Person.source": lambda bloc, way: make.PersonFactory(unit=unit_of(bloc), **way),
    "blocs.Reorganisation.source": lambda bloc, way: reorganised(bloc, way),
    "blocs.Reorganisation.document": lambda bloc, way: reorganised(bloc, way),
    "campaigns.Movement.source": lambda bloc, way: make.CampaignMovementFactory(
        campaign__bloc=bloc, movement=make.MovementFactory(**way)
    ),
    "campaigns.Campaign.source": lambda bloc, way: make.CampaignFactory(bloc=bloc, **way),
    "campaigns.Conference.source": lambda bloc, way: change(conference_of(bloc), way),
    "campaigns.ConferencePaper.document": lambda bloc, way: make.ConferencePaperFactory(
        conference=conference_of(bloc), **way
    ),
    "campaigns.Standing.source": lambda bloc, way: make.StandingFactory(campaign__bloc=bloc, **way),
    "campaigns.Ballot.source": lambda bloc, way: make.BallotFactory(campaign__bloc=bloc, **way),
    "campaigns.Leadership.source": lambda bloc, way: make.LeadershipFactory(bloc=bloc, **way),
    "campaigns.Leadership.decision": lambda bloc, way: make.LeadershipFactory(bloc=bloc, **way),
    "campaigns.Pledge.source": lambda bloc, way: make.PledgeFactory(campaign__bloc=bloc, **way),
    "campaigns.Pledge.document": lambda bloc, way: make.PledgeFactory(campaign__bloc=bloc, **way),
    "campaigns.TargetResult.source": lambda bloc, way: make.TargetResultFactory(
        target__pledge__campaign__bloc=bloc, **way
    ),
    "awards.Proposal.source": lambda bloc, way: make.ProposalFactory(campaign__bloc=bloc, **way),
    "awards.Proposal.document": lambda bloc, way: make.ProposalFactory(campaign__bloc=bloc, **way),
    "awards.Recommendation.source": lambda bloc, way: make.RecommendationFactory(campaign__bloc=bloc, **way),
    "awards.CompleteHistory.source": lambda bloc, way: make.CompleteHistoryFactory(unit=unit_of(bloc), **way),
    "awards.MemberShare.source": lambda bloc, way: make.MemberShareFactory(unit=unit_of(bloc), **way),
    "awards.CouncilBallot.source": lambda bloc, way: make.CouncilBallotFactory(
        proposal__campaign__bloc=bloc, **way
    ),
    "awards.AwardDecision.source": lambda bloc, way: make.AwardChangeFactory(
        award__campaign__bloc=bloc, decision=make.AwardDecisionFactory(**way)
    ),
    "awards.AwardDecision.document": lambda bloc, way: make.AwardFactory(
        campaign__bloc=bloc, decision=make.AwardDecisionFactory(**way)
    ),
    "awards.Award.source": lambda bloc, way: make.AwardFactory(campaign__bloc=bloc, **way),
}


def change(row, columns):
    for name, value in columns.items():
        setattr(row, name, value)
    row.save()


def reorganised(bloc, way):
    reorganisation = make.ReorganisationFactory(**way)
    make.ReorganisedUnitFactory(reorganisation=reorganisation, unit=unit_of(bloc), side="after")


def test_no_way_from_a_record_to_its_paper_is_left_out():
    ways = {
        f"{field.model._meta.label}.{field.name}"
        for app in APPS
        for model in apps.get_app_config(app).get_models()
        for field in model._meta.concrete_fields
        if field.related_model is Document and not hasattr(model, "pgh_tracked_model")
    }
    # The text of a report belongs to its paper: nobody sees a paper through it.
    assert ways - {"blocs.ReportText.document"} == set(ROWS)


@pytest.mark.parametrize("way", ROWS)
def test_paper_is_seen_through_the_record_that_stands_on_it(bloc, way):
    paper = make.DocumentFactory()
    ROWS[way](bloc, {way.rpartition(".")[2]: paper})
    reader, other = make.leader_of(bloc), make.leader_of(make.BlocFactory())
    assert list(Document.objects.visible_to(reader).filter(pk=paper.pk)) == [paper]
    assert not Document.objects.visible_to(other).exists()


def test_paper_of_a_persons_award_from_history_is_seen(bloc):
    person = make.PersonFactory(unit=unit_of(bloc))
    decision = make.AwardDecisionFactory()
    make.AwardFactory(campaign=None, period=make.PeriodFactory(), person=person, decision=decision)
    assert decision.document in Document.objects.visible_to(make.leader_of(bloc))
