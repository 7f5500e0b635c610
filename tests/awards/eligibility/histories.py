"""Lines of proposals with the past of their recipients, as short as a test can say it."""

import datetime

from awards.eligibility import judge
from blocs.models import Reorganisation
from tests import factories as make

IN_2024 = datetime.date(2024, 12, 1)


def fighter():
    """A line for Chiến sĩ thi đua cấp bộ, which asks for the one of the grass roots in three consecutive years."""
    higher = make.AwardKindFactory(name="Chiến sĩ thi đua cấp bộ", to_individuals=True)
    needed = make.AwardKindFactory(name="Chiến sĩ thi đua cơ sở", to_individuals=True)
    rule = make.EligibilityRuleFactory(
        kind=higher, needs="consecutive", needed_kind=needed, times=3, run_ends="same", trust="V"
    )
    return line_for(make.PersonFactory(), higher), rule


def collective(**rule):
    """A line for a flag, and its rule: the excellent collective in three consecutive years."""
    flag, needed = make.AwardKindFactory(name="Cờ thi đua"), make.AwardKindFactory(name="Tập thể xuất sắc")
    asked = {"needs": "consecutive", "needed_kind": needed, "times": 3, "run_ends": "same", "trust": "V"}
    rule = make.EligibilityRuleFactory(kind=flag, **asked | rule)
    return line_for(make.UnitFactory(), flag), rule


def line_for(recipient, kind, *, year=2024, proposal=None):
    named = {recipient._meta.model_name: recipient}
    proposal = proposal or make.ProposalFactory(campaign__year=year)
    return make.ProposalLineFactory(proposal=proposal, kind=kind, **named)


def grant(recipient, kind, *years, decision=True, **columns):
    """Awards on record for some years, each by a decision of its own."""
    named = {recipient._meta.model_name: recipient}
    return [
        make.AwardFactory(
            campaign=None,
            period=make.PeriodFactory(year=year),
            kind=kind,
            decision=make.AwardDecisionFactory() if decision else None,
            **named,
            **columns,
        )
        for year in years
    ]


def complete(recipient, first=2010, last=2024, **columns):
    named = {"unit": None, recipient._meta.model_name: recipient}
    return make.CompleteHistoryFactory(first_year=first, last_year=last, **named, **columns)


def reorganise(before, after, took_effect, history="counts", kind=Reorganisation.Kind.MERGER):
    """Some units became others; what an officer decided about the past of those before."""
    step = make.ReorganisationFactory(kind=kind, took_effect=took_effect)
    reason = "" if history == "undecided" else "QĐ của Hội đồng"
    for unit in before:
        make.ReorganisedUnitFactory(reorganisation=step, unit=unit, history=history, history_reason=reason)
    for unit in after:
        make.ReorganisedUnitFactory(reorganisation=step, unit=unit, side="after")
    return step


def judged(line, *, day=IN_2024, user=None):
    return judge([line], day=day, user=user)[line.pk]


def verdict(line, **more):
    return judged(line, **more).verdict.value
