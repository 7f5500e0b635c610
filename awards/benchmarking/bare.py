"""The second floor: the same SQL through psycopg, and str.format; no framework, no request, no sign-in."""

import html

import psycopg
from django.db import connection

from .plain_files import sentence_of, text_of
from .statements import fetched

PAGE = """<!doctype html><html lang="vi"><meta charset="utf-8"><title>{title}</title>
<p id="sentence">{sentence}</p>
{tables}"""
TABLE = '<table id="{key}"><tbody>\n{rows}</tbody></table>'
ROW = "<tr>{cells}</tr>\n"
CELL = "<td>{text}</td>"


def read(statements):
    """Over the connection that is open, so that both floors read the same data."""
    connection.ensure_connection()
    with psycopg.ClientCursor(connection.connection) as cursor:
        return fetched(cursor, statements)


def page(said, title):
    tables = "".join(
        TABLE.format(key=key, rows="".join(map(row_of, rows))) for key, rows in said.tables.items()
    )
    filled = PAGE.format(title=html.escape(title), sentence=html.escape(sentence_of(said)), tables=tables)
    return filled.encode()


def row_of(row):
    return ROW.format(cells="".join(CELL.format(text=html.escape(text_of(cell))) for cell in row))
