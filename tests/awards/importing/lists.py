"""Lists as offices keep them, brought by somebody, and the work on them done at once."""

import csv
import io

from django.core.files.base import ContentFile
from docx import Document
from openpyxl import Workbook

from awards.importing.work import work_until_done
from awards.models import Import, ImportRow

FLAG = "Cờ thi đua của Chính phủ"
AWARDS_HEAD = ["TT", "Tên đơn vị", "Danh hiệu", "Năm", "Số QĐ", "Ngày QĐ", "Cơ quan ban hành"]


def workbook(*rows):
    """The bytes of a workbook with these rows, under a title."""
    book = Workbook()
    sheet = book.active
    for row in [["DANH SÁCH KHEN THƯỞNG"], [], *rows]:
        sheet.append(list(row))
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def awards_list(*rows, head=AWARDS_HEAD):
    return workbook(head, *([number, *row] for number, row in enumerate(rows, start=1)))


def word_list(*rows):
    """The bytes of a Word file with a table of these rows."""
    return word_tables(rows, title="DANH SÁCH KHEN THƯỞNG")


def word_tables(*tables, title=""):
    """The bytes of a Word file with these tables, each of some rows."""
    paper = Document()
    paper.add_paragraph(title)
    for rows in tables:
        table = paper.add_table(len(rows), len(rows[0]))
        for line, row in zip(table.rows, rows, strict=True):
            for cell, text in zip(line.cells, row, strict=True):
                cell.text = str(text)
    kept = io.BytesIO()
    paper.save(kept)
    return kept.getvalue()


def text_list(*rows):
    """The bytes of a CSV file as a Vietnamese Excel writes it."""
    kept = io.StringIO()
    csv.writer(kept, delimiter=";").writerows(rows)
    return kept.getvalue().encode("utf-8-sig")


def bring(user, content, *, kind="awards", bloc=None, name="Danh sách.xlsx", language="en"):
    """An Import of a file, read and compared with the record."""
    brought = Import(
        kind=kind, bloc=bloc, user=user, said={"user": user.pk}, language=language, file_name=name
    )
    brought.file.save(name, ContentFile(content))
    work_until_done()
    return again(brought)


def put_on_record(brought, left_out=None):
    """The Import after its good rows are on record; the others are left out."""
    others = sum(brought.counts.get(state, 0) for state in ("wrong", "doubtful", "out"))
    brought.wait_for(Import.State.WRITING, left_out=others if left_out is None else left_out)
    work_until_done()
    return again(brought)


def take_back(brought, reason="Nhập nhầm tệp"):
    brought.wait_for(Import.State.UNDOING, taken_back_by=brought.user, reason=reason)
    work_until_done()
    return again(brought)


def answer(brought, **answers):
    """Answer the only question about each of these, and compare the rows anew."""
    for about, said in answers.items():
        question = brought.questions.asked().get(about=about)
        question.answer = str(said)
        question.save()
    brought.wait_for(Import.State.MATCHING)
    work_until_done()
    return again(brought)


def again(brought):
    return Import.objects.with_names().get(pk=brought.pk)


def states(brought):
    return list(ImportRow.objects.filter(of_import=brought).order_by("pk").values_list("state", flat=True))


def reasons(brought):
    rows = ImportRow.objects.filter(of_import=brought).order_by("pk")
    return [reason for row in rows for reason in (*row.reasons, *row.against)]
