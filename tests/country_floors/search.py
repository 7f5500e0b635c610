"""What is found by a name as it stands on record: units, blocs and people.

It knows no abbreviations, forgives no slip and reads no dates. Of conferences, themes, movements, papers and printed
awards it says only that none has all of these words.
"""

import re

from awards.searching.hits import Kind
from blocs.models import Bloc, Unit
from blocs.text import folded

from .reading import fetch, template_of
from .words import day_in_words, words_of

GROUPS, UNITS, BLOCS = words_of(Kind), words_of(Unit.Kind), words_of(Bloc.Kind)
SHOWN, MOST_OFFERED = 5, 200
WORD = re.compile(r"([^\W_]+)")


def has_words(key):
    return f"to_tsvector('simple'::regconfig, {key}) @@ to_tsquery('simple', %(words)s)"


def nearest(row, key):
    """SQL: the order of rows by how near a name of theirs is to what was typed, and one more than are shown."""
    return f"ORDER BY {row}.{key} <> %(key)s, length({row}.{key}), {row}.id LIMIT {SHOWN + 1}"


UNIT = f"""SELECT '/units/' || unit.code || '/', unit.name, unit.kind, above.name, (
    SELECT json_agg(former.name ORDER BY former.id) FROM blocs_unitname former WHERE former.unit_id = unit.id)
FROM blocs_unit unit LEFT JOIN blocs_unit above ON above.id = unit.parent_id
WHERE unit.id = ANY (ARRAY (
    SELECT id FROM blocs_unit WHERE {has_words("search_key")}
    UNION SELECT unit_id FROM blocs_unitname WHERE {has_words("search_key")}
)) {nearest("unit", "name_key")}"""
BLOC = f"""SELECT '/blocs/' || bloc.code || '/', bloc.name, bloc.kind, organiser.name
FROM blocs_bloc bloc LEFT JOIN blocs_unit organiser ON organiser.id = bloc.organiser_id
WHERE {has_words("bloc.search_key")} {nearest("bloc", "name_key")}"""
PERSON = f"""SELECT '/people/' || person.id || '/', person.name, unit.name, person.born
FROM blocs_person person LEFT JOIN blocs_unit unit ON unit.id = person.unit_id
WHERE person.merged_into_id IS NULL AND {has_words("person.search_key")} {nearest("person", "search_key")}"""
OTHERS = " UNION ALL ".join(
    f"(SELECT 1 FROM {rows} LIMIT 1)"
    for rows in (
        f"blocs_document WHERE {has_words('search_key')}",
        f"campaigns_campaign WHERE {has_words('search_key')}",
        f"campaigns_movement WHERE {has_words('search_key')}",
        f"campaigns_conference WHERE title <> '' AND {has_words('vi_fold(title)')}",
        f"campaigns_conference WHERE place <> '' AND {has_words('vi_fold(place)')}",
        "awards_award WHERE person_id IS NULL AND unit_id IS NULL AND name_as_printed <> ''"
        f" AND {has_words('vi_fold(name_as_printed)')}",
    )
)
OFFERED = f"SELECT code, name FROM blocs_bloc ORDER BY sort_key, id LIMIT {MOST_OFFERED + 1}"
answer = template_of("search")


def view(request):
    typed = request.GET["q"]
    words = folded(typed).split()
    asked = {"words": " & ".join([*words[:-1], f"{words[-1]}:*"]), "key": " ".join(words)}
    if fetch(OTHERS, asked):
        raise NotImplementedError("Others than units, blocs and people have these words.")
    blocs = fetch(OFFERED)
    found = {
        Kind.UNIT: [(*row[:2], unit_facts(words, *row[2:])) for row in fetch(UNIT, asked)],
        Kind.BLOC: [(*row[:2], (BLOCS[row[2]], row[3])) for row in fetch(BLOC, asked)],
        Kind.PERSON: [(*row[:2], (row[2], born(row[3]))) for row in fetch(PERSON, asked)],
    }
    groups = [
        (kind, GROUPS[kind], [hit_of(words, *row) for row in rows[:SHOWN]], len(rows) > SHOWN)
        for kind, rows in found.items()
        if rows
    ]
    return answer(
        request, {"typed": typed, "groups": groups, "blocs": blocs if len(blocs) <= MOST_OFFERED else None}
    )


def unit_facts(words, kind, above, names):
    shown = [name for name in names or () if set(words) & set(folded(name).split())]
    return UNITS[kind], above, f"còn ghi là: {'; '.join(shown)}" if shown else ""


def born(day):
    return f"sinh {day_in_words(day)}" if day else ""


def hit_of(words, address, title, facts):
    return address, marked(title, words), [marked(fact, words) for fact in facts if fact]


def marked(text, words):
    """Pieces of a text, every other one to be marked."""
    pieces = [""]
    for place, part in enumerate(WORD.split(text)):
        key = folded(part) if place % 2 else ""
        if key and (key in words or key.startswith(words[-1])):
            pieces += [part, ""]
        else:
            pieces[-1] += part
    return [(place % 2, piece) for place, piece in enumerate(pieces)]
