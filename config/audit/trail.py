"""Who changed or exported what: acts with what their events say, and files that went out."""

from dataclasses import dataclass, field
from functools import cache

from django.apps import apps
from django.db import connection
from django.urls import reverse
from pghistory.models import Event
from psycopg import sql

from blocs.models import User
from config.history_sentences import NAMES, RECORDS, names_of

from .places import Place

# Of an act that changed thousands of rows no more are counted, and no more records are named.
MOST_EVENTS, MOST_NAMES = 100, 3


@dataclass(frozen=True)
class Changed:
    """What an act did to the rows of one kind: how many, and the first records that they are or belong to."""

    act: str  # insert, update or delete
    kind: str
    count: int
    is_counted: bool  # False: there may be more
    records: list  # pairs of a name and the address of its history

    @property
    def has_more(self):
        """Whether there may be more records than are named; where fewer are, all are."""
        return len(self.records) == MOST_NAMES and self.count > MOST_NAMES


@dataclass
class Trace:
    """An act or an export."""

    place: Place  # in the order of the audit
    user: User | None  # None: not through a page
    account: (
        str  # of an export as it was called then; of an act outside of the pages the role of the database
    )
    acted_as: User | None = None
    why: str = ""
    file_name: str = ""  # empty: no export
    address: str = ""
    changed: list = field(default_factory=list)

    @property
    def when(self):
        return self.place.when


def read_traces(rows):
    """The traces of some rows, which are pairs of a place in the audit and of what was said there."""
    changed = read_changes([place.key for place, said in rows if "file_name" not in said])
    keys = {said.get(key) for _place, said in rows for key in ("user", "acting_as")}
    users = User.objects.in_bulk(keys - {None})
    return [
        Trace(
            place=place,
            user=users.get(said.get("user")),
            account=account_of(said),
            acted_as=users.get(said.get("acting_as")),
            why=said.get("reason", ""),
            file_name=said.get("file_name", ""),
            address=said.get("url", ""),
            changed=changed.get(str(place.key), []),
        )
        for place, said in rows
    ]


def account_of(said):
    account = said.get("account", said.get("database_role", ""))
    return f"{said['full_name']} ({account})" if said.get("full_name") else account


def homes():
    """Of each kind of row that is recorded: the kind of record that its events lead to, and the column that says which.

    A record leads to itself, a line to its record; any other row to the first record that it points at.
    """
    pages = {model: (model, "pgh_obj_id") for model, _lines in RECORDS.values()}
    lines = [(line, record, way) for record, ways in RECORDS.values() for line, way in ways.items()]
    for line, record, way in lines:
        if "__" not in way:
            pages.setdefault(line, (record, f"{way}_id"))
    events = [model for model in apps.get_models() if issubclass(model, Event) and model.pgh_tracked_model]
    for model in {event.pgh_tracked_model for event in events} - pages.keys():
        pointed = next(field for field in model._meta.local_fields if field.related_model in pages)
        pages[model] = (pointed.related_model, pointed.attname)
    return pages


# Asked as a range in its order: of a table in which an act has very many rows the planner would else read all of
# them for each act that has none there, in the hope to have a hundred soon.
PART = """(
    SELECT {model} AS model, pgh_label, pgh_obj_id AS row, {record} AS record FROM {table}
    WHERE pgh_context_id >= act.id AND pgh_context_id <= act.id ORDER BY pgh_context_id LIMIT {most}
)"""
WHOLE = """
SELECT act.id::text, model, pgh_label, count(DISTINCT part.row), count(*) < {most},
    (array_agg(DISTINCT record) FILTER (WHERE record IS NOT NULL))[:{names}]
FROM unnest(%s::uuid[]) act (id) CROSS JOIN LATERAL ({parts}) part
GROUP BY act.id, model, pgh_label
"""


@cache
def statement():
    """For each of some acts and each kind of row: what was done, to how many, and to which records."""
    parts = [
        sql.SQL(PART).format(
            model=sql.Literal(model._meta.label),
            record=sql.Identifier(column),
            table=sql.Identifier(model.pgh_event_model._meta.db_table),
            most=sql.Literal(MOST_EVENTS),
        )
        for model, (_record, column) in homes().items()
    ]
    limits = {"names": sql.Literal(MOST_NAMES), "most": sql.Literal(MOST_EVENTS)}
    whole = sql.SQL(WHOLE).format(parts=sql.SQL(" UNION ALL ").join(parts), **limits)
    # As text: what stands around the statements of a request reads them.
    return whole.as_string()


def read_changes(acts):
    """{act: [Changed]}, in two queries however many there are."""
    with connection.cursor() as cursor:
        cursor.execute(statement(), [acts])
        found = cursor.fetchall()
    led_to, wanted = homes(), {}
    models = {model._meta.label: model for model in led_to}
    for _act, label, *_counted, records in found:
        wanted.setdefault(led_to[models[label]][0], set()).update(records or [])
    called = {model: keys for model, keys in wanted.items() if model in NAMES}
    names = names_of(called) if called else {}
    changed = {}
    places = {label: place for place, label in enumerate(models)}
    for act, label, done, rows, is_counted, records in sorted(
        found, key=lambda row: (places[row[1]], row[2])
    ):
        model = models[label]
        records = [named(led_to[model][0], key, names) for key in records or []]
        changed.setdefault(act, []).append(Changed(done, name_of(model, rows), rows, is_counted, records))
    return changed


def name_of(model, rows):
    return model._meta.verbose_name if rows == 1 else model._meta.verbose_name_plural


PAGES = {model: key for key, (model, _lines) in RECORDS.items()}


def named(model, key, names):
    """What a record is called, and the address of its history."""
    called = names.get((model, key)) or f"{model._meta.verbose_name} {key}"
    return called, reverse("history", args=[PAGES[model], key])
