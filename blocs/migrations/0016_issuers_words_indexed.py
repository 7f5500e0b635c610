import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("blocs", "0015_saved_lists"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="document",
            index=django.contrib.postgres.indexes.GinIndex(
                models.Func(
                    django.contrib.postgres.search.SearchConfig("simple"),
                    models.Func(
                        models.F("issuer_as_printed"), function="vi_fold", output_field=models.TextField()
                    ),
                    function="to_tsvector",
                    output_field=django.contrib.postgres.search.SearchVectorField(),
                ),
                name="document_issuer_words",
            ),
        ),
        # The planner knows what an index of an expression holds only once it has looked.
        migrations.RunSQL("ANALYZE blocs_document", migrations.RunSQL.noop),
    ]
