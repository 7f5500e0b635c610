from contextlib import contextmanager

import pytest
from django.core.exceptions import ValidationError


@contextmanager
def refused(code):
    """What is tried is refused for this reason."""
    with pytest.raises(ValidationError) as error:
        yield
    assert error.value.code == code
