"""The guides: for each role its own, the same in both languages. tests/browser/test_guide.py does what they say."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse
from lxml import html

from config.guides import GUIDES
from tests.conftest import signed_in
from tests.factories import AdminFactory, CampaignFactory, leader_of, staff_of

LANGUAGES = ["vi", "en"]
HELP = re.compile(r'guide="(\w+)",? part="(\w+)"')
READERS = {"staff": staff_of, "leaders": leader_of, "admins": lambda bloc: AdminFactory()}
BOTH = pytest.mark.parametrize("language", LANGUAGES)
ALL = pytest.mark.parametrize("group", GUIDES)


def page_at(client, url, language):
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    response = client.get(url)
    return html.fromstring(response.content)


def guide(client, group, language="vi"):
    return page_at(client, reverse("guide-for", args=[group]), language)


@pytest.fixture
def readers(bloc):
    return {group: signed_in(make(bloc)) for group, make in READERS.items()}


@ALL
def test_guide_of_the_own_role_opens_first(readers, group):
    assert readers[group].get(reverse("guide"))["Location"] == reverse("guide-for", args=[group])


def test_who_has_no_bloc_yet_gets_the_guide_of_staff(user_client):
    assert user_client.get(reverse("guide"))["Location"] == reverse("guide-for", args=["staff"])


@ALL
def test_all_guides_are_open_to_all(user_client, group):
    links = guide(user_client, group).xpath("(//main//nav[@class='jump'])[1]//a/@href")
    assert links == [reverse("guide-for", args=[other]) for other in GUIDES]


def test_there_is_no_other_guide(user_client):
    assert user_client.get(reverse("guide-for", args=["visitors"])).status_code == 404


@pytest.mark.parametrize("url", ["/guide/", "/guide/staff/"])
def test_guide_is_only_read(user_client, url):
    assert user_client.post(url).status_code == 405


@ALL
def test_guide_asks_for_nothing_but_the_reader(user_client, group, django_assert_num_queries):
    with django_assert_num_queries(2):
        user_client.get(reverse("guide-for", args=[group]))


@BOTH
@ALL
def test_guide_is_light(user_client, group, language):
    user_client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    assert len(user_client.get(reverse("guide-for", args=[group])).content) < 40 * 1024


def test_guide_is_one_step_from_every_page(user_client):
    assert reverse("guide") in page_at(user_client, reverse("home"), "vi").xpath("//header//a/@href")


@ALL
def test_both_languages_have_the_same_steps_pictures_and_links(user_client, group):
    def outline(language):
        return [
            (
                section.get("id"),
                len(section.xpath(".//ol/li")),
                [Path(src).name for src in section.xpath(".//img/@src")],
                section.xpath(".//li//a/@href"),
            )
            for section in guide(user_client, group, language).xpath("//main//section")
        ]

    assert outline("vi") == outline("en")


@BOTH
@ALL
def test_contents_name_every_part(user_client, group, language):
    page = guide(user_client, group, language)
    contents = [(a.get("href"), a.text_content()) for a in page.xpath("(//main//nav[@class='jump'])[2]//a")]
    assert contents == [
        (f"#{part.get('id')}", part.find("h2").text) for part in page.xpath("//main//section")
    ]


@BOTH
@ALL
def test_pictures_are_there_with_their_size_and_a_sentence_for_who_cannot_see_them(
    user_client, group, language
):
    for picture in guide(user_client, group, language).xpath("//main//img"):
        assert (settings.BASE_DIR / picture.get("src").lstrip("/")).exists()
        assert int(picture.get("width"))
        assert int(picture.get("height"))
        assert len(picture.get("alt")) > 20
        assert picture.get("loading") == "lazy"


def test_no_picture_is_left_over_and_all_are_light(user_client):
    folder = settings.BASE_DIR / "static" / "guide"
    shown = {
        src.removeprefix("/static/guide/")
        for language in LANGUAGES
        for group in GUIDES
        for src in guide(user_client, group, language).xpath("//main//img/@src")
    }
    kept = {str(path.relative_to(folder)): path.stat().st_size for path in folder.rglob("*.webp")}
    assert kept.keys() == shown
    assert sum(kept.values()) < 1_500_000


@ALL
def test_links_of_a_guide_open_for_its_readers(readers, bloc, group):
    CampaignFactory(bloc=bloc)
    urls = set(guide(readers[group], group).xpath("//main//li//a/@href"))
    answers = {url: readers[group].get(url, follow=True) for url in urls}
    assert {url: answer.status_code for url, answer in answers.items() if answer.status_code != 200} == {}
    assert {url for url, answer in answers.items() if "login" in answer.request["PATH_INFO"]} == set()


def test_help_leads_to_a_part_that_is_there(user_client):
    """From where people stumble."""
    templates = [path.read_text() for path in (settings.BASE_DIR / "templates").rglob("*.html")]
    led_to = {found for text in templates for found in HELP.findall(text)}
    assert len(led_to) >= 5
    parts = {
        (group, part) for group in GUIDES for part in guide(user_client, group).xpath("//main//section/@id")
    }
    assert led_to <= parts


def test_admin_leads_to_its_guide(admin_client):
    links = page_at(admin_client, reverse("admin:index"), "vi").xpath("//header//a/@href")
    assert reverse("guide-for", args=["admins"]) in links
