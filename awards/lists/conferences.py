"""The list of conferences, and how it is narrowed."""

from django import forms
from django.utils.translation import gettext_lazy as _

from blocs.choices import chosen
from blocs.kept import Kept
from blocs.listing import Column, List, in_order_of, in_words_of, text_or_last
from blocs.listing.words import in_words
from blocs.models import Unit
from campaigns.models import Campaign, Conference, ConferencePurpose, bloc_year_named

from ..forms import OF_BLOC_YEARS, ObjectField, offer_blocs, offer_years
from .in_turn import Ranges


class ConferenceFilter(forms.Form):
    """Every criterion may stay open."""

    q = forms.CharField(
        label=_("Title, place, bloc or purpose"), required=False, max_length=100, widget=forms.SearchInput
    )
    year = ObjectField(label=_("Year"), everything=_("all years"))
    bloc = ObjectField(label=_("Bloc"), everything=_("all blocs"))
    purpose = forms.ChoiceField(
        label=_("Purpose"),
        required=False,
        choices=[("", _("every purpose")), *ConferencePurpose.Purpose.choices],
    )
    status = forms.ChoiceField(
        label=_("State"), required=False, choices=[("", _("all states")), *Conference.Status.choices]
    )

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.campaigns_seen = Campaign.objects.visible_to(user)
        offered = OF_BLOC_YEARS.one(user)
        offer_years(self.fields["year"], offered)
        offer_blocs(self.fields["bloc"], user, offered)

    def narrow(self, conferences):
        """Those asked for; a criterion that cannot be read narrows nothing."""
        self.is_valid()
        asked = {name: self.cleaned_data.get(name) or "" for name in self.fields}
        if asked["q"]:
            conferences = conferences.matching(asked["q"], self.campaigns_seen)
        if asked["year"] or asked["bloc"] or asked["purpose"]:
            conferences = conferences.serving(
                self.campaigns_seen, year=asked["year"], bloc=asked["bloc"], purpose=asked["purpose"]
            )
        return conferences.in_status(asked["status"])


SHOWN = Kept(
    lambda user, of: (
        Conference.objects.with_keys(of)
        .with_convener_then()
        .select_related(None)
        .only("title", "held", "place", "mode", "status")
    )
)
PURPOSES = Kept(
    lambda user, of: (
        ConferencePurpose.objects.visible_to(user)
        .of_conferences(of)
        .by_bloc_year()
        .only("conference", "purpose", *bloc_year_named("campaign"))
    )
)


def with_purposes(conferences, user):
    """With what they were for, in the bloc-years that the user may see."""
    return PURPOSES.put("purposes_seen", conferences, user, by="conference_id")


def title_of(conference):
    return in_words("awards/conference/_title.html", conference=conference, purposes=conference.purposes_seen)


def title_and_status(conference):
    """That it was not held, for one, where no column says so."""
    title = title_of(conference)
    return (
        title if conference.status == Conference.Status.HELD else f"{title} ({chosen(conference, 'status')})"
    )


BY_CONVENER = text_or_last("convener__sort_key")

CONFERENCES = List(
    name="campaigns:conference-list",
    title=_("Conferences"),
    about=_("The conferences of your blocs."),
    empty=_("No conference on record meets this. Leave out a filter."),
    columns=(
        Column(
            "title",
            _("Conference"),
            title_of,
            alone=("status", title_and_status),
        ),
        Column(
            "held",
            _("Held on"),
            lambda conference: conference.held or _("date not known"),
            sort=text_or_last("held"),
            kind="date",
        ),
        Column("place", _("Place"), lambda conference: conference.place or _("place not known")),
        Column(
            "purposes",
            _("What it was for"),
            lambda conference: in_words("awards/conference_list/_purposes.html", conference=conference),
        ),
        Column(
            "convener",
            _("Convened by"),
            lambda conference: conference.convener_then,
            sort=BY_CONVENER,
            is_shown=False,
        ),
        Column(
            "mode",
            _("Mode"),
            in_words_of("mode"),
            sort=in_order_of(Conference.Mode, "mode"),
            is_shown=False,
        ),
        Column(
            "status",
            _("State"),
            in_words_of("status"),
            sort=in_order_of(Conference.Status, "status"),
            is_shown=False,
        ),
    ),
    sort="-held",
    rows="awards/conference_list/_rows.html",
    seen=Conference.objects.visible_to,
    shown=SHOWN,
    complete=with_purposes,
    find={"convener": Ranges("convener", Unit.objects.order_by, "sort_key", BY_CONVENER).keys},
)
