"""The lists of units and of people."""

from django.utils.translation import gettext_lazy as _

from .kept import Kept
from .listing import Column, List, in_order_of, in_words_of, text_or_last
from .models import Unit, UnitName
from .templatetags.spans import span

SHOWN = Kept(
    lambda user, of: (
        Unit.objects.with_keys(of)
        .select_related("parent")
        .only("code", "name", "short_name", "kind", "since", "until", "parent__name")
    )
)
OTHER_NAMES = Kept(lambda user, of: UnitName.objects.of_units(of).only("unit", "name", "valid"))


def with_other_names(units, user):
    """With their names besides today's."""
    return OTHER_NAMES.put("other_names", units, user, by="unit_id")


def names_of(unit):
    """The names of a unit besides today's, each with its time."""
    names = ((name, span(name.valid)) for name in unit.other_names)
    return "; ".join(f"{name} ({time})" if time else str(name) for name, time in names)


def name_and_end(unit):
    if not unit.until:
        return unit.name
    until = _("until %(day)s") % {"day": unit.until}
    return f"{unit.name} ({until})"


UNITS = List(
    name="blocs:unit-list",
    title=_("Units"),
    columns=(
        Column("name", _("Unit"), lambda unit: unit.name, sort="sort_key", alone=("until", name_and_end)),
        Column("short", _("Short name"), lambda unit: unit.short_name, is_shown=False),
        Column("code", _("Code"), lambda unit: unit.code, sort="code", is_shown=False),
        Column("kind", _("Kind"), in_words_of("kind"), sort=in_order_of(Unit.Kind, "kind")),
        Column(
            "parent",
            _("Belongs to"),
            lambda unit: unit.parent and unit.parent.name,
            sort=text_or_last("parent__sort_key"),
        ),
        Column("names", _("Also on record as"), names_of),
        Column(
            "since",
            _("Founded"),
            lambda unit: unit.since,
            sort=text_or_last("since"),
            is_shown=False,
            kind="date",
        ),
        Column(
            "until",
            _("Ended"),
            lambda unit: unit.until,
            sort=text_or_last("until"),
            is_shown=False,
            kind="date",
        ),
    ),
    sort="name",
    rows="blocs/unit_list/_rows.html",
    seen=Unit.objects.visible_to,
    shown=SHOWN,
    complete=with_other_names,
)
