"""Units, blocs and people; and Vietnamese order and accent-free search as immutable SQL functions."""

import django.contrib.auth.models
import django.contrib.auth.validators
import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.contrib.postgres.operations import BtreeGistExtension, TrigramExtension
from django.db import migrations, models

# The alphabet in its order, each letter with its five tones in theirs: huyền, hỏi, ngã, sắc, nặng.
VOWELS = {
    "a": "àảãáạ", "ă": "ằẳẵắặ", "â": "ầẩẫấậ", "e": "èẻẽéẹ", "ê": "ềểễếệ", "i": "ìỉĩíị",
    "o": "òỏõóọ", "ô": "ồổỗốộ", "ơ": "ờởỡớợ", "u": "ùủũúụ", "ư": "ừửữứự", "y": "ỳỷỹýỵ",
}  # fmt: skip
ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
PLACES = "".join(
    chr(ord("A") + place) for place in range(len(ALPHABET))
)  # A to a: byte order is alphabet order

TONED = "".join(VOWELS.values())
UNTONED = "".join(vowel * 5 for vowel in VOWELS)
LOWER = "ăâđêôơư" + TONED
PLACE_OF_TONED = "".join(PLACES[ALPHABET.index(letter)] for letter in UNTONED)
TONES = "12345" * len(VOWELS)

FUNCTIONS = f"""
CREATE FUNCTION vi_lower(txt text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN translate(lower(normalize(txt, NFC) COLLATE "C"), '{LOWER.upper()}', '{LOWER}');

CREATE FUNCTION vi_sort_key(txt text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN
    -- letters first, with numbers in their own order (Cụm 2 before Cụm 10) …
    regexp_replace(
        regexp_replace(translate(vi_lower(txt), '{ALPHABET}{TONED}', '{PLACES}{PLACE_OF_TONED}') COLLATE "C",
            '([0-9]+)', '0000000000\\1', 'g'),
        '[0-9]*([0-9]{{10}})(?![0-9])', '\\1', 'g')
    -- … then tones, where the letters are equal
    || chr(1)
    || translate(vi_lower(txt), '{"".join(VOWELS)}{TONED}', '{"0" * len(VOWELS)}{TONES}');

CREATE FUNCTION vi_person_sort_key(txt text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN vi_sort_key(regexp_replace(txt COLLATE "C", '^(.*) ([^ ]+)$', '\\2 \\1'));

CREATE FUNCTION vi_fold(txt text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN btrim(regexp_replace(
    translate(
        lower(regexp_replace(normalize(txt, NFKD) COLLATE "C", '[\\u0300-\\u036f]', '', 'g') COLLATE "C"),
        'đĐy', 'ddi'),
    '[^a-z0-9]+', ' ', 'g'));
"""

