"""What lists say of a bloc through its years: its members, who led it, and where its members stood."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from blocs.figures import Figure
from blocs.models import Membership
from campaigns.models import Leadership, Period, Standing

from .awards import meant_period
from .list_kind import NOTE, SAID_SPAN, SPAN, UNTIL, ListKind, PersonNamed, UnitNamed, column, note_span
from .years import make_years, make_years_of_bloc

UNIT = (
    *("Tên đơn vị", "Đơn vị", "Đơn vị thành viên", "Thành viên", "Tên thành viên", "Thành viên khối"),
    *("Thành viên của khối", "Thành viên cụm", "Tên đơn vị thành viên", "Tên cơ quan, đơn vị", "Unit"),
)
SINCE = column(
    "since", gettext_lazy("From"), "Từ", "Từ ngày", "Từ năm", "Bắt đầu", "Ngày tham gia", kind="date"
)
RANK = (
    *("Thứ hạng", "Xếp hạng", "Thứ tự xếp hạng", "Kết quả xếp hạng", "Xếp thứ", "Xếp vị thứ", "Vị thứ"),
    *("Thứ bậc", "Thứ", "Hạng"),
)
ALSO_CALLED = (
    *((Leadership.Role.HEAD, name) for name in ("trưởng", "trưởng khối", "cụm trưởng", "trưởng cụm")),
    *((Leadership.Role.DEPUTY, name) for name in ("phó", "phó khối", "phó trưởng khối", "phó khối trưởng")),
    *((Leadership.Role.DEPUTY, name) for name in ("cụm phó", "phó cụm", "phó trưởng cụm", "phó cụm trưởng")),
)
YEAR = ("Năm", "Năm học", "Năm thi đua", "Niên độ", "Year")


class Members(ListKind):
    code = "members"
    model = Membership
    about_bloc = "needed"
    units = (UnitNamed(what="unit", column="unit"),)
    columns = (column("unit", gettext_lazy("Member"), *UNIT, required=True), SINCE, UNTIL, NOTE)
    examples = (
        {"unit": "Cục Cơ yếu 893", "since": "2015"},
        {"unit": "Cục Tác chiến", "since": "1/2016", "until": "2020"},
    )
    only_new = frozenset(["bloc_id", "unit_id", "name_as_printed"])
    same_row = "concat_ws('|', r.names->>'unit', r.names->>'since', r.names->>'until')"

    def read(self, cells, said, reader):
        note_span(cells, said)
        said.name("unit", cells.get("unit"))
        said.facts |= {"bloc_id": reader.brought.bloc_id, "name_as_printed": cells.get("unit", "")}
        said.facts |= {"note": cells["note"]} if cells.get("note") else {}

    def finish(self, matching):
        matching.run(LINKED)

    def candidates(self, matching):
        return OVERLAPPING.format(table="blocs_membership", span="valid", said=SAID_SPAN, same="")

    def complete(self, matching):
        matching.run(SPAN.format(span="valid", table="blocs_membership"))

    def on_record(self):
        return Membership.objects.select_related("bloc", "unit")


class Leaders(ListKind):
    code = "leaders"
    model = Leadership
    about_bloc = "needed"
    units = (UnitNamed(what="unit", column="unit"),)
    people = (PersonNamed(what="person", column="person", unit="unit"),)
    columns = (
        column("year", gettext_lazy("Year"), *YEAR),
        SINCE,
        UNTIL,
        column(
            "role",
            gettext_lazy("Role"),
            "Vai trò",
            "Chức danh trong khối",
            kind="choice",
            choices=tuple(Leadership.Role.choices),
            also=ALSO_CALLED,
        ),
        column("unit", gettext_lazy("Unit"), "Đơn vị trưởng", "Khối trưởng", "Đơn vị khối trưởng", *UNIT),
        column("person", gettext_lazy("Full name"), "Họ và tên", "Họ tên", "Người đứng đầu"),
        column("rank", gettext_lazy("Rank or academic title"), "Cấp bậc", "Cấp bậc, học hàm", "Quân hàm"),
        column("post", gettext_lazy("Post"), "Chức vụ", "Chức danh"),
        column(
            "selection",
            gettext_lazy("How chosen"),
            "Hình thức chọn",
            "Cách bầu",
            kind="choice",
            choices=tuple(Leadership.Selection.choices),
        ),
        NOTE,
    )
    examples = (
        {
            "year": "2018",
            "role": Leadership.Role.HEAD.label,
            "unit": "Cục Cơ yếu 893",
            "person": "Nguyễn Văn An",
        },
        {
            "since": "1/1/2018",
            "until": "31/12/2018",
            "role": Leadership.Role.DEPUTY.label,
            "unit": "Cục Tác chiến",
        },
    )
    only_new = frozenset(
        [
            "bloc_id",
            "role",
            "unit_id",
            "person_id",
            "unit_as_printed",
            "person_as_printed",
            "rank_as_printed",
            "post_as_printed",
        ]
    )
    same_row = """concat_ws('|', r.facts->>'role', r.names->>'unit', r.names->>'person', r.names->>'since',
        r.names->>'until')"""

    def begin(self, reader):
        reader.periods = list(Period.objects.all())

    def read(self, cells, said, reader):
        self.read_term(cells, said, reader)
        said.name("unit", cells.get("unit"))
        name, rank = said.name_person("person", cells.get("person", ""), unit=cells.get("unit", ""))
        if rank and not cells.get("rank"):
            cells["person"], cells["rank"] = name, rank
        printed = {"unit": "unit_as_printed", "person": "person_as_printed", "rank": "rank_as_printed"}
        printed |= {"post": "post_as_printed", "selection": "selection", "note": "note"}
        said.facts |= {column: cells[name] for name, column in printed.items() if cells.get(name)}
        said.facts |= {"bloc_id": reader.brought.bloc_id, "role": cells.get("role") or Leadership.Role.HEAD}
        if not (cells.get("unit") or cells.get("person") or cells.get("post")):
            said.refuse("unit", _("Say who leads: a unit, a person, or at least the office as printed."))

    def read_term(self, cells, said, reader):
        """The term as it is dated, or the whole of a year."""
        note_span(cells, said)
        if not cells.get("year") or {"since", "until"} & said.names.keys():
            return
        period = meant_period(cells["year"], reader.periods)
        if isinstance(period, Period):
            whole = period.range()
            said.names |= {"since": whole.lower.isoformat(), "until": whole.upper.isoformat()}
        else:
            said.refuse("year", period)

    def finish(self, matching):
        matching.run(LINKED)
        sentence = _("“%(head)s” is head in that time. End that term or change its role first.")
        matching.run(OTHER_HEAD, sentence=sentence % {"head": "¤"})

    def candidates(self, matching):
        return OVERLAPPING.format(
            table="campaigns_leadership", span="term", said=SAID_SPAN, same="AND t.role = r.facts->>'role'"
        ) + LEADERS_WITHOUT_UNIT.format(said=SAID_SPAN)

    def complete(self, matching):
        matching.run(SPAN.format(span="term", table="campaigns_leadership"))

    def on_record(self):
        return Leadership.objects.select_related("bloc", "unit", "person")


class Standings(ListKind):
    code = "standings"
    model = Standing
    about_bloc = "needed"
    units = (UnitNamed(what="unit", column="unit"),)
    columns = (
        column("year", gettext_lazy("Year"), *YEAR, required=True),
        column("unit", gettext_lazy("Unit"), *UNIT, required=True),
        column("self_points", gettext_lazy("Own points"), "Điểm tự chấm", "Tự chấm", kind="number"),
        column(
            "checked_points", gettext_lazy("Points as checked"), "Điểm thẩm định", "Thẩm định", kind="number"
        ),
        column("bonus_points", gettext_lazy("Bonus points"), "Điểm thưởng", "Điểm cộng", kind="number"),
        column(
            "final_points",
            gettext_lazy("Final points"),
            "Tổng điểm",
            "Điểm",
            "Điểm chính thức",
            kind="number",
        ),
        column("rank", gettext_lazy("Rank"), *RANK, kind="rank"),
        column("grade", gettext_lazy("Grade or rank as printed"), "Xếp loại", "Kết quả xếp loại"),
        NOTE,
    )
    examples = (
        {
            "year": "2018",
            "unit": "Cục Cơ yếu 893",
            "self_points": "98,5",
            "final_points": "99,25",
            "rank": "1",
        },
        {"year": "2018", "unit": "Cục Tác chiến", "grade": "Xuất sắc"},
    )
    only_new = frozenset(["campaign_id", "unit_id", "unit_as_printed"])
    same_row = "concat_ws('|', r.names->>'period', coalesce(r.facts->>'unit_id', r.names->>'unit'))"
    numbers = ("self_points", "checked_points", "bonus_points", "final_points", "rank")

    def begin(self, reader):
        reader.periods = list(Period.objects.all())

    def read(self, cells, said, reader):
        period = meant_period(cells.get("year", ""), reader.periods) if cells.get("year") else None
        if isinstance(period, Period):
            said.names["period"] = period.code
        elif period:
            said.refuse("year", period)
        said.name("unit", cells.get("unit"))
        said.facts["unit_as_printed"] = cells.get("unit", "")
        said.facts |= {"rank_as_printed": printed} if (printed := as_printed(cells)) else {}
        said.facts |= {"note": cells["note"]} if cells.get("note") else {}
        for name in self.numbers:
            self.read_number(name, cells, said)

    def read_number(self, name, cells, said):
        """A number that is there; one that is not known stays unknown."""
        number = cells.get(name)
        if number is None or isinstance(number, Figure | str):
            return
        if name == "rank" and not 1 <= number <= 32_767:
            said.refuse(name, _("The first rank is 1."))
        elif abs(number) >= 1_000_000:
            said.refuse(name, _("Points have at most six digits before the comma."))
        else:
            said.facts[name] = number

    def finish(self, matching):
        matching.run(OF_YEARS)

    def candidates(self, matching):
        return """
            SELECT r.id AS row, t.id AS record, 2 AS rank FROM rows r
            JOIN campaigns_standing t ON t.campaign_id = (r.facts->>'campaign_id')::bigint
                AND t.unit_id = (r.facts->>'unit_id')::bigint
        """

    def make_new(self, matching):
        make_years(matching)
        make_years_of_bloc(matching)

    def on_record(self):
        return Standing.objects.select_related("unit")


def as_printed(cells):
    """The grade, and a rank that is no number, as they stand on the paper."""
    said = (cells.get("grade"), cells.get("rank"))
    return ", ".join(one for one in said if isinstance(one, str) and one and not isinstance(one, Figure))


LINKED = """
UPDATE list_row r SET facts = r.facts
    || jsonb_build_object('unit_id', r.links->'unit', 'person_id', r.links->'person')
