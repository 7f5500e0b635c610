"""The box “khen gì”: which entry of the catalogue a typed award means, by name, code, abbreviation or other spelling.

Whether it is a title or a form of commendation, and of which level, follows from the entry.
"""

from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from blocs.partial_dates import PartialDate
from blocs.text import folded, tidy_line

from .models import AwardKind

LONGEST = 300
OFFERED = 6
LIKENESS = 0.6  # of 1, from which a name is offered
# What may follow the name of an award: of whom, of which year, for whom.
FOLLOWING = ["cua", "nam", "cho", "vi"]


def meant_by(text, names):
    """Of pairs of a folded name and what it names, what the text means: the longest name that is it or begins it.

    “Bằng khen của Bộ Tài chính” means “Bằng khen”. None where no name does.
    """
    text = folded(text)
    begun = [
        (len(name), named)
        for name, named in names
        if text == name or text.startswith(tuple(f"{name} {word} " for word in FOLLOWING))
    ]
    return max(begun, key=lambda pair: pair[0])[1] if begun else None


class KnownAwards:
    """Entries of the catalogue by all their names; those in force on a day come first."""

    def __init__(self, kinds, day=None):
        self.day = day
        self.kinds = sorted(kinds, key=lambda kind: not self.is_in_force(kind))
        self.names = [(folded(name), kind) for kind in self.kinds for name in kind.names]

    def is_in_force(self, kind):
        return self.day is None or kind.is_in_force_on(self.day)

    def meant_by(self, text):
        return meant_by(text, self.names)

    def having(self, text):
        """Entries that have all the words in one of their names; those called so, or beginning so, come first."""
        text = folded(text)
        words = text.split()
        found = [(name, kind) for name, kind in self.names if words and all(word in name for word in words)]
        found.sort(key=lambda pair: (pair[0] != text, not pair[0].startswith(text)))
        return list(dict.fromkeys(kind for _name, kind in found))

    def like(self, text):
        """Entries with a name like the text, the likest first."""
        by_name = dict(reversed(self.names))
        names = get_close_matches(folded(text), by_name, n=OFFERED, cutoff=LIKENESS)
        return list(dict.fromkeys(by_name[name] for name in names))

    def near(self, text):
        """What to choose from where the text means no entry: those that have its words, then those like it."""
        return list(dict.fromkeys([*self.having(text), *self.like(text)]))[:OFFERED]

    def described(self, kind):
        """The family and level of an entry, and that it is not in force, where that is so."""
        words = [kind.get_family_display(), kind.get_level_display()]
        if not self.is_in_force(kind):
            words.append(_("not in force on %(day)s") % {"day": PartialDate.of(self.day)})
        return "; ".join(words)

    def options(self):
        return [(kind.name, self.described(kind)) for kind in self.kinds]


@dataclass(frozen=True)
class TypedAward:
    """An award as a form takes it: its entry, and what is printed where that is not just the name of the entry."""

    kind: AwardKind | None
    as_printed: str = ""

    def __str__(self):
        return self.as_printed or (self.kind.name if self.kind else "")


class AwardWidget(forms.MultiWidget):
    """One line of text with the catalogue to choose from; a tick appears where the words fit no entry."""

    template_name = "django/forms/widgets/award.html"
    use_fieldset = False
    known = None  # the field puts it in place

    def __init__(self, attrs=None):
        text = forms.TextInput(attrs={"maxlength": LONGEST, "autocomplete": "off"})
        super().__init__({"": text, "as_printed": forms.CheckboxInput()}, attrs)

    def id_for_label(self, id_):
        return f"{id_}_0" if id_ else id_

    def decompress(self, value):
        if isinstance(value, TypedAward):
            return [str(value), bool(value.as_printed) and value.kind is None]
        return [value or "", False]

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        text, stays = value if isinstance(value, list) else self.decompress(value)
        kind = self.known.meant_by(text or "")
        context["widget"] |= {
            "options": self.known.options(),
            "described": self.known.described(kind) if kind else "",
            "asks": bool(text) and kind is None,
            "stays": stays,
        }
        return context


class AwardField(forms.Field):
    """What is awarded, as people call it. Cleans to a TypedAward, or None where nothing is typed.

    day: entries not in force on it are offered last, and said so; a form may set it when it is made.
    """

    widget = AwardWidget

    def __init__(self, *, day=None, **kwargs):
        self.day = day
        kwargs.setdefault("label", gettext_lazy("What is awarded"))
        super().__init__(**kwargs)

    @cached_property
    def known(self):
        return KnownAwards(AwardKind.objects.all(), self.day)

    def get_bound_field(self, form, field_name):
        self.widget.known = self.known
        return super().get_bound_field(form, field_name)

    def to_python(self, value):
        if value is None or isinstance(value, TypedAward):
            return value
        text, stays = value
        text = tidy_line(text or "")
        if not text:
            return None
        if len(text) > LONGEST:
            raise ValidationError(_("This is too long for the name of an award."), "too_long")
        kind = self.known.meant_by(text)
        if kind is None and not stays:
            raise ValidationError(self.not_found(text), "not_in_the_catalogue")
        is_its_name = kind and folded(text) in map(folded, kind.names)
        return TypedAward(kind, "" if is_its_name else text)

    def not_found(self, text):
        near = "; ".join(f"“{kind}”" for kind in self.known.near(text))
        words = {"text": text, "near": near}
        if near:
            return (
                _(
                    "“%(text)s” is not in the catalogue. Is it one of these: %(near)s? Choose it, or tick below."
                )
                % words
            )
        return _("“%(text)s” is not in the catalogue. Check the spelling, or tick below.") % words

    def has_changed(self, initial, data):
        if not isinstance(initial, TypedAward):
            initial = self.widget.decompress(initial)[0]
        return folded(str(initial)) != folded((data or [""])[0] or "")
