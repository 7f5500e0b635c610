import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from blocs.history import recorded
from blocs.keys import IsInList
from blocs.models import Bloc, Unit, User
from blocs.models.accounts import account_names
from blocs.text import Line, having_words
from campaigns.models import Campaign


class EditionQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Editions about blocs that the user may see; of those about an organiser or all blocs, the user's own."""
        if user.sees_everything:
            return self
        blocs = Bloc.objects.visible_to(user)
        of_no_bloc = Q(campaign__isnull=True, bloc__isnull=True)
        return self.filter(
            Q(campaign__bloc__in=blocs) | Q(bloc__in=blocs) | (of_no_bloc & Q(made_by=user)),
        )

    def of_campaign(self, campaign):
        return self.filter(campaign=campaign)

    def with_code(self, code):
        return self.filter(check_code=code)

    def matching(self, text):
        """Those whose title, or whoever froze them, has all these words; accents and case do not count."""
        return having_words(self, text, "title", *account_names("made_by"))

    def of_year(self, year):
        return self.filter(first_year__lte=year, last_year__gte=year)

    def with_keys(self, keys):
        return self.filter(IsInList("pk", keys))

    def with_makers(self):
        return self.select_related("made_by").defer("content")


@recorded
class Edition(models.Model):
    """A summary as it stood when somebody froze it. It never changes; corrections made later stand beside it."""

    campaign = models.ForeignKey(
        Campaign,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="editions",
        verbose_name=_("of the bloc-year"),
    )  # NULL: of calendar years
    bloc = models.ForeignKey(
        Bloc, models.PROTECT, null=True, blank=True, related_name="editions", verbose_name=_("bloc")
    )
    organiser = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="editions", verbose_name=_("organiser")
    )  # NULL with no bloc and no bloc-year: of all blocs
    first_year = models.PositiveSmallIntegerField(_("first year"))
    last_year = models.PositiveSmallIntegerField(_("last year"))
    by_today = models.BooleanField(_("by today's units"), default=False)
    title = Line(_("title"), max_length=500)
    language = models.CharField(_("language"), max_length=10)
    content = models.JSONField(_("content"))
    check_code = models.CharField(_("check code"), max_length=24, unique=True)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="editions", verbose_name=_("frozen by"))
    made_at = models.DateTimeField(_("frozen at"), default=timezone.now)

    objects = EditionQuerySet.as_manager()

    class Meta:
        verbose_name = _("edition of a summary")
        verbose_name_plural = _("editions of summaries")
        ordering = ["-made_at", "-pk"]
        triggers = [pgtrigger.Protect(name="never_changed", operation=pgtrigger.Update)]
        constraints = [
            models.CheckConstraint(
                condition=Q(last_year__gte=F("first_year")),
                name="edition_ends_after_it_starts",
                violation_error_message=_("The last year lies before the first. Choose a later one."),
            ),
            models.CheckConstraint(
                condition=Q(campaign__isnull=True) | Q(bloc__isnull=True, organiser__isnull=True),
                name="edition_is_about_one_thing",
                violation_error_message=_("An edition of a bloc-year is of no other bloc or organiser."),
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("awards:edition", args=[self.check_code])

    @property
    def years(self):
        first, last = self.first_year, self.last_year
        return str(first) if first == last else f"{first} – {last}"
