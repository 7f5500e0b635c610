import secrets
from pathlib import PurePath

from django import forms
from django.template.defaultfilters import filesizeformat
from django.utils.html import conditional_escape, format_html
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from blocs.models import Bloc
from blocs.text import tidy, tidy_line

from ..models import Import, ImportQuestion
from .asking import choices, rows_of, told, why_asked
from .files import limits
from .kinds import KINDS
from .writing import may_bring


class BringForm(forms.Form):
    """What kind of list it is, of which bloc, and the file."""

    kind = forms.ChoiceField(label=gettext_lazy("What the list holds"))
    bloc = forms.ModelChoiceField(
        Bloc.objects.none(),
        label=gettext_lazy("Bloc"),
        required=False,
        empty_label=gettext_lazy("– choose –"),
        help_text=gettext_lazy("Whose members, heads, standings or awards they are."),
        error_messages={"required": gettext_lazy("Choose the bloc that the list is about.")},
    )
    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy("Excel (.xlsx), CSV or Word (.docx), at most 20 MB."),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.txt,.tsv,.docx"}),
        error_messages={
            "required": gettext_lazy("No file is chosen. Choose one, then send the form again."),
            "empty": gettext_lazy("There is nothing in this file. Choose another one."),
        },
    )

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        self.fields["kind"].choices = [(kind.code, Import.Kind(kind.code).label) for kind in kinds_for(user)]
        self.fields["bloc"].queryset = own = Bloc.objects.entered_by(user)
        if user.sees_everything:
            self.fields["bloc"].help_text = _(
                "Whose members, heads, standings or awards they are. Required for lists of members, heads and standings."
            )
        else:  # whatever they bring is about one of their blocs
            self.fields["bloc"].required = True
        first = list(own[:2])
        if len(first) == 1:
            self.fields["bloc"].initial = first[0]

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > limits.LARGEST_FILE:
            raise forms.ValidationError(
                _("“%(file)s” has %(size)s; %(most)s is the most. Divide the list, and bring the parts."),
                "too_large",
                {
                    "file": file.name,
                    "size": filesizeformat(file.size),
                    "most": filesizeformat(limits.LARGEST_FILE),
                },
            )
        return file

    def clean(self):
        cleaned = super().clean()
        kind = KINDS.get(cleaned.get("kind"))
        if kind and "bloc" not in self.errors:
            self.check_bloc(kind, cleaned)
        if self.errors and "file" in cleaned:  # no browser keeps it
            self.add_error("file", _("Choose the file again."))
        return cleaned

    def check_bloc(self, kind, cleaned):
        if kind.about_bloc == "needed" and cleaned["bloc"] is None:
            self.add_error("bloc", _("Choose the bloc that the list is about."))
        elif kind.about_bloc and not may_bring(self.user, kind, cleaned["bloc"]):
            self.add_error("bloc", _("Choose the bloc in whose years they count."))
        elif not kind.about_bloc:
            cleaned["bloc"] = None

    def save(self, said):
        """Keep the file under a name of our own; it is read as soon as that is on record."""
        file, name = self.cleaned_data["file"], tidy_line(self.cleaned_data["file"].name)[-200:]
        brought = Import(
            kind=self.cleaned_data["kind"],
            bloc=self.cleaned_data["bloc"],
            user=self.user,
            said=said,
            language=get_language(),
            file_name=name,
        )
        ending = PurePath(name).suffix.lower()
        brought.file.save(
            f"{secrets.token_hex(16)}{ending if ending.isascii() else ''}"[:80], file, save=False
        )
        brought.save()
        return brought


def kinds_for(user):
    """The kinds of lists that a user may bring."""
    enters = Bloc.objects.entered_by(user).exists()
    return [
        kind
        for kind in KINDS.values()
        if (enters and not kind.permission) or (kind.about_bloc != "needed" and may_bring(user, kind, None))
    ]


class AnswersForm(forms.Form):
    """What is meant by the names that are not sure, as many as stand on a page; and what holds for all others."""

    def __init__(self, *args, questions, records, rows, **kwargs):
        """records: those that may be meant, as records_of() gives them; rows: the cells of a row by question."""
        super().__init__(*args, **kwargs)
        self.questions = {f"q{question.pk}": question for question in questions}
        for name, question in self.questions.items():
            self.fields[name] = forms.ChoiceField(
                label=told(question),
                choices=[("", _("– choose –")), *choices(question, records)],
                required=False,
                initial=question.answer,
                help_text=helped(why_asked(question, records), rows_of(question), rows.get(question.pk)),
            )
        self.fields["rest"] = forms.ChoiceField(
            label=_("All that are still open after this, on every page"),
            required=False,
            choices=[
                ("", _("stay open")),
                (ImportQuestion.NEW, _("are new; what cannot be new is left out")),
                (ImportQuestion.OUT, _("are left out")),
            ],
        )

    def save(self, brought):
        """Keep the answers; the rows are then compared anew. What was not asked when the page was drawn stays as it is."""
        changed = []
        for name, question in self.questions.items():
            if name in self.data and question.answer != self.cleaned_data[name]:
                question.answer = self.cleaned_data[name]
                changed.append(question)
        ImportQuestion.objects.bulk_update(changed, ["answer"])
        if rest := self.cleaned_data["rest"]:
            brought.questions.answer_all(rest)
        return bool(changed or rest)


def helped(why, where, cells):
    """Why it is asked, in which rows, and what the first of them says."""
    cells = format_html("{} – {}", capfirst(where), cells) if cells else capfirst(where)
    return format_html("{} {}", why, cells) if why else conditional_escape(cells)


class BringInForm(forms.Form):
    """That the rows which are not good are left out, where there are any."""

    def __init__(self, *args, left_out, **kwargs):
        super().__init__(*args, **kwargs)
        self.left_out = left_out
        if left_out:
            words = {"count": left_out}
            self.fields["without"] = forms.BooleanField(
                label=ngettext(
                    "I agree that %(count)s row that is doubtful or wrong is left out",
                    "I agree that %(count)s rows that are doubtful or wrong are left out",
                    left_out,
                )
                % words,
                required=False,  # or it would read as if leaving out were
            )

    def clean_without(self):
        if not self.cleaned_data["without"]:
            raise forms.ValidationError(
                _(
                    "Tick this where these rows are to be left out, or mend them first and bring the list again."
                )
            )
        return True


class TakeBackForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Why it is taken back"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("Kept in the history as the reason."),
    )

    def clean_reason(self):
        return tidy(self.cleaned_data["reason"])
