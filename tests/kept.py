def kept(row):
    """The row as the database gives it back, once it has passed the checks that a form makes."""
    row.full_clean()
    return type(row).objects.get(pk=row.pk)
