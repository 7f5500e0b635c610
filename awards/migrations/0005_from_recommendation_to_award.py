"""Proposals with their steps, rules with their dates, and what people write beside them."""

import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.datetime
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

# The states of a proposal by their names in the law's own order of steps.
RENAMED = {"appraised": "appraising", "forwarded": "forwarded_up"}


def give_proposals_their_bloc(apps, schema_editor):
    """That of their bloc-year; those of an occasion go to a bloc of their proposer or authority."""
    Proposal, Bloc = apps.get_model("awards", "Proposal"), apps.get_model("blocs", "Bloc")
    for old, new in RENAMED.items():
        Proposal.objects.filter(state=old).update(state=new)
    for proposal in Proposal.objects.filter(bloc=None).select_related("campaign"):
        organisers = [proposal.proposer_id, proposal.authority_id]
        nearest = Bloc.objects.filter(organiser__in=organisers).first() or Bloc.objects.first()
        proposal.bloc_id = proposal.campaign.bloc_id if proposal.campaign else nearest.pk
        proposal.save(update_fields=["bloc"])
    # What follows changes the table; checks put off to the end would forbid that.
    schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def give_states_their_old_names(apps, schema_editor):
    for old, new in RENAMED.items():
        apps.get_model("awards", "Proposal").objects.filter(state=new).update(state=old)
    schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")


