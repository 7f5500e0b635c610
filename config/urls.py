from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path, reverse_lazy
from django.views.i18n import set_language

from awards.views.awards import (
    award_correct,
    award_detail,
    award_hand_over,
    award_revoke,
    conference_hand_over,
)
from awards.views.bloc_year import bloc_year
from awards.views.blocs import bloc_detail, bloc_list
from awards.views.conference import conference_detail, conference_list
from awards.views.decisions import (
    decision_detail,
    decision_list,
    decision_new,
    decision_scan,
    decision_verify,
)
from awards.views.doubts import proposal_answer, proposal_quota_base
from awards.views.editions import edition, edition_file, edition_list
from awards.views.eligibility import person_history, proposal_line, unit_history
from awards.views.entry import (
    entry,
    entry_begin,
    entry_check,
    entry_choices,
    entry_discard,
    entry_draft,
    entry_of_conference,
    entry_other,
)
from awards.views.importing import (
    import_bad_rows,
    import_bring_in,
    import_detail,
    import_list,
    import_new,
    import_questions,
    import_rows,
    import_take_back,
    import_template,
)
from awards.views.lists import (
    agreed_counts,
    granted_counts,
    late_closings,
    units_without_award,
    years_without_head,
)
from awards.views.names import names, proposal_choices
from awards.views.official_forms import movement_list, official_form, official_form_file, official_forms
from awards.views.opening import handover, opening_take_back
from awards.views.papers import achievement_report, paper
from awards.views.people import person_detail, person_list
from awards.views.proposal_acts import line_lower, proposal_act, proposal_appraisal, proposal_council
from awards.views.proposal_lines import line_add, line_edit, line_names, line_strike
from awards.views.proposals import (
    proposal_begin,
    proposal_begin_occasion,
    proposal_detail,
    proposal_discard,
    proposal_edit,
    proposal_list,
)
from awards.views.reconciling import reconciliation, reconciliation_list
from awards.views.register import catalogue, register
from awards.views.report import entry_report
from awards.views.search import search, search_suggestions
from awards.views.summaries import (
    bloc_report,
    bloc_summary,
    bloc_summary_file,
    latest_summary,
    summary,
    summary_blocs,
    summary_file,
    summary_rows,
    summary_years,
    summary_years_file,
)
from awards.views.units import unit_detail
from blocs.admin_base import RecordChoices
from blocs.views import paper_file, unit_list
from campaigns.views import ballot_record
from config.acting import stop_acting
from config.api import urls as api
from config.audit.views import audit
from config.guides import guide, guide_of_reader
from config.health import alive, ready
from config.metrics import metrics
from config.saved_lists import lists, saved_list_delete, saved_list_new, saved_list_rename
from config.views import history, home

# Django's own way back to the site forgets the slash where a proxy shows the app under a path.
admin.site.site_url = reverse_lazy("home")
# Nobody gets in there without the second factor that the site asks for.
admin.site.login = secure_admin_login(admin.site.login)

