"""What tests/measure_country.py measures beside a page shows the same as the page: else it would cost something else."""

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.db.models import Q
from django.test import Client
from django.utils.http import urlencode

from awards.models import Award, Proposal, ProposalStep, Recording
from awards.national_data.building import make_country
from blocs.models import Unit

from . import factories as make
from .country_floors import pages, rows
from .country_floors.showing import check_same
from .on_record import fill_empty_models, load_reports

pytestmark = pytest.mark.django_db
# A name that hides in a fact: what is no text would show.
ODD = "<b>Đơn vị & “khác”</b>"


@pytest.fixture(scope="module")
def admin(module_db):
    """Who looks at a small country with the five reports and what they have nothing of."""
    admin = get_user_model().objects.create_superuser("reader")
    list(make_country(seed=4, scale=0.0004))
    load_reports()
    fill_empty_models()
    unit = make.UnitFactory(
        name=ODD, short_name="ĐV", until="2020-11", note="Hai\ndòng", parent=Unit.objects.first()
    )
    make.UnitNameFactory(unit=unit, name="Tên cũ", valid=make.year_range(2010, 2012))
    person = make.PersonFactory(unit=unit, born="1970-01-02", note="Ghi chú")
    make.PersonFactory(name="Tên khác", merged_into=person)
    make.AwardFactory(unit=None, person=person, recipient_kind="individual", name_as_printed="Như đã in")
    for held in (None, "--11-16", "--11", "2029-11", "2030"):
        conference = make.ConferenceFactory(held=held, status="announced", title="", place="")
        make.AppearanceFactory(conference=conference, person=person, unit=unit)
    first, second = make.BlocFactory(name=ODD), make.BlocFactory()
    for bloc, year, purpose in ((first, 2028, "other"), (second, 2028, "closing"), (first, 2029, "launch")):
        served = make.CampaignFactory(bloc=bloc, year=year)
        make.ConferencePurposeFactory(conference=conference, campaign=served, purpose=purpose)
    paper = make.DocumentFactory(
        number="", title="Tờ trình", dated="2030-02", issuer=unit, is_secret=True, holder="Văn thư"
    )
    decision = make.AwardDecisionFactory(
        document=paper, signer=person, signer_post_as_printed="Trưởng ban", note="Ghi chú"
    )
    fill_decision(decision, unit, person)
    fill_bloc(first, unit, person)
    fill_year(served, unit, person)
    fill_conference(conference, served, unit, person)
    fill_proposal(served, unit, person)
    for kind in ("blocs:list", "blocs:unit-list", "campaigns:conference-list"):
        make.SavedListFactory(user=admin, list=kind, query="sort=-name", name=ODD)
    return admin


def fill_bloc(bloc, unit, person):
    """What there is of a bloc beside its years."""
    make.BlocFactory(
        parent=bloc, since="2010", until="2020-02", note="Ghi chú", founding_decision=make.DocumentFactory()
    )
    make.MembershipFactory(
        bloc=bloc, unit=unit, valid=make.year_range(2010, 2012), name_as_printed="Như đã in"
    )
    make.LeadershipFactory(
        bloc=bloc, term=make.year_range(2011, 2011), unit=unit, represents=Unit.objects.first()
    )
    make.LeadershipFactory(
        bloc=bloc, term=make.year_range(1990, 1990), unit=None, person=person, role="deputy", ordinal=2
    )
    make.LeadershipFactory(
        bloc=bloc, term=make.year_range(2025, 2026), unit=None, post_as_printed="Trưởng phòng"
    )


