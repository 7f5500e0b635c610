"""A summary as PDF on A4: tagged for screen readers, with the sources of the figures as numbered notes."""

import functools
import json
import re
from pathlib import Path

import typst
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ..papers.fonts import complete_families, installed_fonts
from ..papers.layout import LANDSCAPE_WIDTH, WIDTH
from ..papers.pdf import for_all_readers
from ..papers.rendering import printed
from ..papers.words import roman
from .charts import standalone_svg
from .pieces import pieces_of
from .widths import parts_of, widths_of

PROGRAM = (Path(__file__).parent / "summary.typ").read_bytes()
SIZES = {False: 10, True: 8}  # of letters, by whether a table is wide
LETTER = {False: 0.19, True: 0.15}  # cm of a letter on average in these sizes
PICTURE, MOST_HIGH = 13.5, 15.5  # cm
KEPT_TOGETHER = 12  # rows
LONG_CELL = 800  # letters: no page has room for a row of many such lines
MOST_UNBROKEN = 24  # letters
UNBROKEN = re.compile(rf"(\S{{{MOST_UNBROKEN}}})(?=\S)")
BREAK_HERE = "\u200b"
SIZE_OF_PICTURE = re.compile(r'viewBox="0 0 (\S+) (\S+)"')


def pdf_of(summary, *, base="", foot=""):
    """The bytes of the PDF. base: where the site is, without which nothing is linked; foot: said on every page."""
    return for_all_readers(functools.partial(set_summary, summary, base, foot))


def set_summary(summary, base="", foot="", **how):
    """As pdf_of(), in the way that Typst is told."""
    fonts = installed_fonts()
    said = {
        "title": summary.title,
        "about": summary.below_title,
        "foot": foot.splitlines(),
        "page": _("Page %(number)s of %(last)s") % {"number": "{number}", "last": "{last}"},
        "lang": (get_language() or "vi").split("-")[0],
        "fonts": complete_families(fonts),
        "sheets": Sheets(summary, base).sheets,
    }
    data = json.dumps(cleaned(said))
    compiler = typst.Compiler(input=PROGRAM, font_paths=fonts, sys_inputs={"summary": data})
    return compiler.compile(format="pdf", **how)


def cleaned(said):
    """Without letters that cannot be printed, and with places to break in words longer than a column."""
    if isinstance(said, str):
        return said if said.startswith("<svg") else printed(said)
    if isinstance(said, dict):
        return {name: cleaned(part) for name, part in said.items()}
    return [cleaned(part) for part in said] if isinstance(said, list) else said


