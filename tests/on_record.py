"""What tests of all pages look at: the five reports, a row of every model, a bloc-year of any length."""

import datetime
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import connection

from awards.models import Award, AwardDecision, Draft, ProposalLine, Recommendation
from blocs.figures import Figure
from blocs.models import Person, Unit, User
from campaigns.models import Ballot, Campaign, Conference, Leadership

from . import factories as make

PLACES = ["Bắc Ninh", "Đắk Lắk", "Thừa Thiên Huế", "Cà Mau", "Quảng Ngãi", "Ninh Thuận", "Yên Bái"]
OFFICES = ["Liên đoàn Lao động", "Sở Giáo dục và Đào tạo", "Ban Nội chính", "Phòng Cơ yếu", "Hội Nông dân"]
# The dossiers of a year, each with the state of its lines.
UNDER_WAY = {"draft": "nominated", "appraising": "nominated", "council": "eligible", "to_authority": "passed"}
MEN_AND_WOMEN = ["Nguyễn Hữu Trường", "Trần Thị Mỹ Duyên", "Đặng Vũ Sơn", "Lê Quang Ánh", "Hoàng Văn Thức"]


def load_reports():
    call_command("load_records", *sorted((settings.BASE_DIR / "records").glob("[0-9]*.json")), verbosity=0)


def fill_empty_models():
    """Make a row of every model that has none."""
    for made in vars(make).values():
        is_factory = getattr(made, "__module__", "") == make.__name__ and hasattr(made, "_meta")
        if is_factory and not made._meta.model.objects.exists():
            made()
    make.ScannedPaperFactory()
    make.WrittenImportFactory()
    Group.objects.create(name="Thường trực khối")


@dataclass
class Year:
    """2018 of one bloc, with the reader who may see it and what lies next to it."""

    reader: User
    campaign: Campaign
    conference: Conference
    ballot: Ballot
    unit: Unit
    person: Person
    staff: User
    draft: Draft
    dossiers: dict  # by their state: a draft, one that is appraised, one before the council, one before the authority
    decision: AwardDecision


def year_of(count):
    """A year with that many rows of everything: members, standings, pledges, conferences, awards, other blocs."""
    organiser = make.UnitFactory(name="Hội đồng Thi đua – Khen thưởng")
    campaign = make.CampaignFactory(bloc__organiser=organiser, year=2018)
    units = [make.UnitFactory(name=f"{pick(OFFICES, n)} {pick(PLACES, n)} {n}") for n in range(count)]
    conference = make.ConferenceFactory(title="Hội nghị tổng kết", held="2018-11-16")
    year = Year(
        reader=make.StewardshipFactory(organiser=organiser).user,
        campaign=campaign,
        conference=conference,
        ballot=make.BallotFactory(
            campaign=campaign, conference=conference, unit=units[0], rule=make.BallotRuleFactory()
        ),
        unit=units[0],
        person=make.PersonFactory(name="Trần Thị Mỹ Duyên", unit=units[0]),
        staff=make.StewardshipFactory(organiser=organiser, role="staff").user,
        draft=make.DraftFactory(
            entry__bloc=campaign.bloc, entry__conference=conference, typed={"place": "Hà Nội"}
        ),
        dossiers={
            state: make.ProposalFactory(
                bloc=campaign.bloc,
                campaign=None,
                occasion="Phong trào chuyên đề",
                authority=organiser,
                state=state,
            )
            for state in UNDER_WAY
        },
        decision=make.AwardDecisionFactory(document__number="15/QĐ-UBND"),
    )
    make.ConferencePurposeFactory(conference=year.conference, campaign=campaign)
    common = make.PledgeFactory(campaign=campaign, signed="2018-02-28", signed_at=year.conference)
    for number, unit in enumerate(units):
        person = make.PersonFactory(name=f"{pick(MEN_AND_WOMEN, number)} {number}", unit=unit)
        join(year, number, unit)
        meet(year, number, unit, person)
        pledge(year, number, unit, common)
        honour(year, number, unit, person)
        live_beside(year, number, organiser)
    know_how_many()
    propose(year, units)
    know_how_many()
    return year


