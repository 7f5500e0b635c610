"""What was agreed, proposed and granted, side by side: how the moments of each award differ, by number and by name."""

from .by_award import side_by_side
from .reading import Reconciliation

__all__ = ["Reconciliation", "side_by_side"]
