"""How the sentences call what they are about."""

from django.utils.translation import gettext as _

from blocs.text import folded


def name_of(line):
    return line.name_as_printed or str(line.unit or line.person or "")


def award_of(line):
    return f"{line.award_name} {line.award_class}".strip()


def where(line, gathered):
    """In which proposal a line stands. One of another bloc is not named: not everybody who reads this may see it."""
    if line.proposal_id == gathered.proposal.pk:
        return _("in this proposal")
    if line.proposal.bloc_id != gathered.proposal.bloc_id:
        return _("in a proposal of another bloc")
    addressee = line.proposal.authority_as_printed
    words = {"number": line.proposal_id, "addressee": addressee}
    return (
        _("in proposal no. %(number)s to %(addressee)s") % words
        if addressee
        else _("in proposal no. %(number)s") % words
    )


def address_of(line, gathered):
    """The page of the other line's proposal, where it is one of the same bloc."""
    is_elsewhere = line.proposal_id != gathered.proposal.pk
    return (
        line.proposal.get_absolute_url()
        if is_elsewhere and line.proposal.bloc_id == gathered.proposal.bloc_id
        else ""
    )


def recipient_key(row):
    """What is the same for all rows of one recipient; None where nobody is named."""
    if row.unit_id:
        return ("unit", row.unit_id)
    if row.person_id:
        return ("person", row.person_id)
    name = folded(row.name_as_printed)
    return ("name", name) if name else None


def award_key(row):
    return row.kind_id or folded(row.award_as_printed)
