"""The sums of awards, which the database keeps by the years of blocs, and what stands beside these."""

from .words import number

MOMENTS = {"agreed": "thống nhất đề nghị", "proposed": "đã trình", "granted": "đã tặng"}


def counted(one):
    return f"""CASE WHEN {one}.figure <> 'unknown' THEN coalesce({one}.count, 0) END AS amount,
        ({one}.figure <> 'unknown')::int AS stated, 1 AS lines"""


KEPT = """SELECT moment, turns, CASE WHEN stated > 0 THEN amount END AS amount, stated, lines FROM award_year_sums
    WHERE true"""
PROPOSED = f"""SELECT 'proposed' AS moment, false AS turns, {counted("line")} FROM awards_proposalline line
    JOIN awards_proposal proposal ON proposal.id = line.proposal_id
    WHERE proposal.state NOT IN ('draft', 'withdrawn') AND line.instead_of_id IS NULL AND line.continues_id IS NULL"""
GRANTED = f"""SELECT 'granted' AS moment, award.counts_turns AS turns, {counted("award")} FROM awards_award award
    LEFT JOIN awards_award whole ON whole.id = award.part_of_id WHERE award.state <> 'revoked'
    AND (award.part_of_id IS NULL OR coalesce(whole.kind_id <> award.kind_id, false))"""


def added(*rows):
    """SQL: of each moment, apart for turns, the sum of what is known, and how many of how many lines that is."""
    return f"""SELECT moment, turns, sum(amount)::text, sum(stated), sum(lines) FROM ({" UNION ALL ".join(rows)}) counted
        GROUP BY moment, turns HAVING sum(lines) > 0
        ORDER BY array_position(ARRAY['agreed', 'proposed', 'granted'], moment::text), turns"""


def sum_of(total, known, lines):
    return "" if total is None else number(total), known, lines, known < lines
