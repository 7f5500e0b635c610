import pytest


@pytest.mark.parametrize("address", ["/", "/units/", "/there-is-no-such-page/"])
def test_no_page_is_kept_by_the_browser(user_client, address):
    assert user_client.get(address)["Cache-Control"] == (
        "max-age=0, no-cache, no-store, must-revalidate, private"
    )
