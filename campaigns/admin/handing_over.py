"""The page on which admins hand over who enters for a bloc when its lead changes, and the way back."""

import datetime

from django import forms
from django.contrib import messages
from django.contrib.admin.helpers import AdminForm
from django.contrib.admin.sites import site
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from blocs.admin_base import SAVED_MEANWHILE, SearchedSelectMultiple
from blocs.date_ranges import FirstDayField
from blocs.handing_over import changed_since, consequences, foresee, hand_over, in_full, take_back
from blocs.models import Bloc, StaffHandover, Stewardship, User

from ..models import Leadership


class AccountsField(forms.ModelMultipleChoiceField):
    def label_from_instance(self, user):
        return user.known_as


class HandoverForm(forms.Form):
    """From when on who enters, and who of those before goes on reading."""

    begins_on = FirstDayField(
        label=gettext_lazy("The next head's staff enter from"),
        help_text=gettext_lazy("Until the day before, the present ones enter. Today, or a later day."),
    )
    staff = AccountsField(
        label=gettext_lazy("Staff of the next head"),
        queryset=User.objects.all(),
        widget=SearchedSelectMultiple(Stewardship._meta.get_field("user"), site),
        help_text=gettext_lazy("Whoever enters already and is chosen here goes on entering."),
    )
    readers = AccountsField(
        label=gettext_lazy("Of the present staff go on reading"),
        queryset=User.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Who is left out sees nothing of the bloc from that day on."),
    )
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        widget=forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}),
        help_text=gettext_lazy("Kept in the history as the reason."),
    )

    def __init__(self, *args, bloc, by, **kwargs):
        super().__init__(*args, **kwargs)
        self.bloc, self.by = bloc, by
        present = bloc.stewardships.of_staff().not_over(datetime.date.today()).users()
        self.fields["readers"].queryset = self.fields["readers"].initial = present

    def clean(self):
        """Try it out, so that what it refuses is said beside the field, and its preview is at hand."""
        super().clean()
        if not self.errors:
            self.sentences = self.attempt(foresee)
        return self.cleaned_data

    def save(self):
        """Do it. Returns what has changed, in sentences; None, and an error, where somebody else was faster."""
        return self.attempt(lambda act: list(consequences(act())))

    def attempt(self, way):
        try:
            return way(lambda: hand_over(bloc=self.bloc, by=self.by, **self.cleaned_data))
        except ValidationError as refused:
            self.add_error(None, refused)
        except IntegrityError:
            self.add_error(None, SAVED_MEANWHILE)
        return None


@require_http_methods(["GET", "POST"])
def staff_handover(request, bloc, *, model_admin):
    """See who enters and reads for a bloc, say who does from when on, see what that changes, and confirm it."""
    bloc = get_object_or_404(Bloc, pk=bloc)
    if not gives_rights(request.user):
        raise PermissionDenied
    today = datetime.date.today()
    heads = list(bloc.leaderships.heads().ending_after(today).as_called_then())
    form = HandoverForm(request.POST or None, bloc=bloc, by=request.user, initial=proposed(heads, today))
    if "_confirm" in request.POST and form.is_valid() and (sentences := form.save()):
        for sentence in sentences:
            messages.success(request, sentence)
        return redirect(request.path)
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("Hand over who enters"),
        "opts": Bloc._meta,
        "bloc": bloc,
        "heads": heads,
        "own": bloc.stewardships.with_names().not_over(today),
        "over": Stewardship.objects.over_bloc(bloc).with_names().not_over(today),
        "handovers": with_ways_back(bloc),
        "adminform": AdminForm(form, [(None, {"fields": list(form.fields)})], {}),
        "previewed": "_preview" in request.POST and form.is_valid(),
    }
    return render(request, "admin/blocs/bloc/staff_handover.html", context)


@require_POST
def staff_handover_take_back(request, handover):
    handover = get_object_or_404(StaffHandover.objects.with_people(), pk=handover)
    if not gives_rights(request.user):
        raise PermissionDenied
    try:
        take_back(handover, by=request.user)
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
    else:
        words = {"bloc": handover.bloc}
        messages.success(
            request,
            _("The handover is taken back: as before, the former staff enter for “%(bloc)s”.") % words,
        )
    return redirect("admin:campaigns_leadership_staff", handover.bloc_id)


def gives_rights(user):
    return user.has_perms(["blocs.add_stewardship", "blocs.change_stewardship"])


def proposed(heads, today):
    """What the form begins with: the day on which the next head begins, and that it takes over, where that is known."""
    following = [head for head in heads if head.term.lower and head.term.lower > today]
    if not following:
        return {"begins_on": in_full(today)}
    following = min(following, key=lambda head: head.term.lower)
    day = in_full(following.term.lower)
    head = following.unit_then or following.person or following.post_as_printed
    return {
        "begins_on": day,
        "reason": _("The lead passes to “%(head)s” on %(date)s.") % {"head": head, "date": day},
    }


def with_ways_back(bloc):
    """The handovers of a bloc, the newest first; the last one may be taken back while nobody has changed its rights."""
    handovers = list(bloc.staff_handovers.with_people())
    standing = [handover for handover in handovers if not handover.taken_back_at]
    for handover in standing[:1]:
        handover.may_be_taken_back = not changed_since(handover)
    return handovers


def changes_the_lead(leadership, changed):
    """Whether what was entered of a leadership makes another unit or person head now or later."""
    is_over = leadership.term.upper and leadership.term.upper <= datetime.date.today()
    said = {"bloc", "role", "term", "unit", "person"} & set(changed)
    return leadership.role == Leadership.Role.HEAD and bool(said) and not is_over


def offer_handover(request, leadership):
    """Lead on from the head of a bloc to those who enter for it."""
    messages.info(
        request,
        format_html(
            '{} <a href="{}">{}</a>',
            _("The head of “%(bloc)s” changes.") % {"bloc": leadership.bloc},
            reverse("admin:campaigns_leadership_staff", args=[leadership.bloc_id]),
            _("Hand over who enters"),
        ),
    )
