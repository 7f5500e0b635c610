from .accounts import Stewardship, User
from .blocs import Bloc, Membership
from .documents import Document, ReportText
from .people import Person, PersonMerge
from .reorganisations import Reorganisation, ReorganisedUnit
from .units import Unit, UnitName

__all__ = [
    "Bloc",
    "Document",
    "Membership",
    "Person",
    "PersonMerge",
    "Reorganisation",
    "ReorganisedUnit",
    "ReportText",
    "Stewardship",
    "Unit",
    "UnitName",
    "User",
]
