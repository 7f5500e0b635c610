from django.apps import apps
from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction
from pghistory.models import Context, Event
from psycopg.sql import SQL, Identifier

from blocs.models import Export

# What the app needs to work. It may change no table, no trigger and no function.
ALLOWED = [
    "GRANT USAGE ON SCHEMA public TO {role}",
    "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}",
    "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role}",
]
# What has happened is written once, and only migrate says what was migrated.
WRITTEN_ONCE = "REVOKE UPDATE, DELETE, TRUNCATE ON {table} FROM {role}"
# Only of who does something: an act may say more about itself while it goes on, so pghistory writes it anew.
# Of an act that is over a trigger refuses it.
SAYS_MORE = "GRANT UPDATE (metadata, updated_at) ON {table} TO {role}"
READ_ONLY = "REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON {table} FROM {role}"


class Command(BaseCommand):
    help = (
        "Let a role of PostgreSQL work with the tables, but change neither them nor the history in them. "
        "To be run by their owner, after each migrate."
    )

    def add_arguments(self, parser):
        parser.add_argument("role", help="the role that DATABASE_URL of the app names")

    @transaction.atomic
    def handle(self, *, role, **options):
        self.refuse_unfit(role)
        for statement in ALLOWED:
            self.run(statement, role)
        for model in (*history_models(), Context, Export):
            self.run(WRITTEN_ONCE, role, model._meta.db_table)
        self.run(SAYS_MORE, role, Context._meta.db_table)
        self.run(READ_ONLY, role, "django_migrations")
        self.stdout.write(
            f"{role} may work with the tables, and change neither them nor the history in them."
        )

    def refuse_unfit(self, role):
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT rolsuper, pg_has_role(oid, current_user, 'MEMBER') FROM pg_roles WHERE rolname = %s",
                [role],
            )
            found = cursor.fetchone()
        if not found:
            raise CommandError(f'There is no role {role}: make it with CREATE ROLE "{role}" LOGIN PASSWORD …')
        if any(found):
            raise CommandError(
                f"{role} may do all that the owner of the tables may: choose another role for the app."
            )

    def run(self, statement, role, table=""):
        with connection.cursor() as cursor:
            cursor.execute(SQL(statement).format(role=Identifier(role), table=Identifier(table)))


def history_models():
    return [model for model in apps.get_models() if issubclass(model, Event) and model._meta.managed]
