"""What comes of a year: the catalogue with its rules, recommendations, proposals, decisions, awards; and lists brought as files.

The first of the migrations that stand for the twenty-three from before; blocs/migrations/0001_records.py says which database has them.
"""

from importlib import import_module

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchConfig, SearchVectorField
from django.db import migrations, models
from django.db.models.expressions import CombinedExpression
from django.db.models.functions import Coalesce, Concat, Now
from django.utils import timezone
from pgtrigger.compiler import Trigger, UpsertTriggerSql

AtOnce = import_module("blocs.migrations.0001_records").AtOnce

# A field, an index or a constraint a line, as far as that goes.
# fmt: off
TABLES = [
    migrations.CreateModel(
        name="AwardDecision",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("note", models.TextField(blank=True, verbose_name="note")),
            ("signer_as_printed", models.CharField(blank=True, max_length=500, verbose_name="signed by, as printed")),
            ("signer_post_as_printed", models.CharField(blank=True, max_length=500, verbose_name="post of the signer as printed")),
            ("document", models.OneToOneField(on_delete=models.PROTECT, related_name="award_decision", to="blocs.document", verbose_name="paper")),
            ("signer", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.person", verbose_name="signed by")),
            ("source", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.document", verbose_name="source")),
        ],
        options={
            "verbose_name": "award decision",
            "verbose_name_plural": "award decisions",
            "ordering": ["-document__dated", "-pk"],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="34bb0960bbcb4487bb0d488d2c107740240bcfe3",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_d27ae",
                        table="awards_awarddecision",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="AwardKind",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("code", models.CharField(max_length=20, unique=True, verbose_name="code")),
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
            (
                "search_key",
                models.GeneratedField(
                    db_persist=True,
                    expression=models.Func(
                        Concat(Concat("name", models.Value(" "), "code", output_field=models.TextField()), models.Value(" "), "also_called", output_field=models.TextField()), function="vi_fold"
                    ),
                    output_field=models.TextField(),
                ),
            ),
            ("predecessor", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="replaced_by", to="awards.awardkind", verbose_name="replaces")),
        ],
        options={
            "verbose_name": "award kind",
            "verbose_name_plural": "award catalogue",
            "ordering": ["precedence", "code"],
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("to_collectives", True), ("to_individuals", True), ("to_households", True), _connector="OR"),
                    name="award_kind_has_recipients",
                    violation_error_message="Say who may receive it: collectives, individuals or households.",
                ),
                models.CheckConstraint(condition=models.Q(("name", ""), _negated=True), name="award_kind_has_a_name", violation_error_message="Give the exact name of the award."),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="90c71979be60093af96c2e64a70118f3be05027f",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_5f289",
                        table="awards_awardkind",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Proposal",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
            ("authority", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="proposals_received", to="blocs.unit", verbose_name="addressed to")),
            ("bloc", models.ForeignKey(on_delete=models.PROTECT, related_name="proposals", to="blocs.bloc", verbose_name="prepared by the bloc")),
            ("campaign", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="proposals", to="campaigns.campaign", verbose_name="bloc-year")),
            ("continues", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="continued_by", to="awards.proposal", verbose_name="passed up from")),
            ("document", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.document", verbose_name="submission letter")),
            ("proposer", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="proposals", to="blocs.unit", verbose_name="proposed by")),
            ("source", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.document", verbose_name="source")),
        ],
        options={
            "verbose_name": "award proposal",
            "verbose_name_plural": "award proposals",
            "ordering": ["-submitted", "-pk"],
            "indexes": [
                models.Index(Coalesce("submitted", models.Value("\U0010ffff")), models.F("id"), name="proposal_submitted_last"),
            ],
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
                    condition=models.Q(("campaign__isnull", False), models.Q(("occasion", ""), _negated=True), _connector="OR"),
                    name="proposal_has_an_occasion",
                    violation_error_message="Say what it is for: a bloc-year, or the occasion in words.",
                ),
                models.CheckConstraint(
                    condition=models.Q(models.Q(("state__in", ["returned", "withdrawn"]), _negated=True), models.Q(("state_reason", ""), _negated=True), _connector="OR"),
                    name="return_and_withdrawal_have_a_reason",
                    violation_error_message="Write why it was returned or withdrawn.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("continues__isnull", True), models.Q(("continues", models.F("pk")), _negated=True), _connector="OR"),
                    name="proposal_does_not_continue_itself",
                    violation_error_message="A proposal cannot be passed up from itself.",
                ),
            ],
            "triggers": [
                Trigger(
                    name="only_drafts_are_deleted",
                    sql=UpsertTriggerSql(
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
        name="Recommendation",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
            ("addressed_to", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.unit", verbose_name="addressed to")),
            ("authority", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="%(class)ss_decided", to="blocs.unit", verbose_name="authority")),
            ("campaign", models.ForeignKey(on_delete=models.PROTECT, related_name="recommendations", to="campaigns.campaign", verbose_name="for the bloc-year")),
            ("conference", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="recommendations", to="campaigns.conference", verbose_name="agreed at")),
            ("kind", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="%(class)ss", to="awards.awardkind", verbose_name="award")),
            ("part_of", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="of_which", to="awards.recommendation", verbose_name="of which, within")),
            ("source", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.document", verbose_name="source")),
        ],
        options={
            "verbose_name": "recommendation",
            "verbose_name_plural": "recommendations",
            "ordering": ["campaign", models.OrderBy(models.F("kind__precedence"), nulls_last=True), "pk"],
            "indexes": [
                GinIndex(
                    models.Func(
                        SearchConfig("simple"),
                        models.Func(
                            Concat(
                                Concat(models.F("award_as_printed"), models.Value(" "), "authority_as_printed", output_field=models.TextField()),
                                models.Value(" "),
                                "count_words",
                                output_field=models.TextField(),
                            ),
                            function="vi_fold",
                            output_field=models.TextField(),
                        ),
                        function="to_tsvector",
                        output_field=SearchVectorField(),
                    ),
                    condition=models.Q(("authority_as_printed", ""), ("award_as_printed", ""), ("count_words", ""), _negated=True),
                    name="recommendation_printed_words",
                ),
            ],
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("kind__isnull", False), models.Q(("award_as_printed", ""), _negated=True), _connector="OR"),
                    name="awards_recommendation_names_an_award",
                    violation_error_message="Choose the award, or write it as printed.",
                ),
                models.CheckConstraint(
                    condition=models.Q(models.Q(("count__isnull", False), ("figure", "number")), models.Q(models.Q(("figure", "number"), _negated=True), ("count__isnull", True)), _connector="OR"),
                    name="awards_recommendation_figure_and_number_agree",
                    violation_error_message="Give the number, or say that there is none or that it is unknown; not both.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("part_of__isnull", True), models.Q(("part_of", models.F("pk")), _negated=True), _connector="OR"),
                    name="recommendation_is_not_its_own_part",
                    violation_error_message="A recommendation cannot be part of itself.",
                ),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="cb8e024916c93e4d17126537b346d52768d052d7",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_cca1b",
                        table="awards_recommendation",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="ProposalLine",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
            ("authority", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="%(class)ss_decided", to="blocs.unit", verbose_name="authority")),
            ("continues", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="continued_by", to="awards.proposalline", verbose_name="passed up from")),
            ("instead_of", models.OneToOneField(blank=True, null=True, on_delete=models.PROTECT, related_name="lowered_to", to="awards.proposalline", verbose_name="lower award instead of")),
            ("kind", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="%(class)ss", to="awards.awardkind", verbose_name="award")),
            ("person", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="proposed", to="blocs.person", verbose_name="person")),
            ("proposal", models.ForeignKey(on_delete=models.CASCADE, related_name="lines", to="awards.proposal", verbose_name="award proposal")),
            ("unit", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="proposed", to="blocs.unit", verbose_name="unit")),
            ("recommendation", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="lines", to="awards.recommendation", verbose_name="recommendation")),
        ],
        options={
            "verbose_name": "line of a proposal",
            "verbose_name_plural": "lines of proposals",
            "ordering": ["proposal", "pk"],
            "indexes": [
                GinIndex(
                    models.Func(
                        SearchConfig("simple"),
                        models.Func(
                            Concat(
                                Concat(
                                    Concat(models.F("award_as_printed"), models.Value(" "), "authority_as_printed", output_field=models.TextField()),
                                    models.Value(" "),
                                    "count_words",
                                    output_field=models.TextField(),
                                ),
                                models.Value(" "),
                                "name_as_printed",
                                output_field=models.TextField(),
                            ),
                            function="vi_fold",
                            output_field=models.TextField(),
                        ),
                        function="to_tsvector",
                        output_field=SearchVectorField(),
                    ),
                    condition=models.Q(("authority_as_printed", ""), ("award_as_printed", ""), ("count_words", ""), ("name_as_printed", ""), _negated=True),
                    name="proposal_line_printed_words",
                ),
            ],
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("kind__isnull", False), models.Q(("award_as_printed", ""), _negated=True), _connector="OR"),
                    name="awards_proposalline_names_an_award",
                    violation_error_message="Choose the award, or write it as printed.",
                ),
                models.CheckConstraint(
                    condition=models.Q(models.Q(("count__isnull", False), ("figure", "number")), models.Q(models.Q(("figure", "number"), _negated=True), ("count__isnull", True)), _connector="OR"),
                    name="awards_proposalline_figure_and_number_agree",
                    violation_error_message="Give the number, or say that there is none or that it is unknown; not both.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("unit__isnull", True), ("person__isnull", True), _connector="OR"),
                    name="proposed_is_a_unit_or_a_person",
                    violation_error_message="Choose a unit or a person, not both.",
                ),
                models.UniqueConstraint(
                    condition=models.Q(("unit__isnull", False)),
                    fields=("proposal", "unit", "kind"),
                    name="unit_proposed_once_for_an_award",
                    violation_error_message="This proposal already has a line for that unit and award.",
                ),
                models.UniqueConstraint(
                    condition=models.Q(("person__isnull", False)),
                    fields=("proposal", "person", "kind"),
                    name="person_proposed_once_for_an_award",
                    violation_error_message="This proposal already has a line for that person and award.",
                ),
            ],
            "triggers": [
                Trigger(
                    name="lines_of_drafts_are_deleted",
                    sql=UpsertTriggerSql(
                        func="\n            IF EXISTS (\n                SELECT 1 FROM awards_proposal WHERE id = OLD.proposal_id AND state NOT IN ('draft', 'returned')\n            ) THEN\n                RAISE EXCEPTION 'Cannot delete rows from % table, the proposal is no draft', TG_TABLE_NAME;\n            END IF;\n            RETURN OLD;\n        ",
                        hash="4a7371f2f9fbcc9684383624e072da47b185d370",
                        operation="DELETE",
                        pgid="pgtrigger_lines_of_drafts_are_deleted_1d2a8",
                        table="awards_proposalline",
                        when="BEFORE",
                    ),
                ),
                Trigger(
                    name="award_fits_recipient_and_authority",
                    sql=UpsertTriggerSql(
                        func="\n    PERFORM 1 FROM awards_proposal WHERE id = NEW.proposal_id FOR UPDATE;\n    IF EXISTS (\n        SELECT 1 FROM awards_awardkind kind WHERE kind.id = NEW.kind_id AND (\n            (NEW.recipient_kind IN ('collective', 'mixed') AND NOT kind.to_collectives)\n            OR (NEW.recipient_kind IN ('individual', 'mixed') AND NOT kind.to_individuals)\n            OR (NEW.recipient_kind = 'household' AND NOT kind.to_households)\n        )\n    ) THEN\n        RAISE EXCEPTION 'The award is not for such recipients'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'proposed_award_may_go_to_the_recipient';\n    END IF;\n    IF EXISTS (\n        SELECT 1 FROM awards_proposalline line\n        JOIN awards_awardkind other ON other.id = line.kind_id\n        JOIN awards_awardkind kind ON kind.id = NEW.kind_id\n        WHERE line.proposal_id = NEW.proposal_id AND line.id IS DISTINCT FROM NEW.id AND (\n            (kind.decider = 'president' AND other.decider IN ('pm', 'government'))\n            OR (other.decider = 'president' AND kind.decider IN ('pm', 'government'))\n        )\n    ) THEN\n        RAISE EXCEPTION 'Awards of the State President and of the Prime Minister are proposed apart'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'president_and_prime_minister_apart';\n    END IF;\n    RETURN NEW;\n",
                        hash="f6a7d70d511bd50bbf069151c13c10b7e4c60a22",
                        operation='INSERT OR UPDATE OF "kind_id", "recipient_kind", "proposal_id"',
                        pgid="pgtrigger_award_fits_recipient_and_authority_36a13",
                        table="awards_proposalline",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Award",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
            ("authority", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="%(class)ss_decided", to="blocs.unit", verbose_name="authority")),
            ("campaign", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="awards", to="campaigns.campaign", verbose_name="for the bloc-year")),
            ("given_by", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.unit", verbose_name="given by a member")),
            ("part_of", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="of_which", to="awards.award", verbose_name="of which, within")),
            (
                "period",
                models.ForeignKey(
                    blank=True, help_text="Only where the bloc-year is not on record.", null=True, on_delete=models.PROTECT, related_name="+", to="campaigns.period", verbose_name="for the period"
                ),
            ),
            ("person", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="awards", to="blocs.person", verbose_name="person")),
            ("reported_at", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="awards_reported", to="campaigns.conference", verbose_name="reported at")),
            ("source", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.document", verbose_name="source")),
            ("unit", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="awards", to="blocs.unit", verbose_name="unit")),
            ("decision", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="awards", to="awards.awarddecision", verbose_name="decision")),
            ("kind", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="%(class)ss", to="awards.awardkind", verbose_name="award")),
            ("proposal_line", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="awards", to="awards.proposalline", verbose_name="proposed as")),
        ],
        options={
            "verbose_name": "award",
            "verbose_name_plural": "awards",
            "ordering": ["-campaign__period__starts_on", models.OrderBy(models.F("kind__precedence"), nulls_last=True), "pk"],
            "indexes": [
                GinIndex(
                    models.Func(
                        SearchConfig("simple"), models.Func(models.F("name_as_printed"), function="vi_fold", output_field=models.TextField()), function="to_tsvector", output_field=SearchVectorField()
                    ),
                    condition=models.Q(("person", None), ("unit", None), models.Q(("name_as_printed", ""), _negated=True)),
                    name="award_printed_words",
                ),
                GinIndex(
                    models.Func(
                        SearchConfig("simple"),
                        models.Func(
                            Concat(
                                Concat(
                                    Concat(models.F("award_as_printed"), models.Value(" "), "authority_as_printed", output_field=models.TextField()),
                                    models.Value(" "),
                                    "count_words",
                                    output_field=models.TextField(),
                                ),
                                models.Value(" "),
                                "name_as_printed",
                                output_field=models.TextField(),
                            ),
                            function="vi_fold",
                            output_field=models.TextField(),
                        ),
                        function="to_tsvector",
                        output_field=SearchVectorField(),
                    ),
                    condition=models.Q(("authority_as_printed", ""), ("award_as_printed", ""), ("count_words", ""), ("name_as_printed", ""), _negated=True),
                    name="award_words_as_printed",
                ),
                models.Index(condition=models.Q(("campaign", None), ("reported_at", None)), fields=["source"], name="award_of_no_year_by_source"),
                models.Index(condition=models.Q(("campaign", None), ("reported_at", None)), fields=["decision"], name="award_of_no_year_by_decision"),
            ],
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("kind__isnull", False), models.Q(("award_as_printed", ""), _negated=True), _connector="OR"),
                    name="awards_award_names_an_award",
                    violation_error_message="Choose the award, or write it as printed.",
                ),
                models.CheckConstraint(
                    condition=models.Q(models.Q(("count__isnull", False), ("figure", "number")), models.Q(models.Q(("figure", "number"), _negated=True), ("count__isnull", True)), _connector="OR"),
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
                    condition=models.Q(("campaign__isnull", False), ("reported_at__isnull", False), ("decision__isnull", False), ("period__isnull", False), _connector="OR"),
                    name="award_belongs_somewhere",
                    violation_error_message="Give the bloc-year, the decision, or the conference that reported it.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("campaign__isnull", True), ("period__isnull", True), _connector="OR"),
                    name="award_is_for_a_bloc_year_or_a_period",
                    violation_error_message="The bloc-year says the period already. Leave the period empty.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("is_verified", False), ("decision__isnull", False), _connector="OR"),
                    name="verified_award_has_its_decision",
                    violation_error_message="An award is verified against its decision. Give the decision first.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("part_of__isnull", True), models.Q(("part_of", models.F("pk")), _negated=True), _connector="OR"),
                    name="award_is_not_its_own_part",
                    violation_error_message="An award cannot be part of itself.",
                ),
                models.UniqueConstraint(
                    condition=models.Q(("decision__isnull", False), ("unit__isnull", False)),
                    fields=("decision", "unit", "kind", "campaign", "period"),
                    name="unit_granted_once_per_decision",
                    nulls_distinct=False,
                    violation_error_message="This decision already grants that award to the unit.",
                ),
                models.UniqueConstraint(
                    condition=models.Q(("decision__isnull", False), ("person__isnull", False)),
                    fields=("decision", "person", "kind", "campaign", "period"),
                    name="person_granted_once_per_decision",
                    nulls_distinct=False,
                    violation_error_message="This decision already grants that award to the person.",
                ),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="95b4e52de3fde69b41d2305a8d6809e04a4ffbeb",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_24575",
                        table="awards_award",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="AwardChange",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("kind", models.CharField(choices=[("corrected", "corrected"), ("revoked", "revoked")], max_length=10, verbose_name="what was done")),
            ("ground", models.TextField(verbose_name="ground")),
            ("award", models.ForeignKey(on_delete=models.PROTECT, related_name="changes", to="awards.award", verbose_name="award")),
            ("decision", models.ForeignKey(on_delete=models.PROTECT, related_name="changes", to="awards.awarddecision", verbose_name="decision")),
        ],
        options={
            "verbose_name": "correction or revocation",
            "verbose_name_plural": "corrections and revocations",
            "ordering": ["award", "pk"],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="f0db58bc6dc3a29979b1301bae7fa0f9c0d3cd97",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_a3e74",
                        table="awards_awardchange",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="CompleteHistory",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("note", models.TextField(blank=True, verbose_name="note")),
            ("first_year", models.PositiveSmallIntegerField(verbose_name="from the year")),
            ("last_year", models.PositiveSmallIntegerField(verbose_name="to the year")),
            ("kind", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="awards.awardkind", verbose_name="award")),
            ("person", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="complete_histories", to="blocs.person", verbose_name="person")),
            ("source", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.document", verbose_name="source")),
            ("unit", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="complete_histories", to="blocs.unit", verbose_name="unit")),
        ],
        options={
            "verbose_name": "complete award history",
            "verbose_name_plural": "complete award histories",
            "ordering": ["first_year", "pk"],
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("unit__isnull", False), ("person__isnull", False), _connector="XOR"),
                    name="complete_history_of_a_unit_or_a_person",
                    violation_error_message="Choose a unit or a person, not both.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("last_year__gte", models.F("first_year"))),
                    name="complete_history_ends_after_it_starts",
                    violation_error_message="The last year lies before the first. Check the two years.",
                ),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="4fba9515eb21263197510831d0eea938adb88797",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_32d34",
                        table="awards_completehistory",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="DeadlineRule",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
            ("issuer", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.unit", verbose_name="set by")),
            ("kind", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="%(class)ss", to="awards.awardkind", verbose_name="award kind")),
        ],
        options={
            "verbose_name": "deadline rule",
            "verbose_name_plural": "deadline rules",
            "ordering": ["kind", "month", "day", "pk"],
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("day__gte", 1), ("day__lte", 29), ("month__gte", 1), ("month__lte", 12)),
                        models.Q(("day", 30), ("month__in", [4, 6, 9, 11])),
                        models.Q(("day__gte", 30), ("day__lte", 31), ("month__in", [1, 3, 5, 7, 8, 10, 12])),
                        _connector="OR",
                    ),
                    name="deadline_is_a_day_of_the_year",
                    violation_error_message="There is no such day. Check day and month.",
                ),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="ae16a80ced3ffa38a425f77fca78431c65e8c1f8",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_c08e7",
                        table="awards_deadlinerule",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="EligibilityRule",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
            ("issuer", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.unit", verbose_name="set by")),
            ("kind", models.ForeignKey(on_delete=models.PROTECT, related_name="%(class)ss", to="awards.awardkind", verbose_name="award kind")),
            ("needed_kind", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="awards.awardkind", verbose_name="the other award")),
            ("or_kind", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="awards.awardkind", verbose_name="or this award")),
        ],
        options={
            "verbose_name": "eligibility rule",
            "verbose_name_plural": "eligibility rules",
            "ordering": ["kind", "pk"],
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("needs", "leads_bloc"), ("needed_kind__isnull", False), _connector="OR"),
                    name="eligibility_rule_names_the_other_award",
                    violation_error_message="Choose the award that is needed before.",
                ),
                models.CheckConstraint(
                    condition=models.Q(models.Q(("needs__in", ["consecutive", "within"]), _negated=True), models.Q(("times__gte", 1), ("times__isnull", False)), _connector="OR"),
                    name="eligibility_rule_says_how_many_times",
                    violation_error_message="Say how many times the other award is needed.",
                ),
                models.CheckConstraint(
                    condition=models.Q(models.Q(("needs", "within"), _negated=True), models.Q(("years__gte", 1), ("years__isnull", False)), _connector="OR"),
                    name="eligibility_rule_says_within_how_many_years",
                    violation_error_message="Say within how many years.",
                ),
                models.CheckConstraint(
                    condition=models.Q(models.Q(("needs", "share"), _negated=True), ("percent__isnull", False), models.Q(("times__gte", 1), ("times__isnull", False)), _connector="OR"),
                    name="eligibility_rule_says_which_share",
                    violation_error_message="Give the share in percent, or how many must have the award.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("percent__isnull", True), models.Q(("percent__gte", 0), ("percent__lte", 100)), _connector="OR"),
                    name="eligibility_share_is_a_percentage",
                    violation_error_message="The share lies between 0 and 100 percent.",
                ),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="7f1a5eee7d5fba126f0bbd3af83149c31a29e103",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_957fc",
                        table="awards_eligibilityrule",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Entry",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("year", models.CharField(max_length=100, verbose_name="year")),
            ("created_at", models.DateTimeField(default=timezone.now, verbose_name="begun")),
            ("bloc", models.ForeignKey(on_delete=models.PROTECT, related_name="entries", to="blocs.bloc", verbose_name="bloc")),
            ("conference", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="entries", to="campaigns.conference", verbose_name="conference")),
        ],
        options={
            "verbose_name": "entry of a conference",
            "verbose_name_plural": "entries of conferences",
            "ordering": ["-pk"],
            "constraints": [
                models.UniqueConstraint(fields=("bloc", "conference"), name="one_entry_per_bloc_and_conference", violation_error_message="This conference already has its entry page for the bloc."),
            ],
        },
    ),
    migrations.CreateModel(
        name="Draft",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("typed", models.JSONField(blank=True, default=dict, verbose_name="what was typed")),
            ("base", models.JSONField(blank=True, default=dict, verbose_name="what was on record")),
            ("renewed", models.JSONField(blank=True, default=dict, verbose_name="what others' recordings replaced")),
            ("kept", models.JSONField(blank=True, default=list, verbose_name="oddities kept")),
            ("version", models.PositiveIntegerField(default=0, verbose_name="version")),
            ("changed_at", models.DateTimeField(default=timezone.now, verbose_name="changed")),
            ("seen_at", models.DateTimeField(default=timezone.now, verbose_name="last seen")),
            ("user", models.ForeignKey(on_delete=models.PROTECT, related_name="drafts", to=settings.AUTH_USER_MODEL, verbose_name="user")),
            ("entry", models.ForeignKey(on_delete=models.CASCADE, related_name="drafts", to="awards.entry", verbose_name="entry")),
        ],
        options={
            "verbose_name": "draft",
            "verbose_name_plural": "drafts",
            "ordering": ["-changed_at"],
            "constraints": [
                models.UniqueConstraint(fields=("entry", "user"), name="one_draft_per_entry_and_user", violation_error_message="You already have a draft of this conference."),
            ],
        },
    ),
    migrations.CreateModel(
        name="HandingOver",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("handed_by_as_printed", models.CharField(blank=True, max_length=500, verbose_name="handed over by, as printed")),
            ("on_behalf_of", models.CharField(blank=True, max_length=300, verbose_name="on behalf of")),
            ("award", models.ForeignKey(on_delete=models.CASCADE, related_name="handings_over", to="awards.award", verbose_name="award")),
            ("conference", models.ForeignKey(on_delete=models.PROTECT, related_name="handings_over", to="campaigns.conference", verbose_name="conference")),
        ],
        options={
            "verbose_name": "handing over",
            "verbose_name_plural": "handings over",
            "ordering": ["conference", "pk"],
            "constraints": [
                models.UniqueConstraint(fields=("award", "conference"), name="award_handed_over_once_per_conference", violation_error_message="This award was already handed over there."),
            ],
        },
    ),
    migrations.CreateModel(
        name="MemberShare",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("note", models.TextField(blank=True, verbose_name="note")),
            ("members", models.PositiveIntegerField(blank=True, null=True, verbose_name="people in the unit")),
            ("holders", models.PositiveIntegerField(blank=True, null=True, verbose_name="of them with the award")),
            ("kind", models.ForeignKey(on_delete=models.PROTECT, related_name="+", to="awards.awardkind", verbose_name="award")),
            ("period", models.ForeignKey(on_delete=models.PROTECT, related_name="+", to="campaigns.period", verbose_name="period")),
            ("source", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.document", verbose_name="source")),
            ("unit", models.ForeignKey(on_delete=models.PROTECT, related_name="member_shares", to="blocs.unit", verbose_name="unit")),
        ],
        options={
            "verbose_name": "share of people with an award",
            "verbose_name_plural": "shares of people with an award",
            "ordering": ["-period__starts_on", "pk"],
            "constraints": [
                models.UniqueConstraint(fields=("unit", "period", "kind"), name="member_share_once", violation_error_message="This share is on record already. Correct it there."),
                models.CheckConstraint(
                    condition=models.Q(("members__isnull", True), ("holders__isnull", True), ("holders__lte", models.F("members")), _connector="OR"),
                    name="no_more_holders_than_members",
                    violation_error_message="More people have the award than there are. Check the two numbers.",
                ),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="b8c5d962e68529cbd76ed7d897a65f66809e7c92",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_394aa",
                        table="awards_membershare",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="PaperTemplate",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
            ("issuer", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="paper_templates", to="blocs.unit", verbose_name="of the office")),
        ],
        options={
            "verbose_name": "template of a paper",
            "verbose_name_plural": "templates of papers",
            "ordering": ["paper", "-valid_from", "-pk"],
            "constraints": [
                models.UniqueConstraint(
                    fields=("paper", "issuer", "version"),
                    name="paper_template_version_once",
                    nulls_distinct=False,
                    violation_error_message="This office already has a template of that version for the paper.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("valid_from__isnull", True), ("valid_to__isnull", True), ("valid_to__gte", models.F("valid_from")), _connector="OR"),
                    name="paper_template_ends_after_it_starts",
                    violation_error_message="The last day lies before the first. Check the two dates.",
                ),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="b47a03db37e40842929dc79e40a5348b6fae12f8",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_a0095",
                        table="awards_papertemplate",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="CouncilBallot",
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
            ("council_as_printed", models.CharField(blank=True, max_length=300, verbose_name="council as printed")),
            ("held_on", models.CharField(blank=True, db_collation="C", max_length=10, null=True, verbose_name="held on")),
            ("council", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.unit", verbose_name="council")),
            ("rule", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="%(class)ss", to="campaigns.ballotrule", verbose_name="rule")),
            ("source", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.document", verbose_name="source")),
            ("proposal", models.ForeignKey(on_delete=models.PROTECT, related_name="ballots", to="awards.proposal", verbose_name="award proposal")),
            ("line", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="ballots", to="awards.proposalline", verbose_name="line of a proposal")),
        ],
        options={
            "verbose_name": "ballot of a council",
            "verbose_name_plural": "ballots of councils",
            "ordering": ["proposal", "pk"],
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "held_on__regex",
                            "^([1-9][0-9]{3}(-((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?))?|--((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?)|(([1-9][0-9](0[48]|[2468][048]|[13579][26])|([2468][048]|[13579][26])00)|-)-02-29)$",
                        )
                    ),
                    name="council_ballot_date_exists",
                    violation_error_message="There is no such date. Write it as 16/11/2018, 11/2018 or 2018.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("collected__isnull", True), ("issued__isnull", True), ("collected__lte", models.F("issued")), _connector="OR"),
                    name="council_no_more_papers_collected_than_issued",
                    violation_error_message="More papers were collected than issued. Check the two numbers.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("issued__isnull", True), ("eligible__isnull", True), ("issued__lte", models.F("eligible")), _connector="OR"),
                    name="council_no_more_papers_issued_than_voters",
                    violation_error_message="More papers were issued than people may vote. Check the two numbers.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("valid__isnull", True), ("collected__isnull", True), ("valid__lte", models.F("collected")), _connector="OR"),
                    name="council_no_more_valid_papers_than_collected",
                    violation_error_message="More papers are valid than were collected. Check the two numbers.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("in_favour__isnull", True), ("valid__isnull", True), ("in_favour__lte", models.F("valid")), _connector="OR"),
                    name="council_no_more_votes_than_valid_papers",
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
                    name="council_votes_for_and_against_fit_the_valid_papers",
                    violation_error_message="Votes for and against are more than the valid papers. Check the numbers.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("present__lte", models.F("eligible"))),
                    name="council_no_more_present_than_voters",
                    violation_error_message="More were present than may vote. Check the two numbers.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("written__lte", models.F("eligible"))),
                    name="council_no_more_written_opinions_than_voters",
                    violation_error_message="There are more written opinions than people may vote. Check the two numbers.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("written__lte", CombinedExpression(models.F("eligible"), "-", models.F("present")))),
                    name="council_written_opinions_come_from_the_absent",
                    violation_error_message="There are more written opinions than people were absent. Check the three numbers.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("written_in_favour__lte", models.F("written"))),
                    name="council_no_more_written_votes_than_written_opinions",
                    violation_error_message="More written opinions are in favour than there are written opinions. Check the two numbers.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("invalid__lte", models.F("collected"))),
                    name="council_no_more_invalid_papers_than_collected",
                    violation_error_message="More papers are invalid than were collected. Check the two numbers.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("valid__lte", CombinedExpression(models.F("collected"), "-", models.F("invalid")))),
                    name="council_valid_and_invalid_fit_the_papers_collected",
                    violation_error_message="Valid and invalid papers are more than the papers collected. Check the three numbers.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("against__lte", models.F("valid"))),
                    name="council_no_more_votes_against_than_valid_papers",
                    violation_error_message="There are more votes against than valid papers. Check the two numbers.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("in_favour__lte", CombinedExpression(models.F("eligible"), "-", models.F("written_in_favour")))),
                    name="council_votes_on_paper_and_in_writing_fit_the_voters",
                    violation_error_message="Votes on paper and in writing are more than people may vote. Check the three numbers.",
                ),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="602cefc110221210d2c7485cef1e946be8683931",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_cb7d3",
                        table="awards_councilballot",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="ProposalStep",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("act", models.CharField(max_length=20, verbose_name="act")),
            ("from_state", models.CharField(max_length=12, verbose_name="from the state")),
            ("to_state", models.CharField(max_length=12, verbose_name="to the state")),
            ("at", models.DateTimeField(default=Now(), verbose_name="recorded at")),
            ("done", models.CharField(blank=True, db_collation="C", max_length=10, null=True, verbose_name="done on")),
            ("reason", models.TextField(blank=True, verbose_name="reason")),
            ("by_notice", models.BooleanField(default=False, verbose_name="recorded from a notice")),
            ("by", models.ForeignKey(on_delete=models.PROTECT, related_name="proposal_steps", to=settings.AUTH_USER_MODEL, verbose_name="by")),
            ("council_ballot", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="steps", to="awards.councilballot", verbose_name="ballot")),
            ("line", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="steps", to="awards.proposalline", verbose_name="line of a proposal")),
            ("proposal", models.ForeignKey(on_delete=models.PROTECT, related_name="steps", to="awards.proposal", verbose_name="award proposal")),
        ],
        options={
            "verbose_name": "step of a proposal",
            "verbose_name_plural": "steps of proposals",
            "ordering": ["pk"],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="c480892d956c4eed7c47eaf2797c553adbfee30d",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_655fc",
                        table="awards_proposalstep",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="QuotaRule",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
            ("issuer", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.unit", verbose_name="set by")),
            ("kind", models.ForeignKey(on_delete=models.PROTECT, related_name="%(class)ss", to="awards.awardkind", verbose_name="award kind")),
        ],
        options={
            "verbose_name": "quota rule",
            "verbose_name_plural": "quota rules",
            "ordering": ["kind", "pk"],
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("percent__isnull", True), ("fixed__isnull", True), _connector="XOR"),
                    name="quota_is_a_share_or_a_number",
                    violation_error_message="Give either a share in percent or a fixed number.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("percent__isnull", True), models.Q(("percent__gte", 0), ("percent__lte", 100)), _connector="OR"),
                    name="quota_share_is_a_percentage",
                    violation_error_message="The share lies between 0 and 100 percent.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("is_hard", False), ("trust", "V"), _connector="OR"),
                    name="only_verified_quotas_block",
                    violation_error_message="Only a verified rule in force can block. Leave “never exceeded” open.",
                ),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="c48db729d656c5753cbb8e85f079af4f743e5980",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_7ca66",
                        table="awards_quotarule",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="QuotaBase",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("figure", models.CharField(choices=[("number", "a number"), ("none", "none, as stated"), ("unknown", "not known yet")], default="unknown", max_length=8, verbose_name="figure")),
            ("count", models.PositiveIntegerField(blank=True, null=True, verbose_name="number")),
            ("count_words", models.CharField(blank=True, max_length=200, verbose_name="in the words of the source")),
            ("note", models.CharField(blank=True, max_length=500, verbose_name="where the number comes from")),
            ("proposal", models.ForeignKey(on_delete=models.CASCADE, related_name="quota_bases", to="awards.proposal", verbose_name="award proposal")),
            ("rule", models.ForeignKey(on_delete=models.PROTECT, related_name="+", to="awards.quotarule", verbose_name="quota rule")),
        ],
        options={
            "verbose_name": "base of a quota",
            "verbose_name_plural": "bases of quotas",
            "ordering": ["pk"],
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(models.Q(("count__isnull", False), ("figure", "number")), models.Q(models.Q(("figure", "number"), _negated=True), ("count__isnull", True)), _connector="OR"),
                    name="awards_quotabase_figure_and_number_agree",
                    violation_error_message="Give the number, or say that there is none or that it is unknown; not both.",
                ),
                models.UniqueConstraint(fields=("proposal", "rule"), name="quota_base_once_per_proposal", violation_error_message="The number for this quota is entered already. Change it."),
            ],
        },
    ),
    migrations.CreateModel(
        name="RecommendedRecipient",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("name_as_printed", models.CharField(blank=True, max_length=300, verbose_name="name as printed")),
            ("person", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="recommended", to="blocs.person", verbose_name="person")),
            ("recommendation", models.ForeignKey(on_delete=models.CASCADE, related_name="recipients", to="awards.recommendation", verbose_name="recommendation")),
            ("unit", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="recommended", to="blocs.unit", verbose_name="unit")),
        ],
        options={
            "verbose_name": "recommended recipient",
            "verbose_name_plural": "recommended recipients",
            "ordering": ["recommendation", "pk"],
            "indexes": [
                GinIndex(
                    models.Func(
                        SearchConfig("simple"), models.Func(models.F("name_as_printed"), function="vi_fold", output_field=models.TextField()), function="to_tsvector", output_field=SearchVectorField()
                    ),
                    condition=models.Q(("name_as_printed", ""), _negated=True),
                    name="recommended_printed_words",
                ),
            ],
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("unit__isnull", True), ("person__isnull", True), _connector="OR"),
                    name="recommended_is_a_unit_or_a_person",
                    violation_error_message="Choose a unit or a person, not both.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("unit__isnull", False), ("person__isnull", False), models.Q(("name_as_printed", ""), _negated=True), _connector="OR"),
                    name="recommended_is_named",
                    violation_error_message="Name the recipient.",
                ),
                models.UniqueConstraint(fields=("recommendation", "unit"), name="unit_recommended_once", violation_error_message="This unit is already named there."),
                models.UniqueConstraint(fields=("recommendation", "person"), name="person_recommended_once", violation_error_message="This person is already named there."),
            ],
        },
    ),
    migrations.CreateModel(
        name="ReconciliationNote",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
            ("authority", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.unit", verbose_name="authority")),
            ("by", models.ForeignKey(on_delete=models.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL, verbose_name="by")),
            ("campaign", models.ForeignKey(on_delete=models.PROTECT, related_name="reconciliation_notes", to="campaigns.campaign", verbose_name="bloc-year")),
            ("kind", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="awards.awardkind", verbose_name="award")),
        ],
        options={
            "verbose_name": "note on a reconciliation",
            "verbose_name_plural": "notes on reconciliations",
            "ordering": ["pk"],
            "constraints": [
                models.UniqueConstraint(
                    fields=("campaign", "kind", "award_as_printed", "authority", "recipient_kind"),
                    name="one_note_per_award_of_a_bloc_year",
                    nulls_distinct=False,
                    violation_error_message="There is a note on this award already. Change that one.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("kind__isnull", False), models.Q(("award_as_printed", ""), _negated=True), _connector="OR"),
                    name="reconciliation_note_names_an_award",
                    violation_error_message="Choose the award, or write it as printed.",
                ),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="2fe7d5b88ffed24ff2d86022015b047ca8853547",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_e60cd",
                        table="awards_reconciliationnote",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Recording",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("act", models.CharField(choices=[("first", "recorded"), ("correction", "corrected"), ("taken_back", "opening of the next year taken back")], max_length=10, verbose_name="act")),
            ("at", models.DateTimeField(default=timezone.now, verbose_name="at")),
            ("reason", models.TextField(blank=True, verbose_name="reason")),
            ("changes", models.JSONField(blank=True, default=list, verbose_name="changes")),
            ("opening", models.JSONField(blank=True, default=dict, verbose_name="what the opening made")),
            ("bloc", models.ForeignKey(on_delete=models.PROTECT, related_name="recordings", to="blocs.bloc", verbose_name="bloc")),
            ("conference", models.ForeignKey(on_delete=models.PROTECT, related_name="recordings", to="campaigns.conference", verbose_name="conference")),
            ("opened", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="opened_by", to="campaigns.campaign", verbose_name="opened the bloc-year")),
            ("user", models.ForeignKey(on_delete=models.PROTECT, related_name="recordings", to=settings.AUTH_USER_MODEL, verbose_name="by")),
        ],
        options={
            "verbose_name": "recording",
            "verbose_name_plural": "recordings",
            "ordering": ["-at", "-pk"],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="1114e556e7c9426163217549c1f669e1dbe07735",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_156ac",
                        table="awards_recording",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="VoteRule",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
            ("ballot_rule", models.ForeignKey(on_delete=models.PROTECT, related_name="+", to="campaigns.ballotrule", verbose_name="ballot rule")),
            ("issuer", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.unit", verbose_name="set by")),
            ("kind", models.ForeignKey(on_delete=models.PROTECT, related_name="%(class)ss", to="awards.awardkind", verbose_name="award kind")),
        ],
        options={
            "verbose_name": "vote rule",
            "verbose_name_plural": "vote rules",
            "ordering": ["kind", "stage", "pk"],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="f01aa36111051c85c638c17957da888b8ca2f543",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_893c5",
                        table="awards_voterule",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="WarningAnswer",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("warning", models.CharField(max_length=20, verbose_name="warning")),
            ("about", models.CharField(max_length=200, verbose_name="about")),
            ("reason", models.TextField(verbose_name="reason")),
            ("at", models.DateTimeField(default=Now(), verbose_name="at")),
            ("by", models.ForeignKey(on_delete=models.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL, verbose_name="by")),
            ("line", models.ForeignKey(blank=True, null=True, on_delete=models.CASCADE, related_name="answers", to="awards.proposalline", verbose_name="line of a proposal")),
            ("proposal", models.ForeignKey(on_delete=models.CASCADE, related_name="answers", to="awards.proposal", verbose_name="award proposal")),
        ],
        options={
            "verbose_name": "answer to a warning",
            "verbose_name_plural": "answers to warnings",
            "ordering": ["pk"],
            "constraints": [
                models.UniqueConstraint(
                    fields=("proposal", "line", "warning", "about"), name="warning_answered_once", nulls_distinct=False, violation_error_message="This warning is answered already. Change that answer."
                ),
                models.CheckConstraint(condition=models.Q(("reason", ""), _negated=True), name="answer_has_a_reason", violation_error_message="Write the reason."),
            ],
        },
    ),
    migrations.CreateModel(
        name="Edition",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("first_year", models.PositiveSmallIntegerField(verbose_name="first year")),
            ("last_year", models.PositiveSmallIntegerField(verbose_name="last year")),
            ("by_today", models.BooleanField(default=False, verbose_name="by today's units")),
            ("title", models.CharField(max_length=500, verbose_name="title")),
            ("language", models.CharField(max_length=10, verbose_name="language")),
            ("content", models.JSONField(verbose_name="content")),
            ("check_code", models.CharField(max_length=24, unique=True, verbose_name="check code")),
            ("made_at", models.DateTimeField(default=timezone.now, verbose_name="frozen at")),
            ("bloc", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="editions", to="blocs.bloc", verbose_name="bloc")),
            ("campaign", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="editions", to="campaigns.campaign", verbose_name="of the bloc-year")),
            ("made_by", models.ForeignKey(on_delete=models.PROTECT, related_name="editions", to=settings.AUTH_USER_MODEL, verbose_name="frozen by")),
            ("organiser", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="editions", to="blocs.unit", verbose_name="organiser")),
        ],
        options={
            "verbose_name": "edition of a summary",
            "verbose_name_plural": "editions of summaries",
            "ordering": ["-made_at", "-pk"],
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(("last_year__gte", models.F("first_year"))),
                    name="edition_ends_after_it_starts",
                    violation_error_message="The last year lies before the first. Choose a later one.",
                ),
                models.CheckConstraint(
                    condition=models.Q(("campaign__isnull", True), models.Q(("bloc__isnull", True), ("organiser__isnull", True)), _connector="OR"),
                    name="edition_is_about_one_thing",
                    violation_error_message="An edition of a bloc-year is of no other bloc or organiser.",
                ),
            ],
            "triggers": [
                Trigger(
                    name="never_changed",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                        hash="8a07b9acfa925ca8b7b81252b0f7f16708dc952d",
                        operation="UPDATE",
                        pgid="pgtrigger_never_changed_7516c",
                        table="awards_edition",
                        when="BEFORE",
                    ),
                ),
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="e70980e97402bae46c3dc376a7f71f54dec385f8",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_18ae3",
                        table="awards_edition",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="SentForm",
        fields=[
            ("key", models.CharField(max_length=64, primary_key=True, serialize=False, verbose_name="key")),
            ("address", models.TextField(blank=True, verbose_name="address that it led to")),
            ("page", models.TextField(blank=True, verbose_name="page that closed its window")),
            ("sent_at", models.DateTimeField(db_index=True, default=timezone.now, verbose_name="sent")),
        ],
        options={
            "verbose_name": "form that was sent",
            "verbose_name_plural": "forms that were sent",
        },
    ),
    migrations.CreateModel(
        name="Import",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "kind",
                models.CharField(
                    choices=[
                        ("awards", "awards of past years"),
                        ("units", "units"),
                        ("names", "former names of units"),
                        ("people", "people"),
                        ("members", "members of a bloc"),
                        ("leaders", "heads and deputy heads of a bloc"),
                        ("standings", "standings of a bloc"),
                    ],
                    max_length=9,
                    verbose_name="kind of list",
                ),
            ),
            ("at", models.DateTimeField(default=timezone.now, verbose_name="brought at")),
            ("said", models.JSONField(default=dict, verbose_name="what the history says of who did it")),
            ("language", models.CharField(choices=[("vi", "Tiếng Việt"), ("en", "English")], max_length=10, verbose_name="language")),
            ("file", models.FileField(upload_to="imports/%Y/", verbose_name="file")),
            ("file_name", models.CharField(max_length=200, verbose_name="name of the file")),
            (
                "state",
                models.CharField(
                    choices=[
                        ("reading", "is being read"),
                        ("matching", "is being compared with the record"),
                        ("read", "to be looked at"),
                        ("writing", "is being put on record"),
                        ("done", "on record"),
                        ("undoing", "is being taken back"),
                        ("undone", "taken back"),
                        ("refused", "cannot be read"),
                    ],
                    default="reading",
                    max_length=8,
                    verbose_name="state",
                ),
            ),
            ("problem", models.TextField(blank=True, verbose_name="why it did not go on")),
            ("heads", models.JSONField(default=list, verbose_name="what was found in the file")),
            ("counts", models.JSONField(default=dict, verbose_name="rows by what becomes of them")),
            ("with_them", models.JSONField(default=dict, verbose_name="what comes on record with them")),
            ("done", models.PositiveIntegerField(default=0, verbose_name="rows done")),
            ("worked_on", models.DateTimeField(blank=True, null=True, verbose_name="last sign of life of the work")),
            ("left_out", models.PositiveIntegerField(blank=True, null=True, verbose_name="rows that may be left out")),
            ("act", models.UUIDField(blank=True, null=True, verbose_name="act on record")),
            ("written_at", models.DateTimeField(blank=True, null=True, verbose_name="put on record at")),
            ("taken_back_at", models.DateTimeField(blank=True, null=True, verbose_name="taken back at")),
            ("reason", models.TextField(blank=True, verbose_name="why it is taken back")),
            ("bloc", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to="blocs.bloc", verbose_name="bloc")),
            ("taken_back_by", models.ForeignKey(blank=True, null=True, on_delete=models.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL, verbose_name="taken back by")),
            ("user", models.ForeignKey(on_delete=models.PROTECT, related_name="imports", to=settings.AUTH_USER_MODEL, verbose_name="brought by")),
        ],
        options={
            "verbose_name": "import",
            "verbose_name_plural": "imports",
            "ordering": ["-pk"],
            "indexes": [
                models.Index(condition=models.Q(("state__in", ["reading", "matching", "writing", "undoing"])), fields=["id"], name="import_with_work"),
            ],
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("state__in", ["undoing", "undone"]), ("taken_back_by__isnull", False), models.Q(("reason", ""), _negated=True)),
                        models.Q(("state__in", ["undoing", "undone"]), _negated=True),
                        _connector="OR",
                    ),
                    name="import_is_taken_back_with_a_reason",
                    violation_error_message="Write why it is taken back.",
                ),
            ],
            "triggers": [
                Trigger(
                    name="never_deleted",
                    sql=UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                        hash="974f8de78d09cc305ddef7d64727219d441028e0",
                        operation="DELETE",
                        pgid="pgtrigger_never_deleted_6cbcc",
                        table="awards_import",
                        when="BEFORE",
                    ),
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="ImportQuestion",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("key", models.TextField(verbose_name="key")),
            ("about", models.CharField(choices=[("unit", "unit"), ("person", "person"), ("award", "award"), ("record", "record")], max_length=6, verbose_name="about")),
            ("column", models.CharField(max_length=50, verbose_name="column")),
            ("text", models.TextField(verbose_name="as written")),
            ("candidates", models.JSONField(default=list, verbose_name="what it may be")),
            ("may_be_new", models.BooleanField(default=True, verbose_name="may be a new one")),
            ("may_be_printed", models.BooleanField(default=False, verbose_name="may stay as printed")),
            ("row_count", models.PositiveIntegerField(default=0, verbose_name="rows")),
            ("first_row", models.PositiveIntegerField(default=0, verbose_name="first row")),
            ("answer", models.CharField(blank=True, max_length=20, verbose_name="answer")),
            ("of_import", models.ForeignKey(on_delete=models.PROTECT, related_name="questions", to="awards.import", verbose_name="import")),
        ],
        options={
            "verbose_name": "question about an import",
            "verbose_name_plural": "questions about imports",
            "ordering": ["pk"],
            "constraints": [
                models.UniqueConstraint(fields=("of_import", "key"), name="asked_once_of_an_import"),
            ],
        },
    ),
    migrations.CreateModel(
        name="ImportRow",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("sheet", models.CharField(blank=True, max_length=200, verbose_name="sheet")),
            ("number", models.PositiveIntegerField(verbose_name="row")),
            ("written", models.JSONField(default=dict, verbose_name="as written")),
            ("names", models.JSONField(default=dict, verbose_name="what is named")),
            ("facts", models.JSONField(default=dict, verbose_name="facts")),
            ("links", models.JSONField(default=dict, verbose_name="what the names mean")),
            ("asked", models.JSONField(default=list, verbose_name="open questions")),
            ("reasons", models.JSONField(default=list, verbose_name="what is wrong in it")),
            ("against", models.JSONField(default=list, verbose_name="what the record has against it")),
            (
                "state",
                models.CharField(
                    blank=True,
                    choices=[("new", "new"), ("changed", "changed"), ("same", "the same"), ("doubtful", "doubtful"), ("wrong", "wrong"), ("out", "left out")],
                    max_length=8,
                    verbose_name="what becomes of it",
                ),
            ),
            ("record", models.BigIntegerField(blank=True, null=True, verbose_name="record")),
            ("before", models.JSONField(default=dict, verbose_name="before")),
            ("of_import", models.ForeignKey(on_delete=models.PROTECT, related_name="rows", to="awards.import", verbose_name="import")),
        ],
        options={
            "verbose_name": "row of an import",
            "verbose_name_plural": "rows of imports",
            "ordering": ["pk"],
            "indexes": [
                models.Index(fields=["of_import", "id"], name="row_of_import"),
            ],
        },
    ),
]
# fmt: on


class Migration(migrations.Migration):
    initial = True
    dependencies = [("blocs", "0005_second_proofs"), ("campaigns", "0003_known_rules")]
    replaces = [
        ("awards", "0001_initial"),
        ("awards", "0015_words_indexed"),
        ("awards", "0016_lists"),
        ("awards", "0017_imports"),
        ("awards", "0018_register_words"),
        ("awards", "0023_papers_among_many"),
    ]
    operations = [AtOnce(TABLES)]
