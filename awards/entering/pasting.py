"""Rows pasted from Excel or Word: cut into cells, and put into the rows of a table they belong to."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from blocs.text import folded, tidy, tidy_line

from .columns import Choice, Prose
from .names import Names
from .sheet import TABLES
from .typed import one_text, rows_of, with_rows_added

MOST_ROWS = 500  # more of them no page could send back
PRESENT = {"x", "co", "co mat", "1", "v", "present", "yes"}
ABSENT = {"vang", "vang mat", "khong", "0", "absent", "no"}
# Heads of columns as offices write them, by the column of ours.
HEADS = {
    "unit": {"don vi", "ten don vi", "thanh vien", "co quan don vi", "unit", "member"},
    "status": {"co mat", "tinh hinh", "diem danh", "present"},
    "by": {"dai dien", "nguoi dai dien", "nguoi du", "dai bieu", "represented by"},
    "own": {"tu cham", "diem tu cham", "own points"},
    "checked": {"diem kiem tra", "kiem tra", "tham dinh", "diem tham dinh", "checked"},
    "bonus": {"diem thuong", "thuong", "bonus"},
    "final": {"diem", "tong diem", "diem cuoi", "diem chinh thuc", "points", "final points", "total"},
    "rank": {"hang", "xep hang", "thu hang", "thu tu", "xep thu", "vi thu", "thu bac", "rank"},
    "grade": {"xep loai", "loai", "ket qua", "grade"},
    "award": {"hinh thuc", "hinh thuc khen thuong", "danh hieu", "khen thuong", "award"},
    "figure": {"so luong", "so", "number", "count"},
    "names": {"ten", "ho ten", "ho va ten", "danh sach", "names", "name"},
    "recipients": {"tap the ca nhan", "doi tuong", "doi tuong khen", "recipients"},
    "authority": {"cap khen", "co quan khen", "tham quyen", "authority"},
    "skip": {"tt", "stt", "so tt", "so thu tu", "no"},
}
# A cell and what ends it. Possessive, for a text of quotation marks alone would take hours otherwise.
CELL = re.compile(r'(?:"((?:[^"]|"")*+)"|([^\t\n]*))([\t\n]|\Z)')
RANKS = {"nhat": "1", "nhi": "2", "ba": "3", "tu": "4", "nam": "5"}
RECIPIENTS = {"tap the": "collective", "ca nhan": "individual", "ho gia dinh": "household"}
NUMBERED = re.compile(r"\d{1,4}[.)]?")


def cut(text):
    """The rows and cells of a pasted text: columns by tabs, or by semicolons, bars or wide gaps."""
    text = one_text([text]).strip("\n")
    if "\t" in text:
        rows = cut_at_tabs(text)
    else:
        rows = [re.split(r"\s*[;|]\s*|\s{2,}", line.strip()) for line in text.split("\n")]
    rows = [[tidy(cell) for cell in row] for row in rows]
    return [row for row in rows if any(row)]


def cut_at_tabs(text):
    """As Excel copies: a cell of several lines stands in quotation marks. Other quotation marks stay."""
    rows, row = [], []
    for match in CELL.finditer(text):
        quoted, plain, end = match.groups()
        row.append(plain if quoted is None else quoted.replace('""', '"'))
        if end != "\t":
            rows.append(row)
            row = []
        if not end:
            break
    return rows


def with_heads(rows, table):
    """The column of ours for each column of the rows, and the rows without a line of heads."""
    first = [head_of(cell, table) for cell in rows[0]]
    heads = sum(name is not None for name in first)
    if heads >= 2 or heads == sum(bool(cell) for cell in rows[0]):
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
    return next((column.name for column in table.columns if folded(str(column.label)) == key), None)


def put_rows(typed, table_name, text, setting):
    """What was typed with the pasted rows in place.

    A pasted row whose unit has a row already goes into that one, others are added below. Cells that do not fit stay
    as they are: reading says what is wrong, beside them. Raises ValidationError where there are too many rows.
    """
    table, rows = TABLES[table_name], cut(text)
    if not rows:
        return typed
    if len(rows) > MOST_ROWS:
        raise ValidationError(
            _("These are %(rows)s rows; at most %(most)s go in at a time. Paste fewer of them."),
            params={"rows": len(rows), "most": MOST_ROWS},
        )
    columns, rows = with_heads(rows, table)
    pasted = [texts for row in rows if (texts := by_column(row, columns, table))]
    there = keys_of_units(rows_of(typed, table, setting.given(table_name)), pasted, setting)
    added, filled, typed = [], set(), dict(typed)
    for texts in pasted:
        key = there.get(folded(texts.get("unit", "")))
        if key and key not in filled:
            filled.add(key)
            typed |= {f"{table_name}-{key}-{name}": cell for name, cell in texts.items() if name != "unit"}
        else:
            added.append(texts)
    return with_rows_added(typed, table_name, added)


def heads_left_out(table_name, text):
    """The heads of pasted columns that the table does not have."""
    table, rows = TABLES[table_name], cut(text)
    if not rows:
        return []
    columns, below = with_heads(rows, table)
    if len(below) == len(rows):
        return []
    return [head for head, column in zip(rows[0], columns, strict=True) if head and column is None]


def by_column(row, columns, table):
    """The cells of a row by our columns; those behind the last one stay with it."""
    last = len(columns) - 1
    row = [*row[:last], "; ".join(filter(None, row[last:]))]
    return {
        name: as_typed(table.by_name[name], cell)
        for name, cell in zip(columns, row, strict=False)
        if name and name != "skip" and cell
    }


def keys_of_units(rows, pasted, setting):
    """The key of the row that each pasted name belongs to, by any name that the unit ever had."""
    names = Names(setting.bloc, setting.memberships, setting.user)
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
    if isinstance(column, Prose):
        return cell
    cell = tidy_line(cell)
    if column.name == "rank":
        return RANKS.get(key, cell)
    if column.name == "recipients" and key in RECIPIENTS:
        return RECIPIENTS[key]
    if isinstance(column, Choice):
        if column.name == "status":
            return "present" if key in PRESENT else "absent" if key in ABSENT else cell
        return next((value for value, label in column.choices if folded(str(label)) == key), cell)
    return cell
