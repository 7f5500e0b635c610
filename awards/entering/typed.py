"""What was typed, as one flat mapping: taken from a request, and cut into the rows of the tables."""

import re
import secrets

from .columns import Named
from .sheet import FIELDS, TABLES, Row

KEY = re.compile(r"[A-Za-z0-9_]{1,40}")
CELL = re.compile(r"([a-z]+)-([A-Za-z0-9_]{1,40})-([a-z_]+)")
# Beside a name: which row on record is meant, and above which unit a new one stands.
CHOSEN, UNDER = "_id", "_in"


def inputs_of(column):
    """The names of the inputs of a column, within a row or alone."""
    return (
        [column.name, column.name + CHOSEN, column.name + UNDER]
        if isinstance(column, Named)
        else [column.name]
    )


KNOWN_FIELDS = {name for column in FIELDS.values() for name in inputs_of(column)}
KNOWN_CELLS = {
    name: {text for column in table.columns for text in inputs_of(column)} for name, table in TABLES.items()
}


def is_field(name):
    """Whether the entry page has a field of that name."""
    if name in KNOWN_FIELDS or name in TABLES:
        return True
    cell = CELL.fullmatch(name)
    return bool(cell) and cell[2] != "new" and cell[3] in KNOWN_CELLS.get(cell[1], ())


def beside(name):
    """The field that a further input of a name stands beside; any other field itself."""
    return name[: -len(CHOSEN)] if name.endswith((CHOSEN, UNDER)) else name


def sent_by(post):
    """The fields of a request with their texts, empty ones too: ticks with spaces between, lines as they are kept."""
    return {name: one_text(post.getlist(name)) for name in post if is_field(name)}


def one_text(texts):
    return " ".join(texts).replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


def from_post(post, before):
    """What a request says, over what was typed before: a part that the request leaves out stays as it was.

    A part it names in `has` it says completely, so that a row that is gone is gone. What was chosen for a name
    stays with the name.
    """
    said, sent = set(post.getlist("has")), sent_by(post)
    kept = {
        name: text
        for name, text in before.items()
        if name.split("-")[0] not in said or stays_chosen(name, before, sent)
    }
    return {name: text for name, text in (kept | sent).items() if text}


def stays_chosen(name, before, sent):
    text = sent.get(beside(name))
    return name != beside(name) and text is not None and text == before.get(beside(name))


def keys_in_order(typed, table):
    """The keys of the rows that people added, in their order, each once."""
    return list(dict.fromkeys(key for key in typed.get(table, "").split() if KEY.fullmatch(key)))


def rows_of(typed, table, given=()):
    """The rows of a table: those given, then those added; a row that nobody lists any more is still there.

    given: Rows without texts, of the members, targets or counts that a table has by itself.
    """
    cells = {}
    for name, text in typed.items():
        if (cell := CELL.fullmatch(name)) and cell[1] == table.name:
            cells.setdefault(cell[2], {})[cell[3]] = text
    rows = {row.key: Row(row.key, told(row, cells.get(row.key, {})), row.title, row.unit) for row in given}
    for key in [*keys_in_order(typed, table.name), *cells]:
        if key not in rows:
            rows[key] = Row(key, cells.get(key, {}))
    return list(rows.values())


def told(row, texts):
    """The texts of a given row; whose it is stands there already."""
    return {name: text for name, text in texts.items() if row.unit is None or beside(name) != "unit"}


def says_something(row, table):
    return any(
        table.by_name[name].is_content(text) for name, text in row.texts.items() if name in table.by_name
    )


def new_key():
    return "n" + secrets.token_hex(4)


def with_rows_added(typed, table, rows):
    """Add rows, each a mapping of texts, below those there are; the keys of the new ones follow the old."""
    typed = dict(typed)
    keys = keys_in_order(typed, table)
    for texts in rows:
        key = new_key()
        keys.append(key)
        typed |= {f"{table}-{key}-{name}": text for name, text in texts.items() if text}
    return typed | {table: " ".join(keys)}


def without_row(typed, table, key):
    """The row's cells go; a row that was given stays as an empty one."""
    start = f"{table}-{key}-"
    left = {name: text for name, text in typed.items() if not name.startswith(start)}
    return left | {table: " ".join(other for other in keys_in_order(typed, table) if other != key)}


def with_row_moved(typed, table, key, places):
    """The row that many places further down; up, where the number is negative."""
    keys = keys_in_order(typed, table)
    if key not in keys:
        return typed
    place = keys.index(key)
    keys.insert(min(max(place + places, 0), len(keys)), keys.pop(place))
    return typed | {table: " ".join(keys)}
