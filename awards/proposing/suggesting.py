"""Names to choose from while one is typed on the pages of a proposal."""

from blocs.models import Membership

from ..entering.names import described, suggest

OF = ("unit", "person")


def suggested(of, text, proposal, user):
    """[{name, label}] for what was typed of a unit or a person; nothing for other questions."""
    if of not in OF or not text:
        return []
    memberships = []
    if of == "unit":
        memberships = list(Membership.objects.in_bloc(proposal.bloc).select_related("unit"))
    rows = suggest(of, text, memberships=memberships, user=user)
    return [{"name": row.name, "label": described(row)} for row in rows]
