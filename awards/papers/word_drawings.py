"""Lines and pictures in a Word file: offices underline the head of a paper with a drawn line."""

from docx.oxml.ns import nsmap, qn

POINT = 12700  # in the units of drawings
LINES = ("line", "straightConnector1")
PICTURES = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif"}
VML_LINE = "{urn:schemas-microsoft-com:vml}line"
CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"


def drawn(element, files):
    """The lines and pictures that a run draws; other shapes are left out."""
    choice = element.find(CHOICE)
    element = element if choice is None else choice
    for anchor in [*element.iter(qn("wp:anchor")), *element.iter(qn("wp:inline"))]:
        shapes = {geometry.get("prst") for geometry in anchor.iter(qn("a:prstGeom"))}
        if shapes & set(LINES):
            yield {"rule": anchored(anchor)}
        elif (picture := next(anchor.iter(qn("a:blip")), None)) is not None:
            relation = picture.get(f"{{{nsmap['r']}}}embed")
            yield from files.picture(relation, **size(anchor), alt=description(anchor))
    for line in element.iter(VML_LINE):
        yield from vml_rule(line)


def description(anchor):
    """What the office says that a picture shows; empty where it only adorns the paper."""
    properties = anchor.find(qn("wp:docPr"))
    return "" if properties is None else properties.get("descr", "")


def size(anchor):
    extent = anchor.find(qn("wp:extent"))
    return {"width": int(extent.get("cx")) / POINT, "height": int(extent.get("cy")) / POINT}


def anchored(anchor):
    """Where a line begins, from the left edge of its column and from the top of its paragraph, and how long it is."""
    return {
        "x": offset(anchor, "wp:positionH"),
        "y": offset(anchor, "wp:positionV") or 0,
        "length": size(anchor)["width"],
    }


def offset(anchor, direction):
    """None: in the middle."""
    position = anchor.find(f"{qn(direction)}/{qn('wp:posOffset')}")
    return None if position is None else int(position.text) / POINT


def vml_rule(line):
    """A line as older Word drew it: from="70.5pt,2.4pt" to="175.2pt,2.4pt"."""
    try:
        (x, y), (end, _end_y) = (
            [float(part.strip().removesuffix("pt")) for part in line.get(name).split(",")]
            for name in ("from", "to")
        )
    except (AttributeError, ValueError):
        return
    yield {"rule": {"x": x, "y": y, "length": end - x}}
