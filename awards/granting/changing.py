"""What a later decision makes of an award: it is corrected or revoked, and never deleted."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from blocs.text import tidy, tidy_line

from ..models import AwardChange
from .holding import held, is_before, one_act, refuse_revoked

# What a decision prints of an award, so that a later one can correct it.
PRINTED = ["name_as_printed", "post_as_printed", "award_as_printed", "award_class", "golden_book_number"]


def correct(*, award, decision, ground, printed, user):
    """A later decision corrects what was printed; return the award as it stands.

    printed: columns of PRINTED to what they say from now on. What stood before stays in the history.
    """
    with one_act(user, tidy(ground)):
        [award] = held([award])
        refuse_change(award, decision, ground)
        says = {name: tidy_line(printed[name]) for name in PRINTED if name in printed}
        different = {name: words for name, words in says.items() if words != getattr(award, name)}
        if not different:
            raise ValidationError(
                _("The award reads so already. Change what was printed wrongly."), "nothing_corrected"
            )
        for name, words in different.items():
            setattr(award, name, words)
        return change(award, AwardChange.Kind.CORRECTED, decision, ground, columns=different)


def revoke(*, award, decision, ground, user):
    """A later decision takes the award back; return it. It stays on record, and counts no more."""
    with one_act(user, tidy(ground)):
        [award] = held([award])
        refuse_change(award, decision, ground)
        return change(award, AwardChange.Kind.REVOKED, decision, ground)


def change(award, kind, decision, ground, columns=()):
    award.state = kind
    award.save(update_fields=["state", *columns])
    AwardChange.objects.create(award=award, kind=kind, decision=decision, ground=ground)
    return award


def refuse_change(award, decision, ground):
    refuse_revoked(award)
    if not tidy(ground):
        raise ValidationError(_("Write the ground that the decision gives."), "no_ground")
    granting = award.decision
    words = {"decision": granting}
    if granting == decision:
        raise ValidationError(
            _("%(decision)s is the decision that granted the award. Give the later one."),
            "same_decision",
            words,
        )
    if granting and is_before(decision.document.dated, granting.document.dated):
        raise ValidationError(
            _("The decision is older than %(decision)s, which granted the award. Check the dates."),
            "older_decision",
            words,
        )
