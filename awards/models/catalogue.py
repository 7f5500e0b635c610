from django.db import models
from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from blocs.history import recorded
from blocs.text import Line, Prose, folded, search_key, with_words
from campaigns.models.ballot_rules import DatedQuerySet
from campaigns.models.standings import Trust


def called_in(name, name_en):
    """What an award is called in the language of the reader; its exact name where there is no other."""
    return name_en if get_language() == "en" and name_en else name


class AwardKindQuerySet(DatedQuerySet):
    def matching(self, text):
        return with_words(self, text)

    def with_neighbours(self):
        """Fetch what each replaced, and what replaced it."""
        return self.select_related("predecessor").prefetch_related("replaced_by")


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

    class Decider(models.TextChoices):
        PRESIDENT = "president", _("the State President")
        GOVERNMENT = "government", _("the Government")
        PRIME_MINISTER = "pm", _("the Prime Minister")
        MINISTER = "minister", _("a minister, or the chairman of a province")
        FORCE = "force", _("a military region or its equivalent")
        HEAD = "head", _("the head of a unit")
        UNKNOWN = "", _("not known")

    code = models.CharField(_("code"), max_length=20, unique=True)
    name = Line(_("name"), max_length=300)
    name_en = Line(_("English name"), max_length=300, blank=True)
    also_called = Line(
        _("also called"),
        blank=True,
        help_text=_(
            "Abbreviations and other spellings by which people look for it, with semicolons between."
        ),
    )
    family = models.CharField(_("family"), max_length=12, choices=Family)
    level = models.CharField(
        _("level"), max_length=8, choices=Level, blank=True
    )  # "": the name alone does not say
    to_collectives = models.BooleanField(_("for collectives"), default=False)
    to_individuals = models.BooleanField(_("for individuals"), default=False)
    to_households = models.BooleanField(_("for households"), default=False)
    decider = models.CharField(
        _("competence"), max_length=10, choices=Decider, blank=True
    )  # "": not known; the authority of a proposal then says it
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
    search_key = search_key("name", "code", "also_called")

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
        return called_in(self.name, self.name_en)

    @property
    def names(self):
        """All by which it is known: its name, its code, abbreviations and other spellings."""
        others = (name.strip() for name in self.also_called.split(";"))
        return [self.name, self.code, *filter(None, others)]

    @property
    def is_flag(self):
        """Whether it is an emulation flag, which goes to the first of a bloc."""
        return folded(self.name).startswith("co thi dua")

    def is_in_force_on(self, day):
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or self.valid_to >= day
        )

    def may_go_to(self, recipient_kind):
        """Whether recipients of a RecipientKind may receive it; those not stated, or not split, may."""
        allowed = {
            "collective": self.to_collectives,
            "individual": self.to_individuals,
            "household": self.to_households,
            "mixed": self.to_collectives and self.to_individuals,
        }
        return allowed.get(recipient_kind, True)

    @property
    def recipients_in_words(self):
        kinds = {
            _("collectives"): self.to_collectives,
            _("individuals"): self.to_individuals,
            _("households"): self.to_households,
        }
        return ", ".join(str(words) for words, may_receive in kinds.items() if may_receive)
