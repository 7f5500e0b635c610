"""The pictures of the guides: taken afresh on each run, and compared by what they show.

Pixels differ from machine to machine with its fonts, and to allow for that would let a changed word pass. So what a
picture shows is noted beside it: its words, the kinds and values of its fields, and the colours, all of which are the
same everywhere. A picture whose notes no longer fit has gone stale.
"""

import base64
import json
import os

from django.conf import settings
from django.utils.text import capfirst

RENEW = "RENEW_GUIDE_PICTURES"
TALL = 12_000  # a window so high that nothing sticks to its lower end, in front of what is shown
SHARPNESS = {"format": "webp", "quality": 60, "captureBeyondViewport": True}
SCALE = 1.5
MARGIN = 10

AREA = """(selectors) => {
    window.scrollTo(0, 0);
    const boxes = selectors.map((selector) => document.querySelector(selector).getBoundingClientRect());
    const left = Math.min(...boxes.map((box) => box.left)), top = Math.min(...boxes.map((box) => box.top));
    return {
        x: left, y: top,
        width: Math.max(...boxes.map((box) => box.right)) - left,
        height: Math.max(...boxes.map((box) => box.bottom)) - top,
    };
}"""

# When something happened is another moment on each run.
SET_THE_CLOCK = """() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
        node.data = node.data.replace(/\\d\\d\\/\\d\\d\\/\\d{4} \\d\\d:\\d\\d/g, "17/11/2021 08:30");
}"""

# What anything on the page is called: the words of each element, and of what stands first in it, before a colon too.
CALLED = """() => [...document.querySelectorAll("body *")]
    .flatMap((element) => [element.textContent, element.firstChild?.data ?? "", element.matches("input") ? element.value : ""])
    .map((words) => words.replace(/\\s+/g, " ").trim())
    .filter((words) => words && words.length < 120)
    .flatMap((words) => [words, words.split(":")[0]])"""

SHOWN = """(area) => {
    const isIn = (box) => box.width > 1 && box.height > 1 && box.left < area.x + area.width && box.right > area.x
        && box.top < area.y + area.height - 1 && box.bottom > area.y + 1;
    const lines = [], colours = new Set();
    for (const element of document.body.querySelectorAll("*")) {
        if (!isIn(element.getBoundingClientRect()) || !element.checkVisibility()) continue;
        const words = [...element.childNodes].filter((node) => node.nodeType === 3)
            .map((node) => node.data.replace(/\\s+/g, " ").trim()).filter(Boolean).join(" … ");
        const kind = element.localName + (element.type ? "." + element.type : "");
        // The number of a row on record is another one in each run.
        const value = /^\\d+$/.test(element.value) && element.matches("[type=checkbox], [type=radio]") ? "" : element.value;
        const chosen = element.localName === "select" ? element.selectedOptions[0]?.text : value;
        const isField = element.matches("input, textarea, select");
        if (element.localName === "option" || !(words || isField)) continue;
        lines.push(`${kind}: ${isField ? chosen + (element.checked ? " (ticked)" : "") : words}`);
        const style = getComputedStyle(element);
        colours.add(style.color).add(style.backgroundColor);
    }
    return { lines, colours: [...colours].sort() };
}"""


class Pictures:
    """Those of one guide in one language."""

    def __init__(self, page, folder):
        self.page = page
        self.folder = settings.BASE_DIR / "static" / "guide" / folder
        self.kept = self.read_notes()
        self.notes = {}
        self.called = set()  # what the pages call themselves, their buttons and their fields

    def read(self, url=""):
        if url:
            self.page.goto(url)
        self.called |= {capfirst(words) for words in self.page.evaluate(CALLED)}

    def take(self, name, *selectors):
        """From the first to the last of what the selectors find."""
        self.read()
        self.page.evaluate(SET_THE_CLOCK)
        area = self.page.evaluate(AREA, selectors)
        picture = self.with_margin(area)
        self.notes[name] = {
            "size": [round(picture["width"]), round(picture["height"])],
            **self.page.evaluate(SHOWN, area),
        }
        if not self.is_stale(name):
            self.notes[name] = self.kept[name]
        elif os.environ.get(RENEW):
            self.write(name, picture)

    def with_margin(self, area):
        left, top = max(0, area["x"] - MARGIN), max(0, area["y"] - MARGIN)
        right = min(area["x"] + area["width"] + MARGIN, self.page.viewport_size["width"])
        return {
            "x": left,
            "y": top,
            "width": right - left,
            "height": area["y"] + area["height"] + MARGIN - top,
        }

    def write(self, name, area):
        session = self.page.context.new_cdp_session(self.page)
        taken = session.send("Page.captureScreenshot", {**SHARPNESS, "clip": {**area, "scale": SCALE}})
        session.detach()
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / f"{name}.webp").write_bytes(base64.b64decode(taken["data"]))

    def read_notes(self):
        path = self.folder / "pictures.json"
        return json.loads(path.read_text()) if path.exists() else {}

    def is_stale(self, name):
        has_picture = (self.folder / f"{name}.webp").exists()
        return not has_picture or shown(self.notes, name) != shown(self.kept, name)

    def stale(self):
        """The pictures that are not as they were noted, each with what is shown only before or only now."""
        if os.environ.get(RENEW):
            self.put_in_place()
        names = {name for name in self.notes.keys() | self.kept.keys() if self.is_stale(name)}
        return {name: sorted({*shown(self.notes, name)} ^ {*shown(self.kept, name)}) for name in names}

    def put_in_place(self):
        for name in self.kept.keys() - self.notes.keys():
            (self.folder / f"{name}.webp").unlink(missing_ok=True)
        self.kept = self.notes
        (self.folder / "pictures.json").write_text(
            json.dumps(self.notes, ensure_ascii=False, indent=1) + "\n"
        )


def shown(notes, name):
    return [*notes[name]["lines"], *notes[name]["colours"]] if name in notes else []
