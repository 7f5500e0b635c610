"""Questions about what the meeting settled: targets, standings, ballots, awards, leaders."""

import itertools
from collections import Counter

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from blocs.text import folded
from campaigns.models import Leadership
from campaigns.models.pledges import Comparator

from .columns import written_number
from .leading import period_of
from .outcomes import named_in
from .question import Question
from .sheet import NEXT, THIS


def about_pledges(sheet, facts):
    """Targets that stand twice, or come to a pledge that another conference signed."""
    seen, asked = set(), set()
    for row in facts.rows["targets"]:
        values = row.values
        place = values["year"] or THIS, values["unit"] and values["unit"].pk
        key = *place, folded(values["text"])
        if key in seen:
            sentence = _("The target “%(target)s” stands here twice. Is that so?")
            yield Question("pledges", f"targets-{row.key}-text", sentence % {"target": values["text"]})
        seen.add(key)
        pledge = sheet.setting.pledges_elsewhere.get(place)
        if pledge and place not in asked and row.key not in sheet.rows_now.get("targets", {}):
            asked.add(place)
            sentence = _(
                "The pledge was signed at “%(conference)s”; “%(target)s” is added to it. Is that so?"
            )
            words = {"conference": pledge.signed_at, "target": values["text"]}
            yield Question("pledges", f"targets-{row.key}-text", sentence % words)


def about_directions(sheet, facts):
    seen = set()
    for row in facts.rows["directions"]:
        key = folded(row.values["text"])
        if key in seen:
            sentence = _("The direction “%(direction)s” stands here twice. Is that so?")
            words = {"direction": row.values["text"]}
            yield Question("directions", f"directions-{row.key}-text", sentence % words)
        seen.add(key)


def about_results(sheet, facts):
    targets = {f"t{target.pk}": target for target in sheet.setting.targets}
    for row in facts.rows["results"]:
        target, number = targets.get(row.key), row.values["number"]
        same_measure = target and row.values["measure"] in ("", target.measure)
        if not same_measure or number is None or target.number is None:
            continue
        enough = fulfils(number, target)
        if enough is False and row.values["verdict"] == "reached":
            sentence = _("“%(target)s” is called reached with %(number)s. Is that so?")
        elif enough and row.values["verdict"] == "not_reached":
            sentence = _("“%(target)s” is called not reached with %(number)s. Is that so?")
        else:
            continue
        words = {"target": target.as_pledged, "number": written_number(number)}
        yield Question("pledges", f"results-{row.key}-verdict", sentence % words)


def fulfils(number, target):
    """Whether a number fulfils a target; None where its comparison does not say."""
    comparisons = {
        Comparator.AT_LEAST: number >= target.number,
        Comparator.MORE_THAN: number > target.number,
        Comparator.AT_MOST: number <= target.number,
        Comparator.LESS_THAN: number < target.number,
    }
    return comparisons.get(target.comparator)


def about_standings(sheet, facts):
    for row in facts.rows["standings"]:
        checked, bonus, final = (row.values[name] for name in ("checked", "bonus", "final"))
        if None not in (checked, bonus, final) and checked + bonus != final:
            words = {
                "unit": row.values["unit"] or row.title,
                "checked": written_number(checked),
                "bonus": written_number(bonus),
                "sum": written_number(checked + bonus),
                "final": written_number(final),
            }
            sentence = _(
                "%(unit)s: %(checked)s checked + %(bonus)s bonus = %(sum)s, but %(final)s final points. Is that so?"
            )
            yield Question("standings", f"standings-{row.key}-final", sentence % words)
    ranked = [row for row in facts.rows["standings"] if row.values["rank"] is not None]
    for rank, times in Counter(row.values["rank"] for row in ranked).items():
        if times > 1:
            sentence = _("Rank %(rank)s was given %(times)s times. Is that so?")
            yield Question("standings", "standings", sentence % {"rank": rank, "times": times})
    yield from about_order(ranked)


