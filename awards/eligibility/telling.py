"""Says in words what a rule asks, what was found, and what would help."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from blocs.figures import plain_number

from .pasts import Mark
from .verdicts import Verdict

VERDICTS = {
    Verdict.MET: gettext_lazy("condition met"),
    Verdict.NOT_MET: gettext_lazy("condition not met"),
    Verdict.UNKNOWN: gettext_lazy("not enough data"),
    Verdict.NO_CONDITION: gettext_lazy("no condition on record"),
}
MARKS = {Verdict.MET: "yes", Verdict.NOT_MET: "no", Verdict.UNKNOWN: "unknown", Verdict.NO_CONDITION: "wait"}
RUN_ENDS = {
    "same": gettext_lazy("the last of them the year proposed for"),
    "before": gettext_lazy("the last of them the year before the one proposed for"),
    "either": gettext_lazy("the last of them the year proposed for or the one before"),
}
# %(years)s stands for one year or several; a language that tells them apart finds words that fit both.
OF_YEARS = {
    Mark.HELD: gettext_lazy("On record with a decision: %(years)s."),
    Mark.CLAIMED: gettext_lazy("On record, but without a decision: %(years)s."),
    Mark.UNDECIDED: gettext_lazy(
        "Nobody has decided whether the past of “%(unit)s” counts; on that hangs: %(years)s."
    ),
    Mark.MISSING: gettext_lazy("Nothing on record for: %(years)s."),
    Mark.MAYBE_USED: gettext_lazy(
        "It is not known whether an award of “%(award)s” for %(used_in)s was based on: %(years)s."
    ),
    Mark.USED: gettext_lazy("Already counted for “%(award)s” of %(used_in)s: %(years)s."),
    Mark.REVOKED: gettext_lazy("Revoked: %(years)s."),
    Mark.NOT_AWARDED: gettext_lazy("Not awarded: %(years)s."),
}


def need_in_words(condition):
    """What the rule asks, as a phrase."""
    return NEEDS[condition.rule.needs](condition)


def consecutive_in_words(condition):
    need = condition.need
    words = ngettext("%(award)s for one year", "%(award)s in %(times)s consecutive years", need.times)
    words %= {"award": award_in_words(condition.rule), "times": need.times}
    return f"{words}, {RUN_ENDS[need.run_ends]}"


def within_in_words(condition):
    need = condition.need
    words = ngettext(
        "%(award)s once within %(years)s years",
        "%(award)s %(times)s times within %(years)s years",
        need.times,
    )
    words %= {"award": award_in_words(condition.rule), "times": need.times, "years": need.years}
    return f"{words}, {RUN_ENDS[need.run_ends]}"


def same_period_in_words(condition):
    return _("%(award)s for the same year") % {"award": award_in_words(condition.rule)}


def share_in_words(condition):
    need, parts = condition.need, []
    if need.percent is not None:
        parts.append(_("%(number)s%% of its people or more") % {"number": plain_number(need.percent)})
    if need.times is not None:
        people = ngettext("one of its people or more", "%(number)s of its people or more", need.times)
        parts.append(people % {"number": plain_number(need.times)})
    words = {"people": ", ".join(parts), "award": award_in_words(condition.rule)}
    return _("%(people)s with %(award)s") % words


def leads_bloc_in_words(condition):
    return _("first in its bloc")


def award_in_words(rule):
    one = quoted(rule.needed_kind)
    return _("%(one)s or %(other)s") % {"one": one, "other": quoted(rule.or_kind)} if rule.or_kind else one


def quoted(name):
    return _("“%(name)s”") % {"name": name}


NEEDS = {
    "consecutive": consecutive_in_words,
    "within": within_in_words,
    "same_period": same_period_in_words,
    "share": share_in_words,
    "leads_bloc": leads_bloc_in_words,
}


def found_in_words(condition):
    """What the records say to it, as sentences."""
    yield from {"share": tell_shares, "leads_bloc": tell_ranks}.get(condition.rule.needs, tell_years)(
        condition
    )
    if condition.has_undated_award:
        yield _("An award of this kind is on record without its year: once the year is known, it may count.")
    if condition.is_met_another_way_perhaps:
        yield _("The text knows other ways too: somebody has to look whether one of them is met.")


def tell_years(condition):
    groups = {}
    for year in condition.finding.years:
        hangs_on = year.past.whose.hangs_on.name if year.mark is Mark.UNDECIDED else ""
        groups.setdefault((year.mark, hangs_on, year.used_in), []).append(condition.label(year.year))
    for (mark, unit, used_in), years in groups.items():
        yield OF_YEARS[mark] % {
            "years": ", ".join(years),
            "unit": unit,
            "award": condition.rule.kind,
            "used_in": condition.label(used_in),
        }


def tell_shares(condition):
    kinds = filter(None, [condition.rule.needed_kind, condition.rule.or_kind])
    for kind, share in zip(kinds, condition.finding.shares, strict=True):
        words = {"award": quoted(kind)}
        if share is None or share.holders is None:
            yield _("How many of its people have %(award)s is not on record.") % words
        elif share.members is None:
            words |= {"holders": plain_number(share.holders)}
            yield _("%(holders)s have %(award)s; how many people there are is not on record.") % words
        else:
            words |= {"holders": plain_number(share.holders), "members": plain_number(share.members)}
            yield _("%(holders)s of %(members)s people have %(award)s.") % words


def tell_ranks(condition):
    ranks = condition.finding.ranks
    if ranks is None:
        yield _("The proposal names no unit and bloc-year whose standings would say it.")
    elif 1 in ranks.own:
        yield _("It has rank 1 in that bloc-year.")
    elif 1 in ranks.undecided:
        yield _("A unit whose past nobody has decided about is first in that bloc-year.")
    elif ranks.own:
        yield _("It has rank %(rank)s in that bloc-year.") % {"rank": min(ranks.own)}
    elif 1 in ranks.others:
        yield _("Another unit is first in that bloc-year.")
    else:
        yield _("Who is first in that bloc-year is not on record.")


def hint_in_words(condition):
    hint = condition.finding.hint
    if hint is None:
        return ""
    words = {"year": condition.label(hint.year), "award": award_in_words(condition.rule)}
    if hint.with_year is None:
        return _("Almost: for %(year)s the condition is met without any further award.") % words
    words["with_year"] = condition.label(hint.with_year)
    return _("Almost: with %(award)s for %(with_year)s as well, the condition is met for %(year)s.") % words


def reason_in_words(judgement):
    """The first thing to know about the verdict on a line."""
    if judgement.obstacle:
        return OBSTACLES[judgement.obstacle]
    if judgement.verdict is Verdict.NO_CONDITION:
        return _("No condition for this award is on record.")
    return judgement.decisive.sentence


OBSTACLES = {
    "no_names": gettext_lazy("There are no names yet: the conditions are looked at once the list has come."),
    "not_on_record": gettext_lazy(
        "The name is not matched with a unit or person on record, so that no past award can be looked up."
    ),
    "no_kind": gettext_lazy("The award is not in the catalogue, so that no condition can be looked up."),
}
