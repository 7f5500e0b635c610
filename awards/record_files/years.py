"""Bloc-years: their themes, movements and members; later, when the conferences stand, what came of them."""

from itertools import count

from django.utils.translation import gettext as _

from blocs.text import tidy_line
from campaigns.counting import TOTALS
from campaigns.models import (
    Ballot,
    Campaign,
    CampaignMovement,
    Leadership,
    Pledge,
    PledgeSignature,
    Standing,
    Target,
    TargetResult,
)

from .names import described_leadership, the_only_or_none
from .register import person, write_membership
from .spans import span

POINTS = ["self_points", "checked_points", "bonus_points", "final_points"]


def write(record_file):
    record_file.each(record_file.node, "campaigns", write_campaign)


def write_outcomes(record_file):
    """What refers to conferences: pledges and results, standings, ballots, leadership."""
    for node in record_file.node.each("campaigns"):
        if campaign := record_file.campaigns.get(node.path):
            record_file.each(node, "pledges", write_pledge, campaign)
            record_file.each(node, "standings", write_standing, campaign)
            record_file.each(node, "ballots", write_ballot, campaign)
    record_file.each(record_file.node, "leadership", write_leadership)


def write_campaign(record_file, node):
    bloc, period = record_file.names.bloc(node["bloc"]), record_file.period(node["period"])
    stated = node.stated("theme", "slogan", "name_as_printed", "note")
    campaign = record_file.write(node, Campaign, {"bloc": bloc, "period": period}, stated)
    record_file.campaigns[node.path] = campaign
    record_file.each(node, "movements", write_answer, campaign)
    record_file.each(node, "members", write_membership, bloc, period.range())


def write_answer(record_file, node, campaign):
    movement = record_file.names.movement(node, record_file.movements)
    record_file.write(node, CampaignMovement, {"campaign": campaign, "movement": movement})


def write_pledge(record_file, node, campaign):
    links = record_file.links(
        node,
        unit=record_file.names.unit,
        signed_at=record_file.conference,
        document=record_file.names.document,
    )
    key = {"campaign": campaign, "unit": links.pop("unit", None)}
    stated = node.stated("preamble", "signed", "targets_declared", "note") | links
    pledge = record_file.write(node, Pledge, key, stated)
    record_file.each(node, "signatures", write_signature, pledge)
    record_file.each(node, "targets", write_target, pledge, count(1))


def write_signature(record_file, node, pledge):
    key = {"pledge": pledge, "unit": record_file.names.unit(node["unit"])}
    record_file.write(node, PledgeSignature, key, node.stated("unit_as_printed", "signer_as_printed"))


def write_target(record_file, node, pledge, position, whole=None):
    """A content or target, followed by its parts; position counts all of them in the order of the file."""
    target = record_file.write(
        node,
        Target,
        {"pledge": pledge, "parent": whole, "text": node.get("text")},
        node.stated("kind", "comparator", "number", "measure", "withdrawn_reason"),
        on_creation={"position": next(position)},
    )
    record_file.each(node, "results", write_result, target)
    record_file.each(node, "of_which", write_target, pledge, position, target)


def write_result(record_file, node, target):
    conference = node.linked(conference=record_file.conference).get("conference")
    key = {"target": target, "conference": conference, "is_estimate": node.get("is_estimate", False)}
    stated = node.stated("verdict", "comparator", "number", "measure", "relative_percent", "words", "note")
    record_file.write(node, TargetResult, key, stated)


def write_standing(record_file, node, campaign):
    key = {"campaign": campaign, "unit": record_file.names.unit(node["unit"])}
    stated = node.stated(
        *POINTS, "unit_as_printed", "rank", "rank_as_printed", "method", "is_secret_vote", "note"
    )
    record_file.write(node, Standing, key, stated | node.linked(conference=record_file.conference))


def write_ballot(record_file, node, campaign):
    links = record_file.links(
        node,
        unit=record_file.names.unit,
        conference=record_file.conference,
        rule=record_file.names.ballot_rule,
    )
    key = {"campaign": campaign, "question": node.get("question"), "unit": links.pop("unit", None)}
    record_file.write(node, Ballot, key, node.stated(*TOTALS, "is_secret", "note") | links)


def write_leadership(record_file, node):
    names, bloc = record_file.names, record_file.names.bloc(node["bloc"])
    term = record_file.period(node["period"]).range() if "period" in node else span(node)
    stated = node.stated(
        *("unit_as_printed", "person_as_printed", "selection", "unanimous", "taken_over", "ordinal", "note"),
        rank_as_printed="rank",
        post_as_printed="post",
    )
    stated |= record_file.links(
        node,
        unit=names.unit,
        represents=names.unit,
        chosen_at=record_file.conference,
        taken_over_at=record_file.conference,
        decision=names.document,
    )
    if node.get("person"):
        stated["person"] = person(record_file, node["person"], stated.get("unit"))
    record_file.write(
        node,
        Leadership,
        {},
        stated if "period" in node else stated | {"term": term},  # of several years, perhaps, on record
        row=leadership_on_record(record_file, node, bloc, term, stated),
        on_creation={"bloc": bloc, "role": node.get("role"), "term": term},
    )


def leadership_on_record(record_file, node, bloc, term, stated):
    """The leadership on record that the statement is about: the head of that time, or the same deputy.

    Raises Problem where another report says that somebody else was head.
    """
    found = Leadership.objects.filter(bloc=bloc, role=node.get("role"), term__overlap=term)
    same = [row for row in found if is_same_leader(row, stated)]
    if same or node.get("role") == Leadership.Role.DEPUTY:
        return the_only_or_none(node, stated.get("unit") or stated.get("person"), same, described_leadership)
    head = the_only_or_none(node, bloc, found, described_leadership)
    if head and head.source != record_file.source and is_contradicted(head, stated):
        raise node.problem(
            _("On record, from another source, is %s. Correct that one first, or this file.")
            % described_leadership(head)
        )
    return head


def is_same_leader(row, stated):
    if not (stated.get("unit") or stated.get("person")):  # an office without a name
        return bool(row.post_as_printed) and row.post_as_printed == tidy_line(stated.get("post_as_printed"))
    return any(
        stated.get(name) and stated.get(name) == getattr(row, name) for name in ("unit", "person", "ordinal")
    )


def is_contradicted(row, stated):
    return any(
        stated.get(name) and getattr(row, name) and stated[name] != getattr(row, name)
        for name in ("unit", "person")
    )
