"""Every fact of the five reports stands on its page, and nothing that they do not say."""

import re
import unicodedata
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import transaction
from django.test import Client
from django.urls import Resolver404, resolve, reverse

from campaigns.models import Conference

from .report_facts import ABSENT, FACTS

# Though the tests read only what the fixture fetched: so they run before those that empty the tables.
pytestmark = pytest.mark.django_db

VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
# Not the record: choices of a filter, ways to other pages.
LEFT_OUT = {"head", "script", "style", "template", "nav", "select", "datalist", "button"}
HEADINGS = {"h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
LABELS = {"table": "caption", "details": "summary", "fieldset": "legend"}
ROWS = {"li", "p", "article", "figure", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"}
EMPTY_CELL = re.compile(r"^[-.·… ]*$")
YEAR = re.compile(r"^\d{4}$")


def normal(text):
    """Text as compared: composed, one kind of space and dash, lower case, "100 %" as "100%"."""
    text = unicodedata.normalize("NFC", text).casefold()
    text = re.sub(r"[‐-―−]", "-", text.replace("\u00ad", ""))
    return re.sub(r"\s+%", "%", re.sub(r"\s+", " ", text)).strip()


@dataclass
class Node:
    tag: str
    attributes: dict = field(default_factory=dict)
    children: list = field(default_factory=list)

    @property
    def nodes(self):
        return [child for child in self.children if isinstance(child, Node)]

    def text(self):
        return normal(self._raw())

    def _raw(self):
        if self.tag in LEFT_OUT:
            return " "
        inner = "".join(child if isinstance(child, str) else child._raw() for child in self.children)
        return (
            inner
            if self.tag in {"a", "abbr", "b", "cite", "em", "i", "q", "span", "strong"}
            else f" {inner} "
        )

    def walk(self):
        yield self
        for node in self.nodes:
            if node.tag not in LEFT_OUT:
                yield from node.walk()

    def first(self, tag):
        return next((node for node in self.walk() if node.tag == tag), None)


class Tree(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.open = [Node("document")]
        self.feed(html)
        self.close()
        self.root = self.open[0]

    def handle_starttag(self, tag, attrs):
        node = Node(tag, dict(attrs))
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag, attrs):
        self.open[-1].children.append(Node(tag, dict(attrs)))

    def handle_endtag(self, tag):
        if any(node.tag == tag for node in self.open[1:]):
            while self.open.pop().tag != tag:
                pass

    def handle_data(self, data):
        self.open[-1].children.append(data)


@dataclass(frozen=True)
class Row:
    text: str
    above: str  # the headings it stands under
    is_leaf: bool

    def holds(self, fragment):
        # A number in a heading counts something else; a year there is the year of the row.
        may_stand_above = not re.search(r"\d", fragment) or YEAR.match(fragment)
        return bool(found(fragment, self.text) or (may_stand_above and found(fragment, self.above)))


def found(fragment, text, start=0):
    """The fragment as whole words or a whole number (13 is not in 2013, nor 01 in 01/02), or None."""
    fragment = normal(fragment)
    before = r"(?<![\w/])(?<!\d[.,])0*" if fragment[0].isdigit() else r"(?<!\w)"
    after = r"(?![\w/])(?![.,]\d)" if fragment[-1].isdigit() else r"(?!\w)"
    return re.compile(before + re.escape(fragment) + after).search(text, start)


class Page:
    def __init__(self, url, response):
        self.url = url
        self.status = response.status_code
        root = Tree(response.content.decode()).root
        main = root.first("main") or root.first("body") or root
        self.text = main.text()
        self.links = [
            (node.text(), urlsplit(node.attributes.get("href") or "").path)
            for node in main.walk()
            if node.tag == "a"
        ]
        self.rows = []
        self._headings = []
        self._read(main, ())

    def _read(self, node, labels):
        if label := LABELS.get(node.tag):
            labels += tuple(child.text() for child in node.nodes if child.tag == label)
        if node.tag in HEADINGS:
            self._headings = [pair for pair in self._headings if pair[0] < HEADINGS[node.tag]]
        if node.tag in ROWS and not (
            node.tag == "article" and (node.first("h1") or node.first("article") is not node)
        ):
            self._add(node, node.text(), labels)
        if node.tag == "table":
            self._read_table(node, labels)
        if node.tag == "dl":
            self._read_terms(node, labels)
        if node.tag in HEADINGS:
            self._headings.append((HEADINGS[node.tag], node.text()))
        for child in node.nodes:
            if child.tag not in LEFT_OUT:
                self._read(child, labels)

    def _add(self, node, text, labels):
        above = " · ".join([heading for _, heading in self._headings] + list(labels))
        is_leaf = not any(
            inner.tag in ROWS | {"tr", "dl"} - {"p"} for child in node.nodes for inner in child.walk()
        )
        self.rows.append(Row(text, above, is_leaf))

    def _read_table(self, table, labels):
        lines = [
            [cell for cell in row.nodes if cell.tag in {"td", "th"}]
            for row in table.walk()
            if row.tag == "tr"
        ]
        headings = []
        if lines and all(cell.tag == "th" for cell in lines[0]):
            headings = [
                cell.text() for cell in lines.pop(0) for _ in range(int(cell.attributes.get("colspan", 1)))
            ]
        for cells in lines:
            texts, column = [], 0
            for cell in cells:
                text = cell.text()
                if not EMPTY_CELL.match(text):
                    texts.append(f"{headings[column]} {text}" if column < len(headings) else text)
                column += int(cell.attributes.get("colspan", 1))
            self._add(Node("tr", children=list(cells)), " ".join(texts), labels)

    def _read_terms(self, terms, labels):
        """Each term with its descriptions is a row, in a div of their own or not."""
        for group in [terms, *(node for node in terms.nodes if node.tag == "div")]:
            pair = []
            for node in [*group.nodes, Node("dt")]:
                if node.tag == "dt" and any(part.tag == "dd" for part in pair):
                    self._add(Node("dl-row", children=pair), " ".join(part.text() for part in pair), labels)
                    pair = []
                if node.tag in {"dt", "dd"}:
                    pair.append(node)


def view_name(path):
    try:
        return resolve(path).view_name
    except Resolver404:
        return ""


class Pages:
    """The pages of the app as an admin sees them, each fetched once."""

    def __init__(self, client):
        self.client = client
        self.fetched = {}

    def get(self, url):
        if url not in self.fetched:
            self.fetched[url] = Page(url, self.client.get(url))
        return self.fetched[url]

    def about(self, page, subject):
        """The pages that may show a fact about the subject; none where the record has no such thing."""
        match page:
            case "conference":
                bloc, period, purpose = subject
                held = Conference.objects.filter(
                    purposes__purpose=purpose,
                    purposes__campaign__bloc__code=bloc,
                    purposes__campaign__period__code=period,
                ).distinct()
                return [self.get(conference.get_absolute_url()) for conference in held]
            case "campaign":
                return [self.get(reverse("campaigns:detail", args=subject))]
            case "year":
                [campaign] = self.about("campaign", subject)
                return [campaign, *self.linked_from(campaign, "campaigns:conference-detail")]
            case "bloc":
                return [self.get(reverse("blocs:detail", args=subject))]
            case "unit":
                bloc, name = subject
                return self.linked_from(*self.about("bloc", (bloc,)), "blocs:unit-detail", text=name)
            case "summary":
                return [self.get(reverse("awards:summary", args=subject))]
            case "awards":
                return [self.get(reverse("awards:register", query={"moment": "granted"}))]
        raise ValueError(page)

    def linked_from(self, page, name, text=""):
        paths = [
            path for words, path in page.links if view_name(path) == name and (not text or found(text, words))
        ]
        return [self.get(path) for path in dict.fromkeys(paths)]


@pytest.fixture(scope="module")
def pages(django_db_setup, django_db_blocker):
    """What every fact is looked up in: (page, subject) → pages. Read once, then the records are rolled back."""
    files = sorted((settings.BASE_DIR / "records").glob("*.json"))
    claims = [
        claim for claims in [*FACTS.values(), *ABSENT.values()] for claim in claims if claim.page != "every"
    ]
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_records", *files)
        client = Client(raise_request_exception=False)  # a broken page fails its own facts only
        client.force_login(get_user_model().objects.create_superuser("reader"))
        pages = Pages(client)
        found_pages = {
            (claim.page, claim.subject): pages.about(claim.page, claim.subject) for claim in claims
        }
        found_pages["every", ()] = list(pages.fetched.values())
        transaction.set_rollback(True)
    return found_pages


def shows(page, fact):
    choices = [[part] if isinstance(part, str) else part for part in fact.shows]
    if fact.in_order:
        position = 0
        for choice in choices:
            ends = [match.end() for part in choice if (match := found(part, page.text, position))]
            if not ends:
                return False
            position = min(ends)
        return True
    if fact.near:
        return any(all(any(row.holds(part) for part in choice) for choice in choices) for row in page.rows)
    return all(any(found(part, page.text) for part in choice) for choice in choices)


def without_accents(text):
    return re.sub(r"[^ -~]", "", unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d")))


def named(claims_by_report):
    return [
        pytest.param(claim, id=f"{report}:{number:02}:{claim.page}:{without_accents(claim.says)}")
        for report, claims in claims_by_report.items()
        for number, claim in enumerate(claims, 1)
    ]


@pytest.mark.parametrize("fact", named(FACTS))
def test_fact_of_a_report_is_on_its_page(pages, fact):
    looked_at = pages[fact.page, fact.subject]
    assert [page.status for page in looked_at] == [200] * len(looked_at)
    where = [page.url for page in looked_at]
    assert any(shows(page, fact) for page in looked_at), f"{fact.says} Not shown on {where}: {fact.shows}"


@pytest.mark.parametrize("absent", named(ABSENT))
def test_what_no_report_says_is_on_no_page(pages, absent):
    for page in pages[absent.page, absent.subject]:
        if absent.within:
            texts = [
                row.text
                for row in page.rows
                if row.is_leaf and all(row.holds(part) for part in absent.within)
            ]
        else:
            texts = [page.text]
        matches = [re.search(absent.pattern, text) for text in texts]
        shown = [match.group() or match.string for match in matches if match]
        assert shown == [], f"{absent.says} Shown on {page.url}"
