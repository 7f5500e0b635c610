"""The database tells a summary the same as the querysets tell the file of the year."""

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import OuterRef
from django.forms import model_to_dict

from awards.completeness import note_missing, with_facts
from awards.models import Moment
from awards.register import totals
from awards.summaries.bloc_year import summarised_campaigns
from awards.summaries.reading import SummaryFile
from awards.year_file import YearFile
from blocs.date_ranges import A_DAY
from blocs.models.units import name_then
from campaigns.models import Campaign
from tests.factories import (
    AdminFactory,
    AwardChangeFactory,
    LeadershipFactory,
    RecordingFactory,
    UnitNameFactory,
)
from tests.on_record import load_reports, year_of

# Though the module's fixtures open the database: so the tests run before those that empty the tables.
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def years(module_db):
    """The five reports, and a year with three rows of everything."""
    load_reports()
    full = year_of(3)
    RecordingFactory(conference=full.conference, bloc=full.campaign.bloc, act="correction")
    AwardChangeFactory(award=full.campaign.awards.first())
    # Called otherwise when the term began than ever after.
    leader = LeadershipFactory(bloc=full.campaign.bloc, role="deputy", year=2018)
    UnitNameFactory(unit=leader.unit, name="Cục cũ", valid=DateRange(None, leader.term.lower + A_DAY))
    return Campaign.objects.all()


def row(instance):
    """What an instance holds, and who it is about."""
    if instance is None:
        return None
    fields = model_to_dict(instance) | {"pk": instance.pk}
    said = {name: str(getattr(instance, name)) for name in ("unit_then", "source") if hasattr(instance, name)}
    names = {
        name: getattr(instance, name).name for name in ("unit", "person") if getattr(instance, name, None)
    }
    return fields | said | names


def told(file):
    """All that a summary reads of a file of the year."""
    return {
        "events": [
            (row(event.conference), [(row(purpose), rolled(purpose)) for purpose in event.here])
            for event in file.events
        ],
        "leaders": [row(leader) for leader in file.leaders],
        "next heads": [row(leader) for leader in file.next_heads],
        "pledges": [
            (
                row(pledge),
                [(row(target), [row(result) for result in target.reviews]) for target in pledge.all_targets],
            )
            for pledge in file.pledges
        ],
        "standings": [row(standing) for standing in file.standings],
        "counts": [
            (count.what, count.figure.figure, count.figure.count, count.conference and count.conference.pk)
            for count in file.stated_counts
        ],
    }


def rolled(purpose):
    counts = [row(count) for count in purpose.head_counts]
    return counts, purpose.members_on_roll, purpose.members_told, purpose.members_there


def test_file_of_every_year_is_the_same_both_ways(years):
    reader = AdminFactory()
    for campaign in summarised_campaigns(reader):
        assert told(SummaryFile(campaign)) == told(YearFile(campaign, user=reader))


def test_members_and_movements_are_the_same_both_ways(years):
    reader = AdminFactory()
    then = name_then("bloc__organiser", OuterRef("period__ends_on"))
    by_query = years.with_movements().annotate(organiser_then=then).in_bulk()
    for campaign in summarised_campaigns(reader):
        file, other = SummaryFile(campaign), by_query[campaign.pk]
        assert file.sums["members"] == len(YearFile(campaign, user=reader).memberships)
        assert [(row(m), m.authority_then) for m in file.movements] == [
            (row(m), m.authority_then) for m in other.movements_answered
        ]
        assert file.organiser_then == other.organiser_then


def test_what_is_missing_is_the_same_both_ways(years):
    by_query = {campaign.pk: campaign.missing for campaign in note_missing(with_facts(years))}
    for campaign in summarised_campaigns(AdminFactory()):
        file = SummaryFile(campaign)
        campaign.on_record, campaign.expected = file.sums, file.expected
        [noted] = note_missing([campaign])
        assert noted.missing == by_query[campaign.pk]


def test_awards_add_up_the_same_both_ways(years):
    asked = ("kind", "authority", "recipients", "category")
    reader = AdminFactory()
    for campaign in summarised_campaigns(reader):
        found = totals(reader, list(Moment), {"campaigns": years.filter(pk=campaign.pk)}, *asked)
        counted = [group | {"names": group["names"] or None} for group in found if group.pop("is_counted")]
        groups = SummaryFile(campaign).award_groups
        assert sorted(groups, key=repr_of) == sorted(counted, key=repr_of)


def repr_of(group):
    return repr(sorted(group.items()))


def test_corrections_are_told(years):
    full = next(c for c in summarised_campaigns(AdminFactory()) if SummaryFile(c).recordings)
    file = SummaryFile(full)
    [recording], [change] = file.recordings, file.award_changes
    assert (recording.act, recording.who) == ("correction", recording.user.username)
    assert (change.number, change.award_name) == (
        change.decision.document.number,
        change.award.award_as_printed,
    )
