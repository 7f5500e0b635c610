"""What the cells of a summary say on paper, piece by piece: in a Word file, a PDF, a text."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from blocs.figures import plain_number

from .content import Day, Said, Sum

NOTHING = "–"  # no rows: neither zero nor unknown


@dataclass(frozen=True)
class Piece:
    text: str
    italic: bool = False
    raised: bool = False
    note: int = 0  # the number of a note, with a link to it


def no_data():
    return pgettext("figure", "no data yet")


def pieces_of(cell, numbers):
    """numbers: under which number each note stands at the end."""
    said = {str: said_as_is, Said: said_in_words, Sum: said_in_figures, Day: said_as_day}[type(cell)](cell)
    return [*said, *raised([numbers[note] for note in getattr(cell, "notes", ())])]


def said_as_is(text):
    return [Piece(text)]


def said_in_words(cell):
    remark = [Piece(f"\n{cell.remark}", italic=True)] if cell.remark else []
    return [Piece(cell.text, italic=cell.is_unknown), *remark]


def said_in_figures(cell):
    words = [Piece(f" “{cell.words}”")] if cell.words else []
    if not cell.rows:
        return [Piece(NOTHING), *words]
    if cell.total is None:
        return [Piece(no_data(), italic=True), *words]
    said = [Piece(f"{plain_number(cell.total)}{cell.unit}"), *words]
    if cell.known < cell.rows:
        said.append(Piece(f" ({coverage(cell)})"))
    return said


def coverage(cell):
    return _("%(known)s of %(rows)s with data") % {"known": cell.known, "rows": cell.rows}


def said_as_day(cell):
    text = cell.text or no_data()
    return [Piece(text, italic=text == no_data())]


def raised(numbers):
    """Between brackets, or 5 with a raised 2 would read as a power."""
    pieces = [Piece("(", raised=True)] if numbers else []
    for number in numbers:
        pieces.append(Piece(str(number), raised=True, note=number))
        pieces.append(Piece(")" if number == numbers[-1] else ", ", raised=True))
    return pieces


def plain(pieces):
    return "".join(piece.text for piece in pieces)
