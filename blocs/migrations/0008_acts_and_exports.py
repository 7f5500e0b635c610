"""Each transaction is an act with a context of its own, to which no later one adds; and what files went out."""

import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models
from pghistory.models import Context

ONE_ACT = """
-- In the place of the one of pghistory, for which all transactions of a request were one: so none of them was ever
-- closed. What is changed outside of the pages is an act too, of the role that signed in to the database.
CREATE OR REPLACE FUNCTION _pgh_attach_context() RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
    named text := nullif(current_setting('pghistory.context_id', true), '');
    said jsonb := nullif(current_setting('pghistory.context_metadata', true), '')::jsonb;
    act uuid := md5(concat_ws(' ', named, extract(epoch FROM now()), pg_current_xact_id()))::uuid;
BEGIN
    IF named IS NULL OR said IS NULL THEN
        said := jsonb_build_object('database_role', session_user);
    END IF;
    INSERT INTO pghistory_context (id, metadata, created_at, updated_at) VALUES (act, said, now(), now())
    ON CONFLICT (id) DO UPDATE SET metadata = EXCLUDED.metadata, updated_at = EXCLUDED.updated_at
    WHERE pghistory_context.metadata <> EXCLUDED.metadata;
    RETURN act;
END;
$$;
"""

CLOSED = """
-- While a transaction goes on, its context may gain a reason, and a user who has just signed in. It is the one that
-- began at that moment: row numbers do not tell, for a savepoint within it has one of its own.
DROP TRIGGER only_added_to ON pghistory_context;
CREATE TRIGGER only_added_to BEFORE UPDATE ON pghistory_context
FOR EACH ROW WHEN (
    OLD.created_at <> now() OR NOT NEW.metadata @> jsonb_strip_nulls(OLD.metadata)
    OR NEW.id <> OLD.id OR NEW.created_at <> OLD.created_at
)
EXECUTE FUNCTION refuse_to_change_the_history();

CREATE INDEX act_at ON pghistory_context (created_at);
CREATE INDEX act_by_user ON pghistory_context ((metadata -> 'user'), created_at);
"""

OPEN = """
DROP INDEX act_by_user;
DROP INDEX act_at;
DROP TRIGGER only_added_to ON pghistory_context;
CREATE TRIGGER only_added_to BEFORE UPDATE ON pghistory_context
FOR EACH ROW WHEN (NOT NEW.metadata @> jsonb_strip_nulls(OLD.metadata) OR NEW.id <> OLD.id OR NEW.created_at <> OLD.created_at)
EXECUTE FUNCTION refuse_to_change_the_history();
"""


def that_of_pghistory(apps, schema_editor):
    Context.install_pgh_attach_context_func(using=schema_editor.connection.alias)


class Migration(migrations.Migration):
    dependencies = [("blocs", "0007_blocs_of_organiser"), ("pghistory", "0007_auto_20250421_0444")]
    operations = [
        migrations.RunSQL(ONE_ACT, migrations.RunSQL.noop),
        migrations.RunPython(migrations.RunPython.noop, that_of_pghistory),
        migrations.RunSQL(CLOSED, OPEN),
        migrations.CreateModel(
            name="Act",
            fields=[],
            options={
                "verbose_name": "act on record",
                "verbose_name_plural": "acts on record",
                "proxy": True,
                "indexes": [],
                "constraints": [],
            },
            bases=("pghistory.context",),
        ),
        migrations.CreateModel(
            name="Export",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="when")),
                ("username", models.CharField(max_length=150, verbose_name="account")),
                ("full_name", models.CharField(blank=True, max_length=301, verbose_name="full name")),
                ("file_name", models.CharField(max_length=300, verbose_name="file")),
                ("address", models.TextField(verbose_name="address")),
                (
                    "search_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            django.db.models.functions.text.Concat(
                                "file_name", models.Value(" "), "address", output_field=models.TextField()
                            ),
                            function="vi_fold",
                        ),
                        output_field=models.TextField(),
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="exports",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
            ],
            options={
                "verbose_name": "export",
                "verbose_name_plural": "exports",
                "ordering": ["-at", "-pk"],
                "indexes": [
                    models.Index(fields=["at"], name="export_at"),
                    models.Index(fields=["user", "at"], name="export_by_user"),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["search_key"], name="export_search", opclasses=["gin_trgm_ops"]
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="export",
            trigger=pgtrigger.compiler.Trigger(
                name="written_once",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="82b073cc90b2a0fc4d35103f8259f9e71da65e13",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_written_once_f18b5",
                    table="blocs_export",
                    when="BEFORE",
                ),
            ),
        ),
    ]
