"""The first floor: the same figures from views of Django, with SQL written down beforehand and one small template."""

from django.db import connection
from django.http import HttpResponse
from django.template import engines

from ..summaries.content import Column
from ..summaries.workbook import rows_workbook
from .statements import AWARD_COLUMNS, award_rows, fetched

PAGE = """<!doctype html><html lang="vi"><meta charset="utf-8"><title>{{ title }}</title>
<p id="sentence">{% for label, value in said.sentence %}{% if not forloop.first %} · {% endif %}{{ label }} {{ value }}{% endfor %}</p>
{% for key, rows in said.tables.items %}<table id="{{ key }}"><tbody>
{% for row in rows %}<tr>{% for cell in row %}<td>{{ cell|default_if_none:"–" }}</td>{% endfor %}</tr>
{% endfor %}</tbody></table>{% endfor %}"""


def page_view(statements, add, title):
    template = engines["django"].from_string(PAGE)

    def view(request):
        return HttpResponse(template.render({"said": add(read(statements)), "title": title}, request))

    return view


def file_view(statements, add, make, content_type):
    def view(request):
        return HttpResponse(make(add(read(statements))), content_type=content_type)

    return view


def read(statements):
    with connection.cursor() as cursor:
        return fetched(cursor, statements)


def workbook_view(request):
    """What a page that exports rows would do; it stands for one as long as there is none."""
    columns = [Column(name, name, is_number=name == "count") for name in AWARD_COLUMNS]
    return HttpResponse(
        rows_workbook("10000", columns, award_rows()), content_type="application/vnd.ms-excel"
    )
