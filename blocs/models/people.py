from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ..history import recorded
from ..partial_dates import PartialDateField, real_date
from ..text import Folded, Line, search_key, sort_key
from .documents import Sourced
from .units import Unit


class PersonQuerySet(models.QuerySet):
    def named(self, name):
        return self.filter(search_key=Folded(models.Value(name)))


@recorded
class Person(Sourced):
    """A person; rank and post stand with each appearance, as printed that day."""

    name = Line(_("full name"), max_length=200)
    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="people", verbose_name=_("unit")
    )
    born = PartialDateField(_("born"))
    sort_key = sort_key("name", function="vi_person_sort_key")
    search_key = search_key("name")

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["sort_key", "pk"]
        indexes = [
            models.Index(fields=["sort_key"]),
            GinIndex(fields=["search_key"], opclasses=["gin_trgm_ops"], name="person_search"),
        ]
        constraints = [
            real_date("born", "person_birth_date_exists"),
            models.CheckConstraint(
                condition=~Q(name=""),
                name="person_has_a_name",
                violation_error_message=_("Give the full name."),
            ),
        ]

    def __str__(self):
        return self.name
