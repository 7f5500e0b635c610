"""Adds to the history of a unit or a person: awards of the past, years of which all is on record, shares of people."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from blocs.models import Unit
from campaigns.models import Period

from ..granting import enter_history, find_or_make_decision, name_decision
from ..models import Award, CompleteHistory, MemberShare


def add_award(*, user, recipient, kind, period, number="", dated=None, issuer="", name_as_printed=""):
    """Put an award of the past on record; it stays unverified until its paper is attached.

    recipient: {"unit": …} or {"person": …}. Where the award is on record without a decision, it is given this one.
    Raises ValidationError where it is on record already.
    """
    with transaction.atomic():
        period = saved(period)
        decision = decision_of(number, dated, issuer, user) if number else None
        on_record = list(awards_of(recipient, kind, period))
        says_more = decision and decision.pk not in {award.decision_id for award in on_record}
        if on_record and not says_more:
            raise ValidationError(
                _("“%(award)s” for %(year)s is on record already. Give its decision, if there is one to add.")
                % {"award": kind, "year": period},
                "on_record",
            )
        if without_decision := [award for award in on_record if award.decision_id is None]:
            return name_decision(awards=without_decision[:1], decision=decision, user=user)[0]
        facts = {"kind": kind, "period": period, "decision": decision, "name_as_printed": name_as_printed}
        return enter_history(user=user, **recipient, **facts)


def awards_of(recipient, kind, period):
    """Its awards of the kind that are on record for the year of the period, but for revoked ones."""
    awards = Award.objects.standing().of_kind(kind).of_year(period.starts_on.year)
    return awards.filter(**recipient).order_by("pk")


def saved(period):
    """The period itself, or for one not saved yet the one that is on record now."""
    if not period._state.adding:
        return period
    columns = {name: getattr(period, name) for name in ("label", "kind", "starts_on", "ends_on")}
    return Period.objects.get_or_create(code=period.code, defaults=columns)[0]


def decision_of(number, dated, issuer, user):
    unit = Unit.objects.by_exact_name([issuer]).get(issuer) if issuer else None
    named = {"issuer": unit} if unit else {"issuer_as_printed": issuer}
    return find_or_make_decision(number=number, dated=dated, user=user, **named)


def say_complete(*, recipient, kind, first_year, last_year, note=""):
    """Put on record that all awards in these years are there; kind None: awards of every kind."""
    statement = CompleteHistory(kind=kind, first_year=first_year, last_year=last_year, note=note, **recipient)
    statement.full_clean()
    statement.save()
    return statement


def record_share(*, unit, kind, period, members, holders):
    """Put on record how many people of a unit have an award, or correct what is there."""
    with transaction.atomic():
        key = {"unit": unit, "kind": kind, "period": saved(period)}
        share = MemberShare.objects.select_for_update().filter(**key).first() or MemberShare(**key)
        share.members, share.holders = members, holders
        share.full_clean()
        share.save()
        return share
