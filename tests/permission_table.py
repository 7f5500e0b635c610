"""Draws docs/permissions.md: who gets what at which address, as the app answers.

python -m tests.permission_table writes it anew.
"""

import os
import re
from importlib import import_module
from pathlib import Path

import django
from django.db import transaction
from django.test.utils import setup_databases, setup_test_environment, teardown_databases

FILE = Path(__file__).parent.parent / "docs" / "permissions.md"
COMMAND = "python -m tests.permission_table"
# The heads of the columns, each with the roles that it stands for.
ROLES = {
    "stranger": ["stranger"],
    "no stewardship today": ["no stewardship", "former staff", "future staff"],
    "leader": ["leader of the bloc", "leader of the organiser", "leader here, staff of another bloc"],
    "staff": ["staff of the bloc", "staff of the organiser"],
    "admin": ["admin without rights", "admin with every right"],
}
OTHERS = ["leader of the organiser", "staff of the organiser"]
ADMINS_ROLES = {
    "stranger": ["stranger"],
    "no admin": ["staff of the organiser"],
    "admin without rights": ["admin without rights"],
    "admin with every right": ["admin with every right"],
}
REFUSALS = {400: "refused", 403: "refused", 404: "not there", 405: ""}

TEXT = """\
# Who gets what at which address

Made by `{command}` from the answers of the app itself, for every address it has. A test compares this page with the app: who adds an address or changes a right sees here what that does.

What one may see and do follows from the stewardships in force today; they are given by admins.

- A **stranger** is led to the login everywhere but on the pages that lead through it.
- **No stewardship today**: an account that never had one, staff whose stewardship ended yesterday, staff whose stewardship begins tomorrow. Their lists are empty, and no record is there for them.
- A **leader** reads the records of the bloc and writes none of them; freezing a summary makes a copy, and is open to all who may read it.
- **Staff** read and write the records of the bloc. What the receiving office does with a proposal they may write down only where nobody works in that office here; in this table somebody does.
- Leaders and staff of an organiser have all blocs below it. Who leads one bloc and is staff of another is a leader here.
- **Another bloc's** records are not there: 404, as if they did not exist. The same holds for units, people, papers and decisions that no record of one's own blocs names. A submitted proposal is there also for the office that it is addressed to.
- An **admin** has all blocs. What an admin may change in `/admin/` is said by the rights of the account; only one with every right gives rights.

| word | answer |
|---|---|
| reads | the page or file (200) |
| leads on | to another page of the app (302) |
| writes | what is sent (POST) is taken up; a form with a mistake comes back |
| login | to the login (302) |
| refused | 403, where one may know of the record and not do this; 400 where what was asked says nothing |
| 401 | the JSON for other systems is read with a token, of an account that has a stewardship today and is no admin's; a sign-in opens nothing there |
| not there | 404 |

Reading is GET (HEAD gets what GET gets, or 405), writing is POST; an address that takes only one of them answers the other with 405, and every address of the first table answers PUT and DELETE so.

## Addresses about a record of a bloc

{records}

## Addresses about no single record

What a setting opens (single sign-on, figures for a monitor) is not there while it is off, as here.

{others}

## Addresses of `/admin/`

`<model>` are all models kept there, unless some are named. Rights are asked for each model anew; these are the answers to an admin with none of them and to one with all. “No admin” are all other accounts, whatever their stewardships. Pages that only show something take a POST too and do nothing with it.

{admins}
"""


def draw(answers):
    """The page, of the answers that Permissions has."""
    ours = {page: found for page, found in answers.items() if not page.address.is_admins}
    about_records = {page.address.template for page, found in ours.items() if has_others(found)}
    of_records = {page: found for page, found in ours.items() if page.address.template in about_records}
    rest = {page: found for page, found in ours.items() if page not in of_records}
    admins = {page: found for page, found in answers.items() if page.address.is_admins}
    columns = {head: [(role, "own") for role in roles] for head, roles in ROLES.items()}
    others = {"leader or staff of another bloc": [(role, "other") for role in OTHERS]}
    columns_of_admins = {head: [(role, "own") for role in roles] for head, roles in ADMINS_ROLES.items()}
    return TEXT.format(
        command=COMMAND,
        records=table(of_records, columns | others),
        others=table(rest, columns),
        admins=table(admins, columns_of_admins),
    )


def has_others(found):
    return any(whose == "other" for _role, whose in found)


def table(answers, columns):
    rows = {}
    for page, found in answers.items():
        cells = tuple(cell(found, asked) for asked in columns.values())
        rows.setdefault(kind_of(page.address), {}).setdefault(cells, []).append(page)
    lines = [["address", *columns], ["---"] * (len(columns) + 1)]
    for kind in sorted(rows):
        pages = rows[kind]
        lines += [[named(kind, alike, is_only=len(pages) == 1), *cells] for cells, alike in pages.items()]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def kind_of(address):
    """The address with names for what it is about: pages of all models in Django's admin are of one kind."""
    template = re.sub(r"%\((\w+)\)s", r"<\1>", address.template)
    model = address.is_admins and address.model
    return (
        template.replace(f"/{model._meta.app_label}/{model._meta.model_name}/", "/<model>/")
        if model
        else template
    )


def named(kind, pages, is_only):
    """How a row says which of the pages of a kind it is about."""
    if is_only:
        return f"`{kind}`"
    names = sorted(page.which or page.address.model._meta.model_name for page in pages)
    return f"`{kind}`: {', '.join(names)}"


def cell(found, asked):
    """What the roles of a column get; where they differ, each of them."""
    words = {role: word_of(found[role, whose]) for role, whose in asked if (role, whose) in found}
    said = list(dict.fromkeys(words.values()))
    if len(said) == 1:
        return said[0]
    return "; ".join(f"{', '.join(role for role in words if words[role] == word)}: {word}" for word in said)


def word_of(answers):
    """What a role gets in one or two words: of what it asks for, and of what it sends."""
    read, written = answers.get("GET"), answers.get("POST")
    words = [word(read, "reads")] if read else []
    if written and not (read and read.location and read.location == written.location):
        words.append(word(written, "writes"))
    said = ", ".join(dict.fromkeys(filter(None, words)))
    return said.replace(", refused", ", writing refused")


def word(answer, done):
    if answer.leads_to_the_login:
        return "login"
    if answer.status == 302 and done == "reads":
        return "leads on"
    return REFUSALS.get(answer.status, done if answer.status in (200, 302) else str(answer.status))


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    setup_test_environment()
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        with transaction.atomic():
            # Not above: before the setup there are no models.
            permissions = import_module("tests.permissions").Permissions()
            transaction.set_rollback(True)
        FILE.write_text(draw(permissions.answers))
    finally:
        teardown_databases(databases, verbosity=0)


if __name__ == "__main__":
    main()
