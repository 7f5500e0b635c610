"""Keeps what is being typed: each person's draft of an entry, brought up to what is on record meanwhile."""

from django.db import transaction
from django.utils import timezone

from awards.models import Draft

from .merging import decided, merge, to_decide
from .on_record import on_record
from .setting import Setting
from .typed import from_post, one_text, sent_by

SHOWN = "shown:"  # before the key of a conflict that the person has seen


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
    base = sheet.now | {conflict.name: conflict.was for conflict in sheet.conflicts}
    base = {name: text for name, text in base.items() if text}
    if base == draft.base and sheet.typed == draft.typed:
        return
    renewed = dict(draft.renewed)
    for name in {*draft.typed, *sheet.typed}:
        if draft.typed.get(name, "") != sheet.typed.get(name, ""):
            renewed[name] = [*renewed.get(name, []), draft.typed.get(name, "")]
    # Where another window has typed meanwhile, it goes first; the next page does this.
    present = Draft.objects.filter(pk=draft.pk, version=draft.version)
    if present.update(base=base, typed=sheet.typed, renewed=renewed, version=draft.version + 1):
        draft.base, draft.typed, draft.version = base, sheet.typed, draft.version + 1


def show_conflicts(draft, conflicts):
    """Note which conflicts the person sees: only these can be decided."""
    keys = {SHOWN + conflict.key for conflict in conflicts}
    if not keys <= set(draft.kept):
        draft.kept = [*(key for key in draft.kept if not key.startswith(SHOWN)), *sorted(keys)]
        draft.save(update_fields=["kept"])


def decide(draft, sheet, decisions):
    """Settle conflicts that were shown; one that came or changed since stays open."""
    shown = [conflict for conflict in sheet.conflicts if SHOWN + conflict.key in draft.kept]
    typed, still_open = decided(sheet.typed, shown, decisions)
    base = draft.base | {conflict.name: conflict.theirs for conflict in shown if conflict not in still_open}
    present = Draft.objects.filter(pk=draft.pk, version=draft.version)
    present.update(base=base, typed=typed, version=draft.version + 1)


def keep_all(draft, post, act=lambda typed: typed):
    """Keep a whole page, changed by an act on it.

    A page older than the draft is joined with what another window of the same person typed since; what it leaves
    out it does not remove. Returns what it goes before in fields that both changed, as [(name, text)], to be shown.
    """
    with transaction.atomic():
        draft = Draft.objects.locked(draft)
        conflicts = []
        if post.get("version") == str(draft.version):
            typed = from_post(post, draft.typed)
        else:
            # What an older page shows of a field that somebody else's recording replaced since, nobody typed.
            sent = {
                name: text for name, text in sent_by(post).items() if text not in draft.renewed.get(name, ())
            }
            typed, conflicts = merge(draft.base, draft.base | sent, draft.typed)
        draft.keep(act(typed))
    return [(conflict.name, conflict.theirs) for conflict in to_decide(conflicts) if conflict.theirs]


def keep_changes(draft, post):
    """Keep single fields, as a page that is open sends them: each with what it was and what it is now.

    Returns the draft as it stands, and {name: text} of the fields that another window changed to something else.
    """
    with transaction.atomic():
        draft = Draft.objects.locked(draft)
        typed, others = dict(draft.typed), {}
        for name, text in sent_by(post).items():
            was = one_text([post.get(f"was:{name}", "")])
            if typed.get(name, "") in (was, text, ""):
                typed[name] = text
            else:
                others[name] = typed[name]
        typed = {name: text for name, text in typed.items() if text}
        if typed != draft.typed:
            draft.keep(typed)
        else:
            draft.seen_at = timezone.now()
            draft.save(update_fields=["seen_at"])
    return draft, others


def change(draft, act):
    """Change the newest of what was typed by an act on it, a function."""
    with transaction.atomic():
        draft = Draft.objects.locked(draft)
        draft.keep(act(draft.typed))
