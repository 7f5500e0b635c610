from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from blocs.forms import DayForm, NameFilter
from blocs.kept import Kept
from blocs.linking import place
from blocs.listing import Listing
from blocs.models import Bloc, Membership
from blocs.roll import roll_on
from campaigns.ledger import rotation_ledger
from campaigns.models import Campaign, Leadership

from ..completeness import note_missing, with_facts
from ..lists.blocs import BLOCS

BLOC = Kept(
    lambda user, code: (
        Bloc.objects.visible_to(user)
        .with_code(code)
        .with_entry_for(user)
        .select_related("organiser", "founding_decision", "source")
    )
)
AROUND = Kept(lambda user, bloc, above: Bloc.objects.visible_to(user).next_to(bloc, above))
MEMBERSHIPS = Kept(lambda user, bloc, day: Membership.objects.in_bloc(bloc).with_units(day))
FILES = Kept(lambda user, bloc: with_facts(Campaign.objects.in_bloc(bloc).newest_first()).with_movements())
LEADERSHIPS = Kept(lambda user, bloc: Leadership.objects.in_bloc(bloc).as_called_then())


@require_safe
def bloc_list(request):
    form = NameFilter(request.GET or None, kinds=Bloc.Kind)
    seen = BLOCS.seen(request.user)
    listing = Listing(BLOCS, request, seen=seen, rows=form.narrow(seen))
    return listing.answer("awards/bloc_list.html", {"form": form, "today": timezone.localdate()})


@require_safe
def bloc_detail(request, code):
    user, today = request.user, timezone.localdate()
    bloc = BLOC.one(user, code=code)
    form = DayForm(request.GET or None)
    memberships = MEMBERSHIPS.rows(user, bloc=bloc.pk, day=form.day(today))
    files = note_missing(FILES.rows(user, bloc=bloc.pk))
    leaderships = LEADERSHIPS.rows(user, bloc=bloc.pk)
    place([*memberships, *leaderships], [bloc])
    ledger = rotation_ledger(campaigns=files, leaderships=leaderships, memberships=memberships)
    return render(
        request,
        "awards/bloc.html",
        {
            "bloc": bloc,
            "around": AROUND.rows(user, bloc=bloc.pk, above=bloc.parent_id),
            "roll": roll_on(form.day(today), memberships=memberships, today=today),
            "form": form,
            "ledger": ledger,
            "years": ledger.years(files),
        },
    )