def fill_year(served, unit, person):
    """What there is of a bloc-year, in ways that no report has."""
    make.BallotFactory(campaign=served, unit=unit, rule=make.BallotRuleFactory())
    make.StandingFactory(
        campaign=served, unit=unit, self_points="99.50", rank_as_printed="Nhì", is_secret_vote=True
    )
    pledge = make.PledgeFactory(campaign=served, targets_declared=3, signed="2029-03", preamble="Hai\ndòng")
    make.PledgeSignatureFactory(pledge=pledge, unit=unit, signer_as_printed="Ông Một")
    make.PledgeFactory(campaign=served, unit=unit)
    whole = make.TargetFactory(pledge=pledge, text=ODD, comparator="gte", number="80.5", measure="%")
    make.TargetFactory(pledge=pledge, withdrawn_reason="Không còn")
    part = make.TargetFactory(pledge=pledge, parent=whole, comparator="none")
    for target, percent in ((whole, "-0.5"), (part, "15.63")):
        make.TargetResultFactory(target=target, verdict="partly", relative_percent=percent, is_estimate=True)
    for name in ("theme", "slogan", "title"):
        movement = make.MovementFactory(**({"title": "Một", "theme": "", "slogan": ""} | {name: ODD}))
        make.CampaignMovementFactory(campaign=served, movement=movement)
    agreed = make.RecommendationFactory(
        campaign=served, figure="number", count=4, addressed_to=unit, note=ODD
    )
    make.RecommendationFactory(
        campaign=served, part_of=agreed, kind=agreed.kind, award_as_printed="Như đã in"
    )
    for named in ({"unit": unit}, {"unit": None, "person": person}, {"unit": None, "name_as_printed": ODD}):
        make.RecommendedRecipientFactory(recommendation=agreed, **named)
    proposal = make.ProposalFactory(campaign=served, bloc=served.bloc, state="submitted", submitted="2029-12")
    make.ProposalLineFactory(proposal=proposal, unit=unit, kind=agreed.kind, figure="number", count=1)
    make.AwardFactory(
        campaign=served, unit=unit, kind=agreed.kind, given_by=unit, counts_turns=True, note=ODD
    )


def fill_conference(conference, served, unit, person):
    """What there is of a conference, in ways that no report has."""
    at = {"conference": conference}
    scanned = make.ScannedPaperFactory(number="1/BC", title=ODD, issuer=unit)
    make.ConferencePaperFactory(**at, document=scanned)
    make.HeadCountFactory(**at, of="guests", figure="none")
    make.AttendanceFactory(**at, unit=unit, status="absent", represented_by="Ông Một")
    make.AttendanceFactory(**at, unit=None, unit_as_printed="Các bộ", is_guest=True)
    speaker = make.AppearanceFactory(
        **at, role="chair", unit=None, post_as_printed="Trưởng ban", on_behalf_of=ODD
    )
    for way, number, by in (("up", None, speaker), ("up", 2, speaker), ("down", 1, None)):
        make.DirectionFactory(**at, way=way, number=number, given_by=by, text="Hai\ndòng")
    pledge = make.PledgeFactory(
        campaign=make.CampaignFactory(bloc=served.bloc, year=2031), signed_at=conference
    )
    target = make.TargetFactory(pledge=pledge, text=ODD, withdrawn_reason="Không còn")
    make.TargetResultFactory(**at, target=make.TargetFactory(pledge=pledge, parent=target), is_estimate=True)
    make.StandingFactory(
        **at, campaign=pledge.campaign, unit=unit, rank_as_printed="Nhì", is_secret_vote=False
    )
    make.LeadershipFactory(bloc=served.bloc, chosen_at=conference, represents=unit, unanimous=True)
    make.LeadershipFactory(taken_over_at=conference, unit=None, person=person, year=2030)
    agreed = make.RecommendationFactory(
        **at, campaign=served, authority=unit, addressed_to=unit, wording="reviewed"
    )
    make.RecommendationFactory(**at, campaign=served, part_of=agreed, kind=agreed.kind, counts_turns=True)
    make.RecommendedRecipientFactory(recommendation=agreed, unit=unit)
    award = make.AwardFactory(campaign=None, reported_at=conference, unit=None, person=person, given_by=unit)
    make.HandingOverFactory(**at, award=award, handed_by_as_printed="Ông Hai", on_behalf_of=ODD)


def fill_proposal(served, unit, person):
    """What there is of proposals that went all their way, in ways that no report has."""
    occasional = make.ProposalFactory(
        bloc=served.bloc, campaign=None, occasion=ODD, state="withdrawn", state_reason="Thiếu văn bản"
    )
    proposal = make.ProposalFactory(
        campaign=served,
        bloc=served.bloc,
        state="decided",
        submitted="2029-12",
        authority=unit,
        authority_as_printed="Như đã in",
        proposer=unit,
        document=make.DocumentFactory(),
        continues=occasional,
    )
    of_person = {"unit": None, "person": person, "post_as_printed": ODD, "award_class": "hạng Ba"}
    line = make.ProposalLineFactory(proposal=proposal, **of_person, state="lowered", state_reason="Chưa đủ")
    lowered = make.ProposalLineFactory(proposal=proposal, unit=unit, state="awarded", instead_of=line)
    counted = make.ProposalLineFactory(
        proposal=proposal, unit=None, figure="number", count=3, count_words="ba"
    )
    for row in (lowered, counted):
        make.AwardFactory(
            proposal_line=row, campaign=served, unit=row.unit, state="revoked", figure="unknown"
        )
    by = get_user_model().objects.create_user("officer", first_name="An", last_name="Lê")
    for row, act in ((None, "submit"), (line, "lower"), (None, "decide")):
        ProposalStep.objects.create(
            proposal=proposal,
            line=row,
            act=act,
            from_state="nominated" if row else "draft",
            to_state="lowered" if row else "submitted",
            done="2029-12",
            by=by,
            by_notice=not row,
            reason=ODD if row else "",
        )


