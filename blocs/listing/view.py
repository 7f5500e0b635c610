"""How a reader wants to see a list: what the address says of its order and its columns."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from urllib.parse import urlencode

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

DESCENDING = "-"
# What an address says besides, and what is no part of how the list is seen.
PASSING = ("after", "before", "as", "page", "part")


class KnownChoices(forms.MultipleChoiceField):
    """Takes those that there are: a view that was saved may name a column that is gone."""

    def to_python(self, value):
        return [one for one in super().to_python(value) if self.valid_value(one)]


class ViewForm(forms.Form):
    """Which columns are shown, and by which the rows are sorted."""

    sort = forms.ChoiceField(label=_("Sorted by"), required=False)
    columns = KnownChoices(label=_("Columns"), required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args, columns, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["sort"].choices = [
            (f"{sign}{column.name}", f"{column.label} {arrow}")
            for column in columns
            if column.sort is not None
            for sign, arrow in (("", "↑"), (DESCENDING, "↓"))
        ]
        if not self.fields["sort"].choices:
            del self.fields["sort"]
        # The first column is what the row is: it stays.
        self.fields["columns"].choices = [(column.name, column.label) for column in columns[1:]]


@lru_cache(maxsize=256)
def drawn(columns, sort, shown, _language):
    """The form as it stands above a list: the same for all who see the same columns in the same order."""
    return ViewForm(initial={"sort": sort, "columns": shown}, columns=columns).render()


DRAWN = {}  # forms by what they offer, in a language
MOST_DRAWN = 500


def draw(form):
    """A form as it stands above a list. Where nothing is asked it is the same for all to whom it offers the same."""
    if form.data or form.initial:
        return form.render()
    offered = get_language(), *offered_by(form)
    drawn = DRAWN.get(offered)
    if drawn is None:
        drawn = form.render()
        if len(DRAWN) >= MOST_DRAWN:
            DRAWN.clear()
        DRAWN[offered] = drawn
    return drawn


def offered_by(form):
    """What can be asked by it: its fields, how they are asked for, and what there is to choose from."""
    yield type(form)
    for name, field in form.fields.items():
        yield name, type(field.widget), field.help_text, field.initial, frozen(getattr(field, "choices", ()))


def frozen(choices):
    return tuple((value, named(label)) for value, label in choices)


def named(label):
    if isinstance(label, list | tuple):
        return frozen(label)
    return label if isinstance(label, str) else Itself(label)


@dataclass(frozen=True, eq=False)
class Itself:
    """A text that is translated where it is drawn, and the same as long as it is the same object."""

    label: object

    def __eq__(self, other):
        return isinstance(other, Itself) and self.label is other.label

    def __hash__(self):
        return id(self.label)


class View:
    """The columns shown and the order of the rows; as the list is made where nothing else is asked."""

    def __init__(self, parameters, *, columns, sort):
        self.parameters, self.all_columns = parameters, columns
        asked = self.asked()
        self.sort = asked.get("sort") or sort
        shown = asked.get("columns") or [column.name for column in columns if column.is_shown]
        self.columns = [columns[0], *(column for column in columns[1:] if column.name in shown)]

    def asked(self):
        """What the address says; what cannot be read changes nothing."""
        if not ("sort" in self.parameters or "columns" in self.parameters):
            return {}
        form = ViewForm(self.parameters, columns=self.all_columns)
        form.is_valid()
        return form.cleaned_data

    @property
    def sorted_by(self):
        name = self.sort.removeprefix(DESCENDING)
        return next((column for column in self.all_columns if column.name == name), None)

    @property
    def descending(self):
        return self.sort.startswith(DESCENDING)

    def form(self):
        return drawn(
            self.all_columns, self.sort, tuple(column.name for column in self.columns), get_language()
        )

    @cached_property
    def lasting(self):
        """What the address says of the view itself."""
        return {name: values for name, values in self.parameters.lists() if name not in PASSING}

    def address(self, **parameters):
        """The query of the address of the same view, with these parameters besides."""
        return f"?{urlencode(self.lasting | parameters, doseq=True)}"

    def heads(self):
        """The columns shown, each with its label and look, and where to have the rows sorted by it."""
        return [self.head(column) for column in self.columns]

    def head(self, column):
        is_sorted = column is self.sorted_by
        towards = "" if not is_sorted or self.descending else DESCENDING
        return {
            "column": column,
            "look": f"{column.kind}{' still' * (column.sort is None)}".strip(),
            "href": column.sort is not None and self.address(sort=f"{towards}{column.name}"),
            "order": is_sorted and ("descending" if self.descending else "ascending"),
        }
