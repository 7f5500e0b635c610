"""What a monitor asks. Open to strangers: it has no account, and learns nothing but whether the app works."""

import functools
import logging

from django.contrib.auth.decorators import login_not_required
from django.core.management.base import CommandError
from django.db import DatabaseError, ProgrammingError, connection
from django.db.migrations.loader import MigrationLoader
from django.http import HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

logger = logging.getLogger(__name__)


@require_safe
@never_cache
@login_not_required  # a monitor has no account
def alive(request):
    return HttpResponse("ok\n", content_type="text/plain")


@require_safe
@never_cache
@login_not_required  # a monitor has no account
def ready(request):
    try:
        missing = migrations_of_the_code() - applied_migrations()
    except ProgrammingError as error:  # no table of migrations, or it may not be read
        return not_ready("migrations not applied", error)
    except (DatabaseError, CommandError) as error:
        return not_ready("database unreachable", error)
    if missing:
        return not_ready("migrations not applied", sorted(missing))
    return HttpResponse("ok\n", content_type="text/plain")


def not_ready(sentence, reason):
    """The reason is for the log only: it may name hosts and accounts."""
    logger.warning("%s: %s", sentence, reason)
    return HttpResponse(f"{sentence}\n", status=503, content_type="text/plain")


@functools.cache
def migrations_of_the_code():
    return frozenset(MigrationLoader(None).disk_migrations)


def applied_migrations():
    """Asked over a connection of its own: the pool would keep a monitor waiting, and may be full of work."""
    own = connection.copy()
    options = own.settings_dict["OPTIONS"]
    options.pop("pool", None)
    options["connect_timeout"] = 2
    options["options"] = f"{options.get('options', '')} -c statement_timeout=1000"
    try:
        with own.cursor() as cursor:
            cursor.execute("SELECT app, name FROM django_migrations")
            return set(cursor.fetchall())
    finally:
        own.close()
