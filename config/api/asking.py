"""What lists may be asked for. Filters narrow what the account may see; what it may not see is as unknown as nothing."""

from blocs.models import Bloc, Unit
from campaigns.models import Campaign

from .paging import LARGEST_KEY, Asked, optional
from .problems import Problem

CODE = {"pattern": r"^[-a-zA-Z0-9_]+$", "min_length": 1, "max_length": 80}
YEAR = {"ge": 1900, "le": 2999}
A_YEAR = "The calendar year in which the period begins."


NOT_THERE = "There is nothing with this code, or the account of the token may not see it."


class OfBloc(Asked):
    bloc: optional(str, "The code of a bloc.", **CODE) = None


class OfBlocAndYear(OfBloc):
    year: optional(int, A_YEAR, **YEAR) = None


class OfBlocAndUnit(OfBloc):
    unit: optional(str, "The code of a unit.", **CODE) = None


class OfBlocUnitAndYear(OfBlocAndYear, OfBlocAndUnit):
    pass


class OfAwards(OfBlocUnitAndYear):
    decision: optional(int, "The id of the decision that granted it.", ge=0, le=LARGEST_KEY) = None


class OfYear(Asked):
    year: optional(int, "The year in which the paper is dated.", **YEAR) = None


def seen(rows, name, code):
    """The row of a code among those that the account may see."""
    row = rows.with_codes([code]).first()
    if row is None:
        raise Problem(404, parameters={name: NOT_THERE})
    return row


def seen_bloc(request, asked):
    return seen(Bloc.objects.visible_to(request.user), "bloc", asked.bloc)


def seen_unit(request, asked):
    return seen(Unit.objects.visible_to(request.user), "unit", asked.unit)


def asks_for_bloc_years(asked):
    return bool(asked.bloc or asked.year)


def bloc_years_asked(campaigns, request, asked):
    """Those of the bloc and the year that are asked for."""
    if asked.bloc:
        campaigns = campaigns.of_bloc(seen_bloc(request, asked))
    return campaigns.of_year(asked.year) if asked.year else campaigns


def of_bloc_years_asked(found, request, asked):
    """The rows of the bloc-years that are asked for."""
    if not asks_for_bloc_years(asked):
        return found
    return found.of_campaigns(bloc_years_asked(Campaign.objects.all(), request, asked))
