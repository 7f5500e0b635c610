"""Files that nobody should bring: each a function that writes one into an open file."""

import io
import os
import struct
from zipfile import ZIP_DEFLATED, ZipFile

from .made import MAIN, WORD, package, sheet_xml, word, workbook

ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
LAUGHS = ENTITIES + "]>"
OUTSIDE = '<!DOCTYPE x [<!ENTITY i SYSTEM "file:///etc/passwd">]>'
LAUGHING_ROW = '<row><c t="inlineStr"><is><t>&i;</t></is></c></row>'
MEGABYTE = 1024 * 1024


def copied(made, file):
    file.write(made.getvalue())
    file.seek(0)


def large_file(file):
    os.truncate(file.fileno(), 200 * MEGABYTE)


def zip_bomb(file):
    """400 MB of spaces in one part."""
    with (
        ZipFile(package(file=file), "a", ZIP_DEFLATED) as zipped,
        zipped.open("xl/sharedStrings.xml", "w") as part,
    ):
        for _megabyte in range(400):
            part.write(b" " * MEGABYTE)


def zip_bomb_of_rows(file):
    """It never ends, and yet it reads like a list."""
    copied(package(sheet_xml("<row></row>" * 4_000_000)), file)


def lying_zip_bomb(file):
    """As before, but it says that it is small."""
    made = package(xl__sharedStrings_xml=b" " * (100 * MEGABYTE)).getvalue()
    copied(io.BytesIO(made.replace(struct.pack("<I", 100 * MEGABYTE), struct.pack("<I", 5_000))), file)


def many_large_parts(file):
    """Each of them within its limit."""
    part = os.urandom(1000) * 9_000
    copied(package(**{f"xl/worksheets__s{number}_xml": part for number in range(48)}), file)


def many_entries(file):
    """The list at the end of a zip file names its only part 400,000 times."""
    made = io.BytesIO()
    with ZipFile(made, "w") as zipped:
        zipped.writestr("a", b"")
    made = made.getvalue()
    listed, ended = made.index(b"PK\x01\x02"), made.index(b"PK\x05\x06")
    entries = made[listed:ended] * 400_000
    end = made[ended : ended + 12] + struct.pack("<II", len(entries), listed) + bytes(2)
    copied(io.BytesIO(made[:listed] + entries + end), file)


def nested_zips(file):
    """As 42.zip: zip files in zip files."""
    made = b" " * MEGABYTE
    for _layer in range(6):
        inner = io.BytesIO()
        with ZipFile(inner, "w", ZIP_DEFLATED) as zipped:
            for number in range(16):
                zipped.writestr(f"{number}.zip", made)
        made = inner.getvalue()
    copied(io.BytesIO(made), file)


def cut_short(file):
    copied(io.BytesIO(workbook(*([number, "x"] for number in range(1000))).getvalue()[:-1000]), file)


def spoilt(file):
    made = bytearray(workbook(*([number, "x"] for number in range(10_000))).getvalue())
    at = made.index(b"xl/worksheets/sheet1.xml") + 2_000
    made[at : at + 500] = bytes(500)
    copied(io.BytesIO(bytes(made)), file)


def million_columns(file):
    cells = "".join(f"<c><v>{number}</v></c>" for number in range(1_000_000))
    copied(package(sheet_xml(f"<row>{cells}</row>")), file)


def far_column(file):
    copied(package(sheet_xml('<row r="1"><c r="XFD1"><v>1</v></c></row>')), file)


def million_empty_cells(file):
    cells = "".join(f'<c r="A{number}" s="1"/>' for number in range(1_000_000))
    copied(package(sheet_xml(f"<row>{cells}</row>")), file)


def million_rows(file):
    rows = "".join(f'<row r="{number}"><c><v>{number}</v></c></row>' for number in range(1, 1_048_577))
    copied(package(sheet_xml(rows)), file)


def million_merged_cells(file):
    areas = "".join(f'<mergeCell ref="A{number}:XFD1048576"/>' for number in range(1, 1_000_001))
    copied(package(sheet_xml("<row><c><v>1</v></c></row>", f"<mergeCells>{areas}</mergeCells>")), file)


def everything_merged(file):
    areas = "".join(f'<mergeCell ref="A{number}:XFD1048576"/>' for number in range(1, 45_001))
    rows = "".join(f'<row r="{number}"><c><v>1</v></c></row>' for number in range(1, 200_001))
    copied(package(sheet_xml(rows, f"<mergeCells>{areas}</mergeCells>")), file)


def millions_of_texts(file):
    copied(
        package(
            sheet_xml('<row><c t="s"><v>1</v></c></row>'),
            xl__sharedStrings_xml=f'<sst xmlns="{MAIN}">{"<si/>" * 5_000_000}</sst>',
        ),
        file,
    )


