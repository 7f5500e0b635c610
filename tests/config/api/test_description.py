"""Requests made of the description itself: whatever is asked, the answer is one that is described."""

import pytest
import schemathesis
from django.conf import settings as settings_of_the_app
from django.core.cache import cache
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode

from awards.models import Award, AwardDecision, Proposal, Recommendation
from blocs.models import Bloc, Person, Unit
from campaigns.models import Ballot, Campaign, Conference, Leadership, Standing
from config.api.urls import described
from tests.factories import StewardshipFactory, UserFactory
from tests.on_record import fill_empty_models, load_reports

from .reading import ROOT, client_of, token_of

# Though the module's fixtures open the database: so the tests run before those that empty the tables.
pytestmark = pytest.mark.django_db
PATHS = list(described()["paths"])
WITH_KEYS = {
    "people": Person,
    "conferences": Conference,
    "leaderships": Leadership,
    "standings": Standing,
    "ballots": Ballot,
    "recommendations": Recommendation,
    "proposals": Proposal,
    "decisions": AwardDecision,
    "awards": Award,
}
FEW = settings(
    max_examples=12, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


@pytest.fixture(scope="module")
def staff(module_db):
    """Of all blocs of the five reports, with a row of every model of which these say nothing."""
    load_reports()
    fill_empty_models()
    user = UserFactory()
    for bloc in Bloc.objects.all():
        StewardshipFactory(user=user, bloc=bloc, role="staff")
    return user


@pytest.fixture(scope="module")
def on_record():
    """What parameters may be called on record: else nearly everything that is asked for would not be there."""
    campaign = Campaign.objects.select_related("bloc", "period").first()
    return {
        "code": [campaign.bloc.code, Unit.objects.first().code],
        "period": [campaign.period.code],
        "bloc": [campaign.bloc.code],
        "unit": [Unit.objects.first().code],
        "year": [campaign.period.starts_on.year],
        "decision": [AwardDecision.objects.first().pk],
        "limit": [1],
    }


@pytest.fixture(scope="module")
def schema(staff):
    found = client_of(staff).get(f"{ROOT}/openapi.json").json()
    schema = schemathesis.openapi.from_dict(found)
    schema.app = WSGIHandler()
    # As Django's own test client does: the connection has the transaction of the test.
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield schema
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture(scope="module")
def headers(staff):
    return {"Authorization": f"Bearer {token_of(staff)}", "Accept-Encoding": "identity"}


def keys_of(path, user):
    """Some keys of the rows that an address is about, as far as the user may see them."""
    model = WITH_KEYS.get(path.split("/")[1])
    return (
        list(model.objects.visible_to(user).order_by("pk").values_list("pk", flat=True)[:2]) if model else [1]
    )


def asks(operation, mode, check):
    """Ask what is generated of an operation, all of it valid or none of it."""

    @given(case=operation.as_strategy(generation_mode=mode), data=st.data())
    @FEW
    def ask(case, data):
        # Each time it is also tried whether a wrong token is refused.
        cache.clear()
        check(case, data)

    ask()


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_to_what_is_described_is_as_described(schema, headers, on_record, staff, path):
    statuses = set()

    def check(case, data):
        known = on_record | {"id": keys_of(path, staff)}
        for part in (case.path_parameters, case.query):
            for name in part.keys() & known.keys():
                if data.draw(st.integers(0, 3)):
                    part[name] = data.draw(st.sampled_from(known[name]))
        statuses.add(case.call_and_validate(headers=headers).status_code)

    asks(schema[path]["GET"], GenerationMode.POSITIVE, check)
    assert 200 in statuses


@pytest.mark.parametrize("path", [path for path in PATHS if "{" not in path])
def test_what_is_not_described_is_refused_in_words(schema, headers, path):
    statuses = set()

    def check(case, data):
        statuses.add(case.call_and_validate(headers=headers).status_code)

    asks(schema[path]["GET"], GenerationMode.NEGATIVE, check)
    assert 422 in statuses


def test_document_for_integrators_names_every_address():
    told = (settings_of_the_app.BASE_DIR / "docs" / "api.md").read_text()
    assert [path for path in PATHS if f"`{path}`" not in told] == []


def test_description_is_a_valid_one_with_its_server(staff):
    found = client_of(staff).get(f"{ROOT}/openapi.json").json()
    schemathesis.openapi.from_dict(found).validate()
    assert found["servers"] == [{"url": f"http://testserver{ROOT}"}]
    assert {scheme["scheme"] for scheme in found["components"]["securitySchemes"].values()} == {"bearer"}
