"""Tokens with which other systems read the record."""

import datetime

import django.db.models.deletion
import django.db.models.expressions
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("blocs", "0013_words_indexed"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="AccessToken",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "purpose",
                    models.CharField(
                        help_text="Which system reads with it, and who looks after that.",
                        max_length=300,
                        verbose_name="purpose",
                    ),
                ),
                (
                    "made_on",
                    models.DateField(
                        default=django.utils.timezone.localdate, editable=False, verbose_name="made on"
                    ),
                ),
                (
                    "expires_on",
                    models.DateField(
                        help_text="Two years from the day it is made at the most.", verbose_name="last day"
                    ),
                ),
                ("secret_hash", models.BinaryField(null=True, unique=True)),
                (
                    "secret_begins",
                    models.CharField(
                        blank=True, editable=False, max_length=9, verbose_name="secret begins with"
                    ),
                ),
                (
                    "secret_made_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="secret made at"),
                ),
                ("revoked_at", models.DateTimeField(editable=False, null=True, verbose_name="revoked at")),
                ("last_used_on", models.DateField(editable=False, null=True, verbose_name="last used on")),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="access_tokens",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="account",
                    ),
                ),
            ],
            options={
                "verbose_name": "access token",
                "verbose_name_plural": "access tokens",
                "ordering": ["-made_on", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="AccessTokenEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "purpose",
                    models.CharField(
                        help_text="Which system reads with it, and who looks after that.",
                        max_length=300,
                        verbose_name="purpose",
                    ),
                ),
                (
                    "made_on",
                    models.DateField(
                        default=django.utils.timezone.localdate, editable=False, verbose_name="made on"
                    ),
                ),
                (
                    "expires_on",
                    models.DateField(
                        help_text="Two years from the day it is made at the most.", verbose_name="last day"
                    ),
                ),
                (
                    "secret_begins",
                    models.CharField(
                        blank=True, editable=False, max_length=9, verbose_name="secret begins with"
                    ),
                ),
                (
                    "secret_made_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="secret made at"),
                ),
                ("revoked_at", models.DateTimeField(editable=False, null=True, verbose_name="revoked at")),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="blocs.accesstoken",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="account",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="accesstoken",
            constraint=models.CheckConstraint(
                condition=models.Q(("purpose", ""), _negated=True),
                name="access_token_has_a_purpose",
                violation_error_message="Write what the token is for.",
            ),
        ),
        migrations.AddConstraint(
            model_name="accesstoken",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("expires_on__gte", models.F("made_on")),
                    (
                        "expires_on__lte",
                        django.db.models.expressions.CombinedExpression(
                            models.F("made_on"), "+", models.Value(datetime.timedelta(days=731))
                        ),
                    ),
                ),
                name="access_token_lasts_two_years_at_most",
                violation_error_message="A token lasts two years at most from the day it is made. Choose a day in that time.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="accesstoken",
            trigger=pgtrigger.compiler.Trigger(
                name="never_deleted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="86e46d423fc87ffff5fee7854b74e22450825b73",
                    operation="DELETE",
                    pgid="pgtrigger_never_deleted_70df9",
                    table="blocs_accesstoken",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="accesstoken",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "blocs_accesstokenevent" ("expires_on", "id", "made_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "revoked_at", "secret_begins", "secret_made_at", "user_id") VALUES (NEW."expires_on", NEW."id", NEW."made_on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."purpose", NEW."revoked_at", NEW."secret_begins", NEW."secret_made_at", NEW."user_id"); RETURN NULL;',
                    hash="b6521c432e2565e07f96448045062f1969831b58",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ee5b2",
                    table="blocs_accesstoken",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="accesstoken",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
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
        pgtrigger.migrations.AddTrigger(
            model_name="accesstoken",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "blocs_accesstokenevent" ("expires_on", "id", "made_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "revoked_at", "secret_begins", "secret_made_at", "user_id") VALUES (OLD."expires_on", OLD."id", OLD."made_on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."purpose", OLD."revoked_at", OLD."secret_begins", OLD."secret_made_at", OLD."user_id"); RETURN NULL;',
                    hash="1d3baf14812314d5ed59c73fb11f6e82c069d355",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a54ba",
                    table="blocs_accesstoken",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="accesstokenevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="cd34ab5cdef873e5b42611bbf0afae39da294279",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_75859",
                    table="blocs_accesstokenevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
