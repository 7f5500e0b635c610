import datetime

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery, Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import Coalesce, Length
from django.db.models.lookups import IsNull
from django.utils.translation import gettext_lazy as _

from ..addresses import address_of
from ..children import Children
from ..history import recorded
from ..keys import IsAmong, IsGivenBy, IsInList, IsOneOf
from ..partial_dates import PartialDate, PartialDateField, real_date
from ..text import Folded, Line, folded, search_key, sort_key, worded, words_index
from .documents import Sourced


class UnitQuerySet(models.QuerySet):
    def with_code(self, code):
        return self.filter(code=code)

    def with_seen(self, user):
        """Annotate seen: of the unit and the one that it belongs to the keys of those whose pages the user may open.

        These are found once, for of a user of many blocs that takes long.
        """
        both = Q(pk=OuterRef("pk")) | Q(pk=OuterRef("parent"))
        seen = Unit.objects.visible_to(user).filter(both).order_by()
        return self.annotate(seen=ArraySubquery(seen.values("pk")))

    def with_codes(self, codes):
        return self.filter(code__in=codes)

    def with_keys(self, keys):
        return self.filter(IsInList("pk", keys))

    def visible_to(self, user):
        """Units that the records of the user's blocs name, and what these came from or became."""
        if user.sees_everything:
            return self
        return self.filter(IsGivenBy("pk", "units_of_steward(%s, %s)", user.pk, datetime.date.today()))

    def entered_by(self, user):
        """Units that the records of the blocs name for which the user may enter, and what these came from or became."""
        if user.sees_everything:
            return self
        stewardships = [user.pk, datetime.date.today(), ["staff"]]
        return self.filter(IsGivenBy("pk", "units_of_steward(%s, %s, %s)", *stewardships))

    def with_visibility(self, user):
        """Mark each unit with is_visible: whether the user may open its page."""
        if user.sees_everything:
            return self.annotate(is_visible=Value(True))
        return self.annotate(
            is_visible=IsGivenBy("pk", "units_of_steward(%s, %s)", user.pk, datetime.date.today())
        )

    def matching(self, text):
        """Units whose present or past name, short name or code contains the words, accents and case ignored."""
        words = [Folded(models.Value(word)) for word in text.split()]
        found = self
        for word in words:
            past = UnitName.objects.filter(unit=OuterRef("pk"), search_key__contains=word)
            found = found.filter(Q(search_key__contains=word) | Exists(past))
        return found

    def worded(self, query, whole=(), few=None):
        """Units of which a present or past name meets a tsquery; whole: together with the unit above it.

        few: keys of the only units of which to read the names.
        """
        if whole:
            return worded(self, query, beside="parent", whole=whole)
        units, names = Unit.objects.all(), UnitName.objects.all()
        if few is not None:
            units, names = units.with_keys(few), names.filter(IsInList("unit", few))
        keys = units.filter(search_key__has_words=query).order_by().values("pk")
        of_names = names.filter(search_key__has_words=query).order_by().values("unit")
        found = self.filter(
            Q(IsAmong(F("pk"), ArraySubquery(keys))) | Q(IsAmong(F("pk"), ArraySubquery(of_names)))
        )
        return found.order_by(Length("search_key"), "pk")

    def sounding_like(self, word):
        """Units with a word in a name that is like this one."""
        return self.filter(search_key__trigram_word_similar=word)

    def of_records_of(self, bloc):
        """Units that the records of a bloc name."""
        return self.filter(IsGivenBy("pk", "unnest(units_of_blocs(ARRAY[%s]::bigint[]))", bloc.pk))

    def named(self, name):
        """Units that have or once had exactly this name, in any spelling that search takes as equal."""
        key = Folded(models.Value(name))
        past = UnitName.objects.filter(unit=OuterRef("pk"), search_key=key)
        return self.filter(Q(name_key=key) | Exists(past))

    def by_exact_name(self, names):
        """Of several names those that mean just one unit, each with that unit; {name: unit}."""
        by_key = {}
        for unit in self.filter(name_key__in={folded(name) for name in names}):
            by_key.setdefault(unit.name_key, []).append(unit)
        found = {name: by_key.get(folded(name), []) for name in names}
        return {name: units[0] for name, units in found.items() if len(units) == 1}

    def of_kind(self, kind):
        return self.filter(kind=kind) if kind else self

    def members_in(self, memberships):
        """The units of some memberships."""
        return self.filter(IsOneOf("pk", memberships, "unit"))

    def outside(self, keys):
        """Other units than those of some keys, a queryset; these are looked for once, and not for each unit."""
        return self.exclude(pk__in=keys)

    def without_any(self, rows):
        """Units to which none of these rows refers; each is asked, which is quick where most have a row."""
        own = rows.order_by().filter(unit=OuterRef("pk")).values("pk")[:1]
        # Of an Exists() the planner may gather all rows first.
        return self.filter(IsNull(Subquery(own), True))

    def ended(self):
        return self.filter(until__isnull=False)

    def not_ended(self):
        return self.filter(until__isnull=True)

    def called_on(self, day):
        """Annotate name_then, the official name on a day."""
        former = UnitName.objects.filter(
            unit=OuterRef("pk"), kind=UnitName.Kind.OFFICIAL, valid__contains=day
        )
        return self.annotate(name_then=Coalesce(Subquery(former.values("name")[:1]), "name"))

    def with_names(self):
        """Fetch the names on record in the same query, so that name_on() asks the database nothing."""
        own = UnitName.objects.filter(unit=OuterRef("pk")).order_by("valid")
        return self.annotate(fetched_names=Children(own))


