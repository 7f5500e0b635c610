"""Awards of earlier years, entered without proposals: unverified until somebody has compared them with the paper."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from blocs.figures import Figure
from blocs.text import tidy_line

from ..models import Award, RecipientKind
from .holding import held, one_act, printed_name, refuse_revoked

STANDS_ON = ["decision", "granted", "source"]


def enter_history(*, user, **facts):
    """Put one award of earlier years on record; unverified until verify(). facts: those of past_award()."""
    [award] = enter_past_awards(awards=[past_award(**facts)], user=user)
    return award


def enter_past_awards(*, awards, user, decision=None):
    """Put several of past_award() on record together, as granted by a decision where one is known; return them."""
    if decision:
        for award in awards:
            stand_on(award, decision)
    with one_act(user):
        return Award.objects.bulk_create(awards)


def past_award(*, kind=None, unit=None, person=None, household="", decision=None, **columns):
    """An award of earlier years, not saved yet. Raises ValidationError where there can be no such award.

    household: the name of one, which stands in no register. columns: any others of Award, such as campaign or period,
    name_as_printed, award_class. The kind of recipient, one as the number and the printed name are set where they
    follow from the rest.
    """
    award = Award(kind=kind, unit=unit, person=person, is_verified=False, **columns)
    if household:
        award.name_as_printed, award.recipient_kind = tidy_line(household), RecipientKind.HOUSEHOLD
    elif award.recipient_kind == RecipientKind.UNKNOWN and (unit or person):
        award.recipient_kind = RecipientKind.COLLECTIVE if unit else RecipientKind.INDIVIDUAL
    if decision:
        stand_on(award, decision)
    award.name_as_printed = printed_name(award, award.names_as_of)
    if award.name_as_printed and award.figure == Figure.UNKNOWN:
        award.figure, award.count = Figure.NUMBER, 1
    refuse_impossible(award)
    return award


def stand_on(award, decision):
    award.decision = decision
    award.granted = award.granted or decision.document.dated
    award.source_id = award.source_id or decision.document_id


def refuse_impossible(award):
    if award.kind is None and not award.award_as_printed:
        raise ValidationError(_("Choose the award, or write it as printed."), "no_award")
    if award.unit and award.person:
        raise ValidationError(_("Choose a unit or a person, not both."), "two_recipients")
    if not award.name_as_printed and award.figure != Figure.NUMBER:
        raise ValidationError(_("Name the recipient, or give the number of recipients."), "nobody")
    if award.for_period is None:
        raise ValidationError(_("Give the year of the award."), "no_year")
    if award.campaign and award.period:
        sentence = _("The bloc-year says the period already. Leave the period empty.")
        raise ValidationError(sentence, "two_periods")
    refuse_recipient(award.kind, award.recipient_kind)


def refuse_recipient(kind, recipient_kind):
    if kind and not kind.may_go_to(recipient_kind):
        raise ValidationError(
            _("“%(award)s” is for %(recipients)s only. Choose another award or another recipient."),
            "recipient_not_allowed",
            {"award": kind, "recipients": kind.recipients_in_words},
        )


def name_decision(*, awards, decision, user):
    """Say which decision granted awards that were on record without one. They stay unverified until verify()."""
    with one_act(user):
        awards = held(awards)
        for award in awards:
            refuse_revoked(award)
            if award.decision_id:
                raise ValidationError(
                    _("“%(award)s” has its decision already: %(decision)s."),
                    "has_decision",
                    {"award": award, "decision": award.decision},
                )
            stand_on(award, decision)
        Award.objects.bulk_update(awards, STANDS_ON)
    return awards


def verify(*, awards, decision, user):
    """Somebody has compared the awards with the paper of the decision, and the names agree."""
    paper = decision.document
    if not (paper.file or paper.is_secret):
        raise ValidationError(
            _("Attach the scan of %(decision)s first: an award is verified against the paper."),
            "no_paper",
            {"decision": decision},
        )
    with one_act(user):
        awards = held(awards)
        for award in awards:
            refuse_verification(award, decision)
            stand_on(award, decision)
            award.is_verified = True
        Award.objects.bulk_update(awards, [*STANDS_ON, "is_verified"])
    return awards


def refuse_verification(award, decision):
    refuse_revoked(award)
    words = {"award": award, "decision": award.decision}
    if award.decision_id and award.decision_id != decision.pk:
        raise ValidationError(
            _("“%(award)s” was granted by another decision: %(decision)s."), "other_decision", words
        )
    if award.is_verified:
        raise ValidationError(_("“%(award)s” is verified already."), "verified_already", words)
