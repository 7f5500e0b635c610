"""What is expected of a bloc-year: of every one, and where a kind of bloc or period differs.

A campaign of a year is launched by the end of March, signed by the end of April, reviewed by the end of July,
and closed by the middle of March of the next year.
"""

from django.db import migrations

LAUNCHED, SIGNED, REVIEWED, CLOSED = 90, 120, 212, 440  # days after the first day of the period
GENERAL = [
    ("members", LAUNCHED),
    ("theme", LAUNCHED),
    ("head", LAUNCHED),
    ("launch", LAUNCHED),
    ("pledge", SIGNED),
    ("pledge_signing", SIGNED),
    ("mid_year", REVIEWED),
    ("closing", CLOSED),
    ("results", CLOSED),
    ("standings", CLOSED),
    ("recommendations", CLOSED),
    ("next_head", CLOSED),
]
# Nobody leads a whole sector, nothing is signed or voted in it, and its awards are granted at once.
NOT_OF_A_SECTOR = [
    "members", "head", "pledge", "pledge_signing", "mid_year", "results", "standings", "recommendations", "next_head",
]  # fmt: skip
NOT_OF_A_PERIOD = {
    "half": ["mid_year", "next_head"],
    "drive": ["pledge", "pledge_signing", "mid_year", "results", "standings", "next_head"],
    "several": ["pledge_signing", "mid_year", "standings", "next_head"],
}
NEVER_LATE_IN_SEVERAL_YEARS = [
    "members",
    "theme",
    "head",
    "launch",
    "pledge",
    "closing",
    "results",
    "recommendations",
]


def rows():
    for fact, due in GENERAL:
        yield fact, "", "", {"due_after_days": due}
    yield "granted", "nganh", "", {"due_after_days": CLOSED}
    for fact in NOT_OF_A_SECTOR:
        yield fact, "nganh", "", {"is_active": False}
    for period_kind, facts in NOT_OF_A_PERIOD.items():
        for fact in facts:
            yield fact, "", period_kind, {"is_active": False}
    for fact in NEVER_LATE_IN_SEVERAL_YEARS:
        yield fact, "", "several", {"due_after_days": None}


def add_expected_facts(apps, schema_editor):
    """Add what is not there yet, so that going back and forth changes nothing."""
    positions = {fact: 10 * place for place, (fact, _due) in enumerate(GENERAL, start=1)}
    for fact, bloc_kind, period_kind, values in rows():
        apps.get_model("campaigns", "Expectation").objects.get_or_create(
            fact=fact,
            bloc_kind=bloc_kind,
            period_kind=period_kind,
            defaults={"position": positions.get(fact, 130), **values},
        )


class Migration(migrations.Migration):
    dependencies = [("campaigns", "0001_initial")]
    # The database lets nobody delete records, so going back leaves them.
    operations = [migrations.RunPython(add_expected_facts, migrations.RunPython.noop)]
