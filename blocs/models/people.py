import datetime

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Coalesce, Length
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..addresses import address_of
from ..history import recorded
from ..keys import IsGivenBy, IsInList, IsOneOf
from ..partial_dates import PartialDateField, real_date
from ..text import Folded, Line, Prose, search_key, sort_key, worded, words_index
from .accounts import User
from .documents import Sourced
from .units import Unit


class PersonQuerySet(models.QuerySet):
    def visible_to(self, user):
        """People whom the records of the user's blocs name or who belong to their members, merged ones too."""
        if user.sees_everything:
            return self
        return self.filter(IsGivenBy("pk", "people_of_steward(%s, %s)", user.pk, datetime.date.today()))

    def with_key(self, key):
        return self.filter(pk=key)

    def with_keys(self, keys):
        return self.filter(IsInList("pk", keys))

    def entered_by(self, user):
        """As visible_to(), of the blocs alone for which the user may enter."""
        if user.sees_everything:
            return self
        stewardships = [user.pk, datetime.date.today(), ["staff"]]
        return self.filter(IsGivenBy("pk", "people_of_steward(%s, %s, %s)", *stewardships))

    def not_merged(self):
        """Without those who were found to be another person on record."""
        return self.filter(merged_into=None)

    def merged_into_any(self, keys):
        return self.filter(IsInList("merged_into", keys)).order_by("sort_key", "pk")

    def merged_away(self):
        return self.filter(merged_into__isnull=False)

    def meant_by(self, key):
        """The person of that key, or the one into whom that person was merged."""
        kept = Person.objects.filter(pk=key).order_by().values("merged_into")
        return self.filter(Q(pk=key, merged_into=None) | Q(pk__in=kept))

    def named(self, name):
        """People who have exactly this name, or had it before they were merged, as search takes names as equal."""
        key = Folded(models.Value(name))
        before = Person.objects.filter(merged_into=OuterRef("pk"), search_key=key)
        return self.not_merged().filter(Q(search_key=key) | Exists(before))

    def matching(self, text):
        """People whose name, or name before they were merged, has the words, accents and case ignored."""
        found = self.not_merged()
        for word in text.split():
            key = Folded(models.Value(word))
            before = Person.objects.filter(merged_into=OuterRef("pk"), search_key__contains=key)
            found = found.filter(Q(search_key__contains=key) | Exists(before))
        return found

    def worded(self, query, whole=(), few=None):
        """People whose name, or name before they were merged, meets a tsquery; whole: together with their unit's.

        few: keys of the only people whose names to read, among them all who were merged into one of them.
        """
        if whole:
            return worded(self.not_merged(), query, beside="unit", whole=whole)
        people = Person.objects.all() if few is None else Person.objects.with_keys(few)
        named = people.filter(search_key__has_words=query).with_stands_for()
        return self.filter(IsOneOf("pk", named, "stands_for")).order_by(Length("search_key"), "pk")

    def of_records_of(self, bloc):
        """People whom the records of a bloc name."""
        named = "unnest(people_of_blocs(ARRAY[%s]::bigint[], units_of_blocs(ARRAY[%s]::bigint[]), '{}'))"
        return self.filter(IsGivenBy("pk", named, bloc.pk, bloc.pk))

    def with_unit_for(self, user):
        """Fetch the unit, and annotate unit_is_visible: whether the user may open its page."""
        seen = Unit.objects.visible_to(user).filter(pk=OuterRef("unit"))
        return self.select_related("unit").annotate(unit_is_visible=Exists(seen))

    def with_stands_for(self):
        """Annotate stands_for: the key of the person each is on record as, since a merger or from the beginning."""
        return self.annotate(stands_for=Coalesce("merged_into", "pk"))


@recorded
class Person(Sourced):
    """A person; rank and post stand with each appearance, as printed that day."""

    name = Line(_("full name"), max_length=200)
    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="people", verbose_name=_("unit")
    )
    born = PartialDateField(_("born"))
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="merged", verbose_name=_("merged into")
    )  # NULL: stands for itself; else always a person who does
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
            words_index("search_key", name="person_words"),
        ]
        constraints = [
            real_date("born", "person_birth_date_exists"),
            models.CheckConstraint(
                condition=~Q(name=""),
                name="person_has_a_name",
                violation_error_message=_("Give the full name."),
            ),
            models.CheckConstraint(
                condition=Q(merged_into=None) | ~Q(merged_into=F("pk")),
                name="person_is_not_merged_into_itself",
                violation_error_message=_("A person cannot be merged into itself."),
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return address_of("blocs:person-detail", self.pk)


def about(person, field="person"):
    """The condition that a row's field points at a person, or at one merged into that person.

    A merger moves the rows; one that somebody was just saving may have been left behind.
    """
    one_of_them = Person.objects.filter(Q(pk=person.pk) | Q(merged_into=person))
    return Q(IsOneOf(field, one_of_them))


class PersonMergeQuerySet(models.QuerySet):
    def standing(self):
        """Without those that were undone."""
        return self.filter(undone_at=None)

    def with_people(self):
        return self.select_related("kept__unit", "merged__unit", "by", "undone_by")


@recorded
class PersonMerge(models.Model):
    """That two people on record were found to be one: who said so, when and why, and which rows it moved."""

    kept = models.ForeignKey(
        Person, models.PROTECT, related_name="mergers", verbose_name=_("person who stays on record")
    )
    merged = models.ForeignKey(
        Person, models.PROTECT, related_name="own_mergers", verbose_name=_("duplicate")
    )
    by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("merged by"))
    at = models.DateTimeField(_("merged at"), default=timezone.now)
    reason = Prose(_("reason"))
    moved = models.JSONField(
        _("rows that were moved"), default=list, blank=True
    )  # [{"model": "awards.award", "pk": 1, "field": "person"}]
    undone_at = models.DateTimeField(_("undone at"), null=True, blank=True)
    undone_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("undone by")
    )

    objects = PersonMergeQuerySet.as_manager()

    class Meta:
        verbose_name = _("merger of two people")
        verbose_name_plural = _("mergers of people")
        ordering = ["-at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["merged"],
                condition=Q(undone_at=None),
                name="person_merged_once",
                violation_error_message=_("This person has been merged already."),
            ),
            models.CheckConstraint(
                condition=~Q(kept=F("merged")),
                name="merger_is_of_two_people",
                violation_error_message=_("A person cannot be merged into itself."),
            ),
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="merger_has_a_reason",
                violation_error_message=_("Write how it is known that the two are one person."),
            ),
            models.CheckConstraint(
                condition=Q(undone_at=None, undone_by=None)
                | Q(undone_at__isnull=False, undone_by__isnull=False),
                name="undoing_has_its_user",
                violation_error_message=_("Say who undid it."),
            ),
        ]

    def __str__(self):
        return f"{self.merged} → {self.kept}"
