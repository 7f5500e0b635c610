from django import forms

from blocs.models import Unit
from blocs.text import tidy_line

from ..entering.names import NEW, chosen_key


class UnitInput(forms.MultiWidget):
    """The name of a unit; and beside it, hidden, which unit was chosen under that name, as “key|name”."""

    template_name = "django/forms/widgets/unit.html"
    use_fieldset = False

    def __init__(self, attrs=None):
        text = forms.TextInput(attrs={"data-of": "unit", "autocomplete": "off"})
        super().__init__({"": text, "id": forms.HiddenInput()}, attrs)

    def id_for_label(self, id_):
        return f"{id_}_0" if id_ else id_

    def decompress(self, value):
        return [str(value or ""), f"{value.pk}|{value}" if isinstance(value, Unit) else ""]


class UnitByName(forms.CharField):
    """One unit, by any name it has or had; what is no unit on record is kept as printed."""

    widget = UnitInput

    def __init__(self, **kwargs):
        super().__init__(max_length=300, **kwargs)

    def clean(self, value):
        """(unit, "") or (None, the words as printed); (None, "") where nothing is typed."""
        text, chosen = value or ("", "")
        text = tidy_line(super().clean(text))
        key = chosen_key(text, chosen or "")
        if key and key != NEW and (unit := Unit.objects.in_bulk([int(key)]).get(int(key))):
            return unit, ""
        found = list(Unit.objects.named(text)[:2]) if text else []
        return (found[0], "") if len(found) == 1 else (None, text)
