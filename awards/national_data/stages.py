"""The stages in their order: each runs the file of its name in sql/ and fills these tables."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Stage:
    name: str
    tables: tuple[str, ...] = ()


STAGES = [
    Stage("units", ("blocs_unit",)),
    Stage("people", ("blocs_person",)),
    Stage("reorganisations", ("blocs_unitname", "blocs_reorganisation", "blocs_reorganisedunit")),
    Stage("blocs", ("blocs_document", "blocs_bloc")),
    Stage("memberships", ("blocs_membership",)),
    Stage(
        "campaigns",
        (
            "campaigns_period",
            "campaigns_movement",
            "campaigns_campaign",
            "campaigns_campaignmovement",
            "blocs_document",
        ),
    ),
    Stage("conferences", ("campaigns_conference", "campaigns_conferencepurpose")),
    Stage(
        "gatherings",
        ("campaigns_attendance", "campaigns_headcount", "campaigns_appearance", "campaigns_direction"),
    ),
    Stage("leaders", ("campaigns_leadership",)),
    Stage("standings", ("campaigns_standing",)),
    Stage("pledges", ("campaigns_pledge", "campaigns_pledgesignature", "campaigns_target")),
    Stage("results", ("campaigns_targetresult",)),
    Stage("recommendations", ("awards_recommendation", "awards_recommendedrecipient")),
    Stage("proposals", ("awards_proposal", "awards_proposalline")),
    Stage("decisions", ("blocs_document", "awards_awarddecision")),
    Stage(
        "awards",
        (
            "blocs_document",
            "awards_awarddecision",
            "awards_award",
            "awards_awardchange",
            "awards_handingover",
        ),
    ),
    # Tables of sums that triggers keep are counted anew here, for no trigger was asked above.
    Stage("totals"),
]

MADE = list(dict.fromkeys(table for stage in STAGES for table in stage.tables))
