"""Who reads: the account of the token that the request shows. No session opens the API, and no token a page."""

import logging

from django.utils import timezone
from ninja.security import HttpBearer
from ninja.throttling import SimpleRateThrottle

from blocs.models import AccessToken

from .problems import Problem

ASK_FOR_ONE = "Show a token: the header is “Authorization: Bearer sotd_…”. Admins of this site make them."
UNKNOWN = "This is no token of ours. Check that it was copied as a whole."
TOO_OFTEN = "Too many requests from this address showed a token that opens nothing. Wait a minute."

logger = logging.getLogger(__name__)


class ByToken(HttpBearer):
    """How the description names the scheme. Who it is was asked before, at every address alike."""

    def __call__(self, request):
        return request.user

    def authenticate(self, request, token):
        raise NotImplementedError


class Failures(SimpleRateThrottle):
    """Of one address of the network. What opens is let through all the same."""

    def get_cache_key(self, request):
        return f"failed_tokens_{request.META.get('REMOTE_ADDR', '')}"


def let_in(request):
    """Make the account of the token the user of the request; raises a Problem where it opens nothing."""
    shown = request.headers.get("Authorization", "")
    if not shown:
        raise refusal(ASK_FOR_ONE)
    scheme, _space, secret = shown.partition(" ")
    token = AccessToken.objects.of_secret(secret.strip()) if scheme.lower() == "bearer" else None
    if reason := reason_against(token):
        refuse(request, token, reason)
    token.note_use()
    request.user, request.access_token = token.user, token


def reason_against(token):
    """Why a token, or none, opens nothing; None where it does. Who has a secret of ours may know what became of it."""
    if token is None:
        return UNKNOWN
    if token.revoked_at:
        return "This token is revoked."
    if token.expires_on < timezone.localdate():
        return f"This token ran out on {token.expires_on}."
    if not token.user.is_active:
        return "The account of this token is no longer in use."
    if token.user.is_staff or token.user.is_superuser:
        return "The account of this token is an admin's now, and admins have no tokens."
    if not token.has_stewardship:
        return "The account of this token has no stewardship today, so it may see nothing."
    return None


def refuse(request, token, reason):
    """Of the token the log has the number, and never what was shown."""
    facts = {"access_token": token and token.pk, "address": request.META.get("REMOTE_ADDR", "")}
    logger.warning("Access token %(access_token)s refused at %(address)s", facts, extra={"facts": facts})
    failures = Failures("60/min")
    if not failures.allow_request(request):
        raise Problem(429, TOO_OFTEN, headers={"Retry-After": "60"})
    raise refusal(reason, error=', error="invalid_token"')


def refusal(reason, error=""):
    return Problem(401, reason, headers={"WWW-Authenticate": f'Bearer realm="api"{error}'})
