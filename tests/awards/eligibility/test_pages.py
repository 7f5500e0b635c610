import pytest
from django.conf import settings
from django.urls import reverse
from django.utils.html import escape

from awards.models import Award, CompleteHistory, MemberShare
from tests import factories as make
from tests.conftest import signed_in

from .histories import collective, complete, fighter, grant, reorganise, verdict

pytestmark = pytest.mark.django_db


def reading_english(user):
    client = signed_in(user)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    return client


@pytest.fixture
def line():
    """A line for a unit that has two of the three years; the middle one is missing."""
    line, rule = collective()
    line.rule = rule
    grant(line.unit, rule.needed_kind, 2022, 2024)
    make.MembershipFactory(bloc=line.proposal.bloc, unit=line.unit)
    return line


@pytest.fixture
def staff(line):
    return reading_english(make.staff_of(line.proposal.bloc))


@pytest.fixture
def leader(line):
    return reading_english(make.leader_of(line.proposal.bloc))


def page_of(client, line):
    return client.get(line.get_absolute_url()).content.decode()


def form_of(line, year="2023"):
    """The address of the form that adds what is missing, as the line's page links to it."""
    url = reverse("awards:unit-history", args=[line.unit.code])
    return f"{url}?kind={line.rule.needed_kind.code}&year={year}&next={line.get_absolute_url().replace('/', '%2F')}"


# The page of a line


def test_the_page_tells_the_verdict_the_article_and_the_missing_year(line, staff):
    page = page_of(staff, line)
    assert "Not enough data" in page
    assert line.rule.citation in page
    assert "Nothing on record for: 2023." in page


def test_the_page_links_to_the_awards_used_and_to_the_form_for_the_missing_year(line, staff):
    page = page_of(staff, line)
    assert all(f'href="{award.get_absolute_url()}"' in page for award in Award.objects.all())
    assert f'href="{escape(form_of(line))}"' in page


def test_a_leader_reads_the_page_without_links_to_forms(line, leader):
    page = page_of(leader, line)
    assert "Not enough data" in page
    assert "/history/" not in page


def test_a_past_award_of_a_bloc_that_the_reader_may_not_see_counts_without_a_link(line, leader):
    award = make.AwardFactory(
        campaign__year=2023, unit=line.unit, kind=line.rule.needed_kind, decision=make.AwardDecisionFactory()
    )
    page = page_of(leader, line)
    assert "Condition met" in page
    assert award.get_absolute_url() not in page


def test_the_page_lists_an_undecided_forerunner_with_the_way_to_its_lineage(line, staff):
    before = make.UnitFactory(name="Sở Nội vụ cũ")
    reorganise([before], [line.unit], "2024-01-01", history="undecided")
    grant(before, line.rule.needed_kind, 2023)
    page = page_of(staff, line)
    assert "Nobody has decided whether the past of “Sở Nội vụ cũ” counts" in page
    assert f'href="{before.get_absolute_url()}#lineage"' in page


def test_the_page_names_rules_of_others(line, staff):
    make.EligibilityRuleFactory(kind=line.kind, issuer_as_printed="Tỉnh Quảng Ninh")
    assert "Tỉnh Quảng Ninh" in page_of(staff, line)


def test_the_page_of_a_count_says_that_there_are_no_names(staff):
    proposal = make.ProposalFactory(bloc__pk=make.BlocFactory().pk)
    line = make.ProposalLineFactory(proposal=proposal)
    client = reading_english(make.AdminFactory())
    assert "There are no names yet" in page_of(client, line)


def test_a_line_of_another_bloc_is_not_there(line, staff):
    other = make.ProposalLineFactory()
    assert staff.get(other.get_absolute_url()).status_code == 404
    assert staff.get(reverse("awards:proposal-line", args=[0])).status_code == 404


def test_the_page_of_a_line_takes_no_posts(line, staff):
    assert staff.post(line.get_absolute_url()).status_code == 405


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_of_a_line_takes_a_fixed_number_of_queries(line, leader, count, django_assert_num_queries):
    for number in range(count):
        make.EligibilityRuleFactory(
            kind=line.kind, needs="consecutive", needed_kind=line.rule.needed_kind, times=number + 1
        )
    with django_assert_num_queries(15):
        leader.get(line.get_absolute_url())


# The forms that add what is missing


def test_the_form_is_filled_in_from_the_address(line, staff):
    page = staff.get(form_of(line)).content.decode()
    assert f'<option value="{line.rule.needed_kind.code}" selected>' in page
    assert 'name="year" value="2023"' in page


def test_adding_the_award_with_its_decision_leads_back_to_a_line_that_is_met(line, staff):
    sent = {
        "act": "award",
        "kind": line.rule.needed_kind.code,
        "year": "2023",
        "number": "12/QĐ-UBND",
        "dated": "20/12/2023",
        "issuer": "UBND tỉnh",
        "next": line.get_absolute_url(),
    }
    response = staff.post(form_of(line), sent)
    award = Award.objects.latest("pk")
    assert response.url == line.get_absolute_url()
    assert (award.unit, award.decision.document.issuer_as_printed) == (line.unit, "UBND tỉnh")
    assert (award.is_verified, verdict(line)) == (False, "met")


def test_an_award_added_without_its_decision_is_not_enough(line, staff):
    sent = {"act": "award", "kind": line.rule.needed_kind.code, "year": "2023"}
    staff.post(form_of(line), sent)
    assert (Award.objects.latest("pk").decision, verdict(line)) == (None, "unknown")


