"""What goes wrong, as JSON with a clear sentence: programs read it, and the people who write them."""

import json
from http import HTTPStatus

from django.http import HttpResponse

METHODS = "GET, HEAD, OPTIONS"
# What is said where nobody else has said it.
SENTENCES = {
    400: "The request is malformed. Check the address, the host and the headers.",
    404: "There is nothing at this address, or the account of the token may not see it.",
    503: "The record cannot be reached at the moment. Try again in a while.",
}
OTHERWISE = "This failed, and the failure is in the log under the number of the X-Request-ID header."


class Problem(Exception):
    """parameters: of those at fault each name with its own sentence."""

    def __init__(self, status, detail="", *, parameters=None, headers=None):
        super().__init__(detail)
        self.status = status
        self.detail = detail or SENTENCES.get(status, OTHERWISE)
        self.parameters = parameters or {}
        self.headers = headers or {}

    def answer(self):
        said = {
            "status": self.status,
            "title": HTTPStatus(self.status).phrase,
            "detail": self.detail,
            "parameters": [{"name": name, "detail": detail} for name, detail in self.parameters.items()],
        }
        return HttpResponse(
            json.dumps(said, ensure_ascii=False),
            status=self.status,
            content_type="application/json",
            headers=self.headers,
        )


def not_allowed():
    return Problem(405, "The record is only read here: use GET.", headers={"Allow": METHODS})


def wrong_parameters(parameters):
    names = ", ".join(parameters)
    return Problem(422, f"What these parameters say is not understood: {names}.", parameters=parameters)


def of_validation(error):
    """The problem that ninja found with the parameters of a request."""
    return wrong_parameters({str(fault["loc"][-1]): f"{fault['msg']}." for fault in error.errors})