GONE = """
DROP FUNCTION vi_person_sort_key(text);
DROP FUNCTION vi_sort_key(text);
DROP FUNCTION vi_fold(text);
DROP FUNCTION vi_lower(text);
"""


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        BtreeGistExtension(),
        TrigramExtension(),
        migrations.RunSQL(FUNCTIONS, GONE),
        migrations.CreateModel(
            name="Document",
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
                        choices=[
                            ("report", "report or article"),
                            ("decision", "decision"),
                            ("minutes", "minutes"),
                            ("plan", "plan"),
                            ("directive", "directive, conclusion or resolution"),
                            ("regulation", "regulation or score table"),
                            ("covenant", "signed covenant"),
                            ("other", "other paper"),
                        ],
                        default="other",
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("number", models.CharField(blank=True, max_length=100, verbose_name="number and symbol")),
                ("title", models.CharField(blank=True, max_length=500, verbose_name="title")),
                (
                    "dated",
                    models.CharField(
                        blank=True, db_collation="C", max_length=10, null=True, verbose_name="date"
                    ),
                ),
                (
                    "issuer_as_printed",
                    models.CharField(blank=True, max_length=500, verbose_name="issuer as printed"),
                ),
                ("file", models.FileField(blank=True, upload_to="papers/%Y/", verbose_name="file")),
                (
                    "file_name",
                    models.CharField(blank=True, max_length=200, verbose_name="name of the source file"),
                ),
                (
                    "is_secret",
                    models.BooleanField(default=False, verbose_name="secret: registered without content"),
                ),
                ("holder", models.CharField(blank=True, max_length=200, verbose_name="held by")),
                (
                    "search_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            django.db.models.functions.text.Concat(
                                "number", models.Value(" "), "title", output_field=models.TextField()
                            ),
                            function="vi_fold",
                        ),
                        output_field=models.TextField(),
                    ),
                ),
            ],
            options={
                "verbose_name": "paper",
                "verbose_name_plural": "papers",
                "ordering": ["-dated", "number", "title", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "dated__regex",
                                "^([1-9][0-9]{3}(-((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?))?|--((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?)|(([1-9][0-9](0[48]|[2468][048]|[13579][26])|([2468][048]|[13579][26])00)|-)-02-29)$",
                            )
                        ),
                        name="document_date_exists",
                        violation_error_message="There is no such date. Write it as 16/11/2018, 11/2018 or 2018.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("number", ""), _negated=True),
                            models.Q(("title", ""), _negated=True),
                            models.Q(("file_name", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="document_can_be_named",
                        violation_error_message="Give the paper a number or a title, so that it can be found again.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("is_secret", False), ("file", ""), _connector="OR"),
                        name="secret_document_has_no_file",
                        violation_error_message="A secret paper is registered by number, date and holder; its content is not kept here.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("file_name", ""), _negated=True),
                        fields=("file_name",),
                        name="source_file_registered_once",
                        violation_error_message="A report with that file name is already registered.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Unit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                ("code", models.SlugField(max_length=80, unique=True, verbose_name="code")),
                ("name", models.CharField(max_length=300, verbose_name="current name")),
                ("short_name", models.CharField(blank=True, max_length=100, verbose_name="short name")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("ministry", "ministry or central body"),
                            ("province", "province or city"),
                            ("locality", "district, commune or ward"),
                            ("department", "department or office"),
                            ("system", "system (hệ) or sector"),
                            ("council", "emulation and commendation council"),
                            ("force", "military or police unit"),
                            ("party", "Party body"),
                            ("union", "union or mass organisation"),
                            ("company", "company or group"),
                            ("school", "school, hospital or other public service unit"),
                            ("group", "group of units that counts as one member"),
                            ("other", "other or not known"),
                        ],
                        default="other",
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                (
                    "since",
                    models.CharField(
                        blank=True, db_collation="C", max_length=10, null=True, verbose_name="founded"
                    ),
                ),
                (
                    "until",
                    models.CharField(
                        blank=True, db_collation="C", max_length=10, null=True, verbose_name="ended"
                    ),
                ),
                (
                    "sort_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func("name", function="vi_sort_key"),
                        output_field=models.TextField(db_collation="C"),
                    ),
                ),
                (
                    "name_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func("name", function="vi_fold"),
                        output_field=models.TextField(),
                    ),
                ),
                (
                    "search_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            django.db.models.functions.text.Concat(
                                django.db.models.functions.text.Concat(
                                    "name", models.Value(" "), "short_name", output_field=models.TextField()
                                ),
                                models.Value(" "),
                                "code",
                                output_field=models.TextField(),
                            ),
                            function="vi_fold",
                        ),
                        output_field=models.TextField(),
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="blocs.unit",
                        verbose_name="belongs to",
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
                "verbose_name": "unit",
                "verbose_name_plural": "units",
                "ordering": ["sort_key", "pk"],
                "indexes": [
                    models.Index(fields=["sort_key"], name="blocs_unit_sort_ke_af218e_idx"),
                    models.Index(fields=["name_key"], name="blocs_unit_name_ke_7c631b_idx"),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["search_key"], name="unit_search", opclasses=["gin_trgm_ops"]
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "since__regex",
                                "^([1-9][0-9]{3}(-((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?))?|--((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?)|(([1-9][0-9](0[48]|[2468][048]|[13579][26])|([2468][048]|[13579][26])00)|-)-02-29)$",
                            )
                        ),
                        name="unit_since_exists",
                        violation_error_message="There is no such date. Write it as 16/11/2018, 11/2018 or 2018.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "until__regex",
                                "^([1-9][0-9]{3}(-((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?))?|--((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?)|(([1-9][0-9](0[48]|[2468][048]|[13579][26])|([2468][048]|[13579][26])00)|-)-02-29)$",
                            )
                        ),
                        name="unit_until_exists",
                        violation_error_message="There is no such date. Write it as 16/11/2018, 11/2018 or 2018.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("parent__isnull", True),
                            models.Q(("parent", models.F("pk")), _negated=True),
                            _connector="OR",
                        ),
                        name="unit_is_not_its_own_parent",
                        violation_error_message="A unit cannot belong to itself. Choose the unit above it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True),
                        name="unit_has_a_name",
                        violation_error_message="Give the unit its name.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="never_deleted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="92ffee0ca68356f48f09a5a8b3aecb6b43d33c62",
                            operation="DELETE",
                            pgid="pgtrigger_never_deleted_4b0ff",
                            table="blocs_unit",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "blocs_unitevent" ("code", "id", "kind", "name", "note", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "short_name", "since", "source_id", "until") VALUES (NEW."code", NEW."id", NEW."kind", NEW."name", NEW."note", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."short_name", NEW."since", NEW."source_id", NEW."until"); RETURN NULL;',
                            hash="5e816bd8952cfdd4fdca1ba0dc45b12e386af645",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7c68e",
                            table="blocs_unit",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."code" IS DISTINCT FROM (NEW."code") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."name_key" IS DISTINCT FROM (NEW."name_key") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."parent_id" IS DISTINCT FROM (NEW."parent_id") OR OLD."short_name" IS DISTINCT FROM (NEW."short_name") OR OLD."since" IS DISTINCT FROM (NEW."since") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."until" IS DISTINCT FROM (NEW."until"))',
                            func='INSERT INTO "blocs_unitevent" ("code", "id", "kind", "name", "note", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "short_name", "since", "source_id", "until") VALUES (NEW."code", NEW."id", NEW."kind", NEW."name", NEW."note", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."short_name", NEW."since", NEW."source_id", NEW."until"); RETURN NULL;',
                            hash="898ad8a64ac03c652cabeb65e17f4ce50d7119aa",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_832cc",
                            table="blocs_unit",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "blocs_unitevent" ("code", "id", "kind", "name", "note", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "short_name", "since", "source_id", "until") VALUES (OLD."code", OLD."id", OLD."kind", OLD."name", OLD."note", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."short_name", OLD."since", OLD."source_id", OLD."until"); RETURN NULL;',
                            hash="2922e2d0579e7f5f9bfa9bbbf926613e23d4100f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_36e42",
                            table="blocs_unit",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="User",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                (
                    "is_superuser",
                    models.BooleanField(
                        default=False,
                        help_text="Designates that this user has all permissions without explicitly assigning them.",
                        verbose_name="superuser status",
                    ),
                ),
                (
                    "username",
                    models.CharField(
                        error_messages={"unique": "A user with that username already exists."},
                        help_text="Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.",
                        max_length=150,
                        unique=True,
                        validators=[django.contrib.auth.validators.UnicodeUsernameValidator()],
                        verbose_name="username",
                    ),
                ),
                ("first_name", models.CharField(blank=True, max_length=150, verbose_name="first name")),
                ("last_name", models.CharField(blank=True, max_length=150, verbose_name="last name")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="email address")),
                (
                    "is_staff",
                    models.BooleanField(
                        default=False,
                        help_text="Designates whether the user can log into this admin site.",
                        verbose_name="staff status",
                    ),
                ),
                (
                    "is_active",
                    models.BooleanField(
                        default=True,
                        help_text="Designates whether this user should be treated as active. Unselect this instead of deleting accounts.",
                        verbose_name="active",
                    ),
                ),
                (
                    "date_joined",
                    models.DateTimeField(default=django.utils.timezone.now, verbose_name="date joined"),
                ),
                (
                    "groups",
                    models.ManyToManyField(
                        blank=True,
                        help_text="The groups this user belongs to. A user will get all permissions granted to each of their groups.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.group",
                        verbose_name="groups",
                    ),
                ),
                (
                    "user_permissions",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Specific permissions for this user.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.permission",
                        verbose_name="user permissions",
                    ),
                ),
            ],
            options={
                "verbose_name": "user",
                "verbose_name_plural": "users",
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="never_deleted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="d04c75bd2b3b7b9511ffa8dbf22e8bfd5f7642a1",
                            operation="DELETE",
                            pgid="pgtrigger_never_deleted_41c43",
                            table="blocs_user",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "blocs_userevent" ("date_joined", "email", "first_name", "id", "is_active", "is_staff", "is_superuser", "last_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "username") VALUES (NEW."date_joined", NEW."email", NEW."first_name", NEW."id", NEW."is_active", NEW."is_staff", NEW."is_superuser", NEW."last_name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."username"); RETURN NULL;',
                            hash="079261658eb7140d4f232fbf9fdcc547c00165c5",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_da4cc",
                            table="blocs_user",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."date_joined" IS DISTINCT FROM (NEW."date_joined") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."first_name" IS DISTINCT FROM (NEW."first_name") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."is_staff" IS DISTINCT FROM (NEW."is_staff") OR OLD."is_superuser" IS DISTINCT FROM (NEW."is_superuser") OR OLD."last_name" IS DISTINCT FROM (NEW."last_name") OR OLD."username" IS DISTINCT FROM (NEW."username"))',
                            func='INSERT INTO "blocs_userevent" ("date_joined", "email", "first_name", "id", "is_active", "is_staff", "is_superuser", "last_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "username") VALUES (NEW."date_joined", NEW."email", NEW."first_name", NEW."id", NEW."is_active", NEW."is_staff", NEW."is_superuser", NEW."last_name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."username"); RETURN NULL;',
                            hash="5203b80be6410a4037cde6c759e53960d258c410",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fc03e",
                            table="blocs_user",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "blocs_userevent" ("date_joined", "email", "first_name", "id", "is_active", "is_staff", "is_superuser", "last_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "username") VALUES (OLD."date_joined", OLD."email", OLD."first_name", OLD."id", OLD."is_active", OLD."is_staff", OLD."is_superuser", OLD."last_name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."username"); RETURN NULL;',
                            hash="afc0fe360a2d1434e00c07103ace442f20a6f45a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_3ee8a",
                            table="blocs_user",
                            when="AFTER",
                        ),
                    ),
                ],
            },
            managers=[
                ("objects", django.contrib.auth.models.UserManager()),
            ],
        ),
        migrations.CreateModel(
            name="Bloc",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                ("code", models.SlugField(max_length=80, unique=True, verbose_name="code")),
                ("name", models.CharField(max_length=300, verbose_name="name")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("khoi", "bloc"),
                            ("cum", "cluster"),
                            ("khu_vuc", "area"),
                            ("nganh", "whole sector"),
                        ],
                        default="khoi",
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
                (
                    "since",
                    models.CharField(
                        blank=True, db_collation="C", max_length=10, null=True, verbose_name="founded"
                    ),
                ),
                (
                    "until",
                    models.CharField(
                        blank=True, db_collation="C", max_length=10, null=True, verbose_name="ended"
                    ),
                ),
                (
                    "sort_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func("name", function="vi_sort_key"),
                        output_field=models.TextField(db_collation="C"),
                    ),
                ),
                (
                    "name_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func("name", function="vi_fold"),
                        output_field=models.TextField(),
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
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sub_blocs",
                        to="blocs.bloc",
                        verbose_name="part of",
                    ),
                ),
                (
                    "founding_decision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="blocs.document",
                        verbose_name="founding decision",
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
                    "organiser",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="organised_blocs",
                        to="blocs.unit",
                        verbose_name="organiser",
                    ),
                ),
            ],
            options={
                "verbose_name": "emulation bloc",
                "verbose_name_plural": "emulation blocs",
                "ordering": ["sort_key", "pk"],
                "indexes": [
                    models.Index(fields=["sort_key"], name="blocs_bloc_sort_ke_d729ab_idx"),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["search_key"], name="bloc_search", opclasses=["gin_trgm_ops"]
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "since__regex",
                                "^([1-9][0-9]{3}(-((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?))?|--((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?)|(([1-9][0-9](0[48]|[2468][048]|[13579][26])|([2468][048]|[13579][26])00)|-)-02-29)$",
                            )
                        ),
                        name="bloc_since_exists",
                        violation_error_message="There is no such date. Write it as 16/11/2018, 11/2018 or 2018.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "until__regex",
                                "^([1-9][0-9]{3}(-((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?))?|--((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?)|(([1-9][0-9](0[48]|[2468][048]|[13579][26])|([2468][048]|[13579][26])00)|-)-02-29)$",
                            )
                        ),
                        name="bloc_until_exists",
                        violation_error_message="There is no such date. Write it as 16/11/2018, 11/2018 or 2018.",
                    ),
                    models.UniqueConstraint(
                        fields=("organiser", "name"),
                        name="bloc_name_once_per_organiser",
                        violation_error_message="This organiser already has a bloc of that name.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("parent__isnull", True),
                            models.Q(("parent", models.F("pk")), _negated=True),
                            _connector="OR",
                        ),
                        name="bloc_is_not_its_own_parent",
                        violation_error_message="A bloc cannot be part of itself. Choose the bloc above it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True),
                        name="bloc_has_a_name",
                        violation_error_message="Give the bloc its name.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="never_deleted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="4aea283da9ef24c6ab54cac9801cb5c77d43bf42",
                            operation="DELETE",
                            pgid="pgtrigger_never_deleted_86b4b",
                            table="blocs_bloc",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "blocs_blocevent" ("code", "founding_decision_id", "id", "kind", "name", "note", "organiser_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source_id", "until") VALUES (NEW."code", NEW."founding_decision_id", NEW."id", NEW."kind", NEW."name", NEW."note", NEW."organiser_id", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."since", NEW."source_id", NEW."until"); RETURN NULL;',
                            hash="b69fa805d73a842a250ad7841fdac9b573619e05",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_388ab",
                            table="blocs_bloc",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."code" IS DISTINCT FROM (NEW."code") OR OLD."founding_decision_id" IS DISTINCT FROM (NEW."founding_decision_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."name_key" IS DISTINCT FROM (NEW."name_key") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."organiser_id" IS DISTINCT FROM (NEW."organiser_id") OR OLD."parent_id" IS DISTINCT FROM (NEW."parent_id") OR OLD."since" IS DISTINCT FROM (NEW."since") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."until" IS DISTINCT FROM (NEW."until"))',
                            func='INSERT INTO "blocs_blocevent" ("code", "founding_decision_id", "id", "kind", "name", "note", "organiser_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source_id", "until") VALUES (NEW."code", NEW."founding_decision_id", NEW."id", NEW."kind", NEW."name", NEW."note", NEW."organiser_id", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."since", NEW."source_id", NEW."until"); RETURN NULL;',
                            hash="92d7abdf6d566e6ffef85c91b45de8eeaf55df41",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_31f18",
                            table="blocs_bloc",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "blocs_blocevent" ("code", "founding_decision_id", "id", "kind", "name", "note", "organiser_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source_id", "until") VALUES (OLD."code", OLD."founding_decision_id", OLD."id", OLD."kind", OLD."name", OLD."note", OLD."organiser_id", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."since", OLD."source_id", OLD."until"); RETURN NULL;',
                            hash="77c0e2be60a20ed3c255da91a06d54b1628c39ea",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6d187",
                            table="blocs_bloc",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Membership",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "valid",
                    django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="member from – to"),
                ),
                (
                    "name_as_printed",
                    models.CharField(blank=True, max_length=300, verbose_name="name as printed"),
                ),
                (
                    "bloc",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="blocs.bloc",
                        verbose_name="bloc",
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="blocs.document",
                        verbose_name="decision",
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="blocs.unit",
                        verbose_name="unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "membership",
                "verbose_name_plural": "memberships",
                "ordering": ["bloc", "valid", "pk"],
                "constraints": [
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[("bloc", "="), ("unit", "="), ("valid", "&&")],
                        name="unit_once_in_a_bloc_at_a_time",
                        violation_error_message="This unit is already a member of the bloc in that time.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("valid__isempty", False)),
                        name="membership_lasts_a_day",
                        violation_error_message="The membership ends before it begins. Check the two dates.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="never_deleted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="e44af277855f4164946ad239e40a5f92f3123c6c",
                            operation="DELETE",
                            pgid="pgtrigger_never_deleted_9a64b",
                            table="blocs_membership",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "blocs_membershipevent" ("bloc_id", "decision_id", "id", "name_as_printed", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "unit_id", "valid") VALUES (NEW."bloc_id", NEW."decision_id", NEW."id", NEW."name_as_printed", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."unit_id", NEW."valid"); RETURN NULL;',
                            hash="b70bed755fe7c84f31dc14f661662649b952b4c0",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0f655",
                            table="blocs_membership",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "blocs_membershipevent" ("bloc_id", "decision_id", "id", "name_as_printed", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "unit_id", "valid") VALUES (NEW."bloc_id", NEW."decision_id", NEW."id", NEW."name_as_printed", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."unit_id", NEW."valid"); RETURN NULL;',
                            hash="548c2d7decdd549e139b85caa06e90ba2f2c75fb",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ee788",
                            table="blocs_membership",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "blocs_membershipevent" ("bloc_id", "decision_id", "id", "name_as_printed", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "unit_id", "valid") VALUES (OLD."bloc_id", OLD."decision_id", OLD."id", OLD."name_as_printed", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."unit_id", OLD."valid"); RETURN NULL;',
                            hash="1c8e6f856750347e35b3234994a67178653fb6e0",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_fa6ad",
                            table="blocs_membership",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                ("name", models.CharField(max_length=200, verbose_name="full name")),
                (
                    "born",
                    models.CharField(
                        blank=True, db_collation="C", max_length=10, null=True, verbose_name="born"
                    ),
                ),
                (
                    "sort_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func("name", function="vi_person_sort_key"),
                        output_field=models.TextField(db_collation="C"),
                    ),
                ),
                (
                    "search_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func("name", function="vi_fold"),
                        output_field=models.TextField(),
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="blocs.person",
                        verbose_name="merged into",
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
                        related_name="people",
                        to="blocs.unit",
                        verbose_name="unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "person",
                "verbose_name_plural": "people",
                "ordering": ["sort_key", "pk"],
                "indexes": [
                    models.Index(fields=["sort_key"], name="blocs_perso_sort_ke_cf1ce1_idx"),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["search_key"], name="person_search", opclasses=["gin_trgm_ops"]
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "born__regex",
                                "^([1-9][0-9]{3}(-((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?))?|--((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?)|(([1-9][0-9](0[48]|[2468][048]|[13579][26])|([2468][048]|[13579][26])00)|-)-02-29)$",
                            )
                        ),
                        name="person_birth_date_exists",
                        violation_error_message="There is no such date. Write it as 16/11/2018, 11/2018 or 2018.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True),
                        name="person_has_a_name",
                        violation_error_message="Give the full name.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("merged_into", None),
                            models.Q(("merged_into", models.F("pk")), _negated=True),
                            _connector="OR",
                        ),
                        name="person_is_not_merged_into_itself",
                        violation_error_message="A person cannot be merged into itself.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="never_deleted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="6887bba6dd05762892caa307b5c5bfa120f54b06",
                            operation="DELETE",
                            pgid="pgtrigger_never_deleted_c5c6c",
                            table="blocs_person",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                ],
            },
        ),
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
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="merged by",
                    ),
                ),
                (
                    "kept",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mergers",
                        to="blocs.person",
                        verbose_name="person who stays on record",
                    ),
                ),
                (
                    "merged",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="own_mergers",
                        to="blocs.person",
                        verbose_name="duplicate",
                    ),
                ),
                (
                    "undone_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="undone by",
                    ),
                ),
            ],
            options={
                "verbose_name": "merger of two people",
                "verbose_name_plural": "mergers of people",
                "ordering": ["-at", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("undone_at", None)),
                        fields=("merged",),
                        name="person_merged_once",
                        violation_error_message="This person has been merged already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kept", models.F("merged")), _negated=True),
                        name="merger_is_of_two_people",
                        violation_error_message="A person cannot be merged into itself.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="merger_has_a_reason",
                        violation_error_message="Write how it is known that the two are one person.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("undone_at", None), ("undone_by", None)),
                            models.Q(("undone_at__isnull", False), ("undone_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="undoing_has_its_user",
                        violation_error_message="Say who undid it.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                ],
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
                (
                    "by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="merged by",
                    ),
                ),
                (
                    "kept",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.person",
                        verbose_name="person who stays on record",
                    ),
                ),
                (
                    "merged",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.person",
                        verbose_name="duplicate",
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
                        to="blocs.personmerge",
                    ),
                ),
                (
                    "undone_by",
                    models.ForeignKey(
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
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="db66171ae1476442e889592ae3eb9347ab9943e8",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_d38ec",
                            table="blocs_personmergeevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Reorganisation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("rename", "renamed"),
                            ("merger", "merged"),
                            ("split", "split"),
                            ("takeover", "taken over"),
                            ("dissolution", "dissolved"),
                        ],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                (
                    "took_effect",
                    models.CharField(
                        blank=True, db_collation="C", max_length=10, null=True, verbose_name="in force from"
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reorganisations",
                        to="blocs.document",
                        verbose_name="decision",
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
                "verbose_name": "reorganisation",
                "verbose_name_plural": "reorganisations",
                "ordering": ["took_effect", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "took_effect__regex",
                                "^([1-9][0-9]{3}(-((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?))?|--((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?)|(([1-9][0-9](0[48]|[2468][048]|[13579][26])|([2468][048]|[13579][26])00)|-)-02-29)$",
                            )
                        ),
                        name="reorganisation_date_exists",
                        violation_error_message="There is no such date. Write it as 16/11/2018, 11/2018 or 2018.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="never_deleted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="d0e87a9175cffdf1ecf72a803abc89453e54df58",
                            operation="DELETE",
                            pgid="pgtrigger_never_deleted_0cf50",
                            table="blocs_reorganisation",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "blocs_reorganisationevent" ("document_id", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "took_effect") VALUES (NEW."document_id", NEW."id", NEW."kind", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."took_effect"); RETURN NULL;',
                            hash="22f1739d2a14d5c654aebedd33c48f7ac5be170d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6fd4d",
                            table="blocs_reorganisation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "blocs_reorganisationevent" ("document_id", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "took_effect") VALUES (NEW."document_id", NEW."id", NEW."kind", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."took_effect"); RETURN NULL;',
                            hash="3475a78efc313bc069b62f24290d567a47abc0d1",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_97321",
                            table="blocs_reorganisation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "blocs_reorganisationevent" ("document_id", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "took_effect") VALUES (OLD."document_id", OLD."id", OLD."kind", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."took_effect"); RETURN NULL;',
                            hash="d64e42c6d441fa683de7d97d06a6687eba7e3d45",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7bcc9",
                            table="blocs_reorganisation",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReorganisationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("rename", "renamed"),
                            ("merger", "merged"),
                            ("split", "split"),
                            ("takeover", "taken over"),
                            ("dissolution", "dissolved"),
                        ],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                (
                    "took_effect",
                    models.CharField(
                        blank=True, db_collation="C", max_length=10, null=True, verbose_name="in force from"
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
                        verbose_name="decision",
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
                        to="blocs.reorganisation",
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
                            hash="f92ed51cad254d93fd1d4bd6b118ff315ef64ebf",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_65209",
                            table="blocs_reorganisationevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ReorganisedUnit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "side",
                    models.CharField(
                        choices=[("before", "before"), ("after", "after")], max_length=6, verbose_name="side"
                    ),
                ),
                (
                    "history",
                    models.CharField(
                        choices=[
                            ("undecided", "not decided"),
                            ("counts", "its past counts"),
                            ("no", "its past does not count"),
                        ],
                        default="undecided",
                        max_length=10,
                        verbose_name="past",
                    ),
                ),
                ("history_reason", models.TextField(blank=True, verbose_name="who decided and why")),
                (
                    "reorganisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sides",
                        to="blocs.reorganisation",
                        verbose_name="reorganisation",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sides",
                        to="blocs.unit",
                        verbose_name="unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "unit of a reorganisation",
                "verbose_name_plural": "units of a reorganisation",
                "ordering": ["reorganisation", "side", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("reorganisation", "unit", "side"),
                        name="unit_once_per_side_of_reorganisation",
                        violation_error_message="This unit already stands on that side.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("history", "undecided"),
                            models.Q(("history_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="counting_of_the_past_has_a_reason",
                        violation_error_message="Write who decided whether the past counts, and why.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="never_deleted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="b08f77e3d06c18d7bc0020935b7269c0c80c5e72",
                            operation="DELETE",
                            pgid="pgtrigger_never_deleted_53938",
                            table="blocs_reorganisedunit",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "blocs_reorganisedunitevent" ("history", "history_reason", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reorganisation_id", "side", "unit_id") VALUES (NEW."history", NEW."history_reason", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reorganisation_id", NEW."side", NEW."unit_id"); RETURN NULL;',
                            hash="039ee7c12cfa86f793dcacd982fd45ef5acf9481",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e5a8b",
                            table="blocs_reorganisedunit",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "blocs_reorganisedunitevent" ("history", "history_reason", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reorganisation_id", "side", "unit_id") VALUES (NEW."history", NEW."history_reason", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reorganisation_id", NEW."side", NEW."unit_id"); RETURN NULL;',
                            hash="049b064fb9d0f4aac95a085c7edb06eb8c325b55",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_61fd2",
                            table="blocs_reorganisedunit",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "blocs_reorganisedunitevent" ("history", "history_reason", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reorganisation_id", "side", "unit_id") VALUES (OLD."history", OLD."history_reason", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reorganisation_id", OLD."side", OLD."unit_id"); RETURN NULL;',
                            hash="171dec5a22e377ab215ab2810fae818b809af8ef",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6b1c6",
                            table="blocs_reorganisedunit",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReportText",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.TextField(verbose_name="text of the report")),
                (
                    "document",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="report_text",
                        to="blocs.document",
                        verbose_name="paper",
                    ),
                ),
            ],
            options={
                "verbose_name": "text of a report",
                "verbose_name_plural": "texts of reports",
                "ordering": ["pk"],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="never_deleted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="b3590db6d49fe523e6171bfd1a3bdf73fade96c5",
                            operation="DELETE",
                            pgid="pgtrigger_never_deleted_6fdd1",
                            table="blocs_reporttext",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "blocs_reporttextevent" ("document_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."document_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;',
                            hash="1fac98079985f9c8139a3a355c0346e79bb0fe30",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_cf194",
                            table="blocs_reporttext",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "blocs_reporttextevent" ("document_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."document_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;',
                            hash="0022e3d285b0ae194e1748c832741305805467ce",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ed58e",
                            table="blocs_reporttext",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "blocs_reporttextevent" ("document_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."document_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;',
                            hash="1301a967362d6cf5156fcd3ee27378a9075899af",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f04f2",
                            table="blocs_reporttext",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReportTextEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("text", models.TextField(verbose_name="text of the report")),
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
                        to="blocs.reporttext",
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
                            hash="f256c0143fc41d482ba46b2c83cc16a3febdd87d",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_4263c",
                            table="blocs_reporttextevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Stewardship",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[("staff", "staff: enters and reads"), ("leader", "leader: reads")],
                        default="leader",
                        max_length=6,
                        verbose_name="role",
                    ),
                ),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="to, inclusive")),
                (
                    "bloc",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stewardships",
                        to="blocs.bloc",
                        verbose_name="bloc",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stewardships",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
                (
                    "organiser",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stewardships",
                        to="blocs.unit",
                        verbose_name="organiser",
                    ),
                ),
            ],
            options={
                "verbose_name": "stewardship",
                "verbose_name_plural": "stewardships",
                "ordering": ["user", "starts_on", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("bloc__isnull", True), ("organiser__isnull", True), _connector="XOR"
                        ),
                        name="stewardship_of_a_bloc_or_an_organiser",
                        violation_error_message="Choose either a bloc or an organiser.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True),
                            ("ends_on__gte", models.F("starts_on")),
                            _connector="OR",
                        ),
                        name="stewardship_ends_after_it_starts",
                        violation_error_message="The last day lies before the first. Check the two dates.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="never_deleted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="fafd8a64815a2948126529358ddcde56c78226cb",
                            operation="DELETE",
                            pgid="pgtrigger_never_deleted_201e1",
                            table="blocs_stewardship",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "blocs_stewardshipevent" ("bloc_id", "ends_on", "id", "organiser_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "starts_on", "user_id") VALUES (NEW."bloc_id", NEW."ends_on", NEW."id", NEW."organiser_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role", NEW."starts_on", NEW."user_id"); RETURN NULL;',
                            hash="f64411a17964d53e6fbecf0e9db049cb06d88c56",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_68f49",
                            table="blocs_stewardship",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "blocs_stewardshipevent" ("bloc_id", "ends_on", "id", "organiser_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "starts_on", "user_id") VALUES (NEW."bloc_id", NEW."ends_on", NEW."id", NEW."organiser_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role", NEW."starts_on", NEW."user_id"); RETURN NULL;',
                            hash="d5e4196d94051a2a56cc6509c21d03307c4f57a4",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b2b18",
                            table="blocs_stewardship",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "blocs_stewardshipevent" ("bloc_id", "ends_on", "id", "organiser_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "starts_on", "user_id") VALUES (OLD."bloc_id", OLD."ends_on", OLD."id", OLD."organiser_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role", OLD."starts_on", OLD."user_id"); RETURN NULL;',
                            hash="44ecfe70a40fd99e1ea58c16c753af8b134b7967",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_10573",
                            table="blocs_stewardship",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StewardshipEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "role",
                    models.CharField(
                        choices=[("staff", "staff: enters and reads"), ("leader", "leader: reads")],
                        default="leader",
                        max_length=6,
                        verbose_name="role",
                    ),
                ),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="to, inclusive")),
                (
                    "bloc",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.bloc",
                        verbose_name="bloc",
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
                        to="blocs.stewardship",
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
                        verbose_name="user",
                    ),
                ),
                (
                    "organiser",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.unit",
                        verbose_name="organiser",
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
                            hash="acb4f72f17e99b128d77ea7de02028d648b2393a",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_c9b2e",
                            table="blocs_stewardshipevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ReorganisedUnitEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "side",
                    models.CharField(
                        choices=[("before", "before"), ("after", "after")], max_length=6, verbose_name="side"
                    ),
                ),
                (
                    "history",
                    models.CharField(
                        choices=[
                            ("undecided", "not decided"),
                            ("counts", "its past counts"),
                            ("no", "its past does not count"),
                        ],
                        default="undecided",
                        max_length=10,
                        verbose_name="past",
                    ),
                ),
                ("history_reason", models.TextField(blank=True, verbose_name="who decided and why")),
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
                        to="blocs.reorganisedunit",
                    ),
                ),
                (
                    "reorganisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.reorganisation",
                        verbose_name="reorganisation",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        db_constraint=False,
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
                            hash="8f269712eec348d1d3c1c30b7d04f76d59f9bafe",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_08d16",
                            table="blocs_reorganisedunitevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PersonEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("note", models.TextField(blank=True, verbose_name="note")),
                ("name", models.CharField(max_length=200, verbose_name="full name")),
                (
                    "born",
                    models.CharField(
                        blank=True, db_collation="C", max_length=10, null=True, verbose_name="born"
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
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
                        to="blocs.person",
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
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="7cecbe974d9b509a180ecc80b0e9a6b04a18aee6",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_eea1d",
                            table="blocs_personevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="MembershipEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "valid",
                    django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="member from – to"),
                ),
                (
                    "name_as_printed",
                    models.CharField(blank=True, max_length=300, verbose_name="name as printed"),
                ),
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
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.document",
                        verbose_name="decision",
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
                        to="blocs.membership",
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
                        db_constraint=False,
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
                            hash="fdec4a6ac4fd19e726e3c21c0e2a084ae14e8d7c",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_eac22",
                            table="blocs_membershipevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="DocumentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("report", "report or article"),
                            ("decision", "decision"),
                            ("minutes", "minutes"),
                            ("plan", "plan"),
                            ("directive", "directive, conclusion or resolution"),
                            ("regulation", "regulation or score table"),
                            ("covenant", "signed covenant"),
                            ("other", "other paper"),
                        ],
                        default="other",
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("number", models.CharField(blank=True, max_length=100, verbose_name="number and symbol")),
                ("title", models.CharField(blank=True, max_length=500, verbose_name="title")),
                (
                    "dated",
                    models.CharField(
                        blank=True, db_collation="C", max_length=10, null=True, verbose_name="date"
                    ),
                ),
                (
                    "issuer_as_printed",
                    models.CharField(blank=True, max_length=500, verbose_name="issuer as printed"),
                ),
                ("file", models.FileField(blank=True, upload_to="papers/%Y/", verbose_name="file")),
                (
                    "file_name",
                    models.CharField(blank=True, max_length=200, verbose_name="name of the source file"),
                ),
                (
                    "is_secret",
                    models.BooleanField(default=False, verbose_name="secret: registered without content"),
                ),
                ("holder", models.CharField(blank=True, max_length=200, verbose_name="held by")),
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
                        to="blocs.document",
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
                        verbose_name="issuer",
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
                            hash="fa13398ee75bd168cfaeeca903d8cba31d87a095",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_104fe",
                            table="blocs_documentevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="BlocEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("note", models.TextField(blank=True, verbose_name="note")),
                ("code", models.SlugField(db_index=False, max_length=80, verbose_name="code")),
                ("name", models.CharField(max_length=300, verbose_name="name")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("khoi", "bloc"),
                            ("cum", "cluster"),
                            ("khu_vuc", "area"),
                            ("nganh", "whole sector"),
                        ],
                        default="khoi",
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
                (
                    "since",
                    models.CharField(
                        blank=True, db_collation="C", max_length=10, null=True, verbose_name="founded"
                    ),
                ),
                (
                    "until",
                    models.CharField(
                        blank=True, db_collation="C", max_length=10, null=True, verbose_name="ended"
                    ),
                ),
                (
                    "name_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func("name", function="vi_fold"),
                        output_field=models.TextField(),
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.bloc",
                        verbose_name="part of",
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
                        to="blocs.bloc",
                    ),
                ),
                (
                    "founding_decision",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.document",
                        verbose_name="founding decision",
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
                    "organiser",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.unit",
                        verbose_name="organiser",
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
                            hash="fa482b614ad1848b4f5f428cb35613323af4e53a",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_f293f",
                            table="blocs_blocevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="UnitEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("note", models.TextField(blank=True, verbose_name="note")),
                ("code", models.SlugField(db_index=False, max_length=80, verbose_name="code")),
                ("name", models.CharField(max_length=300, verbose_name="current name")),
                ("short_name", models.CharField(blank=True, max_length=100, verbose_name="short name")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("ministry", "ministry or central body"),
                            ("province", "province or city"),
                            ("locality", "district, commune or ward"),
                            ("department", "department or office"),
                            ("system", "system (hệ) or sector"),
                            ("council", "emulation and commendation council"),
                            ("force", "military or police unit"),
                            ("party", "Party body"),
                            ("union", "union or mass organisation"),
                            ("company", "company or group"),
                            ("school", "school, hospital or other public service unit"),
                            ("group", "group of units that counts as one member"),
                            ("other", "other or not known"),
                        ],
                        default="other",
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                (
                    "since",
                    models.CharField(
                        blank=True, db_collation="C", max_length=10, null=True, verbose_name="founded"
                    ),
                ),
                (
                    "until",
                    models.CharField(
                        blank=True, db_collation="C", max_length=10, null=True, verbose_name="ended"
                    ),
                ),
                (
                    "name_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func("name", function="vi_fold"),
                        output_field=models.TextField(),
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="blocs.unit",
                        verbose_name="belongs to",
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
                        to="blocs.unit",
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
                            hash="2865c1f814e719427ba38abe57b6f2db07a3b71c",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_d5a15",
                            table="blocs_unitevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="UnitName",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                ("name", models.CharField(max_length=300, verbose_name="name")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("official", "former official name"),
                            ("spelling", "other spelling"),
                            ("abbreviation", "abbreviation"),
                        ],
                        default="official",
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                (
                    "valid",
                    django.contrib.postgres.fields.ranges.DateRangeField(
                        blank=True, null=True, verbose_name="valid"
                    ),
                ),
                (
                    "search_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func("name", function="vi_fold"),
                        output_field=models.TextField(),
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
                        verbose_name="decision",
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="names",
                        to="blocs.unit",
                        verbose_name="unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "name of a unit",
                "verbose_name_plural": "names of units",
                "ordering": ["unit", "valid", "pk"],
                "indexes": [
                    models.Index(fields=["search_key"], name="blocs_unitn_search__53ff6d_idx"),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["search_key"], name="unit_name_search", opclasses=["gin_trgm_ops"]
                    ),
                ],
                "constraints": [
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("kind", "official")),
                        expressions=[("unit", "="), ("valid", "&&")],
                        name="one_official_name_at_a_time",
                        violation_error_message="The unit already has an official name in that time. End that one first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "official"), _negated=True),
                            ("valid__isnull", False),
                            _connector="OR",
                        ),
                        name="official_name_has_its_time",
                        violation_error_message="Say until when this was the official name.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid__isnull", True), ("valid__isempty", False), _connector="OR"
                        ),
                        name="unit_name_lasts_a_day",
                        violation_error_message="The name ends before it begins. Check the two dates.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("valid__isnull", True)),
                        fields=("unit", "name", "kind"),
                        name="unit_name_once",
                        violation_error_message="The unit already has this name on record.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="never_deleted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="714ea2445bb1eecf98724768f2cba82ecda7a49f",
                            operation="DELETE",
                            pgid="pgtrigger_never_deleted_dea58",
                            table="blocs_unitname",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "blocs_unitnameevent" ("document_id", "id", "kind", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "unit_id", "valid") VALUES (NEW."document_id", NEW."id", NEW."kind", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."unit_id", NEW."valid"); RETURN NULL;',
                            hash="35147bdcc9b35a9d836546d733b2a2070f374e16",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b2620",
                            table="blocs_unitname",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."document_id" IS DISTINCT FROM (NEW."document_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id") OR OLD."valid" IS DISTINCT FROM (NEW."valid"))',
                            func='INSERT INTO "blocs_unitnameevent" ("document_id", "id", "kind", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "unit_id", "valid") VALUES (NEW."document_id", NEW."id", NEW."kind", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."unit_id", NEW."valid"); RETURN NULL;',
                            hash="0a12e28a1eee3df2613bfaabece2b42845d2a023",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_873ca",
                            table="blocs_unitname",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "blocs_unitnameevent" ("document_id", "id", "kind", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "unit_id", "valid") VALUES (OLD."document_id", OLD."id", OLD."kind", OLD."name", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."unit_id", OLD."valid"); RETURN NULL;',
                            hash="47883fc1cc7c7b0fd72f778a59e25d9fdcb83ff2",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e935b",
                            table="blocs_unitname",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="UnitNameEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("note", models.TextField(blank=True, verbose_name="note")),
                ("name", models.CharField(max_length=300, verbose_name="name")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("official", "former official name"),
                            ("spelling", "other spelling"),
                            ("abbreviation", "abbreviation"),
                        ],
                        default="official",
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                (
                    "valid",
                    django.contrib.postgres.fields.ranges.DateRangeField(
                        blank=True, null=True, verbose_name="valid"
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
                        verbose_name="decision",
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
                        to="blocs.unitname",
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
                        db_constraint=False,
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
                            hash="3efecf016ed4129447ebb2aa77b75bbb7b748dd6",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_11b3f",
                            table="blocs_unitnameevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="UserEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "is_superuser",
                    models.BooleanField(
                        default=False,
                        help_text="Designates that this user has all permissions without explicitly assigning them.",
                        verbose_name="superuser status",
                    ),
                ),
                (
                    "username",
                    models.CharField(
                        error_messages={"unique": "A user with that username already exists."},
                        help_text="Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.",
                        max_length=150,
                        validators=[django.contrib.auth.validators.UnicodeUsernameValidator()],
                        verbose_name="username",
                    ),
                ),
                ("first_name", models.CharField(blank=True, max_length=150, verbose_name="first name")),
                ("last_name", models.CharField(blank=True, max_length=150, verbose_name="last name")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="email address")),
                (
                    "is_staff",
                    models.BooleanField(
                        default=False,
                        help_text="Designates whether the user can log into this admin site.",
                        verbose_name="staff status",
                    ),
                ),
                (
                    "is_active",
                    models.BooleanField(
                        default=True,
                        help_text="Designates whether this user should be treated as active. Unselect this instead of deleting accounts.",
                        verbose_name="active",
                    ),
                ),
                (
                    "date_joined",
                    models.DateTimeField(default=django.utils.timezone.now, verbose_name="date joined"),
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
                        to=settings.AUTH_USER_MODEL,
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
                            hash="137ad0683b76be706ee9b27078c13c2242ffa90c",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_c894a",
                            table="blocs_userevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="reorganisation",
            name="units",
            field=models.ManyToManyField(
                related_name="reorganisations", through="blocs.ReorganisedUnit", to="blocs.unit"
            ),
        ),
        migrations.AddField(
            model_name="document",
            name="issuer",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="issued_documents",
                to="blocs.unit",
                verbose_name="issuer",
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.UniqueConstraint(
                condition=models.Q(("issuer__isnull", False), models.Q(("number", ""), _negated=True)),
                fields=("kind", "issuer", "number", "dated"),
                name="document_once_per_issuer_number_and_date",
                violation_error_message="This issuer already has a paper of that number and date.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="document",
            trigger=pgtrigger.compiler.Trigger(
                name="never_deleted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="e90ca1bac9c4d6b5666d921d411fc39841399e46",
                    operation="DELETE",
                    pgid="pgtrigger_never_deleted_3d1cf",
                    table="blocs_document",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="document",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "blocs_documentevent" ("dated", "file", "file_name", "holder", "id", "is_secret", "issuer_as_printed", "issuer_id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") VALUES (NEW."dated", NEW."file", NEW."file_name", NEW."holder", NEW."id", NEW."is_secret", NEW."issuer_as_printed", NEW."issuer_id", NEW."kind", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."title"); RETURN NULL;',
                    hash="21314483a4fabcf7d638e910b3c2435dca19da85",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_403ad",
                    table="blocs_document",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="document",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."dated" IS DISTINCT FROM (NEW."dated") OR OLD."file" IS DISTINCT FROM (NEW."file") OR OLD."file_name" IS DISTINCT FROM (NEW."file_name") OR OLD."holder" IS DISTINCT FROM (NEW."holder") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_secret" IS DISTINCT FROM (NEW."is_secret") OR OLD."issuer_id" IS DISTINCT FROM (NEW."issuer_id") OR OLD."issuer_as_printed" IS DISTINCT FROM (NEW."issuer_as_printed") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."title" IS DISTINCT FROM (NEW."title"))',
                    func='INSERT INTO "blocs_documentevent" ("dated", "file", "file_name", "holder", "id", "is_secret", "issuer_as_printed", "issuer_id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") VALUES (NEW."dated", NEW."file", NEW."file_name", NEW."holder", NEW."id", NEW."is_secret", NEW."issuer_as_printed", NEW."issuer_id", NEW."kind", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."title"); RETURN NULL;',
                    hash="6c3a335623243dfc1c4212dd1c4705172502536c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ac8f0",
                    table="blocs_document",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="document",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "blocs_documentevent" ("dated", "file", "file_name", "holder", "id", "is_secret", "issuer_as_printed", "issuer_id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") VALUES (OLD."dated", OLD."file", OLD."file_name", OLD."holder", OLD."id", OLD."is_secret", OLD."issuer_as_printed", OLD."issuer_id", OLD."kind", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."title"); RETURN NULL;',
                    hash="746bfd192da91c6aab07ebba42ce9397c9c95e4b",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a6c8f",
                    table="blocs_document",
                    when="AFTER",
                ),
            ),
        ),
    ]
