"""Ready lists of bloc-years that lack what they are expected to have: late closings, years without a head."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from blocs.kept import Kept
from blocs.listing import Column, List, text_or_last
from blocs.listing.words import in_words
from campaigns.models import Campaign

from ..completeness import EXPECTATIONS, note_missing, with_sums
from ..forms import OF_BLOC_YEARS, ObjectField, offer_blocs, offer_years
from ..summaries.listing import put_heads


class BlocYearFilter(forms.Form):
    """Every criterion may stay open."""

    year = ObjectField(label=_("Year"), everything=_("all years"))
    bloc = ObjectField(label=_("Bloc"), everything=_("all blocs"))

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        offered = OF_BLOC_YEARS.one(user)
        offer_years(self.fields["year"], offered)
        offer_blocs(self.fields["bloc"], user, offered)

    def narrow(self, rows):
        """Those asked for; a criterion that cannot be read narrows nothing."""
        self.is_valid()
        for name, narrowed in (("year", "of_year"), ("bloc", "of_bloc")):
            if asked := self.cleaned_data.get(name):
                rows = getattr(rows, narrowed)(asked)
        return rows


SHOWN = Kept(
    lambda user, of: with_sums(Campaign.objects.with_keys(of).with_names().select_related("bloc__organiser"))
)


def read_bloc_years(keys, user):
    """With their heads and what else is missing."""
    found = note_missing(SHOWN.rows(user, of=keys), expectations=EXPECTATIONS.rows(user))
    put_heads(user, found)
    for campaign in found:
        campaign.days_since = days_since(campaign)
    return found


def days_since(campaign):
    """How many days ago the period ended; None before it ends."""
    days = (timezone.localdate() - campaign.period.ends_on).days
    return days if days > 0 else None


COLUMNS = {
    "name": Column("name", _("Bloc-year"), str, sort="bloc__sort_key"),
    "organiser": Column(
        "organiser",
        _("Organiser"),
        lambda campaign: campaign.bloc.organiser.name if campaign.bloc.organiser else _("not on record"),
        sort=text_or_last("bloc__organiser__sort_key"),
        is_shown=False,
    ),
    "ended": Column(
        "ended",
        _("The period ends"),
        lambda campaign: campaign.period.ends_on,
        sort="period__ends_on",
        kind="date",
    ),
    "days": Column("days", _("Days since"), lambda campaign: campaign.days_since, kind="num"),
    "head": Column(
        "head",
        _("Head"),
        lambda campaign: in_words(
            "awards/summaries/_heads.html", heads=campaign.heads, day=campaign.period.ends_on
        ),
    ),
    "missing": Column(
        "missing",
        _("What is missing"),
        lambda campaign: in_words("_missing_words.html", missing=campaign.missing),
    ),
}


def list_of(name, title, about, empty, columns, sort):
    return List(
        name=name,
        title=title,
        about=about,
        empty=empty,
        columns=tuple(COLUMNS[column] for column in columns),
        sort=sort,
        rows="awards/lists/_bloc_years.html",
        read=read_bloc_years,
    )


LATE_CLOSINGS = list_of(
    "awards:late-closings",
    _("Late closings"),
    _("Bloc-years whose closing conference is late: it should have been held by now, and none is on record."),
    _("No closing is late. Or a filter leaves it out."),
    ["name", "organiser", "ended", "days", "head", "missing"],
    "ended",
)
WITHOUT_HEAD = list_of(
    "awards:years-without-head",
    _("Years without a head"),
    _("Bloc-years that should have a head, and nobody knows which unit led."),
    _("Every bloc-year has its head. Or a filter leaves it out."),
    ["name", "organiser", "ended", "missing"],
    "-ended",
)
