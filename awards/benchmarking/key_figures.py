"""Reads from an answer what it prints, so that pages and floors can be held against each other."""

import io
import re
from html.parser import HTMLParser
from zipfile import ZipFile

from .adding import NOTHING

COVERAGE = re.compile(r"\([^)]*\)")
NUMBER = re.compile(r"\d[\d.,\u00a0\u202f]*")
PARAGRAPH = re.compile(r"<w:p[ >].*?</w:p>", re.S)
TAG = re.compile(r"<[^>]+>")
HELD_NUMBER = re.compile(rb'<c r="([A-Z]+)\d+"(?: s="\d+")?><v>(\d+)</v></c>')


class Printed(HTMLParser):
    """The sentence of a page, and its tables without heads and sums: {key: rows of texts}."""

    def __init__(self, html):
        super().__init__()
        self.sentence, self.tables, self.rows, self.into = "", {}, [], None
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        said = dict(attributes)
        if tag == "table":
            self.tables[said.get("id")] = self.rows = []
        elif tag == "thead" or (tag == "tr" and said.get("class") == "sum"):
            self.rows = []
        elif tag == "tbody":
            self.rows = list(self.tables.values())[-1]
        elif tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows = self.rows or [[]]
            self.rows[-1].append("")
            self.into = "cell"
        elif tag == "p" and said.get("id") == "sentence":
            self.into = "sentence"

    def handle_endtag(self, tag):
        if tag in ("td", "th", "p"):
            self.into = None

    def handle_data(self, data):
        if self.into == "sentence":
            self.sentence += data
        elif self.into == "cell":
            self.rows[-1][-1] += data


def of_page(content, tables):
    """{what: figures} in the sentence and in these tables of a page."""
    printed = Printed(content.decode())
    found = of_sentence(printed.sentence)
    for key in tables:
        for label, *cells in printed.tables.get(key, []):
            found[f"{key}: {words(label)}"] = [figure(cell) for cell in cells]
    return found


def of_word_file(content, tables):
    xml = ZipFile(io.BytesIO(content)).read("word/document.xml").decode()
    texts = [TAG.sub("", paragraph) for paragraph in PARAGRAPH.findall(xml)]
    return of_sentence(next((text for text in texts if " · " in text), ""))


def of_workbook(content, tables):
    """How many cells of each column hold a number, and their sum."""
    sheet = ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet1.xml")
    found = {}
    for column, number in HELD_NUMBER.findall(sheet):
        cells, total = found.get(f"column {column.decode()}", (0, 0))
        found[f"column {column.decode()}"] = (cells + 1, total + int(number))
    return found


def of_sentence(sentence):
    """{words before the colon: figures behind it}; how much of a sum is known is left out."""
    found = {}
    for part in COVERAGE.sub("", sentence).split(" · "):
        label, colon, said = part.partition(":")
        if colon:
            found[words(label)] = [figure(piece) for piece in said.split(" / ")]
    return found


def figure(text):
    number = NUMBER.search(COVERAGE.sub("", text))
    return re.sub(r"\D", "", number[0]) if number else NOTHING


def words(text):
    return " ".join(text.split()).casefold()
