"""Writing down why what was agreed, proposed and granted differ."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from blocs.text import tidy

from ..models import ReconciliationNote


def write_note(*, row, text, user):
    """Write the note of a Row, or change it; the history keeps what it said before."""
    if row.note and row.note.text == text:
        return
    key = {"pk": row.note.pk} if row.note else {"campaign": row.campaign} | row.note_key
    said = {"text": text, "by": user, "at": timezone.now()}
    ReconciliationNote.objects.update_or_create(**key, defaults=said)


class NoteForm(forms.Form):
    """Why the moments of one award differ."""

    row = forms.ChoiceField(
        label=_("Award"),
        widget=forms.HiddenInput,
        error_messages=dict.fromkeys(
            ["required", "invalid_choice"],
            _("This award does not stand here any more as it did. Choose the one that your words are about."),
        ),
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    text = forms.CharField(
        label=_("Why they differ"), max_length=5000, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, data=None, *, rows, row=None):
        """rows: the Rows that a note may be about. row: the one whose note is asked for."""
        self.rows = {row.key: row for row in rows if row.takes_note}
        text = row.note.text if row and row.note else ""
        initial = {"row": row.key, "seen": stamp(row), "text": text} if row else {}
        super().__init__(data, initial=initial, auto_id=f"{row.anchor}-%s" if row else "note-%s")
        self.fields["row"].choices = [(key, row.label) for key, row in self.rows.items()]

    @property
    def about(self):
        """The row that was sent, or None where it is not there any more."""
        return self.rows.get(self.data.get("row"))

    def clean_text(self):
        return tidy(self.cleaned_data["text"])

    def clean(self):
        row, text = self.about, self.cleaned_data.get("text")
        if row is None:
            self.fields["row"].widget = forms.Select(choices=self.fields["row"].choices)
        elif text and row.note and stamp(row) != self.data.get("seen") and row.note.text != text:
            self.data = self.data.copy()
            self.data["seen"] = stamp(row)
            self.add_error("text", self.written_meanwhile(row.note))

    def written_meanwhile(self, note):
        words = _("Meanwhile %(who)s wrote: “%(text)s”. Save again to put your words in the place of these.")
        return words % {"who": note.by.get_full_name() or note.by.get_username(), "text": note.text}

    def save(self, user):
        write_note(row=self.about, text=self.cleaned_data["text"], user=user)


def stamp(row):
    """What tells one version of the note of a row from another."""
    return row.note.at.isoformat() if row.note else ""


def offer_notes(rows, sent):
    """Give each row its form; where one was sent and is wrong, that row gets it back."""
    for row in rows:
        if row.takes_note:
            row.form = sent if sent and sent.about is row else NoteForm(rows=rows, row=row)
