"""What makes no sense and cannot be recorded: a sentence beside the field, that says what to do."""

from collections import Counter

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from blocs.text import folded
from campaigns.counting import TOTALS, impossibilities
from campaigns.models import Leadership, TargetResult

from .leading import is_same, period_of
from .setting import find_period
from .sheet import NEXT, THIS


def check(sheet):
    """Note a problem beside every field that contradicts itself or what is on record."""
    for look in (
        look_at_years,
        look_at_dates,
        look_at_names,
        look_at_people,
        look_at_preamble,
        look_at_targets,
        look_at_directions,
        look_at_standings,
        look_at_ballots,
        look_at_awards,
        look_at_leaders,
        look_at_papers,
    ):
        look(sheet, sheet.facts)


def look_at_years(sheet, facts):
    for row in facts.rows["years"]:
        text = row.texts.get("period", "")
        needed = row.values["purposes"] or row.key == THIS
        if not (text or needed):
            continue
        try:
            find_period(text or sheet.setting.year_without_words(row.key), sheet.setting.periods)
        except ValidationError as error:
            facts.complain(f"years-{row.key}-period", " ".join(error.messages))
    for key in (THIS, NEXT):
        at = f"years-{key}-period"
        if key in sheet.rows_now.get("years", {}) and sheet.reads_differently(at):
            sentence = _(
                "This conference is on record for %(year)s. Enter another year below, in a row of its own."
            )
            facts.complain(at, sentence % {"year": sheet.now.get(at, "")})
    if sheet.setting.this_period is None:
        facts.complain(f"years-{THIS}-period", _("Write the year that the meeting was about, such as 2018."))
    if not any(row.values["purposes"] for row in facts.rows["years"]):
        facts.complain(f"years-{THIS}-purposes", _("Tick at least one thing that the meeting was for."))
    periods = [sheet.setting.period(row.texts.get("period", "")) for row in facts.rows["years"]]
    for row, period in zip(facts.rows["years"], periods, strict=True):
        same = [other for other in periods if period and other and other.code == period.code]
        if len(same) > 1 and row.key != THIS:
            facts.complain(f"years-{row.key}-period", _("This year stands above already."))


def same(row):
    """What tells one unit or person from another, one not saved yet too."""
    return row and (row.pk or id(row))


def look_at_dates(sheet, facts):
    held, until = facts.values["held"], facts.values["held_until"]
    if until and not held and "held" not in facts.problems:
        facts.complain("held", _("Give the first day too."))
    if held and until and held.year and until.year and until.last_day() < held.first_day():
        facts.complain("held_until", _("The last day lies before the first. Check the two dates."))


def look_at_names(sheet, facts):
    """Each unit once on the roll and once in the standings, and none without a name."""
    for tables in (("roll", "guests"), ("standings",)):
        seen = Counter()
        for table in tables:
            for row in facts.rows[table]:
                unit = row.values["unit"] or row.unit
                at = f"{table}-{row.key}-unit"
                if unit is None and table != "guests":
                    facts.complain(at, _("Name the unit of this row, or remove the row."))
                if table == "guests" and not row.texts.get("unit"):
                    facts.complain(at, _("Name the guest, or remove the row."))
                seen[same(unit)] += unit is not None
                if unit is not None and seen[same(unit)] > 1:
                    sentence = _("“%(unit)s” stands above already. Keep one of the two rows.")
                    facts.complain(at, sentence % {"unit": unit})


def look_at_people(sheet, facts):
    seen = set()
    for row in facts.rows["people"]:
        values = row.values
        if not row.texts.get("name") and not values["post"]:
            facts.complain(f"people-{row.key}-name", _("Write the name, or at least the post."))
        key = same(values["name"]), values["role"] or "present"
        if values["name"] is not None and key in seen:
            sentence = _("“%(person)s” already has this role above. Keep one of the two rows.")
            facts.complain(f"people-{row.key}-role", sentence % {"person": values["name"]})
        seen.add(key)


def look_at_preamble(sheet, facts):
    """A common text that would go over the one of a pledge signed elsewhere."""
    if not facts.values["preamble"] or not sheet.reads_differently("preamble"):
        return
    pledge = sheet.setting.pledges_elsewhere.get((THIS, None))
    if pledge and pledge.preamble:
        sentence = _(
            "The common pledge of the year has its text already, signed at “%(conference)s”. Correct it there."
        )
        facts.complain("preamble", sentence % {"conference": pledge.signed_at})


def look_at_targets(sheet, facts):
    rows = facts.rows["targets"]
    for place, row in enumerate(rows):
        values = row.values
        if not values["text"]:
            facts.complain(f"targets-{row.key}-text", _("Write what is pledged."))
        look_at_comparison(facts, "targets", row)
        if row.key in sheet.rows_now.get("targets", {}):
            for name in sheet.changed_columns("targets", row) & {"year", "unit", "part"}:
                sentence = _("A target on record stays where it is. Remove the row and add it anew.")
                facts.complain(f"targets-{row.key}-{name}", sentence)
        if values["part"] and place == 0:
            facts.complain(
                f"targets-{row.key}-part", _("There is no row above that this one could be part of.")
            )
        if (values["year"] or THIS) == NEXT and sheet.setting.next_period is None:
            facts.complain(f"targets-{row.key}-year", _("Write above which year is the next one."))
    for row in facts.rows["results"]:
        look_at_comparison(facts, "results", row)
        not_reported = row.values["verdict"] in ("", None, TargetResult.Verdict.NOT_REPORTED)
        if not_reported and row.values["number"] is not None:
            facts.complain(
                f"results-{row.key}-verdict",
                _("A number was given, so the result was reported. Choose the verdict."),
            )


