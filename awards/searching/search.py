"""A search from what was typed to groups of hits, the best first.

Names are looked for in three readings, each only where the one before found nothing: as typed; in a name together with
what stands beside it (“phòng tổ chức cục cơ yếu”); and with slips of the finger and of the ear forgiven.
"""

from dataclasses import dataclass, field
from functools import cached_property

from django.utils.translation import gettext as _

from blocs.models import Bloc, Document, Person, Unit
from campaigns.models import Campaign, Conference, Movement

from ..models import Award
from . import composed, papers, sources
from .asked import read
from .award_words import award_meant
from .hits import Kind
from .marking import wanted
from .planning import by_indexes
from .reading import (
    MOST,
    Reading,
    as_typed,
    with_near_words,
    with_slips,
    with_some_of_it,
    with_what_stands_beside,
)
from .seen import Seen
from .words import all_of, slots_of

SHOWN = 5  # of a kind, where all kinds are shown
SHOWN_ALONE = 50
MOST_WORDS_BESIDE = 9

SOURCES = {
    Kind.UNIT: (Unit, sources.units),
    Kind.BLOC: (Bloc, sources.blocs),
    Kind.PERSON: (Person, sources.people),
    Kind.MOVEMENT: (Movement, sources.movements),
    Kind.CAMPAIGN: (Campaign, sources.themes),
    Kind.CONFERENCE: (Conference, sources.conferences),
    Kind.AWARD: (Award, composed.printed_awards),
    Kind.DECISION: (Document, papers.by_number_and_title),
}
# These are told by no year, so that they go where one is chosen.
OF_NO_YEAR = {Kind.UNIT, Kind.BLOC, Kind.PERSON}
OF_LEVELS = {Kind.AWARD, Kind.CATALOGUE}
# By these bloc-years, conferences and awards are found.
SUBJECTS = [Kind.UNIT, Kind.BLOC, Kind.PERSON]
TITLES = [Kind.MOVEMENT, Kind.DECISION]
BESIDE = [*SUBJECTS, *TITLES]


@dataclass
class Group:
    kind: Kind
    hits: list
    has_more: bool


