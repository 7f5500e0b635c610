"""The list of people."""

from django.utils.translation import gettext_lazy as _

from blocs.kept import Kept
from blocs.listing import Column, List, text_or_last
from blocs.models import Person

SHOWN = Kept(
    lambda user, of: Person.objects.with_keys(of).with_unit_for(user).only("name", "unit__code", "unit__name")
)
MERGED = Kept(lambda user, of: Person.objects.merged_into_any(of).only("merged_into", "name"))


def with_former(people, user):
    """With those who were found to be these."""
    return MERGED.put("former", people, user, by="merged_into_id")


PEOPLE = List(
    name="blocs:person-list",
    title=_("People"),
    about=_("Whom the records of your blocs name, and who belongs to their members."),
    empty=_("Nobody on record is called like that. Try fewer words."),
    columns=(
        Column("name", _("Full name"), lambda person: person.name, sort="sort_key"),
        Column(
            "unit",
            _("Unit"),
            lambda person: person.unit.name if person.unit else _("not on record"),
            sort=text_or_last("unit__sort_key"),
        ),
        Column(
            "former",
            _("Also on record as"),
            lambda person: "; ".join(other.name for other in person.former),
        ),
    ),
    sort="name",
    rows="awards/person_list/_rows.html",
    seen=lambda user: Person.objects.visible_to(user).not_merged(),
    shown=SHOWN,
    complete=with_former,
)
