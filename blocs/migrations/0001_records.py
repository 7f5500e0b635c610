"""Units, blocs and people, with who may do what; and Vietnamese order and accent-free search as immutable functions.

The first of the migrations that stand for the sixteen from before. A database that has all of those has these; one that
stopped between them is to be brought to the end of them first, by the app as it was before.
Which of the earlier names each `replaces` says little: only all of them together count.
"""

import datetime

from django.conf import settings
from django.contrib.auth.models import UserManager
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.operations import BtreeGistExtension, TrigramExtension
from django.contrib.postgres.search import SearchConfig, SearchVectorField
from django.db import migrations, models
from django.db.models.expressions import CombinedExpression
from django.db.models.functions import Coalesce, Concat
from django.utils import timezone
from pgtrigger.compiler import Trigger, UpsertTriggerSql

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


class AtOnce(migrations.SeparateDatabaseAndState):
    """Operations on tables that come into being together: the models are drawn up once for all of them.

    Django draws up all models that hang together anew after each operation, and here nearly all of them do: for a hundred
    tables that takes it longer than all else. Operations of which one builds on the row or column of another are not for this.
    """

    def __init__(self, operations):
        super().__init__(database_operations=operations, state_operations=operations)

    def deconstruct(self):
        return type(self).__name__, [self.database_operations], {}

    def state_forwards(self, app_label, state):
        state.__dict__.pop("apps", None)
        super().state_forwards(app_label, state)

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        for operation in self.database_operations:
            operation.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        for operation in reversed(self.database_operations):
            operation.database_backwards(app_label, schema_editor, from_state, to_state)


