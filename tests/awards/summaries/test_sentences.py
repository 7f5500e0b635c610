import io

import pytest
from django.urls import reverse
from django.utils.translation import override
from docx import Document

from awards.summaries.files import text_of
from blocs.figures import Figure
from tests.factories import (
    AwardFactory,
    AwardKindFactory,
    CampaignFactory,
    ConferenceFactory,
    ConferencePurposeFactory,
    LeadershipFactory,
    MembershipFactory,
    PledgeFactory,
    RecommendationFactory,
    StandingFactory,
    TargetResultFactory,
)
from tests.on_record import load_reports

pytestmark = pytest.mark.django_db


def sentences(client, campaign):
    """The sentences as text, and last what they leave out."""
    address = reverse("awards:bloc-report", args=[campaign.bloc.code, campaign.period.code, "txt"])
    return client.get(address).content.decode().split("\n")


@pytest.fixture
def client(admin_client):
    admin_client.cookies["django_language"] = "en"
    return admin_client


def test_a_full_year_is_told_in_whole_sentences(client):
    campaign = CampaignFactory(year=2018, bloc__name="Khối 1", theme="Đoàn kết")
    LeadershipFactory(bloc=campaign.bloc, unit__name="Cục A")
    LeadershipFactory(bloc=campaign.bloc, unit__name="Cục B", year=2019)
    MembershipFactory.create_batch(2, bloc=campaign.bloc)
    conference = ConferenceFactory(held="2018-11-16", place="Hà Nội")
    ConferencePurposeFactory(campaign=campaign, conference=conference, purpose="closing")
    pledge = PledgeFactory(campaign=campaign)
    for verdict in ("reached", "partly"):
        TargetResultFactory(target__pledge=pledge, verdict=verdict)
    StandingFactory(campaign=campaign, rank=1, unit__name="Cục C")
    flag = AwardKindFactory(name="Cờ thi đua", name_en="")
    RecommendationFactory(campaign=campaign, kind=flag, figure=Figure.NUMBER, count=13)
    AwardFactory(campaign=campaign, kind=flag, figure=Figure.NUMBER, count=11)
    assert sentences(client, campaign) == [
        "In 2018, Khối 1 had 2 members, was led by Cục A and took as its theme “Đoàn kết”.",
        "Conferences held: 1: closing (16/11/2018) in Hà Nội.",
        "Targets pledged: 2; reached 1; partly reached 1; not reached 0.",
        "First in the bloc: Cục C.",
        "The conference agreed to recommend: 13 Cờ thi đua.",
        "Granted: 11 Cờ thi đua.",
        "Next head: Cục B.",
        "Left out, because it is not on record: proposed awards.",
    ]


def test_what_nobody_knows_is_left_out_and_named_below(client):
    campaign = CampaignFactory(year=2018)
    pledge = PledgeFactory(campaign=campaign)
    for verdict in ("reached", "not_reported"):
        TargetResultFactory(target__pledge=pledge, verdict=verdict)
    RecommendationFactory(campaign=campaign, kind=AwardKindFactory(name="Giấy khen", name_en=""))
    told = sentences(client, campaign)
    some = "(1 of 2 with data)"
    assert told[0] == f"Targets pledged: 2; reached 1 {some}; partly reached 0 {some}; not reached 0 {some}."
    assert told[1].startswith(
        "Left out, because it is not on record: the number of members; the head; the theme;"
    )
    for words in (
        "the result of 1 target",
        "the number of Giấy khen (agreed to recommend)",
        "the next head",
    ):
        assert words in told[1]


def test_a_bloc_of_one_has_one_member(client):
    campaign = CampaignFactory(year=2018, bloc__name="Khối 1")
    MembershipFactory(bloc=campaign.bloc)
    assert sentences(client, campaign)[0] == "In 2018, Khối 1 had 1 member."


def test_figures_of_sentences_keep_their_links(client):
    campaign = CampaignFactory(year=2018)
    RecommendationFactory(campaign=campaign, figure=Figure.NUMBER, count=13)
    page = client.get(reverse("awards:bloc-summary", args=[campaign.bloc.code, campaign.period.code]))
    report = next(section for section in page.context["summary"].sections if section.key == "report")
    [agreed] = [cell for words in report.paragraphs for cell in words if getattr(cell, "total", None) == 13]
    assert client.get(agreed.href).context["sums"][0]["total"] == 13


def test_sentences_come_as_a_word_file(client):
    campaign = CampaignFactory(year=2018, theme="Đoàn kết")
    address = reverse("awards:bloc-report", args=[campaign.bloc.code, campaign.period.code, "docx"])
    text = "\n".join(line.text for line in Document(io.BytesIO(client.get(address).content)).paragraphs)
    assert "took as its theme “Đoàn kết”." in text
    assert client.get(address.replace("docx", "pdf")).status_code == 404


def test_a_report_is_told_in_vietnamese(admin_client):
    load_reports()
    address = reverse("awards:bloc-report", args=["4-he-co-yeu", "2018", "txt"])
    with override("vi"):
        told = admin_client.get(address).content.decode().split("\n")
    assert told[:2] == [
        "Năm 2018, Khối thi đua 4 hệ Cơ yếu có 4 thành viên, có khối trưởng là Cục Cơ yếu Bộ Tổng Tham mưu và "
        "lấy chủ đề “Đoàn kết, kỷ cương, sáng tạo, an toàn, quyết thắng”.",
        "Số hội nghị đã tổ chức: 3: phát động (07/03/2018); tổng kết (16/11/2018) tại Hà Nội; sơ kết.",
    ]
    assert "Hội nghị thống nhất đề nghị: 13 Cờ thi đua của Ban Cơ yếu Chính phủ." in told


def test_words_between_cells_have_no_space_of_their_own():
    assert text_of(["a", ", ", "b", "."]) == "a, b."


def test_a_year_of_many_blocs_is_told_in_sentences(client):
    for count, level in ((2, "state"), (20, "ministry"), (None, "ministry")):
        campaign = CampaignFactory(year=2018)
        MembershipFactory(bloc=campaign.bloc)
        ConferencePurposeFactory(campaign=campaign, purpose="closing")
        TargetResultFactory(target__pledge__campaign=campaign, verdict="reached")
        AwardFactory(
            campaign=campaign, kind=AwardKindFactory(level=level), count=count,
            figure=Figure.NUMBER if count else Figure.UNKNOWN,
        )  # fmt: skip
    summary = client.get(reverse("awards:summary", args=[2018])).context["summary"]
    report = next(section for section in summary.sections if section.key == "report")
    with override("en"):
        told = [text_of(pieces) for pieces in report.paragraphs]
    assert told == [
        "In 2018, bloc-years on record: 3; members: 3.",
        "Conferences held: closing 3.",
        "Targets pledged: 3; reached 3; partly reached 0; not reached 0.",
        "Granted: 22 (2 of 3 with data), of which: 2 state level; 20 (1 of 2 with data) ministry, sector or province level.",
        "Left out, because it is not on record: recommended awards; proposed awards.",
    ]
