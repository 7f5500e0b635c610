"""Units, and in a list of its own the names they had."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from blocs.models import Unit, UnitName
from blocs.text import code_from, codes_from

from .list_kind import NOTE, SAID_SPAN, SPAN, UNTIL, ListKind, UnitNamed, column, note_span
from .meaning import LIKE_UNITS, like_another

CALLED = ("Tên đơn vị", "Tên cơ quan, đơn vị", "Cơ quan, đơn vị", "Đơn vị", "Tên", "Name", "Unit")
# Words for kinds of units that are in none of their labels.
ALSO_CALLED = (
    *((Unit.Kind.MINISTRY, name) for name in ("bộ", "cơ quan ngang bộ", "cơ quan trung ương")),
    *((Unit.Kind.PROVINCE, name) for name in ("tỉnh", "thành phố")),
    *(
        (Unit.Kind.LOCALITY, name)
        for name in ("huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu")
    ),
    *((Unit.Kind.DEPARTMENT, name) for name in ("tổng cục", "chi cục", "văn phòng", "thanh tra")),
    *((Unit.Kind.COMPANY, name) for name in ("công ty", "tổng công ty", "tập đoàn", "doanh nghiệp")),
    (Unit.Kind.COUNCIL, "hội đồng"),
    (Unit.Kind.FORCE, "quân đội"),
    (Unit.Kind.PARTY, "Đảng"),
    (Unit.Kind.OTHER, "khác"),
    *((Unit.Kind.SCHOOL, name) for name in ("trường", "trường học", "học viện", "đại học", "trường đại học")),
    *(
        (Unit.Kind.SCHOOL, name)
        for name in ("trường cao đẳng", "viện", "viện nghiên cứu", "bệnh viện", "trung tâm")
    ),
)


class Units(ListKind):
    code = "units"
    model = Unit
    permission = "blocs.add_unit"
    units = (UnitNamed(what="parent", column="parent"),)
    columns = (
        column("name", gettext_lazy("Name of the unit"), *CALLED, required=True),
        column("short_name", gettext_lazy("Short name"), "Tên viết tắt", "Viết tắt", "Tên gọi tắt"),
        column("code", gettext_lazy("Code"), "Mã", "Mã đơn vị"),
        column(
            "kind",
            gettext_lazy("Kind of unit"),
            "Loại",
            "Loại đơn vị",
            "Loại hình",
            kind="choice",
            choices=tuple(Unit.Kind.choices),
            also=ALSO_CALLED,
        ),
        column(
            "parent",
            gettext_lazy("Belongs to"),
            "Trực thuộc",
            "Đơn vị cấp trên",
            "Cơ quan chủ quản",
            "Đơn vị chủ quản",
        ),
        column("since", gettext_lazy("Founded"), "Thành lập", "Ngày thành lập", "Năm thành lập", kind="date"),
        column(
            "until", gettext_lazy("Ended"), "Giải thể", "Ngày giải thể", "Kết thúc hoạt động", kind="date"
        ),
        NOTE,
    )
    examples = (
        {
            "name": "Cục Cơ yếu 893",
            "short_name": "Cục 893",
            "kind": Unit.Kind.DEPARTMENT.label,
            "since": "1945",
        },
        {"name": "Phòng Chính trị Cục Cơ yếu 893", "parent": "Cục Cơ yếu 893", "since": "16/11/1990"},
    )
    only_new = frozenset(["name", "code"])
    partial = frozenset(["since", "until"])
    # A code that the list does not say is made for new rows alone, and tells no two of them apart.
    same_row = """CASE WHEN r.written ? 'code' THEN r.facts->>'code'
        ELSE concat_ws('|', r.names->>'name', r.names->>'parent') END"""

    def read(self, cells, said, reader):
        said.facts |= {
            name: value for name, value in cells.items() if name not in ("parent", "code") and value != ""
        }
        said.name("name", cells.get("name"))
        said.name("parent", cells.get("parent"))
        if code := cells.get("code"):
            said.facts["code"] = code_from(code, queryset=Unit.objects.none())
        if said.names.get("parent") and said.names.get("parent") == said.names.get("name"):
            said.refuse("parent", _("A unit cannot belong to itself. Choose the unit above it."))

    def look_up(self, matching):
        """A unit above that the list brings itself is not asked about."""
        matching.run(ABOVE_IN_LIST)

    def finish(self, matching):
        matching.run(UNITS)
        matching.run("UPDATE awards_importquestion q SET row_count = 0" + NOT_ASKED)

    def candidates(self, matching):
        return UNIT_CANDIDATES

    def complete(self, matching):
        """Ask about a new unit whose name is like that of another one further up in the list."""
        matching.run(ASK_BESIDE.format(like=LIKE_UNITS), like=like_another())
        matching.run(ASKED_BESIDE)

    def protect(self, matching):
        sentence = _(
            "The code “%(code)s” is that of “%(name)s” on record. Correct the code; a new name is entered there."
        )
        matching.run(OTHER_NAME, sentence=sentence % {"code": "¤", "name": "¥"})

    def on_record(self):
        return Unit.objects.select_related("parent")

    def make_new(self, matching):
        """Codes for those that have none, made from their names."""
        found = matching.run(
            "SELECT id, facts->>'name' FROM list_row"
            " WHERE state = 'new' AND coalesce(facts->>'code', '') = '' ORDER BY id"
        )
        if found:
            codes = codes_from([name for _key, name in found], queryset=Unit.objects.all())
            keys = [key for key, _name in found]
            matching.run(CODED, keys=keys, codes=codes)

    def after(self, matching):
        matching.run(PUT_BELOW)


class Names(ListKind):
    code = "names"
    model = UnitName
    permission = "blocs.add_unitname"
    units = (UnitNamed(what="unit", column="unit", may_be_new=False),)
    columns = (
        column(
            "unit",
            gettext_lazy("Present name of the unit"),
            "Tên hiện nay",
            "Tên hiện tại",
            *CALLED,
            required=True,
        ),
        column(
            "name",
            gettext_lazy("Former name"),
            "Tên cũ",
            "Tên trước đây",
            "Tên gọi cũ",
            "Tên gọi khác",
            "Tên khác",
            required=True,
        ),
        column(
            "kind",
            gettext_lazy("Kind of name"),
            "Loại tên",
            kind="choice",
            choices=tuple(UnitName.Kind.choices),
        ),
        column("since", gettext_lazy("From"), "Từ", "Từ ngày", "Từ năm", "Bắt đầu", kind="date"),
        UNTIL,
        NOTE,
    )
    examples = (
        {"unit": "Cục Cơ yếu 893", "name": "Cục Mật mã", "since": "1945", "until": "31/12/1990"},
        {"unit": "Cục Cơ yếu 893", "name": "Cục CY", "kind": UnitName.Kind.ABBREVIATION.label},
    )
    only_new = frozenset(["unit_id", "name", "kind"])
    same_row = "concat_ws('|', r.names->>'unit', r.names->>'name', r.names->>'since')"

    def read(self, cells, said, reader):
        note_span(cells, said)
        kind = cells.get("kind") or (
            UnitName.Kind.OFFICIAL if {"since", "until"} & said.names.keys() else UnitName.Kind.SPELLING
        )
        said.facts |= {"name": cells.get("name", ""), "kind": kind}
        said.facts |= {"note": cells["note"]} if cells.get("note") else {}
        said.name("unit", cells.get("unit"))
        said.name("name", cells.get("name"))
        if kind == UnitName.Kind.OFFICIAL and not said.names.get("until"):
            said.refuse("until", _("Say until when this was the official name."))

    def finish(self, matching):
        matching.run(LINKED_UNIT)

    def candidates(self, matching):
        return NAME_CANDIDATES

    def complete(self, matching):
        matching.run(SPAN.format(span="valid", table="blocs_unitname"))
        matching.run(NO_SPAN)


ABOVE_IN_LIST = """
UPDATE list_row r SET asked = '[]', links = r.links || '{"parent": 0}'
WHERE r.asked <> '[]' AND r.names->>'parent' IN (
    SELECT names->>'name' FROM list_row WHERE names ? 'name'
)
"""
NOT_ASKED = """
WHERE q.of_import_id = %(pk)s AND q.about = 'unit' AND q.answer = '' AND q.key NOT IN (
    SELECT jsonb_array_elements_text(r.asked) FROM list_row r
)
"""
UNITS = """
UPDATE list_row r SET facts = r.facts || jsonb_build_object('parent_id', nullif(r.links->'parent', '0'))
WHERE r.names ? 'parent'
"""
UNIT_CANDIDATES = """
SELECT r.id AS row, u.id AS record, 2 AS rank FROM rows r JOIN blocs_unit u ON u.code = r.facts->>'code'
UNION ALL
SELECT r.id, u.id, 1 FROM rows r
JOIN blocs_unit u ON u.name_key = r.names->>'name' LEFT JOIN blocs_unit above ON above.id = u.parent_id
WHERE u.parent_id IS NULL OR NOT r.names ? 'parent' OR u.parent_id = (r.facts->>'parent_id')::bigint
    OR above.name_key = r.names->>'parent'
