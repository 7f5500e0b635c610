"""What filling a template prints, and what a template may not do."""

import dataclasses
import io

import pytest
from django.core.exceptions import ValidationError
from docx import Document

from awards.models import PaperTemplate
from awards.papers.content import Count, Paper
from awards.papers.rendering import render
from awards.papers.sample import SAMPLE
from awards.papers.words import GAP

from .printed import opened, text_of, word_of

KINDS = PaperTemplate.Paper.values
HOSTILE = "A & B <w:p/> \"C\" 'D' {{ bloc }} {% if %} {_{ x }_}"


def template(*paragraphs):
    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    saved = io.BytesIO()
    document.save(saved)
    saved.seek(0)
    return saved


def filled(*paragraphs, paper=SAMPLE):
    return text_of(opened(render(template(*paragraphs), paper)))


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_unknown_is_printed_as_none_or_nought(kind):
    text = text_of(word_of(kind, Paper()))
    assert GAP in text or kind == "achievements"
    assert "None" not in text
    assert "0" not in text.replace("2020", "")


def test_unknown_count_is_a_gap_and_nought_is_nought():
    paper = dataclasses.replace(
        SAMPLE, ballots=[dataclasses.replace(SAMPLE.ballots[0], in_favour=Count(), against=Count.of(0))]
    )
    printed = filled(
        "{%p for ballot in ballots %}",
        "{{ ballot.in_favour }} – {{ ballot.against }}",
        "{%p endfor %}",
        paper=paper,
    )
    assert printed == f"{GAP} – 0"


def test_names_print_as_they_are_whatever_they_are_made_of():
    assert filled("Khối: {{ bloc }}", paper=dataclasses.replace(SAMPLE, bloc=HOSTILE)).startswith(
        "Khối: A & B <w:p/> \"C\" 'D' {{ bloc }} {% if %}"
    )


def test_line_breaks_of_an_achievement_stay_and_control_characters_go():
    paper = dataclasses.replace(SAMPLE, bloc="Một\nHai\x0b\x07Ba\x0cBốn")
    document = opened(render(template("{{ bloc }}"), paper))
    assert document.paragraphs[0].text == "Một\nHaiBaBốn"


@pytest.mark.parametrize(
    "tag",
    [
        "{{ bloc.__class__ }}",
        "{{ bloc.__class__.__mro__[1].__subclasses__() }}",
        "{{ bloc.format() }}",
        "{{ letterhead.__init__.__globals__ }}",
        "{{ range(10) }}",
        "{{ cycler }}",
        "{{ bloc|attr('__class__') }}",
        "{{ groups|map(attribute='lines') }}",
        "{% include 'x' %}",
        "{{ no_such_field }}",
        "{{ letterhead.no_such_field }}",
        "{% for line in lines %}",
    ],
)
def test_template_can_print_fields_and_nothing_else(tag):
    with pytest.raises(ValidationError) as refused:
        filled(tag)
    assert refused.value.code == "broken_template"


def test_template_with_rows_that_do_not_close_is_refused_not_mended():
    with pytest.raises(ValidationError):
        filled("{%tr for group in groups %}", "{{ group.award }}", "{%tr endfor %}")
