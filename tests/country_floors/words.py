"""What the pages made by hand say in words, of what the database gives: in Vietnamese, which is what they are in."""

from django.utils.translation import override


def words_of(choices):
    """{value: its words} of a closed list."""
    with override("vi"):
        return {value: str(label) for value, label in choices.choices}


def upper_first(text):
    return text[:1].upper() + text[1:]


def day_in_words(stored):
    """Of a date as far as it is known: 2018-11-16, 2018-11, 2018, --11-16."""
    if not stored:
        return ""
    if not stored.startswith("--"):
        return "/".join(reversed(stored.split("-")))
    day = "/".join(reversed(stored[2:].split("-")))
    return f"{day} (chưa rõ năm)" if "/" in day else f"tháng {day} (chưa rõ năm)"


def span(first, last):
    """Of the first and the last day, each as text or None: 2018, 2018–2020, 28/03/2018–31/12/2018."""
    whole_years = (not first or first.endswith("-01-01")) and (not last or last.endswith("-12-31"))
    first, last = (day and (day[:4] if whole_years else day_in_words(day)) for day in (first, last))
    if first and last:
        return first if first == last else f"{first}–{last}"
    return f"từ {first}" if first else f"đến {last}" if last else ""


def number(digits):
    """Of digits as the database has them: 1.250 and 99,2."""
    whole, _point, part = digits.partition(".")
    part = part.rstrip("0")
    return f"{int(whole):,}".replace(",", ".") + (f",{part}" if part else "")


def unit_then(name, then, printed):
    """What a unit is called where it is named so today, was so then and is printed so; and what is said of that."""
    called = printed or then or name
    if then and then != name:
        return called, f"nay là {name}"
    if called and called.lower() != name.lower():
        return called, f"trong sổ: {name}"
    return called, ""


def unit_named(name, then, printed):
    """What a unit is called where it is printed so, or else was so then; and its name of today where that is another."""
    return printed or then, f"nay là {name}" if name and name not in (then, printed) else ""


def meeting(title, day):
    """What a conference is called."""
    return title or (f"Hội nghị {day}" if day else "Hội nghị chưa rõ ngày")


def paper(number, title, file_name):
    """What a paper is called; "" where there is none."""
    return " – ".join(part for part in (number, title or file_name) if part)
