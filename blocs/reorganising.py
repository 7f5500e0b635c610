"""Renames, mergers, splits, takeovers and dissolutions of units, each done as one whole.

The past stays as it was: an old name keeps the time in which it held, ended units keep their records, and only what
was still open on the day (a unit, a membership) is ended. All acts return the reorganisation they recorded, and
raise ValidationError with the sentence to show; then nothing has changed.
"""

import contextlib
import datetime

import pghistory
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext as _

from .date_ranges import A_DAY
from .models import Membership, Reorganisation, ReorganisedUnit, Unit, UnitName
from .partial_dates import PartialDate
from .text import code_from, tidy_line

Kind, Side, History = Reorganisation.Kind, ReorganisedUnit.Side, ReorganisedUnit.History


def rename_unit(*, unit, new_name, takes_effect, new_short_name="", document=None, source=None, note=""):
    """Give a unit its new name from a day on; the old one stays its name before that day."""
    with one_act(note):
        [unit] = locked([unit])
        takes_effect, day = checked_date(takes_effect)
        new_name, new_short_name = tidy_line(new_name), tidy_line(new_short_name)
        check_exists(unit, day)
        if new_name == unit.name:
            raise ValidationError(
                _("“%(name)s” already is the name of this unit. Write the new name."),
                "same_name",
                {"name": new_name},
            )
        held = DateRange(present_name_since(unit, day), day)
        keep_name(unit, unit.name, UnitName.Kind.OFFICIAL, held, document, source)
        if new_short_name and unit.short_name and new_short_name != unit.short_name:
            keep_name(unit, unit.short_name, UnitName.Kind.ABBREVIATION, held, document, source)
        unit.name, unit.short_name = new_name, new_short_name or unit.short_name
        unit.full_clean()
        unit.save(update_fields=["name", "short_name"])
        return record(Kind.RENAME, takes_effect, [unit], [unit], document, source, note)


def merge_units(*, units, into, takes_effect, carry_memberships=True, **particulars):
    """Several units end and become one: a new one (not saved yet), or one that exists already."""
    if len(units) < 2:
        raise ValidationError(_("A merger needs at least two units. Choose the others too."), "too_few")
    if into in units:
        raise ValidationError(
            _("“%(unit)s” goes on, so it took over the others. Record a takeover instead."),
            "is_a_takeover",
            {"unit": into},
        )
    heirs = [into] if carry_memberships else []
    return replace(Kind.MERGER, units, [into], heirs, takes_effect, **particulars)


def split_unit(*, unit, into, takes_effect, heirs=(), **particulars):
    """One unit becomes several, new or existing. With the unit itself among them it goes on, else it ends.

    heirs: those of the units after it that take over, or share, its memberships.
    """
    if len(into) < 2:
        raise ValidationError(
            _("A split needs at least two units after it; the unit itself may be one of them."), "too_few"
        )
    return replace(Kind.SPLIT, [unit], into, heirs, takes_effect, **particulars)


def take_over_unit(*, unit, by, takes_effect, carry_memberships=True, **particulars):
    """A unit ends and its work goes to one that exists and goes on."""
    if by == unit:
        raise ValidationError(
            _("“%(unit)s” cannot take over itself. Choose the unit that goes on."), "same_unit", {"unit": by}
        )
    heirs = [by] if carry_memberships else []
    return replace(Kind.TAKEOVER, [unit], [by], heirs, takes_effect, **particulars)


def dissolve_unit(*, unit, takes_effect, **particulars):
    """A unit ends and no other comes after it."""
    return replace(Kind.DISSOLUTION, [unit], [], [], takes_effect, **particulars)


def replace(
    kind,
    before,
    after,
    heirs,
    takes_effect,
    *,
    document=None,
    source=None,
    note="",
    history=History.UNDECIDED,
    history_reason="",
):
    """What all but renames have in common: some units end, others take their place, memberships are handed on."""
    with one_act(note):
        before, existing = locked(before), locked(unit for unit in after if not unit._state.adding)
        takes_effect, day = checked_date(takes_effect)
        for unit in [*before, *existing]:
            check_exists(unit, day)
        for unit in after:
            if unit._state.adding:
                found(unit, takes_effect)
        reorganisation = record(
            kind, takes_effect, before, after, document, source, note, history, history_reason
        )
        ended = [unit for unit in before if unit not in after]
        hand_on_memberships(before, ended, heirs, day, document, source)
        for unit in ended:
            unit.until = takes_effect
            unit.save(update_fields=["until"])
        return reorganisation


@contextlib.contextmanager
def one_act(note):
    """All of it or nothing, with the note as the reason in the history."""
    reason = pghistory.context(reason=note) if note else contextlib.nullcontext()
    with transaction.atomic(), reason:
        yield


def locked(units):
    """The units as they stand now, held until the act is done: two people may record it at once."""
    wanted = [unit.pk for unit in units]
    rows = Unit.objects.select_for_update().order_by("pk").in_bulk(wanted)
    return [rows[pk] for pk in dict.fromkeys(wanted)]


def checked_date(takes_effect):
    """The date as far as it is known, and the day from which the change holds."""
    if isinstance(takes_effect, datetime.date):
        takes_effect = PartialDate.of(takes_effect)
    day = takes_effect.first_day()
    if day is None:
        raise ValidationError(_("Give the year in which the change came into force."), "no_year")
    if day > datetime.date.today():
        raise ValidationError(
            _("%(date)s lies ahead. Record the change on that day or after it."),
            "ahead",
            {"date": takes_effect},
        )
    return takes_effect, day


