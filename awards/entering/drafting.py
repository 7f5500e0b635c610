"""Keeps what is being typed: each person's draft of an entry, brought up to what is on record meanwhile."""

from django.db import transaction
from django.utils import timezone

from awards.models import Draft

from .on_record import on_record
from .setting import Setting
from .typed import from_post, is_field


def draft_of(entry, user):
    """The user's draft of an entry; where there is none yet, one that begins with what is on record."""
    draft = Draft.objects.filter(entry=entry, user=user).first()
    if draft is None:
        texts, _rows = on_record(entry, Setting(entry, {}, user))
        beginning = {"typed": texts, "base": texts}
        draft, _made = Draft.objects.get_or_create(entry=entry, user=user, defaults=beginning)
    draft.entry = entry
    return draft


def bring_up_to_date(draft, sheet):
    """Take into the draft what others recorded since; fields that both changed stay to be decided."""
    open_fields = {conflict.name: conflict.was for conflict in sheet.conflicts}
    base = {name: text for name, text in (sheet.now | open_fields).items() if text}
    base = {name: text for name, text in base.items() if name not in open_fields or open_fields[name]}
    if base != draft.base or sheet.typed != draft.typed:
        draft.base, draft.typed, draft.version = base, sheet.typed, draft.version + 1
        draft.save(update_fields=["base", "typed", "version"])


def keep_all(draft, post, act=lambda typed: typed):
    """Keep a whole page, changed by an act on it.

    Returns what another window of the same person had typed meanwhile where this page says something else, as
    [(name, text)]; it gives way, so it is to be shown.
    """
    with transaction.atomic():
        draft = Draft.objects.select_for_update().get(pk=draft.pk)
        typed = from_post(post, draft.typed)
        given_way = []
        if post.get("version") != str(draft.version):
            given_way = [
                (name, text)
                for name, text in draft.typed.items()
                if text not in (typed.get(name, ""), draft.base.get(name, "")) and "_" not in name[-3:]
            ]
        draft.keep(act(typed))
    return given_way


def keep_changes(draft, post):
    """Keep single fields, as a page that is open sends them: each with what it was and what it is now.

    Returns the draft as it stands, and {name: text} of the fields that another window changed to something else.
    """
    with transaction.atomic():
        draft = Draft.objects.select_for_update().get(pk=draft.pk)
        typed, others = dict(draft.typed), {}
        for name in post:
            if not is_field(name):
                continue
            was, text = post.get(f"was:{name}", ""), post[name]
            if typed.get(name, "") in (was, text):
                typed[name] = text
            else:
                others[name] = typed.get(name, "")
        typed = {name: text for name, text in typed.items() if text}
        if typed != draft.typed:
            draft.keep(typed)
        else:
            draft.seen_at = timezone.now()
            draft.save(update_fields=["seen_at"])
    return draft, others
