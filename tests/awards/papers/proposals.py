"""Proposals with lines, and what their papers say."""

from awards.models import RecipientKind
from awards.papers.reading import read_paper
from awards.papers.records import proposals_seen_by
from blocs.figures import Figure
from tests.factories import (
    AdminFactory,
    AwardKindFactory,
    ProposalLineFactory,
)


def read(proposal, kind="letter", **more):
    user = AdminFactory()
    return read_paper(kind, proposals_seen_by(user).get(pk=proposal.pk), user, **more)


def line_for(proposal, name="", *, kind=None, count=None, **more):
    """A line for a collective: named, or a count without names."""
    figure = {"figure": Figure.NUMBER, "count": count} if count is not None else {}
    kind = kind or AwardKindFactory(name="Bằng khen", family="commendation")
    more = {"recipient_kind": RecipientKind.COLLECTIVE, "name_as_printed": name, **figure} | more
    return ProposalLineFactory(proposal=proposal, kind=kind, **more)
