"""What was corrected after it was on record: in conferences of a bloc-year, and by decisions on its awards."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ..entering.telling import changes_in_words
from .content import Column, Day, Row, Said, Table


def corrections(file):
    """The Table of corrections of a SummaryFile, the latest first; awards after conferences."""
    recorded = [Row(f"recording-{row.pk}", recording_cells(row)) for row in file.recordings]
    changed = [Row(f"change-{row.pk}", change_cells(row)) for row in file.award_changes]
    return Table(
        "corrections",
        _("Corrections"),
        (
            Column("when", _("When")),
            Column("what", _("What")),
            Column("change", _("Before and after")),
            Column("why", _("Reason")),
        ),
        (*recorded, *changed),
        empty=_("Nothing has been corrected."),
    )


def recording_cells(row):
    day = timezone.localdate(row.at)
    changes = [
        f"{change.label}{f' ({change.row})' if change.row else ''}: {change.before or '–'} → {change.after or '–'}"
        for change in changes_in_words(row.changes)
    ]
    return (
        Day(
            f"{day:%d/%m/%Y}",
            day,
            f"{reverse('campaigns:conference-detail', args=[row.conference_id])}#corrections",
        ),
        Said(row.get_act_display(), remark=row.who),
        Said("; ".join(changes) or "–"),
        Said(row.reason) if row.reason else Said(_("not stated"), is_unknown=True),
    )


def change_cells(row):
    number = row.number or _("without a number")
    return (
        Said(
            _("decision %(number)s") % {"number": number}, reverse("awards:decision", args=[row.decision_id])
        ),
        Said(row.award_name or row.kind_name or "", reverse("awards:award", args=[row.award_id])),
        Said(row.get_kind_display()),
        Said(row.ground) if row.ground else Said(_("not stated"), is_unknown=True),
    )
