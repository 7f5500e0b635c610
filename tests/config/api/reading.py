"""A program that reads with a token."""

from django.test import Client

from tests.factories import AccessTokenFactory

ROOT = "/api/v1"


def token_of(user, **facts):
    """The secret of a token of a user."""
    return AccessTokenFactory(user=user, **facts).make_secret()


def client_of(user):
    return Client(headers={"Authorization": f"Bearer {token_of(user)}"})


def items(client, address):
    """The rows of all pages from an address on."""
    found, asked = [], set()
    while address:
        assert address not in asked
        asked.add(address)
        page = client.get(address).json()
        found += page["items"]
        address = page["next"]
    return found
