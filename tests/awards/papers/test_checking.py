"""What is wrong with an uploaded template is said with the paragraph and the tag, before anybody prints with it."""

import io
import zipfile

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from docx import Document

from awards.models import PaperTemplate
from awards.papers import checking
from awards.papers.checking import check_template
from awards.papers.choosing import default_of

from .test_rendering import template


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


def complaints(*paragraphs):
    with pytest.raises(ValidationError) as refused:
        check_template(template(*paragraphs))
    return refused.value.messages


def repacked(file, *, without=(), **more):
    """A Word file with other parts than it has; a name's dots are written as __."""
    packed = io.BytesIO()
    with zipfile.ZipFile(file) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            if name not in without:
                target.writestr(name, source.read(name))
        for name, content in more.items():
            target.writestr(name.replace("__", "."), content)
    packed.seek(0)
    return packed


@pytest.mark.parametrize("kind", PaperTemplate.Paper.values)
def test_templates_of_the_app_pass(kind):
    with open(default_of(kind), "rb") as file:
        assert check_template(file) is None


def test_unknown_field_is_named_with_its_paragraph_and_tag():
    assert complaints("Kính gửi", "Số: {{ letterhead.nmber }} của {{ isuer }}") == [
        "Paragraph 2, “Số: {{ letterhead.nmber }} của {{ isuer }}”: there is no field “isuer”",
        "Paragraph 2, “Số: {{ letterhead.nmber }} của {{ isuer }}”: there is no field “letterhead.nmber”",
    ]


def test_unknown_field_is_found_in_a_branch_that_the_sample_never_takes():
    assert complaints("{% if not bloc %}{{ oops }}{% endif %}") == [
        "Paragraph 1, “{% if not bloc %}{{ oops }}{% endif %}”: there is no field “oops”"
    ]


def test_item_of_a_loop_has_the_fields_of_its_list():
    (problem,) = complaints("{%p for line in groups %}", "{{ line.recipient }}", "{%p endfor %}")
    assert problem == "Paragraph 2, “{{ line.recipient }}”: there is no field “line.recipient”"


def test_item_of_a_loop_is_unknown_after_it():
    (problem,) = complaints(
        "{%p for group in groups %}", "{{ group.award }}", "{%p endfor %}", "{{ group.award }}"
    )
    assert problem.startswith("Paragraph 4")


@pytest.mark.parametrize(
    ("tag", "says"),
    [
        ("{{ groups }}", "this is a list: go through it with “for”"),
        ("{{ letterhead }}", "this has parts: name the part to be printed"),
        ("{{ bloc.upper() }}", "such a tag may not be used in papers: call"),
        ("{% set x = 1 %}", "such a tag may not be used in papers: assign"),
        ("{{ bloc|pprint }}", "there is no filter “pprint”"),
        ("{{ 2 ** 99999 }}", "such a tag may not be used in papers: pow"),
        ("{{ bloc['x'] }}", "only lists are counted off, by a number: grounds[0]"),
        ("{% for a, b in groups %}{% endfor %}", "“for” has one name, and no condition"),
        ("{% for x in bloc %}{% endfor %}", "“for” goes through a list, and this is none"),
        ("{{ bloc is mapping }}", "there is no test “mapping”"),
    ],
)
def test_tag_that_papers_do_not_have_is_refused(tag, says):
    assert complaints("Đầu", tag) == [f"Paragraph 2, “{tag}”: {says}"]


def test_tag_that_does_not_close_is_named_with_its_paragraph():
    (problem,) = complaints("Đầu", "{%p for group in groups %}", "{{ group.award }}")
    assert problem.startswith("Paragraph 3, “{{ group.award }}”: the tag cannot be read (")


def test_quotes_that_word_rounds_are_read_as_plain_ones():
    assert check_template(template("{{ grounds|join(“; ”) }}")) is None


def test_header_is_checked_too():
    document = Document()
    document.sections[0].header.paragraphs[0].text = "{{ oops }}"
    saved = io.BytesIO()
    document.save(saved)
    saved.seek(0)
    with pytest.raises(ValidationError) as refused:
        check_template(saved)
    assert refused.value.messages == ["Paragraph 1, “{{ oops }}”: there is no field “oops”"]


def test_form_that_breaks_only_where_little_is_known_is_refused_too():
    """The tags close in the text, but not within the cell."""
    document = Document()
    document.add_table(1, 1).cell(0, 0).paragraphs[0].text = "{%p if bloc %}"
    document.add_paragraph("{%p endif %}")
    saved = io.BytesIO()
    document.save(saved)
    saved.seek(0)
    with pytest.raises(ValidationError) as refused:
        check_template(saved)
    assert refused.value.code == "broken_template"


def test_all_problems_are_said_at_once():
    assert len(complaints("{{ a }}", "{{ b }}", "{{ c }}")) == 3


@pytest.mark.parametrize(
    "content", [b"", b"no zip", b"%PDF-1.7", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04"]
)
def test_other_file_than_word_is_refused(content):
    with pytest.raises(ValidationError) as refused:
        check_template(io.BytesIO(content))
    assert refused.value.code == "no_word_file"


def test_zip_that_is_no_word_file_is_refused():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
    packed.seek(0)
    with pytest.raises(ValidationError) as refused:
        check_template(packed)
    assert refused.value.code == "no_word_file"


def test_word_file_without_its_text_is_refused():
    with pytest.raises(ValidationError) as refused:
        check_template(repacked(default_of("letter"), without=["word/document.xml"]))
    assert refused.value.code == "no_word_file"


def test_word_file_whose_text_is_broken_is_refused():
    broken = repacked(
        default_of("letter"), without=["word/document.xml"], **{"word/document__xml": "<w:document"}
    )
    with pytest.raises(ValidationError) as refused:
        check_template(broken)
    assert refused.value.code == "no_word_file"


def test_macros_are_refused():
    with pytest.raises(ValidationError) as refused:
        check_template(repacked(default_of("letter"), **{"word/vbaProject__bin": b"x"}))
    assert refused.value.code == "macros"


def test_file_that_unpacks_too_large_is_refused():
    bomb = repacked(default_of("letter"), **{"word/media/x__png": b"\0" * (checking.LARGEST_UNPACKED + 1)})
    with pytest.raises(ValidationError) as refused:
        check_template(bomb)
    assert refused.value.code == "too_large"


def test_file_that_is_too_large_is_refused():
    with pytest.raises(ValidationError) as refused:
        check_template(io.BytesIO(b"x" * (checking.LARGEST + 1)))
    assert refused.value.code == "too_large"


def test_sign_of_an_entity_in_the_text_is_not_followed():
    text = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    file = repacked(default_of("letter"))
    with zipfile.ZipFile(file) as package:
        body = package.read("word/document.xml").decode()
    start = body.index("<w:document")
    hostile = body[:start] + text + body[start:].replace("TỜ TRÌNH", "&x;")
    with pytest.raises(ValidationError):
        check_template(
            repacked(default_of("letter"), without=["word/document.xml"], **{"word/document__xml": hostile})
        )
