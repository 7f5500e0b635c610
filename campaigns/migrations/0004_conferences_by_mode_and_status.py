"""Indexes of lists of conferences that stand in the order of a closed list."""

from django.db import migrations, models
from django.db.models.lookups import Exact


def in_order(column, values):
    places = [models.When(Exact(models.F(column), value), then=place) for place, value in enumerate(values)]
    return models.Case(*places, default=len(values), output_field=models.IntegerField())


class Migration(migrations.Migration):
    dependencies = [("campaigns", "0003_known_rules")]
    operations = [
        migrations.AddIndex(
            "conference",
            models.Index(
                in_order("mode", ["in_person", "online", "hybrid", "unknown"]),
                "id",
                name="conference_by_mode",
            ),
        ),
        migrations.AddIndex(
            "conference",
            models.Index(
                in_order("status", ["held", "announced", "cancelled"]), "id", name="conference_by_status"
            ),
        ),
        # Until it knows what stands in them, the planner may pass them by.
        migrations.RunSQL("ANALYZE campaigns_conference", migrations.RunSQL.noop),
    ]
