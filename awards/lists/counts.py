"""Ready lists of awards of which a number is on record and no name: agreed to recommend, and granted."""

from django import forms
from django.utils.translation import gettext_lazy as _

from blocs.linking import link_units
from blocs.listing import Column, List, day_or_last, in_words_of, number_or_last, text_or_last
from blocs.listing.words import in_words

from ..forms import RegisterForm
from ..models import Award, Recommendation
from ..register import SHOWN
from .bloc_years import BlocYearFilter
from .register import TURNS


class CountFilter(BlocYearFilter):
    recipients = forms.ChoiceField(
        label=_("Recipients"), required=False, choices=RegisterForm.base_fields["recipients"].choices
    )

    def narrow(self, rows):
        rows = super().narrow(rows)
        asked = self.cleaned_data.get("recipients")
        return rows.to_recipients(asked) if asked else rows


def reader_of(model):
    """What reads recommendations, or awards: with what is shown of an award, and the names of its time."""

    def read(keys, user):
        found = SHOWN[model.moment].rows(user, of=keys)
        link_units(found, user)
        return found

    return read


def shown_by(template):
    return lambda row: in_words(f"awards/{template}.html", row=row)


COLUMNS = (
    Column("award", _("Award"), shown_by("register/_award"), sort=number_or_last("kind__precedence")),
    Column("count", _("Number"), lambda row: row.count, sort="count", kind="num"),
    Column("recipients", _("Recipients"), in_words_of("recipient_kind")),
    Column("authority", _("Authority"), shown_by("register/_authority"), text_or_last("authority__sort_key")),
    Column(
        "bloc",
        _("Bloc-year"),
        shown_by("register/_bloc_year"),
        sort=text_or_last("campaign__bloc__sort_key"),
    ),
    Column(
        "year",
        _("Year"),
        shown_by("register/_year"),
        sort=day_or_last("campaign__period__starts_on"),
        is_shown=False,
    ),
    Column("source", _("On record through"), shown_by("register/_source")),
)


def list_of(name, model, title, about):
    return List(
        name=name,
        title=title,
        about=about,
        empty=_("Every number has its names. Or a filter leaves it out."),
        columns=COLUMNS,
        sort="-year",
        rows="awards/lists/_counts.html",
        in_files=(TURNS,),
        read=reader_of(model),
    )


AGREED_COUNTS = list_of(
    "awards:agreed-counts",
    Recommendation,
    _("Recommended, without names"),
    _("What conferences agreed to recommend as a number, while no recipient is named."),
)
GRANTED_COUNTS = list_of(
    "awards:granted-counts",
    Award,
    _("Granted, without names"),
    _("Awards on record as a number, while no recipient is named."),
)
