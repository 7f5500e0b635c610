"""The parts of the entry page about the meeting itself: what it was, when and where, its papers, who was there."""

from django.utils.translation import gettext_lazy as _

from blocs.models import Document
from campaigns.models import Appearance, Attendance, Conference, ConferencePaper, ConferencePurpose

from .columns import Choices, Column, Day, PersonName, Prose, ThreeState, UnitName
from .tables import Part, Table, choice

MEETING = Part(
    name="meeting",
    label=_("What the meeting was"),
    is_open=True,
    tables=(
        Table(
            name="years",
            label=_("For which years, and what for"),
            row_label=_("year"),
            fixed=True,
            columns=(
                Column(name="period", label=_("Year"), longest=100, size="short"),
                Choices(
                    name="purposes",
                    label=_("What the meeting was for that year"),
                    choices=tuple(ConferencePurpose.Purpose.choices),
                ),
            ),
        ),
    ),
    after=(
        Column(name="title", label=_("Title as printed"), size="long"),
        Prose(name="theme", label=_("Theme of this year"), size="long"),
        Column(name="slogan", label=_("Slogan of this year"), size="long"),
        Prose(name="next_theme", label=_("Theme announced for next year"), size="long"),
        Column(name="next_slogan", label=_("Slogan announced for next year"), size="long"),
    ),
)
WHEN = Part(
    name="when",
    label=_("When and where"),
    is_open=True,
    fields=(
        Day(
            name="held",
            label=_("First day"),
            help_text=_("Day/month/year; a month and year or a year alone will do."),
        ),
        Day(name="held_until", label=_("Last day, if there were several")),
        Column(name="time_of_day", label=_("Time of day"), longest=100, size="short"),
        Column(name="place", label=_("Place"), longest=300, size="long"),
        choice("mode", _("Mode"), Conference.Mode.choices, default="unknown"),
        choice("status", _("Status"), Conference.Status.choices, default="held"),
        UnitName(name="convener", label=_("Convened by")),
    ),
)
SOURCE = Part(
    name="source",
    label=_("Source and papers"),
    fields=(
        choice("source_kind", _("Kind of source"), Document.Kind.choices, default="report"),
        Column(name="source_title", label=_("Title of the source"), size="long"),
        Column(name="source_number", label=_("Number and symbol"), longest=100, size="short"),
        Day(name="source_dated", label=_("Date of the source")),
        Column(name="source_issuer", label=_("Issued or published by"), size="long"),
    ),
    tables=(
        Table(
            name="papers",
            label=_("Papers adopted, presented or cited"),
            row_label=_("paper"),
            columns=(
                choice("kind", _("Kind"), Document.Kind.choices, default="other"),
                Column(name="number", label=_("Number and symbol"), longest=100, size="short"),
                Column(name="title", label=_("Title"), size="long"),
                Day(name="dated", label=_("Date")),
                Column(name="issuer", label=_("Issued by")),
                choice("part", _("Part it played"), ConferencePaper.Part.choices, default="other"),
            ),
        ),
    ),
)
ROLL = Part(
    name="roll",
    label=_("Who was there"),
    tables=(
        Table(
            name="roll",
            label=_("Roll call of the members"),
            row_label=_("member"),
            fixed=True,
            as_grid=True,
            pasted=("unit", "status", "by"),
            columns=(
                UnitName(name="unit", label=_("Unit")),
                choice("status", _("Attendance"), Attendance.Status.choices, size="roll"),
                Column(name="by", label=_("Represented by")),
            ),
        ),
        Table(
            name="guests",
            label=_("Guests"),
            row_label=_("guest"),
            columns=(
                UnitName(name="unit", label=_("Unit"), free=True),
                Column(name="by", label=_("Represented by")),
            ),
        ),
        Table(
            name="counts",
            label=_("Counts as stated"),
            row_label=_("count"),
            fixed=True,
            as_grid=True,
            grows=False,
            columns=(ThreeState(name="figure", label=_("Number")),),
            help_text=_("A number; “k” for none as stated; empty where nothing is said."),
        ),
    ),
    after=(Prose(name="delegates", label=_("Who attended, in the words of the source"), size="long"),),
)
PEOPLE = Part(
    name="people",
    label=_("Who chaired, reported and spoke"),
    tables=(
        Table(
            name="people",
            label=_("People"),
            row_label=_("person"),
            help_text=_("An office without a name: leave the name empty and write the post."),
            columns=(
                choice("role", _("Role"), Appearance.Role.choices),
                PersonName(name="name", label=_("Full name")),
                Column(name="rank", label=_("Rank or academic title"), longest=200, size="short"),
                Column(name="post", label=_("Post as printed"), size="long"),
                UnitName(name="unit", label=_("Unit")),
            ),
        ),
    ),
)
