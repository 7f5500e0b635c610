"""The official forms as tables, each line and column as its circular has it and then what it has no place for."""

from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from blocs.text import folded

from ..register import NOT_STATED
from ..summaries.content import Column, Row, Said, Table
from . import counting
from .layout import Block, Line

HOW_COUNTED = {
    "movements": gettext_lazy(
        "Movements whose period begins in the year; without a period, those launched in it, or those that a "
        "bloc-year of it answers. What the record leaves open has lines and columns of its own."
    ),
    "awards": gettext_lazy(
        "Awards granted for the bloc-years that begin in the year, without revoked ones. What the record leaves open "
        "has lines and columns of its own, so that the sums add up."
    ),
    "shares": gettext_lazy(
        "Awards granted for the bloc-years that begin in the year, without revoked ones. Each share is of the awards "
        "whose ground and number are known. Business people stand in neither column 8, 9, 12 nor 13."
    ),
}


@dataclass(frozen=True)
class Heading:
    """A column of figures; criteria is None where nothing was granted that could stand in it."""

    key: str
    label: str
    criteria: dict | None
    is_percent: bool = False


def build_movements(form, asked):
    counted = counting.count_movements(asked)
    levels = Block("level", "", form.columns)
    headings = [
        Heading(str(line.answer) or NOT_STATED, numbered(line.label, line.code), {"level": line.answer})
        for line in (*form.columns, *counted.others(levels, {}))
    ]
    sum_of = "+".join(line.code for line in form.columns)
    all_ = _("Total")
    total = Heading("total", f"{all_} (1 = {sum_of})", {})
    return counted, divided(form, counted, [total, *headings], with_units=False)


def build_awards(form, asked):
    counted = counting.count_awards(asked, form.level)
    all_ = _("Total")
    total = Heading("total", f"{all_} (1)", {})
    headings = [heading for column in form.columns for heading in headings_of(column, form, counted)]
    return counted, divided(form, counted, [total, *headings], with_units=True)


def headings_of(column, form, counted):
    """The columns of the awards that stand in it."""
    kinds = [kind for kind in counted.kinds if column_of(kind, form) is column]
    if not kinds and column.number:
        yield from empty_headings(column)
    for kind in kinds:
        name = column.label if len(kinds) == 1 and not column.is_group and column.number else str(kind)
        given = {"kind": kind.code}
        if not column.recipients:
            yield Heading(kind.code, numbered(name, column.number), given)
            continue
        listed = Block("recipients", "", divisions(column, kind))
        for line in (*listed.lines, *counted.within(given).others(listed, {})):
            label = numbered(f"{name}: {line.label.lower()}", column.number)
            yield Heading(f"{kind.code}-{line.answer}", label, given | {"recipients": line.answer})


def divisions(column, kind=None):
    words = counting.WORDS_OF_AWARDS["recipients"]
    return tuple(Line(to, str(words[to])) for to in column.recipients if kind is None or kind.may_go_to(to))


def empty_headings(column):
    lines = divisions(column)
    if not lines:
        yield Heading(column.number, numbered(column.label, column.number), None)
    for line in lines:
        label = numbered(f"{column.label}: {line.label.lower()}", column.number)
        yield Heading(f"{column.number}-{line.answer}", label, None)


def column_of(kind, form):
    """The first column with a beginning of the award's name, else the one for all others."""
    name = folded(kind.name)
    fitting = (c for c in form.columns if name.startswith(tuple(map(folded, c.beginnings))))
    return next(fitting, form.columns[-1])


def divided(form, counted, headings, *, with_units):
    """A table of the total, and of the same divided in the ways of the form."""
    units = [Column("unit", _("Unit of count"))] if with_units else []
    columns = [Column("line", _("Divided")), Column("code", _("Code")), *units]
    drawn = Lines(
        counted.within({}),
        [(heading, counted.within(heading.criteria or {})) for heading in headings],
        with_units,
    )
    rows = [drawn.row("total", _("Total"), "01", "", {}, is_total=True)]
    for block in form.blocks:
        rows += drawn.block(block, {})
    figures = [Column(heading.key, heading.label, is_number=True) for heading in headings]
    return Table(
        form.slug, str(form.title), (*columns, *figures), tuple(rows), remark=str(HOW_COUNTED[form.counts])
    )


