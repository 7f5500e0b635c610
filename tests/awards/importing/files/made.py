"""Files as people bring them, and as nobody should."""

import csv
import io
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from openpyxl import Workbook

from awards.importing.files.opening import open_file

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def workbook(*rows, merged=(), change=lambda sheet: None):
    """A workbook by openpyxl, of one sheet with these rows."""
    book = Workbook()
    sheet = book.active
    for row in rows:
        sheet.append(row)
    for area in merged:
        sheet.merge_cells(area)
    change(sheet)
    return saved(book)


def word(*tables):
    """A Word file with these tables, each a list of rows."""
    document = Document()
    for rows in tables:
        table = document.add_table(rows=0, cols=len(rows[0]))
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    return saved(document)


def text(*rows, encoding="utf-8-sig", delimiter=";"):
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter).writerows(rows)
    return io.BytesIO(written.getvalue().encode(encoding))


def saved(made):
    file = io.BytesIO()
    made.save(file)
    file.seek(0)
    return file


def sheet_xml(rows, after=""):
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{after}</worksheet>'


def package(sheet="", file=None, **parts):
    """An .xlsx part by part; parts: texts or bytes instead of those, or besides, by their names with __ for /."""
    made = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="{TYPE}.sheet.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{KINDS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{KINDS}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{KINDS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{KINDS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="{KINDS}/styles" Target="styles.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": sheet or sheet_xml(""),
    }
    made |= {name.replace("__", "/").replace("_xml", ".xml"): part for name, part in parts.items()}
    file = file or io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as zipped:
        for name, part in made.items():
            zipped.writestr(name, part)
    file.seek(0)
    return file


def opened(file, name="list.xlsx"):
    with open_file(file, name) as source:
        return source.sheets()


def rows_of(file, name="list.xlsx"):
    """The cells of the first sheet."""
    return [row.cells for row in opened(file, name)[0].rows()]
