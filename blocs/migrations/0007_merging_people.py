"""People who were found to be one on record: the mark, who merged them and why, and who else may be one."""

import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

ALIKE = """
-- Pairs of people who may be one: their names are equal to search, or differ by a letter, and what else is known of
-- them does not forbid it. Two names that differ by a letter are equal once a letter is taken from each, or from one.
CREATE FUNCTION people_alike() RETURNS TABLE (one bigint, other bigint, same_name boolean) LANGUAGE sql STABLE
BEGIN ATOMIC
    WITH keys AS MATERIALIZED (
        SELECT id, search_key AS key FROM blocs_person WHERE merged_into_id IS NULL
        UNION
        SELECT id, overlay(search_key PLACING '' FROM place FOR 1)
        FROM blocs_person, generate_series(1, length(search_key)) place
        WHERE merged_into_id IS NULL
    ),
    pairs AS (
        SELECT DISTINCT keys.id AS one, near.id AS other FROM keys
        JOIN keys near ON near.key = keys.key AND near.id > keys.id
    )
    SELECT a.id, b.id, a.search_key = b.search_key
    FROM pairs JOIN blocs_person a ON a.id = pairs.one JOIN blocs_person b ON b.id = pairs.other
    WHERE (a.born IS NULL OR b.born IS NULL OR starts_with(a.born, b.born) OR starts_with(b.born, a.born))
        AND (a.unit_id IS NULL OR b.unit_id IS NULL OR a.unit_id = b.unit_id
            OR (a.born = b.born AND length(a.born) = 10));
END;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("blocs", "0006_offices_of_a_steward"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="PersonMerge",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="merged at")),
                ("reason", models.TextField(verbose_name="reason")),
                ("moved", models.JSONField(blank=True, default=list, verbose_name="rows that were moved")),
                ("undone_at", models.DateTimeField(blank=True, null=True, verbose_name="undone at")),
            ],
            options={
                "verbose_name": "merger of two people",
                "verbose_name_plural": "mergers of people",
                "ordering": ["-at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="PersonMergeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="merged at")),
                ("reason", models.TextField(verbose_name="reason")),
                ("moved", models.JSONField(blank=True, default=list, verbose_name="rows that were moved")),
                ("undone_at", models.DateTimeField(blank=True, null=True, verbose_name="undone at")),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="person",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="person",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="person",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="person",
            name="merged_into",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="merged",
                to="blocs.person",
                verbose_name="merged into",
            ),
        ),
        migrations.AddField(
            model_name="personevent",
            name="merged_into",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="blocs.person",
                verbose_name="merged into",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "blocs_personevent" ("born", "id", "merged_into_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "unit_id") VALUES (NEW."born", NEW."id", NEW."merged_into_id", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."unit_id"); RETURN NULL;',
                    hash="17515431d8d8501a3f5b58383dc6a725fbe58980",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_34291",
                    table="blocs_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
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
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "blocs_personevent" ("born", "id", "merged_into_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "unit_id") VALUES (OLD."born", OLD."id", OLD."merged_into_id", OLD."name", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."unit_id"); RETURN NULL;',
                    hash="5384913ea210ae3b33332b3adf6ce42e01089181",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8ee34",
                    table="blocs_person",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="person",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("merged_into", None),
                    models.Q(("merged_into", models.F("pk")), _negated=True),
                    _connector="OR",
                ),
                name="person_is_not_merged_into_itself",
                violation_error_message="A person cannot be merged into itself.",
            ),
        ),
        migrations.AddField(
            model_name="personmerge",
            name="by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="merged by",
            ),
        ),
        migrations.AddField(
            model_name="personmerge",
            name="kept",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="mergers",
                to="blocs.person",
                verbose_name="person who stays on record",
            ),
        ),
        migrations.AddField(
            model_name="personmerge",
            name="merged",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="own_mergers",
                to="blocs.person",
                verbose_name="duplicate",
            ),
        ),
        migrations.AddField(
            model_name="personmerge",
            name="undone_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="undone by",
            ),
        ),
        migrations.AddField(
            model_name="personmergeevent",
            name="by",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="merged by",
            ),
        ),
        migrations.AddField(
            model_name="personmergeevent",
            name="kept",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="blocs.person",
                verbose_name="person who stays on record",
            ),
        ),
        migrations.AddField(
            model_name="personmergeevent",
            name="merged",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="blocs.person",
                verbose_name="duplicate",
            ),
        ),
        migrations.AddField(
            model_name="personmergeevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="personmergeevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="blocs.personmerge",
            ),
        ),
        migrations.AddField(
            model_name="personmergeevent",
            name="undone_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="undone by",
            ),
        ),
        migrations.AddConstraint(
            model_name="personmerge",
            constraint=models.UniqueConstraint(
                condition=models.Q(("undone_at", None)),
                fields=("merged",),
                name="person_merged_once",
                violation_error_message="This person has been merged already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="personmerge",
            constraint=models.CheckConstraint(
                condition=models.Q(("kept", models.F("merged")), _negated=True),
                name="merger_is_of_two_people",
                violation_error_message="A person cannot be merged into itself.",
            ),
        ),
        migrations.AddConstraint(
            model_name="personmerge",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), _negated=True),
                name="merger_has_a_reason",
                violation_error_message="Write how it is known that the two are one person.",
            ),
        ),
        migrations.AddConstraint(
            model_name="personmerge",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("undone_at", None), ("undone_by", None)),
                    models.Q(("undone_at__isnull", False), ("undone_by__isnull", False)),
                    _connector="OR",
                ),
                name="undoing_has_its_user",
                violation_error_message="Say who undid it.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personmerge",
            trigger=pgtrigger.compiler.Trigger(
                name="never_deleted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="266e3c8673785f2168668f27c57199c1b3ff464f",
                    operation="DELETE",
                    pgid="pgtrigger_never_deleted_75f0c",
                    table="blocs_personmerge",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personmerge",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "blocs_personmergeevent" ("at", "by_id", "id", "kept_id", "merged_id", "moved", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "undone_at", "undone_by_id") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."kept_id", NEW."merged_id", NEW."moved", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."undone_at", NEW."undone_by_id"); RETURN NULL;',
                    hash="f180257bde21cdf7b3de62e401e5585a7d25806a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_64e3d",
                    table="blocs_personmerge",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personmerge",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
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
        pgtrigger.migrations.AddTrigger(
            model_name="personmerge",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "blocs_personmergeevent" ("at", "by_id", "id", "kept_id", "merged_id", "moved", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "undone_at", "undone_by_id") VALUES (OLD."at", OLD."by_id", OLD."id", OLD."kept_id", OLD."merged_id", OLD."moved", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."undone_at", OLD."undone_by_id"); RETURN NULL;',
                    hash="8e9afd372fe034cdebea599bfbe2b7e6d883a5a2",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_36d0d",
                    table="blocs_personmerge",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personmergeevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="db66171ae1476442e889592ae3eb9347ab9943e8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_d38ec",
                    table="blocs_personmergeevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.RunSQL(ALIKE, "DROP FUNCTION people_alike();"),
    ]
