"""What a meeting settled, as on record, in the words and fields of its entry page."""

from campaigns.counting import TOTALS

from .sheet import THIS


def write_targets(page, found):
    for pledge in found["pledges"]:  # those signed here
        if page.year_of(pledge.campaign) == THIS and pledge.unit is None:
            page.field("preamble", pledge.preamble)
    signed = {pledge.pk: pledge for pledge in found["pledges"]}
    for target in found["targets"]:
        pledge = signed.get(target.pledge_id)
        if pledge and (year := page.year_of(pledge.campaign)):
            page.put("targets", f"r{target.pk}", target, **target_values(target, pledge, year))


def target_values(target, pledge, year):
    return {
        "year": year,
        "unit": ("", pledge.unit),
        "kind": target.kind,
        "text": target.text,
        "comparator": target.comparator,
        "number": target.number,
        "measure": target.measure,
        "part": target.parent_id is not None,
    }


def write_results(page, found):
    for result in found["results"]:
        if page.year_of(result.target.pledge.campaign) == THIS and not result.is_estimate:
            page.put(
                "results",
                f"t{result.target_id}",
                result,
                verdict=result.verdict,
                comparator=result.comparator,
                number=result.number,
                measure=result.measure,
                words=result.words,
            )


def write_directions(page, found):
    for line in [*found["directions"], *found["requests"]]:
        page.put(
            "directions",
            f"r{line.pk}",
            line,
            number=line.number,
            text=line.text,
            way=line.way,
            by=str(line.given_by or ""),
        )


def write_standings(page, found):
    own = [line for line in found["standings"] if page.year_of(line.campaign) == THIS]
    page.field("standing_method", the_same(line.method for line in own))
    page.field("standing_secret", the_same(line.is_secret_vote for line in own))
    for line in own:
        page.put_unit(
            "standings",
            line,
            own=line.self_points,
            checked=line.checked_points,
            bonus=line.bonus_points,
            final=line.final_points,
            rank=line.rank,
            grade=line.rank_as_printed,
        )


def write_ballots(page, found):
    for line in found["ballots"]:
        if page.year_of(line.campaign) == THIS:
            counts = {name: getattr(line, name) for name in TOTALS}
            page.put(
                "ballots",
                f"r{line.pk}",
                line,
                question=line.question,
                unit=("", line.unit),
                rule=line.rule_id,
                secret=line.is_secret,
                **counts,
            )


def write_awards(page, found):
    for whole in found["recommendations"]:
        for line in (whole, *whole.below):
            if page.year_of(line.campaign) == THIS:
                page.put("awards", f"r{line.pk}", line, **award_values(line, whole))


def write_leaders(page, found):
    for line in found["leaders"]:
        if line.bloc_id != page.entry.bloc_id:
            continue
        page.put(
            "leaders",
            f"r{line.pk}",
            line,
            year=page.year_of_term(line.term),
            role=line.role,
            ordinal=line.ordinal,
            unit=(line.unit_as_printed, line.unit),
            represents=("", line.represents),
            person=(line.person_as_printed, line.person),
            rank=line.rank_as_printed,
            post=line.post_as_printed,
            selection=line.selection,
            unanimous=line.unanimous,
        )


def the_same(values):
    """The one value that all have; None where they differ or there is none."""
    different = set(values)
    return different.pop() if len(different) == 1 else None


def award_values(line, whole):
    return {
        "award": (line.award_as_printed, line.kind),
        "class": line.award_class,
        "authority": (line.authority_as_printed, line.authority),
        "recipients": line.recipient_kind,
        "figure": line,
        "names": "\n".join(str(recipient) for recipient in line.named),
        "to": ("", line.addressed_to),
        "wording": line.wording,
        "part": line is not whole,
        "turns": line.counts_turns,
    }
