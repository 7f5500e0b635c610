"""Invalid papers and the votes of the absent are counted too, and totals that cannot be are refused."""

import django.db.models.expressions
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

ASKED_IN_WRITING = (
    "Hội đồng: Bằng khen của Thủ tướng Chính phủ (bỏ phiếu kín, lấy ý kiến bằng văn bản người vắng)"
)


def count_the_absent_where_the_text_says_so(apps, schema_editor):
    apps.get_model("campaigns", "BallotRule").objects.filter(name=ASKED_IN_WRITING).update(
        counts_written=True
    )


class Migration(migrations.Migration):
    dependencies = [("campaigns", "0003_ballot_rules")]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="ballot",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="ballot",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="ballot",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="ballotrule",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="ballotrule",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="ballotrule",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="ballot",
            name="invalid",
            field=models.PositiveIntegerField(blank=True, null=True, verbose_name="invalid papers"),
        ),
        migrations.AddField(
            model_name="ballot",
            name="written_in_favour",
            field=models.PositiveIntegerField(blank=True, null=True, verbose_name="written opinions for"),
        ),
        migrations.AddField(
            model_name="ballotevent",
            name="invalid",
            field=models.PositiveIntegerField(blank=True, null=True, verbose_name="invalid papers"),
        ),
        migrations.AddField(
            model_name="ballotevent",
            name="written_in_favour",
            field=models.PositiveIntegerField(blank=True, null=True, verbose_name="written opinions for"),
        ),
        migrations.AddField(
            model_name="ballotrule",
            name="counts_written",
            field=models.BooleanField(
                blank=True,
                help_text="Their votes are added to those on paper; where the base is those present or the papers collected, the opinions are added to the base too.",
                null=True,
                verbose_name="written opinions of the absent count",
            ),
        ),
        migrations.AddField(
            model_name="ballotruleevent",
            name="counts_written",
            field=models.BooleanField(
                blank=True,
                help_text="Their votes are added to those on paper; where the base is those present or the papers collected, the opinions are added to the base too.",
                null=True,
                verbose_name="written opinions of the absent count",
            ),
        ),
        migrations.AlterField(
            model_name="ballot",
            name="written",
            field=models.PositiveIntegerField(
                blank=True,
                help_text="Counted apart: not among the papers.",
                null=True,
                verbose_name="written opinions of the absent",
            ),
        ),
        migrations.AlterField(
            model_name="ballotevent",
            name="written",
            field=models.PositiveIntegerField(
                blank=True,
                help_text="Counted apart: not among the papers.",
                null=True,
                verbose_name="written opinions of the absent",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ballot",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "campaigns_ballotevent" ("against", "campaign_id", "collected", "conference_id", "eligible", "id", "in_favour", "invalid", "is_secret", "issued", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "question", "rule_id", "source_id", "unit_id", "valid", "written", "written_in_favour") VALUES (NEW."against", NEW."campaign_id", NEW."collected", NEW."conference_id", NEW."eligible", NEW."id", NEW."in_favour", NEW."invalid", NEW."is_secret", NEW."issued", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."present", NEW."question", NEW."rule_id", NEW."source_id", NEW."unit_id", NEW."valid", NEW."written", NEW."written_in_favour"); RETURN NULL;',
                    hash="3be5f1903b15c23ba97c9b8a6f9c1f1b6a69a8ac",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_de0c0",
                    table="campaigns_ballot",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ballot",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
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
        pgtrigger.migrations.AddTrigger(
            model_name="ballot",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "campaigns_ballotevent" ("against", "campaign_id", "collected", "conference_id", "eligible", "id", "in_favour", "invalid", "is_secret", "issued", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "question", "rule_id", "source_id", "unit_id", "valid", "written", "written_in_favour") VALUES (OLD."against", OLD."campaign_id", OLD."collected", OLD."conference_id", OLD."eligible", OLD."id", OLD."in_favour", OLD."invalid", OLD."is_secret", OLD."issued", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."present", OLD."question", OLD."rule_id", OLD."source_id", OLD."unit_id", OLD."valid", OLD."written", OLD."written_in_favour"); RETURN NULL;',
                    hash="f23db960c9ba79f0e235c5439cdddb24582040c2",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_65cf3",
                    table="campaigns_ballot",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ballotrule",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "campaigns_ballotruleevent" ("base", "citation", "counts_written", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "threshold_percent", "trust", "valid_from", "valid_to") VALUES (NEW."base", NEW."citation", NEW."counts_written", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."threshold_percent", NEW."trust", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                    hash="35ee57d6f7f38ca4953a0d8f0d60cdd7383a1ba6",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_11c1c",
                    table="campaigns_ballotrule",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ballotrule",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
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
        pgtrigger.migrations.AddTrigger(
            model_name="ballotrule",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "campaigns_ballotruleevent" ("base", "citation", "counts_written", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "threshold_percent", "trust", "valid_from", "valid_to") VALUES (OLD."base", OLD."citation", OLD."counts_written", OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."threshold_percent", OLD."trust", OLD."valid_from", OLD."valid_to"); RETURN NULL;',
                    hash="a889bcdb2f85b6319e423a8aafcd9f7352ad070a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_4ca72",
                    table="campaigns_ballotrule",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="ballot",
            constraint=models.CheckConstraint(
                condition=models.Q(("present__lte", models.F("eligible"))),
                name="no_more_present_than_voters",
                violation_error_message="More were present than may vote. Check the two numbers.",
            ),
        ),
        migrations.AddConstraint(
            model_name="ballot",
            constraint=models.CheckConstraint(
                condition=models.Q(("written__lte", models.F("eligible"))),
                name="no_more_written_opinions_than_voters",
                violation_error_message="There are more written opinions than people may vote. Check the two numbers.",
            ),
        ),
        migrations.AddConstraint(
            model_name="ballot",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "written__lte",
                        django.db.models.expressions.CombinedExpression(
                            models.F("eligible"), "-", models.F("present")
                        ),
                    )
                ),
                name="written_opinions_come_from_the_absent",
                violation_error_message="There are more written opinions than people were absent. Check the three numbers.",
            ),
        ),
        migrations.AddConstraint(
            model_name="ballot",
            constraint=models.CheckConstraint(
                condition=models.Q(("written_in_favour__lte", models.F("written"))),
                name="no_more_written_votes_than_written_opinions",
                violation_error_message="More written opinions are in favour than there are written opinions. Check the two numbers.",
            ),
        ),
        migrations.AddConstraint(
            model_name="ballot",
            constraint=models.CheckConstraint(
                condition=models.Q(("invalid__lte", models.F("collected"))),
                name="no_more_invalid_papers_than_collected",
                violation_error_message="More papers are invalid than were collected. Check the two numbers.",
            ),
        ),
        migrations.AddConstraint(
            model_name="ballot",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "valid__lte",
                        django.db.models.expressions.CombinedExpression(
                            models.F("collected"), "-", models.F("invalid")
                        ),
                    )
                ),
                name="valid_and_invalid_fit_the_papers_collected",
                violation_error_message="Valid and invalid papers are more than the papers collected. Check the three numbers.",
            ),
        ),
        migrations.AddConstraint(
            model_name="ballot",
            constraint=models.CheckConstraint(
                condition=models.Q(("against__lte", models.F("valid"))),
                name="no_more_votes_against_than_valid_papers",
                violation_error_message="There are more votes against than valid papers. Check the two numbers.",
            ),
        ),
        migrations.AddConstraint(
            model_name="ballot",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "in_favour__lte",
                        django.db.models.expressions.CombinedExpression(
                            models.F("eligible"), "-", models.F("written_in_favour")
                        ),
                    )
                ),
                name="votes_on_paper_and_in_writing_fit_the_voters",
                violation_error_message="Votes on paper and in writing are more than people may vote. Check the three numbers.",
            ),
        ),
        migrations.RunPython(count_the_absent_where_the_text_says_so, migrations.RunPython.noop),
    ]
