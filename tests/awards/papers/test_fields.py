"""The fields that templates may use: what the content has, what the document lists, and what the sample fills."""

import re
from pathlib import Path

from django.conf import settings
from django.utils import translation

from awards.papers.checking import check_template
from awards.papers.fields import fields_of
from awards.papers.sample import SAMPLE
from awards.papers.words import GAP

from .test_rendering import filled, template

DOCUMENT = Path(settings.BASE_DIR) / "docs" / "paper-templates.md"
FIELDS = list(fields_of())
ROW = re.compile(r"^\| `(\{[{%] [\w. ]+ [}%]\})` \| (.*?) \| (?:`([\w.]+)`)? *\|$", re.MULTILINE)


def around(field):
    """The tags of the loops that a field stands in, as they open and as they close."""
    by_name = {other.name: other for other in FIELDS}
    opened, within = [], field.within
    while within:
        opened.insert(0, f"{{% for {by_name[within].item} in {within} %}}")
        within = by_name[within].within
    return "".join(opened), "{% endfor %}" * len(opened)


def printing(field):
    opening, closing = around(field)
    shown = f"{{{{ {field.name}|length }}}}" if field.item else f"{{{{ {field.name} }}}}"
    return f"{opening}{shown};{closing}"


def test_document_lists_every_field_and_no_other():
    listed = [tag for tag, _says, _within in ROW.findall(DOCUMENT.read_text().partition("## Fields")[2])]
    assert listed == [field.tag for field in FIELDS]


def test_document_says_of_each_field_what_the_app_says():
    with translation.override("en"):
        said = ROW.findall(DOCUMENT.read_text().partition("## Fields")[2])
        assert said == [(field.tag, str(field.says), field.within) for field in FIELDS]


def test_templates_may_print_each_field():
    assert check_template(template(*(printing(field) for field in FIELDS))) is None


def test_sample_fills_each_field():
    printed = filled(*(printing(field) for field in FIELDS), paper=SAMPLE).split("\n")
    shown = dict(zip([field.name for field in FIELDS], printed, strict=True))
    lists = {field.name for field in FIELDS if field.item}
    empty = {name for name, text in shown.items() if not set(text.split(";")) - {"", GAP, "False"}}
    empty |= {name for name in lists if not set(shown[name].split(";")) - {"", "0"}}
    assert empty == set()
