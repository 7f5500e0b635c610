"""Merged cells: each of them says what the first one says."""

from . import limits


class Merged:
    """Fills the rows of a sheet, given from the top. areas: (first row, first place, last row, last place).

    refusal: raised where far more is merged than in any list.
    """

    def __init__(self, areas, refusal):
        self.refusal, self.left = refusal, limits.MOST_FILLED
        self.areas = sorted((area for area in areas if area[1] is not None), reverse=True)
        self.from_above = {}  # by place: the last row, and the value

    def fill(self, row):
        if not self.areas and not self.from_above:
            return row
        filled = self.fill_down(row)
        while self.areas and self.areas[-1][0] <= row.number:
            first, left, last, right = self.areas.pop()
            if first == row.number and left < len(row.cells):
                filled |= self.begin(row, left, last, limits.MOST_COLUMNS - 1 if right is None else right)
        row.filled = frozenset(filled)
        self.left -= len(filled)
        if self.left < 0:
            raise self.refusal
        return row

    def fill_down(self, row):
        filled = set()
        for place, (last, value) in list(self.from_above.items()):
            if last < row.number:
                del self.from_above[place]
            else:
                put(row.cells, place, value)
                filled.add(place)
        return filled

    def begin(self, row, left, last, right):
        value = row.cells[left]
        if value is None:
            return set()
        places = range(left, right + 1)
        for place in places:
            put(row.cells, place, value)
            if last > row.number:
                self.from_above[place] = last, value
        return {*places} - {left}


def put(cells, place, value):
    cells += [None] * (place + 1 - len(cells))
    cells[place] = value
