"""A recorded meeting of which every field is filled: all is read back, and each field changed by itself is kept."""

import pytest
from django.db import transaction

from awards.entering.drafting import draft_of
from awards.entering.sheet import FIELDS, TABLES, column_of

from .full import SINGLE, bloc_in_2018, everything, record_everything
from .typing import problems_of, recorded, sheet_with

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def bloc(module_db):
    """Recorded with every field; each test takes back what it changes."""
    bloc = bloc_in_2018()
    record_everything(bloc)
    return bloc


@pytest.fixture
def texts(bloc):
    return draft_of(bloc.entry, bloc.admin).typed


def test_every_field_of_the_page_is_filled_in_this_test(bloc):
    filled = {
        name if name in FIELDS else name.split("-")[0] + "-" + name.split("-")[2]
        for name in everything(bloc)
        if name not in TABLES
    }
    assert filled >= set(FIELDS)
    cells = {f"{table.name}-{column.name}" for table in TABLES.values() for column in table.columns}
    assert cells - filled == {"roll-unit", "standings-unit"}  # of rows that are given


def test_everything_typed_is_read_back(bloc, texts):
    typed = everything(bloc)
    assert {name: texts.get(name) for name in SINGLE} == SINGLE
    for table in TABLES.values():
        assert in_rows(texts, table) == in_rows(typed, table), table.name


def in_rows(texts, table):
    """The texts of each row by its columns, without defaults, in any order."""
    rows = {}
    for name, text in texts.items():
        at, _dash, column = name.rpartition("-")
        if (
            at.split("-")[0] == table.name
            and column in table.by_name
            and text != table.by_name[column].default
        ):
            rows.setdefault(at, {})[column] = text
    return sorted(sorted(row.items()) for row in rows.values())


# Given by the row; or to be entered anew instead, as the page says.
REFUSED = {"years-period", "targets-year", "targets-unit", "targets-part"}
GIVEN = {"roll-unit", "standings-unit", "ballots-rule"}
# The fields that stand alone, in two halves; and the columns of each table.
PARTS = {"": list(FIELDS)[::2], None: list(FIELDS)[1::2]} | {
    table.name: [name for name in table.by_name if f"{table.name}-{name}" not in REFUSED | GIVEN]
    for table in TABLES.values()
}
OTHERS = {"held": "15/11/2018", "held_until": "18/11/2018", "source_dated": "11/2018", "papers-dated": "2017"}
OTHERS |= {"guests-unit": "Ban khác", "directions-by": "Đặng Vũ Sơn"}


def another(column, text):
    """A text for a field that says something else than this one."""
    if column.widget == "tick":
        return "" if text else "1"
    if choices := [value for value, _label in getattr(column, "choices", ())]:
        return next(value for value in choices if value != text)
    if column.widget == "named":
        return "Văn phòng Ban" if text != "Văn phòng Ban" else "Học viện Mật mã"
    if column.widget in ("number", "figure"):
        return str(int(text) + 1) if text.isdecimal() else "7"
    return f"{text} khác"


def changed(texts, table, column):
    """The texts with one field of that column changed, in the first row."""
    field = f"{table}-{column}" if table else column
    name = next(name for name in texts if name == field or is_cell(name, table, column))
    return texts | {name: OTHERS.get(field, another(column_of(name), texts[name]))}


def is_cell(name, table, column):
    return bool(table) and name.startswith(f"{table}-") and name.endswith(f"-{column}")


def said(texts):
    """What the texts say: without keys of rows on record, in any order of the rows."""
    return {
        name: sorted(text.split()) if name in TABLES else text
        for name, text in texts.items()
        if text and not name.endswith("_id")
    }


@pytest.mark.parametrize("number", range(max(len(columns) for columns in PARTS.values())))
def test_field_changed_alone_is_kept_and_nothing_else(bloc, texts, number):
    """One field of each table at a time, and two of those that stand alone."""
    other = texts
    for table, columns in PARTS.items():
        if number < len(columns):
            other = changed(other, table, columns[number])
    with transaction.atomic():
        recorded(bloc.entry, bloc.admin, other, reason="Sửa")
        after = draft_of(bloc.entry, bloc.admin).typed
        transaction.set_rollback(True)
    assert said(after) == said(other)
    assert said(after) != said(texts)


@pytest.mark.parametrize("field", sorted(REFUSED))
def test_what_stays_where_it_is_on_record_is_refused_beside_its_field(bloc, texts, field):
    other = changed(texts, *field.split("-"))
    names = {name for name in other if other[name] != texts[name]}
    assert names & set(problems_of(sheet_with(bloc.entry, bloc.admin, other)))


def test_row_on_record_may_be_emptied_field_by_field(bloc, texts):
    empty = {name: "" for name in texts if name.startswith("papers-")}
    with transaction.atomic():
        recorded(bloc.entry, bloc.admin, empty, reason="Thừa")
        after = draft_of(bloc.entry, bloc.admin).typed
        transaction.set_rollback(True)
    assert said(after) == said({name: text for name, text in texts.items() if "papers" not in name})
