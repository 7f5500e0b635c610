"""Every address of the app, read from its URL patterns, and the objects on record that it can be about."""

from dataclasses import dataclass
from urllib.parse import quote

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.urls import get_resolver
from django.utils.regex_helper import normalize

from awards.importing.kinds import KINDS as KINDS_OF_LISTS
from awards.models import (
    Award,
    AwardDecision,
    Draft,
    Edition,
    Entry,
    Import,
    PaperTemplate,
    Proposal,
    ProposalLine,
    Recommendation,
)
from awards.official_forms.versions import forms_of
from awards.proposing.acts import ACTS
from awards.summaries.files import FORMS
from awards.summaries.rows import KINDS
from blocs.models import Bloc, Document, Person, PersonMerge, SavedList, StaffHandover, Unit
from campaigns.models import Ballot, Campaign, Conference, ConferencePurpose, Leadership, Standing
from config.guides import GUIDES
from config.history_sentences import RECORDS
from config.saved_lists import LISTS


@dataclass(frozen=True)
class Address:
    name: str  # as reverse() knows it; empty where the pattern has none
    template: str  # /blocs/%(code)s/
    parameters: tuple

    @property
    def is_admins(self):
        return self.template.startswith("/admin/")

    @property
    def model(self):
        """The model whose rows an address of Django's admin is about, or None."""
        try:
            return apps.get_model(*self.template.split("/")[2:4])
        except (LookupError, TypeError, ValueError):
            return None

    def url(self, **arguments):
        return self.template % {name: quote(str(value), safe="") for name, value in arguments.items()}

    def known_arguments(self):
        """The arguments of every page that the address has in the database as it stands."""
        if not self.parameters:
            return [{}]
        if known := KNOWN.get(self.name or self.template):
            return known()
        # One row of each model is enough for admin's pages: they are all made alike.
        rows = self.model.objects.all()[:1] if self.model else []
        return [dict.fromkeys(self.parameters, row.pk) for row in rows]

    def known_urls(self):
        return [self.url(**arguments) for arguments in self.known_arguments()]


def addresses():
    return list(_walk(get_resolver().url_patterns))


def _walk(patterns, before="", namespace=""):
    for entry in patterns:
        regex = before + entry.pattern.regex.pattern.removeprefix("^")
        if hasattr(entry, "url_patterns"):
            within = f"{namespace}{entry.namespace}:" if entry.namespace else namespace
            yield from _walk(entry.url_patterns, regex, within)
        else:
            for template, parameters in normalize(regex):
                name = f"{namespace}{entry.name}" if entry.name else ""
                yield Address(name, f"/{template}", tuple(parameters))


def _years():
    return sorted({campaign.period.starts_on.year for campaign in Campaign.objects.select_related("period")})


def _official_forms():
    return [{"year": year, "code": form.slug} for year in _years() for form in forms_of(year)]


def _histories():
    for name, (model, _lines) in RECORDS.items():
        yield from ({"model": name, "pk": row.pk} for row in model.objects.all()[:1])


def _campaigns():
    campaigns = Campaign.objects.select_related("bloc", "period")
    return [{"code": campaign.bloc.code, "period": campaign.period.code} for campaign in campaigns]


def _conferences_of_blocs():
    purposes = ConferencePurpose.objects.select_related("campaign__bloc")
    return [{"pk": purpose.conference_id, "code": purpose.campaign.bloc.code} for purpose in purposes]


def _line_with_papers():
    """One that names its recipient where there is any: others have no report."""
    return ProposalLine.objects.named()[:1] or ProposalLine.objects.all()[:1]


def _view_on_site():
    bloc = Bloc.objects.first()
    return [{"content_type_id": ContentType.objects.get_for_model(bloc).pk, "object_id": bloc.pk}]


def _keys(model):
    return lambda: [{"id": row.pk} for row in model.objects.all()]


