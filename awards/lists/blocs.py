"""The list of blocs."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from blocs.kept import Kept
from blocs.listing import Column, List, in_order_of, in_words_of, text_or_last
from blocs.listing.words import in_words
from blocs.models import Bloc
from campaigns.models import Campaign, Leadership

from ..completeness import EXPECTATIONS, note_missing, with_sums


def latest_heads(user, of):
    begun = Leadership.objects.heads().begun_by(timezone.localdate())
    named = [f"{unit}__{column}" for unit in ("unit", "represents") for column in ("code", "name")]
    printed = [f"{what}_as_printed" for what in ("unit", "person", "rank", "post")]
    return begun.latest_of(of).with_leaders_then().only("bloc", "term", "person__name", *named, *printed)


SHOWN = Kept(
    lambda user, of: (
        Bloc.objects.with_keys(of)
        .with_member_count(timezone.localdate())
        .select_related("organiser", "parent")
        .only("code", "name", "kind", "since", "until", "organiser__name", "parent__name")
    )
)
HEADS = Kept(latest_heads)
FILES = Kept(
    lambda user, of: with_sums(Campaign.objects.latest_of(of).select_related("period").only("bloc", "period"))
)


def with_latest(blocs, user):
    """With the latest head and the latest year on file."""
    HEADS.put("latest_heads", blocs, user, by="bloc_id")
    FILES.put("latest_files", blocs, user, by="bloc_id")
    for bloc in blocs:
        for campaign in bloc.latest_files:
            campaign.bloc = bloc
    files = [campaign for bloc in blocs for campaign in bloc.latest_files]
    note_missing(files, expectations=EXPECTATIONS.rows(user))
    return blocs


def members(bloc):
    today = timezone.localdate()
    if bloc.members_on == today:
        return bloc.member_count
    return in_words("awards/_member_count.html", bloc=bloc, today=today)


BLOCS = List(
    name="blocs:list",
    title=_("Emulation blocs"),
    columns=(
        Column("name", _("Bloc"), lambda bloc: bloc.name, sort="sort_key"),
        Column("code", _("Code"), lambda bloc: bloc.code, sort="code", is_shown=False),
        Column(
            "kind",
            _("Kind"),
            in_words_of("kind"),
            sort=in_order_of(Bloc.Kind, "kind"),
        ),
        Column(
            "organiser",
            _("Organiser"),
            lambda bloc: bloc.organiser.name if bloc.organiser else _("not on record"),
            sort=text_or_last("organiser__sort_key"),
        ),
        Column(
            "parent",
            _("Part of"),
            lambda bloc: bloc.parent and bloc.parent.name,
            sort=text_or_last("parent__sort_key"),
            is_shown=False,
        ),
        Column("members", _("Members"), members),
        Column("head", _("Head"), lambda bloc: in_words("awards/bloc_list/_head.html", row=bloc)),
        Column(
            "year", _("Latest year on file"), lambda bloc: in_words("awards/bloc_list/_year.html", row=bloc)
        ),
        Column(
            "since", _("Founded"), lambda bloc: bloc.since, text_or_last("since"), is_shown=False, kind="date"
        ),
        Column(
            "until", _("Ended"), lambda bloc: bloc.until, text_or_last("until"), is_shown=False, kind="date"
        ),
    ),
    sort="name",
    rows="awards/bloc_list/_rows.html",
    seen=Bloc.objects.visible_to,
    shown=SHOWN,
    complete=with_latest,
)
