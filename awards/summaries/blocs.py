"""The bloc-years of a year one below the other, each with what it misses and its awards."""

from functools import cached_property

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _

from blocs.models import Bloc
from campaigns.models import Campaign, Expectation, Movement

from ..forms import ObjectField, offer_organisers
from ..models import BlocYearSum
from .scope import Scope
from .states import BITS, Show, expected_in, that_are


class Order(models.TextChoices):
    URGENT = "", _("what is late first")
    NAME = "name", _("by name")
    MISSING = "missing", _("what misses most first")


class YearForm(forms.Form):
    """Of whose year the summary is to be; the organisers are those of blocs that the user may see."""

    organiser = ObjectField(label=_("Organiser"), everything=_("all blocs"))

    def __init__(self, data, *, user, year):
        super().__init__(data)
        self.user, self.year = user, year
        offer_organisers(self.fields["organiser"], user)

    def parameters(self):
        """What was asked for and understood, for the addresses of other pages about the same."""
        organiser = self.scope().organiser
        return {"organiser": organiser.code} if organiser else {}

    def scope(self):
        """What was asked for, as far as it was understood."""
        self.is_valid()
        return Scope(self.user, self.year, self.year, organiser=self.cleaned_data.get("organiser") or None)


class BlocsForm(YearForm):
    """Which bloc-years of the year to list, and in which order."""

    q = forms.CharField(label=_("Name of the bloc"), required=False, max_length=100, widget=forms.SearchInput)
    show = forms.ChoiceField(label=_("Show"), required=False, choices=[("", _("all")), *Show.choices])
    fact = forms.ChoiceField(
        label=_("Missing"), required=False, choices=[("", _("whatever")), *Expectation.Fact.choices]
    )
    movement = forms.ModelChoiceField(
        label=_("Movement"), required=False, queryset=Movement.objects.none(), widget=forms.HiddenInput
    )
    bloc = forms.ModelChoiceField(
        label=_("Bloc"),
        required=False,
        queryset=Bloc.objects.none(),
        to_field_name="code",
        widget=forms.HiddenInput,
    )
    theme = forms.CharField(label=_("Theme"), required=False, max_length=2000, widget=forms.HiddenInput)
    order = forms.ChoiceField(label=_("Order"), required=False, choices=Order.choices)
    field_order = ["q", "organiser", "show", "fact", "order"]

    def __init__(self, data, *, user, year):
        super().__init__(data, user=user, year=year)
        self.fields["bloc"].queryset = Bloc.objects.visible_to(user)
        self.fields["movement"].queryset = Movement.objects.answered_in(Campaign.objects.visible_to(user))

    def asked(self, name):
        return self.cleaned_data.get(name) or ""

    @cached_property
    def expected(self):
        return expected_in(self.year, self.user)

    def chosen(self):
        """The keys of the bloc-years asked for, in the order asked for."""
        campaigns = self.scope().campaigns
        self.is_valid()
        if words := self.asked("q"):
            campaigns = campaigns.matching(words)
        if bloc := self.asked("bloc"):
            campaigns = campaigns.of_bloc(bloc)
        if movement := self.asked("movement"):
            campaigns = campaigns.answering(movement)
        if theme := self.asked("theme"):
            campaigns = campaigns.with_own_theme(theme)
        sums = BlocYearSum.objects.of_campaigns(campaigns).of_year(self.year)
        sums = sums.judged(**self.expected.as_asked())
        if show := self.asked("show"):
            sums = sums.filter(that_are(show))
        if fact := self.asked("fact"):
            sums = sums.missing_fact(BITS[fact])
        orders = {Order.URGENT: sums.by_urgency, Order.MISSING: sums.by_missing}
        in_order = orders.get(self.asked("order"), sums.in_order_of_blocs)()
        return list(in_order.values_list("campaign", flat=True))
