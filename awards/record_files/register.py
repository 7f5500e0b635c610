"""What a file introduces by name: papers, units and their past, periods, blocs, people, movements."""

from django.db.models import Q
from django.utils.translation import gettext as _

from blocs.models import (
    Bloc,
    Document,
    Membership,
    Person,
    Reorganisation,
    ReorganisedUnit,
    Unit,
    UnitName,
)
from blocs.partial_dates import PartialDate
from blocs.text import code_from, tidy_line
from campaigns.models import Movement, Period

from .names import describe_bloc, describe_person, describe_unit, listed, the_only_or_none, written_so
from .spans import span

PAPER = ["kind", "number", "title", "dated", "issuer_as_printed", "file_name", "is_secret", "holder"]


def write(record_file):
    node = record_file.node
    record_file.source = write_paper(record_file, node["source"], kind=Document.Kind.REPORT)
    write_units(record_file, node)
    record_file.each(node, "documents", write_paper)
    for paper in [node["source"], *node.each("documents")]:
        write_issuer(record_file, paper)
    record_file.each(node, "units", write_unit_names)
    record_file.names.forget()
    record_file.each(node, "reorganisations", write_reorganisation)
    record_file.each(node, "periods", write_period)
    record_file.each(node, "blocs", write_bloc)
    record_file.names.forget()
    record_file.each(node, "people", write_person)
    record_file.each(node, "movements", write_movement)


def write_paper(record_file, node, kind=Document.Kind.OTHER):
    return record_file.write(
        node,
        Document,
        {},
        node.stated(*PAPER),
        row=paper_on_record(node),
        on_creation={"kind": kind},
        shared=True,
    )


def paper_on_record(node):
    """The paper with that file name; else with that number, as far as the dates allow; else with that title."""
    if node.get("file_name"):
        return Document.objects.filter(file_name=tidy_line(node.get("file_name"))).first()
    if not node.get("number"):
        return Document.objects.filter(title=tidy_line(node.get("title")), number="").first()
    found = Document.objects.filter(number=tidy_line(node.get("number")))
    if node.get("dated"):
        dated = PartialDate.parse(node.get("dated"))
        found = found.filter(dated=dated) or found.filter(dated__isnull=True)
    return the_only_or_none(node, node.get("number"), list(found), str)


def write_issuer(record_file, node):
    if "issuer" in node:
        paper, issuer = paper_on_record(node), record_file.links(node, issuer=record_file.names.unit)
        record_file.write(node, Document, {}, issuer, row=paper, shared=True)


def write_units(record_file, node):
    """Write the listed units, each after the unit it belongs to, wherever that stands in the list."""
    waiting = {part.path: part for part in node.each("units")}
    by_name = {
        tidy_line(part.get(key)): part for part in waiting.values() for key in ("name", "code") if key in part
    }

    def write_with_parent(record_file, part):
        if waiting.pop(part.path, None) is None:
            return
        parent = part.get("parent")
        name = parent.get("name") if isinstance(parent, dict) else parent
        if name and tidy_line(name) in by_name:
            write_with_parent(record_file, by_name[tidy_line(name)])
        write_unit(record_file, part)

    record_file.each(node, "units", write_with_parent)


def write_unit(record_file, node):
    stated = node.stated("short_name", "kind", "since", "until", "note")
    stated |= record_file.links(node, parent=record_file.names.find_unit)
    unit = unit_on_record(node, stated.get("parent"))
    new_name = unit is None or not Unit.objects.named(node.get("name")).filter(pk=unit.pk).exists()
    record_file.units[node.path] = record_file.write(
        node,
        Unit,
        {},
        stated | ({"name": node.get("name")} if new_name else {}),  # else it may have been renamed since
        row=unit,
        on_creation={}
        if unit
        else {"code": node.get("code") or code_from(node.get("name"), queryset=Unit.objects)},
        shared=True,
    )


def unit_on_record(node, parent):
    """The listed unit, by its code, else by name and parent. A namesake with another code is a Problem."""
    code, name = node.get("code"), node.get("name")
    if code and (unit := Unit.objects.filter(code=code).first()):
        return unit
    if node.get("namesake"):
        return None
    found = Unit.objects.named(name).select_related("parent")
    if parent:
        found = found.filter(Q(parent=parent) | Q(parent__isnull=True))
    found = written_so(list(found), name, lambda unit: [unit.name])
    if code and found:
        raise node["code"].problem(
            _("On record is already: %s. Use its code, or say “namesake”: true for a different unit.")
            % listed(found, describe_unit)
        )
    return the_only_or_none(node["name"], name, found, describe_unit)


def write_unit_names(record_file, node):
    unit = record_file.units.get(node.path)
    if unit is None:
        return  # what is wrong with it has been said
    for former in node.each("former_names"):
        stated = former.stated("note") | former.linked(document=record_file.names.document)
        key = {"unit": unit, "name": former.get("name"), "kind": UnitName.Kind.OFFICIAL}
        record_file.write(former, UnitName, key, stated | {"valid": span(former)}, shared=True)
    kinds = {"spellings": UnitName.Kind.SPELLING, "abbreviations": UnitName.Kind.ABBREVIATION}
    for name, kind in kinds.items():
        for other in node.each(name):
            key = {"unit": unit, "name": other.value, "kind": kind}
            record_file.write(other, UnitName, key, shared=True)


