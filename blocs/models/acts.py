from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from pghistory.models import Context


class ActQuerySet(models.QuerySet):
    def by_people(self, users):
        return self.filter(metadata__user__in=list(users))

    def outside_the_pages(self):
        """Those that no signed-in user made: by a command, or in the database itself."""
        return self.filter(Q(metadata__user__isnull=True) | Q(metadata__user=None))

    def from_moment(self, moment):
        return self.filter(created_at__gte=moment) if moment else self

    def until_moment(self, moment):
        return self.filter(created_at__lte=moment) if moment else self


class Act(Context):
    """What was changed in one transaction: who did it, where and why; the events of the history say what."""

    objects = ActQuerySet.as_manager()

    class Meta:
        proxy = True
        verbose_name = _("act on record")
        verbose_name_plural = _("acts on record")
