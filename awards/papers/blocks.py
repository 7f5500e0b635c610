"""What stands in every paper, as Word blocks with the tags of a template: head, title, list, signatures."""

from .layout import (
    HEAD,
    WIDTH,
    add,
    add_heading_row,
    add_row,
    add_rule,
    add_table,
    add_wide_row,
)

CENTRED = "Ô bảng giữa"
COUNTRY, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"


def add_head(document, head="letterhead", *, dated=True, numbered=True, draft=False, width=WIDTH):
    """The issuing body with its number on the left, the motto with place and date on the right."""
    columns = (HEAD[0] + (width - WIDTH) / 2, HEAD[1] + (width - WIDTH) / 2)
    table = add_table(document, columns, rows=2)
    (issuer, country), (number, day) = (row.cells for row in table.rows)
    add(issuer, "Cơ quan chủ quản", f"{{%p if {head}.superior %}}")
    add(issuer, "Cơ quan chủ quản", f"{{{{ {head}.superior }}}}")
    add(issuer, "Cơ quan chủ quản", "{%p endif %}")
    add(issuer, "Cơ quan ban hành", f"{{{{ {head}.issuer }}}}")
    add_rule(issuer, 2.4, within=columns[0])
    add(country, "Quốc hiệu", COUNTRY)
    add(country, "Tiêu ngữ", MOTTO)
    add_rule(country, 6.0, within=columns[1])
    add(number, "Số ký hiệu", f"Số: {{{{ {head}.number }}}}" if numbered else "")
    if draft:
        add(number, "Dự thảo", "DỰ THẢO")
    add(day, "Địa danh, ngày tháng", f"{{{{ {head}.place }}}}, {{{{ {head}.day }}}}" if dated else "")


def add_title(document, kind, about=None, *, rule=True, width=WIDTH):
    add(document, "Tên loại văn bản", kind)
    if about:
        add(document, "Trích yếu", about)
    if rule:
        add_rule(document, 4.0, within=width).paragraph_format.keep_with_next = True


def add_loop(document, loop, *paragraphs):
    """Paragraphs repeated for each item: `loop` is what stands after “for”, a paragraph a style and a text."""
    add(document, "Nội dung", f"{{%p for {loop} %}}")
    for style, text in paragraphs:
        add(document, style, text)
    add(document, "Nội dung", "{%p endfor %}")


def add_choice(document, condition, either, otherwise=()):
    """Paragraphs that stand where a condition is true, and others where it is not."""
    add(document, "Nội dung", f"{{%p if {condition} %}}")
    for style, text in either:
        add(document, style, text)
    if otherwise:
        add(document, "Nội dung", "{%p else %}")
    for style, text in otherwise:
        add(document, style, text)
    add(document, "Nội dung", "{%p endif %}")


def add_awards(document, with_names="names_in_text"):
    """Each award with its count and, where `with_names` is true, its names; else with a word about the list."""
    add(document, "Nội dung", "{%p for group in groups %}")
    add_choice(
        document,
        with_names,
        [("Mục", "{{ group.number }}. {{ group.to_grant }}: {{ group.recipients }}")],
        [
            (
                "Nội dung",
                "{{ group.number }}. {{ group.to_grant }}: {{ group.recipients }} (có danh sách kèm theo).",
            )
        ],
    )
    add(document, "Nội dung", f"{{%p if {with_names} %}}")
    post = "{% if line.post %}, {{ line.post }}{% endif %}"
    note = "{% if line.note %} ({{ line.note }}){% endif %}"
    end = "{{ '.' if loop.last else ';' }}"
    add_loop(document, "line in group.lines", ("Nội dung", f"- {{{{ line.recipient }}}}{post}{note}{end}"))
    add(document, "Nội dung", "{%p endif %}")
    add(document, "Nội dung", "{%p endfor %}")


def add_grounds(document):
    add_loop(
        document,
        "ground in grounds",
        ("Căn cứ", "Căn cứ {{ ground }}{{ '.' if loop.last else ';' }}"),
    )


def add_list(document, columns):
    """The list of nominees; columns are triples of a title, a width in cm and a style with a field of `line`."""
    widths = [width for _title, width, _cell in columns]
    table = add_table(document, widths, ruled=True)
    add_heading_row(table, [title for title, _width, _cell in columns])
    add_wide_row(table, "{%tr for group in groups %}")
    add_wide_row(table, "{{ group.roman }}. {{ group.award }}: {{ group.recipients }}")
    add_wide_row(table, "{%tr for line in group.lines %}")
    add_row(table, widths, [cell for _title, _width, cell in columns])
    add_wide_row(table, "{%tr endfor %}")
    add_wide_row(table, "{%tr endfor %}")


def add_rows(document, loop, columns):
    """A ruled table with a row for each item of a loop; columns as in add_list()."""
    widths = [width for _title, width, _cell in columns]
    table = add_table(document, widths, ruled=True)
    add_heading_row(table, [title for title, _width, _cell in columns])
    add_wide_row(table, f"{{%tr for {loop} %}}")
    add_row(table, widths, [cell for _title, _width, cell in columns])
    add_wide_row(table, "{%tr endfor %}")


def add_signature(document, *, first_copy, signer="signature", width=WIDTH):
    """Who receives the paper on the left, who signs on the right; kept on one page."""
    copies, signs = add_table(document, (width / 2, width / 2)).rows[0].cells
    add_copies(copies, first_copy)
    add(signs, "Quyền hạn, chức vụ", f"{{%p if {signer}.prefix %}}")
    add(signs, "Quyền hạn, chức vụ", f"{{{{ {signer}.prefix }}}}")
    add(signs, "Quyền hạn, chức vụ", "{%p endif %}")
    add(signs, "Quyền hạn, chức vụ", f"{{{{ {signer}.title }}}}")
    add(signs, "Họ tên người ký", f"{{{{ {signer}.name }}}}")


def add_copies(holder, first):
    add(holder, "Nơi nhận", "Nơi nhận:")
    add(holder, "Danh sách nơi nhận", f"- {first};")
    add(holder, "Danh sách nơi nhận", "{%p for copy in copies_to %}")
    add(holder, "Danh sách nơi nhận", "- {{ copy }};")
    add(holder, "Danh sách nơi nhận", "{%p endfor %}")
    add(holder, "Danh sách nơi nhận", "- Lưu: VT.")


def add_two_signatures(document, left, right, *, width=WIDTH):
    """Two who sign beside each other; each a title and the tag of the name."""
    cells = add_table(document, (width / 2, width / 2)).rows[0].cells
    for cell, (title, name) in zip(cells, (left, right), strict=True):
        add(cell, "Quyền hạn, chức vụ", title)
        add(cell, "Hướng dẫn ký", "(Ký, ghi rõ họ tên)")
        add(cell, "Họ tên người ký", name)
