from .access_tokens import AccessTokenAdmin
from .accounts import GroupAdmin, StewardshipAdmin, UserAdmin
from .blocs import BlocAdmin, MembershipAdmin
from .papers import DocumentAdmin
from .people import PersonAdmin
from .reorganisations import ReorganisationAdmin
from .units import UnitAdmin

__all__ = [
    "AccessTokenAdmin",
    "BlocAdmin",
    "DocumentAdmin",
    "GroupAdmin",
    "MembershipAdmin",
    "PersonAdmin",
    "ReorganisationAdmin",
    "StewardshipAdmin",
    "UnitAdmin",
    "UserAdmin",
]
