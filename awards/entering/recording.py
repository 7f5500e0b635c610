"""Puts on record what was entered of a conference: one transaction, the rows of a kind together."""

from dataclasses import dataclass

import pghistory
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils.translation import gettext as _

from awards.models import Draft, Entry, Recording
from blocs.models import Bloc
from blocs.outages import is_outage
from blocs.refusals import refusal
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
from .sheet import TABLES, THIS, says_the_same
from .typed import CHOSEN, beside

ORDERED = ["people", "targets"]  # the tables whose order is kept

THEMES = {"theme", "slogan", "next_theme", "next_slogan"}


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

    def written_years(self):
        """The bloc-years on record that recording writes to, of other blocs that the conference served too."""
        years = self.setting.campaigns_of([self.setting.this_period, self.setting.next_period])
        if self.entry.conference_id:
            years += self.entry.conference.campaigns.all()
        return [*years, *self.rows_now.get("years", {}).values()]

    def reads_differently(self, name):
        """Whether a field, or what was chosen for its name, says something else than the record."""
        (before, meant), (after, chosen) = [
            (texts.get(name, ""), texts.get(name + CHOSEN, "")) for texts in (self.now, self.typed)
        ]
        return not says_the_same(name, before, after) or chosen not in ("", meant)

    def gone(self, table):
        """The rows on record that the draft does not have any more; one that never said a word is not gone."""
        left = {row.key for row in self.facts.rows[table]}
        return [
            row
            for key, row in self.rows_now.get(table, {}).items()
            if key not in left and any(name.startswith(f"{table}-{key}-") for name in self.now)
        ]

    def is_moved(self, table):
        """Whether the rows on record stand in another order, among new ones, or are fewer."""
        return [row.key for row in self.facts.rows[table]] != list(self.rows_now.get(table, {}))

    def changes(self):
        """What recording changes, as [name, which row, before, after] for each field."""
        titles = titles_of(self.now) | titles_of(self.typed)
        titles |= {
            f"{table}-{row.key}": row.title
            for table, rows in self.facts.rows.items()
            for row in rows
            if row.title
        }
        fields = [
            [name, titles.get(name.rpartition("-")[0], ""), self.now.get(name, ""), self.typed.get(name, "")]
            for name in sorted({**self.now, **self.typed})
            if name not in TABLES and name == beside(name) and self.reads_differently(name)
        ]
        return fields + [self.moved_rows(table, titles) for table in ORDERED if self.is_only_moved(table)]

    def is_only_moved(self, table):
        keys, on_record = {row.key for row in self.facts.rows[table]}, set(self.rows_now.get(table, {}))
        return keys == on_record and self.is_moved(table)

    def moved_rows(self, table, titles):
        before = [titles.get(f"{table}-{key}", "") for key in self.rows_now[table]]
        after = [titles.get(f"{table}-{row.key}", "") for row in self.facts.rows[table]]
        return [table, "", "; ".join(before), "; ".join(after)]


NAMING = ["unit", "name", "award", "text", "question", "title", "number", "person", "post", "period"]


def titles_of(typed):
    """What each row of the tables is called: the text of the first of its columns that name it."""
    titles = {}
    for column in reversed(NAMING):
        for name, text in typed.items():
            row, _dash, last = name.rpartition("-")
            if row and last == column:
                titles[row] = text
    return titles


def sheet_of(draft, user):
    """The Sheet of a draft: what it would put on record as things stand now."""
    setting = Setting(draft.entry, draft.typed, user)
    now, rows_now = on_record(draft.entry, setting)
    typed, conflicts = merge(draft.base, draft.typed, now)
    if typed != draft.typed:
        setting = Setting(draft.entry, typed, user)
    setting.now, setting.on_record = now, rows_now
    sheet = Sheet(draft.entry, setting, now, rows_now, typed, conflicts, read(typed, setting))
    check(sheet)
    return sheet


def needs_reason(sheet):
    """Whether the change corrects a year that is closed, or strikes something out: it then says why."""
    if sheet.entry.conference_id is None:
        corrects = replaced(sheet) or leading.completes_a_leader(sheet)
        return bool(corrects) and ConferencePurpose.objects.that_close(sheet.written_years()).exists()
    if not sheet.changes():
        return False
    closed = ConferencePurpose.objects.that_close(sheet.written_years())
    return closed.exists() or any(sheet.gone(table) for table in TABLES)


def replaced(sheet):
    """Of the changes of an entry that is new those that replace something a year has on record already: its theme."""
    return [change for change in sheet.changes() if change[0] in THEMES and change[2]]


def record(*, draft, user, reason=""):
    """Put a draft, as the person was shown it, on record; return the Recording.

    Raises NotRecorded where the draft has problems, conflicts or questions without an answer, and ValidationError
    where the database refuses or a reason is missing; then nothing has changed.
    """
    try:
        with transaction.atomic(), pghistory.context(reason=reason.strip()):
            return record_locked(draft, user, reason.strip())
    except DatabaseError as error:
        if is_outage(error):
            raise
        raise ValidationError(
            _("The database refused this: %(why)s Look at what is there now, then try again."),
            params={"why": refusal(error)},
        ) from error


def record_locked(draft, user, reason):
    # One recording of a bloc at a time: each sees all that the one before it wrote.
    Bloc.objects.select_for_update(no_key=True).get(pk=draft.entry.bloc_id)
    draft = newest(draft)
    sheet = sheet_of(draft, user)
    if not sheet.can_be_recorded:
        raise NotRecorded
    if any(question.key not in draft.kept for question in questions_about(sheet)):
        raise NotRecorded
    if needs_reason(sheet) and not reason:
        raise ValidationError(
            _("Say why: the year is closed, or something on record is struck out."), "no_reason"
        )
    recording = Recording(bloc=draft.entry.bloc, act=Recording.Act.FIRST, user=user, reason=reason)
    if draft.entry.conference_id:
        recording.act, recording.changes = Recording.Act.CORRECTION, sheet.changes()
    else:
        recording.changes = replaced(sheet)
    return put_on_record(sheet, recording, draft)


def put_on_record(sheet, recording, draft):
    """Write the sheet with its Recording, and drop the draft. Nothing is written where nothing was changed."""
    recording.conference = draft.entry.conference
    if recording.changes or recording.act == Recording.Act.FIRST:
        recording.conference, recording.opened, recording.opening = write(sheet)
        recording.save()
        year = sheet.setting.this_period.label
        Entry.objects.filter(pk=draft.entry_id).update(conference=recording.conference, year=year)
    draft.delete()
    return recording


def newest(draft):
    """The draft, locked; refused where another window typed something since it was read."""
    present = Draft.objects.select_for_update().filter(pk=draft.pk, version=draft.version).first()
    if present is None:
        raise NotRecorded
    present.entry = Entry.objects.with_conference().get(pk=draft.entry_id)
    return present


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
