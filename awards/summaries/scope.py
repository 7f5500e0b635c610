"""What a summary is about: the years of one bloc, of an organiser with all its blocs, or of all the user may see."""

from dataclasses import dataclass
from functools import cached_property

from blocs.models import Bloc, Unit, User
from campaigns.models import Campaign, Period

from ..models import AwardSum, AwardYearSum, BlocYearSum, YearSum


@dataclass
class Scope:
    """Calendar years, first and last included; or one period of one bloc."""

    user: User
    first: int
    last: int
    organiser: Unit | None = None
    bloc: Bloc | None = None
    period: Period | None = None

    @classmethod
    def of_campaign(cls, campaign, user):
        year = campaign.period.starts_on.year
        return cls(user, year, year, bloc=campaign.bloc, period=campaign.period)

    @cached_property
    def campaigns(self):
        """The bloc-years it is about, as far as the user may see them."""
        found = Campaign.objects.visible_to(self.user)
        found = found.of_period(self.period) if self.period else found.of_years(self.first, self.last)
        if self.bloc:
            found = found.of_bloc(self.bloc)
        return found.under(self.organiser) if self.organiser else found

    @property
    def bloc_year_sums(self):
        """The sums of its bloc-years; of the whole country those kept by year."""
        if self.is_everything:
            return YearSum.objects.of_years(self.first, self.last)
        return BlocYearSum.objects.of_campaigns(self.campaigns.order_by())

    @property
    def award_sums(self):
        """The sums of the awards of its bloc-years, the same way."""
        if self.is_everything:
            return AwardYearSum.objects.of_years(self.first, self.last)
        return AwardSum.objects.of_campaigns(self.campaigns.order_by())

    @property
    def is_everything(self):
        """Whether all bloc-years of its years are its own."""
        return self.user.sees_everything and not (self.period or self.bloc or self.organiser)

    @property
    def criteria(self):
        """The same as criteria of the award register; of one year only."""
        when = {"period": self.period} if self.period else {"year": self.first}
        whose = {"bloc": self.bloc, "organiser": self.organiser}
        return when | {name: value for name, value in whose.items() if value}

    @property
    def parameters(self):
        """The same as parameters of an address."""
        codes = {name: value.code for name, value in self.criteria.items() if name != "year"}
        return codes if self.period else {"year": self.first} | codes

    def in_year(self, year):
        """The same of one of its years."""
        return Scope(self.user, year, year, self.organiser, self.bloc)
