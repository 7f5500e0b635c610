import django.db.models.deletion
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("campaigns", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Award",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "figure",
                    models.CharField(
                        choices=[
                            ("number", "a number"),
                            ("none", "none, as stated"),
                            ("unknown", "not known yet"),
                        ],
                        default="unknown",
                        max_length=8,
                        verbose_name="figure",
                    ),
                ),
                ("count", models.PositiveIntegerField(blank=True, null=True, verbose_name="number")),
                (
                    "count_words",
                    models.CharField(blank=True, max_length=200, verbose_name="in the words of the source"),
                ),
                (
                    "award_as_printed",
                    models.CharField(blank=True, max_length=300, verbose_name="award as printed"),
                ),
                ("award_class", models.CharField(blank=True, max_length=20, verbose_name="class (hạng)")),
                (
                    "authority_as_printed",
                    models.CharField(blank=True, max_length=300, verbose_name="authority as printed"),
                ),
                (
                    "recipient_kind",
                    models.CharField(
                        choices=[
                            ("collective", "collectives"),
                            ("individual", "individuals"),
                            ("household", "households"),
                            ("mixed", "collectives and individuals, not split"),
                            ("unknown", "recipients not stated"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="recipients",
                    ),
                ),
                (
                    "granted",
                    models.CharField(
                        blank=True, db_collation="C", max_length=10, null=True, verbose_name="granted on"
                    ),
                ),
                (
                    "name_as_printed",
                    models.CharField(blank=True, max_length=300, verbose_name="name as printed"),
                ),
                (
                    "counts_turns",
                    models.BooleanField(default=False, verbose_name="counts turns (lượt), not recipients"),
                ),
                (
                    "golden_book_number",
                    models.CharField(blank=True, max_length=50, verbose_name="golden-book number"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("active", "in force"), ("corrected", "corrected"), ("revoked", "revoked")],
                        default="active",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                (
                    "is_verified",
                    models.BooleanField(default=False, verbose_name="verified against the decision"),
                ),
                (
                    "authority",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss_decided",
                        to="blocs.unit",
                        verbose_name="authority",
                    ),
                ),
                (
                    "campaign",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="awards",
                        to="campaigns.campaign",
                        verbose_name="for the bloc-year",
                    ),
                ),
                (
                    "given_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="blocs.unit",
                        verbose_name="given by a member",
                    ),
                ),
                (
                    "part_of",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="of_which",
                        to="awards.award",
                        verbose_name="of which, within",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="awards",
                        to="blocs.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "reported_at",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="awards_reported",
                        to="campaigns.conference",
                        verbose_name="reported at",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="blocs.document",
                        verbose_name="source",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="awards",
                        to="blocs.unit",
                        verbose_name="unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "award",
                "verbose_name_plural": "awards",
                "ordering": [
                    "-campaign__period__starts_on",
                    models.OrderBy(models.F("kind__precedence"), nulls_last=True),
                    "pk",
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("count__isnull", False), ("figure", "number")),
                            models.Q(models.Q(("figure", "number"), _negated=True), ("count__isnull", True)),
                            _connector="OR",
                        ),
                        name="awards_award_figure_and_number_agree",
                        violation_error_message="Give the number, or say that there is none or that it is unknown; not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "granted__regex",
                                "^([1-9][0-9]{3}(-((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?))?|--((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?)|(([1-9][0-9](0[48]|[2468][048]|[13579][26])|([2468][048]|[13579][26])00)|-)-02-29)$",
                            )
                        ),
                        name="award_date_exists",
                        violation_error_message="There is no such date. Write it as 16/11/2018, 11/2018 or 2018.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("unit__isnull", True), ("person__isnull", True), _connector="OR"),
                        name="award_goes_to_a_unit_or_a_person",
                        violation_error_message="Choose a unit or a person, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("part_of__isnull", True),
                            models.Q(("part_of", models.F("pk")), _negated=True),
                            _connector="OR",
                        ),
                        name="award_is_not_its_own_part",
                        violation_error_message="An award cannot be part of itself.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AwardChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("corrected", "corrected"), ("revoked", "revoked")],
                        max_length=10,
                        verbose_name="what was done",
                    ),
                ),
                ("ground", models.TextField(verbose_name="ground")),
                (
                    "award",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="changes",
                        to="awards.award",
                        verbose_name="award",
                    ),
                ),
            ],
            options={
                "verbose_name": "correction or revocation",
                "verbose_name_plural": "corrections and revocations",
                "ordering": ["award", "pk"],
            },
        ),
        migrations.CreateModel(
            name="AwardDecision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "signer_as_printed",
                    models.CharField(blank=True, max_length=500, verbose_name="signed by, as printed"),
                ),
                (
                    "document",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="award_decision",
                        to="blocs.document",
                        verbose_name="paper",
                    ),
                ),
                (
                    "signer",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="blocs.person",
                        verbose_name="signed by",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="blocs.document",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "award decision",
                "verbose_name_plural": "award decisions",
                "ordering": ["-document__dated", "-pk"],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="never_deleted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="34bb0960bbcb4487bb0d488d2c107740240bcfe3",
                            operation="DELETE",
                            pgid="pgtrigger_never_deleted_d27ae",
                            table="awards_awarddecision",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "awards_awarddecisionevent" ("document_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signer_as_printed", "signer_id", "source_id") VALUES (NEW."document_id", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."signer_as_printed", NEW."signer_id", NEW."source_id"); RETURN NULL;',
                            hash="ff4b71992ed458c53c133c97c5a9b33f89a5ac83",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f8373",
                            table="awards_awarddecision",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "awards_awarddecisionevent" ("document_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signer_as_printed", "signer_id", "source_id") VALUES (NEW."document_id", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."signer_as_printed", NEW."signer_id", NEW."source_id"); RETURN NULL;',
                            hash="936b918badaa0666bede0b33c84d58d5253bc69d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e0d70",
                            table="awards_awarddecision",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "awards_awarddecisionevent" ("document_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signer_as_printed", "signer_id", "source_id") VALUES (OLD."document_id", OLD."id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."signer_as_printed", OLD."signer_id", OLD."source_id"); RETURN NULL;',
                            hash="07c8454e126166b10a4e6c8346495075417091a8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_3e10c",
                            table="awards_awarddecision",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AwardChangeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[("corrected", "corrected"), ("revoked", "revoked")],
                        max_length=10,
                        verbose_name="what was done",
                    ),
                ),
                ("ground", models.TextField(verbose_name="ground")),
                (
                    "award",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="awards.award",
                        verbose_name="award",
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
                        to="awards.awardchange",
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="awards.awarddecision",
                        verbose_name="decision",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="15270c865bec0a7173769884bfea622a7cc80a82",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_46a39",
                            table="awards_awardchangeevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="awardchange",
            name="decision",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="changes",
                to="awards.awarddecision",
                verbose_name="decision",
            ),
        ),
        migrations.AddField(
            model_name="award",
            name="decision",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="awards",
                to="awards.awarddecision",
                verbose_name="decision",
            ),
        ),
        migrations.CreateModel(
            name="AwardDecisionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "signer_as_printed",
                    models.CharField(blank=True, max_length=500, verbose_name="signed by, as printed"),
                ),
                (
                    "document",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.document",
                        verbose_name="paper",
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
                        to="awards.awarddecision",
                    ),
                ),
                (
                    "signer",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.person",
                        verbose_name="signed by",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.document",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="fef5a328ebd9be62b7aaa78ed03dd8a38c1e0655",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_505ce",
                            table="awards_awarddecisionevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AwardKind",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=20, unique=True, verbose_name="code")),
                ("name", models.CharField(max_length=300, verbose_name="name")),
                ("name_en", models.CharField(blank=True, max_length=300, verbose_name="English name")),
                (
                    "family",
                    models.CharField(
                        choices=[("title", "emulation title"), ("commendation", "form of commendation")],
                        max_length=12,
                        verbose_name="family",
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("state", "state level"),
                            ("ministry", "ministry, sector or province level"),
                            ("mid", "military region level or equivalent"),
                            ("base", "base level"),
                            ("", "level not known"),
                        ],
                        max_length=8,
                        verbose_name="level",
                    ),
                ),
                ("to_collectives", models.BooleanField(default=False, verbose_name="for collectives")),
                ("to_individuals", models.BooleanField(default=False, verbose_name="for individuals")),
                ("to_households", models.BooleanField(default=False, verbose_name="for households")),
                ("decided_by", models.CharField(blank=True, max_length=300, verbose_name="decided by")),
                ("standard", models.TextField(blank=True, verbose_name="standard")),
                ("precedence", models.PositiveSmallIntegerField(default=999, verbose_name="precedence")),
                ("article", models.CharField(blank=True, max_length=100, verbose_name="article")),
                (
                    "bonus",
                    models.CharField(blank=True, max_length=100, verbose_name="bonus, in base salaries"),
                ),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="in force from")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="in force to, inclusive")),
                (
                    "trust",
                    models.CharField(
                        choices=[
                            ("V", "verified, in force"),
                            ("O", "verified, from a law since replaced"),
                            ("M", "not verified: may warn, never blocks"),
                        ],
                        default="M",
                        max_length=1,
                        verbose_name="trust",
                    ),
                ),
                (
                    "search_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            django.db.models.functions.text.Concat(
                                "name", models.Value(" "), "code", output_field=models.TextField()
                            ),
                            function="vi_fold",
                        ),
                        output_field=models.TextField(),
                    ),
                ),
                (
                    "predecessor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaced_by",
                        to="awards.awardkind",
                        verbose_name="replaces",
                    ),
                ),
            ],
            options={
                "verbose_name": "award kind",
                "verbose_name_plural": "award catalogue",
                "ordering": ["precedence", "code"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("to_collectives", True),
                            ("to_individuals", True),
                            ("to_households", True),
                            _connector="OR",
                        ),
                        name="award_kind_has_recipients",
                        violation_error_message="Say who may receive it: collectives, individuals or households.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True),
                        name="award_kind_has_a_name",
                        violation_error_message="Give the exact name of the award.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="never_deleted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="90c71979be60093af96c2e64a70118f3be05027f",
                            operation="DELETE",
                            pgid="pgtrigger_never_deleted_5f289",
                            table="awards_awardkind",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "awards_awardkindevent" ("article", "bonus", "code", "decided_by", "family", "id", "level", "name", "name_en", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precedence", "predecessor_id", "standard", "to_collectives", "to_households", "to_individuals", "trust", "valid_from", "valid_to") VALUES (NEW."article", NEW."bonus", NEW."code", NEW."decided_by", NEW."family", NEW."id", NEW."level", NEW."name", NEW."name_en", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."precedence", NEW."predecessor_id", NEW."standard", NEW."to_collectives", NEW."to_households", NEW."to_individuals", NEW."trust", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                            hash="77ba45fbd24fe25bcecc3d9bb74c2403a79e0829",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6346d",
                            table="awards_awardkind",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."article" IS DISTINCT FROM (NEW."article") OR OLD."bonus" IS DISTINCT FROM (NEW."bonus") OR OLD."code" IS DISTINCT FROM (NEW."code") OR OLD."decided_by" IS DISTINCT FROM (NEW."decided_by") OR OLD."family" IS DISTINCT FROM (NEW."family") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."level" IS DISTINCT FROM (NEW."level") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."name_en" IS DISTINCT FROM (NEW."name_en") OR OLD."precedence" IS DISTINCT FROM (NEW."precedence") OR OLD."predecessor_id" IS DISTINCT FROM (NEW."predecessor_id") OR OLD."standard" IS DISTINCT FROM (NEW."standard") OR OLD."to_collectives" IS DISTINCT FROM (NEW."to_collectives") OR OLD."to_households" IS DISTINCT FROM (NEW."to_households") OR OLD."to_individuals" IS DISTINCT FROM (NEW."to_individuals") OR OLD."trust" IS DISTINCT FROM (NEW."trust") OR OLD."valid_from" IS DISTINCT FROM (NEW."valid_from") OR OLD."valid_to" IS DISTINCT FROM (NEW."valid_to"))',
                            func='INSERT INTO "awards_awardkindevent" ("article", "bonus", "code", "decided_by", "family", "id", "level", "name", "name_en", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precedence", "predecessor_id", "standard", "to_collectives", "to_households", "to_individuals", "trust", "valid_from", "valid_to") VALUES (NEW."article", NEW."bonus", NEW."code", NEW."decided_by", NEW."family", NEW."id", NEW."level", NEW."name", NEW."name_en", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."precedence", NEW."predecessor_id", NEW."standard", NEW."to_collectives", NEW."to_households", NEW."to_individuals", NEW."trust", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                            hash="308a128866fb4ea1c248543dea73ec67e8f3c8a9",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_75d54",
                            table="awards_awardkind",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "awards_awardkindevent" ("article", "bonus", "code", "decided_by", "family", "id", "level", "name", "name_en", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precedence", "predecessor_id", "standard", "to_collectives", "to_households", "to_individuals", "trust", "valid_from", "valid_to") VALUES (OLD."article", OLD."bonus", OLD."code", OLD."decided_by", OLD."family", OLD."id", OLD."level", OLD."name", OLD."name_en", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."precedence", OLD."predecessor_id", OLD."standard", OLD."to_collectives", OLD."to_households", OLD."to_individuals", OLD."trust", OLD."valid_from", OLD."valid_to"); RETURN NULL;',
                            hash="5e250cc8267932aa58b56691ac57843f71e501c7",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1f78c",
                            table="awards_awardkind",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="award",
            name="kind",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="%(class)ss",
                to="awards.awardkind",
                verbose_name="award",
            ),
        ),
        migrations.CreateModel(
            name="AwardKindEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("code", models.CharField(max_length=20, verbose_name="code")),
                ("name", models.CharField(max_length=300, verbose_name="name")),
                ("name_en", models.CharField(blank=True, max_length=300, verbose_name="English name")),
                (
                    "family",
                    models.CharField(
                        choices=[("title", "emulation title"), ("commendation", "form of commendation")],
                        max_length=12,
                        verbose_name="family",
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("state", "state level"),
                            ("ministry", "ministry, sector or province level"),
                            ("mid", "military region level or equivalent"),
                            ("base", "base level"),
                            ("", "level not known"),
                        ],
                        max_length=8,
                        verbose_name="level",
                    ),
                ),
                ("to_collectives", models.BooleanField(default=False, verbose_name="for collectives")),
                ("to_individuals", models.BooleanField(default=False, verbose_name="for individuals")),
                ("to_households", models.BooleanField(default=False, verbose_name="for households")),
                ("decided_by", models.CharField(blank=True, max_length=300, verbose_name="decided by")),
                ("standard", models.TextField(blank=True, verbose_name="standard")),
                ("precedence", models.PositiveSmallIntegerField(default=999, verbose_name="precedence")),
                ("article", models.CharField(blank=True, max_length=100, verbose_name="article")),
                (
                    "bonus",
                    models.CharField(blank=True, max_length=100, verbose_name="bonus, in base salaries"),
                ),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="in force from")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="in force to, inclusive")),
                (
                    "trust",
                    models.CharField(
                        choices=[
                            ("V", "verified, in force"),
                            ("O", "verified, from a law since replaced"),
                            ("M", "not verified: may warn, never blocks"),
                        ],
                        default="M",
                        max_length=1,
                        verbose_name="trust",
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
                        to="awards.awardkind",
                    ),
                ),
                (
                    "predecessor",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="awards.awardkind",
                        verbose_name="replaces",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="0d15093e7f7c619583ab4fadb3f046413abbcc6f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_d2c9f",
                            table="awards_awardkindevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="EligibilityRule",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "issuer_as_printed",
                    models.CharField(blank=True, max_length=300, verbose_name="set by, as printed"),
                ),
                ("citation", models.CharField(max_length=500, verbose_name="legal basis")),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="in force from")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="in force to, inclusive")),
                (
                    "trust",
                    models.CharField(
                        choices=[
                            ("V", "verified, in force"),
                            ("O", "verified, from a law since replaced"),
                            ("M", "not verified: may warn, never blocks"),
                        ],
                        default="M",
                        max_length=1,
                        verbose_name="trust",
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "needs",
                    models.CharField(
                        choices=[
                            ("consecutive", "another award in consecutive years"),
                            ("within", "another award within some years"),
                            ("same_period", "another award in the same period"),
                            ("share", "a share of the members with another award"),
                            ("leads_bloc", "first in its bloc"),
                        ],
                        max_length=12,
                        verbose_name="needs",
                    ),
                ),
                (
                    "times",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="how many times"),
                ),
                (
                    "years",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="within years"),
                ),
                (
                    "percent",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=5, null=True, verbose_name="share in percent"
                    ),
                ),
                (
                    "issuer",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="blocs.unit",
                        verbose_name="set by",
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="awards.awardkind",
                        verbose_name="award kind",
                    ),
                ),
                (
                    "needed_kind",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="awards.awardkind",
                        verbose_name="the other award",
                    ),
                ),
            ],
            options={
                "verbose_name": "eligibility rule",
                "verbose_name_plural": "eligibility rules",
                "ordering": ["kind", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("needs", "leads_bloc"), ("needed_kind__isnull", False), _connector="OR"
                        ),
                        name="eligibility_rule_names_the_other_award",
                        violation_error_message="Choose the award that is needed before.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="never_deleted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="7f1a5eee7d5fba126f0bbd3af83149c31a29e103",
                            operation="DELETE",
                            pgid="pgtrigger_never_deleted_957fc",
                            table="awards_eligibilityrule",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "awards_eligibilityruleevent" ("citation", "id", "issuer_as_printed", "issuer_id", "kind_id", "needed_kind_id", "needs", "note", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "times", "trust", "valid_from", "valid_to", "years") VALUES (NEW."citation", NEW."id", NEW."issuer_as_printed", NEW."issuer_id", NEW."kind_id", NEW."needed_kind_id", NEW."needs", NEW."note", NEW."percent", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."times", NEW."trust", NEW."valid_from", NEW."valid_to", NEW."years"); RETURN NULL;',
                            hash="120b3d320391e12d6d8ba83e2dd429ba455803c6",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8e591",
                            table="awards_eligibilityrule",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "awards_eligibilityruleevent" ("citation", "id", "issuer_as_printed", "issuer_id", "kind_id", "needed_kind_id", "needs", "note", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "times", "trust", "valid_from", "valid_to", "years") VALUES (NEW."citation", NEW."id", NEW."issuer_as_printed", NEW."issuer_id", NEW."kind_id", NEW."needed_kind_id", NEW."needs", NEW."note", NEW."percent", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."times", NEW."trust", NEW."valid_from", NEW."valid_to", NEW."years"); RETURN NULL;',
                            hash="d625a0e39972ad0a64523c938f953c8d7798e864",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a1ea9",
                            table="awards_eligibilityrule",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "awards_eligibilityruleevent" ("citation", "id", "issuer_as_printed", "issuer_id", "kind_id", "needed_kind_id", "needs", "note", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "times", "trust", "valid_from", "valid_to", "years") VALUES (OLD."citation", OLD."id", OLD."issuer_as_printed", OLD."issuer_id", OLD."kind_id", OLD."needed_kind_id", OLD."needs", OLD."note", OLD."percent", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."times", OLD."trust", OLD."valid_from", OLD."valid_to", OLD."years"); RETURN NULL;',
                            hash="5b2ceae5949722697d26c8ad7bbf8718a4f34676",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_55e60",
                            table="awards_eligibilityrule",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EligibilityRuleEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "issuer_as_printed",
                    models.CharField(blank=True, max_length=300, verbose_name="set by, as printed"),
                ),
                ("citation", models.CharField(max_length=500, verbose_name="legal basis")),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="in force from")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="in force to, inclusive")),
                (
                    "trust",
                    models.CharField(
                        choices=[
                            ("V", "verified, in force"),
                            ("O", "verified, from a law since replaced"),
                            ("M", "not verified: may warn, never blocks"),
                        ],
                        default="M",
                        max_length=1,
                        verbose_name="trust",
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "needs",
                    models.CharField(
                        choices=[
                            ("consecutive", "another award in consecutive years"),
                            ("within", "another award within some years"),
                            ("same_period", "another award in the same period"),
                            ("share", "a share of the members with another award"),
                            ("leads_bloc", "first in its bloc"),
                        ],
                        max_length=12,
                        verbose_name="needs",
                    ),
                ),
                (
                    "times",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="how many times"),
                ),
                (
                    "years",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="within years"),
                ),
                (
                    "percent",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=5, null=True, verbose_name="share in percent"
                    ),
                ),
                (
                    "issuer",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.unit",
                        verbose_name="set by",
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="awards.awardkind",
                        verbose_name="award kind",
                    ),
                ),
                (
                    "needed_kind",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="awards.awardkind",
                        verbose_name="the other award",
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
                        to="awards.eligibilityrule",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="16c73f14763a7b06c3065d40af2a93daa253adba",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_63e46",
                            table="awards_eligibilityruleevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HandingOver",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "handed_by_as_printed",
                    models.CharField(blank=True, max_length=500, verbose_name="handed over by, as printed"),
                ),
                ("on_behalf_of", models.CharField(blank=True, max_length=300, verbose_name="on behalf of")),
                (
                    "award",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="handings_over",
                        to="awards.award",
                        verbose_name="award",
                    ),
                ),
                (
                    "conference",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handings_over",
                        to="campaigns.conference",
                        verbose_name="conference",
                    ),
                ),
            ],
            options={
                "verbose_name": "handing over",
                "verbose_name_plural": "handings over",
                "ordering": ["conference", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("award", "conference"),
                        name="award_handed_over_once_per_conference",
                        violation_error_message="This award was already handed over there.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "awards_handingoverevent" ("award_id", "conference_id", "handed_by_as_printed", "id", "on_behalf_of", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."award_id", NEW."conference_id", NEW."handed_by_as_printed", NEW."id", NEW."on_behalf_of", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="f095ce72ec503a007c70e5d42a4e5a56a76357e6",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_21317",
                            table="awards_handingover",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "awards_handingoverevent" ("award_id", "conference_id", "handed_by_as_printed", "id", "on_behalf_of", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."award_id", NEW."conference_id", NEW."handed_by_as_printed", NEW."id", NEW."on_behalf_of", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="661de3fd05296f6913c4b82889190295e141f750",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4b5fa",
                            table="awards_handingover",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "awards_handingoverevent" ("award_id", "conference_id", "handed_by_as_printed", "id", "on_behalf_of", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."award_id", OLD."conference_id", OLD."handed_by_as_printed", OLD."id", OLD."on_behalf_of", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="22e558e5e7c9315cecf5ef8af7fffe382de2732d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_4ecb8",
                            table="awards_handingover",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HandingOverEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "handed_by_as_printed",
                    models.CharField(blank=True, max_length=500, verbose_name="handed over by, as printed"),
                ),
                ("on_behalf_of", models.CharField(blank=True, max_length=300, verbose_name="on behalf of")),
                (
                    "award",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="awards.award",
                        verbose_name="award",
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
                        to="awards.handingover",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="e5ebc9777ea1425dd3965eb4c73d4925ab649510",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_b2552",
                            table="awards_handingoverevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Proposal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                ("occasion", models.CharField(blank=True, max_length=500, verbose_name="occasion")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("submitted", "submitted"),
                            ("received", "received"),
                            ("appraised", "appraised"),
                            ("council", "before the council"),
                            ("forwarded", "passed up"),
                            ("decided", "decided"),
                            ("returned", "returned"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                (
                    "state_reason",
                    models.TextField(blank=True, verbose_name="reason for returning or withdrawing"),
                ),
                (
                    "submitted",
                    models.CharField(
                        blank=True, db_collation="C", max_length=10, null=True, verbose_name="submitted on"
                    ),
                ),
                (
                    "authority",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proposals_received",
                        to="blocs.unit",
                        verbose_name="addressed to",
                    ),
                ),
                (
                    "campaign",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proposals",
                        to="campaigns.campaign",
                        verbose_name="bloc-year",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="blocs.document",
                        verbose_name="submission letter",
                    ),
                ),
                (
                    "proposer",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proposals",
                        to="blocs.unit",
                        verbose_name="proposed by",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="blocs.document",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "award proposal",
                "verbose_name_plural": "award proposals",
                "ordering": ["-submitted", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "submitted__regex",
                                "^([1-9][0-9]{3}(-((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?))?|--((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?)|(([1-9][0-9](0[48]|[2468][048]|[13579][26])|([2468][048]|[13579][26])00)|-)-02-29)$",
                            )
                        ),
                        name="proposal_date_exists",
                        violation_error_message="There is no such date. Write it as 16/11/2018, 11/2018 or 2018.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("campaign__isnull", False),
                            models.Q(("occasion", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="proposal_has_an_occasion",
                        violation_error_message="Say what it is for: a bloc-year, or the occasion in words.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ["returned", "withdrawn"]), _negated=True),
                            models.Q(("state_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="return_and_withdrawal_have_a_reason",
                        violation_error_message="Write why it was returned or withdrawn.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "awards_proposalevent" ("authority_id", "campaign_id", "document_id", "id", "note", "occasion", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposer_id", "source_id", "state", "state_reason", "submitted") VALUES (NEW."authority_id", NEW."campaign_id", NEW."document_id", NEW."id", NEW."note", NEW."occasion", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposer_id", NEW."source_id", NEW."state", NEW."state_reason", NEW."submitted"); RETURN NULL;',
                            hash="026825d87ea26911042f7b886d3da8550826e787",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1a019",
                            table="awards_proposal",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "awards_proposalevent" ("authority_id", "campaign_id", "document_id", "id", "note", "occasion", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposer_id", "source_id", "state", "state_reason", "submitted") VALUES (NEW."authority_id", NEW."campaign_id", NEW."document_id", NEW."id", NEW."note", NEW."occasion", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposer_id", NEW."source_id", NEW."state", NEW."state_reason", NEW."submitted"); RETURN NULL;',
                            hash="76d1fa90007fa5052b1345888b4d8e10409bd65c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6023e",
                            table="awards_proposal",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "awards_proposalevent" ("authority_id", "campaign_id", "document_id", "id", "note", "occasion", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposer_id", "source_id", "state", "state_reason", "submitted") VALUES (OLD."authority_id", OLD."campaign_id", OLD."document_id", OLD."id", OLD."note", OLD."occasion", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposer_id", OLD."source_id", OLD."state", OLD."state_reason", OLD."submitted"); RETURN NULL;',
                            hash="7fd4cb7fc4486e2e894a1e8dddbf03094ed21c54",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_66ef6",
                            table="awards_proposal",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="only_drafts_are_deleted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (NOT (OLD.\"state\" = 'draft'))",
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="ab6be54aebf3fe6de6bb0538c918c3b2bdbebe80",
                            operation="DELETE",
                            pgid="pgtrigger_only_drafts_are_deleted_dfb45",
                            table="awards_proposal",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProposalEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("note", models.TextField(blank=True, verbose_name="note")),
                ("occasion", models.CharField(blank=True, max_length=500, verbose_name="occasion")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("submitted", "submitted"),
                            ("received", "received"),
                            ("appraised", "appraised"),
                            ("council", "before the council"),
                            ("forwarded", "passed up"),
                            ("decided", "decided"),
                            ("returned", "returned"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                (
                    "state_reason",
                    models.TextField(blank=True, verbose_name="reason for returning or withdrawing"),
                ),
                (
                    "submitted",
                    models.CharField(
                        blank=True, db_collation="C", max_length=10, null=True, verbose_name="submitted on"
                    ),
                ),
                (
                    "authority",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.unit",
                        verbose_name="addressed to",
                    ),
                ),
                (
                    "campaign",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="campaigns.campaign",
                        verbose_name="bloc-year",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.document",
                        verbose_name="submission letter",
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
                        to="awards.proposal",
                    ),
                ),
                (
                    "proposer",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.unit",
                        verbose_name="proposed by",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.document",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="4e5cd488c773dcd17f7b6761970624ed4994f6a1",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_0d706",
                            table="awards_proposalevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ProposalLine",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "figure",
                    models.CharField(
                        choices=[
                            ("number", "a number"),
                            ("none", "none, as stated"),
                            ("unknown", "not known yet"),
                        ],
                        default="unknown",
                        max_length=8,
                        verbose_name="figure",
                    ),
                ),
                ("count", models.PositiveIntegerField(blank=True, null=True, verbose_name="number")),
                (
                    "count_words",
                    models.CharField(blank=True, max_length=200, verbose_name="in the words of the source"),
                ),
                (
                    "award_as_printed",
                    models.CharField(blank=True, max_length=300, verbose_name="award as printed"),
                ),
                ("award_class", models.CharField(blank=True, max_length=20, verbose_name="class (hạng)")),
                (
                    "authority_as_printed",
                    models.CharField(blank=True, max_length=300, verbose_name="authority as printed"),
                ),
                (
                    "recipient_kind",
                    models.CharField(
                        choices=[
                            ("collective", "collectives"),
                            ("individual", "individuals"),
                            ("household", "households"),
                            ("mixed", "collectives and individuals, not split"),
                            ("unknown", "recipients not stated"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="recipients",
                    ),
                ),
                (
                    "name_as_printed",
                    models.CharField(blank=True, max_length=300, verbose_name="name as printed"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("nominated", "nominated"),
                            ("eligible", "eligible"),
                            ("not_eligible", "not eligible"),
                            ("passed", "passed by the council"),
                            ("failed", "failed in the council"),
                            ("awarded", "awarded"),
                            ("refused", "refused"),
                            ("passed_up", "passed up"),
                            ("lowered", "given a lower award"),
                        ],
                        default="nominated",
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                ("state_reason", models.TextField(blank=True, verbose_name="reason")),
                (
                    "authority",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss_decided",
                        to="blocs.unit",
                        verbose_name="authority",
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="awards.awardkind",
                        verbose_name="award",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proposed",
                        to="blocs.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "proposal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="lines",
                        to="awards.proposal",
                        verbose_name="award proposal",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proposed",
                        to="blocs.unit",
                        verbose_name="unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "line of a proposal",
                "verbose_name_plural": "lines of proposals",
                "ordering": ["proposal", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__isnull", False),
                            models.Q(("award_as_printed", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="awards_proposalline_names_an_award",
                        violation_error_message="Choose the award, or write it as printed.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("count__isnull", False), ("figure", "number")),
                            models.Q(models.Q(("figure", "number"), _negated=True), ("count__isnull", True)),
                            _connector="OR",
                        ),
                        name="awards_proposalline_figure_and_number_agree",
                        violation_error_message="Give the number, or say that there is none or that it is unknown; not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("unit__isnull", True), ("person__isnull", True), _connector="OR"),
                        name="proposed_is_a_unit_or_a_person",
                        violation_error_message="Choose a unit or a person, not both.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AwardEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "figure",
                    models.CharField(
                        choices=[
                            ("number", "a number"),
                            ("none", "none, as stated"),
                            ("unknown", "not known yet"),
                        ],
                        default="unknown",
                        max_length=8,
                        verbose_name="figure",
                    ),
                ),
                ("count", models.PositiveIntegerField(blank=True, null=True, verbose_name="number")),
                (
                    "count_words",
                    models.CharField(blank=True, max_length=200, verbose_name="in the words of the source"),
                ),
                (
                    "award_as_printed",
                    models.CharField(blank=True, max_length=300, verbose_name="award as printed"),
                ),
                ("award_class", models.CharField(blank=True, max_length=20, verbose_name="class (hạng)")),
                (
                    "authority_as_printed",
                    models.CharField(blank=True, max_length=300, verbose_name="authority as printed"),
                ),
                (
                    "recipient_kind",
                    models.CharField(
                        choices=[
                            ("collective", "collectives"),
                            ("individual", "individuals"),
                            ("household", "households"),
                            ("mixed", "collectives and individuals, not split"),
                            ("unknown", "recipients not stated"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="recipients",
                    ),
                ),
                (
                    "granted",
                    models.CharField(
                        blank=True, db_collation="C", max_length=10, null=True, verbose_name="granted on"
                    ),
                ),
                (
                    "name_as_printed",
                    models.CharField(blank=True, max_length=300, verbose_name="name as printed"),
                ),
                (
                    "counts_turns",
                    models.BooleanField(default=False, verbose_name="counts turns (lượt), not recipients"),
                ),
                (
                    "golden_book_number",
                    models.CharField(blank=True, max_length=50, verbose_name="golden-book number"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("active", "in force"), ("corrected", "corrected"), ("revoked", "revoked")],
                        default="active",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                (
                    "is_verified",
                    models.BooleanField(default=False, verbose_name="verified against the decision"),
                ),
                (
                    "authority",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.unit",
                        verbose_name="authority",
                    ),
                ),
                (
                    "campaign",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="campaigns.campaign",
                        verbose_name="for the bloc-year",
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="awards.awarddecision",
                        verbose_name="decision",
                    ),
                ),
                (
                    "given_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.unit",
                        verbose_name="given by a member",
                    ),
                ),
                (
                    "part_of",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="awards.award",
                        verbose_name="of which, within",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.person",
                        verbose_name="person",
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
                        to="awards.award",
                    ),
                ),
                (
                    "reported_at",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="campaigns.conference",
                        verbose_name="reported at",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.document",
                        verbose_name="source",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.unit",
                        verbose_name="unit",
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="awards.awardkind",
                        verbose_name="award",
                    ),
                ),
                (
                    "proposal_line",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="awards.proposalline",
                        verbose_name="proposed as",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="d1f1e1f79f592f071348e1231de7d554e3ead9ba",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_046e3",
                            table="awards_awardevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="award",
            name="proposal_line",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="awards",
                to="awards.proposalline",
                verbose_name="proposed as",
            ),
        ),
        migrations.CreateModel(
            name="QuotaRule",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "issuer_as_printed",
                    models.CharField(blank=True, max_length=300, verbose_name="set by, as printed"),
                ),
                ("citation", models.CharField(max_length=500, verbose_name="legal basis")),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="in force from")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="in force to, inclusive")),
                (
                    "trust",
                    models.CharField(
                        choices=[
                            ("V", "verified, in force"),
                            ("O", "verified, from a law since replaced"),
                            ("M", "not verified: may warn, never blocks"),
                        ],
                        default="M",
                        max_length=1,
                        verbose_name="trust",
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "percent",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=5, null=True, verbose_name="share in percent"
                    ),
                ),
                ("base", models.CharField(blank=True, max_length=200, verbose_name="of what")),
                (
                    "fixed",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="fixed number"),
                ),
                (
                    "rounding",
                    models.CharField(
                        choices=[("down", "down"), ("up", "up"), ("nearest", "to the nearest")],
                        default="down",
                        max_length=8,
                        verbose_name="rounding",
                    ),
                ),
                ("minimum", models.PositiveSmallIntegerField(default=0, verbose_name="at least")),
                (
                    "issuer",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="blocs.unit",
                        verbose_name="set by",
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="awards.awardkind",
                        verbose_name="award kind",
                    ),
                ),
            ],
            options={
                "verbose_name": "quota rule",
                "verbose_name_plural": "quota rules",
                "ordering": ["kind", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("percent__isnull", True), ("fixed__isnull", True), _connector="XOR"
                        ),
                        name="quota_is_a_share_or_a_number",
                        violation_error_message="Give either a share in percent or a fixed number.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="never_deleted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="c48db729d656c5753cbb8e85f079af4f743e5980",
                            operation="DELETE",
                            pgid="pgtrigger_never_deleted_7ca66",
                            table="awards_quotarule",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "awards_quotaruleevent" ("base", "citation", "fixed", "id", "issuer_as_printed", "issuer_id", "kind_id", "minimum", "note", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rounding", "trust", "valid_from", "valid_to") VALUES (NEW."base", NEW."citation", NEW."fixed", NEW."id", NEW."issuer_as_printed", NEW."issuer_id", NEW."kind_id", NEW."minimum", NEW."note", NEW."percent", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rounding", NEW."trust", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                            hash="d56ad94c729a3e826ca21acae0e0e68253b554a3",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_daf8f",
                            table="awards_quotarule",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "awards_quotaruleevent" ("base", "citation", "fixed", "id", "issuer_as_printed", "issuer_id", "kind_id", "minimum", "note", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rounding", "trust", "valid_from", "valid_to") VALUES (NEW."base", NEW."citation", NEW."fixed", NEW."id", NEW."issuer_as_printed", NEW."issuer_id", NEW."kind_id", NEW."minimum", NEW."note", NEW."percent", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rounding", NEW."trust", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                            hash="ddd6e2b46511d7c27f67990d293ad615dbd5e541",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_9ccb4",
                            table="awards_quotarule",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "awards_quotaruleevent" ("base", "citation", "fixed", "id", "issuer_as_printed", "issuer_id", "kind_id", "minimum", "note", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rounding", "trust", "valid_from", "valid_to") VALUES (OLD."base", OLD."citation", OLD."fixed", OLD."id", OLD."issuer_as_printed", OLD."issuer_id", OLD."kind_id", OLD."minimum", OLD."note", OLD."percent", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rounding", OLD."trust", OLD."valid_from", OLD."valid_to"); RETURN NULL;',
                            hash="b29162f65a979f1529a609819b8535c59f37d7db",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1f0a5",
                            table="awards_quotarule",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="QuotaRuleEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "issuer_as_printed",
                    models.CharField(blank=True, max_length=300, verbose_name="set by, as printed"),
                ),
                ("citation", models.CharField(max_length=500, verbose_name="legal basis")),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="in force from")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="in force to, inclusive")),
                (
                    "trust",
                    models.CharField(
                        choices=[
                            ("V", "verified, in force"),
                            ("O", "verified, from a law since replaced"),
                            ("M", "not verified: may warn, never blocks"),
                        ],
                        default="M",
                        max_length=1,
                        verbose_name="trust",
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "percent",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=5, null=True, verbose_name="share in percent"
                    ),
                ),
                ("base", models.CharField(blank=True, max_length=200, verbose_name="of what")),
                (
                    "fixed",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="fixed number"),
                ),
                (
                    "rounding",
                    models.CharField(
                        choices=[("down", "down"), ("up", "up"), ("nearest", "to the nearest")],
                        default="down",
                        max_length=8,
                        verbose_name="rounding",
                    ),
                ),
                ("minimum", models.PositiveSmallIntegerField(default=0, verbose_name="at least")),
                (
                    "issuer",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.unit",
                        verbose_name="set by",
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="awards.awardkind",
                        verbose_name="award kind",
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
                        to="awards.quotarule",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="44718b59b67ca95f9d96cfffd296fa8688c43c03",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_f26f7",
                            table="awards_quotaruleevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Recommendation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "figure",
                    models.CharField(
                        choices=[
                            ("number", "a number"),
                            ("none", "none, as stated"),
                            ("unknown", "not known yet"),
                        ],
                        default="unknown",
                        max_length=8,
                        verbose_name="figure",
                    ),
                ),
                ("count", models.PositiveIntegerField(blank=True, null=True, verbose_name="number")),
                (
                    "count_words",
                    models.CharField(blank=True, max_length=200, verbose_name="in the words of the source"),
                ),
                (
                    "award_as_printed",
                    models.CharField(blank=True, max_length=300, verbose_name="award as printed"),
                ),
                ("award_class", models.CharField(blank=True, max_length=20, verbose_name="class (hạng)")),
                (
                    "authority_as_printed",
                    models.CharField(blank=True, max_length=300, verbose_name="authority as printed"),
                ),
                (
                    "recipient_kind",
                    models.CharField(
                        choices=[
                            ("collective", "collectives"),
                            ("individual", "individuals"),
                            ("household", "households"),
                            ("mixed", "collectives and individuals, not split"),
                            ("unknown", "recipients not stated"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="recipients",
                    ),
                ),
                (
                    "wording",
                    models.CharField(
                        choices=[
                            ("agreed", "agreed to propose"),
                            ("acclaimed", "“suy tôn”, without saying more"),
                            ("reviewed", "reviewed and selected"),
                        ],
                        default="agreed",
                        max_length=10,
                        verbose_name="wording",
                    ),
                ),
                (
                    "counts_turns",
                    models.BooleanField(default=False, verbose_name="counts turns (lượt), not recipients"),
                ),
                (
                    "addressed_to",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="blocs.unit",
                        verbose_name="addressed to",
                    ),
                ),
                (
                    "authority",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss_decided",
                        to="blocs.unit",
                        verbose_name="authority",
                    ),
                ),
                (
                    "campaign",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="recommendations",
                        to="campaigns.campaign",
                        verbose_name="for the bloc-year",
                    ),
                ),
                (
                    "conference",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="recommendations",
                        to="campaigns.conference",
                        verbose_name="agreed at",
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="awards.awardkind",
                        verbose_name="award",
                    ),
                ),
                (
                    "part_of",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="of_which",
                        to="awards.recommendation",
                        verbose_name="of which, within",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="blocs.document",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "recommendation",
                "verbose_name_plural": "recommendations",
                "ordering": ["campaign", models.OrderBy(models.F("kind__precedence"), nulls_last=True), "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__isnull", False),
                            models.Q(("award_as_printed", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="awards_recommendation_names_an_award",
                        violation_error_message="Choose the award, or write it as printed.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("count__isnull", False), ("figure", "number")),
                            models.Q(models.Q(("figure", "number"), _negated=True), ("count__isnull", True)),
                            _connector="OR",
                        ),
                        name="awards_recommendation_figure_and_number_agree",
                        violation_error_message="Give the number, or say that there is none or that it is unknown; not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("part_of__isnull", True),
                            models.Q(("part_of", models.F("pk")), _negated=True),
                            _connector="OR",
                        ),
                        name="recommendation_is_not_its_own_part",
                        violation_error_message="A recommendation cannot be part of itself.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="never_deleted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="cb8e024916c93e4d17126537b346d52768d052d7",
                            operation="DELETE",
                            pgid="pgtrigger_never_deleted_cca1b",
                            table="awards_recommendation",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "awards_recommendationevent" ("addressed_to_id", "authority_as_printed", "authority_id", "award_as_printed", "award_class", "campaign_id", "conference_id", "count", "count_words", "counts_turns", "figure", "id", "kind_id", "note", "part_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recipient_kind", "source_id", "wording") VALUES (NEW."addressed_to_id", NEW."authority_as_printed", NEW."authority_id", NEW."award_as_printed", NEW."award_class", NEW."campaign_id", NEW."conference_id", NEW."count", NEW."count_words", NEW."counts_turns", NEW."figure", NEW."id", NEW."kind_id", NEW."note", NEW."part_of_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recipient_kind", NEW."source_id", NEW."wording"); RETURN NULL;',
                            hash="c618f135f98af783a136df93c5615b98380866e9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_423bc",
                            table="awards_recommendation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "awards_recommendationevent" ("addressed_to_id", "authority_as_printed", "authority_id", "award_as_printed", "award_class", "campaign_id", "conference_id", "count", "count_words", "counts_turns", "figure", "id", "kind_id", "note", "part_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recipient_kind", "source_id", "wording") VALUES (NEW."addressed_to_id", NEW."authority_as_printed", NEW."authority_id", NEW."award_as_printed", NEW."award_class", NEW."campaign_id", NEW."conference_id", NEW."count", NEW."count_words", NEW."counts_turns", NEW."figure", NEW."id", NEW."kind_id", NEW."note", NEW."part_of_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recipient_kind", NEW."source_id", NEW."wording"); RETURN NULL;',
                            hash="58061430734d461508c5ab7c8f31772ef8248bd0",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fb099",
                            table="awards_recommendation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "awards_recommendationevent" ("addressed_to_id", "authority_as_printed", "authority_id", "award_as_printed", "award_class", "campaign_id", "conference_id", "count", "count_words", "counts_turns", "figure", "id", "kind_id", "note", "part_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recipient_kind", "source_id", "wording") VALUES (OLD."addressed_to_id", OLD."authority_as_printed", OLD."authority_id", OLD."award_as_printed", OLD."award_class", OLD."campaign_id", OLD."conference_id", OLD."count", OLD."count_words", OLD."counts_turns", OLD."figure", OLD."id", OLD."kind_id", OLD."note", OLD."part_of_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recipient_kind", OLD."source_id", OLD."wording"); RETURN NULL;',
                            hash="e35e59e64146342bfb8833cab4ef74a72c7ce43b",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f558f",
                            table="awards_recommendation",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProposalLineEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "figure",
                    models.CharField(
                        choices=[
                            ("number", "a number"),
                            ("none", "none, as stated"),
                            ("unknown", "not known yet"),
                        ],
                        default="unknown",
                        max_length=8,
                        verbose_name="figure",
                    ),
                ),
                ("count", models.PositiveIntegerField(blank=True, null=True, verbose_name="number")),
                (
                    "count_words",
                    models.CharField(blank=True, max_length=200, verbose_name="in the words of the source"),
                ),
                (
                    "award_as_printed",
                    models.CharField(blank=True, max_length=300, verbose_name="award as printed"),
                ),
                ("award_class", models.CharField(blank=True, max_length=20, verbose_name="class (hạng)")),
                (
                    "authority_as_printed",
                    models.CharField(blank=True, max_length=300, verbose_name="authority as printed"),
                ),
                (
                    "recipient_kind",
                    models.CharField(
                        choices=[
                            ("collective", "collectives"),
                            ("individual", "individuals"),
                            ("household", "households"),
                            ("mixed", "collectives and individuals, not split"),
                            ("unknown", "recipients not stated"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="recipients",
                    ),
                ),
                (
                    "name_as_printed",
                    models.CharField(blank=True, max_length=300, verbose_name="name as printed"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("nominated", "nominated"),
                            ("eligible", "eligible"),
                            ("not_eligible", "not eligible"),
                            ("passed", "passed by the council"),
                            ("failed", "failed in the council"),
                            ("awarded", "awarded"),
                            ("refused", "refused"),
                            ("passed_up", "passed up"),
                            ("lowered", "given a lower award"),
                        ],
                        default="nominated",
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                ("state_reason", models.TextField(blank=True, verbose_name="reason")),
                (
                    "authority",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.unit",
                        verbose_name="authority",
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="awards.awardkind",
                        verbose_name="award",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.person",
                        verbose_name="person",
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
                        to="awards.proposalline",
                    ),
                ),
                (
                    "proposal",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="awards.proposal",
                        verbose_name="award proposal",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.unit",
                        verbose_name="unit",
                    ),
                ),
                (
                    "recommendation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="awards.recommendation",
                        verbose_name="recommendation",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="54318d1587c69e658eb8feee1430525300581b92",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_ca70e",
                            table="awards_proposallineevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="proposalline",
            name="recommendation",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="lines",
                to="awards.recommendation",
                verbose_name="recommendation",
            ),
        ),
        migrations.CreateModel(
            name="RecommendationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "figure",
                    models.CharField(
                        choices=[
                            ("number", "a number"),
                            ("none", "none, as stated"),
                            ("unknown", "not known yet"),
                        ],
                        default="unknown",
                        max_length=8,
                        verbose_name="figure",
                    ),
                ),
                ("count", models.PositiveIntegerField(blank=True, null=True, verbose_name="number")),
                (
                    "count_words",
                    models.CharField(blank=True, max_length=200, verbose_name="in the words of the source"),
                ),
                (
                    "award_as_printed",
                    models.CharField(blank=True, max_length=300, verbose_name="award as printed"),
                ),
                ("award_class", models.CharField(blank=True, max_length=20, verbose_name="class (hạng)")),
                (
                    "authority_as_printed",
                    models.CharField(blank=True, max_length=300, verbose_name="authority as printed"),
                ),
                (
                    "recipient_kind",
                    models.CharField(
                        choices=[
                            ("collective", "collectives"),
                            ("individual", "individuals"),
                            ("household", "households"),
                            ("mixed", "collectives and individuals, not split"),
                            ("unknown", "recipients not stated"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="recipients",
                    ),
                ),
                (
                    "wording",
                    models.CharField(
                        choices=[
                            ("agreed", "agreed to propose"),
                            ("acclaimed", "“suy tôn”, without saying more"),
                            ("reviewed", "reviewed and selected"),
                        ],
                        default="agreed",
                        max_length=10,
                        verbose_name="wording",
                    ),
                ),
                (
                    "counts_turns",
                    models.BooleanField(default=False, verbose_name="counts turns (lượt), not recipients"),
                ),
                (
                    "addressed_to",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.unit",
                        verbose_name="addressed to",
                    ),
                ),
                (
                    "authority",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.unit",
                        verbose_name="authority",
                    ),
                ),
                (
                    "campaign",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="campaigns.campaign",
                        verbose_name="for the bloc-year",
                    ),
                ),
                (
                    "conference",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="campaigns.conference",
                        verbose_name="agreed at",
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="awards.awardkind",
                        verbose_name="award",
                    ),
                ),
                (
                    "part_of",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="awards.recommendation",
                        verbose_name="of which, within",
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
                        to="awards.recommendation",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.document",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="604a7a7dd617b86125a184cdd2d69fde13ef81d4",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_2f331",
                            table="awards_recommendationevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RecommendedRecipient",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "name_as_printed",
                    models.CharField(blank=True, max_length=300, verbose_name="name as printed"),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="recommended",
                        to="blocs.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "recommendation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="recipients",
                        to="awards.recommendation",
                        verbose_name="recommendation",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="recommended",
                        to="blocs.unit",
                        verbose_name="unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "recommended recipient",
                "verbose_name_plural": "recommended recipients",
                "ordering": ["recommendation", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("unit__isnull", True), ("person__isnull", True), _connector="OR"),
                        name="recommended_is_a_unit_or_a_person",
                        violation_error_message="Choose a unit or a person, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("unit__isnull", False),
                            ("person__isnull", False),
                            models.Q(("name_as_printed", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="recommended_is_named",
                        violation_error_message="Name the recipient.",
                    ),
                    models.UniqueConstraint(
                        fields=("recommendation", "unit"),
                        name="unit_recommended_once",
                        violation_error_message="This unit is already named there.",
                    ),
                    models.UniqueConstraint(
                        fields=("recommendation", "person"),
                        name="person_recommended_once",
                        violation_error_message="This person is already named there.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "awards_recommendedrecipientevent" ("id", "name_as_printed", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recommendation_id", "unit_id") VALUES (NEW."id", NEW."name_as_printed", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recommendation_id", NEW."unit_id"); RETURN NULL;',
                            hash="9f2b37e0a411105ee7ce18dd80acdb601a306044",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a0d61",
                            table="awards_recommendedrecipient",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "awards_recommendedrecipientevent" ("id", "name_as_printed", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recommendation_id", "unit_id") VALUES (NEW."id", NEW."name_as_printed", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recommendation_id", NEW."unit_id"); RETURN NULL;',
                            hash="38190a53c6c7e981406995450bafdf30ea094d31",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2d66a",
                            table="awards_recommendedrecipient",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "awards_recommendedrecipientevent" ("id", "name_as_printed", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recommendation_id", "unit_id") VALUES (OLD."id", OLD."name_as_printed", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recommendation_id", OLD."unit_id"); RETURN NULL;',
                            hash="b7c113750afc278d688c2c57dc0a544dffbd135c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5483a",
                            table="awards_recommendedrecipient",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RecommendedRecipientEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "name_as_printed",
                    models.CharField(blank=True, max_length=300, verbose_name="name as printed"),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.person",
                        verbose_name="person",
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
                        to="awards.recommendedrecipient",
                    ),
                ),
                (
                    "recommendation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="awards.recommendation",
                        verbose_name="recommendation",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.unit",
                        verbose_name="unit",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="94908bb4f2f2b9eb6b4537d7dbadfd6c928abf86",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_0ad30",
                            table="awards_recommendedrecipientevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="award",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("kind__isnull", False),
                    models.Q(("award_as_printed", ""), _negated=True),
                    _connector="OR",
                ),
                name="awards_award_names_an_award",
                violation_error_message="Choose the award, or write it as printed.",
            ),
        ),
        migrations.AddConstraint(
            model_name="award",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("campaign__isnull", False),
                    ("reported_at__isnull", False),
                    ("decision__isnull", False),
                    _connector="OR",
                ),
                name="award_belongs_somewhere",
                violation_error_message="Give the bloc-year, the decision, or the conference that reported it.",
            ),
        ),
        migrations.AddConstraint(
            model_name="award",
            constraint=models.CheckConstraint(
                condition=models.Q(("is_verified", False), ("decision__isnull", False), _connector="OR"),
                name="verified_award_has_its_decision",
                violation_error_message="An award is verified against its decision. Give the decision first.",
            ),
        ),
        migrations.AddConstraint(
            model_name="award",
            constraint=models.UniqueConstraint(
                condition=models.Q(("unit__isnull", False)),
                fields=("decision", "unit", "kind", "campaign"),
                name="unit_granted_once_per_decision",
                violation_error_message="This decision already grants that award to the unit.",
            ),
        ),
        migrations.AddConstraint(
            model_name="award",
            constraint=models.UniqueConstraint(
                condition=models.Q(("person__isnull", False)),
                fields=("decision", "person", "kind", "campaign"),
                name="person_granted_once_per_decision",
                violation_error_message="This decision already grants that award to the person.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="awardchange",
            trigger=pgtrigger.compiler.Trigger(
                name="never_deleted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="f0db58bc6dc3a29979b1301bae7fa0f9c0d3cd97",
                    operation="DELETE",
                    pgid="pgtrigger_never_deleted_a3e74",
                    table="awards_awardchange",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="awardchange",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_awardchangeevent" ("award_id", "decision_id", "ground", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."award_id", NEW."decision_id", NEW."ground", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="126a7e19df412256f71c12670cb4782aee05f8d5",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_961f6",
                    table="awards_awardchange",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="awardchange",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "awards_awardchangeevent" ("award_id", "decision_id", "ground", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."award_id", NEW."decision_id", NEW."ground", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="e1d283cd853bd1ffebf0ebf390fa6efa77ebcf5a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_35c22",
                    table="awards_awardchange",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="awardchange",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_awardchangeevent" ("award_id", "decision_id", "ground", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."award_id", OLD."decision_id", OLD."ground", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="1a0f09dd2230604b9c0e4a1dd20ee377652f5d59",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_712cf",
                    table="awards_awardchange",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="award",
            trigger=pgtrigger.compiler.Trigger(
                name="never_deleted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="95b4e52de3fde69b41d2305a8d6809e04a4ffbeb",
                    operation="DELETE",
                    pgid="pgtrigger_never_deleted_24575",
                    table="awards_award",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="award",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_awardevent" ("authority_as_printed", "authority_id", "award_as_printed", "award_class", "campaign_id", "count", "count_words", "counts_turns", "decision_id", "figure", "given_by_id", "golden_book_number", "granted", "id", "is_verified", "kind_id", "name_as_printed", "note", "part_of_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_line_id", "recipient_kind", "reported_at_id", "source_id", "state", "unit_id") VALUES (NEW."authority_as_printed", NEW."authority_id", NEW."award_as_printed", NEW."award_class", NEW."campaign_id", NEW."count", NEW."count_words", NEW."counts_turns", NEW."decision_id", NEW."figure", NEW."given_by_id", NEW."golden_book_number", NEW."granted", NEW."id", NEW."is_verified", NEW."kind_id", NEW."name_as_printed", NEW."note", NEW."part_of_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposal_line_id", NEW."recipient_kind", NEW."reported_at_id", NEW."source_id", NEW."state", NEW."unit_id"); RETURN NULL;',
                    hash="05fc89e4b6b176a02b73ddc673c5603c5d208e90",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5bd66",
                    table="awards_award",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="award",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "awards_awardevent" ("authority_as_printed", "authority_id", "award_as_printed", "award_class", "campaign_id", "count", "count_words", "counts_turns", "decision_id", "figure", "given_by_id", "golden_book_number", "granted", "id", "is_verified", "kind_id", "name_as_printed", "note", "part_of_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_line_id", "recipient_kind", "reported_at_id", "source_id", "state", "unit_id") VALUES (NEW."authority_as_printed", NEW."authority_id", NEW."award_as_printed", NEW."award_class", NEW."campaign_id", NEW."count", NEW."count_words", NEW."counts_turns", NEW."decision_id", NEW."figure", NEW."given_by_id", NEW."golden_book_number", NEW."granted", NEW."id", NEW."is_verified", NEW."kind_id", NEW."name_as_printed", NEW."note", NEW."part_of_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposal_line_id", NEW."recipient_kind", NEW."reported_at_id", NEW."source_id", NEW."state", NEW."unit_id"); RETURN NULL;',
                    hash="784c9dc8066f7c20ce1b746d0eea089c595aef9e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c14f1",
                    table="awards_award",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="award",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_awardevent" ("authority_as_printed", "authority_id", "award_as_printed", "award_class", "campaign_id", "count", "count_words", "counts_turns", "decision_id", "figure", "given_by_id", "golden_book_number", "granted", "id", "is_verified", "kind_id", "name_as_printed", "note", "part_of_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_line_id", "recipient_kind", "reported_at_id", "source_id", "state", "unit_id") VALUES (OLD."authority_as_printed", OLD."authority_id", OLD."award_as_printed", OLD."award_class", OLD."campaign_id", OLD."count", OLD."count_words", OLD."counts_turns", OLD."decision_id", OLD."figure", OLD."given_by_id", OLD."golden_book_number", OLD."granted", OLD."id", OLD."is_verified", OLD."kind_id", OLD."name_as_printed", OLD."note", OLD."part_of_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposal_line_id", OLD."recipient_kind", OLD."reported_at_id", OLD."source_id", OLD."state", OLD."unit_id"); RETURN NULL;',
                    hash="ac510e45fbd294b4f5cf49131cc7fa9856654b18",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e6b1c",
                    table="awards_award",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proposalline",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_proposallineevent" ("authority_as_printed", "authority_id", "award_as_printed", "award_class", "count", "count_words", "figure", "id", "kind_id", "name_as_printed", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "recipient_kind", "recommendation_id", "state", "state_reason", "unit_id") VALUES (NEW."authority_as_printed", NEW."authority_id", NEW."award_as_printed", NEW."award_class", NEW."count", NEW."count_words", NEW."figure", NEW."id", NEW."kind_id", NEW."name_as_printed", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposal_id", NEW."recipient_kind", NEW."recommendation_id", NEW."state", NEW."state_reason", NEW."unit_id"); RETURN NULL;',
                    hash="885611bda8cb2960c0efc5593f8cc65e32730a0b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_cd3c1",
                    table="awards_proposalline",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proposalline",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "awards_proposallineevent" ("authority_as_printed", "authority_id", "award_as_printed", "award_class", "count", "count_words", "figure", "id", "kind_id", "name_as_printed", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "recipient_kind", "recommendation_id", "state", "state_reason", "unit_id") VALUES (NEW."authority_as_printed", NEW."authority_id", NEW."award_as_printed", NEW."award_class", NEW."count", NEW."count_words", NEW."figure", NEW."id", NEW."kind_id", NEW."name_as_printed", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposal_id", NEW."recipient_kind", NEW."recommendation_id", NEW."state", NEW."state_reason", NEW."unit_id"); RETURN NULL;',
                    hash="5834176f6a0131cbaaa762e87d1139ca9db7d84d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fc156",
                    table="awards_proposalline",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proposalline",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_proposallineevent" ("authority_as_printed", "authority_id", "award_as_printed", "award_class", "count", "count_words", "figure", "id", "kind_id", "name_as_printed", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "recipient_kind", "recommendation_id", "state", "state_reason", "unit_id") VALUES (OLD."authority_as_printed", OLD."authority_id", OLD."award_as_printed", OLD."award_class", OLD."count", OLD."count_words", OLD."figure", OLD."id", OLD."kind_id", OLD."name_as_printed", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposal_id", OLD."recipient_kind", OLD."recommendation_id", OLD."state", OLD."state_reason", OLD."unit_id"); RETURN NULL;',
                    hash="a817687186395f9041ab81d0f80a4649aefb5aec",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_55c02",
                    table="awards_proposalline",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proposalline",
            trigger=pgtrigger.compiler.Trigger(
                name="lines_of_drafts_are_deleted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF EXISTS (SELECT 1 FROM awards_proposal WHERE id = OLD.proposal_id AND state <> 'draft') THEN\n                RAISE EXCEPTION 'Cannot delete rows from % table, the proposal is no draft', TG_TABLE_NAME;\n            END IF;\n            RETURN OLD;\n        ",
                    hash="409b7901cb11c00f83e59d10290c8fef7d497f46",
                    operation="DELETE",
                    pgid="pgtrigger_lines_of_drafts_are_deleted_1d2a8",
                    table="awards_proposalline",
                    when="BEFORE",
                ),
            ),
        ),
    ]
