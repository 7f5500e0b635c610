"""Lists: every row once, however many are added meanwhile; a fixed number of queries; narrowed as asked."""

import datetime

import pytest
from django.apps import apps
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext, override_script_prefix
from django.utils import timezone

from blocs.figures import Figure
from blocs.models import Document
from tests import factories as make

from .reading import ROOT, client_of, items

pytestmark = pytest.mark.django_db
# With the token first.
QUERIES = {
    "blocs": 4,
    "units": 4,
    "bloc-years": 3,
    "conferences": 6,
    "leaderships": 4,
    "standings": 4,
    "ballots": 4,
    "recommendations": 6,
    "proposals": 4,
    "awards": 4,
    "decisions": 4,
}
QUERIES_OF_ONE = {
    "blocs": 6,
    "units": 6,
    "people": 5,
    "bloc-years": 9,
    "conferences": 6,
    "leaderships": 4,
    "standings": 4,
    "ballots": 4,
    "recommendations": 6,
    "proposals": 6,
    "awards": 4,
    "decisions": 4,
}
KEYS = {"blocs": "code", "units": "code", "bloc-years": "url"}


@pytest.fixture
def client(bloc):
    return client_of(make.staff_of(bloc))


def year_in(bloc, year):
    """A year of a bloc with a row of everything; returns the rows by the name of their list."""
    campaign = make.CampaignFactory(bloc=bloc, year=year)
    unit = make.UnitNameFactory(unit__parent=make.UnitFactory()).unit
    make.MembershipFactory(bloc=bloc, unit=unit)
    conference = make.ConferencePurposeFactory(campaign=campaign, conference__convener=unit).conference
    make.HeadCountFactory(conference=conference, figure=Figure.NUMBER, count=13)
    about = {"campaign": campaign, "unit": unit}
    decision = make.AwardDecisionFactory(document__issuer=unit)
    agreed = make.RecommendationFactory(campaign=campaign, conference=conference, authority=unit)
    person = make.PersonFactory(unit=unit)
    make.RecommendedRecipientFactory(recommendation=agreed, unit=None, person=person)
    pledge = make.PledgeFactory(**about, signed_at=conference)
    make.PledgeSignatureFactory(pledge=pledge, unit=make.UnitFactory())
    target = make.TargetFactory(pledge=pledge)
    make.TargetResultFactory(target=target, conference=conference)
    line = make.ProposalLineFactory(proposal__campaign=campaign, proposal__authority=unit, unit=unit)
    make.CouncilBallotFactory(proposal=line.proposal, line=line, council=unit)
    return {
        "blocs": bloc,
        "units": unit,
        "people": person,
        "bloc-years": campaign,
        "conferences": conference,
        "leaderships": make.LeadershipFactory(bloc=bloc, unit=unit, year=year, chosen_at=conference),
        "standings": make.StandingFactory(**about, conference=conference),
        "ballots": make.BallotFactory(**about, conference=conference, rule=make.BallotRuleFactory()),
        "recommendations": agreed,
        "proposals": line.proposal,
        "awards": make.AwardFactory(**about, authority=unit, decision=decision, reported_at=conference),
        "decisions": decision,
    }


def address_of(name, row):
    if name == "bloc-years":
        return f"{ROOT}/blocs/{row.bloc.code}/{row.period.code}"
    return f"{ROOT}/{name}/{getattr(row, 'code', row.pk)}"


def years_in(bloc, count):
    """A row of everything in each of some years of the bloc, which has an organiser with two names."""
    bloc.organiser = make.UnitNameFactory().unit
    bloc.save()
    return [year_in(bloc, 2018 + number) for number in range(count)]


def queries_of(client, addresses):
    """How many queries each address takes, by the name it is given with."""
    client.get(f"{ROOT}/blocs")
    taken = {}
    for name, address in addresses.items():
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        taken[name] = len(queries)
    return taken


@pytest.mark.parametrize("count", [1, 3])
def test_query_count_of_each_list(client, bloc, count):
    years_in(bloc, count)
    assert queries_of(client, {name: f"{ROOT}/{name}" for name in QUERIES}) == QUERIES


@pytest.mark.parametrize("count", [1, 3])
def test_query_count_of_each_record(client, bloc, count):
    first, *_others = years_in(bloc, count)
    addresses = {name: address_of(name, first[name]) for name in QUERIES_OF_ONE}
    assert queries_of(client, addresses) == QUERIES_OF_ONE


@pytest.mark.parametrize("name", [name for name in QUERIES if name != "blocs"])
def test_pages_have_every_row_once_also_while_rows_are_added(client, bloc, name):
    made = [year_in(bloc, 2018 + number)[name] for number in range(3)]
    key = KEYS.get(name, "id")
    told, address = [], f"{ROOT}/{name}?limit=1"
    while address and len(told) < 20:
        page = client.get(address).json()
        told += [row[key] for row in page["items"]]
        address = page["next"]
        if len(told) < 4:
            made.append(year_in(bloc, 2030 + len(told))[name])
    assert len(told) == len(set(told)) >= len(made) == 6


