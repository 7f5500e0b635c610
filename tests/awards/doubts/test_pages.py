"""Reasons and numbers are given beside the doubts, by whoever prepares or handles the proposal."""

import pytest
from django.template.loader import render_to_string
from django.urls import reverse

from awards.doubts import doubts_about, give_quota_base
from awards.models import Proposal, QuotaBase, WarningAnswer
from blocs.figures import Figure
from tests.awards.pages import text_of
from tests.conftest import signed_in
from tests.factories import AdminFactory, CampaignFactory, ProposalFactory, QuotaRuleFactory, UnitFactory

from .asking import certificate, line_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def proposal(bloc):
    """A proposal of the bloc whose quota is exceeded."""
    proposal = ProposalFactory(campaign=CampaignFactory(bloc=bloc, year=2025))
    rule = QuotaRuleFactory(kind=certificate(), fixed=1)
    line_of(proposal, kind=rule.kind, count=2, figure=Figure.NUMBER)
    return proposal


@pytest.fixture
def share(proposal):
    """A quota of the proposal whose base is not known."""
    rule = QuotaRuleFactory(kind=certificate(), fixed=None, percent=20, base="tập thể dẫn đầu")
    line_of(proposal, kind=rule.kind)
    return rule


def answer_page(proposal):
    return reverse("awards:proposal-answer", args=[proposal.pk])


def base_page(proposal):
    return reverse("awards:proposal-quota-base", args=[proposal.pk])


def quota_doubt(proposal):
    return next(doubt for doubt in doubts_about(proposal) if doubt.kind == "quota")


def typed(proposal, **changed):
    doubt = quota_doubt(proposal)
    about = {"kind": doubt.kind, "line": "", "about": doubt.about, "reason": "Hai đơn vị đồng hạng"}
    return about | changed


def test_reason_is_kept_with_who_gave_it(staff_client, proposal):
    response = staff_client.post(answer_page(proposal), typed(proposal))
    assert response.url == f"{proposal.get_absolute_url()}#doubts"
    given = WarningAnswer.objects.get()
    assert (given.reason, given.by, given.line) == ("Hai đơn vị đồng hạng", staff_client.user, None)
    assert not quota_doubt(proposal).needs_answer


def test_reason_about_a_line_is_kept_with_the_line(staff_client, proposal):
    unit = UnitFactory()
    for _ in range(2):
        line = line_of(proposal, unit=unit)
    doubt = next(doubt for doubt in doubts_about(proposal) if doubt.kind == "repeated")
    sent = {"kind": doubt.kind, "line": line.pk, "about": doubt.about, "reason": "Hai thành tích khác nhau"}
    staff_client.post(answer_page(proposal), sent)
    assert WarningAnswer.objects.get().line == line


def test_missing_reason_is_asked_for_beside_what_it_is_about(staff_client, proposal):
    response = staff_client.post(answer_page(proposal), typed(proposal, reason=" "))
    assert list(response.context["form"].errors) == ["reason"]
    assert quota_doubt(proposal).sentence in text_of(response)
    assert not WarningAnswer.objects.exists()


def test_what_was_typed_stays_where_it_cannot_be_kept(staff_client, proposal):
    response = staff_client.post(answer_page(proposal), typed(proposal, reason="x" * 2001))
    assert "x" * 2001 in response.content.decode()


@pytest.mark.parametrize(
    "changed",
    [
        {"about": "other"},
        {"kind": "vote"},
        {"kind": ""},
        {"line": "99"},
        {"about": "x" * 201},
    ],
)
def test_reason_for_what_is_doubted_no_more_is_not_kept(staff_client, proposal, changed):
    response = staff_client.post(answer_page(proposal), typed(proposal, **changed))
    assert response.context["form"].non_field_errors().as_data()[0].code == "gone"
    assert "Hai đơn vị đồng hạng" in response.content.decode()
    assert not WarningAnswer.objects.exists()


@pytest.mark.parametrize("name", ["kind", "line", "about", "reason"])
def test_what_no_column_can_hold_is_refused_with_a_page(staff_client, proposal, name):
    response = staff_client.post(answer_page(proposal), typed(proposal, **{name: "\0"}))
    assert name in response.context["form"].errors
    assert not WarningAnswer.objects.exists()


def test_no_reason_is_taken_where_a_verified_rule_blocks(staff_client, proposal):
    proposal.lines.get().kind.quotarules.update(trust="V", is_hard=True)
    staff_client.post(answer_page(proposal), typed(proposal))
    assert not WarningAnswer.objects.exists()


