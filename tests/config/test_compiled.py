from django.template.utils import EngineHandler
from jinja2 import DictLoader

from config.compiled import environment

TEMPLATES = {
    "row.html": '{% for one in rows %}{% with name=one %}{% inline "cell.html" %}{% endwith %}{% endfor %}',
    "typed.html": "<p>\n    <b>x</b>\n\n    <textarea>\n  a\n  </textarea>\n</p>",
    "cell.html": "{# Expects: name. #}{% set said = name or after %}<b>{{ said }}</b>",
}


def drawn(name="row.html", **context):
    return environment(loader=DictLoader(TEMPLATES), autoescape=True).get_template(name).render(context)


def test_what_is_inlined_knows_what_stands_around_it():
    assert drawn(rows=["A", "", "<"], after="Z") == "<b>A</b><b>Z</b><b>&lt;</b>"


def test_indentation_is_left_out_but_for_the_end_of_what_was_typed():
    assert drawn("typed.html") == "<p>\n<b>x</b>\n<textarea>\n  a\n  </textarea>\n</p>"


def test_what_is_not_there_is_empty_while_debugging_too(settings):
    settings.DEBUG = True
    engine = EngineHandler(settings.TEMPLATES)["compiled"]
    assert engine.from_string("<td>{{ unit.name }}</td>").render({"unit": None}) == "<td></td>"
