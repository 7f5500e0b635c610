"""The staff of a bloc change with its lead: the next head's begin on a day, the present ones read from then on.

All of it is done as one whole, and can be taken back as one while nobody has changed these rights since.
"""

import datetime

import pghistory
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from .date_ranges import A_DAY
from .models import Bloc, StaffHandover, Stewardship
from .text import tidy

Role = Stewardship.Role


def hand_over(*, bloc, begins_on, staff, readers, by, reason):
    """Let some users enter for a bloc from a day on, all others who enter for it until the day before.

    readers: users who read from that day on. Rights through an organiser stay as they are. Returns the StaffHandover;
    raises ValidationError with the sentence to show where nothing can be done or nothing is left to do: then nothing
    has changed.
    """
    reason = tidy(reason)
    check(begins_on, staff, reason)
    with transaction.atomic(), pghistory.context(reason=reason):
        rights = locked_rights(bloc)
        ended = [
            [right.pk, iso(end(right, begins_on - A_DAY))]
            for right in rights
            if right.role == Role.STAFF and right.user not in staff and holds_across(right, begins_on)
        ]
        given = [
            give(bloc, user, Role.STAFF, begins_on) for user in lacking(staff, rights, Role.STAFF, begins_on)
        ]
        readers = [user for user in readers if user not in staff]
        given += [
            give(bloc, user, Role.LEADER, begins_on)
            for user in lacking(readers, rights, Role.LEADER, begins_on)
        ]
        if not ended and not given:
            raise ValidationError(
                _("All of this is so already from %(date)s on. Nothing was changed."),
                "nothing_to_do",
                {"date": in_full(begins_on)},
            )
        return StaffHandover.objects.create(
            bloc=bloc,
            begins_on=begins_on,
            reason=reason,
            by=by,
            ended=ended,
            given=[right.pk for right in given],
        )


def check(begins_on, staff, reason):
    """Refuse what cannot be, each under the field that says it."""
    refused = {}
    if begins_on < datetime.date.today():
        refused["begins_on"] = _("Rights begin today or later, not in the past. Choose today or a later day.")
    if not staff:
        refused["staff"] = _("Choose who enters for the bloc from that day on.")
    if inactive := [user for user in staff if not user.is_active]:
        refused["staff"] = _(
            "The account “%(user)s” is switched off. Switch it on first, or choose another."
        ) % {"user": inactive[0]}
    if not reason:
        refused["reason"] = _("Write why the staff change.")
    if refused:
        raise ValidationError(refused)


def locked_rights(bloc):
    """The stewardships for a bloc itself, as they stand now, held until the act is done: two admins may act at once."""
    Bloc.objects.select_for_update(no_key=True).get(pk=bloc.pk)
    rights = bloc.stewardships.not_over(datetime.date.today()).select_related("user")
    return list(rights.select_for_update(of=["self"]).order_by("pk"))


def holds_across(right, day):
    """Whether the stewardship holds before the day and on it."""
    return right.starts_on < day and (right.ends_on is None or right.ends_on >= day)


def lacking(users, rights, role, day):
    """The users without a stewardship of that role that holds on the day and goes on."""
    have = {
        right.user
        for right in rights
        if right.role == role and right.starts_on <= day and right.ends_on is None
    }
    return [user for user in users if user not in have]


def end(right, last_day):
    """End it; returns the last day that it had before."""
    before, right.ends_on = right.ends_on, last_day
    right.save(update_fields=["ends_on"])
    return before


def give(bloc, user, role, starts_on, ends_on=None):
    right = Stewardship(user=user, role=role, bloc=bloc, starts_on=starts_on, ends_on=ends_on)
    right.full_clean()
    right.save()
    return right


def iso(day):
    return day and day.isoformat()