def test_next_keeps_what_was_asked_for(client, bloc):
    make.AwardFactory(campaign__bloc=bloc, campaign__year=2019)
    campaign = make.CampaignFactory(bloc=bloc, year=2018)
    make.AwardFactory.create_batch(3, campaign=campaign)
    page = client.get(f"{ROOT}/awards?year=2018&bloc={bloc.code}&limit=2").json()
    assert len(page["items"]) == 2
    assert "year=2018" in page["next"]
    assert len(items(client, page["next"])) == 1


@pytest.mark.parametrize(
    "name", ["bloc-years", "conferences", "standings", "ballots", "recommendations", "awards"]
)
def test_list_is_narrowed_to_a_year(client, bloc, name):
    year_in(bloc, 2018), year_in(bloc, 2019)
    told = items(client, f"{ROOT}/{name}?year=2019&bloc={bloc.code}")
    assert len(told) == 1
    assert "2019" in str(told)
    assert items(client, f"{ROOT}/{name}?year=2020") == []


@pytest.mark.parametrize("name", ["leaderships", "standings", "ballots", "awards"])
def test_list_is_narrowed_to_a_unit(client, bloc, name):
    unit = year_in(bloc, 2018)["units"]
    year_in(bloc, 2019)
    told = [row.get("unit") or row["candidate"] for row in items(client, f"{ROOT}/{name}?unit={unit.code}")]
    assert [named["code"] for named in told] == [unit.code]


def test_decision_leads_to_its_awards(client, bloc):
    made = year_in(bloc, 2018)
    year_in(bloc, 2019)
    decision = client.get(address_of("decisions", made["decisions"])).json()
    assert [row["id"] for row in items(client, decision["awards_url"])] == [made["awards"].pk]


def test_every_address_in_an_answer_is_there(client, bloc):
    made = year_in(bloc, 2018)
    for name, row in made.items():
        told = client.get(address_of(name, row)).json()
        linked = [url for key, url in walk(told) if key == "url"]
        assert {url: client.get(url).status_code for url in linked if url} == {
            url: 200 for url in linked if url
        }


def walk(told):
    """Pairs of a key and its value, however deep."""
    if isinstance(told, list):
        for row in told:
            yield from walk(row)
    if isinstance(told, dict):
        for key, value in told.items():
            yield key, value
            yield from walk(value)


def test_page_of_a_record_is_where_it_says(bloc):
    user = make.staff_of(bloc)
    client, signed_in = client_of(user), Client()
    signed_in.force_login(user)
    told = [client.get(address_of(name, row)).json() for name, row in year_in(bloc, 2018).items()]
    assert {row["page"]: signed_in.get(row["page"]).status_code for row in told} == {
        row["page"]: 200 for row in told
    }


def test_addresses_stand_under_the_prefix_of_the_app(client, bloc):
    with override_script_prefix("/thi-dua/"):
        (told,) = client.get(f"{ROOT}/blocs", SCRIPT_NAME="/thi-dua").json()["items"]
    assert told["url"] == f"http://testserver/thi-dua{ROOT}/blocs/{bloc.code}"
    assert told["page"] == f"http://testserver/thi-dua/blocs/{bloc.code}/"


def test_unit_is_told_by_its_name_of_then_and_of_now(client, bloc):
    former = make.UnitNameFactory()
    for year in (2018, 2021):
        make.StandingFactory(campaign=make.CampaignFactory(bloc=bloc, year=year), unit=former.unit)
    told = [row["unit"] for row in items(client, f"{ROOT}/standings")]
    assert [unit["name_then"] for unit in told] == [former.name, former.unit.name]
    assert {unit["name_now"] for unit in told} == {former.unit.name}


@pytest.mark.parametrize(
    ("figure", "count", "told"),
    [
        (Figure.NUMBER, 13, {"known": "number", "value": 13, "words": None}),
        (Figure.NUMBER, 0, {"known": "number", "value": 0, "words": None}),
        (Figure.NONE, None, {"known": "none", "value": 0, "words": None}),
        (Figure.UNKNOWN, None, {"known": "unknown", "value": None, "words": None}),
    ],
)
def test_number_none_and_unknown_are_told_apart(client, bloc, figure, count, told):
    award = make.AwardFactory(campaign__bloc=bloc, figure=figure, count=count)
    assert client.get(address_of("awards", award)).json()["count"] == told


def test_target_is_told_with_what_reviews_found(client, bloc):
    target = make.TargetFactory(pledge__campaign__bloc=bloc, comparator="gte", number="95.5", measure="%")
    make.TargetResultFactory(target=target, verdict="reached", number="98", measure="%")
    file = client.get(address_of("bloc-years", target.pledge.campaign)).json()
    (told,) = file["pledges"][0]["targets"]
    assert file["pledges"][0]["unit"] is None
    assert told["amount"] == {"comparison": "gte", "number": 95.5, "measure": "%"}
    assert [(review["verdict"], review["amount"]["number"]) for review in told["reviews"]] == [
        ("reached", 98)
    ]


