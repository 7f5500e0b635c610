"""How the paragraphs and words of a Word file look: what the file says on the spot, over what its styles say."""

from docx.oxml.ns import qn

TWENTIETHS, HALVES, EIGHTHS = 20, 2, 8  # Word measures in these parts of a point
ALIGNMENTS = {
    "center": "center",
    "right": "right",
    "end": "right",
    "both": "justify",
    "distribute": "justify",
}
OFF = ("0", "false", "off", "none")
SIDES = ("top", "left", "bottom", "right")


def value(element, path, attribute="val"):
    """An attribute of a child, a grandchild …; None where there is none."""
    for name in path.split("/"):
        element = None if element is None else element.find(qn(f"w:{name}"))
    return None if element is None else element.get(qn(f"w:{attribute}"))


def is_on(element, name):
    """A switch as far as it is set: True, False, or None."""
    switch = None if element is None else element.find(qn(f"w:{name}"))
    return None if switch is None else switch.get(qn("w:val")) not in OFF


def points(text, parts=TWENTIETHS):
    try:
        return None if text is None else float(text) / parts
    except ValueError:
        return None


def known(**values):
    return {name: found for name, found in values.items() if found is not None}


def paragraph_values(properties):
    """What a w:pPr sets, in points."""
    if properties is None:
        return {}
    line, rule = points(value(properties, "spacing", "line")), value(properties, "spacing", "lineRule")
    alignment = value(properties, "jc")
    hanging = points(value(properties, "ind", "hanging"))
    return known(
        align=None if alignment is None else ALIGNMENTS.get(alignment, "left"),
        left=points(value(properties, "ind", "left") or value(properties, "ind", "start")),
        right=points(value(properties, "ind", "right") or value(properties, "ind", "end")),
        first=points(value(properties, "ind", "firstLine")) if hanging is None else -hanging,
        before=points(value(properties, "spacing", "before")),
        after=points(value(properties, "spacing", "after")),
        line=None
        if line is None
        else [rule, line]
        if rule in ("exact", "atLeast")
        else ["multiple", line / 12],
        keep_next=is_on(properties, "keepNext"),
        keep_lines=is_on(properties, "keepLines"),
        page_before=is_on(properties, "pageBreakBefore"),
        close=is_on(properties, "contextualSpacing"),
        borders=borders_of(properties.find(qn("w:pBdr"))),
        list=value(properties, "numPr/numId"),
        level=value(properties, "numPr/ilvl"),
        tabs=tab_stops(properties.find(qn("w:tabs"))),
    )


def tab_stops(element):
    """For each tab stop what it does with the words before it, and whether dots lead to it."""
    if element is None:
        return None
    stops = [stop for stop in element if stop.get(qn("w:val")) != "clear"]
    return [
        {"kind": stop.get(qn("w:val")), "dots": stop.get(qn("w:leader"), "none") != "none"} for stop in stops
    ]


def run_values(properties):
    """What a w:rPr sets."""
    if properties is None:
        return {}
    underline, colour = value(properties, "u"), value(properties, "color")
    return known(
        bold=is_on(properties, "b"),
        italic=is_on(properties, "i"),
        caps=is_on(properties, "caps"),
        small_caps=is_on(properties, "smallCaps"),
        strike=is_on(properties, "strike"),
        hidden=is_on(properties, "vanish"),
        underline=None if underline is None else underline not in OFF,
        size=points(value(properties, "sz"), HALVES),
        colour=None if colour is None else "000000" if colour == "auto" else colour,
        script=value(properties, "vertAlign"),
    )


def borders_of(element, sides=SIDES):
    """The lines around something: the width in points of each that is set, 0 for none."""
    if element is None:
        return None
    found = {}
    for side in sides:
        kind = value(element, side)
        if kind is not None:
            width = points(value(element, side, "sz"), EIGHTHS)
            found[side] = 0 if kind in ("nil", "none") else width or 0.5
    return found


class Styles:
    """The styles of a document, each with what it takes over from the one it is based on."""

    def __init__(self, element):
        self.styles = {style.get(qn("w:styleId")): style for style in element.findall(qn("w:style"))}
        self.default = {
            style.get(qn("w:type")): style.get(qn("w:styleId"))
            for style in self.styles.values()
            if style.get(qn("w:default")) in ("1", "true", "on")
        }
        defaults = element.find(qn("w:docDefaults"))
        inner = (None, None) if defaults is None else [self.inner(defaults, name) for name in "pr"]
        self.paragraph_defaults, self.run_defaults = paragraph_values(inner[0]), run_values(inner[1])
        self.read = {}

    @staticmethod
    def inner(defaults, letter):
        outer = defaults.find(qn(f"w:{letter}PrDefault"))
        return None if outer is None else outer.find(qn(f"w:{letter}Pr"))

    def line_of(self, style_id):
        """A style and those that it is based on, the basic one first."""
        line = []
        while style_id in self.styles and self.styles[style_id] not in line:
            line.append(self.styles[style_id])
            style_id = value(line[-1], "basedOn")
        return reversed(line)

    def of(self, style_id):
        """What a style says of paragraphs and of their words."""
        if style_id not in self.read:
            paragraph, run = {}, {}
            for style in self.line_of(style_id):
                paragraph |= paragraph_values(style.find(qn("w:pPr")))
                run |= run_values(style.find(qn("w:rPr")))
            self.read[style_id] = (paragraph, run)
        return self.read[style_id]

    def of_paragraph(self, properties):
        """How a paragraph looks, and how its words look where nothing else is said of them."""
        style_id = (None if properties is None else value(properties, "pStyle")) or self.default.get(
            "paragraph"
        )
        paragraph, run = self.of(style_id)
        return self.paragraph_defaults | paragraph | paragraph_values(properties), self.run_defaults | run

    def of_run(self, properties, around):
        style_id = None if properties is None else value(properties, "rStyle")
        return around | self.of(style_id)[1] | run_values(properties)
