"""Quotas: how many may be proposed, with the computation spelt out in exact fractions."""

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from math import ceil, floor

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from blocs.figures import Figure, plain_number

from ..models import QuotaRule
from .doubt import Doubt, DoubtKind

ROUNDED = {
    QuotaRule.Rounding.DOWN: (floor, gettext_lazy("rounded down to %(number)s")),
    QuotaRule.Rounding.UP: (ceil, gettext_lazy("rounded up to %(number)s")),
    QuotaRule.Rounding.NEAREST: (
        lambda share: floor(share + Fraction(1, 2)),
        gettext_lazy("rounded to %(number)s"),
    ),
}


@dataclass(frozen=True)
class Allowance:
    """How many a rule allows of a base; base is None where it is not known, or where the rule needs none."""

    rule: QuotaRule
    base: int | None = None

    @property
    def share(self):
        """The exact share of the base; None where there is none."""
        if self.rule.percent is None or self.base is None:
            return None
        return Fraction(self.rule.percent) * self.base / 100

    @property
    def rounded(self):
        to_whole, _words = ROUNDED[self.rule.rounding]
        return to_whole(self.share)

    @property
    def number(self):
        """The number allowed; None where it cannot be said."""
        if self.rule.fixed is not None:
            return self.rule.fixed
        return None if self.share is None else max(self.rounded, self.rule.minimum)

    def __str__(self):
        """20% of 12 (the members of the bloc) = 2.4, rounded down to 2."""
        if self.rule.fixed is not None:
            return plain_number(self.rule.fixed)
        words = {"percent": plain_number(self.rule.percent), "base": self.rule.base_in_words}
        if self.base is None:
            return _("%(percent)s%% of %(base)s") % words
        words |= {"number": plain_number(self.base), "share": plain_number(decimal(self.share))}
        parts = [_("%(percent)s%% of %(number)s (%(base)s) = %(share)s") % words]
        if self.rounded != self.share:
            parts.append(ROUNDED[self.rule.rounding][1] % {"number": plain_number(self.rounded)})
        if self.number != self.rounded:
            parts.append(_("at least %(number)s") % {"number": plain_number(self.rule.minimum)})
        return ", ".join(map(str, parts))


def decimal(share):
    """A share of whole numbers in hundredths of a percent: its decimals end."""
    return Decimal(share.numerator) / Decimal(share.denominator)


@dataclass(frozen=True)
class Proposed:
    """How many are proposed for an award in a bloc-year."""

    number: int = 0  # as far as it is known
    elsewhere: int = 0  # of them in other proposals
    unknown: int = 0  # lines whose number is not known

    @classmethod
    def by(cls, lines, proposal):
        counts = [(how_many(line), line.proposal_id == proposal.pk) for line in lines]
        known = [(count, is_here) for count, is_here in counts if count is not None]
        return cls(
            sum(count for count, _here in known),
            sum(count for count, is_here in known if not is_here),
            len(counts) - len(known),
        )

    def __str__(self):
        parts = [_("proposed: %(number)s") % {"number": plain_number(self.number)}]
        if self.elsewhere:
            parts.append(
                _("%(number)s of them in other proposals") % {"number": plain_number(self.elsewhere)}
            )
        if self.unknown:
            sentence = ngettext(
                "%(number)s more line does not say how many",
                "%(number)s more lines do not say how many",
                self.unknown,
            )
            parts.append(sentence % {"number": self.unknown})
        return ", ".join(parts)


def how_many(line):
    """How many a line stands for; None where that is not known."""
    if line.figure == Figure.NUMBER:
        return line.count
    if line.is_named:
        return 1
    return 0 if line.figure == Figure.NONE else None


class Quotas:
    """The quotas of a proposal with what they come to."""

    def __init__(self, gathered):
        self.gathered = gathered
        self.bases = {base.rule_id: base for base in gathered.on_record.bases_given}

    @cached_property
    def lines_by_kind(self):
        found = defaultdict(list)
        for line in self.gathered.of_the_bloc_year:
            found[line.kind_id].append(line)
        return found

    def allowance(self, rule):
        if rule.percent is None:
            return Allowance(rule)
        given = self.bases.get(rule.pk)
        if given and given.figure != Figure.UNKNOWN:
            return Allowance(rule, given.count or 0)
        return Allowance(rule, self.base_on_record(rule))

    def base_on_record(self, rule):
        members = self.gathered.on_record.member_count
        if members is None or rule.base_of == QuotaRule.Base.GIVEN:
            return None
        if rule.base_of == QuotaRule.Base.MEMBERS:
            return members
        flags = self.flags
        return None if flags.unknown else max(members - flags.number, 0)

    @property
    def flags(self):
        flags = [line for line in self.gathered.of_the_bloc_year if line.kind and line.kind.is_flag]
        return Proposed.by(flags, self.gathered.proposal)

    def proposed(self, rule):
        return Proposed.by(self.lines_by_kind[rule.kind_id], self.gathered.proposal)


def look_at(gathered):
    quotas = Quotas(gathered)
    for rule in gathered.binding(gathered.on_record.quota_rules):
        rule.kind = gathered.kinds[rule.kind_id]
        allowance, proposed = quotas.allowance(rule), quotas.proposed(rule)
        if allowance.number is None:
            yield doubt_about_base(allowance, proposed)
        elif proposed.number > allowance.number:
            about = f"{rule.pk}: {allowance.number} {proposed.number} {proposed.unknown}"
            blocks = rule.is_hard and rule.is_verified
            yield doubt_about_quota(allowance, proposed, about=about, blocks=blocks)
        elif proposed.unknown or rule.pk in quotas.bases:
            yield doubt_about_quota(allowance, proposed, about=f"{rule.pk}", is_notice=True)


def doubt_about_quota(allowance, proposed, **more):
    rule = allowance.rule
    words = {"award": rule.kind, "allowance": allowance, "proposed": proposed, "citation": whose(rule)}
    sentence = _("“%(award)s”: quota %(allowance)s; %(proposed)s (%(citation)s).") % words
    return Doubt(DoubtKind.QUOTA, None, sentence=sentence, quota=with_a_base(rule), **more)


def doubt_about_base(allowance, proposed):
    rule = allowance.rule
    words = {"award": rule.kind, "allowance": allowance, "proposed": proposed, "citation": whose(rule)}
    sentence = _(
        "“%(award)s”: not enough data for the quota. It is %(allowance)s, and that number is not known; %(proposed)s "
        "(%(citation)s)."
    )
    return Doubt(
        DoubtKind.QUOTA_BASE,
        None,
        f"{rule.pk}",
        sentence % words,
        is_notice=not rule.is_verified,
        quota=with_a_base(rule),
    )


def with_a_base(rule):
    return rule if rule.percent is not None else None


def whose(rule):
    issuer = rule.issuer_as_printed or rule.issuer_name
    return f"{issuer}, {rule.citation}" if issuer else rule.citation
