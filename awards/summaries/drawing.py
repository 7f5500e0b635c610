"""The cells of summaries as HTML. A template for each cell took most of the time of a page with hundreds of them."""

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import mark_safe
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from blocs.figures import plain_number


def drawn_cell(cell):
    """Nothing on record and not known are said in different words."""
    return mark_safe(sum_as_html(cell) if cell.shape == "sum" else words_as_html(cell))


def drawn_sentence(pieces):
    """A sentence of words and cells, without a space that the words do not have."""
    return mark_safe(
        "".join(
            conditional_escape(piece) if isinstance(piece, str) else drawn_cell(piece) for piece in pieces
        )
    )


def drawn_rows(rows, columns):
    """The rows of a table; on a phone, where each is a card, the label of its column stands before a cell."""
    begun = [cell_begun(column) for column in columns[1:]]
    return mark_safe("".join(row_as_html(row, begun) for row in rows))


def cell_begun(column):
    """The tag that begins a cell of a column: where something is on record, and where nothing is."""
    label = conditional_escape(capfirst(column.label))
    if not column.is_number:
        return [f'<td data-label="{label}"><span>'] * 2
    return [f'<td class="num{more}" data-label="{label}"><span>' for more in ("", " nothing")]


def row_as_html(row, begun):
    """On a phone a card leaves out what is not on record, unless it would then say nothing at all."""
    head, *others = row.shown_cells
    may_leave_out = not all(map(is_nothing, others))
    cells = [
        f"{begin[may_leave_out and is_nothing(cell)]}{drawn_cell(cell)}</span></td>"
        for begin, cell in zip(begun, others, strict=True)
    ]
    total = ' class="sum"' if row.is_total else ""
    return f'<tr{total}><th scope="row">{drawn_cell(head)}</th>{"".join(cells)}</tr>'


def is_nothing(cell):
    return cell.shape == "sum" and not cell.rows


def sum_as_html(cell):
    if not cell.rows:
        nothing = _("nothing on record")
        return f'<span class="soft">{nothing}</span>'
    if cell.total is None:
        parts = [linked(pgettext("figure", "no data yet"), cell.href, "fig unknown")]
    else:
        parts = [linked(f"{plain_number(cell.total)}{cell.unit}", cell.href, "fig")]
    if cell.known < cell.rows:
        said = _("%(known)s of %(rows)s with data") % {"known": cell.known, "rows": cell.rows}
        parts[0] += f'<span class="coverage"> ({said})</span>'  # a line may end where the space is
    if cell.words:
        parts.append(format_html('<q class="printed">{}</q>', cell.words))
    return " ".join(parts)


def linked(text, href, classes):
    said = conditional_escape(text)
    if href:
        return f'<a class="{classes}" href="{conditional_escape(href)}">{said}</a>'
    return f'<span class="{classes}">{said}</span>'


def words_as_html(cell):
    text = conditional_escape(cell.text).replace("\n", "<br>")
    is_unknown, remark = getattr(cell, "is_unknown", False), getattr(cell, "remark", "")
    if is_unknown:
        text = linked(cell.text, cell.href, "fig unknown")
    elif cell.href:
        text = f'<a href="{conditional_escape(cell.href)}">{text}</a>'
    return f'{text} <span class="soft">· {conditional_escape(remark)}</span>' if remark else text
