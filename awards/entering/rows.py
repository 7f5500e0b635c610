"""Puts the rows of one table on record: new ones and changed ones together."""


class Rows:
    """The rows of one model while a conference is recorded."""

    def __init__(self, model):
        self.model = model
        self.created = []
        self.changed = {}  # {row: names of its changed columns}

    def create(self, **columns):
        row = self.model(**columns)
        self.created.append(row)
        return row

    def change(self, row, **columns):
        """Set columns of a row on record; those that already say so do not count as a change."""
        different = [name for name, value in columns.items() if getattr(row, name) != value]
        for name in different:
            setattr(row, name, columns[name])
        if different:
            self.changed.setdefault(row, set()).update(different)
        return row

    def save(self):
        """Write all of them by one query for the new rows and one for the changed ones."""
        if self.created:
            self.model.objects.bulk_create(self.created)
        if self.changed:
            columns = set().union(*self.changed.values())
            self.model.objects.bulk_update(self.changed, columns)
