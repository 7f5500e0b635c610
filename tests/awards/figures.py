"""The figures of a page, read from its HTML."""

import html
import re

FIGURE = re.compile(
    r'<(?:a|span) class="fig[^"]*"(?: href="(?P<href>[^"]*)")?>\s*(?P<number>[^<]*?)\s*</(?:a|span)>'
    r'\s*(?:<span class="coverage">\s*(?P<coverage>[^<]*?)\s*</span>)?'
)


def figures_in(text):
    """The figures of a page: the address each one opens, the number, and the coverage beside it."""
    return [
        (html.unescape(found["href"] or ""), found["number"], found["coverage"])
        for found in FIGURE.finditer(text)
    ]
