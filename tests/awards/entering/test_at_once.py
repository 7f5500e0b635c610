"""Many people save the same conference in the same seconds, over real connections.

SAVES_AT_ONCE=200 pytest -n 0 tests/awards/entering/test_at_once.py has more of them.
"""

import os
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.http import QueryDict

from awards.entering.drafting import decide, draft_of, keep_changes, show_conflicts
from awards.entering.recording import NotRecorded, record, sheet_of
from awards.models import Draft, Entry
from campaigns.models import Conference
from tests import factories as make

from .typing import recorded

FIELDS = ["title", "place", "time_of_day", "note", "slogan"]
PEOPLE = 8
ROUNDS = int(os.environ.get("SAVES_AT_ONCE", 24)) // PEOPLE
SAVES = PEOPLE * ROUNDS  # each of all the fields


def save_all(entry, user, word):
    """Save every field and record them; where others were quicker, let theirs stand and record the rest.

    Returns {field: (text, the text it went over)} of what was accepted, and {field: (text, what was shown beside it)}.
    """
    texts = {name: f"{word} {name}" for name in FIELDS}
    draft = draft_of(entry, user)
    keep_changes(draft, changed(draft.typed, texts))
    refused = {}
    for _attempt in range(SAVES):
        draft = draft_of(Entry.objects.with_conference().get(pk=entry.pk), user)
        try:
            record(draft=draft, user=user)
        except NotRecorded:
            conflicts = sheet_of(draft, user).conflicts
            refused |= {conflict.name: (conflict.mine, conflict.theirs) for conflict in conflicts}
            show_conflicts(draft, conflicts)
            decide(draft, sheet_of(draft, user), {conflict.name: "theirs" for conflict in conflicts})
        else:
            accepted = {
                name: (texts[name], draft.base.get(name, "")) for name in FIELDS if name not in refused
            }
            return accepted, refused
    raise AssertionError(f"never recorded: {refused}")


def changed(typed, texts):
    post = QueryDict(mutable=True)
    for name, text in texts.items():
        post.update({name: text, f"was:{name}": typed.get(name, "")})
    return post


def rounds_of(entry, user, number):
    try:
        return [save_all(entry, user, f"{number}.{turn}") for turn in range(ROUNDS)]
    finally:
        connection.close()


@pytest.mark.django_db(transaction=True)
def test_of_many_saves_at_once_every_accepted_one_stood_and_every_refused_one_was_shown():
    entry = make.EntryFactory()
    people = [make.AdminFactory() for _number in range(PEOPLE)]
    recorded(entry, people[0], {"years-this-purposes": "mid_year"})
    with ThreadPoolExecutor(PEOPLE) as pool:
        everyone = pool.map(rounds_of, [entry] * PEOPLE, people, range(PEOPLE))
        outcomes = [outcome for rounds in everyone for outcome in rounds]
    standing = draft_of(Entry.objects.with_conference().get(pk=entry.pk), people[0]).typed
    for name in FIELDS:
        went_over = {
            accepted[name][1]: accepted[name][0] for accepted, _refused in outcomes if name in accepted
        }
        # What was accepted for a field is one chain, from the empty field to what stands there now.
        chain = [""]
        while chain[-1] in went_over:
            chain.append(went_over.pop(chain[-1]))
        assert (went_over, chain[-1]) == ({}, standing[name])
        assert len(chain) - 1 == sum(name in accepted for accepted, _refused in outcomes)
    assert all(len(accepted) + len(refused) == len(FIELDS) for accepted, refused in outcomes)
    assert all(
        theirs and mine != theirs for _accepted, refused in outcomes for mine, theirs in refused.values()
    )
    assert Conference.objects.get().recordings.count() == 1 + sum(
        bool(accepted) for accepted, _refused in outcomes
    )


@pytest.mark.django_db(transaction=True)
def test_windows_of_one_person_that_type_at_once_lose_nothing():
    entry, user = make.EntryFactory(), make.AdminFactory()
    draft_of(entry, user)

    def window(name):
        try:
            return [keep_changes(draft_of(entry, user), changed({}, {name: "x"}))[1]]
        finally:
            connection.close()

    with ThreadPoolExecutor(PEOPLE) as pool:
        assert list(pool.map(window, FIELDS)) == [[{}]] * len(FIELDS)
    draft = Draft.objects.get(entry=entry)
    assert {name: draft.typed[name] for name in FIELDS} == dict.fromkeys(FIELDS, "x")
    assert draft.version == len(FIELDS)
