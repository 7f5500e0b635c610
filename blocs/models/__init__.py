from .access_tokens import AccessToken
from .accounts import Stewardship, User
from .acts import Act
from .blocs import Bloc, Membership
from .documents import Document, ReportText
from .exports import Export
from .people import Person, PersonMerge
from .reorganisations import Reorganisation, ReorganisedUnit
from .saved_lists import SavedList
from .second_proofs import SecondProof
from .staff_handovers import StaffHandover
from .units import Unit, UnitName

__all__ = [
    "AccessToken",
    "Act",
    "Bloc",
    "Document",
    "Export",
    "Membership",
    "Person",
    "PersonMerge",
    "Reorganisation",
    "ReorganisedUnit",
    "ReportText",
    "SavedList",
    "SecondProof",
    "StaffHandover",
    "Stewardship",
    "Unit",
    "UnitName",
    "User",
]
