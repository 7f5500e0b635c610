"""The lines of a proposal as papers list them: by award and kind of recipient, counted in figures and words."""

from itertools import groupby

from blocs.figures import Figure

from ..models import RecipientKind
from .award_names import award_in_full, to_grant
from .content import AwardGroup, Count, PaperLine
from .words import GAP, figures, roman

KINDS = {
    RecipientKind.COLLECTIVE: "tập thể",
    RecipientKind.INDIVIDUAL: "cá nhân",
    RecipientKind.HOUSEHOLD: "hộ gia đình",
    RecipientKind.MIXED: "tập thể, cá nhân",
    RecipientKind.UNKNOWN: "trường hợp",
}
FEW = 10  # so many recipients at most are named in the text itself


class Grouping:
    """Lines in their order, with the names that they had on a day: name_of(unit) says them."""

    def __init__(self, lines, *, name_of, leads):
        self.lines, self.name_of, self.leads = lines, name_of, leads

    def groups(self):
        order = {kind: place for place, kind in enumerate(KINDS)}
        named = [(self.award_of(line), line) for line in self.lines]
        places = {}
        for award, _line in named:
            places.setdefault(award, len(places))
        named.sort(key=lambda pair: (places[pair[0]], order[pair[1].recipient_kind]))
        grouped = groupby(named, key=lambda pair: (pair[0], pair[1].recipient_kind))
        return [
            self.group(number, award, kind, [line for _award, line in pairs])
            for number, ((award, kind), pairs) in enumerate(grouped, start=1)
        ]

    def award_of(self, line):
        return award_in_full(line, self.name_of(line.authority))

    def group(self, number, award, kind, lines):
        return AwardGroup(
            number=str(number),
            roman=roman(number),
            award=award,
            to_grant=to_grant(lines[0], award),
            recipients=counted(lines, kind),
            lines=[self.line(number, line, award) for number, line in enumerate(lines, start=1)],
        )

    def line(self, number, line, award):
        unit = line.person.unit if line.person else line.unit and line.unit.parent
        return PaperLine(
            number=figures(number),
            recipient=self.recipient(line),
            recipient_kind=KINDS[line.recipient_kind],
            post=self.post_of(line),
            unit_name=self.name_of(unit),
            award=award,
            award_class=line.award_class,
            achievement=line.achievement or None,
            note=self.note_on(line),
            count=Count.of(number_of(line)),
        )

    def post_of(self, line):
        """A collective has none; that of a person who is named may be a gap."""
        if line.post_as_printed:
            return line.post_as_printed
        is_person = line.is_named and line.recipient_kind == RecipientKind.INDIVIDUAL
        return None if is_person else ""

    def recipient(self, line):
        if not line.is_named:
            return f"(chưa có danh sách: {counted([line], line.recipient_kind)})"
        return line.name_as_printed or self.name_of(line.unit) or line.person.name

    def note_on(self, line):
        """The bloc that a unit leads: minutes and lists for flags have to name it."""
        bloc = self.leads.get(line.unit_id)
        return f"Dẫn đầu {bloc}" if bloc else ""

    def recipients(self):
        """How many there are in all, by kind: 13 (mười ba) tập thể, 05 (năm) cá nhân."""
        by_kind = {kind: [line for line in self.lines if line.recipient_kind == kind] for kind in KINDS}
        return ", ".join(counted(lines, kind) for kind, lines in by_kind.items() if lines) or None

    def are_few(self):
        return len(self.lines) <= FEW and all(line.is_named for line in self.lines)


def counted(lines, kind):
    """How many recipients lines are for; a gap where one of them does not say."""
    numbers = [number_of(line) for line in lines]
    count = Count.of(None if None in numbers else sum(numbers))
    return f"{count.both or GAP} {KINDS[kind]}"


def number_of(line):
    if line.figure == Figure.NUMBER:
        return line.count
    return 1 if line.is_named else None
