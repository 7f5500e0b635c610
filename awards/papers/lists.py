"""The list of nominees as an Excel workbook, with numbers and dates that can be counted with."""

import io
import itertools

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

from blocs.spreadsheets import FORMULA

from .blocks import COUNTRY, MOTTO
from .rendering import printed

COLUMNS = [
    ("STT", 6),
    ("Tên tập thể, họ và tên cá nhân, hộ gia đình", 36),
    ("Đối tượng", 12),
    ("Cấp bậc, chức vụ, đơn vị công tác", 32),
    ("Danh hiệu, hình thức khen thưởng", 34),
    ("Số lượng", 9),
    ("Tóm tắt thành tích", 50),
    ("Ghi chú", 24),
]
TITLE, KIND, COUNT = 2, 3, 6  # columns
NUMBERS = (1, COUNT)
HEADING_ROW = 8
FONT = "Times New Roman"
LINE = Side(style="thin")
BOX = Border(left=LINE, right=LINE, top=LINE, bottom=LINE)
INCH = 2.54


def excel_of(paper):
    """The bytes of the workbook of a list."""
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = "Danh sách"
    write_head(sheet, paper)
    for column, (title, width) in enumerate(COLUMNS, start=1):
        put(sheet, HEADING_ROW, column, title, bold=True, align="center", boxed=True)
        sheet.column_dimensions[get_column_letter(column)].width = width
    write_lines(sheet, paper)
    set_up_print(sheet)
    saved = io.BytesIO()
    workbook.save(saved)
    return saved.getvalue()


def write_head(sheet, paper):
    last = len(COLUMNS)
    head, letter = paper.letterhead, paper.letter
    put(sheet, 1, TITLE, (head.superior or "").upper(), align="center")
    put(sheet, 2, TITLE, head.issuer and head.issuer.upper(), bold=True, align="center")
    put(sheet, 1, COUNT, COUNTRY, bold=True, align="center", to=last)
    put(sheet, 2, COUNT, MOTTO, bold=True, align="center", to=last)
    put(sheet, 4, 1, "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG", bold=True, align="center", to=last, size=14)
    put(sheet, 5, 1, paper.occasion, bold=True, align="center", to=last, size=14)
    put(sheet, 6, TITLE, f"Kèm theo Tờ trình số {letter.number}")
    put(sheet, 6, KIND, "ngày", align="right")
    put(sheet, 6, KIND + 1, letter.date, align="left").number_format = "dd/mm/yyyy"


def write_lines(sheet, paper):
    lines = list(itertools.chain.from_iterable(group.lines for group in paper.groups))
    for number, line in enumerate(lines, start=1):
        cells = [
            number,
            line.recipient,
            line.recipient_kind,
            line.post,
            line.award,
            line.count.number,
            line.achievement,
            line.note,
        ]
        for column, said in enumerate(cells, start=1):
            is_number = column in NUMBERS
            align = "center" if is_number else "left"
            put(sheet, HEADING_ROW + number, column, said, align=align, boxed=True, wraps=not is_number)
    below = HEADING_ROW + len(lines) + 1
    put(sheet, below, TITLE, "Tổng cộng", bold=True)
    put(sheet, below, KIND, paper.recipients, bold=True, to=len(COLUMNS), wraps=False)


def put(sheet, row, column, said, *, bold=False, size=12, align="left", boxed=False, wraps=True, to=None):
    """Write a cell; text that looks like a formula stays text, and what nobody knows is a gap."""
    cell = sheet.cell(row, column)
    cell.font = Font(name=FONT, size=size, bold=bold)
    cell.alignment = Alignment(horizontal=align, vertical="top", wrap_text=wraps)
    cell.value = printed(said) if said is None or isinstance(said, str) else said
    if isinstance(cell.value, str) and cell.value.startswith(FORMULA):
        cell.data_type, cell.quotePrefix = "s", True
    if boxed:
        cell.border = BOX
    if to:
        sheet.merge_cells(start_row=row, start_column=column, end_row=row, end_column=to)
    return cell


def set_up_print(sheet):
    sheet.freeze_panes = sheet.cell(HEADING_ROW + 1, 1)
    sheet.print_title_rows = f"{HEADING_ROW}:{HEADING_ROW}"
    sheet.page_setup.orientation = sheet.ORIENTATION_LANDSCAPE
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    margins = sheet.page_margins
    margins.top = margins.bottom = 2 / INCH
    margins.left, margins.right = 3 / INCH, 1.5 / INCH
    sheet.HeaderFooter.differentFirst = True
    sheet.oddHeader.center.text = "&P"
