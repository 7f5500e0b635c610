"""read_report(): what a pasted report says, fact by fact, each with the words it was read from."""

from .blocs import find_bloc
from .dates import find_held
from .directions import find_directions
from .members import find_members
from .pasted import Pasted
from .people import find_people
from .places import find_place
from .purposes import find_purposes
from .report import Report
from .suggestion import Suggestion
from .themes import find_themes
from .titles import find_title


def find_leaders(report):
    return report.leaders


def find_targets(report):
    return report.targets


def find_awards(report):
    return report.awards


READERS = (
    find_title,
    find_purposes,
    find_bloc,
    find_held,
    find_place,
    find_themes,
    find_people,
    find_members,
    find_leaders,
    find_targets,
    find_directions,
    find_awards,
)


def read_report(text, *, names=()):
    """Suggestions in the order of the fields; names are known names of units and people."""
    pasted = Pasted(text)
    report = Report(pasted.text, names)
    if not report.is_about_a_conference:
        return []
    findings = [finding for reader in READERS for finding in reader(report)]
    return [suggestion(pasted, finding) for finding in once(findings)]


def once(findings):
    """Each fact at its first mention."""
    seen = set()
    for finding in findings:
        fact = (finding.field, *sorted(finding.value.items()))
        if fact not in seen:
            seen.add(fact)
            yield finding


def suggestion(pasted, finding):
    sentence = finding.sentence
    start, end = pasted.given_span(sentence.start, sentence.end)
    marks = tuple(
        pasted.given_span(sentence.start + first, sentence.start + last) for first, last in finding.spans
    )
    return Suggestion(finding.field, finding.value, start, end, marks)
