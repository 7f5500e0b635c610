"""What every address answers to every role: asked of the app itself, each request undone."""

import datetime
from dataclasses import dataclass
from urllib.parse import urlencode

from django.conf import settings
from django.core.files.base import ContentFile
from django.shortcuts import resolve_url
from django.test import Client
from django.urls import reverse

from . import factories as make
from .addresses import addresses
from .asking import ask, rows_written
from .file_of_a_bloc import BlocFile
from .filled_form import filled_form
from .on_record import fill_empty_models

SAFE, UNSAFE = ["GET", "HEAD"], ["POST", "PUT", "DELETE"]
STRANGER, ADMIN = "stranger", "admin with every right"
WITHOUT = ["no stewardship", "former staff", "future staff"]
LEADERS = ["leader of the bloc", "leader of the organiser", "leader here, staff of another bloc"]
STAFF = ["staff of the bloc", "staff of the organiser"]
ADMINS = ["admin without rights", ADMIN]
ALL = [STRANGER, *WITHOUT, *LEADERS, *STAFF, *ADMINS]
# Enough where nothing can be sent; and for the further pages of an address, which are made alike.
READERS = [STRANGER, *WITHOUT, LEADERS[0], STAFF[1], *ADMINS]
ONE_OF_EACH = [STRANGER, WITHOUT[1], LEADERS[0], *STAFF, ADMINS[0]]
# Asked besides the methods that an address takes.
MORE_METHODS = {STRANGER: SAFE + UNSAFE, WITHOUT[1]: SAFE + UNSAFE, LEADERS[0]: UNSAFE, STAFF[1]: UNSAFE}
# The pages of Django's admin look only at whether one is an admin: who has most else stands for all others.
ASKED_OF_ADMINS_PAGES = [STRANGER, STAFF[1], *ADMINS]
# What is sent where the form stands on another page.
SENT = {"awards:edition-list": {"first": 2018, "last": 2018}}
ASKED_WITH = {"/admin/autocomplete/": "?app_label=blocs&model_name=membership&field_name=unit&term="}


def users_towards(bloc):
    """A user of each role towards a bloc, by the name of the role."""
    today, day = datetime.date.today(), datetime.timedelta(days=1)
    of_bloc, of_organiser = {"bloc": bloc}, {"organiser": bloc.organiser}
    two_roles = make.leader_of(bloc)
    make.StewardshipFactory(user=two_roles, role="staff")
    stewards = [
        make.StewardshipFactory(**of_bloc, role="staff", ends_on=today - day).user,
        make.StewardshipFactory(**of_bloc, role="staff", starts_on=today + day).user,
        make.leader_of(bloc),
        make.StewardshipFactory(**of_organiser, role="leader").user,
        two_roles,
        make.staff_of(bloc),
        make.StewardshipFactory(**of_organiser, role="staff").user,
    ]
    users = [make.UserFactory(), *stewards, make.UserFactory(is_staff=True), make.AdminFactory()]
    return dict(zip([*WITHOUT, *LEADERS, *STAFF, *ADMINS], users, strict=True))


@dataclass(frozen=True)
class Page:
    """An address; where it has several pages of one kind (the acts on a proposal), one of these."""

    address: object
    which: str = ""

    def __str__(self):
        return f"{self.address.template} {self.which}".strip()


@dataclass(frozen=True)
class Answer:
    status: int
    location: str
    wrote: frozenset  # the names of the tables

    @property
    def leads_to_the_login(self):
        logins = (resolve_url(settings.LOGIN_URL), reverse("admin:login"))
        return self.status == 302 and self.location.startswith(logins)


class Permissions:
    """The answers by page, then by role and whose the thing is that the page is about, then by method."""

    def __init__(self):
        make.PaperTemplateFactory(file=ContentFile(b"PK", name="to-trinh.docx"))
        fill_empty_models()
        admin = make.AdminFactory()
        self.own, self.other = BlocFile(2018, admin), BlocFile(2021, admin)
        self.clients = {STRANGER: Client(raise_request_exception=False)}
        self.tokens = {}  # which only the JSON for other systems asks for
        for role, user in users_towards(self.own.bloc).items():
            self.clients[role] = Client(raise_request_exception=False)
            self.clients[role].force_login(user)
            used = datetime.date.today()
            self.tokens[role] = make.AccessTokenFactory(user=user, last_used_on=used).make_secret()
        self.written = rows_written()
        self.answers = {}
        for address in addresses():
            if address.is_admins:
                self.ask_admins_page(address)
            else:
                self.ask_pages(address)

    def ask_pages(self, address):
        """The first page is asked by everybody; the others, made alike, by one role of each column of the table."""
        own, other = self.own.pages_of(address), self.other.pages_of(address)
        for number, which in enumerate(own):
            url = address.url(**own[which])
            methods = self.methods_of(url)
            data = self.form_at(url, address) if "POST" in methods else ""
            all_roles = ALL if "POST" in methods else READERS
            roles = [role for role in all_roles if number == 0 or role in ONE_OF_EACH]
            page = self.answers[Page(address, which)] = {}
            for role in roles:
                more = [] if number else MORE_METHODS.get(role, [])
                page[role, "own"] = self.ask(role, url, [*methods, *more], data)
            for role in [LEADERS[1], STAFF[1]] if own != other else []:
                page[role, "other"] = self.ask(role, address.url(**other[which]), methods, data)

    def ask_admins_page(self, address):
        for url in address.known_urls()[:1]:
            url += ASKED_WITH.get(address.template, "")
            self.answers[Page(address)] = {
                (role, "own"): self.ask(role, url, ["GET", "POST"], "") for role in ASKED_OF_ADMINS_PAGES
            }

    def methods_of(self, url):
        """Those of GET and POST that the address takes: a view says so when it refuses another one."""
        refused = ask(self.clients[ADMIN], url, method="PUT")
        allowed = refused.get("Allow", "GET, POST")
        return [method for method in ("GET", "POST") if method in allowed]

    def form_at(self, url, address):
        """What the forms of the page would send for an admin, who sees them all."""
        response = ask(self.clients[ADMIN], url)
        is_page = response.status_code == 200 and "html" in response.get("Content-Type", "")
        form = filled_form(response) if is_page else {}
        return urlencode(form | SENT.get(address.name, {}), doseq=True)

    def ask(self, role, url, methods, data):
        """The answers by method, with what was written by all the safe ones, and by all the others."""
        answers = {}
        token = self.tokens.get(role)
        shown = {"HTTP_AUTHORIZATION": f"Bearer {token}"} if token else {}
        for ways in (SAFE, UNSAFE):
            asked = {
                method: ask(
                    self.clients[role], url, method=method, data=data if method == "POST" else "", **shown
                )
                for method in ways
                if method in methods
            }
            wrote = self.tables_written() if asked else frozenset()
            for method, response in asked.items():
                answers[method] = Answer(response.status_code, response.get("Location", ""), wrote)
        return answers

    def tables_written(self):
        """The names of the tables written since the last time."""
        before, self.written = self.written, rows_written()
        return frozenset(table for table, rows in self.written.items() if rows != before.get(table))
