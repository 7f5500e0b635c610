"""The register where very many rows meet what is asked: they are found and added up in other ways, and are the same."""

import pytest
from django.urls import reverse

from awards.models import Moment
from awards.register import Register, rows, totals
from blocs.listing import keyset
from blocs.models import Bloc
from campaigns.models import Campaign
from tests.conftest import signed_in
from tests.factories import (
    AdminFactory,
    AwardDecisionFactory,
    AwardFactory,
    AwardKindFactory,
    CampaignFactory,
    PeriodFactory,
    ProposalLineFactory,
    RecommendationFactory,
    StewardshipFactory,
    UnitFactory,
)
from tests.on_record import fill_empty_models, load_reports

pytestmark = pytest.mark.django_db
WORDS = [
    "khoi",
    "khoi thi dua",
    "bang khen",
    "bo",
    "thi dua bo",
    "co thi dua khoi",
    "thu tuong",
    "zzqx",
    "–",
    "khoi zzqx",
    "co yeu",
]
SORTS = [f"{sign}{name}" for name in ("award", "authority", "bloc", "year") for sign in ("", "-")]


@pytest.fixture(scope="module")
def records(module_db):
    load_reports()
    fill_empty_models()
    flag, number = AwardKindFactory(name="Cờ thi đua của khối"), {"figure": "number", "count": 3}
    AwardFactory(kind=flag, campaign=None, period=PeriodFactory(code="2011"), **number)
    RecommendationFactory(kind=flag, **number)
    RecommendationFactory(campaign=CampaignFactory(bloc__name="Cụm thi đua số 9"), **number)


@pytest.mark.parametrize("text", WORDS)
def test_rows_with_words_are_the_same_whether_they_are_few_or_many(records, text):
    for moment in Moment:
        few, many = (rows(AdminFactory(), moment, {"q": text}, many=are_many) for are_many in (False, True))
        assert set(few) == set(many)


@pytest.mark.parametrize("text", [*WORDS, "qd", "printed"])
def test_rows_with_words_are_the_same_whether_their_sums_have_named_them_or_not(records, text, monkeypatch):
    admin = AdminFactory()
    named = rows_of_each_moment(admin, text)
    monkeypatch.setattr("awards.register.MANY", -1)
    assert rows_of_each_moment(admin, text) == named
    monkeypatch.setattr("awards.models.named.NAMED_AT_MOST", -1)
    assert rows_of_each_moment(admin, text) == named
    assert named == {moment: set(rows(admin, moment, {"q": text}).counted()) for moment in Moment}


def rows_of_each_moment(user, text):
    register = Register(user, list(Moment), {"q": text})
    return {moment: set(register.rows_of(moment)) for moment in Moment}


@pytest.mark.parametrize("text", [*WORDS, "qd", "printed"])
def test_a_steward_finds_of_their_rows_those_that_have_the_words(records, text):
    steward = StewardshipFactory().user
    for bloc in Bloc.objects.order_by("pk")[1:]:
        StewardshipFactory(user=steward, bloc=bloc)
    AwardFactory(campaign=CampaignFactory(bloc=bloc), award_as_printed="As printed")
    for moment in Moment:
        own, of_all = set(rows(steward, moment, {})), set(rows(AdminFactory(), moment, {"q": text}))
        assert set(rows(steward, moment, {"q": text})) == own & of_all
    assert own < set(rows(AdminFactory(), moment, {}))


def test_words_are_looked_for_in_numbers_of_decisions_and_not_in_their_titles(records):
    decision = AwardDecisionFactory(document__number="7711/QĐ-BNV", document__title="Về khen thưởng xqz")
    award = AwardFactory(decision=decision)
    for user in (AdminFactory(), StewardshipFactory(bloc=award.campaign.bloc).user):
        assert list(rows(user, Moment.GRANTED, {"q": "7711 qd"})) == [award]
        assert not rows(user, Moment.GRANTED, {"q": "xqz"})


