"""One recipient twice: for the same award, for one achievement, or under two spellings of a name."""

import re
from collections import defaultdict

from django.utils.translation import gettext as _

from blocs.text import folded

from ..models import Award, Proposal
from .doubt import Doubt, DoubtKind
from .words import address_of, award_key, award_of, name_of, recipient_key, where

LONG_ENOUGH = 8  # letters of a name from which one letter more or less is taken for a slip
NUMERAL = re.compile("[ivx]+")


def same_twice(gathered):
    for line, other in pairs(gathered, [*gathered.others, *gathered.awards]):
        if award_key(line) == award_key(other):
            yield doubt_about_same(line, other, gathered)


def doubt_about_same(line, other, gathered):
    words = {"name": name_of(line), "award": award_of(line)}
    if is_granted(other):
        sentence = _("“%(name)s” has been granted “%(award)s” for the same time already.") % words
        return Doubt(DoubtKind.SAME_TWICE, line, f"award {other.pk}", sentence)
    sentence = _("“%(name)s” is proposed for “%(award)s” twice: also %(where)s.")
    sentence %= words | {"where": where(other, gathered)}
    return Doubt(DoubtKind.SAME_TWICE, line, f"line {other.pk}", sentence, url=address_of(other, gathered))


def repeated(gathered):
    """F43: one achievement is not rewarded twice; each pair within the proposal is named once, on its later line."""
    for line, other in pairs(gathered, [*gathered.lines, *gathered.others, *gathered.awards]):
        is_told_there = is_here(other, gathered) and other.pk > line.pk
        if not is_told_there and is_one_achievement(line, other, gathered):
            yield doubt_about_repeated(line, other, gathered)


def is_one_achievement(line, other, gathered):
    if award_key(line) == award_key(other) or frozenset([line.kind_id, other.kind_id]) in gathered.build_on:
        return False
    proposal = other.proposal_line and other.proposal_line.proposal if is_granted(other) else other.proposal
    return (
        proposal is None or proposal.method == gathered.proposal.method
    )  # None: its ground is not on record


def doubt_about_repeated(line, other, gathered):
    words = {"name": name_of(line), "award": award_of(other)}
    words["ground"] = Proposal.Method(gathered.proposal.method).label
    if is_granted(other):
        sentence = _(
            "“%(name)s” has been granted “%(award)s” for the same time already. One achievement is not rewarded twice."
        )
        return Doubt(DoubtKind.REPEATED, line, f"award {other.pk}", sentence % words)
    sentence = _(
        "“%(name)s” is also proposed for “%(award)s” %(where)s, for the same time and on the same ground (%(ground)s). "
        "One achievement is not rewarded twice."
    )
    words["where"] = where(other, gathered)
    about = f"line {other.pk} {award_key(other)}"[:200]
    return Doubt(DoubtKind.REPEATED, line, about, sentence % words, url=address_of(other, gathered))


def is_granted(row):
    return isinstance(row, Award)


def is_here(row, gathered):
    return not is_granted(row) and row.proposal_id == gathered.proposal.pk


def pairs(gathered, others):
    """(line, other row of the same recipient) of the same bloc-year, occasion or period."""
    by_recipient = defaultdict(list)
    for other in others:
        by_recipient[recipient_key(other)].append(other)
    for line in gathered.lines:
        key = recipient_key(line)
        for other in by_recipient[key] if key else ():
            if other != line and is_of_the_same_time(other, gathered):
                yield line, other


def is_of_the_same_time(other, gathered):
    """What is read beside a proposal for a bloc-year is of the same period; occasions of a bloc may be several."""
    if gathered.period or is_granted(other):
        return True
    return is_here(other, gathered) or gathered.is_of_the_same_year(other.proposal)


def near_doubles(gathered):
    by_award = defaultdict(list)
    for line in gathered.lines:
        if recipient_key(line):
            by_award[award_key(line)].append(line)
    for lines in by_award.values():
        for one, other in near_pairs([(line, name_of(line)) for line in lines]):
            if not are_told_apart(one, other):
                yield doubt_about_near(one, other)


def are_told_apart(one, other):
    """Two units on record are two. Two people on record are, unless they have one name."""
    if one.unit_id and other.unit_id:
        return True
    both_people = one.person_id and other.person_id
    return bool(both_people) and folded(name_of(one)) != folded(name_of(other))


def doubt_about_near(one, other):
    words = {"name": name_of(other), "near": name_of(one), "award": award_of(other)}
    sentence = _("“%(name)s” and “%(near)s”, both proposed for “%(award)s”, may be one and the same.") % words
    about = f"{folded(words['near'])}|{folded(words['name'])}"
    return Doubt(DoubtKind.NEAR_DOUBLE, other, about[:200], sentence)


def near_pairs(named):
    """Of (thing, name) the pairs of things whose names are the same but for accents, spaces or one letter."""
    by_spelling = defaultdict(list)
    for place, (_thing, name) in enumerate(named):
        for spelling in spellings(folded(name)):
            by_spelling[spelling].append(place)
    found = {
        (before, place)
        for places in by_spelling.values()
        for number, place in enumerate(places)
        for before in places[:number]
    }
    return [(named[one][0], named[other][0]) for one, other in sorted(found)]


def spellings(name):
    """The name without spaces, and where it is long enough, so with any one letter left out.

    Not out of a number, nor out of a word of one letter: Cục 1 and Cục 2, Cục A and Cục B are two.
    """
    whole = name.replace(" ", "")
    found = {whole}
    if len(whole) >= LONG_ENOUGH:
        before = 0
        for word in name.split():
            if len(word) > 1 and word.isalpha() and not NUMERAL.fullmatch(word):
                found |= {whole[:place] + whole[place + 1 :] for place in range(before, before + len(word))}
            before += len(word)
    return found
