"""The list of the editions of summaries, and how it is narrowed."""

from django import forms
from django.utils.translation import gettext_lazy as _

from blocs.kept import Kept
from blocs.listing import Column, List, by_account, by_alphabet

from ..models import Edition
from ..summaries.freezing import CheckForm


class EditionFilter(CheckForm):
    """A check code to look for, or words and a year to narrow the list by. Every criterion may stay open."""

    q = forms.CharField(
        label=_("Title or who froze it"), required=False, max_length=100, widget=forms.SearchInput
    )
    year = forms.IntegerField(label=_("Year"), required=False, min_value=1, max_value=9999)

    def narrow(self, editions):
        """Those asked for; a criterion that cannot be read narrows nothing."""
        self.is_valid()
        for name, narrowed in (("q", "matching"), ("year", "of_year")):
            if asked := self.cleaned_data.get(name):
                editions = getattr(editions, narrowed)(asked)
        return editions


SHOWN = Kept(lambda user, of: Edition.objects.with_keys(of).with_makers())


def read_editions(keys, user):
    return SHOWN.rows(user, of=keys)


EDITIONS = List(
    name="awards:edition-list",
    title=_("Editions of summaries"),
    columns=(
        Column("title", _("Summary"), lambda edition: edition.title, sort=by_alphabet("title")),
        Column("years", _("Years"), lambda edition: edition.years, sort=("first_year", "last_year")),
        Column("at", _("Frozen at"), lambda edition: edition.made_at, sort="made_at", kind="date"),
        Column("by", _("By"), lambda edition: edition.made_by.known_as, sort=by_account("made_by")),
        Column("code", _("Check code"), lambda edition: edition.check_code, sort="check_code"),
    ),
    sort="-at",
    rows="awards/edition_list/_rows.html",
    read=read_editions,
)
