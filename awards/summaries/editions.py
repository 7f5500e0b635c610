"""Freezes summaries, checks that what was frozen is what it was, and tells what the records say since.

An edition keeps the content of the summary itself, so that no later correction, rename or change of this program
alters it. Its check code is computed from all of it, and from who froze it and when.
"""

import dataclasses
import datetime
import hashlib
import json
from dataclasses import dataclass
from decimal import Decimal

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from blocs.models import Bloc

from ..models import Edition
from . import content
from .bloc_year import summarise, summarised_campaigns
from .content import Column, Row, Said, Section, Table
from .pieces import pieces_of, plain
from .scope import Scope
from .span import summarise_years
from .year import summarise_year

CLASSES = {
    found.__name__: found
    for found in vars(content).values()
    if dataclasses.is_dataclass(found) and found.__module__ == content.__name__
}
GROUP, GROUPS = 4, 5  # how many letters of the code stand together, and how many such groups there are


def freeze(summary, scope, user, *, campaign=None, by_today=False):
    """The new Edition of a Summary in the language that it is in; one of a campaign is of no other scope."""
    edition = Edition(
        campaign=campaign,
        bloc=None if campaign else scope.bloc,
        organiser=None if campaign else scope.organiser,
        first_year=scope.first,
        last_year=scope.last,
        by_today=by_today,
        title=summary.title,
        language=get_language(),
        content=as_plain(summary),
        made_by=user,
        made_at=timezone.now(),
    )
    edition.check_code = code_of(edition)
    edition.save(force_insert=True)
    return edition


def code_of(edition):
    """The check code that the content of an edition comes to."""
    whole = {
        "title": edition.title,
        "language": edition.language,
        "content": edition.content,
        "made_by": edition.made_by_id,
        "made_at": edition.made_at.astimezone(datetime.UTC).isoformat(timespec="milliseconds"),
    }
    written = json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    letters = hashlib.sha256(written.encode()).hexdigest()[: GROUP * GROUPS].upper()
    return "-".join(letters[start : start + GROUP] for start in range(0, len(letters), GROUP))


def is_unaltered(edition):
    return code_of(edition) == edition.check_code


def tidy_code(text):
    """A check code as it may be typed, from a paper: with or without dashes and spaces, in small letters too."""
    letters = "".join(letter for letter in text.upper() if letter.isalnum())
    return "-".join(letters[start : start + GROUP] for start in range(0, len(letters), GROUP))


def foot_of(edition):
    """What stands at the foot of each page: when, who, and the code by which it can be checked."""
    made_at = timezone.localtime(edition.made_at)
    words = {"day": f"{made_at:%d/%m/%Y %H:%M}", "who": edition.made_by, "code": edition.check_code}
    return _("Edition of %(day)s, frozen by %(who)s. Check code: %(code)s") % words


def as_plain(value):
    """Content as JSON takes it, so that as_content() gives it back."""
    if dataclasses.is_dataclass(value):
        fields = {field.name: as_plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
        return {"is": type(value).__name__} | fields
    if isinstance(value, tuple | list):
        return [as_plain(item) for item in value]
    if isinstance(value, Decimal):
        return {"is": "Decimal", "of": str(value)}
    if isinstance(value, datetime.date):
        return {"is": "date", "of": value.isoformat()}
    return str(value) if isinstance(value, Promise | str) else value


def as_content(value):
    """What as_plain() was given."""
    if isinstance(value, list):
        return tuple(as_content(item) for item in value)
    if not isinstance(value, dict):
        return value
    parts = {name: as_content(part) for name, part in value.items() if name != "is"}
    if value["is"] == "Decimal":
        return Decimal(parts["of"])
    if value["is"] == "date":
        return datetime.date.fromisoformat(parts["of"])
    return CLASSES[value["is"]](**parts)


@dataclass(frozen=True)
class Change:
    """One cell that the records give otherwise today; before is "" for a new row, after for one that is gone."""

    where: str
    what: str
    before: str
    after: str


def changes_since(edition, compose):
    """What differs between an edition and the Summary that compose() gives today, in the language of the edition."""
    with override(edition.language):
        today = compose()
        frozen = as_content(edition.content)
        then, now = cells_by_place(frozen), cells_by_place(today)
        return [
            Change(*(then.get(place) or now[place])[:2], text_at(then, place), text_at(now, place))
            for place in dict.fromkeys([*then, *now])
            if text_at(then, place) != text_at(now, place)
        ]


def cells_by_place(summary):
    """{place: (where, what, text)}: each cell by the keys of its table, row and column, with their names."""
    found = {}
    for section in summary.sections:
        for table in section.tables:
            where = section.title if section.title == table.title else f"{section.title} – {table.title}"
            for row in table.rows:
                label = row.shown_cells[0].text
                found[table.key, row.key, ""] = (where, label, label)
                for column, cell in zip(table.columns[1:], row.cells[1:], strict=True):
                    what = f"{label}: {column.label}"
                    found[table.key, row.key, column.key] = (where, what, text_of(cell))
    return found


def text_at(cells, place):
    return cells[place][2] if place in cells else ""


def text_of(cell):
    return plain(pieces_of(dataclasses.replace(cell, notes=()), {}))


def with_annex(summary, changes):
    """The Summary with the list of what changed since as its last section; None where nobody can tell."""
    if changes is None:
        return summary
    columns = (
        Column("where", _("In which part")),
        Column("what", _("What")),
        Column("before", _("In this edition")),
        Column("after", _("On record now")),
    )
    rows = tuple(
        Row(
            str(number),
            (Said(change.where), Said(change.what), Said(change.before or "–"), Said(change.after or "–")),
        )
        for number, change in enumerate(changes)
    )
    table = Table("changes", _("What changed since"), columns, rows, empty=_("Nothing has changed since."))
    annex = Section("annex", _("Annex: what the records say otherwise today"), tables=(table,))
    return dataclasses.replace(summary, sections=(*summary.sections, annex))


def is_comparable(edition):
    """Whether its maker sees the same blocs as when it was made: else blocs would seem to have gone, or come.

    One about a bloc is composed for its reader, who sees that bloc.
    """
    if edition.campaign_id or edition.bloc_id:
        return True
    maker, day = edition.made_by, timezone.localdate(edition.made_at)
    seen = [Bloc.objects.visible_to(maker, day), Bloc.objects.visible_to(maker)]
    then, now = (set(blocs.values_list("pk", flat=True)) for blocs in seen)
    return then == now


def compose(edition, user):
    """The Summary that the records give today of what an edition is about.

    One of a bloc is composed for the user. Of one about an organiser or all, an admin sees what its maker sees today:
    blocs that are hidden from the maker were never in it.
    """
    if edition.campaign_id:
        campaign = summarised_campaigns(user).get(pk=edition.campaign_id)
        return summarise(campaign, user)
    reader = user if edition.bloc_id or edition.made_by.is_staff else edition.made_by
    scope = Scope(reader, edition.first_year, edition.last_year, edition.organiser, edition.bloc)
    return compose_years(scope, edition.by_today)


def compose_years(scope, by_today):
    """One year of all its blocs is told as a year, everything else year by year."""
    if scope.first == scope.last and scope.bloc is None:
        return summarise_year(scope)
    return summarise_years(scope, by_today=by_today)
