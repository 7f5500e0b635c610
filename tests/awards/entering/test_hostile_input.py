"""Whatever is sent: never an error page, never a lost row, a message beside the field; nor does the record break later."""

from urllib.parse import urlencode

import pytest
from django.db import transaction
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awards.entering.drafting import draft_of
from awards.entering.questions import questions_about
from awards.entering.recording import sheet_of
from awards.entering.sheet import FIELDS, REPORT, TABLES, column_of
from awards.entering.typed import KNOWN_CELLS, KNOWN_FIELDS, is_field
from tests import factories as make
from tests.conftest import signed_in
from tests.test_no_500 import HOSTILE

from .full import bloc_in_2018, everything
from .typing import draft_with, form_on

pytestmark = pytest.mark.django_db
garbage = settings(database=None, max_examples=12, suppress_health_check=list(HealthCheck))

KEYS = [
    "n1",
    "new",
    "r1",
    "r99999999",
    "u0",
    "t1",
    "tABC",
    "xyz",
    "this",
    "next",
    "members_stated",
    "a" * 40,
]
KEYS += ["a" * 41, "-", "é"]
CHOSEN = ["new|x", "1|x", "x", "|", "9" * 30 + "|x", "-1|x", "new|" + "x" * 10_000, "new|\u202e"]
texts = st.sampled_from([*HOSTILE, *CHOSEN]) | st.text(max_size=20)
fields = st.sampled_from(sorted(KNOWN_FIELDS | set(TABLES)))
cells = st.sampled_from(sorted(KNOWN_CELLS)).flatmap(
    lambda table: st.builds(
        lambda key, column: f"{table}-{key}-{column}",
        st.sampled_from(KEYS),
        st.sampled_from(sorted(KNOWN_CELLS[table])),
    )
)
names = (
    fields
    | cells
    | st.sampled_from(["has", "version", "act", "was:place", "decide-place", "paste-roll", "x", ""])
)
posts = st.dictionaries(names, texts | st.lists(texts, max_size=3), max_size=12)


@pytest.fixture(scope="module")
def bloc(module_db):
    return bloc_in_2018()


@pytest.fixture(scope="module")
def client(bloc):
    return signed_in(make.staff_of(bloc.campaign.bloc))


@pytest.fixture(scope="module")
def addresses(bloc):
    pages = ["entry", "entry-draft", "entry-check", "entry-report", "entry-discard"]
    return {page: reverse(f"awards:{page}", args=[bloc.entry.pk]) for page in pages}


def send(client, url, post):
    body = urlencode(post, doseq=True)
    return client.post(url, body, content_type="application/x-www-form-urlencoded", follow=True)


@given(posts, st.sampled_from(["entry", "entry-draft", "entry-check", "entry-report", "entry-discard"]))
@garbage
def test_no_address_fails_on_garbage(client, addresses, post, page):
    with transaction.atomic():
        assert send(client, addresses[page], post).status_code < 500
        transaction.set_rollback(True)


@given(posts)
@garbage
def test_page_shows_every_text_that_was_sent(client, bloc, addresses, post):
    """With the problems of the check shown; a text of spaces alone may go."""
    with transaction.atomic():
        sent = {name: text for name, text in post.items() if is_field(name) and name != "report"}
        send(client, addresses["entry"], sent | {"version": "0", "act": "check"})
        shown = form_on(client.get(addresses["entry"] + "?checked=1"))
        transaction.set_rollback(True)
    for name, text in sent.items():
        text = kept(text)
        if text.strip() and name not in TABLES and not name.endswith(("_id", "_in")):
            is_tick = column_of(name).widget == "tick"
            assert kept(" ".join(shown[name])).split() == (["1"] if is_tick else text.split())


def kept(text):
    """As the server keeps it and a browser shows it."""
    text = " ".join(text) if isinstance(text, list) else text
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


REFUSED = {"number": "abc", "figure": "-1", "choice": "nonsense", "ticks": "nonsense", "roll": "nonsense"}
TOO_LONG = "x" * 200_001


def places():
    """A name for every field of the page: those alone, and each column of a row."""
    yield from ((column, column.name) for column in FIELDS.values() if column is not REPORT)
    for table in TABLES.values():
        key = {"years": "this", "counts": "delegates", "results": "tABC"}.get(table.name, "n1")
        yield from ((column, f"{table.name}-{key}-{column.name}") for column in table.columns)


@pytest.mark.parametrize("table", ["", *TABLES])
def test_message_stands_beside_each_field_that_cannot_be(client, bloc, addresses, table):
    wrong = {
        name: REFUSED.get(column.widget, TOO_LONG)
        for column, name in places()
        if (name.partition("-")[0] if "-" in name else "") == table and column.widget != "tick"
    }
    with transaction.atomic():
        draft_with(bloc.entry, client.user, wrong)
        page = client.get(addresses["entry"] + "?checked=1").content.decode()
        transaction.set_rollback(True)
    first = [f"results-tABC-{column}" for column in ("comparator", "number", "measure", "words")]
    beside = [name for name in wrong if name not in first]
    assert [name for name in beside if f'id="e-{name}"' not in page] == []


@given(st.data())
@settings(garbage, max_examples=6)
def test_record_of_garbage_that_passes_breaks_no_page(client, bloc, addresses, data):
    typed = everything(bloc)
    names = st.sampled_from(sorted(name for name in typed if name not in TABLES))
    spoilt = data.draw(st.dictionaries(names, texts.map(kept), max_size=5))
    with transaction.atomic():
        draft = draft_with(bloc.entry, client.user, typed | spoilt)
        draft.kept = [question.key for question in questions_about(sheet_of(draft, client.user))]
        draft.save(update_fields=["kept"])
        assert send(client, addresses["entry-check"], {"act": "record"}).status_code == 200
        bloc.entry.refresh_from_db()
        if bloc.entry.conference_id:
            again = sheet_of(draft_of(bloc.entry, client.user), client.user)
            assert again.changes() == []
            assert client.get(bloc.campaign.get_absolute_url()).status_code == 200
        transaction.set_rollback(True)
    bloc.entry.refresh_from_db()
    bloc.entry.conference = None
