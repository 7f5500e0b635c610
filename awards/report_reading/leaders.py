"""Who heads the bloc, this year and the next, and who are the deputies."""

from .leads import leads_in
from .suggestion import Finding
from .units import ends_alike


def find_leaders(report):
    told = [placed(lead, report) for sentence in report.own for lead in leads_in(sentence, report)]
    for lead in merged(lead for lead in told if not is_of_the_past(lead, report)):
        value = {"unit": lead.unit, "person": lead.person, "year": lead.year, "how": lead.how}
        field = lead.kind if lead.kind == "deputy" or not lead.coming else "next_head"
        if field != "next_head":
            value.pop("how")
        yield Finding(field, {key: said for key, said in value.items() if said}, lead.sentence, lead.spans)


def placed(lead, report):
    """The year the lead is for: as said, else next year for one chosen at a closing, else the event's."""
    kinds = {one.value["purpose"] for one in report.purposes}
    closing = bool(kinds & {"closing", "award_review"}) or ("handover" in kinds and len(kinds) > 1)
    if lead.year == "next" or (not lead.year and lead.coming and closing):
        lead.year = report.next_year or ""
        lead.coming = True
    elif lead.year:
        lead.coming = later(lead.year, report.year) if report.year else lead.coming
    else:
        lead.year, lead.coming = report.year or "", lead.coming and closing
    return lead


def is_of_the_past(lead, report):
    return bool(lead.year and report.year and later(report.year, lead.year))


def later(year, other):
    return year[:4] > other[:4]


def merged(leads):
    """One for each head and year, with unit and person; one for each deputy."""
    found = []
    for lead in leads:
        same = next((one for one in found if alike(one, lead)), None)
        if not same:
            found.append(lead)
            continue
        for key in ("unit", "person", "how", "year"):
            if not getattr(same, key):
                setattr(same, key, getattr(lead, key))
    return found


def alike(one, other):
    if (
        one.kind != other.kind
        or one.coming != other.coming
        or (one.year and other.year and one.year != other.year)
    ):
        return False
    if one.kind == "head":
        return True
    return bool(
        (one.unit and other.unit and ends_alike(one.unit, other.unit))
        or (one.person and one.person == other.person)
    )
