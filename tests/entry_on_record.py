"""A meeting of any size as it would be typed, for tests and measurements of the entry page."""

from dataclasses import dataclass

from awards.models import Entry
from blocs.models import Unit, User
from campaigns.models import Campaign, Conference

from . import factories as make


@dataclass
class Meeting:
    """A bloc with members and targets in 2018, an entry page for its closing, and a conference with a full roll."""

    admin: User
    campaign: Campaign
    units: list[Unit]
    entry: Entry
    on_the_roll: Conference
    targets: list


def meeting_of(count, targets=20):
    campaign = make.CampaignFactory(year=2018)
    units = [make.UnitFactory(name=f"Sở số {number}") for number in range(1, count + 1)]
    roll = make.ConferenceFactory(title="Hội nghị sơ kết")
    make.ConferencePurposeFactory(conference=roll, campaign=campaign, purpose="mid_year")
    pledge = make.PledgeFactory(campaign=campaign)
    for unit in units:
        make.MembershipFactory(bloc=campaign.bloc, unit=unit)
        make.AttendanceFactory(conference=roll, unit=unit)
    return Meeting(
        admin=make.AdminFactory(),
        campaign=campaign,
        units=units,
        entry=make.EntryFactory(bloc=campaign.bloc, year="2018"),
        on_the_roll=roll,
        targets=[make.TargetFactory(pledge=pledge, text=f"Chỉ tiêu {n}") for n in range(1, targets + 1)],
    )


def beginning():
    return {"years-this-period": "2018", "years-this-purposes": "closing", "held": "16/11/2018"}


def standings(meeting):
    typed = beginning()
    for rank, unit in enumerate(meeting.units, start=1):
        start = f"standings-u{unit.pk}-"
        typed |= {f"{start}own": "90", f"{start}checked": "90", f"{start}bonus": "2,5"}
        typed |= {f"{start}final": "92,5", f"{start}rank": str(rank)}
    return typed


def whole(meeting, awards=60):
    """Everybody on the roll and in the standings, every target with its result, and recommendations with names."""
    typed = standings(meeting) | {"place": "Hà Nội"}
    for unit in meeting.units:
        typed[f"roll-u{unit.pk}-status"] = "present"
    for target in meeting.targets:
        typed[f"results-t{target.pk}-verdict"] = "reached"
    keys = [f"n{number}" for number in range(awards)]
    for number, key in enumerate(keys):
        typed |= {f"awards-{key}-award": "Bằng khen", f"awards-{key}-authority": f"Tỉnh {number}"}
        typed |= {f"awards-{key}-figure": "1", f"awards-{key}-names": f"Ông Nguyễn Văn {number}"}
    return typed | {"awards": " ".join(keys)}
