"""A report as its readers see it: its sentences, what opens it, its bloc and its years."""

import re
from functools import cached_property

from . import blocs, honours, leaders, purposes, targets
from .dates import ABOUT, TOOK_PLACE, find_held
from .mentions import is_a_persons, mentions_in
from .sentences import sentences_of
from .vocabulary import BEGIN, ELSEWHERE, END, EVENT

# Lines of the page, not of the report: dates of upload, sizes of letters, paths of menus.
PAGE_LINE = re.compile(
    r"^\W{0,5}(?:Gửi lúc|Ngày đăng|Đăng lúc|Đăng ngày|Cập nhật|(?:Thứ (?i:hai|ba|tư|năm|sáu|bảy)|Chủ (?i:nhật))[,:]? ?(?:ngày |- )?\d|Lượt xem|Cỡ chữ|Bookmark|Trang chủ"
    r"|Ngày xuất bản|Ngày cập nhật|Tác giả|leftcenterright|Thời gian đăng|\d{1,2}:\d{2}|\d{1,2}[/-]\d{1,2}[/-]\d{4} *(?:\||\d|$|-))"
)


# What holds every year, or is asked, is a rule and no event; so are points alone, where no day is told.
RULE = re.compile(
    rf"{BEGIN}(?:h[ằà]ng năm|mỗi năm|định kỳ|như thế nào|khi nào|quy định tại|theo quy định|trong trường hợp|có trách nhiệm|quyền hạn){END}|^\W{{0,3}}Lịch (?:công tác|tuần|làm việc)"
)
POINT = re.compile(r"^\W{0,3}(?:\d{1,2}(?:\.\d)*[.)]|[a-zđ]\)|[-–+•*]|Điều \d|Khoản \d|Nhiệm vụ của)")


def is_of_the_page(sentence):
    return bool(PAGE_LINE.match(sentence.text)) and not (
        len(sentence) > 70 and TOOK_PLACE.search(sentence.text)
    )


class Report:
    def __init__(self, text, names=()):
        self.names = tuple(name for name in names if name.strip())
        self.text = text
        self._persons = [name for name in self.names if is_a_persons(name)]
        self._mentions = {}
        self.sentences = [one for one in sentences_of(text) if not is_of_the_page(one)]

    @cached_property
    def own(self):
        """Sentences about the event itself, not about another one before or after it."""
        first = next((one for one in self.sentences if one not in self.headings), None)
        return [one for one in self.sentences if one is first or not ELSEWHERE.match(one.text)]

    @cached_property
    def headings(self):
        """The lines above the first real sentence."""
        found = []
        for one in self.sentences[:12]:
            if one.text[-1] in ".;" or len(one.text) > 300 or not (one.opens and one.closes):
                break
            found.append(one)
        return found

    @cached_property
    def opening(self):
        """The headings and the first sentences after them."""
        body = [one for one in self.own if one not in self.headings]
        return self.headings + body[:4]

    @cached_property
    def lead(self):
        """The sentences of the beginning that say what took place."""
        body = [one for one in self.opening if one not in self.headings]
        return [
            one
            for one in body
            if re.search(EVENT, one.text) or (TOOK_PLACE.search(one.text) and blocs.is_named(one))
        ]

    def mentions(self, sentence):
        """The persons named in a sentence."""
        if sentence.start not in self._mentions:
            known = [name for name in self._persons if name in sentence.text]
            self._mentions[sentence.start] = mentions_in(sentence.text, known)
        return self._mentions[sentence.start]

    @cached_property
    def bloc(self):
        return blocs.choose(self)

    @cached_property
    def purposes(self):
        return purposes.of_report(self)

    @cached_property
    def targets(self):
        return list(targets.find_targets(self))

    def pledged_in(self, sentence):
        """The places of the pledged clauses in a sentence."""
        return [span for one in self.targets if one.sentence is sentence for span in one.spans]

    @cached_property
    def awards(self):
        return list(honours.find_awards(self))

    @cached_property
    def leaders(self):
        return list(leaders.find_leaders(self))

    @cached_property
    def year(self):
        """The year the event is about, as written; None where the report does not say it."""
        order = (
            "closing",
            "mid_year",
            "check",
            "award_review",
            "liaison",
            "launch",
            "pledge_signing",
            "award_ceremony",
            "handover",
        )
        years = {one.value["purpose"]: one.value.get("year") for one in reversed(self.purposes)}
        return next((years[purpose] for purpose in order if years.get(purpose)), None)

    @property
    def next_year(self):
        return purposes.next_year(self.year) if self.year else None

    @property
    def is_about_a_conference(self):
        dated = next(find_held(self), None)
        told = any(
            one.text[-1] in '.:;…”"'
            and len(one) > 50
            and ABOUT.search(one.text)
            and TOOK_PLACE.search(one.text)
            and not RULE.search(one.text)
            and (dated or not POINT.match(one.text))
            for one in self.own
        )
        meets = any(re.search(EVENT, one.text) for one in self.opening)
        named = self.bloc and (meets or self.purposes)
        return (told or (self.is_minutes and bool(dated))) and bool(named or self.closes_a_sector)

    @property
    def is_minutes(self):
        return any(re.match(r"\W{0,3}(?:BIÊN BẢN|Biên bản)", one.text) for one in self.headings)

    @property
    def closes_a_sector(self):
        """The year's closing of a whole sector is read as well, though no bloc is named."""
        return any(
            re.search(rf"{BEGIN}ngành{END}", one.sentence.text)
            for one in self.purposes
            if one.value["purpose"] in ("closing", "mid_year", "review")
        )