# Of the JSON for other systems.
API = {
    "bloc": lambda: list(Bloc.objects.values("code")),
    "unit": lambda: list(Unit.objects.values("code")),
    "bloc-year": lambda: _campaigns(),
    "person": _keys(Person),
    "conference": _keys(Conference),
    "ballot": _keys(Ballot),
    "leadership": _keys(Leadership),
    "standing": _keys(Standing),
    "recommendation": _keys(Recommendation),
    "proposal": _keys(Proposal),
    "award": _keys(Award),
    "decision": _keys(AwardDecision),
}
# The arguments of the addresses that take any, but for those of a model's pages in Django's admin.
KNOWN = {
    "account_reset_password_from_key": lambda: [{"uidb36": "1", "key": "set-password"}],
    "openid_connect_login": lambda: [{"provider_id": "house"}],
    "openid_connect_callback": lambda: [{"provider_id": "house"}],
    "mfa_edit_webauthn": lambda: [{"pk": 1}],
    "mfa_remove_webauthn": lambda: [{"pk": 1}],
    "usersessions_end": lambda: [{"pk": 1}],
    "blocs:detail": lambda: list(Bloc.objects.values("code")),
    "blocs:unit-detail": lambda: list(Unit.objects.values("code")),
    "blocs:paper-file": lambda: list(Document.objects.exclude(file="").values("pk")),
    "blocs:person-detail": lambda: list(Person.objects.values("pk")),
    "campaigns:detail": lambda: _campaigns(),
    "campaigns:conference-detail": lambda: list(Conference.objects.values("pk")),
    "campaigns:ballot": lambda: list(Ballot.objects.values("pk")),
    "awards:entry-begin": lambda: list(Bloc.objects.values("code")),
    "awards:entry-of-conference": lambda: _conferences_of_blocs(),
    "awards:handover": lambda: _campaigns(),
    "awards:opening-take-back": lambda: _campaigns(),
    "awards:reconciliation": lambda: _campaigns(),
    "awards:bloc-summary": lambda: _campaigns(),
    "awards:bloc-summary-file": lambda: [
        campaign | {"form": form} for campaign in _campaigns()[:1] for form in FORMS
    ],
    "awards:edition": lambda: [{"code": edition.check_code} for edition in Edition.objects.all()],
    "awards:edition-file": lambda: [
        {"code": edition.check_code, "form": "xlsx"} for edition in Edition.objects.all()
    ],
    "awards:summary-file": lambda: [{"year": year, "form": "xlsx"} for year in _years()[:1]],
    "awards:summary-years-file": lambda: [{"form": "xlsx"}] if Campaign.objects.exists() else [],
    "awards:summary-blocs": lambda: [{"year": year} for year in _years()],
    "awards:bloc-report": lambda: [campaign | {"form": "txt"} for campaign in _campaigns()],
    "awards:summary-rows": lambda: [{"kind": kind} for kind in KINDS],
    "awards:entry-other": lambda: [
        {"pk": draft.entry_id, "draft": draft.pk} for draft in Draft.objects.all()
    ],
    **{
        f"awards:entry{page}": lambda: list(Entry.objects.values("pk"))
        for page in ("", "-draft", "-check", "-choices", "-discard", "-report")
    },
    "awards:proposal-begin-occasion": lambda: list(Bloc.objects.values("code")),
    "awards:proposal-begin": lambda: _campaigns(),
    **{
        f"awards:proposal{page}": lambda: list(Proposal.objects.values("pk"))
        for page in (
            *("", "-edit", "-discard", "-choices", "-line-add", "-appraisal", "-council"),
            *("-answer", "-quota-base"),
        )
    },
    **{
        f"awards:proposal-line{page}": lambda: list(ProposalLine.objects.values("pk"))
        for page in ("", "-edit", "-names", "-strike", "-lower")
    },
    "awards:proposal-act": lambda: [
        {"pk": proposal.pk, "act": act} for proposal in Proposal.objects.all() for act in ACTS
    ],
    "awards:unit-history": lambda: list(Unit.objects.values("code")),
    "awards:person-history": lambda: list(Person.objects.values("pk")),
    **{
        f"awards:decision{page}": lambda: list(AwardDecision.objects.values("pk"))
        for page in ("", "-scan", "-verify")
    },
    **{
        f"awards:award{page}": lambda: list(Award.objects.values("pk"))
        for page in ("", "-correct", "-revoke", "-hand-over")
    },
    "awards:conference-hand-over": lambda: list(Conference.objects.values("pk")),
    "awards:paper": lambda: [
        {"pk": line.proposal_id, "kind": kind, "form": "docx"}
        for line in _line_with_papers()
        for kind in PaperTemplate.Paper.values
    ],
    "awards:achievement-report": lambda: [
        {"pk": line.proposal_id, "line": line.pk, "form": "docx"} for line in _line_with_papers()
    ],
    "admin:awards_papertemplate_default": lambda: [{"paper": "letter"}],
    "admin:awards_papertemplate_file": lambda: list(PaperTemplate.objects.values("pk")),
    "awards:summary": lambda: [{"year": year} for year in _years()],
    "awards:official-forms": lambda: [{"year": year} for year in _years()],
    "awards:official-form": lambda: list(_official_forms()),
    "awards:official-form-file": lambda: [{**form, "form": "xlsx"} for form in _official_forms()],
    **{f"api:{name}": rows for name, rows in API.items()},
    "awards:import-template": lambda: [{"kind": kind} for kind in KINDS_OF_LISTS],
    **{
        f"awards:import{page}": lambda: list(Import.objects.values("pk"))
        for page in ("", "-rows", "-bring-in", "-bad-rows")
    },
    "awards:import-questions": lambda: list(Import.objects.filter(state="read").values("pk")),
    "awards:import-take-back": lambda: list(Import.objects.filter(state="done").values("pk")),
    "history": lambda: list(_histories()),
    "saved-list-new": lambda: [{"name": name} for name in LISTS],
    **{f"saved-list-{act}": lambda: list(SavedList.objects.values("pk")) for act in ("rename", "delete")},
    "guide-for": lambda: [{"group": group} for group in GUIDES],
    "admin:app_list": lambda: [{"app_label": label} for label in ("blocs", "campaigns", "awards")],
    "admin:view_on_site": _view_on_site,
    "admin:campaigns_leadership_staff": lambda: [{"bloc": bloc.pk} for bloc in Bloc.objects.all()],
    "admin:campaigns_leadership_staff_take_back": lambda: [
        {"handover": row.pk} for row in StaffHandover.objects.all()
    ],
    "admin:blocs_person_undo_merger": lambda: [{"merger": row.pk} for row in PersonMerge.objects.all()],
    "/admin/%(url)s": lambda: [{"url": "nowhere"}],
}
