"""What every act on awards begins with: the transaction, the rows held until it is done, and what it refuses."""

from contextlib import contextmanager

import pghistory
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.db.models import F
from django.utils.translation import gettext as _

from blocs.outages import is_outage
from blocs.refusals import refusal

from ..models import Award


@contextmanager
def one_act(user, reason=""):
    """All of it or nothing, with who did it and why; what only the database refuses is said in words."""
    why = {"reason": reason} if reason else {}
    try:
        with transaction.atomic(), pghistory.context(user=user.pk, **why):
            yield
    except DatabaseError as error:
        if is_outage(error):
            raise
        raise ValidationError(
            _("The database refused this: %(why)s Look at what is there now, then try again."),
            "refused",
            {"why": refusal(error)},
        ) from error


def held(awards):
    """The awards as they stand now, held until the act is done, in the order of handing over: the highest first."""
    rows = Award.objects.filter(pk__in=[award.pk for award in awards]).select_for_update(of=["self"])
    return list(
        rows.select_related("kind", "unit", "person", "decision__document").order_by(
            F("kind__precedence").asc(nulls_last=True), "pk"
        )
    )


def refuse_revoked(award):
    if award.state == Award.State.REVOKED:
        raise ValidationError(
            _("“%(award)s” is revoked; nothing more can be done with it."), "revoked", {"award": award}
        )


def is_before(one, other):
    """Whether a partial date surely lies before another; what is not known is not before anything."""
    one, other = one and one.last_day(), other and other.first_day()
    return bool(one and other and one < other)


def printed_name(row, day):
    """What the paper of a day prints for the recipient of a row: what the row says, else the name of that day."""
    if row.name_as_printed:
        return row.name_as_printed
    if row.unit:
        return row.unit.name_on(day)
    return row.person.name if row.person else ""