UNION ALL
SELECT r.id, n.unit_id, 0 FROM rows r JOIN blocs_unitname n ON n.search_key = r.names->>'name'
UNION ALL
SELECT r.id, likely.id, 0 FROM (
    SELECT * FROM rows r WHERE NOT EXISTS (SELECT FROM blocs_unit u WHERE u.name_key = r.names->>'name')
    ORDER BY r.id LIMIT 300
) r, LATERAL (
    SELECT u.id FROM blocs_unit u WHERE u.search_key %% (r.names->>'name')
        AND similarity(u.name_key, r.names->>'name') >= 0.75
    ORDER BY similarity(u.name_key, r.names->>'name') DESC, u.id LIMIT 4
) likely
WHERE NOT r.facts ? 'code'
"""
# Whoever gives units codes tells them apart.
ASK_BESIDE = """
WITH alone AS MATERIALIZED (
    SELECT id, names->>'name' AS key, number AS first, written->>'name' AS text, coalesce(names->>'parent', '') AS above,
        coalesce(facts->>'since', '') AS since, concat_ws(' ', 'beside', sheet, number) AS question
    FROM list_row WHERE reasons = '[]' AND against = '[]' AND asked = '[]' AND names ? 'name'
        AND NOT written ? 'code' AND id NOT IN (SELECT row FROM matched)
),
{like}
INSERT INTO awards_importquestion
    (of_import_id, key, about, "column", text, candidates, may_be_new, may_be_printed, row_count, first_row, answer)