def know_how_many():
    """The planner joins three hundred rows with three hundred, one by one, where no statistics speak of them."""
    with connection.cursor() as cursor:
        # By name: what all databases of the server share would stay locked until the test is over.
        cursor.execute(f"ANALYZE {', '.join(connection.introspection.table_names(cursor))}")


def pick(words, number):
    return words[number % len(words)]


def join(year, number, unit):
    """The unit is a member under a name of its own time, and deputy."""
    make.UnitNameFactory(unit=unit, name=f"{unit.name} cũ")
    make.MembershipFactory(bloc=year.campaign.bloc, unit=unit)
    make.LeadershipFactory(
        bloc=year.campaign.bloc, unit=unit, role=Leadership.Role.DEPUTY, ordinal=number + 1, year=2018
    )


def meet(year, number, unit, person):
    """The unit and its head are at the big conference, and a conference of their own is held."""
    place = f"Hội trường {number}, {pick(PLACES, number)}"
    held = datetime.date(2018, 1, 1) + datetime.timedelta(days=number)
    own = make.ConferenceFactory(title=f"Sinh hoạt khối lần {number}", held=held, place=place)
    make.ConferencePurposeFactory(conference=own, campaign=year.campaign, purpose="liaison")
    make.AttendanceFactory(conference=year.conference, unit=unit)
    speaker = make.AppearanceFactory(
        conference=year.conference, person=person, post_as_printed=f"Thủ trưởng {unit.name}", unit=unit
    )
    make.DirectionFactory(
        conference=year.conference,
        number=number + 1,
        text=f"{unit.name} đẩy mạnh phong trào thi đua, hoàn thành {number} nhiệm vụ trọng tâm.",
        given_by=speaker,
    )


def pledge(year, number, unit, common):
    """The unit signs the common pledge and its own, reaches a target, and is ranked."""
    make.PledgeSignatureFactory(pledge=common, unit=unit)
    own = make.PledgeFactory(campaign=year.campaign, unit=unit, signed="2018-02-28")
    target = make.TargetFactory(
        pledge=own, text=f"Tổ chức {number} hoạt động", comparator="gte", number=number, measure="hoạt động"
    )
    make.TargetResultFactory(target=target, conference=year.conference, verdict="reached", number=number)
    make.StandingFactory(
        campaign=year.campaign,
        unit=unit,
        conference=year.conference,
        rank=number + 1,
        final_points=900 - number,
    )


def honour(year, number, unit, person):
    """An award is agreed for the unit, proposed for its head, and granted."""
    kind = make.AwardKindFactory(name=f"Bằng khen hạng {number}")
    counted = {"kind": kind, "figure": Figure.NUMBER, "count": number}
    agreed = make.RecommendationFactory(
        campaign=year.campaign, conference=year.conference, wording=Recommendation.Wording.AGREED, **counted
    )
    make.RecommendedRecipientFactory(recommendation=agreed, unit=unit)
    proposal = make.ProposalFactory(campaign=year.campaign, proposer=unit, state="submitted")
    make.ProposalLineFactory(proposal=proposal, person=person, **counted)
    award = make.AwardFactory(
        campaign=year.campaign, unit=unit, reported_at=year.conference, granted="2018-12", **counted
    )
    make.HandingOverFactory(award=award, conference=year.conference)


