"""The list of decisions on awards."""

from django.db.models import Func, Value
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import gettext_lazy as _

from blocs.kept import Kept
from blocs.linking import link_units
from blocs.listing import Column, List, text_or_last
from blocs.listing.words import in_words

from ..models import AwardDecision

TEMPLATES = "awards/decision"
SIGNED = "signer__name", "signer_as_printed", "signer_post_as_printed"
OF_PAPER = (
    *("kind", "number", "title", "dated", "issuer", "issuer_as_printed"),
    *("file", "file_name", "is_secret", "holder"),
)
# An issuer that is no unit on record stands among those that are, by what the paper prints.
PRINTED_ISSUER = Func(NullIf("document__issuer_as_printed", Value("")), function="vi_sort_key")


SHOWN = Kept(
    lambda user, of: (
        AwardDecision.objects.with_keys(of)
        .with_paper()
        .with_counts_for(user)
        .only(*SIGNED, *(f"document__{column}" for column in OF_PAPER))
    )
)


def with_issuers(decisions, user):
    """With the units that issued them as the user may see these."""
    link_units([decision.document for decision in decisions], user)
    return decisions


def shown_by(template):
    """What a template says of a decision."""
    return lambda decision: in_words(
        f"{TEMPLATES}/{template}.html", decision=decision, paper=decision.document
    )


def number_and_title(decision):
    paper = decision.document
    return f"{paper.number} – {paper.title}" if paper.number and paper.title else paper.number or paper


DECISIONS = List(
    name="awards:decision-list",
    title=_("Award decisions"),
    columns=(
        Column(
            "number",
            _("Number and symbol"),
            lambda decision: decision.document.number or decision.document,
            alone=("title", number_and_title),
        ),
        Column("title", _("Title"), lambda decision: decision.document.title, is_shown=False),
        Column(
            "dated",
            _("Date"),
            lambda decision: decision.document.dated or shown_by("_date")(decision),
            sort=text_or_last("document__dated"),
            kind="date",
        ),
        Column(
            "issuer",
            _("Issuer"),
            shown_by("_issuer"),
            sort=text_or_last(Coalesce("document__issuer__sort_key", PRINTED_ISSUER)),
        ),
        Column("signer", _("Signed by"), shown_by("_signer")),
        Column("awards", _("Awards"), shown_by("_award_count")),
        Column("paper", _("Paper"), shown_by("_scan")),
    ),
    sort="-dated",
    rows="awards/decision_list/_rows.html",
    seen=AwardDecision.objects.visible_to,
    shown=SHOWN,
    complete=with_issuers,
)
