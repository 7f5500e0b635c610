"""Workbooks to be filled in: an empty one with examples, and one of the rows that could not be brought in."""


def template(title, columns, examples):
    """The bytes of a workbook to download. examples: a list of {name: text} dicts, one or two."""
    return b""


def bad_rows(title, columns, rows_with_reasons):
    """The bytes of a workbook of rows as they were written: pairs of a Record and the reason."""
    return b""
