"""The years, campaigns and themes of reality.md, phenomenon by phenomenon; `# reality:` quotes it."""

import datetime

import pytest

from campaigns.models import Movement, Period
from tests.factories import (
    CampaignFactory,
    CampaignMovementFactory,
    DocumentFactory,
    MovementFactory,
    PeriodFactory,
    UnitFactory,
)
from tests.kept import kept

pytestmark = pytest.mark.django_db


# reality: School years ("2016–2017"), half years … A period is a thing with a label and two dates, not an integer.
@pytest.mark.parametrize(
    ("kind", "code", "label", "starts_on", "ends_on"),
    [
        (Period.Kind.SCHOOL_YEAR, "2016-2017", "Năm học 2016–2017", (2016, 9, 1), (2017, 8, 31)),
        (Period.Kind.HALF_YEAR, "2018-6-thang-dau", "6 tháng đầu năm 2018", (2018, 1, 1), (2018, 6, 30)),
        (Period.Kind.YEAR, "2018", "2018", (2018, 1, 1), (2018, 12, 31)),
    ],
)
def test_a_period_is_a_label_and_two_dates(kind, code, label, starts_on, ends_on):
    days = datetime.date(*starts_on), datetime.date(*ends_on)
    period = kept(PeriodFactory(kind=kind, code=code, label=label, starts_on=days[0], ends_on=days[1]))
    assert (period.kind, period.label, period.starts_on, period.ends_on) == (kind, label, *days)
    assert kept(CampaignFactory(period=period)).period == period


# reality: a numbered drive inside a year with its own dates
def test_a_numbered_drive_inside_a_year_has_its_own_dates():
    year = CampaignFactory(year=2019)
    period = PeriodFactory(
        code="2019-dot-2",
        label="Đợt 2 năm 2019",
        kind=Period.Kind.DRIVE,
        starts_on=datetime.date(2019, 5, 19),
        ends_on=datetime.date(2019, 9, 2),
    )
    drive = kept(CampaignFactory(bloc=year.bloc, period=period))
    assert (drive.period.label, drive.period.starts_on) == ("Đợt 2 năm 2019", datetime.date(2019, 5, 19))


# reality: a five-year review beside the yearly one
def test_a_five_year_review_stands_beside_the_yearly_one():
    year = CampaignFactory(year=2020)
    period = PeriodFactory(
        code="2016-2020", kind=Period.Kind.SEVERAL_YEARS, starts_on="2016-01-01", ends_on="2020-12-31"
    )
    review = kept(CampaignFactory(bloc=year.bloc, period=period))
    assert set(year.bloc.campaigns.all()) == {year, review}


# reality: A theme is set by the bloc
def test_a_theme_is_set_by_the_bloc():
    theme = "Đoàn kết, sáng tạo, hiệu quả"
    assert kept(CampaignFactory(theme=theme)).theme == theme


# reality: or by a superior
def test_a_theme_is_set_by_a_superior():
    superior = UnitFactory()
    movement = kept(MovementFactory(theme="Đoàn kết, kỷ cương, sáng tạo", authority=superior))
    campaign = CampaignMovementFactory(movement=movement).campaign
    assert kept(campaign).theme == ""
    assert [(line.theme, line.authority) for line in campaign.movements.all()] == [
        ("Đoàn kết, kỷ cương, sáng tạo", superior)
    ]


# reality: one theme serves several blocs
def test_one_theme_serves_several_blocs():
    movement = MovementFactory(theme="Đoàn kết, kỷ cương, sáng tạo, an toàn, quyết thắng")
    campaigns = [CampaignMovementFactory(movement=movement).campaign for _bloc in range(2)]
    assert set(movement.campaigns.all()) == set(campaigns)


# reality: a slogan instead of a theme
def test_a_slogan_stands_instead_of_a_theme():
    campaign = kept(CampaignFactory(slogan="Tất cả vì an toàn, bí mật"))
    assert (campaign.theme, campaign.slogan) == ("", "Tất cả vì an toàn, bí mật")
    movement = kept(MovementFactory(title="", slogan="Giỏi việc nước, đảm việc nhà"))
    assert (str(movement), movement.theme) == ("Giỏi việc nước, đảm việc nhà", "")


# reality: a standing movement with the same name every year
def test_a_standing_movement_has_the_same_name_every_year():
    standing = MovementFactory(title="Thi đua Quyết thắng", kind=Movement.Kind.STANDING)
    first = CampaignMovementFactory(movement=standing, campaign__year=2018).campaign
    second = CampaignMovementFactory(
        movement=standing, campaign__bloc=first.bloc, campaign__year=2019
    ).campaign
    assert kept(standing).period is None
    assert set(standing.campaigns.all()) == {first, second}


# reality: several movements at once with none "the" theme
def test_several_movements_at_once_with_none_the_theme():
    campaign = CampaignFactory()
    titles = ["Lao động giỏi", "Cả nước chung sức vì người nghèo", "Dân vận khéo"]
    for title in titles:
        kept(CampaignMovementFactory(campaign=campaign, movement__title=title))
    assert kept(campaign).theme == ""
    assert [str(line) for line in campaign.answers.all()] == titles


# reality: whole-sentence themes over 150 characters
def test_a_theme_is_a_whole_sentence_over_150_characters():
    theme = "Phát huy truyền thống, đoàn kết, chủ động, sáng tạo, " * 10 + "hoàn thành xuất sắc nhiệm vụ."
    assert kept(CampaignFactory(theme=theme)).theme == theme
    assert kept(MovementFactory(title="", theme=theme)).theme == theme


# reality: next year's theme announced at this year's closing
def test_next_years_theme_is_announced_at_this_years_closing():
    report = DocumentFactory(title="Hội nghị tổng kết năm 2018")
    this_year = CampaignFactory(year=2018, source=report)
    next_year = kept(
        CampaignFactory(bloc=this_year.bloc, year=2019, theme="Kỷ cương, bứt phá", source=report)
    )
    assert (kept(this_year).theme, next_year.theme) == ("", "Kỷ cương, bứt phá")
    assert next_year.source == report
