"""The history of one record with its lines, read from the event tables and put into words.

All events of a page come from one query and all names they mention from another, however many models take part.
"""

import datetime
import re
from dataclasses import dataclass

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import Case, F, Q, TextField, Value, When, Window
from django.db.models.functions import Cast, Concat, JSONObject, Lag
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from awards.models import (
    Award,
    AwardChange,
    AwardDecision,
    AwardKind,
    CompleteHistory,
    CouncilBallot,
    DeadlineRule,
    EligibilityRule,
    HandingOver,
    MemberShare,
    PaperTemplate,
    Proposal,
    ProposalLine,
    ProposalStep,
    QuotaBase,
    QuotaRule,
    Recommendation,
    RecommendedRecipient,
    ReconciliationNote,
    VoteRule,
    WarningAnswer,
)
from blocs.date_ranges import A_DAY
from blocs.figures import plain_number
from blocs.history import COMPUTED
from blocs.models import (
    AccessToken,
    Bloc,
    Document,
    Membership,
    Person,
    PersonMerge,
    Reorganisation,
    ReorganisedUnit,
    SecondProof,
    StaffHandover,
    Stewardship,
    Unit,
    UnitName,
    User,
)
from blocs.partial_dates import PartialDate, PartialDateField
from campaigns.models import (
    Appearance,
    Attendance,
    Ballot,
    BallotRule,
    Campaign,
    CampaignMovement,
    Conference,
    ConferencePaper,
    ConferencePurpose,
    Direction,
    Expectation,
    HeadCount,
    Leadership,
    Movement,
    Period,
    Pledge,
    PledgeSignature,
    Standing,
    Target,
    TargetResult,
)

# The records whose history has a page, each with the rows that are told with it and their way to the record.
RECORDS = {
    "unit": (
        Unit,
        {UnitName: "unit", ReorganisedUnit: "unit", CompleteHistory: "unit", MemberShare: "unit"},
    ),
    "bloc": (Bloc, {Membership: "bloc", Leadership: "bloc"}),
    "campaign": (
        Campaign,
        {
            CampaignMovement: "campaign",
            Pledge: "campaign",
            PledgeSignature: "pledge__campaign",
            Target: "pledge__campaign",
            TargetResult: "target__pledge__campaign",
            Standing: "campaign",
            Ballot: "campaign",
            ReconciliationNote: "campaign",
        },
    ),
    "conference": (
        Conference,
        {
            ConferencePurpose: "conference",
            ConferencePaper: "conference",
            HeadCount: "conference",
            Attendance: "conference",
            Appearance: "conference",
            Direction: "conference",
        },
    ),
    "leadership": (Leadership, {}),
    "recommendation": (Recommendation, {RecommendedRecipient: "recommendation"}),
    "proposal": (
        Proposal,
        {
            ProposalLine: "proposal",
            ProposalStep: "proposal",
            CouncilBallot: "proposal",
            WarningAnswer: "proposal",
            QuotaBase: "proposal",
        },
    ),
    "proposalline": (ProposalLine, {ProposalStep: "line", CouncilBallot: "line", WarningAnswer: "line"}),
    "award": (Award, {AwardChange: "award", HandingOver: "award"}),
    # What only admins keep, and only they read.
    "document": (Document, {}),
    "person": (Person, {CompleteHistory: "person", PersonMerge: "kept"}),
    "personmerge": (PersonMerge, {}),
    "membership": (Membership, {}),
    "reorganisation": (Reorganisation, {ReorganisedUnit: "reorganisation"}),
    "user": (User, {Stewardship: "user", SecondProof: "user", AccessToken: "user"}),
    "stewardship": (Stewardship, {}),
    "accesstoken": (AccessToken, {}),
    "staffhandover": (StaffHandover, {}),
    "period": (Period, {}),
    "movement": (Movement, {}),
    "expectation": (Expectation, {}),
    "pledge": (Pledge, {PledgeSignature: "pledge", Target: "pledge", TargetResult: "target__pledge"}),
    "target": (Target, {TargetResult: "target"}),
    "targetresult": (TargetResult, {}),
    "standing": (Standing, {}),
    "ballot": (Ballot, {}),
    "ballotrule": (BallotRule, {}),
    "awardkind": (
        AwardKind,
        {EligibilityRule: "kind", QuotaRule: "kind", VoteRule: "kind", DeadlineRule: "kind"},
    ),
    "deadlinerule": (DeadlineRule, {}),
    "councilballot": (CouncilBallot, {}),
    "completehistory": (CompleteHistory, {}),
    "membershare": (MemberShare, {}),
    "reconciliationnote": (ReconciliationNote, {}),
    "awarddecision": (AwardDecision, {}),
    "papertemplate": (PaperTemplate, {}),
}

