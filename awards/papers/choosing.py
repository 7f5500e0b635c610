"""Which template a paper is made of: the office's own, that of an office above it, one for everyone, or the app's."""

from pathlib import Path

from django.db.models import F, Q
from django.db.models.expressions import RawSQL
from django.utils import timezone

from ..models import PaperTemplate

FOLDER = Path(__file__).parent / "templates"
# A unit with all above it, the nearest first.
ABOVE = """
    WITH RECURSIVE line (id, parent_id, depth) AS (
        SELECT id, parent_id, 0 FROM blocs_unit WHERE id = %s
        UNION
        SELECT above.id, above.parent_id, line.depth + 1 FROM blocs_unit above JOIN line ON above.id = line.parent_id
        WHERE line.depth < 20
    )
    SELECT depth FROM line WHERE line.id = awards_papertemplate.issuer_id LIMIT 1
"""


def default_of(paper):
    """The file of the template that comes with the app."""
    return FOLDER / f"{paper}.docx"


def chosen_template(paper, office, day=None):
    """The PaperTemplate in force for an office (a unit, or None) on a day, today if none is given; None: the app's."""
    found = (
        PaperTemplate.objects.of_paper(paper)
        .in_force_on(day or timezone.localdate())
        .annotate(distance=RawSQL(ABOVE, [office and office.pk]))
    )
    usable = found.filter(Q(distance__isnull=False) | Q(issuer__isnull=True))
    return usable.order_by("distance", F("valid_from").desc(nulls_last=True), "-pk").first()


def office_of(proposal, paper):
    """Whose paper it is: the decision is the authority's, the others the proposer's, or the organiser's of the bloc."""
    if paper == PaperTemplate.Paper.DECISION:
        return proposal.authority
    return proposal.proposer or proposal.bloc.organiser
