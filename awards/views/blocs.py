from django.db.models import Prefetch
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from blocs.forms import DayForm, NameFilter
from blocs.models import Bloc
from blocs.paging import page_of
from blocs.roll import roll_on
from campaigns.ledger import rotation_ledger
from campaigns.models import Campaign, Leadership

from ..completeness import note_missing, with_facts


@require_safe
def bloc_list(request):
    today = timezone.localdate()
    form = NameFilter(request.GET or None, kinds=Bloc.Kind)
    latest_head = Leadership.objects.heads().begun_by(today).latest_of_each_bloc().as_called_then()
    latest_file = with_facts(Campaign.objects.latest_of_each_bloc())
    blocs = (
        form.narrow(Bloc.objects.visible_to(request.user))
        .with_member_count(today)
        .select_related("organiser")
        .prefetch_related(
            Prefetch("leaderships", latest_head, to_attr="latest_heads"),
            Prefetch("campaigns", latest_file, to_attr="latest_files"),
        )
    )
    page = page_of(blocs, request)
    note_missing(campaign for bloc in page for campaign in bloc.latest_files)
    return render(request, "awards/bloc_list.html", {"form": form, "page": page, "today": today})


@require_safe
def bloc_detail(request, code):
    visible = Bloc.objects.visible_to(request.user)
    blocs = visible.with_entry_for(request.user)
    bloc = get_object_or_404(blocs.select_related("organiser", "founding_decision", "source"), code=code)
    today = timezone.localdate()
    form = DayForm(request.GET or None)
    memberships = bloc.memberships.with_units(form.day(today))
    files = note_missing(with_facts(bloc.campaigns.newest_first()).with_movements())
    ledger = rotation_ledger(
        campaigns=files, leaderships=bloc.leaderships.as_called_then(), memberships=memberships
    )
    return render(
        request,
        "awards/bloc.html",
        {
            "bloc": bloc,
            "around": visible.around(bloc),
            "roll": roll_on(form.day(today), memberships=memberships, today=today),
            "form": form,
            "ledger": ledger,
            "years": ledger.years(files),
        },
    )
