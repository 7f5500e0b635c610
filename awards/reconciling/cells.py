"""What one moment says of an award: a sum with its coverage, and the rows behind it."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from blocs.figures import Figure

from ..models import Moment
from ..register import NOT_STATED, address


@dataclass
class Cell:
    """The rows that sums count, and what stands within them (“of which”)."""

    moment: Moment
    counted: list
    within: list
    row: object  # the Row that it belongs to
    named: int = 0  # how many recipients are known by name, from naming.recipients()

    @cached_property
    def known_rows(self):
        return [row for row in self.counted if row.figure != Figure.UNKNOWN]

    @property
    def known(self):
        return len(self.known_rows)

    @property
    def rows(self):
        return len(self.counted)

    @property
    def total(self):
        """The sum of what is known; None where nothing is: unknown is never zero."""
        return sum(row.count or 0 for row in self.known_rows) if self.known_rows else None

    @property
    def is_complete(self):
        return bool(self.counted) and self.known == self.rows

    @property
    def is_none(self):
        """Whether all that is known is the statement that there is none."""
        return bool(self.known_rows) and all(row.figure == Figure.NONE for row in self.known_rows)

    @property
    def has_all_names(self):
        return self.is_complete and self.named >= self.total

    @property
    def words(self):
        """What the papers say beside a number or instead of it, such as “nhiều”."""
        return sorted({row.count_words for row in self.counted if row.count_words})

    @property
    def href(self):
        return address(moment=self.moment.value, **self.row.parameters)

    @cached_property
    def parts(self):
        """The figure by recipients and authority, as far as the sources state them."""
        groups = defaultdict(list)
        for row in self.counted:
            groups[row.recipient_kind, row.authority_id].append(row)
        return [Part(self.moment, rows, [], self.row) for rows in groups.values()]


class Part(Cell):
    """The rows of a cell that state the same recipients and the same authority, or neither."""

    @property
    def first(self):
        return self.counted[0]

    @property
    def href(self):
        authority = self.first.authority.code if self.first.authority_id else NOT_STATED
        own = {"recipients": self.first.recipient_kind, "authority": authority}
        return address(moment=self.moment.value, **self.row.parameters | own)
