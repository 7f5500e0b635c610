"""What a browser sends for a key or passkey, held against what the library can read: it fails over garbage."""

import json
import struct
from functools import wraps

from fido2.webauthn import AuthenticationResponse, RegistrationResponse

UNREADABLE = (AttributeError, LookupError, TypeError, ValueError, struct.error)


def no_garbage_for(response):
    """A view to which a POST with a credential that is no response of this class comes without one, and is refused."""

    def decorator(view):
        @wraps(view)
        def wrapper(request, *args, **kwargs):
            if request.POST.get("credential") and not is_readable(request.POST["credential"], response):
                request.POST = request.POST.copy()
                request.POST["credential"] = ""
            return view(request, *args, **kwargs)

        return wrapper

    return decorator


def is_readable(text, response):
    try:
        response.from_dict(json.loads(text))
    except UNREADABLE:
        return False
    return True


signs_in = no_garbage_for(AuthenticationResponse)
adds_a_key = no_garbage_for(RegistrationResponse)
