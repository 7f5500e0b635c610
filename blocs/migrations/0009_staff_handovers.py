"""The staff of a bloc handed on with its lead; a stewardship that is withdrawn gives no right."""

import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

# As they were, but for what is withdrawn.
RIGHTS = """
CREATE OR REPLACE FUNCTION blocs_of_steward(steward bigint, today date) RETURNS SETOF bigint LANGUAGE sql STABLE ROWS 20
BEGIN ATOMIC
    WITH RECURSIVE given AS (
        SELECT bloc_id, organiser_id FROM blocs_stewardship
        WHERE user_id = steward AND starts_on <= today AND (ends_on IS NULL OR ends_on >= today)
            AND withdrawn_at IS NULL
    ),
    organisers (id) AS (
        SELECT organiser_id FROM given WHERE organiser_id IS NOT NULL
        UNION
        SELECT unit.id FROM blocs_unit unit JOIN organisers ON unit.parent_id = organisers.id
    ),
    below (id) AS (
        SELECT bloc.id FROM blocs_bloc bloc JOIN organisers ON bloc.organiser_id = organisers.id
        UNION
        SELECT bloc.id FROM blocs_bloc bloc JOIN below ON bloc.parent_id = below.id
    )
    SELECT id FROM below
    UNION
    SELECT bloc_id FROM given WHERE bloc_id IS NOT NULL;
END;

CREATE OR REPLACE FUNCTION blocs_of_steward(steward bigint, today date, roles text[]) RETURNS SETOF bigint LANGUAGE sql STABLE ROWS 20
BEGIN ATOMIC
    WITH RECURSIVE given AS (
        SELECT bloc_id, organiser_id FROM blocs_stewardship
        WHERE user_id = steward AND starts_on <= today AND (ends_on IS NULL OR ends_on >= today)
            AND role = ANY (roles)
            AND withdrawn_at IS NULL
    ),
    organisers (id) AS (
        SELECT organiser_id FROM given WHERE organiser_id IS NOT NULL
        UNION
        SELECT unit.id FROM blocs_unit unit JOIN organisers ON unit.parent_id = organisers.id
    ),
    below (id) AS (
        SELECT bloc.id FROM blocs_bloc bloc JOIN organisers ON bloc.organiser_id = organisers.id
        UNION
        SELECT bloc.id FROM blocs_bloc bloc JOIN below ON bloc.parent_id = below.id
    )
    SELECT id FROM below
    UNION
    SELECT bloc_id FROM given WHERE bloc_id IS NOT NULL;
END;

CREATE OR REPLACE FUNCTION units_of_office(steward bigint, today date) RETURNS SETOF bigint LANGUAGE sql STABLE ROWS 50
BEGIN ATOMIC
    WITH RECURSIVE offices (id) AS (
        SELECT organiser_id FROM blocs_stewardship
        WHERE user_id = steward AND role = 'staff' AND organiser_id IS NOT NULL
            AND starts_on <= today AND (ends_on IS NULL OR ends_on >= today)
            AND withdrawn_at IS NULL
        UNION
        SELECT unit.id FROM blocs_unit unit JOIN offices ON unit.parent_id = offices.id
    )
    SELECT id FROM offices;
END;

CREATE OR REPLACE FUNCTION unit_has_office(start bigint, today date) RETURNS boolean LANGUAGE sql STABLE
BEGIN ATOMIC
    WITH RECURSIVE above (id) AS (
        SELECT start
        UNION
        SELECT unit.parent_id FROM blocs_unit unit JOIN above ON above.id = unit.id WHERE unit.parent_id IS NOT NULL
    )
    SELECT EXISTS (
        SELECT FROM blocs_stewardship stewardship
        JOIN above ON above.id = stewardship.organiser_id
        JOIN blocs_user steward ON steward.id = stewardship.user_id
        WHERE stewardship.role = 'staff' AND steward.is_active
            AND stewardship.starts_on <= today AND (stewardship.ends_on IS NULL OR stewardship.ends_on >= today)
            AND withdrawn_at IS NULL
    );
END;
"""
ALL_RIGHTS = "\n".join(line for line in RIGHTS.splitlines() if line.strip() != "AND withdrawn_at IS NULL")

