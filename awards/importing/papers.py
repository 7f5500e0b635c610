"""The decisions that a list names: those on record, or new ones, each once, whatever number of rows names it."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from blocs.models import Document, Unit
from blocs.partial_dates import PartialDate
from blocs.text import Folded, folded, tidy_line

from ..granting.deciding import (
    complete,
    is_part_of,
    only_one_meant,
    refuse_contradiction,
    refuse_incomplete,
    says_the_same,
)
from ..models import AwardDecision

MOST_HELD = 1_000  # numbers; the server has room for some thousand locks
FACTS = ("dated", "issuer", "issuer_as_printed")


@dataclass
class Named:
    """A decision as rows name it, and the paper that is meant: on record, a new one, or none for what it says."""

    key: str
    said: dict
    paper: Document = None
    refused: str = ""

    @property
    def keys(self):
        """The keys of decision and paper; 0 where they are not on record yet, None where there is no such paper."""
        if self.paper is None:
            return None, None
        decision = getattr(self.paper, "award_decision", None) if self.paper.pk else None
        return (decision.pk if decision else 0), self.paper.pk or 0


def find_papers(matching):
    """Note in the links of the rows the decisions that they name."""
    named = read_named(matching)
    matching.run(
        MEANT,
        keys=[one.key for one in named],
        decisions=[one.keys[0] for one in named],
        papers=[one.keys[1] for one in named],
        refused=[one.refused for one in named],
        places=places_of_papers(named),
    )
    matching.run(LINK.format(key=KEY))


def places_of_papers(named):
    """For each Named which paper of the list it is, so that one named in several ways counts once."""
    places = {}
    return [places.setdefault(id(one.paper), len(places)) for one in named]


def make_papers(matching):
    """Put the decisions on record that the new and changed rows name; what is known of one that is there is completed."""
    matching.run(HELD, most=MOST_HELD)
    named = [one for one in read_named(matching, only_good=True) if one.paper]
    papers = list({id(one.paper): one.paper for one in named}.values())
    Document.objects.bulk_create([paper for paper in papers if paper.pk is None])
    there = set(AwardDecision.objects.filter(document__in=papers).values_list("document_id", flat=True))
    AwardDecision.objects.bulk_create(
        [AwardDecision(document=paper) for paper in papers if paper.pk not in there]
    )
    for one in named:
        complete(one.paper, {name: one.said[name] for name in FACTS})


def read_named(matching, only_good=False):
    """A Named for each decision of the list, those of which most is said first found."""
    states = ["new", "changed"] if only_good else []
    found = matching.run(NAMED.format(key=KEY), states=states, all=not only_good)
    units = Unit.objects.in_bulk({unit for *_, unit in found} - {None})
    named = [
        Named(key, said(number, dated, issuer, units.get(unit))) for key, number, dated, issuer, unit in found
    ]
    papers = papers_by_number({folded(one.said["number"]) for one in named})
    seen = seen_of(matching.user, papers)
    for one in sorted(named, key=lambda one: -sum(bool(one.said[name]) for name in FACTS)):
        find(one, papers, seen)
    return named


def seen_of(user, papers):
    """The keys of those papers that the user may see."""
    keys = [paper.pk for same_number in papers.values() for paper in same_number]
    return set(Document.objects.visible_to(user).filter(pk__in=keys).values_list("pk", flat=True))


def said(number, dated, issuer, unit):
    return {
        "number": tidy_line(number),
        "dated": PartialDate.parse(dated) if dated else None,
        "title": "",
        "issuer": unit,
        "issuer_as_printed": "" if unit else tidy_line(issuer or ""),
    }


def papers_by_number(numbers):
    decisions = Document.objects.filter(kind=Document.Kind.DECISION).annotate(number_key=Folded("number"))
    papers = {}
    for paper in decisions.filter(number_key__in=numbers).select_related("issuer", "award_decision"):
        papers.setdefault(paper.number_key, []).append(paper)
    return papers


def find(one, papers, seen):
    """Find the paper of a Named among those of its number; a new one is put among them.

    What is refused because of a paper that the user may not see is refused without a word of it.
    """
    same_number = papers.setdefault(folded(one.said["number"]), [])
    try:
        refuse_incomplete(one.said)
        one.paper = only_one_meant(same_number, one.said)
        if one.paper is None:
            one.paper = Document(kind=Document.Kind.DECISION, **one.said)
            same_number.append(one.paper)
        refuse_contradictions(one.paper, one.said)
    except ValidationError as error:
        one.paper, one.refused = None, " ".join(error.messages)
        is_hidden = any(paper.pk and paper.pk not in seen for paper in same_number)
        if is_hidden and error.code in ("contradiction", "several"):
            one.refused = _("This number does not go with that date and issuer. Compare them with the paper.")


def refuse_contradictions(paper, said):
    for name in FACTS:
        there = getattr(paper, name)
        if there and said[name] and not (is_part_of(there, said[name]) or says_the_same(there, said[name])):
            refuse_contradiction(paper, name, there, said[name])


KEY = """jsonb_build_array(r.names->>'number', r.facts->>'granted', r.names->>'issuer', r.links->'issuer')::text"""
# One at a time for a number, as where a decision is entered on a page.
HELD = """
SELECT pg_advisory_xact_lock(hashtext(key)) FROM (
    SELECT DISTINCT names->>'number' AS key FROM list_row
    WHERE names ? 'number' AND state IN ('new', 'changed') ORDER BY key LIMIT %(most)s
) numbers
"""
NAMED = """
SELECT {key}, min(coalesce(r.names->>'number_meant', r.written->>'number')), r.facts->>'granted',
    min(coalesce(r.names->>'issuer_meant', r.written->>'issuer')), (r.links->>'issuer')::bigint
FROM list_row r
WHERE r.names ? 'number' AND (%(all)s OR r.state = ANY (%(states)s::text[]))
GROUP BY 1, r.facts->>'granted', r.links->>'issuer' ORDER BY min(r.number)
"""
MEANT = """
CREATE TEMP TABLE meant_paper ON COMMIT DROP AS
SELECT * FROM unnest(%(keys)s::text[], %(decisions)s::bigint[], %(papers)s::bigint[], %(refused)s::text[],
    %(places)s::bigint[]) AS meant (key, decision, paper, refused, place)
"""
LINK = """
UPDATE list_row r SET
    links = r.links || jsonb_build_object('decision', m.decision, 'document', m.paper, 'paper', m.place),
    against = r.against || CASE WHEN m.refused <> '' THEN jsonb_build_array(jsonb_build_array('number', m.refused))
        ELSE '[]' END
FROM meant_paper m WHERE r.names ? 'number' AND m.key = {key}
"""
