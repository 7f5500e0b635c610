"""What a reader hands over: a fact, the sentence it came from and the words behind it."""

from dataclasses import dataclass

FIELDS = (
    "title",
    "purpose",
    "bloc",
    "held",
    "place",
    "theme",
    "person",
    "member",
    "head",
    "next_head",
    "deputy",
    "target",
    "direction",
    "award",
)


@dataclass(frozen=True)
class Suggestion:
    field: str
    value: dict[str, str]
    start: int
    end: int
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Finding:
    """A fact at places in the cleaned text; becomes a Suggestion at places in the text as it was given."""

    field: str
    value: dict[str, str]
    sentence: object
    spans: tuple[tuple[int, int], ...]
