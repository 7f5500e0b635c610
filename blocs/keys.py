from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import BooleanField, Func


class IsOneOf(Func):
    """Whether a key is among those of a subquery, which is asked first: then just these keys are looked for.

    The planner of PostgreSQL may join what stands in an IN (…) last, after all that is joined besides.
    """

    arg_joiner = " = ANY ("
    template = "%(expressions)s)"
    output_field = BooleanField()

    def __init__(self, key, queryset):
        super().__init__(key, ArraySubquery(queryset.order_by().values("pk")))
