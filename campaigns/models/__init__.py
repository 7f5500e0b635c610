from .ballot_rules import BallotRule
from .ballots import Ballot
from .campaigns import Campaign, CampaignMovement, Expectation, bloc_year_named
from .conferences import Conference, ConferencePaper, ConferencePurpose
from .leadership import Leadership
from .meetings import Appearance, Attendance, Direction, HeadCount
from .movements import Movement
from .periods import Period
from .pledges import Pledge, PledgeSignature, Target, TargetResult
from .standings import Standing

__all__ = [
    "Appearance",
    "Attendance",
    "Ballot",
    "BallotRule",
    "Campaign",
    "CampaignMovement",
    "Conference",
    "ConferencePaper",
    "ConferencePurpose",
    "Direction",
    "Expectation",
    "HeadCount",
    "Leadership",
    "Movement",
    "Period",
    "Pledge",
    "PledgeSignature",
    "Standing",
    "Target",
    "TargetResult",
    "bloc_year_named",
]
