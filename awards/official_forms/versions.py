"""The official forms, each as its circular lays it down and with the time in which it is to be used.

Their wording, codes and order are known from a deployed system's printed forms; the Gazette's text was not seen.
"""

import datetime

from django.utils.translation import gettext_lazy as _

from campaigns.models.movements import THREE_OR_MORE, LaunchLevel, Length, Method

from ..models import Proposal, RecipientCategory, RecipientKind
from ..models.named import LEADERS, OCCASIONAL
from .layout import Block, Form, KindColumn, Line, ShareColumn

NEW = datetime.date(2023, 3, 23)
OLD = datetime.date(2018, 3, 6)
A_DAY = datetime.timedelta(days=1)
CIRCULAR_OF_2023 = {
    "issued_with": _("Circular No. 02/2023/TT-BNV of 23/03/2023"),
    "citation": "TT 02/2023/TT-BNV",
    "valid_from": NEW,
}
CIRCULAR_OF_2018 = {
    "issued_with": _("Circular No. 03/2018/TT-BNV of 06/03/2018"),
    "citation": "TT 03/2018/TT-BNV",
    "valid_to": NEW - A_DAY,
    "in_force_since": OLD,
}

CENTRAL = Line(LaunchLevel.CENTRAL, _("Central level (Central Emulation and Commendation Council)"), "2")
OF_MINISTRY = Line(LaunchLevel.MINISTRY, _("Level of ministries, sectors, central bodies and provinces"), "3")
OF_UNIT = Line(LaunchLevel.UNIT, _("Agencies, organisations and units"), "4")

NATIONWIDE = Line("nationwide", _("Nationwide"), "02")
LOCAL = Line("ministry", _("Ministries, sectors, central bodies and localities"), "03")
SCOPES_OF_2023 = (
    NATIONWIDE,
    LOCAL,
    Line("bloc", _("Clusters and blocs organised by emulation and commendation councils"), "04"),
    Line("unit", _("Agencies, organisations and units"), "05"),
)
BY_SCOPE = _("1. By scope")
BY_LENGTH = _("2. By length")
BY_WAY = _("3. By way of organising")
UNDER_A_YEAR = Line(Length.UNDER_A_YEAR, _("Under 1 year"), "06")
A_YEAR = Line(Length.A_YEAR, _("1 year"), "07")
UNDER_THREE = Line(Length.UNDER_THREE, _("From 1 to under 3 years"), "08")


def ways(thematic, regular):
    """The lines of the two ways of emulation, with their codes."""
    return Block(
        "method",
        BY_WAY,
        (
            Line(Method.THEMATIC, _("Thematic emulation"), thematic),
            Line(Method.REGULAR, _("Regular emulation of every year"), regular),
        ),
    )


MOVEMENTS = {"title": _("Number of emulation movements"), "counts": "movements"}

COLLECTIVES = {"answer": RecipientKind.COLLECTIVE, "label": _("Collectives"), "unit": _("collective")}
CATEGORIES = [
    (RecipientCategory.MINISTRY_LEADER, _("Leaders of ministry or province level, their equals and above")),
    (
        RecipientCategory.DEPARTMENT_LEADER,
        _("Leaders of departments, provincial departments and their equals"),
    ),
    (RecipientCategory.BUSINESS_PERSON, _("Business people")),
    (RecipientCategory.OTHER_LEADER, _("Other leaders, from deputy head of a division up")),
    (
        RecipientCategory.WORKER,
        _("People who work, study, fight or serve in combat directly (workers, farmers and others)"),
    ),
]
METHODS = [
    (Proposal.Method.REGULAR, _("Regular")),
    (Proposal.Method.THEMATIC, _("Thematic")),
    (Proposal.Method.SUDDEN, _("Sudden")),
    (Proposal.Method.EXTERNAL, _("External relations")),
    (Proposal.Method.DEVOTION, _("Devotion")),
    (Proposal.Method.SERVICE, _("Length of service")),
    (Proposal.Method.RESISTANCE, _("Resistance wars")),
]