def look_at_comparison(facts, table, row):
    comparator, number = row.values["comparator"], row.values["number"]
    at = f"{table}-{row.key}-number"
    if comparator and comparator != "none" and number is None:
        facts.complain(at, _("Give the number to compare with, or leave the comparison empty."))


def look_at_directions(sheet, facts):
    people = {
        folded(row.texts[name])
        for row in facts.rows["people"]
        for name in ("name", "post")
        if row.texts.get(name)
    }
    seen = set()
    for row in facts.rows["directions"]:
        values = row.values
        if not values["text"]:
            facts.complain(f"directions-{row.key}-text", _("Write the direction, or remove the row."))
        if values["by"] and folded(values["by"]) not in people:
            facts.complain(
                f"directions-{row.key}-by",
                _("“%(name)s” is not in the list of people above. Add the person there, or leave this empty.")
                % {"name": values["by"]},
            )
        key = values["number"], folded(values["by"] or ""), values["way"]
        if values["number"] is not None and key in seen:
            facts.complain(
                f"directions-{row.key}-number",
                _("There already is a direction with the number %(number)s.") % {"number": values["number"]},
            )
        seen.add(key)


def look_at_standings(sheet, facts):
    """A unit stands once in a year, wherever that was settled."""
    for row in facts.rows["standings"]:
        unit = row.values["unit"] or row.unit
        standing = unit and sheet.setting.standings_elsewhere.get(unit.pk)
        if standing is None or row.key in sheet.rows_now.get("standings", {}):
            continue
        if standing.conference:
            sentence = _(
                "“%(unit)s” already has its standing, settled at “%(conference)s”. Correct it there."
            )
        else:
            sentence = _("“%(unit)s” already has its standing, from no conference. Have an admin correct it.")
        column = "own" if row.title else "unit"
        words = {"unit": unit, "conference": standing.conference}
        facts.complain(f"standings-{row.key}-{column}", sentence % words)


def look_at_ballots(sheet, facts):
    for row in facts.rows["ballots"]:
        values = row.values
        if not values["question"] and values["unit"] is None:
            facts.complain(f"ballots-{row.key}-question", _("Write what was voted on, or for whom."))
        if impossible := impossibilities({name: values[name] for name in TOTALS}):
            facts.complain(f"ballots-{row.key}-eligible", " ".join(str(sentence) for sentence in impossible))


def look_at_awards(sheet, facts):
    for place, row in enumerate(facts.rows["awards"]):
        if not row.texts.get("award", "").strip():
            facts.complain(f"awards-{row.key}-award", _("Name the award, or remove the row."))
        if row.values["part"] and place == 0:
            facts.complain(
                f"awards-{row.key}-part", _("There is no row above that this one could be part of.")
            )
        for name in row.texts.get("names", "").splitlines():
            if len(name.strip()) > 300:
                facts.complain(
                    f"awards-{row.key}-names",
                    _("“%(name)s…” is too long for a name. Write one name on each line.")
                    % {"name": name.strip()[:40]},
                )


def look_at_leaders(sheet, facts):
    heads = set()
    for row in facts.rows["leaders"]:
        values = row.values
        year = values["year"] or NEXT
        is_head = (values["role"] or "head") == Leadership.Role.HEAD
        if values["unit"] is None and values["person"] is None and not values["post"]:
            facts.complain(
                f"leaders-{row.key}-unit",
                _("Say who leads: a unit, a person, or at least the office as printed."),
            )
        if is_head and values["ordinal"]:
            facts.complain(f"leaders-{row.key}-ordinal", _("Only deputies have an order. Leave it empty."))
        if period_of(sheet, row) is None or (year == NEXT and sheet.setting.next_period is None):
            facts.complain(f"leaders-{row.key}-year", _("Write above which year is the next one."))
            continue
        if is_head and year in heads:
            facts.complain(f"leaders-{row.key}-role", _("There already is a head for that year above."))
        elif is_head:
            look_at_head(sheet, facts, row)
        heads |= {year} if is_head else set()


def look_at_head(sheet, facts, row):
    """A head who is another one than the record has for that year."""
    on_record = sheet.rows_now.get("leaders", {}).values()
    own = {line.pk for line in on_record}
    for line in sheet.setting.leaders_during(period_of(sheet, row)):
        if line.pk not in own and not is_same(line, row.values):
            facts.complain(
                f"leaders-{row.key}-unit",
                _(
                    "On record “%(head)s” already is head in %(year)s. Remove this row, or have an admin correct "
                    "that one first."
                )
                % {
                    "head": line.unit_then or line.person or line.post_as_printed,
                    "year": period_of(sheet, row),
                },
            )


def look_at_papers(sheet, facts):
    for row in facts.rows["papers"]:
        if not row.values["number"] and not row.values["title"]:
            facts.complain(
                f"papers-{row.key}-number",
                _("Give the paper a number or a title, so that it can be found again."),
            )
