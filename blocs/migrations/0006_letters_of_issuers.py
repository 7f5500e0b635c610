"""The index behind the search for any letters in the issuers of papers that are no units on record."""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import migrations, models
from django.db.models import F, Func, Q


class Migration(migrations.Migration):
    dependencies = [("blocs", "0005_second_proofs")]
    operations = [
        migrations.AddIndex(
            "document",
            GinIndex(
                OpClass(
                    Func(F("issuer_as_printed"), function="vi_fold", output_field=models.TextField()),
                    name="gin_trgm_ops",
                ),
                condition=~Q(issuer_as_printed=""),
                name="document_issuer_letters",
            ),
        ),
    ]
