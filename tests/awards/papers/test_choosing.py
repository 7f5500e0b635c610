"""Which template a paper is made of."""

import datetime

import pytest

from awards.models import PaperTemplate
from awards.papers.choosing import chosen_template, office_of
from tests.factories import PaperTemplateFactory, ProposalFactory, UnitFactory

pytestmark = pytest.mark.django_db

LETTER = PaperTemplate.Paper.LETTER
DAY = datetime.date(2026, 11, 20)


def test_nothing_uploaded_means_the_template_of_the_app():
    assert chosen_template(LETTER, UnitFactory(), DAY) is None


def test_own_template_goes_before_that_of_an_office_above_and_that_before_the_one_for_everyone():
    ministry = UnitFactory()
    office = UnitFactory(parent=UnitFactory(parent=ministry))
    for_all = PaperTemplateFactory()
    assert chosen_template(LETTER, office, DAY) == for_all
    above = PaperTemplateFactory(issuer=ministry)
    assert chosen_template(LETTER, office, DAY) == above
    own = PaperTemplateFactory(issuer=office)
    assert chosen_template(LETTER, office, DAY) == own


def test_template_of_an_office_below_or_beside_is_not_taken():
    office = UnitFactory(parent=UnitFactory())
    PaperTemplateFactory(issuer=UnitFactory(parent=office))
    PaperTemplateFactory(issuer=UnitFactory(parent=office.parent))
    assert chosen_template(LETTER, office, DAY) is None


def test_without_an_office_only_one_for_everyone_is_taken():
    PaperTemplateFactory(issuer=UnitFactory())
    for_all = PaperTemplateFactory()
    assert chosen_template(LETTER, None, DAY) == for_all


def test_template_is_in_use_on_the_day_of_the_paper():
    old = PaperTemplateFactory(valid_to=datetime.date(2025, 12, 31))
    new = PaperTemplateFactory(valid_from=datetime.date(2026, 1, 1))
    assert chosen_template(LETTER, None, datetime.date(2025, 12, 31)) == old
    assert chosen_template(LETTER, None, DAY) == new


def test_of_two_in_use_the_later_one_is_taken():
    PaperTemplateFactory()
    later = PaperTemplateFactory(valid_from=datetime.date(2026, 1, 1))
    PaperTemplateFactory(valid_from=datetime.date(2025, 1, 1))
    assert chosen_template(LETTER, None, DAY) == later


def test_template_of_another_paper_is_not_taken():
    PaperTemplateFactory(paper=PaperTemplate.Paper.LIST)
    assert chosen_template(LETTER, None, DAY) is None


def test_units_that_stand_above_each_other_in_a_ring_do_not_hang_the_search():
    first = UnitFactory()
    second = UnitFactory(parent=first)
    type(first).objects.filter(pk=first.pk).update(parent=second)
    own = PaperTemplateFactory(issuer=second)
    assert chosen_template(LETTER, first, DAY) == own


def test_decision_is_the_authoritys_paper_and_the_others_the_proposers():
    proposal = ProposalFactory(proposer=UnitFactory(), authority=UnitFactory())
    assert office_of(proposal, PaperTemplate.Paper.DECISION) == proposal.authority
    assert office_of(proposal, LETTER) == proposal.proposer


def test_paper_of_a_bloc_is_its_organisers_where_no_unit_proposes():
    proposal = ProposalFactory(campaign__bloc__organiser=UnitFactory())
    assert office_of(proposal, LETTER) == proposal.bloc.organiser
