"""What a browser would send of the forms on a page, as they stand."""

from html.parser import HTMLParser


class FormReader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.sent, self.select, self.textarea = {}, None, None

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        name, kind = attrs.get("name"), attrs.get("type")
        if tag == "input" and name and kind not in ("submit", "file"):
            if kind not in ("checkbox", "radio") or "checked" in attrs:
                self.sent[name] = attrs.get("value", "on" if kind == "checkbox" else "")
        elif tag == "select":
            self.select = name
            self.sent[name] = [] if "multiple" in attrs else None
        elif tag == "option" and self.select:
            self.keep_choice(attrs["value"], "selected" in attrs)
        elif tag == "textarea":
            self.textarea = name
            self.sent[name] = ""

    def keep_choice(self, value, is_selected):
        chosen = self.sent[self.select]
        if isinstance(chosen, list) and is_selected:
            chosen.append(value)
        elif chosen is None or (is_selected and not isinstance(chosen, list)):
            self.sent[self.select] = value  # the first one, until another is found selected

    def handle_data(self, data):
        if self.textarea:
            self.sent[self.textarea] += data.lstrip("\r\n")

    def handle_endtag(self, tag):
        if tag == "select":
            self.select = None
        elif tag == "textarea":
            self.textarea = None


def filled_form(response):
    """The names and values in the page's forms; a test changes some and posts them."""
    reader = FormReader()
    reader.feed(response.content.decode())
    return {
        name: value for name, value in reader.sent.items() if "__prefix__" not in name and value is not None
    }
