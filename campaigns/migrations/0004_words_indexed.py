import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("blocs", "0013_words_indexed"),
        ("campaigns", "0003_ballot_rules"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="campaign",
            index=django.contrib.postgres.indexes.GinIndex(
                models.Func(
                    django.contrib.postgres.search.SearchConfig("simple"),
                    models.F("search_key"),
                    function="to_tsvector",
                    output_field=django.contrib.postgres.search.SearchVectorField(),
                ),
                name="campaign_words",
            ),
        ),
        migrations.AddIndex(
            model_name="conference",
            index=django.contrib.postgres.indexes.GinIndex(
                models.Func(
                    django.contrib.postgres.search.SearchConfig("simple"),
                    models.Func(models.F("title"), function="vi_fold", output_field=models.TextField()),
                    function="to_tsvector",
                    output_field=django.contrib.postgres.search.SearchVectorField(),
                ),
                name="conference_title_words",
            ),
        ),
        migrations.AddIndex(
            model_name="conference",
            index=django.contrib.postgres.indexes.GinIndex(
                models.Func(
                    django.contrib.postgres.search.SearchConfig("simple"),
                    models.Func(models.F("place"), function="vi_fold", output_field=models.TextField()),
                    function="to_tsvector",
                    output_field=django.contrib.postgres.search.SearchVectorField(),
                ),
                name="conference_place_words",
            ),
        ),
        migrations.AddIndex(
            model_name="movement",
            index=django.contrib.postgres.indexes.GinIndex(
                models.Func(
                    django.contrib.postgres.search.SearchConfig("simple"),
                    models.F("search_key"),
                    function="to_tsvector",
                    output_field=django.contrib.postgres.search.SearchVectorField(),
                ),
                name="movement_words",
            ),
        ),
    ]
