"""How well reports are read: suggestions beside facts marked by hand, atom by atom.

A marked report is NAME.txt with NAME.json: {"facts": [{"field": …, keys …}]}. In a fact, "or" lists further
values a key may have (null, or a key named only there: it may be left out), "optional" is a fact that need not be found.
"""

import json
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from blocs.partial_dates import PartialDate

from .reading import read_report
from .sentences import sentences_of
from .suggestion import FIELDS

BESIDE_KEYS = {"field", "or", "optional"}
# The keys that say which fact it is; a fact of another field is the one it agrees with most.
ANCHORS = {
    "purpose": ("purpose",),
    "person": ("name", "role"),
    "award": ("award", "authority", "moment"),
    "target": ("number", "comparator"),
    "direction": ("text",),
}


@dataclass(frozen=True)
class Miss:
    report: str
    kind: str  # "missed" or "wrong"
    field: str
    key: str
    value: str
    sentence: str


@dataclass
class Count:
    marked: int = 0
    suggested: int = 0
    right: int = 0

    def add(self, other):
        self.marked += other.marked
        self.suggested += other.suggested
        self.right += other.right

    @property
    def precision(self):
        return self.right / self.suggested if self.suggested else 1.0

    @property
    def recall(self):
        return self.right / self.marked if self.marked else 1.0


@dataclass
class Measured:
    fields: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    misses: list[Miss] = field(default_factory=list)

    @property
    def total(self):
        total = Count()
        for count in self.fields.values():
            total.add(count)
        return total

    def add(self, other):
        for name, count in other.fields.items():
            self.fields[name].add(count)
        self.misses += other.misses


def marked_reports(folders):
    """The text files that have marks beside them, in order of their names."""
    paths = (path for folder in folders for path in Path(folder).rglob("*.txt"))
    return sorted(path for path in paths if path.with_suffix(".json").exists())


def measure_file(path):
    facts = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["facts"]
    text = path.read_bytes().decode("utf-8")
    return measure(path.stem, text, facts, read_report(text))


def measure(name, text, facts, suggestions):
    measured = Measured()
    for one in FIELDS:
        marks = [fact for fact in facts if fact["field"] == one]
        found = [suggestion for suggestion in suggestions if suggestion.field == one]
        pairs, missed, extra = pair(marks, found)
        for mark, suggestion in [*pairs, *((mark, None) for mark in missed), *((None, one) for one in extra)]:
            compare(measured, name, text, mark, suggestion)
    return measured


def pair(marks, suggestions):
    """Marks and suggestions of one field that are the same fact, the most alike first; then what is left of each."""
    alike = [
        (agreement(mark, one), -m, -s)
        for m, mark in enumerate(marks)
        for s, one in enumerate(suggestions)
        if same_fact(mark, one.value) and agreement(mark, one)
    ]
    pairs, used_marks, used = [], set(), set()
    for _score, m, s in sorted(alike, reverse=True):
        if m not in used_marks and s not in used:
            used_marks.add(m)
            used.add(s)
            pairs.append((marks[-m], suggestions[-s]))
    missed = [mark for m, mark in enumerate(marks) if -m not in used_marks]
    return pairs, missed, [one for s, one in enumerate(suggestions) if -s not in used]


def agreement(mark, suggestion):
    """How many atoms agree; a fact that must be found goes before one that need not."""
    right = sum(accepts(mark, key, value) for key, value in suggestion.value.items())
    return right and right + (0 if mark.get("optional") else 0.5)


def same_fact(mark, value):
    if mark["field"] == "person" and "name" not in mark:
        return (
            "name" not in value
            and accepts(mark, "post", value.get("post"))
            and accepts(mark, "role", value["role"])
        )
    if mark["field"] == "direction":
        begins = {fold(text)[:40] for text in accepted(mark, "text") if text}
        return fold(value.get("text", ""))[:40] in begins
    return all(accepts(mark, key, value.get(key)) for key in ANCHORS.get(mark["field"], ()))


def accepted(mark, key):
    """The values a key may have; None: it may be left out."""
    others = mark.get("or", {}).get(key, [])
    others = others if isinstance(others, list) else [others]
    return [mark.get(key), *others]


def accepts(mark, key, value):
    wanted = accepted(mark, key)
    if value is None:
        return None in wanted
    return comparable(key, value) in {comparable(key, one) for one in wanted if one is not None}


def comparable(key, value):
    """A value as it is compared: folded; dates, numbers and lists by what they mean."""
    if key in ("held", "until"):
        try:
            return PartialDate.parse(value).stored()
        except ValueError:
            return fold(value)
    if key in ("count", "number"):
        return value.strip().lstrip("0") or "0"
    if key == "names":
        return tuple(sorted(fold(name) for name in value.split(";")))
    if key == "year":
        return re.sub(r"\s*[-–]\s*", "-", value)
    return fold(value)


def fold(text):
    """Without accents, case, d/đ, i/y, punctuation at the ends and odd spaces."""
    text = unicodedata.normalize("NFD", text).casefold().replace("đ", "d").replace("y", "i")
    text = "".join(letter for letter in text if not unicodedata.combining(letter))
    text = re.sub(r"\s+", " ", re.sub("[-–—]", "-", re.sub("[“”„]", '"', text)))
    return text.strip(" .,;:!?\"'()-…")


def compare(measured, name, text, mark, suggestion):
    value = suggestion.value if suggestion else {}
    mark = mark or {"field": suggestion.field}
    count = measured.fields[mark["field"]]
    sentence = text[suggestion.start : suggestion.end] if suggestion else None
    for key in dict.fromkeys([*(set(mark) - BESIDE_KEYS), *value]):
        need = key in mark and None not in mark.get("or", {}).get(key, []) and not mark.get("optional")
        right = key in value and accepts(mark, key, value[key])
        count.marked += need
        count.right += need and right
        count.suggested += key in value and (need or not right)
        if key in value and not right:
            measured.misses.append(Miss(name, "wrong", mark["field"], key, value[key], sentence))
        if need and not right:
            where = sentence or sentence_with(text, mark)
            measured.misses.append(Miss(name, "missed", mark["field"], key, mark[key], where))


def sentence_with(text, mark):
    """The sentence a missed fact stands in, as far as one of its values can be found."""
    values = [
        fold(str(mark[key]))
        for key in mark
        if key not in BESIDE_KEYS and key not in ("role", "year", "moment", "kind", "how")
    ]
    folded = ((one.text, fold(one.text)) for one in sentences_of(unicodedata.normalize("NFC", text)))
    scored = [(sum(value in words for value in values), sentence) for sentence, words in folded]
    best = max(scored, default=(0, ""), key=lambda pair: pair[0])
    return best[1] if best[0] else ""
