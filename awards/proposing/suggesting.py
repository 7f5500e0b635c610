"""Names to choose from while one is typed on the pages of proposals and decisions."""

from django import forms
from django.db.models import prefetch_related_objects
from django.utils import timezone
from django.utils.translation import gettext as _

from blocs.models import Membership, Person, Unit
from blocs.text import tidy_line

from ..entering.names import NEW, Names, described, having, near_to
from ..kinds import KnownAwards
from ..models import AwardKind, RecipientKind
from .naming import OF

AWARD, UNIT, RECIPIENT = "award", "unit", "recipient"
LONGEST = 200
AWARDS = 10
MEMBERS = 60  # how many members of the bloc are shown before anything is typed


class NameAsked(forms.Form):
    """What was typed so far, and what it is the name of. blocs: those of which one may be said to be asked for."""

    of = forms.ChoiceField(choices=[(of, of) for of in (AWARD, UNIT, RECIPIENT)])
    kind = forms.ChoiceField(required=False, choices=RecipientKind.choices)  # of recipient
    q = forms.CharField(required=False)

    def __init__(self, *args, blocs=None, **kwargs):
        super().__init__(*args, **kwargs)
        if blocs is not None:
            self.fields["bloc"] = forms.ModelChoiceField(blocs, required=False)

    def clean_q(self):
        return tidy_line(self.cleaned_data["q"])[:LONGEST]

    def found(self, *, user, bloc=None, day=None):
        """[{key, name, label, near, member, known}], the likeliest first; nothing where the question makes no sense.

        near: the name is only like the text. known: the text means just this one. A recipient may also be a new one.
        bloc: its members go before their namesakes. day: units have the names of that day, awards are in force on it.
        """
        if not self.is_valid():
            return []
        of, text = self.cleaned_data["of"], self.cleaned_data["q"]
        if of == AWARD:
            return awards(text, KnownAwards(AwardKind.objects.all(), day))
        is_recipient = of == RECIPIENT
        of = OF.get(self.cleaned_data["kind"]) if is_recipient else of
        if of is None:  # households are known by their names alone
            return []
        names = NamesToChoose(of, bloc=bloc or self.cleaned_data.get("bloc"), day=day, user=user)
        return names.found(text, is_recipient) if text else names.members(is_recipient)


def awards(text, known):
    """Entries of the catalogue by what people call them; all of them before anything is typed."""
    meant = known.meant_by(text)
    if not text:
        near, found = False, known.kinds
    elif having_words := known.having(text):
        near, found = False, having_words[:AWARDS]
    else:
        near, found = True, known.like(text)
    found = list(dict.fromkeys([*filter(None, [meant]), *found]))
    return [
        {"key": kind.pk, "name": kind.name, "label": f"{kind.name} ({known.described(kind)})"}
        | {"near": near and kind != meant, "member": False, "known": kind == meant}
        for kind in found
    ]


class NamesToChoose:
    """Units, or people the user may know of."""

    def __init__(self, of, *, bloc, day, user):
        self.of = of
        self.bloc = bloc
        self.day = day
        self.user = user
        self.memberships = []
        if bloc and of == "unit":
            self.memberships = list(Membership.objects.in_bloc(bloc).select_related("unit"))

    def members(self, is_recipient):
        """The members of the bloc, where a recipient is one of them."""
        if not (is_recipient and self.memberships):
            return []
        return self.drawn([row.unit for row in members_on(self.bloc, self.day)])

    def found(self, text, is_recipient):
        meant = self.row_meant(text, is_recipient)
        rows = having(self.of, text, memberships=self.memberships, user=self.user)
        near = [] if rows else near_to(self.of, text, user=self.user)
        found = self.drawn([*filter(None, [meant]), *rows, *near], near=near, meant=meant)
        new = {"key": NEW, "name": text, "label": text, "near": False, "member": False, "known": False}
        return [*found, new] if is_recipient else found

    def row_meant(self, text, is_recipient):
        """The one that saving takes the name for without asking; None where it would ask."""
        if is_recipient and self.bloc:
            names = Names(self.bloc, self.memberships, self.user)
            names.want(self.of, text)
            names.look_up()
            return names.meaning(self.of, text).row
        rows = Unit.objects if self.of == "unit" else Person.objects.visible_to(self.user)
        named = list(rows.named(text)[:2])
        return named[0] if len(named) == 1 else None

    def drawn(self, rows, near=(), meant=None):
        rows = list(dict.fromkeys(rows))
        if self.of == "unit":
            prefetch_related_objects(rows, "names", "parent")
        members = {membership.unit_id for membership in self.memberships}
        return [
            {"key": row.pk, "name": self.name_of(row), "label": self.label_of(row)}
            | {"near": row in near and row != meant, "member": row.pk in members, "known": row == meant}
            for row in rows
        ]

    def name_of(self, row):
        return row.name_on(self.day) if self.of == "unit" else row.name

    def label_of(self, row):
        name = self.name_of(row)
        if name == row.name:
            return described(row)
        now = _("now %(now)s") % {"now": described(row)}
        return f"{name}, {now}"


def members_on(bloc, day=None):
    """Up to sixty memberships of a bloc on a day, today if none is given; each with unit_then, the name of the day."""
    day = day or timezone.localdate()
    return Membership.objects.in_bloc(bloc).on(day).with_units(day)[:MEMBERS]
