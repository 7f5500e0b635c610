"""A decision of the past, entered with the awards it granted: typed or pasted rows, all of them put on record at once."""
