from functools import reduce
from operator import or_

from django.contrib.postgres.aggregates import ArrayAgg
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Cast, Coalesce, ExtractYear
from django.db.models.lookups import LessThanOrEqual
from django.utils.translation import gettext_lazy as _

from blocs.figures import Figure, total_with_coverage
from blocs.keys import IsInList, IsOneOf, array_of
from blocs.models import Bloc, Unit
from blocs.text import Folded, Line, joined, words_index
from campaigns.models import Campaign
from campaigns.models.campaigns import OfCampaignQuerySet

from .catalogue import AwardKind
from .wanted import NAMED_AT_MOST, NOTHING, Place, Wanted, named_with


class RecipientKind(models.TextChoices):
    COLLECTIVE = "collective", _("collectives")
    INDIVIDUAL = "individual", _("individuals")
    HOUSEHOLD = "household", _("households")
    MIXED = "mixed", _("collectives and individuals, not split")
    UNKNOWN = "unknown", _("recipients not stated")


def recipients_in_words(recipient_kind, number=None):
    """What stands after a number of recipients, or after a word for that it is not known."""
    if number == 1 and recipient_kind in ONE:
        return ONE[recipient_kind]
    return RecipientKind(recipient_kind).label


ONE = {
    RecipientKind.COLLECTIVE: _("collective"),
    RecipientKind.INDIVIDUAL: _("individual"),
    RecipientKind.HOUSEHOLD: _("household"),
}


class RecipientCategory(models.TextChoices):
    """Who the recipient was on the day of the award, as the statistics ask (Circular 02/2023/TT-BNV)."""

    ENTERPRISE = "enterprise", _("enterprise")
    OTHER_COLLECTIVE = "collective", _("other collective")
    MINISTRY_LEADER = "ministry", _("leader of a ministry or province, or above")
    DEPARTMENT_LEADER = "department", _("leader of a department")
    BUSINESS_PERSON = "business", _("business person")
    OTHER_LEADER = "division", _("other leader, from deputy head of a division up")
    WORKER = "worker", _("direct worker, soldier or learner")
    UNKNOWN = "", _("category not stated")


QUESTIONS = ("category", "method", "submitter")
# Names under which official statistics take several answers together.
LEADERS = "leader"
OCCASIONAL = "occasional"
BODIES = "body"  # a ministry or a province, whichever
TAKEN_TOGETHER = {
    LEADERS: [
        RecipientCategory.MINISTRY_LEADER,
        RecipientCategory.DEPARTMENT_LEADER,
        RecipientCategory.OTHER_LEADER,
    ],
    OCCASIONAL: ["thematic", "sudden"],
    BODIES: [Unit.Kind.MINISTRY, Unit.Kind.PROVINCE],
}


class Moment(models.TextChoices):
    """What is never added up: to be recommended, proposed and granted are three moments of an award."""

    AGREED = "agreed", _("agreed to recommend")
    PROPOSED = "proposed", _("proposed")
    GRANTED = "granted", _("granted")


def counted_once():
    """The condition that a row is not counted in another one already.

    14 certificates, of which 4 for collectives: the 4 are in the 14. 4 certificates, of which 1 flag as well: the
    flag is an award of its own.
    """
    another_award = Q(part_of__kind__isnull=False, kind__isnull=False) & ~Q(part_of__kind=F("kind"))
    return Q(part_of__isnull=True) | another_award


