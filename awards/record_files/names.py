"""Finds the rows that a record file refers to by name. One that is not there, or not the only one, is a Problem."""

from django.contrib.postgres.search import TrigramSimilarity
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _

from awards.models import AwardKind
from blocs.models import Bloc, Document, Person, Unit, UnitName
from blocs.text import Folded, tidy_line
from campaigns.models import BallotRule, Campaign, Conference, Movement, Period

NEAR = 0.3  # similarity, of 1, from which a name is offered instead of an unknown one


class Names:
    """The names a record file may use. Answers are remembered, since files repeat them."""

    def __init__(self):
        self.found = {}

    def remembered(self, node, kind, find):
        key = kind, str(node.value)
        row = self.found.get(key) or find(node)
        if row.pk:  # a calendar year that is not on record yet has none
            self.found[key] = row
        return row

    def forget(self):
        """New rows may make a name ambiguous that was not."""
        self.found.clear()

    def unit(self, node):
        return self.remembered(node, Unit, self.find_unit)

    def bloc(self, node):
        return self.remembered(node, Bloc, self.find_bloc)

    def period(self, node):
        return self.remembered(node, Period, self.find_period)

    def document(self, node):
        return self.remembered(node, Document, self.find_document)

    def award_kind(self, node):
        return self.remembered(node, AwardKind, self.find_award_kind)

    def find_unit(self, node):
        name, under = name_and_under(node)
        by_code = None if under else Unit.objects.filter(code=name).first()
        found = [by_code] if by_code else list(Unit.objects.named(name).select_related("parent"))
        if under and found:
            above = self.find_unit(under)
            found = [unit for unit in found if above in lines_above(unit)]
        found = written_so(found, name, lambda unit: [unit.name, *(n.name for n in unit.names.all())])
        return the_only(node, name, found, near_units, describe_unit)

    def find_bloc(self, node):
        name, under = name_and_under(node)
        by_code = None if under else Bloc.objects.filter(code=name).first()
        found = Bloc.objects.named(name).select_related("organiser", "parent")
        if under:
            units, blocs = Unit.objects.named(under.value), Bloc.objects.named(under.value)
            found = found.filter(
                Q(organiser__in=units)
                | Q(organiser__code=under.value)
                | Q(parent__in=blocs)
                | Q(parent__code=under.value)
            )
        found = [by_code] if by_code else written_so(list(found), name, lambda bloc: [bloc.name])
        return the_only(node, name, found, near_blocs, describe_bloc)

    def find_period(self, node):
        found = list(Period.objects.filter(Q(code=node.value) | Q(label=tidy_line(node.value))))
        year = node.value.strip()
        if not found and year.isdecimal() and len(year) == 4 and year[0] != "0":
            return Period.calendar_year(int(year))
        return the_only(node, node.value, found, lambda _name: Period.objects.all()[:5], describe_period)

    def find_document(self, node):
        text = tidy_line(node.value if isinstance(node.value, str) else node.get("number"))
        found = Document.objects.filter(number=text) or Document.objects.filter(title=text)
        if isinstance(node.value, dict):
            found = found.filter(dated=node.get("dated"))
        return the_only(node, text, list(found), near_documents, str)

    def find_award_kind(self, node):
        by_code = AwardKind.objects.filter(code=node.value).first()
        name = Folded(models.Value(node.value))
        by_name = AwardKind.objects.alias(folded=Folded("name")).filter(folded=name)
        found = [by_code] if by_code else list(by_name)
        return the_only(node, node.value, found, near_award_kinds, describe_award_kind)

    def campaign(self, node):
        """The bloc-year that a part of a file names by bloc and period."""
        bloc, period = self.bloc(node["bloc"]), self.period(node["period"])
        if (bloc.pk, period.code) in self.found:
            return self.found[bloc.pk, period.code]
        found = Campaign.objects.filter(bloc=bloc, period__code=period.code).first()
        if found is None:
            raise node.problem(
                _("%(bloc)s has no bloc-year %(period)s. List it in “campaigns”.")
                % {"bloc": bloc, "period": period}
            )
        self.found[bloc.pk, period.code] = found
        return found

    def conference_on_record(self, node):
        """A conference of another file, by what it was for."""
        purpose = {
            "purposes__campaign": self.campaign(node),
            "purposes__purpose": node.get("purpose"),
        }
        held = node.stated("held")
        found = list(Conference.objects.filter(**purpose, **held).distinct())
        return the_only(node, node.get("purpose"), found, lambda _name: [], describe_conference)

    def movement(self, node, of_this_file):
        name = tidy_line(node.value if isinstance(node.value, str) else node.get("name"))
        found = Movement.objects.filter(Q(title=name) | Q(theme=name) | Q(slogan=name)).select_related(
            "period"
        )
        if isinstance(node.value, dict):
            found = found.filter(period__code=self.period(node["period"]).code)
        found = [movement for movement in found if movement.pk in of_this_file] or list(found)
        return the_only(node, name, found, near_movements, describe_movement)

    def ballot_rule(self, node):
        found = list(BallotRule.objects.filter(name=tidy_line(node.value)))
        return the_only(node, node.value, found, lambda _name: BallotRule.objects.all()[:5], str)

    def people(self, name, known):
        """Everybody of that name whom the known facts fit; a fact that is not on record fits too."""
        found = Person.objects.named(name).select_related("unit")
        for column, value in known.items():
            if value is not None:
                found = found.filter(Q(**{column: value}) | Q(**{f"{column}__isnull": True}))
        return list(found)


