from django import forms
from django.utils.translation import gettext_lazy as _

from blocs.date_ranges import LastDayField
from blocs.figures import Figure
from blocs.models import Bloc, Unit
from blocs.text import called
from campaigns.models import Campaign, Period

from .entering.setting import find_period
from .entering.sheet import REPORT
from .models import AwardKind, Entry, Moment, Proposal, RecipientCategory, RecipientKind
from .models.catalogue import called_in
from .models.named import LEADERS, OCCASIONAL
from .offers import Offers
from .register import CRITERIA, NOT_STATED, authorities

Level = AwardKind.Level


class ObjectField(forms.ChoiceField):
    """A choice of objects by their codes; may offer “not stated”, which gives None.

    Where there are more than a reader can look through, it is a text: the code, or words of the name.
    """

    NAMED = 8  # objects in a message

    def __init__(self, *, everything, not_stated="", **kwargs):
        super().__init__(required=False, **kwargs)
        self.everything = everything
        self.not_stated = not_stated
        self.objects = {}
        self.rows = None
        self.is_text = False

    def offer(self, objects):
        """Offer these objects, a dict by code."""
        self.objects = objects
        self.offer_names((code, str(item)) for code, item in objects.items())

    def offer_names(self, names):
        none = [(NOT_STATED, self.not_stated)] if self.not_stated else []
        self.choices = [("", self.everything), *names, *none]

    def offer_all_of(self, rows, offered):
        """Offer units or blocs, or let one of them be named where they are too many.

        rows: gives them as a queryset, as offer_some_of() has it. offered: dicts with their codes and names; None where
        they are too many.
        """
        self.is_text = offered is None
        if self.is_text:
            self.rows = rows
            self.widget = forms.TextInput(attrs={"maxlength": 300, "placeholder": self.everything})
            self.help_text = _("Words of the name, or the code.")
        else:
            self.offer_some_of(rows, [(one["code"], one["name"]) for one in offered])

    def offer_some_of(self, rows, names):
        """Offer rows. names: pairs of their codes and names; rows: gives the queryset, once one of them is chosen."""
        self.rows = rows
        self.offer_names(names)

    def clean(self, value):
        if self.is_text and value:
            self.offer({value: self.the_one_called(value)} if value != NOT_STATED else {})
        code = super().clean(value)
        if code and self.rows and not self.is_text and code != NOT_STATED:
            return self.rows().get(code=code)
        return self.objects.get(code) if code else code

    def the_one_called(self, text):
        """The object of that code or name; raises ValidationError where there is none, or more than one."""
        found = list(called(self.rows(), text)[: self.NAMED])
        if not found:
            raise forms.ValidationError(_("Nothing on record is called so. Write the code, or other words."))
        if len(found) > 1 and found[0].likeness == found[1].likeness:
            names = "; ".join(f"{item} ({item.code})" for item in found)
            raise forms.ValidationError(
                _("Several are called so. Write the code of one: %(names)s") % {"names": names}
            )
        return found[0]


OF_BLOCS = Offers("blocs")
OF_BLOC_YEARS = Offers("blocs", "periods")
OF_RECONCILIATION = Offers("blocs", "periods", "kinds")
OF_ROWS = Offers("blocs", "organisers", "periods")
OF_ORGANISERS = Offers("organisers")
OF_SUMMARIES = Offers("blocs", "organisers")
OF_REGISTER = Offers("blocs", "periods", "organisers", "kinds", "authorities")


def offer_blocs(field, user, offered=None):
    """Those that the user may see. offered: what there is to choose from, where it has been read."""
    offered = OF_BLOCS.one(user) if offered is None else offered
    field.offer_all_of(lambda: Bloc.objects.visible_to(user), offered["blocs"])


def offer_organisers(field, user, offered=None):
    """Those of the blocs that the user may see."""
    offered = OF_ORGANISERS.one(user) if offered is None else offered
    field.offer_all_of(lambda: Bloc.objects.visible_to(user).organisers(), offered["organisers"])


def offer_years(field, offered):
    """Those that have bloc-years which the user may see."""
    field.offer({str(period["year"]): period["year"] for period in offered["periods"]})


def offer_periods(field, user, offered):
    names = [(period["code"], period["label"]) for period in offered["periods"]]
    field.offer_some_of(lambda: Campaign.objects.visible_to(user).periods(), names)


def offer_kinds(field, offered):
    """The entries of the award catalogue, in the language of the reader."""
    names = [(kind["code"], called_in(kind["name"], kind["name_en"])) for kind in offered["kinds"]]
    field.offer_some_of(AwardKind.objects.all, names)


class AnswerField(forms.TypedChoiceField):
    """A choice of answers, with one for those that are not stated; the empty answer of a model stands for it."""

    def __init__(self, *, everything, answers, not_stated, **kwargs):
        choices = [("", everything), *answers, (NOT_STATED, not_stated)]
        super().__init__(
            choices=choices, coerce=lambda code: "" if code == NOT_STATED else code, required=False, **kwargs
        )


class UnitsField(forms.CharField):
    """Units by their codes, with commas between them."""

    def look_among(self, units):
        self.units = units

    def clean(self, value):
        codes = [code.strip() for code in super().clean(value).split(",") if code.strip()]
        found = list(self.units.with_codes(codes)) if codes else []
        if missing := set(codes) - {unit.code for unit in found}:
            raise forms.ValidationError(
                _("No unit on record has the code %(code)s.") % {"code": ", ".join(sorted(missing))}
            )
        return found


