"""Who leads a bloc, as the pages made by hand read and say it."""

from .reading import name_then
from .words import span, unit_then

DAY = "coalesce(lower(leader.term), upper(leader.term) - 1)"
COLUMNS = f"""lower(leader.term)::text, (upper(leader.term) - 1)::text, unit.code, unit.name,
    {name_then("unit", DAY)}, leader.unit_as_printed, member.code, member.name, {name_then("member", DAY)},
    leader.person_id::text, coalesce(nullif(leader.person_as_printed, ''), person.name, ''),
    leader.rank_as_printed, leader.post_as_printed"""
TABLES = """LEFT JOIN blocs_unit unit ON unit.id = leader.unit_id
    LEFT JOIN blocs_unit member ON member.id = leader.represents_id
    LEFT JOIN blocs_person person ON person.id = leader.person_id"""


def leader(
    first, last, code, name, then, printed, member_code, member, member_then, person_id, person, rank, post
):
    """Of what COLUMNS give: the term in words, then the values as the templates name them."""
    called, remark = unit_then(name, then, printed)
    member, member_remark = unit_then(member, member_then, "")
    return (
        span(first, last),
        code,
        called,
        remark,
        member_code,
        member,
        member_remark,
        person_id,
        person,
        rank,
        post,
    )
