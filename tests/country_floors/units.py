from blocs.models import Unit

from .reading import ROWS, fetch, head_of_list, template_of
from .words import day_in_words, span, words_of

KINDS = words_of(Unit.Kind)
UNITS = f"""SELECT unit.id, unit.code, unit.name, unit.kind, unit.until, coalesce(above.name, ''), (
    SELECT json_agg(json_build_array(one.name, one.valid IS NOT NULL, lower(one.valid), upper(one.valid) - 1)
        ORDER BY one.valid)
    FROM blocs_unitname one WHERE one.unit_id = unit.id)
FROM blocs_unit unit LEFT JOIN blocs_unit above ON above.id = unit.parent_id
ORDER BY unit.sort_key, unit.id LIMIT {ROWS + 1}"""
answer = template_of("units")
head = head_of_list("blocs:unit-list", "blocs_unit")


def view(request):
    found = fetch(UNITS)
    rows = [
        (code, name, KINDS[kind], day_in_words(until), above, names_of(names or ()))
        for _key, code, name, kind, until, above, names in found[:ROWS]
    ]
    return answer(request, {"rows": rows, **head(request.user, found)})


def names_of(names):
    return [(name, is_dated, span(first, last)) for name, is_dated, first, last in names]
