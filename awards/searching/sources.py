"""Records that are found by their own names: one function for each kind of record, from a reading to its hits.

Each asks for what the user may see, and the database gives the shortest names first, so that of very many the nearest
are among those that are measured.
"""

import re
from functools import partial

from django.urls import reverse
from django.utils.translation import gettext as _

from blocs.models import Bloc, Person, Unit
from blocs.text import folded, nearest_first
from campaigns.models import Campaign, Conference, Movement

from .hits import Hit, Kind

SHORT = 0.99  # of a name without what goes without saying
SIDE = 0.96  # of a name that is not the one of today
YEAR_MET = 0.3
PURPOSE_MET = 0.4
PLACE = re.compile(r"^(tỉnh|thành phố|huyện|quận|xã|phường|thị trấn|đặc khu)\s+", re.IGNORECASE)
PLACES = {Unit.Kind.PROVINCE, Unit.Kind.LOCALITY}
EMULATION = re.compile(r"\bthi đua (số )?", re.IGNORECASE)


def units(reading):
    for unit in reading.nearest_rows(Unit, with_names_and_parent, partial(of_records_of, reading.bloc)):
        former = [name.name for name in unit.names_on_record]
        texts = [(unit.name, 1), (unit.short_name, 1), (unit.code.replace("-", " "), 0.8)]
        texts.append((PLACE.sub("", unit.name) if unit.kind in PLACES else "", SIDE))
        hit = Hit(Kind.UNIT, unit.name, unit.get_absolute_url(), [*texts, *((name, SIDE) for name in former)])
        hit.beside = unit.parent.name if unit.parent else ""
        hit.tell = partial(unit_facts, unit, hit.beside, former, reading.asked)
        hit.bonus = -0.02 if unit.until else 0
        hit.row = unit
        yield hit


def with_names_and_parent(units):
    return units.select_related("parent").with_names()


def of_records_of(bloc, rows):
    return rows.of_records_of(bloc) if bloc else rows


def unit_facts(unit, above, former, asked):
    return [unit.get_kind_display(), above, *former_in_words(former, asked)]


def former_in_words(names, asked):
    """The former names that have a word of the search, to say why the unit was found."""
    words = {word for slot in asked.slots for way in slot.ways for word in way.words}
    shown = [name for name in names if words & set(folded(name).split())]
    return [_("also on record as: %(names)s") % {"names": "; ".join(shown)}] if shown else []


def blocs(reading):
    for bloc in reading.nearest_rows(Bloc, with_organiser, partial(around, reading.bloc)):
        texts = [*bloc_names(bloc), (bloc.code.replace("-", " "), 0.8)]
        organiser = bloc.organiser.name if bloc.organiser else ""
        hit = Hit(Kind.BLOC, bloc.name, bloc.get_absolute_url(), texts, beside=organiser, row=bloc)
        hit.tell = partial(bloc_facts, bloc, organiser)
        yield hit


def with_organiser(blocs):
    return blocs.select_related("organiser")


def around(bloc, blocs):
    return blocs.at_or_next_to(bloc) if bloc else blocs


def bloc_facts(bloc, organiser):
    return [bloc.get_kind_display(), organiser]


def bloc_names(bloc):
    """Its name, and the name without “thi đua”: that it is one of emulation nobody says who looks for it."""
    return [(bloc.name, 1), (EMULATION.sub("", bloc.name), SHORT)]


def people(reading):
    for person in reading.nearest_rows(Person, with_unit_and_merged, partial(of_records_of, reading.bloc)):
        hit = Hit(Kind.PERSON, person.name, person.get_absolute_url(), [(person.name, 1)])
        hit.texts += [(before.name, SIDE) for before in person.merged.all()]
        hit.beside = person.unit.name if person.unit else ""
        hit.tell = partial(person_facts, person, hit.beside)
        hit.row = person
        yield hit


def with_unit_and_merged(people):
    return people.not_merged().select_related("unit").prefetch_related("merged")


def person_facts(person, unit):
    return [unit, _("born %(day)s") % {"day": person.born} if person.born else ""]


def movements(reading):
    campaigns = reading.seen.campaigns
    if reading.bloc:
        campaigns = campaigns.of_bloc(reading.bloc)
    found = nearest_first(reading.seen_rows(Movement))
    if reading.bloc:
        found = found.answered_in(campaigns)
    if reading.year:
        found = found.of_year(reading.year, campaigns)
    elif year := reading.year_typed:
        found = found.year_first(year)
    return movement_hits(found, reading)


