"""The source of a conference and the papers it dealt with: found on record, or registered."""

from blocs.models import Document, ReportText
from campaigns.models import ConferencePaper

from .rows import Rows, strike_out

SOURCE_FIELDS = ["source_kind", "source_title", "source_number", "source_dated", "source_issuer", "report"]


def source(sheet, present):
    """The paper that a conference stands on: the present one, where nothing about it changed; None where none is said."""
    values = sheet.facts.values
    said = {name: values[name] for name in SOURCE_FIELDS}
    if not any(said[name] for name in SOURCE_FIELDS if name != "source_kind"):
        return None
    if present and not any(sheet.reads_differently(name) for name in SOURCE_FIELDS):
        return present
    columns = {
        "kind": said["source_kind"] or Document.Kind.REPORT,
        "title": said["source_title"],
        "number": said["source_number"],
        "dated": said["source_dated"],
        "issuer_as_printed": said["source_issuer"],
    }
    if not columns["title"] and not columns["number"]:
        columns["title"] = values["title"] or str(Document.Kind.REPORT.label).capitalize()
    if present and is_own(present, columns):
        rows = Rows(Document)
        rows.change(present, **columns)
        rows.save()
    else:
        present = Document.objects.create(**columns)
    keep_text(present, said["report"])
    return present


def keep_text(document, text):
    if text:
        ReportText.objects.update_or_create(document=document, defaults={"text": text})


def is_own(present, columns):
    """Whether the present source is the same paper, said better, and not another one."""
    return present.number == columns["number"] and not present.file_name and present.issuer_id is None


def write_papers(sheet, conference):
    """Register each paper once, by its number and date; then say which part it played here."""
    known = papers_on_record(sheet.facts.rows["papers"])
    documents, lines = Rows(Document), Rows(ConferencePaper)
    taken = []
    for row in sheet.facts.rows["papers"]:
        changed = sheet.changed_columns("papers", row)
        line = sheet.rows_now.get("papers", {}).get(row.key)
        part = row.values["part"] or ConferencePaper.Part.OTHER
        if line and not changed - {"part"}:
            lines.change(line, part=part)
            continue
        key = paper_key(row.values["number"], row.values["dated"])
        document = known.get(key) or documents.create(**paper_columns(row.values))
        if row.values["number"]:
            known[key] = document
        taken.append((line, document, part))
    documents.save()
    for line, document, part in taken:
        if line:
            lines.change(line, document=document, part=part)
        else:
            lines.create(conference=conference, document=document, part=part)
    strike_out(sheet.gone("papers"))
    lines.save()


def papers_on_record(rows):
    """The papers that have one of these numbers, by number and date."""
    numbers = {row.values["number"] for row in rows} - {"", None}
    found = Document.objects.numbered(numbers) if numbers else []
    return {paper_key(paper.number, paper.dated): paper for paper in found}


def paper_key(number, dated):
    return number, dated and dated.stored()


def paper_columns(values):
    return {
        "kind": values["kind"] or Document.Kind.OTHER,
        "number": values["number"],
        "title": values["title"],
        "dated": values["dated"],
        "issuer_as_printed": values["issuer"],
    }
