"""The list of award proposals."""

from django.db.models import Func, TextField, Value
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import gettext_lazy as _

from blocs.kept import Kept
from blocs.listing import Column, List, in_order_of, in_words_of, text_or_last
from blocs.listing.words import in_words
from blocs.partial_dates import LAST

from ..models import Proposal

# What is not submitted yet comes before what was submitted last.
SUBMITTED = Coalesce("submitted", Value(LAST), output_field=TextField())
PRINTED_AUTHORITY = Func(NullIf("authority_as_printed", Value("")), function="vi_sort_key")


SHOWN = Kept(
    lambda user, of: (
        Proposal.objects.with_keys(of).with_sides_for(user).with_all_of_a_head().with_counts().order_by()
    )
)


def read_proposals(keys, user):
    return SHOWN.rows(user, of=keys)


def whose(proposal):
    """The bloc-year, or the bloc, and the occasion."""
    about = [proposal.bloc, proposal.campaign and proposal.campaign.period, proposal.occasion]
    return " – ".join(str(part) for part in about if part)


PROPOSALS = List(
    name="awards:proposal-list",
    title=_("Award proposals"),
    columns=(
        Column("bloc", _("Proposal"), whose, sort="bloc__sort_key"),
        Column(
            "authority",
            _("Addressed to"),
            lambda proposal: str(proposal.addressee or _("not stated")),
            sort=text_or_last(Coalesce("authority__sort_key", PRINTED_AUTHORITY)),
        ),
        Column(
            "method",
            _("Ground of the award"),
            in_words_of("method"),
            sort=in_order_of(Proposal.Method, "method"),
            is_shown=False,
        ),
        Column(
            "state",
            _("State"),
            lambda proposal: in_words("awards/proposal_list/_state.html", proposal=proposal),
            sort=in_order_of(Proposal.State, "state"),
        ),
        Column("lines", _("Lines"), lambda proposal: proposal.line_count, kind="num"),
        Column(
            "submitted",
            _("Submitted on"),
            lambda proposal: proposal.submitted or _("not yet"),
            sort=SUBMITTED,
            kind="date",
        ),
    ),
    sort="-submitted",
    rows="awards/proposal_list/_rows.html",
    read=read_proposals,
)
