from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.urls import include, path


@login_not_required  # no matter who asks
def who_asks(request):
    scheme_and_host = request.build_absolute_uri("/")
    return HttpResponse(f"{request.META['REMOTE_ADDR']} {scheme_and_host}")


@login_not_required
def fail(request):
    typed = request.GET["typed"]
    raise ArithmeticError(len(typed))


urlpatterns = [path("who-asks/", who_asks), path("fails/", fail), path("", include("config.urls"))]
handler500 = "config.views.server_error"