@dataclass
class Search:
    """What a user finds. kind, year, bloc and level: chosen beside, to narrow; kinds: those that are looked for at all."""

    user: object
    text: str
    kind: str = ""
    year: int | None = None
    bloc: object = None
    level: str = ""
    kinds: frozenset = frozenset(Kind)
    tried_slips: bool = False
    hits: list = field(default_factory=list)

    def __post_init__(self):
        self.asked = read(self.text)
        self.seen = Seen(self.user)
        if not self.asked.is_empty:
            self.asked.years = self.asked.years or ([self.year] if self.year else [])
            with by_indexes():
                self.find()

    def reading(self, **queries):
        most = MOST if not self.kind else 2 * MOST
        return Reading(
            self.asked, self.seen, **queries, year=self.year, bloc=self.bloc, level=self.level, most=most
        )

    def find(self):
        asked, slots = self.asked, self.asked.slots if self.asked.has_names else []
        if asked.number:
            numbered = self.reading(query=(all_of(asked.number_slots),), models=(Document,))
            self.take(papers.by_number_and_title(numbered), [])
        named = []
        if slots and asked.subject:
            named = self.named(slots, as_typed)
        elif slots:
            # What says only for which purpose a conference met is the title of papers and movements at most.
            self.named(slots, lambda _asked, slots: {"query": (all_of(slots),)}, TITLES)
        self.compose(slots, named)
        if slots and not self.hits:
            self.find_what_is_near(slots)

    def find_what_is_near(self, slots):
        """Nothing is called so: look beside names, for slips, and at last in the texts of papers."""
        if len(slots) > 1:
            self.named(slots[:MOST_WORDS_BESIDE], with_what_stands_beside, BESIDE)
        # Names that are like “quyết định” are not meant by who types that.
        if not self.hits and self.asked.is_named:
            self.tried_slips = True
            self.named(slots, with_slips)
            if not self.hits:
                self.find_strange_words(slots)
        if not self.hits and self.is_shown(Kind.PAPER):
            self.take(papers.by_text(self.reading(query=(all_of(slots),))), slots)

    def find_strange_words(self, slots):
        """Look for what is no word of Vietnamese by its letters: THACCO for THACO."""
        slots = [with_near_words(slot, self.seen) for slot in slots]
        if any(slot.near_words for slot in slots):
            self.named(slots, with_slips)
            self.asked.slots = slots

    def is_shown(self, kind):
        wanted = kind in self.kinds and self.kind in ("", kind)
        return (
            wanted and not (self.year and kind in OF_NO_YEAR) and not (self.level and kind not in OF_LEVELS)
        )

    def named(self, slots, way, kinds=SOURCES):
        """Take what has these names in one reading; returns all that was found, shown or not."""
        # A decision is a paper; and by subjects others are found.
        looked_for = [
            kind
            for kind in kinds
            if kind in SUBJECTS
            or self.is_shown(kind)
            or (kind == Kind.DECISION and self.is_shown(Kind.PAPER))
        ]
        reading, there = self.read(way, slots, looked_for)
        return [hit for source in there for hit in self.take(source(reading), slots)]

    def read(self, way, slots, kinds):
        """A reading in which only rows of some kinds are looked for, and the sources of those of which there are any."""
        queries = way(self.asked, slots)
        if "models" in queries:
            wanted = {SOURCES[kind][0] for kind in kinds}
            queries["models"] = tuple(model for model in queries["models"] if model in wanted)
        reading = self.reading(**queries)
        return reading, sources_there(reading, kinds)

    def take(self, hits, slots):
        """Measure hits, and keep those that answer and are to be shown."""
        found = [hit for hit in hits if hit.measure(slots, self.asked.said)]
        self.hits += [hit for hit in found if self.is_shown(hit.kind)]
        return found

    def compose(self, slots, named):
        """Find what consists of others: bloc-years, conferences, awards."""
        meant, subject = self.award_and_subject(slots)
        keys = best_keys(named if subject == slots else self.subjects(subject), self.bloc)
        if self.bloc and not (subject or self.asked.said):
            keys[Kind.BLOC] = [self.bloc.pk]
        reading = self.reading(query=(all_of(subject),))
        self.take(composed.bloc_years(reading, keys[Kind.BLOC]), subject)
        if self.is_shown(Kind.CONFERENCE):
            self.take(composed.conferences(reading, keys[Kind.BLOC] if subject else None), subject)
        if self.is_shown(Kind.AWARD):
            self.take(composed.awards(reading, meant, keys[Kind.UNIT], keys[Kind.PERSON]), subject)
        self.take(papers.of_day(reading), [])
        for of_year in (sources.themes_of_year, sources.movements_of_year):
            self.take(of_year(reading), [])
        self.take(composed.register_of_year(reading), [])
        if meant and not subject:
            self.take(composed.catalogue(reading, meant), slots)

    def award_and_subject(self, slots):
        """The awards that are named, and the slots of what is left without them and without purposes."""
        if not slots:
            return set(), []
        asked = self.asked
        meant, places = award_meant([word for slot in slots_of(asked.subject) for word in slot.words])
        meant = {kind for kind in meant if self.level in ("", kind.level)}
        if not places and not asked.purposes:
            return meant, slots
        left = [part for place, part in enumerate(asked.subject) if place not in places]
        return meant, slots_of(left, may_go_on=asked.goes_on)

    def subjects(self, slots):
        """Units, blocs and people by what is left of the search; with slips where nothing else is found."""
        ways = (
            [as_typed, with_some_of_it, with_slips]
            if len(slots) > 1 and self.asked.purposes
            else [as_typed, with_slips]
        )
        for way in ways if slots else ():
            reading, there = self.read(way, slots, SUBJECTS)
            found = [
                hit
                for source in there
                for hit in source(reading)
                if hit.measure(slots, ()) or way == with_some_of_it
            ]
            if found:
                return found
        return []

    def tried(self):
        """What was looked for, in sentences: said where nothing was found."""
        asked = self.asked
        for kind in sorted(asked.kinds_of_year):
            yield self.tried_of_year(Kind(kind))
        if asked.typed and asked.has_names:
            words = ", ".join(f"“{word}”" for word in asked.typed)
            yield _("records whose present or former name has all of these words: %(words)s") % {
                "words": words
            }
            written = [way for slot in asked.slots for way in slot.sure_ways[1:]]
            if written:
                others = ", ".join(f"“{' '.join(way.words)}”" for way in written)
                yield _("the same with abbreviations written out or in: %(others)s") % {"others": others}
            if asked.is_named:
                yield _(
                    "the same with one letter wrong, missing or too many, and as keys typed without an input method"
                )
            yield _("the texts of papers")
            if asked.years:
                years = ", ".join(str(year) for year in asked.years)
                yield _("the year %(years)s beside these words") % {"years": years}
        if asked.number:
            yield _("papers whose number begins so: %(number)s") % {"number": asked.number}
        if asked.day:
            yield _("conferences and papers of %(day)s") % {"day": asked.day}
        elif asked.years and not asked.typed:
            yield _("conferences of %(year)s") % {"year": asked.years[0]}

    def tried_of_year(self, kind):
        if kind in OF_NO_YEAR:
            return _("nothing: %(kind)s are told by no year; write a part of the name") % {"kind": kind.label}
        return _("%(kind)s of %(year)s") % {"kind": kind.label, "year": self.asked.years[0]}

    @cached_property
    def words_to_mark(self):
        return wanted(self)

    @cached_property
    def groups(self):
        """Groups of hits by kind, the one with the best hit first."""
        by_kind, seen = {}, set()
        for hit in sorted(self.hits, key=lambda hit: -hit.score):
            same = (hit.kind, hit.row.pk if hit.row else hit.url or hit.title)
            if same not in seen:
                seen.add(same)
                by_kind.setdefault(hit.kind, []).append(hit)
        most = SHOWN_ALONE if self.kind else SHOWN
        return [Group(kind, hits[:most], len(hits) > most) for kind, hits in by_kind.items()]


def sources_there(reading, kinds):
    """The sources of those kinds of which any row has the words."""
    reading.ask_for([SOURCES[kind][0] for kind in kinds])
    return [source for model, source in map(SOURCES.get, kinds) if reading.has(model)]


def best_keys(hits, bloc=None):
    """{kind: keys} of the best blocs, units and people among hits; of blocs only the one that is chosen, if one is."""
    keys = {kind: [] for kind in SUBJECTS}
    for hit in sorted(hits, key=lambda hit: -hit.score):
        is_wanted = hit.kind != Kind.BLOC or bloc in (None, hit.row)
        if hit.kind in keys and is_wanted and len(keys[hit.kind]) < composed.BEST:
            keys[hit.kind].append(hit.row.pk)
    return keys
