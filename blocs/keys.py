from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.db.models import BigIntegerField, BooleanField, Func, Value
from django.db.models.expressions import RawSQL


class KeysField(ArrayField):
    """Very many keys, as text: to prepare each as a value of its own takes longer than to ask for them."""

    def __init__(self):
        super().__init__(BigIntegerField())

    def get_db_prep_value(self, value, connection, prepared=False):
        return value if isinstance(value, str) else array_of(value)


def array_of(keys):
    """The keys as PostgreSQL writes an array."""
    return "{" + ",".join("NULL" if key is None else str(int(key)) for key in keys) + "}"


class IsAmong(Func):
    """Whether a key is among those of an array, which is made once."""

    arg_joiner = " = ANY ("
    template = "%(expressions)s)"
    output_field = BooleanField()


class IsOneOf(IsAmong):
    """Whether a key is among those of a subquery, which is asked first: then just these keys are looked for.

    The planner of PostgreSQL may join what stands in an IN (…) last, after all that is joined besides.
    """

    def __init__(self, key, queryset, column="pk"):
        keys = queryset if queryset.query.is_sliced else queryset.order_by()
        super().__init__(key, ArraySubquery(keys.values(column)))


class IsInList(IsAmong):
    """Whether a key is among those of a list, or of what stands for one in a statement that is kept."""

    def __init__(self, key, keys):
        is_named = hasattr(keys, "resolve_expression")
        super().__init__(key, keys if is_named else Value(keys, output_field=KeysField()))


class IsGivenBy(IsAmong):
    """Whether a key is among those that a function of the database gives, which is called once and not for each row."""

    def __init__(self, key, call, *params):
        super().__init__(key, RawSQL(f"ARRAY (SELECT {call})", params))


def of_chosen(queryset, chosen):
    """The rows of a queryset that another one, cut to a page, chooses: what is shown is gathered for these alone."""
    return queryset.filter(IsOneOf("pk", chosen))


def each_once(model, column):
    """SQL of the values of an indexed column, each found from the one before it: few that stand in very many rows."""
    table = model._meta.db_table
    return f"""WITH RECURSIVE used (value) AS (
        (SELECT {column} FROM {table} WHERE {column} IS NOT NULL ORDER BY 1 LIMIT 1)
        UNION ALL
        SELECT (SELECT {column} FROM {table} WHERE {column} > used.value ORDER BY 1 LIMIT 1)
        FROM used WHERE used.value IS NOT NULL
    ) SELECT value FROM used WHERE value IS NOT NULL"""


def is_whole(rows):
    """Whether a queryset leaves no row of its model out, as that of a user who sees everything: in a country such rows are
    looked for in another way than few are."""
    return not rows.query.where
