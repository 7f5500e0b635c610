"""Workbooks of Excel (.xlsx).

openpyxl, read-only, takes 0.9 s for 10,000 rows of 12 columns and does not tell which cells are merged, nor a formula
without a result from an empty cell; it builds the tree of a row of any length. So the sheets are read here, row by row.
"""

from functools import cached_property, partial

from . import limits
from .excel_formats import shown_parts
from .excel_sheet import rows_of_sheet
from .excel_texts import SharedTexts
from .package import relations
from .rows import Sheet

STRINGS, STYLES, WORKSHEET = "/sharedStrings", "/styles", "/worksheet"


class Workbook:
    """A workbook in a package."""

    def __init__(self, package, part):
        self.package, self.part = package, part
        self.tree = package.tree(part)
        self.related = relations(package, part)

    def sheets(self):
        """Its worksheets in their order; sheets of charts have no rows."""
        listed = [element for element in self.tree.iter("{*}sheet") if self.part_of(element)]
        if len(listed) > limits.MOST_SHEETS:
            raise self.package.too_large()
        return [
            Sheet(
                element.get("name", ""),
                partial(rows_of_sheet, self, self.part_of(element)),
                element.get("state", "visible") != "visible",
            )
            for element in listed
        ]

    def part_of(self, element):
        key = next((value for name, value in element.items() if name.endswith("}id")), None)
        kind, target = self.related.get(key, ("", ""))
        return target if kind.endswith(WORKSHEET) and target in self.package else None

    def related_part(self, ending):
        targets = [target for kind, target in self.related.values() if kind.endswith(ending)]
        return next((target for target in targets if target in self.package), None)

    @cached_property
    def texts(self):
        return SharedTexts(self.package, self.related_part(STRINGS))

    @cached_property
    def looks(self):
        """By the number of a look: what its cells show; only those of dates and shares."""
        part = self.related_part(STYLES)
        return shown_parts(self.package.tree(part)) if part else {}

    @cached_property
    def counts_from_1904(self):
        properties = next(self.tree.iter("{*}workbookPr"), None)
        return properties is not None and properties.get("date1904") in ("1", "true")