def write_reorganisation(record_file, node):
    sides = [
        (side, part, record_file.names.unit(part["unit"]))
        for side in ReorganisedUnit.Side.values
        for part in node.each(side)
    ]
    found = Reorganisation.objects.filter(kind=node.get("kind"))
    for side, _part, unit in sides:
        found = found.filter(sides__side=side, sides__unit=unit)
    reorganisation = record_file.write(
        node,
        Reorganisation,
        {},
        node.stated("kind", "took_effect", "note")
        | record_file.links(node, document=record_file.names.document),
        row=found.first(),
    )
    for side, part, unit in sides:
        key = {"reorganisation": reorganisation, "unit": unit, "side": side}
        record_file.write(part, ReorganisedUnit, key, part.stated("history", "history_reason"))


def write_period(record_file, node):
    stated = node.stated("label", "kind")
    stated |= {name: PartialDate.parse(node.get(name)).first_day() for name in ("starts_on", "ends_on")}
    label = {"label": node.get("code")}
    record_file.write(node, Period, {"code": node.get("code")}, stated, on_creation=label, shared=True)


def write_bloc(record_file, node):
    names = record_file.names
    stated = node.stated("name", "kind", "since", "until", "note")
    stated |= record_file.links(
        node, organiser=names.unit, parent=names.find_bloc, founding_decision=names.document
    )
    row = bloc_on_record(node, stated)
    code = {} if row else {"code": node.get("code") or code_from(node.get("name"), queryset=Bloc.objects)}
    bloc = record_file.write(node, Bloc, {}, stated, row=row, on_creation=code, shared=True)
    record_file.each(node, "members", write_membership, bloc)


def bloc_on_record(node, stated):
    """The listed bloc, by its code, else by name under the organiser and parent that are stated."""
    if "code" in node:
        return Bloc.objects.filter(code=node.get("code")).first()
    found = Bloc.objects.named(node.get("name")).select_related("organiser", "parent")
    for above in ("organiser", "parent"):
        if stated.get(above):
            found = found.filter(**{above: stated[above]})
    return the_only_or_none(node["name"], node.get("name"), list(found), describe_bloc)


def write_membership(record_file, node, bloc, during=None):
    """A member from a day to a day; or during a period, for which any membership on record in that time will do."""
    unit = record_file.names.unit(node["unit"])
    valid = during or span(node)
    found = list(Membership.objects.filter(bloc=bloc, unit=unit, valid__overlap=valid))
    if len(found) > 1 and not during:
        raise node.problem(
            _("On record are several memberships of %(unit)s in that time. Correct them in the admin pages.")
            % {"unit": unit}
        )
    stated = node.stated("name_as_printed", "note") | record_file.links(
        node, decision=record_file.names.document
    )
    record_file.write(
        node,
        Membership,
        {},
        stated if during else stated | {"valid": valid},
        row=found[0] if found else None,
        on_creation={"bloc": bloc, "unit": unit, "valid": valid},
        shared=True,
    )


def write_person(record_file, node):
    stated = node.stated("note", "born") | node.linked(unit=record_file.names.unit)
    found = Person.objects.named(node.get("name")).select_related("unit")
    if node.get("namesake"):
        found = found.filter(**{name: stated[name] for name in ("born", "unit") if name in stated})
    row = the_only_or_none(node["name"], node.get("name"), list(found), describe_person)
    if row and stated.get("unit") and row.unit and row.unit != stated["unit"]:
        raise node.problem(
            _("On record is %s. Say “namesake”: true for a different person, or leave the unit out.")
            % describe_person(row)
        )
    record_file.write(node, Person, {}, stated, row=row, on_creation={"name": node.get("name")}, shared=True)


def person(record_file, node, unit=None):
    """The person a reference means, put on record where nobody has that name yet.

    unit: where the person serves, as far as the same sentence says so. It tells namesakes apart.
    """
    if isinstance(node.value, str):
        name, known = node.value, {"unit": unit}
    else:
        name, known = node.get("name"), node.stated("born") | node.linked(unit=record_file.names.unit)
    if found := record_file.names.people(name, known):
        return the_only_or_none(node, name, found, describe_person)
    if others := Person.objects.named(name).select_related("unit"):
        raise node.problem(
            _(
                "On record is %s. Name the person with that unit, or list another one in “people” as a namesake."
            )
            % listed(others, describe_person)
        )
    return record_file.write(node, Person, {}, on_creation=known | {"name": name}, shared=True)


def write_movement(record_file, node):
    stated = node.stated("title", "theme", "slogan", "kind", "authority_as_printed", "launched", "note")
    stated |= record_file.links(node, authority=record_file.names.unit, period=record_file.period)
    if node.get("part_of"):
        stated["parent"] = record_file.names.movement(node["part_of"], record_file.movements)
    named_by = next((name for name in ("title", "theme", "slogan") if node.get(name)), "title")
    key = {named_by: node.get(named_by) or "", "period": stated.get("period")}
    movement = record_file.write(node, Movement, key, stated)
    record_file.movements.add(movement.pk)
