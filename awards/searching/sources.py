"""Records that are found by their own names: one function for each kind of record, from a reading to its hits.

Each asks for what the user may see, and the database gives the shortest names first, so that of very many the nearest
are among those that are measured.
"""

import re
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cached_property

from django.db.models import Count, Value
from django.urls import reverse
from django.utils.translation import gettext as _

from blocs.models import Bloc, Document, Person, Unit
from blocs.text import folded
from campaigns.models import Campaign, Conference, Movement

from ..models import Award, AwardDecision
from .asked import Asked
from .hits import Hit, Kind
from .syllables import SYLLABLES
from .words import all_of, begun_by, with_one_slip

MOST = 40  # candidates of a kind
SHORTEST_STRANGE = 4  # letters of a word that is looked for by its letters
LIKENESS = 0.75
SHORT = 0.99  # of a name without what goes without saying
SIDE = 0.96  # of a name that is not the one of today
YEAR_MET = 0.3
PURPOSE_MET = 0.4
PLACE = re.compile(r"^(tỉnh|thành phố|huyện|quận|xã|phường|thị trấn|đặc khu)\s+", re.IGNORECASE)
PLACES = {Unit.Kind.PROVINCE, Unit.Kind.LOCALITY}
EMULATION = re.compile(r"\bthi đua (số )?", re.IGNORECASE)


class Seen:
    """What a user may see, found once for a search: the rights are asked for many times in it."""

    def __init__(self, user):
        self.user = user

    def of(self, model):
        rows = model.objects.visible_to(self.user)
        if self.user.sees_everything:
            return rows
        return model.objects.with_keys(list(rows.order_by().values_list("pk", flat=True)))

    @cached_property
    def units(self):
        return self.of(Unit)

    @cached_property
    def blocs(self):
        return self.of(Bloc)

    @cached_property
    def people(self):
        return self.of(Person)

    @cached_property
    def papers(self):
        return self.of(Document)

    @cached_property
    def campaigns(self):
        return self.of(Campaign)

    @cached_property
    def conferences(self):
        return Conference.objects.visible_to(self.user)


NAMED = (Unit, Bloc, Person, Document, Movement)
# Of conferences there are very many, and they are found by the names of their blocs.
WITH_SLIPS = (*NAMED, Campaign, Award)
AS_TYPED = (*WITH_SLIPS, Conference)


def with_near_words(slot, seen):
    """A slot of one word that is no word of Vietnamese, with the words in names of units that are like it."""
    (word, *more) = slot.words
    if more or word in SYLLABLES or not word.isalpha() or len(word) < SHORTEST_STRANGE:
        return slot
    names = seen.units.sounding_like(word).values_list("search_key", flat=True)[:MOST]
    near = get_close_matches(word, {part for name in names for part in name.split()}, n=5, cutoff=LIKENESS)
    return replace(slot, near_words=frozenset(near) - {word})


@dataclass
class Reading:
    """A search as it is put to the database: query is met by the name, or by whole together with what stands beside."""

    asked: Asked
    seen: Seen
    query: str
    whole: str = ""
    models: tuple = ()  # of which rows are looked for; none: do not ask first
    year: int | None = None  # chosen beside
    bloc: object = None  # chosen beside
    most: int = MOST

    @property
    def criteria(self):
        return (self.query, self.whole) if self.whole else (self.query,)

    @cached_property
    def there(self):
        """The models of which any row has the words, whoever may see it: most have none, and are not asked further."""
        # Counted and not cut after the first: for that the planner would read whole tables.
        parts = [
            model.objects.worded(*self.criteria)
            .order_by()
            .annotate(of=Value(model.__name__))
            .values("of")
            .annotate(rows=Count("pk"))
            .values_list("of")
            for model in self.models
        ]
        return {name for (name,) in parts[0].union(*parts[1:], all=True)}

    def has(self, model):
        return not self.models or model.__name__ in self.there


def as_typed(asked, slots):
    return {"query": all_of(slots), "models": AS_TYPED}


