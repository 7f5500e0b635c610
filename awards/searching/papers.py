"""Papers by number, title, text or day; a decision on awards is found as one."""

from functools import partial

from blocs.addresses import address_of
from blocs.kept import Kept
from blocs.linking import link
from blocs.models import Document, Unit
from blocs.partial_dates import PartialDate
from blocs.text import folded
from campaigns.models import Conference

from ..models import AwardDecision
from .hits import Hit, Kind
from .seen import FEW
from .sources import YEAR_MET, year_met

PAPERS = {Kind.PAPER, Kind.DECISION}
ISSUERS = Kept(lambda user, of: Unit.objects.with_keys(of).with_names())
DECISIONS = Kept(lambda user, papers: AwardDecision.objects.by_paper(papers))
CONFERENCES = Kept(lambda user, papers: Conference.objects.visible_to(user).by_source(papers))


def by_number_and_title(reading):
    """Papers by number and title; a decision on awards is found as one."""
    return paper_hits(reading.nearest_rows(Document, all_of_them, partial(by_year, reading)), reading)


def by_text(reading):
    """Papers of which only the text has the words."""
    found = Document.objects.with_text(reading.query)
    keys = list(found.values_list("pk", flat=True)[: FEW + 1])
    if not keys:
        return
    papers = reading.seen.among(Document, keys) if len(keys) <= FEW else reading.seen.papers(found)
    found = narrowed(papers.with_text(reading.query), reading)[: reading.most]
    for hit in paper_hits(found, reading):
        hit.texts.append((hit.row.report_text.text, 0.5))
        yield hit


def all_of_them(papers):
    return papers


def by_year(reading, papers):
    papers, year = narrowed(papers, reading), reading.year_typed
    return papers.year_first(year) if year else papers


def narrowed(papers, reading):
    """Those of the year and of the bloc that are chosen beside."""
    if reading.bloc:
        papers = papers.of_records_of(reading.bloc)
    return papers.of_year(reading.year) if reading.year else papers


def paper_hits(papers, reading):
    papers, user = list(papers), reading.seen.user
    if not papers:
        return []
    link(papers, Unit, ISSUERS, user)
    keys = [paper.pk for paper in papers]
    decisions = decisions_on(keys, reading.seen)
    addresses = {
        paper: address_of("campaigns:conference-detail", pk)
        for paper, pk in CONFERENCES.rows(user, papers=keys)
    }
    return [
        paper_hit(paper, decisions.get(paper.pk), addresses.get(paper.pk), reading.asked) for paper in papers
    ]


def decisions_on(papers, seen):
    """{paper: decision} of the decisions on awards that the user may see, by their keys."""
    found = dict(DECISIONS.rows(seen.user, papers=papers))
    if not found:
        return found
    own = set(seen.keys_among({AwardDecision: list(found.values())})[AwardDecision])
    return {paper: decision for paper, decision in found.items() if decision in own}


def paper_hit(paper, decision, address, asked):
    kind = Kind.DECISION if decision else Kind.PAPER
    url = address_of("awards:decision", decision) if decision else address or ""
    if not url and paper.file:
        url = address_of("blocs:paper-file", paper.pk)
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
    """Those of the day that was typed; and those of a year, where nothing but papers was asked for beside it."""
    asked = reading.asked
    day = asked.day
    if asked.kinds_of_year & PAPERS:
        day = PartialDate(asked.years[0])
    if not day:
        return []
    papers = reading.seen.of(Document).dated_in(day)
    if asked.said == {Kind.DECISION}:
        papers = papers.decisions()
    return paper_hits(narrowed(papers, reading)[: reading.most], reading)
