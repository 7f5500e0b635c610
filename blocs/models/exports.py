from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from pgtrigger import Delete, Protect, Update

from ..text import search_key, with_words
from .accounts import User


class ExportQuerySet(models.QuerySet):
    def record(self, *, user, file_name, address):
        """Write down that a user was answered with a file; a name that is too long is cut."""
        return self.create(
            user=user,
            username=user.get_username(),
            full_name=user.full_name,
            file_name=file_name[:FILE_NAME],
            address=address,
        )

    def record_of_machine(self, *, account, file_name, address):
        """Write down that an account of the machine that the app runs on wrote a file."""
        return self.create(username=account[:USERNAME], file_name=file_name[:FILE_NAME], address=address)

    def by_people(self, users, text):
        """Those by some users, or by an account of the machine that has the words in its name."""
        of_machine = models.Q(user=None, username__folded_contains=text)
        return self.filter(models.Q(user__in=users) | of_machine)

    def from_moment(self, moment):
        return self.filter(at__gte=moment) if moment else self

    def until_moment(self, moment):
        return self.filter(at__lte=moment) if moment else self

    def about(self, text):
        """Those whose file name or address has every word of the text."""
        return with_words(self, text)


USERNAME, FULL_NAME, FILE_NAME = 150, 301, 300


class Export(models.Model):
    """That a file went out: to whom, which, when. Written once; what the account was called then stays beside it."""

    at = models.DateTimeField(_("when"), default=timezone.now)
    user = models.ForeignKey(
        User, models.PROTECT, null=True, related_name="exports", verbose_name=_("user")
    )  # NULL: not through a page, but by an account of the machine
    username = models.CharField(_("account"), max_length=USERNAME)
    full_name = models.CharField(_("full name"), max_length=FULL_NAME, blank=True)
    file_name = models.CharField(_("file"), max_length=FILE_NAME)
    address = models.TextField(_("address"))  # of the page, or of the file that a command wrote
    search_key = search_key("file_name", "address")

    objects = ExportQuerySet.as_manager()

    class Meta:
        verbose_name = _("export")
        verbose_name_plural = _("exports")
        ordering = ["-at", "-pk"]
        indexes = [
            models.Index(fields=["at"], name="export_at"),
            models.Index(fields=["user", "at"], name="export_by_user"),
            GinIndex(fields=["search_key"], opclasses=["gin_trgm_ops"], name="export_search"),
        ]
        triggers = [Protect(name="written_once", operation=Update | Delete)]

    def __str__(self):
        return f"{self.file_name} – {self.full_name or self.username}"