# A page that mixes apps is made by the upper one, so the addresses of all three stand here.
blocs = [
    path("blocs/", bloc_list, name="list"),
    path("blocs/<slug:code>/", bloc_detail, name="detail"),
    path("units/", unit_list, name="unit-list"),
    path("units/<slug:code>/", unit_detail, name="unit-detail"),
    path("people/", person_list, name="person-list"),
    path("people/<int:pk>/", person_detail, name="person-detail"),
    path("papers/<int:pk>/", paper_file, name="paper-file"),
]
campaigns = [
    path("blocs/<slug:code>/<slug:period>/", bloc_year, name="detail"),
    path("conferences/", conference_list, name="conference-list"),
    path("conferences/<int:pk>/", conference_detail, name="conference-detail"),
    path("ballots/<int:pk>/", ballot_record, name="ballot"),
]
awards = [
    path("blocs/<slug:code>/entries/new/", entry_begin, name="entry-begin"),
    path("blocs/<slug:code>/<slug:period>/handover/", handover, name="handover"),
    path("blocs/<slug:code>/<slug:period>/take-back/", opening_take_back, name="opening-take-back"),
    path("blocs/<slug:code>/<slug:period>/reconciliation/", reconciliation, name="reconciliation"),
    path("blocs/<slug:code>/<slug:period>/summary/", bloc_summary, name="bloc-summary"),
    path("blocs/<slug:code>/<slug:period>/summary.<str:form>", bloc_summary_file, name="bloc-summary-file"),
    path("blocs/<slug:code>/<slug:period>/report.<str:form>", bloc_report, name="bloc-report"),
    path("summary/rows/<slug:kind>/", summary_rows, name="summary-rows"),
    path("reconciliation/", reconciliation_list, name="reconciliation-list"),
    path("conferences/<int:pk>/entry/<slug:code>/", entry_of_conference, name="entry-of-conference"),
    path("entries/<int:pk>/", entry, name="entry"),
    path("entries/<int:pk>/report/", entry_report, name="entry-report"),
    path("entries/<int:pk>/draft/", entry_draft, name="entry-draft"),
    path("entries/<int:pk>/check/", entry_check, name="entry-check"),
    path("entries/<int:pk>/choices/", entry_choices, name="entry-choices"),
    path("entries/<int:pk>/discard/", entry_discard, name="entry-discard"),
    path("entries/<int:pk>/drafts/<int:draft>/", entry_other, name="entry-other"),
    path("proposals/lines/<int:pk>/", proposal_line, name="proposal-line"),
    path("units/<slug:code>/history/", unit_history, name="unit-history"),
    path("people/<int:pk>/history/", person_history, name="person-history"),
    path("proposals/", proposal_list, name="proposal-list"),
    path("blocs/<slug:code>/proposals/new/", proposal_begin_occasion, name="proposal-begin-occasion"),
    path("blocs/<slug:code>/<slug:period>/proposals/", proposal_begin, name="proposal-begin"),
    path("proposals/<int:pk>/", proposal_detail, name="proposal"),
    path("proposals/<int:pk>/edit/", proposal_edit, name="proposal-edit"),
    path("proposals/<int:pk>/discard/", proposal_discard, name="proposal-discard"),
    path("proposals/<int:pk>/choices/", proposal_choices, name="proposal-choices"),
    path("proposals/<int:pk>/answers/", proposal_answer, name="proposal-answer"),
    path("proposals/<int:pk>/quota-bases/", proposal_quota_base, name="proposal-quota-base"),
    path("proposals/<int:pk>/papers/<str:kind>.<str:form>", paper, name="paper"),
    path(
        "proposals/<int:pk>/papers/achievements/<int:line>.<str:form>",
        achievement_report,
        name="achievement-report",
    ),
    path("proposals/<int:pk>/lines/", line_add, name="proposal-line-add"),
    path("proposals/<int:pk>/appraisal/", proposal_appraisal, name="proposal-appraisal"),
    path("proposals/<int:pk>/council/", proposal_council, name="proposal-council"),
    path("proposals/<int:pk>/acts/<slug:act>/", proposal_act, name="proposal-act"),
    path("proposals/lines/<int:pk>/edit/", line_edit, name="proposal-line-edit"),
    path("proposals/lines/<int:pk>/names/", line_names, name="proposal-line-names"),
    path("proposals/lines/<int:pk>/strike/", line_strike, name="proposal-line-strike"),
    path("proposals/lines/<int:pk>/lower/", line_lower, name="proposal-line-lower"),
    path("names/", names, name="names"),
    path("decisions/", decision_list, name="decision-list"),
    path("decisions/new/", decision_new, name="decision-new"),
    path("decisions/<int:pk>/", decision_detail, name="decision"),
    path("decisions/<int:pk>/scan/", decision_scan, name="decision-scan"),
    path("decisions/<int:pk>/verify/", decision_verify, name="decision-verify"),
    path("conferences/<int:pk>/hand-over/", conference_hand_over, name="conference-hand-over"),
    path("awards/<int:pk>/", award_detail, name="award"),
    path("awards/<int:pk>/correct/", award_correct, name="award-correct"),
    path("awards/<int:pk>/revoke/", award_revoke, name="award-revoke"),
    path("awards/<int:pk>/hand-over/", award_hand_over, name="award-hand-over"),
    path("awards/", register, name="register"),
    path("awards/catalogue/", catalogue, name="catalogue"),
    path("editions/", edition_list, name="edition-list"),
    path("editions/<slug:code>/", edition, name="edition"),
    path("editions/<slug:code>.<str:form>", edition_file, name="edition-file"),
    path("summary/", latest_summary, name="summary-latest"),
    path("summary/years/", summary_years, name="summary-years"),
    path("summary/years.<str:form>", summary_years_file, name="summary-years-file"),
    path("summary/<int:year>/", summary, name="summary"),
    path("summary/<int:year>.<str:form>", summary_file, name="summary-file"),
    path("summary/<int:year>/blocs/", summary_blocs, name="summary-blocs"),
    path("summary/<int:year>/forms/", official_forms, name="official-forms"),
    path("summary/<int:year>/forms/<slug:code>/", official_form, name="official-form"),
    path("summary/<int:year>/forms/<slug:code>.<str:form>", official_form_file, name="official-form-file"),
    path("movements/", movement_list, name="movements"),
    path("lists/late-closings/", late_closings, name="late-closings"),
    path("lists/years-without-head/", years_without_head, name="years-without-head"),
    path("lists/recommended-without-names/", agreed_counts, name="agreed-counts"),
    path("lists/granted-without-names/", granted_counts, name="granted-counts"),
    path("lists/units-without-award/", units_without_award, name="units-without-award"),
    path("imports/", import_list, name="import-list"),
    path("imports/new/", import_new, name="import-new"),
    path("imports/templates/<slug:kind>.xlsx", import_template, name="import-template"),
    path("imports/<int:pk>/", import_detail, name="import"),
    path("imports/<int:pk>/rows/", import_rows, name="import-rows"),
    path("imports/<int:pk>/questions/", import_questions, name="import-questions"),
    path("imports/<int:pk>/bring-in/", import_bring_in, name="import-bring-in"),
    path("imports/<int:pk>/bad-rows.xlsx", import_bad_rows, name="import-bad-rows"),
    path("imports/<int:pk>/take-back/", import_take_back, name="import-take-back"),
]
urlpatterns = [
    path("", include((blocs, "blocs"))),
    path("", include((campaigns, "campaigns"))),
    path("", include((awards, "awards"))),
    path("", home, name="home"),
    path("search/", search, name="search"),
    path("search/suggestions/", search_suggestions, name="search-suggestions"),
    path("history/<str:model>/<int:pk>/", history, name="history"),
    path("audit/", audit, name="audit"),
    path("lists/", lists, name="lists"),
    path("lists/save/<str:name>/", saved_list_new, name="saved-list-new"),
    path("lists/<int:pk>/", saved_list_rename, name="saved-list-rename"),
    path("lists/<int:pk>/delete/", saved_list_delete, name="saved-list-delete"),
    path("guide/", guide_of_reader, name="guide"),
    path("guide/<slug:group>/", guide, name="guide-for"),
    path("", include("config.urls_of_accounts")),
    path("acting/stop/", stop_acting, name="stop-acting"),
    # Open to strangers: the login page has the switch too.
    path("i18n/", login_not_required(set_language), name="set_language"),
    path("api/v1/", include((api.urlpatterns, "api"))),
    path("healthz", alive, name="alive"),
    path("readyz", ready, name="ready"),
    path("metrics", metrics, name="metrics"),
    # Before the one of Django's that it stands in for.
    path("admin/autocomplete/", admin.site.admin_view(RecordChoices.as_view(admin_site=admin.site))),
    path("admin/", admin.site.urls),
]
handler500 = "config.views.server_error"
