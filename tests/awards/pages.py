"""What a reader sees of a page."""

import re
from html import unescape


def text_of(response):
    """The words of the page on one line, without its frame."""
    main = re.search(r"<main.*</main>", response.content.decode(), re.DOTALL).group()
    spaced = main.replace("<br>", " ")
    return " ".join(unescape(re.sub(r"<[^>]+>", "", spaced)).split())


def links_of(response):
    return re.findall(r'href="([^"]*)"', response.content.decode())