class Migration(migrations.Migration):
    dependencies = [
        ("awards", "0004_entries"),
        ("blocs", "0006_offices_of_a_steward"),
        ("campaigns", "0004_invalid_papers_and_written_opinions"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="CompleteHistory",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                ("first_year", models.PositiveSmallIntegerField(verbose_name="from the year")),
                ("last_year", models.PositiveSmallIntegerField(verbose_name="to the year")),
            ],
            options={
                "verbose_name": "complete award history",
                "verbose_name_plural": "complete award histories",
                "ordering": ["first_year", "pk"],
            },
        ),
        migrations.CreateModel(
            name="CompleteHistoryEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("note", models.TextField(blank=True, verbose_name="note")),
                ("first_year", models.PositiveSmallIntegerField(verbose_name="from the year")),
                ("last_year", models.PositiveSmallIntegerField(verbose_name="to the year")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CouncilBallot",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                ("is_secret", models.BooleanField(blank=True, null=True, verbose_name="secret vote")),
                (
                    "eligible",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="entitled to vote"),
                ),
                ("present", models.PositiveIntegerField(blank=True, null=True, verbose_name="present")),
                (
                    "written",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="Counted apart: not among the papers.",
                        null=True,
                        verbose_name="written opinions of the absent",
                    ),
                ),
                (
                    "written_in_favour",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="written opinions for"),
                ),
                ("issued", models.PositiveIntegerField(blank=True, null=True, verbose_name="papers issued")),
                (
                    "collected",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="papers collected"),
                ),
                ("valid", models.PositiveIntegerField(blank=True, null=True, verbose_name="valid papers")),
                (
                    "invalid",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="invalid papers"),
                ),
                ("in_favour", models.PositiveIntegerField(blank=True, null=True, verbose_name="votes for")),
                ("against", models.PositiveIntegerField(blank=True, null=True, verbose_name="votes against")),
                (
                    "council_as_printed",
                    models.CharField(blank=True, max_length=300, verbose_name="council as printed"),
                ),
                (
                    "held_on",
                    models.CharField(
                        blank=True, db_collation="C", max_length=10, null=True, verbose_name="held on"
                    ),
                ),
            ],
            options={
                "verbose_name": "ballot of a council",
                "verbose_name_plural": "ballots of councils",
                "ordering": ["proposal", "pk"],
            },
        ),
        migrations.CreateModel(
            name="CouncilBallotEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("note", models.TextField(blank=True, verbose_name="note")),
                ("is_secret", models.BooleanField(blank=True, null=True, verbose_name="secret vote")),
                (
                    "eligible",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="entitled to vote"),
                ),
                ("present", models.PositiveIntegerField(blank=True, null=True, verbose_name="present")),
                (
                    "written",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="Counted apart: not among the papers.",
                        null=True,
                        verbose_name="written opinions of the absent",
                    ),
                ),
                (
                    "written_in_favour",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="written opinions for"),
                ),
                ("issued", models.PositiveIntegerField(blank=True, null=True, verbose_name="papers issued")),
                (
                    "collected",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="papers collected"),
                ),
                ("valid", models.PositiveIntegerField(blank=True, null=True, verbose_name="valid papers")),
                (
                    "invalid",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="invalid papers"),
                ),
                ("in_favour", models.PositiveIntegerField(blank=True, null=True, verbose_name="votes for")),
                ("against", models.PositiveIntegerField(blank=True, null=True, verbose_name="votes against")),
                (
                    "council_as_printed",
                    models.CharField(blank=True, max_length=300, verbose_name="council as printed"),
                ),
                (
                    "held_on",
                    models.CharField(
                        blank=True, db_collation="C", max_length=10, null=True, verbose_name="held on"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DeadlineRule",
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
                ("month", models.PositiveSmallIntegerField(verbose_name="month")),
                ("day", models.PositiveSmallIntegerField(verbose_name="day")),
                (
                    "years_after",
                    models.PositiveSmallIntegerField(
                        default=0,
                        help_text="0: within the same year; 1: in the year after.",
                        verbose_name="years after the year of the award",
                    ),
                ),
            ],
            options={
                "verbose_name": "deadline rule",
                "verbose_name_plural": "deadline rules",
                "ordering": ["kind", "month", "day", "pk"],
            },
        ),
        migrations.CreateModel(
            name="DeadlineRuleEvent",
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
                ("month", models.PositiveSmallIntegerField(verbose_name="month")),
                ("day", models.PositiveSmallIntegerField(verbose_name="day")),
                (
                    "years_after",
                    models.PositiveSmallIntegerField(
                        default=0,
                        help_text="0: within the same year; 1: in the year after.",
                        verbose_name="years after the year of the award",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MemberShare",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "members",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="people in the unit"),
                ),
                (
                    "holders",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="of them with the award"),
                ),
            ],
            options={
                "verbose_name": "share of people with an award",
                "verbose_name_plural": "shares of people with an award",
                "ordering": ["-period__starts_on", "pk"],
            },
        ),
        migrations.CreateModel(
            name="MemberShareEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "members",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="people in the unit"),
                ),
                (
                    "holders",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="of them with the award"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PaperTemplate",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "paper",
                    models.CharField(
                        choices=[
                            ("letter", "submission letter"),
                            ("list", "list of nominees"),
                            ("minutes", "minutes"),
                            ("vote-count", "vote-count minutes"),
                            ("achievements", "achievement report"),
                            ("decision", "draft decision"),
                        ],
                        max_length=12,
                        verbose_name="paper",
                    ),
                ),
                ("version", models.CharField(max_length=50, verbose_name="version")),
                (
                    "citation",
                    models.CharField(blank=True, max_length=500, verbose_name="form number and legal basis"),
                ),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="in use from")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="in use to, inclusive")),
                ("file", models.FileField(upload_to="templates/", verbose_name="Word file")),
                ("note", models.TextField(blank=True, verbose_name="note")),
            ],
            options={
                "verbose_name": "template of a paper",
                "verbose_name_plural": "templates of papers",
                "ordering": ["paper", "-valid_from", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="PaperTemplateEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "paper",
                    models.CharField(
                        choices=[
                            ("letter", "submission letter"),
                            ("list", "list of nominees"),
                            ("minutes", "minutes"),
                            ("vote-count", "vote-count minutes"),
                            ("achievements", "achievement report"),
                            ("decision", "draft decision"),
                        ],
                        max_length=12,
                        verbose_name="paper",
                    ),
                ),
                ("version", models.CharField(max_length=50, verbose_name="version")),
                (
                    "citation",
                    models.CharField(blank=True, max_length=500, verbose_name="form number and legal basis"),
                ),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="in use from")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="in use to, inclusive")),
                ("file", models.FileField(upload_to="templates/", verbose_name="Word file")),
                ("note", models.TextField(blank=True, verbose_name="note")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ProposalStep",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("act", models.CharField(max_length=20, verbose_name="act")),
                ("from_state", models.CharField(max_length=12, verbose_name="from the state")),
                ("to_state", models.CharField(max_length=12, verbose_name="to the state")),
                (
                    "at",
                    models.DateTimeField(
                        default=django.db.models.functions.datetime.Now(), verbose_name="recorded at"
                    ),
                ),
                (
                    "done",
                    models.CharField(
                        blank=True, db_collation="C", max_length=10, null=True, verbose_name="done on"
                    ),
                ),
                ("reason", models.TextField(blank=True, verbose_name="reason")),
                ("by_notice", models.BooleanField(default=False, verbose_name="recorded from a notice")),
            ],
            options={
                "verbose_name": "step of a proposal",
                "verbose_name_plural": "steps of proposals",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="ProposalStepEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("act", models.CharField(max_length=20, verbose_name="act")),
                ("from_state", models.CharField(max_length=12, verbose_name="from the state")),
                ("to_state", models.CharField(max_length=12, verbose_name="to the state")),
                (
                    "at",
                    models.DateTimeField(
                        default=django.db.models.functions.datetime.Now(), verbose_name="recorded at"
                    ),
                ),
                (
                    "done",
                    models.CharField(
                        blank=True, db_collation="C", max_length=10, null=True, verbose_name="done on"
                    ),
                ),
                ("reason", models.TextField(blank=True, verbose_name="reason")),
                ("by_notice", models.BooleanField(default=False, verbose_name="recorded from a notice")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="QuotaBase",
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
                    "note",
                    models.CharField(blank=True, max_length=500, verbose_name="where the number comes from"),
                ),
            ],
            options={
                "verbose_name": "base of a quota",
                "verbose_name_plural": "bases of quotas",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="QuotaBaseEvent",
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
                    "note",
                    models.CharField(blank=True, max_length=500, verbose_name="where the number comes from"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReconciliationNote",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "award_as_printed",
                    models.CharField(blank=True, max_length=300, verbose_name="award as printed"),
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
                ("text", models.TextField(verbose_name="why they differ")),
                (
                    "at",
                    models.DateTimeField(
                        default=django.db.models.functions.datetime.Now(), verbose_name="at"
                    ),
                ),
            ],
            options={
                "verbose_name": "note on a reconciliation",
                "verbose_name_plural": "notes on reconciliations",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="ReconciliationNoteEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "award_as_printed",
                    models.CharField(blank=True, max_length=300, verbose_name="award as printed"),
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
                ("text", models.TextField(verbose_name="why they differ")),
                (
                    "at",
                    models.DateTimeField(
                        default=django.db.models.functions.datetime.Now(), verbose_name="at"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="VoteRule",
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
                    "stage",
                    models.CharField(
                        choices=[("bloc", "in the bloc"), ("council", "in the council")],
                        default="council",
                        max_length=7,
                        verbose_name="where the vote is held",
                    ),
                ),
            ],
            options={
                "verbose_name": "vote rule",
                "verbose_name_plural": "vote rules",
                "ordering": ["kind", "stage", "pk"],
            },
        ),
        migrations.CreateModel(
            name="VoteRuleEvent",
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
                    "stage",
                    models.CharField(
                        choices=[("bloc", "in the bloc"), ("council", "in the council")],
                        default="council",
                        max_length=7,
                        verbose_name="where the vote is held",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="WarningAnswer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("warning", models.CharField(max_length=20, verbose_name="warning")),
                ("about", models.CharField(max_length=200, verbose_name="about")),
                ("reason", models.TextField(verbose_name="reason")),
                (
                    "at",
                    models.DateTimeField(
                        default=django.db.models.functions.datetime.Now(), verbose_name="at"
                    ),
                ),
            ],
            options={
                "verbose_name": "answer to a warning",
                "verbose_name_plural": "answers to warnings",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="WarningAnswerEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("warning", models.CharField(max_length=20, verbose_name="warning")),
                ("about", models.CharField(max_length=200, verbose_name="about")),
                ("reason", models.TextField(verbose_name="reason")),
                (
                    "at",
                    models.DateTimeField(
                        default=django.db.models.functions.datetime.Now(), verbose_name="at"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="award",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="award",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="award",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="awarddecision",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="awarddecision",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="awarddecision",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="awardkind",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="awardkind",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="awardkind",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="eligibilityrule",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="eligibilityrule",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="eligibilityrule",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="proposal",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="proposal",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="proposal",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="proposalline",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="proposalline",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="proposalline",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="proposalline",
            name="lines_of_drafts_are_deleted",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="quotarule",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="quotarule",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="quotarule",
            name="delete_delete",
        ),
        migrations.RemoveConstraint(
            model_name="award",
            name="award_belongs_somewhere",
        ),
        migrations.RemoveConstraint(
            model_name="award",
            name="unit_granted_once_per_decision",
        ),
        migrations.RemoveConstraint(
            model_name="award",
            name="person_granted_once_per_decision",
        ),
        migrations.AddField(
            model_name="award",
            name="period",
            field=models.ForeignKey(
                blank=True,
                help_text="Only where the bloc-year is not on record.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="campaigns.period",
                verbose_name="for the period",
            ),
        ),
        migrations.AddField(
            model_name="award",
            name="post_as_printed",
            field=models.CharField(blank=True, max_length=300, verbose_name="rank, post and unit as printed"),
        ),
        migrations.AddField(
            model_name="award",
            name="recipient_category",
            field=models.CharField(
                blank=True,
                choices=[
                    ("enterprise", "enterprise"),
                    ("collective", "other collective"),
                    ("ministry", "leader of a ministry or province, or above"),
                    ("department", "leader of a department"),
                    ("business", "business person"),
                    ("division", "other leader, from deputy head of a division up"),
                    ("worker", "direct worker, soldier or learner"),
                    ("", "category not stated"),
                ],
                max_length=12,
                verbose_name="category of the recipient",
            ),
        ),
        migrations.AddField(
            model_name="awarddecision",
            name="signer_post_as_printed",
            field=models.CharField(blank=True, max_length=500, verbose_name="post of the signer as printed"),
        ),
        migrations.AddField(
            model_name="awarddecisionevent",
            name="signer_post_as_printed",
            field=models.CharField(blank=True, max_length=500, verbose_name="post of the signer as printed"),
        ),
        migrations.AddField(
            model_name="awardevent",
            name="period",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                help_text="Only where the bloc-year is not on record.",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="campaigns.period",
                verbose_name="for the period",
            ),
        ),
        migrations.AddField(
            model_name="awardevent",
            name="post_as_printed",
            field=models.CharField(blank=True, max_length=300, verbose_name="rank, post and unit as printed"),
        ),
        migrations.AddField(
            model_name="awardevent",
            name="recipient_category",
            field=models.CharField(
                blank=True,
                choices=[
                    ("enterprise", "enterprise"),
                    ("collective", "other collective"),
                    ("ministry", "leader of a ministry or province, or above"),
                    ("department", "leader of a department"),
                    ("business", "business person"),
                    ("division", "other leader, from deputy head of a division up"),
                    ("worker", "direct worker, soldier or learner"),
                    ("", "category not stated"),
                ],
                max_length=12,
                verbose_name="category of the recipient",
            ),
        ),
        migrations.AddField(
            model_name="awardkind",
            name="also_called",
            field=models.CharField(
                blank=True,
                help_text="Abbreviations and other spellings by which people look for it, with semicolons between.",
                max_length=500,
                verbose_name="also called",
            ),
        ),
        migrations.AddField(
            model_name="awardkind",
            name="decider",
            field=models.CharField(
                blank=True,
                choices=[
                    ("president", "the State President"),
                    ("government", "the Government"),
                    ("pm", "the Prime Minister"),
                    ("minister", "a minister, or the chairman of a province"),
                    ("force", "a military region or its equivalent"),
                    ("head", "the head of a unit"),
                    ("", "not known"),
                ],
                max_length=10,
                verbose_name="competence",
            ),
        ),
        migrations.AddField(
            model_name="awardkindevent",
            name="also_called",
            field=models.CharField(
                blank=True,
                help_text="Abbreviations and other spellings by which people look for it, with semicolons between.",
                max_length=500,
                verbose_name="also called",
            ),
        ),
        migrations.AddField(
            model_name="awardkindevent",
            name="decider",
            field=models.CharField(
                blank=True,
                choices=[
                    ("president", "the State President"),
                    ("government", "the Government"),
                    ("pm", "the Prime Minister"),
                    ("minister", "a minister, or the chairman of a province"),
                    ("force", "a military region or its equivalent"),
                    ("head", "the head of a unit"),
                    ("", "not known"),
                ],
                max_length=10,
                verbose_name="competence",
            ),
        ),
        migrations.AddField(
            model_name="eligibilityrule",
            name="applies_to",
            field=models.CharField(
                blank=True,
                choices=[
                    ("", "all recipients"),
                    ("collective", "collectives"),
                    ("individual", "individuals"),
                    ("household", "households"),
                ],
                max_length=10,
                verbose_name="asked of",
            ),
        ),
        migrations.AddField(
            model_name="eligibilityrule",
            name="counts_anew",
            field=models.BooleanField(
                default=False,
                help_text="Years that an earlier award of this kind was based on are not counted again.",
                verbose_name="counted anew after each award",
            ),
        ),
        migrations.AddField(
            model_name="eligibilityrule",
            name="has_other_ways",
            field=models.BooleanField(
                default=False,
                help_text="Who does not meet this may still meet another way; somebody has to look.",
                verbose_name="the text knows other ways too",
            ),
        ),
        migrations.AddField(
            model_name="eligibilityrule",
            name="or_kind",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="awards.awardkind",
                verbose_name="or this award",
            ),
        ),
        migrations.AddField(
            model_name="eligibilityrule",
            name="run_ends",
            field=models.CharField(
                choices=[
                    ("same", "in the year proposed for"),
                    ("before", "in the year before"),
                    ("either", "in either of the two"),
                ],
                default="either",
                max_length=6,
                verbose_name="the last of these years is",
            ),
        ),
        migrations.AddField(
            model_name="eligibilityruleevent",
            name="applies_to",
            field=models.CharField(
                blank=True,
                choices=[
                    ("", "all recipients"),
                    ("collective", "collectives"),
                    ("individual", "individuals"),
                    ("household", "households"),
                ],
                max_length=10,
                verbose_name="asked of",
            ),
        ),
        migrations.AddField(
            model_name="eligibilityruleevent",
            name="counts_anew",
            field=models.BooleanField(
                default=False,
                help_text="Years that an earlier award of this kind was based on are not counted again.",
                verbose_name="counted anew after each award",
            ),
        ),
        migrations.AddField(
            model_name="eligibilityruleevent",
            name="has_other_ways",
            field=models.BooleanField(
                default=False,
                help_text="Who does not meet this may still meet another way; somebody has to look.",
                verbose_name="the text knows other ways too",
            ),
        ),
        migrations.AddField(
            model_name="eligibilityruleevent",
            name="or_kind",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="awards.awardkind",
                verbose_name="or this award",
            ),
        ),
        migrations.AddField(
            model_name="eligibilityruleevent",
            name="run_ends",
            field=models.CharField(
                choices=[
                    ("same", "in the year proposed for"),
                    ("before", "in the year before"),
                    ("either", "in either of the two"),
                ],
                default="either",
                max_length=6,
                verbose_name="the last of these years is",
            ),
        ),
        migrations.AddField(
            model_name="proposal",
            name="authority_as_printed",
            field=models.CharField(blank=True, max_length=300, verbose_name="addressed to, as printed"),
        ),
        migrations.AddField(
            model_name="proposal",
            name="bloc",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="proposals",
                to="blocs.bloc",
                verbose_name="prepared by the bloc",
            ),
        ),
        migrations.AddField(
            model_name="proposal",
            name="continues",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="continued_by",
                to="awards.proposal",
                verbose_name="passed up from",
            ),
        ),
        migrations.AddField(
            model_name="proposal",
            name="method",
            field=models.CharField(
                choices=[
                    ("regular", "regular, for the work of the year"),
                    ("thematic", "thematic, for a movement"),
                    ("sudden", "sudden achievement"),
                    ("devotion", "long devotion"),
                    ("service", "length of service"),
                    ("external", "external relations"),
                    ("resistance", "resistance wars"),
                ],
                default="regular",
                max_length=10,
                verbose_name="ground of the award",
            ),
        ),
        migrations.AddField(
            model_name="proposalevent",
            name="authority_as_printed",
            field=models.CharField(blank=True, max_length=300, verbose_name="addressed to, as printed"),
        ),
        migrations.AddField(
            model_name="proposalevent",
            name="bloc",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="blocs.bloc",
                verbose_name="prepared by the bloc",
            ),
        ),
        migrations.AddField(
            model_name="proposalevent",
            name="continues",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="awards.proposal",
                verbose_name="passed up from",
            ),
        ),
        migrations.AddField(
            model_name="proposalevent",
            name="method",
            field=models.CharField(
                choices=[
                    ("regular", "regular, for the work of the year"),
                    ("thematic", "thematic, for a movement"),
                    ("sudden", "sudden achievement"),
                    ("devotion", "long devotion"),
                    ("service", "length of service"),
                    ("external", "external relations"),
                    ("resistance", "resistance wars"),
                ],
                default="regular",
                max_length=10,
                verbose_name="ground of the award",
            ),
        ),
        migrations.AddField(
            model_name="proposalline",
            name="achievement",
            field=models.TextField(blank=True, verbose_name="achievement in short"),
        ),
        migrations.AddField(
            model_name="proposalline",
            name="continues",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="continued_by",
                to="awards.proposalline",
                verbose_name="passed up from",
            ),
        ),
        migrations.AddField(
            model_name="proposalline",
            name="instead_of",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="lowered_to",
                to="awards.proposalline",
                verbose_name="lower award instead of",
            ),
        ),
        migrations.AddField(
            model_name="proposalline",
            name="post_as_printed",
            field=models.CharField(blank=True, max_length=300, verbose_name="rank, post and unit as printed"),
        ),
        migrations.AddField(
            model_name="proposalline",
            name="recipient_category",
            field=models.CharField(
                blank=True,
                choices=[
                    ("enterprise", "enterprise"),
                    ("collective", "other collective"),
                    ("ministry", "leader of a ministry or province, or above"),
                    ("department", "leader of a department"),
                    ("business", "business person"),
                    ("division", "other leader, from deputy head of a division up"),
                    ("worker", "direct worker, soldier or learner"),
                    ("", "category not stated"),
                ],
                max_length=12,
                verbose_name="category of the recipient",
            ),
        ),
        migrations.AddField(
            model_name="proposallineevent",
            name="achievement",
            field=models.TextField(blank=True, verbose_name="achievement in short"),
        ),
        migrations.AddField(
            model_name="proposallineevent",
            name="continues",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="awards.proposalline",
                verbose_name="passed up from",
            ),
        ),
        migrations.AddField(
            model_name="proposallineevent",
            name="instead_of",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="awards.proposalline",
                verbose_name="lower award instead of",
            ),
        ),
        migrations.AddField(
            model_name="proposallineevent",
            name="post_as_printed",
            field=models.CharField(blank=True, max_length=300, verbose_name="rank, post and unit as printed"),
        ),
        migrations.AddField(
            model_name="proposallineevent",
            name="recipient_category",
            field=models.CharField(
                blank=True,
                choices=[
                    ("enterprise", "enterprise"),
                    ("collective", "other collective"),
                    ("ministry", "leader of a ministry or province, or above"),
                    ("department", "leader of a department"),
                    ("business", "business person"),
                    ("division", "other leader, from deputy head of a division up"),
                    ("worker", "direct worker, soldier or learner"),
                    ("", "category not stated"),
                ],
                max_length=12,
                verbose_name="category of the recipient",
            ),
        ),
        migrations.AddField(
            model_name="quotarule",
            name="base_of",
            field=models.CharField(
                choices=[
                    ("members", "the members of the bloc"),
                    ("others", "the members of the bloc but for those proposed for a flag"),
                    ("given", "a number that is entered with the proposal"),
                ],
                default="given",
                max_length=8,
                verbose_name="share of",
            ),
        ),
        migrations.AddField(
            model_name="quotarule",
            name="is_hard",
            field=models.BooleanField(
                default=False,
                help_text="Otherwise more may be proposed where the reason is written down.",
                verbose_name="never exceeded",
            ),
        ),
        migrations.AddField(
            model_name="quotaruleevent",
            name="base_of",
            field=models.CharField(
                choices=[
                    ("members", "the members of the bloc"),
                    ("others", "the members of the bloc but for those proposed for a flag"),
                    ("given", "a number that is entered with the proposal"),
                ],
                default="given",
                max_length=8,
                verbose_name="share of",
            ),
        ),
        migrations.AddField(
            model_name="quotaruleevent",
            name="is_hard",
            field=models.BooleanField(
                default=False,
                help_text="Otherwise more may be proposed where the reason is written down.",
                verbose_name="never exceeded",
            ),
        ),
        migrations.RemoveField(model_name="awardkind", name="search_key"),
        migrations.AddField(
            model_name="awardkind",
            name="search_key",
            field=models.GeneratedField(
                db_persist=True,
                expression=models.Func(
                    django.db.models.functions.text.Concat(
                        django.db.models.functions.text.Concat(
                            "name", models.Value(" "), "code", output_field=models.TextField()
                        ),
                        models.Value(" "),
                        "also_called",
                        output_field=models.TextField(),
                    ),
                    function="vi_fold",
                ),
                output_field=models.TextField(),
            ),
        ),
        migrations.AlterField(
            model_name="proposal",
            name="state",
            field=models.CharField(
                choices=[
                    ("draft", "draft"),
                    ("submitted", "submitted"),
                    ("received", "received"),
                    ("appraising", "being appraised"),
                    ("council", "before the council"),
                    ("to_authority", "before the authority"),
                    ("decided", "decided"),
                    ("handed_over", "handed over"),
                    ("archived", "archived"),
                    ("returned", "returned"),
                    ("withdrawn", "withdrawn"),
                    ("forwarded_up", "passed up to a higher level"),
                ],
                default="draft",
                max_length=12,
                verbose_name="state",
            ),
        ),
        migrations.AlterField(
            model_name="proposalevent",
            name="state",
            field=models.CharField(
                choices=[
                    ("draft", "draft"),
                    ("submitted", "submitted"),
                    ("received", "received"),
                    ("appraising", "being appraised"),
                    ("council", "before the council"),
                    ("to_authority", "before the authority"),
                    ("decided", "decided"),
                    ("handed_over", "handed over"),
                    ("archived", "archived"),
                    ("returned", "returned"),
                    ("withdrawn", "withdrawn"),
                    ("forwarded_up", "passed up to a higher level"),
                ],
                default="draft",
                max_length=12,
                verbose_name="state",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="award",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_awardevent" ("authority_as_printed", "authority_id", "award_as_printed", "award_class", "campaign_id", "count", "count_words", "counts_turns", "decision_id", "figure", "given_by_id", "golden_book_number", "granted", "id", "is_verified", "kind_id", "name_as_printed", "note", "part_of_id", "period_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_as_printed", "proposal_line_id", "recipient_category", "recipient_kind", "reported_at_id", "source_id", "state", "unit_id") VALUES (NEW."authority_as_printed", NEW."authority_id", NEW."award_as_printed", NEW."award_class", NEW."campaign_id", NEW."count", NEW."count_words", NEW."counts_turns", NEW."decision_id", NEW."figure", NEW."given_by_id", NEW."golden_book_number", NEW."granted", NEW."id", NEW."is_verified", NEW."kind_id", NEW."name_as_printed", NEW."note", NEW."part_of_id", NEW."period_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."post_as_printed", NEW."proposal_line_id", NEW."recipient_category", NEW."recipient_kind", NEW."reported_at_id", NEW."source_id", NEW."state", NEW."unit_id"); RETURN NULL;',
                    hash="6bec613dc3f7eee9ac8f089104d377fa9bdbc22d",
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
                    func='INSERT INTO "awards_awardevent" ("authority_as_printed", "authority_id", "award_as_printed", "award_class", "campaign_id", "count", "count_words", "counts_turns", "decision_id", "figure", "given_by_id", "golden_book_number", "granted", "id", "is_verified", "kind_id", "name_as_printed", "note", "part_of_id", "period_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_as_printed", "proposal_line_id", "recipient_category", "recipient_kind", "reported_at_id", "source_id", "state", "unit_id") VALUES (NEW."authority_as_printed", NEW."authority_id", NEW."award_as_printed", NEW."award_class", NEW."campaign_id", NEW."count", NEW."count_words", NEW."counts_turns", NEW."decision_id", NEW."figure", NEW."given_by_id", NEW."golden_book_number", NEW."granted", NEW."id", NEW."is_verified", NEW."kind_id", NEW."name_as_printed", NEW."note", NEW."part_of_id", NEW."period_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."post_as_printed", NEW."proposal_line_id", NEW."recipient_category", NEW."recipient_kind", NEW."reported_at_id", NEW."source_id", NEW."state", NEW."unit_id"); RETURN NULL;',
                    hash="48bc634839adf0f68eb5145b84f3859163507cf3",
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
                    func='INSERT INTO "awards_awardevent" ("authority_as_printed", "authority_id", "award_as_printed", "award_class", "campaign_id", "count", "count_words", "counts_turns", "decision_id", "figure", "given_by_id", "golden_book_number", "granted", "id", "is_verified", "kind_id", "name_as_printed", "note", "part_of_id", "period_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_as_printed", "proposal_line_id", "recipient_category", "recipient_kind", "reported_at_id", "source_id", "state", "unit_id") VALUES (OLD."authority_as_printed", OLD."authority_id", OLD."award_as_printed", OLD."award_class", OLD."campaign_id", OLD."count", OLD."count_words", OLD."counts_turns", OLD."decision_id", OLD."figure", OLD."given_by_id", OLD."golden_book_number", OLD."granted", OLD."id", OLD."is_verified", OLD."kind_id", OLD."name_as_printed", OLD."note", OLD."part_of_id", OLD."period_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."post_as_printed", OLD."proposal_line_id", OLD."recipient_category", OLD."recipient_kind", OLD."reported_at_id", OLD."source_id", OLD."state", OLD."unit_id"); RETURN NULL;',
                    hash="cb8ef3fa79c54464732d7f873397a1b67d030abc",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e6b1c",
                    table="awards_award",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="awarddecision",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_awarddecisionevent" ("document_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signer_as_printed", "signer_id", "signer_post_as_printed", "source_id") VALUES (NEW."document_id", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."signer_as_printed", NEW."signer_id", NEW."signer_post_as_printed", NEW."source_id"); RETURN NULL;',
                    hash="86df16734856d655607a42a372d1a04c38c57554",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f8373",
                    table="awards_awarddecision",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="awarddecision",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "awards_awarddecisionevent" ("document_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signer_as_printed", "signer_id", "signer_post_as_printed", "source_id") VALUES (NEW."document_id", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."signer_as_printed", NEW."signer_id", NEW."signer_post_as_printed", NEW."source_id"); RETURN NULL;',
                    hash="8277871920f14ba9c083b096c72617777c6896ac",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e0d70",
                    table="awards_awarddecision",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="awarddecision",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_awarddecisionevent" ("document_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signer_as_printed", "signer_id", "signer_post_as_printed", "source_id") VALUES (OLD."document_id", OLD."id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."signer_as_printed", OLD."signer_id", OLD."signer_post_as_printed", OLD."source_id"); RETURN NULL;',
                    hash="a4d258616c688f61ef82e7cb7d5f4fc8e2586f64",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3e10c",
                    table="awards_awarddecision",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="awardkind",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_awardkindevent" ("also_called", "article", "bonus", "code", "decided_by", "decider", "family", "id", "level", "name", "name_en", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precedence", "predecessor_id", "standard", "to_collectives", "to_households", "to_individuals", "trust", "valid_from", "valid_to") VALUES (NEW."also_called", NEW."article", NEW."bonus", NEW."code", NEW."decided_by", NEW."decider", NEW."family", NEW."id", NEW."level", NEW."name", NEW."name_en", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."precedence", NEW."predecessor_id", NEW."standard", NEW."to_collectives", NEW."to_households", NEW."to_individuals", NEW."trust", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                    hash="3f3506df01fc112fab37ccfa013aa3bf2b92a18b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6346d",
                    table="awards_awardkind",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="awardkind",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."also_called" IS DISTINCT FROM (NEW."also_called") OR OLD."article" IS DISTINCT FROM (NEW."article") OR OLD."bonus" IS DISTINCT FROM (NEW."bonus") OR OLD."code" IS DISTINCT FROM (NEW."code") OR OLD."decided_by" IS DISTINCT FROM (NEW."decided_by") OR OLD."decider" IS DISTINCT FROM (NEW."decider") OR OLD."family" IS DISTINCT FROM (NEW."family") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."level" IS DISTINCT FROM (NEW."level") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."name_en" IS DISTINCT FROM (NEW."name_en") OR OLD."precedence" IS DISTINCT FROM (NEW."precedence") OR OLD."predecessor_id" IS DISTINCT FROM (NEW."predecessor_id") OR OLD."standard" IS DISTINCT FROM (NEW."standard") OR OLD."to_collectives" IS DISTINCT FROM (NEW."to_collectives") OR OLD."to_households" IS DISTINCT FROM (NEW."to_households") OR OLD."to_individuals" IS DISTINCT FROM (NEW."to_individuals") OR OLD."trust" IS DISTINCT FROM (NEW."trust") OR OLD."valid_from" IS DISTINCT FROM (NEW."valid_from") OR OLD."valid_to" IS DISTINCT FROM (NEW."valid_to"))',
                    func='INSERT INTO "awards_awardkindevent" ("also_called", "article", "bonus", "code", "decided_by", "decider", "family", "id", "level", "name", "name_en", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precedence", "predecessor_id", "standard", "to_collectives", "to_households", "to_individuals", "trust", "valid_from", "valid_to") VALUES (NEW."also_called", NEW."article", NEW."bonus", NEW."code", NEW."decided_by", NEW."decider", NEW."family", NEW."id", NEW."level", NEW."name", NEW."name_en", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."precedence", NEW."predecessor_id", NEW."standard", NEW."to_collectives", NEW."to_households", NEW."to_individuals", NEW."trust", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                    hash="214c43d51068e524c5e6f9fd12e5dc8dbb9ed7c8",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_75d54",
                    table="awards_awardkind",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="awardkind",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_awardkindevent" ("also_called", "article", "bonus", "code", "decided_by", "decider", "family", "id", "level", "name", "name_en", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precedence", "predecessor_id", "standard", "to_collectives", "to_households", "to_individuals", "trust", "valid_from", "valid_to") VALUES (OLD."also_called", OLD."article", OLD."bonus", OLD."code", OLD."decided_by", OLD."decider", OLD."family", OLD."id", OLD."level", OLD."name", OLD."name_en", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."precedence", OLD."predecessor_id", OLD."standard", OLD."to_collectives", OLD."to_households", OLD."to_individuals", OLD."trust", OLD."valid_from", OLD."valid_to"); RETURN NULL;',
                    hash="415761b1b60568d550ad92dd4de350f73b8a105e",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_1f78c",
                    table="awards_awardkind",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="eligibilityrule",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_eligibilityruleevent" ("applies_to", "citation", "counts_anew", "has_other_ways", "id", "issuer_as_printed", "issuer_id", "kind_id", "needed_kind_id", "needs", "note", "or_kind_id", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "run_ends", "times", "trust", "valid_from", "valid_to", "years") VALUES (NEW."applies_to", NEW."citation", NEW."counts_anew", NEW."has_other_ways", NEW."id", NEW."issuer_as_printed", NEW."issuer_id", NEW."kind_id", NEW."needed_kind_id", NEW."needs", NEW."note", NEW."or_kind_id", NEW."percent", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."run_ends", NEW."times", NEW."trust", NEW."valid_from", NEW."valid_to", NEW."years"); RETURN NULL;',
                    hash="38e2a99cbea65e7e997a894a9e739b470383bf76",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8e591",
                    table="awards_eligibilityrule",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="eligibilityrule",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "awards_eligibilityruleevent" ("applies_to", "citation", "counts_anew", "has_other_ways", "id", "issuer_as_printed", "issuer_id", "kind_id", "needed_kind_id", "needs", "note", "or_kind_id", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "run_ends", "times", "trust", "valid_from", "valid_to", "years") VALUES (NEW."applies_to", NEW."citation", NEW."counts_anew", NEW."has_other_ways", NEW."id", NEW."issuer_as_printed", NEW."issuer_id", NEW."kind_id", NEW."needed_kind_id", NEW."needs", NEW."note", NEW."or_kind_id", NEW."percent", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."run_ends", NEW."times", NEW."trust", NEW."valid_from", NEW."valid_to", NEW."years"); RETURN NULL;',
                    hash="24fbbad824c0260c213818c8ad236b664823b36d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a1ea9",
                    table="awards_eligibilityrule",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="eligibilityrule",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_eligibilityruleevent" ("applies_to", "citation", "counts_anew", "has_other_ways", "id", "issuer_as_printed", "issuer_id", "kind_id", "needed_kind_id", "needs", "note", "or_kind_id", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "run_ends", "times", "trust", "valid_from", "valid_to", "years") VALUES (OLD."applies_to", OLD."citation", OLD."counts_anew", OLD."has_other_ways", OLD."id", OLD."issuer_as_printed", OLD."issuer_id", OLD."kind_id", OLD."needed_kind_id", OLD."needs", OLD."note", OLD."or_kind_id", OLD."percent", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."run_ends", OLD."times", OLD."trust", OLD."valid_from", OLD."valid_to", OLD."years"); RETURN NULL;',
                    hash="7c53a864c1ac880c5712cd37ce8993570fa27b0b",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_55e60",
                    table="awards_eligibilityrule",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proposal",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_proposalevent" ("authority_as_printed", "authority_id", "bloc_id", "campaign_id", "continues_id", "document_id", "id", "method", "note", "occasion", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposer_id", "source_id", "state", "state_reason", "submitted") VALUES (NEW."authority_as_printed", NEW."authority_id", NEW."bloc_id", NEW."campaign_id", NEW."continues_id", NEW."document_id", NEW."id", NEW."method", NEW."note", NEW."occasion", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposer_id", NEW."source_id", NEW."state", NEW."state_reason", NEW."submitted"); RETURN NULL;',
                    hash="7809aa88960f9887cb8b58564cefe097b802b4e8",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1a019",
                    table="awards_proposal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proposal",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "awards_proposalevent" ("authority_as_printed", "authority_id", "bloc_id", "campaign_id", "continues_id", "document_id", "id", "method", "note", "occasion", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposer_id", "source_id", "state", "state_reason", "submitted") VALUES (NEW."authority_as_printed", NEW."authority_id", NEW."bloc_id", NEW."campaign_id", NEW."continues_id", NEW."document_id", NEW."id", NEW."method", NEW."note", NEW."occasion", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposer_id", NEW."source_id", NEW."state", NEW."state_reason", NEW."submitted"); RETURN NULL;',
                    hash="86e1527c471150baf5d915576397c9504e71c550",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6023e",
                    table="awards_proposal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proposal",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_proposalevent" ("authority_as_printed", "authority_id", "bloc_id", "campaign_id", "continues_id", "document_id", "id", "method", "note", "occasion", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposer_id", "source_id", "state", "state_reason", "submitted") VALUES (OLD."authority_as_printed", OLD."authority_id", OLD."bloc_id", OLD."campaign_id", OLD."continues_id", OLD."document_id", OLD."id", OLD."method", OLD."note", OLD."occasion", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposer_id", OLD."source_id", OLD."state", OLD."state_reason", OLD."submitted"); RETURN NULL;',
                    hash="4814d35e62c650ada8ae0a507b87523f32b4d519",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_66ef6",
                    table="awards_proposal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proposalline",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_proposallineevent" ("achievement", "authority_as_printed", "authority_id", "award_as_printed", "award_class", "continues_id", "count", "count_words", "figure", "id", "instead_of_id", "kind_id", "name_as_printed", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_as_printed", "proposal_id", "recipient_category", "recipient_kind", "recommendation_id", "state", "state_reason", "unit_id") VALUES (NEW."achievement", NEW."authority_as_printed", NEW."authority_id", NEW."award_as_printed", NEW."award_class", NEW."continues_id", NEW."count", NEW."count_words", NEW."figure", NEW."id", NEW."instead_of_id", NEW."kind_id", NEW."name_as_printed", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."post_as_printed", NEW."proposal_id", NEW."recipient_category", NEW."recipient_kind", NEW."recommendation_id", NEW."state", NEW."state_reason", NEW."unit_id"); RETURN NULL;',
                    hash="8916577ee3c43ee25ae5f1cb6397ec4ccb9a5e18",
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
                    func='INSERT INTO "awards_proposallineevent" ("achievement", "authority_as_printed", "authority_id", "award_as_printed", "award_class", "continues_id", "count", "count_words", "figure", "id", "instead_of_id", "kind_id", "name_as_printed", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_as_printed", "proposal_id", "recipient_category", "recipient_kind", "recommendation_id", "state", "state_reason", "unit_id") VALUES (NEW."achievement", NEW."authority_as_printed", NEW."authority_id", NEW."award_as_printed", NEW."award_class", NEW."continues_id", NEW."count", NEW."count_words", NEW."figure", NEW."id", NEW."instead_of_id", NEW."kind_id", NEW."name_as_printed", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."post_as_printed", NEW."proposal_id", NEW."recipient_category", NEW."recipient_kind", NEW."recommendation_id", NEW."state", NEW."state_reason", NEW."unit_id"); RETURN NULL;',
                    hash="0fbf5c45e8d136597ef3fdb563140baf21272d4e",
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
                    func='INSERT INTO "awards_proposallineevent" ("achievement", "authority_as_printed", "authority_id", "award_as_printed", "award_class", "continues_id", "count", "count_words", "figure", "id", "instead_of_id", "kind_id", "name_as_printed", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_as_printed", "proposal_id", "recipient_category", "recipient_kind", "recommendation_id", "state", "state_reason", "unit_id") VALUES (OLD."achievement", OLD."authority_as_printed", OLD."authority_id", OLD."award_as_printed", OLD."award_class", OLD."continues_id", OLD."count", OLD."count_words", OLD."figure", OLD."id", OLD."instead_of_id", OLD."kind_id", OLD."name_as_printed", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."post_as_printed", OLD."proposal_id", OLD."recipient_category", OLD."recipient_kind", OLD."recommendation_id", OLD."state", OLD."state_reason", OLD."unit_id"); RETURN NULL;',
                    hash="b0d009fc46e289b17dbfd50442dc308285fc59d2",
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
                    func="\n            IF EXISTS (\n                SELECT 1 FROM awards_proposal WHERE id = OLD.proposal_id AND state NOT IN ('draft', 'returned')\n            ) THEN\n                RAISE EXCEPTION 'Cannot delete rows from % table, the proposal is no draft', TG_TABLE_NAME;\n            END IF;\n            RETURN OLD;\n        ",
                    hash="4a7371f2f9fbcc9684383624e072da47b185d370",
                    operation="DELETE",
                    pgid="pgtrigger_lines_of_drafts_are_deleted_1d2a8",
                    table="awards_proposalline",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proposalline",
            trigger=pgtrigger.compiler.Trigger(
                name="award_fits_recipient_and_authority",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n    PERFORM 1 FROM awards_proposal WHERE id = NEW.proposal_id FOR UPDATE;\n    IF EXISTS (\n        SELECT 1 FROM awards_awardkind kind WHERE kind.id = NEW.kind_id AND (\n            (NEW.recipient_kind IN ('collective', 'mixed') AND NOT kind.to_collectives)\n            OR (NEW.recipient_kind IN ('individual', 'mixed') AND NOT kind.to_individuals)\n            OR (NEW.recipient_kind = 'household' AND NOT kind.to_households)\n        )\n    ) THEN\n        RAISE EXCEPTION 'The award is not for such recipients'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'proposed_award_may_go_to_the_recipient';\n    END IF;\n    IF EXISTS (\n        SELECT 1 FROM awards_proposalline line\n        JOIN awards_awardkind other ON other.id = line.kind_id\n        JOIN awards_awardkind kind ON kind.id = NEW.kind_id\n        WHERE line.proposal_id = NEW.proposal_id AND line.id IS DISTINCT FROM NEW.id AND (\n            (kind.decider = 'president' AND other.decider IN ('pm', 'government'))\n            OR (other.decider = 'president' AND kind.decider IN ('pm', 'government'))\n        )\n    ) THEN\n        RAISE EXCEPTION 'Awards of the State President and of the Prime Minister are proposed apart'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'president_and_prime_minister_apart';\n    END IF;\n    RETURN NEW;\n",
                    hash="f6a7d70d511bd50bbf069151c13c10b7e4c60a22",
                    operation='INSERT OR UPDATE OF "kind_id", "recipient_kind", "proposal_id"',
                    pgid="pgtrigger_award_fits_recipient_and_authority_36a13",
                    table="awards_proposalline",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="quotarule",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_quotaruleevent" ("base", "base_of", "citation", "fixed", "id", "is_hard", "issuer_as_printed", "issuer_id", "kind_id", "minimum", "note", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rounding", "trust", "valid_from", "valid_to") VALUES (NEW."base", NEW."base_of", NEW."citation", NEW."fixed", NEW."id", NEW."is_hard", NEW."issuer_as_printed", NEW."issuer_id", NEW."kind_id", NEW."minimum", NEW."note", NEW."percent", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rounding", NEW."trust", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                    hash="6d0f52e7e9716e6f40ab0478ee696ad9f0bc97b9",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_daf8f",
                    table="awards_quotarule",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="quotarule",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "awards_quotaruleevent" ("base", "base_of", "citation", "fixed", "id", "is_hard", "issuer_as_printed", "issuer_id", "kind_id", "minimum", "note", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rounding", "trust", "valid_from", "valid_to") VALUES (NEW."base", NEW."base_of", NEW."citation", NEW."fixed", NEW."id", NEW."is_hard", NEW."issuer_as_printed", NEW."issuer_id", NEW."kind_id", NEW."minimum", NEW."note", NEW."percent", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rounding", NEW."trust", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                    hash="f11a6a91a4695559e5332e1ae7bd396f571ca32f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9ccb4",
                    table="awards_quotarule",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="quotarule",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_quotaruleevent" ("base", "base_of", "citation", "fixed", "id", "is_hard", "issuer_as_printed", "issuer_id", "kind_id", "minimum", "note", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rounding", "trust", "valid_from", "valid_to") VALUES (OLD."base", OLD."base_of", OLD."citation", OLD."fixed", OLD."id", OLD."is_hard", OLD."issuer_as_printed", OLD."issuer_id", OLD."kind_id", OLD."minimum", OLD."note", OLD."percent", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rounding", OLD."trust", OLD."valid_from", OLD."valid_to"); RETURN NULL;',
                    hash="9568802022672140f8a592beced911dd494485c4",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_1f0a5",
                    table="awards_quotarule",
                    when="AFTER",
                ),
            ),
        ),
        migrations.RunPython(give_proposals_their_bloc, give_states_their_old_names),
        migrations.AlterField(
            model_name="proposal",
            name="bloc",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="proposals",
                to="blocs.bloc",
                verbose_name="prepared by the bloc",
            ),
        ),
        migrations.AlterField(
            model_name="proposalevent",
            name="bloc",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="blocs.bloc",
                verbose_name="prepared by the bloc",
            ),
        ),
        migrations.AddConstraint(
            model_name="award",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("campaign__isnull", False),
                    ("reported_at__isnull", False),
                    ("decision__isnull", False),
                    ("period__isnull", False),
                    _connector="OR",
                ),
                name="award_belongs_somewhere",
                violation_error_message="Give the bloc-year, the decision, or the conference that reported it.",
            ),
        ),
        migrations.AddConstraint(
            model_name="award",
            constraint=models.CheckConstraint(
                condition=models.Q(("campaign__isnull", True), ("period__isnull", True), _connector="OR"),
                name="award_is_for_a_bloc_year_or_a_period",
                violation_error_message="The bloc-year says the period already. Leave the period empty.",
            ),
        ),
        migrations.AddConstraint(
            model_name="award",
            constraint=models.UniqueConstraint(
                condition=models.Q(("decision__isnull", False), ("unit__isnull", False)),
                fields=("decision", "unit", "kind", "campaign", "period"),
                name="unit_granted_once_per_decision",
                nulls_distinct=False,
                violation_error_message="This decision already grants that award to the unit.",
            ),
        ),
        migrations.AddConstraint(
            model_name="award",
            constraint=models.UniqueConstraint(
                condition=models.Q(("decision__isnull", False), ("person__isnull", False)),
                fields=("decision", "person", "kind", "campaign", "period"),
                name="person_granted_once_per_decision",
                nulls_distinct=False,
                violation_error_message="This decision already grants that award to the person.",
            ),
        ),
        migrations.AddConstraint(
            model_name="eligibilityrule",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("needs__in", ["consecutive", "within"]), _negated=True),
                    ("times__gte", 1),
                    _connector="OR",
                ),
                name="eligibility_rule_says_how_many_times",
                violation_error_message="Say how many times the other award is needed.",
            ),
        ),
        migrations.AddConstraint(
            model_name="eligibilityrule",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("needs", "within"), _negated=True), ("years__gte", 1), _connector="OR"
                ),
                name="eligibility_rule_says_within_how_many_years",
                violation_error_message="Say within how many years.",
            ),
        ),
        migrations.AddConstraint(
            model_name="eligibilityrule",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("needs", "share"), _negated=True),
                    ("percent__isnull", False),
                    ("times__gte", 1),
                    _connector="OR",
                ),
                name="eligibility_rule_says_which_share",
                violation_error_message="Give the share in percent, or how many must have the award.",
            ),
        ),
        migrations.AddConstraint(
            model_name="eligibilityrule",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("percent__isnull", True),
                    models.Q(("percent__gte", 0), ("percent__lte", 100)),
                    _connector="OR",
                ),
                name="eligibility_share_is_a_percentage",
                violation_error_message="The share lies between 0 and 100 percent.",
            ),
        ),
        migrations.AddConstraint(
            model_name="proposal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("continues__isnull", True),
                    models.Q(("continues", models.F("pk")), _negated=True),
                    _connector="OR",
                ),
                name="proposal_does_not_continue_itself",
                violation_error_message="A proposal cannot be passed up from itself.",
            ),
        ),
        migrations.AddConstraint(
            model_name="proposalline",
            constraint=models.UniqueConstraint(
                condition=models.Q(("unit__isnull", False)),
                fields=("proposal", "unit", "kind"),
                name="unit_proposed_once_for_an_award",
                violation_error_message="This proposal already has a line for that unit and award.",
            ),
        ),
        migrations.AddConstraint(
            model_name="proposalline",
            constraint=models.UniqueConstraint(
                condition=models.Q(("person__isnull", False)),
                fields=("proposal", "person", "kind"),
                name="person_proposed_once_for_an_award",
                violation_error_message="This proposal already has a line for that person and award.",
            ),
        ),
        migrations.AddConstraint(
            model_name="quotarule",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("percent__isnull", True),
                    models.Q(("percent__gte", 0), ("percent__lte", 100)),
                    _connector="OR",
                ),
                name="quota_share_is_a_percentage",
                violation_error_message="The share lies between 0 and 100 percent.",
            ),
        ),
        migrations.AddConstraint(
            model_name="quotarule",
            constraint=models.CheckConstraint(
                condition=models.Q(("is_hard", False), ("trust", "V"), _connector="OR"),
                name="only_verified_quotas_block",
                violation_error_message="Only a verified rule in force can block. Leave “never exceeded” open.",
            ),
        ),
        migrations.AddField(
            model_name="completehistory",
            name="kind",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="awards.awardkind",
                verbose_name="award",
            ),
        ),
        migrations.AddField(
            model_name="completehistory",
            name="person",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="complete_histories",
                to="blocs.person",
                verbose_name="person",
            ),
        ),
        migrations.AddField(
            model_name="completehistory",
            name="source",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="blocs.document",
                verbose_name="source",
            ),
        ),
        migrations.AddField(
            model_name="completehistory",
            name="unit",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="complete_histories",
                to="blocs.unit",
                verbose_name="unit",
            ),
        ),
        migrations.AddField(
            model_name="completehistoryevent",
            name="kind",
            field=models.ForeignKey(
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
        migrations.AddField(
            model_name="completehistoryevent",
            name="person",
            field=models.ForeignKey(
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
        migrations.AddField(
            model_name="completehistoryevent",
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
            model_name="completehistoryevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="awards.completehistory",
            ),
        ),
        migrations.AddField(
            model_name="completehistoryevent",
            name="source",
            field=models.ForeignKey(
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
        migrations.AddField(
            model_name="completehistoryevent",
            name="unit",
            field=models.ForeignKey(
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
        migrations.AddField(
            model_name="councilballot",
            name="council",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="blocs.unit",
                verbose_name="council",
            ),
        ),
        migrations.AddField(
            model_name="councilballot",
            name="line",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="ballots",
                to="awards.proposalline",
                verbose_name="line of a proposal",
            ),
        ),
        migrations.AddField(
            model_name="councilballot",
            name="proposal",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="ballots",
                to="awards.proposal",
                verbose_name="award proposal",
            ),
        ),
        migrations.AddField(
            model_name="councilballot",
            name="rule",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="%(class)ss",
                to="campaigns.ballotrule",
                verbose_name="rule",
            ),
        ),
        migrations.AddField(
            model_name="councilballot",
            name="source",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="blocs.document",
                verbose_name="source",
            ),
        ),
        migrations.AddField(
            model_name="councilballotevent",
            name="council",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="blocs.unit",
                verbose_name="council",
            ),
        ),
        migrations.AddField(
            model_name="councilballotevent",
            name="line",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="awards.proposalline",
                verbose_name="line of a proposal",
            ),
        ),
        migrations.AddField(
            model_name="councilballotevent",
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
            model_name="councilballotevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="awards.councilballot",
            ),
        ),
        migrations.AddField(
            model_name="councilballotevent",
            name="proposal",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="awards.proposal",
                verbose_name="award proposal",
            ),
        ),
        migrations.AddField(
            model_name="councilballotevent",
            name="rule",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="campaigns.ballotrule",
                verbose_name="rule",
            ),
        ),
        migrations.AddField(
            model_name="councilballotevent",
            name="source",
            field=models.ForeignKey(
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
        migrations.AddField(
            model_name="deadlinerule",
            name="issuer",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="blocs.unit",
                verbose_name="set by",
            ),
        ),
        migrations.AddField(
            model_name="deadlinerule",
            name="kind",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="%(class)ss",
                to="awards.awardkind",
                verbose_name="award kind",
            ),
        ),
        migrations.AddField(
            model_name="deadlineruleevent",
            name="issuer",
            field=models.ForeignKey(
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
        migrations.AddField(
            model_name="deadlineruleevent",
            name="kind",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="awards.awardkind",
                verbose_name="award kind",
            ),
        ),
        migrations.AddField(
            model_name="deadlineruleevent",
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
            model_name="deadlineruleevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="awards.deadlinerule",
            ),
        ),
        migrations.AddField(
            model_name="membershare",
            name="kind",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="awards.awardkind",
                verbose_name="award",
            ),
        ),
        migrations.AddField(
            model_name="membershare",
            name="period",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="campaigns.period",
                verbose_name="period",
            ),
        ),
        migrations.AddField(
            model_name="membershare",
            name="source",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="blocs.document",
                verbose_name="source",
            ),
        ),
        migrations.AddField(
            model_name="membershare",
            name="unit",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="member_shares",
                to="blocs.unit",
                verbose_name="unit",
            ),
        ),
        migrations.AddField(
            model_name="membershareevent",
            name="kind",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="awards.awardkind",
                verbose_name="award",
            ),
        ),
        migrations.AddField(
            model_name="membershareevent",
            name="period",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="campaigns.period",
                verbose_name="period",
            ),
        ),
        migrations.AddField(
            model_name="membershareevent",
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
            model_name="membershareevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="awards.membershare",
            ),
        ),
        migrations.AddField(
            model_name="membershareevent",
            name="source",
            field=models.ForeignKey(
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
        migrations.AddField(
            model_name="membershareevent",
            name="unit",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="blocs.unit",
                verbose_name="unit",
            ),
        ),
        migrations.AddField(
            model_name="papertemplate",
            name="issuer",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="paper_templates",
                to="blocs.unit",
                verbose_name="of the office",
            ),
        ),
        migrations.AddField(
            model_name="papertemplateevent",
            name="issuer",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="blocs.unit",
                verbose_name="of the office",
            ),
        ),
        migrations.AddField(
            model_name="papertemplateevent",
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
            model_name="papertemplateevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="awards.papertemplate",
            ),
        ),
        migrations.AddField(
            model_name="proposalstep",
            name="by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="proposal_steps",
                to=settings.AUTH_USER_MODEL,
                verbose_name="by",
            ),
        ),
        migrations.AddField(
            model_name="proposalstep",
            name="council_ballot",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="steps",
                to="awards.councilballot",
                verbose_name="ballot",
            ),
        ),
        migrations.AddField(
            model_name="proposalstep",
            name="line",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="steps",
                to="awards.proposalline",
                verbose_name="line of a proposal",
            ),
        ),
        migrations.AddField(
            model_name="proposalstep",
            name="proposal",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="steps",
                to="awards.proposal",
                verbose_name="award proposal",
            ),
        ),
        migrations.AddField(
            model_name="proposalstepevent",
            name="by",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="by",
            ),
        ),
        migrations.AddField(
            model_name="proposalstepevent",
            name="council_ballot",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="awards.councilballot",
                verbose_name="ballot",
            ),
        ),
        migrations.AddField(
            model_name="proposalstepevent",
            name="line",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="awards.proposalline",
                verbose_name="line of a proposal",
            ),
        ),
        migrations.AddField(
            model_name="proposalstepevent",
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
            model_name="proposalstepevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="awards.proposalstep",
            ),
        ),
        migrations.AddField(
            model_name="proposalstepevent",
            name="proposal",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="awards.proposal",
                verbose_name="award proposal",
            ),
        ),
        migrations.AddField(
            model_name="quotabase",
            name="proposal",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="quota_bases",
                to="awards.proposal",
                verbose_name="award proposal",
            ),
        ),
        migrations.AddField(
            model_name="quotabase",
            name="rule",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="awards.quotarule",
                verbose_name="quota rule",
            ),
        ),
        migrations.AddField(
            model_name="quotabaseevent",
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
            model_name="quotabaseevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="awards.quotabase",
            ),
        ),
        migrations.AddField(
            model_name="quotabaseevent",
            name="proposal",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="awards.proposal",
                verbose_name="award proposal",
            ),
        ),
        migrations.AddField(
            model_name="quotabaseevent",
            name="rule",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="awards.quotarule",
                verbose_name="quota rule",
            ),
        ),
        migrations.AddField(
            model_name="reconciliationnote",
            name="authority",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="blocs.unit",
                verbose_name="authority",
            ),
        ),
        migrations.AddField(
            model_name="reconciliationnote",
            name="by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="by",
            ),
        ),
        migrations.AddField(
            model_name="reconciliationnote",
            name="campaign",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="reconciliation_notes",
                to="campaigns.campaign",
                verbose_name="bloc-year",
            ),
        ),
        migrations.AddField(
            model_name="reconciliationnote",
            name="kind",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="awards.awardkind",
                verbose_name="award",
            ),
        ),
        migrations.AddField(
            model_name="reconciliationnoteevent",
            name="authority",
            field=models.ForeignKey(
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
        migrations.AddField(
            model_name="reconciliationnoteevent",
            name="by",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="by",
            ),
        ),
        migrations.AddField(
            model_name="reconciliationnoteevent",
            name="campaign",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="campaigns.campaign",
                verbose_name="bloc-year",
            ),
        ),
        migrations.AddField(
            model_name="reconciliationnoteevent",
            name="kind",
            field=models.ForeignKey(
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
        migrations.AddField(
            model_name="reconciliationnoteevent",
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
            model_name="reconciliationnoteevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="awards.reconciliationnote",
            ),
        ),
        migrations.AddField(
            model_name="voterule",
            name="ballot_rule",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="campaigns.ballotrule",
                verbose_name="ballot rule",
            ),
        ),
        migrations.AddField(
            model_name="voterule",
            name="issuer",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="blocs.unit",
                verbose_name="set by",
            ),
        ),
        migrations.AddField(
            model_name="voterule",
            name="kind",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="%(class)ss",
                to="awards.awardkind",
                verbose_name="award kind",
            ),
        ),
        migrations.AddField(
            model_name="voteruleevent",
            name="ballot_rule",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="campaigns.ballotrule",
                verbose_name="ballot rule",
            ),
        ),
        migrations.AddField(
            model_name="voteruleevent",
            name="issuer",
            field=models.ForeignKey(
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
        migrations.AddField(
            model_name="voteruleevent",
            name="kind",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="awards.awardkind",
                verbose_name="award kind",
            ),
        ),
        migrations.AddField(
            model_name="voteruleevent",
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
            model_name="voteruleevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="awards.voterule",
            ),
        ),
        migrations.AddField(
            model_name="warninganswer",
            name="by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="by",
            ),
        ),
        migrations.AddField(
            model_name="warninganswer",
            name="line",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="answers",
                to="awards.proposalline",
                verbose_name="line of a proposal",
            ),
        ),
        migrations.AddField(
            model_name="warninganswer",
            name="proposal",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="answers",
                to="awards.proposal",
                verbose_name="award proposal",
            ),
        ),
        migrations.AddField(
            model_name="warninganswerevent",
            name="by",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="by",
            ),
        ),
        migrations.AddField(
            model_name="warninganswerevent",
            name="line",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="awards.proposalline",
                verbose_name="line of a proposal",
            ),
        ),
        migrations.AddField(
            model_name="warninganswerevent",
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
            model_name="warninganswerevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="awards.warninganswer",
            ),
        ),
        migrations.AddField(
            model_name="warninganswerevent",
            name="proposal",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="awards.proposal",
                verbose_name="award proposal",
            ),
        ),
        migrations.AddConstraint(
            model_name="completehistory",
            constraint=models.CheckConstraint(
                condition=models.Q(("unit__isnull", False), ("person__isnull", False), _connector="XOR"),
                name="complete_history_of_a_unit_or_a_person",
                violation_error_message="Choose a unit or a person, not both.",
            ),
        ),
        migrations.AddConstraint(
            model_name="completehistory",
            constraint=models.CheckConstraint(
                condition=models.Q(("last_year__gte", models.F("first_year"))),
                name="complete_history_ends_after_it_starts",
                violation_error_message="The last year lies before the first. Check the two years.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="completehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="never_deleted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="4fba9515eb21263197510831d0eea938adb88797",
                    operation="DELETE",
                    pgid="pgtrigger_never_deleted_32d34",
                    table="awards_completehistory",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="completehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_completehistoryevent" ("first_year", "id", "kind_id", "last_year", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "unit_id") VALUES (NEW."first_year", NEW."id", NEW."kind_id", NEW."last_year", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."unit_id"); RETURN NULL;',
                    hash="6a0c65b4485c8b6f843e9435b0cdbeaf7b1712c3",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_798f4",
                    table="awards_completehistory",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="completehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "awards_completehistoryevent" ("first_year", "id", "kind_id", "last_year", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "unit_id") VALUES (NEW."first_year", NEW."id", NEW."kind_id", NEW."last_year", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."unit_id"); RETURN NULL;',
                    hash="48a872c8a8ce27fc2d81dcc79ed423c4e123aef8",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_56ce6",
                    table="awards_completehistory",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="completehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_completehistoryevent" ("first_year", "id", "kind_id", "last_year", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "unit_id") VALUES (OLD."first_year", OLD."id", OLD."kind_id", OLD."last_year", OLD."note", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."unit_id"); RETURN NULL;',
                    hash="49121ef982b71f6d85776def30786d4fcadf77d5",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_858de",
                    table="awards_completehistory",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="completehistoryevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="8e2413f4855986cc8a1bf03824c96ca9ce8ce3e7",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_030c5",
                    table="awards_completehistoryevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="councilballot",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "held_on__regex",
                        "^([1-9][0-9]{3}(-((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?))?|--((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?)|(([1-9][0-9](0[48]|[2468][048]|[13579][26])|([2468][048]|[13579][26])00)|-)-02-29)$",
                    )
                ),
                name="council_ballot_date_exists",
                violation_error_message="There is no such date. Write it as 16/11/2018, 11/2018 or 2018.",
            ),
        ),
        migrations.AddConstraint(
            model_name="councilballot",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("collected__isnull", True),
                    ("issued__isnull", True),
                    ("collected__lte", models.F("issued")),
                    _connector="OR",
                ),
                name="council_no_more_papers_collected_than_issued",
                violation_error_message="More papers were collected than issued. Check the two numbers.",
            ),
        ),
        migrations.AddConstraint(
            model_name="councilballot",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("issued__isnull", True),
                    ("eligible__isnull", True),
                    ("issued__lte", models.F("eligible")),
                    _connector="OR",
                ),
                name="council_no_more_papers_issued_than_voters",
                violation_error_message="More papers were issued than people may vote. Check the two numbers.",
            ),
        ),
        migrations.AddConstraint(
            model_name="councilballot",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("valid__isnull", True),
                    ("collected__isnull", True),
                    ("valid__lte", models.F("collected")),
                    _connector="OR",
                ),
                name="council_no_more_valid_papers_than_collected",
                violation_error_message="More papers are valid than were collected. Check the two numbers.",
            ),
        ),
        migrations.AddConstraint(
            model_name="councilballot",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("in_favour__isnull", True),
                    ("valid__isnull", True),
                    ("in_favour__lte", models.F("valid")),
                    _connector="OR",
                ),
                name="council_no_more_votes_than_valid_papers",
                violation_error_message="There are more votes than valid papers. Check the two numbers.",
            ),
        ),
        migrations.AddConstraint(
            model_name="councilballot",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("in_favour__isnull", True),
                    ("against__isnull", True),
                    ("valid__isnull", True),
                    (
                        "in_favour__lte",
                        django.db.models.expressions.CombinedExpression(
                            models.F("valid"), "-", models.F("against")
                        ),
                    ),
                    _connector="OR",
                ),
                name="council_votes_for_and_against_fit_the_valid_papers",
                violation_error_message="Votes for and against are more than the valid papers. Check the numbers.",
            ),
        ),
        migrations.AddConstraint(
            model_name="councilballot",
            constraint=models.CheckConstraint(
                condition=models.Q(("present__lte", models.F("eligible"))),
                name="council_no_more_present_than_voters",
                violation_error_message="More were present than may vote. Check the two numbers.",
            ),
        ),
        migrations.AddConstraint(
            model_name="councilballot",
            constraint=models.CheckConstraint(
                condition=models.Q(("written__lte", models.F("eligible"))),
                name="council_no_more_written_opinions_than_voters",
                violation_error_message="There are more written opinions than people may vote. Check the two numbers.",
            ),
        ),
        migrations.AddConstraint(
            model_name="councilballot",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "written__lte",
                        django.db.models.expressions.CombinedExpression(
                            models.F("eligible"), "-", models.F("present")
                        ),
                    )
                ),
                name="council_written_opinions_come_from_the_absent",
                violation_error_message="There are more written opinions than people were absent. Check the three numbers.",
            ),
        ),
        migrations.AddConstraint(
            model_name="councilballot",
            constraint=models.CheckConstraint(
                condition=models.Q(("written_in_favour__lte", models.F("written"))),
                name="council_no_more_written_votes_than_written_opinions",
                violation_error_message="More written opinions are in favour than there are written opinions. Check the two numbers.",
            ),
        ),
        migrations.AddConstraint(
            model_name="councilballot",
            constraint=models.CheckConstraint(
                condition=models.Q(("invalid__lte", models.F("collected"))),
                name="council_no_more_invalid_papers_than_collected",
                violation_error_message="More papers are invalid than were collected. Check the two numbers.",
            ),
        ),
        migrations.AddConstraint(
            model_name="councilballot",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "valid__lte",
                        django.db.models.expressions.CombinedExpression(
                            models.F("collected"), "-", models.F("invalid")
                        ),
                    )
                ),
                name="council_valid_and_invalid_fit_the_papers_collected",
                violation_error_message="Valid and invalid papers are more than the papers collected. Check the three numbers.",
            ),
        ),
        migrations.AddConstraint(
            model_name="councilballot",
            constraint=models.CheckConstraint(
                condition=models.Q(("against__lte", models.F("valid"))),
                name="council_no_more_votes_against_than_valid_papers",
                violation_error_message="There are more votes against than valid papers. Check the two numbers.",
            ),
        ),
        migrations.AddConstraint(
            model_name="councilballot",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "in_favour__lte",
                        django.db.models.expressions.CombinedExpression(
                            models.F("eligible"), "-", models.F("written_in_favour")
                        ),
                    )
                ),
                name="council_votes_on_paper_and_in_writing_fit_the_voters",
                violation_error_message="Votes on paper and in writing are more than people may vote. Check the three numbers.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="councilballot",
            trigger=pgtrigger.compiler.Trigger(
                name="never_deleted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="602cefc110221210d2c7485cef1e946be8683931",
                    operation="DELETE",
                    pgid="pgtrigger_never_deleted_cb7d3",
                    table="awards_councilballot",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="councilballot",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_councilballotevent" ("against", "collected", "council_as_printed", "council_id", "eligible", "held_on", "id", "in_favour", "invalid", "is_secret", "issued", "line_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "proposal_id", "rule_id", "source_id", "valid", "written", "written_in_favour") VALUES (NEW."against", NEW."collected", NEW."council_as_printed", NEW."council_id", NEW."eligible", NEW."held_on", NEW."id", NEW."in_favour", NEW."invalid", NEW."is_secret", NEW."issued", NEW."line_id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."present", NEW."proposal_id", NEW."rule_id", NEW."source_id", NEW."valid", NEW."written", NEW."written_in_favour"); RETURN NULL;',
                    hash="d01ed1e5b9a73040d9e88f9b5e7efc2ba4d28558",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d1a01",
                    table="awards_councilballot",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="councilballot",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "awards_councilballotevent" ("against", "collected", "council_as_printed", "council_id", "eligible", "held_on", "id", "in_favour", "invalid", "is_secret", "issued", "line_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "proposal_id", "rule_id", "source_id", "valid", "written", "written_in_favour") VALUES (NEW."against", NEW."collected", NEW."council_as_printed", NEW."council_id", NEW."eligible", NEW."held_on", NEW."id", NEW."in_favour", NEW."invalid", NEW."is_secret", NEW."issued", NEW."line_id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."present", NEW."proposal_id", NEW."rule_id", NEW."source_id", NEW."valid", NEW."written", NEW."written_in_favour"); RETURN NULL;',
                    hash="f34b3afa2d44d3e9f01895cd8756092e409625f4",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_543d9",
                    table="awards_councilballot",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="councilballot",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_councilballotevent" ("against", "collected", "council_as_printed", "council_id", "eligible", "held_on", "id", "in_favour", "invalid", "is_secret", "issued", "line_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "proposal_id", "rule_id", "source_id", "valid", "written", "written_in_favour") VALUES (OLD."against", OLD."collected", OLD."council_as_printed", OLD."council_id", OLD."eligible", OLD."held_on", OLD."id", OLD."in_favour", OLD."invalid", OLD."is_secret", OLD."issued", OLD."line_id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."present", OLD."proposal_id", OLD."rule_id", OLD."source_id", OLD."valid", OLD."written", OLD."written_in_favour"); RETURN NULL;',
                    hash="07d4568a7284b8530218cbfbdd843736bf189dbb",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_24642",
                    table="awards_councilballot",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="councilballotevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="916bd215ffd09ac1e4248271dcdb268ad2a0432d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e2409",
                    table="awards_councilballotevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="deadlinerule",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("day__gte", 1), ("day__lte", 29), ("month__gte", 1), ("month__lte", 12)),
                    models.Q(("day", 30), ("month__in", [4, 6, 9, 11])),
                    models.Q(("day__gte", 30), ("day__lte", 31), ("month__in", [1, 3, 5, 7, 8, 10, 12])),
                    _connector="OR",
                ),
                name="deadline_is_a_day_of_the_year",
                violation_error_message="There is no such day. Check day and month.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="deadlinerule",
            trigger=pgtrigger.compiler.Trigger(
                name="never_deleted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="ae16a80ced3ffa38a425f77fca78431c65e8c1f8",
                    operation="DELETE",
                    pgid="pgtrigger_never_deleted_c08e7",
                    table="awards_deadlinerule",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="deadlinerule",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_deadlineruleevent" ("citation", "day", "id", "issuer_as_printed", "issuer_id", "kind_id", "month", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "trust", "valid_from", "valid_to", "years_after") VALUES (NEW."citation", NEW."day", NEW."id", NEW."issuer_as_printed", NEW."issuer_id", NEW."kind_id", NEW."month", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."trust", NEW."valid_from", NEW."valid_to", NEW."years_after"); RETURN NULL;',
                    hash="1f7851d69fdd6c6ea099355dea8d0f9e2cc756bc",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_870d2",
                    table="awards_deadlinerule",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="deadlinerule",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "awards_deadlineruleevent" ("citation", "day", "id", "issuer_as_printed", "issuer_id", "kind_id", "month", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "trust", "valid_from", "valid_to", "years_after") VALUES (NEW."citation", NEW."day", NEW."id", NEW."issuer_as_printed", NEW."issuer_id", NEW."kind_id", NEW."month", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."trust", NEW."valid_from", NEW."valid_to", NEW."years_after"); RETURN NULL;',
                    hash="6248cfcea7cd3ad14b5b5a6c6edce751ad161c79",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b2d29",
                    table="awards_deadlinerule",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="deadlinerule",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_deadlineruleevent" ("citation", "day", "id", "issuer_as_printed", "issuer_id", "kind_id", "month", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "trust", "valid_from", "valid_to", "years_after") VALUES (OLD."citation", OLD."day", OLD."id", OLD."issuer_as_printed", OLD."issuer_id", OLD."kind_id", OLD."month", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."trust", OLD."valid_from", OLD."valid_to", OLD."years_after"); RETURN NULL;',
                    hash="fe71a1e1829a8210cbb5e14b19b1b9ffee830bd3",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_44319",
                    table="awards_deadlinerule",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="deadlineruleevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="11ae6ca77ead9eac668cf6d568699f7ac94b8e96",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_fb7c0",
                    table="awards_deadlineruleevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="membershare",
            constraint=models.UniqueConstraint(
                fields=("unit", "period", "kind"),
                name="member_share_once",
                violation_error_message="This share is on record already. Correct it there.",
            ),
        ),
        migrations.AddConstraint(
            model_name="membershare",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("members__isnull", True),
                    ("holders__isnull", True),
                    ("holders__lte", models.F("members")),
                    _connector="OR",
                ),
                name="no_more_holders_than_members",
                violation_error_message="More people have the award than there are. Check the two numbers.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="membershare",
            trigger=pgtrigger.compiler.Trigger(
                name="never_deleted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="b8c5d962e68529cbd76ed7d897a65f66809e7c92",
                    operation="DELETE",
                    pgid="pgtrigger_never_deleted_394aa",
                    table="awards_membershare",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="membershare",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_membershareevent" ("holders", "id", "kind_id", "members", "note", "period_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "unit_id") VALUES (NEW."holders", NEW."id", NEW."kind_id", NEW."members", NEW."note", NEW."period_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."unit_id"); RETURN NULL;',
                    hash="6c3a9e7653e36b88a6cf445b613245a0679592c1",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_57ad7",
                    table="awards_membershare",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="membershare",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "awards_membershareevent" ("holders", "id", "kind_id", "members", "note", "period_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "unit_id") VALUES (NEW."holders", NEW."id", NEW."kind_id", NEW."members", NEW."note", NEW."period_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."unit_id"); RETURN NULL;',
                    hash="6212037bde5ecfc2cb64cf838d48b42098ff989c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e8f2d",
                    table="awards_membershare",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="membershare",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_membershareevent" ("holders", "id", "kind_id", "members", "note", "period_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "unit_id") VALUES (OLD."holders", OLD."id", OLD."kind_id", OLD."members", OLD."note", OLD."period_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."unit_id"); RETURN NULL;',
                    hash="1761ea6ada0e51a6e9bac157b483aa7ed158561a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8a4e0",
                    table="awards_membershare",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="membershareevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="6d9a96b370cd4247ce91e7e0b466243e0e558b41",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_30230",
                    table="awards_membershareevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="papertemplate",
            constraint=models.UniqueConstraint(
                fields=("paper", "issuer", "version"),
                name="paper_template_version_once",
                nulls_distinct=False,
                violation_error_message="This office already has a template of that version for the paper.",
            ),
        ),
        migrations.AddConstraint(
            model_name="papertemplate",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("valid_from__isnull", True),
                    ("valid_to__isnull", True),
                    ("valid_to__gte", models.F("valid_from")),
                    _connector="OR",
                ),
                name="paper_template_ends_after_it_starts",
                violation_error_message="The last day lies before the first. Check the two dates.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="papertemplate",
            trigger=pgtrigger.compiler.Trigger(
                name="never_deleted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="b47a03db37e40842929dc79e40a5348b6fae12f8",
                    operation="DELETE",
                    pgid="pgtrigger_never_deleted_a0095",
                    table="awards_papertemplate",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="papertemplate",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_papertemplateevent" ("citation", "file", "id", "issuer_id", "note", "paper", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to", "version") VALUES (NEW."citation", NEW."file", NEW."id", NEW."issuer_id", NEW."note", NEW."paper", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."valid_from", NEW."valid_to", NEW."version"); RETURN NULL;',
                    hash="caba573826ede78fb47a46fdf0771a7303732102",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c39ca",
                    table="awards_papertemplate",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="papertemplate",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "awards_papertemplateevent" ("citation", "file", "id", "issuer_id", "note", "paper", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to", "version") VALUES (NEW."citation", NEW."file", NEW."id", NEW."issuer_id", NEW."note", NEW."paper", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."valid_from", NEW."valid_to", NEW."version"); RETURN NULL;',
                    hash="238352487da14f6c91a218e72f2f95e21a624b2d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fb369",
                    table="awards_papertemplate",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="papertemplate",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_papertemplateevent" ("citation", "file", "id", "issuer_id", "note", "paper", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to", "version") VALUES (OLD."citation", OLD."file", OLD."id", OLD."issuer_id", OLD."note", OLD."paper", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."valid_from", OLD."valid_to", OLD."version"); RETURN NULL;',
                    hash="36347ecb97e4590f4491f09d03acc70b21773ff6",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_062b5",
                    table="awards_papertemplate",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="papertemplateevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="ca8347d97fa8f2240dbcf0a8fdce1c3dd3efd50e",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_0aaa6",
                    table="awards_papertemplateevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proposalstep",
            trigger=pgtrigger.compiler.Trigger(
                name="never_deleted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="c480892d956c4eed7c47eaf2797c553adbfee30d",
                    operation="DELETE",
                    pgid="pgtrigger_never_deleted_655fc",
                    table="awards_proposalstep",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proposalstep",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_proposalstepevent" ("act", "at", "by_id", "by_notice", "council_ballot_id", "done", "from_state", "id", "line_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "reason", "to_state") VALUES (NEW."act", NEW."at", NEW."by_id", NEW."by_notice", NEW."council_ballot_id", NEW."done", NEW."from_state", NEW."id", NEW."line_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposal_id", NEW."reason", NEW."to_state"); RETURN NULL;',
                    hash="503dd187471886fb2e43a0da2f509c7819c63516",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_3364d",
                    table="awards_proposalstep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proposalstep",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "awards_proposalstepevent" ("act", "at", "by_id", "by_notice", "council_ballot_id", "done", "from_state", "id", "line_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "reason", "to_state") VALUES (NEW."act", NEW."at", NEW."by_id", NEW."by_notice", NEW."council_ballot_id", NEW."done", NEW."from_state", NEW."id", NEW."line_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposal_id", NEW."reason", NEW."to_state"); RETURN NULL;',
                    hash="a301cbe614bcd385d7a940168a0248c10c5800aa",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a6b02",
                    table="awards_proposalstep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proposalstep",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_proposalstepevent" ("act", "at", "by_id", "by_notice", "council_ballot_id", "done", "from_state", "id", "line_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "reason", "to_state") VALUES (OLD."act", OLD."at", OLD."by_id", OLD."by_notice", OLD."council_ballot_id", OLD."done", OLD."from_state", OLD."id", OLD."line_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposal_id", OLD."reason", OLD."to_state"); RETURN NULL;',
                    hash="eb47d7e284103d01cf892422f42a12e8a6c4ec8e",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_11392",
                    table="awards_proposalstep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proposalstepevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="c5fffbe1957bac4962913ddf0f67932298e576cb",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_5a3e4",
                    table="awards_proposalstepevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="quotabase",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("count__isnull", False), ("figure", "number")),
                    models.Q(models.Q(("figure", "number"), _negated=True), ("count__isnull", True)),
                    _connector="OR",
                ),
                name="awards_quotabase_figure_and_number_agree",
                violation_error_message="Give the number, or say that there is none or that it is unknown; not both.",
            ),
        ),
        migrations.AddConstraint(
            model_name="quotabase",
            constraint=models.UniqueConstraint(
                fields=("proposal", "rule"),
                name="quota_base_once_per_proposal",
                violation_error_message="The number for this quota is entered already. Change it.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="quotabase",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_quotabaseevent" ("count", "count_words", "figure", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "rule_id") VALUES (NEW."count", NEW."count_words", NEW."figure", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposal_id", NEW."rule_id"); RETURN NULL;',
                    hash="294daae11471cac0db487b927dd86f3fea224513",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_00ec9",
                    table="awards_quotabase",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="quotabase",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "awards_quotabaseevent" ("count", "count_words", "figure", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "rule_id") VALUES (NEW."count", NEW."count_words", NEW."figure", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposal_id", NEW."rule_id"); RETURN NULL;',
                    hash="48d29fe92470983d7118e3cf0bcc80eae5acfbc2",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_397d4",
                    table="awards_quotabase",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="quotabase",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_quotabaseevent" ("count", "count_words", "figure", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "rule_id") VALUES (OLD."count", OLD."count_words", OLD."figure", OLD."id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposal_id", OLD."rule_id"); RETURN NULL;',
                    hash="5a6386843910e4687c9c7cfb3ac4cd2aceebc560",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_fc1fc",
                    table="awards_quotabase",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="quotabaseevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="d94d4c256131f8df809f10222b3f9e931b2de22c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_05de9",
                    table="awards_quotabaseevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="reconciliationnote",
            constraint=models.UniqueConstraint(
                fields=("campaign", "kind", "award_as_printed", "authority", "recipient_kind"),
                name="one_note_per_award_of_a_bloc_year",
                nulls_distinct=False,
                violation_error_message="There is a note on this award already. Change that one.",
            ),
        ),
        migrations.AddConstraint(
            model_name="reconciliationnote",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("kind__isnull", False),
                    models.Q(("award_as_printed", ""), _negated=True),
                    _connector="OR",
                ),
                name="reconciliation_note_names_an_award",
                violation_error_message="Choose the award, or write it as printed.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reconciliationnote",
            trigger=pgtrigger.compiler.Trigger(
                name="never_deleted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="2fe7d5b88ffed24ff2d86022015b047ca8853547",
                    operation="DELETE",
                    pgid="pgtrigger_never_deleted_e60cd",
                    table="awards_reconciliationnote",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reconciliationnote",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_reconciliationnoteevent" ("at", "authority_id", "award_as_printed", "by_id", "campaign_id", "id", "kind_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recipient_kind", "text") VALUES (NEW."at", NEW."authority_id", NEW."award_as_printed", NEW."by_id", NEW."campaign_id", NEW."id", NEW."kind_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recipient_kind", NEW."text"); RETURN NULL;',
                    hash="6df1e9b56f76bb9a6ebf4e5822e64e0e93685846",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6bccd",
                    table="awards_reconciliationnote",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reconciliationnote",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "awards_reconciliationnoteevent" ("at", "authority_id", "award_as_printed", "by_id", "campaign_id", "id", "kind_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recipient_kind", "text") VALUES (NEW."at", NEW."authority_id", NEW."award_as_printed", NEW."by_id", NEW."campaign_id", NEW."id", NEW."kind_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recipient_kind", NEW."text"); RETURN NULL;',
                    hash="ce741524a9d19651debd6761de2c3ae445ec4132",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_166f2",
                    table="awards_reconciliationnote",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reconciliationnote",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_reconciliationnoteevent" ("at", "authority_id", "award_as_printed", "by_id", "campaign_id", "id", "kind_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recipient_kind", "text") VALUES (OLD."at", OLD."authority_id", OLD."award_as_printed", OLD."by_id", OLD."campaign_id", OLD."id", OLD."kind_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recipient_kind", OLD."text"); RETURN NULL;',
                    hash="c2bdde6e6f3a133c22c3766e9362354cb6a7c6f1",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c72b5",
                    table="awards_reconciliationnote",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reconciliationnoteevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="a4b285c75b166f53e6b06fef7d09724d5fe55861",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_1a272",
                    table="awards_reconciliationnoteevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="voterule",
            trigger=pgtrigger.compiler.Trigger(
                name="never_deleted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="f01aa36111051c85c638c17957da888b8ca2f543",
                    operation="DELETE",
                    pgid="pgtrigger_never_deleted_893c5",
                    table="awards_voterule",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="voterule",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_voteruleevent" ("ballot_rule_id", "citation", "id", "issuer_as_printed", "issuer_id", "kind_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage", "trust", "valid_from", "valid_to") VALUES (NEW."ballot_rule_id", NEW."citation", NEW."id", NEW."issuer_as_printed", NEW."issuer_id", NEW."kind_id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."stage", NEW."trust", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                    hash="2aff754ecb10450a59e70bb54972891e8a0f546e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_21b34",
                    table="awards_voterule",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="voterule",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "awards_voteruleevent" ("ballot_rule_id", "citation", "id", "issuer_as_printed", "issuer_id", "kind_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage", "trust", "valid_from", "valid_to") VALUES (NEW."ballot_rule_id", NEW."citation", NEW."id", NEW."issuer_as_printed", NEW."issuer_id", NEW."kind_id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."stage", NEW."trust", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                    hash="4d59c8df6c86abb492e76a730974c33f3c7ef7e5",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f52a4",
                    table="awards_voterule",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="voterule",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_voteruleevent" ("ballot_rule_id", "citation", "id", "issuer_as_printed", "issuer_id", "kind_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage", "trust", "valid_from", "valid_to") VALUES (OLD."ballot_rule_id", OLD."citation", OLD."id", OLD."issuer_as_printed", OLD."issuer_id", OLD."kind_id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."stage", OLD."trust", OLD."valid_from", OLD."valid_to"); RETURN NULL;',
                    hash="a683a8c981787754f4058ea9bfef40110274d37a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_636c6",
                    table="awards_voterule",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="voteruleevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="9931df5b9b271b871f1da39dfd4ee1eaf311f476",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_0e778",
                    table="awards_voteruleevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="warninganswer",
            constraint=models.UniqueConstraint(
                fields=("proposal", "line", "warning", "about"),
                name="warning_answered_once",
                nulls_distinct=False,
                violation_error_message="This warning is answered already. Change that answer.",
            ),
        ),
        migrations.AddConstraint(
            model_name="warninganswer",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), _negated=True),
                name="answer_has_a_reason",
                violation_error_message="Write the reason.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="warninganswer",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_warninganswerevent" ("about", "at", "by_id", "id", "line_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "reason", "warning") VALUES (NEW."about", NEW."at", NEW."by_id", NEW."id", NEW."line_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposal_id", NEW."reason", NEW."warning"); RETURN NULL;',
                    hash="e72afd6d19b9dbbd6724e6e2ffcf9f53e24a22b6",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b7612",
                    table="awards_warninganswer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="warninganswer",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "awards_warninganswerevent" ("about", "at", "by_id", "id", "line_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "reason", "warning") VALUES (NEW."about", NEW."at", NEW."by_id", NEW."id", NEW."line_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposal_id", NEW."reason", NEW."warning"); RETURN NULL;',
                    hash="9e5f76cdb363cac0e7992639f11ccd68d577bcd6",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_44ca5",
                    table="awards_warninganswer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="warninganswer",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "awards_warninganswerevent" ("about", "at", "by_id", "id", "line_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "reason", "warning") VALUES (OLD."about", OLD."at", OLD."by_id", OLD."id", OLD."line_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposal_id", OLD."reason", OLD."warning"); RETURN NULL;',
                    hash="8d806d56209c93c7bd021a90e8451c7b9d9e475c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ed274",
                    table="awards_warninganswer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="warninganswerevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="49893358820600ee3d32a154ac2939cd96c4e68f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_3b20c",
                    table="awards_warninganswerevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
