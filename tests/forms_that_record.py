"""Every form that puts rows on record: who sends it, where, what, and how many rows of what it makes."""

from dataclasses import dataclass, field

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from awards.doubts import doubts_about
from awards.models import (
    Award,
    AwardChange,
    AwardDecision,
    CouncilBallot,
    Edition,
    Entry,
    HandingOver,
    Import,
    Proposal,
    ProposalLine,
    ProposalStep,
    QuotaBase,
    ReconciliationNote,
    Recording,
    WarningAnswer,
)
from blocs.models import Bloc, Membership, Person, PersonMerge, Reorganisation, Unit
from campaigns.models import Conference

from . import factories as make
from .awards.doubts.asking import certificate, line_of
from .awards.entering.typing import draft_with, recorded
from .filled_form import filled_form

LATER = {
    "number": "12/QĐ-TTg",
    "dated": "05/03/2019",
    "issuer": "Thủ tướng Chính phủ",
    "ground": "In sai tên",
}


@dataclass
class Sent:
    url: str
    data: dict = field(default_factory=dict)
    is_filled: bool = False  # over what the page at the address has in its fields


FORMS = {}  # {name: (a function of the bloc and the client that makes the Sent, the model, its new rows)}


def form(name, makes, rows=1):
    def keep(function):
        FORMS[name] = (function, makes, rows)
        return function

    return keep


def at(name, *args):
    return reverse(f"awards:{name}", args=args)


def kind():
    return make.AwardKindFactory(name="Cờ thử nghiệm", to_individuals=True)


def proposal_of(bloc, **facts):
    return make.ProposalFactory(campaign=make.CampaignFactory(bloc=bloc), **facts)


def award_of(bloc):
    return make.AwardFactory(
        campaign=make.CampaignFactory(bloc=bloc, year=2018), unit=make.UnitFactory(), granted="2018-12-12"
    )


# Conferences


@form("awards:entry-begin", Entry)
def entry_begin(bloc, client):
    return Sent(at("entry-begin", bloc.code), {"year": "2018", "report": ""})


@form("awards:entry-of-conference", Entry)
def entry_of_conference(bloc, client):
    conference = make.ConferencePurposeFactory(campaign__bloc=bloc).conference
    return Sent(at("entry-of-conference", conference.pk, bloc.code))


@form("awards:entry-check", Conference)
def conference(bloc, client):
    entry = make.EntryFactory(bloc=bloc, year="2018")
    draft = draft_with(entry, client.user, {"years-this-purposes": "mid_year", "title": "Sơ kết"})
    return Sent(at("entry-check", entry.pk), {"act": "record", "version": draft.version})


@form("a correction of a conference", Recording)
def correction(bloc, client):
    entry = make.EntryFactory(bloc=bloc, year="2018")
    recorded(entry, client.user, {"years-this-purposes": "mid_year", "title": "Sơ kết"})
    draft = draft_with(
        Entry.objects.with_conference().get(pk=entry.pk), client.user, {"title": "Sơ kết 2018"}
    )
    return Sent(at("entry-check", entry.pk), {"act": "record", "version": draft.version})


@form("awards:opening-take-back", Recording)
def take_back(bloc, client):
    entry, words = make.EntryFactory(bloc=bloc, year="2018"), {"title": "Tổng kết", "held": "16/11/2018"}
    words |= {"years-this-purposes": "closing", "years-next-purposes": "launch", "next_theme": "Kỷ cương"}
    recorded(entry, client.user, words)
    return Sent(at("opening-take-back", bloc.code, "2019"), {"reason": "Nhầm"})


# Proposals


@form("awards:proposal-begin", Proposal)
def proposal_of_what_was_agreed(bloc, client):
    campaign = make.CampaignFactory(bloc=bloc)
    agreed = make.RecommendationFactory(campaign=campaign, figure="number", count=13)
    return Sent(at("proposal-begin", bloc.code, campaign.period.code), {"take": [agreed.pk]})


@form("an empty proposal", Proposal)
def empty_proposal(bloc, client):
    campaign = make.CampaignFactory(bloc=bloc)
    return Sent(at("proposal-begin", bloc.code, campaign.period.code), {"begin": "empty"})


@form("awards:proposal-begin-occasion", Proposal)
def proposal_for_an_occasion(bloc, client):
    sent = {"method": "sudden", "addressed_to": "Bộ trưởng", "occasion": "Chống bão số 3"}
    return Sent(at("proposal-begin-occasion", bloc.code), sent)


