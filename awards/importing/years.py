from campaigns.models import Period

from ..entering.setting import find_period


def make_years(matching):
    """Put the years on record that stand there for the first time."""
    codes = [code for (code,) in matching.run(MISSING)]
    Period.objects.bulk_create([find_period(code, []) for code in codes])


MISSING = """
SELECT DISTINCT names->>'period' FROM awards_importrow r
WHERE of_import_id = %(pk)s AND state = 'new' AND names ? 'period'
    AND NOT EXISTS (SELECT FROM campaigns_period p WHERE p.code = r.names->>'period')
"""