def movement_hits(found, reading):
    for movement in found.with_answers()[: reading.most]:
        year = movement.period and movement.period.starts_on.year
        hit = Hit(Kind.MOVEMENT, movement.title or movement.theme or movement.slogan, movement_url(year), [])
        hit.texts = [(movement.title, 1), (movement.theme, 1), (movement.slogan, 1)]
        now = movement.authority.name if movement.authority else ""
        hit.beside = " ".join([movement.launcher, now, movement.title, movement.theme])
        hit.tell = partial(movement_facts, movement)
        hit.bonus = year_met(reading.asked, {year})
        hit.row = movement  # movements of a year lead to one page
        yield hit


def movements_of_year(reading):
    """Where they are asked for, or where themes are: these are those of movements as well."""
    asked = reading.asked
    if asked.kinds_of_year.isdisjoint({Kind.MOVEMENT, Kind.CAMPAIGN}):
        return []
    campaigns, found = reading.seen.campaigns, nearest_first(reading.seen.of(Movement))
    if reading.bloc:
        campaigns = campaigns.of_bloc(reading.bloc)
        found = found.answered_in(campaigns)
    if Kind.MOVEMENT not in asked.kinds_of_year:
        found = found.themed()
    return movement_hits(found.of_year(reading.year or asked.years[0], campaigns), reading)


def movement_facts(movement):
    return [movement.theme if movement.title else "", movement.launcher, str(movement.period or "")]


def movement_url(year):
    return reverse("awards:movements") + (f"?year={year}" if year else "")


def themes(reading):
    """Bloc-years by their own theme or slogan."""
    found = reading.rows(Campaign).visible_to(reading.seen.user).newest_first()
    if reading.bloc:
        found = found.of_bloc(reading.bloc)
    if year := reading.year or (reading.asked.years and reading.asked.years[0]):
        found = found.of_year(year)
    for campaign in found.with_names()[: reading.most]:
        hit = campaign_hit(campaign, reading.asked)
        hit.texts = [(campaign.theme, 1), (campaign.slogan, 1)]
        yield hit


def themes_of_year(reading):
    """The themes and slogans of the bloc-years of a year, where these are asked for."""
    if Kind.CAMPAIGN not in reading.asked.kinds_of_year:
        return []
    found = reading.seen.campaigns.of_year(reading.year or reading.asked.years[0]).themed().newest_first()
    if reading.bloc:
        found = found.of_bloc(reading.bloc)
    return [campaign_hit(campaign, reading.asked) for campaign in found.with_names()[: reading.most]]


def campaign_hit(campaign, asked):
    title = f"{campaign.bloc} – {campaign.period}"
    hit = Hit(Kind.CAMPAIGN, title, campaign.get_absolute_url(), bloc_names(campaign.bloc))
    hit.beside = campaign.period.label
    hit.tell = lambda: [campaign.theme or campaign.slogan]
    hit.bonus = year_met(asked, set(range(campaign.period.starts_on.year, campaign.period.ends_on.year + 1)))
    return hit


def year_met(asked, years):
    return YEAR_MET if years & set(asked.years) else 0


def conferences(reading):
    """Conferences by their title or place."""
    found = reading.rows(Conference).visible_to(reading.seen.user).newest_first()
    if year := reading.year_typed:
        found = found.year_first(year)
    return [conference_hit(row, reading.asked) for row in narrowed(found, reading)[: reading.most]]


def narrowed(conferences, reading):
    if reading.bloc:
        conferences = conferences.of_blocs([reading.bloc.pk])
    if reading.year:
        conferences = conferences.of_year(reading.year)
    return conferences.with_purposes_for(reading.seen.user)


def conference_hit(conference, asked):
    purposes = conference.purposes_seen
    blocs = list(dict.fromkeys(purpose.campaign.bloc.name for purpose in purposes))
    hit = Hit(Kind.CONFERENCE, str(conference), conference.get_absolute_url(), [])
    names = {name: worth for purpose in purposes for name, worth in bloc_names(purpose.campaign.bloc)}
    hit.texts = [(conference.title, 1), *names.items(), (conference.place, 0.9)]
    hit.beside = " ".join([*blocs, conference.place, conference.title])
    hit.tell = partial(conference_facts, conference, blocs)
    met = asked.purposes & {purpose.purpose for purpose in purposes}
    years = {purpose.campaign.period.starts_on.year for purpose in purposes}
    if conference.held and conference.held.year:
        years.add(conference.held.year)
    hit.bonus = (PURPOSE_MET if met else 0) + year_met(asked, years)
    if asked.day and conference.held and conference.held.stored().startswith(asked.day.stored()):
        hit.bonus += 2 * YEAR_MET
    return hit


def conference_facts(conference, blocs):
    words = dict.fromkeys(purpose.get_purpose_display() for purpose in conference.purposes_seen)
    return ["; ".join(words), str(conference.held or ""), conference.place, "; ".join(blocs)]