def propose(year, units):
    """Every unit is proposed for a flag, in one dossier after the other, and the last flags are granted."""
    flag = make.AwardKindFactory(name="Cờ thi đua của khối")
    make.EligibilityRuleFactory(kind=flag, needs="consecutive", needed_kind=make.AwardKindFactory(), times=2)
    for state, dossier in year.dossiers.items():
        common = {
            "proposal": dossier,
            "kind": flag,
            "figure": Figure.NUMBER,
            "count": 1,
            "state": UNDER_WAY[state],
        }
        ProposalLine.objects.bulk_create(
            ProposalLine(unit=unit, recipient_kind="collective", **common) for unit in units
        )
    granted = {
        "kind": flag,
        "decision": year.decision,
        "period": year.campaign.period,
        "figure": Figure.UNKNOWN,
    }
    Award.objects.bulk_create(Award(unit=unit, **granted) for unit in units)


def live_beside(year, number, organiser):
    """Another bloc of the organiser, in which the first unit leads and is granted an award, and a person of it too."""
    bloc = make.BlocFactory(name=f"Cụm thi đua {pick(PLACES, number)} {number}", organiser=organiser)
    campaign = make.CampaignFactory(bloc=bloc, year=2018)
    make.MembershipFactory(bloc=bloc, unit=year.unit)
    make.LeadershipFactory(bloc=bloc, unit=year.unit, year=2018)
    make.StandingFactory(campaign=campaign, unit=year.unit, rank=1)
    award = make.AwardFactory(campaign=campaign, unit=year.unit)
    meeting = make.ConferencePurposeFactory(campaign=campaign, conference__held="2018-12").conference
    make.AppearanceFactory(conference=meeting, person=year.person, post_as_printed=f"Phó Chủ tịch {number}")
    make.LeadershipFactory(bloc=bloc, person=year.person, role="deputy", ordinal=1, year=2018)
    agreed = make.RecommendationFactory(
        campaign=campaign, conference=meeting, kind=award.kind, authority=year.unit
    )
    make.RecommendedRecipientFactory(recommendation=agreed, unit=None, person=year.person)
    sent = make.ProposalFactory(campaign=campaign, state="submitted")
    make.ProposalLineFactory(proposal=sent, kind=award.kind, person=year.person)
    make.AwardFactory(campaign=campaign, kind=award.kind, person=year.person, decision=None)


def pages_of(year):
    """The arguments of each address that make it a page about the year."""
    bloc = year.campaign.bloc
    return {
        "blocs:detail": {"code": bloc.code},
        "blocs:unit-detail": {"code": year.unit.code},
        "blocs:person-detail": {"pk": year.person.pk},
        "campaigns:detail": {"code": bloc.code, "period": year.campaign.period.code},
        "campaigns:conference-detail": {"pk": year.conference.pk},
        "campaigns:ballot": {"pk": year.ballot.pk},
        "awards:summary": {"year": 2018},
        "awards:summary-blocs": {"year": 2018},
        "awards:bloc-summary": {"code": bloc.code, "period": year.campaign.period.code},
        "awards:summary-rows": {"kind": "members"},
        "awards:official-forms": {"year": 2018},
        "awards:official-form": {"year": 2018, "code": "0702"},
        "awards:proposal-begin": {"code": bloc.code, "period": year.campaign.period.code},
        "awards:proposal": {"pk": year.dossiers["draft"].pk},
        "awards:proposal-appraisal": {"pk": year.dossiers["appraising"].pk},
        "awards:proposal-council": {"pk": year.dossiers["council"].pk},
        "awards:proposal-act": {"pk": year.dossiers["to_authority"].pk, "act": "decide"},
        "awards:decision": {"pk": year.decision.pk},
        "awards:reconciliation": {"code": bloc.code, "period": year.campaign.period.code},
        "awards:conference-hand-over": {"pk": year.conference.pk},
        "awards:handover": {"code": bloc.code, "period": year.campaign.period.code},
        "awards:entry-begin": {"code": bloc.code},
        "awards:entry": {"pk": year.draft.entry_id},
        "awards:entry-check": {"pk": year.draft.entry_id},
        "awards:entry-report": {"pk": year.draft.entry_id},
        "awards:entry-other": {"pk": year.draft.entry_id, "draft": year.draft.pk},
        "history": {"model": "bloc", "pk": bloc.pk},
    }