def with_what_stands_beside(asked, slots):
    return {"query": begun_by(slots), "whole": all_of(slots), "models": NAMED}


def with_some_of_it(asked, slots):
    """The rest may be what else is said of a conference, such as its place."""
    return {"query": begun_by(slots), "models": (Bloc,)}


def with_slips(asked, slots):
    return {"query": with_one_slip(slots), "models": WITH_SLIPS}


def units(reading):
    found = reading.seen.units.worded(*reading.criteria)
    if reading.bloc:
        found = found.of_records_of(reading.bloc)
    for unit in found.select_related("parent").with_names()[: reading.most]:
        former = [name.name for name in unit.names.all()]
        texts = [(unit.name, 1), (unit.short_name, 1), (unit.code.replace("-", " "), 0.8)]
        texts.append((PLACE.sub("", unit.name) if unit.kind in PLACES else "", SIDE))
        hit = Hit(Kind.UNIT, unit.name, unit.get_absolute_url(), [*texts, *((name, SIDE) for name in former)])
        hit.beside = unit.parent.name if unit.parent else ""
        hit.facts = [unit.get_kind_display(), hit.beside, *former_in_words(former, reading.asked)]
        hit.bonus = -0.02 if unit.until else 0
        hit.row = unit
        yield hit


def former_in_words(names, asked):
    """The former names that have a word of the search, to say why the unit was found."""
    words = {word for slot in asked.slots for way in slot.ways for word in way.words}
    shown = [name for name in names if words & set(folded(name).split())]
    return [_("also on record as: %(names)s") % {"names": "; ".join(shown)}] if shown else []


def blocs(reading):
    found = reading.seen.blocs.worded(*reading.criteria)
    if reading.bloc:
        found = found.around(reading.bloc)
    for bloc in found.select_related("organiser")[: reading.most]:
        texts = [*bloc_names(bloc), (bloc.code.replace("-", " "), 0.8)]
        organiser = bloc.organiser.name if bloc.organiser else ""
        yield Hit(
            Kind.BLOC,
            bloc.name,
            bloc.get_absolute_url(),
            texts,
            beside=organiser,
            facts=[bloc.get_kind_display(), organiser],
            row=bloc,
        )


def bloc_names(bloc):
    """Its name, and the name without “thi đua”: that it is one of emulation nobody says who looks for it."""
    return [(bloc.name, 1), (EMULATION.sub("", bloc.name), SHORT)]


def people(reading):
    found = reading.seen.people.not_merged().worded(*reading.criteria)
    if reading.bloc:
        found = found.of_records_of(reading.bloc)
    for person in found.with_unit_for(reading.seen.user).prefetch_related("merged")[: reading.most]:
        hit = Hit(Kind.PERSON, person.name, person.get_absolute_url(), [(person.name, 1)])
        hit.texts += [(before.name, SIDE) for before in person.merged.all()]
        hit.beside = person.unit.name if person.unit else ""
        born = _("born %(day)s") % {"day": person.born} if person.born else ""
        hit.facts = [hit.beside, born]
        hit.row = person
        yield hit


def movements(reading):
    campaigns = reading.seen.campaigns
    if reading.bloc:
        campaigns = campaigns.of_bloc(reading.bloc)
    found = Movement.objects.worded(*reading.criteria)
    if reading.bloc or not reading.seen.user.sees_everything:
        found = found.answered_in(campaigns)
    if reading.year:
        found = found.of_year(reading.year, campaigns)
    for movement in found.select_related("authority", "period")[: reading.most]:
        year = movement.period and movement.period.starts_on.year
        hit = Hit(Kind.MOVEMENT, movement.title or movement.theme or movement.slogan, movement_url(year), [])
        hit.texts = [(movement.title, 1), (movement.theme, 1), (movement.slogan, 1)]
        launcher = movement.authority_as_printed or (movement.authority.name if movement.authority else "")
        hit.beside = " ".join([launcher, movement.title, movement.theme])
        hit.facts = [movement.theme if movement.title else "", launcher, str(movement.period or "")]
        hit.bonus = year_met(reading.asked, {year})
        yield hit