# What a row is called where another one points at it: the columns that say it.
NAMES = {
    Unit: ["name"],
    Person: ["name"],
    Bloc: ["name"],
    Period: ["label"],
    User: ["username"],
    AwardKind: ["name"],
    BallotRule: ["name"],
    Document: ["number", "title", "file_name"],
    AwardDecision: ["document__number", "document__title"],
    Campaign: ["bloc__name", "period__label"],
    Conference: ["title", "held"],
    Movement: ["title", "theme", "slogan"],
    Reorganisation: ["kind", "took_effect"],
    Target: ["text"],
    Pledge: ["campaign__bloc__name", "campaign__period__label"],
    Appearance: ["person_as_printed", "post_as_printed"],
    Recommendation: ["award_as_printed", "kind__name"],
    ProposalLine: ["award_as_printed", "kind__name"],
    Award: ["award_as_printed", "kind__name"],
    CouncilBallot: ["council_as_printed", "held_on"],
    QuotaRule: ["citation"],
    Proposal: ["occasion", "campaign__bloc__name", "campaign__period__label"],
}


FULL_DATE = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")


def readable(model, user):
    """The rows of a model whose history a user may read; that of people has their birth dates."""
    if hasattr(model.objects, "visible_to") and model is not Person:
        return model.objects.visible_to(user)
    return model.objects.all() if user.sees_everything else model.objects.none()


@dataclass(frozen=True)
class Difference:
    """One field before and after, in words; empty where there was or is nothing."""

    label: str
    before: str
    after: str


@dataclass(frozen=True)
class Change:
    """One event: who entered, changed or struck out which row, why, and what became of which field."""

    when: datetime.datetime
    who: str  # empty: not through a page
    act: str  # insert, update or delete
    what: str  # the kind of row
    line: str  # which row, where it is one of the lines of the record; else empty
    differences: list[Difference]
    why: str


class History:
    """All events of a record and its lines, newest first, as one sequence to be cut into pages."""

    def __init__(self, record, lines, user):
        self.record = record
        self.lines = lines
        ways = {type(record): "pgh_obj", **lines}
        parts = [events(model, way, record.pk, user) for model, way in ways.items()]
        self.rows = parts[0].union(*parts[1:], all=True).order_by("-pgh_created_at", "row_of", "-pgh_id")

    def __len__(self):
        return self.rows.count()

    def __getitem__(self, cut):
        """The changes of a page, in words."""
        rows = list(self.rows[cut])
        names = read_names(rows)
        return [self.change(row, names) for row in rows]

    def change(self, row, names):
        model = TRACKED[row["row_of"]]
        after, before = row["after"], row["before"] or {}
        if row["pgh_label"] == "delete":
            after, before = {}, row["after"]
        said = row["pgh_context__metadata"] or {}
        fields = [field for field in recorded_fields(model) if field.name != self.lines.get(model)]
        return Change(
            when=row["pgh_created_at"],
            who=who_of(said, names),
            act=row["pgh_label"],
            what=model._meta.verbose_name,
            line="" if model is type(self.record) else line_name(row["after"], fields, names),
            differences=differences(fields, before, after, names),
            why=said.get("reason", ""),
        )


def who_of(said, names):
    """Who did it, by what the context says; of an admin also as whom."""
    who, acted_as = (names.get((User, said.get(key)), "") for key in ("user", "acting_as"))
    return _("%(admin)s, acting as %(user)s") % {"admin": who, "user": acted_as} if acted_as else who


def differences(fields, before, after, names):
    """The fields that read differently before and after."""
    told = [
        Difference(
            label=field.verbose_name,
            before=in_words(field, before.get(field.attname), names),
            after=in_words(field, after.get(field.attname), names),
        )
        for field in fields
    ]
    return [difference for difference in told if difference.before != difference.after]


def recorded_fields(model):
    """The fields of a model that its events keep and that say something to a reader."""
    kept = {field.name: field for field in model.events.rel.related_model._meta.concrete_fields}
    return [
        # Of what a library keeps, the event has the words of this app.
        kept[field.name] if model._meta.proxy else field
        for field in model._meta.concrete_fields
        if field.name in kept and not field.primary_key and field.name not in COMPUTED
    ]


