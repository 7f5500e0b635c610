from blocs.models import Person, Unit
from blocs.text import codes_from
from campaigns.models import Period

from ..granting import enter_past_awards, name_decision
from ..granting.holding import one_act


def put_on_record(decision_form, reading, user):
    """The decision with all its rows, or nothing of it; return the decision. Raises ValidationError."""
    with one_act(user):
        decision = decision_form.decision(user)
        save_new_names(reading.new.values())
        awards, whose = list(reading.awards.values()), decision_form.whose()
        save_periods(awards)
        for award in awards:
            for column, value in whose.items():
                setattr(award, column, value)
        enter_past_awards(awards=awards, user=user, decision=decision)
        if reading.completed:
            name_decision(awards=reading.completed, decision=decision, user=user)
    return decision


def save_new_names(rows):
    units = [row for row in rows if isinstance(row, Unit)]
    codes = codes_from([unit.name for unit in units], queryset=Unit.objects.all()) if units else []
    for unit, code in zip(units, codes, strict=True):
        unit.code = code
    Unit.objects.bulk_create(units)
    Person.objects.bulk_create([row for row in rows if isinstance(row, Person)])


def save_periods(awards):
    """Put years on record that stand there for the first time, each once."""
    saved = {}
    for award in awards:
        period = award.period
        if period is None or period.pk:
            continue
        if period.code not in saved:
            columns = {name: getattr(period, name) for name in ("label", "kind", "starts_on", "ends_on")}
            saved[period.code] = Period.objects.get_or_create(code=period.code, defaults=columns)[0]
        award.period = saved[period.code]