class NamedQuerySet(OfCampaignQuerySet):
    """What the rows of all three moments can be asked: recommendations, lines of proposals, awards."""

    counts = counted_once()  # the condition that sums count the row
    turns = F("counts_turns")
    to_proposal = "proposal"
    # What statistics ask besides, and where it stands; what a row has no place for is not known of it.
    answers = {}  # {one of QUESTIONS: expression}
    stated = {}  # the same: the path to the column that holds every answer but that none is stated
    counted_to = ExtractYear("campaign__period__starts_on")  # the calendar year
    # What a row prints of its own: matching() looks there too, by the index of printed_words().
    printed = ("award_as_printed", "authority_as_printed", "count_words")

    def with_keys(self, keys):
        return self.filter(IsInList("pk", keys))

    def of_year(self, year):
        """Rows of the bloc-years counted to a calendar year; None: those whose year is not stated."""
        if year is None:
            return self.filter(**{f"{self.to_campaign}__isnull": True})
        return self.filter(**{f"{self.to_campaign}__period__starts_on__year": year})

    def from_year(self, year):
        """Rows of the bloc-years counted to a calendar year or a later one."""
        return self.filter(**{f"{self.to_campaign}__period__starts_on__year__gte": year})

    def to_year(self, year):
        """Rows of the bloc-years counted to a calendar year or an earlier one."""
        return self.filter(**{f"{self.to_campaign}__period__starts_on__year__lte": year})

    def of_period(self, period):
        return self.filter(**{f"{self.to_campaign}__period": period})

    def of_bloc(self, bloc):
        return self.filter(**{f"{self.to_campaign}__bloc": bloc})

    def of_organiser(self, organiser):
        """Rows of the blocs that a unit or one below it organises."""
        return self.filter(**{f"{self.to_campaign}__bloc__in": Bloc.objects.under(organiser)})

    def of_bloc_years(self, campaigns):
        """Rows of bloc-years, which are looked for first."""
        return self.filter(IsOneOf(self.to_campaign, campaigns))

    def outside(self, campaigns):
        """Rows of other bloc-years than these."""
        path = self.to_campaign
        return self.filter(~Q(**{f"{path}__in": campaigns}), **{f"{path}__isnull": False})

    def of_no_bloc_year_on_record(self):
        return self.filter(**{f"{self.to_campaign}__isnull": True})

    def of_proposals(self, proposals):
        """Rows that these proposals made."""
        return self.filter(**{f"{self.to_proposal}__in": proposals})

    def to_units(self, units):
        """Rows of which these units are the recipients."""
        return self.filter(unit__in=units)

    def of_kind(self, kind):
        """Rows of an entry of the catalogue; None: those that fit no entry."""
        return self.filter(kind=kind) if kind else self.filter(kind__isnull=True)

    def in_words(self, words):
        """Rows that fit no entry of the catalogue and are called so, accents and case ignored."""
        called = self.filter(kind__isnull=True).annotate(words_key=Folded("award_as_printed"))
        return called.filter(words_key=Folded(models.Value(words)))

    def of_level(self, level):
        """Rows of a level; the unknown one takes in those that fit no entry of the catalogue."""
        if level == AwardKind.Level.UNKNOWN:
            return self.filter(Q(kind__isnull=True) | Q(kind__level=level))
        return self.filter(kind__level=level)

    def by_authority(self, authority):
        """Rows of an authority; None: those whose authority is not on record as a unit."""
        return self.filter(authority=authority) if authority else self.filter(authority__isnull=True)

    def to_recipients(self, recipient_kind):
        return self.filter(recipient_kind=recipient_kind)

    def of_category(self, category):
        """Rows whose recipients were of a RecipientCategory, or LEADERS; "": those of whom it is not stated."""
        return self.answering("category", category)

    def by_method(self, method):
        """Rows by the ground of their proposal (Proposal.Method), or OCCASIONAL; "": those without a proposal."""
        return self.answering("method", method)

    def submitted_by(self, kind):
        """Rows by who proposed them, a ministry or a province; "": another unit, or it is not stated."""
        return self.answering("submitter", kind)

    def answering(self, question, answer):
        if question not in self.answers:
            return self.none() if answer else self
        among = TAKEN_TOGETHER.get(answer, [answer])
        if answer:
            return self.filter(**{f"{self.stated[question]}__in": among})
        given = self.alias(**{f"{question}_given": self.answers[question]})
        return given.filter(**{f"{question}_given__in": among})

    def with_figure(self, figure):
        return self.filter(figure=figure)

    def counting_turns(self, turns):
        """Rows that count turns (lượt), or those that count recipients; the two do not add up."""
        return self.filter(counts_turns=turns)

    def counted(self):
        """Rows that sums count."""
        return self.filter(self.counts)

    def marked(self):
        """Mark each row with is_counted: whether sums count it."""
        return self.annotate(is_counted=models.ExpressionWrapper(self.counts, models.BooleanField()))

    def totals(self, *groups):
        """Sums with coverage (total, known, rows) of what is counted and what not, turns apart.

        groups: kind, authority, recipients, bloc, period, year, level, or one of the QUESTIONS; their keys stand as of_kind and so
        on. Beside the sums stand the award's names as printed.
        """
        not_asked = dict.fromkeys(QUESTIONS, models.Value("", output_field=models.CharField()))
        ways = {
            "kind": F("kind"),
            "authority": F("authority"),
            "recipients": F("recipient_kind"),
            "bloc": F(f"{self.to_campaign}__bloc"),
            "period": F(f"{self.to_campaign}__period"),
            "year": self.counted_to,
            "level": Coalesce("kind__level", models.Value("")),
            **not_asked,
            **self.answers,
        }
        columns = {f"of_{group}": ways[group] for group in groups}
        moment = models.Value(self.model.moment)
        marked = self.marked().order_by().annotate(moment=moment, turns=self.turns, **columns)
        names = ArrayAgg("award_as_printed", distinct=True, filter=~Q(award_as_printed=""))
        return marked.values("moment", "is_counted", "turns", *columns).annotate(
            **total_with_coverage(), names=names
        )

    def counted_totals(self):
        """As totals(), of what is counted alone and without the names as printed: so many processes may add up."""
        return self.counted().annotate(is_counted=models.Value(True)).totals_without_names()

    def totals_without_names(self):
        """As totals(), of rows that are marked already."""
        marked = self.order_by().annotate(moment=models.Value(self.model.moment), turns=self.turns)
        return marked.values("moment", "is_counted", "turns").annotate(**total_with_coverage())

    def counted_totals_with_keys(self):
        """As counted_totals(), and beside the sums the keys of the rows as KeysField has them; None of too many."""
        keys = Cast(ArrayAgg("pk"), models.TextField())
        few = models.When(LessThanOrEqual(models.Count("pk"), NAMED_AT_MOST), then=keys)
        return self.counted_totals().annotate(keys=models.Case(few))

    def matching(self, asked, *, many=False):
        """Rows in whose award, authority, bloc or recipients words begin with these, accents and case ignored.

        asked: the words, or Wanted where they are asked of several moments. many: whether very many rows have them, or
        there are few rows to look at, so that each is looked at rather than that all are found first.
        """
        wanted = Wanted(asked) if isinstance(asked, str) else asked
        if not wanted:
            return self
        if many:
            return self.filter(self.covered(wanted) | self.meeting(wanted.queries, wanted))
        return self.with_rarest(wanted, self.of_all_words(wanted))

    def known_to_match(self, wanted, *, many=False):
        """Rows that matching() gives, where the sums have named the keys of those that covered() does not tell of."""
        found = Q(IsInList("pk", wanted.beyond[self.model.moment]))
        if many and wanted.tells_of_all:
            return self.filter(self.covered(wanted) | found)
        told = self.of_all_words(wanted)
        return self.filter(reduce(or_, (Q(IsOneOf("pk", rows)) for rows in told), found))

    def having(self, wanted):
        """Of these rows, which are few, those that matching() gives."""
        return self.telling().filter(self.covered(wanted) | self.meeting(wanted.queries))

    def with_rarest(self, wanted, known):
        """Of the rows those that matching() gives: with these keys, as querysets, or with the rarest of the words."""
        first = wanted.rarest(self)
        keys, *others = [*known, *self.keys_with(first, wanted)]
        found = self.filter(IsOneOf("pk", keys.union(*others, all=True)))
        rest = [query for query in wanted.queries if query != first]
        return found.filter(self.covered(wanted) | self.meeting(rest, wanted)) if rest else found

    def beyond_kept(self, wanted):
        """Of matching() rows those of which sums by bloc-year and award do not tell that they have the words."""
        of_none = Q(**{f"{self.to_campaign}__isnull": True})
        of_kinds = self.model.objects.order_by().filter(of_none, kind__in=wanted.kinds).values("pk")
        found = self.with_rarest(wanted, [of_kinds] if wanted.kinds else [])
        return found.filter(of_none | ~self.covered(wanted)) if wanted.tells_of_all else found

    def covered(self, wanted):
        """The condition that the bloc, or the entry of the catalogue, has all the words."""
        told = Q(pk__in=[])
        if wanted.blocs:
            path = f"{self.to_campaign}__bloc"
            told |= Q(IsInList(path, wanted.blocs), **{f"{path}__isnull": False})
        return told | Q(kind__in=wanted.kinds, kind__isnull=False)

    def meeting(self, queries, wanted=None):
        """The condition that a row has each of the words, wherever it stands; without Wanted to be asked of few rows."""
        met = Q()
        for query in queries:
            if wanted:
                own, places = Q(pk__in=self.printing(query)), self.places(query, wanted.named[query])
            else:
                # Each row of telling() is quicker to look at than all bloc-years and all printed words.
                named = named_with(query)
                bloc = Place(f"{self.to_campaign}__bloc", named["bloc"])
                own, places = self.prints(query), [bloc, *self.but_blocs_with(query, named)]
            met &= reduce(or_, (place.each() for place in places if place), own)
        return met

    def of_all_words(self, wanted):
        """The keys of rows whose bloc or entry of the catalogue has all the words, as querysets."""
        rows = self.model.objects.order_by()
        of_kinds = [rows.filter(kind__in=wanted.kinds).values("pk")] if wanted.kinds else []
        place = self.through_blocs(array_of(wanted.blocs))
        return [*of_kinds, rows.filter(place.first()).values("pk")] if wanted.blocs else of_kinds

    def keys_with(self, query, wanted):
        """The keys of rows that have a word, but for those of which covered() tells it; as querysets."""
        # The keys alone, once: to look into each row for what it leads to would take a hundred times as long.
        rows = self.model.objects.order_by()
        places = self.places(query, wanted.named_but_with_all(query))
        return [self.printing(query), *(rows.filter(place.first()).values("pk") for place in places if place)]

    def printing(self, query):
        """The keys of all rows in whose own words a tsquery is met."""
        return self.model.objects.order_by().telling().filter(self.prints(query)).values("pk")

    def telling(self):
        """With printed_text, all that a row prints of its own, to be looked for in."""
        return self.alias(printed_text=joined(*self.printed))

    def prints(self, query):
        """The condition that a row of telling() meets a tsquery in its own words."""
        return prints_words(self.printed) & Q(printed_text__folds_to_words=query)

    def places(self, query, named):
        """What rows may lead to, in whose name a tsquery is met. named: as named_with() has it."""
        by_blocs = [self.through_blocs(named["bloc"])] if named["bloc"] != NOTHING else []
        return [*self.but_blocs_with(query, named), *by_blocs]

    def but_blocs_with(self, query, named):
        """The same without the blocs."""
        return [Place("kind", named["kind"]), Place("authority", named["unit"])]

    def through_blocs(self, keys):
        return Place("campaign", Campaign.objects.filter(IsInList("bloc", keys)))


