"""31/12/9999 stands for “no end” elsewhere; here it broke the pages, which ask for the day after."""

import datetime

import psycopg.types.range
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("blocs", "0003_history_keeps_who_and_why"),
        ("campaigns", "0003_ballot_rules"),
    ]

    operations = [
        migrations.AddConstraint(
            model_name="leadership",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("term__fully_lt", psycopg.types.range.Range(datetime.date(9999, 1, 1), None, "[)")),
                    models.Q(
                        ("term__endswith__isnull", True), ("term__startswith__lt", datetime.date(9999, 1, 1))
                    ),
                    models.Q(("term__endswith__isnull", True), ("term__startswith__isnull", True)),
                    _connector="OR",
                ),
                name="leadership_ends_some_day",
                violation_error_message="Leave the last day empty where there is none.",
            ),
        ),
        migrations.AddConstraint(
            model_name="period",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends_on__lt", datetime.date(9999, 1, 1))),
                name="period_ends_some_day",
                violation_error_message="There is no such date. Write it as 16/11/2018, 11/2018 or 2018.",
            ),
        ),
    ]
