"""Names to choose from while one is typed, as the page's list shows them."""

from blocs.models import Membership
from campaigns.models import Appearance

from .names import suggest
from .page import described


def suggestions(of, text, entry, user):
    """[{value, label, more}] for what was typed; of people also the rank and post of their last appearance."""
    text = " ".join(text.split())
    if of not in ("unit", "person", "award") or not text:
        return []
    memberships = list(Membership.objects.in_bloc(entry.bloc).select_related("unit")) if of == "unit" else []
    rows = suggest(of, text, memberships=memberships, user=user)
    members = {membership.unit_id for membership in memberships}
    last = last_appearances(rows, user) if of == "person" else {}
    return [
        {"key": row.pk, "name": str(getattr(row, "name", row)), "label": described(row)}
        | {"member": of == "unit" and row.pk in members}
        | last.get(row.pk, {})
        for row in rows
    ]


def last_appearances(people, user):
    """The rank and post that people had, as printed, at the last conference the user may see."""
    found = Appearance.objects.last_of(people, user)
    return {line.person_id: {"rank": line.rank_as_printed, "post": line.post_as_printed} for line in found}
