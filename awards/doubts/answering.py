from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocs.figures import Figure
from blocs.text import tidy, tidy_line

from ..models import QuotaBase, WarningAnswer


@transaction.atomic
def answer(*, proposal, line, kind, about, reason, user):
    """Why a proposal goes on although there is a doubt; a reason given before is replaced. Returns the WarningAnswer."""
    reason = tidy(reason)
    if not reason:
        raise ValidationError(_("Write the reason."), "no_reason")
    given, _created = WarningAnswer.objects.update_or_create(
        proposal=proposal,
        line=line,
        warning=kind,
        about=about,
        defaults={"reason": reason, "by": user, "at": timezone.now()},
    )
    return given


@transaction.atomic
def give_quota_base(*, proposal, rule, count, note=""):
    """The number that a quota is a share of; None takes back what was given before. Returns the QuotaBase."""
    figure = Figure.UNKNOWN if count is None else Figure.NUMBER
    base, _created = QuotaBase.objects.update_or_create(
        proposal=proposal,
        rule=rule,
        defaults={"figure": figure, "count": count, "count_words": "", "note": tidy_line(note)},
    )
    return base
