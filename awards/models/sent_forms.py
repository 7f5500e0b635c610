"""Which forms were sent and what became of them, so that one that comes twice is taken once."""

import datetime

from django.db import connection, models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

REMEMBERED_FOR = datetime.timedelta(days=30)  # longer than anybody stays signed in on an open page


class SentFormQuerySet(models.QuerySet):
    def sent_before(self, key):
        """The form with this key that was sent before, or None.

        Until the end of the transaction whoever sends the same waits here.
        """
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [key])
        return self.filter(key=key).first()

    def remember(self, key, **answer):
        self.filter(sent_at__lt=timezone.now() - REMEMBERED_FOR).delete()
        self.create(key=key, **answer)


class SentForm(models.Model):
    key = models.CharField(_("key"), primary_key=True, max_length=64)  # hash of who sent what from which page
    address = models.TextField(_("address that it led to"), blank=True)
    page = models.TextField(_("page that closed its window"), blank=True)  # where it led to no address
    sent_at = models.DateTimeField(_("sent"), default=timezone.now, db_index=True)

    objects = SentFormQuerySet.as_manager()

    class Meta:
        verbose_name = _("form that was sent")
        verbose_name_plural = _("forms that were sent")

    def __str__(self):
        return self.key
