"""Which errors say that the record cannot be reached or written just now, whatever was asked of it."""

import errno

from django.db import DatabaseError, InterfaceError, OperationalError

# By PostgreSQL's codes: connection lost; memory, disk or connections used up; the server is going down or coming up,
# or takes no changes; its disk fails; of two who waited for each other this one was sent away.
OUTAGES = ("08", "53", "57P0", "25006", "58030", "40")
NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def is_outage(error):
    """Whether the error comes of an outage, or of one before it that it was raised over."""
    while error is not None:
        if is_one(error):
            return True
        error = error.__cause__ or error.__context__
    return False


def is_one(error):
    if isinstance(error, DatabaseError | InterfaceError):
        code = getattr(error.__cause__, "sqlstate", None)
        # An error without a code comes from this side: the server did not answer, or not any more.
        return code.startswith(OUTAGES) if code else isinstance(error, OperationalError | InterfaceError)
    return isinstance(error, OSError) and error.errno in NO_ROOM
