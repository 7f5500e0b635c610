import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("awards", "0011_file_of_bloc_year")]
    operations = [
        migrations.CreateModel(
            name="SentForm",
            fields=[
                (
                    "key",
                    models.CharField(max_length=64, primary_key=True, serialize=False, verbose_name="key"),
                ),
                ("address", models.TextField(blank=True, verbose_name="address that it led to")),
                ("page", models.TextField(blank=True, verbose_name="page that closed its window")),
                (
                    "sent_at",
                    models.DateTimeField(
                        db_index=True, default=django.utils.timezone.now, verbose_name="sent"
                    ),
                ),
            ],
            options={
                "verbose_name": "form that was sent",
                "verbose_name_plural": "forms that were sent",
            },
        ),
    ]
