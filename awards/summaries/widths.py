"""How wide the columns of a table on paper have to be for what stands in them."""

import itertools
import math
from dataclasses import replace

MOST_ACROSS = 18  # columns: as many as the widest official form
OF_A_PART = 12  # where a table is taken apart, so that large figures have room
MOST_STRETCH = 2.5  # else two short columns stand too far apart
LONGEST, LONGEST_WORD = 60, 24  # letters: longer ones are broken anyway


def parts_of(table):
    """A table of more columns than a page can hold, as several of about as many: the first column begins each."""
    if len(table.columns) <= MOST_ACROSS:
        return [table]
    others = len(table.columns) - 1
    parts = math.ceil(others / (OF_A_PART - 1))
    ends = [1 + others * part // parts for part in range(parts + 1)]
    return [part_of(table, slice(*place)) for place in itertools.pairwise(ends)]


def part_of(table, place):
    rows = [replace(row, cells=(row.cells[0], *row.cells[place])) for row in table.rows]
    return replace(table, columns=(table.columns[0], *table.columns[place]), rows=tuple(rows))


def widths_of(texts, width, letter):
    """The width of each column in cm: no word is broken, and what is left goes to the longer texts.

    The first of the texts are the heads, which may well stand in two lines.
    """
    columns = list(zip(*texts, strict=True))
    least = [letter * (2 + max(longest_word(text) for text in column)) for column in columns]
    most = [
        max(low, letter * (2 + min(LONGEST, max(len(head) / 2, *map(len, column)))))
        for low, (head, *column) in zip(least, columns, strict=True)
    ]
    spare, wanted = width - sum(least), sum(most) - sum(least)
    if spare <= 0:
        return [width * share / sum(least) for share in least]
    if wanted <= spare:
        return [min(width / sum(most), MOST_STRETCH) * share for share in most]
    return [low + spare * (high - low) / wanted for low, high in zip(least, most, strict=True)]


def longest_word(text):
    return min(LONGEST_WORD, max(map(len, text.split()), default=0))
