from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from campaigns.models import Conference

from ..models import HandingOver
from .holding import held, is_before, one_act, refuse_revoked


def hand_over(*, awards, conference, user, by_as_printed="", on_behalf_of=""):
    """Awards are handed to their recipients at a conference; return the HandingOver rows, the highest award first."""
    refuse_conference(conference)
    with one_act(user):
        awards = held(awards)
        earlier = HandingOver.objects.filter(award__in=awards).select_related("conference")
        before = {line.award_id: line.conference for line in earlier}
        for award in awards:
            refuse_handing_over(award, conference, before.get(award.pk))
        printed = {"handed_by_as_printed": by_as_printed, "on_behalf_of": on_behalf_of}
        rows = [HandingOver(award=award, conference=conference, **printed) for award in awards]
        return HandingOver.objects.bulk_create(rows)


def refuse_conference(conference):
    if conference.status != Conference.Status.HELD:
        raise ValidationError(
            _("“%(conference)s” was not held, so nothing was handed over there."),
            "not_held",
            {"conference": conference},
        )


def refuse_handing_over(award, conference, before):
    refuse_revoked(award)
    words = {"award": award, "conference": before}
    if before:
        raise ValidationError(
            _("“%(award)s” was handed over already, at “%(conference)s”."), "handed_over_already", words
        )
    if is_before(conference.held_until or conference.held, award.granted):
        raise ValidationError(
            _("“%(award)s” was granted only after the conference. Check the two dates."),
            "granted_later",
            words,
        )