def take_back(handover, *, by):
    """Undo a handover. What was not in force yet is as if it had never been given; what was, ends.

    The dates go on saying who entered when: for the days on which the next staff did, they stay on record, and the
    staff before them begin anew.
    """
    with transaction.atomic():
        locked_rights(handover.bloc)
        handover = StaffHandover.objects.with_people().select_for_update(of=["self"]).get(pk=handover.pk)
        if why_not := changed_since(handover):
            raise ValidationError(why_not)
        with pghistory.context(reason=_("Handover taken back: %(reason)s") % {"reason": handover.reason}):
            rights = rights_of(handover)
            withdraw([rights[pk] for pk in handover.given])
            for pk, last_day in handover.ended:
                restore(rights[pk], last_day and datetime.date.fromisoformat(last_day))
            handover.taken_back_at, handover.taken_back_by = timezone.now(), by
            handover.save(update_fields=["taken_back_at", "taken_back_by"])
    return handover


def rights_of(handover):
    """The stewardships that a handover gave or ended, as they stand now, by key."""
    keys = [*handover.given, *(pk for pk, _last_day in handover.ended)]
    return Stewardship.objects.select_related("user", "bloc").in_bulk(keys)


def changed_since(handover):
    """Why a handover cannot be taken back any more: a sentence, or "" where it can."""
    if handover.taken_back_at:
        return _("This handover has been taken back already.")
    rights = rights_of(handover)
    given = [rights[pk] for pk in handover.given]
    ended = [rights[pk] for pk, _last_day in handover.ended]
    as_given = all((right.starts_on, right.ends_on) == (handover.begins_on, None) for right in given)
    as_ended = all(right.ends_on == handover.begins_on - A_DAY for right in ended)
    if as_given and as_ended and not any(right.withdrawn_at for right in given):
        return ""
    return _(
        "These rights were changed since the handover. Change them one by one in the list of stewardships."
    )


def withdraw(rights):
    yesterday = datetime.date.today() - A_DAY
    for right in rights:
        if right.starts_on <= yesterday:
            end(right, yesterday)
        else:
            right.withdrawn_at = timezone.now()
            right.save(update_fields=["withdrawn_at"])


def restore(right, last_day):
    """Let it go on as before: to the last day that it had, without what came between where something did."""
    today = datetime.date.today()
    if right.ends_on >= today - A_DAY:
        end(right, last_day)
    elif last_day is None or last_day >= today:
        give(right.bloc, right.user, right.role, today, last_day)


def foresee(act):
    """What a handover would change, in sentences. It is done and undone, so that the preview cannot differ from it."""
    with transaction.atomic():
        sentences = list(consequences(act()))
        transaction.set_rollback(True)
    return sentences


def consequences(handover):
    """What a handover changed, in sentences."""
    day, bloc = handover.begins_on, handover.bloc
    own = list(bloc.stewardships.with_names().in_force_on(day))
    readers = {right.user for right in own if right.role == Role.LEADER}
    over = {right.user: right for right in Stewardship.objects.over_bloc(bloc).with_names().in_force_on(day)}
    ended = Stewardship.objects.with_names().filter(pk__in=[pk for pk, _last_day in handover.ended])
    words = {"bloc": bloc, "date": in_full(day), "last": in_full(day - A_DAY)}
    replaced = [right.user for right in ended]
    for right in own:
        words["user"] = right.user.known_as
        if right.role == Role.STAFF and right.pk in handover.given:
            yield _("%(user)s enters for “%(bloc)s” from %(date)s on.") % words
        elif right.role == Role.STAFF:
            yield _("%(user)s goes on entering.") % words
        elif right.pk in handover.given and right.user not in replaced:
            yield _("%(user)s reads from %(date)s on.") % words
    for user in replaced:
        words["user"] = user.known_as
        if user in readers:
            yield _("%(user)s enters until %(last)s, and reads from %(date)s on.") % words
        else:
            yield (
                _("%(user)s enters until %(last)s, and has no right for the bloc itself afterwards.") % words
            )
        if user in over:
            words |= {"organiser": over[user].organiser, "role": over[user].get_role_display()}
            yield (
                _("%(user)s keeps the right through “%(organiser)s” (%(role)s): that is changed there.")
                % words
            )


def in_full(day):
    return f"{day:%d/%m/%Y}"
