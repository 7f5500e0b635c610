"""What happens in a year: campaigns, leadership, pledges and targets, conferences, standings and ballots.

The first of the migrations that stand for the five from before; blocs/migrations/0001_records.py says which database has them.
"""

import datetime
from importlib import import_module

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchConfig, SearchVectorField
from django.db import migrations, models
from django.db.models.expressions import CombinedExpression
from django.db.models.functions import Coalesce, Concat
from pgtrigger.compiler import Trigger, UpsertTriggerSql
from psycopg.types.range import Range

AtOnce = import_module("blocs.migrations.0001_records").AtOnce

# A field, an index or a constraint a line, as far as that goes.
# fmt: off
TABLES = [
    migrations.CreateModel(
        name="BallotRule",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
        ],
        options={
            "verbose_name": "ballot rule",
            "verbose_name_plural": "ballot rules",
            "ordering": ["name", "valid_from"],
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("threshold_percent__gte", 0), ("threshold_percent__lte", 100)),
                    name="ballot_threshold_is_a_percentage",
                    violation_error_message="The threshold lies between 0 and 100 percent.",
                ),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="55e8082ddba299e56312d1b8f5e062282704d4b2",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_ab938",
                        table="campaigns_ballotrule",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Period",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("code", models.SlugField(max_length=40, unique=True, verbose_name="code")),
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
        ],
        options={
            "verbose_name": "period",
            "verbose_name_plural": "periods",
            "ordering": ["-starts_on", "-ends_on"],
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("ends_on__gte", models.F("starts_on"))), name="period_ends_after_it_starts", violation_error_message="The last day lies before the first. Check the two dates."
                ),
                models.CheckConstraint(
                    condition=models.Q(("ends_on__lt", datetime.date(9999, 1, 1))),
                    name="period_ends_some_day",
                    violation_error_message="There is no such date. Write it as 16/11/2018, 11/2018 or 2018.",
                ),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="02d5e4b194fd413cd094c1511b0d027e343c2867",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_5b403",
                        table="campaigns_period",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Campaign",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("note", models.TextField(blank=True, verbose_name="note")),
            ("theme", models.TextField(blank=True, verbose_name="own theme")),
            ("slogan", models.TextField(blank=True, verbose_name="own slogan")),
            ("name_as_printed", models.CharField(blank=True, max_length=300, verbose_name="name of the bloc as printed")),
            (
                "search_key",
                models.GeneratedField(
                    db_persist=True, expression=models.Func(Concat("theme", models.Value(" "), "slogan", output_field=models.TextField()), function="vi_fold"), output_field=models.TextField()
                ),
            ),
            ("bloc", models.ForeignKey(on_delete=models.PROTECT, related_name="campaigns", to="blocs.bloc", verbose_name="bloc")),
            ("source", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.document", verbose_name="source")),
            ("period", models.ForeignKey(on_delete=models.PROTECT, related_name="campaigns", to="campaigns.period", verbose_name="period")),
            ("movements", models.ManyToManyField(related_name="campaigns", through="campaigns.CampaignMovement", to="campaigns.movement")),
        ],
        options={
            "verbose_name": "bloc-year",
            "verbose_name_plural": "bloc-years",
            "ordering": ["-period__starts_on", "bloc__sort_key"],
            "indexes": [
                GinIndex(models.Func(SearchConfig("simple"), models.F("search_key"), function="to_tsvector", output_field=SearchVectorField()), name="campaign_words"),
            ],
            "constraints": [
                models.UniqueConstraint(fields=("bloc", "period"), name="campaign_once_per_bloc_and_period", violation_error_message="This bloc already has a file for that period. Open it instead."),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="c077fb5a12d79c23f9a69e77586b53a4424b4bf7",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_3d35b",
                        table="campaigns_campaign",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Movement",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                "search_key",
                models.GeneratedField(
                    db_persist=True,
                    expression=models.Func(
                        Concat(Concat("title", models.Value(" "), "theme", output_field=models.TextField()), models.Value(" "), "slogan", output_field=models.TextField()), function="vi_fold"
                    ),
                    output_field=models.TextField(),
                ),
            ),
            ("authority", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="movements", to="blocs.unit", verbose_name="launched by")),
            ("parent", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="parts", to="campaigns.movement", verbose_name="part of")),
            ("source", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.document", verbose_name="source")),
            ("period", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="movements", to="campaigns.period", verbose_name="period")),
        ],
        options={
            "verbose_name": "movement",
            "verbose_name_plural": "movements",
            "ordering": ["-period__starts_on", "title", "pk"],
            "indexes": [
                GinIndex(models.Func(SearchConfig("simple"), models.F("search_key"), function="to_tsvector", output_field=SearchVectorField()), name="movement_words"),
            ],
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "launched__regex",
                            "^([1-9][0-9]{3}(-((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?))?|--((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?)|(([1-9][0-9](0[48]|[2468][048]|[13579][26])|([2468][048]|[13579][26])00)|-)-02-29)$",
                        )
                    ),
                    name="movement_launch_date_exists",
                    violation_error_message="There is no such date. Write it as 16/11/2018, 11/2018 or 2018.",
                ),
                models.CheckConstraint(
                    condition=models.Q(models.Q(("title", ""), _negated=True), models.Q(("theme", ""), _negated=True), models.Q(("slogan", ""), _negated=True), _connector="OR"),
                    name="movement_can_be_named",
                    violation_error_message="Give the movement a title, a theme or a slogan.",
                ),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="32c135dc0070abf78b897ef441d7daca9e51b7ba",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_22781",
                        table="campaigns_movement",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="CampaignMovement",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("campaign", models.ForeignKey(on_delete=models.CASCADE, related_name="answers", to="campaigns.campaign", verbose_name="bloc-year")),
            ("movement", models.ForeignKey(on_delete=models.PROTECT, related_name="answers", to="campaigns.movement", verbose_name="movement")),
        ],
        options={
            "verbose_name": "movement answered",
            "verbose_name_plural": "movements answered",
            "ordering": ["campaign", "pk"],
            "constraints": [
                models.UniqueConstraint(fields=("campaign", "movement"), name="movement_once_per_campaign", violation_error_message="The campaign already answers this movement."),
            ],
        },
    ),
    migrations.CreateModel(
        name="Conference",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
            ("convener", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="convened_conferences", to="blocs.unit", verbose_name="convened by")),
            ("source", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.document", verbose_name="source")),
            ("campaigns", models.ManyToManyField(related_name="conferences", through="campaigns.ConferencePurpose", to="campaigns.campaign")),
        ],
        options={
            "verbose_name": "conference",
            "verbose_name_plural": "conferences",
            "ordering": ["-held", "-pk"],
            "indexes": [
                models.Index(fields=["held"], name="campaigns_c_held_0cb5bb_idx"),
                GinIndex(
                    models.Func(SearchConfig("simple"), models.Func(models.F("title"), function="vi_fold", output_field=models.TextField()), function="to_tsvector", output_field=SearchVectorField()),
                    name="conference_title_words",
                ),
                GinIndex(
                    models.Func(SearchConfig("simple"), models.Func(models.F("place"), function="vi_fold", output_field=models.TextField()), function="to_tsvector", output_field=SearchVectorField()),
                    name="conference_place_words",
                ),
                models.Index(Coalesce("held", models.Value("")), models.F("id"), name="conference_held_down"),
                models.Index(Coalesce("held", models.Value("\U0010ffff")), models.F("id"), name="conference_held_up"),
            ],
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "held__regex",
                            "^([1-9][0-9]{3}(-((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?))?|--((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?)|(([1-9][0-9](0[48]|[2468][048]|[13579][26])|([2468][048]|[13579][26])00)|-)-02-29)$",
                        )
                    ),
                    name="conference_date_exists",
                    violation_error_message="There is no such date. Write it as 16/11/2018, 11/2018 or 2018.",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "held_until__regex",
                            "^([1-9][0-9]{3}(-((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?))?|--((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?)|(([1-9][0-9](0[48]|[2468][048]|[13579][26])|([2468][048]|[13579][26])00)|-)-02-29)$",
                        )
                    ),
                    name="conference_last_date_exists",
                    violation_error_message="There is no such date. Write it as 16/11/2018, 11/2018 or 2018.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("held_until__isnull", True), ("held__isnull", False), _connector="OR"), name="conference_end_needs_its_start", violation_error_message="Give the first day too."
                ),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="5a0f00ad62e1858dfec0fea8195d02372bd4ba9d",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_6971e",
                        table="campaigns_conference",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="ConferencePaper",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "part",
                models.CharField(choices=[("adopted", "adopted"), ("cited", "cited"), ("reported", "presented"), ("other", "other")], default="other", max_length=8, verbose_name="part it played"),
            ),
            ("conference", models.ForeignKey(on_delete=models.CASCADE, related_name="papers", to="campaigns.conference", verbose_name="conference")),
            ("document", models.ForeignKey(on_delete=models.PROTECT, related_name="conferences", to="blocs.document", verbose_name="paper")),
        ],
        options={
            "verbose_name": "paper of a conference",
            "verbose_name_plural": "papers of conferences",
            "ordering": ["conference", "pk"],
            "constraints": [
                models.UniqueConstraint(fields=("conference", "document", "part"), name="paper_once_per_conference", violation_error_message="This paper is already listed there."),
            ],
        },
    ),
    migrations.CreateModel(
        name="ConferencePurpose",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
            ("campaign", models.ForeignKey(on_delete=models.PROTECT, related_name="purposes", to="campaigns.campaign", verbose_name="bloc-year")),
            ("conference", models.ForeignKey(on_delete=models.CASCADE, related_name="purposes", to="campaigns.conference", verbose_name="conference")),
        ],
        options={
            "verbose_name": "purpose of a conference",
            "verbose_name_plural": "purposes of conferences",
            "ordering": ["campaign__period__starts_on", "pk"],
            "constraints": [
                models.UniqueConstraint(
                    fields=("conference", "campaign", "purpose"), name="purpose_once_per_conference_and_campaign", violation_error_message="The conference already has that purpose for that bloc-year."
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Appearance",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
            ("person", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="appearances", to="blocs.person", verbose_name="person")),
            ("unit", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="appearances", to="blocs.unit", verbose_name="unit")),
            ("conference", models.ForeignKey(on_delete=models.CASCADE, related_name="appearances", to="campaigns.conference", verbose_name="conference")),
        ],
        options={
            "verbose_name": "person at a conference",
            "verbose_name_plural": "people at conferences",
            "ordering": ["conference", "position", "pk"],
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("person__isnull", False), models.Q(("person_as_printed", ""), _negated=True), models.Q(("post_as_printed", ""), _negated=True), _connector="OR"),
                    name="appearance_names_a_person_or_an_office",
                    violation_error_message="Give the person, or at least the office as printed.",
                ),
                models.UniqueConstraint(
                    fields=("conference", "person", "role"), name="person_once_per_role_and_conference", violation_error_message="This person already has that role at the conference."
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Direction",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("number", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="number")),
            ("text", models.TextField(verbose_name="text")),
            ("way", models.CharField(choices=[("down", "to the members"), ("up", "to those above")], default="down", max_length=4, verbose_name="to whom")),
            ("conference", models.ForeignKey(on_delete=models.CASCADE, related_name="directions", to="campaigns.conference", verbose_name="conference")),
            ("given_by", models.ForeignKey(blank=True, null=True, on_delete=models.SET_NULL, related_name="directions", to="campaigns.appearance", verbose_name="given by")),
        ],
        options={
            "verbose_name": "direction",
            "verbose_name_plural": "directions",
            "ordering": ["conference", "number", "pk"],
            "constraints": [
                models.UniqueConstraint(
                    condition=models.Q(("number__isnull", False)),
                    fields=("conference", "given_by", "way", "number"),
                    name="direction_number_once",
                    violation_error_message="There already is a direction with that number.",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Expectation",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
        ],
        options={
            "verbose_name": "expected fact",
            "verbose_name_plural": "expected facts",
            "ordering": ["position", "pk"],
            "constraints": [
                models.UniqueConstraint(fields=("fact", "bloc_kind", "period_kind"), name="expected_fact_once", violation_error_message="This fact is already expected there."),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="0745f19df4d57603989706520bddc535ce9b0b58",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_2372f",
                        table="campaigns_expectation",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="HeadCount",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
            ("conference", models.ForeignKey(on_delete=models.CASCADE, related_name="head_counts", to="campaigns.conference", verbose_name="conference")),
        ],
        options={
            "verbose_name": "count at a conference",
            "verbose_name_plural": "counts at conferences",
            "ordering": ["conference", "pk"],
            "abstract": False,
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(models.Q(("count__isnull", False), ("figure", "number")), models.Q(models.Q(("figure", "number"), _negated=True), ("count__isnull", True)), _connector="OR"),
                    name="campaigns_headcount_figure_and_number_agree",
                    violation_error_message="Give the number, or say that there is none or that it is unknown; not both.",
                ),
                models.UniqueConstraint(fields=("conference", "of"), name="head_count_once_per_conference", violation_error_message="This was already counted there. Change that line instead."),
            ],
        },
    ),
    migrations.CreateModel(
        name="Leadership",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
            ("bloc", models.ForeignKey(on_delete=models.PROTECT, related_name="leaderships", to="blocs.bloc", verbose_name="bloc")),
            ("chosen_at", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="choices_made", to="campaigns.conference", verbose_name="chosen at")),
            ("decision", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.document", verbose_name="decision")),
            ("person", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="leaderships", to="blocs.person", verbose_name="person")),
            ("represents", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.unit", verbose_name="for the member")),
            ("source", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.document", verbose_name="source")),
            ("taken_over_at", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="handovers", to="campaigns.conference", verbose_name="taken over at")),
            ("unit", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="leaderships", to="blocs.unit", verbose_name="unit")),
        ],
        options={
            "verbose_name": "leadership",
            "verbose_name_plural": "leaderships",
            "ordering": ["bloc", "-term", "-role", "ordinal", "pk"],
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "taken_over__regex",
                            "^([1-9][0-9]{3}(-((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?))?|--((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?)|(([1-9][0-9](0[48]|[2468][048]|[13579][26])|([2468][048]|[13579][26])00)|-)-02-29)$",
                        )
                    ),
                    name="leadership_takeover_date_exists",
                    violation_error_message="There is no such date. Write it as 16/11/2018, 11/2018 or 2018.",
                ),
                ExclusionConstraint(
                    condition=models.Q(("role", "head")),
                    expressions=[("bloc", "="), ("term", "&&")],
                    name="one_head_at_a_time",
                    violation_error_message="The bloc already has a head in that time. End that term or change its role first.",
                ),
                models.CheckConstraint(condition=models.Q(("term__isempty", False)), name="leadership_lasts_a_day", violation_error_message="The term ends before it begins. Check the two dates."),
                models.CheckConstraint(
                    condition=models.Q(
                        ("term__fully_lt", Range(datetime.date(9999, 1, 1), None, "[)")),
                        models.Q(("term__endswith__isnull", True), ("term__startswith__lt", datetime.date(9999, 1, 1))),
                        models.Q(("term__endswith__isnull", True), ("term__startswith__isnull", True)),
                        _connector="OR",
                    ),
                    name="leadership_ends_some_day",
                    violation_error_message="Leave the last day empty where there is none.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("unit__isnull", False), ("person__isnull", False), models.Q(("post_as_printed", ""), _negated=True), _connector="OR"),
                    name="leader_is_a_unit_a_person_or_an_office",
                    violation_error_message="Say who leads: a unit, a person, or at least the office as printed.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("role", "deputy"), ("ordinal__isnull", True), _connector="OR"),
                    name="only_deputies_are_ordered",
                    violation_error_message="Only deputies have an order. Leave it empty for the head.",
                ),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="62e04e3b3098d70de4e413fe15767645b4904ffe",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_0b717",
                        table="campaigns_leadership",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Pledge",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("note", models.TextField(blank=True, verbose_name="note")),
            ("preamble", models.TextField(blank=True, verbose_name="common text")),
            ("signed", models.CharField(blank=True, db_collation="C", max_length=10, null=True, verbose_name="signed on")),
            ("targets_declared", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="number of targets as declared")),
            ("campaign", models.ForeignKey(on_delete=models.PROTECT, related_name="pledges", to="campaigns.campaign", verbose_name="bloc-year")),
            ("document", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.document", verbose_name="paper")),
            ("signed_at", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="pledges", to="campaigns.conference", verbose_name="signed at")),
            ("source", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.document", verbose_name="source")),
            ("unit", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="pledges", to="blocs.unit", verbose_name="unit")),
        ],
        options={
            "verbose_name": "pledge",
            "verbose_name_plural": "pledges",
            "ordering": ["campaign", models.OrderBy(models.F("unit__sort_key"), nulls_first=True), "pk"],
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "signed__regex",
                            "^([1-9][0-9]{3}(-((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?))?|--((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?)|(([1-9][0-9](0[48]|[2468][048]|[13579][26])|([2468][048]|[13579][26])00)|-)-02-29)$",
                        )
                    ),
                    name="pledge_date_exists",
                    violation_error_message="There is no such date. Write it as 16/11/2018, 11/2018 or 2018.",
                ),
                models.UniqueConstraint(fields=("campaign", "unit"), name="one_pledge_per_unit_and_campaign", violation_error_message="This unit already has a pledge for that bloc-year."),
                models.UniqueConstraint(
                    condition=models.Q(("unit__isnull", True)),
                    fields=("campaign",),
                    name="one_common_pledge_per_campaign",
                    violation_error_message="The bloc already has its common pledge for that year.",
                ),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="dbe7f71274e0f1d95b093e5116e217f99dea295c",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_cad84",
                        table="campaigns_pledge",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="PledgeSignature",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("unit_as_printed", models.CharField(blank=True, max_length=300, verbose_name="unit as printed")),
            ("signer_as_printed", models.CharField(blank=True, max_length=500, verbose_name="signed by, as printed")),
            ("pledge", models.ForeignKey(on_delete=models.CASCADE, related_name="signatures", to="campaigns.pledge", verbose_name="pledge")),
            ("unit", models.ForeignKey(on_delete=models.PROTECT, related_name="signatures", to="blocs.unit", verbose_name="unit")),
        ],
        options={
            "verbose_name": "signature",
            "verbose_name_plural": "signatures",
            "ordering": ["pledge", "pk"],
            "constraints": [
                models.UniqueConstraint(fields=("pledge", "unit"), name="unit_signs_a_pledge_once", violation_error_message="This unit has already signed the pledge."),
            ],
        },
    ),
    migrations.CreateModel(
        name="Standing",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
            ("campaign", models.ForeignKey(on_delete=models.PROTECT, related_name="standings", to="campaigns.campaign", verbose_name="bloc-year")),
            ("conference", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="standings", to="campaigns.conference", verbose_name="settled at")),
            ("source", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.document", verbose_name="source")),
            ("unit", models.ForeignKey(on_delete=models.PROTECT, related_name="standings", to="blocs.unit", verbose_name="unit")),
        ],
        options={
            "verbose_name": "standing",
            "verbose_name_plural": "standings",
            "ordering": ["campaign", models.OrderBy(models.F("rank"), nulls_last=True), models.OrderBy(models.F("final_points"), descending=True, nulls_last=True), "pk"],
            "constraints": [
                models.UniqueConstraint(fields=("campaign", "unit"), name="unit_stands_once_per_campaign", violation_error_message="This unit already has its standing in that bloc-year."),
                models.CheckConstraint(condition=models.Q(("rank__isnull", True), ("rank__gte", 1), _connector="OR"), name="rank_starts_at_one", violation_error_message="The first rank is 1."),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="3242651a24b5f9aca552b269c42a1e54b44a23ae",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_45478",
                        table="campaigns_standing",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Target",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
            ("parent", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="parts", to="campaigns.target", verbose_name="part of")),
            ("pledge", models.ForeignKey(on_delete=models.PROTECT, related_name="targets", to="campaigns.pledge", verbose_name="pledge")),
        ],
        options={
            "verbose_name": "target",
            "verbose_name_plural": "targets",
            "ordering": ["pledge", "position", "pk"],
            "constraints": [
                models.CheckConstraint(condition=models.Q(("text", ""), _negated=True), name="target_has_a_text", violation_error_message="Write what is pledged."),
                models.CheckConstraint(
                    condition=models.Q(("comparator", ""), ("comparator", "none"), ("number__isnull", False), _connector="OR"),
                    name="comparison_needs_its_number",
                    violation_error_message="Give the number to compare with, or leave the comparison empty.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("parent__isnull", True), models.Q(("parent", models.F("pk")), _negated=True), _connector="OR"),
                    name="target_is_not_its_own_part",
                    violation_error_message="A target cannot be part of itself.",
                ),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="6509ec80a22ecdf3a70596e0587a32c5064b2c32",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_1a57f",
                        table="campaigns_target",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="TargetResult",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
            ("conference", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="target_results", to="campaigns.conference", verbose_name="reviewed at")),
            ("source", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.document", verbose_name="source")),
            ("target", models.ForeignKey(on_delete=models.PROTECT, related_name="results", to="campaigns.target", verbose_name="target")),
        ],
        options={
            "verbose_name": "result of a target",
            "verbose_name_plural": "results of targets",
            "ordering": ["target", "pk"],
            "constraints": [
                models.UniqueConstraint(
                    fields=("target", "conference", "is_estimate"), name="result_once_per_target_and_review", violation_error_message="This review already has a result for the target."
                ),
                models.CheckConstraint(
                    condition=models.Q(models.Q(("verdict", "not_reported"), _negated=True), models.Q(("number__isnull", True), ("relative_percent__isnull", True)), _connector="OR"),
                    name="unreported_result_has_no_number",
                    violation_error_message="A number was given, so the result was reported. Choose the verdict.",
                ),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="e77b7dfc89c2d49db82a46ea77dc4ffe03f1b182",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_b91d2",
                        table="campaigns_targetresult",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Attendance",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("unit_as_printed", models.CharField(blank=True, max_length=300, verbose_name="unit as printed")),
            ("status", models.CharField(choices=[("present", "present"), ("absent", "absent"), ("unknown", "not known")], default="present", max_length=8, verbose_name="present")),
            ("is_guest", models.BooleanField(default=False, verbose_name="guest")),
            ("represented_by", models.CharField(blank=True, max_length=500, verbose_name="represented by")),
            ("unit", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="attendance", to="blocs.unit", verbose_name="unit")),
            ("conference", models.ForeignKey(on_delete=models.CASCADE, related_name="attendance", to="campaigns.conference", verbose_name="conference")),
        ],
        options={
            "verbose_name": "attendance",
            "verbose_name_plural": "attendance",
            "ordering": ["conference", "is_guest", "pk"],
            "constraints": [
                models.UniqueConstraint(fields=("conference", "unit"), name="unit_once_per_conference", violation_error_message="This unit is already on the roll."),
                models.CheckConstraint(
                    condition=models.Q(("unit__isnull", False), models.Q(("unit_as_printed", ""), _negated=True), _connector="OR"),
                    name="attendance_names_a_unit",
                    violation_error_message="Choose the unit, or write it as printed.",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Ballot",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
            ("source", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.document", verbose_name="source")),
            ("unit", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.unit", verbose_name="candidate unit")),
            ("rule", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="%(class)ss", to="campaigns.ballotrule", verbose_name="rule")),
            ("campaign", models.ForeignKey(on_delete=models.PROTECT, related_name="ballots", to="campaigns.campaign", verbose_name="bloc-year")),
            ("conference", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="ballots", to="campaigns.conference", verbose_name="held at")),
        ],
        options={
            "verbose_name": "ballot",
            "verbose_name_plural": "ballots",
            "ordering": ["campaign", "pk"],
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("collected__isnull", True), ("issued__isnull", True), ("collected__lte", models.F("issued")), _connector="OR"),
                    name="no_more_papers_collected_than_issued",
                    violation_error_message="More papers were collected than issued. Check the two numbers.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("issued__isnull", True), ("eligible__isnull", True), ("issued__lte", models.F("eligible")), _connector="OR"),
                    name="no_more_papers_issued_than_voters",
                    violation_error_message="More papers were issued than people may vote. Check the two numbers.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("valid__isnull", True), ("collected__isnull", True), ("valid__lte", models.F("collected")), _connector="OR"),
                    name="no_more_valid_papers_than_collected",
                    violation_error_message="More papers are valid than were collected. Check the two numbers.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("in_favour__isnull", True), ("valid__isnull", True), ("in_favour__lte", models.F("valid")), _connector="OR"),
                    name="no_more_votes_than_valid_papers",
                    violation_error_message="There are more votes than valid papers. Check the two numbers.",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("in_favour__isnull", True),
                        ("against__isnull", True),
                        ("valid__isnull", True),
                        ("in_favour__lte", CombinedExpression(models.F("valid"), "-", models.F("against"))),
                        _connector="OR",
                    ),
                    name="votes_for_and_against_fit_the_valid_papers",
                    violation_error_message="Votes for and against are more than the valid papers. Check the numbers.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("present__lte", models.F("eligible"))), name="no_more_present_than_voters", violation_error_message="More were present than may vote. Check the two numbers."
                ),
                models.CheckConstraint(
                    condition=models.Q(("written__lte", models.F("eligible"))),
                    name="no_more_written_opinions_than_voters",
                    violation_error_message="There are more written opinions than people may vote. Check the two numbers.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("written__lte", CombinedExpression(models.F("eligible"), "-", models.F("present")))),
                    name="written_opinions_come_from_the_absent",
                    violation_error_message="There are more written opinions than people were absent. Check the three numbers.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("written_in_favour__lte", models.F("written"))),
                    name="no_more_written_votes_than_written_opinions",
                    violation_error_message="More written opinions are in favour than there are written opinions. Check the two numbers.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("invalid__lte", models.F("collected"))),
                    name="no_more_invalid_papers_than_collected",
                    violation_error_message="More papers are invalid than were collected. Check the two numbers.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("valid__lte", CombinedExpression(models.F("collected"), "-", models.F("invalid")))),
                    name="valid_and_invalid_fit_the_papers_collected",
                    violation_error_message="Valid and invalid papers are more than the papers collected. Check the three numbers.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("against__lte", models.F("valid"))),
                    name="no_more_votes_against_than_valid_papers",
                    violation_error_message="There are more votes against than valid papers. Check the two numbers.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("in_favour__lte", CombinedExpression(models.F("eligible"), "-", models.F("written_in_favour")))),
                    name="votes_on_paper_and_in_writing_fit_the_voters",
                    violation_error_message="Votes on paper and in writing are more than people may vote. Check the three numbers.",
                ),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="ba506d83651a6b5a98a2d68343cb0857c42a30aa",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_bccb8",
                        table="campaigns_ballot",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
]
# fmt: on


class Migration(migrations.Migration):
    initial = True
    dependencies = [("blocs", "0005_second_proofs")]
    replaces = [
        ("campaigns", "0001_initial"),
        ("campaigns", "0005_lists"),
    ]
    operations = [AtOnce(TABLES)]
