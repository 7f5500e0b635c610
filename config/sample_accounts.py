from django.db import transaction
from django.utils import timezone

from blocs.models import Bloc, Stewardship, User

STEWARDS = {"staff": Stewardship.Role.STAFF, "leader": Stewardship.Role.LEADER}


@transaction.atomic
def make_sample_accounts(*, password):
    """Make those of admin, staff and leader that are missing, the last two for every bloc; returns their names."""
    known = set(User.objects.filter(username__in=["admin", *STEWARDS]).values_list("username", flat=True))
    made = []
    if "admin" not in known:
        made.append(User.objects.create_superuser("admin", password=password))
    for name, role in STEWARDS.items():
        if name not in known:
            user = User.objects.create_user(name, password=password)
            today = timezone.localdate()
            for bloc in Bloc.objects.all():
                Stewardship.objects.create(user=user, bloc=bloc, role=role, starts_on=today)
            made.append(user)
    return [user.username for user in made]