def endless_text(file):
    copied(package(sheet_xml(f'<row><c t="inlineStr"><is><t>{"Đ" * 3_900_000}</t></is></c></row>')), file)


def deep_tree(file):
    copied(package(sheet_xml("<row>" + "<c>" * 100_000 + "</c>" * 100_000 + "</row>")), file)


def thousands_of_sheets(file):
    sheets = "".join(
        f'<sheet name="{number}" sheetId="{number}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="r1"/>'
        for number in range(20_000)
    )
    copied(package(xl__workbook_xml=f'<workbook xmlns="{MAIN}"><sheets>{sheets}</sheets></workbook>'), file)


def laughs_in_sheet(file):
    copied(package(LAUGHS + sheet_xml(LAUGHING_ROW)), file)


def laughs_in_workbook(file):
    copied(package(xl__workbook_xml=LAUGHS + f'<workbook xmlns="{MAIN}">&i;</workbook>'), file)


def laughs_in_word(file):
    made = io.BytesIO()
    with ZipFile(word([["a"]])) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            laughs = f'{LAUGHS}<w:document xmlns:w="{WORD}"><w:body><w:tbl><w:tr><w:tc><w:p><w:r><w:t>&i;</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>'
            new.writestr(name, laughs if name == "word/document.xml" else old.read(name))
    copied(made, file)


def file_of_the_server(file):
    copied(package(OUTSIDE + sheet_xml(LAUGHING_ROW)), file)


def laughs_in_16_bits(file):
    copied(
        package(
            ('<?xml version="1.0" encoding="utf-16"?>' + LAUGHS + sheet_xml(LAUGHING_ROW)).encode("utf-16")
        ),
        file,
    )


def sixteen_bits(file):
    """No entity in it could be found by its letters."""
    copied(package(sheet_xml("").encode("utf-16")), file)


def macros(file):
    copied(package(**{"xl/vbaProject.bin": b"\xd0\xcf"}), file)


def macros_by_type(file):
    listed = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>'
    copied(package(**{"[Content_Types]_xml": listed}), file)


def password(file):
    content = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(2_000)
        + "EncryptedPackage".encode("utf-16-le")
        + bytes(500_000)
    )
    copied(io.BytesIO(content), file)


def old_excel(file):
    content = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600_000) + "Workbook".encode("utf-16-le") + bytes(64)
    )
    copied(io.BytesIO(content), file)


def old_word(file):
    content = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600_000) + "WordDocument".encode("utf-16-le") + bytes(64)
    )
    copied(io.BytesIO(content), file)


def binary_excel(file):
    with ZipFile(file, "w") as zipped:
        zipped.writestr(
            "[Content_Types].xml",
            '<Types><Override PartName="/xl/workbook.bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
        )
        zipped.writestr(
            "_rels/.rels",
            '<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        )
        zipped.writestr("xl/workbook.bin", b"")


def pdf(file):
    copied(io.BytesIO(b"%PDF-1.7\n" + bytes(2_000)), file)


def web_page(file):
    copied(io.BytesIO("<html><table><tr><td>Đơn vị</td></tr></table></html>".encode()), file)


def noise(file):
    copied(io.BytesIO(os.urandom(3 * MEGABYTE)), file)


def plain_zip(file):
    with ZipFile(file, "w") as zipped:
        zipped.writestr("a.txt", "a")


def line_without_end(file):
    copied(io.BytesIO(b"a;" * (9 * MEGABYTE)), file)


def quotation_without_end(file):
    copied(io.BytesIO(b'a;b\n"' + b"c;d\n" * (4 * MEGABYTE)), file)


# What the sentence of the refusal says.
REFUSED = {
    large_file: "200 MB",
    zip_bomb: "unpacks",
    zip_bomb_of_rows: "unpacks",
    lying_zip_bomb: "damaged",
    many_large_parts: "unpacks",
    many_entries: "unpacks",
    nested_zips: "neither",
    cut_short: "damaged",
    spoilt: "damaged",
    million_columns: "200 filled columns",
    far_column: "200 filled columns",
    million_empty_cells: "columns",
    million_rows: "filled rows",
    million_merged_cells: "unpacks",
    everything_merged: "unpacks",
    millions_of_texts: "unpacks",
    endless_text: "columns",
    deep_tree: "damaged",
    thousands_of_sheets: "unpacks",
    laughs_in_sheet: "damaged",
    laughs_in_workbook: "damaged",
    laughs_in_word: "damaged",
    file_of_the_server: "damaged",
    laughs_in_16_bits: "damaged",
    sixteen_bits: "damaged",
    macros: "macros",
    macros_by_type: "macros",
    password: "password",
    old_excel: "old Excel",
    old_word: "old Word",
    binary_excel: "xlsb",
    pdf: "PDF",
    web_page: "web page",
    noise: "neither",
    plain_zip: "neither",
    line_without_end: "columns",
    quotation_without_end: "quotation",
}