def recipients_with(named):
    """As NamedQuerySet.places(): rows that name one recipient."""
    return [Place("unit", named["unit"]), Place("person", named["person"])]


def prints_words(columns):
    """The condition that any of these columns says something."""
    return ~Q(**dict.fromkeys(columns, ""))


def printed_words(columns, *, name):
    """The index behind the search in what rows print of their own, which most do not."""
    return words_index(*columns, name=name, folds=True, condition=prints_words(columns))


def submitter(path):
    """The kind of the unit that proposed, where it is a ministry or a province."""
    return models.Case(
        models.When(**{f"{path}__kind__in": TAKEN_TOGETHER[BODIES]}, then=F(f"{path}__kind")),
        default=models.Value(""),
    )


class Named(models.Model):
    """What an award is, as far as a source says: kind, authority, whose, in which words."""

    kind = models.ForeignKey(
        AwardKind, models.PROTECT, null=True, blank=True, related_name="%(class)ss", verbose_name=_("award")
    )  # NULL: the words fit no entry of the catalogue
    award_as_printed = Line(_("award as printed"), max_length=300, blank=True)
    award_class = Line(_("class (hạng)"), max_length=20, blank=True)
    authority = models.ForeignKey(
        Unit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="%(class)ss_decided",
        verbose_name=_("authority"),
    )  # NULL: not stated
    authority_as_printed = Line(_("authority as printed"), max_length=300, blank=True)
    recipient_kind = models.CharField(
        _("recipients"), max_length=10, choices=RecipientKind, default=RecipientKind.UNKNOWN
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__isnull=False) | ~Q(award_as_printed=""),
                name="%(app_label)s_%(class)s_names_an_award",
                violation_error_message=_("Choose the award, or write it as printed."),
            )
        ]

    @property
    def award_name(self):
        return self.award_as_printed or str(self.kind)

    @property
    def counted_recipients(self):
        """Its recipients in the words that stand after their number: 1 collective, 2 collectives."""
        number = self.count if self.figure == Figure.NUMBER else None
        return recipients_in_words(self.recipient_kind, number)

    @property
    def history_name(self):
        return self._meta.model_name
