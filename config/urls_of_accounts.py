"""The addresses of signing in and of one's own account. All but one are allauth's; nobody signs up here."""

from allauth.account import views as accounts
from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as keys
from allauth.socialaccount import views as elsewhere
from allauth.socialaccount.providers.openid_connect import views as sso
from allauth.usersessions import views as sessions
from django.contrib.auth.views import LogoutView
from django.urls import path, re_path
from django.views.decorators.http import require_http_methods

from .answers_of_keys import adds_a_key, signs_in
from .signing_in import end_sign_in

urlpatterns = [
    path("login/", accounts.login, name="account_login"),
    path("login/code/", signs_in(factors.authenticate), name="mfa_authenticate"),
    path("login/key/", signs_in(keys.login_webauthn), name="mfa_login_webauthn"),
    path("logout/", LogoutView.as_view(), name="logout"),
    path("account/", factors.index, name="mfa_index"),
    path("account/inactive/", accounts.account_inactive, name="account_inactive"),
    path("account/password/", accounts.password_change, name="account_change_password"),
    path("account/password/first/", accounts.password_set, name="account_set_password"),
    re_path(
        r"^account/new-password/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[-0-9A-Za-z]+)/$",
        accounts.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "account/new-password/done/",
        accounts.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path("account/confirm/", accounts.reauthenticate, name="account_reauthenticate"),
    path("account/confirm/code/", factors.reauthenticate, name="mfa_reauthenticate"),
    path("account/confirm/key/", signs_in(keys.reauthenticate_webauthn), name="mfa_reauthenticate_webauthn"),
    path("account/app/", app.activate_totp, name="mfa_activate_totp"),
    path("account/app/remove/", app.deactivate_totp, name="mfa_deactivate_totp"),
    path("account/codes/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("account/codes/new/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("account/codes.txt", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("account/keys/", keys.list_webauthn, name="mfa_list_webauthn"),
    path("account/keys/add/", adds_a_key(keys.add_webauthn), name="mfa_add_webauthn"),
    path("account/keys/<int:pk>/", keys.edit_webauthn, name="mfa_edit_webauthn"),
    path("account/keys/<int:pk>/remove/", keys.remove_webauthn, name="mfa_remove_webauthn"),
    path("account/sessions/", sessions.list_usersessions, name="usersessions_list"),
    path("account/sessions/<int:pk>/end/", end_sign_in, name="usersessions_end"),
    path("login/sso/cancelled/", elsewhere.login_cancelled, name="socialaccount_login_cancelled"),
    path("login/sso/failed/", elsewhere.login_error, name="socialaccount_login_error"),
    path("login/sso/unknown/", elsewhere.signup, name="socialaccount_signup"),
    # The house's own sign-in; not found where OIDC_SERVER names none.
    path("login/sso/<slug:provider_id>/", sso.login, name="openid_connect_login"),
    path("login/sso/<slug:provider_id>/back/", sso.callback, name="openid_connect_callback"),
]
# They would take a PUT for a form.
for entry in urlpatterns:
    entry.callback = require_http_methods(["GET", "HEAD", "POST"])(entry.callback)
