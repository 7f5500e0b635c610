"""The standings of a bloc-year, as several pages made by hand say them."""

from campaigns.models import Standing

from .words import words_of

METHODS = words_of(Standing.Method)
POINTS = ", ".join(f"one.{points}_points::text" for points in ("self", "checked", "bonus", "final"))