class RegisterForm(forms.Form):
    """What the reader wants to see of the register. Every criterion may stay open."""

    q = forms.CharField(label=_("Search"), required=False, max_length=100, widget=forms.SearchInput)
    year = ObjectField(label=_("Year"), everything=_("all years"), not_stated=_("year not stated"))
    first = forms.IntegerField(label=_("From the year"), required=False, min_value=1, max_value=9999)
    last = forms.IntegerField(label=_("To the year"), required=False, min_value=1, max_value=9999)
    period = ObjectField(label=_("Period"), everything=_("all periods"))
    bloc = ObjectField(label=_("Bloc"), everything=_("all blocs"))
    organiser = ObjectField(label=_("Organiser"), everything=_("all organisers"))
    units = UnitsField(label=_("Units that received it, by their codes"), required=False, max_length=2000)
    moment = forms.ChoiceField(
        label=_("Moment"), required=False, choices=[("", _("all moments")), *Moment.choices]
    )
    kind = ObjectField(label=_("Award"), everything=_("all awards"), not_stated=_("not in the catalogue"))
    words = forms.CharField(
        label=_("Award that is not in the catalogue, in its exact words"), required=False, max_length=300
    )
    level = forms.TypedChoiceField(
        label=_("Level"),
        required=False,
        choices=[("", _("all levels")), *((code or NOT_STATED, label) for code, label in Level.choices)],
        coerce=lambda code: Level.UNKNOWN if code == NOT_STATED else code,
    )
    authority = ObjectField(
        label=_("Authority"), everything=_("all authorities"), not_stated=_("authority not stated")
    )
    recipients = forms.ChoiceField(
        label=_("Recipients"), required=False, choices=[("", _("all recipients")), *RecipientKind.choices]
    )
    category = AnswerField(
        label=_("Category of the recipients"),
        everything=_("all categories"),
        answers=[*RecipientCategory.choices[:-1], (LEADERS, _("leaders of a division or above"))],
        not_stated=RecipientCategory.UNKNOWN.label,
    )
    method = AnswerField(
        label=_("Ground of the award"),
        everything=_("all grounds"),
        answers=[*Proposal.Method.choices, (OCCASIONAL, _("thematic or sudden"))],
        not_stated=_("ground not on record"),
    )
    submitter = AnswerField(
        label=_("Submitted by"),
        everything=_("whoever submitted it"),
        answers=[(kind.value, kind.label) for kind in (Unit.Kind.MINISTRY, Unit.Kind.PROVINCE)],
        not_stated=_("submitting body not on record"),
    )
    figure = forms.ChoiceField(
        label=_("Figure"), required=False, choices=[("", _("known or not")), *Figure.choices]
    )
    turns = forms.TypedChoiceField(
        label=_("What is counted"),
        required=False,
        choices=[("", _("recipients and turns")), ("no", _("recipients")), ("yes", _("turns (lượt)"))],
        coerce=lambda answer: answer == "yes",
    )
    uncounted = forms.BooleanField(
        label=_("also what sums leave out: “of which”, drafts, withdrawn and revoked"), required=False
    )

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        offered = OF_REGISTER.one(user)
        offer_years(self.fields["year"], offered)
        offer_periods(self.fields["period"], user, offered)
        offer_blocs(self.fields["bloc"], user, offered)
        offer_organisers(self.fields["organiser"], user, offered)
        # Figures open these; a reader who asks by hand has enough to choose from without them.
        self.fields["units"].look_among(Unit.objects.visible_to(user))
        for name in ("first", "last", "units"):
            if not self[name].data:
                self.fields[name].widget = self.fields[name].hidden_widget()
        offer_kinds(self.fields["kind"], offered)
        self.fields["authority"].offer_all_of(lambda: authorities(user), offered["authorities"])

    def in_words(self):
        """What was asked and understood: pairs of a label and the chosen words."""
        return [
            (field.label, dict(getattr(field.field, "choices", [])).get(field.data, field.data))
            for field in self
            if field.data and field.name in self.cleaned_data and field.name != "uncounted"
        ]

    def moments(self):
        """The moments asked for."""
        chosen = self.cleaned_data.get("moment")
        return [Moment(chosen)] if chosen else list(Moment)

    def criteria(self):
        """What was asked and understood, as register.rows() takes it."""
        return {
            name: self.cleaned_data[name]
            for name in CRITERIA
            if name in self.cleaned_data and self[name].data
        }


class CatalogueForm(forms.Form):
    """What to look for in the award catalogue."""

    q = forms.CharField(label=_("Search"), required=False, max_length=100, widget=forms.SearchInput)
    on = LastDayField(label=_("In force on"), required=False)

    def asked(self):
        """The words and the day asked for, as far as they were understood."""
        self.is_valid()
        return self.cleaned_data.get("q", ""), self.cleaned_data.get("on")


class EntryForm(forms.Form):
    """Which conference is to be entered: for which year; with the text of a report, where there is one."""

    year = forms.CharField(
        label=_("Year that the conference is about"),
        max_length=100,
        help_text=_("Such as 2018, or 2018-2019 for a school year. The next year is asked for on the page."),
    )
    report = forms.CharField(
        label=_("Text of a report or of the minutes"),
        required=False,
        max_length=REPORT.longest,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Paste it here as it is, and its facts are looked for. Or leave this empty and type."),
    )

    def __init__(self, *args, bloc, **kwargs):
        super().__init__(*args, **kwargs)
        self.bloc = bloc

    def clean_year(self):
        return str(find_period(self.cleaned_data["year"], Period.objects.all()))

    def save(self):
        return Entry.objects.create(bloc=self.bloc, year=self.cleaned_data["year"])


class ReportForm(forms.Form):
    """The text of a report as it is, debris and odd spaces included."""

    report = forms.CharField(
        label=_("Text of a report or of the minutes"),
        max_length=REPORT.longest,
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text=_("Paste it as it is. It stays with the conference as its source."),
    )
