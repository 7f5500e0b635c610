"""Which units and people on record the names of a list mean, all of them looked up together.

A name that means several, or none, is asked about once for all rows that have it; names like it are offered.
"""

from django.utils.translation import gettext as _

from blocs.models import Person

# Names that mean nothing on record: for so many of a list others like them are looked for.
NEAR_ONES_FOR = 200
NEAR_PEOPLE_FOR = 50  # beyond those of the same unit


def mean_units(matching, named):
    """Note in the links of the rows the units that columns name, and ask about those that are not sure."""
    whats = [one.what for one in named]
    if not whats:
        return
    matching.run(UNITS, whats=whats)
    matching.run("ANALYZE meant_unit")
    for one in named:
        if one.asked:
            words = {
                "what": one.what,
                "column": one.column,
                "new": one.may_be_new,
                "printed": one.may_be_printed,
            }
            matching.run(ASK_UNITS.format(like=LIKE_UNITS), **words, most=NEAR_ONES_FOR, like=like_another())
        matching.run(LINK_UNITS, what=one.what, asked=one.asked)


def mean_people(matching, named):
    """As mean_units(), of people; where a list has nobody of a name on record, and nobody like it, it is a new one."""
    if named:
        matching.run(KNOWN_BETTER)
    for one in named:
        seen = matching.only_keys_of("p.id", Person.objects.visible_to(matching.user))
        words = {"what": one.what, "unit": one.unit, "column": one.column, "printed": one.may_be_printed}
        matching.run("DROP TABLE IF EXISTS meant_person")
        matching.run(PEOPLE.format(seen=seen, not_made=NOT_MADE, question=QUESTION), **words)
        matching.run("ANALYZE meant_person")
        matching.run(NEAR_PEOPLE.format(seen=seen, not_made=NOT_MADE), most=NEAR_PEOPLE_FOR)
        matching.run(BESIDE_IN_LIST.format(one_letter=ONE_LETTER), like=like_another())
        matching.run(ASK_PEOPLE, **words)
        matching.run(LINK_PEOPLE.format(question=QUESTION), **words)


def like_another():
    """What is said beside a name that is like another one of the list: ¤, of row ¥."""
    return _("(like “%(name)s” in row %(row)s)") % {"name": "¤", "row": "¥"}


# Two words that one letter tells apart: another one, one more or one less.
ONE_LETTER = """abs(length(earlier.word) - length(later.word)) <= 1
        AND EXISTS (SELECT FROM generate_series(0, greatest(length(earlier.word), length(later.word))) AS same
            WHERE left(earlier.word, same) = left(later.word, same) AND (
                substr(earlier.word, same + 2) = substr(later.word, same + 2)
                OR substr(earlier.word, same + 1) = substr(later.word, same + 2)
                OR substr(earlier.word, same + 2) = substr(later.word, same + 1)))"""
