import pytest
from django.test.utils import override_script_prefix
from django.urls import reverse, set_script_prefix

from blocs.addresses import address_of, prefix_is_known


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("blocs:unit-detail", ["bo-quoc-phong"]),
        ("blocs:person-detail", [12]),
        ("campaigns:detail", ["khoi-1", "2018"]),
    ],
)
def test_addresses_are_those_of_the_patterns(name, keys):
    assert address_of(name, *keys) == reverse(name, args=keys)


def test_codes_are_escaped():
    assert address_of("blocs:unit-detail", "a b<ộ>") == "/units/a%20b%3C%E1%BB%99%3E/"


def test_addresses_stand_below_where_the_app_is_served():
    set_script_prefix("/records/")
    try:
        assert address_of("blocs:person-detail", 12) == "/records/people/12/"
    finally:
        set_script_prefix("/")
    assert address_of("blocs:person-detail", 12) == "/people/12/"


def test_addresses_within_a_request_begin_with_its_prefix_and_no_others():
    with override_script_prefix("/so/"):
        assert prefix_is_known(lambda request: address_of("home"))(None) == "/so/"
    assert address_of("home") == "/"