@pytest.mark.parametrize(
    "others", [{}, {"turns": False}, {"first": 2018}, {"recipients": "collective"}, {"category": ""}]
)
@pytest.mark.parametrize("text", WORDS)
def test_sums_of_words_are_those_of_the_rows(records, text, others):
    admin, asked = AdminFactory(), {"q": text} | others
    added_up = [group for group in totals(admin, list(Moment), asked) if group["is_counted"]]
    assert in_numbers(Register(admin, list(Moment), asked).sums) == in_numbers(added_up)


@pytest.mark.parametrize("others", [{}, {"turns": False}, {"recipients": "collective"}])
@pytest.mark.parametrize(
    "answers",
    [
        {"method": ""},
        {"method": "sudden"},
        {"submitter": ""},
        {"submitter": "province"},
        {"submitter": "", "method": ""},
        {"submitter": "", "method": "sudden"},
    ],
)
def test_sums_of_what_proposals_tell_are_those_of_the_rows(by_province, answers, others):
    admin, asked = AdminFactory(), answers | others
    added_up = [group for group in totals(admin, list(Moment), asked) if group["is_counted"]]
    assert in_numbers(Register(admin, list(Moment), asked).sums) == in_numbers(added_up)


@pytest.fixture
def by_province(records):
    """Beside the records what a province proposed: of a bloc-year and of none."""
    proposer = UnitFactory(kind="province")
    facts = {"recipient_kind": "collective", "figure": "number", "count": 2}
    line = ProposalLineFactory(
        proposal__proposer=proposer, proposal__state="submitted", proposal__method="sudden", **facts
    )
    AwardFactory(campaign=line.proposal.campaign, proposal_line=line, **facts)
    AwardFactory(campaign=None, period=PeriodFactory(code="2012"), proposal_line=line, **facts)


@pytest.mark.parametrize("name", ["bloc", "organiser", "period"])
def test_sums_of_bloc_years_are_those_of_the_rows(records, name):
    admin, campaign = AdminFactory(), Campaign.objects.filter(bloc__organiser__isnull=False).first()
    criteria = {
        name: {"bloc": campaign.bloc, "organiser": campaign.bloc.organiser, "period": campaign.period}[name]
    }
    added_up = [group for group in totals(admin, list(Moment), criteria) if group["is_counted"]]
    assert in_numbers(Register(admin, list(Moment), criteria).sums) == in_numbers(added_up)


def in_numbers(groups):
    return sorted([group[name] for name in ("moment", "turns", "total", "known", "rows")] for group in groups)


# Rows with words are found alike either way round, and their pages are gone through from both ends.
@pytest.mark.parametrize(
    ("sort", "asked"),
    [pytest.param(sort, {}, id=sort) for sort in SORTS]
    + [pytest.param(sort, {"q": "thi dua"}, id=f"{sort} with words") for sort in SORTS[::2]],
)
def test_pages_of_very_many_rows_stand_in_the_same_order(records, sort, asked, monkeypatch):
    monkeypatch.setattr(keyset, "ROWS_PER_PAGE", 4)
    client = signed_in(AdminFactory())
    pages = list(all_pages(client, asked | {"sort": sort}))
    monkeypatch.setattr("awards.lists.register.MANY", 0)
    monkeypatch.setattr("awards.register.MANY", 0)
    assert list(all_pages(client, asked | {"sort": sort})) == pages
    assert len(pages) > 6


def all_pages(client, asked):
    """The rows of each page, forwards from the first one and back from the last one."""
    for beginning, way, has_more in (("first", "later", "has_later"), ("last", "earlier", "has_earlier")):
        listing = client.get(reverse("awards:register"), asked).context["listing"]
        query = getattr(listing, beginning)()
        while query:
            context = client.get(reverse("awards:register") + query).context
            yield [(row.moment, row.pk) for row in context["page"]]
            query = getattr(context["page"], has_more) and getattr(context["listing"], way)()
