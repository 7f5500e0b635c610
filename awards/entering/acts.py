"""What the buttons of the entry page do to what was typed, for people whose browser runs no script."""

from django.utils.translation import gettext as _

from .pasting import heads_left_out, put_rows
from .setting import Setting
from .sheet import TABLES
from .typed import KEY, keys_in_order, with_row_moved, with_rows_added, without_row

ROWS_AT_A_TIME = 3


def of_button(button, post, entry, user):
    """The act of a button, a function of what was typed; and the place of the page to show afterwards.

    The act raises ValidationError where it cannot be done.
    """
    act, table, key = parts_of(button)
    if not table:
        return nothing, ""
    acts = {
        "add": lambda typed: add_rows(typed, table),
        "remove": lambda typed: without_row(typed, table, key),
        "up": lambda typed: with_row_moved(typed, table, key, -1),
        "down": lambda typed: with_row_moved(typed, table, key, 1),
        "present": lambda typed: all_present(typed, entry, user),
        "paste": lambda typed: put_rows(
            typed, table, post.get(f"paste-{table}", ""), Setting(entry, typed, user)
        ),
    }
    return acts.get(act, nothing), f"#table-{table}"


def parts_of(button):
    """Act, table and key of row of a button; without a table where there is none of that name."""
    act, _colon, rest = button.partition(":")
    table, _colon, key = rest.partition(":")
    known = table in TABLES and (not key or KEY.fullmatch(key))
    return act, table if known else "", key


def left_out(button, post):
    """A sentence about pasted columns that the table does not have; "" where there are none."""
    act, table, _key = parts_of(button)
    if act != "paste" or not table:
        return ""
    heads = heads_left_out(table, post.get(f"paste-{table}", ""))
    if not heads:
        return ""
    return _("Left out, for the table has no such column: %(heads)s.") % {"heads": ", ".join(heads)}


def nothing(typed):
    return typed


def add_rows(typed, table):
    """Some empty rows; those of a ballot begin with the totals of the row above, which are the same paper's."""
    rows = [{} for _number in range(ROWS_AT_A_TIME)]
    if table == "ballots" and (keys := keys_in_order(typed, table)):
        start = f"{table}-{keys[-1]}-"
        above = {name.removeprefix(start): text for name, text in typed.items() if name.startswith(start)}
        own = ("unit", "unit_id", "unit_in", "in_favour", "against", "written_in_favour")
        rows = [{name: text for name, text in above.items() if name not in own}]
    return with_rows_added(typed, table, rows)


def all_present(typed, entry, user):
    """Every member of whom nothing is said yet was there."""
    statuses = {f"roll-{row.key}-status": "present" for row in Setting(entry, typed, user).given("roll")}
    return statuses | {name: text for name, text in typed.items() if text}