def by_recipients(title, first):
    """The lines of the recipients, their codes counted from the first."""
    enterprise = Line(
        RecipientCategory.ENTERPRISE, _("of which: enterprises"), two(first + 1), _("enterprise")
    )
    of_people = tuple(
        Line(category, label, two(first + 4 + place), _("persons"))
        for place, (category, label) in enumerate(CATEGORIES)
    )
    other = (RecipientCategory.OTHER_COLLECTIVE,)
    collectives = Block("category", "", (enterprise,), unasked=other)
    lines = (
        Line(**COLLECTIVES, code=two(first), parts=collectives),
        Line(RecipientKind.HOUSEHOLD, _("Households"), two(first + 2), _("household")),
        Line(
            RecipientKind.INDIVIDUAL,
            _("Individuals"),
            two(first + 3),
            _("persons"),
            Block("category", "", of_people),
        ),
    )
    return Block("recipients", title, lines)


def by_method(title, first):
    lines = (Line(method, label, two(first + place)) for place, (method, label) in enumerate(METHODS))
    return Block("method", title, tuple(lines))


def two(number):
    return f"{number:02d}"


BY_SUBMITTER = Block(
    "submitter",
    _("1. By the body that submitted it to the Prime Minister"),
    (
        Line("ministry", _("Ministries, sectors and central bodies"), "02", _("ministry, sector")),
        Line("province", _("Provinces and centrally run cities"), "03", _("province, city")),
    ),
)
HONORARY_TITLES = (
    *("Anh hùng", "Bà mẹ Việt Nam anh hùng", "Tỉnh anh hùng", "Thành phố anh hùng", "Nhà giáo", "Thầy thuốc"),
    *("Nghệ sĩ", "Nghệ nhân", "Danh hiệu vinh dự nhà nước"),
)
EITHER = (RecipientKind.COLLECTIVE, RecipientKind.INDIVIDUAL)
STATE_AWARDS = {
    "title": _("Number of State awards"),
    "counts": "awards",
    "level": "state",
    "columns": (
        KindColumn("2", _("Orders and medals"), ("Huân chương", "Huy chương"), EITHER, is_group=True),
        KindColumn("3", _("Ho Chi Minh Prize"), ("Giải thưởng Hồ Chí Minh",)),
        KindColumn("4", _("State Prize"), ("Giải thưởng Nhà nước",)),
        KindColumn(
            "5",
            _("State honorary titles"),
            HONORARY_TITLES,
            EITHER,
            is_group=True,
        ),
        KindColumn("6", _("Emulation Flag of the Government"), ("Cờ thi đua của Chính phủ",)),
        KindColumn(
            "7", _("Certificate of Merit of the Prime Minister"), ("Bằng khen của Thủ tướng",), EITHER
        ),
        KindColumn("8", _("National Emulation Fighter"), ("Chiến sĩ thi đua toàn quốc",)),
        KindColumn("9", _("Other awards"), (), EITHER, is_group=True),
    ),
    "blocks": (
        BY_SUBMITTER,
        by_recipients(_("2. By recipients"), 6),
        by_method(_("3. By ground of the award"), 15),
    ),
}
MINISTRY_AWARDS = {
    "title": _("Number of awards of ministries, sectors, central bodies, provinces and centrally run cities"),
    "counts": "awards",
    "level": "ministry",
    "columns": (
        KindColumn("2", _("Certificate of Merit"), ("Bằng khen",)),
        KindColumn("3", _("Emulation Fighter of ministry or province level"), ("Chiến sĩ thi đua",)),
        KindColumn("4", _("Emulation flag of a ministry, sector, central body or province"), ("Cờ thi đua",)),
        KindColumn(
            "5",
            _("Badge (commemorative medal) of a ministry, sector, central body or province"),
            ("Kỷ niệm chương", "Huy hiệu"),
        ),
        KindColumn("", _("not among the columns of the form"), ()),
    ),
    "blocks": (by_recipients(_("1. By recipients"), 2), by_method(_("2. By ground of the award"), 11)),
}

