"""What rows of lists and sections of records say in numbers."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext_lazy

from blocs.figures import plain_number


def rows_in_words(rows):
    return ngettext("%(rows)s row", "%(rows)s rows", rows) % {"rows": plain_number(rows)}


def unverified_in_words(rows):
    words = ngettext(
        "%(rows)s not compared with the paper yet", "%(rows)s not compared with the paper yet", rows
    )
    return words % {"rows": rows}


def open_lines_in_words(count):
    words = ngettext(
        "%(count)s line without a list of names", "%(count)s lines without a list of names", count
    )
    return words % {"count": count}


def targets_in_words(targets):
    """Of a pledge of one's own."""
    words = ngettext("own pledge with %(total)s target", "own pledge with %(total)s targets", targets)
    return words % {"total": targets}


def targets_listed_in_words(declared, listed):
    """Of a pledge: how many targets it says it has, and how many are on record."""
    words = ngettext(
        "%(declared)s target declared, %(listed)s listed here.",
        "%(declared)s targets declared, %(listed)s listed here.",
        declared,
    )
    return words % {"declared": declared, "listed": listed}


def members_in_words(total):
    words = ngettext("%(total)s member on record.", "%(total)s members on record.", total)
    return words % {"total": total}


def units_in_words(total):
    return ngettext("%(total)s unit", "%(total)s units", total) % {"total": total}


def kinds_of_award_in_words(total):
    words = ngettext(
        "%(total)s kind of award recommended or granted.",
        "%(total)s kinds of award recommended or granted.",
        total,
    )
    return words % {"total": total}


def directions_in_words(total):
    return ngettext("%(total)s direction given", "%(total)s directions given", total) % {"total": total}


def missing_in_turn(missing):
    """Of what a bloc-year lacks what may still come, and what is late: each a pair of how it begins and the things."""
    for is_late, beginning in ((False, _("Still missing:")), (True, _("Still missing, and late:"))):
        if things := [one for one in missing if one.is_late == is_late]:
            yield beginning, things


def missing_in_words(missing):
    """The same as sentences."""
    for beginning, things in missing_in_turn(missing):
        yield f"{beginning} {', '.join(one.label for one in things)}."


MEMBER_FOR = pgettext_lazy("span of time", "Member")
AT_A_CONFERENCE = pgettext_lazy("conference", "at")
HEAD_MARK = pgettext_lazy("mark of the head in the ledger", "H")
DEPUTY_MARK = pgettext_lazy("mark of a deputy head in the ledger", "D")


def mark_of(leader):
    """How a ledger marks who led: deputies with their order, where one is given."""
    return HEAD_MARK if leader.role == leader.Role.HEAD else f"{DEPUTY_MARK}{leader.ordinal or ''}"


def complete_in_words(said):
    """What a CompleteHistory says."""
    years = {"first": said.first_year, "last": said.last_year}
    if said.kind:
        return _("%(first)s–%(last)s: every “%(award)s” is on record.") % (years | {"award": said.kind})
    return _("%(first)s–%(last)s: every award is on record.") % years
