"""Views of lists that people keep under a name, and the page where the lists stand that are made already."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.http import Http404, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from awards.forms import ObjectField
from awards.lists.bloc_years import LATE_CLOSINGS, WITHOUT_HEAD
from awards.lists.blocs import BLOCS
from awards.lists.conferences import CONFERENCES
from awards.lists.counts import AGREED_COUNTS, GRANTED_COUNTS
from awards.lists.decisions import DECISIONS
from awards.lists.editions import EDITIONS
from awards.lists.imports import IMPORTS
from awards.lists.movements import MOVEMENTS
from awards.lists.people import PEOPLE
from awards.lists.proposals import PROPOSALS
from awards.lists.reconciliation import RECONCILIATION
from awards.lists.register import REGISTER
from awards.lists.unawarded import UNAWARDED
from awards.offers import Offers
from blocs.listing.view import PASSING
from blocs.lists import UNITS
from blocs.models import Bloc, SavedList
from blocs.refusals import refusal

from .audit.listing import AUDIT

READY = [LATE_CLOSINGS, WITHOUT_HEAD, AGREED_COUNTS, GRANTED_COUNTS, UNAWARDED]
WHOLE = [
    *(BLOCS, UNITS, PEOPLE, CONFERENCES, PROPOSALS, DECISIONS, RECONCILIATION, REGISTER),
    *(MOVEMENTS, EDITIONS, IMPORTS, AUDIT),
]
LISTS = {kind.name: kind for kind in [*READY, *WHOLE]}
ENTERED = Offers("entered")


class NameForm(forms.ModelForm):
    """What a view is called; whose it is and what it shows stays."""

    class Meta:
        model = SavedList
        fields = ["user", "list", "query", "bloc", "name"]
        widgets = dict.fromkeys(["user", "list", "query", "bloc"], forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.disabled = name != "name"

    def keep(self):
        """Put the view on record; False where somebody took the name just now, which the form says then."""
        try:
            with transaction.atomic():
                self.save()
        except IntegrityError as error:
            self.add_error("name", refusal(error))
            return False
        return True


class SaveForm(NameForm):
    """Whether it is for the user alone besides, or for all who may see a bloc that the user enters for."""

    bloc = ObjectField(label=gettext_lazy("Who sees it"), everything=gettext_lazy("for me alone"))
    field_order = ["name", "bloc"]

    def __init__(self, *args, instance, **kwargs):
        super().__init__(*args, instance=instance, **kwargs)
        self.fields["bloc"].disabled = False
        # A list that not everybody may read is shared with nobody.
        is_for_all = LISTS[instance.list].may_read is None
        offered = ENTERED.one(instance.user)["entered"] if is_for_all else []
        self.fields["bloc"].offer_all_of(lambda: Bloc.objects.entered_by(instance.user), offered)

    def clean_bloc(self):
        return self.cleaned_data["bloc"] or None


def query_of_view(query):
    """What an address says of how a list is seen, without the page that was turned to."""
    asked = QueryDict(query, mutable=True)
    for name in PASSING:
        asked.pop(name, None)
    return asked.urlencode()


def lists_for(user):
    """The lists that a user may read, by their names."""
    return {name: kind for name, kind in LISTS.items() if kind.is_for(user)}


@require_safe
def lists(request):
    """The lists that are made already, and the user's views."""
    own = lists_for(request.user)
    saved = SavedList.objects.seen_by(request.user)
    kept = set(SavedList.objects.kept_by(request.user).values_list("pk", flat=True))
    views = [(view, own[view.list], view.pk in kept) for view in saved if view.list in own]
    context = {"ready": READY, "whole": [kind for kind in WHOLE if kind.name in own], "views": views}
    return render(request, "lists.html", context)


@require_http_methods(["GET", "POST"])
def saved_list_new(request, name):
    own = lists_for(request.user)
    if name not in own:
        raise Http404
    view = SavedList(user=request.user, list=name, query=query_of_view(request.GET.get("view", "")))
    form = SaveForm(request.POST or None, instance=view)
    if form.is_valid() and form.keep():
        messages.success(request, _("The view is saved as “%(name)s”.") % {"name": view})
        return redirect(view)
    return render(request, "saved_list.html", {"form": form, "view": view, "list": own[name]})


def kept_view(request, pk):
    """A view that the user may change; one that is shared with them is refused, another is not there."""
    view = get_object_or_404(SavedList.objects.seen_by(request.user), pk=pk)
    if not view.is_kept_by(request.user):
        raise PermissionDenied
    return view


@require_http_methods(["GET", "POST"])
def saved_list_rename(request, pk):
    view = kept_view(request, pk)
    form = NameForm(request.POST or None, instance=view)
    if form.is_valid() and form.keep():
        messages.success(request, _("The view is called “%(name)s” now.") % {"name": view})
        return redirect("lists")
    return render(request, "saved_list.html", {"form": form, "view": view, "list": LISTS.get(view.list)})


@require_http_methods(["GET", "POST"])
def saved_list_delete(request, pk):
    view = kept_view(request, pk)
    if request.method == "GET":
        return render(request, "saved_list_delete.html", {"view": view, "list": LISTS.get(view.list)})
    view.delete()
    messages.success(request, _("The view “%(name)s” is deleted; the records stay.") % {"name": view})
    return redirect("lists")
