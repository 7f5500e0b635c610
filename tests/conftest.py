import pytest
from django.test import Client
from hypothesis import settings as hypothesis_settings

from .factories import BlocFactory, UserFactory, leader_of, staff_of

# A shared machine may be slow at any moment; that is no fault of the code.
hypothesis_settings.register_profile("here", deadline=None)
hypothesis_settings.load_profile("here")


def signed_in(user):
    """A client signed in as the user, who stands in its attribute `user`."""
    client = Client()
    client.force_login(user)
    client.user = user
    return client


@pytest.fixture
def bloc(db):
    """The bloc that staff_client and leader_client may see."""
    return BlocFactory()


@pytest.fixture
def user_client(db):
    """Signed in, without a stewardship: may see nothing."""
    return signed_in(UserFactory())


@pytest.fixture
def staff_client(bloc):
    return signed_in(staff_of(bloc))


@pytest.fixture
def leader_client(bloc):
    return signed_in(leader_of(bloc))