SELECT %(pk)s, question, 'unit', 'name', concat_ws(chr(10), text, hint), '[]', true, false, 1, first, ''
FROM alone JOIN beside USING (id)
ON CONFLICT (of_import_id, key) DO UPDATE SET row_count = 1
"""
ASKED_BESIDE = """
UPDATE list_row r SET asked = jsonb_build_array(q.key) FROM awards_importquestion q
WHERE q.of_import_id = %(pk)s AND q.row_count > 0 AND q.key = concat_ws(' ', 'beside', r.sheet, r.number)
    AND q.answer IN ('', 'out')
"""
OTHER_NAME = """
UPDATE list_row r SET state = 'wrong', against = r.against || jsonb_build_array(jsonb_build_array('code',
    replace(replace(%(sentence)s, '¤', u.code), '¥', u.name)))
FROM blocs_unit u
WHERE r.state IN ('same', 'changed') AND u.id = r.record
    AND u.code = r.facts->>'code' AND u.name_key <> r.names->>'name'
"""
CODED = """
UPDATE list_row r SET facts = r.facts || jsonb_build_object('code', coded.code)
FROM unnest(%(keys)s::bigint[], %(codes)s::text[]) AS coded (id, code) WHERE r.id = coded.id
"""
PUT_BELOW = """
UPDATE blocs_unit u SET parent_id = above.record
FROM list_row r JOIN list_row above
    ON above.names->>'name' = r.names->>'parent' AND above.state IN ('new', 'same', 'changed')
WHERE r.state = 'new' AND r.links->>'parent' = '0' AND u.id = r.record
    AND above.record <> u.id
"""
LINKED_UNIT = """
UPDATE list_row r SET facts = r.facts || jsonb_build_object('unit_id', r.links->'unit')
"""
NAME_CANDIDATES = f"""
SELECT r.id AS row, n.id AS record,
    CASE WHEN n.valid = {SAID_SPAN} THEN 2 ELSE 1 END AS rank
FROM rows r JOIN blocs_unitname n ON n.unit_id = (r.facts->>'unit_id')::bigint
    AND n.search_key = r.names->>'name' AND n.kind = r.facts->>'kind'
    AND (n.valid IS NULL OR n.valid && {SAID_SPAN})
"""
# A spelling is of no particular time.
NO_SPAN = """
UPDATE list_row r SET facts = r.facts - 'valid'
WHERE NOT r.names ? 'since' AND NOT r.names ? 'until'
"""
