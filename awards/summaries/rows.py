"""The rows behind the figures of summaries that are no awards: bloc-years' members, conferences, targets.

A figure is the number of rows that found() gives for its kind and criterion, and its link opens just these.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from blocs.keys import of_chosen
from blocs.models import Membership
from campaigns.models import Conference, ConferencePurpose, Target, TargetResult

from .content import Column, Day, Row, Said

NOTHING = gettext_lazy("No such row is on record.")


@dataclass(frozen=True)
class Kind:
    """One kind of row: which there are for a scope, how they divide, and what is shown of each."""

    code: str
    title: str
    which: dict[str, str]  # criterion in the address: its words
    find: Callable  # of bloc-years and a criterion, "" for all of them
    show: Callable  # of these bloc-years and a queryset of find(), the queryset with all that cells() reads
    columns: Callable
    cells: Callable


def find_members(campaigns, which):
    found = Membership.objects.of_years(campaigns)
    narrow = {"joined": Membership.objects.joining_in, "left": Membership.objects.leaving_in}
    return narrow[which](campaigns) if which else found


def find_conferences(campaigns, which):
    return Conference.objects.that_served(campaigns, which)


def find_targets(campaigns, which):
    found = Target.objects.of_campaigns(campaigns).that_hold()
    return found.with_outcome_of(which) if which else found


def cells_of_member(membership):
    span = membership.valid
    return (
        Said(
            membership.name_as_printed or membership.unit_then,
            membership.unit.get_absolute_url(),
            now(membership.name_as_printed or membership.unit_then, membership.unit),
        ),
        Said(membership.bloc.name, membership.bloc.get_absolute_url()),
        Day(f"{span.lower:%d/%m/%Y}", span.lower) if span.lower else Said(_("not known"), is_unknown=True),
        Day(f"{span.upper:%d/%m/%Y}", span.upper) if span.upper else Said(_("still a member, or not known")),
        Said(str(membership.decision or membership.source or "")),
    )


def cells_of_conference(conference):
    held = conference.held
    campaigns = dict.fromkeys(purpose.campaign for purpose in conference.own_purposes)
    return (
        Day(str(held), held.first_day() if held.is_full else None, conference.get_absolute_url())
        if held
        else Said(_("date not known"), conference.get_absolute_url(), is_unknown=True),
        Said(str(conference), conference.get_absolute_url()),
        Said("; ".join(purpose.get_purpose_display() for purpose in conference.own_purposes)),
        Said("; ".join(str(campaign) for campaign in campaigns)),
        Said(conference.place) if conference.place else Said(_("not known"), is_unknown=True),
    )


def cells_of_target(target):
    campaign = target.pledge.campaign
    latest = target.reviews[-1] if target.reviews else None
    return (
        Said(target.text, f"{campaign.get_absolute_url()}#pledges"),
        Said(target.quantity and str(target.quantity)),
        result_of(latest),
        Said(str(latest.get_verdict_display() if latest else TargetResult.Verdict.NOT_REPORTED.label)),
        Said(target.unit_then or _("common pledge")),
        Said(str(campaign), campaign.get_absolute_url()),
    )


def result_of(review):
    """What a review found, in numbers as far as there are any, else in the words of the source."""
    if review is None:
        return Said(_("result not on record"), is_unknown=True)
    said = str(review.quantity) or review.words
    return Said(said) if said else Said(_("no figure"), is_unknown=True)


def now(name, unit):
    return _("now %(now)s") % {"now": unit.name} if unit.name != name else ""


KINDS = {
    kind.code: kind
    for kind in (
        Kind(
            "members",
            gettext_lazy("Members"),
            {"joined": gettext_lazy("joined"), "left": gettext_lazy("left")},
            find_members,
            lambda campaigns, found: found.with_units_and_blocs(),
            lambda: [_("Unit"), _("Bloc"), _("Member from"), _("No longer from"), _("Paper")],
            cells_of_member,
        ),
        Kind(
            "conferences",
            gettext_lazy("Conferences held"),
            dict(ConferencePurpose.Purpose.choices),
            find_conferences,
            lambda campaigns, found: found.with_purposes(campaigns),
            lambda: [_("Date"), _("Conference"), _("Purpose"), _("Bloc-year"), _("Place")],
            cells_of_conference,
        ),
        Kind(
            "targets",
            gettext_lazy("Targets"),
            dict(TargetResult.Verdict.choices),
            find_targets,
            lambda campaigns, found: found.as_pledged_then(),
            lambda: [_("Target"), _("Pledged"), _("Result"), _("Verdict"), _("Whose"), _("Bloc-year")],
            cells_of_target,
        ),
    )
}


def found(kind, scope, which=""):
    """The rows of a kind for a scope, without what is shown of them."""
    return KINDS[kind].find(scope.campaigns, which)


def opened(kind, scope, which=""):
    """The address that opens these rows."""
    query = scope.parameters | ({"which": which} if which else {})
    return reverse("awards:summary-rows", args=[kind], query=query)


def shown(kind, scope, which=""):
    """The rows with all that is shown of them."""
    return KINDS[kind].show(scope.campaigns, found(kind, scope, which))


def shown_of(kind, scope, chosen):
    """The rows that shown() cut to a page chooses, with all that is shown of them."""
    return of_chosen(KINDS[kind].show(scope.campaigns, chosen.model.objects.all()), chosen)


def columns(kind):
    return tuple(Column(str(number), label) for number, label in enumerate(KINDS[kind].columns()))


def as_row(kind, record):
    return Row(str(record.pk), KINDS[kind].cells(record))
