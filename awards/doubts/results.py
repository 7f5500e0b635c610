"""What the eligibility of the lines leaves in doubt."""

from django.utils.translation import gettext as _

from ..eligibility import Verdict
from ..models import EligibilityRule
from .doubt import Doubt, DoubtKind
from .words import award_of, name_of


def look_at(gathered):
    """Conditions that are not met: a verified one blocks, another one warns. Who leads the bloc is a doubt of its own."""
    for line in gathered.lines:
        judgement = gathered.judgements.get(line.pk)
        for condition in judgement.conditions if judgement else ():
            is_about_the_bloc = condition.rule.needs == EligibilityRule.Needs.LEADS_BLOC
            if condition.verdict is Verdict.NOT_MET and not is_about_the_bloc:
                yield doubt_about(line, condition)


def doubt_about(line, condition):
    words = {"name": name_of(line), "award": award_of(line), "condition": condition.sentence}
    sentence = _("“%(name)s”, “%(award)s”: %(condition)s") % words
    years = " ".join(f"{year.year}{year.mark.value}" for year in condition.finding.years)
    shares = " ".join(f"{share.holders}/{share.members}" for share in condition.finding.shares if share)
    about = f"{condition.rule.pk}: {years}{shares}"[:200]
    return Doubt(
        DoubtKind.ELIGIBILITY,
        line,
        about,
        sentence,
        blocks=condition.rule.is_verified,
        url=line.get_absolute_url(),
    )
