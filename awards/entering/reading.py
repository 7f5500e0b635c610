"""Reads what was typed: each field by its kind, all names together. What cannot be is a problem beside its field."""

from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from blocs.models import Person, Unit
from blocs.text import folded, tidy_line

from .columns import Named
from .names import NEW, Names, chosen_key
from .sheet import FIELDS, TABLES
from .typed import CHOSEN, UNDER, rows_of, says_something


@dataclass
class Problem:
    """What is wrong with a field: the sentence, and for a name the rows to choose from."""

    sentence: str
    candidates: list = field(default_factory=list)
    may_be_new: bool = False


@dataclass
class Facts:
    """What an entry page says, read. values: of the single fields; rows: of each table, those that say something."""

    values: dict
    rows: dict
    problems: dict
    names: Names
    now: dict  # what is on record, as texts

    def complain(self, name, sentence):
        self.problems.setdefault(name, Problem(str(sentence)))

    @property
    def new_units(self):
        return [row for row in self.names.new.values() if isinstance(row, Unit)]

    @property
    def new_people(self):
        return [row for row in self.names.new.values() if isinstance(row, Person)]


def read(typed, setting):
    """The Facts of what was typed, in the Setting of its entry."""
    rows = {
        name: [row for row in rows_of(typed, table, setting.given(name)) if says_something(row, table)]
        for name, table in TABLES.items()
    }
    facts = Facts({}, rows, {}, Names(setting.bloc, setting.memberships, setting.user), setting.now)
    leave_out_stray_rows(facts, setting)
    for column, at, texts in fields_of(typed, rows):
        text = texts.get(column.name, "")
        if isinstance(column, Named) and text:
            may_be_asked = text != facts.now.get(at) and (column.of != "unit" or not column.free)
            facts.names.want(column.of, text, texts.get(column.name + CHOSEN, ""), may_be_asked)
            if under := texts.get(column.name + UNDER):
                facts.names.want("unit", under)
    facts.names.look_up()
    for name, column in FIELDS.items():
        facts.values[name] = read_field(facts, column, name, typed, setting.choices)
    for name, table in TABLES.items():
        for row in rows[name]:
            for column in table.columns:
                at = f"{name}-{row.key}-{column.name}"
                row.values[column.name] = read_field(facts, column, at, row.texts, setting.choices, name)
    return facts


def leave_out_stray_rows(facts, setting):
    """A table that does not grow has rows for what is on record only; others stay on the page, to be emptied."""
    for name, table in TABLES.items():
        if table.grows:
            continue
        keys = setting.keys(name)
        for row in facts.rows[name]:
            if row.key not in keys:
                sentence = _(
                    "What this row stood for is not on record any more. Note what it says elsewhere, then empty it."
                )
                facts.complain(f"{name}-{row.key}-{table.columns[0].name}", sentence)
        facts.rows[name] = [row for row in facts.rows[name] if row.key in keys]


def fields_of(typed, rows):
    """Every field that there is: its column, its name, and the texts it stands among."""
    for column in FIELDS.values():
        yield column, column.name, typed
    for name, table in TABLES.items():
        for row in rows[name]:
            for column in table.columns:
                yield column, f"{name}-{row.key}-{column.name}", row.texts


def read_field(facts, column, at, texts, choices, table=""):
    """The value of one field; that of an empty one where it is wrong, with the problem noted."""
    text = texts.get(column.name, "")
    try:
        if isinstance(column, Named):
            return read_name(facts, column, at, texts)
        if (table, column.name) in choices:
            return read_choice(text, choices[table, column.name])
        return column.read(text)
    except ValidationError as error:
        facts.problems[at] = Problem(" ".join(error.messages))
        return None if isinstance(column, Named) else column.read("")


def read_choice(text, pairs):
    if text and text not in {str(value) for value, _label in pairs}:
        raise ValidationError(_("Choose one of the list."))
    return text


def read_name(facts, column, at, texts):
    """The row that a name means: on record, or a new one not saved yet; None where empty or only printed."""
    text = column.read(texts.get(column.name, ""))
    if not text:
        return None
    chosen = texts.get(column.name + CHOSEN, "")
    if column.of == "award":
        return facts.names.award(text, chosen)
    meaning = facts.names.meaning(column.of, text, chosen)
    if meaning.row:
        return meaning.row
    if chosen_key(text, chosen) == NEW:
        return new_row(facts, column, at, text, texts.get(column.name + UNDER, ""))
    return unknown_name(facts, column, at, text, meaning.candidates)


def unknown_name(facts, column, at, text, candidates):
    """A name that means several rows or none: a question to the person, unless it may stay as printed."""
    if text == facts.now.get(at, ""):
        return None
    if candidates:
        sentence = _("“%(name)s” may mean several. Choose which one.")
        facts.problems[at] = Problem(sentence % {"name": text}, candidates, may_be_new=True)
        return None
    if column.of == "unit" and column.free:
        return None
    near = facts.names.offer(column.of, text)
    if column.of == "person" and near == []:
        return new_row(facts, column, at, text, "")
    sentence = _("“%(name)s” is not on record. Choose one of these, or add it as new.")
    if not near:
        sentence = _("“%(name)s” is not on record. Correct it, or choose to add it as new.")
    facts.problems[at] = Problem(sentence % {"name": text}, near or [], may_be_new=True)
    return None


def new_row(facts, column, at, text, under):
    """A unit or person to be put on record with the rest; the same name means the same new one."""
    parent = None
    if under:
        meaning = facts.names.meaning("unit", under)
        if not meaning.row:
            facts.problems[at] = Problem(
                _("“%(name)s”, above the new unit, is not on record. Write its name as it is on record.")
                % {"name": under},
                may_be_new=True,
            )
        parent = meaning.row
    key = column.of, folded(text), parent and parent.pk
    if key not in facts.names.new:
        made = Unit(name=text, parent=parent) if column.of == "unit" else Person(name=tidy_line(text))
        facts.names.new[key] = made
    return facts.names.new[key]
