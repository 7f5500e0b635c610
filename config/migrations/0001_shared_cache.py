from django.core.management import call_command
from django.db import migrations


def make_table(apps, schema_editor):
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)


class Migration(migrations.Migration):
    """What failed sign-ins are counted in, by all processes at once."""

    # By their names the last of the migrations before those that stand there now: where only a part of the earlier ones has
    # been applied, Django finds no such migration and does nothing at all.
    dependencies = [
        ("awards", "0023_papers_among_many"),
        ("blocs", "0016_issuers_words_indexed"),
        ("campaigns", "0005_lists"),
    ]
    operations = [
        migrations.RunPython(
            make_table, lambda apps, schema_editor: schema_editor.execute("DROP TABLE shared_cache")
        )
    ]
