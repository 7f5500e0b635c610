"""What rows of lists say in numbers."""

from django.utils.translation import ngettext


def rows_in_words(rows):
    return ngettext("%(rows)s row", "%(rows)s rows", rows) % {"rows": rows}


def unverified_in_words(rows):
    words = ngettext(
        "%(rows)s not compared with the paper yet", "%(rows)s not compared with the paper yet", rows
    )
    return words % {"rows": rows}


def open_lines_in_words(count):
    words = ngettext(
        "%(count)s line without a list of names", "%(count)s lines without a list of names", count
    )
    return words % {"count": count}