@dataclass(frozen=True)
class Lines:
    """Draws the lines of a form."""

    counted: counting.Counted
    headings: list[tuple[Heading, counting.Counted]]  # each with what may stand in it
    with_units: bool

    def block(self, block, within):
        """Its lines with their parts, then one for each answer that it has no line for."""
        if block.title:
            yield self.words(block)
        for line in block.lines:
            criteria = within | {block.question: line.answer}
            yield self.row(key_of(criteria), indented(line.label, within), line.code, line.unit, criteria)
            if line.parts:
                yield from self.block(line.parts, criteria)
        for line in self.counted.others(block, within):
            criteria = within | {block.question: line.answer}
            label = indented(line.label, within)
            yield self.row(key_of(criteria), label, "", "", criteria, remark=_("not a line of the form"))

    def words(self, block):
        empty = [Said("")] * (len(self.headings) + 1 + self.with_units)
        return Row(block.question, (Said(str(block.title)), *empty))

    def row(self, key, label, code, unit, criteria, *, remark="", is_total=False):
        cells = [
            counting.NOTHING if heading.criteria is None else counted.cell(criteria, heading.criteria)
            for heading, counted in self.headings
        ]
        words = [Said(label, remark=remark), Said(code), *([Said(str(unit))] if self.with_units else [])]
        return Row(key, (*words, *cells), is_total)


def key_of(criteria):
    return "/".join(f"{question}-{answer or NOT_STATED}" for question, answer in criteria.items())


def indented(label, within):
    return f"{'+' if within else '-'} {label}"


def numbered(label, number):
    no_column = _("not a column of the form")
    return f"{label} ({number})" if number else f"{label} – {no_column}"


def build_shares(form, asked):
    """One row an award, with the shares of some grounds."""
    counted = counting.count_awards(asked)
    listed = (
        answer for column in form.columns for question, answer in column.criteria if question == "method"
    )
    grounds = Block("method", "", tuple(Line(answer, "") for answer in listed))
    headings = [
        Heading(
            column.number.split()[0],
            f"{column.label} ({column.number})",
            dict(column.criteria),
            column.is_percent,
        )
        for column in form.columns
    ]
    headings += [
        Heading(f"method-{line.answer or NOT_STATED}", numbered(line.label, ""), {"method": line.answer})
        for line in counted.others(grounds, {})
    ]
    names = {kind.code: str(kind) for kind in counted.kinds}
    if any(not group["kind"] for group in counted.groups):
        names[""] = capfirst(_("not in the catalogue"))
    rows = [
        shares(counted, headings, code or NOT_STATED, f"{number}. {name}", {"kind": code})
        for number, (code, name) in enumerate(names.items(), start=1)
    ]
    total = [shares(counted, headings, "total", _("Total"), {}, is_total=True)] if rows else []
    title = _("No., emulation title or form of commendation")
    columns = [Column("award", f"{title} (1, 2)")]
    columns += [Column(heading.key, heading.label, is_number=True) for heading in headings]
    empty = _("No award of this year is on record.")
    table = Table(
        form.slug,
        str(form.title),
        tuple(columns),
        (*rows, *total),
        remark=str(HOW_COUNTED[form.counts]),
        empty=empty,
    )
    return counted, table


def shares(counted, headings, key, name, whole, *, is_total=False):
    counted = counted.within(whole)
    cells = [
        counted.percent(heading.criteria, whole)
        if heading.is_percent
        else counted.cell(whole, heading.criteria)
        for heading in headings
    ]
    return Row(key, (Said(name), *cells), is_total)


BUILDERS = {"movements": build_movements, "awards": build_awards, "shares": build_shares}