@form("awards:proposal-line-add", ProposalLine)
def line(bloc, client):
    sent = {"award": kind().name, "recipient_kind": "collective", "how_many": 13}
    return Sent(at("proposal-line-add", proposal_of(bloc).pk), sent)


@form("a line for a person who is new", Person)
def line_for_a_new_person(bloc, client):
    sent = {"award": kind().name, "recipient_kind": "individual", "recipient": "Trần Thị B"}
    return Sent(at("proposal-line-add", proposal_of(bloc).pk), sent | {"individual_0": "new|Trần Thị B"})


@form("awards:proposal-line-names", ProposalLine)
def names(bloc, client):
    make.UnitFactory(name="Cục A")
    counted = make.ProposalLineFactory(proposal=proposal_of(bloc), kind=kind(), figure="number", count=13)
    return Sent(at("proposal-line-names", counted.pk), {"recipient_kind": "collective", "names": "Cục A"})


@form("awards:proposal-act", ProposalStep)
def act(bloc, client):
    proposal = proposal_of(bloc, state="submitted")
    return Sent(at("proposal-act", proposal.pk, "withdraw"), {"done": "05/12/2025", "reason": "Nộp nhầm"})


@form("awards:proposal-appraisal", ProposalStep)
def appraisal(bloc, client):
    judged = make.ProposalLineFactory(proposal=proposal_of(bloc, state="appraising"))
    return Sent(at("proposal-appraisal", judged.proposal_id), {f"result-{judged.pk}": "eligible"})


@form("awards:proposal-council", CouncilBallot)
def council(bloc, client):
    voted = make.ProposalLineFactory(proposal=proposal_of(bloc, state="council"), state="eligible")
    sent = {"eligible": 11, "present": 10, "issued": 10, "collected": 10, f"result-{voted.pk}": "pass"}
    sent |= {f"in_favour-{voted.pk}": 9, f"against-{voted.pk}": 1, f"invalid-{voted.pk}": 0}
    return Sent(at("proposal-council", voted.proposal_id), sent)


@form("awards:proposal-line-lower", ProposalLine)
def lower(bloc, client):
    high = make.AwardKindFactory(precedence=1)
    low = make.AwardKindFactory(precedence=2, name="Bằng khen thấp hơn")
    proposed = make.ProposalLineFactory(
        proposal=proposal_of(bloc, state="appraising"),
        kind=high,
        unit=make.UnitFactory(),
        figure="number",
        count=1,
    )
    return Sent(at("proposal-line-lower", proposed.pk), {"award": low.name, "reason": "Chưa dẫn đầu"})


@form("awards:proposal-answer", WarningAnswer)
def answer(bloc, client):
    proposal = proposal_of(bloc)
    rule = make.QuotaRuleFactory(kind=certificate(), fixed=1)
    line_of(proposal, kind=rule.kind, count=2, figure="number")
    doubt = next(doubt for doubt in doubts_about(proposal) if doubt.kind == "quota")
    sent = {"kind": doubt.kind, "line": "", "about": doubt.about, "reason": "Hai đơn vị đồng hạng"}
    return Sent(at("proposal-answer", proposal.pk), sent)


@form("awards:proposal-quota-base", QuotaBase)
def quota_base(bloc, client):
    proposal = proposal_of(bloc)
    rule = make.QuotaRuleFactory(kind=certificate(), fixed=None, percent=20, base="tập thể dẫn đầu")
    line_of(proposal, kind=rule.kind)
    return Sent(at("proposal-quota-base", proposal.pk), {"rule": rule.pk, "count": "1.200"})


# Decisions and awards


@form("awards:decision-new", AwardDecision)
def past_decision(bloc, client):
    sent = {"act": "record", "bloc": bloc.pk, "rows-TOTAL_FORMS": "1", "rows-INITIAL_FORMS": "0"}
    sent |= {"number": "1071/QĐ-TTg", "dated": "12/12/2018", "issuer": "Thủ tướng Chính phủ"}
    row = {
        "recipients": "collective",
        "year": "2018",
        "recipient": make.MembershipFactory(bloc=bloc).unit.name,
        "award": kind().name,
    }
    return Sent(at("decision-new"), sent | {f"rows-0-{name}": text for name, text in row.items()})


@form("the awards of a past decision", Award)
def awards_of_a_past_decision(bloc, client):
    return past_decision(bloc, client)


@form("awards:decision-scan", AwardDecision, 0)
def scan(bloc, client):
    decision = award_of(bloc).decision or make.AwardDecisionFactory(document__kind="decision")
    Award.objects.update(decision=decision)
    return Sent(at("decision-scan", decision.pk), {"file": SimpleUploadedFile("QĐ.pdf", b"%PDF-1.7")})


