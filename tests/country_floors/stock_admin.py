"""Django's admin as it comes, with the columns, filters and sections of the pages that are measured.

Made to be quick where people would have to: lists stand in an order that has an index, fetch what their rows point at at
once and count in subqueries; keys are typed instead of chosen among tens of thousands. It has no filter of conferences by blocs, and does not say which
facts a bloc-year is missing.
"""

from django import forms
from django.contrib import admin
from django.db.models import Count, F, Func, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce
from django.forms.renderers import DjangoTemplates
from django.urls import reverse
from django.utils.html import format_html

from awards.models import (
    Award,
    AwardChange,
    AwardDecision,
    CompleteHistory,
    Proposal,
    ProposalLine,
    ProposalStep,
    Recommendation,
    RecommendedRecipient,
)
from blocs.models import Bloc, Membership, Person, Unit, UnitName
from campaigns.models import (
    Appearance,
    Attendance,
    Campaign,
    CampaignMovement,
    Conference,
    ConferencePurpose,
    Direction,
    HeadCount,
    Leadership,
    Pledge,
    Standing,
    TargetResult,
)

site = admin.AdminSite(name="stock")


class StockForm(forms.ModelForm):
    default_renderer = DjangoTemplates()  # the app's own draws quicker


class StockAdmin(admin.ModelAdmin):
    form = StockForm
    list_per_page = 50
    # The app has templates of its own for some models.
    change_list_template = "admin/change_list.html"
    change_form_template = "admin/change_form.html"
    list_prefetched = ()

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related(*self.list_prefetched)


def inline(of, *raw_keys, key=None, only=None):
    """An inline of a model. raw_keys: its foreign keys, of which nobody can choose among all; only: its fields."""
    shown = {"fields": only} if only else {}
    named = {"model": of, "form": StockForm, "raw_id_fields": raw_keys, "fk_name": key, "extra": 0}
    return type(f"{of.__name__}Inline", (admin.TabularInline,), named | shown)


AWARD = ["campaign", "period", "kind", "award_as_printed", "authority", "decision", "state", "is_verified"]
GRANTED = ["kind", "award_as_printed", "authority", "campaign", "unit", "person", "name_as_printed"]
GRANTED += ["recipient_kind", "figure", "count", "state", "is_verified"]
AGREED = [
    "kind",
    "award_as_printed",
    "authority",
    "recipient_kind",
    "figure",
    "count",
    "conference",
    "wording",
]
LED = ["bloc", "role", "ordinal", "term", "chosen_at", "selection", "rank_as_printed", "post_as_printed"]
RECOMMENDED = ["recommendation", "name_as_printed"]
PROPOSED = ["proposal", "kind", "authority", "name_as_printed", "post_as_printed", "state", "state_reason"]
OF_PROPOSAL = [*PROPOSED[1:], "unit", "person", "figure", "count"]
STEP = ["line", "act", "from_state", "to_state", "done", "by", "by_notice", "reason"]
APPEARED = [
    "conference",
    "role",
    "unit",
    "person_as_printed",
    "rank_as_printed",
    "post_as_printed",
    "on_behalf_of",
]


@admin.register(Unit, site=site)
class UnitAdmin(StockAdmin):
    list_display = ["name", "kind", "parent", "other_names"]
    list_select_related = ["parent"]
    list_prefetched = ["names"]
    list_filter = ["kind"]
    search_fields = ["name", "short_name", "code", "names__name"]
    raw_id_fields = ["parent", "source"]
    inlines = [
        inline(UnitName, "document", "source"),
        inline(Membership, "bloc", "decision", "source"),
        inline(Leadership, "bloc", "chosen_at", "person", key="unit", only=[*LED, "person"]),
        inline(Standing, "campaign", only=["campaign", "rank", "rank_as_printed", "final_points"]),
        inline(Pledge, "campaign", only=["campaign", "targets_declared"]),
        inline(Award, "campaign", "authority", "decision", key="unit", only=AWARD),
        inline(RecommendedRecipient, "recommendation", key="unit", only=RECOMMENDED),
    ]

    def other_names(self, unit):
        return "; ".join(str(name) for name in unit.names.all())


