"""The source of a conference and the papers it dealt with: found on record, or registered."""

from collections import Counter

from blocs.models import Document, ReportText
from blocs.striking_out import strike_out
from blocs.text import folded
from campaigns.models import Conference, ConferencePaper

from .on_record import issuer_of
from .rows import Rows

SOURCE_FIELDS = ["source_kind", "source_title", "source_number", "source_dated", "source_issuer", "report"]


def source(sheet, present):
    """The paper that a conference stands on: the present one, where nothing about it changed; None where none is said."""
    values = sheet.facts.values
    said = {name: values[name] for name in SOURCE_FIELDS}
    if not any(said[name] for name in SOURCE_FIELDS if name != "source_kind"):
        return None
    if present and not any(sheet.reads_differently(name) for name in SOURCE_FIELDS if name != "report"):
        keep_text(sheet, present, present)
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
    rows, document = Rows(Document), present
    if present and is_own(present, columns):
        rows.change(present, **columns)
    else:
        document = rows.create(**columns)
    rows.save()
    keep_text(sheet, document, present)
    return document


def keep_text(sheet, document, present):
    """The text of the report goes along where the source becomes another paper."""
    text = sheet.facts.values["report"]
    if text and (document is not present or sheet.reads_differently("report")):
        ReportText.objects.update_or_create(document=document, defaults={"text": text})


def is_own(present, columns):
    """Whether the present source is the same paper, said better, and no other conference stands on it."""
    is_same = present.number == columns["number"] and not present.file_name and present.issuer_id is None
    return is_same and not shared([present.pk])


def write_papers(sheet, conference):
    """Register each paper once, by its number, date and issuer; then say which part it played here.

    A paper that only this conference has is said better where its number and date stay; else it is another one.
    """
    known = papers_on_record(sheet.facts.rows["papers"])
    present = [line.document_id for line in sheet.rows_now.get("papers", {}).values()]
    of_others = shared(present) if present else set()
    documents, lines = Rows(Document), Rows(ConferencePaper)
    taken = []
    for row in sheet.facts.rows["papers"]:
        changed = sheet.changed_columns("papers", row)
        line = sheet.rows_now.get("papers", {}).get(row.key)
        part = row.values["part"] or ConferencePaper.Part.OTHER
        if line and not changed - {"part"}:
            lines.change(line, part=part)
            continue
        columns = paper_columns(row.values)
        key = paper_key(columns["number"], columns["dated"], columns["issuer_as_printed"])
        if line and not changed & {"number", "dated"} and line.document_id not in of_others:
            document = documents.change(line.document, **said_better(columns, changed))
        else:
            document = known.get(key) or documents.create(**columns)
        if all(key):
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
    """The papers that have one of these numbers, by number, date and issuer; only where all three are known."""
    numbers = {row.values["number"] for row in rows} - {"", None}
    found = Document.objects.numbered(numbers) if numbers else []
    keys = {paper_key(paper.number, paper.dated, issuer_of(paper)): paper for paper in found}
    return {key: paper for key, paper in keys.items() if all(key)}


def paper_key(number, dated, issuer):
    return number, dated and dated.stored(), folded(issuer)


def shared(papers):
    """Of these papers, by their keys, those that more than one conference stands on or deals with."""
    uses = {*Conference.objects.by_source(papers), *ConferencePaper.objects.by_document(papers)}
    times = Counter(paper for paper, _conference in uses)
    return {paper for paper, number in times.items() if number > 1}


def paper_columns(values):
    return {
        "kind": values["kind"] or Document.Kind.OTHER,
        "number": values["number"],
        "title": values["title"],
        "dated": values["dated"],
        "issuer_as_printed": values["issuer"],
    }


def said_better(columns, changed):
    """Of the columns of a paper those of the changed fields."""
    names = {name: "issuer_as_printed" if name == "issuer" else name for name in changed}
    return {column: columns[column] for column in names.values() if column in columns}
