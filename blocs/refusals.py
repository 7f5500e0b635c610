"""What is said where only the database refuses a row."""

from django.apps import apps
from django.utils.translation import gettext as _
from psycopg.errors import ExclusionViolation, UniqueViolation


def refusal(error):
    """The sentence of the constraint that refused a row; of one without a sentence, whether somebody was faster."""
    if sentence := sentence_of_constraint(error):
        return sentence
    if isinstance(error.__cause__, UniqueViolation | ExclusionViolation):
        return _("Somebody has probably just recorded the same.")
    return _("It does not fit what is on record. Where nothing there says why, tell an admin.")


def sentence_of_constraint(error):
    """The sentence of the constraint that refused a row; empty where none of ours did."""
    diagnosis = getattr(error.__cause__, "diag", None)
    name = diagnosis and diagnosis.constraint_name
    constraints = (constraint for model in apps.get_models() for constraint in model._meta.constraints)
    return next(
        (str(one.get_violation_error_message()) for one in constraints if name and one.name == name), ""
    )
