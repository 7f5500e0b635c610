from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from blocs.history import recorded
from blocs.models import Unit
from blocs.text import Line, Prose
from campaigns.models.ballot_rules import DatedQuerySet


class PaperTemplateQuerySet(DatedQuerySet):
    def of_paper(self, paper):
        return self.filter(paper=paper)


@recorded
class PaperTemplate(models.Model):
    """An office's own Word form for a paper, in place of the one that comes with the app, from when to when."""

    class Paper(models.TextChoices):
        LETTER = "letter", _("submission letter")
        LIST = "list", _("list of nominees")
        MINUTES = "minutes", _("minutes")
        VOTE_COUNT = "vote-count", _("vote-count minutes")
        ACHIEVEMENTS = "achievements", _("achievement report")
        DECISION = "decision", _("draft decision")

    paper = models.CharField(_("paper"), max_length=12, choices=Paper)
    issuer = models.ForeignKey(
        Unit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="paper_templates",
        verbose_name=_("of the office"),
    )  # NULL: for everyone
    version = Line(_("version"), max_length=50)
    citation = Line(_("form number and legal basis"), blank=True)
    valid_from = models.DateField(_("in use from"), null=True, blank=True)
    valid_to = models.DateField(_("in use to, inclusive"), null=True, blank=True)
    file = models.FileField(_("Word file"), upload_to="templates/")
    note = Prose(_("note"), blank=True)

    objects = PaperTemplateQuerySet.as_manager()

    class Meta:
        verbose_name = _("template of a paper")
        verbose_name_plural = _("templates of papers")
        ordering = ["paper", "-valid_from", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["paper", "issuer", "version"],
                nulls_distinct=False,
                name="paper_template_version_once",
                violation_error_message=_(
                    "This office already has a template of that version for the paper."
                ),
            ),
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True)
                | Q(valid_to__isnull=True)
                | Q(valid_to__gte=F("valid_from")),
                name="paper_template_ends_after_it_starts",
                violation_error_message=_("The last day lies before the first. Check the two dates."),
            ),
        ]

    def __str__(self):
        return f"{self.get_paper_display()} ({self.version})"