def movement_url(year):
    return reverse("awards:movements") + (f"?year={year}" if year else "")


def themes(reading):
    """Bloc-years by their own theme or slogan."""
    found = reading.seen.campaigns.worded(reading.query)
    if reading.bloc:
        found = found.of_bloc(reading.bloc)
    if year := reading.year or (reading.asked.years and reading.asked.years[0]):
        found = found.of_year(year)
    for campaign in found.with_names()[: reading.most]:
        hit = campaign_hit(campaign, reading.asked)
        hit.texts = [(campaign.theme, 1), (campaign.slogan, 1)]
        yield hit


def campaign_hit(campaign, asked):
    title = f"{campaign.bloc} – {campaign.period}"
    hit = Hit(Kind.CAMPAIGN, title, campaign.get_absolute_url(), bloc_names(campaign.bloc))
    hit.beside = campaign.period.label
    hit.facts = [campaign.theme or campaign.slogan]
    hit.bonus = year_met(asked, set(range(campaign.period.starts_on.year, campaign.period.ends_on.year + 1)))
    return hit


def year_met(asked, years):
    return YEAR_MET if years & set(asked.years) else 0


def conferences(reading):
    """Conferences by their title or place."""
    found = reading.seen.conferences.worded(reading.query)
    return [conference_hit(row, reading.asked) for row in narrowed(found, reading)[: reading.most]]


def narrowed(conferences, reading):
    if reading.bloc:
        conferences = conferences.of_blocs([reading.bloc.pk])
    if reading.year:
        conferences = conferences.of_year(reading.year)
    return conferences.with_all_purposes()


def conference_hit(conference, asked):
    purposes = list(conference.purposes.all())
    blocs = list(dict.fromkeys(purpose.campaign.bloc.name for purpose in purposes))
    words = list(dict.fromkeys(purpose.get_purpose_display() for purpose in purposes))
    hit = Hit(Kind.CONFERENCE, str(conference), conference.get_absolute_url(), [])
    names = {name: worth for purpose in purposes for name, worth in bloc_names(purpose.campaign.bloc)}
    hit.texts = [(conference.title, 1), *names.items(), (conference.place, 0.9)]
    hit.beside = " ".join([*blocs, conference.place, conference.title])
    hit.facts = ["; ".join(words), str(conference.held or ""), conference.place, "; ".join(blocs)]
    met = asked.purposes & {purpose.purpose for purpose in purposes}
    years = {purpose.campaign.period.starts_on.year for purpose in purposes}
    if conference.held and conference.held.year:
        years.add(conference.held.year)
    hit.bonus = (PURPOSE_MET if met else 0) + year_met(asked, years)
    if asked.day and conference.held and conference.held.stored().startswith(asked.day.stored()):
        hit.bonus += 2 * YEAR_MET
    return hit


def papers(reading):
    """Papers by number and title; a decision on awards is found as one."""
    found = reading.seen.papers.worded(*reading.criteria)
    return paper_hits(found, reading)


def paper_texts(reading):
    """Papers of which only the text has the words."""
    found = reading.seen.papers.with_text(reading.query)
    for hit in paper_hits(found, reading):
        hit.texts.append((hit.text, 0.5))
        yield hit


def paper_hits(found, reading):
    if reading.year:
        found = found.of_year(reading.year)
    rows = list(found.select_related("issuer")[: reading.most])
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
    issuer = paper.issuer_as_printed or (paper.issuer.name if paper.issuer else "")
    hit.beside = f"{issuer} {paper.number} {paper.title}"
    hit.facts = [paper.get_kind_display() if not decision else "", str(paper.dated or ""), issuer]
    hit.bonus = year_met(asked, {paper.dated.year} if paper.dated else set())
    if asked.number and folded(paper.number) == folded(asked.number):
        hit.bonus += 3 * YEAR_MET
    if asked.day and paper.dated and paper.dated.stored().startswith(asked.day.stored()):
        hit.bonus += 2 * YEAR_MET
    hit.text = paper.report_text.text if "report_text" in paper._state.fields_cache else ""
    return hit
