from .campaigns import CampaignAdmin, ExpectationAdmin
from .conferences import ConferenceAdmin
from .leadership import LeadershipAdmin
from .periods import MovementAdmin, PeriodAdmin
from .pledges import PledgeAdmin, TargetAdmin, TargetResultAdmin
from .standings import BallotAdmin, BallotRuleAdmin, StandingAdmin

__all__ = [
    "BallotAdmin",
    "BallotRuleAdmin",
    "CampaignAdmin",
    "ConferenceAdmin",
    "ExpectationAdmin",
    "LeadershipAdmin",
    "MovementAdmin",
    "PeriodAdmin",
    "PledgeAdmin",
    "StandingAdmin",
    "TargetAdmin",
    "TargetResultAdmin",
]
