"""Records that are found by what they consist of: a bloc and a year, a bloc and a purpose, an award and who has it."""

from functools import partial

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from blocs.partial_dates import PartialDate
from campaigns.models import Conference

from ..models import Award
from .hits import Hit, Kind
from .seen import FEW
from .sources import YEAR_MET, campaign_hit, conference_hit, narrowed, year_met

BEST = 10  # blocs, units or people, of which bloc-years, conferences and awards are looked for


def bloc_years(reading, bloc_keys):
    """The years of the blocs that were found, where a year was typed or chosen."""
    years = [reading.year] if reading.year else reading.asked.years
    if not (years and bloc_keys):
        return []
    found = reading.seen.campaigns.of_blocs(bloc_keys).of_years(min(years), max(years))
    return [campaign_hit(campaign, reading.asked) for campaign in found.with_names()[: reading.most]]


def conferences(reading, bloc_keys):
    """Conferences by their day, or by purpose, year and bloc; bloc_keys: None where no bloc was named."""
    asked = reading.asked
    is_year_alone = asked.years and not (asked.typed or asked.number)
    if not (asked.day or asked.purposes or "conference" in asked.said or is_year_alone):
        return []
    found = Conference.objects.all()
    if bloc_keys is not None or not reading.seen.user.sees_everything:
        campaigns = reading.seen.campaigns
        campaigns = campaigns if bloc_keys is None else campaigns.of_blocs(bloc_keys)
        found = found.that_served_any(campaigns)
    if day := asked.day or (PartialDate(asked.years[0]) if asked.years else None):
        found = found.held_in(day)
    if asked.purposes:
        found = found.for_purposes(asked.purposes)
    found = narrowed(found, reading)
    # Very many are read backwards in an index, which has those without a date first: they must not be all that is read.
    dated = found.dated().latest_first()[: reading.most]
    return [conference_hit(row, asked) for row in [*dated, *found.undated()[: reading.most - len(dated)]]]


def awards(reading, meant, unit_keys, person_keys):
    """Awards of an entry of the catalogue to the units and people that were found."""
    if not (meant and (unit_keys or person_keys)):
        return []
    return award_hits(Award.objects.of_kinds(meant).won_by(unit_keys, person_keys), reading)


def printed_awards(reading):
    """Awards to whom only the paper names."""
    return award_hits(reading.rows(Award), reading)


def award_hits(found, reading):
    if reading.bloc:
        found = found.of_bloc(reading.bloc)
    if reading.level:
        found = found.of_level(reading.level)
    if year := reading.year or (reading.asked.years and reading.asked.years[0]):
        found = found.of_year(year)
    # Found first and fetched then: with all that is shown of an award it takes long to plan, and mostly there is none.
    keys = list(found.values_list("pk", flat=True)[: FEW + 1])
    if not keys:
        return []
    seen = reading.seen
    shown = seen.among(Award, keys) if len(keys) <= FEW else found.visible_to(seen.user)
    return [
        award_hit(award, reading.asked) for award in shown.newest_first().as_called_then()[: reading.most]
    ]


def award_hit(award, asked):
    recipient = award.name_as_printed or award.unit_then or (award.person.name if award.person else "")
    hit = Hit(Kind.AWARD, f"{award.award_name} – {recipient}", award.get_absolute_url(), [(recipient, 1)])
    now = award.unit.name if award.unit else ""
    hit.texts.append((now, 1))
    period = award.for_period
    hit.beside = award.award_name
    hit.tell = partial(award_facts, award, period)
    hit.bonus = YEAR_MET + year_met(asked, {period.starts_on.year} if period else set())
    return hit


def award_facts(award, period):
    decision = str(award.decision.document.number) if award.decision else ""
    return [str(period or ""), str(award.campaign.bloc) if award.campaign else "", decision]


def register_of_year(reading):
    """The way to the rows of the register for a year, where its awards are asked for: in a country they are very many."""
    if Kind.AWARD not in reading.asked.kinds_of_year:
        return []
    year = reading.year or reading.asked.years[0]
    url = register_of(reading, year, level=reading.level)
    hit = Hit(Kind.AWARD, _("Awards of %(year)s") % {"year": year}, url, [])
    hit.tell = lambda: [_("its rows in the register")]
    hit.bonus = YEAR_MET
    return [hit]


def register_of(reading, year, *, kind="", level=""):
    """The address of rows of the register, of the bloc that is chosen; year: may be None."""
    asked = {"kind": kind, "year": year, "bloc": reading.bloc and reading.bloc.code, "level": level}
    return (
        f"{reverse('awards:register')}?{urlencode({name: value for name, value in asked.items() if value})}"
    )


def catalogue(reading, meant):
    """The entries of the catalogue that were named: the way to their rows in the register."""
    year = reading.year or (reading.asked.years and reading.asked.years[0])
    for kind in sorted(meant, key=lambda kind: kind.precedence)[: reading.most]:
        url = register_of(reading, year, kind=kind.code)
        hit = Hit(Kind.CATALOGUE, str(kind), url, [(name, 1) for name in kind.names])
        hit.tell = partial(catalogue_facts, kind)
        hit.bonus = YEAR_MET if year else 0
        yield hit


def catalogue_facts(kind):
    return [kind.get_family_display(), kind.get_level_display(), _("its rows in the register")]
