"""What was changed in awards and before them: of each row on record an event, which nobody changes or deletes."""

from importlib import import_module

from django.conf import settings
from django.db import migrations, models
from django.db.models.functions import Now
from django.utils import timezone
from pgtrigger.compiler import Trigger, UpsertTriggerSql
from pgtrigger.migrations import AddTrigger

AtOnce = import_module("blocs.migrations.0001_records").AtOnce

# A field a line, as far as that goes.
# fmt: off
EVENTS = [
    migrations.CreateModel(
        name="AwardDecisionEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("note", models.TextField(blank=True, verbose_name="note")),
            ("signer_as_printed", models.CharField(blank=True, max_length=500, verbose_name="signed by, as printed")),
            ("signer_post_as_printed", models.CharField(blank=True, max_length=500, verbose_name="post of the signer as printed")),
            ("document", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.document", verbose_name="paper")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="awards.awarddecision")),
            (
                "signer",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.person", verbose_name="signed by"),
            ),
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
                        hash="fef5a328ebd9be62b7aaa78ed03dd8a38c1e0655",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_505ce",
                        table="awards_awarddecisionevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "awarddecision",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_awarddecisionevent" ("document_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signer_as_printed", "signer_id", "signer_post_as_printed", "source_id") VALUES (NEW."document_id", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."signer_as_printed", NEW."signer_id", NEW."signer_post_as_printed", NEW."source_id"); RETURN NULL;',
                hash="86df16734856d655607a42a372d1a04c38c57554",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_f8373",
                table="awards_awarddecision",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "awarddecision",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
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
    AddTrigger(
        "awarddecision",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_awarddecisionevent" ("document_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signer_as_printed", "signer_id", "signer_post_as_printed", "source_id") VALUES (OLD."document_id", OLD."id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."signer_as_printed", OLD."signer_id", OLD."signer_post_as_printed", OLD."source_id"); RETURN NULL;',
                hash="a4d258616c688f61ef82e7cb7d5f4fc8e2586f64",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_3e10c",
                table="awards_awarddecision",
                when="AFTER",
            ),
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
                "also_called",
                models.CharField(blank=True, help_text="Abbreviations and other spellings by which people look for it, with semicolons between.", max_length=500, verbose_name="also called"),
            ),
            ("family", models.CharField(choices=[("title", "emulation title"), ("commendation", "form of commendation")], max_length=12, verbose_name="family")),
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
            (
                "decider",
                models.CharField(
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
            ("decided_by", models.CharField(blank=True, max_length=300, verbose_name="decided by")),
            ("standard", models.TextField(blank=True, verbose_name="standard")),
            ("precedence", models.PositiveSmallIntegerField(default=999, verbose_name="precedence")),
            ("article", models.CharField(blank=True, max_length=100, verbose_name="article")),
            ("bonus", models.CharField(blank=True, max_length=100, verbose_name="bonus, in base salaries")),
            ("valid_from", models.DateField(blank=True, null=True, verbose_name="in force from")),
            ("valid_to", models.DateField(blank=True, null=True, verbose_name="in force to, inclusive")),
            (
                "trust",
                models.CharField(
                    choices=[("V", "verified, in force"), ("O", "verified, from a law since replaced"), ("M", "not verified: may warn, never blocks")], default="M", max_length=1, verbose_name="trust"
                ),
            ),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="awards.awardkind")),
            (
                "predecessor",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.awardkind", verbose_name="replaces"),
            ),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="0d15093e7f7c619583ab4fadb3f046413abbcc6f",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_d2c9f",
                        table="awards_awardkindevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "awardkind",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_awardkindevent" ("also_called", "article", "bonus", "code", "decided_by", "decider", "family", "id", "level", "name", "name_en", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precedence", "predecessor_id", "standard", "to_collectives", "to_households", "to_individuals", "trust", "valid_from", "valid_to") VALUES (NEW."also_called", NEW."article", NEW."bonus", NEW."code", NEW."decided_by", NEW."decider", NEW."family", NEW."id", NEW."level", NEW."name", NEW."name_en", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."precedence", NEW."predecessor_id", NEW."standard", NEW."to_collectives", NEW."to_households", NEW."to_individuals", NEW."trust", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                hash="3f3506df01fc112fab37ccfa013aa3bf2b92a18b",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_6346d",
                table="awards_awardkind",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "awardkind",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
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
    AddTrigger(
        "awardkind",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_awardkindevent" ("also_called", "article", "bonus", "code", "decided_by", "decider", "family", "id", "level", "name", "name_en", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precedence", "predecessor_id", "standard", "to_collectives", "to_households", "to_individuals", "trust", "valid_from", "valid_to") VALUES (OLD."also_called", OLD."article", OLD."bonus", OLD."code", OLD."decided_by", OLD."decider", OLD."family", OLD."id", OLD."level", OLD."name", OLD."name_en", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."precedence", OLD."predecessor_id", OLD."standard", OLD."to_collectives", OLD."to_households", OLD."to_individuals", OLD."trust", OLD."valid_from", OLD."valid_to"); RETURN NULL;',
                hash="415761b1b60568d550ad92dd4de350f73b8a105e",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_1f78c",
                table="awards_awardkind",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="ProposalEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("note", models.TextField(blank=True, verbose_name="note")),
            (
                "method",
                models.CharField(
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
            ("occasion", models.CharField(blank=True, max_length=500, verbose_name="occasion")),
            ("authority_as_printed", models.CharField(blank=True, max_length=300, verbose_name="addressed to, as printed")),
            (
                "state",
                models.CharField(
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
            ("state_reason", models.TextField(blank=True, verbose_name="reason for returning or withdrawing")),
            ("submitted", models.CharField(blank=True, db_collation="C", max_length=10, null=True, verbose_name="submitted on")),
            (
                "authority",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="addressed to"),
            ),
            ("bloc", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.bloc", verbose_name="prepared by the bloc")),
            (
                "campaign",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.campaign", verbose_name="bloc-year"),
            ),
            (
                "continues",
                models.ForeignKey(
                    blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.proposal", verbose_name="passed up from"
                ),
            ),
            (
                "document",
                models.ForeignKey(
                    blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.document", verbose_name="submission letter"
                ),
            ),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="awards.proposal")),
            (
                "proposer",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="proposed by"),
            ),
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
                        hash="4e5cd488c773dcd17f7b6761970624ed4994f6a1",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_0d706",
                        table="awards_proposalevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "proposal",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_proposalevent" ("authority_as_printed", "authority_id", "bloc_id", "campaign_id", "continues_id", "document_id", "id", "method", "note", "occasion", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposer_id", "source_id", "state", "state_reason", "submitted") VALUES (NEW."authority_as_printed", NEW."authority_id", NEW."bloc_id", NEW."campaign_id", NEW."continues_id", NEW."document_id", NEW."id", NEW."method", NEW."note", NEW."occasion", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposer_id", NEW."source_id", NEW."state", NEW."state_reason", NEW."submitted"); RETURN NULL;',
                hash="7809aa88960f9887cb8b58564cefe097b802b4e8",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_1a019",
                table="awards_proposal",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "proposal",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
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
    AddTrigger(
        "proposal",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_proposalevent" ("authority_as_printed", "authority_id", "bloc_id", "campaign_id", "continues_id", "document_id", "id", "method", "note", "occasion", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposer_id", "source_id", "state", "state_reason", "submitted") VALUES (OLD."authority_as_printed", OLD."authority_id", OLD."bloc_id", OLD."campaign_id", OLD."continues_id", OLD."document_id", OLD."id", OLD."method", OLD."note", OLD."occasion", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposer_id", OLD."source_id", OLD."state", OLD."state_reason", OLD."submitted"); RETURN NULL;',
                hash="4814d35e62c650ada8ae0a507b87523f32b4d519",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_66ef6",
                table="awards_proposal",
                when="AFTER",
            ),
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
            ("figure", models.CharField(choices=[("number", "a number"), ("none", "none, as stated"), ("unknown", "not known yet")], default="unknown", max_length=8, verbose_name="figure")),
            ("count", models.PositiveIntegerField(blank=True, null=True, verbose_name="number")),
            ("count_words", models.CharField(blank=True, max_length=200, verbose_name="in the words of the source")),
            ("award_as_printed", models.CharField(blank=True, max_length=300, verbose_name="award as printed")),
            ("award_class", models.CharField(blank=True, max_length=20, verbose_name="class (hạng)")),
            ("authority_as_printed", models.CharField(blank=True, max_length=300, verbose_name="authority as printed")),
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
                    choices=[("agreed", "agreed to propose"), ("acclaimed", "“suy tôn”, without saying more"), ("reviewed", "reviewed and selected")],
                    default="agreed",
                    max_length=10,
                    verbose_name="wording",
                ),
            ),
            ("counts_turns", models.BooleanField(default=False, verbose_name="counts turns (lượt), not recipients")),
            (
                "addressed_to",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="addressed to"),
            ),
            (
                "authority",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="authority"),
            ),
            ("campaign", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.campaign", verbose_name="for the bloc-year")),
            (
                "conference",
                models.ForeignKey(
                    blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.conference", verbose_name="agreed at"
                ),
            ),
            ("kind", models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.awardkind", verbose_name="award")),
            (
                "part_of",
                models.ForeignKey(
                    blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.recommendation", verbose_name="of which, within"
                ),
            ),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="awards.recommendation")),
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
                        hash="604a7a7dd617b86125a184cdd2d69fde13ef81d4",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_2f331",
                        table="awards_recommendationevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "recommendation",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_recommendationevent" ("addressed_to_id", "authority_as_printed", "authority_id", "award_as_printed", "award_class", "campaign_id", "conference_id", "count", "count_words", "counts_turns", "figure", "id", "kind_id", "note", "part_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recipient_kind", "source_id", "wording") VALUES (NEW."addressed_to_id", NEW."authority_as_printed", NEW."authority_id", NEW."award_as_printed", NEW."award_class", NEW."campaign_id", NEW."conference_id", NEW."count", NEW."count_words", NEW."counts_turns", NEW."figure", NEW."id", NEW."kind_id", NEW."note", NEW."part_of_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recipient_kind", NEW."source_id", NEW."wording"); RETURN NULL;',
                hash="c618f135f98af783a136df93c5615b98380866e9",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_423bc",
                table="awards_recommendation",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "recommendation",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "awards_recommendationevent" ("addressed_to_id", "authority_as_printed", "authority_id", "award_as_printed", "award_class", "campaign_id", "conference_id", "count", "count_words", "counts_turns", "figure", "id", "kind_id", "note", "part_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recipient_kind", "source_id", "wording") VALUES (NEW."addressed_to_id", NEW."authority_as_printed", NEW."authority_id", NEW."award_as_printed", NEW."award_class", NEW."campaign_id", NEW."conference_id", NEW."count", NEW."count_words", NEW."counts_turns", NEW."figure", NEW."id", NEW."kind_id", NEW."note", NEW."part_of_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recipient_kind", NEW."source_id", NEW."wording"); RETURN NULL;',
                hash="58061430734d461508c5ab7c8f31772ef8248bd0",
                operation="UPDATE",
                pgid="pgtrigger_update_update_fb099",
                table="awards_recommendation",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "recommendation",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_recommendationevent" ("addressed_to_id", "authority_as_printed", "authority_id", "award_as_printed", "award_class", "campaign_id", "conference_id", "count", "count_words", "counts_turns", "figure", "id", "kind_id", "note", "part_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recipient_kind", "source_id", "wording") VALUES (OLD."addressed_to_id", OLD."authority_as_printed", OLD."authority_id", OLD."award_as_printed", OLD."award_class", OLD."campaign_id", OLD."conference_id", OLD."count", OLD."count_words", OLD."counts_turns", OLD."figure", OLD."id", OLD."kind_id", OLD."note", OLD."part_of_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recipient_kind", OLD."source_id", OLD."wording"); RETURN NULL;',
                hash="e35e59e64146342bfb8833cab4ef74a72c7ce43b",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_f558f",
                table="awards_recommendation",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="ProposalLineEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("figure", models.CharField(choices=[("number", "a number"), ("none", "none, as stated"), ("unknown", "not known yet")], default="unknown", max_length=8, verbose_name="figure")),
            ("count", models.PositiveIntegerField(blank=True, null=True, verbose_name="number")),
            ("count_words", models.CharField(blank=True, max_length=200, verbose_name="in the words of the source")),
            ("award_as_printed", models.CharField(blank=True, max_length=300, verbose_name="award as printed")),
            ("award_class", models.CharField(blank=True, max_length=20, verbose_name="class (hạng)")),
            ("authority_as_printed", models.CharField(blank=True, max_length=300, verbose_name="authority as printed")),
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
            ("name_as_printed", models.CharField(blank=True, max_length=300, verbose_name="name as printed")),
            ("post_as_printed", models.CharField(blank=True, max_length=300, verbose_name="rank, post and unit as printed")),
            (
                "recipient_category",
                models.CharField(
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
            ("achievement", models.TextField(blank=True, verbose_name="achievement in short")),
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
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="authority"),
            ),
            (
                "continues",
                models.ForeignKey(
                    blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.proposalline", verbose_name="passed up from"
                ),
            ),
            (
                "instead_of",
                models.ForeignKey(
                    blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.proposalline", verbose_name="lower award instead of"
                ),
            ),
            ("kind", models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.awardkind", verbose_name="award")),
            ("person", models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.person", verbose_name="person")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="awards.proposalline")),
            ("proposal", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.proposal", verbose_name="award proposal")),
            ("unit", models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="unit")),
            (
                "recommendation",
                models.ForeignKey(
                    blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.recommendation", verbose_name="recommendation"
                ),
            ),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="54318d1587c69e658eb8feee1430525300581b92",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_ca70e",
                        table="awards_proposallineevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "proposalline",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_proposallineevent" ("achievement", "authority_as_printed", "authority_id", "award_as_printed", "award_class", "continues_id", "count", "count_words", "figure", "id", "instead_of_id", "kind_id", "name_as_printed", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_as_printed", "proposal_id", "recipient_category", "recipient_kind", "recommendation_id", "state", "state_reason", "unit_id") VALUES (NEW."achievement", NEW."authority_as_printed", NEW."authority_id", NEW."award_as_printed", NEW."award_class", NEW."continues_id", NEW."count", NEW."count_words", NEW."figure", NEW."id", NEW."instead_of_id", NEW."kind_id", NEW."name_as_printed", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."post_as_printed", NEW."proposal_id", NEW."recipient_category", NEW."recipient_kind", NEW."recommendation_id", NEW."state", NEW."state_reason", NEW."unit_id"); RETURN NULL;',
                hash="8916577ee3c43ee25ae5f1cb6397ec4ccb9a5e18",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_cd3c1",
                table="awards_proposalline",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "proposalline",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
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
    AddTrigger(
        "proposalline",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_proposallineevent" ("achievement", "authority_as_printed", "authority_id", "award_as_printed", "award_class", "continues_id", "count", "count_words", "figure", "id", "instead_of_id", "kind_id", "name_as_printed", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_as_printed", "proposal_id", "recipient_category", "recipient_kind", "recommendation_id", "state", "state_reason", "unit_id") VALUES (OLD."achievement", OLD."authority_as_printed", OLD."authority_id", OLD."award_as_printed", OLD."award_class", OLD."continues_id", OLD."count", OLD."count_words", OLD."figure", OLD."id", OLD."instead_of_id", OLD."kind_id", OLD."name_as_printed", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."post_as_printed", OLD."proposal_id", OLD."recipient_category", OLD."recipient_kind", OLD."recommendation_id", OLD."state", OLD."state_reason", OLD."unit_id"); RETURN NULL;',
                hash="b0d009fc46e289b17dbfd50442dc308285fc59d2",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_55c02",
                table="awards_proposalline",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="AwardEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("note", models.TextField(blank=True, verbose_name="note")),
            ("figure", models.CharField(choices=[("number", "a number"), ("none", "none, as stated"), ("unknown", "not known yet")], default="unknown", max_length=8, verbose_name="figure")),
            ("count", models.PositiveIntegerField(blank=True, null=True, verbose_name="number")),
            ("count_words", models.CharField(blank=True, max_length=200, verbose_name="in the words of the source")),
            ("award_as_printed", models.CharField(blank=True, max_length=300, verbose_name="award as printed")),
            ("award_class", models.CharField(blank=True, max_length=20, verbose_name="class (hạng)")),
            ("authority_as_printed", models.CharField(blank=True, max_length=300, verbose_name="authority as printed")),
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
            ("granted", models.CharField(blank=True, db_collation="C", max_length=10, null=True, verbose_name="granted on")),
            ("name_as_printed", models.CharField(blank=True, max_length=300, verbose_name="name as printed")),
            ("post_as_printed", models.CharField(blank=True, max_length=300, verbose_name="rank, post and unit as printed")),
            (
                "recipient_category",
                models.CharField(
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
            ("counts_turns", models.BooleanField(default=False, verbose_name="counts turns (lượt), not recipients")),
            ("golden_book_number", models.CharField(blank=True, max_length=50, verbose_name="golden-book number")),
            ("state", models.CharField(choices=[("active", "in force"), ("corrected", "corrected"), ("revoked", "revoked")], default="active", max_length=10, verbose_name="state")),
            ("is_verified", models.BooleanField(default=False, verbose_name="verified against the decision")),
            (
                "authority",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="authority"),
            ),
            (
                "campaign",
                models.ForeignKey(
                    blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.campaign", verbose_name="for the bloc-year"
                ),
            ),
            (
                "decision",
                models.ForeignKey(
                    blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.awarddecision", verbose_name="decision"
                ),
            ),
            (
                "given_by",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="given by a member"),
            ),
            (
                "part_of",
                models.ForeignKey(
                    blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.award", verbose_name="of which, within"
                ),
            ),
            (
                "period",
                models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    help_text="Only where the bloc-year is not on record.",
                    null=True,
                    on_delete=models.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="campaigns.period",
                    verbose_name="for the period",
                ),
            ),
            ("person", models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.person", verbose_name="person")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="awards.award")),
            (
                "reported_at",
                models.ForeignKey(
                    blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.conference", verbose_name="reported at"
                ),
            ),
            (
                "source",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.document", verbose_name="source"),
            ),
            ("unit", models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="unit")),
            ("kind", models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.awardkind", verbose_name="award")),
            (
                "proposal_line",
                models.ForeignKey(
                    blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.proposalline", verbose_name="proposed as"
                ),
            ),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="d1f1e1f79f592f071348e1231de7d554e3ead9ba",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_046e3",
                        table="awards_awardevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "award",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_awardevent" ("authority_as_printed", "authority_id", "award_as_printed", "award_class", "campaign_id", "count", "count_words", "counts_turns", "decision_id", "figure", "given_by_id", "golden_book_number", "granted", "id", "is_verified", "kind_id", "name_as_printed", "note", "part_of_id", "period_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_as_printed", "proposal_line_id", "recipient_category", "recipient_kind", "reported_at_id", "source_id", "state", "unit_id") VALUES (NEW."authority_as_printed", NEW."authority_id", NEW."award_as_printed", NEW."award_class", NEW."campaign_id", NEW."count", NEW."count_words", NEW."counts_turns", NEW."decision_id", NEW."figure", NEW."given_by_id", NEW."golden_book_number", NEW."granted", NEW."id", NEW."is_verified", NEW."kind_id", NEW."name_as_printed", NEW."note", NEW."part_of_id", NEW."period_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."post_as_printed", NEW."proposal_line_id", NEW."recipient_category", NEW."recipient_kind", NEW."reported_at_id", NEW."source_id", NEW."state", NEW."unit_id"); RETURN NULL;',
                hash="6bec613dc3f7eee9ac8f089104d377fa9bdbc22d",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_5bd66",
                table="awards_award",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "award",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
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
    AddTrigger(
        "award",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_awardevent" ("authority_as_printed", "authority_id", "award_as_printed", "award_class", "campaign_id", "count", "count_words", "counts_turns", "decision_id", "figure", "given_by_id", "golden_book_number", "granted", "id", "is_verified", "kind_id", "name_as_printed", "note", "part_of_id", "period_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_as_printed", "proposal_line_id", "recipient_category", "recipient_kind", "reported_at_id", "source_id", "state", "unit_id") VALUES (OLD."authority_as_printed", OLD."authority_id", OLD."award_as_printed", OLD."award_class", OLD."campaign_id", OLD."count", OLD."count_words", OLD."counts_turns", OLD."decision_id", OLD."figure", OLD."given_by_id", OLD."golden_book_number", OLD."granted", OLD."id", OLD."is_verified", OLD."kind_id", OLD."name_as_printed", OLD."note", OLD."part_of_id", OLD."period_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."post_as_printed", OLD."proposal_line_id", OLD."recipient_category", OLD."recipient_kind", OLD."reported_at_id", OLD."source_id", OLD."state", OLD."unit_id"); RETURN NULL;',
                hash="cb8ef3fa79c54464732d7f873397a1b67d030abc",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_e6b1c",
                table="awards_award",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="AwardChangeEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("kind", models.CharField(choices=[("corrected", "corrected"), ("revoked", "revoked")], max_length=10, verbose_name="what was done")),
            ("ground", models.TextField(verbose_name="ground")),
            ("award", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.award", verbose_name="award")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="awards.awardchange")),
            ("decision", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.awarddecision", verbose_name="decision")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="15270c865bec0a7173769884bfea622a7cc80a82",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_46a39",
                        table="awards_awardchangeevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "awardchange",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_awardchangeevent" ("award_id", "decision_id", "ground", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."award_id", NEW."decision_id", NEW."ground", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                hash="126a7e19df412256f71c12670cb4782aee05f8d5",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_961f6",
                table="awards_awardchange",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "awardchange",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
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
    AddTrigger(
        "awardchange",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_awardchangeevent" ("award_id", "decision_id", "ground", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."award_id", OLD."decision_id", OLD."ground", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                hash="1a0f09dd2230604b9c0e4a1dd20ee377652f5d59",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_712cf",
                table="awards_awardchange",
                when="AFTER",
            ),
        ),
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
            ("kind", models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.awardkind", verbose_name="award")),
            ("person", models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.person", verbose_name="person")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="awards.completehistory")),
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
                        hash="8e2413f4855986cc8a1bf03824c96ca9ce8ce3e7",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_030c5",
                        table="awards_completehistoryevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "completehistory",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_completehistoryevent" ("first_year", "id", "kind_id", "last_year", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "unit_id") VALUES (NEW."first_year", NEW."id", NEW."kind_id", NEW."last_year", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."unit_id"); RETURN NULL;',
                hash="6a0c65b4485c8b6f843e9435b0cdbeaf7b1712c3",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_798f4",
                table="awards_completehistory",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "completehistory",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
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
    AddTrigger(
        "completehistory",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_completehistoryevent" ("first_year", "id", "kind_id", "last_year", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "unit_id") VALUES (OLD."first_year", OLD."id", OLD."kind_id", OLD."last_year", OLD."note", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."unit_id"); RETURN NULL;',
                hash="49121ef982b71f6d85776def30786d4fcadf77d5",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_858de",
                table="awards_completehistory",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="DeadlineRuleEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("issuer_as_printed", models.CharField(blank=True, max_length=300, verbose_name="set by, as printed")),
            ("citation", models.CharField(max_length=500, verbose_name="legal basis")),
            ("valid_from", models.DateField(blank=True, null=True, verbose_name="in force from")),
            ("valid_to", models.DateField(blank=True, null=True, verbose_name="in force to, inclusive")),
            (
                "trust",
                models.CharField(
                    choices=[("V", "verified, in force"), ("O", "verified, from a law since replaced"), ("M", "not verified: may warn, never blocks")], default="M", max_length=1, verbose_name="trust"
                ),
            ),
            ("note", models.TextField(blank=True, verbose_name="note")),
            ("month", models.PositiveSmallIntegerField(verbose_name="month")),
            ("day", models.PositiveSmallIntegerField(verbose_name="day")),
            ("years_after", models.PositiveSmallIntegerField(default=0, help_text="0: within the same year; 1: in the year after.", verbose_name="years after the year of the award")),
            ("issuer", models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="set by")),
            (
                "kind",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.awardkind", verbose_name="award kind"),
            ),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="awards.deadlinerule")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="11ae6ca77ead9eac668cf6d568699f7ac94b8e96",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_fb7c0",
                        table="awards_deadlineruleevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "deadlinerule",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_deadlineruleevent" ("citation", "day", "id", "issuer_as_printed", "issuer_id", "kind_id", "month", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "trust", "valid_from", "valid_to", "years_after") VALUES (NEW."citation", NEW."day", NEW."id", NEW."issuer_as_printed", NEW."issuer_id", NEW."kind_id", NEW."month", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."trust", NEW."valid_from", NEW."valid_to", NEW."years_after"); RETURN NULL;',
                hash="1f7851d69fdd6c6ea099355dea8d0f9e2cc756bc",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_870d2",
                table="awards_deadlinerule",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "deadlinerule",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
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
    AddTrigger(
        "deadlinerule",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_deadlineruleevent" ("citation", "day", "id", "issuer_as_printed", "issuer_id", "kind_id", "month", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "trust", "valid_from", "valid_to", "years_after") VALUES (OLD."citation", OLD."day", OLD."id", OLD."issuer_as_printed", OLD."issuer_id", OLD."kind_id", OLD."month", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."trust", OLD."valid_from", OLD."valid_to", OLD."years_after"); RETURN NULL;',
                hash="fe71a1e1829a8210cbb5e14b19b1b9ffee830bd3",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_44319",
                table="awards_deadlinerule",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="EligibilityRuleEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("issuer_as_printed", models.CharField(blank=True, max_length=300, verbose_name="set by, as printed")),
            ("citation", models.CharField(max_length=500, verbose_name="legal basis")),
            ("valid_from", models.DateField(blank=True, null=True, verbose_name="in force from")),
            ("valid_to", models.DateField(blank=True, null=True, verbose_name="in force to, inclusive")),
            (
                "trust",
                models.CharField(
                    choices=[("V", "verified, in force"), ("O", "verified, from a law since replaced"), ("M", "not verified: may warn, never blocks")], default="M", max_length=1, verbose_name="trust"
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
                "applies_to",
                models.CharField(
                    blank=True, choices=[("", "all recipients"), ("collective", "collectives"), ("individual", "individuals"), ("household", "households")], max_length=10, verbose_name="asked of"
                ),
            ),
            ("times", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="how many times")),
            ("years", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="within years")),
            (
                "run_ends",
                models.CharField(
                    choices=[("same", "in the year proposed for"), ("before", "in the year before"), ("either", "in either of the two")],
                    default="either",
                    max_length=6,
                    verbose_name="the last of these years is",
                ),
            ),
            ("percent", models.DecimalField(blank=True, decimal_places=2, max_digits=5, null=True, verbose_name="share in percent")),
            ("counts_anew", models.BooleanField(default=False, help_text="Years that an earlier award of this kind was based on are not counted again.", verbose_name="counted anew after each award")),
            ("has_other_ways", models.BooleanField(default=False, help_text="Who does not meet this may still meet another way; somebody has to look.", verbose_name="the text knows other ways too")),
            ("issuer", models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="set by")),
            ("kind", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.awardkind", verbose_name="award kind")),
            (
                "needed_kind",
                models.ForeignKey(
                    blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.awardkind", verbose_name="the other award"
                ),
            ),
            (
                "or_kind",
                models.ForeignKey(
                    blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.awardkind", verbose_name="or this award"
                ),
            ),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="awards.eligibilityrule")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="16c73f14763a7b06c3065d40af2a93daa253adba",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_63e46",
                        table="awards_eligibilityruleevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "eligibilityrule",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_eligibilityruleevent" ("applies_to", "citation", "counts_anew", "has_other_ways", "id", "issuer_as_printed", "issuer_id", "kind_id", "needed_kind_id", "needs", "note", "or_kind_id", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "run_ends", "times", "trust", "valid_from", "valid_to", "years") VALUES (NEW."applies_to", NEW."citation", NEW."counts_anew", NEW."has_other_ways", NEW."id", NEW."issuer_as_printed", NEW."issuer_id", NEW."kind_id", NEW."needed_kind_id", NEW."needs", NEW."note", NEW."or_kind_id", NEW."percent", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."run_ends", NEW."times", NEW."trust", NEW."valid_from", NEW."valid_to", NEW."years"); RETURN NULL;',
                hash="38e2a99cbea65e7e997a894a9e739b470383bf76",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_8e591",
                table="awards_eligibilityrule",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "eligibilityrule",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
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
    AddTrigger(
        "eligibilityrule",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_eligibilityruleevent" ("applies_to", "citation", "counts_anew", "has_other_ways", "id", "issuer_as_printed", "issuer_id", "kind_id", "needed_kind_id", "needs", "note", "or_kind_id", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "run_ends", "times", "trust", "valid_from", "valid_to", "years") VALUES (OLD."applies_to", OLD."citation", OLD."counts_anew", OLD."has_other_ways", OLD."id", OLD."issuer_as_printed", OLD."issuer_id", OLD."kind_id", OLD."needed_kind_id", OLD."needs", OLD."note", OLD."or_kind_id", OLD."percent", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."run_ends", OLD."times", OLD."trust", OLD."valid_from", OLD."valid_to", OLD."years"); RETURN NULL;',
                hash="7c53a864c1ac880c5712cd37ce8993570fa27b0b",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_55e60",
                table="awards_eligibilityrule",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="HandingOverEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("handed_by_as_printed", models.CharField(blank=True, max_length=500, verbose_name="handed over by, as printed")),
            ("on_behalf_of", models.CharField(blank=True, max_length=300, verbose_name="on behalf of")),
            ("award", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.award", verbose_name="award")),
            ("conference", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.conference", verbose_name="conference")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="awards.handingover")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="e5ebc9777ea1425dd3965eb4c73d4925ab649510",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_b2552",
                        table="awards_handingoverevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "handingover",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_handingoverevent" ("award_id", "conference_id", "handed_by_as_printed", "id", "on_behalf_of", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."award_id", NEW."conference_id", NEW."handed_by_as_printed", NEW."id", NEW."on_behalf_of", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                hash="f095ce72ec503a007c70e5d42a4e5a56a76357e6",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_21317",
                table="awards_handingover",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "handingover",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "awards_handingoverevent" ("award_id", "conference_id", "handed_by_as_printed", "id", "on_behalf_of", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."award_id", NEW."conference_id", NEW."handed_by_as_printed", NEW."id", NEW."on_behalf_of", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                hash="661de3fd05296f6913c4b82889190295e141f750",
                operation="UPDATE",
                pgid="pgtrigger_update_update_4b5fa",
                table="awards_handingover",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "handingover",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_handingoverevent" ("award_id", "conference_id", "handed_by_as_printed", "id", "on_behalf_of", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."award_id", OLD."conference_id", OLD."handed_by_as_printed", OLD."id", OLD."on_behalf_of", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                hash="22e558e5e7c9315cecf5ef8af7fffe382de2732d",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_4ecb8",
                table="awards_handingover",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="MemberShareEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("note", models.TextField(blank=True, verbose_name="note")),
            ("members", models.PositiveIntegerField(blank=True, null=True, verbose_name="people in the unit")),
            ("holders", models.PositiveIntegerField(blank=True, null=True, verbose_name="of them with the award")),
            ("kind", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.awardkind", verbose_name="award")),
            ("period", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.period", verbose_name="period")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="awards.membershare")),
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
                        hash="6d9a96b370cd4247ce91e7e0b466243e0e558b41",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_30230",
                        table="awards_membershareevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "membershare",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_membershareevent" ("holders", "id", "kind_id", "members", "note", "period_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "unit_id") VALUES (NEW."holders", NEW."id", NEW."kind_id", NEW."members", NEW."note", NEW."period_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."unit_id"); RETURN NULL;',
                hash="6c3a9e7653e36b88a6cf445b613245a0679592c1",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_57ad7",
                table="awards_membershare",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "membershare",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
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
    AddTrigger(
        "membershare",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_membershareevent" ("holders", "id", "kind_id", "members", "note", "period_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "unit_id") VALUES (OLD."holders", OLD."id", OLD."kind_id", OLD."members", OLD."note", OLD."period_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."unit_id"); RETURN NULL;',
                hash="1761ea6ada0e51a6e9bac157b483aa7ed158561a",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_8a4e0",
                table="awards_membershare",
                when="AFTER",
            ),
        ),
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
            ("citation", models.CharField(blank=True, max_length=500, verbose_name="form number and legal basis")),
            ("valid_from", models.DateField(blank=True, null=True, verbose_name="in use from")),
            ("valid_to", models.DateField(blank=True, null=True, verbose_name="in use to, inclusive")),
            ("file", models.FileField(upload_to="templates/", verbose_name="Word file")),
            ("note", models.TextField(blank=True, verbose_name="note")),
            (
                "issuer",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="of the office"),
            ),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="awards.papertemplate")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="ca8347d97fa8f2240dbcf0a8fdce1c3dd3efd50e",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_0aaa6",
                        table="awards_papertemplateevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "papertemplate",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_papertemplateevent" ("citation", "file", "id", "issuer_id", "note", "paper", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to", "version") VALUES (NEW."citation", NEW."file", NEW."id", NEW."issuer_id", NEW."note", NEW."paper", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."valid_from", NEW."valid_to", NEW."version"); RETURN NULL;',
                hash="caba573826ede78fb47a46fdf0771a7303732102",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_c39ca",
                table="awards_papertemplate",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "papertemplate",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
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
    AddTrigger(
        "papertemplate",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_papertemplateevent" ("citation", "file", "id", "issuer_id", "note", "paper", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to", "version") VALUES (OLD."citation", OLD."file", OLD."id", OLD."issuer_id", OLD."note", OLD."paper", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."valid_from", OLD."valid_to", OLD."version"); RETURN NULL;',
                hash="36347ecb97e4590f4491f09d03acc70b21773ff6",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_062b5",
                table="awards_papertemplate",
                when="AFTER",
            ),
        ),
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
            ("council_as_printed", models.CharField(blank=True, max_length=300, verbose_name="council as printed")),
            ("held_on", models.CharField(blank=True, db_collation="C", max_length=10, null=True, verbose_name="held on")),
            ("council", models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="council")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="awards.councilballot")),
            (
                "rule",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.ballotrule", verbose_name="rule"),
            ),
            (
                "source",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.document", verbose_name="source"),
            ),
            ("proposal", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.proposal", verbose_name="award proposal")),
            (
                "line",
                models.ForeignKey(
                    blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.proposalline", verbose_name="line of a proposal"
                ),
            ),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="916bd215ffd09ac1e4248271dcdb268ad2a0432d",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_e2409",
                        table="awards_councilballotevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "councilballot",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_councilballotevent" ("against", "collected", "council_as_printed", "council_id", "eligible", "held_on", "id", "in_favour", "invalid", "is_secret", "issued", "line_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "proposal_id", "rule_id", "source_id", "valid", "written", "written_in_favour") VALUES (NEW."against", NEW."collected", NEW."council_as_printed", NEW."council_id", NEW."eligible", NEW."held_on", NEW."id", NEW."in_favour", NEW."invalid", NEW."is_secret", NEW."issued", NEW."line_id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."present", NEW."proposal_id", NEW."rule_id", NEW."source_id", NEW."valid", NEW."written", NEW."written_in_favour"); RETURN NULL;',
                hash="d01ed1e5b9a73040d9e88f9b5e7efc2ba4d28558",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_d1a01",
                table="awards_councilballot",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "councilballot",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
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
    AddTrigger(
        "councilballot",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_councilballotevent" ("against", "collected", "council_as_printed", "council_id", "eligible", "held_on", "id", "in_favour", "invalid", "is_secret", "issued", "line_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "proposal_id", "rule_id", "source_id", "valid", "written", "written_in_favour") VALUES (OLD."against", OLD."collected", OLD."council_as_printed", OLD."council_id", OLD."eligible", OLD."held_on", OLD."id", OLD."in_favour", OLD."invalid", OLD."is_secret", OLD."issued", OLD."line_id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."present", OLD."proposal_id", OLD."rule_id", OLD."source_id", OLD."valid", OLD."written", OLD."written_in_favour"); RETURN NULL;',
                hash="07d4568a7284b8530218cbfbdd843736bf189dbb",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_24642",
                table="awards_councilballot",
                when="AFTER",
            ),
        ),
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
            ("at", models.DateTimeField(default=Now(), verbose_name="recorded at")),
            ("done", models.CharField(blank=True, db_collation="C", max_length=10, null=True, verbose_name="done on")),
            ("reason", models.TextField(blank=True, verbose_name="reason")),
            ("by_notice", models.BooleanField(default=False, verbose_name="recorded from a notice")),
            ("by", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to=settings.AUTH_USER_MODEL, verbose_name="by")),
            (
                "council_ballot",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.councilballot", verbose_name="ballot"),
            ),
            (
                "line",
                models.ForeignKey(
                    blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.proposalline", verbose_name="line of a proposal"
                ),
            ),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="awards.proposalstep")),
            ("proposal", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.proposal", verbose_name="award proposal")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="c5fffbe1957bac4962913ddf0f67932298e576cb",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_5a3e4",
                        table="awards_proposalstepevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "proposalstep",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_proposalstepevent" ("act", "at", "by_id", "by_notice", "council_ballot_id", "done", "from_state", "id", "line_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "reason", "to_state") VALUES (NEW."act", NEW."at", NEW."by_id", NEW."by_notice", NEW."council_ballot_id", NEW."done", NEW."from_state", NEW."id", NEW."line_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposal_id", NEW."reason", NEW."to_state"); RETURN NULL;',
                hash="503dd187471886fb2e43a0da2f509c7819c63516",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_3364d",
                table="awards_proposalstep",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "proposalstep",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
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
    AddTrigger(
        "proposalstep",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_proposalstepevent" ("act", "at", "by_id", "by_notice", "council_ballot_id", "done", "from_state", "id", "line_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "reason", "to_state") VALUES (OLD."act", OLD."at", OLD."by_id", OLD."by_notice", OLD."council_ballot_id", OLD."done", OLD."from_state", OLD."id", OLD."line_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposal_id", OLD."reason", OLD."to_state"); RETURN NULL;',
                hash="eb47d7e284103d01cf892422f42a12e8a6c4ec8e",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_11392",
                table="awards_proposalstep",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="QuotaRuleEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("issuer_as_printed", models.CharField(blank=True, max_length=300, verbose_name="set by, as printed")),
            ("citation", models.CharField(max_length=500, verbose_name="legal basis")),
            ("valid_from", models.DateField(blank=True, null=True, verbose_name="in force from")),
            ("valid_to", models.DateField(blank=True, null=True, verbose_name="in force to, inclusive")),
            (
                "trust",
                models.CharField(
                    choices=[("V", "verified, in force"), ("O", "verified, from a law since replaced"), ("M", "not verified: may warn, never blocks")], default="M", max_length=1, verbose_name="trust"
                ),
            ),
            ("note", models.TextField(blank=True, verbose_name="note")),
            ("percent", models.DecimalField(blank=True, decimal_places=2, max_digits=5, null=True, verbose_name="share in percent")),
            (
                "base_of",
                models.CharField(
                    choices=[("members", "the members of the bloc"), ("others", "the members of the bloc but for those proposed for a flag"), ("given", "a number that is entered with the proposal")],
                    default="given",
                    max_length=8,
                    verbose_name="share of",
                ),
            ),
            ("base", models.CharField(blank=True, max_length=200, verbose_name="of what")),
            ("fixed", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="fixed number")),
            ("rounding", models.CharField(choices=[("down", "down"), ("up", "up"), ("nearest", "to the nearest")], default="down", max_length=8, verbose_name="rounding")),
            ("minimum", models.PositiveSmallIntegerField(default=0, verbose_name="at least")),
            ("is_hard", models.BooleanField(default=False, help_text="Otherwise more may be proposed where the reason is written down.", verbose_name="never exceeded")),
            ("issuer", models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="set by")),
            ("kind", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.awardkind", verbose_name="award kind")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="awards.quotarule")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="44718b59b67ca95f9d96cfffd296fa8688c43c03",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_f26f7",
                        table="awards_quotaruleevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "quotarule",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_quotaruleevent" ("base", "base_of", "citation", "fixed", "id", "is_hard", "issuer_as_printed", "issuer_id", "kind_id", "minimum", "note", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rounding", "trust", "valid_from", "valid_to") VALUES (NEW."base", NEW."base_of", NEW."citation", NEW."fixed", NEW."id", NEW."is_hard", NEW."issuer_as_printed", NEW."issuer_id", NEW."kind_id", NEW."minimum", NEW."note", NEW."percent", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rounding", NEW."trust", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                hash="6d0f52e7e9716e6f40ab0478ee696ad9f0bc97b9",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_daf8f",
                table="awards_quotarule",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "quotarule",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
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
    AddTrigger(
        "quotarule",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_quotaruleevent" ("base", "base_of", "citation", "fixed", "id", "is_hard", "issuer_as_printed", "issuer_id", "kind_id", "minimum", "note", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rounding", "trust", "valid_from", "valid_to") VALUES (OLD."base", OLD."base_of", OLD."citation", OLD."fixed", OLD."id", OLD."is_hard", OLD."issuer_as_printed", OLD."issuer_id", OLD."kind_id", OLD."minimum", OLD."note", OLD."percent", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rounding", OLD."trust", OLD."valid_from", OLD."valid_to"); RETURN NULL;',
                hash="9568802022672140f8a592beced911dd494485c4",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_1f0a5",
                table="awards_quotarule",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="QuotaBaseEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("figure", models.CharField(choices=[("number", "a number"), ("none", "none, as stated"), ("unknown", "not known yet")], default="unknown", max_length=8, verbose_name="figure")),
            ("count", models.PositiveIntegerField(blank=True, null=True, verbose_name="number")),
            ("count_words", models.CharField(blank=True, max_length=200, verbose_name="in the words of the source")),
            ("note", models.CharField(blank=True, max_length=500, verbose_name="where the number comes from")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="awards.quotabase")),
            ("proposal", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.proposal", verbose_name="award proposal")),
            ("rule", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.quotarule", verbose_name="quota rule")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="d94d4c256131f8df809f10222b3f9e931b2de22c",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_05de9",
                        table="awards_quotabaseevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "quotabase",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_quotabaseevent" ("count", "count_words", "figure", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "rule_id") VALUES (NEW."count", NEW."count_words", NEW."figure", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposal_id", NEW."rule_id"); RETURN NULL;',
                hash="294daae11471cac0db487b927dd86f3fea224513",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_00ec9",
                table="awards_quotabase",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "quotabase",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
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
    AddTrigger(
        "quotabase",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_quotabaseevent" ("count", "count_words", "figure", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "rule_id") VALUES (OLD."count", OLD."count_words", OLD."figure", OLD."id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposal_id", OLD."rule_id"); RETURN NULL;',
                hash="5a6386843910e4687c9c7cfb3ac4cd2aceebc560",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_fc1fc",
                table="awards_quotabase",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="RecommendedRecipientEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("name_as_printed", models.CharField(blank=True, max_length=300, verbose_name="name as printed")),
            ("person", models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.person", verbose_name="person")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="awards.recommendedrecipient")),
            (
                "recommendation",
                models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.recommendation", verbose_name="recommendation"),
            ),
            ("unit", models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="unit")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="94908bb4f2f2b9eb6b4537d7dbadfd6c928abf86",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_0ad30",
                        table="awards_recommendedrecipientevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "recommendedrecipient",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_recommendedrecipientevent" ("id", "name_as_printed", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recommendation_id", "unit_id") VALUES (NEW."id", NEW."name_as_printed", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recommendation_id", NEW."unit_id"); RETURN NULL;',
                hash="9f2b37e0a411105ee7ce18dd80acdb601a306044",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_a0d61",
                table="awards_recommendedrecipient",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "recommendedrecipient",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "awards_recommendedrecipientevent" ("id", "name_as_printed", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recommendation_id", "unit_id") VALUES (NEW."id", NEW."name_as_printed", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recommendation_id", NEW."unit_id"); RETURN NULL;',
                hash="38190a53c6c7e981406995450bafdf30ea094d31",
                operation="UPDATE",
                pgid="pgtrigger_update_update_2d66a",
                table="awards_recommendedrecipient",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "recommendedrecipient",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_recommendedrecipientevent" ("id", "name_as_printed", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recommendation_id", "unit_id") VALUES (OLD."id", OLD."name_as_printed", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recommendation_id", OLD."unit_id"); RETURN NULL;',
                hash="b7c113750afc278d688c2c57dc0a544dffbd135c",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_5483a",
                table="awards_recommendedrecipient",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="ReconciliationNoteEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("award_as_printed", models.CharField(blank=True, max_length=300, verbose_name="award as printed")),
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
            ("at", models.DateTimeField(default=Now(), verbose_name="at")),
            (
                "authority",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="authority"),
            ),
            ("by", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to=settings.AUTH_USER_MODEL, verbose_name="by")),
            ("campaign", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.campaign", verbose_name="bloc-year")),
            ("kind", models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.awardkind", verbose_name="award")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="awards.reconciliationnote")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="a4b285c75b166f53e6b06fef7d09724d5fe55861",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_1a272",
                        table="awards_reconciliationnoteevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "reconciliationnote",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_reconciliationnoteevent" ("at", "authority_id", "award_as_printed", "by_id", "campaign_id", "id", "kind_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recipient_kind", "text") VALUES (NEW."at", NEW."authority_id", NEW."award_as_printed", NEW."by_id", NEW."campaign_id", NEW."id", NEW."kind_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recipient_kind", NEW."text"); RETURN NULL;',
                hash="6df1e9b56f76bb9a6ebf4e5822e64e0e93685846",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_6bccd",
                table="awards_reconciliationnote",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "reconciliationnote",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
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
    AddTrigger(
        "reconciliationnote",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_reconciliationnoteevent" ("at", "authority_id", "award_as_printed", "by_id", "campaign_id", "id", "kind_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recipient_kind", "text") VALUES (OLD."at", OLD."authority_id", OLD."award_as_printed", OLD."by_id", OLD."campaign_id", OLD."id", OLD."kind_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recipient_kind", OLD."text"); RETURN NULL;',
                hash="c2bdde6e6f3a133c22c3766e9362354cb6a7c6f1",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_c72b5",
                table="awards_reconciliationnote",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="RecordingEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("act", models.CharField(choices=[("first", "recorded"), ("correction", "corrected"), ("taken_back", "opening of the next year taken back")], max_length=10, verbose_name="act")),
            ("at", models.DateTimeField(default=timezone.now, verbose_name="at")),
            ("reason", models.TextField(blank=True, verbose_name="reason")),
            ("changes", models.JSONField(blank=True, default=list, verbose_name="changes")),
            ("opening", models.JSONField(blank=True, default=dict, verbose_name="what the opening made")),
            ("bloc", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.bloc", verbose_name="bloc")),
            ("conference", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.conference", verbose_name="conference")),
            (
                "opened",
                models.ForeignKey(
                    blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.campaign", verbose_name="opened the bloc-year"
                ),
            ),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="awards.recording")),
            ("user", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to=settings.AUTH_USER_MODEL, verbose_name="by")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="f6208a541ebe7c4b29ae3738897b4804c1b31c40",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_a1305",
                        table="awards_recordingevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "recording",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_recordingevent" ("act", "at", "bloc_id", "changes", "conference_id", "id", "opened_id", "opening", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "user_id") VALUES (NEW."act", NEW."at", NEW."bloc_id", NEW."changes", NEW."conference_id", NEW."id", NEW."opened_id", NEW."opening", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."user_id"); RETURN NULL;',
                hash="06b4f621ddcba00bed6910bbe30c8d3f64907449",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_20069",
                table="awards_recording",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "recording",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
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
    AddTrigger(
        "recording",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_recordingevent" ("act", "at", "bloc_id", "changes", "conference_id", "id", "opened_id", "opening", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "user_id") VALUES (OLD."act", OLD."at", OLD."bloc_id", OLD."changes", OLD."conference_id", OLD."id", OLD."opened_id", OLD."opening", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."user_id"); RETURN NULL;',
                hash="57353e1dad3a8701f0bc6e9fe9c2334ef23938bd",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_7fd1a",
                table="awards_recording",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="VoteRuleEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("issuer_as_printed", models.CharField(blank=True, max_length=300, verbose_name="set by, as printed")),
            ("citation", models.CharField(max_length=500, verbose_name="legal basis")),
            ("valid_from", models.DateField(blank=True, null=True, verbose_name="in force from")),
            ("valid_to", models.DateField(blank=True, null=True, verbose_name="in force to, inclusive")),
            (
                "trust",
                models.CharField(
                    choices=[("V", "verified, in force"), ("O", "verified, from a law since replaced"), ("M", "not verified: may warn, never blocks")], default="M", max_length=1, verbose_name="trust"
                ),
            ),
            ("note", models.TextField(blank=True, verbose_name="note")),
            ("stage", models.CharField(choices=[("bloc", "in the bloc"), ("council", "in the council")], default="council", max_length=7, verbose_name="where the vote is held")),
            ("ballot_rule", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.ballotrule", verbose_name="ballot rule")),
            ("issuer", models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="set by")),
            ("kind", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.awardkind", verbose_name="award kind")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="awards.voterule")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="9931df5b9b271b871f1da39dfd4ee1eaf311f476",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_0e778",
                        table="awards_voteruleevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "voterule",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_voteruleevent" ("ballot_rule_id", "citation", "id", "issuer_as_printed", "issuer_id", "kind_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage", "trust", "valid_from", "valid_to") VALUES (NEW."ballot_rule_id", NEW."citation", NEW."id", NEW."issuer_as_printed", NEW."issuer_id", NEW."kind_id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."stage", NEW."trust", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                hash="2aff754ecb10450a59e70bb54972891e8a0f546e",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_21b34",
                table="awards_voterule",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "voterule",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
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
    AddTrigger(
        "voterule",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_voteruleevent" ("ballot_rule_id", "citation", "id", "issuer_as_printed", "issuer_id", "kind_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage", "trust", "valid_from", "valid_to") VALUES (OLD."ballot_rule_id", OLD."citation", OLD."id", OLD."issuer_as_printed", OLD."issuer_id", OLD."kind_id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."stage", OLD."trust", OLD."valid_from", OLD."valid_to"); RETURN NULL;',
                hash="a683a8c981787754f4058ea9bfef40110274d37a",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_636c6",
                table="awards_voterule",
                when="AFTER",
            ),
        ),
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
            ("at", models.DateTimeField(default=Now(), verbose_name="at")),
            ("by", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to=settings.AUTH_USER_MODEL, verbose_name="by")),
            (
                "line",
                models.ForeignKey(
                    blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.proposalline", verbose_name="line of a proposal"
                ),
            ),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="awards.warninganswer")),
            ("proposal", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="awards.proposal", verbose_name="award proposal")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="49893358820600ee3d32a154ac2939cd96c4e68f",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_3b20c",
                        table="awards_warninganswerevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "warninganswer",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_warninganswerevent" ("about", "at", "by_id", "id", "line_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "reason", "warning") VALUES (NEW."about", NEW."at", NEW."by_id", NEW."id", NEW."line_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposal_id", NEW."reason", NEW."warning"); RETURN NULL;',
                hash="e72afd6d19b9dbbd6724e6e2ffcf9f53e24a22b6",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_b7612",
                table="awards_warninganswer",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "warninganswer",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
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
    AddTrigger(
        "warninganswer",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_warninganswerevent" ("about", "at", "by_id", "id", "line_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "reason", "warning") VALUES (OLD."about", OLD."at", OLD."by_id", OLD."id", OLD."line_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposal_id", OLD."reason", OLD."warning"); RETURN NULL;',
                hash="8d806d56209c93c7bd021a90e8451c7b9d9e475c",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_ed274",
                table="awards_warninganswer",
                when="AFTER",
            ),
        ),
    ),
    migrations.CreateModel(
        name="EditionEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            ("first_year", models.PositiveSmallIntegerField(verbose_name="first year")),
            ("last_year", models.PositiveSmallIntegerField(verbose_name="last year")),
            ("by_today", models.BooleanField(default=False, verbose_name="by today's units")),
            ("title", models.CharField(max_length=500, verbose_name="title")),
            ("language", models.CharField(max_length=10, verbose_name="language")),
            ("content", models.JSONField(verbose_name="content")),
            ("check_code", models.CharField(max_length=24, verbose_name="check code")),
            ("made_at", models.DateTimeField(default=timezone.now, verbose_name="frozen at")),
            ("bloc", models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.bloc", verbose_name="bloc")),
            (
                "campaign",
                models.ForeignKey(
                    blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="campaigns.campaign", verbose_name="of the bloc-year"
                ),
            ),
            ("made_by", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to=settings.AUTH_USER_MODEL, verbose_name="frozen by")),
            (
                "organiser",
                models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to="blocs.unit", verbose_name="organiser"),
            ),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="awards.edition")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="4f55c19688344cb10e42e7f42089179302cd9044",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_4bfc6",
                        table="awards_editionevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    AddTrigger(
        "edition",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_editionevent" ("bloc_id", "by_today", "campaign_id", "check_code", "content", "first_year", "id", "language", "last_year", "made_at", "made_by_id", "organiser_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") VALUES (NEW."bloc_id", NEW."by_today", NEW."campaign_id", NEW."check_code", NEW."content", NEW."first_year", NEW."id", NEW."language", NEW."last_year", NEW."made_at", NEW."made_by_id", NEW."organiser_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."title"); RETURN NULL;',
                hash="fdb7722123c9a47ec4f370a2e9a13035f503cdfe",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_bd7b1",
                table="awards_edition",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "edition",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                func='INSERT INTO "awards_editionevent" ("bloc_id", "by_today", "campaign_id", "check_code", "content", "first_year", "id", "language", "last_year", "made_at", "made_by_id", "organiser_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") VALUES (NEW."bloc_id", NEW."by_today", NEW."campaign_id", NEW."check_code", NEW."content", NEW."first_year", NEW."id", NEW."language", NEW."last_year", NEW."made_at", NEW."made_by_id", NEW."organiser_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."title"); RETURN NULL;',
                hash="6d821219663710128e4fbc7a41488176e71a1195",
                operation="UPDATE",
                pgid="pgtrigger_update_update_c1022",
                table="awards_edition",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "edition",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "awards_editionevent" ("bloc_id", "by_today", "campaign_id", "check_code", "content", "first_year", "id", "language", "last_year", "made_at", "made_by_id", "organiser_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") VALUES (OLD."bloc_id", OLD."by_today", OLD."campaign_id", OLD."check_code", OLD."content", OLD."first_year", OLD."id", OLD."language", OLD."last_year", OLD."made_at", OLD."made_by_id", OLD."organiser_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."title"); RETURN NULL;',
                hash="defe81889a5da72d4bd98ba7b337147dd3f94943",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_d3d8f",
                table="awards_edition",
                when="AFTER",
            ),
        ),
    ),
]
# fmt: on


class Migration(migrations.Migration):
    dependencies = [("awards", "0001_records")]
    replaces = [
        ("awards", "0012_sent_forms"),
    ]
    operations = [AtOnce(EVENTS)]
