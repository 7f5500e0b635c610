"""The list of emulation movements."""

from django.db.models import Func, TextField, Value
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import gettext_lazy as _

from blocs.listing import Column, List, by_alphabet, day_or_last, in_order_of, in_words_of, text_or_last
from blocs.listing.words import in_words
from blocs.partial_dates import first_day_of
from campaigns.models import Movement
from campaigns.models.movements import LaunchLevel, Length

from ..official_forms.counting import with_campaigns

STATED = [NullIf(name, Value("")) for name in ("title", "theme", "slogan")]
TITLE = by_alphabet(Coalesce(*STATED, output_field=TextField()))
PRINTED_AUTHORITY = Func(NullIf("authority_as_printed", Value("")), function="vi_sort_key")
ANSWERS = Movement.objects.all().answers


def read_movements(keys, user):
    """With who launched them, and the newest bloc-years that answer them of those that the user may see."""
    return with_campaigns(Movement.objects.with_keys(keys).with_answers(), user)


MOVEMENTS = List(
    name="awards:movements",
    title=_("Emulation movements"),
    about=_("The movements that bloc-years answer, as the official statistics divide them."),
    empty=_("No movement on record meets this. Leave out a filter."),
    columns=(
        Column("title", _("Movement"), str, sort=TITLE),
        Column(
            "theme", _("Theme or slogan"), lambda movement: movement.theme or movement.slogan, is_shown=False
        ),
        Column("kind", _("Kind of movement"), in_words_of("kind"), sort=in_order_of(Movement.Kind, "kind")),
        Column(
            "authority",
            _("Launched by"),
            lambda movement: movement.launcher or _("not stated"),
            sort=text_or_last(Coalesce("authority__sort_key", PRINTED_AUTHORITY)),
        ),
        Column(
            "level",
            _("Level of launch"),
            lambda movement: movement.level_in_words,
            sort=in_order_of(LaunchLevel, ANSWERS["level"]),
        ),
        Column(
            "period",
            _("Period"),
            lambda movement: movement.period or movement.launched or _("not stated"),
            sort=day_or_last(Coalesce("period__starts_on", first_day_of("launched"))),
        ),
        Column(
            "length",
            _("Length"),
            lambda movement: movement.length_in_words,
            sort=in_order_of(Length, ANSWERS["length"]),
        ),
        Column(
            "answers",
            _("Answered by"),
            lambda movement: in_words("awards/movement_list/_answers.html", movement=movement),
        ),
    ),
    sort="-period",
    rows="awards/movement_list/_rows.html",
    read=read_movements,
)
