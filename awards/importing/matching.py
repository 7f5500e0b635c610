"""The staged rows compared with the record: what each names, which row on record it is, and what becomes of it.

All rows of a list go through the same few statements, however many they are. They change each row many times: that is
done in a table of the transaction's own, which costs no log, and what has become of the rows is kept at the end.
"""

import json

from django.db import connection
from django.utils.translation import gettext as _

from ..models import ImportQuestion
from .meaning import mean_people, mean_units

OF_A_MATCHING = ("meant_unit", "meant_person", "meant_award", "meant_paper", "matched")


class Matching:
    """The rows of an import over what is on record now. Use it in a transaction: its tables end with that."""

    def __init__(self, brought, kind):
        self.brought = brought
        self.kind = kind
        self.user = brought.user
        # What bringing in has just made, and the question that each answers.
        self.run("DROP TABLE IF EXISTS made_now, list_row")
        self.run("CREATE TEMP TABLE made_now (what text, id bigint, question text) ON COMMIT DROP")
        self.run(LIST_ROW)

    def run(self, sql, **params):
        """Run a statement; %(pk)s is the import, %(bloc)s its bloc."""
        with connection.cursor() as cursor:
            cursor.execute(sql, {"pk": self.brought.pk, "bloc": self.brought.bloc_id, **params})
            return cursor.fetchall() if cursor.description else cursor.rowcount

    def json(self, value):
        return json.dumps(value)

    def keys_of(self, queryset):
        """SQL for the keys of a queryset."""
        sql, params = queryset.order_by().values("pk").query.sql_with_params()
        with connection.cursor() as cursor:
            return cursor.cursor.mogrify(sql, params).replace("%", "%%")

    def only_keys_of(self, key, queryset):
        """The condition, begun with AND, that a key is one of these; empty for those who see everything."""
        return "" if self.user.sees_everything else f"AND {key} IN ({self.keys_of(queryset)})"

    def match(self):
        """Do all of it; the counts of the rows by what becomes of them."""
        self.forget()
        mean_units(self, self.kind.units)
        mean_people(self, self.kind.people)
        self.kind.look_up(self)
        self.kind.finish(self)
        self.refuse_doubles()
        self.find_records()
        self.kind.complete(self)
        self.judge()
        return self.count()

    def forget(self):
        """Begin anew, but for the answers that were given."""
        self.run(f"DROP TABLE IF EXISTS {', '.join(OF_A_MATCHING)}")
        self.run(FORGOTTEN)
        ImportQuestion.objects.filter(of_import=self.brought).update(row_count=0)

    def refuse_doubles(self):
        sentence = _("Row %(number)s says the same already. Leave one of the two out.") % {"number": "¤"}
        self.run(DOUBLES.format(same_row=self.kind.same_row), sentence=sentence)

    def find_records(self):
        self.run(MATCHED.format(candidates=self.kind.candidates(self)))
        self.run("ANALYZE matched")
        self.run(ASK_WHICH)
        self.run(ASKED_WHICH)

    def judge(self):
        """Say what becomes of each row, and what it would change."""
        once = {name: list(getattr(self.kind, name)) for name in ("only_new", "only_empty", "partial")}
        self.run(JUDGED.format(table=self.kind.model._meta.db_table), **once)
        self.kind.protect(self)

    def keep(self):
        """Let the rows of the import say what has become of them."""
        self.run(KEPT)

    def count(self):
        return dict(self.run(COUNTED))

    def come_with_them(self):
        """How many units, people and decisions come on record with the rows, and are not there yet.

        outside: how many of the rows do not count in the bloc that the list is about.
        """
        [numbers] = self.run(COME_WITH_THEM)
        return dict(zip(("units", "people", "papers", "outside"), numbers, strict=True))


