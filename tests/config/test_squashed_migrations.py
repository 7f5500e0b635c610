"""A database from before the migrations were squashed goes on; one that stopped between them is refused."""

import pytest
from django.db import connection
from django.db.migrations.exceptions import NodeNotFoundError
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

pytestmark = pytest.mark.django_db


EARLIER = {
    "blocs": """
        0001_initial
        0002_lineage_and_stewardship
        0003_history_keeps_who_and_why
        0004_staff_of_a_bloc
        0005_offices_of_a_steward
        0006_people_who_may_be_one
        0007_blocs_of_organiser
        0008_acts_and_exports
        0009_staff_handovers
        0010_users_helped_in
        0011_second_proofs_and_passwords
        0012_rights_planned_once
        0013_words_indexed
        0014_access_tokens
        0015_saved_lists
        0016_issuers_words_indexed
    """,
    "campaigns": """
        0001_initial
        0002_expected_facts
        0003_ballot_rules
        0004_words_indexed
        0005_lists
    """,
    "awards": """
        0001_initial
        0002_catalogue
        0003_stewards_see_the_units_of_their_records
        0004_people_of_steward
        0005_rules_as_known
        0006_papers_of_a_steward
        0007_proposals_of_office
        0008_truth_of_sums
        0009_sums_kept
        0010_sums_as_seen
        0011_file_of_bloc_year
        0012_sent_forms
        0013_units_and_people_entered_for
        0014_rights_by_keys
        0015_words_indexed
        0016_lists
        0017_imports
        0018_register_words
        0019_rights_of_few
        0020_sums_kept_once
        0021_rights_read_once
        0022_few_asked_by_their_own_rows
        0023_papers_among_many
    """,
}


@pytest.fixture(autouse=True)
def before_the_squash():
    recorder = MigrationRecorder(connection)
    for app, names in EARLIER.items():
        recorder.migration_qs.filter(app=app).delete()
        for name in names.split():
            recorder.record_applied(app, name)


def test_database_with_all_earlier_migrations_has_nothing_of_them_to_run():
    executor = MigrationExecutor(connection)
    executor.loader.check_consistent_history(connection)
    squashed = set(executor.loader.replacements)
    assert squashed <= set(executor.loader.applied_migrations)
    planned = executor.migration_plan(executor.loader.graph.leaf_nodes())
    assert not squashed & {(migration.app_label, migration.name) for migration, _backwards in planned}


@pytest.mark.parametrize(
    ("app", "last"),
    [
        ("awards", "0023_papers_among_many"),
        ("blocs", "0016_issuers_words_indexed"),
        ("campaigns", "0005_lists"),
    ],
)
def test_database_that_stopped_between_the_earlier_migrations_is_refused(app, last):
    MigrationRecorder(connection).record_unapplied(app, last)
    with pytest.raises(NodeNotFoundError, match="some of the replaced migrations are already applied"):
        MigrationLoader(connection)
