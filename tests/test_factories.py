import pytest
from django.apps import apps

from .factories import FACTORIES

MODELS = [
    model
    for app in ("blocs", "campaigns", "awards")
    for model in apps.get_app_config(app).get_models()
    if not hasattr(model, "pgh_tracked_model")
]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
@pytest.mark.django_db
def test_factory_makes_valid_rows_in_any_number(model):
    for row in FACTORIES[model].create_batch(3):
        row.refresh_from_db()
        row.full_clean()