OVER_BLOC = """
-- The units under which a bloc stands: who organises it or a bloc that it is part of, and all units above these.
CREATE FUNCTION organisers_over_bloc(start bigint) RETURNS SETOF bigint LANGUAGE sql STABLE
BEGIN ATOMIC
    WITH RECURSIVE blocs (id, organiser_id, parent_id) AS (
        SELECT id, organiser_id, parent_id FROM blocs_bloc WHERE id = start
        UNION
        SELECT bloc.id, bloc.organiser_id, bloc.parent_id FROM blocs_bloc bloc JOIN blocs ON bloc.id = blocs.parent_id
    ),
    offices (id) AS (
        SELECT organiser_id FROM blocs WHERE organiser_id IS NOT NULL
        UNION
        SELECT unit.parent_id FROM blocs_unit unit JOIN offices ON offices.id = unit.id WHERE unit.parent_id IS NOT NULL
    )
    SELECT id FROM offices;
END;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("blocs", "0008_acts_and_exports"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="StaffHandover",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("begins_on", models.DateField(verbose_name="the next staff enter from")),
                ("reason", models.TextField(verbose_name="reason")),
                (
                    "at",
                    models.DateTimeField(default=django.utils.timezone.now, verbose_name="handed over at"),
                ),
                (
                    "ended",
                    models.JSONField(blank=True, default=list, verbose_name="stewardships that were ended"),
                ),
                (
                    "given",
                    models.JSONField(blank=True, default=list, verbose_name="stewardships that were given"),
                ),
                ("taken_back_at", models.DateTimeField(blank=True, null=True, verbose_name="taken back at")),
            ],
            options={
                "verbose_name": "handover of the staff of a bloc",
                "verbose_name_plural": "handovers of the staff of blocs",
                "ordering": ["-at", "-pk"],
            },
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
                (
                    "at",
                    models.DateTimeField(default=django.utils.timezone.now, verbose_name="handed over at"),
                ),
                (
                    "ended",
                    models.JSONField(blank=True, default=list, verbose_name="stewardships that were ended"),
                ),
                (
                    "given",
                    models.JSONField(blank=True, default=list, verbose_name="stewardships that were given"),
                ),
                ("taken_back_at", models.DateTimeField(blank=True, null=True, verbose_name="taken back at")),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="stewardship",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="stewardship",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="stewardship",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="stewardship",
            name="withdrawn_at",
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name="withdrawn at"),
        ),
        migrations.AddField(
            model_name="stewardshipevent",
            name="withdrawn_at",
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name="withdrawn at"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="stewardship",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "blocs_stewardshipevent" ("bloc_id", "ends_on", "id", "organiser_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "starts_on", "user_id", "withdrawn_at") VALUES (NEW."bloc_id", NEW."ends_on", NEW."id", NEW."organiser_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role", NEW."starts_on", NEW."user_id", NEW."withdrawn_at"); RETURN NULL;',
                    hash="b88f5fab9585c5f4f412e0ce57aafcfb23736006",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_68f49",
                    table="blocs_stewardship",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="stewardship",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
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
        pgtrigger.migrations.AddTrigger(
            model_name="stewardship",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "blocs_stewardshipevent" ("bloc_id", "ends_on", "id", "organiser_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "starts_on", "user_id", "withdrawn_at") VALUES (OLD."bloc_id", OLD."ends_on", OLD."id", OLD."organiser_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role", OLD."starts_on", OLD."user_id", OLD."withdrawn_at"); RETURN NULL;',
                    hash="62e9b095f08d02d5a06d988576166e7678ea067a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_10573",
                    table="blocs_stewardship",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="staffhandover",
            name="bloc",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="staff_handovers",
                to="blocs.bloc",
                verbose_name="emulation bloc",
            ),
        ),
        migrations.AddField(
            model_name="staffhandover",
            name="by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="handed over by",
            ),
        ),
        migrations.AddField(
            model_name="staffhandover",
            name="taken_back_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="taken back by",
            ),
        ),
        migrations.AddField(
            model_name="staffhandoverevent",
            name="bloc",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="blocs.bloc",
                verbose_name="emulation bloc",
            ),
        ),
        migrations.AddField(
            model_name="staffhandoverevent",
            name="by",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="handed over by",
            ),
        ),
        migrations.AddField(
            model_name="staffhandoverevent",
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
            model_name="staffhandoverevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="blocs.staffhandover",
            ),
        ),
        migrations.AddField(
            model_name="staffhandoverevent",
            name="taken_back_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="taken back by",
            ),
        ),
        migrations.AddConstraint(
            model_name="staffhandover",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), _negated=True),
                name="staff_handover_has_a_reason",
                violation_error_message="Write why the staff change.",
            ),
        ),
        migrations.AddConstraint(
            model_name="staffhandover",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("taken_back_at", None), ("taken_back_by", None)),
                    models.Q(("taken_back_at__isnull", False), ("taken_back_by__isnull", False)),
                    _connector="OR",
                ),
                name="staff_handover_taken_back_by_somebody",
                violation_error_message="Say who took it back.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="staffhandover",
            trigger=pgtrigger.compiler.Trigger(
                name="never_deleted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="4fc1880b4837e8415963b39e5ce176a5161e887d",
                    operation="DELETE",
                    pgid="pgtrigger_never_deleted_59a53",
                    table="blocs_staffhandover",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="staffhandover",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "blocs_staffhandoverevent" ("at", "begins_on", "bloc_id", "by_id", "ended", "given", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "taken_back_at", "taken_back_by_id") VALUES (NEW."at", NEW."begins_on", NEW."bloc_id", NEW."by_id", NEW."ended", NEW."given", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."taken_back_at", NEW."taken_back_by_id"); RETURN NULL;',
                    hash="b001ab05450945e6164ee8a8fc69708e664185bb",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ae3a0",
                    table="blocs_staffhandover",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="staffhandover",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
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
        pgtrigger.migrations.AddTrigger(
            model_name="staffhandover",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "blocs_staffhandoverevent" ("at", "begins_on", "bloc_id", "by_id", "ended", "given", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "taken_back_at", "taken_back_by_id") VALUES (OLD."at", OLD."begins_on", OLD."bloc_id", OLD."by_id", OLD."ended", OLD."given", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."taken_back_at", OLD."taken_back_by_id"); RETURN NULL;',
                    hash="1409998bfeb7b48ad79ae2f30810f05b75a5e636",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6f140",
                    table="blocs_staffhandover",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="staffhandoverevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="b21429b2022b5c979c18262599215e7cf8760fae",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ebea1",
                    table="blocs_staffhandoverevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.RunSQL(RIGHTS, ALL_RIGHTS),
        migrations.RunSQL(OVER_BLOC, "DROP FUNCTION organisers_over_bloc(bigint);"),
    ]
