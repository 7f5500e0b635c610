from .reading import ROWS, fetch, head_of_list, template_of

PEOPLE = f"""SELECT person.id, '/people/' || person.id || '/', person.name, unit.code, unit.name, coalesce((
    SELECT string_agg(other.name, '; ' ORDER BY other.sort_key, other.id)
    FROM blocs_person other WHERE other.merged_into_id = person.id), '')
FROM blocs_person person LEFT JOIN blocs_unit unit ON unit.id = person.unit_id
WHERE person.merged_into_id IS NULL ORDER BY person.sort_key, person.id LIMIT {ROWS + 1}"""
answer = template_of("people")
head = head_of_list("blocs:person-list", "blocs_person WHERE merged_into_id IS NULL")


def view(request):
    found = fetch(PEOPLE)
    return answer(request, {"rows": [row[1:] for row in found[:ROWS]], **head(request.user, found)})
