from .accounts import StewardshipAdmin, UserAdmin
from .blocs import BlocAdmin, MembershipAdmin
from .papers import DocumentAdmin
from .people import PersonAdmin
from .reorganisations import ReorganisationAdmin
from .units import UnitAdmin

__all__ = [
    "BlocAdmin",
    "DocumentAdmin",
    "MembershipAdmin",
    "PersonAdmin",
    "ReorganisationAdmin",
    "StewardshipAdmin",
    "UnitAdmin",
    "UserAdmin",
]
