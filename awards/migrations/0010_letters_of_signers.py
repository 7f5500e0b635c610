"""The index behind the search for any letters in the signers of decisions."""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import migrations, models
from django.db.models import F, Func, Q


class Migration(migrations.Migration):
    dependencies = [("awards", "0009_kept_named")]
    operations = [
        migrations.AddIndex(
            "awarddecision",
            GinIndex(
                OpClass(
                    Func(F("signer_as_printed"), function="vi_fold", output_field=models.TextField()),
                    name="gin_trgm_ops",
                ),
                condition=~Q(signer_as_printed=""),
                name="decision_signer_letters",
            ),
        ),
        # Until it knows what stands in them, the planner may pass them by.
        migrations.RunSQL("ANALYZE awards_awarddecision", migrations.RunSQL.noop),
    ]
