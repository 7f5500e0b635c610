"""The rows of a reconciliation in sentences, to be copied into a report. What is not known is said."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from blocs.figures import plain_number

from ..models import Moment
from .differences import unknown

AGREED, PROPOSED, GRANTED = Moment


def sentence(row):
    parts = [agreed(row), *([] if row.turns else [proposed(row)]), granted(row)]
    words = capfirst("; ".join([*parts, *not_granted(row)]))
    names = [
        f"{recipient.name}: {', '.join(recipient.says)}" for recipient in row.recipients if recipient.says
    ]
    if names:
        words = _("%(sentence)s (%(names)s)") % {"sentence": words, "names": "; ".join(names)}
    for note in row.notes:
        words = _("%(sentence)s; reason: %(reason)s") % {"sentence": words, "reason": note.text.rstrip(".")}
    return f"{words}."


def agreed(row):
    cell = row.cells[AGREED]
    words = {"bloc": row.campaign.bloc.get_kind_display(), "award": award_in_words(row)}
    if not cell.counted:
        return _("no recommendation of the %(bloc)s is on record for %(award)s") % words
    if cell.is_none:
        return _("the %(bloc)s agreed to recommend no %(award)s") % words
    if cell.total is None:
        return _("the %(bloc)s agreed to recommend %(award)s%(words)s, how many is not on record") % (
            words | {"words": in_quotes(cell)}
        )
    said = _("the %(bloc)s agreed to recommend %(number)s %(award)s") % (
        words | {"number": plain_number(cell.total)}
    )
    return said + coverage(cell)


def proposed(row):
    cell = row.cells[PROPOSED]
    if not cell.counted:
        return _("no proposal on record")
    if cell.is_none:
        return _("none was proposed")
    if cell.total is None:
        return unknown(cell)
    return _("proposed %(number)s") % {"number": plain_number(cell.total)} + coverage(cell)


def granted(row):
    cell = row.cells[GRANTED]
    if not cell.counted:
        return _("nothing granted on record yet")
    if cell.is_none:
        return _("none was granted")
    if cell.total is None:
        return unknown(cell) + in_quotes(cell)
    return _("granted %(number)s") % {"number": plain_number(cell.total)} + coverage(cell)


def not_granted(row):
    """How many fewer were granted than agreed, or than proposed where it is not known what was agreed."""
    last = row.cells[GRANTED]
    for first in (row.cells[AGREED], row.cells[PROPOSED]):
        if first.is_complete and last.is_complete:
            less = first.total - last.total
            return [_("not granted %(number)s") % {"number": plain_number(less)}] if less > 0 else []
    return []


def award_in_words(row):
    """The award with its recipients and authority as far as they are stated, and whether turns are counted."""
    said = [str(_("turns (lượt)"))] if row.turns else []
    said.append(row.recipients_in_words)
    for stated in row.authorities:
        authority = stated.authority and stated.authority.name_on(stated.names_as_of)
        said.append(str(stated.authority_as_printed or authority or _("authority not stated")))
    return f"{row.label} ({'; '.join(said)})"


def in_quotes(cell):
    return "".join(f" “{words}”" for words in cell.words)


def coverage(cell):
    if cell.is_complete:
        return ""
    return f" ({unknown(cell)})"
