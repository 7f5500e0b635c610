import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("awards", "0003_stewards_see_the_units_of_their_records"),
        ("blocs", "0005_text_of_a_report"),
        ("campaigns", "0004_invalid_papers_and_written_opinions"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Entry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("year", models.CharField(max_length=100, verbose_name="year")),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="begun")),
                (
                    "bloc",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entries",
                        to="blocs.bloc",
                        verbose_name="bloc",
                    ),
                ),
                (
                    "conference",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entries",
                        to="campaigns.conference",
                        verbose_name="conference",
                    ),
                ),
            ],
            options={
                "verbose_name": "entry of a conference",
                "verbose_name_plural": "entries of conferences",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="Draft",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("typed", models.JSONField(blank=True, default=dict, verbose_name="what was typed")),
                ("base", models.JSONField(blank=True, default=dict, verbose_name="what was on record")),
                (
                    "renewed",
                    models.JSONField(
                        blank=True, default=dict, verbose_name="what others' recordings replaced"
                    ),
                ),
                ("kept", models.JSONField(blank=True, default=list, verbose_name="oddities kept")),
                ("version", models.PositiveIntegerField(default=0, verbose_name="version")),
                (
                    "changed_at",
                    models.DateTimeField(default=django.utils.timezone.now, verbose_name="changed"),
                ),
                (
                    "seen_at",
                    models.DateTimeField(default=django.utils.timezone.now, verbose_name="last seen"),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="drafts",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="drafts",
                        to="awards.entry",
                        verbose_name="entry",
                    ),
                ),
            ],
            options={
                "verbose_name": "draft",
                "verbose_name_plural": "drafts",
                "ordering": ["-changed_at"],
            },
        ),
        migrations.CreateModel(
            name="Recording",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "act",
                    models.CharField(
                        choices=[
                            ("first", "recorded"),
                            ("correction", "corrected"),
                            ("taken_back", "opening of the next year taken back"),
                        ],
                        max_length=10,
                        verbose_name="act",
                    ),
                ),
                ("at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="at")),
                ("reason", models.TextField(blank=True, verbose_name="reason")),
                ("changes", models.JSONField(blank=True, default=list, verbose_name="changes")),
                ("opening", models.JSONField(blank=True, default=dict, verbose_name="what the opening made")),
                (
                    "bloc",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="recordings",
                        to="blocs.bloc",
                        verbose_name="bloc",
                    ),
                ),
                (
                    "conference",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="recordings",
                        to="campaigns.conference",
                        verbose_name="conference",
                    ),
                ),
                (
                    "opened",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="opened_by",
                        to="campaigns.campaign",
                        verbose_name="opened the bloc-year",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="recordings",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="by",
                    ),
                ),
            ],
            options={
                "verbose_name": "recording",
                "verbose_name_plural": "recordings",
                "ordering": ["-at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="RecordingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "act",
                    models.CharField(
                        choices=[
                            ("first", "recorded"),
                            ("correction", "corrected"),
                            ("taken_back", "opening of the next year taken back"),
                        ],
                        max_length=10,
                        verbose_name="act",
                    ),
                ),
                ("at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="at")),
                ("reason", models.TextField(blank=True, verbose_name="reason")),
                ("changes", models.JSONField(blank=True, default=list, verbose_name="changes")),
                ("opening", models.JSONField(blank=True, default=dict, verbose_name="what the opening made")),
                (
                    "bloc",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.bloc",
                        verbose_name="bloc",
                    ),
                ),
                (
                    "conference",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="campaigns.conference",
                        verbose_name="conference",
                    ),
                ),
                (
                    "opened",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="campaigns.campaign",
                        verbose_name="opened the bloc-year",
                    ),
                ),
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
                        to="awards.recording",
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
                        verbose_name="by",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="entry",
            constraint=models.UniqueConstraint(
                fields=("bloc", "conference"),
                name="one_entry_per_bloc_and_conference",
                violation_error_message="This conference already has its entry page for the bloc.",
            ),
        ),
        migrations.AddConstraint(
            model_name="draft",
            constraint=models.UniqueConstraint(
                fields=("entry", "user"),
                name="one_draft_per_entry_and_user",
                violation_error_message="You already have a draft of this conference.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="recording",
            trigger=pgtrigger.compiler.Trigger(
                name="never_deleted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="1114e556e7c9426163217549c1f669e1dbe07735",
                    operation="DELETE",
                    pgid="pgtrigger_never_deleted_156ac",
                    table="awards_recording",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="recording",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_recordingevent" ("act", "at", "bloc_id", "changes", "conference_id", "id", "opened_id", "opening", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "user_id") VALUES (NEW."act", NEW."at", NEW."bloc_id", NEW."changes", NEW."conference_id", NEW."id", NEW."opened_id", NEW."opening", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."user_id"); RETURN NULL;',
                    hash="06b4f621ddcba00bed6910bbe30c8d3f64907449",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_20069",
                    table="awards_recording",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="recording",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "awards_recordingevent" ("act", "at", "bloc_id", "changes", "conference_id", "id", "opened_id", "opening", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "user_id") VALUES (NEW."act", NEW."at", NEW."bloc_id", NEW."changes", NEW."conference_id", NEW."id", NEW."opened_id", NEW."opening", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."user_id"); RETURN NULL;',
                    hash="666b3e6cb386eb3ce97592b7277f4e0b7a4f587f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_4dd15",
                    table="awards_recording",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="recording",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_recordingevent" ("act", "at", "bloc_id", "changes", "conference_id", "id", "opened_id", "opening", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "user_id") VALUES (OLD."act", OLD."at", OLD."bloc_id", OLD."changes", OLD."conference_id", OLD."id", OLD."opened_id", OLD."opening", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."user_id"); RETURN NULL;',
                    hash="57353e1dad3a8701f0bc6e9fe9c2334ef23938bd",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7fd1a",
                    table="awards_recording",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="recordingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f6208a541ebe7c4b29ae3738897b4804c1b31c40",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_a1305",
                    table="awards_recordingevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
