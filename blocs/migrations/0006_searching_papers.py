"""Indexes behind the search in the numbers of papers, and for any letters in issuers that are no units on record."""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchConfig, SearchVectorField
from django.db import migrations, models
from django.db.models import F, Func, Q


def folded(column):
    return Func(F(column), function="vi_fold", output_field=models.TextField())


class Migration(migrations.Migration):
    dependencies = [("blocs", "0005_second_proofs")]
    operations = [
        migrations.AddIndex(
            "document",
            GinIndex(
                OpClass(folded("issuer_as_printed"), name="gin_trgm_ops"),
                condition=~Q(issuer_as_printed=""),
                name="document_issuer_letters",
            ),
        ),
        migrations.AddIndex(
            "document",
            GinIndex(
                Func(
                    SearchConfig("simple"),
                    folded("number"),
                    function="to_tsvector",
                    output_field=SearchVectorField(),
                ),
                name="document_number_words",
            ),
        ),
        # Until it knows what stands in them, the planner may pass them by.
        migrations.RunSQL("ANALYZE blocs_document", migrations.RunSQL.noop),
    ]
