"""Whether a Word file can serve as a template, said so that whoever made it finds the place in Word."""

import io
import re
import zipfile
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from jinja2 import TemplateSyntaxError

from .content import Paper
from .expressions import Expressions
from .rendering import render, template_language
from .sample import SAMPLE

MEGABYTE = 1024 * 1024
LARGEST = 5 * MEGABYTE
LARGEST_UNPACKED = 40 * MEGABYTE
MOST_PARTS = 1000
MAIN_PART = "word/document.xml"
WORD_FILE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
PRINTED_PARTS = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER, RELATIONSHIP_TYPE.FOOTNOTES)

OF_ROWS = re.compile(r"(\{[{%])(?:tr|tc|p|r) ")  # {%tr for …: the row goes, the loop stays
WITHIN_TAG = re.compile(r"\{[{%].*?[%}]\}")
TYPED_BY_WORD = str.maketrans("“”‘’", "\"\"''")
SHOWN = 60  # letters of a paragraph that a message shows


@dataclass(frozen=True)
class Problem:
    paragraph: int
    text: str
    says: str

    def __str__(self):
        shown = self.text if len(self.text) <= SHOWN else f"{self.text[:SHOWN]}…"
        return _("Paragraph %(number)d, “%(text)s”: %(problem)s") % {
            "number": self.paragraph,
            "text": shown,
            "problem": self.says,
        }


def check_template(file):
    """Refuse a file that cannot serve as a template: ValidationError with all that is wrong in it."""
    content = read_bounded(file)
    check_package(content)
    if problems := problems_of(content):
        raise ValidationError([ValidationError(str(problem), "broken_template") for problem in problems])
    # With all there can be, and with nothing, so that each part is once there and once left out.
    for paper in (SAMPLE, Paper()):
        render(io.BytesIO(content), paper)


def read_bounded(file):
    content = file.read(LARGEST + 1)
    file.seek(0)
    if len(content) > LARGEST:
        raise ValidationError(
            _("The file is larger than %(limit)d MB. Take large pictures out of it.")
            % {"limit": LARGEST // MEGABYTE},
            "too_large",
        )
    return content


def check_package(content):
    """Refuse what is no plain Word file: another kind of file, one with macros, one that unpacks too large."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
                raise ValidationError(_("The file unpacks too large. Save it anew in Word."), "too_large")
            names = {part.filename for part in parts}
            types = package.read("[Content_Types].xml").decode("utf-8", "replace")
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise ValidationError(
            _("This is not a Word file (.docx). Save it in Word as “Word Document (.docx)”."), "no_word_file"
        ) from error
    if any("vba" in name.casefold() for name in names) or "macroEnabled" in types:
        raise ValidationError(_("The file has macros. Save it as a plain .docx."), "macros")
    if MAIN_PART not in names or WORD_FILE not in types:
        raise ValidationError(
            _("This is not a Word file (.docx). Save it in Word as “Word Document (.docx)”."), "no_word_file"
        )


def problems_of(content):
    try:
        elements = list(printed_elements(Document(io.BytesIO(content))))
    # Whatever the libraries meet in a file that somebody else made: it is the file that is wrong.
    except Exception as error:
        raise ValidationError(
            _("Word's own parts of the file cannot be read. Save it anew in Word."), "no_word_file"
        ) from error
    return [problem for element in elements for problem in problems_in(paragraphs_of(element))]


def printed_elements(document):
    """The parts that are filled each by itself: the text, then headers, footers and footnotes."""
    yield document.element.body
    for relation in document.part.rels.values():
        if relation.reltype in PRINTED_PARTS:
            yield parse_xml(relation.target_part.blob)


def paragraphs_of(element):
    """The text of each paragraph as templates are read: tags without what Word made of their quotes and of rows."""
    for paragraph in element.iter(qn("w:p")):
        own = (text for text in paragraph.iter(qn("w:t")) if next(text.iterancestors(qn("w:p"))) is paragraph)
        text = " ".join("".join(part.text or "" for part in own).split())
        tags = WITHIN_TAG.sub(lambda tag: tag.group().translate(TYPED_BY_WORD), text)
        yield OF_ROWS.sub(r"\1 ", tags)


def problems_in(paragraphs):
    """What is wrong with the tags of a part, in the order of its paragraphs, each of which is one line."""
    lines = list(paragraphs)
    language = template_language()
    try:
        tree = language.parse("\n".join(lines))
        found = Expressions(language).problems(tree)
    except TemplateSyntaxError as error:
        found = [
            (
                error.lineno,
                _("the tag cannot be read (%(problem)s); check that each “for” and “if” has its end")
                % {"problem": error.message},
            )
        ]
    return [Problem(line, lines[line - 1], says) for line, says in found]
