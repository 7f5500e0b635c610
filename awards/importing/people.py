"""People: known again by name, unit and birth date, as far as these are known."""

from django.utils.translation import gettext_lazy

from blocs.models import Person

from .list_kind import ListKind, PersonNamed, UnitNamed, column


class People(ListKind):
    code = "people"
    model = Person
    permission = "blocs.add_person"
    units = (UnitNamed(what="unit", column="unit"),)
    people = (PersonNamed(what="person", column="name", unit="unit"),)
    columns = (
        column("name", gettext_lazy("Full name"), "Họ và tên", "Họ tên", "Họ, tên", "Name", required=True),
        column("born", gettext_lazy("Born"), "Năm sinh", "Ngày sinh", "Ngày tháng năm sinh", kind="date"),
        column("unit", gettext_lazy("Unit"), "Đơn vị", "Đơn vị công tác", "Nơi công tác", "Cơ quan, đơn vị"),
        column("note", gettext_lazy("Note"), "Ghi chú", "Note"),
    )
    examples = (
        {"name": "Nguyễn Văn An", "born": "16/11/1970", "unit": "Cục Cơ yếu 893"},
        {"name": "Trần Thị Mỹ Duyên", "born": "1982"},
    )
    only_new = frozenset(["name"])
    partial = frozenset(["born"])
    same_row = "r.names->>'person_question'"

    def read(self, cells, said, reader):
        said.facts |= {name: cells[name] for name in ("born", "note") if cells.get(name)}
        unit, born = cells.get("unit", ""), cells.get("born")
        name, rank = said.name_person("person", cells.get("name", ""), unit=unit, born=born)
        said.facts["name"] = name
        if rank:
            said.names["rank"] = rank
        said.name("unit", cells.get("unit"))

    def finish(self, matching):
        matching.run(
            "UPDATE list_row r SET facts = r.facts || jsonb_build_object('unit_id', r.links->'unit')"
            " WHERE r.names ? 'unit'"
        )

    def complete(self, matching):
        """Keep the rank of a new person, for which a list of people has no column, as the note."""
        matching.run(RANK_AS_NOTE)

    def candidates(self, matching):
        return """
            SELECT r.id AS row, (r.links->>'person')::bigint AS record, 1 AS rank FROM rows r
            WHERE (r.links->>'person')::bigint > 0
        """


RANK_AS_NOTE = """
UPDATE list_row r SET facts = r.facts || jsonb_build_object('note', r.names->>'rank')
WHERE r.names ? 'rank' AND NOT r.facts ? 'note'
    AND NOT EXISTS (SELECT FROM matched WHERE matched.row = r.id AND matched.record IS NOT NULL)
"""
