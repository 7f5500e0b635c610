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
        self.package = package
        self.related = relations(package, part)
        self.counts_from_1904, self.listed = False, []
        # Behind the list of sheets there may be megabytes of names that point nowhere.
        for _event, element in package.events(part, ("{*}workbookPr", "{*}sheets")):
            if element.tag.endswith("}sheets"):
                self.listed = [(dict(sheet.items()), self.part_of(sheet)) for sheet in element]
                break
            self.counts_from_1904 = element.get("date1904") in ("1", "true")

    def sheets(self):
        """Its worksheets in their order; sheets of charts have no rows."""
        listed = [(said, part) for said, part in self.listed if part]
        if len(listed) > limits.MOST_SHEETS:
            raise self.package.too_large()
        return [
            Sheet(
                said.get("name", ""),
                partial(rows_of_sheet, self, part),
                said.get("state", "visible") != "visible",
            )
            for said, part in listed
        ]

    def part_of(self, sheet):
        key = next((value for name, value in sheet.items() if name.endswith("}id")), None)
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
        return shown_parts(self.package, self.related_part(STYLES))
