import datetime

from django.db import models
from django.db.models import Count, F, OuterRef, Q, Subquery
from django.db.models.expressions import RawSQL
from django.db.models.functions import Cast, Coalesce, ExtractYear, Left
from django.utils.translation import gettext_lazy as _

from blocs.addresses import address_of
from blocs.history import recorded
from blocs.keys import IsGivenBy, IsInList, IsOneOf, each_once, is_whole
from blocs.models import Document, Person, Unit
from blocs.models.documents import Sourced
from blocs.partial_dates import first_day_of
from blocs.text import Line, letters_index

FEW = 10_000  # decisions: of so few that have a word the others are looked for in each
TRIED = 3  # words: of no more is it asked whether few decisions have them


class AwardDecisionQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Decisions on any award that the user may see."""
        if user.sees_everything:
            return self
        return self.filter(IsGivenBy("pk", "decisions_of_steward(%s, %s)", user.pk, datetime.date.today()))

    def with_key(self, key):
        return self.filter(pk=key)

    def with_keys(self, keys):
        return self.filter(IsInList("pk", keys))

    def with_paper(self):
        """With all but the issuer, which linking.link() adds to the paper."""
        return self.select_related("document", "signer")

    def spans_of_years_for(self, user):
        """Dicts of a first and a last year, the newest first: each year that the user may see, of all of them one span."""
        if user.sees_everything:
            return self.span_of_years()
        year = ExtractYear(first_day_of("document__dated"))
        dated = self.visible_to(user).annotate(first=year, last=year).filter(first__isnull=False)
        return dated.order_by("-first").values("first", "last").distinct()

    def span_of_years(self):
        """One dict of the first and the last year that is known, None where none is; no dict where there is no decision."""
        dated = self.filter(document__dated__isnull=False, document__dated__regex="^[0-9]")
        year = Cast(Left("document__dated", 4), models.IntegerField())
        first, last = (
            dated.order_by(order).values_list(year)[:1] for order in ("document__dated", "-document__dated")
        )
        return self.order_by().values(first=Subquery(first), last=Subquery(last))[:1]

    def issuers_for(self, user):
        """The units that issued a decision that a user may see; of all, those that issued any paper."""
        if user.sees_everything:
            return Unit.objects.filter(pk__in=RawSQL(each_once(Document, "issuer_id"), []))
        return Unit.objects.filter(pk__in=self.visible_to(user).order_by().values("document__issuer"))

    def of_year(self, year):
        return self.filter(document__dated__falls_in=str(year))

    def issued_by(self, unit):
        return self.filter(document__issuer=unit)

    def matching(self, text):
        """Decisions in whose number, title, issuer or signer the words stand, accents and case ignored."""
        words = text.split()
        found = self
        if is_whole(self):
            rare, keys = self.rare_among(words)
            if rare:
                words.remove(rare)
                found = found.with_keys(keys)
        for word in words:
            found = found.filter(
                Q(document__search_key__key_contains=word)
                | Q(document__issuer__search_key__key_contains=word)
                | Q(document__issuer_as_printed__folded_contains=word)
                | Q(signer_as_printed__folded_contains=word)
            )
        return found

    def rare_among(self, words):
        """One of the words that few decisions have, and their keys; two times None where none was found.

        Of all decisions they are found by indexes: to look at each takes long, unless very many meet what is asked.
        """
        for word in sorted(words, key=likely_rare)[:TRIED]:
            keys = list(self.having(word)[:FEW])
            if len(keys) < FEW:
                return word, keys
        return None, None

    def having(self, word):
        """The keys of the decisions that have a word, one of them more than once if it stands there so."""
        decisions = AwardDecision.objects.order_by()
        issuers = Unit.objects.filter(search_key__key_contains=word)
        keys = [
            decisions.filter(document__search_key__key_contains=word),
            decisions.exclude(signer_as_printed="").filter(signer_as_printed__folded_contains=word),
            decisions.filter(IsOneOf("document__issuer", issuers)),
            decisions.exclude(document__issuer_as_printed="").filter(
                document__issuer_as_printed__folded_contains=word
            ),
        ]
        first, *others = (found.values_list("pk", flat=True) for found in keys)
        return first.union(*others, all=True)

    def by_paper(self, papers):
        """Pairs of a paper and the decision that stands on it, by their keys."""
        return self.filter(IsInList("document", papers)).order_by().values_list("document", "pk")

    def newest_first(self):
        return self.order_by(F("document__dated").desc(nulls_last=True), "-pk")

    def with_counts_for(self, user):
        """Annotate award_count and unverified_count: of the awards it grants, as far as the user may see them."""
        # By the relation: the file of awards stands on this one.
        seen = self.model.awards.field.model.objects.filter(decision=OuterRef("pk")).order_by()
        if not user.sees_everything:
            # Their keys are found once, and not for each decision.
            seen = seen.filter(IsGivenBy("pk", "awards_of_steward(%s, %s)", user.pk, datetime.date.today()))
        return self.annotate(award_count=rows_of(seen), unverified_count=rows_of(seen.unverified()))


def likely_rare(word):
    """Sorts words so that what few papers have comes first: numbers, then long words."""
    return not any(letter.isdigit() for letter in word), -len(word)


def rows_of(awards):
    """In a query of decisions: how many of these awards a decision grants."""
    return Coalesce(Subquery(awards.values("decision").annotate(rows=Count("pk")).values("rows")), 0)


@recorded
class AwardDecision(Sourced):
    """A decision that grants, corrects or revokes awards. Number, date and issuer stand on its paper."""

    document = models.OneToOneField(
        Document, models.PROTECT, related_name="award_decision", verbose_name=_("paper")
    )
    signer = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("signed by")
    )
    signer_as_printed = Line(_("signed by, as printed"), blank=True)
    signer_post_as_printed = Line(_("post of the signer as printed"), blank=True)

    objects = AwardDecisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("award decision")
        verbose_name_plural = _("award decisions")
        ordering = ["-document__dated", "-pk"]
        indexes = [letters_index("signer_as_printed", name="decision_signer_letters")]

    def __str__(self):
        return str(self.document)

    def get_absolute_url(self):
        return address_of("awards:decision", self.pk)
