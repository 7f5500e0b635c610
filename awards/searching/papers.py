"""Papers by number, title, text or day; a decision on awards is found as one."""

from django.urls import reverse

from blocs.linking import link
from blocs.models import Unit
from blocs.text import folded

from ..models import AwardDecision
from .hits import Hit, Kind
from .sources import YEAR_MET, year_met


def by_number_and_title(reading):
    """Papers by number and title; a decision on awards is found as one."""
    found = reading.seen.papers.worded(*reading.criteria)
    return paper_hits(found, reading)


def by_text(reading):
    """Papers of which only the text has the words."""
    found = reading.seen.papers.with_text(reading.query)
    for hit in paper_hits(found, reading):
        hit.texts.append((hit.row.report_text.text, 0.5))
        yield hit


def paper_hits(found, reading):
    if reading.year:
        found = found.of_year(reading.year)
    rows = list(found[: reading.most])
    link(rows, Unit.objects.with_names())
    decisions = AwardDecision.objects.visible_to(reading.seen.user).by_paper(rows)
    sources = reading.seen.conferences.by_source(rows)
    addresses = {paper: reverse("campaigns:conference-detail", args=[pk]) for paper, pk in sources}
    return [
        paper_hit(paper, decisions.get(paper.pk), addresses.get(paper.pk), reading.asked) for paper in rows
    ]


def paper_hit(paper, decision, address, asked):
    kind = Kind.DECISION if decision else Kind.PAPER
    url = reverse("awards:decision", args=[decision]) if decision else address or ""
    if not url and paper.file:
        url = reverse("blocs:paper-file", args=[paper.pk])
    hit = Hit(
        kind, str(paper), url, [(paper.number, 1), (paper.title, 1), (f"{paper.number} {paper.title}", 1)]
    )
    issuer = paper.issuer_as_printed or (paper.issuer.name_on(paper.dated) if paper.issuer else "")
    now = paper.issuer.name if paper.issuer else ""
    hit.beside = f"{issuer} {now} {paper.number} {paper.title}"
    hit.facts = [paper.get_kind_display() if not decision else "", str(paper.dated or ""), issuer]
    hit.bonus = year_met(asked, {paper.dated.year} if paper.dated else set())
    if asked.number and folded(paper.number) == folded(asked.number):
        hit.bonus += 3 * YEAR_MET
    if asked.day and paper.dated and paper.dated.stored().startswith(asked.day.stored()):
        hit.bonus += 2 * YEAR_MET
    hit.row = paper
    return hit


def of_day(reading):
    if not reading.asked.day:
        return []
    return paper_hits(reading.seen.papers.dated_in(reading.asked.day), reading)
