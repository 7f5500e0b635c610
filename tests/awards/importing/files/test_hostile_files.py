import contextlib
import io
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awards.importing.files import limits
from awards.importing.files.opening import FileRefused, NoValue, open_file

from .hostile import REFUSED, many_entries, million_columns, zip_bomb
from .made import KINDS, MAIN, PACKAGE, opened, package, rows_of, sheet_xml

MEASURE = r"""
import re, sys
from pathlib import Path
import django
from django.conf import settings
settings.configure(USE_I18N=False)
django.setup()
from awards.importing.files import limits
from awards.importing.files.opening import FileRefused, NoValue, open_file
def highest():
    return int(re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[1])
before = highest()
refused = ""
try:
    with open(sys.argv[1], "rb") as file, open_file(file, "list.xlsx") as source:
        for sheet in source.sheets():
            for _row in sheet.rows():
                pass
except FileRefused as error:
    refused = str(error)
print((highest() - before) // 1024, refused)
"""


def read(make):
    with tempfile.TemporaryFile() as file:
        make(file)
        with open_file(file, "list.xlsx") as source:
            for sheet in source.sheets():
                for _row in sheet.rows():
                    pass


@pytest.mark.parametrize("make", REFUSED, ids=lambda make: make.__name__)
def test_a_hostile_file_is_refused_in_words(make):
    with pytest.raises(FileRefused, match=REFUSED[make]) as refused:
        read(make)
    assert "“list.xlsx”" in str(refused.value)


def test_nothing_outside_the_file_is_followed():
    listed = f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{KINDS}/worksheet" Target="/xl/worksheets/sheet1.xml" TargetMode="External"/></Relationships>'
    assert opened(package(**{"xl/_rels/workbook.xml.rels": listed})) == []
    row = "<row><c><f>[1]Other!A1</f><v>5</v></c><c><f>[1]Other!A2</f></c></row>"
    assert rows_of(package(sheet_xml(row))) == [[5, NoValue("B1", "=[1]Other!A2")]]


def test_a_table_of_too_many_texts_is_refused(monkeypatch):
    monkeypatch.setattr(limits, "MOST_TEXTS", 10)
    texts = f'<sst xmlns="{MAIN}">{"<si><t>a</t></si>" * 20}</sst>'
    with pytest.raises(FileRefused, match="unpacks"):
        rows_of(package(sheet_xml('<row><c t="s"><v>1</v></c></row>'), xl__sharedStrings_xml=texts))


@pytest.mark.parametrize("make", [zip_bomb, many_entries, million_columns], ids=lambda make: make.__name__)
def test_a_hostile_file_takes_little_memory(make, tmp_path):
    with (tmp_path / "list.xlsx").open("w+b") as file:
        make(file)
    root = Path(__file__).parents[4]
    command = [sys.executable, "-c", MEASURE, tmp_path / "list.xlsx"]
    told = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True, timeout=60).stdout
    megabytes, refusal = told.split(" ", 1)
    assert int(megabytes) < 40
    assert refusal.strip()


PARTS = {
    "xl/worksheets/sheet1.xml": sheet_xml(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>43420</v></c></row>',
        '<mergeCells><mergeCell ref="A1:A3"/></mergeCells>',
    ),
    "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{KINDS}"><workbookPr date1904="1"/><sheets><sheet name="S" r:id="r1"/></sheets></workbook>',
    "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="170" formatCode="dd/mm"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs></styleSheet>',
    "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}"><si><r><t>a_x000D_</t></r></si></sst>',
}
INSTEAD = st.one_of(
    st.binary(max_size=20),
    st.sampled_from([b"9" * 50, b"<c>", b"</row>", b'r="A0"', b"1e400", b"&#0;", b"}"]),
)


@given(name=st.sampled_from(list(PARTS)), at=st.floats(0, 1), length=st.integers(0, 60), instead=INSTEAD)
def test_a_spoilt_workbook_is_read_or_refused(name, at, length, instead):
    part = PARTS[name].encode()
    place = int(at * len(part))
    spoilt = {name: part[:place] + instead + part[place + length :]}
    with contextlib.suppress(FileRefused):
        for sheet in opened(package(**PARTS | spoilt)):
            list(sheet.rows())


@given(
    content=st.one_of(
        st.binary(), st.text().map(str.encode), st.text(alphabet=' ";,\t\nsep=áđ').map(str.encode)
    )
)
def test_any_bytes_are_read_or_refused(content):
    with contextlib.suppress(FileRefused):
        rows_of(io.BytesIO(content), "list.csv")
