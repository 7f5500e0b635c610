import pytest

from blocs.models import Document
from blocs.partial_dates import PartialDate
from tests.factories import AwardDecisionFactory, UserFactory


@pytest.fixture
def user(db):
    return UserFactory()


@pytest.fixture
def decision(db):
    """A decision of 12/12/2018."""
    return AwardDecisionFactory(
        document__dated=PartialDate(2018, 12, 12), document__kind=Document.Kind.DECISION
    )


@pytest.fixture
def later(db):
    """A decision of 05/03/2019."""
    return AwardDecisionFactory(
        document__dated=PartialDate(2019, 3, 5), document__kind=Document.Kind.DECISION
    )
