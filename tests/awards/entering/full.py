"""A meeting of which every field of the entry page is filled, for a bloc with two members and two targets."""

from dataclasses import dataclass

from awards.models import Entry
from blocs.models import User
from campaigns.models import Campaign
from tests import factories as make

from .typing import recorded, rows


@dataclass
class Bloc:
    """A bloc in 2018 with the entry page of its closing conference; names: its units by a word."""

    admin: User
    campaign: Campaign
    entry: Entry
    units: list
    rule: object
    targets: list


def bloc_in_2018():
    campaign = make.CampaignFactory(year=2018)
    units = [make.UnitFactory(name=name) for name in ("Cục Cơ yếu", "Học viện Mật mã", "Văn phòng Ban")]
    for unit in units[:2]:
        make.MembershipFactory(bloc=campaign.bloc, unit=unit)
    pledge = make.PledgeFactory(campaign=campaign, unit=units[2])
    return Bloc(
        admin=make.AdminFactory(),
        campaign=campaign,
        entry=make.EntryFactory(bloc=campaign.bloc),
        units=units,
        rule=make.BallotRuleFactory(),
        targets=[make.TargetFactory(pledge=pledge, text=f"Chỉ tiêu {number}") for number in (1, 2)],
    )


SINGLE = {
    "years-this-period": "2018",
    "years-this-purposes": "closing",
    "years-next-period": "2019",
    "years-next-purposes": "launch handover",
    "title": "Hội nghị Tổng kết năm 2018",
    "theme": "Đoàn kết, sáng tạo",
    "slogan": "Thi đua dạy tốt",
    "next_theme": "Kỷ cương",
    "next_slogan": "Học tốt",
    "held": "16/11/2018",
    "held_until": "17/11/2018",
    "time_of_day": "14 giờ",
    "place": "Hà Nội",
    "mode": "hybrid",
    "status": "held",
    "convener": "Cục Cơ yếu",
    "source_kind": "minutes",
    "source_title": "Biên bản hội nghị",
    "source_number": "12/BB",
    "source_dated": "20/11/2018",
    "source_issuer": "Thường trực Khối",
    "delegates": "Đại diện các đơn vị\nvà khách mời",
    "preamble": "Chúng tôi cam kết",
    "standing_method": "both",
    "standing_secret": "yes",
    "note": "Mưa to",
    "report": "Ngày 16/11/2018, tại Hà Nội",
}


def everything(bloc):
    """The texts of every field: those alone, and one or more rows of every table."""
    first, second = (f"u{unit.pk}" for unit in bloc.units[:2])
    done, open_target = (f"t{target.pk}" for target in bloc.targets)
    return {
        **SINGLE,
        **rows("papers", {"kind": "plan", "number": "5/KH", "title": "Kế hoạch", "dated": "2018"} | PAPER),
        f"roll-{first}-status": "present",
        f"roll-{first}-by": "Ông An",
        f"roll-{second}-status": "absent",
        **rows("guests", {"unit": "Văn phòng Ban", "by": "Bà Cúc"}, {"unit": "Ban nào đó"}),
        "counts-members_stated-figure": "2",
        "counts-guests-figure": "không có",
        "counts-delegates-figure": "gần 200",
        **rows(
            "people",
            {"role": "chair", "name": "Đặng Vũ Sơn"} | POST,
            {"role": "report", "post": "Cục trưởng"},
        ),
        **rows("targets", {"text": "100 % đạt", "kind": "content", "year": "next"} | NUMBER, *TARGETS),
        f"results-{done}-verdict": "reached",
        f"results-{done}-words": "Đạt",
        f"results-{open_target}-verdict": "partly",
        f"results-{open_target}-comparator": "about",
        f"results-{open_target}-number": "92,5",
        f"results-{open_target}-measure": "%",
        **rows(
            "directions",
            {"number": "1", "text": "Một là", "way": "up", "by": "Cục trưởng"},
            {"text": "Hai là"},
        ),
        **standing(first, "1"),
        **standing(second, "2"),
        **rows("ballots", {"question": "Suy tôn", "unit": "Cục Cơ yếu", "rule": str(bloc.rule.pk)} | VOTES),
        **rows("awards", {"award": "Bằng khen", "class": "Nhất"} | AWARD, {"award": "Cờ", "part": "1"}),
        **rows("leaders", {"unit": "Học viện Mật mã", "person": "Hoàng Văn Thức"} | LEADER, DEPUTY),
    }


PAPER = {"issuer": "Ban Cơ yếu", "part": "adopted"}
POST = {"rank": "Thiếu tướng", "post": "Trưởng ban", "unit": "Cục Cơ yếu"}
NUMBER = {"comparator": "gte", "number": "80", "measure": "%"}
TARGETS = [{"text": "20 % xuất sắc", "part": "1", "year": "next"}, {"text": "Riêng", "unit": "Cục Cơ yếu"}]
VOTES = {"secret": "yes", "eligible": "20", "present": "8", "written": "3", "written_in_favour": "1"}
VOTES |= {"issued": "10", "collected": "9", "valid": "6", "invalid": "1", "in_favour": "4", "against": "1"}
AWARD = {"authority": "Cục Cơ yếu", "recipients": "collective", "figure": "2", "names": "Cục Cơ yếu\nPhòng 5"}
AWARD |= {"to": "Văn phòng Ban", "wording": "acclaimed", "turns": "1"}
LEADER = {"year": "next", "role": "head", "rank": "Đại tá", "post": "Giám đốc", "represents": "Cục Cơ yếu"}
LEADER |= {"selection": "elected", "unanimous": "yes"}
DEPUTY = {"year": "next", "role": "deputy", "ordinal": "1", "unit": "Cục Cơ yếu"}


def standing(key, rank):
    texts = {"own": "90", "checked": "88,5", "bonus": "2", "final": "90,5", "rank": rank, "grade": "Tốt"}
    return {f"standings-{key}-{name}": text for name, text in texts.items()}


def record_everything(bloc):
    return recorded(bloc.entry, bloc.admin, everything(bloc))
