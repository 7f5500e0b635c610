"""Tables of Word files (.docx), each as a sheet, read row by row."""

from functools import partial

from django.utils.translation import gettext as _

from blocs.text import tidy, tidy_line

from . import limits
from .package import cleared
from .rows import FileRefused, Row, Sheet, too_many_columns, too_many_rows

TABLE, ROW, PARAGRAPH = "{*}tbl", "{*}tr", "{*}p"
LONGEST_TITLE = 80
BREAKS = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "-"}
TAKEN_OUT = ("del", "moveFrom", "instrText", "delText", "Fallback", "pPr", "rPr", "tcPr")
WRAPPERS = ("sdt", "sdtContent", "customXml", "ins")


class Document:
    """A Word file in a package."""

    def __init__(self, package, part):
        self.package, self.part = package, part

    def sheets(self):
        """A sheet for each table that does not stand in another."""
        titles = self.titles()
        if not titles:
            sentence = _(
                "There is no table in “%(file)s”. A list must stand in a table, with a head above its columns. Make one, or"
                " fill in the template."
            )
            raise FileRefused(sentence % {"file": self.package.file_name})
        if len(titles) > limits.MOST_SHEETS:
            raise self.package.too_large()
        return [Sheet(title, partial(self.rows, table)) for table, title in titles.items()]

    def titles(self):
        """By the number of each table that has rows, what it may be called: also after what stands above it."""
        titles = {}
        for table, above, _row in self.table_rows():
            if table not in titles:
                titles[table] = _("Table %(number)s") % {"number": table} + (f": {above}" if above else "")
        return titles

    def rows(self, wanted):
        """The Rows of a table that hold something; numbers count from its first."""
        above, number, filled = {}, 0, 0
        for table, _title, element in self.table_rows():
            if table > wanted:
                return
            if table < wanted or any(name_of(part) == "del" for part in properties(element)):
                continue
            number += 1
            row = read_row(element, number, above)
            if len(row.cells) > limits.MOST_COLUMNS:
                raise too_many_columns(self.package.file_name)
            if any(cell and place not in row.filled for place, cell in enumerate(row.cells)):
                filled += 1
                if filled > limits.MOST_ROWS:
                    raise too_many_rows(self.package.file_name)
                yield row

    def table_rows(self):
        """Of the tables that stand in no other: the number of each, the last paragraph above it, and its rows."""
        depth, table, title = 0, 0, ""
        for event, element in self.package.events(self.part, (TABLE, ROW, PARAGRAPH), ("start", "end")):
            name = name_of(element)
            if name == "tbl":
                depth += 1 if event == "start" else -1
                table += depth == 1 and event == "start"
            elif event == "end" and name == "tr" and depth == 1:
                yield table, title, element
                cleared(element)
            elif event == "end" and name == "p" and not depth:
                title = tidy_line(text_of(element))[:LONGEST_TITLE] or title
                cleared(element)


def read_row(element, number, above):
    """A Row, and above with what its merged cells say to the rows below."""
    place = whole(properties(element), "gridBefore", 0)
    cells, filled = [None] * min(place, limits.MOST_COLUMNS + 1), set()
    for cell in cells_of(element):
        said, span = properties(cell), whole(properties(cell), "gridSpan", 1)
        places = range(len(cells), len(cells) + min(span, limits.MOST_COLUMNS + 1))
        merged = next((part for part in said if name_of(part) == "vMerge"), None)
        begins = merged is None or attribute(merged, "val") == "restart"
        value = tidy(text_of(cell)) or None if begins else above.get(places[0])
        above.update(dict.fromkeys(places, value if merged is not None else None))
        filled |= set(places[1:]) if begins else set(places)
        cells += [value] * len(places)
        if len(cells) > limits.MOST_COLUMNS:
            break
    return Row(number, cells, frozenset(filled))


def cells_of(element):
    for child in element:
        if name_of(child) == "tc":
            yield child
        elif name_of(child) in WRAPPERS:
            yield from cells_of(child)


def text_of(element):
    """The text as it reads when all changes are accepted; paragraphs on lines of their own."""
    pieces = []
    for child in element:
        name = name_of(child)
        if name == "t":
            pieces.append(child.text or "")
        elif name in BREAKS:
            pieces.append(BREAKS[name])
        elif name not in TAKEN_OUT:
            pieces.append(text_of(child))
            if name == "p":
                pieces.append("\n")
    return "".join(pieces)


def properties(element):
    """The properties of a row or a cell."""
    return next((child for child in element if name_of(child) in ("trPr", "tcPr")), ())


def whole(said, name, otherwise):
    value = next((attribute(part, "val") for part in said if name_of(part) == name), "")
    return max(1, int(value)) if value.isdecimal() and len(value) < 6 else otherwise


def attribute(element, name):
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), "")


def name_of(element):
    return element.tag.rpartition("}")[2]