# A field, an index or a constraint a line, as far as that goes.
# fmt: off
TABLES = [
    migrations.CreateModel(
        name="Document",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
            ("dated", models.CharField(blank=True, db_collation="C", max_length=10, null=True, verbose_name="date")),
            ("issuer_as_printed", models.CharField(blank=True, max_length=500, verbose_name="issuer as printed")),
            ("file", models.FileField(blank=True, upload_to="papers/%Y/", verbose_name="file")),
            ("file_name", models.CharField(blank=True, max_length=200, verbose_name="name of the source file")),
            ("is_secret", models.BooleanField(default=False, verbose_name="secret: registered without content")),
            ("holder", models.CharField(blank=True, max_length=200, verbose_name="held by")),
            (
                "search_key",
                models.GeneratedField(
                    db_persist=True, expression=models.Func(Concat("number", models.Value(" "), "title", output_field=models.TextField()), function="vi_fold"), output_field=models.TextField()
                ),
            ),
            ("issuer", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="issued_documents", to="blocs.unit", verbose_name="issuer")),
        ],
        options={
            "verbose_name": "paper",
            "verbose_name_plural": "papers",
            "ordering": ["-dated", "number", "title", "pk"],
            "indexes": [
                GinIndex(models.Func(SearchConfig("simple"), models.F("search_key"), function="to_tsvector", output_field=SearchVectorField()), name="document_words"),
                models.Index(fields=["dated"], name="blocs_docum_dated_abd493_idx"),
                models.Index(Coalesce("dated", models.Value("")), models.F("id"), name="document_dated_down"),
                models.Index(Coalesce("dated", models.Value("\U0010ffff")), models.F("id"), name="document_dated_up"),
                GinIndex(
                    models.Func(
                        SearchConfig("simple"),
                        models.Func(models.F("issuer_as_printed"), function="vi_fold", output_field=models.TextField()),
                        function="to_tsvector",
                        output_field=SearchVectorField(),
                    ),
                    name="document_issuer_words",
                ),
            ],
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
                    condition=models.Q(models.Q(("number", ""), _negated=True), models.Q(("title", ""), _negated=True), models.Q(("file_name", ""), _negated=True), _connector="OR"),
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
                models.UniqueConstraint(
                    condition=models.Q(("issuer__isnull", False), models.Q(("number", ""), _negated=True)),
                    fields=("kind", "issuer", "number", "dated"),
                    name="document_once_per_issuer_number_and_date",
                    violation_error_message="This issuer already has a paper of that number and date.",
                ),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="e90ca1bac9c4d6b5666d921d411fc39841399e46",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_3d1cf",
                        table="blocs_document",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Unit",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
            ("since", models.CharField(blank=True, db_collation="C", max_length=10, null=True, verbose_name="founded")),
            ("until", models.CharField(blank=True, db_collation="C", max_length=10, null=True, verbose_name="ended")),
            ("sort_key", models.GeneratedField(db_persist=True, expression=models.Func("name", function="vi_sort_key"), output_field=models.TextField(db_collation="C"))),
            ("name_key", models.GeneratedField(db_persist=True, expression=models.Func("name", function="vi_fold"), output_field=models.TextField())),
            (
                "search_key",
                models.GeneratedField(
                    db_persist=True,
                    expression=models.Func(
                        Concat(Concat("name", models.Value(" "), "short_name", output_field=models.TextField()), models.Value(" "), "code", output_field=models.TextField()), function="vi_fold"
                    ),
                    output_field=models.TextField(),
                ),
            ),
            ("parent", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="children", to="blocs.unit", verbose_name="belongs to")),
            ("source", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.document", verbose_name="source")),
        ],
        options={
            "verbose_name": "unit",
            "verbose_name_plural": "units",
            "ordering": ["sort_key", "pk"],
            "indexes": [
                models.Index(fields=["sort_key"], name="blocs_unit_sort_ke_af218e_idx"),
                models.Index(fields=["name_key"], name="blocs_unit_name_ke_7c631b_idx"),
                GinIndex(fields=["search_key"], name="unit_search", opclasses=["gin_trgm_ops"]),
                GinIndex(models.Func(SearchConfig("simple"), models.F("search_key"), function="to_tsvector", output_field=SearchVectorField()), name="unit_words"),
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
                    condition=models.Q(("parent__isnull", True), models.Q(("parent", models.F("pk")), _negated=True), _connector="OR"),
                    name="unit_is_not_its_own_parent",
                    violation_error_message="A unit cannot belong to itself. Choose the unit above it.",
                ),
                models.CheckConstraint(condition=models.Q(("name", ""), _negated=True), name="unit_has_a_name", violation_error_message="Give the unit its name."),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="92ffee0ca68356f48f09a5a8b3aecb6b43d33c62",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_4b0ff",
                        table="blocs_unit",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="User",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("password", models.CharField(max_length=128, verbose_name="password")),
            ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
            ("is_superuser", models.BooleanField(default=False, help_text="Designates that this user has all permissions without explicitly assigning them.", verbose_name="superuser status")),
            (
                "username",
                models.CharField(
                    error_messages={"unique": "A user with that username already exists."},
                    help_text="Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.",
                    max_length=150,
                    unique=True,
                    validators=[UnicodeUsernameValidator()],
                    verbose_name="username",
                ),
            ),
            ("first_name", models.CharField(blank=True, max_length=150, verbose_name="first name")),
            ("last_name", models.CharField(blank=True, max_length=150, verbose_name="last name")),
            ("email", models.EmailField(blank=True, max_length=254, verbose_name="email address")),
            ("is_staff", models.BooleanField(default=False, help_text="Designates whether the user can log into this admin site.", verbose_name="staff status")),
            ("is_active", models.BooleanField(default=True, help_text="Designates whether this user should be treated as active. Unselect this instead of deleting accounts.", verbose_name="active")),
            ("date_joined", models.DateTimeField(default=timezone.now, verbose_name="date joined")),
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
                    blank=True, help_text="Specific permissions for this user.", related_name="user_set", related_query_name="user", to="auth.permission", verbose_name="user permissions"
                ),
            ),
            ("helped_in_at", models.DateTimeField(blank=True, editable=False, null=True, verbose_name="last helped in")),
            ("password_changed_at", models.DateTimeField(blank=True, editable=False, null=True, verbose_name="password last changed")),
        ],
        options={
            "verbose_name": "user",
            "verbose_name_plural": "users",
            "abstract": False,
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="d04c75bd2b3b7b9511ffa8dbf22e8bfd5f7642a1",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_41c43",
                        table="blocs_user",
                        when="BEFORE",
                    ),
                ),
            ],
        },
        managers=[("objects", UserManager())],
    ),
    migrations.CreateModel(
        name="Bloc",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("note", models.TextField(blank=True, verbose_name="note")),
            ("code", models.SlugField(max_length=80, unique=True, verbose_name="code")),
            ("name", models.CharField(max_length=300, verbose_name="name")),
            ("kind", models.CharField(choices=[("khoi", "bloc"), ("cum", "cluster"), ("khu_vuc", "area"), ("nganh", "whole sector")], default="khoi", max_length=8, verbose_name="kind")),
            ("since", models.CharField(blank=True, db_collation="C", max_length=10, null=True, verbose_name="founded")),
            ("until", models.CharField(blank=True, db_collation="C", max_length=10, null=True, verbose_name="ended")),
            ("sort_key", models.GeneratedField(db_persist=True, expression=models.Func("name", function="vi_sort_key"), output_field=models.TextField(db_collation="C"))),
            ("name_key", models.GeneratedField(db_persist=True, expression=models.Func("name", function="vi_fold"), output_field=models.TextField())),
            (
                "search_key",
                models.GeneratedField(
                    db_persist=True, expression=models.Func(Concat("name", models.Value(" "), "code", output_field=models.TextField()), function="vi_fold"), output_field=models.TextField()
                ),
            ),
            ("parent", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="sub_blocs", to="blocs.bloc", verbose_name="part of")),
            ("founding_decision", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.document", verbose_name="founding decision")),
            ("source", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.document", verbose_name="source")),
            ("organiser", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="organised_blocs", to="blocs.unit", verbose_name="organiser")),
        ],
        options={
            "verbose_name": "emulation bloc",
            "verbose_name_plural": "emulation blocs",
            "ordering": ["sort_key", "pk"],
            "indexes": [
                models.Index(fields=["sort_key"], name="blocs_bloc_sort_ke_d729ab_idx"),
                GinIndex(fields=["search_key"], name="bloc_search", opclasses=["gin_trgm_ops"]),
                GinIndex(models.Func(SearchConfig("simple"), models.F("search_key"), function="to_tsvector", output_field=SearchVectorField()), name="bloc_words"),
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
                models.UniqueConstraint(fields=("organiser", "name"), name="bloc_name_once_per_organiser", violation_error_message="This organiser already has a bloc of that name."),
                models.CheckConstraint(
                    condition=models.Q(("parent__isnull", True), models.Q(("parent", models.F("pk")), _negated=True), _connector="OR"),
                    name="bloc_is_not_its_own_parent",
                    violation_error_message="A bloc cannot be part of itself. Choose the bloc above it.",
                ),
                models.CheckConstraint(condition=models.Q(("name", ""), _negated=True), name="bloc_has_a_name", violation_error_message="Give the bloc its name."),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="4aea283da9ef24c6ab54cac9801cb5c77d43bf42",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_86b4b",
                        table="blocs_bloc",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Membership",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("note", models.TextField(blank=True, verbose_name="note")),
            ("valid", DateRangeField(verbose_name="member from – to")),
            ("name_as_printed", models.CharField(blank=True, max_length=300, verbose_name="name as printed")),
            ("bloc", models.ForeignKey(on_delete=models.PROTECT, related_name="memberships", to="blocs.bloc", verbose_name="bloc")),
            ("decision", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.document", verbose_name="decision")),
            ("source", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.document", verbose_name="source")),
            ("unit", models.ForeignKey(on_delete=models.PROTECT, related_name="memberships", to="blocs.unit", verbose_name="unit")),
        ],
        options={
            "verbose_name": "membership",
            "verbose_name_plural": "memberships",
            "ordering": ["bloc", "valid", "pk"],
            "constraints": [
                ExclusionConstraint(
                    expressions=[("bloc", "="), ("unit", "="), ("valid", "&&")], name="unit_once_in_a_bloc_at_a_time", violation_error_message="This unit is already a member of the bloc in that time."
                ),
                models.CheckConstraint(
                    condition=models.Q(("valid__isempty", False)), name="membership_lasts_a_day", violation_error_message="The membership ends before it begins. Check the two dates."
                ),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="e44af277855f4164946ad239e40a5f92f3123c6c",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_9a64b",
                        table="blocs_membership",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Person",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("note", models.TextField(blank=True, verbose_name="note")),
            ("name", models.CharField(max_length=200, verbose_name="full name")),
            ("born", models.CharField(blank=True, db_collation="C", max_length=10, null=True, verbose_name="born")),
            ("sort_key", models.GeneratedField(db_persist=True, expression=models.Func("name", function="vi_person_sort_key"), output_field=models.TextField(db_collation="C"))),
            ("search_key", models.GeneratedField(db_persist=True, expression=models.Func("name", function="vi_fold"), output_field=models.TextField())),
            ("merged_into", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="merged", to="blocs.person", verbose_name="merged into")),
            ("source", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.document", verbose_name="source")),
            ("unit", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="people", to="blocs.unit", verbose_name="unit")),
        ],
        options={
            "verbose_name": "person",
            "verbose_name_plural": "people",
            "ordering": ["sort_key", "pk"],
            "indexes": [
                models.Index(fields=["sort_key"], name="blocs_perso_sort_ke_cf1ce1_idx"),
                GinIndex(fields=["search_key"], name="person_search", opclasses=["gin_trgm_ops"]),
                GinIndex(models.Func(SearchConfig("simple"), models.F("search_key"), function="to_tsvector", output_field=SearchVectorField()), name="person_words"),
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
                models.CheckConstraint(condition=models.Q(("name", ""), _negated=True), name="person_has_a_name", violation_error_message="Give the full name."),
                models.CheckConstraint(
                    condition=models.Q(("merged_into", None), models.Q(("merged_into", models.F("pk")), _negated=True), _connector="OR"),
                    name="person_is_not_merged_into_itself",
                    violation_error_message="A person cannot be merged into itself.",
                ),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="6887bba6dd05762892caa307b5c5bfa120f54b06",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_c5c6c",
                        table="blocs_person",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="PersonMerge",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("at", models.DateTimeField(default=timezone.now, verbose_name="merged at")),
            ("reason", models.TextField(verbose_name="reason")),
            ("moved", models.JSONField(blank=True, default=list, verbose_name="rows that were moved")),
            ("undone_at", models.DateTimeField(blank=True, null=True, verbose_name="undone at")),
            ("by", models.ForeignKey(on_delete=models.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL, verbose_name="merged by")),
            ("kept", models.ForeignKey(on_delete=models.PROTECT, related_name="mergers", to="blocs.person", verbose_name="person who stays on record")),
            ("merged", models.ForeignKey(on_delete=models.PROTECT, related_name="own_mergers", to="blocs.person", verbose_name="duplicate")),
            ("undone_by", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL, verbose_name="undone by")),
        ],
        options={
            "verbose_name": "merger of two people",
            "verbose_name_plural": "mergers of people",
            "ordering": ["-at", "-pk"],
            "constraints": [
                models.UniqueConstraint(condition=models.Q(("undone_at", None)), fields=("merged",), name="person_merged_once", violation_error_message="This person has been merged already."),
                models.CheckConstraint(
                    condition=models.Q(("kept", models.F("merged")), _negated=True), name="merger_is_of_two_people", violation_error_message="A person cannot be merged into itself."
                ),
                models.CheckConstraint(condition=models.Q(("reason", ""), _negated=True), name="merger_has_a_reason", violation_error_message="Write how it is known that the two are one person."),
                models.CheckConstraint(
                    condition=models.Q(models.Q(("undone_at", None), ("undone_by", None)), models.Q(("undone_at__isnull", False), ("undone_by__isnull", False)), _connector="OR"),
                    name="undoing_has_its_user",
                    violation_error_message="Say who undid it.",
                ),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="266e3c8673785f2168668f27c57199c1b3ff464f",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_75f0c",
                        table="blocs_personmerge",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Reorganisation",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("note", models.TextField(blank=True, verbose_name="note")),
            (
                "kind",
                models.CharField(
                    choices=[("rename", "renamed"), ("merger", "merged"), ("split", "split"), ("takeover", "taken over"), ("dissolution", "dissolved")], max_length=12, verbose_name="kind"
                ),
            ),
            ("took_effect", models.CharField(blank=True, db_collation="C", max_length=10, null=True, verbose_name="in force from")),
            ("document", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="reorganisations", to="blocs.document", verbose_name="decision")),
            ("source", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.document", verbose_name="source")),
            ("units", models.ManyToManyField(related_name="reorganisations", through="blocs.ReorganisedUnit", to="blocs.unit")),
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
                ),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="d0e87a9175cffdf1ecf72a803abc89453e54df58",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_0cf50",
                        table="blocs_reorganisation",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="ReorganisedUnit",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("side", models.CharField(choices=[("before", "before"), ("after", "after")], max_length=6, verbose_name="side")),
            (
                "history",
                models.CharField(choices=[("undecided", "not decided"), ("counts", "its past counts"), ("no", "its past does not count")], default="undecided", max_length=10, verbose_name="past"),
            ),
            ("history_reason", models.TextField(blank=True, verbose_name="who decided and why")),
            ("reorganisation", models.ForeignKey(on_delete=models.PROTECT, related_name="sides", to="blocs.reorganisation", verbose_name="reorganisation")),
            ("unit", models.ForeignKey(on_delete=models.PROTECT, related_name="sides", to="blocs.unit", verbose_name="unit")),
        ],
        options={
            "verbose_name": "unit of a reorganisation",
            "verbose_name_plural": "units of a reorganisation",
            "ordering": ["reorganisation", "side", "pk"],
            "constraints": [
                models.UniqueConstraint(fields=("reorganisation", "unit", "side"), name="unit_once_per_side_of_reorganisation", violation_error_message="This unit already stands on that side."),
                models.CheckConstraint(
                    condition=models.Q(("history", "undecided"), models.Q(("history_reason", ""), _negated=True), _connector="OR"),
                    name="counting_of_the_past_has_a_reason",
                    violation_error_message="Write who decided whether the past counts, and why.",
                ),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="b08f77e3d06c18d7bc0020935b7269c0c80c5e72",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_53938",
                        table="blocs_reorganisedunit",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="ReportText",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("text", models.TextField(verbose_name="text of the report")),
            ("document", models.OneToOneField(on_delete=models.PROTECT, related_name="report_text", to="blocs.document", verbose_name="paper")),
        ],
        options={
            "verbose_name": "text of a report",
            "verbose_name_plural": "texts of reports",
            "ordering": ["pk"],
            "indexes": [
                GinIndex(
                    models.Func(SearchConfig("simple"), models.Func(models.F("text"), function="vi_fold", output_field=models.TextField()), function="to_tsvector", output_field=SearchVectorField()),
                    name="report_text_words",
                ),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="b3590db6d49fe523e6171bfd1a3bdf73fade96c5",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_6fdd1",
                        table="blocs_reporttext",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Stewardship",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("role", models.CharField(choices=[("staff", "staff: enters and reads"), ("leader", "leader: reads")], default="leader", max_length=6, verbose_name="role")),
            ("starts_on", models.DateField(verbose_name="from")),
            ("ends_on", models.DateField(blank=True, null=True, verbose_name="to, inclusive")),
            ("bloc", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="stewardships", to="blocs.bloc", verbose_name="bloc")),
            ("user", models.ForeignKey(on_delete=models.PROTECT, related_name="stewardships", to=settings.AUTH_USER_MODEL, verbose_name="user")),
            ("organiser", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="stewardships", to="blocs.unit", verbose_name="organiser")),
            ("withdrawn_at", models.DateTimeField(blank=True, editable=False, null=True, verbose_name="withdrawn at")),
        ],
        options={
            "verbose_name": "stewardship",
            "verbose_name_plural": "stewardships",
            "ordering": ["user", "starts_on", "pk"],
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("bloc__isnull", True), ("organiser__isnull", True), _connector="XOR"),
                    name="stewardship_of_a_bloc_or_an_organiser",
                    violation_error_message="Choose either a bloc or an organiser.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"),
                    name="stewardship_ends_after_it_starts",
                    violation_error_message="The last day lies before the first. Check the two dates.",
                ),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="fafd8a64815a2948126529358ddcde56c78226cb",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_201e1",
                        table="blocs_stewardship",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="UnitName",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("note", models.TextField(blank=True, verbose_name="note")),
            ("name", models.CharField(max_length=300, verbose_name="name")),
            (
                "kind",
                models.CharField(
                    choices=[("official", "former official name"), ("spelling", "other spelling"), ("abbreviation", "abbreviation")], default="official", max_length=12, verbose_name="kind"
                ),
            ),
            ("valid", DateRangeField(blank=True, null=True, verbose_name="valid")),
            ("search_key", models.GeneratedField(db_persist=True, expression=models.Func("name", function="vi_fold"), output_field=models.TextField())),
            ("document", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.document", verbose_name="decision")),
            ("source", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.document", verbose_name="source")),
            ("unit", models.ForeignKey(on_delete=models.PROTECT, related_name="names", to="blocs.unit", verbose_name="unit")),
        ],
        options={
            "verbose_name": "name of a unit",
            "verbose_name_plural": "names of units",
            "ordering": ["unit", "valid", "pk"],
            "indexes": [
                models.Index(fields=["search_key"], name="blocs_unitn_search__53ff6d_idx"),
                GinIndex(fields=["search_key"], name="unit_name_search", opclasses=["gin_trgm_ops"]),
                GinIndex(models.Func(SearchConfig("simple"), models.F("search_key"), function="to_tsvector", output_field=SearchVectorField()), name="unit_name_words"),
            ],
            "constraints": [
                ExclusionConstraint(
                    condition=models.Q(("kind", "official")),
                    expressions=[("unit", "="), ("valid", "&&")],
                    name="one_official_name_at_a_time",
                    violation_error_message="The unit already has an official name in that time. End that one first.",
                ),
                models.CheckConstraint(
                    condition=models.Q(models.Q(("kind", "official"), _negated=True), ("valid__isnull", False), _connector="OR"),
                    name="official_name_has_its_time",
                    violation_error_message="Say until when this was the official name.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("valid__isnull", True), ("valid__isempty", False), _connector="OR"),
                    name="unit_name_lasts_a_day",
                    violation_error_message="The name ends before it begins. Check the two dates.",
                ),
                models.UniqueConstraint(
                    condition=models.Q(("valid__isnull", True)), fields=("unit", "name", "kind"), name="unit_name_once", violation_error_message="The unit already has this name on record."
                ),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="714ea2445bb1eecf98724768f2cba82ecda7a49f",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_dea58",
                        table="blocs_unitname",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Export",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("at", models.DateTimeField(default=timezone.now, verbose_name="when")),
            ("username", models.CharField(max_length=150, verbose_name="account")),
            ("full_name", models.CharField(blank=True, max_length=301, verbose_name="full name")),
            ("file_name", models.CharField(max_length=300, verbose_name="file")),
            ("address", models.TextField(verbose_name="address")),
            (
                "search_key",
                models.GeneratedField(
                    db_persist=True, expression=models.Func(Concat("file_name", models.Value(" "), "address", output_field=models.TextField()), function="vi_fold"), output_field=models.TextField()
                ),
            ),
            ("user", models.ForeignKey(null=True, on_delete=models.PROTECT, related_name="exports", to=settings.AUTH_USER_MODEL, verbose_name="user")),
        ],
        options={
            "verbose_name": "export",
            "verbose_name_plural": "exports",
            "ordering": ["-at", "-pk"],
            "indexes": [
                models.Index(fields=["at"], name="export_at"),
                models.Index(fields=["user", "at"], name="export_by_user"),
                GinIndex(fields=["search_key"], name="export_search", opclasses=["gin_trgm_ops"]),
            ],
            "triggers": [
                Trigger(
                    name="written_once",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="82b073cc90b2a0fc4d35103f8259f9e71da65e13",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_written_once_f18b5",
                        table="blocs_export",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="StaffHandover",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("begins_on", models.DateField(verbose_name="the next staff enter from")),
            ("reason", models.TextField(verbose_name="reason")),
            ("at", models.DateTimeField(default=timezone.now, verbose_name="handed over at")),
            ("ended", models.JSONField(blank=True, default=list, verbose_name="stewardships that were ended")),
            ("given", models.JSONField(blank=True, default=list, verbose_name="stewardships that were given")),
            ("taken_back_at", models.DateTimeField(blank=True, null=True, verbose_name="taken back at")),
            ("bloc", models.ForeignKey(on_delete=models.PROTECT, related_name="staff_handovers", to="blocs.bloc", verbose_name="emulation bloc")),
            ("by", models.ForeignKey(on_delete=models.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL, verbose_name="handed over by")),
            ("taken_back_by", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL, verbose_name="taken back by")),
        ],
        options={
            "verbose_name": "handover of the staff of a bloc",
            "verbose_name_plural": "handovers of the staff of blocs",
            "ordering": ["-at", "-pk"],
            "constraints": [
                models.CheckConstraint(condition=models.Q(("reason", ""), _negated=True), name="staff_handover_has_a_reason", violation_error_message="Write why the staff change."),
                models.CheckConstraint(
                    condition=models.Q(models.Q(("taken_back_at", None), ("taken_back_by", None)), models.Q(("taken_back_at__isnull", False), ("taken_back_by__isnull", False)), _connector="OR"),
                    name="staff_handover_taken_back_by_somebody",
                    violation_error_message="Say who took it back.",
                ),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="4fc1880b4837e8415963b39e5ce176a5161e887d",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_59a53",
                        table="blocs_staffhandover",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="AccessToken",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("purpose", models.CharField(help_text="Which system reads with it, and who looks after that.", max_length=300, verbose_name="purpose")),
            ("made_on", models.DateField(default=timezone.localdate, editable=False, verbose_name="made on")),
            ("expires_on", models.DateField(help_text="Two years from the day it is made at the most.", verbose_name="last day")),
            ("secret_hash", models.BinaryField(null=True, unique=True)),
            ("secret_begins", models.CharField(blank=True, editable=False, max_length=9, verbose_name="secret begins with")),
            ("secret_made_at", models.DateTimeField(editable=False, null=True, verbose_name="secret made at")),
            ("revoked_at", models.DateTimeField(editable=False, null=True, verbose_name="revoked at")),
            ("last_used_on", models.DateField(editable=False, null=True, verbose_name="last used on")),
            ("user", models.ForeignKey(on_delete=models.PROTECT, related_name="access_tokens", to=settings.AUTH_USER_MODEL, verbose_name="account")),
        ],
        options={
            "verbose_name": "access token",
            "verbose_name_plural": "access tokens",
            "ordering": ["-made_on", "-pk"],
            "constraints": [
                models.CheckConstraint(condition=models.Q(("purpose", ""), _negated=True), name="access_token_has_a_purpose", violation_error_message="Write what the token is for."),
                models.CheckConstraint(
                    condition=models.Q(("expires_on__gte", models.F("made_on")), ("expires_on__lte", CombinedExpression(models.F("made_on"), "+", models.Value(datetime.timedelta(days=731))))),
                    name="access_token_lasts_two_years_at_most",
                    violation_error_message="A token lasts two years at most from the day it is made. Choose a day in that time.",
                ),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="86e46d423fc87ffff5fee7854b74e22450825b73",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_70df9",
                        table="blocs_accesstoken",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="SavedList",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("list", models.CharField(max_length=60, verbose_name="list")),
            ("name", models.CharField(max_length=100, verbose_name="name of the view")),
            ("query", models.TextField(blank=True, max_length=4000, verbose_name="what is chosen")),
            ("bloc", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="saved_lists", to="blocs.bloc", verbose_name="shared with the bloc")),
            ("user", models.ForeignKey(on_delete=models.PROTECT, related_name="saved_lists", to=settings.AUTH_USER_MODEL, verbose_name="user")),
        ],
        options={
            "verbose_name": "saved view of a list",
            "verbose_name_plural": "saved views of lists",
            "ordering": ["list", "name", "pk"],
            "constraints": [
                models.UniqueConstraint(
                    condition=models.Q(("bloc", None)),
                    fields=("user", "list", "name"),
                    name="saved_list_once_per_user",
                    violation_error_message="You have a view of this list under that name already. Choose another name.",
                ),
                models.UniqueConstraint(
                    condition=models.Q(("bloc__isnull", False)),
                    fields=("bloc", "list", "name"),
                    name="saved_list_once_per_bloc",
                    violation_error_message="The bloc has a view of this list under that name already. Choose another name.",
                ),
                models.CheckConstraint(condition=models.Q(("name", ""), _negated=True), name="saved_list_has_a_name", violation_error_message="Give the view a name."),
            ],
        },
    ),
]
# fmt: on


class Migration(migrations.Migration):
    initial = True
    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]
    replaces = [
        ("blocs", "0001_initial"),
        ("blocs", "0010_users_helped_in"),
        ("blocs", "0013_words_indexed"),
        ("blocs", "0014_access_tokens"),
        ("blocs", "0015_saved_lists"),
        ("blocs", "0016_issuers_words_indexed"),
    ]
    operations = [
        BtreeGistExtension(),
        TrigramExtension(),
        migrations.RunSQL(FUNCTIONS, GONE),
        AtOnce(TABLES),
    ]
