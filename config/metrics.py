from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.utils.crypto import constant_time_compare
from django.views.decorators.http import require_safe
from django_prometheus.exports import ExportToDjangoView


@login_not_required
@require_safe
def metrics(request):
    """Requests, answers and times for a monitor that shows the token; no page for anybody else."""
    shown = request.headers.get("Authorization", "")
    if not settings.METRICS_TOKEN or not constant_time_compare(shown, f"Bearer {settings.METRICS_TOKEN}"):
        raise Http404
    return ExportToDjangoView(request)
