"""What lists write before the name of a person and is none of it: Đ/c, Đại tá, PGS.TS."""

import re

from blocs.text import tidy_line

COURTESY = r"(?:đồng chí|đ/c|đ\.c)\b"
RANK = (
    r"(?:(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy|uý)|(?:phó |chuẩn )?đô đốc|(?:phó )?giáo sư|tiến s[ĩỹ]|thạc s[ĩỹ]"
    r"|bác s[ĩỹ]|kỹ sư)\b"
)
SHORT = r"(?:pgs|gs|tskh|ts|ths|bs|bsck(?:ii|i)|ck(?:ii|i)|ks|cn|ds|nsnd|nsưt|ngnd|ngưt|ttnd|ttưt)"
TITLE = re.compile(
    rf"(?:{COURTESY}[\s:.,]*)?(?P<rank>(?:(?:{RANK}|{SHORT}\.|(?<=\.){SHORT}\b)[\s,.:]*)*)", re.IGNORECASE
)
FEWEST = 2  # words of a name


def without_title(text):
    """A name without what stands before it, and the rank or degree among that."""
    line = tidy_line(text)
    match = TITLE.match(line)
    name = line[match.end() :]
    return (name, match["rank"].strip(" ,.:")) if len(name.split()) >= FEWEST else (line, "")
