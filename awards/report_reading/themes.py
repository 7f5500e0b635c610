"""The theme or slogan of the campaign, in quotation marks."""

import re
from itertools import islice

from .suggestion import Finding
from .vocabulary import MOST, QUOTED, YEAR, year_as_written

WORD = r"(?P<word>[Cc]hủ đề|[Kk]hẩu hiệu|[Pp]hương châm|[Tt]iêu đề)"
THEME = re.compile(rf"{WORD}(?P<between>[^\"“”«„.;\n]{{0,90}}?){QUOTED}")
# Themes of other things than the campaign.
OF_ANOTHER = re.compile(
    r"(?:[Hh]ội thi|[Cc]uộc thi|[Hh]ội thảo|[Tt]ọa đàm|[Dd]iễn đàn|[Tt]háng [Cc]ông nhân|tập huấn|[Cc]uộc vận động|[Cc]huyên đề|triển lãm|[Nn]gày hội|giao lưu|[Đđ]ại hội|bài viết|[Ss]inh hoạt|chủ đề công tác)[^.;]{0,60}$"
)
OPENING = {"pledge_signing": r"[Gg]iao ước", "launch": r"[Pp]hát động"}
OF_A_CAMPAIGN = re.compile(
    r"[Tt]hi đua|hành động|phát động|[Gg]iao ước|phong trào [^.;“]{0,20}$|[Kk]hối|[Cc]ụm|cam kết"
)


def find_themes(report):
    for sentence in report.own:
        for match in islice(THEME.finditer(sentence.text), MOST):
            if finding := theme(sentence, match, report):
                yield finding


def theme(sentence, match, report):
    before = sentence.text[: match.start()][-110:]
    kind = "theme" if match["word"].casefold() in ("chủ đề", "tiêu đề") else "slogan"
    near = before[-40:] + match["between"]
    if OF_ANOTHER.search(before) or not OF_A_CAMPAIGN.search(near if kind == "slogan" else sentence.text):
        return None
    value = {"theme": match["quoted"].strip(), "kind": kind}
    if year := year_of(sentence.text, match, report):
        value["year"] = year
    return Finding("theme", value, sentence, (match.span("quoted"),))


def year_of(text, match, report):
    """The year said with the theme, else the event's only year."""
    said = list(YEAR.finditer(text, max(0, match.start() - 140), match.end("quoted") + 45))
    before = [year for year in said if year.end() <= match.start("quoted")]
    if before or said:
        return year_as_written((before or said[::-1])[-1])
    for one in report.purposes:
        if one.value["purpose"] in ("pledge_signing", "launch") and re.search(
            OPENING[one.value["purpose"]], text
        ):
            return one.value.get("year")
    years = {one.value.get("year") for one in report.purposes} - {None}
    return report.year if len(years) <= 1 or re.search(r"chủ đề thi đua (?:là|của)", match[0]) else None
