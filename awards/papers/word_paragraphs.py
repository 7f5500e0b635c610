"""What stands in the paragraphs of a Word file, as plain values that can be set: words, breaks, page numbers, lines."""

from docx.oxml.ns import qn

from .word_drawings import drawn
from .word_styles import value
from .words import roman

WRAPPERS = {qn(f"w:{name}") for name in ("hyperlink", "ins", "smartTag", "sdt", "sdtContent", "moveTo")}
COUNTERS = {"PAGE": "page", "NUMPAGES": "pages"}
CHARACTERS = {"noBreakHyphen": "\u2011", "softHyphen": ""}


def pieces_of(paragraph, styles, around, files):
    """The pieces of a paragraph in their order, each with its look; `around` is how its words look by themselves."""
    pieces = [
        piece | {"look": styles.of_run(run.find(qn("w:rPr")), around)}
        for run in runs_within(paragraph)
        for piece in pieces_of_run(run, files)
    ]
    return [piece for piece in without_fields(pieces) if not piece["look"].get("hidden")]


def runs_within(element):
    for child in element:
        counts = child.tag == qn("w:fldSimple") and counter_of(child.get(qn("w:instr")))
        if child.tag == qn("w:r") or counts:
            yield child
        elif child.tag in WRAPPERS or child.tag == qn("w:fldSimple"):
            yield from runs_within(child)


def counter_of(instruction):
    """What a field counts, where that is pages; else None."""
    return COUNTERS.get(next(iter((instruction or "").split()), "").upper())


def pieces_of_run(run, files):
    if run.tag == qn("w:fldSimple"):
        yield {"counter": counter_of(run.get(qn("w:instr")))}
        return
    for child in run:
        name = child.tag.rpartition("}")[2]
        if name == "t":
            yield {"text": child.text or ""}
        elif name in CHARACTERS:
            yield {"text": CHARACTERS[name]}
        elif name == "tab":
            yield {"tab": True}
        elif name in ("br", "cr"):
            yield {"break": "page" if child.get(qn("w:type")) == "page" else "line"}
        elif name == "fldChar":
            yield {"field": child.get(qn("w:fldCharType"))}
        elif name == "instrText":
            yield {"instruction": child.text or ""}
        elif name in ("drawing", "pict", "AlternateContent"):
            yield from drawn(child, files)


def without_fields(pieces):
    """Fields that count pages as counters; of the others, what Word last printed."""
    instruction, hidden = "", False
    for piece in pieces:
        if piece.get("field") == "begin":
            instruction, hidden = "", True
        elif "instruction" in piece:
            instruction += piece["instruction"]
        elif piece.get("field") == "separate":
            hidden = counter_of(instruction) is not None
        elif piece.get("field") == "end":
            hidden = False
            if counter := counter_of(instruction):
                yield {"counter": counter, "look": piece["look"]}
        elif not hidden:
            yield piece


class Numbering:
    """The numbers and marks that Word puts before the paragraphs of its lists."""

    def __init__(self, element):
        self.levels, self.of_list, self.counts = {}, {}, {}
        if element is None:
            return
        for abstract in element.findall(qn("w:abstractNum")):
            self.levels[abstract.get(qn("w:abstractNumId"))] = {
                level.get(qn("w:ilvl")): level for level in abstract.findall(qn("w:lvl"))
            }
        for listed in element.findall(qn("w:num")):
            self.of_list[listed.get(qn("w:numId"))] = value(listed, "abstractNumId")

    def level(self, look):
        """The level of a list that a paragraph stands on; None for what is in no list."""
        return self.levels.get(self.of_list.get(look.get("list")), {}).get(look.get("level", "0"))

    def mark(self, look):
        """The number or mark before the next paragraph of its list and level."""
        level = self.level(look)
        kind, pattern = value(level, "numFmt"), value(level, "lvlText") or ""
        if kind == "bullet":
            return pattern if pattern.isascii() and pattern else "-"
        listed, depth = self.of_list[look["list"]], int(look.get("level", 0))
        start = int(value(level, "start") or 1)
        self.counts[listed, depth] = self.counts.get((listed, depth), start - 1) + 1
        for deeper in [key for key in self.counts if key[0] == listed and key[1] > depth]:
            del self.counts[deeper]
        for place in range(depth + 1):
            above = self.levels[listed].get(str(place))
            number = self.counts.get((listed, place), 1)
            pattern = pattern.replace(f"%{place + 1}", numbered(number, value(above, "numFmt")))
        return pattern


def numbered(number, kind):
    if kind in ("upperRoman", "lowerRoman"):
        figures = roman(number)
        return figures if kind == "upperRoman" else figures.lower()
    if kind in ("upperLetter", "lowerLetter"):
        letter = chr(ord("a") + (number - 1) % 26)
        return letter.upper() if kind == "upperLetter" else letter
    return str(number)
