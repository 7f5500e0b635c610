"""Rows pasted from Excel or Word: cut into cells, and put into the rows of a table they belong to."""

import csv
import io
import re

from blocs.text import folded, tidy_line

from .columns import Choice
from .names import Names
from .sheet import TABLES
from .typed import rows_of, with_rows_added

MOST_ROWS, LONGEST_CELL = 500, 1000
PRESENT = {"x", "co", "co mat", "1", "v", "present", "yes"}
ABSENT = {"vang", "vang mat", "khong", "0", "absent", "no"}
# Heads of columns as offices write them, by the column of ours.
HEADS = {
    "unit": {"don vi", "ten don vi", "thanh vien", "co quan don vi", "unit", "member"},
    "status": {"co mat", "tinh hinh", "diem danh", "present"},
    "by": {"dai dien", "nguoi du", "dai bieu", "represented by"},
    "own": {"tu cham", "diem tu cham", "own points"},
    "checked": {"diem kiem tra", "kiem tra", "tham dinh", "checked"},
    "bonus": {"diem thuong", "thuong", "bonus"},
    "final": {"diem", "tong diem", "diem cuoi", "diem chinh thuc", "points", "final points", "total"},
    "rank": {"hang", "xep hang", "thu hang", "thu tu", "rank"},
    "grade": {"xep loai", "loai", "ket qua", "grade"},
    "award": {"hinh thuc", "hinh thuc khen thuong", "danh hieu", "khen thuong", "award"},
    "figure": {"so luong", "so", "number", "count"},
    "names": {"ten", "ho ten", "ho va ten", "danh sach", "tap the ca nhan", "names", "name"},
    "authority": {"cap khen", "co quan khen", "tham quyen", "authority"},
    "skip": {"tt", "stt", "so tt", "so thu tu", "no"},
}
NUMBERED = re.compile(r"\d{1,4}[.)]?")


def cut(text):
    """The rows and cells of a pasted text: columns by tabs, or by semicolons, bars or wide gaps."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    if "\t" in text:
        rows = cut_at_tabs(text)
    else:
        rows = [re.split(r"\s*[;|]\s*|\s{2,}", line.strip()) for line in text.split("\n")]
    rows = [[tidy_line(cell)[:LONGEST_CELL] for cell in row] for row in rows]
    return [row for row in rows if any(row)][:MOST_ROWS]


def cut_at_tabs(text):
    """As Excel copies: a cell of several lines stands in quotation marks."""
    try:
        return list(csv.reader(io.StringIO(text), delimiter="\t"))
    except csv.Error:
        return [line.split("\t") for line in text.split("\n")]


def with_heads(rows, table):
    """The column of ours for each column of the rows, and the rows without a line of heads."""
    first = [head_of(cell, table) for cell in rows[0]]
    if sum(name is not None for name in first) >= 2:
        return first, rows[1:]
    columns = list(table.pasted)
    if all(NUMBERED.fullmatch(row[0]) for row in rows) and len(rows[0]) > 1:
        columns = ["skip", *columns]
    return columns, rows


def head_of(cell, table):
    key = folded(cell)
    for name, heads in HEADS.items():
        if key in heads and (name == "skip" or name in table.by_name):
            return name
    return None


def put_rows(typed, table_name, text, setting):
    """What was typed with the pasted rows in place.

    A pasted row whose unit has a row already goes into that one, others are added below. Cells that do not fit stay
    as they are: reading says what is wrong, beside them.
    """
    table, rows = TABLES[table_name], cut(text)
    if not rows:
        return typed
    columns, rows = with_heads(rows, table)
    pasted = [
        {
            name: as_typed(table.by_name[name], cell)
            for name, cell in zip(columns, row, strict=False)
            if name and name != "skip" and cell
        }
        for row in rows
    ]
    there = keys_of_units(rows_of(typed, table, setting.given(table_name)), pasted, setting)
    added, typed = [], dict(typed)
    for texts in filter(None, pasted):
        if key := there.get(folded(texts.get("unit", ""))):
            typed |= {f"{table_name}-{key}-{name}": cell for name, cell in texts.items() if name != "unit"}
        else:
            added.append(texts)
    return with_rows_added(typed, table_name, added)


def keys_of_units(rows, pasted, setting):
    """The key of the row that each pasted name belongs to, by any name that the unit ever had."""
    names = Names(setting.memberships, setting.user)
    for texts in (*(row.texts for row in rows), *pasted):
        if texts.get("unit"):
            names.want("unit", texts["unit"], texts.get("unit_id", ""))
    names.look_up()
    by_unit = {}
    for row in rows:
        unit = row.unit or names.meaning("unit", row.texts.get("unit", ""), row.texts.get("unit_id", "")).row
        if unit:
            by_unit[unit.pk] = row.key
    keys = {folded(row.title): row.key for row in rows if row.title}
    for texts in pasted:
        unit = names.meaning("unit", texts.get("unit", "")).row
        if unit and unit.pk in by_unit:
            keys[folded(texts["unit"])] = by_unit[unit.pk]
    return keys


def as_typed(column, cell):
    """A pasted cell as the field takes it: an x for who was there, the words of a choice for its value."""
    key = folded(cell)
    if isinstance(column, Choice):
        if column.name == "status":
            return "present" if key in PRESENT else "absent" if key in ABSENT else cell
        return next((value for value, label in column.choices if folded(str(label)) == key), cell)
    return cell