def events(model, way, pk, user):
    """The events of a model's rows that belong to a record, each with the row as it was before.

    Lines for bloc-years that the user may not see are left out: a conference may serve several blocs.
    """
    event = model.events.rel.related_model
    own = Q(**{way: pk})
    if any(field.name == "campaign" for field in model._meta.fields) and not user.sees_everything:
        own &= Q(campaign__isnull=True) | Q(campaign__in=Campaign.objects.visible_to(user))
    row = JSONObject(
        **{field.attname: F(field.attname) for field in recorded_fields(model) if not field.generated}
    )
    before = Window(Lag(row), partition_by=F("pgh_obj"), order_by=F("pgh_id").asc())
    found = event.objects.filter(own).annotate(row_of=Value(model._meta.label), after=row, before=before)
    return found.order_by().values(
        "row_of", "pgh_id", "pgh_created_at", "pgh_label", "pgh_context__metadata", "after", "before"
    )


def read_names(rows):
    """What the rows that these events mention are called, by model and key, in one query."""
    wanted = {User: set()}
    for row in rows:
        said = row["pgh_context__metadata"] or {}
        wanted[User].update((said.get("user"), said.get("acting_as")))
        for field in recorded_fields(TRACKED[row["row_of"]]):
            if field.related_model in NAMES:
                keys = wanted.setdefault(field.related_model, set())
                keys.update((row["after"].get(field.attname), (row["before"] or {}).get(field.attname)))
    return names_of(wanted)


def names_of(wanted):
    """What rows are called, by model and key, in one query; wanted: {model: keys, None among them or not}."""
    parts = [
        model.objects.order_by()
        .filter(pk__in=keys - {None})
        .values_list(Value(model._meta.label), "pk", joined(model))
        for model, keys in wanted.items()
    ]
    models_ = {model._meta.label: model for model in wanted}
    found = parts[0].union(*parts[1:], all=True)
    return {(models_[label], pk): readable_name(name) for label, pk, name in found}


def readable_name(name):
    """Single spaces, and dates as elsewhere: columns come from the database as they are stored."""
    return FULL_DATE.sub(r"\3/\2/\1", " ".join(name.split()))


def joined(model):
    """The text of the columns that say what a row is called, one after the other."""
    texts = [text_of(model, column) for column in NAMES[model]]
    gaps = [Value(" ", output_field=TextField())] * len(texts)
    return Concat(*[part for pair in zip(texts, gaps, strict=True) for part in pair])


def text_of(model, column):
    """A column as text; where it holds one of some choices, what the reader knows that one as."""
    own = {field.name: field for field in model._meta.fields}
    choices = own[column].flatchoices if column in own else []
    if not choices:
        return Cast(column, TextField())
    cases = [When(**{column: value}, then=Value(str(label))) for value, label in choices]
    return Case(*cases, default=Cast(column, TextField()), output_field=TextField())


def line_name(row, fields, names):
    """Which of the lines of a record it is: the first thing that it says."""
    said = (in_words(field, row.get(field.attname), names) for field in fields)
    return next(filter(None, said), "")


def in_words(field, value, names):
    """The value of a field as JSON, as a reader understands it."""
    if value is None or value == "":
        return ""
    if field.related_model:
        return names.get((field.related_model, value), f"{field.related_model._meta.verbose_name} {value}")
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(field, models.JSONField):
        return str(len(value))
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(field, PartialDateField):
        return str(PartialDate.parse(value))
    if isinstance(field, models.DateTimeField):
        return date_format(localtime(parse_datetime(value)), "SHORT_DATETIME_FORMAT")
    if isinstance(field, models.DateField):
        return str(PartialDate.parse(value))
    if isinstance(field, DateRangeField):
        return span(value)
    if isinstance(field, models.DecimalField):
        return plain_number(value)
    return str(value)


def span(value):
    """A range as PostgreSQL writes it, “[2018-01-01,2019-01-01)”, as first and last day."""
    first, after = value.strip("[]()").split(",")
    first = str(PartialDate.parse(first)) if first else "…"
    if not after:
        return f"{first} – …"
    last = datetime.date.fromisoformat(after) - A_DAY
    return f"{first} – {PartialDate.of(last)}"


TRACKED = {model._meta.label: model for record, lines in RECORDS.values() for model in (record, *lines)}
