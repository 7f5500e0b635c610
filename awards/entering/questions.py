"""All that is asked about an entry before it is recorded."""

from . import meeting_questions, outcome_questions


def questions_about(sheet):
    """The Questions about what would be recorded, in the order of the page."""
    found = []
    for ask in (
        meeting_questions.about_the_years,
        meeting_questions.about_the_date,
        meeting_questions.about_other_conferences,
        meeting_questions.about_members,
        meeting_questions.about_counts,
        outcome_questions.about_pledges,
        outcome_questions.about_results,
        outcome_questions.about_directions,
        outcome_questions.about_standings,
        outcome_questions.about_ballots,
        outcome_questions.about_awards,
        outcome_questions.about_leaders,
    ):
        found += ask(sheet, sheet.facts)
    return found
