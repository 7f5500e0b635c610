"""What is asked about the awards of a list that the catalogue does not know under their name."""

from ..kinds import KnownAwards
from ..models import AwardKind, ImportQuestion

NEAR_ONES_FOR = 200


def ask_about_awards(matching):
    """Note in the links of the rows the entries that were chosen, and ask about the words that have none yet."""
    unknown = matching.run(UNKNOWN)
    known = KnownAwards(AwardKind.objects.all())
    for place, (key, text, count, first) in enumerate(unknown):
        near = known.near(text) if place < NEAR_ONES_FOR else []
        unknown[place] = ImportQuestion(
            of_import=matching.brought,
            key=f"award {key}",
            about=ImportQuestion.About.AWARD,
            column="award",
            text=text,
            candidates=[kind.pk for kind in near],
            may_be_new=False,
            may_be_printed=True,
            row_count=count,
            first_row=first,
        )
    ImportQuestion.objects.bulk_create(
        unknown,
        update_conflicts=True,
        unique_fields=["of_import", "key"],
        update_fields=["candidates", "row_count"],
        batch_size=2_000,
    )
    if unknown:
        matching.run(MEANT)
        matching.run("ANALYZE meant_award")
        matching.run(LINK)


UNKNOWN = """
SELECT names->>'award', min(written->>'award'), count(*), min(number) FROM list_row
WHERE names ? 'award' GROUP BY names->>'award' ORDER BY min(number)
"""
# With what the planner has to know of it: else it goes through all rows for each of the questions.
MEANT = """
CREATE TEMP TABLE meant_award ON COMMIT DROP AS
SELECT q.key, q.answer, substr(q.key, length('award ') + 1) AS award FROM awards_importquestion q
WHERE q.of_import_id = %(pk)s AND q.about = 'award' AND q.row_count > 0
"""
LINK = """
UPDATE list_row r SET
    links = r.links || CASE WHEN q.answer ~ '^[0-9]+$' THEN jsonb_build_object('award', q.answer::bigint)
        ELSE '{}' END,
    asked = r.asked || CASE WHEN q.answer IN ('', 'out') THEN jsonb_build_array(q.key) ELSE '[]' END
FROM meant_award q WHERE r.names->>'award' = q.award
"""