def check_exists(unit, day):
    """Refuse the change of a unit that has ended, or on a day before it was founded."""
    if unit.until:
        raise ValidationError(
            _("“%(unit)s” has ended already (%(until)s). Choose the unit that came after it."),
            "ended",
            {"unit": unit, "until": unit.until},
        )
    if unit.since and unit.since.year and unit.since.first_day() > day:
        raise ValidationError(
            _("“%(unit)s” was founded later (%(since)s). Check the date."),
            "not_yet_founded",
            {"unit": unit, "since": unit.since},
        )


def present_name_since(unit, day):
    """The day from which the unit has its present name; None where no former name is on record."""
    ends = [former.valid.upper for former in unit.names.all() if former.kind == UnitName.Kind.OFFICIAL]
    if None in ends:
        raise ValidationError(
            _("A former name of “%(unit)s” is on record without its last day. Give that first."),
            "former_name_open",
            {"unit": unit},
        )
    since = max(ends, default=None)
    if since and since >= day:
        raise ValidationError(
            _(
                "“%(unit)s” has had its present name since %(since)s, so the new one cannot be older. Check the "
                "date; a name from before that day is entered among the names of the unit."
            ),
            "before_present_name",
            {"unit": unit, "since": PartialDate.of(since)},
        )
    return since


def keep_name(unit, name, kind, held, document, source):
    former = UnitName(unit=unit, name=name, kind=kind, valid=held, document=document, source=source)
    former.full_clean()
    former.save()


def found(unit, since):
    """Save a unit that the reorganisation brought into being."""
    unit.since = since
    unit.code = unit.code or code_from(unit.name, queryset=Unit.objects.all())
    unit.full_clean()
    unit.save()


def record(
    kind,
    took_effect,
    before,
    after,
    document,
    source,
    note,
    history=History.UNDECIDED,
    history_reason="",
):
    """Write down the reorganisation with the units on both sides, and whether the past of those before counts."""
    reorganisation = Reorganisation(
        kind=kind, took_effect=took_effect, document=document, source=source, note=note
    )
    reorganisation.full_clean()
    reorganisation.save()
    past = {"history": history, "history_reason": history_reason}
    sides = [ReorganisedUnit(unit=unit, side=Side.BEFORE, **past) for unit in before]
    sides += [ReorganisedUnit(unit=unit, side=Side.AFTER) for unit in after]
    for side in sides:
        side.reorganisation = reorganisation
        side.full_clean()
        side.save()
    return reorganisation


def hand_on_memberships(before, ended, heirs, day, document, source):
    """End the memberships of ended units on the day, and open the same for the heirs that have none then."""
    for membership in Membership.objects.of_units(before).running_after(day).select_related("bloc", "unit"):
        until = membership.valid.upper
        if membership.unit in ended:
            membership.end(day)
        for heir in heirs:
            if not heir.memberships.in_bloc(membership.bloc).on(day).exists():
                handed_on = Membership(
                    bloc=membership.bloc,
                    unit=heir,
                    valid=DateRange(day, until),
                    decision=document,
                    source=source,
                )
                handed_on.full_clean()
                handed_on.save()


def foresee(act):
    """What an act would change, in sentences. It is done and undone, so that the preview cannot differ from it."""
    with transaction.atomic():
        sentences = consequences(act())
        transaction.set_rollback(True)
    return sentences


def consequences(reorganisation):
    """What a reorganisation changed, in sentences."""
    day = reorganisation.took_effect.first_day()
    sides = list(reorganisation.sides.select_related("unit").prefetch_related("unit__names"))
    before = [side.unit for side in sides if side.side == Side.BEFORE]
    after = [side.unit for side in sides if side.side == Side.AFTER]
    return [
        *sentences_about_units(reorganisation, before, after, day),
        *sentences_about_memberships(before, after, day),
        *sentences_about_what_stays([unit for unit in before if unit not in after]),
    ]


def sentences_about_units(reorganisation, before, after, day):
    words = {"date": reorganisation.took_effect}
    if reorganisation.kind == Kind.RENAME:
        for unit in after:
            words |= {"old": unit.name_on(day - A_DAY), "new": unit.name_on(day)}
            yield _("From %(date)s on “%(old)s” is called “%(new)s”.") % words
            yield _("Records of the days before go on showing “%(old)s”.") % words
        return
    for unit in before:
        if unit not in after:
            yield _("“%(unit)s” ends on %(date)s.") % {**words, "unit": unit}
    for unit in after:
        if unit.since == reorganisation.took_effect:
            yield _("“%(unit)s” begins on %(date)s.") % {**words, "unit": unit}
        else:
            yield _("“%(unit)s” goes on.") % {"unit": unit}


def sentences_about_memberships(before, after, day):
    words = {"date": PartialDate.of(day)}
    for membership in Membership.objects.of_units(before).ending_on(day).select_related("unit", "bloc"):
        words |= {"unit": membership.unit, "bloc": membership.bloc}
        yield _("“%(unit)s” is no member of “%(bloc)s” from %(date)s on.") % words
    for membership in Membership.objects.of_units(after).beginning_on(day).select_related("unit", "bloc"):
        words |= {"unit": membership.unit, "bloc": membership.bloc}
        yield _("“%(unit)s” is a member of “%(bloc)s” from %(date)s on.") % words


def sentences_about_what_stays(ended):
    """What ended units leave behind that people have to decide themselves."""
    for unit in ended:
        for bloc in unit.organised_blocs.not_ended():
            words = {"bloc": bloc, "unit": unit}
            yield _("Still to do: “%(bloc)s” needs a new organiser instead of “%(unit)s”.") % words
        for child in unit.children.not_ended():
            words = {"child": child, "unit": unit}
            yield _("Still to do: “%(child)s” belongs to “%(unit)s”. Choose the unit above it now.") % words
    if ended:
        yield _("Terms as head or deputy head stay as they are. Check who leads on in the blocs concerned.")
