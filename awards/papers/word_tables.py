"""The tables of a Word file, as plain values that can be set."""

from docx.oxml.ns import qn

from .word_styles import SIDES, borders_of, is_on, points, value

INSIDE = ("insideH", "insideV")
WITHIN = {"left": 5.4, "right": 5.4, "top": 0, "bottom": 0}  # Word's own cell margins, in points
VERTICAL = {"center": "horizon", "bottom": "bottom"}


class Table:
    """A table with its columns, and its cells with their spans and lines."""

    def __init__(self, element, styles):
        self.element = element
        self.properties = element.find(qn("w:tblPr"))
        self.widths = [
            points(column.get(qn("w:w"))) or 0
            for column in element.iterfind(f"{qn('w:tblGrid')}/{qn('w:gridCol')}")
        ]
        look = [
            part
            for style in styles.line_of(value(self.properties, "tblStyle"))
            if (part := style.find(qn("w:tblPr"))) is not None
        ] + [self.properties]
        self.borders, self.margins = {}, dict(WITHIN)
        for part in look:
            self.borders |= borders_of(part.find(qn("w:tblBorders")), (*SIDES, *INSIDE)) or {}
            self.margins |= margins_of(part.find(qn("w:tblCellMar")))

    def described(self, blocks_of, *, is_shifted):
        """The table as values; blocks_of() describes what a cell holds.

        is_shifted: older Word moved tables to the left, so that the words in them stand below those of the text.
        """
        shift = self.margins["left"] if is_shifted else 0
        rows = [self.cells_of(row) for row in self.element.iterchildren(qn("w:tr"))]
        spans = vertical_spans(rows)
        return {
            "kind": "table",
            "widths": self.widths,
            "align": value(self.properties, "jc") or "left",
            "indent": (points(value(self.properties, "tblInd", "w")) or 0) - shift,
            "rows": [self.described_row(number, rows, spans, blocks_of) for number in range(len(rows))],
        }

    def described_row(self, number, rows, spans, blocks_of):
        row = rows[number]
        cells = [
            self.described_cell(cell, number, rows, spans, blocks_of)
            for cell in row["cells"]
            if cell["merge"] != "continue"
        ]
        return {
            "header": is_on(row["properties"], "tblHeader") or False,
            "keep_next": keeps_with_next(cells),
            "cells": cells,
        }

    def cells_of(self, row):
        cells, column = [], int(value(row.find(qn("w:trPr")), "gridBefore") or 0)
        for cell in row.iter(qn("w:tc")):
            if next(cell.iterancestors(qn("w:tr"))) is not row:
                continue
            properties = cell.find(qn("w:tcPr"))
            span = int(value(properties, "gridSpan") or 1)
            merge = None if properties is None else properties.find(qn("w:vMerge"))
            cells.append(
                {
                    "element": cell,
                    "properties": properties,
                    "column": column,
                    "span": span,
                    "merge": None if merge is None else merge.get(qn("w:val"), "continue"),
                }
            )
            column += span
        return {"properties": row.find(qn("w:trPr")), "cells": cells}

    def described_cell(self, cell, row, rows, spans, blocks_of):
        properties = cell["properties"]
        own = None if properties is None else borders_of(properties.find(qn("w:tcBorders")))
        margins = (
            self.margins if properties is None else self.margins | margins_of(properties.find(qn("w:tcMar")))
        )
        below = spans.get((row, cell["column"]), 1)
        fill = value(properties, "shd", "fill")
        return {
            "column": cell["column"],
            "span": cell["span"],
            "rows": below,
            "align": VERTICAL.get(value(properties, "vAlign"), "top"),
            "borders": self.borders_at(row, below, len(rows), cell) | (own or {}),
            "margins": margins,
            "fill": None if fill in (None, "auto", "FFFFFF") else fill,
            "blocks": blocks_of(cell["element"]),
        }

    def borders_at(self, row, below, rows, cell):
        """The lines that the table gives a cell at its place."""
        at_edge = {
            "top": row == 0,
            "bottom": row + below >= rows,
            "left": cell["column"] == 0,
            "right": cell["column"] + cell["span"] >= len(self.widths),
        }
        inside = {"top": "insideH", "bottom": "insideH", "left": "insideV", "right": "insideV"}
        return {side: self.borders.get(side if at_edge[side] else inside[side], 0) for side in SIDES}


def keeps_with_next(cells):
    """Whether a row may not be the last on its page: the heading of a group says so in its paragraph."""
    blocks = cells[0]["blocks"] if cells else []
    return bool(blocks) and blocks[0].get("keep_next", False)


def margins_of(element):
    found = {side: points(value(element, side, "w")) for side in SIDES}
    return {side: width for side, width in found.items() if width is not None}


def vertical_spans(rows):
    """For each cell that reaches down over others, by row and column, how many rows it covers."""
    spans, open_cells = {}, {}
    for number, row in enumerate(rows):
        for cell in row["cells"]:
            if cell["merge"] == "continue" and cell["column"] in open_cells:
                spans[open_cells[cell["column"]]] += 1
            elif cell["merge"] == "restart":
                open_cells[cell["column"]] = (number, cell["column"])
                spans[number, cell["column"]] = 1
            else:
                open_cells.pop(cell["column"], None)
    return spans
