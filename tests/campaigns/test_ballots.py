import datetime

import pytest
from django.urls import reverse
from django.utils.translation import override

from blocs.partial_dates import PartialDate
from campaigns.models import BallotRule
from tests.factories import BallotFactory, BallotRuleFactory
from tests.filled_form import filled_form

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("day", "in_force"),
    [
        (datetime.date(2018, 12, 31), ["always", "until 2018"]),
        (datetime.date(2019, 1, 1), ["always", "from 2019"]),
        (PartialDate(2018), ["always", "until 2018"]),
        (PartialDate(None, 11, 16), ["always", "from 2019", "until 2018"]),
        (None, ["always", "from 2019", "until 2018"]),
    ],
)
def test_rules_in_force_on_a_day(day, in_force):
    rules = [
        BallotRuleFactory(name="always"),
        BallotRuleFactory(name="from 2019", valid_from=datetime.date(2019, 1, 1)),
        BallotRuleFactory(name="until 2018", valid_to=datetime.date(2018, 12, 31)),
    ]
    found = BallotRule.objects.filter(pk__in=[rule.pk for rule in rules]).in_force_on(day)
    assert [rule.name for rule in found] == in_force


def test_a_form_refuses_totals_with_the_sum_spelt_out_and_nothing_else(admin_client):
    admin_client.cookies["django_language"] = "en"
    page = reverse("admin:campaigns_ballot_change", args=[BallotFactory(collected=25).pk])
    answer = admin_client.post(page, filled_form(admin_client.get(page)) | {"valid": "23", "invalid": "4"})
    assert answer.context["adminform"].form.non_field_errors() == [
        "23 valid papers + 4 invalid papers = 27, more than 25 papers collected. Check the three numbers."
    ]


def test_only_the_rule_that_asks_the_absent_says_that_they_count():
    asked = BallotRule.objects.filter(name__contains="lấy ý kiến bằng văn bản người vắng")
    assert [rule.counts_written for rule in asked] == [True]
    assert not BallotRule.objects.exclude(pk__in=asked).filter(counts_written__isnull=False).exists()


def test_all_totals_stand_in_the_order_of_a_counting_record():
    ballot = BallotFactory(eligible=9, invalid=0)
    with override("en"):
        labels = [str(label) for label, _number in ballot.counts_in_order]
    assert labels[:2] == ["entitled to vote", "present"]
    assert labels[6:8] == ["valid papers", "invalid papers"]
    assert [number for _label, number in ballot.counts_in_order] == [9, *[None] * 6, 0, None, None]
