"""The totals of one vote, wherever it was held: which numbers there are, and which cannot be."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ..counting import TOTALS, count, impossibilities
from .ballot_rules import BallotRule


def totals_that_can_be(prefix=""):
    """The constraints on the totals; prefix sets their names apart from those of another table.

    Where a number is unknown, a condition is neither true nor false, and the row stands.
    """
    return [
        models.CheckConstraint(
            condition=Q(collected__isnull=True) | Q(issued__isnull=True) | Q(collected__lte=F("issued")),
            name=f"{prefix}no_more_papers_collected_than_issued",
            violation_error_message=_("More papers were collected than issued. Check the two numbers."),
        ),
        models.CheckConstraint(
            condition=Q(issued__isnull=True) | Q(eligible__isnull=True) | Q(issued__lte=F("eligible")),
            name=f"{prefix}no_more_papers_issued_than_voters",
            violation_error_message=_("More papers were issued than people may vote. Check the two numbers."),
        ),
        models.CheckConstraint(
            condition=Q(valid__isnull=True) | Q(collected__isnull=True) | Q(valid__lte=F("collected")),
            name=f"{prefix}no_more_valid_papers_than_collected",
            violation_error_message=_("More papers are valid than were collected. Check the two numbers."),
        ),
        models.CheckConstraint(
            condition=Q(in_favour__isnull=True) | Q(valid__isnull=True) | Q(in_favour__lte=F("valid")),
            name=f"{prefix}no_more_votes_than_valid_papers",
            violation_error_message=_("There are more votes than valid papers. Check the two numbers."),
        ),
        models.CheckConstraint(
            condition=Q(in_favour__isnull=True)
            | Q(against__isnull=True)
            | Q(valid__isnull=True)
            | Q(in_favour__lte=F("valid") - F("against")),
            name=f"{prefix}votes_for_and_against_fit_the_valid_papers",
            violation_error_message=_(
                "Votes for and against are more than the valid papers. Check the numbers."
            ),
        ),
        models.CheckConstraint(
            condition=Q(present__lte=F("eligible")),
            name=f"{prefix}no_more_present_than_voters",
            violation_error_message=_("More were present than may vote. Check the two numbers."),
        ),
        models.CheckConstraint(
            condition=Q(written__lte=F("eligible")),
            name=f"{prefix}no_more_written_opinions_than_voters",
            violation_error_message=_(
                "There are more written opinions than people may vote. Check the two numbers."
            ),
        ),
        models.CheckConstraint(
            condition=Q(written__lte=F("eligible") - F("present")),
            name=f"{prefix}written_opinions_come_from_the_absent",
            violation_error_message=_(
                "There are more written opinions than people were absent. Check the three numbers."
            ),
        ),
        models.CheckConstraint(
            condition=Q(written_in_favour__lte=F("written")),
            name=f"{prefix}no_more_written_votes_than_written_opinions",
            violation_error_message=_(
                "More written opinions are in favour than there are written opinions. Check the two numbers."
            ),
        ),
        models.CheckConstraint(
            condition=Q(invalid__lte=F("collected")),
            name=f"{prefix}no_more_invalid_papers_than_collected",
            violation_error_message=_("More papers are invalid than were collected. Check the two numbers."),
        ),
        models.CheckConstraint(
            condition=Q(valid__lte=F("collected") - F("invalid")),
            name=f"{prefix}valid_and_invalid_fit_the_papers_collected",
            violation_error_message=_(
                "Valid and invalid papers are more than the papers collected. Check the three numbers."
            ),
        ),
        models.CheckConstraint(
            condition=Q(against__lte=F("valid")),
            name=f"{prefix}no_more_votes_against_than_valid_papers",
            violation_error_message=_(
                "There are more votes against than valid papers. Check the two numbers."
            ),
        ),
        models.CheckConstraint(
            condition=Q(in_favour__lte=F("eligible") - F("written_in_favour")),
            name=f"{prefix}votes_on_paper_and_in_writing_fit_the_voters",
            violation_error_message=_(
                "Votes on paper and in writing are more than people may vote. Check the three numbers."
            ),
        ),
    ]


class Totals(models.Model):
    """What was counted, and under which rule. Never who voted how. A subclass says when it was held."""

    rule = models.ForeignKey(
        BallotRule, models.PROTECT, null=True, blank=True, related_name="%(class)ss", verbose_name=_("rule")
    )
    is_secret = models.BooleanField(_("secret vote"), null=True, blank=True)
    eligible = models.PositiveIntegerField(_("entitled to vote"), null=True, blank=True)
    present = models.PositiveIntegerField(_("present"), null=True, blank=True)
    written = models.PositiveIntegerField(
        _("written opinions of the absent"),
        null=True,
        blank=True,
        help_text=_("Counted apart: not among the papers."),
    )
    written_in_favour = models.PositiveIntegerField(_("written opinions for"), null=True, blank=True)
    issued = models.PositiveIntegerField(_("papers issued"), null=True, blank=True)
    collected = models.PositiveIntegerField(_("papers collected"), null=True, blank=True)
    valid = models.PositiveIntegerField(_("valid papers"), null=True, blank=True)
    invalid = models.PositiveIntegerField(_("invalid papers"), null=True, blank=True)
    in_favour = models.PositiveIntegerField(_("votes for"), null=True, blank=True)
    against = models.PositiveIntegerField(_("votes against"), null=True, blank=True)

    class Meta:
        abstract = True

    def validate_constraints(self, exclude=None):
        """Refuse totals that cannot be with the sum spelt out, which a constraint's own sentence cannot do."""
        if wrong := impossibilities(self):
            raise ValidationError(wrong)
        super().validate_constraints(exclude)

    @property
    def counted(self):
        return count(self, self.rule, self.held)

    @property
    def counts_in_order(self):
        """Pairs of a label and a number; None is unknown."""
        return [(self._meta.get_field(name).verbose_name, getattr(self, name)) for name in TOTALS]
