"""Types, reads and records as a person does, for the tests of the entry page."""

from html.parser import HTMLParser

from awards.entering.drafting import draft_of
from awards.entering.questions import questions_about
from awards.entering.recording import record, sheet_of


def draft_with(entry, user, typed):
    """The user's draft with these texts in place; an empty one takes its field away."""
    draft = draft_of(entry, user)
    draft.keep(draft.typed | typed)
    return draft


def sheet_with(entry, user, typed):
    return sheet_of(draft_with(entry, user, typed), user)


def problems_of(sheet):
    return {name: problem.sentence for name, problem in sheet.facts.problems.items()}


def recorded(entry, user, typed, reason=""):
    """Record a draft with these texts, every oddity kept; the entry then stands on the conference."""
    draft = draft_with(entry, user, typed)
    sheet = sheet_of(draft, user)
    assert not sheet.facts.problems, problems_of(sheet)
    assert not sheet.conflicts, sheet.conflicts
    draft.kept = [question.key for question in questions_about(sheet)]
    draft.save(update_fields=["kept"])
    recording = record(draft=draft, user=user, reason=reason)
    entry.refresh_from_db()
    return recording


def rows(table, *lines, start="n"):
    """Texts of new rows of a table, each line a mapping of its columns."""
    keys = [f"{start}{number}" for number in range(1, len(lines) + 1)]
    texts = {
        f"{table}-{key}-{column}": text
        for key, line in zip(keys, lines, strict=True)
        for column, text in line.items()
    }
    return {table: " ".join(keys)} | texts


class EntryForm(HTMLParser):
    """What a browser sends of the entry form as it stands: names with all their values."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.sent, self.is_within, self.templates = {}, False, 0
        self.select, self.textarea = None, None

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.is_within = self.is_within or attrs.get("id") == "entry"
        self.templates += tag == "template"
        if not self.is_within or self.templates:
            return
        name, kind = attrs.get("name"), attrs.get("type")
        if tag == "input" and name and (kind not in ("checkbox", "radio") or "checked" in attrs):
            self.sent.setdefault(name, []).append(attrs.get("value", ""))
        elif tag == "select":
            self.select = name
        elif tag == "option" and (self.select not in self.sent or "selected" in attrs):
            self.sent[self.select] = [attrs["value"]]
        elif tag == "textarea":
            self.textarea, self.sent[name] = name, [""]

    def handle_data(self, data):
        if self.textarea:
            self.sent[self.textarea][0] += data

    def handle_endtag(self, tag):
        self.templates -= tag == "template"
        if tag == "textarea" and self.textarea:
            text = self.sent[self.textarea][0].removeprefix("\n")
            self.sent[self.textarea] = [text.replace("\n", "\r\n")]
            self.textarea = None
        elif tag == "form":
            self.is_within = False


def form_on(response):
    reader = EntryForm()
    reader.feed(response.content.decode())
    return reader.sent
