import datetime

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ..history import recorded
from ..keys import IsGivenBy, IsInList, IsOneOf
from ..partial_dates import (
    PartialDate,
    PartialDateField,
    first_within,
    real_date,
    unknown_last_indexes,
    within,
)
from ..text import Line, Prose, letters_index, search_key, worded, words_index


class DocumentQuerySet(models.QuerySet):
    def with_keys(self, keys):
        return self.filter(IsInList("pk", keys))

    def visible_to(self, user):
        """Papers on which a record stands that the user may see."""
        if user.sees_everything:
            return self
        return self.filter(IsGivenBy("pk", "papers_of_steward(%s, %s)", user.pk, datetime.date.today()))

    def of_records_of(self, bloc):
        """Papers on which the records of a bloc stand."""
        papers = "unnest((people_and_papers_of_blocs(ARRAY[%s]::bigint[], units_of_blocs(ARRAY[%s]::bigint[]), '{}', true)).papers)"
        return self.filter(IsGivenBy("pk", papers, bloc.pk, bloc.pk))

    def with_file(self):
        return self.exclude(file="")

    def worded(self, query, whole=()):
        """Papers whose number and title meet a tsquery; whole: together with who issued them."""
        return worded(self, query, beside="issuer", printed="issuer_as_printed", whole=whole)

    def with_text(self, query):
        """Papers of which the text itself meets a tsquery, the newest first."""
        texts = ReportText.objects.filter(text__folds_to_words=query)
        found = self.filter(IsOneOf("pk", texts, "document")).select_related("report_text")
        return found.order_by(models.F("dated").desc(nulls_last=True), "pk")

    def dated_in(self, day):
        """Papers of a day, a month or a year, a PartialDate."""
        return self.filter(within("dated", day)).order_by("-dated", "pk")

    def of_year(self, year):
        return self.filter(within("dated", PartialDate(year)))

    def year_first(self, year):
        """Those of the year before the others, else in the order that they have."""
        return self.order_by(first_within("dated", PartialDate(year)), *self.query.order_by)

    def decisions(self):
        return self.filter(kind=self.model.Kind.DECISION)

    def numbered(self, numbers):
        """Papers with one of these numbers, the one registered first last."""
        return self.filter(number__in=numbers).select_related("issuer").order_by("-pk")


@recorded
class Document(models.Model):
    """A paper: a decision, minutes, a report, an article. Secret ones are registered without their content."""

    class Kind(models.TextChoices):
        REPORT = "report", _("report or article")
        DECISION = "decision", _("decision")
        MINUTES = "minutes", _("minutes")
        PLAN = "plan", _("plan")
        DIRECTIVE = "directive", _("directive, conclusion or resolution")
        REGULATION = "regulation", _("regulation or score table")
        COVENANT = "covenant", _("signed covenant")
        OTHER = "other", _("other paper")

    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.OTHER)
    number = Line(_("number and symbol"), max_length=100, blank=True)  # 1071/QĐ-TTg
    title = Line(_("title"), blank=True)
    dated = PartialDateField(_("date"))
    issuer = models.ForeignKey(
        "blocs.Unit",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="issued_documents",
        verbose_name=_("issuer"),
    )
    issuer_as_printed = Line(_("issuer as printed"), blank=True)
    file = models.FileField(_("file"), upload_to="papers/%Y/", blank=True)
    file_name = Line(_("name of the source file"), max_length=200, blank=True)
    is_secret = models.BooleanField(_("secret: registered without content"), default=False)
    holder = Line(_("held by"), max_length=200, blank=True)
    search_key = search_key("number", "title")

    objects = DocumentQuerySet.as_manager()

    class Meta:
        verbose_name = _("paper")
        verbose_name_plural = _("papers")
        ordering = ["-dated", "number", "title", "pk"]
        indexes = [
            words_index("search_key", name="document_words"),
            words_index("number", folds=True, name="document_number_words"),
            words_index("issuer_as_printed", folds=True, name="document_issuer_words"),
            letters_index("issuer_as_printed", name="document_issuer_letters"),
            models.Index(fields=["dated"]),
            *unknown_last_indexes("dated", "document_dated"),
        ]
        constraints = [
            real_date("dated", "document_date_exists"),
            models.CheckConstraint(
                condition=~Q(number="") | ~Q(title="") | ~Q(file_name=""),
                name="document_can_be_named",
                violation_error_message=_(
                    "Give the paper a number or a title, so that it can be found again."
                ),
            ),
            models.CheckConstraint(
                condition=Q(is_secret=False) | Q(file=""),
                name="secret_document_has_no_file",
                violation_error_message=_(
                    "A secret paper is registered by number, date and holder; its content is not kept here."
                ),
            ),
            models.UniqueConstraint(
                fields=["kind", "issuer", "number", "dated"],
                condition=Q(issuer__isnull=False) & ~Q(number=""),
                name="document_once_per_issuer_number_and_date",
                violation_error_message=_("This issuer already has a paper of that number and date."),
            ),
            models.UniqueConstraint(
                fields=["file_name"],
                condition=~Q(file_name=""),
                name="source_file_registered_once",
                violation_error_message=_("A report with that file name is already registered."),
            ),
        ]

    def __str__(self):
        return " – ".join(part for part in (self.number, self.title or self.file_name) if part)


@recorded
class ReportText(models.Model):
    """The text of a report as it was pasted, apart from its paper: it is long, and seldom read."""

    document = models.OneToOneField(
        Document, models.PROTECT, related_name="report_text", verbose_name=_("paper")
    )
    text = Prose(_("text of the report"))

    class Meta:
        verbose_name = _("text of a report")
        verbose_name_plural = _("texts of reports")
        ordering = ["pk"]
        indexes = [words_index("text", folds=True, name="report_text_words")]

    def __str__(self):
        return str(self.document)


def named(*papers):
    """The columns that say what papers are called, each by the path to it: for only()."""
    return [f"{paper}__{column}" for paper in papers for column in ("number", "title", "file_name")]


class Sourced(models.Model):
    """Where a fact comes from."""

    source = models.ForeignKey(
        Document, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("source")
    )
    note = Prose(_("note"), blank=True)

    class Meta:
        abstract = True