"""
OVERLAPPING = """
SELECT r.id AS row, t.id AS record, CASE WHEN t.{span} = {said} THEN 2 ELSE 1 END AS rank
FROM rows r JOIN {table} t ON t.bloc_id = %(bloc)s AND t.unit_id = (r.facts->>'unit_id')::bigint
    AND t.{span} && {said} {same}
"""
LEADERS_WITHOUT_UNIT = """
UNION ALL
SELECT r.id, t.id, CASE WHEN t.term = {said} THEN 2 ELSE 1 END
FROM rows r JOIN campaigns_leadership t ON t.bloc_id = %(bloc)s AND t.role = r.facts->>'role' AND t.term && {said}
    AND (t.person_id = (r.facts->>'person_id')::bigint
        OR t.person_id IS NULL AND t.post_as_printed = r.facts->>'post_as_printed')
WHERE r.facts->>'unit_id' IS NULL
"""
OTHER_HEAD = f"""
UPDATE list_row r SET against = r.against
    || jsonb_build_array(jsonb_build_array('role', replace(%(sentence)s, '¤', there.called)))
FROM (
    SELECT o.id, min(coalesce(u.name, p.name, t.post_as_printed)) AS called
    FROM list_row o
    JOIN campaigns_leadership t ON t.bloc_id = %(bloc)s AND t.role = 'head'
        AND t.term && {SAID_SPAN.replace("r.", "o.")}
        AND (t.unit_id IS DISTINCT FROM (o.facts->>'unit_id')::bigint
            OR t.unit_id IS NULL AND t.person_id IS DISTINCT FROM (o.facts->>'person_id')::bigint)
    LEFT JOIN blocs_unit u ON u.id = t.unit_id LEFT JOIN blocs_person p ON p.id = t.person_id
    WHERE o.facts->>'role' = 'head' AND o.asked = '[]' GROUP BY o.id
) there WHERE r.id = there.id
"""
OF_YEARS = """
UPDATE list_row r SET facts = r.facts
    || jsonb_build_object('unit_id', o.links->'unit', 'campaign_id', coalesce(c.id, 0))
FROM list_row o LEFT JOIN campaigns_period p ON p.code = o.names->>'period'
LEFT JOIN campaigns_campaign c ON c.period_id = p.id AND c.bloc_id = %(bloc)s
WHERE o.id = r.id
"""