MERIT = ("method", Proposal.Method.REGULAR)
EXCEPTIONAL = ("method", OCCASIONAL)
EXTERNAL = ("method", Proposal.Method.EXTERNAL)
RESISTANCE = ("method", Proposal.Method.RESISTANCE)
INDIVIDUAL = ("recipients", RecipientKind.INDIVIDUAL)
LED = (INDIVIDUAL, ("category", LEADERS))
WORKED = (INDIVIDUAL, ("category", RecipientCategory.WORKER))
ENTERPRISES = (("recipients", RecipientKind.COLLECTIVE), ("category", RecipientCategory.ENTERPRISE))
SHARES = (
    ShareColumn("3", _("Awards: total")),
    ShareColumn("4", _("of which enterprises"), ENTERPRISES),
    ShareColumn("5", _("of which individuals"), (INDIVIDUAL,)),
    ShareColumn("6", _("For merit: total"), (MERIT,)),
    ShareColumn("7 = 6:3", _("For merit: share"), (MERIT,), is_percent=True),
    ShareColumn("8", _("For merit: individuals who lead (from head of a division up)"), (MERIT, *LED)),
    ShareColumn("9", _("For merit: individuals who do not lead"), (MERIT, *WORKED)),
    ShareColumn("10", _("Thematic or sudden: total"), (EXCEPTIONAL,)),
    ShareColumn("11 = 10:3", _("Thematic or sudden: share"), (EXCEPTIONAL,), is_percent=True),
    ShareColumn(
        "12", _("Thematic or sudden: individuals who lead (from head of a division up)"), (EXCEPTIONAL, *LED)
    ),
    ShareColumn("13", _("Thematic or sudden: individuals who do not lead"), (EXCEPTIONAL, *WORKED)),
    ShareColumn("14", _("External relations: total"), (EXTERNAL,)),
    ShareColumn("15 = 14:3", _("External relations: share"), (EXTERNAL,), is_percent=True),
    ShareColumn("16", _("Resistance wars: total"), (RESISTANCE,)),
    ShareColumn("17 = 16:3", _("Resistance wars: share"), (RESISTANCE,), is_percent=True),
)

FORMS = [
    Form(
        "0601", "0601.N/BNV-TĐKT", **MOVEMENTS, **CIRCULAR_OF_2023,
        columns=(CENTRAL, OF_MINISTRY, OF_UNIT),
        blocks=(
            Block("scope", BY_SCOPE, SCOPES_OF_2023),
            Block(
                "length", BY_LENGTH,
                (
                    UNDER_A_YEAR, A_YEAR, UNDER_THREE,
                    Line(Length.UNDER_FIVE, _("From 3 to under 5 years"), "09"),
                    Line(Length.FIVE_OR_MORE, _("5 years or more"), "10"),
                ),
            ),
            ways("11", "12"),
        ),
    ),
    Form("0602", "0602.N/BNV-TĐKT", **STATE_AWARDS, **CIRCULAR_OF_2023),
    Form("0603", "0603.N/BNV-TĐKT", **MINISTRY_AWARDS, **CIRCULAR_OF_2023),
    Form(
        "0701", "0701.N/BNV-TĐKT", **MOVEMENTS, **CIRCULAR_OF_2018,
        columns=(CENTRAL, OF_MINISTRY),
        blocks=(
            Block("scope", BY_SCOPE, (NATIONWIDE, LOCAL)),
            Block(
                "length", BY_LENGTH,
                (UNDER_A_YEAR, A_YEAR, UNDER_THREE, Line(THREE_OR_MORE, _("3 years or more"), "09")),
            ),
            ways("10", "11"),
        ),
    ),
    Form("0702", "0702.N/BNV-TĐKT", **STATE_AWARDS, **CIRCULAR_OF_2018),
    Form("0703", "0703.N/BNV-TĐKT", **MINISTRY_AWARDS, **CIRCULAR_OF_2018),
    Form(
        "all-awards", "", title=_("Summary of all forms of awards"), counts="shares", columns=SHARES,
        issued_with="", citation="Bảng tổng hợp 17 cột, theo lệ của các tỉnh",
    ),
]  # fmt: skip


def forms_of(year):
    """The forms in which a year is reported."""
    return [form for form in FORMS if form.is_of(year)]