@admin.register(Person, site=site)
class PersonAdmin(StockAdmin):
    list_display = ["name", "unit", "other_names"]
    list_select_related = ["unit"]
    list_prefetched = ["merged"]
    search_fields = ["name"]
    raw_id_fields = ["unit", "merged_into", "source"]
    inlines = [
        inline(Award, "campaign", "authority", "decision", key="person", only=AWARD),
        inline(CompleteHistory, "source", "unit"),
        inline(RecommendedRecipient, "recommendation", key="person", only=RECOMMENDED),
        inline(ProposalLine, "proposal", "authority", only=PROPOSED),
        inline(Leadership, "bloc", "chosen_at", "unit", only=[*LED, "unit"]),
        inline(Appearance, "conference", "unit", only=APPEARED),
    ]

    def other_names(self, person):
        return "; ".join(str(other) for other in person.merged.all())


@admin.register(Bloc, site=site)
class BlocAdmin(StockAdmin):
    list_display = ["name", "kind", "organiser", "members", "head", "latest_year"]
    list_select_related = ["organiser"]
    list_filter = ["kind"]
    search_fields = ["name", "code"]
    raw_id_fields = ["organiser", "parent", "founding_decision", "source"]
    inlines = [
        inline(Membership, "unit", "decision", "source"),
        inline(
            Leadership,
            "chosen_at",
            "unit",
            "represents",
            "person",
            only=[*LED[1:], "unit", "represents", "person"],
        ),
        inline(Campaign, only=["period", "theme", "slogan"]),
    ]

    def get_queryset(self, request):
        of_bloc = Q(bloc=OuterRef("pk"))
        today = Func(function="current_date", template="%(function)s")
        members = Membership.objects.filter(of_bloc, valid__contains=today).order_by().values("bloc")
        heads = Leadership.objects.filter(of_bloc, role="head").order_by(
            F("term__endswith").desc(nulls_first=True)
        )
        years = Campaign.objects.filter(of_bloc).order_by("-period__starts_on")
        return (
            super()
            .get_queryset(request)
            .annotate(
                member_count=Subquery(members.annotate(rows=Count("pk")).values("rows")),
                head_unit=Subquery(heads.values("unit__name")[:1]),
                head_person=Subquery(heads.values("person__name")[:1]),
                latest_label=Subquery(years.values("period__label")[:1]),
            )
        )

    def members(self, bloc):
        return bloc.member_count

    def head(self, bloc):
        return " – ".join(name for name in (bloc.head_unit, bloc.head_person) if name)

    def latest_year(self, bloc):
        return bloc.latest_label


@admin.register(Campaign, site=site)
class CampaignAdmin(StockAdmin):
    list_display = ["bloc", "period", "theme"]
    list_select_related = ["bloc", "period"]
    list_filter = ["period", "bloc__kind"]
    search_fields = ["bloc__name", "theme"]
    ordering = ["-period__starts_on", "-pk"]
    raw_id_fields = ["bloc", "source"]
    inlines = [
        inline(CampaignMovement, "movement"),
        inline(ConferencePurpose, "conference"),
        inline(Pledge, "unit", "signed_at", only=["unit", "signed", "signed_at", "targets_declared"]),
        inline(Standing, "unit", only=["unit", "rank", "rank_as_printed", "final_points"]),
        inline(Recommendation, "authority", "conference", only=AGREED),
        inline(Award, "authority", "unit", "person", key="campaign", only=GRANTED[:3] + GRANTED[4:]),
    ]


