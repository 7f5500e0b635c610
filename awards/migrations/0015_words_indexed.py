import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.db import migrations, models

# The planner knows what an index of an expression holds only once it has looked.
LOOKED_AT = (
    "ANALYZE blocs_unit, blocs_unitname, blocs_bloc, blocs_person, blocs_document, blocs_reporttext,"
    " campaigns_campaign, campaigns_movement, campaigns_conference, awards_award"
)


class Migration(migrations.Migration):
    dependencies = [
        ("awards", "0014_rights_by_keys"),
        ("blocs", "0013_words_indexed"),
        ("campaigns", "0004_words_indexed"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="award",
            index=django.contrib.postgres.indexes.GinIndex(
                models.Func(
                    django.contrib.postgres.search.SearchConfig("simple"),
                    models.Func(
                        models.F("name_as_printed"), function="vi_fold", output_field=models.TextField()
                    ),
                    function="to_tsvector",
                    output_field=django.contrib.postgres.search.SearchVectorField(),
                ),
                condition=models.Q(
                    ("person", None), ("unit", None), models.Q(("name_as_printed", ""), _negated=True)
                ),
                name="award_printed_words",
            ),
        ),
        migrations.RunSQL(LOOKED_AT, migrations.RunSQL.noop),
    ]
