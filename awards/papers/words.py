"""How Vietnamese offices write numbers and dates in their papers, and the gap they leave for what is not known."""

GAP = "……"  # filled in by hand

DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
SCALES = ["", "nghìn", "triệu", "tỷ"]
ROMAN = [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def figures(number):
    """A whole number as it is printed: 0, 05, 13, 1.250."""
    return "0" if number == 0 else f"{number:02d}" if number < 1000 else f"{number:,}".replace(",", ".")


def in_words(number):
    """A whole number below a million million in words: mười ba, một trăm linh năm."""
    if number == 0:
        return DIGITS[0]
    groups = []
    while number:
        number, group = divmod(number, 1000)
        groups.append(group)
    highest = len(groups) - 1
    words = [
        f"{hundreds_in_words(group, is_highest=place == highest)} {SCALES[place]}".strip()
        for place, group in reversed(list(enumerate(groups)))
        if group
    ]
    return " ".join(words)


def hundreds_in_words(number, *, is_highest):
    hundreds, rest = divmod(number, 100)
    words = [] if is_highest and not hundreds else [f"{DIGITS[hundreds]} trăm"]
    if rest:
        words.append(tens_in_words(rest, follows=bool(words)))
    return " ".join(words)


def tens_in_words(number, *, follows):
    tens, ones = divmod(number, 10)
    if tens == 0:
        return f"linh {DIGITS[ones]}" if follows else DIGITS[ones]
    words = ["mười"] if tens == 1 else [DIGITS[tens], "mươi"]
    if ones:
        in_a_row = {5: "lăm", **({1: "mốt"} if tens > 1 else {})}
        words.append(in_a_row.get(ones, DIGITS[ones]))
    return " ".join(words)


def roman(number):
    """A number below 90 in Roman figures."""
    letters = ""
    for value, letter in ROMAN:
        while number >= value:
            number -= value
            letters += letter
    return letters


def day_in_words(day):
    """A PartialDate, or None, as papers write it: ngày 05 tháng 3 năm 2026; a gap for each part not known."""
    if day is None:
        return f"ngày {GAP} tháng {GAP} năm {GAP}"
    return f"ngày {GAP if day.day is None else f'{day.day:02d}'} tháng {month_printed(day)} năm {day.year or GAP}"


def month_printed(day):
    """January and February have two figures, so that nobody puts a 1 before them; the others as they are."""
    if day.month is None:
        return GAP
    return f"{day.month:02d}" if day.month < 3 else str(day.month)


def day_known(day):
    """A PartialDate as far as it is known: ngày 05 tháng 3 năm 2026, tháng 3 năm 2026, năm 2026."""
    if day.day:
        return day_in_words(day)
    return f"tháng {month_printed(day)} năm {day.year or GAP}" if day.month else f"năm {day.year}"