def name_and_under(node):
    """A reference as its name and the reference to what the name is under, if any."""
    if isinstance(node.value, str):
        return node.value, None
    return node.get("name"), node.part("under")


def lines_above(unit):
    """The units above a unit, nearest first; a circle ends where it closes."""
    above = []
    while unit.parent and unit.parent not in above:
        unit = unit.parent
        above.append(unit)
    return above


def written_so(found, name, names_of):
    """Of rows that search takes as equal, those with exactly this spelling, if there are any."""
    exactly = [row for row in found if tidy_line(name) in names_of(row)] if len(found) > 1 else []
    return exactly or found


def the_only_or_none(node, name, found, describe):
    """The row that was found, or None. Raises Problem with the candidates where there is more than one."""
    if len(found) > 1:
        raise node.problem(
            _("“%(name)s” is ambiguous: %(candidates)s. Say which one.")
            % {"name": name, "candidates": listed(found, describe)}
        )
    return found[0] if found else None


def the_only(node, name, found, near, describe):
    """The row that was found. Raises Problem with the candidates where there is none, or more than one."""
    if found:
        return the_only_or_none(node, name, found, describe)
    if candidates := listed(near(name), describe):
        reason = _("“%(name)s” is neither on record nor listed in this file. Near to it: %(candidates)s.")
        raise node.problem(reason % {"name": name, "candidates": candidates})
    raise node.problem(_("“%s” is neither on record nor listed in this file.") % name)


def listed(rows, describe):
    return "; ".join(describe(row) for row in rows)


def nearest(queryset, column, name, limit=5):
    """The rows whose column is most like the name, accents and case ignored."""
    likeness = TrigramSimilarity(column, Folded(models.Value(name)))
    return queryset.annotate(likeness=likeness).filter(likeness__gte=NEAR).order_by("-likeness", "pk")[:limit]


def near_units(name):
    by_name = nearest(Unit.objects.select_related("parent"), "name_key", name)
    by_other_name = nearest(UnitName.objects.select_related("unit__parent"), "search_key", name)
    ranked = [(row.likeness, row) for row in by_name] + [(row.likeness, row.unit) for row in by_other_name]
    ranked.sort(key=lambda pair: -pair[0])
    return list(dict.fromkeys(unit for _likeness, unit in ranked))[:5]


def near_blocs(name):
    return nearest(Bloc.objects.select_related("organiser", "parent"), "name_key", name)


def near_documents(name):
    return nearest(Document.objects.all(), "search_key", name)


def near_award_kinds(name):
    return nearest(AwardKind.objects.all(), "search_key", name)


def near_movements(name):
    return nearest(Movement.objects.select_related("period"), "search_key", name)


def describe_unit(unit):
    return described(unit.name, unit.code, unit.parent)


def describe_bloc(bloc):
    return described(bloc.name, bloc.code, bloc.parent or bloc.organiser)


def described(name, code, above):
    if above:
        return _("%(name)s (code %(code)s, under %(above)s)") % {"name": name, "code": code, "above": above}
    return _("%(name)s (code %(code)s)") % {"name": name, "code": code}


def describe_person(person):
    known = [str(fact) for fact in (person.unit, person.born) if fact]
    known = known or [_("unit not known")]
    return f"{person.name} ({', '.join(known)})"


def describe_period(period):
    return f"{period.label} ({period.code})"


def describe_award_kind(kind):
    return f"{kind.name} ({kind.code})"


def describe_movement(movement):
    period = movement.period or _("no period")
    return f"{movement} ({period})"


def describe_conference(conference):
    held = conference.held or _("date not known")
    return f"{conference} ({held})"


def described_leadership(row):
    source = row.source or _("source not known")
    return f"{row} ({row.bloc}, {source})"
