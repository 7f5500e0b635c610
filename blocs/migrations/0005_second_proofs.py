"""The history of second proofs, which stand in the tables of allauth."""

from importlib import import_module

from django.conf import settings
from django.db import migrations, models
from pgtrigger.compiler import Trigger, UpsertTriggerSql
from pgtrigger.migrations import AddTrigger

AtOnce = import_module("blocs.migrations.0001_records").AtOnce


# A field a line, as far as that goes.
# fmt: off
EVENTS = [
    migrations.CreateModel(
        name="SecondProofEvent",
        fields=[
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("type", models.CharField(choices=[("totp", "code app"), ("webauthn", "key or passkey"), ("recovery_codes", "spare codes")], max_length=20, verbose_name="kind")),
            ("pgh_context", models.ForeignKey(db_constraint=False, null=True, on_delete=models.DO_NOTHING, related_name="+", to="pghistory.context")),
            ("user", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="+", related_query_name="+", to=settings.AUTH_USER_MODEL)),
            ("pgh_obj", models.ForeignKey(db_constraint=False, on_delete=models.DO_NOTHING, related_name="events", to="blocs.secondproof")),
        ],
        options={
            "triggers": [
                Trigger(
                    name="append_only",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="7e1f1fed55fe15279e82d41d54dec093bda67d92",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_e6d22",
                        table="blocs_secondproofevent",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="SecondProof",
        fields=[],
        options={
            "verbose_name": "second proof",
            "verbose_name_plural": "second proofs",
            "proxy": True,
            "default_permissions": (),
        },
        bases=("mfa.authenticator",),
    ),
]
TRIGGERS = [
    AddTrigger(
        "secondproof",
        Trigger(
            name="insert_insert",
            sql=UpsertTriggerSql(
                func='INSERT INTO "blocs_secondproofevent" ("pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "type", "user_id") VALUES (_pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."type", NEW."user_id"); RETURN NULL;',
                hash="0774646df1027dbc88e44afe2b07af3d0d977624",
                operation="INSERT",
                pgid="pgtrigger_insert_insert_efcf0",
                table="mfa_authenticator",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "secondproof",
        Trigger(
            name="update_update",
            sql=UpsertTriggerSql(
                condition="WHEN (OLD.\"data\" ->> 'name' IS DISTINCT FROM NEW.\"data\" ->> 'name')",
                func='INSERT INTO "blocs_secondproofevent" ("pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "type", "user_id") VALUES (_pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."type", NEW."user_id"); RETURN NULL;',
                hash="0191b0c9151d06eb3b823f74b046ebe47ee10d36",
                operation="UPDATE",
                pgid="pgtrigger_update_update_56f0b",
                table="mfa_authenticator",
                when="AFTER",
            ),
        ),
    ),
    AddTrigger(
        "secondproof",
        Trigger(
            name="delete_delete",
            sql=UpsertTriggerSql(
                func='INSERT INTO "blocs_secondproofevent" ("pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "type", "user_id") VALUES (_pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."type", OLD."user_id"); RETURN NULL;',
                hash="d29e530e9706ec960020f0ee6c6b797e69880e86",
                operation="DELETE",
                pgid="pgtrigger_delete_delete_6df9d",
                table="mfa_authenticator",
                when="AFTER",
            ),
        ),
    ),
]
# fmt: on


class Migration(migrations.Migration):
    dependencies = [("blocs", "0004_rights"), ("mfa", "0003_authenticator_type_uniq")]
    replaces = [
        ("blocs", "0011_second_proofs_and_passwords"),
    ]
    operations = [AtOnce(EVENTS), *TRIGGERS]
