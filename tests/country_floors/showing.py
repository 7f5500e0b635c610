"""What a page shows to its reader: to be compared with what another one shows."""

from difflib import unified_diff
from html.parser import HTMLParser

# Whatever stands in a box or a line of its own.
BREAKS = {
    "br",
    "button",
    "caption",
    "cite",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "form",
    "label",
    "legend",
}
BREAKS |= {"h1", "h2", "h3", "li", "nav", "ol", "option", "p", "section", "select", "summary", "ul"}
BREAKS |= {"table", "tbody", "td", "th", "thead", "tr"}
FIELDS = {"input", "select", "option", "button"}
OF_FIELDS = ("name", "type", "value", "placeholder", "maxlength", "checked", "selected")


class Main(HTMLParser):
    """Reads lines of what stands within <main>: text, links with where they lead, fields with what they offer."""

    def __init__(self):
        super().__init__()
        self.is_within = False
        self.line, self.link = [], None
        self.lines, self.links, self.fields = [], [], []

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.is_within = self.is_within or tag == "main"
        if not self.is_within:
            return
        if tag in BREAKS:
            self.end_line()
        if label := attrs.get("data-label"):  # stands before the cell on a narrow screen
            self.line.append(f"{label}: ")
        if tag == "a":
            self.link = (attrs.get("href"), [])
        if tag in FIELDS and attrs.get("name") != "csrfmiddlewaretoken":  # another each time
            self.fields.append(
                " ".join([tag, *(f"{name}={attrs[name]}" for name in OF_FIELDS if name in attrs)])
            )

    def handle_endtag(self, tag):
        if not self.is_within:
            return
        if tag == "a":
            address, text = self.link
            self.links.append(f"{address} {in_one_line(text)}")
            self.link = None
        if tag in BREAKS or tag == "main":
            self.end_line()
        self.is_within = tag != "main"

    def handle_data(self, data):
        if self.is_within:
            self.line.append(data)
            if self.link:
                self.link[1].append(data)

    def end_line(self):
        if text := in_one_line(self.line):
            self.lines.append(text)
        self.line = []


def in_one_line(texts):
    return " ".join("".join(texts).split())


def shown(content):
    """The lines of what the content of a page shows: its texts, then its links, then its fields."""
    main = Main()
    main.feed(content.decode())
    return ["Text:", *main.lines, "Links:", *main.links, "Fields:", *main.fields]


def check_same(label, page, floor):
    """Raise an AssertionError that says in what the content of a floor shows anything else than the page."""
    wanted, found = shown(page), shown(floor)
    if difference := list(
        unified_diff(wanted, found, f"{label}, the page", f"{label}, by hand", n=1, lineterm="")
    ):
        raise AssertionError("\n".join(difference))