def about_order(ranked):
    """More points but a worse rank."""
    scored = [row for row in ranked if row.values["final"] is not None]
    scored.sort(key=lambda row: row.values["rank"])
    for better, worse in itertools.pairwise(scored):
        if better.values["rank"] < worse.values["rank"] and better.values["final"] < worse.values["final"]:
            words = {
                "better": better.values["unit"] or better.title,
                "worse": worse.values["unit"] or worse.title,
                "rank": better.values["rank"],
            }
            sentence = _("%(better)s has rank %(rank)s with fewer points than %(worse)s. Is that so?")
            yield Question("standings", f"standings-{better.key}-rank", sentence % words)


def about_ballots(sheet, facts):
    for row in facts.rows["ballots"]:
        collected, valid, invalid = (row.values[name] for name in ("collected", "valid", "invalid"))
        if None not in (collected, valid, invalid) and valid + invalid < collected:
            sentence = _(
                "“%(question)s”: %(valid)s valid + %(invalid)s invalid = %(sum)s papers, but %(collected)s were "
                "collected. Is that so?"
            )
            words = {
                "question": row.values["question"] or row.values["unit"],
                "valid": valid,
                "invalid": invalid,
                "sum": valid + invalid,
                "collected": collected,
            }
            yield Question("ballots", f"ballots-{row.key}-valid", sentence % words)


def about_awards(sheet, facts):
    whole, seen = None, set()
    for row in facts.rows["awards"]:
        values = row.values
        count = values["figure"] and values["figure"]["count"]
        name = row.texts.get("award", "").strip()
        names = named_in(row)
        if count is not None and names and count != len(names):
            sentence = ngettext(
                "%(award)s: the number is %(count)s, but %(names)s name is given. Is that so?",
                "%(award)s: the number is %(count)s, but %(names)s names are given. Is that so?",
                len(names),
            )
            words = {"award": name, "count": written_number(count), "names": len(names)}
            yield Question("awards", f"awards-{row.key}-figure", sentence % words)
        if not values["part"]:
            key = award_key(row)
            if key in seen:
                sentence = _("%(award)s stands here twice for the same recipients. Is that so?")
                yield Question("awards", f"awards-{row.key}-award", sentence % {"award": name})
            seen.add(key)
            whole = row
        elif whole is not None and count is not None:
            yield from about_part(row, whole, count)
        if is_for_nobody_of(values["award"], values["recipients"]):
            sentence = _("%(award)s is not given to these recipients by the catalogue. Is that so?")
            yield Question("awards", f"awards-{row.key}-recipients", sentence % {"award": name})


def award_key(row):
    values = row.values
    authority = folded(row.texts.get("authority", ""))
    return folded(row.texts.get("award", "")), values["class"], authority, values["recipients"]


def about_part(row, whole, count):
    figure = whole.values["figure"]
    if figure and figure["count"] is not None and count > figure["count"]:
        sentence = _("“Of which” %(count)s is more than the %(whole)s of the row above. Is that so?")
        words = {"count": written_number(count), "whole": written_number(figure["count"])}
        yield Question("awards", f"awards-{row.key}-figure", sentence % words)


def is_for_nobody_of(kind, recipients):
    """Whether the catalogue gives an award to other kinds of recipients only."""
    if kind is None:
        return False
    given_to = {
        "collective": kind.to_collectives,
        "individual": kind.to_individuals,
        "household": kind.to_households,
    }
    return not given_to.get(recipients, True)


def about_leaders(sheet, facts):
    members = {row.unit_id for row in sheet.setting.memberships}
    members |= {unit.pk for unit in (row.values["unit"] or row.unit for row in facts.rows["roll"]) if unit}
    for row in facts.rows["leaders"]:
        if (row.values["role"] or "head") != Leadership.Role.HEAD:
            continue
        unit = row.values["represents"] or row.values["unit"]
        if unit and members and unit.pk not in members and period_of(sheet, row):
            sentence = _("“%(unit)s”, head of %(year)s, is not among the members of the bloc. Is that so?")
            words = {"unit": unit, "year": period_of(sheet, row)}
            yield Question("leaders", f"leaders-{row.key}-unit", sentence % words)
        if (row.values["year"] or NEXT) == NEXT and row.values["unit"] is None and row.values["person"]:
            sentence = _("Only a person is named as head, no unit. Is that so?")
            yield Question("leaders", f"leaders-{row.key}-unit", sentence)
