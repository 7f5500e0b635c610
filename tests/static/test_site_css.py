import re
from itertools import product

import brotli
import pytest
from django.conf import settings

STATIC = settings.BASE_DIR / "static"
CSS = (STATIC / "site.css").read_text()
TOKENS = CSS[CSS.index("@layer tokens {") : CSS.index("@layer base {")]
TEXT = ["ink", "soft", "link", "link-hover", "lacquer", "good", "warn"]
GROUNDS = ["paper", "sheet", "shade", "good-wash", "warn-wash", "bad-wash"]
TEXT_PAIRS = [*product(TEXT, GROUNDS), ("on-seal", "seal"), ("on-link", "link"), ("on-link", "link-hover")]
BORDER_PAIRS = [*product(["edge", "lacquer", "link"], ["paper", "sheet", "shade"])]


def colours(scheme):
    light, dark = (
        dict(re.findall(r"--([a-z-]+): (#[0-9a-f]+);", part)) for part in TOKENS.split("@media", 1)
    )
    return light if scheme == "light" else light | dark


def luminance(colour):
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def too_faint(scheme, pairs, least):
    """The pairs whose contrast (WCAG 2.2, 1.4.3 and 1.4.11) is below the least allowed."""
    found = []
    for front, ground in pairs:
        darker, lighter = sorted(luminance(colours(scheme)[name]) for name in (front, ground))
        if (lighter + 0.05) / (darker + 0.05) < least:
            found.append((front, ground))
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_every_ground(scheme):
    assert too_faint(scheme, TEXT_PAIRS, least=4.5) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_borders_of_controls_stand_out(scheme):
    assert too_faint(scheme, BORDER_PAIRS, least=3) == []


@pytest.mark.parametrize("name", ["site.css", "entry.css", "combobox.css"])
def test_nothing_is_fetched_from_elsewhere(name):
    assert re.findall(r"@import|url\(|https?:", (STATIC / name).read_text()) == []


def test_the_stylesheet_stays_a_fifth_of_what_a_page_may_weigh():
    assert len(brotli.compress(CSS.encode())) < 8_000
