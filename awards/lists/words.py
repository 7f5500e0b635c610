"""What rows of lists and sections of records say in numbers."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

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


def missing_in_words(missing):
    """Sentences on what a bloc-year lacks: what may still come, and what is late."""
    for is_late, beginning in ((False, _("Still missing:")), (True, _("Still missing, and late:"))):
        labels = [one.label for one in missing if one.is_late == is_late]
        if labels:
            yield f"{beginning} {', '.join(labels)}."


def complete_in_words(said):
    """What a CompleteHistory says."""
    years = {"first": said.first_year, "last": said.last_year}
    if said.kind:
        return _("%(first)s–%(last)s: every “%(award)s” is on record.") % (years | {"award": said.kind})
    return _("%(first)s–%(last)s: every award is on record.") % years
