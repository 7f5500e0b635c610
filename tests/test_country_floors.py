"""What tests/measure_country.py measures beside a page shows the same as the page: else it would cost something else."""

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.test import Client

from awards.models import Award, AwardDecision
from awards.national_data.building import make_country
from blocs.models import Bloc, Person, Unit

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


def some(rows):
    """Of the country, of the reports and of what the fixture made."""
    return [*rows[::4], *rows[len(rows) - 3 :]]


def test_units_made_by_hand_show_the_same(shown):
    of_forerunners = Unit.objects.filter(
        sides__side="after", sides__reorganisation__sides__unit__awards__isnull=False
    )
    for unit in some(Unit.objects.exclude(pk__in=of_forerunners).order_by("pk")):
        address = unit.get_absolute_url()
        check_same(address, shown(address), shown(pages.BY_HAND + address))


def test_people_made_by_hand_show_the_same(shown):
    for person in some(Person.objects.filter(merged_into=None).order_by("pk")):
        address = person.get_absolute_url()
        check_same(address, shown(address), shown(pages.BY_HAND + address))


def test_blocs_made_by_hand_show_the_same(shown):
    for bloc in some(Bloc.objects.order_by("pk")):
        address = bloc.get_absolute_url()
        check_same(address, shown(address), shown(pages.BY_HAND + address))


def test_decisions_made_by_hand_show_the_same(shown):
    for decision in some(AwardDecision.objects.order_by("pk")):
        address = decision.get_absolute_url()
        check_same(address, shown(address), shown(pages.BY_HAND + address))


def test_difference_is_told():
    page, floor = (
        f"<main><p>{text} <a href='/{text}/'>hơn</a></p></main>".encode() for text in ("một", "hai")
    )
    with pytest.raises(AssertionError, match=r"(?s)-một hơn\n\+hai hơn.*-/một/ hơn\n\+/hai/ hơn"):
        check_same("một trang", page, floor)


def test_admin_and_rows_are_there_for_each_page(shown):
    records = {
        label: apps.get_model(model.replace("/", ".")).objects.first()
        for label, model in pages.RECORDS.items()
    }
    keys = {label: [record.pk] for label, record in records.items()}
    found = pages.addresses(records)
    assert list(found) == list(rows.STATEMENTS)
    for label, (_address, of_admin) in found.items():
        assert b'action="' in shown(pages.STOCK + of_admin)
        assert rows.bare(label, keys.get(label)) > 0
