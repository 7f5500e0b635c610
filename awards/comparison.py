"""What was agreed, proposed and granted for a bloc-year, side by side for each kind of award."""

from dataclasses import dataclass, field

from .models import Award, AwardKind, ProposalLine, Recommendation


@dataclass
class Line:
    """One kind of award, or one wording that fits no kind of the catalogue."""

    kind: AwardKind | None
    words: str
    agreed: list[Recommendation] = field(default_factory=list)
    proposed: list[ProposalLine] = field(default_factory=list)
    granted: list[Award] = field(default_factory=list)


def side_by_side(*, recommendations, proposal_lines, awards):
    """The lines in the order of precedence of their kinds; those outside the catalogue last."""
    lines = {}
    columns = {"agreed": recommendations, "proposed": proposal_lines, "granted": awards}
    for column, rows in columns.items():
        for row in rows:
            key = row.kind_id or row.award_as_printed.casefold()
            line = lines.setdefault(key, Line(row.kind, row.award_as_printed))
            getattr(line, column).append(row)
    return sorted(lines.values(), key=precedence)


def precedence(line):
    return (line.kind is None, line.kind.precedence if line.kind else 0, line.words)
