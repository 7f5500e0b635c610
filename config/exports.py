"""Whoever is answered with a file, and which, stands on record before the file goes out."""

from django.utils.http import parse_header_parameters

from blocs.models import Export


def exports_are_recorded(get_response):
    """Record what goes out as a file: told by its Content-Disposition, so that no view has to think of it.

    A scan that is shown in the page counts too: the browser has it then. Without the record no file goes out.
    """

    def middleware(request):
        response = get_response(request)
        if is_file(request, response):
            name = name_of(response)
            user = request.acting_admin or request.user
            Export.objects.record(user=user, file_name=name, address=request.get_full_path())
        return response

    return middleware


def is_file(request, response):
    return (
        response.has_header("Content-Disposition")
        and request.method != "HEAD"
        and request.user.is_authenticated
    )


def name_of(response):
    """The name under which the browser keeps the file: the Vietnamese one, where there are two."""
    _disposition, parameters = parse_header_parameters(response.headers["Content-Disposition"])
    return parameters.get("filename", "")
