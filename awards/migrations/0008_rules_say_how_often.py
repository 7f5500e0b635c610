"""A rule that asks for a number has one: a comparison with an empty number is neither true nor false, and let it pass."""

from django.db import migrations, models
from django.db.models import Q

SAYS = {
    "eligibility_rule_says_how_many_times": (
        ~Q(needs__in=["consecutive", "within"]) | Q(times__isnull=False, times__gte=1),
        "Say how many times the other award is needed.",
    ),
    "eligibility_rule_says_within_how_many_years": (
        ~Q(needs="within") | Q(years__isnull=False, years__gte=1),
        "Say within how many years.",
    ),
    "eligibility_rule_says_which_share": (
        ~Q(needs="share") | Q(percent__isnull=False) | Q(times__isnull=False, times__gte=1),
        "Give the share in percent, or how many must have the award.",
    ),
}


class Migration(migrations.Migration):
    dependencies = [("awards", "0007_rules_as_known")]
    operations = [
        operation
        for name, (condition, sentence) in SAYS.items()
        for operation in (
            migrations.RemoveConstraint("eligibilityrule", name),
            migrations.AddConstraint(
                "eligibilityrule",
                models.CheckConstraint(condition=condition, name=name, violation_error_message=sentence),
            ),
        )
    ]
