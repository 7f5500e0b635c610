"""What was changed, by whom and why: of each row on record an event, which nobody changes or deletes.

Each transaction is an act with a context of its own, to which no later one adds.
"""

from importlib import import_module

from django.conf import settings
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.contrib.postgres.fields import DateRangeField
from django.db import migrations, models
from django.utils import timezone
from pghistory.models import Context
from pgtrigger.compiler import Trigger, UpsertTriggerSql
from pgtrigger.migrations import AddTrigger

AtOnce = import_module("blocs.migrations.0001_records").AtOnce


KEPT = """
CREATE FUNCTION refuse_to_change_the_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Cannot update or delete rows from % table', TG_TABLE_NAME;
END;
$$;

CREATE TRIGGER never_deleted BEFORE DELETE ON pghistory_context
FOR EACH ROW EXECUTE FUNCTION refuse_to_change_the_history();

-- While a transaction goes on, its context may gain a reason, and a user who has just signed in. It is the one that
-- began at that moment: row numbers do not tell, for a savepoint within it has one of its own.
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
DROP TRIGGER never_deleted ON pghistory_context;
DROP FUNCTION refuse_to_change_the_history();
"""

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


def that_of_pghistory(apps, schema_editor):
    Context.install_pgh_attach_context_func(using=schema_editor.connection.alias)


