"""Rows and files of lists that are no longer needed. What became of them stays, with who brought them and when."""

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from ..models import Import


def clear_old():
    """Clear the imports that were kept for their time; how many these were."""
    cleared = 0
    while clear_next():
        cleared += 1
    return cleared


def clear_next():
    """Each in a transaction of its own, and none on which somebody acts at the moment."""
    with transaction.atomic():
        old = Import.objects.kept_too_long().select_for_update(skip_locked=True, of=["self"]).first()
        if old:
            clear(old)
    return old


def clear(old):
    old.rows.all().delete()
    old.questions.all().delete()
    # Before it is forgotten where it lies: a file that is gone already may be deleted again.
    old.file.delete(save=False)
    if old.state == Import.State.READ:
        old.state = Import.State.REFUSED
        with override(old.language):
            old.problem = _("Nobody put it on record in time: its rows are no longer kept. Bring it again.")
    old.save(update_fields=["file", "state", "problem"])
