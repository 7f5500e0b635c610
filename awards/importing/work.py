"""The work on imports, away from the pages: claimed from the table, so that each is done once, wherever it is done.

What was begun by a process that died is taken up again: reading begins anew, and all else is one transaction.
"""

import logging
from contextlib import contextmanager, suppress

from django.db import DataError, connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from blocs.outages import is_outage

from ..models import Import, ImportRow
from .files.opening import FileRefused
from .kinds import kind_of
from .matching import Matching
from .reading import TakenOver, read_file
from .taking_back import NotTakenBack, take_back
from .writing import NotWritten, bring_in

logger = logging.getLogger(__name__)
State = Import.State


def work_until_done():
    """Do all the work that waits; how many steps that were."""
    steps = 0
    while brought := claim():
        work_on(brought)
        steps += 1
    return steps


def claim():
    """An import with work that nobody does, marked as ours; None where there is none."""
    with transaction.atomic():
        waiting = Import.objects.waiting().select_for_update(skip_locked=True, of=["self"])
        brought = waiting.select_related("user", "bloc", "taken_back_by").first()
        if brought:
            brought.worked_on = timezone.now()
            brought.save(update_fields=["worked_on"])
    return brought


def work_on(brought):
    """Take the step that an import waits for. What goes wrong is said on its page; nothing is tried for ever."""
    steps = {State.READING: read, State.MATCHING: match, State.WRITING: write, State.UNDOING: undo}
    with override(brought.language):
        try:
            steps[brought.state](brought)
        except TakenOver:
            logger.warning("import %s is worked on elsewhere", brought.pk)
        except Exception as error:
            if is_outage(error):  # it is taken up again, like the work of a process that died
                raise
            logger.exception("import %s failed while it was “%s”", brought.pk, brought.state)
            fail(brought)


def fail(brought):
    sentence = _(
        "Something went wrong that this app does not know. Nothing is on record of it. Tell an admin."
    )
    back = {State.WRITING: State.READ, State.UNDOING: State.DONE}.get(brought.state, State.REFUSED)
    if back == State.DONE:
        sentence = _(
            "Something went wrong that this app does not know. All is on record as before. Tell an admin."
        )
        settle_as_not_taken_back(brought, sentence)
    else:
        settle(brought, back, problem=sentence)


def settle(brought, state, **facts):
    """The step is over; what another process made of it, where one has claimed it since, stays."""
    own = Import.objects.filter(pk=brought.pk, worked_on__lte=brought.worked_on)
    own.update(state=state, worked_on=None, **{"problem": "", **facts})


def read(brought):
    kind = kind_of(brought.kind)
    try:
        heads = read_file(brought, kind)
    except FileRefused as refused:
        settle(brought, State.REFUSED, problem=str(refused))
        return
    Import.objects.filter(pk=brought.pk).update(heads=heads)
    match(brought)


def match(brought):
    with held(brought):
        matching = Matching(brought, kind_of(brought.kind))
        counts = matching.match()
        matching.keep()
        settle(brought, State.READ, counts=counts, with_them=matching.come_with_them())


def write(brought):
    kind = kind_of(brought.kind)
    try:
        with held(brought):
            bring_in(brought, kind)
            settle(brought, State.DONE)
    except NotWritten as refused:
        note_refused(refused.rows)
        match(brought)
        Import.objects.filter(pk=brought.pk).update(problem=str(refused))


def note_refused(rows):
    """Keep beside each row that the database refused why; it stays wrong until it is mended."""
    for key, sentence in rows.items():
        ImportRow.objects.filter(pk=key).update(reasons=[["", sentence]])


def undo(brought):
    try:
        with held(brought):
            take_back(brought, kind_of(brought.kind))
            settle(brought, State.UNDONE, taken_back_at=timezone.now())
    except NotTakenBack as refused:
        settle_as_not_taken_back(brought, str(refused))


def settle_as_not_taken_back(brought, problem):
    settle(brought, State.DONE, problem=problem, taken_back_by=None, reason="")


@contextmanager
def held(brought):
    """A transaction that holds the import: as long as it lasts, nobody else claims it, however long that is.

    Raises TakenOver where somebody has claimed it since, who took the work for left.
    """
    with connection.cursor() as cursor:
        # The planner knows nothing yet of answers that have just come, and would go through them one by one. Not within
        # the transaction: others would wait for its end to do the same.
        cursor.execute("ANALYZE awards_importquestion")
    with transaction.atomic():
        if not Import.objects.select_for_update().filter(pk=brought.pk, worked_on=brought.worked_on):
            raise TakenOver
        make_ready_for_many_rows()
        yield


def make_ready_for_many_rows():
    """Where nothing is said of ignored triggers, each trigger of each row catches an error: most of its time."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('pgtrigger.ignore', '{}', true), set_config('work_mem', '64MB', true)"
        )
        # Refused where this connection has had temporary tables in less memory; then these are slower.
        with suppress(DataError), transaction.atomic():
            cursor.execute("SET LOCAL temp_buffers = '64MB'")
