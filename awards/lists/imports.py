"""The list of the lists that were brought, and how it is narrowed."""

from django import forms
from django.db.models import Case, IntegerField, Value, When
from django.db.models.fields.json import KT
from django.db.models.functions import Cast, Coalesce
from django.utils.translation import gettext_lazy as _

from blocs.kept import Kept
from blocs.listing import Column, List, by_account, by_alphabet, in_order_of, in_words_of, text_or_last

from ..forms import ObjectField, offer_blocs
from ..models import Import


class ImportFilter(forms.Form):
    """Every criterion may stay open."""

    q = forms.CharField(
        label=_("File or who brought it"), required=False, max_length=100, widget=forms.SearchInput
    )
    kind = forms.ChoiceField(
        label=_("What the list holds"), required=False, choices=[("", _("every kind")), *Import.Kind.choices]
    )
    state = forms.ChoiceField(
        label=_("State"), required=False, choices=[("", _("all states")), *Import.State.choices]
    )
    bloc = ObjectField(label=_("Bloc"), everything=_("all blocs"))

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        offer_blocs(self.fields["bloc"], user)

    def narrow(self, imports):
        """Those asked for; a criterion that cannot be read narrows nothing."""
        self.is_valid()
        for name, narrowed in (
            ("q", "matching"),
            ("kind", "of_kind"),
            ("state", "in_state"),
            ("bloc", "of_bloc"),
        ):
            if asked := self.cleaned_data.get(name):
                imports = getattr(imports, narrowed)(asked)
        return imports


def rows_that_are(state):
    return Coalesce(Cast(KT(f"counts__{state}"), IntegerField()), 0)


# As Import.rows_written has it.
ROWS_WRITTEN = Case(
    When(
        state__in=[Import.State.DONE, Import.State.UNDOING],
        then=rows_that_are("new") + rows_that_are("changed"),
    ),
    default=Value(0),
    output_field=IntegerField(),
)


SHOWN = Kept(lambda user, of: Import.objects.with_keys(of).with_names())


def read_imports(keys, user):
    return SHOWN.rows(user, of=keys)


IMPORTS = List(
    name="awards:import-list",
    title=_("Lists that were brought"),
    columns=(
        Column("file", _("File"), str, sort=by_alphabet("file_name")),
        Column("kind", _("What the list holds"), in_words_of("kind"), sort=in_order_of(Import.Kind, "kind")),
        Column("bloc", _("Bloc"), lambda brought: brought.bloc, sort=text_or_last("bloc__sort_key")),
        Column("state", _("State"), in_words_of("state"), sort=in_order_of(Import.State, "state")),
        Column(
            "rows", _("Put on record"), lambda brought: brought.rows_written, sort=ROWS_WRITTEN, kind="num"
        ),
        Column("user", _("Brought by"), lambda brought: brought.user.known_as, sort=by_account("user")),
        Column("at", _("Brought at"), lambda brought: brought.at, sort="at", kind="date"),
        Column(
            "taken_back_by",
            _("Taken back by"),
            lambda brought: brought.taken_back_by and brought.taken_back_by.known_as,
            is_shown=False,
        ),
        Column("reason", _("Why it is taken back"), lambda brought: brought.reason, is_shown=False),
    ),
    sort="-at",
    rows="awards/import_list/_rows.html",
    read=read_imports,
)