class Sheets:
    """The summary in reading order, as blocks on pages that stand upright or across."""

    def __init__(self, summary, base):
        self.base = base.rstrip("/")
        self.numbers = {note: number for number, note in enumerate(summary.notes(), start=1)}
        self.sheets = [{"landscape": summary.begins_across, "blocks": []}]
        self.put("paragraph", is_lead=True, pieces=self.sentence(summary.lead))
        for number, section in enumerate(summary.sections, start=1):
            self.put_section(section, roman(number))
        self.put_notes()

    def put(self, kind, **block):
        self.sheets[-1]["blocks"].append({"kind": kind} | block)

    def turn(self, *, landscape):
        """Begin a page that stands otherwise, if the one at hand does not stand so."""
        if landscape != self.sheets[-1]["landscape"]:
            self.sheets.append({"landscape": landscape, "blocks": []})

    def put_section(self, section, number):
        self.turn(landscape=section.lies_across)
        self.put("heading", level=2, text=f"{number}. {section.title}")
        for words in section.paragraphs:
            self.put("paragraph", is_lead=False, pieces=self.sentence(words))
        if section.empty:
            self.put("remark", text=section.empty, is_bold=False, is_last=True)
        else:
            self.put_tables(section.tables)
        if section.gaps:
            self.turn(landscape=False)
            self.put("remark", text=_("Still missing:"), is_bold=True, is_last=False)
            self.put("gaps", items=[self.gap(gap) for gap in section.gaps])

    def put_tables(self, tables):
        for place, table in enumerate(tables, start=1):
            self.put_table(table, f"{place}. " if len(tables) > 1 else "")

    def put_table(self, table, number):
        self.turn(landscape=table.lies_across)
        self.put("heading", level=3, text=f"{number}{capfirst(table.title)}")
        if table.chart:
            self.put_picture(table)
        if not table.rows:
            self.put("remark", text=table.empty, is_bold=False, is_last=True)
            return
        if table.chart and table.is_wide:
            self.turn(landscape=True)
            self.put("remark", text=capfirst(table.title), is_bold=True, is_last=False)
        if table.remark:
            self.put("remark", text=table.remark, is_bold=False, is_last=False)
        for part in parts_of(table):
            self.put("table", **self.drawn_table(part))

    def put_picture(self, table):
        """Under a title of its own only where the heading of the table does not say the same."""
        chart = table.chart
        picture = standalone_svg(chart)
        across, down = map(float, SIZE_OF_PICTURE.search(picture).groups())
        width = min(PICTURE, MOST_HIGH * across / down)
        self.put(
            "picture",
            svg=picture,
            title="" if chart.title == table.title else capfirst(chart.title),
            alt=f"{chart.title}. {chart.description}",
            width=width,
        )

    def drawn_table(self, table):
        wide = table.is_wide
        rows = [[self.cell(cell) for cell in row.shown_cells] for row in table.rows]
        heads = [capfirst(column.label) for column in table.columns]
        texts = [heads, *([text_of(cell) for cell in row] for row in rows)]
        return {
            "size": SIZES[wide],
            "widths": widths_of(texts, LANDSCAPE_WIDTH if wide else WIDTH, LETTER[wide]),
            "heads": [broken(head) for head in heads],
            "numeric": [column.is_number for column in table.columns],
            "rows": [
                {"cells": cells, "bold": row.is_total} for row, cells in zip(table.rows, rows, strict=True)
            ],
            "breaks": len(rows) > KEPT_TOGETHER,
            "rows_break": any(len(text) > LONG_CELL for row in texts for text in row),
        }

    def put_notes(self):
        if self.numbers:
            self.turn(landscape=False)
            self.put("heading", level=2, text=_("Sources of the figures"))
            self.put(
                "notes", items=[{"text": note.text, "href": self.address(note.href)} for note in self.numbers]
            )

    def sentence(self, words):
        return [piece for cell in words for piece in self.cell(cell)]

    def cell(self, cell):
        """The first piece is what is said, and opens what stands behind it."""
        said = pieces_of(cell, self.numbers)
        pieces = [
            {"text": broken(piece.text), "italic": piece.italic, "note": piece.note, "raised": piece.raised}
            for piece in said
        ]
        if href := self.address(getattr(cell, "href", "")):
            pieces[0]["href"] = href
        return with_notes_kept(pieces)

    def gap(self, gap):
        is_late = _("late")
        late = f" ({is_late})" if gap.is_late else ""
        return {"text": gap.text, "late": late, "href": self.address(gap.href)}

    def address(self, href):
        return f"{self.base}{href}" if self.base and href else ""


def text_of(pieces):
    return "".join(piece["text"] if "text" in piece else text_of(piece["together"]) for piece in pieces)


def with_notes_kept(pieces):
    """The last word before the numbers of notes stays on their line: both stand in one piece."""
    said = [piece for piece in pieces if not piece["raised"]]
    raised = pieces[len(said) :]
    if not raised or not said:
        return pieces
    *others, last = said
    begin, space, word = last["text"].rpartition(" ")
    if len(word) > MOST_UNBROKEN or "\n" in word:
        return pieces
    kept = {"together": [last | {"text": word}, *raised]}
    return [*others, last | {"text": begin + space}, kept]


def broken(text):
    return UNBROKEN.sub(rf"\1{BREAK_HERE}", text)
