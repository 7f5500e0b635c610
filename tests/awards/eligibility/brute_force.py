"""Whether a recipient meets a rule, found by trying everything that the unknown years could hold.

Slow and plain on purpose, and written from the definitions alone: it shares no step with the app.
"""

from itertools import product

YES, NO, OPEN = {True}, {False}, {True, False}


def verdict(need, case):
    ways = {
        "consecutive": outcomes_of_runs,
        "within": outcomes_of_runs,
        "same_period": outcomes_of_runs,
        "share": outcomes_of_share,
        "leads_bloc": outcomes_of_ranks,
    }
    outcomes = set(ways[need.needs](need, case))
    return {(True,): "met", (False,): "not_met"}.get(tuple(outcomes), "unknown")


def outcomes_of_runs(need, case):
    length = {"consecutive": need.times, "within": need.years, "same_period": 1}[need.needs]
    times = 1 if need.needs == "same_period" else need.times
    ends = (
        [0] if need.needs == "same_period" else {"same": [0], "before": [1], "either": [0, 1]}[need.run_ends]
    )
    windows = [
        {case.year - end - back for back in range(length)} for end in ends
    ]  # each with as many adjacent years as the rule says
    years = sorted(set().union(*windows))
    for world in product(*(possible(case.pasts, need.alternatives, year) for year in years)):
        held = {year for year, is_held in zip(years, world, strict=True) if is_held}
        for used_until in possible_ends(need, case, years, ends):
            fresh = {year for year in held if year > used_until}
            yield any(len(window & fresh) >= times for window in windows)


def possible_ends(need, case, years, ends):
    """Every year up to which the awards of the kind itself, granted before, may have used the years."""
    if need.counted_after is None:
        return {0}
    found = {0}
    for year in [year for year in years if year < case.year]:
        after = {year - end for end in ends}
        values = possible(case.pasts, [need.counted_after], year)
        granted = {max(before, end) for before in found for end in after} if True in values else set()
        found = granted | (found if False in values else set())
    return found


def possible(pasts, alternatives, year):
    """What may be true of a year: that the award was held, that it was not, or either."""
    cells = [values(past, kinds, year) for past in pasts for kinds in alternatives]
    cells = [cell for cell in cells if cell is not None]
    return {any(choice) for choice in product(*cells)} if cells else OPEN


def values(past, kinds, year):
    if past.until is not None and past.until < year:
        return None
    there = {award.mark.value for award in past.awards if award.kind in kinds and award.year == year}
    undated = {award.mark.value for award in past.awards if award.kind in kinds and award.year is None}
    stated = [span for span in past.complete if span.kind is None or span.kind in kinds]
    if "held" in there:
        return YES if past.counts else OPEN
    if "claimed" in there:
        return OPEN
    if "revoked" in there:
        return NO
    if undated <= {"revoked"} and year in {y for span in stated for y in range(span.first, span.last + 1)}:
        return NO
    was_there = (past.founded or 0) <= year <= (past.ended or 9999)
    return OPEN if was_there else None


def outcomes_of_share(need, case):
    """Every number of people who may have the award, of those whom the unit has."""
    rows = [
        next((case.shares[kind] for kind in sorted(kinds) if kind in case.shares), None)
        for kinds in need.alternatives
    ]
    sizes = [row.members for row in rows if row and row.members is not None]
    if need.percent is not None and (not sizes or max(sizes) == 0):
        yield from ([False] if falls_short(need, rows, sizes) else [True, False])
        return
    most = max(sizes) if sizes else 1000
    choices = [[row.holders] if row and row.holders is not None else range(most + 1) for row in rows]
    known = sum(choice[0] for choice in choices if len(choice) == 1 and isinstance(choice, list))
    for chosen in product(*choices):
        holders = sum(chosen)
        if holders > most and holders > known:
            continue  # more than there are people
        by_number = need.times is None or holders >= need.times
        by_share = need.percent is None or holders * 100 >= need.percent * max(sizes)
        yield by_number and by_share


def falls_short(need, rows, sizes):
    """Too few for the number that is asked, whatever the size of the unit."""
    holders = [row.holders if row else None for row in rows]
    if need.times is None:
        return False
    if None in holders:
        return bool(sizes) and max(sizes) < need.times and sum(filter(None, holders)) < need.times
    return sum(holders) < need.times


def outcomes_of_ranks(need, case):
    """With the undecided past, and without it."""
    ranks = case.ranks
    if ranks is None or not (ranks.own or ranks.others or ranks.undecided):
        yield from OPEN
        return
    for own in (ranks.own, ranks.own + ranks.undecided):
        if 1 in own:
            yield True
        elif own or 1 in ranks.others:
            yield False
        else:
            yield from OPEN
