"""Pledges signed at a meeting with their targets, and what it found of the targets of the year."""

from blocs.striking_out import strike_out
from campaigns.models import Pledge, Target, TargetResult

from .rows import Rows
from .sheet import THIS


def write_targets(sheet, conference, campaigns):
    """Targets under the pledge of their year and unit, which is put on record where it is not yet."""
    pledges = pledges_of(sheet, conference, campaigns)
    written = Rows(Target)
    on_record = sheet.rows_now.get("targets", {})
    is_moved = sheet.is_moved("targets")
    lines = {}
    # Behind the targets that another meeting brought.
    others = [target for target in sheet.setting.targets if f"r{target.pk}" not in on_record]
    first = max((target.position for target in others), default=0) + 1
    for position, (row, whole) in enumerate(with_wholes(sheet.facts.rows["targets"]), start=first):
        placed = {"position": position} if is_moved else {}
        if line := on_record.get(row.key):
            changed = sheet.changed_columns("targets", row) - {"part", "year", "unit"}
            lines[row.key] = written.change(line, **placed, **target_columns(row, changed))
        else:
            pledge = pledges[pledge_key(whole, campaigns)]
            parent = lines[whole.key] if whole is not row else None
            columns = target_columns(row, None)
            lines[row.key] = written.create(pledge=pledge, parent=parent, **placed, **columns)
    save_wholes_first(written)
    strike_out(sheet.gone("targets"))


def with_wholes(rows):
    """Each row with the one that it is part of: the last above that is part of none; else with itself."""
    whole = None
    for row in rows:
        whole = whole if whole and row.values["part"] else row
        yield row, whole


def save_wholes_first(written):
    """The parts need the keys of the targets that they are part of."""
    parts = [target for target in written.created if target.parent is not None]
    written.created = [target for target in written.created if target.parent is None]
    written.save()
    Target.objects.bulk_create(parts)


def pledge_key(row, campaigns):
    campaign = campaigns.get(row.values["year"] or THIS) or campaigns[THIS]
    return campaign.pk, row.values["unit"] and row.values["unit"].pk


def pledges_of(sheet, conference, campaigns):
    """The pledges that the targets and the common text stand under, by bloc-year and unit."""
    wanted = {pledge_key(whole, campaigns) for _row, whole in with_wholes(sheet.facts.rows["targets"])}
    preamble = sheet.facts.values["preamble"]
    common = (campaigns[THIS].pk, None)
    if preamble or sheet.reads_differently("preamble"):
        wanted.add(common)
    if not wanted:
        return {}
    years = {campaign for campaign, _unit in wanted}
    found = {(pledge.campaign_id, pledge.unit_id): pledge for pledge in Pledge.objects.of_years(years)}
    pledges = Rows(Pledge)
    for campaign, unit in sorted(wanted, key=str):
        pledge = found.get((campaign, unit))
        if pledge is None:
            pledge = pledges.create(
                campaign_id=campaign, unit_id=unit, signed_at=conference, signed=conference.held
            )
            found[campaign, unit] = pledge
        elif pledge.signed_at is None:
            pledges.change(pledge, signed_at=conference)
    if common in wanted and sheet.reads_differently("preamble"):
        pledge = found[common]
        if pledge.pk:
            pledges.change(pledge, preamble=preamble)
        else:
            pledge.preamble = preamble
    pledges.save()
    return found


def target_columns(row, changed):
    """The columns of a target as typed; of the changed ones only, where these are given."""
    values = row.values
    columns = {
        "kind": values["kind"] or Target.Kind.TARGET,
        "text": values["text"],
        "comparator": values["comparator"],
        "number": values["number"],
        "measure": values["measure"],
    }
    return {name: value for name, value in columns.items() if changed is None or name in changed}


def write_results(sheet, conference):
    rows = Rows(TargetResult)
    for row in sheet.facts.rows["results"]:
        values = row.values
        columns = {name: values[name] for name in ("comparator", "number", "measure", "words")}
        columns["verdict"] = values["verdict"] or TargetResult.Verdict.NOT_REPORTED
        if line := sheet.rows_now.get("results", {}).get(row.key):
            rows.change(line, **columns)
        else:
            target = int(row.key.removeprefix("t"))
            rows.create(conference=conference, target_id=target, source=conference.source, **columns)
    strike_out(sheet.gone("results"))
    rows.save()
