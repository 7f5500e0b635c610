"""The title of the conference, as printed."""

import re

from .suggestion import Finding
from .vocabulary import BEGIN, END, any_of

TITLE = re.compile(
    rf"{BEGIN}(?P<title>(?:[Hh]ội nghị|HỘI NGHỊ|[Ll]ễ|LỄ|[Bb]uổi [Ll]ễ|[Hh]ội thảo|HỌP)(?: trực tuyến| toàn thể| thường niên| cuối năm)? (?i:(?:tổng kết|sơ kết|phát động|ký|kí|giao ước|giao ban|trao|bàn giao|công bố|đánh giá|triển khai|bình xét|xét|ra quân|kiểm tra|suy tôn))[^.;:?!\n]{{8,300}})"
)
ENDS = re.compile(
    r",? (?:\((?!\d{4} ?[-–])|"
    + any_of(
        "với sự", "dưới sự", "tại", "với chủ đề", "theo hình thức", "nhằm", "đã", "sẽ", "được", "bằng hình thức", "có sự", "do", "vào", "(?<!trực )thuộc", "với", "gồm", "diễn ra", "vừa", "để", "trong không khí", "với hình thức", "kết hợp", "nhân dịp", "là",
        "đồng thời", "chiều", "sáng", "ngày", "cho", "trước", "sau khi", "giữa", "của chúng", "thành công", "cùng với",
    )
    + END + ")"
)  # fmt: skip


def find_title(report):
    for sentence in [*report.headings, *report.lead]:
        if sentence not in report.own:
            continue
        for match in TITLE.finditer(sentence.text):
            if sentence.text[: match.start()].endswith(("Nội dung ", "nội dung ")):
                continue
            end = match.end("title")
            if stop := ENDS.search(match["title"], 12):
                end = match.start("title") + stop.start()
            title = sentence.text[match.start("title") : end].rstrip(" ,-–")
            if re.search(r"\d{4}", title) or "thi đua" in title.casefold():
                span = (match.start("title"), match.start("title") + len(title))
                yield Finding("title", {"title": title}, sentence, (span,))
                return