@admin.register(Conference, site=site)
class ConferenceAdmin(StockAdmin):
    list_display = ["__str__", "held", "place", "served_for"]
    ordering = [Coalesce("held", Value("")).desc(), "-pk"]
    list_prefetched = ["purposes__campaign__bloc", "purposes__campaign__period"]
    list_filter = ["purposes__campaign__period", "purposes__purpose", "status"]
    search_fields = ["title", "place", "purposes__campaign__bloc__name"]
    raw_id_fields = ["convener", "source"]
    inlines = [
        inline(ConferencePurpose, "campaign"),
        inline(HeadCount),
        inline(Attendance, "unit"),
        inline(Appearance, "person", "unit", only=APPEARED[1:]),
        inline(Direction, "given_by"),
        inline(TargetResult, "target", only=["target", "verdict", "comparator", "number", "measure"]),
        inline(
            Standing, "campaign", "unit", only=["campaign", "unit", "rank", "rank_as_printed", "final_points"]
        ),
        inline(
            Leadership, "bloc", "unit", "person", key="chosen_at", only=["bloc", *LED[1:4], "unit", "person"]
        ),
        inline(Recommendation, "campaign", "authority", only=["campaign", *AGREED[:6], "wording"]),
        inline(Award, "campaign", "authority", "unit", "person", key="reported_at", only=GRANTED),
    ]

    def served_for(self, conference):
        purposes = conference.purposes.all()
        return "; ".join(f"{purpose.campaign}: {purpose.get_purpose_display()}" for purpose in purposes)


@admin.register(AwardDecision, site=site)
class DecisionAdmin(StockAdmin):
    list_display = ["number", "dated", "issuer", "signer_said", "awards_said", "scan"]
    ordering = [Coalesce("document__dated", Value("")).desc(), "-pk"]
    list_select_related = ["document__issuer", "signer"]
    list_filter = [("document__issuer", admin.RelatedOnlyFieldListFilter)]
    search_fields = ["document__number", "document__title", "document__issuer__name", "signer_as_printed"]
    raw_id_fields = ["document", "signer", "source"]
    inlines = [
        inline(Award, "campaign", "authority", "unit", "person", key="decision", only=GRANTED),
        inline(AwardChange, "award", key="decision"),
    ]

    def get_queryset(self, request):
        awards = Award.objects.filter(decision=OuterRef("pk")).order_by().values("decision")
        counted = Subquery(awards.annotate(rows=Count("pk")).values("rows"))
        is_open = ~Q(state="revoked") & Q(is_verified=False)
        still_open = Subquery(awards.annotate(rows=Count("pk", filter=is_open)).values("rows"))
        return super().get_queryset(request).annotate(award_count=counted, open_count=still_open)

    def number(self, decision):
        return f"{decision.document.number} {decision.document.title}"

    def dated(self, decision):
        return decision.document.dated

    def issuer(self, decision):
        return decision.document.issuer or decision.document.issuer_as_printed

    def signer_said(self, decision):
        return ", ".join(filter(None, [decision.signer_as_printed, decision.signer_post_as_printed]))

    def awards_said(self, decision):
        return f"{decision.award_count or 0} · {decision.open_count or 0}"

    def scan(self, decision):
        if not decision.document.file:
            return "–"
        address = reverse("blocs:paper-file", args=[decision.document_id])
        return format_html('<a href="{}">scan</a>', address)


@admin.register(Proposal, site=site)
class ProposalAdmin(StockAdmin):
    raw_id_fields = ["bloc", "campaign", "proposer", "authority", "document", "continues", "source"]
    inlines = [
        inline(ProposalLine, "authority", "unit", "person", key="proposal", only=OF_PROPOSAL),
        inline(ProposalStep, "line", "by", key="proposal", only=STEP),
    ]


@admin.register(Recommendation, site=site)
class RecommendationAdmin(StockAdmin):
    list_display = [
        "__str__",
        "count",
        "recipient_kind",
        "recipients_said",
        "authority",
        "campaign",
        "conference",
    ]
    list_select_related = ["kind", "authority", "campaign__bloc", "campaign__period", "conference"]
    list_prefetched = ["recipients__unit", "recipients__person"]
    list_filter = ["campaign__period", "kind", "recipient_kind", "figure"]
    search_fields = ["award_as_printed", "kind__name", "campaign__bloc__name"]
    ordering = ["-pk"]

    def recipients_said(self, agreed):
        return "; ".join(str(recipient) for recipient in agreed.recipients.all())