def test_the_decision_of_an_award_on_record_without_one_is_added_to_that_award(line, staff):
    [claimed] = grant(line.unit, line.rule.needed_kind, 2023, decision=False)
    sent = {"act": "award", "kind": line.rule.needed_kind.code, "year": "2023", "number": "12/QĐ"}
    staff.post(form_of(line), sent)
    claimed.refresh_from_db()
    assert (claimed.decision.document.number, Award.objects.count(), verdict(line)) == ("12/QĐ", 3, "met")


def test_two_awards_of_one_decision_share_its_paper(line, staff):
    sent = {
        "act": "award",
        "kind": line.rule.needed_kind.code,
        "number": "12/QĐ",
        "dated": "2023",
        "issuer": "Bộ",
    }
    for year in ("2021", "2023"):
        staff.post(form_of(line), {**sent, "year": year})
    first, second = Award.objects.order_by("-pk")[:2]
    assert first.decision == second.decision


def test_an_award_that_is_on_record_already_is_refused(line, staff):
    sent = {"act": "award", "kind": line.rule.needed_kind.code, "year": "2022"}
    page = staff.post(form_of(line), sent).content.decode()
    assert "is on record already" in page
    assert Award.objects.count() == 2


@pytest.mark.parametrize(
    "wrong", [{"year": "năm kia"}, {"kind": "?"}, {"dated": "31/2/2023", "number": "1"}, {"dated": "2023"}]
)
def test_bad_input_adds_nothing(line, staff, wrong):
    sent = {"act": "award", "kind": line.rule.needed_kind.code, "year": "2023"}
    response = staff.post(form_of(line), sent | wrong)
    assert (response.status_code, Award.objects.count()) == (200, 2)
    assert 'class="errors"' in response.content.decode()


def test_saying_that_the_history_is_complete_turns_the_gap_into_a_no(line, staff):
    sent = {"act": "complete", "kind": "", "first_year": "2020", "last_year": "2024", "note": "Sổ vàng"}
    staff.post(form_of(line), sent)
    statement = CompleteHistory.objects.get()
    assert (statement.unit, statement.kind, statement.note) == (line.unit, None, "Sổ vàng")
    assert verdict(line) == "not_met"


@pytest.mark.parametrize("years", [("2024", "2020"), ("2020", "2999"), ("20", "2024"), ("", "2024")])
def test_years_that_cannot_be_complete_are_refused(line, staff, years):
    first, last = years
    response = staff.post(form_of(line), {"act": "complete", "first_year": first, "last_year": last})
    assert 'class="errors"' in response.content.decode()
    assert not CompleteHistory.objects.exists()


def test_a_share_is_entered_and_entered_again_to_correct_it(line, staff):
    worker = make.AwardKindFactory(to_individuals=True)
    for holders in ("6", "7"):
        sent = {"act": "share", "kind": worker.code, "year": "2024", "members": "1000", "holders": holders}
        staff.post(form_of(line), sent)
    share = MemberShare.objects.get()
    assert (share.unit, share.period.code, share.members, share.holders) == (line.unit, "2024", 1000, 7)


def test_more_holders_than_people_are_refused(line, staff):
    worker = make.AwardKindFactory(to_individuals=True)
    sent = {"act": "share", "kind": worker.code, "year": "2024", "members": "5", "holders": "6"}
    response = staff.post(form_of(line), sent)
    assert 'class="errors"' in response.content.decode()
    assert not MemberShare.objects.exists()


def test_the_history_of_a_person_is_added_to(line, staff):
    its_line, rule = fighter()
    make.ProposalLineFactory(proposal=line.proposal, kind=rule.kind, person=its_line.person)
    grant(its_line.person, rule.needed_kind, 2022, 2023)
    url = reverse("awards:person-history", args=[its_line.person_id])
    staff.post(url, {"act": "award", "kind": rule.needed_kind.code, "year": "2024", "number": "12/QĐ"})
    assert verdict(its_line) == "met"


def test_what_is_on_record_stands_below_the_forms(line, staff):
    complete(line.unit, 2011, 2019)
    page = staff.get(form_of(line)).content.decode()
    assert "2011–2019" in page
    assert all(award.decision.document.number in page for award in Award.objects.all())


@pytest.mark.parametrize("address", ["https://evil.example/", "//evil.example/", "javascript:alert(1)"])
def test_the_way_back_never_leads_to_another_site(line, staff, address):
    sent = {"act": "complete", "first_year": "2020", "last_year": "2024", "next": address}
    assert staff.post(form_of(line), sent).url == form_of(line)


def test_who_only_reads_may_not_add(line, leader):
    sent = {"act": "complete", "first_year": "2020", "last_year": "2024"}
    assert [leader.get(form_of(line)).status_code, leader.post(form_of(line), sent).status_code] == [403, 403]
    assert not CompleteHistory.objects.exists()


def test_the_history_of_a_unit_or_person_of_others_is_not_there(line, staff):
    for url in (
        reverse("awards:unit-history", args=[make.UnitFactory().code]),
        reverse("awards:unit-history", args=["khong-co"]),
        reverse("awards:person-history", args=[make.PersonFactory().pk]),
    ):
        assert staff.get(url).status_code == 404


def test_the_forms_are_read_and_sent_only(line, staff):
    assert staff.delete(form_of(line)).status_code == 405


def test_an_unknown_button_adds_nothing(line, staff):
    assert staff.post(form_of(line), {"act": "all"}).status_code == 200
    assert not CompleteHistory.objects.exists()


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_of_a_history_takes_a_fixed_number_of_queries(line, staff, count, django_assert_num_queries):
    grant(line.unit, make.AwardKindFactory(), *range(2000, 2000 + count))
    with django_assert_num_queries(10):
        staff.get(form_of(line))
