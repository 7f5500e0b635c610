"""The addresses of papers, and the part of the proposal's page that leads to them."""

import io
from urllib.parse import unquote

import pytest
from django.core.files.base import ContentFile
from django.template.loader import render_to_string
from django.urls import reverse
from openpyxl import load_workbook

from awards.models import PaperTemplate
from awards.papers.making import file_name, plain_file_name
from awards.proposing.page import ProposalPage
from blocs.kept import ANY_USER
from tests.awards.pages import links_of
from tests.factories import (
    AwardKindFactory,
    BallotFactory,
    BlocFactory,
    CampaignFactory,
    CouncilBallotFactory,
    PaperTemplateFactory,
    ProposalFactory,
    ProposalLineFactory,
    UnitFactory,
)

from .printed import opened, text_of
from .proposals import line_for
from .test_rendering import template

pytestmark = pytest.mark.django_db

Kind = PaperTemplate.Paper
FILES = [(kind, form) for kind in Kind.values for form in ("docx", "pdf")] + [("list", "xlsx")]


@pytest.fixture
def proposal(bloc):
    """One with a named recipient and a vote, so that every paper can be made."""
    proposal = ProposalFactory(campaign=CampaignFactory(bloc=bloc), proposer=UnitFactory(name="Cục Cơ yếu"))
    line_for(proposal, "Cục A")
    CouncilBallotFactory(proposal=proposal)
    return proposal


def address(proposal, kind="letter", form="docx"):
    return reverse("awards:paper", args=[proposal.pk, kind, form])


def messages_of(response):
    return [str(message) for message in response.context["messages"]]


@pytest.mark.parametrize(("kind", "form"), FILES)
def test_each_paper_can_be_kept(staff_client, proposal, kind, form):
    response = staff_client.get(address(proposal, kind, form))
    assert response.status_code == 200
    assert response.content.startswith(b"%PDF" if form == "pdf" else b"PK")
    assert f'filename="{plain_file_name(file_name(kind, form, proposal))}"' in response["Content-Disposition"]


def test_word_file_says_what_is_on_record(leader_client, proposal):
    text = text_of(opened(leader_client.get(address(proposal)).content))
    assert "Cục Cơ yếu" in text
    assert "- Cục A." in text


def test_list_opens_in_excel(staff_client, proposal):
    content = staff_client.get(address(proposal, "list", "xlsx")).content
    assert load_workbook(io.BytesIO(content)).active["B9"].value == "Cục A"


def test_file_has_a_readable_name_in_vietnamese_and_in_plain_letters(staff_client, proposal):
    header = staff_client.get(address(proposal))["Content-Disposition"]
    plain, vietnamese = header.removeprefix("attachment; filename=").split("; filename*=UTF-8''")
    assert plain.startswith('"to-trinh-khoi-thi-dua-so-')
    assert plain.isascii()
    assert unquote(vietnamese).startswith("Tờ trình – Khối thi đua số ")


def test_name_of_a_file_has_no_letters_that_break_a_header_or_a_path():
    proposal = ProposalFactory(campaign=None, occasion='a/b\\c:"d"\r\n<e>', bloc=BlocFactory(name="Đ" * 300))
    name = file_name(Kind.LETTER, "docx", proposal)
    assert not set(name) & set('/\\:"<>\r\n')
    assert len(name) < 130
    assert plain_file_name(name).isascii()


@pytest.mark.parametrize(
    ("kind", "form"), [("letter", "xlsx"), ("letter", "html"), ("no-such", "docx"), ("list", "doc")]
)
def test_unknown_paper_is_not_found(staff_client, proposal, kind, form):
    assert staff_client.get(address(proposal, kind, form)).status_code == 404


def test_paper_of_a_proposal_of_others_is_not_found(user_client, proposal):
    assert user_client.get(address(proposal)).status_code == 404


def test_paper_of_an_unknown_proposal_is_not_found(staff_client):
    assert staff_client.get(reverse("awards:paper", args=[1, "letter", "docx"])).status_code == 404


def test_strangers_are_sent_to_the_login_page(client, proposal):
    assert client.get(address(proposal)).status_code == 302


def test_paper_is_only_read(staff_client, proposal):
    assert staff_client.post(address(proposal)).status_code == 405


@pytest.mark.parametrize("kind", ["letter", "list", "achievements", "vote-count"])
def test_paper_that_cannot_be_made_yet_says_why(staff_client, bloc, kind):
    empty = ProposalFactory(campaign=CampaignFactory(bloc=bloc))
    response = staff_client.get(address(empty, kind), follow=True)
    assert response.redirect_chain == [(empty.get_absolute_url(), 302)]
    assert len(messages_of(response)) == 1