@recorded
class Unit(Sourced):
    """A unit that may be a member, head, organiser or recipient; its former names stand in UnitName."""

    class Kind(models.TextChoices):
        MINISTRY = "ministry", _("ministry or central body")
        PROVINCE = "province", _("province or city")
        LOCALITY = "locality", _("district, commune or ward")
        DEPARTMENT = "department", _("department or office")
        SYSTEM = "system", _("system (hệ) or sector")
        COUNCIL = "council", _("emulation and commendation council")
        FORCE = "force", _("military or police unit")
        PARTY = "party", _("Party body")
        UNION = "union", _("union or mass organisation")
        COMPANY = "company", _("company or group")
        SCHOOL = "school", _("school, hospital or other public service unit")
        GROUP = "group", _("group of units that counts as one member")
        OTHER = "other", _("other or not known")

    code = models.SlugField(_("code"), max_length=80, unique=True)
    name = Line(_("current name"), max_length=300)
    short_name = Line(_("short name"), max_length=100, blank=True)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.OTHER)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("belongs to")
    )  # NULL: independent, or not known
    since = PartialDateField(_("founded"))
    until = PartialDateField(_("ended"))
    sort_key = sort_key("name")
    name_key = search_key("name")
    search_key = search_key("name", "short_name", "code")

    objects = UnitQuerySet.as_manager()

    class Meta:
        verbose_name = _("unit")
        verbose_name_plural = _("units")
        ordering = ["sort_key", "pk"]
        indexes = [
            models.Index(fields=["sort_key"]),
            models.Index(fields=["name_key"]),
            GinIndex(fields=["search_key"], opclasses=["gin_trgm_ops"], name="unit_search"),
            words_index("search_key", name="unit_words"),
        ]
        constraints = [
            real_date("since", "unit_since_exists"),
            real_date("until", "unit_until_exists"),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=models.F("pk")),
                name="unit_is_not_its_own_parent",
                violation_error_message=_("A unit cannot belong to itself. Choose the unit above it."),
            ),
            models.CheckConstraint(
                condition=~Q(name=""),
                name="unit_has_a_name",
                violation_error_message=_("Give the unit its name."),
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return address_of("blocs:unit-detail", self.code)

    @property
    def names_on_record(self):
        """Its former names, spellings and abbreviations; with_names() has fetched them."""
        return self.fetched_names if hasattr(self, "fetched_names") else self.names.all()

    def name_on(self, day):
        """The official name on a date. A PartialDate counts as its last possible day; None gives today's name."""
        if isinstance(day, PartialDate):
            day = day.last_day()
        if day is None:
            return self.name
        for former in self.names_on_record:
            if former.kind == UnitName.Kind.OFFICIAL and day in former.valid:
                return former.name
        return self.name

    def forerunners(self):
        """Units this one came from, through any number of reorganisations, nearest first."""
        return self._lineage("unit_forerunners")

    def successors(self):
        """Units that came from this one, through any number of reorganisations, nearest first."""
        return self._lineage("unit_successors")

    def _lineage(self, function):
        steps = RawSQL(f"SELECT (unit).id FROM {function}(%s) AS unit", [self.pk])
        depth = RawSQL(
            f"(SELECT step.depth FROM {function}(%s) AS step WHERE step.id = blocs_unit.id)", [self.pk]
        )
        return Unit.objects.filter(pk__in=steps).annotate(depth=depth).order_by("depth", "sort_key")


class UnitNameQuerySet(models.QuerySet):
    def of_unit(self, unit):
        return self.filter(unit=unit)

    def of_units(self, keys):
        """In the order of time."""
        return self.filter(IsInList("unit", keys)).order_by("valid")

    def with_papers(self):
        """Official names in the order of time, then the spellings; with the papers they stand on."""
        return self.select_related("document", "source").order_by("kind", "valid", "name")


@recorded
class UnitName(Sourced):
    """A name a unit had before, or another spelling or abbreviation that is in use for it."""

    class Kind(models.TextChoices):
        OFFICIAL = "official", _("former official name")
        SPELLING = "spelling", _("other spelling")
        ABBREVIATION = "abbreviation", _("abbreviation")

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="names", verbose_name=_("unit"))
    name = Line(_("name"), max_length=300)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.OFFICIAL)
    valid = DateRangeField(_("valid"), null=True, blank=True)  # NULL: at no particular time
    document = models.ForeignKey(
        "blocs.Document", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("decision")
    )
    search_key = search_key("name")

    objects = UnitNameQuerySet.as_manager()

    class Meta:
        verbose_name = _("name of a unit")
        verbose_name_plural = _("names of units")
        ordering = ["unit", "valid", "pk"]
        indexes = [
            models.Index(fields=["search_key"]),
            GinIndex(fields=["search_key"], opclasses=["gin_trgm_ops"], name="unit_name_search"),
            words_index("search_key", name="unit_name_words"),
        ]
        constraints = [
            ExclusionConstraint(
                name="one_official_name_at_a_time",
                expressions=[("unit", RangeOperators.EQUAL), ("valid", RangeOperators.OVERLAPS)],
                condition=Q(kind="official"),
                violation_error_message=_(
                    "The unit already has an official name in that time. End that one first."
                ),
            ),
            models.CheckConstraint(
                condition=~Q(kind="official") | Q(valid__isnull=False),
                name="official_name_has_its_time",
                violation_error_message=_("Say until when this was the official name."),
            ),
            models.CheckConstraint(
                condition=Q(valid__isnull=True) | Q(valid__isempty=False),
                name="unit_name_lasts_a_day",
                violation_error_message=_("The name ends before it begins. Check the two dates."),
            ),
            models.UniqueConstraint(
                fields=["unit", "name", "kind"],
                condition=Q(valid__isnull=True),
                name="unit_name_once",
                violation_error_message=_("The unit already has this name on record."),
            ),
        ]

    def __str__(self):
        return self.name


def name_then(unit, day):
    """An annotation: the official name, on a day, of the unit that a row's field `unit` points to.

    day: a date, or an OuterRef to one. None where the row has no unit.
    """
    former = UnitName.objects.filter(
        unit=OuterRef(unit), kind=UnitName.Kind.OFFICIAL, valid__contains=day
    ).values("name")
    return Coalesce(Subquery(former[:1]), f"{unit}__name")
