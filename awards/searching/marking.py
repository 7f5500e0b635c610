"""The words of a search, marked where they stand in what was found."""

import re

from django.utils.html import format_html, format_html_join

from blocs.text import folded

WORD = re.compile(r"([^\W_]+)")


def marked(text, search):
    """A text as HTML in which the words that were looked for are marked, accents and case ignored."""
    words, begins = search.words_to_mark
    pieces = [""]  # every other one is marked
    for place, part in enumerate(WORD.split(str(text))):  # every other one is a word
        if place % 2 and is_wanted(part, words, begins):
            pieces += [format_html("<mark>{}</mark>", part), ""]
        else:
            pieces[-1] += part
    return format_html_join("", "{}", ((piece,) for piece in pieces))


def is_wanted(part, words, begins):
    key = folded(part)
    return key in words or (begins != "" and key.startswith(begins))


def wanted(search):
    """The folded words to mark, and what the last one may only begin; slips are marked where they were forgiven."""
    asked = search.asked
    slots = [*asked.slots, *(asked.number_slots if asked.number else ())]
    words = {str(year) for year in asked.years}
    if asked.day:
        words |= set(folded(str(asked.day)).split())
    for slot in slots:
        for way in slot.ways if search.tried_slips else slot.likely_ways:
            words |= set(way.words)
    begins = slots[-1].words[-1] if slots and slots[-1].is_last and len(slots[-1].words[-1]) > 1 else ""
    return words, begins
