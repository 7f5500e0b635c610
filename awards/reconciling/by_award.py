"""The lines of the file of a bloc-year: for each award what is on record of it, and how its figures differ."""

from dataclasses import dataclass, field

from ..models import AwardKind, Moment
from .differences import differences, verdict_of
from .rows import Row, award_of, reconcile


@dataclass
class AwardLine:
    """One kind of award, or one wording that fits no kind of the catalogue."""

    kind: AwardKind | None
    words: str
    agreed: list = field(default_factory=list)
    proposed: list = field(default_factory=list)
    granted: list = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


def side_by_side(found):
    """The lines of marked rows of a bloc-year, in order of precedence; those outside the catalogue last."""
    lines = {}
    for row in found:
        line = lines.setdefault(award_of(row), AwardLine(row.kind, row.award_as_printed))
        getattr(line, Moment(row.moment).value).append(row)
    for row in reconcile(found):
        row.differences = differences(row)
        row.verdict = verdict_of(row.differences)
        lines[row.award].rows.append(row)
    return sorted(lines.values(), key=lambda line: in_precedence(line.kind, line.words))


def in_precedence(kind, words):
    return (kind is None, kind.precedence if kind else 0, words)