def test_number_of_a_quota_is_kept(staff_client, proposal, share):
    sent = {"rule": share.pk, "count": "1.200", "note": "Công văn 12"}
    response = staff_client.post(base_page(proposal), sent)
    assert response.url == f"{proposal.get_absolute_url()}#doubts"
    base = QuotaBase.objects.get()
    assert (base.rule, base.figure, base.count, base.note) == (share, "number", 1200, "Công văn 12")


def test_number_of_a_quota_is_taken_back(staff_client, proposal, share):
    give_quota_base(proposal=proposal, rule=share, count=4)
    staff_client.post(base_page(proposal), {"rule": share.pk, "count": ""})
    assert QuotaBase.objects.get().figure == Figure.UNKNOWN


@pytest.mark.parametrize("number", ["-1", "nhiều", "9" * 30, "1,5", "\0"])
def test_number_that_is_none_is_refused_and_stays_typed(staff_client, proposal, share, number):
    response = staff_client.post(base_page(proposal), {"rule": share.pk, "count": number, "note": "Công văn"})
    assert list(response.context["form"].errors) == ["count"]
    assert 'value="Công văn"' in response.content.decode()
    assert "tập thể dẫn đầu" in text_of(response)
    assert not QuotaBase.objects.exists()


@pytest.mark.parametrize("rule", ["", "x", "999999", "\0"])
def test_number_for_another_rule_is_refused(staff_client, proposal, share, rule):
    response = staff_client.post(base_page(proposal), {"rule": rule, "count": "4"})
    assert response.context["form"].doubt is None
    assert not QuotaBase.objects.exists()


PAGES = pytest.mark.parametrize("page", [answer_page, base_page])


@PAGES
def test_who_may_only_read_says_nothing(leader_client, proposal, page):
    assert leader_client.post(page(proposal), typed(proposal)).status_code == 403


@PAGES
def test_proposal_of_others_is_not_there(user_client, staff_client, page):
    other = ProposalFactory()
    assert user_client.post(page(other)).status_code == 404
    assert staff_client.post(page(other)).status_code == 404


@PAGES
def test_unknown_proposal_is_not_there(staff_client, proposal, page):
    proposal.pk = 999999
    assert staff_client.post(page(proposal)).status_code == 404


@PAGES
def test_pages_take_what_was_typed_and_show_nothing_else(staff_client, proposal, page):
    assert staff_client.get(page(proposal)).status_code == 405


@PAGES
@pytest.mark.parametrize("state", ["decided", "archived", "withdrawn"])
def test_nothing_is_said_once_it_is_over(staff_client, proposal, page, state):
    Proposal.objects.filter(pk=proposal.pk).update(state=state, state_reason="…")
    assert staff_client.post(page(proposal), {"reason": "x"}).status_code == 403


def drawn(proposal, may_answer=True):
    context = {"doubts": doubts_about(proposal), "proposal": proposal, "may_answer": may_answer}
    return render_to_string("awards/proposal/_doubts.html", context)


def test_each_doubt_is_shown_with_the_form_for_its_reason(proposal, share):
    page = drawn(proposal)
    assert quota_doubt(proposal).sentence in page
    assert page.count(f'action="{answer_page(proposal)}"') == 1
    assert page.count(f'action="{base_page(proposal)}"') == 1


def test_who_may_not_answer_sees_no_form(proposal, share):
    assert "<form" not in drawn(proposal, may_answer=False)


def test_page_of_many_doubts_stays_light(proposal):
    unit = UnitFactory()
    for _ in range(12):
        line_of(proposal, unit=unit)
    assert len(doubts_about(proposal)) > 60
    page = drawn(proposal)
    assert page.count("<form") == 50
    assert 'class="note"' in page


def test_reason_that_was_given_is_shown_with_who_gave_it(staff_client, proposal):
    staff_client.post(answer_page(proposal), typed(proposal, reason="Đồng hạng <b>"))
    page = drawn(proposal)
    assert "Đồng hạng &lt;b&gt;" in page
    assert staff_client.user.username in page


def test_proposal_without_a_doubt_says_so(proposal):
    proposal.lines.get().delete()
    assert 'class="empty"' in drawn(proposal)


def test_admin_answers_for_any_bloc(proposal):
    signed_in(AdminFactory()).post(answer_page(proposal), typed(proposal))
    assert WarningAnswer.objects.exists()