def test_pledge_is_told_with_who_signed_it(client, bloc):
    pledge = make.PledgeFactory(campaign__bloc=bloc)
    unit = make.PledgeSignatureFactory(pledge=pledge, signer_as_printed="Đ/c Trần Văn A").unit
    (told,) = client.get(address_of("bloc-years", pledge.campaign)).json()["pledges"]
    assert [(row["unit"]["code"], row["signer"]) for row in told["signatures"]] == [
        (unit.code, "Đ/c Trần Văn A")
    ]


TOTALS = {"eligible": 10, "collected": 9, "in_favour": 8}


@pytest.mark.parametrize(("threshold", "reached"), [(80, True), (90, False)])
def test_vote_is_told_with_its_totals_and_whether_they_reach_what_the_rule_needs(
    client, bloc, threshold, reached
):
    rule = make.BallotRuleFactory(threshold_percent=threshold, base="eligible", trust="V")
    ballot = make.BallotFactory(campaign__bloc=bloc, rule=rule, **TOTALS)
    told = client.get(address_of("ballots", ballot)).json()
    assert [told[name] for name in ("entitled", "papers_collected", "in_favour", "against", "reached")] == [
        *(10, 9, 8, None),
        reached,
    ]
    assert (told["rule"]["threshold_percent"], told["rule"]["counted_on"]) == (threshold, "eligible")


def test_vote_of_a_council_is_told_with_its_proposal(client, bloc):
    line = make.ProposalLineFactory(proposal__campaign__bloc=bloc)
    make.CouncilBallotFactory(proposal=line.proposal, line=line, held_on="2018-12", **TOTALS)
    (told,) = client.get(address_of("proposals", line.proposal)).json()["votes"]
    assert (told["line"], told["held"], told["in_favour"], told["reached"]) == (line.pk, "2018-12", 8, None)


@pytest.mark.parametrize("held", ["2018-11-16", "2018-11", "2018", "--11-16", "--11", None])
def test_date_is_as_long_as_it_is_known(client, bloc, held):
    served = make.ConferencePurposeFactory(campaign__bloc=bloc, conference__held=held)
    assert client.get(address_of("conferences", served.conference)).json()["held"] == held


def test_person_merged_into_another_is_told_as_that_one(client, bloc):
    kept = year_in(bloc, 2018)["people"]
    merged = make.PersonFactory(merged_into=kept, name="Nguyễn Văn Á")
    told = client.get(address_of("people", merged)).json()
    assert (told["id"], told["also_on_record_as"]) == (kept.pk, ["Nguyễn Văn Á"])


def test_birth_date_is_told_to_nobody(client, bloc):
    kept = year_in(bloc, 2018)["people"]
    kept.born = "1970-02-03"
    kept.save()
    assert "1970" not in client.get(address_of("people", kept)).content.decode()


LONG_AGO = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)


def known_since_long():
    """Let all history have been written long ago."""
    for model in apps.get_models():
        if not hasattr(model, "pgh_event_model"):
            continue
        table = model.pgh_event_model._meta.db_table
        with connection.cursor() as cursor:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
            cursor.execute(f"UPDATE {table} SET pgh_created_at = %s", [LONG_AGO])
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")


@pytest.mark.parametrize("name", [name for name in QUERIES if name not in ("blocs", "bloc-years")])
def test_list_tells_what_was_changed_since_a_day(client, bloc, name):
    rows = [year_in(bloc, 2018 + number)[name] for number in range(2)]
    known_since_long()
    today = timezone.localdate()
    assert items(client, f"{ROOT}/{name}?changed_since={today}") == []
    type(rows[1]).objects.filter(pk=rows[1].pk).update(note="sửa")
    told = items(client, f"{ROOT}/{name}?changed_since={today}")
    key = KEYS.get(name, "id")
    assert [row[key] for row in told] == [rows[1].code if key == "code" else rows[1].pk]
    assert items(client, f"{ROOT}/{name}?changed_since={today + datetime.timedelta(days=1)}") == []


def test_changed_part_is_a_change_of_the_whole(client, bloc):
    made = year_in(bloc, 2018)
    parts = {
        "blocs": (bloc.memberships, {"name_as_printed": "Cục"}),
        "units": (made["units"].names, {"note": "sửa"}),
        "bloc-years": (made["bloc-years"].pledges, {"note": "sửa"}),
        "conferences": (made["conferences"].head_counts, {"count": 14}),
        "recommendations": (made["recommendations"].recipients, {"name_as_printed": "Ông A"}),
        "proposals": (made["proposals"].lines, {"name_as_printed": "Cục"}),
        "decisions": (Document.objects.filter(award_decision=made["decisions"]), {"title": "sửa"}),
    }
    for name, (rows, facts) in parts.items():
        known_since_long()
        address = f"{ROOT}/{name}?changed_since={timezone.localdate()}"
        assert items(client, address) == [], name
        rows.update(**facts)
        assert len(items(client, address)) == 1, name


@pytest.mark.parametrize("day", ["0", "1542326400", "2018", "2018-13-01", "hôm qua", "2018-11-16T00:00:00"])
def test_day_that_is_none_is_refused(client, day):
    answer = client.get(f"{ROOT}/awards", {"changed_since": day})
    assert (answer.status_code, answer.json()["parameters"][0]["name"]) == (422, "changed_since")
