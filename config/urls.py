from django.contrib import admin
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import LoginView, LogoutView
from django.urls import include, path
from django.views.i18n import set_language

from awards.views.bloc_year import bloc_year
from awards.views.blocs import bloc_detail, bloc_list
from awards.views.conference import conference_detail
from awards.views.register import catalogue, register
from awards.views.summary import latest_summary, summary
from awards.views.units import unit_detail
from blocs.admin_base import RecordChoices
from blocs.views import unit_list
from config.views import health, history, home

# A page that mixes apps is made by the upper one, so the addresses of all three stand here.
blocs = [
    path("blocs/", bloc_list, name="list"),
    path("blocs/<slug:code>/", bloc_detail, name="detail"),
    path("units/", unit_list, name="unit-list"),
    path("units/<slug:code>/", unit_detail, name="unit-detail"),
]
campaigns = [
    path("blocs/<slug:code>/<slug:period>/", bloc_year, name="detail"),
    path("conferences/<int:pk>/", conference_detail, name="conference-detail"),
]
awards = [
    path("awards/", register, name="register"),
    path("awards/catalogue/", catalogue, name="catalogue"),
    path("summary/", latest_summary, name="summary-latest"),
    path("summary/<int:year>/", summary, name="summary"),
]
urlpatterns = [
    path("", include((blocs, "blocs"))),
    path("", include((campaigns, "campaigns"))),
    path("", include((awards, "awards"))),
    path("", home, name="home"),
    path("history/<str:model>/<int:pk>/", history, name="history"),
    path("login/", LoginView.as_view(redirect_authenticated_user=True), name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
    # Open to strangers: the login page has the switch too.
    path("i18n/", login_not_required(set_language), name="set_language"),
    path("health/", health, name="health"),
    # Before the one of Django's that it stands in for.
    path("admin/autocomplete/", admin.site.admin_view(RecordChoices.as_view(admin_site=admin.site))),
    path("admin/", admin.site.urls),
]
