"""What was entered by mistake taken off the record; the history keeps it."""

from contextlib import nullcontext

import pgtrigger
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from django.utils.translation import gettext as _


def strike_out(rows):
    """Take rows of one model off the record, where they were entered by mistake; the history keeps them.

    Raises ValidationError where other records stand on one of them.
    """
    if not rows:
        return
    model = type(rows[0])
    try:
        with without_protection(model):
            # Parts go before what they are part of.
            for together in (list(filter(is_part, rows)), [row for row in rows if not is_part(row)]):
                model.objects.filter(pk__in=[row.pk for row in together]).delete()
    except ProtectedError as error:
        stands_on = next(iter(error.protected_objects))
        raise ValidationError(
            _("“%(row)s” cannot be struck out: %(kind)s “%(other)s” stands on it. Correct that one first."),
            params={
                "row": rows[0],
                "kind": stands_on._meta.verbose_name,
                "other": stands_on,
            },
        ) from None


def is_part(row):
    """Whether a row is part of another of its kind."""
    own = [field for field in row._meta.concrete_fields if field.related_model is type(row)]
    return any(field.value_from_object(row) is not None for field in own)


def without_protection(model):
    """Let rows of the model be deleted; their history is kept as ever."""
    protection = f"{model._meta.label}:never_deleted"
    triggers = {f"{owner._meta.label}:{trigger.name}" for owner, trigger in pgtrigger.registered()}
    # To ignore no trigger by name would be to ignore all of them.
    return pgtrigger.ignore(protection) if protection in triggers else nullcontext()
