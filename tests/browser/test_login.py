import pytest
from django.urls import reverse

from tests.factories import UserFactory


@pytest.mark.parametrize("language", ["vi", "en"])
def test_login_page_is_accessible(page, live_server, violations, language):
    page.context.add_cookies([{"name": "django_language", "value": language, "url": live_server.url}])
    page.goto(reverse("account_login"))
    assert page.locator("html").get_attribute("lang") == language
    assert violations() == []


def test_stranger_logs_in_and_arrives_where_he_wanted_to_go(page):
    UserFactory(username="lan", password="mật khẩu của Lan", is_staff=True, is_superuser=True)
    page.goto(reverse("admin:index"))
    page.get_by_label("Tên đăng nhập").fill("lan")
    page.get_by_label("Mật khẩu").fill("mật khẩu của Lan")
    page.get_by_role("button", name="Đăng nhập", exact=True).click()
    page.wait_for_url("**" + reverse("admin:index"))


@pytest.mark.parametrize("name", ["admin:index", "admin:auth_group_add", "admin:auth_group_changelist"])
def test_admin_works_under_the_content_security_policy(page, sign_in, admin_client, refused, name):
    sign_in(admin_client)
    page.goto(reverse(name))
    page.wait_for_load_state("networkidle")
    assert refused == []
