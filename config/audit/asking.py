"""What is asked of the audit: by whom, of what, when."""

import datetime

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, Q
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from blocs.admin_base import is_key
from blocs.forms import EVERY_KIND
from blocs.keys import IsOneOf
from blocs.models import Act, Export, User
from blocs.text import having_words
from config.history_sentences import RECORDS

MOST_RECORDS = 1000


class MomentField(forms.DateTimeField):
    """A date, or a date with the time of day, from when on, or until when."""

    def __init__(self, *, time_of_day, **kwargs):
        super().__init__(required=False, **kwargs)
        self.time_of_day = time_of_day  # of a date alone

    def to_python(self, value):
        moment = super().to_python(value)
        # The years of which the database can say the moment everywhere on earth.
        if moment and not 1900 <= moment.year <= 2999:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        is_date_alone = moment and ":" not in value
        return datetime.datetime.combine(moment, self.time_of_day, moment.tzinfo) if is_date_alone else moment


class AuditForm(forms.Form):
    """Narrows who changed or exported what."""

    who = forms.CharField(
        label=_("Name or account"),
        required=False,
        max_length=150,
        help_text=_("Also of an account that is switched off, or had another name."),
    )
    what = forms.ChoiceField(
        label=_("What was done"),
        required=False,
        choices=[
            ("", _("everything")),
            ("changes", _("changes")),
            ("outside", _("changes outside of the pages")),
            ("exports", _("exports")),
        ],
    )
    kind = forms.ChoiceField(label=_("Kind of record"), required=False)
    record = forms.CharField(
        label=_("Name or number of the record, or file"),
        required=False,
        max_length=200,
        help_text=_(
            "Of a record choose the kind too. Its number is the last one in the address of its history."
        ),
    )
    since = MomentField(label=_("From"), time_of_day=datetime.time.min)
    until = MomentField(label=_("Until"), time_of_day=datetime.time.max)

    def __init__(self, *args, request, **kwargs):
        super().__init__(*args, **kwargs)
        self.request = request
        kinds = sorted(
            (str(capfirst(model._meta.verbose_name)), key) for key, (model, _lines) in RECORDS.items()
        )
        self.fields["kind"].choices = [EVERY_KIND, *((key, name) for name, key in kinds)]

    def clean(self):
        asked = super().clean()
        since, until = asked.get("since"), asked.get("until")
        if since and until and until < since:
            self.add_error("until", _("The end lies before the beginning. Check the two."))
        if asked.get("kind") and asked.get("what") == "exports":
            self.add_error("kind", _("Exports are of files. Leave the kind empty."))
        if asked.get("record") and not asked.get("kind") and asked.get("what") != "exports":
            self.add_error("kind", _("Choose the kind of record in which to look for this name or number."))
        if asked.get("record") and asked.get("kind") and not self.errors:
            asked["records"] = self.find_records()
        return asked

    def find_records(self):
        """The keys of the records that are called so, or have that number."""
        model, text = RECORDS[self.cleaned_data["kind"]][0], self.cleaned_data["record"]
        called = records_called(model, text, self.request).values_list("pk", flat=True)
        keys = list(called[: MOST_RECORDS + 1])
        if len(keys) > MOST_RECORDS:
            self.add_error(
                "record",
                _("More than a thousand records are called so. Write more of the name, or the number."),
            )
        return keys

    @cached_property
    def people(self):
        return accounts_called(self.cleaned_data["who"])

    def acts(self):
        """The acts that are asked for; none where only exports are."""
        asked = self.cleaned_data
        found = Act.objects.from_moment(asked["since"]).until_moment(asked["until"])
        if asked["what"] == "exports":
            return found.none()
        if asked["what"] == "outside":
            found = found.outside_the_pages()
        if asked["who"]:
            found = found.by_people(self.people)
        if "records" in asked:
            return found.filter(on_records(asked["kind"], asked["records"]))
        return found.filter(on_kind(asked["kind"])) if asked["kind"] else found

    def exports(self):
        """The exports that are asked for; none where only changes are, or those of a kind of record."""
        asked = self.cleaned_data
        found = Export.objects.from_moment(asked["since"]).until_moment(asked["until"])
        if asked["what"] in ("changes", "outside") or asked["kind"]:
            return found.none()
        if asked["who"]:
            found = found.by_people(self.people, asked["who"])
        return found.about(asked["record"])


def accounts_called(text):
    """The keys of the accounts whose name has the words now, or had them at any time."""
    names = ("username", "last_name", "first_name")
    now, formerly = (having_words(of.objects, text, *names) for of in (User, User.pgh_event_model))
    return set(now.values_list("pk", flat=True).union(formerly.values_list("pgh_obj", flat=True)))


def records_called(model, text, request):
    """The records of a kind that the admin's search finds by a text, and the one of that number."""
    of_number = model.objects.filter(pk=int(text)) if is_key(text) else model.objects.none()
    if not (admin.site.is_registered(model) and admin.site.get_model_admin(model).search_fields):
        return of_number
    model_admin = admin.site.get_model_admin(model)
    called, _has_doubles = model_admin.get_search_results(request, model.objects.all(), text)
    return called.order_by().values("pk").union(of_number.order_by().values("pk"))


def event_rows(kind):
    """The events of a kind of record and of its lines, each with the way from the event to the record."""
    model, lines = RECORDS[kind]
    for part, way in {model: "pgh_obj", **lines}.items():
        yield part.pgh_event_model.objects, way


def on_records(kind, keys):
    """The condition that an act changed one of these records, or a line of it."""
    condition = Q(pk__in=[])
    for events, way in event_rows(kind):
        condition |= Q(IsOneOf("pk", events.filter(**{f"{way}__in": keys}), "pgh_context"))
    return condition


def on_kind(kind):
    """The condition that an act changed a record of a kind, or a line of one."""
    condition = Q(pk__in=[])
    for events, _way in event_rows(kind):
        condition |= Exists(events.filter(pgh_context=OuterRef("pk")))
    return condition
