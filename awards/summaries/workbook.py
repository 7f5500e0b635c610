"""A summary as a workbook to count with: a sheet for each table, real numbers and dates, the unknown left empty."""

import io

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.comments import Comment

from blocs.figures import plain_number
from blocs.spreadsheets import free_name

from ..papers.rendering import printed
from .content import Day, Said, Sum
from .pieces import no_data
from .sheets import (
    BOLD,
    CENTRED_ABOVE,
    DATE,
    HEADING_ROW,
    PLAIN,
    REMARK,
    TO_THE_RIGHT,
    WRAPPED,
    filter_and_freeze,
    height_of,
    is_day_of_excel,
    number_format,
    put,
    set_up_print,
    widths_of,
    write_across,
    write_head,
)
from .streamed_rows import rows_workbook

__all__ = ["rows_workbook", "workbook_of"]

REMARK_WIDTH, REMARK_LINE, REMARK_LETTERS = 260, 20, 36  # pixels, pixels, letters in a line


def workbook_of(summary, foot=""):
    """The bytes of the workbook; foot is printed below every sheet and stands on the last one."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    workbook.properties.title, workbook.properties.creator = printed(summary.title), None
    numbers = {note: number for number, note in enumerate(summary.notes(), start=1)}
    names = [_("Sources of the figures")]
    for table in summary.tables():
        names.append(free_name(table.title, names))
        add_table(workbook.create_sheet(names[-1]), summary, table, numbers, foot)
    add_sources(workbook.create_sheet(names[0]), summary, numbers, foot)
    saved = io.BytesIO()
    workbook.save(saved)
    return saved.getvalue()


def add_table(sheet, summary, table, numbers, foot):
    """A last column names the notes, where there are any: a number with a raised one beside it is no number."""
    sources = [sources_of(row, numbers) for row in table.rows] if has_notes(table) else []
    labels = [column.label for column in table.columns] + [_("Sources")] * bool(sources)
    texts = [[*map(shown, row.cells), *sources[at : at + 1]] for at, row in enumerate(table.rows)]
    widths = widths_of([labels, *texts])
    write_head(sheet, [table.title, summary.title, table.remark], labels, widths)
    for at, row in enumerate(table.rows):
        write_row(sheet, HEADING_ROW + 1 + at, row, sources[at : at + 1])
        sheet.row_dimensions[HEADING_ROW + 1 + at].height = height_of(texts[at], widths)
    if not table.rows:
        write_across(sheet, HEADING_ROW + 1, table.empty, widths, REMARK)
    filter_and_freeze(sheet, len(labels), HEADING_ROW + rows_to_filter(table))
    set_up_print(sheet, widths, foot)


def rows_to_filter(table):
    """The sums below the rows stay where they are when the rows are sorted."""
    rows = list(table.rows)
    while rows and rows[-1].is_total:
        rows.pop()
    return len(rows)


def has_notes(table):
    return any(cell.notes for row in table.rows for cell in row.cells)


def sources_of(row, numbers):
    found = sorted({numbers[note] for cell in row.cells for note in cell.notes})
    return f"({', '.join(map(str, found))})" if found else ""


def write_row(sheet, number, row, sources):
    font = BOLD if row.is_total else PLAIN
    for column, cell in enumerate(row.cells, start=1):
        value, shown_as = held(cell)
        alignment = TO_THE_RIGHT if isinstance(cell, Sum) else WRAPPED
        written = put(sheet, number, column, value, font=font, alignment=alignment, shown_as=shown_as)
        if remarks := remarks_on(cell):
            written.comment = comment_of(remarks)
    for source in sources:
        put(sheet, number, len(row.cells) + 1, source, font=font, alignment=CENTRED_ABOVE)


def comment_of(remarks):
    """A note beside a cell, as high as its lines."""
    lines = sum(1 + len(remark) // REMARK_LETTERS for remark in remarks)
    text = printed("\n".join(remarks))
    return Comment(text, "", width=REMARK_WIDTH, height=REMARK_LINE * (1 + lines))


def held(cell):
    """What can be counted with, and its format; None where nobody knows."""
    if isinstance(cell, Sum):
        return held_sum(cell)
    if isinstance(cell, Day) and is_day_of_excel(cell.day):
        return cell.day, DATE
    return (None if is_unknown(cell) else cell.text), None


def held_sum(cell):
    if cell.total is None or not cell.rows:
        return None, None
    if cell.unit == "%":
        # Excel shows a hundred times what a cell of percents holds.
        return cell.total / 100, number_format(cell.total, "%", grouped=False)
    return cell.total, number_format(cell.total)


def shown(cell):
    """What decides how wide a column is."""
    value, _format = held(cell)
    if isinstance(cell, Sum):
        return "" if value is None else f"{plain_number(cell.total)}{cell.unit}"
    return "" if value is None else cell.text


def is_unknown(cell):
    if isinstance(cell, Day):
        return cell.day is None and cell.text in ("", no_data())
    return cell.is_unknown


def remarks_on(cell):
    """What the note of a cell says, line by line."""
    if isinstance(cell, Sum):
        return remarks_on_sum(cell)
    said = [cell.text or no_data()] if is_unknown(cell) else []
    return [*said, cell.remark] if isinstance(cell, Said) and cell.remark else said


def remarks_on_sum(cell):
    words = [_("In the words of the source: “%(words)s”") % {"words": cell.words}] if cell.words else []
    if cell.total is None and cell.rows:
        return [no_data(), *words]
    if cell.known < cell.rows:
        known = {"known": cell.known, "rows": cell.rows}
        return [_("%(known)s of %(rows)s rows with data") % known, *words]
    return words


def add_sources(sheet, summary, numbers, foot):
    labels, widths = [_("No."), _("Source")], [9, 90]
    write_head(sheet, [_("Sources of the figures"), summary.title, foot], labels, widths)
    for note, number in numbers.items():
        put(sheet, HEADING_ROW + number, 1, number, alignment=CENTRED_ABOVE)
        put(sheet, HEADING_ROW + number, 2, note.text)
        sheet.row_dimensions[HEADING_ROW + number].height = height_of([note.text], widths[1:])
    filter_and_freeze(sheet, len(labels), HEADING_ROW + len(numbers))
    set_up_print(sheet, widths, foot)
