"""Papers by number, title, text or day; a decision on awards is found as one."""

from functools import partial

from django.urls import reverse

from blocs.linking import link
from blocs.models import Document, Unit
from blocs.text import folded, nearest_first

from ..models import AwardDecision
from .hits import Hit, Kind
from .seen import FEW
from .sources import YEAR_MET, year_met


def by_number_and_title(reading):
    """Papers by number and title; a decision on awards is found as one."""
    found = nearest_first(reading.seen_rows(Document))
    return paper_hits(found, reading)


def by_text(reading):
    """Papers of which only the text has the words."""
    found = Document.objects.with_text(reading.query)
    keys = list(found.values_list("pk", flat=True)[: FEW + 1])
    if not keys:
        return
    papers = reading.seen.among(Document, keys) if len(keys) <= FEW else reading.seen.papers(found)
    for hit in paper_hits(papers.with_text(reading.query), reading):
        hit.texts.append((hit.row.report_text.text, 0.5))
        yield hit


def paper_hits(found, reading):
    if reading.year:
        found = found.of_year(reading.year)
    rows = list(found[: reading.most])
    link(rows, Unit.objects.with_names())
    decisions = decisions_on(rows, reading.seen)
    sources = reading.seen.conferences.by_source(rows)
    addresses = {paper: reverse("campaigns:conference-detail", args=[pk]) for paper, pk in sources}
    return [
        paper_hit(paper, decisions.get(paper.pk), addresses.get(paper.pk), reading.asked) for paper in rows
    ]


def decisions_on(papers, seen):
    """{paper: decision} of the decisions on awards that the user may see, by their keys."""
    found = AwardDecision.objects.by_paper(papers)
    if not found or seen.user.sees_everything:
        return found
    own = set(seen.among(AwardDecision, list(found.values())).values_list("pk", flat=True))
    return {paper: decision for paper, decision in found.items() if decision in own}


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
    hit.tell = partial(paper_facts, paper, decision, issuer)
    hit.bonus = year_met(asked, {paper.dated.year} if paper.dated else set())
    if asked.number and folded(paper.number) == folded(asked.number):
        hit.bonus += 3 * YEAR_MET
    if asked.day and paper.dated and paper.dated.stored().startswith(asked.day.stored()):
        hit.bonus += 2 * YEAR_MET
    hit.row = paper
    return hit


def paper_facts(paper, decision, issuer):
    return ["" if decision else paper.get_kind_display(), str(paper.dated or ""), issuer]


def of_day(reading):
    if not reading.asked.day:
        return []
    return paper_hits(reading.seen.of(Document).dated_in(reading.asked.day), reading)
