"""How large a file may be that somebody brings. Lists of the trade have some hundred rows, twenty years some ten thousand."""

MEGABYTE = 1024 * 1024
LARGEST_FILE = 20 * MEGABYTE
MOST_ROWS, MOST_COLUMNS = 200_000, 200  # filled ones
MOST_SHEETS = 100

# Of packages: .xlsx and .docx are zip files of XML.
MOST_PARTS = 5_000
LARGEST_PART, LARGEST_PACKAGE = (
    300 * MEGABYTE,
    400 * MEGABYTE,
)  # unpacked; 200,000 rows of 20 columns are 240 MB
LARGEST_TREE = 5 * MEGABYTE  # of parts that are read at once: what other parts there are
HIGHEST_RATIO, RATIO_COUNTS_FROM = (
    200,
    10 * MEGABYTE,
)  # lists shrink to a tenth, long ones of one value to a hundredth
LARGEST_ROW = MEGABYTE  # of XML; a row formatted to the last of its 16,384 cells has 0.3 MB
MOST_TEXTS, LARGEST_TEXTS = (
    2_000_000,
    100 * MEGABYTE,
)  # the table of texts that the sheets of a workbook share
MOST_MERGED, MOST_FILLED = 50_000, 2_000_000  # areas, and cells in them

LONGEST_LINE = 500_000  # letters in a line of a text file
LONGEST_CELL = 32_767  # as in Excel
