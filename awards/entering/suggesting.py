"""Names to choose from while one is typed, as the page's list shows them."""

from blocs.models import Membership, Unit
from blocs.text import tidy_line
from campaigns.models import Appearance, Conference

from .names import described, having, near_to
from .setting import Setting

MEMBERS = 60  # how many members of the bloc are shown before anything is typed


def suggestions(of, text, entry, user):
    """[{key, name, label, near, member}] for what was typed; of people also the rank and post of their last appearance.

    near: nothing has the words, and the name is like them. For a unit of which nothing is typed yet the members of the
    bloc, in their order.
    """
    text = tidy_line(text)
    if of not in ("unit", "person", "award") or not (text or of == "unit"):
        return []
    memberships = list(Membership.objects.in_bloc(entry.bloc).select_related("unit")) if of == "unit" else []
    rows = having(of, text, memberships=memberships, user=user) if text else members_of(entry, user)
    near = [] if rows or not text else near_to(of, text, user=user)
    rows = rows or near
    members = {membership.unit_id for membership in memberships}
    last = last_appearances(rows, user) if of == "person" else {}
    return [
        {"key": row.pk, "name": str(getattr(row, "name", row)), "label": described(row)}
        | {"near": bool(near), "member": of == "unit" and row.pk in members}
        | last.get(row.pk, {})
        for row in rows
    ]


def members_of(entry, user):
    """The units that are members of the bloc in the year of the entry."""
    members = Setting(entry, {}, user).members
    keys = list(dict.fromkeys(membership.unit_id for membership in members))[:MEMBERS]
    units = Unit.objects.select_related("parent").in_bulk(keys)
    return [units[key] for key in keys]


def last_appearances(people, user):
    """The rank and post that people had, as printed, at the last conference the user may see."""
    found = Appearance.objects.last_of(people, Conference.objects.visible_to(user))
    return {line.person_id: {"rank": line.rank_as_printed, "post": line.post_as_printed} for line in found}
