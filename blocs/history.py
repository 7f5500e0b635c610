"""Every change of a record is kept by database triggers, and no record is deleted."""

import pghistory
import pgtrigger

# Columns the database computes itself; their changes say nothing new.
COMPUTED = ["sort_key", "search_key"]


def recorded(model=None, *, part_of_a_record=False, exclude=()):
    """Keep each insert, update and delete of the model's rows, whoever writes them, and refuse deletion.

    part_of_a_record: the rows are lines of a record (who sat in a meeting); a line entered by mistake may be
    struck out, and stays in the history.
    """

    def decorate(model):
        if not part_of_a_record:
            protect = pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete)
            model = pgtrigger.register(protect)(model)
        columns = {field.name for field in model._meta.local_fields}
        return pghistory.track(
            pghistory.InsertEvent(),
            pghistory.UpdateEvent(),
            pghistory.DeleteEvent(),
            exclude=[*exclude, *(name for name in COMPUTED if name in columns)],
            append_only=True,
        )(model)

    return decorate(model) if model else decorate