def test_own_template_of_the_office_is_filled(staff_client, proposal):
    file = ContentFile(template("Của {{ proposer }}").read(), "rieng.docx")
    PaperTemplateFactory(issuer=proposal.proposer, file=file)
    assert text_of(opened(staff_client.get(address(proposal)).content)) == "Của Cục Cơ yếu"


def test_template_that_cannot_be_filled_any_more_says_so(staff_client, proposal):
    PaperTemplateFactory(file=ContentFile(template("{{ no_such_field }}").read(), "hong.docx"))
    response = staff_client.get(address(proposal), follow=True)
    assert response.redirect_chain == [(proposal.get_absolute_url(), 302)]
    assert "no_such_field" in messages_of(response)[0]


def test_template_whose_file_is_gone_says_so(staff_client, proposal):
    kept = PaperTemplateFactory(file="templates/no-such-file.docx")
    response = staff_client.get(address(proposal), follow=True)
    assert response.redirect_chain == [(proposal.get_absolute_url(), 302)]
    assert str(kept) in messages_of(response)[0]


def test_report_of_one_recipient_can_be_kept_alone(staff_client, proposal):
    second = line_for(proposal, "Cục B")
    response = staff_client.get(reverse("awards:achievement-report", args=[proposal.pk, second.pk, "docx"]))
    text = text_of(opened(response.content))
    assert "(Cục B, năm 2018)" in text
    assert "Cục A" not in text


def report_on(line, proposal):
    return reverse("awards:achievement-report", args=[proposal.pk, line.pk, "docx"])


def test_report_on_a_line_without_names_says_why_not(staff_client, proposal):
    unnamed = ProposalLineFactory(proposal=proposal)
    response = staff_client.get(report_on(unnamed, proposal), follow=True)
    assert response.redirect_chain == [(proposal.get_absolute_url(), 302)]
    assert len(messages_of(response)) == 1


def test_report_on_a_line_of_another_proposal_is_not_found(staff_client, user_client, proposal, bloc):
    other = line_for(ProposalFactory(campaign=CampaignFactory(bloc=bloc, year=2019)), "Cục C")
    assert staff_client.get(report_on(other, proposal)).status_code == 404
    assert user_client.get(report_on(proposal.lines.get(), proposal)).status_code == 404


def part_of_page(proposal):
    page = ProposalPage(proposal, ANY_USER)
    return render_to_string(
        "awards/proposal/_papers.html", {"proposal": proposal, "page": page}, using="compiled"
    )


def test_page_leads_to_every_file(proposal):
    part = part_of_page(proposal)
    assert {address(proposal, kind, form) for kind, form in FILES} == set(links_of_part(part))


def links_of_part(part):
    return links_of(type("Response", (), {"content": part.encode()}))


def test_page_says_why_a_paper_is_missing_instead_of_leading_to_it(bloc):
    proposal = ProposalFactory(campaign=CampaignFactory(bloc=bloc))
    assert links_of_part(part_of_page(proposal)) == []
    ProposalLineFactory(proposal=proposal)
    kinds = {link.split("/")[-1] for link in links_of_part(part_of_page(proposal))}
    assert kinds == {
        *("letter.docx", "letter.pdf", "list.docx", "list.pdf", "list.xlsx"),
        *("minutes.docx", "minutes.pdf", "decision.docx", "decision.pdf"),
    }


def test_vote_of_the_bloc_makes_the_vote_count_minutes_too(bloc):
    proposal = ProposalFactory(campaign=CampaignFactory(bloc=bloc))
    BallotFactory(campaign=proposal.campaign)
    assert address(proposal, "vote-count") in links_of_part(part_of_page(proposal))


@pytest.mark.parametrize("lines", [1, 3])
def test_part_of_the_page_query_count(proposal, lines, django_assert_num_queries):
    for _number in range(lines):
        line_for(proposal, "Cục", kind=AwardKindFactory())
    with django_assert_num_queries(1):
        part_of_page(proposal)


@pytest.mark.parametrize("lines", [1, 3])
def test_letter_query_count(staff_client, proposal, lines, django_assert_num_queries):
    for _number in range(lines):
        line_for(proposal, "Cục", kind=AwardKindFactory())
    with django_assert_num_queries(13):
        staff_client.get(address(proposal))
