"""Reads a record file and checks it against the published schema, before anything is looked up or written."""

import json
from decimal import Decimal
from functools import cache
from pathlib import Path

from django.utils.translation import gettext as _
from jsonschema import Draft202012Validator, FormatChecker

from blocs.partial_dates import PartialDate
from blocs.text import tidy

from .problems import BadRecordFile, Problem

SCHEMA = Path(__file__).with_name("schema.json")
FORMATS = FormatChecker(formats=())


@FORMATS.checks("partial-date", raises=ValueError)
def is_partial_date(value):
    return value is None or bool(PartialDate.parse(value))


@FORMATS.checks("whole-date", raises=ValueError)
def is_whole_date(value):
    return PartialDate.parse(value).is_full


class Node:
    """A part of a record file that knows its path, so that every message can name it."""

    def __init__(self, value, path=""):
        self.value = value
        self.path = path

    def __contains__(self, name):
        return name in self.value

    def __getitem__(self, name):
        return Node(self.value[name], f"{self.path}.{name}".lstrip("."))

    def get(self, name, default=None):
        return self.value.get(name, default)

    def part(self, name):
        """The part of that name as a Node, None where the file has none."""
        if name in self:
            return self[name]
        return None

    def each(self, name):
        """The parts of a list, none where the file has no such list."""
        return [
            Node(value, f"{self.path}.{name}[{place}]".lstrip("."))
            for place, value in enumerate(self.get(name, ()))
        ]

    def within(self, whole):
        """This part of a whole, which says for it what it does not say itself."""
        inherited = {name: whole.get(name) for name in whole.value if name not in OF_THE_WHOLE_ONLY}
        return Node(inherited | self.value, self.path)

    def stated(self, *names, **renamed):
        """The facts the file states, by column. What it does not state is not there; None erases."""
        columns = {name: name for name in names} | renamed
        return {column: self.value[name] for column, name in columns.items() if name in self.value}

    def linked(self, **finders):
        """The rows that the file refers to, by column, each fetched by its finder."""
        return {
            name: None if self.value[name] is None else find(self[name])
            for name, find in finders.items()
            if name in self.value
        }

    def figure(self):
        """A count as the columns of Counted: a number, none as stated, or unknown."""
        stated = self.stated(count_words="count_in_words")
        if "count" in self:
            count = self.get("count")
            number = isinstance(count, int)
            stated |= {"figure": "number" if number else count, "count": count if number else None}
        return stated

    def problem(self, reason):
        return Problem(self.path, reason)


# Facts about a whole that do not hold for its parts.
OF_THE_WHOLE_ONLY = {
    *("count", "count_in_words", "of_which", "named", "note"),
    *("unit", "person", "name_as_printed", "handed_over", "changes", "golden_book_number"),
}


def read(path):
    """Return the record file as a Node. Raises BadRecordFile with everything that breaks the schema."""
    try:
        data = tidied(parse(path))
    except Problem as problem:
        raise BadRecordFile([problem]) from None
    errors = sorted(validator().iter_errors(data), key=lambda error: list(map(str, error.path)))
    if errors:
        raise BadRecordFile([Problem(json_path(error), sentence(error)) for error in map(innermost, errors)])
    return Node(data)


def parse(path):
    try:
        text = path.read_text(encoding="utf-8-sig")
        return json.loads(
            text, parse_float=Decimal, parse_constant=no_number, object_pairs_hook=without_repetition
        )
    except OSError as error:
        raise Problem("", _("The file cannot be read: %s.") % error.strerror) from None
    except UnicodeDecodeError:
        raise Problem("", _("The file is not UTF-8. Save it as UTF-8.")) from None
    except json.JSONDecodeError as error:
        where = {"line": error.lineno, "column": error.colno, "reason": error.msg}
        raise Problem(
            "", _("This is no JSON: line %(line)s, column %(column)s: %(reason)s.") % where
        ) from None
    except RecursionError:
        raise Problem("", _("The objects and lists of this file stand too deep in one another.")) from None


def tidied(value):
    """The parsed file with every text in NFC, with ordinary spaces and without what no database stores."""
    if isinstance(value, str):
        return tidy(value.encode("utf-8", "ignore").decode())
    if isinstance(value, list):
        return [tidied(part) for part in value]
    if isinstance(value, dict):
        return {name: tidied(part) for name, part in value.items()}
    return value


def no_number(constant):
    raise Problem("", _("%s is no number.") % constant)


def without_repetition(pairs):
    """A JSON object, refused where it says one thing twice: the first would be lost without a word."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _value in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise Problem("", _("“%s” stands twice in one object. Keep one.") % twice)
    return found


@cache
def validator():
    return Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")), format_checker=FORMATS)


def innermost(error):
    """Of a value that fits none of several forms, the error of the form it comes nearest to."""
    while error.context and error.validator in ("anyOf", "oneOf"):
        same_type = [inner for inner in error.context if inner.validator not in ("type", "required")]
        if not same_type:
            break
        error = max(same_type, key=lambda inner: len(inner.absolute_path))
    return error


def json_path(error):
    parts = [f"[{part}]" if isinstance(part, int) else f".{part}" for part in error.absolute_path]
    return "".join(parts).lstrip(".")


def sentence(error):
    """The schema's error in words for the people who write record files."""
    wanted, found = error.validator_value, json.dumps(error.instance, ensure_ascii=False, default=str)
    match error.validator:
        case "required":
            missing = next(name for name in wanted if name not in error.instance)
            return _("“%s” is missing.") % missing
        case "additionalProperties":
            known = error.schema["properties"]
            unknown = ", ".join(f"“{name}”" for name in error.instance if name not in known)
            return _("%(unknown)s is not known here. Known are: %(known)s.") % {
                "unknown": unknown,
                "known": ", ".join(known),
            }
        case "enum":
            choices = ", ".join(str(choice) for choice in wanted if choice is not None)
            return _("%(found)s is none of: %(choices)s.") % {"found": found, "choices": choices}
        case "type":
            types = wanted if isinstance(wanted, str) else ", ".join(wanted)
            return _("%(found)s is not of the type %(types)s.") % {"found": found, "types": types}
        case "format":
            return (
                _("%s is no date. Write 16/11/2018; where only a part is known 11/2018, 2018 or 16/11.")
                % found
            )
        case "anyOf" | "oneOf" if all("required" in form for form in wanted):
            forms = ", ".join(f"“{' + '.join(form['required'])}”" for form in wanted)
            return _("Give one of: %s.") % forms
        case "dependentRequired":
            return _("These belong together: %s.") % "; ".join(
                " + ".join([name, *others]) for name, others in wanted.items()
            )
    return error.message
