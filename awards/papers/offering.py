"""Which papers a proposal has, and why one cannot be made yet."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from blocs.kept import Kept
from campaigns.models import Ballot

from ..models import CouncilBallot, PaperTemplate, Proposal, ProposalLine
from .making import formats_of

Kind = PaperTemplate.Paper
NAMES = {
    Kind.LETTER: "Tờ trình",
    Kind.LIST: "Danh sách đề nghị khen thưởng",
    Kind.MINUTES: "Biên bản họp",
    Kind.VOTE_COUNT: "Biên bản kiểm phiếu",
    Kind.ACHIEVEMENTS: "Báo cáo thành tích",
    Kind.DECISION: "Dự thảo quyết định khen thưởng",
}
PURPOSES = {
    Kind.LETTER: _("asks the authority for the awards"),
    Kind.LIST: _("who is proposed for which award; goes with the letter"),
    Kind.MINUTES: _("what the conference agreed on; who attended stands there as far as it is on record"),
    Kind.VOTE_COUNT: _("the totals of each vote"),
    Kind.ACHIEVEMENTS: _("one for each named recipient, who completes it"),
    Kind.DECISION: _("for the authority to sign"),
}
NO_LINES = _("The proposal has no line yet. Add the first recipient or count.")
NO_NAMES = _("No recipient is named yet: there are only counts. Enter the names first.")
NO_BALLOT = _("No vote is on record, neither of the council nor of the conference. Enter its totals first.")
FORMS = {"docx": "Word", "pdf": "PDF", "xlsx": "Excel"}


@dataclass(frozen=True)
class Offered:
    """A paper that may be printed, or the sentence that says why not."""

    kind: str
    name: str
    purpose: str
    why_not: str
    formats: tuple  # pairs of the ending and what it is called


def papers_of(proposal, user):
    """All papers of a proposal, in the order of a dossier; one query."""
    facts = FACTS.one(user, proposal=proposal.pk)
    has_ballot = facts["has_council_ballot"] or facts["has_bloc_ballot"]
    missing = dict.fromkeys(Kind.values, "" if facts["has_lines"] else NO_LINES)
    missing[Kind.ACHIEVEMENTS] = missing[Kind.ACHIEVEMENTS] or ("" if facts["has_names"] else NO_NAMES)
    missing[Kind.VOTE_COUNT] = "" if has_ballot else NO_BALLOT
    return [
        Offered(
            kind,
            NAMES[kind],
            PURPOSES[kind],
            missing[kind],
            tuple((form, FORMS[form]) for form in formats_of(kind)),
        )
        for kind in Kind.values
    ]


FACTS = Kept(lambda user, proposal: Proposal.objects.with_key(proposal).values(**what_is_there()))


def what_is_there():
    """Whether a proposal has lines, named ones, and votes."""
    lines = ProposalLine.objects.filter(proposal=OuterRef("pk"))
    return {
        "has_lines": Exists(lines),
        "has_names": Exists(lines.named()),
        "has_council_ballot": Exists(CouncilBallot.objects.filter(proposal=OuterRef("pk"))),
        "has_bloc_ballot": Exists(Ballot.objects.filter(campaign=OuterRef("campaign"))),
    }
