from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from blocs.numbers import WrittenWholeNumberField

GONE = gettext_lazy("This has changed meanwhile. Look at the proposal once more.")


class AnswerForm(forms.Form):
    """The reason why a proposal goes on although there is a doubt. doubts: those of the proposal, where one is answered."""

    kind = forms.CharField(max_length=20, widget=forms.HiddenInput)
    line = forms.CharField(max_length=20, required=False, widget=forms.HiddenInput)
    about = forms.CharField(max_length=200, required=False, widget=forms.HiddenInput, strip=False)
    reason = forms.CharField(
        label=gettext_lazy("Reason"), max_length=2000, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args, doubts=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.doubts = {self.key_of(doubt): doubt for doubt in doubts if doubt.is_answerable}
        self.doubt = None

    @staticmethod
    def key_of(doubt):
        line, kind, about = doubt.key
        return "" if line is None else str(line), kind, about

    @classmethod
    def about_a(cls, doubt, auto_id):
        """The empty form beside a doubt, or the one with the reason that was given."""
        line, kind, about = cls.key_of(doubt)
        given = doubt.answer.reason if doubt.answer else ""
        return cls(
            initial={"kind": kind, "line": line, "about": about, "reason": given}, auto_id=f"{auto_id}-%s"
        )

    def clean(self):
        cleaned = super().clean()
        key = tuple(cleaned.get(name, "") for name in ("line", "kind", "about"))
        self.doubt = self.doubts.get(key)
        if self.doubt is None:
            raise forms.ValidationError(GONE, "gone")
        return cleaned


class QuotaBaseForm(forms.Form):
    """The number that a quota is a share of. doubts: those of the proposal, where the number is given."""

    rule = forms.CharField(max_length=20, widget=forms.HiddenInput)
    count = WrittenWholeNumberField(
        label=gettext_lazy("Number"),
        required=False,
        min_value=0,
        max_value=1_000_000,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        help_text=gettext_lazy("Leave it empty where it is not known."),
    )
    note = forms.CharField(label=gettext_lazy("Where the number comes from"), required=False, max_length=500)

    def __init__(self, *args, doubts=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.doubts = {str(doubt.quota.pk): doubt for doubt in doubts if doubt.quota}
        self.doubt = None
        if self.is_bound and (doubt := self.doubts.get(self.data.get("rule"))):
            self.name_the_number(doubt.quota)

    def name_the_number(self, rule):
        self.fields["count"].label = _("Number: %(base)s") % {"base": rule.base_in_words}

    @classmethod
    def about_a(cls, doubt, auto_id):
        form = cls(initial={"rule": doubt.quota.pk}, auto_id=f"{auto_id}-%s")
        form.name_the_number(doubt.quota)
        return form

    def clean(self):
        cleaned = super().clean()
        self.doubt = self.doubts.get(cleaned.get("rule"))
        if self.doubt is None:
            raise forms.ValidationError(GONE, "gone")
        return cleaned