LIST_ROW = """
CREATE TEMP TABLE list_row ON COMMIT DROP AS SELECT * FROM awards_importrow WHERE of_import_id = %(pk)s
"""
# Written anew, not changed: what was changed leaves its former rows in the way.
FORGOTTEN = """
CREATE TEMP TABLE unmatched ON COMMIT DROP AS
SELECT id, sheet, number, written, names, facts, reasons, '{}'::jsonb AS links, '[]'::jsonb AS asked,
    '[]'::jsonb AS against, state, NULL::bigint AS record, '{}'::jsonb AS before
FROM list_row ORDER BY id;
DROP TABLE list_row;
ALTER TABLE unmatched RENAME TO list_row;
CREATE UNIQUE INDEX ON list_row (id);
ANALYZE list_row (id)
"""
KEPT = """
UPDATE awards_importrow r SET facts = l.facts, links = l.links, asked = l.asked, against = l.against,
    state = l.state, record = l.record, before = l.before
FROM list_row l WHERE l.id = r.id AND r.of_import_id = %(pk)s
"""
COUNTED = "SELECT state, count(*) FROM list_row GROUP BY state"
COME_WITH_THEM = """
SELECT
    (SELECT count(*) FROM awards_importquestion q WHERE q.of_import_id = %(pk)s AND q.about = 'unit'
        AND q.answer = 'new' AND q.key IN (SELECT 'unit ' || named.value
            FROM list_row r, jsonb_each_text(r.names) named
            WHERE r.state IN ('new', 'changed'))),
    count(DISTINCT r.names->>'person_question') FILTER (WHERE r.links->>'person' = '0'),
    count(DISTINCT r.links->>'paper') FILTER (WHERE r.links->>'decision' = '0'),
    count(*) FILTER (WHERE r.state = 'new' AND r.links ? 'outside')
FROM list_row r WHERE r.state IN ('new', 'changed')
"""
DOUBLES = """
WITH said AS (
    SELECT r.id, r.number, r.sheet, {same_row} AS same FROM list_row r
    WHERE r.reasons = '[]' AND r.against = '[]'
),
counted AS (
    SELECT id, row_number() OVER same_ones AS place, concat(first_value(number) OVER same_ones,
        CASE WHEN first_value(sheet) OVER same_ones <> sheet THEN concat(' (“', first_value(sheet) OVER same_ones, '”)') END
    ) AS first
    FROM said WHERE same IS NOT NULL WINDOW same_ones AS (PARTITION BY same ORDER BY id)
)
UPDATE list_row r
SET against = jsonb_build_array(jsonb_build_array('', replace(%(sentence)s, '¤', counted.first)))
FROM counted WHERE counted.id = r.id AND counted.place > 1
"""
# The likest of the rows on record; where these are several, or none is surely the one, it is asked.
MATCHED = """
CREATE TEMP TABLE matched ON COMMIT DROP AS
WITH rows AS MATERIALIZED (
    SELECT * FROM list_row
    WHERE reasons = '[]' AND against = '[]' AND asked = '[]'
),
found AS (SELECT DISTINCT row, record, rank FROM ({candidates}) likely),
likest AS (
    SELECT row, max(rank) AS rank, array_agg(record ORDER BY rank DESC, record) AS records,
        count(*) FILTER (WHERE rank = best) AS of_the_best
    FROM (SELECT found.*, max(rank) OVER (PARTITION BY row) AS best FROM found) ranked GROUP BY row
)
SELECT likest.row, likest.records, q.key AS answered, r.sheet, r.number,
    concat_ws(' ', 'record', r.sheet, r.number) AS question,
    CASE WHEN q.answer ~ '^[0-9]+$' THEN q.answer::bigint WHEN q.answer <> '' THEN NULL
        WHEN likest.rank > 0 AND of_the_best = 1 THEN records[1] END AS record,
    coalesce(q.answer, '') = '' AND NOT (likest.rank > 0 AND of_the_best = 1) AS is_open,
    coalesce(q.answer, '') AS answer
FROM likest JOIN rows r ON r.id = likest.row
LEFT JOIN awards_importquestion q
    ON q.of_import_id = %(pk)s AND q.key = concat_ws(' ', 'record', r.sheet, r.number)
"""
ASK_WHICH = """
INSERT INTO awards_importquestion
    (of_import_id, key, about, "column", text, candidates, may_be_new, may_be_printed, row_count, first_row, answer)
SELECT %(pk)s, question, 'record', '', '', to_jsonb(records), true, false, 1, number, ''
FROM matched WHERE is_open OR answered IS NOT NULL
ON CONFLICT (of_import_id, key) DO UPDATE SET candidates = excluded.candidates, row_count = 1
"""
ASKED_WHICH = """
UPDATE list_row r SET asked = jsonb_build_array(matched.question)
FROM matched WHERE matched.row = r.id AND (matched.is_open OR matched.answer = 'out')
"""
JUDGED = """
WITH left_out AS MATERIALIZED (
    SELECT DISTINCT r.id FROM list_row r, jsonb_array_elements_text(r.asked) asked (key)
    WHERE asked.key IN (
        SELECT q.key FROM awards_importquestion q WHERE q.of_import_id = %(pk)s AND q.answer = 'out'
    )
),
judged AS (
    SELECT r.id, matched.record,
        CASE WHEN matched.record IS NOT NULL THEN (
            SELECT coalesce(jsonb_object_agg(said.key, now.row->said.key), '{{}}')
            FROM jsonb_each(r.facts) said
            WHERE said.value <> 'null' AND said.value IS DISTINCT FROM now.row->said.key
                AND NOT said.key = ANY (%(only_new)s::text[])
                AND (NOT said.key = ANY (%(only_empty)s::text[]) OR coalesce(now.row->>said.key, '') = '')
                AND NOT (said.key = ANY (%(partial)s::text[])
                    AND starts_with(now.row->>said.key, r.facts->>said.key) IS TRUE)
        ) END AS before,
        left_out.id IS NOT NULL AS is_out
    FROM list_row r
    LEFT JOIN left_out USING (id)
    LEFT JOIN matched ON matched.row = r.id
    LEFT JOIN {table} t ON t.id = matched.record
    LEFT JOIN LATERAL (SELECT to_jsonb(t) AS row) now ON true
)
UPDATE list_row r SET record = judged.record, before = coalesce(judged.before, '{{}}'),
    state = CASE WHEN r.reasons <> '[]' OR r.against <> '[]' THEN 'wrong' WHEN is_out THEN 'out'
        WHEN r.asked <> '[]' THEN 'doubtful' WHEN judged.record IS NULL THEN 'new'
        WHEN judged.before = '{{}}' THEN 'same' ELSE 'changed' END
FROM judged WHERE judged.id = r.id
"""
