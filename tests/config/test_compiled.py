from jinja2 import DictLoader

from config.compiled import environment

TEMPLATES = {
    "row.html": '{% for one in rows %}{% with name=one %}{% inline "cell.html" %}{% endwith %}{% endfor %}',
    "cell.html": "{# Expects: name. #}{% set said = name or after %}<b>{{ said }}</b>",
}


def drawn(**context):
    return environment(loader=DictLoader(TEMPLATES), autoescape=True).get_template("row.html").render(context)


def test_what_is_inlined_knows_what_stands_around_it():
    assert drawn(rows=["A", "", "<"], after="Z") == "<b>A</b><b>Z</b><b>&lt;</b>"
