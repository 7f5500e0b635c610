import pytest

from .factories import FACTORIES
from .models import MODELS


@pytest.mark.parametrize("label", MODELS)
@pytest.mark.django_db
def test_factory_makes_valid_rows_in_any_number(label):
    for row in FACTORIES[MODELS[label]].create_batch(3):
        row.refresh_from_db()
        row.full_clean()
