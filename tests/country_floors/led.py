"""Who led which bloc and when: of the page of a unit, and of that of a person."""

from campaigns.models import Leadership

from .leaders import COLUMNS, TABLES, leader
from .reading import fetch
from .words import day_in_words, words_of

SELECTIONS, ROLES = words_of(Leadership.Selection), words_of(Leadership.Role)
CALLED = {
    "head": {"cum": "cụm trưởng", "khu_vuc": "trưởng khu vực"},
    "deputy": {"cum": "cụm phó", "khu_vuc": "phó trưởng khu vực"},
}
BY_BLOC = "bloc.sort_key, bloc.id, leader.term DESC, leader.role DESC"
NEWEST_FIRST = "upper(leader.term) DESC NULLS FIRST, leader.id DESC"


def read_led(condition, order, params):
    statement = f"""SELECT bloc.code, bloc.name, bloc.kind, leader.role, leader.ordinal,
        '/conferences/' || leader.chosen_at_id || '/', leader.selection, chosen.held, {COLUMNS}
    FROM campaigns_leadership leader JOIN blocs_bloc bloc ON bloc.id = leader.bloc_id {TABLES}
    LEFT JOIN campaigns_conference chosen ON chosen.id = leader.chosen_at_id
    WHERE {condition} ORDER BY {order}"""
    return [row_of(*row) for row in fetch(statement, params)]


def row_of(code, bloc, kind, role, ordinal, conference, selection, held, *led):
    chosen = SELECTIONS[selection], day_in_words(held)
    return (code, bloc, role_of(role, kind, ordinal), conference, *chosen, *leader(*led))


def role_of(role, kind, ordinal):
    name = CALLED[role].get(kind, ROLES[role])
    return f"{name} {ordinal}" if ordinal else name
