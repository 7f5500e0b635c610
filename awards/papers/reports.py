"""Achievement reports: what is on record of each recipient, for them to write the rest."""

from collections import defaultdict

from ..models import AwardKind, RecipientKind
from .award_names import award_in_full
from .content import Letterhead, PastAward, Report
from .words import GAP, day_in_words, day_known


def reports_of(records, grouping):
    """One for each named line, in the order of the lines."""
    past = awards_by_recipient(records.past_awards)
    named = [line for line in grouping.lines if line.is_named]
    return [report_on(number, line, grouping, past) for number, line in enumerate(named, start=1)]


def awards_by_recipient(awards):
    found = defaultdict(list)
    for award in awards:
        found[award.unit_id, award.person_id].append(award)
    return found


def report_on(number, line, grouping, past):
    is_person = line.recipient_kind == RecipientKind.INDIVIDUAL
    awards = past[line.unit_id, line.person_id] if line.unit_id or line.person_id else []
    return Report(
        letterhead=head_of(line, grouping),
        line=grouping.line(number, line, grouping.award_of(line)),
        is_of_collective=not is_person,
        is_of_individual=is_person,
        born=str(line.person.born) if line.person and line.person.born else None,
        titles=[past_award(award) for award in awards if is_title(award)],
        commendations=[past_award(award) for award in awards if not is_title(award)],
    )


def head_of(line, grouping):
    """The recipient's own head: a unit's, or that of the unit where a person works."""
    unit = line.person.unit if line.person else line.unit
    printed = "" if line.person else line.name_as_printed
    return Letterhead(
        superior=grouping.name_of(unit and unit.parent),
        issuer=printed or grouping.name_of(unit),
        number=f"{GAP}/BC-{GAP}",
        day=day_in_words(None),
    )


def is_title(award):
    return award.kind is not None and award.kind.family == AwardKind.Family.TITLE


def past_award(award):
    period = award.for_period
    return PastAward(
        year=period and period.label,
        award=award_in_full(award, award.authority_then),
        decision=decision_of(award),
    )


def decision_of(award):
    """Quyết định số 12/QĐ-BCY ngày 05 tháng 12 năm 2019 của Ban Cơ yếu Chính phủ, as far as it is on record."""
    document = award.decision and award.decision.document
    if document is None:
        return None
    number = f"Quyết định số {document.number or GAP}"
    dated = f" {day_known(document.dated)}" if document.dated else ""
    issuer = document.issuer_as_printed or award.authority_as_printed or award.authority_then
    return f"{number}{dated}{f' của {issuer}' if issuer else ''}"
