"""The award catalogue as its page shows it: entries with their rules in words, as they were in force on a day."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from blocs.figures import plain_number

from .eligibility.telling import need_in_words
from .models import AwardKind, DeadlineRule, EligibilityRule, QuotaRule, VoteRule

MODELS = [EligibilityRule, QuotaRule, VoteRule, DeadlineRule]


class Catalogue:
    """The entries in whose names the words stand, with their rules. day: only what was in force then; None: all."""

    def __init__(self, words="", day=None):
        self.words = words
        self.day = day

    @cached_property
    def rules(self):
        """{key of the kind: its rules in words}; None: those for every kind."""
        found = defaultdict(list)
        for model in MODELS:
            for rule in model.objects.in_force_on(self.day).with_all_it_names():
                found[rule.kind_id].append(RuleInWords(rule))
        return found

    @cached_property
    def entries(self):
        kinds = AwardKind.objects.matching(self.words).in_force_on(self.day).with_neighbours()
        return [(kind, self.rules.get(kind.pk, [])) for kind in kinds]

    @property
    def rules_for_all(self):
        return self.rules.get(None, [])


@dataclass(frozen=True)
class RuleInWords:
    rule: object

    @property
    def what(self):
        return self.rule._meta.verbose_name

    @property
    def sentence(self):
        return IN_WORDS[type(self.rule)](self.rule)

    @property
    def issuer(self):
        return self.rule.issuer_as_printed or self.rule.issuer

    @property
    def trust_mark(self):
        return {"V": "yes", "O": "part"}.get(self.rule.trust, "unknown")


@dataclass(frozen=True)
class Asked:
    """A rule by itself, as eligibility.telling takes it: with nobody who is to meet it."""

    rule: EligibilityRule

    @property
    def need(self):
        return self.rule


def eligibility_in_words(rule):
    words = [need_in_words(Asked(rule))]
    if rule.applies_to:
        words.append(_("asked of %(recipients)s only") % {"recipients": rule.get_applies_to_display()})
    if rule.counts_anew:
        words.append(_("years that an earlier award was based on are not counted again"))
    if rule.has_other_ways:
        words.append(_("the text knows other ways too"))
    return _("Needed: %(what)s.") % {"what": "; ".join(words)}


def quota_in_words(rule):
    if rule.fixed is not None:
        words = [_("At most %(number)s") % {"number": rule.fixed}]
    else:
        share = {"percent": plain_number(rule.percent), "base": rule.base_in_words}
        words = [_("At most %(percent)s%% of %(base)s") % share, ROUNDED[rule.rounding]]
        if rule.minimum:
            words.append(_("at least %(number)s") % {"number": rule.minimum})
    if rule.is_hard:
        words.append(_("never exceeded"))
    return "; ".join(map(str, words)) + "."


ROUNDED = {
    "down": gettext_lazy("rounded down"),
    "up": gettext_lazy("rounded up"),
    "nearest": gettext_lazy("rounded to the nearest"),
}


def vote_in_words(rule):
    words = {
        "stage": rule.get_stage_display(),
        "percent": plain_number(rule.ballot_rule.threshold_percent),
        "base": rule.ballot_rule.get_base_display(),
    }
    return _("Vote %(stage)s: at least %(percent)s%% of %(base)s.") % words


def deadline_in_words(rule):
    words = {"day": f"{rule.day:02}/{rule.month:02}", "years": rule.years_after}
    if not rule.years_after:
        return _("Dossiers until %(day)s of the same year.") % words
    sentence = ngettext(
        "Dossiers until %(day)s of the year after.",
        "Dossiers until %(day)s, %(years)s years later.",
        rule.years_after,
    )
    return sentence % words


IN_WORDS = {
    EligibilityRule: eligibility_in_words,
    QuotaRule: quota_in_words,
    VoteRule: vote_in_words,
    DeadlineRule: deadline_in_words,
}
