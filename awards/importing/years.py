from campaigns.models import Campaign, Period

from ..entering.setting import find_period


def make_years(matching):
    """Put the years on record that stand there for the first time."""
    codes = [code for (code,) in matching.run(MISSING)]
    Period.objects.bulk_create([find_period(code, []) for code in codes])


def make_years_of_bloc(matching):
    """Put the bloc-years on record that the new rows stand in."""
    periods = [key for (key,) in matching.run(NO_FILE)]
    bloc = matching.brought.bloc
    Campaign.objects.bulk_create([Campaign(bloc=bloc, period_id=key) for key in periods])


MISSING = """
SELECT DISTINCT names->>'period' FROM list_row r
WHERE state = 'new' AND names ? 'period'
    AND NOT EXISTS (SELECT FROM campaigns_period p WHERE p.code = r.names->>'period')
"""
NO_FILE = """
SELECT DISTINCT p.id FROM list_row r JOIN campaigns_period p ON p.code = r.names->>'period'
WHERE r.state = 'new'
    AND NOT EXISTS (SELECT FROM campaigns_campaign c WHERE c.bloc_id = %(bloc)s AND c.period_id = p.id)
"""