def fill_decision(decision, unit, person):
    """Awards to all that may have one, and what it changes of others."""
    make.AwardFactory(
        decision=decision, unit=unit, granted="2011", post_as_printed="Phòng Một", state="revoked"
    )
    make.AwardFactory(
        decision=decision, unit=None, person=person, kind=None, award_as_printed=ODD, award_class="hạng Nhì"
    )
    make.AwardFactory(
        decision=decision, campaign=None, unit=None, figure="none", count=None, count_words="chưa rõ"
    )
    for award in Award.objects.filter(unit__isnull=False, decision__isnull=False)[:2]:
        make.AwardChangeFactory(decision=decision, award=award)


@pytest.fixture
def shown(admin, settings):
    """A function: what an address answers to the admin."""
    settings.ROOT_URLCONF = pages.__name__
    settings.SECOND_FACTOR_FOR = "nobody"
    client = Client()
    client.force_login(admin)

    def content(address):
        answer = client.get(address)
        assert answer.status_code == 200
        return answer.content

    return content


@pytest.mark.parametrize("name", pages.LISTS)
def test_list_made_by_hand_shows_the_same(shown, name):
    check_same(name, shown(f"/{name}/"), shown(f"{pages.BY_HAND}/{name}/"))


@pytest.mark.parametrize("name", pages.OTHERS)
def test_other_page_made_by_hand_shows_the_same(shown, name):
    address, _of_admin = pages.OTHERS[name]
    check_same(address, shown(address), shown(pages.BY_HAND + address))


def some(rows):
    """Of the country, of the reports and of what the fixture made."""
    return [*rows[::4], *rows[len(rows) - 3 :]]


def records(label):
    """Those of a kind of which the page made by hand says all that there is to say."""
    rows = apps.get_model(pages.RECORDS[label].replace("/", ".")).objects.order_by("pk")
    if label == "a unit":
        of_forerunners = Q(sides__side="after", sides__reorganisation__sides__unit__awards__isnull=False)
        return rows.exclude(pk__in=Unit.objects.filter(of_forerunners))
    if label == "a conference":
        return rows.filter(ballots=None).exclude(pk__in=Recording.objects.corrections().values("conference"))
    if label == "a proposal":
        return rows.exclude(state__in=Proposal.UNDER_WAY)
    return rows.filter(merged_into=None) if label == "a person" else rows


@pytest.mark.parametrize("label", pages.RECORDS)
def test_record_made_by_hand_shows_the_same(shown, label):
    for record in some(records(label)):
        address = record.get_absolute_url()
        check_same(address, shown(address), shown(pages.BY_HAND + address))


def test_search_made_by_hand_shows_the_same(shown):
    # Made up as the country is: what has the words of the reports is of all kinds.
    for unit in some(Unit.objects.filter(code__startswith="dv-").order_by("pk")):
        address = f"/search/?{urlencode({'q': unit.name})}"
        check_same(address, shown(address), shown(pages.BY_HAND + address))


def test_difference_is_told():
    page, floor = (
        f"<main><p>{text} <a href='/{text}/'>hơn</a></p></main>".encode() for text in ("một", "hai")
    )
    with pytest.raises(AssertionError, match=r"(?s)-một hơn\n\+hai hơn.*-/một/ hơn\n\+/hai/ hơn"):
        check_same("một trang", page, floor)


def test_admin_and_rows_are_there_for_each_page(shown):
    first = {label: records(label)[0] for label in pages.RECORDS}
    keys = {label: [record.pk] for label, record in first.items()}
    keys["a search"] = keys["a unit"]
    found = pages.addresses(first)
    assert list(found) == list(rows.STATEMENTS)
    for label, (_address, of_admin) in found.items():
        assert b'action="' in shown(pages.STOCK + of_admin)
        assert rows.bare(label, keys.get(label)) > 0
