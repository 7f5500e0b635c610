"""Rows pasted from Excel or Word, put into the rows of the page: cells by their heads, or in the usual order."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from blocs.text import folded, tidy_line

from ..entering.pasting import NUMBERED, RECIPIENTS, cut
from .forms import MOST_ROWS, PastAwardForm
from .forms import RECIPIENTS as FOR_WHOM

USUAL = ["recipient", "award", "award_class", "year", "printed"]
# Heads of columns as offices write them, folded.
HEADS = {
    "recipient": {
        "don vi",
        "ten don vi",
        "ten",
        "ho ten",
        "ho va ten",
        "ho va ten don vi",
        "tap the",
        "recipient",
    },
    "award": {"hinh thuc", "hinh thuc khen", "hinh thuc khen thuong", "danh hieu", "khen thuong", "award"},
    "award_class": {"hang", "class"},
    "year": {"nam", "nam khen", "nam hoc", "nien do", "year"},
    "printed": {"ten in", "ten in tren quyet dinh", "ten ghi trong quyet dinh", "name as printed"},
    "post": {"chuc vu", "chuc vu don vi", "chuc danh", "cap bac chuc vu", "post"},
    "count": {"so luong", "number"},
    "recipients": {"doi tuong", "tap the ca nhan", "for whom"},
    "skip": {"tt", "stt", "so tt", "no", "ghi chu", "note"},
}


class PasteForm(forms.Form):
    """The rows, and what holds for those that do not say it themselves."""

    text = forms.CharField(
        label=gettext_lazy("Rows from Excel or Word"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=gettext_lazy(
            "With or without a line of heads. Without heads the columns are: recipient, award, class, year, printed name."
        ),
    )
    award = forms.CharField(
        label=gettext_lazy("Award, where the rows do not say it"),
        required=False,
        max_length=300,
        widget=forms.TextInput(attrs={"list": "kinds", "data-of": "award", "autocomplete": "off"}),
    )
    year = forms.CharField(
        label=gettext_lazy("Year, where the rows do not say it"), required=False, max_length=100
    )
    recipients = forms.ChoiceField(
        label=gettext_lazy("For whom, where the rows do not say it"), required=False, choices=FOR_WHOM
    )

    def clean_text(self):
        text = self.cleaned_data["text"]
        if len(cut(text)) > MOST_ROWS:
            raise forms.ValidationError(
                _("These are %(rows)s rows; at most %(most)s go in at a time. Paste fewer of them."),
                "too_many",
                {"rows": len(cut(text)), "most": MOST_ROWS},
            )
        return text

    def rows(self):
        """A dict of the columns of PastAwardForm for each pasted row."""
        given = {name: value for name, value in self.cleaned_data.items() if name != "text" and value}
        return [given | cells for cells in rows_of(self.cleaned_data["text"])]


def rows_of(text):
    rows = cut(text)
    if not rows:
        return []
    heads = [head_of(cell) for cell in rows[0]]
    known = sum(head is not None for head in heads)
    if known >= 2 or known == sum(bool(cell) for cell in rows[0]):
        rows = rows[1:]
    else:
        heads = USUAL
        if len(rows[0]) > 1 and all(NUMBERED.fullmatch(row[0]) for row in rows):
            heads = ["skip", *USUAL]
    return [cells for row in rows if (cells := by_column(row, heads))]


def head_of(cell):
    key = folded(cell)
    return next((name for name, heads in HEADS.items() if key in heads), None)


def by_column(row, heads):
    cells = {
        head: tidy_line(cell)
        for head, cell in zip(heads, row, strict=False)
        if head and head != "skip" and cell
    }
    if "recipients" in cells:
        cells["recipients"] = RECIPIENTS.get(folded(cells["recipients"]), cells["recipients"])
    return cells


def with_rows(data, rows, prefix):
    """What was sent, with more rows: into those that are empty, then below. A row without cells is an empty one more."""
    data = data.copy()
    total = number_of_rows(data, prefix)
    free = [number for number in range(total) if is_empty(data, f"{prefix}-{number}")] if any(rows) else []
    for cells in rows:
        number = free.pop(0) if free else total
        total = max(total, number + 1)
        for name, cell in cells.items():
            data[f"{prefix}-{number}-{name}"] = cell
    data[f"{prefix}-TOTAL_FORMS"] = str(min(total, MOST_ROWS))
    return data


def number_of_rows(data, prefix):
    total = data.get(f"{prefix}-TOTAL_FORMS", "")
    return min(int(total), MOST_ROWS) if total.isdecimal() and len(total) < 6 else 0


def is_empty(data, row):
    columns = set(PastAwardForm.base_fields) - {"recipients"}
    return not any(data.get(f"{row}-{name}", "").strip() for name in columns)
