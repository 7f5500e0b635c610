"""How the moments of an award differ, in words. What is unknown is not compared, and what is not there is not zero."""

from dataclasses import dataclass
from itertools import pairwise

from django.db import models
from django.utils.translation import gettext_lazy as _

from blocs.figures import plain_number

from ..models import Moment, Proposal

AGREED, PROPOSED, GRANTED = Moment

# From one moment to another: as many, fewer, more.
STEPS = {
    (AGREED, PROPOSED): (
        _("as many proposed as agreed"),
        _("proposed %(number)s fewer than the %(total)s agreed"),
        _("proposed %(number)s more than the %(total)s agreed"),
    ),
    (PROPOSED, GRANTED): (
        _("as many granted as proposed"),
        _("%(number)s of the %(total)s proposed not granted"),
        _("granted %(number)s more than the %(total)s proposed"),
    ),
    (AGREED, GRANTED): (
        _("as many granted as agreed"),
        _("%(number)s of the %(total)s agreed not granted"),
        _("granted %(number)s more than the %(total)s agreed"),
    ),
}
UNKNOWN = {
    AGREED: _("how many were agreed is not on record"),
    PROPOSED: _("how many were proposed is not on record"),
    GRANTED: _("how many were granted is not on record"),
}
PARTLY_KNOWN = {
    AGREED: _("how many were agreed is on record for %(known)s of %(rows)s entries only"),
    PROPOSED: _("how many were proposed is on record for %(known)s of %(rows)s entries only"),
    GRANTED: _("how many were granted is on record for %(known)s of %(rows)s entries only"),
}
# By the moments that are there: what is not.
NOT_THERE = {
    (AGREED,): _("not proposed yet"),
    (PROPOSED,): _("no recommendation on record; nothing granted on record yet"),
    (GRANTED,): _("neither recommendation nor proposal on record"),
    (AGREED, PROPOSED): _("nothing granted on record yet"),
    (AGREED, GRANTED): _("no proposal on record"),
    (PROPOSED, GRANTED): _("no recommendation on record"),
}
# Turns (lượt) are never proposed.
NO_TURNS_THERE = {
    (AGREED,): _("nothing granted on record yet"),
    (GRANTED,): _("no recommendation on record"),
}
IN_A_DRAFT = _("stands in a draft that is not submitted yet")
WHAT_AND_WHY = _("%(what)s: %(why)s")


class Verdict(models.TextChoices):
    """What a row comes to; of several differences the first in this order."""

    DIFFERENT = "different", _("differs")
    UNCLEAR = "unclear", _("cannot be compared")
    OPEN = "open", _("not all on record yet")
    EQUAL = "equal", _("equal")

    @property
    def mark(self):
        """The class that gives it its sign."""
        return {"different": "no", "unclear": "unknown", "open": "wait", "equal": "yes"}[self.value]


@dataclass(frozen=True)
class Difference:
    verdict: Verdict
    words: str


def differences(row):
    """What the figures of a Row say, moment after moment."""
    there = row.there
    steps = [compare(row.cells[earlier], row.cells[later]) for earlier, later in pairwise(there)]
    if len(there) == 1 and not row.cells[there[0]].is_complete:
        steps = [Difference(Verdict.UNCLEAR, unknown(row.cells[there[0]]))]
    if len(there) == 3 and all(step.verdict == Verdict.DIFFERENT for step in steps):
        in_all = compare(row.cells[AGREED], row.cells[GRANTED])
        words = _("in all: %(difference)s") % {"difference": in_all.words}
        steps.append(Difference(in_all.verdict, words))
    return [*steps, *not_there(row)]


def verdict_of(found):
    """The weightiest verdict among several differences."""
    verdicts = {difference.verdict for difference in found}
    return next((verdict for verdict in Verdict if verdict in verdicts), Verdict.EQUAL)


def compare(earlier, later):
    """The difference between two cells, as far as their numbers are on record."""
    open_ends = [unknown(cell) for cell in (earlier, later) if not cell.is_complete]
    if open_ends:
        words = _("cannot be compared: %(why)s") % {"why": "; ".join(open_ends)}
        return Difference(Verdict.UNCLEAR, words)
    less = earlier.total - later.total
    equal, fewer, more = STEPS[earlier.moment, later.moment]
    if less == 0:
        return Difference(Verdict.EQUAL, str(equal))
    numbers = {"number": plain_number(abs(less)), "total": plain_number(earlier.total)}
    return Difference(Verdict.DIFFERENT, (fewer if less > 0 else more) % numbers)


def unknown(cell):
    """That the number of a moment is not on record, or only for some of its rows."""
    if not cell.known:
        return str(UNKNOWN[cell.moment])
    numbers = {"known": plain_number(cell.known), "rows": plain_number(cell.rows)}
    return PARTLY_KNOWN[cell.moment] % numbers


def is_draft(row):
    return row.moment == PROPOSED and row.proposal.state == Proposal.State.DRAFT


def not_there(row):
    """What is not on record of the other moments."""
    words = (NO_TURNS_THERE if row.turns else NOT_THERE).get(tuple(row.there))
    if words is None:
        return []
    if PROPOSED not in row.there and any(is_draft(left_out) for left_out in row.aside):
        words = WHAT_AND_WHY % {"what": words, "why": IN_A_DRAFT}
    return [Difference(Verdict.OPEN, str(words))]
