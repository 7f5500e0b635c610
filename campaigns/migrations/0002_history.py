"""What was changed in campaigns and conferences: of each row on record an event, which nobody changes or deletes."""

from importlib import import_module

from django.contrib.postgres.fields import DateRangeField
from django.db import migrations, models
from pgtrigger.compiler import Trigger, UpsertTriggerSql
from pgtrigger.migrations import AddTrigger

AtOnce = import_module("blocs.migrations.0001_records").AtOnce

# A field a line, as far as that goes.
# fmt: off
EVENTS = [
    migrations.CreateModel(
        name="BallotRuleEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("name", models.CharField(max_length=200, verbose_name="name")),
            ("threshold_percent", models.DecimalField(decimal_places=2, max_digits=5, verbose_name="threshold in percent")),
            ("base", models.CharField(choices=[("eligible", "all who are entitled"), ("present", "those present"), ("collected", "papers collected")], max_length=10, verbose_name="counted on")),
            (
                "counts_written",
                models.BooleanField(
                    blank=True,
                    help_text="Their votes are added to those on paper; where the base is those present or the papers collected, the opinions are added to the base too.",
                    null=True,
                    verbose_name="written opinions of the absent count",
                ),
            ),
            ("citation", models.CharField(max_length=500, verbose_name="legal basis")),
            ("valid_from", models.DateField(blank=True, null=True, verbose_name="in force from")),
            ("valid_to", models.DateField(blank=True, null=True, verbose_name="in force to, inclusive")),
            (
                "trust",
                models.CharField(
                    choices=[("V", "verified, in force"), ("O", "verified, from a law since replaced"), ("M", "not verified: may warn, never blocks")], default="M", max_length=1, verbose_name="trust"
                ),
            ),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="campaigns.ballotrule")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="3ff9a81b5eb36a6bb7ea9d32c032cca5dc99549c",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_77b42",
                        table="campaigns_ballotruleevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "ballotrule",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_ballotruleevent" ("base", "citation", "counts_written", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "threshold_percent", "trust", "valid_from", "valid_to") VALUES (NEW."base", NEW."citation", NEW."counts_written", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."threshold_percent", NEW."trust", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                hash="35ee57d6f7f38ca4953a0d8f0d60cdd7383a1ba6",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_11c1c",
                table="campaigns_ballotrule",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "ballotrule",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "campaigns_ballotruleevent" ("base", "citation", "counts_written", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "threshold_percent", "trust", "valid_from", "valid_to") VALUES (NEW."base", NEW."citation", NEW."counts_written", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."threshold_percent", NEW."trust", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                hash="26e2ca78eef64ef4e84726dd92744c4cd4b7c4a1",
                operation="UPDATE",
                pgid="pgtrigger_update_update_5c811",
                table="campaigns_ballotrule",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "ballotrule",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_ballotruleevent" ("base", "citation", "counts_written", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "threshold_percent", "trust", "valid_from", "valid_to") VALUES (OLD."base", OLD."citation", OLD."counts_written", OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."threshold_percent", OLD."trust", OLD."valid_from", OLD."valid_to"); RETURN NULL;',
                hash="a889bcdb2f85b6319e423a8aafcd9f7352ad070a",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_4ca72",
                table="campaigns_ballotrule",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="PeriodEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("code", models.SlugField(db_index=False, max_length=40, verbose_name="code")),
            ("label", models.CharField(max_length=100, verbose_name="label")),
            (
                "kind",
                models.CharField(
                    choices=[("year", "calendar year"), ("school", "school year"), ("half", "half year"), ("drive", "drive with its own dates"), ("several", "several years")],
                    default="year",
                    max_length=8,
                    verbose_name="kind",
                ),
            ),
            ("starts_on", models.DateField(verbose_name="first day")),
            ("ends_on", models.DateField(verbose_name="last day, inclusive")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="campaigns.period")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="1759a62cbbcc8478da18157ac55c5cefc9160098",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_0226d",
                        table="campaigns_periodevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "period",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_periodevent" ("code", "ends_on", "id", "kind", "label", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on") VALUES (NEW."code", NEW."ends_on", NEW."id", NEW."kind", NEW."label", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."starts_on"); RETURN NULL;',
                hash="a7ff9e12ffcfd13e13e11980ec9a692be0f3e00e",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_f0475",
                table="campaigns_period",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "period",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "campaigns_periodevent" ("code", "ends_on", "id", "kind", "label", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on") VALUES (NEW."code", NEW."ends_on", NEW."id", NEW."kind", NEW."label", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."starts_on"); RETURN NULL;',
                hash="3dc63bd452e3a1d7ff4c6e61e7892113b08dd52d",
                operation="UPDATE",
                pgid="pgtrigger_update_update_036af",
                table="campaigns_period",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "period",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_periodevent" ("code", "ends_on", "id", "kind", "label", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on") VALUES (OLD."code", OLD."ends_on", OLD."id", OLD."kind", OLD."label", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."starts_on"); RETURN NULL;',
                hash="1c4bffefa8d9af2b1695327146a4ca680fc655ca",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_b97c8",
                table="campaigns_period",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="CampaignEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("note", models.TextField(blank=True, verbose_name="note")),
            ("theme", models.TextField(blank=True, verbose_name="own theme")),
            ("slogan", models.TextField(blank=True, verbose_name="own slogan")),
            ("name_as_printed", models.CharField(blank=True, max_length=300, verbose_name="name of the bloc as printed")),
            ("bloc", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.bloc", verbose_name="bloc")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="campaigns.campaign")),
            (
                "source",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.document", verbose_name="source"),
            ),
            ("period", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.period", verbose_name="period")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="cd78d02846c8c3f1cd9afeabc1d0e11b4eea1c90",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_6a65a",
                        table="campaigns_campaignevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "campaign",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_campaignevent" ("bloc_id", "id", "name_as_printed", "note", "period_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slogan", "source_id", "theme") VALUES (NEW."bloc_id", NEW."id", NEW."name_as_printed", NEW."note", NEW."period_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slogan", NEW."source_id", NEW."theme"); RETURN NULL;',
                hash="e391705455a326071e7b44fdf4b813f85d1cd704",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_5522d",
                table="campaigns_campaign",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "campaign",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition='WHEN (OLD."bloc_id" IS DISTINCT FROM (NEW."bloc_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."name_as_printed" IS DISTINCT FROM (NEW."name_as_printed") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."period_id" IS DISTINCT FROM (NEW."period_id") OR OLD."slogan" IS DISTINCT FROM (NEW."slogan") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."theme" IS DISTINCT FROM (NEW."theme"))',
                func='INSERT INTO "campaigns_campaignevent" ("bloc_id", "id", "name_as_printed", "note", "period_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slogan", "source_id", "theme") VALUES (NEW."bloc_id", NEW."id", NEW."name_as_printed", NEW."note", NEW."period_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slogan", NEW."source_id", NEW."theme"); RETURN NULL;',
                hash="e3fed63237ef6542c2e0ae322ae7e2269c5a4066",
                operation="UPDATE",
                pgid="pgtrigger_update_update_f2afa",
                table="campaigns_campaign",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "campaign",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_campaignevent" ("bloc_id", "id", "name_as_printed", "note", "period_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slogan", "source_id", "theme") VALUES (OLD."bloc_id", OLD."id", OLD."name_as_printed", OLD."note", OLD."period_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."slogan", OLD."source_id", OLD."theme"); RETURN NULL;',
                hash="aea11c75ec8783ae2a0ef84c51ed12eb4d555afd",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_4123f",
                table="campaigns_campaign",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="MovementEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("note", models.TextField(blank=True, verbose_name="note")),
            ("title", models.CharField(blank=True, max_length=500, verbose_name="title")),
            ("theme", models.TextField(blank=True, verbose_name="theme")),
            ("slogan", models.TextField(blank=True, verbose_name="slogan")),
            (
                "kind",
                models.CharField(
                    choices=[("regular", "regular, of a year"), ("thematic", "thematic"), ("drive", "short drive"), ("standing", "standing, same name every year"), ("unknown", "not known")],
                    default="unknown",
                    max_length=8,
                    verbose_name="kind",
                ),
            ),
            ("authority_as_printed", models.CharField(blank=True, max_length=300, verbose_name="launched by, as printed")),
            ("launched", models.CharField(blank=True, db_collation="C", max_length=10, null=True, verbose_name="launched on")),
            (
                "authority",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="launched by"),
            ),
            (
                "parent",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.movement", verbose_name="part of"),
            ),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="campaigns.movement")),
            (
                "source",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.document", verbose_name="source"),
            ),
            (
                "period",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.period", verbose_name="period"),
            ),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="d41d744517572f63aefebad5763c87874d62e4c0",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_fc5f5",
                        table="campaigns_movementevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "movement",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_movementevent" ("authority_as_printed", "authority_id", "id", "kind", "launched", "note", "parent_id", "period_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slogan", "source_id", "theme", "title") VALUES (NEW."authority_as_printed", NEW."authority_id", NEW."id", NEW."kind", NEW."launched", NEW."note", NEW."parent_id", NEW."period_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slogan", NEW."source_id", NEW."theme", NEW."title"); RETURN NULL;',
                hash="a67deea062c71726937e0c5e73c2e7a78743e4d1",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_e1ccb",
                table="campaigns_movement",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "movement",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition='WHEN (OLD."authority_id" IS DISTINCT FROM (NEW."authority_id") OR OLD."authority_as_printed" IS DISTINCT FROM (NEW."authority_as_printed") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."launched" IS DISTINCT FROM (NEW."launched") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."parent_id" IS DISTINCT FROM (NEW."parent_id") OR OLD."period_id" IS DISTINCT FROM (NEW."period_id") OR OLD."slogan" IS DISTINCT FROM (NEW."slogan") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."theme" IS DISTINCT FROM (NEW."theme") OR OLD."title" IS DISTINCT FROM (NEW."title"))',
                func='INSERT INTO "campaigns_movementevent" ("authority_as_printed", "authority_id", "id", "kind", "launched", "note", "parent_id", "period_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slogan", "source_id", "theme", "title") VALUES (NEW."authority_as_printed", NEW."authority_id", NEW."id", NEW."kind", NEW."launched", NEW."note", NEW."parent_id", NEW."period_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slogan", NEW."source_id", NEW."theme", NEW."title"); RETURN NULL;',
                hash="e2c2b3ebdf412b0bf3cf92ea413aaa74566064f7",
                operation="UPDATE",
                pgid="pgtrigger_update_update_76664",
                table="campaigns_movement",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "movement",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_movementevent" ("authority_as_printed", "authority_id", "id", "kind", "launched", "note", "parent_id", "period_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slogan", "source_id", "theme", "title") VALUES (OLD."authority_as_printed", OLD."authority_id", OLD."id", OLD."kind", OLD."launched", OLD."note", OLD."parent_id", OLD."period_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."slogan", OLD."source_id", OLD."theme", OLD."title"); RETURN NULL;',
                hash="60728517fab16eab1d97c04f26119fb11f4b6e40",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_42b0b",
                table="campaigns_movement",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="CampaignMovementEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("campaign", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.campaign", verbose_name="bloc-year")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="campaigns.campaignmovement")),
            ("movement", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.movement", verbose_name="movement")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="975a6dd92989293b7a593a2ce67c2d67ae3cea1d",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_c01b3",
                        table="campaigns_campaignmovementevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "campaignmovement",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_campaignmovementevent" ("campaign_id", "id", "movement_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."campaign_id", NEW."id", NEW."movement_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                hash="c0ff33655032734011350dbdd3786f2820df838f",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_19d6a",
                table="campaigns_campaignmovement",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "campaignmovement",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "campaigns_campaignmovementevent" ("campaign_id", "id", "movement_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."campaign_id", NEW."id", NEW."movement_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                hash="5bf5cb1d03bbff852a8cf1acc123f13a01c5868e",
                operation="UPDATE",
                pgid="pgtrigger_update_update_5418e",
                table="campaigns_campaignmovement",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "campaignmovement",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_campaignmovementevent" ("campaign_id", "id", "movement_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."campaign_id", OLD."id", OLD."movement_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                hash="be4dd12617757ca6a3687101b87e6a87d82270e2",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_c6342",
                table="campaigns_campaignmovement",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="ConferenceEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("note", models.TextField(blank=True, verbose_name="note")),
            ("title", models.CharField(blank=True, max_length=500, verbose_name="title as printed")),
            ("held", models.CharField(blank=True, db_collation="C", max_length=10, null=True, verbose_name="held on")),
            ("held_until", models.CharField(blank=True, db_collation="C", max_length=10, null=True, verbose_name="to")),
            ("time_of_day", models.CharField(blank=True, max_length=100, verbose_name="time of day")),
            ("place", models.CharField(blank=True, max_length=300, verbose_name="place")),
            (
                "mode",
                models.CharField(
                    choices=[("in_person", "in person"), ("online", "online"), ("hybrid", "in person and online"), ("unknown", "not known")], default="unknown", max_length=10, verbose_name="mode"
                ),
            ),
            ("status", models.CharField(choices=[("held", "held"), ("announced", "announced"), ("cancelled", "cancelled")], default="held", max_length=10, verbose_name="status")),
            ("delegates_as_printed", models.TextField(blank=True, verbose_name="who attended, in the words of the source")),
            (
                "convener",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="convened by"),
            ),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="campaigns.conference")),
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
                        hash="43520e6ff0d777d6f439ca21e787a0478a70592d",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_e2fa2",
                        table="campaigns_conferenceevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "conference",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_conferenceevent" ("convener_id", "delegates_as_printed", "held", "held_until", "id", "mode", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "source_id", "status", "time_of_day", "title") VALUES (NEW."convener_id", NEW."delegates_as_printed", NEW."held", NEW."held_until", NEW."id", NEW."mode", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."source_id", NEW."status", NEW."time_of_day", NEW."title"); RETURN NULL;',
                hash="56f1161f310f7a3cd5ed19fc48df6bc4fd0ed713",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_a5511",
                table="campaigns_conference",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "conference",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "campaigns_conferenceevent" ("convener_id", "delegates_as_printed", "held", "held_until", "id", "mode", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "source_id", "status", "time_of_day", "title") VALUES (NEW."convener_id", NEW."delegates_as_printed", NEW."held", NEW."held_until", NEW."id", NEW."mode", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."source_id", NEW."status", NEW."time_of_day", NEW."title"); RETURN NULL;',
                hash="68a36211d215ae28023a25fe547a07cf7c7e3108",
                operation="UPDATE",
                pgid="pgtrigger_update_update_061b4",
                table="campaigns_conference",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "conference",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_conferenceevent" ("convener_id", "delegates_as_printed", "held", "held_until", "id", "mode", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "source_id", "status", "time_of_day", "title") VALUES (OLD."convener_id", OLD."delegates_as_printed", OLD."held", OLD."held_until", OLD."id", OLD."mode", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."source_id", OLD."status", OLD."time_of_day", OLD."title"); RETURN NULL;',
                hash="20780f48c46b75f90e95170ab527c5cf6c0ffa10",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_0b830",
                table="campaigns_conference",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="ConferencePaperEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            (
                "part",
                models.CharField(choices=[("adopted", "adopted"), ("cited", "cited"), ("reported", "presented"), ("other", "other")], default="other", max_length=8, verbose_name="part it played"),
            ),
            ("conference", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.conference", verbose_name="conference")),
            ("document", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.document", verbose_name="paper")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="campaigns.conferencepaper")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="fce5e0e207493cc1d4fd859bb2e49f16e6d0ae7d",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_09ecb",
                        table="campaigns_conferencepaperevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "conferencepaper",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_conferencepaperevent" ("conference_id", "document_id", "id", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."conference_id", NEW."document_id", NEW."id", NEW."part", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                hash="6ed40018bf5002baf84ce97bad0aa238720e8b7d",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_4f3f8",
                table="campaigns_conferencepaper",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "conferencepaper",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "campaigns_conferencepaperevent" ("conference_id", "document_id", "id", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."conference_id", NEW."document_id", NEW."id", NEW."part", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                hash="42011a2be390589b216736fb7454086b506c3e39",
                operation="UPDATE",
                pgid="pgtrigger_update_update_7627f",
                table="campaigns_conferencepaper",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "conferencepaper",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_conferencepaperevent" ("conference_id", "document_id", "id", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."conference_id", OLD."document_id", OLD."id", OLD."part", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                hash="b591d86e4020d4c576ed9e157f75c4836341c90d",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_b5d33",
                table="campaigns_conferencepaper",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="ConferencePurposeEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            (
                "purpose",
                models.CharField(
                    choices=[
                        ("launch", "launch"),
                        ("pledge_signing", "pledge signing"),
                        ("mid_year", "mid-year review"),
                        ("check", "interim check"),
                        ("closing", "closing"),
                        ("award_review", "award review"),
                        ("award_ceremony", "handing over of awards"),
                        ("handover", "handover of the lead"),
                        ("liaison", "liaison meeting"),
                        ("review", "review of several years"),
                        ("other", "other"),
                    ],
                    max_length=16,
                    verbose_name="purpose",
                ),
            ),
            ("campaign", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.campaign", verbose_name="bloc-year")),
            ("conference", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.conference", verbose_name="conference")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="campaigns.conferencepurpose")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="879b0db919dc25548bb6718d33c72613154dba55",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_c4438",
                        table="campaigns_conferencepurposeevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "conferencepurpose",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_conferencepurposeevent" ("campaign_id", "conference_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose") VALUES (NEW."campaign_id", NEW."conference_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."purpose"); RETURN NULL;',
                hash="13271e09162aabef110cf3e79904e16d936c3cd6",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_5d2c7",
                table="campaigns_conferencepurpose",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "conferencepurpose",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "campaigns_conferencepurposeevent" ("campaign_id", "conference_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose") VALUES (NEW."campaign_id", NEW."conference_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."purpose"); RETURN NULL;',
                hash="fef3ccf1f4f326cace41b689a51637a87e8a247b",
                operation="UPDATE",
                pgid="pgtrigger_update_update_fd9cc",
                table="campaigns_conferencepurpose",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "conferencepurpose",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_conferencepurposeevent" ("campaign_id", "conference_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose") VALUES (OLD."campaign_id", OLD."conference_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."purpose"); RETURN NULL;',
                hash="775cccd28d7c182ebcfe7d4423e14aefda1111d3",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_ce445",
                table="campaigns_conferencepurpose",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="AppearanceEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            (
                "role",
                models.CharField(
                    choices=[
                        ("chair", "chaired"),
                        ("opening", "opened"),
                        ("report", "reported"),
                        ("address", "spoke"),
                        ("guidance", "attended and gave directions"),
                        ("conclusion", "concluded"),
                        ("launch", "launched the campaign"),
                        ("takeover", "took over the lead"),
                        ("handover", "handed over the lead"),
                        ("presenter", "presented awards"),
                        ("signer", "signed"),
                        ("witness", "witnessed"),
                        ("guest", "guest"),
                        ("present", "attended"),
                        ("other", "other"),
                    ],
                    max_length=12,
                    verbose_name="role",
                ),
            ),
            ("person_as_printed", models.CharField(blank=True, max_length=200, verbose_name="name as printed")),
            ("rank_as_printed", models.CharField(blank=True, max_length=200, verbose_name="rank or academic title as printed")),
            ("post_as_printed", models.CharField(blank=True, max_length=500, verbose_name="post as printed")),
            ("on_behalf_of", models.CharField(blank=True, max_length=300, verbose_name="on behalf of")),
            ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
            ("note", models.TextField(blank=True, verbose_name="note")),
            ("person", models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.person", verbose_name="person")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="campaigns.appearance")),
            ("unit", models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="unit")),
            ("conference", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.conference", verbose_name="conference")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="d92ae8a7379a79d878264ee992f2f7f7fdc5628e",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_20fe0",
                        table="campaigns_appearanceevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "appearance",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_appearanceevent" ("conference_id", "id", "note", "on_behalf_of", "person_as_printed", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "post_as_printed", "rank_as_printed", "role", "unit_id") VALUES (NEW."conference_id", NEW."id", NEW."note", NEW."on_behalf_of", NEW."person_as_printed", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."post_as_printed", NEW."rank_as_printed", NEW."role", NEW."unit_id"); RETURN NULL;',
                hash="eb1de77fa59e1adc1cfa144f4569ff8f69996b75",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_fa31b",
                table="campaigns_appearance",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "appearance",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "campaigns_appearanceevent" ("conference_id", "id", "note", "on_behalf_of", "person_as_printed", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "post_as_printed", "rank_as_printed", "role", "unit_id") VALUES (NEW."conference_id", NEW."id", NEW."note", NEW."on_behalf_of", NEW."person_as_printed", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."post_as_printed", NEW."rank_as_printed", NEW."role", NEW."unit_id"); RETURN NULL;',
                hash="21ad76afcc8e6608c5abcf7c66b050287386f236",
                operation="UPDATE",
                pgid="pgtrigger_update_update_6ee2e",
                table="campaigns_appearance",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "appearance",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_appearanceevent" ("conference_id", "id", "note", "on_behalf_of", "person_as_printed", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "post_as_printed", "rank_as_printed", "role", "unit_id") VALUES (OLD."conference_id", OLD."id", OLD."note", OLD."on_behalf_of", OLD."person_as_printed", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."post_as_printed", OLD."rank_as_printed", OLD."role", OLD."unit_id"); RETURN NULL;',
                hash="811272044d29807cdaf69cf53f7a10fd6a08afdf",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_8ef42",
                table="campaigns_appearance",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="DirectionEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("number", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="number")),
            ("text", models.TextField(verbose_name="text")),
            ("way", models.CharField(choices=[("down", "to the members"), ("up", "to those above")], default="down", max_length=4, verbose_name="to whom")),
            ("conference", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.conference", verbose_name="conference")),
            (
                "given_by",
                models.ForeignKey(
                    blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.appearance", verbose_name="given by"
                ),
            ),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="campaigns.direction")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="7e864d1b355d7b92916a445b2b9a475a1ed4ef26",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_2b137",
                        table="campaigns_directionevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "direction",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_directionevent" ("conference_id", "given_by_id", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "way") VALUES (NEW."conference_id", NEW."given_by_id", NEW."id", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text", NEW."way"); RETURN NULL;',
                hash="10c7840c240719a17a7153d414a6a522337d7a95",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_e00df",
                table="campaigns_direction",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "direction",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "campaigns_directionevent" ("conference_id", "given_by_id", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "way") VALUES (NEW."conference_id", NEW."given_by_id", NEW."id", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text", NEW."way"); RETURN NULL;',
                hash="64678976b0129ee87b5df534a49a8c7f4a93c547",
                operation="UPDATE",
                pgid="pgtrigger_update_update_0d514",
                table="campaigns_direction",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "direction",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_directionevent" ("conference_id", "given_by_id", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "way") VALUES (OLD."conference_id", OLD."given_by_id", OLD."id", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text", OLD."way"); RETURN NULL;',
                hash="3f575d3856f211322d905fd5adcd688a02343c1d",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_fc380",
                table="campaigns_direction",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="ExpectationEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            (
                "fact",
                models.CharField(
                    choices=[
                        ("members", "members"),
                        ("theme", "theme or movement"),
                        ("head", "head"),
                        ("deputy", "deputy head"),
                        ("launch", "launch"),
                        ("pledge", "pledge"),
                        ("pledge_signing", "pledge signing"),
                        ("mid_year", "mid-year review"),
                        ("closing", "closing conference"),
                        ("results", "results of the targets"),
                        ("standings", "standings"),
                        ("recommendations", "recommended awards"),
                        ("granted", "granted awards"),
                        ("next_head", "next head"),
                    ],
                    max_length=16,
                    verbose_name="fact",
                ),
            ),
            ("bloc_kind", models.CharField(blank=True, choices=[("khoi", "bloc"), ("cum", "cluster"), ("khu_vuc", "area"), ("nganh", "whole sector")], max_length=8, verbose_name="kind of bloc")),
            (
                "period_kind",
                models.CharField(
                    blank=True,
                    choices=[("year", "calendar year"), ("school", "school year"), ("half", "half year"), ("drive", "drive with its own dates"), ("several", "several years")],
                    max_length=8,
                    verbose_name="kind of period",
                ),
            ),
            (
                "due_after_days",
                models.IntegerField(blank=True, help_text="From this day on a missing fact is called late. Empty: never late.", null=True, verbose_name="days after the first day of the period"),
            ),
            ("position", models.PositiveSmallIntegerField(default=0, verbose_name="position")),
            ("is_active", models.BooleanField(default=True, help_text="Out of use for one kind of bloc or period: not expected there, though it is elsewhere.", verbose_name="in use")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="campaigns.expectation")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="f7e76b5520636562db077afb5d3fea1a731e21c6",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_24112",
                        table="campaigns_expectationevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "expectation",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_expectationevent" ("bloc_kind", "due_after_days", "fact", "id", "is_active", "period_kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."bloc_kind", NEW."due_after_days", NEW."fact", NEW."id", NEW."is_active", NEW."period_kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position"); RETURN NULL;',
                hash="18ae53fde94ca4036d958e28b9df6c26fc2ca78e",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_4cd22",
                table="campaigns_expectation",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "expectation",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "campaigns_expectationevent" ("bloc_kind", "due_after_days", "fact", "id", "is_active", "period_kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."bloc_kind", NEW."due_after_days", NEW."fact", NEW."id", NEW."is_active", NEW."period_kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position"); RETURN NULL;',
                hash="cb171da9267b5d168146f1483cb3cbdab4df9450",
                operation="UPDATE",
                pgid="pgtrigger_update_update_c367c",
                table="campaigns_expectation",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "expectation",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_expectationevent" ("bloc_kind", "due_after_days", "fact", "id", "is_active", "period_kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."bloc_kind", OLD."due_after_days", OLD."fact", OLD."id", OLD."is_active", OLD."period_kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position"); RETURN NULL;',
                hash="56fe70eef1afd7d5809d13ed8d7f345ace9dc07c",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_f1e12",
                table="campaigns_expectation",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="HeadCountEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("figure", models.CharField(choices=[("number", "a number"), ("none", "none, as stated"), ("unknown", "not known yet")], default="unknown", max_length=8, verbose_name="figure")),
            ("count", models.PositiveIntegerField(blank=True, null=True, verbose_name="number")),
            ("count_words", models.CharField(blank=True, max_length=200, verbose_name="in the words of the source")),
            (
                "of",
                models.CharField(
                    choices=[("members_stated", "members stated"), ("members_present", "members present"), ("members_signed", "members that signed"), ("delegates", "delegates"), ("guests", "guests")],
                    max_length=16,
                    verbose_name="what was counted",
                ),
            ),
            ("conference", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.conference", verbose_name="conference")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="campaigns.headcount")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="1b47688aa2724ca33b5a45c282080e3172bf5845",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_18251",
                        table="campaigns_headcountevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "headcount",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_headcountevent" ("conference_id", "count", "count_words", "figure", "id", "of", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."conference_id", NEW."count", NEW."count_words", NEW."figure", NEW."id", NEW."of", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                hash="2227537726dae7a6a8ee15db1d5d91a41276775d",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_b1b13",
                table="campaigns_headcount",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "headcount",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "campaigns_headcountevent" ("conference_id", "count", "count_words", "figure", "id", "of", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."conference_id", NEW."count", NEW."count_words", NEW."figure", NEW."id", NEW."of", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                hash="f030853fd0993dbf9fd18a8ad9e8a6bed7c8d885",
                operation="UPDATE",
                pgid="pgtrigger_update_update_8f57c",
                table="campaigns_headcount",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "headcount",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_headcountevent" ("conference_id", "count", "count_words", "figure", "id", "of", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."conference_id", OLD."count", OLD."count_words", OLD."figure", OLD."id", OLD."of", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                hash="529d3bdb07a2ca5b9ca6c42f1172e911206f656d",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_cf1cf",
                table="campaigns_headcount",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="LeadershipEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("note", models.TextField(blank=True, verbose_name="note")),
            ("role", models.CharField(choices=[("head", "head"), ("deputy", "deputy head")], default="head", max_length=6, verbose_name="role")),
            ("ordinal", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="order among deputies")),
            ("term", DateRangeField(verbose_name="term")),
            ("unit_as_printed", models.CharField(blank=True, max_length=300, verbose_name="unit as printed")),
            ("person_as_printed", models.CharField(blank=True, max_length=200, verbose_name="name as printed")),
            ("rank_as_printed", models.CharField(blank=True, max_length=200, verbose_name="rank or academic title as printed")),
            ("post_as_printed", models.CharField(blank=True, max_length=500, verbose_name="post as printed")),
            (
                "selection",
                models.CharField(
                    choices=[
                        ("elected", "elected by the members"),
                        ("introduced", "introduced in rotation"),
                        ("appointed", "appointed by decision"),
                        ("assigned", "assigned by the superior"),
                        ("unknown", "not known"),
                    ],
                    default="unknown",
                    max_length=10,
                    verbose_name="how chosen",
                ),
            ),
            ("unanimous", models.BooleanField(blank=True, null=True, verbose_name="unanimously")),
            ("taken_over", models.CharField(blank=True, db_collation="C", max_length=10, null=True, verbose_name="taken over on")),
            ("bloc", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.bloc", verbose_name="bloc")),
            (
                "chosen_at",
                models.ForeignKey(
                    blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.conference", verbose_name="chosen at"
                ),
            ),
            (
                "decision",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.document", verbose_name="decision"),
            ),
            ("person", models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.person", verbose_name="person")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="campaigns.leadership")),
            (
                "represents",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="for the member"),
            ),
            (
                "source",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.document", verbose_name="source"),
            ),
            (
                "taken_over_at",
                models.ForeignKey(
                    blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.conference", verbose_name="taken over at"
                ),
            ),
            ("unit", models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="unit")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="94cd1f4634d8571805b872de74925edc16abca8e",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_75207",
                        table="campaigns_leadershipevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "leadership",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_leadershipevent" ("bloc_id", "chosen_at_id", "decision_id", "id", "note", "ordinal", "person_as_printed", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_as_printed", "rank_as_printed", "represents_id", "role", "selection", "source_id", "taken_over", "taken_over_at_id", "term", "unanimous", "unit_as_printed", "unit_id") VALUES (NEW."bloc_id", NEW."chosen_at_id", NEW."decision_id", NEW."id", NEW."note", NEW."ordinal", NEW."person_as_printed", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."post_as_printed", NEW."rank_as_printed", NEW."represents_id", NEW."role", NEW."selection", NEW."source_id", NEW."taken_over", NEW."taken_over_at_id", NEW."term", NEW."unanimous", NEW."unit_as_printed", NEW."unit_id"); RETURN NULL;',
                hash="5659dca48ec91314063603502adbb828d0b89da3",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_b6532",
                table="campaigns_leadership",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "leadership",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "campaigns_leadershipevent" ("bloc_id", "chosen_at_id", "decision_id", "id", "note", "ordinal", "person_as_printed", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_as_printed", "rank_as_printed", "represents_id", "role", "selection", "source_id", "taken_over", "taken_over_at_id", "term", "unanimous", "unit_as_printed", "unit_id") VALUES (NEW."bloc_id", NEW."chosen_at_id", NEW."decision_id", NEW."id", NEW."note", NEW."ordinal", NEW."person_as_printed", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."post_as_printed", NEW."rank_as_printed", NEW."represents_id", NEW."role", NEW."selection", NEW."source_id", NEW."taken_over", NEW."taken_over_at_id", NEW."term", NEW."unanimous", NEW."unit_as_printed", NEW."unit_id"); RETURN NULL;',
                hash="bcdb9995fb2b3890d18889159c163cb3f083c517",
                operation="UPDATE",
                pgid="pgtrigger_update_update_e0406",
                table="campaigns_leadership",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "leadership",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_leadershipevent" ("bloc_id", "chosen_at_id", "decision_id", "id", "note", "ordinal", "person_as_printed", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_as_printed", "rank_as_printed", "represents_id", "role", "selection", "source_id", "taken_over", "taken_over_at_id", "term", "unanimous", "unit_as_printed", "unit_id") VALUES (OLD."bloc_id", OLD."chosen_at_id", OLD."decision_id", OLD."id", OLD."note", OLD."ordinal", OLD."person_as_printed", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."post_as_printed", OLD."rank_as_printed", OLD."represents_id", OLD."role", OLD."selection", OLD."source_id", OLD."taken_over", OLD."taken_over_at_id", OLD."term", OLD."unanimous", OLD."unit_as_printed", OLD."unit_id"); RETURN NULL;',
                hash="090e1f5aedc247b83ef736280368d1cf7ab2d8c1",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_35e4f",
                table="campaigns_leadership",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="PledgeEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("note", models.TextField(blank=True, verbose_name="note")),
            ("preamble", models.TextField(blank=True, verbose_name="common text")),
            ("signed", models.CharField(blank=True, db_collation="C", max_length=10, null=True, verbose_name="signed on")),
            ("targets_declared", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="number of targets as declared")),
            ("campaign", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.campaign", verbose_name="bloc-year")),
            (
                "document",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.document", verbose_name="paper"),
            ),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="campaigns.pledge")),
            (
                "signed_at",
                models.ForeignKey(
                    blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.conference", verbose_name="signed at"
                ),
            ),
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
                        hash="9548250f67fc1ea6f6573556f27a8841a59b8976",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_6c5f3",
                        table="campaigns_pledgeevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "pledge",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_pledgeevent" ("campaign_id", "document_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preamble", "signed", "signed_at_id", "source_id", "targets_declared", "unit_id") VALUES (NEW."campaign_id", NEW."document_id", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."preamble", NEW."signed", NEW."signed_at_id", NEW."source_id", NEW."targets_declared", NEW."unit_id"); RETURN NULL;',
                hash="5cd83df99902078c5e4e5ea3ea80ed15010c6f53",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_c4a4c",
                table="campaigns_pledge",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "pledge",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "campaigns_pledgeevent" ("campaign_id", "document_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preamble", "signed", "signed_at_id", "source_id", "targets_declared", "unit_id") VALUES (NEW."campaign_id", NEW."document_id", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."preamble", NEW."signed", NEW."signed_at_id", NEW."source_id", NEW."targets_declared", NEW."unit_id"); RETURN NULL;',
                hash="1c3af3a852df331a0418601567882307283198bb",
                operation="UPDATE",
                pgid="pgtrigger_update_update_3bc5e",
                table="campaigns_pledge",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "pledge",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_pledgeevent" ("campaign_id", "document_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preamble", "signed", "signed_at_id", "source_id", "targets_declared", "unit_id") VALUES (OLD."campaign_id", OLD."document_id", OLD."id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."preamble", OLD."signed", OLD."signed_at_id", OLD."source_id", OLD."targets_declared", OLD."unit_id"); RETURN NULL;',
                hash="150d6f65a387412b58a9265b648e5b4da540da76",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_91ef9",
                table="campaigns_pledge",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="PledgeSignatureEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("unit_as_printed", models.CharField(blank=True, max_length=300, verbose_name="unit as printed")),
            ("signer_as_printed", models.CharField(blank=True, max_length=500, verbose_name="signed by, as printed")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="campaigns.pledgesignature")),
            ("pledge", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.pledge", verbose_name="pledge")),
            ("unit", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="unit")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="55920e7cdb54ab0431190e6d039e0dbc13434636",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_21aef",
                        table="campaigns_pledgesignatureevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "pledgesignature",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_pledgesignatureevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pledge_id", "signer_as_printed", "unit_as_printed", "unit_id") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."pledge_id", NEW."signer_as_printed", NEW."unit_as_printed", NEW."unit_id"); RETURN NULL;',
                hash="5a59e3e00c6f15797b34ce343fa5302bec42ade0",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_f4ce4",
                table="campaigns_pledgesignature",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "pledgesignature",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "campaigns_pledgesignatureevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pledge_id", "signer_as_printed", "unit_as_printed", "unit_id") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."pledge_id", NEW."signer_as_printed", NEW."unit_as_printed", NEW."unit_id"); RETURN NULL;',
                hash="f1836fcde0d7992ff0c494ebe2bb08cb65cc1928",
                operation="UPDATE",
                pgid="pgtrigger_update_update_0fff2",
                table="campaigns_pledgesignature",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "pledgesignature",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_pledgesignatureevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pledge_id", "signer_as_printed", "unit_as_printed", "unit_id") VALUES (OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."pledge_id", OLD."signer_as_printed", OLD."unit_as_printed", OLD."unit_id"); RETURN NULL;',
                hash="1f0d9f2800912e366875d79895523c98bf9d6f87",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_e6a40",
                table="campaigns_pledgesignature",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="StandingEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("note", models.TextField(blank=True, verbose_name="note")),
            ("unit_as_printed", models.CharField(blank=True, max_length=300, verbose_name="unit as printed")),
            ("self_points", models.DecimalField(blank=True, decimal_places=3, max_digits=9, null=True, verbose_name="own points")),
            ("checked_points", models.DecimalField(blank=True, decimal_places=3, max_digits=9, null=True, verbose_name="points as checked")),
            ("bonus_points", models.DecimalField(blank=True, decimal_places=3, max_digits=9, null=True, verbose_name="bonus points")),
            ("final_points", models.DecimalField(blank=True, decimal_places=3, max_digits=9, null=True, verbose_name="final points")),
            ("rank", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="rank")),
            ("rank_as_printed", models.CharField(blank=True, max_length=100, verbose_name="grade or rank as printed")),
            (
                "method",
                models.CharField(
                    choices=[("points", "by points"), ("vote", "by vote"), ("both", "by points and vote"), ("unknown", "not known")], default="unknown", max_length=8, verbose_name="how settled"
                ),
            ),
            ("is_secret_vote", models.BooleanField(blank=True, null=True, verbose_name="secret vote")),
            ("campaign", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.campaign", verbose_name="bloc-year")),
            (
                "conference",
                models.ForeignKey(
                    blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.conference", verbose_name="settled at"
                ),
            ),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="campaigns.standing")),
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
                        hash="22a234a5b14d49d0460e5dcf4bd6c77632c551f1",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_7baf3",
                        table="campaigns_standingevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "standing",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_standingevent" ("bonus_points", "campaign_id", "checked_points", "conference_id", "final_points", "id", "is_secret_vote", "method", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank", "rank_as_printed", "self_points", "source_id", "unit_as_printed", "unit_id") VALUES (NEW."bonus_points", NEW."campaign_id", NEW."checked_points", NEW."conference_id", NEW."final_points", NEW."id", NEW."is_secret_vote", NEW."method", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rank", NEW."rank_as_printed", NEW."self_points", NEW."source_id", NEW."unit_as_printed", NEW."unit_id"); RETURN NULL;',
                hash="6a75116f76e4cc97c98acd2eb58b5317d31bcdc8",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_b07fe",
                table="campaigns_standing",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "standing",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "campaigns_standingevent" ("bonus_points", "campaign_id", "checked_points", "conference_id", "final_points", "id", "is_secret_vote", "method", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank", "rank_as_printed", "self_points", "source_id", "unit_as_printed", "unit_id") VALUES (NEW."bonus_points", NEW."campaign_id", NEW."checked_points", NEW."conference_id", NEW."final_points", NEW."id", NEW."is_secret_vote", NEW."method", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rank", NEW."rank_as_printed", NEW."self_points", NEW."source_id", NEW."unit_as_printed", NEW."unit_id"); RETURN NULL;',
                hash="1abedef0ecaca9f6e14b0b7e3fbcf775d2679c16",
                operation="UPDATE",
                pgid="pgtrigger_update_update_5722c",
                table="campaigns_standing",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "standing",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_standingevent" ("bonus_points", "campaign_id", "checked_points", "conference_id", "final_points", "id", "is_secret_vote", "method", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank", "rank_as_printed", "self_points", "source_id", "unit_as_printed", "unit_id") VALUES (OLD."bonus_points", OLD."campaign_id", OLD."checked_points", OLD."conference_id", OLD."final_points", OLD."id", OLD."is_secret_vote", OLD."method", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rank", OLD."rank_as_printed", OLD."self_points", OLD."source_id", OLD."unit_as_printed", OLD."unit_id"); RETURN NULL;',
                hash="a0036e825740f94d88191fc5d375f8f103f2f34a",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_e352f",
                table="campaigns_standing",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="TargetEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
            ("kind", models.CharField(choices=[("content", "content"), ("target", "target")], default="target", max_length=8, verbose_name="kind")),
            ("text", models.TextField(verbose_name="text")),
            (
                "comparator",
                models.CharField(
                    blank=True,
                    choices=[
                        ("eq", "exactly"),
                        ("gte", "at least"),
                        ("gt", "more than"),
                        ("lte", "at most"),
                        ("lt", "less than"),
                        ("about", "about"),
                        ("nearly", "nearly"),
                        ("none", "none at all"),
                        ("rise", "a rise by"),
                        ("fall", "a fall by"),
                    ],
                    max_length=8,
                    verbose_name="comparison",
                ),
            ),
            ("number", models.DecimalField(blank=True, decimal_places=4, max_digits=20, null=True, verbose_name="number")),
            ("measure", models.CharField(blank=True, max_length=100, verbose_name="measure")),
            ("withdrawn_reason", models.TextField(blank=True, verbose_name="withdrawn because")),
            (
                "parent",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.target", verbose_name="part of"),
            ),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="campaigns.target")),
            ("pledge", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.pledge", verbose_name="pledge")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="6ff9b69b320012f463da43fa044454f65aebe44b",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_2f407",
                        table="campaigns_targetevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "target",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_targetevent" ("comparator", "id", "kind", "measure", "number", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pledge_id", "position", "text", "withdrawn_reason") VALUES (NEW."comparator", NEW."id", NEW."kind", NEW."measure", NEW."number", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."pledge_id", NEW."position", NEW."text", NEW."withdrawn_reason"); RETURN NULL;',
                hash="ff51250abb1b081b96443b084b5f4db53b28cd35",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_69655",
                table="campaigns_target",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "target",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "campaigns_targetevent" ("comparator", "id", "kind", "measure", "number", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pledge_id", "position", "text", "withdrawn_reason") VALUES (NEW."comparator", NEW."id", NEW."kind", NEW."measure", NEW."number", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."pledge_id", NEW."position", NEW."text", NEW."withdrawn_reason"); RETURN NULL;',
                hash="ba11a954884c88860e05ed5ae00dcc3aaeb64258",
                operation="UPDATE",
                pgid="pgtrigger_update_update_8603a",
                table="campaigns_target",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "target",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_targetevent" ("comparator", "id", "kind", "measure", "number", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pledge_id", "position", "text", "withdrawn_reason") VALUES (OLD."comparator", OLD."id", OLD."kind", OLD."measure", OLD."number", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."pledge_id", OLD."position", OLD."text", OLD."withdrawn_reason"); RETURN NULL;',
                hash="b520380a5f4b7e4a7660e726aee703d749bb3a4d",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_5eeb7",
                table="campaigns_target",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="TargetResultEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("note", models.TextField(blank=True, verbose_name="note")),
            (
                "verdict",
                models.CharField(
                    choices=[("reached", "reached"), ("partly", "partly reached"), ("not_reached", "not reached"), ("not_reported", "not reported")],
                    default="not_reported",
                    max_length=12,
                    verbose_name="verdict",
                ),
            ),
            (
                "comparator",
                models.CharField(
                    blank=True,
                    choices=[
                        ("eq", "exactly"),
                        ("gte", "at least"),
                        ("gt", "more than"),
                        ("lte", "at most"),
                        ("lt", "less than"),
                        ("about", "about"),
                        ("nearly", "nearly"),
                        ("none", "none at all"),
                        ("rise", "a rise by"),
                        ("fall", "a fall by"),
                    ],
                    max_length=8,
                    verbose_name="comparison",
                ),
            ),
            ("number", models.DecimalField(blank=True, decimal_places=4, max_digits=20, null=True, verbose_name="number")),
            ("measure", models.CharField(blank=True, max_length=100, verbose_name="measure")),
            ("relative_percent", models.DecimalField(blank=True, decimal_places=4, max_digits=12, null=True, verbose_name="difference to the target, in percent")),
            ("is_estimate", models.BooleanField(default=False, verbose_name="estimate")),
            ("words", models.TextField(blank=True, verbose_name="in the words of the source")),
            (
                "conference",
                models.ForeignKey(
                    blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.conference", verbose_name="reviewed at"
                ),
            ),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="campaigns.targetresult")),
            (
                "source",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.document", verbose_name="source"),
            ),
            ("target", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.target", verbose_name="target")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="ee4c4dbcdae7272d569d2f92238c8a8c2511e21e",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_bfaa1",
                        table="campaigns_targetresultevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "targetresult",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_targetresultevent" ("comparator", "conference_id", "id", "is_estimate", "measure", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relative_percent", "source_id", "target_id", "verdict", "words") VALUES (NEW."comparator", NEW."conference_id", NEW."id", NEW."is_estimate", NEW."measure", NEW."note", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."relative_percent", NEW."source_id", NEW."target_id", NEW."verdict", NEW."words"); RETURN NULL;',
                hash="4e81dee8f69a05a78e32caaeb052b4f8671617e5",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_f40b7",
                table="campaigns_targetresult",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "targetresult",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "campaigns_targetresultevent" ("comparator", "conference_id", "id", "is_estimate", "measure", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relative_percent", "source_id", "target_id", "verdict", "words") VALUES (NEW."comparator", NEW."conference_id", NEW."id", NEW."is_estimate", NEW."measure", NEW."note", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."relative_percent", NEW."source_id", NEW."target_id", NEW."verdict", NEW."words"); RETURN NULL;',
                hash="096690198c4608c9c45471d6c2dc617872f5c928",
                operation="UPDATE",
                pgid="pgtrigger_update_update_a8317",
                table="campaigns_targetresult",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "targetresult",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_targetresultevent" ("comparator", "conference_id", "id", "is_estimate", "measure", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relative_percent", "source_id", "target_id", "verdict", "words") VALUES (OLD."comparator", OLD."conference_id", OLD."id", OLD."is_estimate", OLD."measure", OLD."note", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."relative_percent", OLD."source_id", OLD."target_id", OLD."verdict", OLD."words"); RETURN NULL;',
                hash="512b8c16d410c2c52fc17808c50d0c6b78fe893a",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_28423",
                table="campaigns_targetresult",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="AttendanceEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("unit_as_printed", models.CharField(blank=True, max_length=300, verbose_name="unit as printed")),
            ("status", models.CharField(choices=[("present", "present"), ("absent", "absent"), ("unknown", "not known")], default="present", max_length=8, verbose_name="present")),
            ("is_guest", models.BooleanField(default=False, verbose_name="guest")),
            ("represented_by", models.CharField(blank=True, max_length=500, verbose_name="represented by")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="campaigns.attendance")),
            ("unit", models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="unit")),
            ("conference", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.conference", verbose_name="conference")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="8b3e16e705d15e1839b304ac8f02924e54a4f581",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_cc9c8",
                        table="campaigns_attendanceevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "attendance",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_attendanceevent" ("conference_id", "id", "is_guest", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "represented_by", "status", "unit_as_printed", "unit_id") VALUES (NEW."conference_id", NEW."id", NEW."is_guest", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."represented_by", NEW."status", NEW."unit_as_printed", NEW."unit_id"); RETURN NULL;',
                hash="08c9ba4a05e5c17f877ff00e5bbab79e880b036e",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_9eb0d",
                table="campaigns_attendance",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "attendance",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "campaigns_attendanceevent" ("conference_id", "id", "is_guest", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "represented_by", "status", "unit_as_printed", "unit_id") VALUES (NEW."conference_id", NEW."id", NEW."is_guest", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."represented_by", NEW."status", NEW."unit_as_printed", NEW."unit_id"); RETURN NULL;',
                hash="72051c4912b81e00c315af95d8836cf0f7a5eac0",
                operation="UPDATE",
                pgid="pgtrigger_update_update_b3078",
                table="campaigns_attendance",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "attendance",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_attendanceevent" ("conference_id", "id", "is_guest", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "represented_by", "status", "unit_as_printed", "unit_id") VALUES (OLD."conference_id", OLD."id", OLD."is_guest", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."represented_by", OLD."status", OLD."unit_as_printed", OLD."unit_id"); RETURN NULL;',
                hash="c59c566c00536e9f711d0c2851085e5194992597",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_e5dfc",
                table="campaigns_attendance",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="BallotEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("note", models.TextField(blank=True, verbose_name="note")),
            ("is_secret", models.BooleanField(blank=True, null=True, verbose_name="secret vote")),
            ("eligible", models.PositiveIntegerField(blank=True, null=True, verbose_name="entitled to vote")),
            ("present", models.PositiveIntegerField(blank=True, null=True, verbose_name="present")),
            ("written", models.PositiveIntegerField(blank=True, help_text="Counted apart: not among the papers.", null=True, verbose_name="written opinions of the absent")),
            ("written_in_favour", models.PositiveIntegerField(blank=True, null=True, verbose_name="written opinions for")),
            ("issued", models.PositiveIntegerField(blank=True, null=True, verbose_name="papers issued")),
            ("collected", models.PositiveIntegerField(blank=True, null=True, verbose_name="papers collected")),
            ("valid", models.PositiveIntegerField(blank=True, null=True, verbose_name="valid papers")),
            ("invalid", models.PositiveIntegerField(blank=True, null=True, verbose_name="invalid papers")),
            ("in_favour", models.PositiveIntegerField(blank=True, null=True, verbose_name="votes for")),
            ("against", models.PositiveIntegerField(blank=True, null=True, verbose_name="votes against")),
            ("question", models.CharField(max_length=500, verbose_name="what was voted on")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="campaigns.ballot")),
            (
                "source",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.document", verbose_name="source"),
            ),
            (
                "unit",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="candidate unit"),
            ),
            (
                "rule",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.ballotrule", verbose_name="rule"),
            ),
            ("campaign", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.campaign", verbose_name="bloc-year")),
            (
                "conference",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.conference", verbose_name="held at"),
            ),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="36a37762d8b75823fd5c2426b7becdf90ce9e1e6",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_51c89",
                        table="campaigns_ballotevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "ballot",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_ballotevent" ("against", "campaign_id", "collected", "conference_id", "eligible", "id", "in_favour", "invalid", "is_secret", "issued", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "question", "rule_id", "source_id", "unit_id", "valid", "written", "written_in_favour") VALUES (NEW."against", NEW."campaign_id", NEW."collected", NEW."conference_id", NEW."eligible", NEW."id", NEW."in_favour", NEW."invalid", NEW."is_secret", NEW."issued", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."present", NEW."question", NEW."rule_id", NEW."source_id", NEW."unit_id", NEW."valid", NEW."written", NEW."written_in_favour"); RETURN NULL;',
                hash="3be5f1903b15c23ba97c9b8a6f9c1f1b6a69a8ac",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_de0c0",
                table="campaigns_ballot",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "ballot",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "campaigns_ballotevent" ("against", "campaign_id", "collected", "conference_id", "eligible", "id", "in_favour", "invalid", "is_secret", "issued", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "question", "rule_id", "source_id", "unit_id", "valid", "written", "written_in_favour") VALUES (NEW."against", NEW."campaign_id", NEW."collected", NEW."conference_id", NEW."eligible", NEW."id", NEW."in_favour", NEW."invalid", NEW."is_secret", NEW."issued", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."present", NEW."question", NEW."rule_id", NEW."source_id", NEW."unit_id", NEW."valid", NEW."written", NEW."written_in_favour"); RETURN NULL;',
                hash="c4547c6f902b33059c610e7d2b052e61e89a77ff",
                operation="UPDATE",
                pgid="pgtrigger_update_update_d5217",
                table="campaigns_ballot",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "ballot",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "campaigns_ballotevent" ("against", "campaign_id", "collected", "conference_id", "eligible", "id", "in_favour", "invalid", "is_secret", "issued", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "question", "rule_id", "source_id", "unit_id", "valid", "written", "written_in_favour") VALUES (OLD."against", OLD."campaign_id", OLD."collected", OLD."conference_id", OLD."eligible", OLD."id", OLD."in_favour", OLD."invalid", OLD."is_secret", OLD."issued", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."present", OLD."question", OLD."rule_id", OLD."source_id", OLD."unit_id", OLD."valid", OLD."written", OLD."written_in_favour"); RETURN NULL;',
                hash="f23db960c9ba79f0e235c5439cdddb24582040c2",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_65cf3",
                table="campaigns_ballot",
                when="AFTER",
            ),
        ),
    ),
]
# fmt: on


class Migration(migrations.Migration):
    dependencies = [("campaigns", "0001_records")]
    replaces = [
        ("campaigns", "0004_words_indexed"),
    ]
    operations = [AtOnce(EVENTS)]
