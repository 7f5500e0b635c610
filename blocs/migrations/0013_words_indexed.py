import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("blocs", "0012_rights_planned_once"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="bloc",
            index=django.contrib.postgres.indexes.GinIndex(
                models.Func(
                    django.contrib.postgres.search.SearchConfig("simple"),
                    models.F("search_key"),
                    function="to_tsvector",
                    output_field=django.contrib.postgres.search.SearchVectorField(),
                ),
                name="bloc_words",
            ),
        ),
        migrations.AddIndex(
            model_name="document",
            index=django.contrib.postgres.indexes.GinIndex(
                models.Func(
                    django.contrib.postgres.search.SearchConfig("simple"),
                    models.F("search_key"),
                    function="to_tsvector",
                    output_field=django.contrib.postgres.search.SearchVectorField(),
                ),
                name="document_words",
            ),
        ),
        migrations.AddIndex(
            model_name="document",
            index=models.Index(fields=["dated"], name="blocs_docum_dated_abd493_idx"),
        ),
        migrations.AddIndex(
            model_name="person",
            index=django.contrib.postgres.indexes.GinIndex(
                models.Func(
                    django.contrib.postgres.search.SearchConfig("simple"),
                    models.F("search_key"),
                    function="to_tsvector",
                    output_field=django.contrib.postgres.search.SearchVectorField(),
                ),
                name="person_words",
            ),
        ),
        migrations.AddIndex(
            model_name="reporttext",
            index=django.contrib.postgres.indexes.GinIndex(
                models.Func(
                    django.contrib.postgres.search.SearchConfig("simple"),
                    models.Func(models.F("text"), function="vi_fold", output_field=models.TextField()),
                    function="to_tsvector",
                    output_field=django.contrib.postgres.search.SearchVectorField(),
                ),
                name="report_text_words",
            ),
        ),
        migrations.AddIndex(
            model_name="unit",
            index=django.contrib.postgres.indexes.GinIndex(
                models.Func(
                    django.contrib.postgres.search.SearchConfig("simple"),
                    models.F("search_key"),
                    function="to_tsvector",
                    output_field=django.contrib.postgres.search.SearchVectorField(),
                ),
                name="unit_words",
            ),
        ),
        migrations.AddIndex(
            model_name="unitname",
            index=django.contrib.postgres.indexes.GinIndex(
                models.Func(
                    django.contrib.postgres.search.SearchConfig("simple"),
                    models.F("search_key"),
                    function="to_tsvector",
                    output_field=django.contrib.postgres.search.SearchVectorField(),
                ),
                name="unit_name_words",
            ),
        ),
    ]
