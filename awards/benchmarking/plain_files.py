"""The least that a PDF, a Word file and a workbook can be: what is said, one line below the other."""

import datetime
import io
import json
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

import typst

from ..papers.fonts import complete_families, installed_fonts
from .adding import NOTHING

PROGRAM = b"""
#let said = json(bytes(sys.inputs.said))
#set text(font: said.fonts, size: 10pt)
#set page(paper: "a4")
#said.sentence
#for rows in said.tables { table(columns: rows.at(0).len(), ..rows.flatten()) }
"""
DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KIND = "application/vnd.openxmlformats-officedocument"
DAY_NOUGHT = datetime.date(1899, 12, 30).toordinal()
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

TYPES = (
    DECLARED + f'<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>{}</Types>'
)
TYPE = '<Override PartName="/{}" ContentType="{}"/>'
RELATIONS = DECLARED + f'<Relationships xmlns="{PACKAGE}/relationships">{{}}</Relationships>'
RELATION = '<Relationship Id="r1" Type="{}/{}" Target="{}"/>'
PARAGRAPH = '<w:p><w:r><w:t xml:space="preserve">{}</w:t></w:r></w:p>'
CELL = "<w:tc>{}</w:tc>"
ROW = "<w:tr>{}</w:tr>"
TABLE = "<w:tbl><w:tblPr/><w:tblGrid/>{}</w:tbl><w:p/>"
DOCUMENT = DECLARED + f'<w:document xmlns:w="{WORDS}"><w:body>{{}}</w:body></w:document>'
NUMBER_IN_SHEET = '<c r="{}{}"><v>{}</v></c>'
TEXT_IN_SHEET = '<c r="{}{}" t="inlineStr"><is><t>{}</t></is></c>'
ROW_OF_SHEET = '<row r="{}">{}</row>'
SHEET = DECLARED + f'<worksheet xmlns="{SHEETS}"><sheetData>{{}}</sheetData></worksheet>'
WORKBOOK = (
    DECLARED + f'<workbook xmlns="{SHEETS}" xmlns:r="{OFFICE}">'
    '<sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>'
)


def sentence_of(said):
    return " · ".join(f"{label} {value}" for label, value in said.sentence)


def text_of(cell):
    return NOTHING if cell is None else str(cell)


def pdf_of(said):
    tables = [[[text_of(cell) for cell in row] for row in rows] for rows in said.tables.values() if rows]
    fonts = installed_fonts()
    text = {"sentence": sentence_of(said), "tables": tables, "fonts": complete_families(fonts)["regular"]}
    compiler = typst.Compiler(input=PROGRAM, font_paths=fonts, sys_inputs={"said": json.dumps(text)})
    return compiler.compile(format="pdf")


def docx_of(said):
    tables = "".join(TABLE.format("".join(map(row_xml, rows))) for rows in said.tables.values() if rows)
    main = "word/document.xml"
    return packed(
        {
            "[Content_Types].xml": TYPES.format(TYPE.format(main, f"{KIND}.wordprocessingml.document.main+xml")),
            "_rels/.rels": RELATIONS.format(RELATION.format(OFFICE, "officeDocument", main)),
            main: DOCUMENT.format(PARAGRAPH.format(escape(sentence_of(said))) + tables),
        }
    )  # fmt: skip


def row_xml(row):
    return ROW.format("".join(CELL.format(PARAGRAPH.format(escape(text_of(cell)))) for cell in row))


def xlsx_of(rows):
    main, sheet = "xl/workbook.xml", "xl/worksheets/sheet1.xml"
    types = TYPE.format(main, f"{KIND}.spreadsheetml.sheet.main+xml")
    types += TYPE.format(sheet, f"{KIND}.spreadsheetml.worksheet+xml")
    lines = "".join(sheet_row(number, row) for number, row in enumerate(rows, start=1))
    return packed(
        {
            "[Content_Types].xml": TYPES.format(types),
            "_rels/.rels": RELATIONS.format(RELATION.format(OFFICE, "officeDocument", main)),
            "xl/_rels/workbook.xml.rels": RELATIONS.format(
                RELATION.format(OFFICE, "worksheet", "worksheets/sheet1.xml")
            ),
            main: WORKBOOK,
            sheet: SHEET.format(lines),
        }
    )


def sheet_row(number, row):
    return ROW_OF_SHEET.format(number, "".join(map(sheet_cell, LETTERS, [number] * len(row), row)))


def sheet_cell(letter, number, value):
    if value is None or value == "":
        return ""
    if isinstance(value, int):
        return NUMBER_IN_SHEET.format(letter, number, value)
    if isinstance(value, datetime.date):
        return NUMBER_IN_SHEET.format(letter, number, value.toordinal() - DAY_NOUGHT)
    return TEXT_IN_SHEET.format(letter, number, escape(value))


def packed(parts):
    saved = io.BytesIO()
    with ZipFile(saved, "w", ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return saved.getvalue()
