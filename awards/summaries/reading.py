"""What the summary of a bloc-year tells, as the database's function bloc_year_file() gives it: in one query."""

import json
from decimal import Decimal
from functools import cached_property

from django.db.models import Func, JSONField

from blocs.children import instance_of
from blocs.models import Document, Person, Unit
from campaigns.models import (
    Conference,
    ConferencePurpose,
    Expectation,
    HeadCount,
    Leadership,
    Movement,
    Pledge,
    Standing,
    Target,
    TargetResult,
)

from ..models import AwardChange, Recording
from ..year_file import Event, YearFile


class FileField(JSONField):
    def from_db_value(self, value, expression, connection):
        return json.loads(value, parse_float=Decimal)


def with_file(campaigns):
    """Annotate campaigns with told, which SummaryFile reads."""
    return campaigns.annotate(told=Func("pk", function="bloc_year_file", output_field=FileField()))


def sourced(model, told, **extras):
    """An instance of a model, with its source, and its unit if it has one."""
    instance = instance_of(model, told["row"], **extras)
    instance.source = instance_of(Document, told["source"])
    if "unit" in told:
        instance.unit = instance_of(Unit, told["unit"] if told["unit"]["id"] else None)
        instance.unit_then = told["unit_then"]
    return instance


class SummaryFile(YearFile):
    """The same as YearFile, of a campaign with_file(), as far as a summary tells it: of members just the numbers."""

    def __init__(self, campaign):
        self.campaign, self.told = campaign, campaign.told
        self.sums, self.organiser_then = self.told["sums"], self.told["organiser_then"]

    @property
    def expected(self):
        return self.instances(Expectation, "expected")

    @cached_property
    def movements(self):
        return [
            instance_of(Movement, told["row"], authority_then=told["authority_then"])
            for told in self.told["movements"] or []
        ]

    def instances(self, model, name):
        return [instance_of(model, row) for row in self.told[name] or []]

    @cached_property
    def events(self):
        found = []
        for told in self.told["events"] or []:
            conference = sourced(Conference, told)
            purposes = [instance_of(ConferencePurpose, row, **told["roll"]) for row in told["purposes"]]
            counts = [instance_of(HeadCount, row) for row in told["head_counts"] or []]
            for purpose in purposes:
                purpose.conference, purpose.head_counts = conference, counts
            found.append(Event(conference, purposes, []))
        return found

    @cached_property
    def _leaderships(self):
        found = [sourced(Leadership, told) for told in self.told["leaders"] or []]
        for leader, told in zip(found, self.told["leaders"] or [], strict=True):
            leader.person = instance_of(Person, told["person"] if told["person"]["id"] else None)
        return found

    @cached_property
    def pledges(self):
        return [self.pledge(told) for told in self.told["pledges"] or []]

    def pledge(self, told):
        pledge = sourced(Pledge, told, signers=told["signers"])
        pledge.signed_at = instance_of(Conference, told["signed_at"])
        pledge.all_targets = [
            instance_of(
                Target,
                target["row"],
                reviews=[instance_of(TargetResult, row) for row in target["reviews"] or []],
            )
            for target in told["targets"] or []
        ]
        return pledge

    @cached_property
    def standings(self):
        return [sourced(Standing, told) for told in self.told["standings"] or []]

    @property
    def award_groups(self):
        return self.told["awards"] or []

    @cached_property
    def recordings(self):
        """What was corrected in its conferences, the latest first."""
        return [
            instance_of(Recording, told["row"], who=told["who"]) for told in self.told["recordings"] or []
        ]

    @cached_property
    def award_changes(self):
        """What later decisions changed of its awards, the latest first."""
        found = []
        for told in self.told["changes"] or []:
            extras = {name: told[name] for name in ("award_name", "kind_name", "number")}
            found.append(instance_of(AwardChange, told["row"], **extras))
        return found
