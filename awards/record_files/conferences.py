"""Conferences: what they were for, who was there, what was said."""

from django.db.models import Q
from django.utils.translation import gettext as _

from blocs.partial_dates import PartialDate
from blocs.text import tidy_line
from campaigns.models import (
    Appearance,
    Attendance,
    Conference,
    ConferencePaper,
    ConferencePurpose,
    Direction,
    HeadCount,
)

from .register import person
from .spans import finer


def write(record_file):
    record_file.each(record_file.node, "conferences", write_conference)


def write_conference(record_file, node):
    if node.get("key") in record_file.conferences:
        raise node["key"].problem(_("Another conference of this file has this key. Change one of them."))
    served = [(record_file.names.campaign(part), part.get("purpose")) for part in node.each("purposes")]
    row = conference_on_record(record_file, node, served)
    stated = node.stated("title", "held", "held_until", "time_of_day", "place", "mode", "status", "note")
    stated |= node.stated(delegates_as_printed="delegates") | record_file.links(
        node, convener=record_file.names.unit
    )
    if row and node.get("held") and finer(row.held, date_of(node)) == row.held:
        stated.pop("held")  # the day is on record, this file only knows the month
    conference = record_file.write(node, Conference, {}, stated, row=row)
    record_file.conferences[node.get("key")] = conference
    for part, (campaign, purpose) in zip(node.each("purposes"), served, strict=True):
        key = {"conference": conference, "campaign": campaign, "purpose": purpose}
        record_file.write(part, ConferencePurpose, key)
    record_file.each(node, "head_counts", write_head_count, conference)
    record_file.each(node, "attendance", write_attendance, conference)
    for position, part in enumerate(node.each("people"), start=1):
        record_file.attempt(part, write_appearances, conference, position)
    record_file.each(node, "papers", write_paper, conference)
    record_file.each(node, "directions", write_direction, conference)


def conference_on_record(record_file, node, served):
    """The conference on record that had one of these purposes, on a day that can be the same.

    Failing that, the one this same report had brought with another date, which is corrected now.
    """
    purposes = Q()
    for campaign, purpose in served:
        purposes |= Q(purposes__campaign=campaign, purposes__purpose=purpose)
    found = Conference.objects.filter(purposes).distinct().order_by("pk")
    found = [row for row in found if not record_file.rows.has_written(row)]
    title, held = tidy_line(node.get("title")), date_of(node)
    if same := [row for row in found if can_be_same(row, title, held)]:
        return min(
            same, key=lambda row: (row.held != held, row.title != title, row.source != record_file.source)
        )
    days = [date_of(other) for other in record_file.node.each("conferences")]
    corrected = [row for row in found if row.source == record_file.source and row.held not in days]
    return corrected[0] if len(corrected) == 1 else None


def can_be_same(row, title, held):
    if row.held and held:
        return finer(row.held, held) is not None
    return not (row.title and title) or row.title == title


def date_of(node):
    return PartialDate.parse(node.get("held")) if node.get("held") else None


def write_head_count(record_file, node, conference):
    record_file.write(node, HeadCount, {"conference": conference, "of": node.get("of")}, node.figure())


def write_attendance(record_file, node, conference):
    unit = node.linked(unit=record_file.names.unit).get("unit")
    stated = node.stated("unit_as_printed", "status", "is_guest", "represented_by")
    key = {"conference": conference, "unit": unit}
    if unit is None:
        key["unit_as_printed"] = stated.pop("unit_as_printed")
    record_file.write(node, Attendance, key, stated)


def write_appearances(record_file, node, conference, position):
    """One row for each role of a person; an office without a name is known by its post as printed."""
    links = node.linked(unit=record_file.names.unit)
    stated = node.stated(
        "person_as_printed", "on_behalf_of", "note", rank_as_printed="rank", post_as_printed="post"
    )
    if node.get("person"):
        key = {"person": person(record_file, node["person"], links.get("unit"))}
    else:
        printed = "person_as_printed" if node.get("person_as_printed") else "post_as_printed"
        key = {"person": None, printed: stated.pop(printed)}
    for role in node.get("roles"):
        record_file.write(
            node,
            Appearance,
            key | {"conference": conference, "role": role},
            stated | links,
            on_creation={"position": position},
        )


def write_paper(record_file, node, conference):
    document = record_file.names.document(node["document"])
    key = {
        "conference": conference,
        "document": document,
        "part": node.get("part", ConferencePaper.Part.OTHER),
    }
    record_file.write(node, ConferencePaper, key)


def write_direction(record_file, node, conference):
    given_by = node.linked(given_by=lambda giver: appearance(giver, conference))
    key = {"conference": conference, "way": node.get("way", Direction.Way.DOWN)}
    if node.get("number"):
        key |= {"number": node.get("number"), "given_by": given_by.get("given_by")}
        record_file.write(node, Direction, key, node.stated("text"))
    else:
        record_file.write(node, Direction, key | {"text": node.get("text")}, given_by)


def appearance(node, conference):
    """The appearance at the conference that a direction comes from, by the person's name or the office's."""
    name = tidy_line(node.get("name"))
    for row in conference.appearances.filter(role=node.get("role")).select_related("person"):
        if name in (row.person and row.person.name, row.person_as_printed, row.post_as_printed):
            return row
    raise node.problem(
        _("“%(name)s” is not among the people of this conference with the role “%(role)s”.")
        % {"name": name, "role": node.get("role")}
    )
