"""A form that is sent twice is taken once, by whatever way it comes again: a double click, the back button, a reload,
a browser that found no answer, or a network that kept a request back.

Each drawing of a page has a csrf token of its own, which says that it is the same form; what was typed into it says
that the same was meant. The form is remembered in the transaction of what it did: both are on record, or neither is.
"""

import hashlib

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from awards.models import SentForm


def forms_are_taken_once(get_response):
    def middleware(request):
        key = key_of(request)
        if key is None:
            return get_response(request)
        with transaction.atomic():
            if before := SentForm.objects.sent_before(key):
                return answer_again(request, before)
            response = get_response(request)
            if answer := answer_to_remember(response):
                SentForm.objects.remember(key, **answer)
            elif response.status_code >= 500:
                transaction.set_rollback(True)
        return response

    return middleware


def answer_again(request, before):
    if before.page:
        return HttpResponse(before.page)
    messages.info(request, _("This was sent before and is taken once. Here is what became of it."))
    return redirect(before.address)


def answer_to_remember(response):
    """Where what was sent leads to; None where nothing was done, or the form is answered with its mistakes."""
    # What is kept in the browser it has to be given each time.
    if response.status_code == 302 and not response.cookies:
        return {"address": response["Location"]}
    # The window in which Django's admin adds a row for another page: it closes, and tells that page.
    if "popup_response_data" in (getattr(response, "context_data", None) or {}):
        return {"page": response.text}
    return None


def key_of(request):
    """The key of the form that was sent; None where none was, or nobody is signed in who could have sent it."""
    if request.method != "POST" or "csrfmiddlewaretoken" not in request.POST:
        return None
    if not request.user.is_authenticated:
        return None
    sent = hashlib.sha256()
    who = f"{request.user.pk} {request.session.session_key}"
    for text in (who, request.get_full_path(), request.POST.urlencode()):
        sent.update(text.encode() + b"\0")
    for name, file in request.FILES.items():
        sent.update(f"{name}\0{file.name}\0{file.size}\0".encode())
        for chunk in file.chunks():
            sent.update(chunk)
        file.seek(0)
    return sent.hexdigest()