@form("awards:award-correct", AwardChange)
def correct(bloc, client):
    return Sent(at("award-correct", award_of(bloc).pk), LATER | {"name_as_printed": "Cục Cơ yếu"}, True)


@form("awards:award-revoke", AwardChange)
def revoke(bloc, client):
    return Sent(at("award-revoke", award_of(bloc).pk), LATER, True)


@form("awards:award-hand-over", HandingOver)
def hand_over(bloc, client):
    award = award_of(bloc)
    at_the = make.ConferencePurposeFactory(campaign=award.campaign, conference__held="2018-12-20").conference
    return Sent(at("award-hand-over", award.pk), {"conference": at_the.pk}, True)


@form("awards:conference-hand-over", HandingOver)
def hand_over_all(bloc, client):
    award = award_of(bloc)
    at_the = make.ConferencePurposeFactory(campaign=award.campaign, conference__held="2018-12-20").conference
    return Sent(at("conference-hand-over", at_the.pk), {"awards": [award.pk]})


@form("awards:unit-history", Award)
def award_of_the_past(bloc, client):
    unit = make.MembershipFactory(bloc=bloc).unit
    return Sent(at("unit-history", unit.code), {"act": "award", "kind": kind().code, "year": "2019"}, True)


@form("awards:person-history", Award)
def award_of_a_person(bloc, client):
    person = make.PersonFactory(unit=make.MembershipFactory(bloc=bloc).unit)
    return Sent(at("person-history", person.pk), {"act": "award", "kind": kind().code, "year": "2019"}, True)


# What is said about the record


@form("awards:edition-list", Edition)
def edition(bloc, client):
    campaign = make.CampaignFactory(bloc=bloc, year=2018)
    make.RecommendationFactory(campaign=campaign, figure="number", count=13)
    return Sent(at("edition-list"), {"campaign": campaign.pk})


@form("awards:reconciliation", ReconciliationNote)
def note(bloc, client):
    campaign = make.CampaignFactory(bloc=bloc, year=2018)
    make.RecommendationFactory(campaign=campaign, figure="number", count=13, kind=kind())
    url = at("reconciliation", bloc.code, campaign.period.code)
    shown = client.get(url).context["found"].rows[0].form
    return Sent(
        url, {"row": shown["row"].value(), "seen": shown["seen"].value(), "text": "Hai đơn vị xin rút"}
    )


# Django's admin


def admin_page(name, *args):
    return reverse(f"admin:{name}", args=args)


@form("admin: a unit", Unit)
def unit_in_admin(bloc, client):
    return Sent(admin_page("blocs_unit_add"), {"name": "Cục mới"}, True)


@form("admin: a person", Person)
def person_in_admin(bloc, client):
    return Sent(admin_page("blocs_person_add"), {"name": "Trần Văn An"}, True)


@form("admin: a person, from the box of another page", Person)
def person_in_a_box(bloc, client):
    return Sent(f"{admin_page('blocs_person_add')}?_popup=1", {"name": "Trần Văn An", "_popup": "1"}, True)


@form("admin: a bloc", Bloc)
def bloc_in_admin(bloc, client):
    return Sent(admin_page("blocs_bloc_add"), {"name": "Khối mới"}, True)


@form("admin: a member", Membership)
def member_in_admin(bloc, client):
    sent = {"bloc": bloc.pk, "unit": make.UnitFactory().pk, "valid_0": "2018"}
    return Sent(admin_page("blocs_membership_add"), sent, True)


@form("admin: a merger", PersonMerge)
def merger(bloc, client):
    kept, duplicate = make.PersonFactory(name="Đặng Vũ Sơn"), make.PersonFactory(name="Đặng Võ Sơn")
    url = f"{admin_page('blocs_person_merge', kept.pk)}?duplicate={duplicate.pk}"
    return Sent(url, {"reason": "Cùng ngày sinh"}, True)


@form("admin: a reorganisation", Reorganisation)
def reorganisation(bloc, client):
    url = admin_page("blocs_unit_renamed", make.UnitFactory().pk)
    asked = {"new_name": "Cục B", "takes_effect": "1/3/2018", "_preview": "1"}
    confirmation = filled_form(client.post(url, filled_form(client.get(url)) | asked))
    return Sent(url, confirmation | {"_confirm": "1"})


# Lists


@form("awards:import-new", Import)
def bring_a_list(bloc, client):
    file = SimpleUploadedFile("Danh sách.xlsx", b"PK")
    return Sent(at("import-new"), {"kind": "awards", "bloc": bloc.pk, "file": file})
