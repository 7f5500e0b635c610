from django.db import models
from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from blocs.history import recorded
from blocs.models import Unit
from blocs.text import Line, Prose, search_key, with_words
from campaigns.models.standings import Trust


class AwardKindQuerySet(models.QuerySet):
    def matching(self, text):
        return with_words(self, text)


@recorded
class AwardKind(models.Model):
    """An entry of the award catalogue: a title (danh hiệu) or a form of commendation (hình thức)."""

    class Family(models.TextChoices):
        TITLE = "title", _("emulation title")
        COMMENDATION = "commendation", _("form of commendation")

    class Level(models.TextChoices):
        STATE = "state", _("state level")
        MINISTRY = "ministry", _("ministry, sector or province level")
        INTERMEDIATE = "mid", _("military region level or equivalent")
        BASE = "base", _("base level")
        UNKNOWN = "", _("level not known")

    code = models.CharField(_("code"), max_length=20, unique=True)
    name = Line(_("name"), max_length=300)
    name_en = Line(_("English name"), max_length=300, blank=True)
    family = models.CharField(_("family"), max_length=12, choices=Family)
    level = models.CharField(
        _("level"), max_length=8, choices=Level, blank=True
    )  # "": the name alone does not say
    to_collectives = models.BooleanField(_("for collectives"), default=False)
    to_individuals = models.BooleanField(_("for individuals"), default=False)
    to_households = models.BooleanField(_("for households"), default=False)
    decided_by = Line(_("decided by"), max_length=300, blank=True)
    standard = Prose(_("standard"), blank=True)
    precedence = models.PositiveSmallIntegerField(_("precedence"), default=999)  # 1 is handed over first
    article = Line(_("article"), max_length=100, blank=True)
    bonus = Line(_("bonus, in base salaries"), max_length=100, blank=True)
    valid_from = models.DateField(_("in force from"), null=True, blank=True)
    valid_to = models.DateField(_("in force to, inclusive"), null=True, blank=True)
    predecessor = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="replaced_by", verbose_name=_("replaces")
    )
    trust = models.CharField(_("trust"), max_length=1, choices=Trust, default=Trust.MEMORY)
    search_key = search_key("name", "code")

    objects = AwardKindQuerySet.as_manager()

    class Meta:
        verbose_name = _("award kind")
        verbose_name_plural = _("award catalogue")
        ordering = ["precedence", "code"]
        constraints = [
            models.CheckConstraint(
                condition=Q(to_collectives=True) | Q(to_individuals=True) | Q(to_households=True),
                name="award_kind_has_recipients",
                violation_error_message=_("Say who may receive it: collectives, individuals or households."),
            ),
            models.CheckConstraint(
                condition=~Q(name=""),
                name="award_kind_has_a_name",
                violation_error_message=_("Give the exact name of the award."),
            ),
        ]

    def __str__(self):
        return self.name_en if get_language() == "en" and self.name_en else self.name

    @property
    def recipients_in_words(self):
        kinds = {
            _("collectives"): self.to_collectives,
            _("individuals"): self.to_individuals,
            _("households"): self.to_households,
        }
        return ", ".join(str(words) for words, may_receive in kinds.items() if may_receive)


class Rule(models.Model):
    """A dated rule about one kind of award, with its citation. Those from memory warn and never block."""

    kind = models.ForeignKey(
        AwardKind, models.PROTECT, related_name="%(class)ss", verbose_name=_("award kind")
    )
    issuer = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("set by")
    )
    issuer_as_printed = Line(
        _("set by, as printed"), max_length=300, blank=True
    )  # both empty: the law itself, for everyone
    citation = Line(_("legal basis"))
    valid_from = models.DateField(_("in force from"), null=True, blank=True)
    valid_to = models.DateField(_("in force to, inclusive"), null=True, blank=True)
    trust = models.CharField(_("trust"), max_length=1, choices=Trust, default=Trust.MEMORY)
    note = Prose(_("note"), blank=True)

    class Meta:
        abstract = True


@recorded
class EligibilityRule(Rule):
    """What a recipient needs before this kind of award."""

    class Needs(models.TextChoices):
        CONSECUTIVE = "consecutive", _("another award in consecutive years")
        WITHIN = "within", _("another award within some years")
        SAME_PERIOD = "same_period", _("another award in the same period")
        SHARE = "share", _("a share of the members with another award")
        LEADS_BLOC = "leads_bloc", _("first in its bloc")

    needs = models.CharField(_("needs"), max_length=12, choices=Needs)
    needed_kind = models.ForeignKey(
        AwardKind, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("the other award")
    )
    times = models.PositiveSmallIntegerField(_("how many times"), null=True, blank=True)
    years = models.PositiveSmallIntegerField(_("within years"), null=True, blank=True)
    percent = models.DecimalField(
        _("share in percent"), max_digits=5, decimal_places=2, null=True, blank=True
    )

    class Meta:
        verbose_name = _("eligibility rule")
        verbose_name_plural = _("eligibility rules")
        ordering = ["kind", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(needs="leads_bloc") | Q(needed_kind__isnull=False),
                name="eligibility_rule_names_the_other_award",
                violation_error_message=_("Choose the award that is needed before."),
            )
        ]

    def __str__(self):
        return f"{self.kind}: {self.get_needs_display()}"


@recorded
class QuotaRule(Rule):
    """How many of a kind may be proposed: a share of a base, or a fixed number."""

    class Rounding(models.TextChoices):
        DOWN = "down", _("down")
        UP = "up", _("up")
        NEAREST = "nearest", _("to the nearest")

    percent = models.DecimalField(
        _("share in percent"), max_digits=5, decimal_places=2, null=True, blank=True
    )
    base = Line(_("of what"), max_length=200, blank=True)
    fixed = models.PositiveSmallIntegerField(_("fixed number"), null=True, blank=True)
    rounding = models.CharField(_("rounding"), max_length=8, choices=Rounding, default=Rounding.DOWN)
    minimum = models.PositiveSmallIntegerField(_("at least"), default=0)

    class Meta:
        verbose_name = _("quota rule")
        verbose_name_plural = _("quota rules")
        ordering = ["kind", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(percent__isnull=True) ^ Q(fixed__isnull=True),
                name="quota_is_a_share_or_a_number",
                violation_error_message=_("Give either a share in percent or a fixed number."),
            )
        ]

    def __str__(self):
        return f"{self.kind}: {self.fixed or self.percent}"
