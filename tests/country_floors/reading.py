"""How the pages made by hand ask the database, and what several of them ask."""

from pathlib import Path

from django.db import connection
from django.http import HttpResponse
from django.template import engines

from .words import number

TEMPLATES = Path(__file__).parent / "templates"
ROWS = 50
COUNTED = 10_000


def fetch(statement, params=None):
    with connection.cursor() as cursor:
        cursor.execute(statement, params)
        return cursor.fetchall()


def template_of(name):
    """A function: the answer to a request with a context."""
    template = engines["django"].from_string((TEMPLATES / f"{name}.html").read_text())
    return lambda request, context: HttpResponse(template.render(context, request))


def saved_of(name):
    """SQL: the views of a list that a user, the parameter, may open."""
    return f"""(SELECT json_agg(json_build_array(view.query, view.name, view.bloc)) FROM (
            SELECT view.query, view.name, bloc.name AS bloc FROM blocs_savedlist view
            LEFT JOIN blocs_bloc bloc ON bloc.id = view.bloc_id
            WHERE view.list = '{name}' AND (view.bloc_id IS NOT NULL OR view.user_id = %s)
            ORDER BY view.name, view.id LIMIT 30
        ) view)"""


def head_of_list(name, rows):
    """A function: what stands above a list and below it, for a user. rows: what to count, as SQL."""
    counted = f"SELECT count(*) FROM (SELECT 1 FROM {rows} LIMIT {COUNTED + 1}) counted"
    statement = f"SELECT ({counted}), {saved_of(name)}"

    def head(user, found):
        """found: the rows that were read, one more than are shown; each begins with its key."""
        [(count, saved)] = fetch(statement, [user.pk])
        more = count > COUNTED
        counted = f"Hơn {number(str(COUNTED))} dòng" if more else f"{number(str(count))} dòng"
        if len(found) > ROWS:
            counted += f", trang này có {ROWS} dòng"
        return {"counted": counted, "saved": saved, "last": found[ROWS - 1][0] if len(found) > ROWS else None}

    return head


def name_then(unit, day):
    """SQL: the name of a unit on a day; today's where the day or a former name is not known."""
    return f"""coalesce((SELECT former.name FROM blocs_unitname former WHERE former.kind = 'official'
        AND former.unit_id = {unit}.id AND former.valid @> {day} ORDER BY former.valid, former.id LIMIT 1), {unit}.name)"""


def first_day(column):
    """SQL: the first day that a date known in part can mean; NULL where its year is not known."""
    return f"CASE WHEN {column} ~ '^[0-9]' THEN left({column} || '-01-01', 10)::date END"


def last_day(column):
    return f"""CASE WHEN {column} !~ '^[0-9]' THEN NULL WHEN length({column}) = 10 THEN {column}::date
        WHEN length({column}) = 7 THEN (({column} || '-01')::date + interval '1 month' - interval '1 day')::date
        ELSE ({column} || '-12-31')::date END"""
