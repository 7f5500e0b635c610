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
        node.data = node.data.replace(/\\d\\d:\\d\\d \\d\\d\\/\\d\\d\\/\\d{4}/g, "08:30 17/11/2021");
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
        const chosen = element.localName === "select" ? element.selectedOptions[0]?.text : element.value;
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
        self.notes = {}
        self.called = set()  # what the pages call themselves, their buttons and their fields

    def read(self, url=""):
        if url:
            self.page.goto(url)
        self.called |= {capfirst(words) for words in self.page.evaluate(CALLED)}

    def take(self, name, *selectors, most=700):
        """The area of all that the selectors find, but no higher than `most`."""
        self.read()
        self.page.evaluate(SET_THE_CLOCK)
        area = self.area_of(selectors, most)
        self.notes[name] = {
            "size": [round(area["width"]), round(area["height"])],
            **self.page.evaluate(SHOWN, area),
        }
        if os.environ.get(RENEW):
            self.write(name, area)

    def area_of(self, selectors, most):
        area, width = self.page.evaluate(AREA, selectors), self.page.viewport_size["width"]
        left, top = max(0, area["x"] - MARGIN), max(0, area["y"] - MARGIN)
        return {
            "x": left,
            "y": top,
            "width": min(area["x"] + area["width"] + MARGIN, width) - left,
            "height": min(area["height"] + 2 * MARGIN, most),
        }

    def write(self, name, area):
        session = self.page.context.new_cdp_session(self.page)
        taken = session.send("Page.captureScreenshot", {**SHARPNESS, "clip": {**area, "scale": SCALE}})
        session.detach()
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / f"{name}.webp").write_bytes(base64.b64decode(taken["data"]))

    def stale(self):
        """What is not as it was noted: the names of the pictures, each with what it shows and did not or no longer does."""
        path = self.folder / "pictures.json"
        if os.environ.get(RENEW):
            path.write_text(json.dumps(self.notes, ensure_ascii=False, indent=1) + "\n")
            for file in self.folder.glob("*.webp"):
                if file.stem not in self.notes:
                    file.unlink()
        noted = json.loads(path.read_text())
        shown = {name: as_set(notes) for name, notes in self.notes.items()}
        kept = {
            name: as_set(notes) for name, notes in noted.items() if (self.folder / f"{name}.webp").exists()
        }
        return {
            name: sorted(shown.get(name, set()) ^ kept.get(name, set()))
            for name in shown.keys() | kept.keys()
            if shown.get(name) != kept.get(name)
        }


def as_set(notes):
    return {*notes["lines"], *notes["colours"]}
