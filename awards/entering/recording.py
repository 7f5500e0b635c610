"""Puts on record what was entered of a conference: one transaction, the rows of a kind together."""

from dataclasses import dataclass

import pghistory
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils.translation import gettext as _

from awards.models import Draft, Entry, Recording
from blocs.models import Bloc
from campaigns.models import Conference, ConferencePurpose

from . import leading, meeting, outcomes, reviewing, sources
from .checking import check
from .members import write_members
from .merging import merge
from .names_on_record import save_new_names
from .on_record import on_record
from .opening import open_next_year
from .questions import questions_about
from .reading import read
from .rows import Rows
from .setting import Setting
from .sheet import TABLES, THIS


class NotRecorded(Exception):
    """Nothing was recorded: something is to be decided or corrected first."""


@dataclass
class Sheet:
    """A draft over what is on record now: what both say together, read, with all that is to be decided."""

    entry: Entry
    setting: Setting
    now: dict  # what is on record, as texts
    rows_now: dict  # {table: {key: row on record}}
    typed: dict  # the draft merged with it
    conflicts: list
    facts: object

    @property
    def can_be_recorded(self):
        return not self.conflicts and not self.facts.problems

    def changed_columns(self, table, row):
        """The columns of a row that read differently than on record; all of them where the row is new."""
        columns = TABLES[table].columns
        if row.key not in self.rows_now.get(table, {}):
            return {column.name for column in columns}
        return {
            column.name for column in columns if self.reads_differently(f"{table}-{row.key}-{column.name}")
        }

    def reads_differently(self, name):
        return any(
            self.now.get(name + ending, "") != self.typed.get(name + ending, "") for ending in ("", "_id")
        )

    def gone(self, table):
        """The rows on record that the draft does not have any more."""
        left = {row.key for row in self.facts.rows[table]}
        return [row for key, row in self.rows_now.get(table, {}).items() if key not in left]

    def changes(self):
        """What recording changes, as [name, which row, before, after] for each field."""
        titles = {
            f"{table}-{row.key}": row.title or first_text(row)
            for table, rows in self.facts.rows.items()
            for row in rows
        }
        changes = []
        for name in sorted({**self.now, **self.typed}):
            before, after = self.now.get(name, ""), self.typed.get(name, "")
            if before != after and name not in TABLES and not name.endswith("_id"):
                changes.append([name, titles.get(name.rpartition("-")[0], ""), before, after])
        return changes


def first_text(row):
    return next((text for name, text in row.texts.items() if text and not name.endswith("_id")), "")


def sheet_of(draft, user):
    """The Sheet of a draft: what it would put on record as things stand now."""
    setting = Setting(draft.entry, draft.typed, user)
    now, rows_now = on_record(draft.entry, setting)
    typed, conflicts = merge(draft.base, draft.typed, now)
    if typed != draft.typed:
        setting = Setting(draft.entry, typed, user)
    setting.on_record = rows_now
    sheet = Sheet(draft.entry, setting, now, rows_now, typed, conflicts, read(typed, setting))
    check(sheet)
    return sheet


def needs_reason(sheet):
    """Whether the change corrects a year that is closed, or strikes something out: it then says why."""
    if sheet.entry.conference_id is None or not sheet.changes():
        return False
    served = list(sheet.rows_now.get("years", {}).values())
    closed = ConferencePurpose.objects.that_close(served)
    return closed.exists() or any(sheet.gone(table) for table in TABLES)


def record(*, draft, user, reason=""):
    """Put a draft on record; return the Recording.

    Raises NotRecorded where the draft has problems, conflicts or questions without an answer, and ValidationError
    where the database refuses or a reason is missing; then nothing has changed.
    """
    try:
        with transaction.atomic(), pghistory.context(reason=reason.strip()):
            return record_locked(draft, user, reason.strip())
    except DatabaseError as error:
        raise ValidationError(
            _("The database refused this: %(why)s Look at what is there now, then try again."),
            params={"why": refusal(error)},
        ) from error


def refusal(error):
    """The sentence of the constraint that refused a row, or what the database says."""
    diagnosis = getattr(error.__cause__, "diag", None)
    name = diagnosis and diagnosis.constraint_name
    for model in apps.get_models():
        for constraint in model._meta.constraints:
            if name and constraint.name == name:
                return str(constraint.get_violation_error_message())
    return str(error).splitlines()[0]


def record_locked(draft, user, reason):
    # One recording of a bloc at a time: each sees all that the one before it wrote.
    Bloc.objects.select_for_update(no_key=True).get(pk=draft.entry.bloc_id)
    draft.entry = Entry.objects.with_conference().get(pk=draft.entry_id)
    sheet = sheet_of(draft, user)
    if not sheet.can_be_recorded:
        raise NotRecorded
    if any(question.key not in draft.kept for question in questions_about(sheet)):
        raise NotRecorded
    if needs_reason(sheet) and not reason:
        raise ValidationError(
            _("Say why: the year is closed, or something on record is struck out."), "no_reason"
        )
    act = Recording.Act.CORRECTION if draft.entry.conference_id else Recording.Act.FIRST
    changes = sheet.changes() if act == Recording.Act.CORRECTION else []
    conference, opened, opening = write(sheet)
    Entry.objects.filter(pk=draft.entry_id).update(conference=conference)
    Draft.objects.filter(pk=draft.pk).delete()
    return Recording.objects.create(
        conference=conference,
        act=act,
        user=user,
        reason=reason,
        changes=changes,
        opened=opened,
        opening=opening,
    )


def write(sheet):
    """Write all rows of a sheet; return the conference, the bloc-year it opened or None, and what that made."""
    save_new_names(sheet)
    conference = write_conference(sheet)
    write_members(sheet, conference)
    campaigns, opened, opening = open_next_year(sheet)
    meeting.write_years(sheet, conference, campaigns)
    sources.write_papers(sheet, conference)
    meeting.write_roll(sheet, conference)
    people = meeting.write_people(sheet, conference)
    meeting.write_directions(sheet, conference, people)
    reviewing.write_targets(sheet, conference, campaigns)
    reviewing.write_results(sheet, conference)
    outcomes.write_standings(sheet, conference, campaigns[THIS])
    outcomes.write_ballots(sheet, conference, campaigns[THIS])
    outcomes.write_awards(sheet, conference, campaigns[THIS])
    leading.write_leaders(sheet, conference, campaigns, opening)
    return conference, opened, opening


def write_conference(sheet):
    values = sheet.facts.values
    columns = {name: values[name] for name in ("title", "held", "held_until", "time_of_day", "place", "note")}
    columns |= {
        "mode": values["mode"] or Conference.Mode.UNKNOWN,
        "status": values["status"] or Conference.Status.HELD,
        "convener": values["convener"],
        "delegates_as_printed": values["delegates"],
    }
    rows = Rows(Conference)
    conference = sheet.entry.conference
    if conference is None:
        conference = rows.create(**columns, source=sources.source(sheet, None))
    else:
        rows.change(conference, **columns, source=sources.source(sheet, conference.source))
    rows.save()
    return conference
