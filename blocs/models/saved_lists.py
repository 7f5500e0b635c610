from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ..text import Line
from .accounts import User
from .blocs import Bloc

OFFERED = 30  # above a list


class SavedListQuerySet(models.QuerySet):
    def seen_by(self, user):
        """The user's own, and those shared with a bloc that the user may see."""
        own = Q(user=user, bloc=None)
        shared = Q(bloc__isnull=False) if user.sees_everything else Q(bloc__in=Bloc.objects.visible_to(user))
        return self.filter(own | shared).select_related("bloc")

    def kept_by(self, user):
        """Those that the user may rename and delete: the own ones, and those of the blocs they enter for."""
        own = Q(user=user, bloc=None)
        return self.filter(own | Q(bloc__in=Bloc.objects.entered_by(user))).select_related("bloc")

    def of_list(self, name):
        """As many of a list as stand above it, with the names of their blocs."""
        return self.filter(list=name).annotate(bloc_name=F("bloc__name"))[:OFFERED]


class SavedList(models.Model):
    """How somebody likes to see a list, under a name: their own, or shared with who may see a bloc.

    No record of the trade: it is deleted like a bookmark, and has no history.
    """

    user = models.ForeignKey(User, models.PROTECT, related_name="saved_lists", verbose_name=_("user"))
    bloc = models.ForeignKey(
        Bloc,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="saved_lists",
        verbose_name=_("shared with the bloc"),
    )  # NULL: of the user alone
    list = models.CharField(_("list"), max_length=60)  # its address, as reverse() knows it
    name = Line(_("name of the view"), max_length=100)
    query = models.TextField(_("what is chosen"), max_length=4000, blank=True)  # of the address

    objects = SavedListQuerySet.as_manager()

    class Meta:
        verbose_name = _("saved view of a list")
        verbose_name_plural = _("saved views of lists")
        ordering = ["list", "name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "list", "name"],
                condition=Q(bloc=None),
                name="saved_list_once_per_user",
                violation_error_message=_(
                    "You have a view of this list under that name already. Choose another name."
                ),
            ),
            models.UniqueConstraint(
                fields=["bloc", "list", "name"],
                condition=Q(bloc__isnull=False),
                name="saved_list_once_per_bloc",
                violation_error_message=_(
                    "The bloc has a view of this list under that name already. Choose another name."
                ),
            ),
            models.CheckConstraint(
                condition=~Q(name=""),
                name="saved_list_has_a_name",
                violation_error_message=_("Give the view a name."),
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return f"{reverse(self.list)}?{self.query}"

    def validate_constraints(self, exclude=None):
        """As ever; what they say is said of the name, which is what can be changed."""
        try:
            super().validate_constraints(exclude)
        except ValidationError as error:
            raise ValidationError({"name": error.messages}) from error

    def is_kept_by(self, user):
        return SavedList.objects.kept_by(user).filter(pk=self.pk).exists()
