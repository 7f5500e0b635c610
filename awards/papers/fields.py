"""The fields of a paper by the names that templates call them, read from the content itself."""

import dataclasses
import typing
from dataclasses import dataclass

from .content import Count, Paper

ITEMS = {"people": "person", "absent": "absentee", "addressees": "addressee", "copies_to": "copy"}


@dataclass(frozen=True)
class Field:
    name: str  # letterhead.issuer, or line.award for an item of a list
    says: str
    within: str = ""  # of an item: the list it stands in
    item: str = ""  # of a list: what its items are called here

    @property
    def tag(self):
        """How a template prints it, or goes through it."""
        return f"{{% for {self.item} in {self.name} %}}" if self.item else f"{{{{ {self.name} }}}}"


def type_of(cls, name):
    """The type of a field, without its None; a list stands for itself. None where there is no such field."""
    hint = typing.get_type_hints(cls).get(name)
    if typing.get_origin(hint) is list:
        return hint
    return next((option for option in typing.get_args(hint) if option is not type(None)), hint)


def said_of(cls, name):
    """What a field is, in words."""
    return typing.get_type_hints(cls, include_extras=True)[name].__metadata__[0]


def item_of(hint):
    """The type of a list's items; None for what is no list."""
    return typing.get_args(hint)[0] if typing.get_origin(hint) is list else None


def has_parts(hint):
    """Whether a type is one whose fields are printed, and not itself."""
    return dataclasses.is_dataclass(hint) and hint is not Count


def fields_of(cls=Paper, prefix="", within="", described=None):
    """All fields in their order; what a list's items are made of stands where it first occurs."""
    described = set() if described is None else described
    for field in dataclasses.fields(cls):
        name, hint = prefix + field.name, type_of(cls, field.name)
        item = item_of(hint)
        called = ITEMS.get(field.name, field.name.removesuffix("s")) if item else ""
        if not has_parts(hint):
            yield Field(name, said_of(cls, field.name), within, called)
        if has_parts(hint):
            yield from fields_of(hint, f"{name}.", within, described)
        if has_parts(item) and item not in described:
            described.add(item)
            yield from fields_of(item, f"{called}.", name, described)