# Of rows “alone” (id, key, first, text, above, since) those with another one further up, below the same unit and since
# the same day, as far as that is said, whose name has the same letters, but for spaces and the word “và”, or one letter
# of one word, not its first. Among short words and numerals one letter tells true names apart.
LIKE_UNITS = rf"""
spelt AS MATERIALIZED (
    SELECT alone.*, regexp_replace(key, '\mva\M| ', '', 'g') AS letters, string_to_array(key, ' ') AS words FROM alone
),
parts AS MATERIALIZED (
    SELECT spelt.*, place, words[place] AS word, words[:place - 1] || words[place + 1:] AS others
    FROM spelt, generate_subscripts(words, 1) AS place WHERE words[place] ~ '^[a-z]{{3,}}$' AND words[place] !~ '^[ivx]+$'
),
beside AS (
    SELECT DISTINCT ON (id) id,
        replace(replace(%(like)s, '¥', earlier_first::text), '¤', earlier_text) AS hint
    FROM (
        SELECT later.id, earlier.first AS earlier_first, earlier.text AS earlier_text, earlier.since, later.since AS other
        FROM spelt later JOIN spelt earlier USING (letters, above) WHERE earlier.key <> later.key AND earlier.id < later.id
        UNION ALL
        SELECT later.id, earlier.first, earlier.text, earlier.since, later.since
        FROM parts later JOIN parts earlier USING (place, others, above)
        WHERE earlier.id < later.id AND earlier.word <> later.word AND left(earlier.word, 1) = left(later.word, 1)
            AND (length(earlier.word) > 3 OR length(later.word) > 3) AND {ONE_LETTER}
    ) likely WHERE starts_with(since, other) OR starts_with(other, since) ORDER BY id, earlier_first
)"""
# A unit is called by its present or a former name, its short name or its code, or as a member of the bloc was printed.
# A name alone does not tell a unit below another one: many a one is called “Văn phòng”.
UNITS = """
CREATE TEMP TABLE meant_unit ON COMMIT DROP AS
WITH wanted AS MATERIALIZED (
    SELECT DISTINCT named.value AS key FROM list_row r, jsonb_each_text(r.names) named
    WHERE named.key = ANY (%(whats)s)
),
called AS (
    SELECT w.key, u.id FROM wanted w JOIN blocs_unit u ON u.name_key = w.key
    UNION SELECT w.key, n.unit_id FROM wanted w JOIN blocs_unitname n ON n.search_key = w.key
    UNION SELECT w.key, u.id FROM wanted w JOIN blocs_unit u ON vi_fold(u.short_name) = w.key WHERE u.short_name <> ''
    UNION SELECT w.key, u.id FROM wanted w JOIN blocs_unit u ON u.code = replace(w.key, ' ', '-')
    UNION SELECT w.key, m.unit_id FROM wanted w JOIN blocs_membership m ON vi_fold(m.name_as_printed) = w.key
        WHERE m.bloc_id = %(bloc)s AND m.name_as_printed <> ''
),
found AS (
    SELECT called.key, array_agg(u.id ORDER BY u.id) AS units,
        array_agg(u.id ORDER BY u.id) FILTER (WHERE u.id IN (
            SELECT unit_id FROM blocs_membership WHERE bloc_id = %(bloc)s
            UNION SELECT unit_id FROM campaigns_leadership WHERE bloc_id = %(bloc)s
        )) AS own,
        bool_and(above.id IS NULL OR strpos(called.key, above.name_key) > 0) AS tells
    FROM called JOIN blocs_unit u ON u.id = called.id LEFT JOIN blocs_unit above ON above.id = u.parent_id
    GROUP BY called.key
)
SELECT w.key, coalesce(found.units, '{}') AS units, coalesce(made_now.id,
    CASE WHEN cardinality(own) = 1 THEN own[1] WHEN cardinality(units) = 1 AND tells THEN units[1] END) AS unit
FROM wanted w LEFT JOIN found USING (key) LEFT JOIN made_now ON made_now.question = 'unit ' || w.key
"""
ASK_UNITS = """
WITH asked AS MATERIALIZED (
    SELECT m.key, m.units, count(*) AS rows, min(r.number) AS first, min(r.written->>%(column)s) AS text
    FROM list_row r JOIN meant_unit m ON m.key = r.names->>%(what)s
    WHERE m.unit IS NULL GROUP BY m.key, m.units
),
unknown AS (SELECT key FROM asked WHERE units = '{{}}' ORDER BY rows DESC, first LIMIT %(most)s),
near AS (
    SELECT unknown.key, array_agg(likely.id ORDER BY likeness DESC, likely.id) AS units
    FROM unknown, LATERAL (
        SELECT u.id, similarity(u.name_key, unknown.key) AS likeness FROM blocs_unit u
        WHERE u.search_key %% unknown.key ORDER BY likeness DESC, u.id LIMIT 4
    ) likely
    WHERE likeness >= 0.45 GROUP BY unknown.key
),
alone AS MATERIALIZED (
    SELECT row_number() OVER (ORDER BY first, key) AS id, key, first, text, '' AS above,
        '' AS since
    FROM asked WHERE units = '{{}}'
),
{like}
INSERT INTO awards_importquestion
    (of_import_id, key, about, "column", text, candidates, may_be_new, may_be_printed, row_count, first_row, answer)
SELECT %(pk)s, 'unit ' || asked.key, 'unit', %(column)s, concat_ws(chr(10), asked.text, beside.hint),
    to_jsonb((CASE WHEN asked.units = '{{}}' THEN coalesce(near.units, '{{}}') ELSE asked.units END)[:8]),
    %(new)s, %(printed)s, asked.rows, asked.first, ''
FROM asked LEFT JOIN near USING (key) LEFT JOIN alone USING (key) LEFT JOIN beside USING (id) ORDER BY asked.first
ON CONFLICT (of_import_id, key) DO UPDATE SET candidates = excluded.candidates,
    row_count = awards_importquestion.row_count + excluded.row_count
"""
LINK_UNITS = """
UPDATE list_row r SET
    links = r.links || CASE WHEN q.answer = 'new' AND m.unit IS NULL THEN jsonb_build_object(%(what)s::text, 0)
        WHEN q.answer ~ '^[0-9]+$' THEN jsonb_build_object(%(what)s::text, q.answer::bigint)
        WHEN m.unit IS NOT NULL THEN jsonb_build_object(%(what)s::text, m.unit) ELSE '{}' END,
    asked = r.asked || CASE WHEN %(asked)s AND m.unit IS NULL AND coalesce(q.answer, '') IN ('', 'out')
        THEN jsonb_build_array('unit ' || m.key) ELSE '[]' END
FROM meant_unit m LEFT JOIN awards_importquestion q ON q.of_import_id = %(pk)s AND q.key = 'unit ' || m.key
WHERE r.names->>%(what)s = m.key AND (%(asked)s OR m.unit IS NOT NULL)
"""
# Of one name and unit whoever was born in 1970 is who was born on 16/11/1970, and whose birth nobody says is the one of
# whom it is said, where nobody else of the list can be it: as beside those on record.
KNOWN_BETTER = """
WITH said AS (
    SELECT DISTINCT question, born, left(question, -length(coalesce(born, '-'))) AS name_and_unit
    FROM (SELECT names->>'person_question' AS question, names->>'born' AS born FROM list_row) r WHERE question IS NOT NULL
),
better AS (
    SELECT less.question AS known_less, max(more.question) AS question, max(more.born) AS born
    FROM said less JOIN said more USING (name_and_unit)
    WHERE more.born IS DISTINCT FROM less.born AND starts_with(more.born, coalesce(less.born, ''))
        AND (less.born <> '' OR right(name_and_unit, 3) <> ' - ')
    GROUP BY less.question
    HAVING count(*) = count(DISTINCT length(more.born)) AND starts_with(max(more.born), min(more.born))
)
UPDATE list_row r SET names = r.names || jsonb_build_object('person_question', better.question, 'born', better.born)
FROM better WHERE r.names->>'person_question' = better.known_less
"""
# Whom bringing in has just made is meant by those rows that it was made for, and by no others.
NOT_MADE = "AND p.id NOT IN (SELECT id FROM made_now WHERE what = 'person')"
# A name, accents included, with what tells it from its namesakes.
QUESTION = "r.names->>'person_question'"
# People of a name whose unit and birth date, as far as both are known, are not other ones; of several the one of whom
# just as much is known. Hương and Hường are two names, unless somebody typed without any accents.
PEOPLE = """
CREATE TEMP TABLE meant_person ON COMMIT DROP AS
WITH wanted AS MATERIALIZED (
    SELECT r.names->>%(what)s AS key, (r.links->>%(unit)s)::bigint AS unit, r.names->>'born' AS born, count(*) AS rows,
        min(r.number) AS first, min(coalesce(r.names->>'person_said', r.written->>%(column)s)) AS text,
        coalesce(min(r.names->>%(unit)s), '') AS unit_name,
        {question} AS question
    FROM list_row r WHERE r.names ? %(what)s
    GROUP BY {question}, r.names->>%(what)s, r.links->>%(unit)s, r.names->>'born'
),
found AS (
    SELECT w.question, array_agg(DISTINCT kept.id) FILTER (WHERE is_called_so) AS people,
        array_agg(DISTINCT kept.id) FILTER (
            WHERE is_called_so
                AND kept.unit_id IS NOT DISTINCT FROM w.unit AND kept.born IS NOT DISTINCT FROM w.born
        ) AS alike,
        array_agg(DISTINCT kept.id) FILTER (WHERE NOT is_called_so) AS near
    FROM wanted w JOIN blocs_person p ON p.search_key = w.key
    JOIN blocs_person kept ON kept.id = coalesce(p.merged_into_id, p.id),
    LATERAL (SELECT w.text ~ '^[ -~]*$' OR p.sort_key = vi_person_sort_key(w.text) AS is_called_so) name
    WHERE true {seen} {not_made}
        AND (kept.unit_id IS NULL OR w.unit IS NULL OR kept.unit_id = w.unit)
        AND (kept.born IS NULL OR w.born IS NULL OR starts_with(kept.born, w.born) OR starts_with(w.born, kept.born))
    GROUP BY w.question
),
made AS (SELECT question, array_agg(id) AS people FROM made_now GROUP BY question)
SELECT w.*, coalesce(made.people, CASE WHEN cardinality(alike) = 1 THEN alike END, found.people, '{{}}') AS people,
    CASE WHEN coalesce(made.people, found.people) IS NULL THEN coalesce(found.near, '{{}}') ELSE '{{}}' END AS near,
    NULL::text AS beside
FROM wanted w LEFT JOIN made USING (question) LEFT JOIN found USING (question)
"""
# Nobody of that name, but one of a name like it who is of the same unit, or was born in the same year.
NEAR_PEOPLE = """
UPDATE meant_person m SET near = near.people FROM (
    SELECT question, (array_agg(DISTINCT id))[:4] AS people FROM (
        SELECT w.question, p.id FROM meant_person w JOIN blocs_person p ON p.unit_id = w.unit
        WHERE w.people = '{{}}' AND w.near = '{{}}' AND p.merged_into_id IS NULL AND similarity(p.search_key, w.key) >= 0.6
            AND (p.born IS NULL OR w.born IS NULL OR left(p.born, 4) = left(w.born, 4)) AND p.search_key <> w.key {seen} {not_made}
        UNION ALL
        SELECT w.question, p.id
        FROM (SELECT * FROM meant_person WHERE people = '{{}}' AND near = '{{}}' ORDER BY rows DESC, first LIMIT %(most)s) w
        JOIN blocs_person p ON p.search_key %% w.key AND left(p.born, 4) = left(w.born, 4)
        WHERE (p.unit_id IS NULL OR w.unit IS NULL)
            AND p.merged_into_id IS NULL AND similarity(p.search_key, w.key) >= 0.6 AND p.search_key <> w.key {seen} {not_made}
    ) likely GROUP BY question
) near
WHERE m.question = near.question
"""
# Nobody like it on record, but further up in the list one of the same unit and birth date, as far as these are said,
# whose name differs in accents alone; or by one letter, where both say when they were born. Without unit and birth date
# it is asked only where one of the two was typed without any accents.
BESIDE_IN_LIST = """
WITH alone AS MATERIALIZED (
    SELECT question, key, unit_name, born, first, text, string_to_array(key, ' ') AS words
    FROM meant_person
    WHERE near = '{{}}' AND (people = '{{}}' OR question IN (SELECT question FROM made_now WHERE what = 'person'))
),
parts AS MATERIALIZED (
    SELECT question, unit_name, left(born, 4) AS born, born AS born_on, first, text, place, words[place] AS word,
        words[:place - 1] || words[place + 1:] AS others
    FROM alone, generate_subscripts(words, 1) AS place WHERE born IS NOT NULL
),
beside AS (
    SELECT later.question, earlier.text, earlier.first FROM alone later JOIN alone earlier
        ON earlier.key = later.key AND earlier.unit_name = later.unit_name
    WHERE (earlier.first, earlier.question) < (later.first, later.question)
        AND vi_person_sort_key(earlier.text) <> vi_person_sort_key(later.text)
        AND (earlier.born IS NULL OR later.born IS NULL OR starts_with(earlier.born, later.born)
            OR starts_with(later.born, earlier.born))
        AND (later.unit_name <> '' OR earlier.born = later.born OR earlier.text ~ '^[ -~]*$' OR later.text ~ '^[ -~]*$')
    UNION ALL
    SELECT later.question, earlier.text, earlier.first FROM parts later JOIN parts earlier
        USING (unit_name, born, place, others)
    WHERE (earlier.first, earlier.question) < (later.first, later.question) AND earlier.word <> later.word
        AND (starts_with(earlier.born_on, later.born_on) OR starts_with(later.born_on, earlier.born_on))
        AND {one_letter}
)
UPDATE meant_person m SET beside = replace(replace(%(like)s, '¥', found.first::text), '¤', found.text)
FROM (SELECT DISTINCT ON (question) * FROM beside ORDER BY question, first) found WHERE m.question = found.question
"""
ASK_PEOPLE = """
INSERT INTO awards_importquestion
    (of_import_id, key, about, "column", text, candidates, may_be_new, may_be_printed, row_count, first_row, answer)
SELECT %(pk)s, question, 'person', %(column)s, concat_ws(chr(10), text, beside), to_jsonb((people || near)[:8]), true,
    %(printed)s, rows, first, ''
FROM meant_person WHERE cardinality(people) > 1 OR near <> '{}' OR beside IS NOT NULL ORDER BY first
ON CONFLICT (of_import_id, key) DO UPDATE SET candidates = excluded.candidates,
    row_count = awards_importquestion.row_count + excluded.row_count
"""
LINK_PEOPLE = """
UPDATE list_row r SET
    links = r.links || CASE WHEN q.answer ~ '^[0-9]+$' THEN jsonb_build_object(%(what)s::text, q.answer::bigint)
        WHEN cardinality(m.people) = 1 THEN jsonb_build_object(%(what)s::text, m.people[1])
        WHEN q.answer = 'new' OR m.people = '{{}}' AND m.near = '{{}}' AND m.beside IS NULL THEN jsonb_build_object(%(what)s::text, 0)
        ELSE '{{}}' END,
    asked = r.asked || CASE WHEN (cardinality(m.people) > 1 OR m.near <> '{{}}' OR m.beside IS NOT NULL)
        AND coalesce(q.answer, '') IN ('', 'out')
        THEN jsonb_build_array(m.question) ELSE '[]' END
FROM meant_person m LEFT JOIN awards_importquestion q ON q.of_import_id = %(pk)s AND q.key = m.question
WHERE r.names ? %(what)s AND m.question = {question}
"""
