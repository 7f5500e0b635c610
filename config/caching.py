from django.utils.cache import add_never_cache_headers


def pages_are_not_kept(get_response):
    """Let no browser or proxy keep a page: after logging out, “back” on a shared computer shows nothing.

    Static files do not come through here.
    """

    def middleware(request):
        response = get_response(request)
        if not response.has_header("Cache-Control"):
            add_never_cache_headers(response)
        return response

    return middleware