# A field a line, as far as that goes.
# fmt: off
EVENTS = [
    migrations.CreateModel(
        name="Act",
        fields=[],
        options={
            "verbose_name": "act on record",
            "verbose_name_plural": "acts on record",
            "proxy": True,
        },
        bases=("pghistory.context",),
    ),
    migrations.CreateModel(
        name="DocumentEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            (
                "kind",
                models.CharField(
                    choices=[
                        ("report", "report or article"),
                        ("decision", "decision"),
                        ("minutes", "minutes"),
                        ("plan", "plan"),
                        ("directive", "directive, conclusion or resolution"),
                        ("regulation", "regulation or score table"),
                        ("covenant", "signed covenant"),
                        ("other", "other paper"),
                    ],
                    default="other",
                    max_length=12,
                    verbose_name="kind",
                ),
            ),
            ("number", models.CharField(blank=True, max_length=100, verbose_name="number and symbol")),
            ("title", models.CharField(blank=True, max_length=500, verbose_name="title")),
            ("dated", models.CharField(blank=True, db_collation="C", max_length=10, null=True, verbose_name="date")),
            ("issuer_as_printed", models.CharField(blank=True, max_length=500, verbose_name="issuer as printed")),
            ("file", models.FileField(blank=True, upload_to="papers/%Y/", verbose_name="file")),
            ("file_name", models.CharField(blank=True, max_length=200, verbose_name="name of the source file")),
            ("is_secret", models.BooleanField(default=False, verbose_name="secret: registered without content")),
            ("holder", models.CharField(blank=True, max_length=200, verbose_name="held by")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="blocs.document")),
            ("issuer", models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="issuer")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="fa13398ee75bd168cfaeeca903d8cba31d87a095",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_104fe",
                        table="blocs_documentevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "document",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "blocs_documentevent" ("dated", "file", "file_name", "holder", "id", "is_secret", "issuer_as_printed", "issuer_id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") VALUES (NEW."dated", NEW."file", NEW."file_name", NEW."holder", NEW."id", NEW."is_secret", NEW."issuer_as_printed", NEW."issuer_id", NEW."kind", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."title"); RETURN NULL;',
                hash="21314483a4fabcf7d638e910b3c2435dca19da85",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_403ad",
                table="blocs_document",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "document",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition='WHEN (OLD."dated" IS DISTINCT FROM (NEW."dated") OR OLD."file" IS DISTINCT FROM (NEW."file") OR OLD."file_name" IS DISTINCT FROM (NEW."file_name") OR OLD."holder" IS DISTINCT FROM (NEW."holder") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_secret" IS DISTINCT FROM (NEW."is_secret") OR OLD."issuer_id" IS DISTINCT FROM (NEW."issuer_id") OR OLD."issuer_as_printed" IS DISTINCT FROM (NEW."issuer_as_printed") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."title" IS DISTINCT FROM (NEW."title"))',
                func='INSERT INTO "blocs_documentevent" ("dated", "file", "file_name", "holder", "id", "is_secret", "issuer_as_printed", "issuer_id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") VALUES (NEW."dated", NEW."file", NEW."file_name", NEW."holder", NEW."id", NEW."is_secret", NEW."issuer_as_printed", NEW."issuer_id", NEW."kind", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."title"); RETURN NULL;',
                hash="6c3a335623243dfc1c4212dd1c4705172502536c",
                operation="UPDATE",
                pgid="pgtrigger_update_update_ac8f0",
                table="blocs_document",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "document",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "blocs_documentevent" ("dated", "file", "file_name", "holder", "id", "is_secret", "issuer_as_printed", "issuer_id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") VALUES (OLD."dated", OLD."file", OLD."file_name", OLD."holder", OLD."id", OLD."is_secret", OLD."issuer_as_printed", OLD."issuer_id", OLD."kind", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."title"); RETURN NULL;',
                hash="746bfd192da91c6aab07ebba42ce9397c9c95e4b",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_a6c8f",
                table="blocs_document",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="UnitEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("note", models.TextField(blank=True, verbose_name="note")),
            ("code", models.SlugField(db_index=False, max_length=80, verbose_name="code")),
            ("name", models.CharField(max_length=300, verbose_name="current name")),
            ("short_name", models.CharField(blank=True, max_length=100, verbose_name="short name")),
            (
                "kind",
                models.CharField(
                    choices=[
                        ("ministry", "ministry or central body"),
                        ("province", "province or city"),
                        ("locality", "district, commune or ward"),
                        ("department", "department or office"),
                        ("system", "system (hệ) or sector"),
                        ("council", "emulation and commendation council"),
                        ("force", "military or police unit"),
                        ("party", "Party body"),
                        ("union", "union or mass organisation"),
                        ("company", "company or group"),
                        ("school", "school, hospital or other public service unit"),
                        ("group", "group of units that counts as one member"),
                        ("other", "other or not known"),
                    ],
                    default="other",
                    max_length=12,
                    verbose_name="kind",
                ),
            ),
            ("since", models.CharField(blank=True, db_collation="C", max_length=10, null=True, verbose_name="founded")),
            ("until", models.CharField(blank=True, db_collation="C", max_length=10, null=True, verbose_name="ended")),
            ("name_key", models.GeneratedField(db_persist=True, expression=models.Func("name", function="vi_fold"), output_field=models.TextField())),
            (
                "parent",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="belongs to"),
            ),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="blocs.unit")),
            (
                "source",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.document", verbose_name="source"),
            ),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="2865c1f814e719427ba38abe57b6f2db07a3b71c",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_d5a15",
                        table="blocs_unitevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "unit",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "blocs_unitevent" ("code", "id", "kind", "name", "note", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "short_name", "since", "source_id", "until") VALUES (NEW."code", NEW."id", NEW."kind", NEW."name", NEW."note", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."short_name", NEW."since", NEW."source_id", NEW."until"); RETURN NULL;',
                hash="5e816bd8952cfdd4fdca1ba0dc45b12e386af645",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_7c68e",
                table="blocs_unit",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "unit",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition='WHEN (OLD."code" IS DISTINCT FROM (NEW."code") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."name_key" IS DISTINCT FROM (NEW."name_key") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."parent_id" IS DISTINCT FROM (NEW."parent_id") OR OLD."short_name" IS DISTINCT FROM (NEW."short_name") OR OLD."since" IS DISTINCT FROM (NEW."since") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."until" IS DISTINCT FROM (NEW."until"))',
                func='INSERT INTO "blocs_unitevent" ("code", "id", "kind", "name", "note", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "short_name", "since", "source_id", "until") VALUES (NEW."code", NEW."id", NEW."kind", NEW."name", NEW."note", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."short_name", NEW."since", NEW."source_id", NEW."until"); RETURN NULL;',
                hash="898ad8a64ac03c652cabeb65e17f4ce50d7119aa",
                operation="UPDATE",
                pgid="pgtrigger_update_update_832cc",
                table="blocs_unit",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "unit",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "blocs_unitevent" ("code", "id", "kind", "name", "note", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "short_name", "since", "source_id", "until") VALUES (OLD."code", OLD."id", OLD."kind", OLD."name", OLD."note", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."short_name", OLD."since", OLD."source_id", OLD."until"); RETURN NULL;',
                hash="2922e2d0579e7f5f9bfa9bbbf926613e23d4100f",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_36e42",
                table="blocs_unit",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="UserEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("is_superuser", models.BooleanField(default=False, help_text="Designates that this user has all permissions without explicitly assigning them.", verbose_name="superuser status")),
            (
                "username",
                models.CharField(
                    error_messages={"unique": "A user with that username already exists."},
                    help_text="Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.",
                    max_length=150,
                    validators=[UnicodeUsernameValidator()],
                    verbose_name="username",
                ),
            ),
            ("first_name", models.CharField(blank=True, max_length=150, verbose_name="first name")),
            ("last_name", models.CharField(blank=True, max_length=150, verbose_name="last name")),
            ("email", models.EmailField(blank=True, max_length=254, verbose_name="email address")),
            ("is_staff", models.BooleanField(default=False, help_text="Designates whether the user can log into this admin site.", verbose_name="staff status")),
            ("is_active", models.BooleanField(default=True, help_text="Designates whether this user should be treated as active. Unselect this instead of deleting accounts.", verbose_name="active")),
            ("date_joined", models.DateTimeField(default=timezone.now, verbose_name="date joined")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to=settings.AUTH_USER_MODEL)),
            ("helped_in_at", models.DateTimeField(blank=True, editable=False, null=True, verbose_name="last helped in")),
            ("password_changed_at", models.DateTimeField(blank=True, editable=False, null=True, verbose_name="password last changed")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="137ad0683b76be706ee9b27078c13c2242ffa90c",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_c894a",
                        table="blocs_userevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "user",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "blocs_userevent" ("date_joined", "email", "first_name", "helped_in_at", "id", "is_active", "is_staff", "is_superuser", "last_name", "password_changed_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "username") VALUES (NEW."date_joined", NEW."email", NEW."first_name", NEW."helped_in_at", NEW."id", NEW."is_active", NEW."is_staff", NEW."is_superuser", NEW."last_name", NEW."password_changed_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."username"); RETURN NULL;',
                hash="ea35d4796b98debd20e90751d9f7544a05b9ecf1",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_da4cc",
                table="blocs_user",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "user",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition='WHEN (OLD."date_joined" IS DISTINCT FROM (NEW."date_joined") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."first_name" IS DISTINCT FROM (NEW."first_name") OR OLD."helped_in_at" IS DISTINCT FROM (NEW."helped_in_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."is_staff" IS DISTINCT FROM (NEW."is_staff") OR OLD."is_superuser" IS DISTINCT FROM (NEW."is_superuser") OR OLD."last_name" IS DISTINCT FROM (NEW."last_name") OR OLD."password_changed_at" IS DISTINCT FROM (NEW."password_changed_at") OR OLD."username" IS DISTINCT FROM (NEW."username"))',
                func='INSERT INTO "blocs_userevent" ("date_joined", "email", "first_name", "helped_in_at", "id", "is_active", "is_staff", "is_superuser", "last_name", "password_changed_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "username") VALUES (NEW."date_joined", NEW."email", NEW."first_name", NEW."helped_in_at", NEW."id", NEW."is_active", NEW."is_staff", NEW."is_superuser", NEW."last_name", NEW."password_changed_at", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."username"); RETURN NULL;',
                hash="ef84ba97c6d8f55197aed7d53e4cfd4e22c6bbe7",
                operation="UPDATE",
                pgid="pgtrigger_update_update_fc03e",
                table="blocs_user",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "user",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "blocs_userevent" ("date_joined", "email", "first_name", "helped_in_at", "id", "is_active", "is_staff", "is_superuser", "last_name", "password_changed_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "username") VALUES (OLD."date_joined", OLD."email", OLD."first_name", OLD."helped_in_at", OLD."id", OLD."is_active", OLD."is_staff", OLD."is_superuser", OLD."last_name", OLD."password_changed_at", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."username"); RETURN NULL;',
                hash="2335fd2c7fbd062df987487c61fdde5934ded4d2",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_3ee8a",
                table="blocs_user",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="BlocEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("note", models.TextField(blank=True, verbose_name="note")),
            ("code", models.SlugField(db_index=False, max_length=80, verbose_name="code")),
            ("name", models.CharField(max_length=300, verbose_name="name")),
            ("kind", models.CharField(choices=[("khoi", "bloc"), ("cum", "cluster"), ("khu_vuc", "area"), ("nganh", "whole sector")], default="khoi", max_length=8, verbose_name="kind")),
            ("since", models.CharField(blank=True, db_collation="C", max_length=10, null=True, verbose_name="founded")),
            ("until", models.CharField(blank=True, db_collation="C", max_length=10, null=True, verbose_name="ended")),
            ("name_key", models.GeneratedField(db_persist=True, expression=models.Func("name", function="vi_fold"), output_field=models.TextField())),
            ("parent", models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.bloc", verbose_name="part of")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="blocs.bloc")),
            (
                "founding_decision",
                models.ForeignKey(
                    blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.document", verbose_name="founding decision"
                ),
            ),
            (
                "source",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.document", verbose_name="source"),
            ),
            (
                "organiser",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="organiser"),
            ),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="fa482b614ad1848b4f5f428cb35613323af4e53a",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_f293f",
                        table="blocs_blocevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "bloc",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "blocs_blocevent" ("code", "founding_decision_id", "id", "kind", "name", "note", "organiser_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source_id", "until") VALUES (NEW."code", NEW."founding_decision_id", NEW."id", NEW."kind", NEW."name", NEW."note", NEW."organiser_id", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."since", NEW."source_id", NEW."until"); RETURN NULL;',
                hash="b69fa805d73a842a250ad7841fdac9b573619e05",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_388ab",
                table="blocs_bloc",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "bloc",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition='WHEN (OLD."code" IS DISTINCT FROM (NEW."code") OR OLD."founding_decision_id" IS DISTINCT FROM (NEW."founding_decision_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."name_key" IS DISTINCT FROM (NEW."name_key") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."organiser_id" IS DISTINCT FROM (NEW."organiser_id") OR OLD."parent_id" IS DISTINCT FROM (NEW."parent_id") OR OLD."since" IS DISTINCT FROM (NEW."since") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."until" IS DISTINCT FROM (NEW."until"))',
                func='INSERT INTO "blocs_blocevent" ("code", "founding_decision_id", "id", "kind", "name", "note", "organiser_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source_id", "until") VALUES (NEW."code", NEW."founding_decision_id", NEW."id", NEW."kind", NEW."name", NEW."note", NEW."organiser_id", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."since", NEW."source_id", NEW."until"); RETURN NULL;',
                hash="92d7abdf6d566e6ffef85c91b45de8eeaf55df41",
                operation="UPDATE",
                pgid="pgtrigger_update_update_31f18",
                table="blocs_bloc",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "bloc",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "blocs_blocevent" ("code", "founding_decision_id", "id", "kind", "name", "note", "organiser_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source_id", "until") VALUES (OLD."code", OLD."founding_decision_id", OLD."id", OLD."kind", OLD."name", OLD."note", OLD."organiser_id", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."since", OLD."source_id", OLD."until"); RETURN NULL;',
                hash="77c0e2be60a20ed3c255da91a06d54b1628c39ea",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_6d187",
                table="blocs_bloc",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="MembershipEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("note", models.TextField(blank=True, verbose_name="note")),
            ("valid", DateRangeField(verbose_name="member from – to")),
            ("name_as_printed", models.CharField(blank=True, max_length=300, verbose_name="name as printed")),
            ("bloc", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.bloc", verbose_name="bloc")),
            (
                "decision",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.document", verbose_name="decision"),
            ),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="blocs.membership")),
            (
                "source",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.document", verbose_name="source"),
            ),
            ("unit", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="unit")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="fdec4a6ac4fd19e726e3c21c0e2a084ae14e8d7c",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_eac22",
                        table="blocs_membershipevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "membership",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "blocs_membershipevent" ("bloc_id", "decision_id", "id", "name_as_printed", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "unit_id", "valid") VALUES (NEW."bloc_id", NEW."decision_id", NEW."id", NEW."name_as_printed", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."unit_id", NEW."valid"); RETURN NULL;',
                hash="b70bed755fe7c84f31dc14f661662649b952b4c0",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_0f655",
                table="blocs_membership",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "membership",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "blocs_membershipevent" ("bloc_id", "decision_id", "id", "name_as_printed", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "unit_id", "valid") VALUES (NEW."bloc_id", NEW."decision_id", NEW."id", NEW."name_as_printed", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."unit_id", NEW."valid"); RETURN NULL;',
                hash="548c2d7decdd549e139b85caa06e90ba2f2c75fb",
                operation="UPDATE",
                pgid="pgtrigger_update_update_ee788",
                table="blocs_membership",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "membership",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "blocs_membershipevent" ("bloc_id", "decision_id", "id", "name_as_printed", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "unit_id", "valid") VALUES (OLD."bloc_id", OLD."decision_id", OLD."id", OLD."name_as_printed", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."unit_id", OLD."valid"); RETURN NULL;',
                hash="1c8e6f856750347e35b3234994a67178653fb6e0",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_fa6ad",
                table="blocs_membership",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="PersonEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("note", models.TextField(blank=True, verbose_name="note")),
            ("name", models.CharField(max_length=200, verbose_name="full name")),
            ("born", models.CharField(blank=True, db_collation="C", max_length=10, null=True, verbose_name="born")),
            (
                "merged_into",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.person", verbose_name="merged into"),
            ),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="blocs.person")),
            (
                "source",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.document", verbose_name="source"),
            ),
            ("unit", models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="unit")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="7cecbe974d9b509a180ecc80b0e9a6b04a18aee6",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_eea1d",
                        table="blocs_personevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "person",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "blocs_personevent" ("born", "id", "merged_into_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "unit_id") VALUES (NEW."born", NEW."id", NEW."merged_into_id", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."unit_id"); RETURN NULL;',
                hash="17515431d8d8501a3f5b58383dc6a725fbe58980",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_34291",
                table="blocs_person",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "person",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition='WHEN (OLD."born" IS DISTINCT FROM (NEW."born") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."merged_into_id" IS DISTINCT FROM (NEW."merged_into_id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id"))',
                func='INSERT INTO "blocs_personevent" ("born", "id", "merged_into_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "unit_id") VALUES (NEW."born", NEW."id", NEW."merged_into_id", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."unit_id"); RETURN NULL;',
                hash="3ce555e1268502d9938474ea63fab568e4657474",
                operation="UPDATE",
                pgid="pgtrigger_update_update_bf6ff",
                table="blocs_person",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "person",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "blocs_personevent" ("born", "id", "merged_into_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "unit_id") VALUES (OLD."born", OLD."id", OLD."merged_into_id", OLD."name", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."unit_id"); RETURN NULL;',
                hash="5384913ea210ae3b33332b3adf6ce42e01089181",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_8ee34",
                table="blocs_person",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="PersonMergeEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("at", models.DateTimeField(default=timezone.now, verbose_name="merged at")),
            ("reason", models.TextField(verbose_name="reason")),
            ("moved", models.JSONField(blank=True, default=list, verbose_name="rows that were moved")),
            ("undone_at", models.DateTimeField(blank=True, null=True, verbose_name="undone at")),
            ("by", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to=settings.AUTH_USER_MODEL, verbose_name="merged by")),
            ("kept", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.person", verbose_name="person who stays on record")),
            ("merged", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.person", verbose_name="duplicate")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="blocs.personmerge")),
            (
                "undone_by",
                models.ForeignKey(
                    blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to=settings.AUTH_USER_MODEL, verbose_name="undone by"
                ),
            ),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="db66171ae1476442e889592ae3eb9347ab9943e8",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_d38ec",
                        table="blocs_personmergeevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "personmerge",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "blocs_personmergeevent" ("at", "by_id", "id", "kept_id", "merged_id", "moved", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "undone_at", "undone_by_id") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."kept_id", NEW."merged_id", NEW."moved", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."undone_at", NEW."undone_by_id"); RETURN NULL;',
                hash="f180257bde21cdf7b3de62e401e5585a7d25806a",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_64e3d",
                table="blocs_personmerge",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "personmerge",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "blocs_personmergeevent" ("at", "by_id", "id", "kept_id", "merged_id", "moved", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "undone_at", "undone_by_id") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."kept_id", NEW."merged_id", NEW."moved", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."undone_at", NEW."undone_by_id"); RETURN NULL;',
                hash="b857d25adf1afd3aab819d04fe5a808f0197a5f6",
                operation="UPDATE",
                pgid="pgtrigger_update_update_c990b",
                table="blocs_personmerge",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "personmerge",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "blocs_personmergeevent" ("at", "by_id", "id", "kept_id", "merged_id", "moved", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "undone_at", "undone_by_id") VALUES (OLD."at", OLD."by_id", OLD."id", OLD."kept_id", OLD."merged_id", OLD."moved", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."undone_at", OLD."undone_by_id"); RETURN NULL;',
                hash="8e9afd372fe034cdebea599bfbe2b7e6d883a5a2",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_36d0d",
                table="blocs_personmerge",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="ReorganisationEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("note", models.TextField(blank=True, verbose_name="note")),
            (
                "kind",
                models.CharField(
                    choices=[("rename", "renamed"), ("merger", "merged"), ("split", "split"), ("takeover", "taken over"), ("dissolution", "dissolved")], max_length=12, verbose_name="kind"
                ),
            ),
            ("took_effect", models.CharField(blank=True, db_collation="C", max_length=10, null=True, verbose_name="in force from")),
            (
                "document",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.document", verbose_name="decision"),
            ),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="blocs.reorganisation")),
            (
                "source",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.document", verbose_name="source"),
            ),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="f92ed51cad254d93fd1d4bd6b118ff315ef64ebf",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_65209",
                        table="blocs_reorganisationevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "reorganisation",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "blocs_reorganisationevent" ("document_id", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "took_effect") VALUES (NEW."document_id", NEW."id", NEW."kind", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."took_effect"); RETURN NULL;',
                hash="22f1739d2a14d5c654aebedd33c48f7ac5be170d",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_6fd4d",
                table="blocs_reorganisation",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "reorganisation",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "blocs_reorganisationevent" ("document_id", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "took_effect") VALUES (NEW."document_id", NEW."id", NEW."kind", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."took_effect"); RETURN NULL;',
                hash="3475a78efc313bc069b62f24290d567a47abc0d1",
                operation="UPDATE",
                pgid="pgtrigger_update_update_97321",
                table="blocs_reorganisation",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "reorganisation",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "blocs_reorganisationevent" ("document_id", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "took_effect") VALUES (OLD."document_id", OLD."id", OLD."kind", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."took_effect"); RETURN NULL;',
                hash="d64e42c6d441fa683de7d97d06a6687eba7e3d45",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_7bcc9",
                table="blocs_reorganisation",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="ReorganisedUnitEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("side", models.CharField(choices=[("before", "before"), ("after", "after")], max_length=6, verbose_name="side")),
            (
                "history",
                models.CharField(choices=[("undecided", "not decided"), ("counts", "its past counts"), ("no", "its past does not count")], default="undecided", max_length=10, verbose_name="past"),
            ),
            ("history_reason", models.TextField(blank=True, verbose_name="who decided and why")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="blocs.reorganisedunit")),
            ("reorganisation", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.reorganisation", verbose_name="reorganisation")),
            ("unit", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="unit")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="8f269712eec348d1d3c1c30b7d04f76d59f9bafe",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_08d16",
                        table="blocs_reorganisedunitevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "reorganisedunit",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "blocs_reorganisedunitevent" ("history", "history_reason", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reorganisation_id", "side", "unit_id") VALUES (NEW."history", NEW."history_reason", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reorganisation_id", NEW."side", NEW."unit_id"); RETURN NULL;',
                hash="039ee7c12cfa86f793dcacd982fd45ef5acf9481",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_e5a8b",
                table="blocs_reorganisedunit",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "reorganisedunit",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "blocs_reorganisedunitevent" ("history", "history_reason", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reorganisation_id", "side", "unit_id") VALUES (NEW."history", NEW."history_reason", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reorganisation_id", NEW."side", NEW."unit_id"); RETURN NULL;',
                hash="049b064fb9d0f4aac95a085c7edb06eb8c325b55",
                operation="UPDATE",
                pgid="pgtrigger_update_update_61fd2",
                table="blocs_reorganisedunit",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "reorganisedunit",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "blocs_reorganisedunitevent" ("history", "history_reason", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reorganisation_id", "side", "unit_id") VALUES (OLD."history", OLD."history_reason", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reorganisation_id", OLD."side", OLD."unit_id"); RETURN NULL;',
                hash="171dec5a22e377ab215ab2810fae818b809af8ef",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_6b1c6",
                table="blocs_reorganisedunit",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="ReportTextEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("text", models.TextField(verbose_name="text of the report")),
            ("document", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.document", verbose_name="paper")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="blocs.reporttext")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="f256c0143fc41d482ba46b2c83cc16a3febdd87d",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_4263c",
                        table="blocs_reporttextevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "reporttext",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "blocs_reporttextevent" ("document_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."document_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;',
                hash="1fac98079985f9c8139a3a355c0346e79bb0fe30",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_cf194",
                table="blocs_reporttext",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "reporttext",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "blocs_reporttextevent" ("document_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."document_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;',
                hash="0022e3d285b0ae194e1748c832741305805467ce",
                operation="UPDATE",
                pgid="pgtrigger_update_update_ed58e",
                table="blocs_reporttext",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "reporttext",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "blocs_reporttextevent" ("document_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."document_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;',
                hash="1301a967362d6cf5156fcd3ee27378a9075899af",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_f04f2",
                table="blocs_reporttext",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="StewardshipEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("role", models.CharField(choices=[("staff", "staff: enters and reads"), ("leader", "leader: reads")], default="leader", max_length=6, verbose_name="role")),
            ("starts_on", models.DateField(verbose_name="from")),
            ("ends_on", models.DateField(blank=True, null=True, verbose_name="to, inclusive")),
            ("bloc", models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.bloc", verbose_name="bloc")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="blocs.stewardship")),
            ("user", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to=settings.AUTH_USER_MODEL, verbose_name="user")),
            (
                "organiser",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="organiser"),
            ),
            ("withdrawn_at", models.DateTimeField(blank=True, editable=False, null=True, verbose_name="withdrawn at")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="acb4f72f17e99b128d77ea7de02028d648b2393a",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_c9b2e",
                        table="blocs_stewardshipevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "stewardship",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "blocs_stewardshipevent" ("bloc_id", "ends_on", "id", "organiser_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "starts_on", "user_id", "withdrawn_at") VALUES (NEW."bloc_id", NEW."ends_on", NEW."id", NEW."organiser_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role", NEW."starts_on", NEW."user_id", NEW."withdrawn_at"); RETURN NULL;',
                hash="b88f5fab9585c5f4f412e0ce57aafcfb23736006",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_68f49",
                table="blocs_stewardship",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "stewardship",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "blocs_stewardshipevent" ("bloc_id", "ends_on", "id", "organiser_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "starts_on", "user_id", "withdrawn_at") VALUES (NEW."bloc_id", NEW."ends_on", NEW."id", NEW."organiser_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role", NEW."starts_on", NEW."user_id", NEW."withdrawn_at"); RETURN NULL;',
                hash="deee5034fb008545f0b2f5fd7a71b00785dffbeb",
                operation="UPDATE",
                pgid="pgtrigger_update_update_b2b18",
                table="blocs_stewardship",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "stewardship",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "blocs_stewardshipevent" ("bloc_id", "ends_on", "id", "organiser_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "starts_on", "user_id", "withdrawn_at") VALUES (OLD."bloc_id", OLD."ends_on", OLD."id", OLD."organiser_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role", OLD."starts_on", OLD."user_id", OLD."withdrawn_at"); RETURN NULL;',
                hash="62e9b095f08d02d5a06d988576166e7678ea067a",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_10573",
                table="blocs_stewardship",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="UnitNameEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("note", models.TextField(blank=True, verbose_name="note")),
            ("name", models.CharField(max_length=300, verbose_name="name")),
            (
                "kind",
                models.CharField(
                    choices=[("official", "former official name"), ("spelling", "other spelling"), ("abbreviation", "abbreviation")], default="official", max_length=12, verbose_name="kind"
                ),
            ),
            ("valid", DateRangeField(blank=True, null=True, verbose_name="valid")),
            (
                "document",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.document", verbose_name="decision"),
            ),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="blocs.unitname")),
            (
                "source",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.document", verbose_name="source"),
            ),
            ("unit", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="unit")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="3efecf016ed4129447ebb2aa77b75bbb7b748dd6",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_11b3f",
                        table="blocs_unitnameevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "unitname",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "blocs_unitnameevent" ("document_id", "id", "kind", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "unit_id", "valid") VALUES (NEW."document_id", NEW."id", NEW."kind", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."unit_id", NEW."valid"); RETURN NULL;',
                hash="35147bdcc9b35a9d836546d733b2a2070f374e16",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_b2620",
                table="blocs_unitname",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "unitname",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition='WHEN (OLD."document_id" IS DISTINCT FROM (NEW."document_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id") OR OLD."valid" IS DISTINCT FROM (NEW."valid"))',
                func='INSERT INTO "blocs_unitnameevent" ("document_id", "id", "kind", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "unit_id", "valid") VALUES (NEW."document_id", NEW."id", NEW."kind", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."unit_id", NEW."valid"); RETURN NULL;',
                hash="0a12e28a1eee3df2613bfaabece2b42845d2a023",
                operation="UPDATE",
                pgid="pgtrigger_update_update_873ca",
                table="blocs_unitname",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "unitname",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "blocs_unitnameevent" ("document_id", "id", "kind", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "unit_id", "valid") VALUES (OLD."document_id", OLD."id", OLD."kind", OLD."name", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."unit_id", OLD."valid"); RETURN NULL;',
                hash="47883fc1cc7c7b0fd72f778a59e25d9fdcb83ff2",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_e935b",
                table="blocs_unitname",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="StaffHandoverEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("begins_on", models.DateField(verbose_name="the next staff enter from")),
            ("reason", models.TextField(verbose_name="reason")),
            ("at", models.DateTimeField(default=timezone.now, verbose_name="handed over at")),
            ("ended", models.JSONField(blank=True, default=list, verbose_name="stewardships that were ended")),
            ("given", models.JSONField(blank=True, default=list, verbose_name="stewardships that were given")),
            ("taken_back_at", models.DateTimeField(blank=True, null=True, verbose_name="taken back at")),
            ("bloc", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.bloc", verbose_name="emulation bloc")),
            ("by", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to=settings.AUTH_USER_MODEL, verbose_name="handed over by")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="blocs.staffhandover")),
            (
                "taken_back_by",
                models.ForeignKey(
                    blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to=settings.AUTH_USER_MODEL, verbose_name="taken back by"
                ),
            ),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="b21429b2022b5c979c18262599215e7cf8760fae",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_ebea1",
                        table="blocs_staffhandoverevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "staffhandover",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "blocs_staffhandoverevent" ("at", "begins_on", "bloc_id", "by_id", "ended", "given", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "taken_back_at", "taken_back_by_id") VALUES (NEW."at", NEW."begins_on", NEW."bloc_id", NEW."by_id", NEW."ended", NEW."given", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."taken_back_at", NEW."taken_back_by_id"); RETURN NULL;',
                hash="b001ab05450945e6164ee8a8fc69708e664185bb",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_ae3a0",
                table="blocs_staffhandover",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "staffhandover",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "blocs_staffhandoverevent" ("at", "begins_on", "bloc_id", "by_id", "ended", "given", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "taken_back_at", "taken_back_by_id") VALUES (NEW."at", NEW."begins_on", NEW."bloc_id", NEW."by_id", NEW."ended", NEW."given", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."taken_back_at", NEW."taken_back_by_id"); RETURN NULL;',
                hash="b974ba86b3a12ef81232971efe1bff5ad742cd24",
                operation="UPDATE",
                pgid="pgtrigger_update_update_fb6d6",
                table="blocs_staffhandover",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "staffhandover",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "blocs_staffhandoverevent" ("at", "begins_on", "bloc_id", "by_id", "ended", "given", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "taken_back_at", "taken_back_by_id") VALUES (OLD."at", OLD."begins_on", OLD."bloc_id", OLD."by_id", OLD."ended", OLD."given", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."taken_back_at", OLD."taken_back_by_id"); RETURN NULL;',
                hash="1409998bfeb7b48ad79ae2f30810f05b75a5e636",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_6f140",
                table="blocs_staffhandover",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="AccessTokenEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("purpose", models.CharField(help_text="Which system reads with it, and who looks after that.", max_length=300, verbose_name="purpose")),
            ("made_on", models.DateField(default=timezone.localdate, editable=False, verbose_name="made on")),
            ("expires_on", models.DateField(help_text="Two years from the day it is made at the most.", verbose_name="last day")),
            ("secret_begins", models.CharField(blank=True, editable=False, max_length=9, verbose_name="secret begins with")),
            ("secret_made_at", models.DateTimeField(editable=False, null=True, verbose_name="secret made at")),
            ("revoked_at", models.DateTimeField(editable=False, null=True, verbose_name="revoked at")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="blocs.accesstoken")),
            ("user", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to=settings.AUTH_USER_MODEL, verbose_name="account")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="cd34ab5cdef873e5b42611bbf0afae39da294279",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_75859",
                        table="blocs_accesstokenevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "accesstoken",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "blocs_accesstokenevent" ("expires_on", "id", "made_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "revoked_at", "secret_begins", "secret_made_at", "user_id") VALUES (NEW."expires_on", NEW."id", NEW."made_on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."purpose", NEW."revoked_at", NEW."secret_begins", NEW."secret_made_at", NEW."user_id"); RETURN NULL;',
                hash="b6521c432e2565e07f96448045062f1969831b58",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_ee5b2",
                table="blocs_accesstoken",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "accesstoken",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition='WHEN (OLD."expires_on" IS DISTINCT FROM (NEW."expires_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."made_on" IS DISTINCT FROM (NEW."made_on") OR OLD."purpose" IS DISTINCT FROM (NEW."purpose") OR OLD."revoked_at" IS DISTINCT FROM (NEW."revoked_at") OR OLD."secret_begins" IS DISTINCT FROM (NEW."secret_begins") OR OLD."secret_made_at" IS DISTINCT FROM (NEW."secret_made_at") OR OLD."user_id" IS DISTINCT FROM (NEW."user_id"))',
                func='INSERT INTO "blocs_accesstokenevent" ("expires_on", "id", "made_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "revoked_at", "secret_begins", "secret_made_at", "user_id") VALUES (NEW."expires_on", NEW."id", NEW."made_on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."purpose", NEW."revoked_at", NEW."secret_begins", NEW."secret_made_at", NEW."user_id"); RETURN NULL;',
                hash="9d4dade9aae7c2ab04724ad3a564a1cf97601574",
                operation="UPDATE",
                pgid="pgtrigger_update_update_a340b",
                table="blocs_accesstoken",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "accesstoken",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "blocs_accesstokenevent" ("expires_on", "id", "made_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "revoked_at", "secret_begins", "secret_made_at", "user_id") VALUES (OLD."expires_on", OLD."id", OLD."made_on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."purpose", OLD."revoked_at", OLD."secret_begins", OLD."secret_made_at", OLD."user_id"); RETURN NULL;',
                hash="1d3baf14812314d5ed59c73fb11f6e82c069d355",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_a54ba",
                table="blocs_accesstoken",
                when="AFTER",
            ),
        ),
    ),
]
# fmt: on


class Migration(migrations.Migration):
    dependencies = [("blocs", "0001_records")]
    replaces = [
        ("blocs", "0003_history_keeps_who_and_why"),
        ("blocs", "0008_acts_and_exports"),
    ]
    operations = [
        migrations.RunSQL(KEPT, OPEN),
        migrations.RunSQL(ONE_ACT, migrations.RunSQL.noop),
        migrations.RunPython(migrations.RunPython.noop, that_of_pghistory),
        AtOnce(EVENTS),
    ]
