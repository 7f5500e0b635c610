"""What was recommended, proposed and granted."""

from awards.models import (
    Award,
    AwardChange,
    AwardDecision,
    HandingOver,
    Proposal,
    ProposalLine,
    RecipientKind,
    Recommendation,
    RecommendedRecipient,
)
from blocs.figures import Figure

from .reading import Node
from .register import person

# What a line says of its number, not of each recipient that it names.
OF_THE_NUMBER = {"count", "count_in_words", "note"}


def write(record_file):
    record_file.each(record_file.node, "recommendations", write_recommendation)
    record_file.each(record_file.node, "proposals", write_proposal)
    record_file.each(record_file.node, "awards", write_award)


def award_key(record_file, node):
    """What tells one line of awards from another: what it is, whose, for what kind of recipient."""
    links = node.linked(award=record_file.names.award_kind, authority=record_file.names.unit)
    return {
        "kind": links.get("award"),
        "authority": links.get("authority"),
        "award_as_printed": node.get("award_as_printed") or "",
        "award_class": node.get("award_class") or "",
        "recipient_kind": node.get("recipient_kind", RecipientKind.UNKNOWN),
    }


def recipient(record_file, node):
    """The one recipient of a line, as far as it is named."""
    unit = node.linked(unit=record_file.names.unit).get("unit")
    return {
        "unit": unit,
        "person": person(record_file, node["person"]) if node.get("person") else None,
        "name_as_printed": node.get("name_as_printed") or "",
    }


def campaign_of(record_file, node):
    return record_file.names.campaign(node) if "period" in node else None


def write_recommendation(record_file, node, whole=None):
    conference = node.linked(conference=record_file.conference).get("conference")
    key = award_key(record_file, node) | {
        "campaign": campaign_of(record_file, node),
        "conference": conference,
        "part_of": whole,
        "counts_turns": node.get("counts_turns", False),
    }
    stated = node.stated("wording", "authority_as_printed", "note") | node.figure()
    stated |= record_file.links(node, addressed_to=record_file.names.unit)
    recommendation = record_file.write(node, Recommendation, key, stated)
    record_file.each(node, "named", write_recommended, recommendation)
    record_file.each_part(node, write_recommendation, recommendation)


def write_recommended(record_file, node, recommendation):
    named = recipient(record_file, node)
    printed = named.pop("name_as_printed")
    key = {"recommendation": recommendation} | named
    if named["unit"] or named["person"]:
        record_file.write(node, RecommendedRecipient, key, node.stated("name_as_printed"))
    else:
        record_file.write(node, RecommendedRecipient, key | {"name_as_printed": printed})


def write_proposal(record_file, node):
    links = record_file.links(
        node,
        bloc=record_file.names.bloc,
        proposer=record_file.names.unit,
        authority=record_file.names.unit,
        document=record_file.names.document,
    )
    key = {
        "bloc": links.pop("bloc"),
        "campaign": campaign_of(record_file, node),
        "occasion": node.get("occasion") or "",
        "proposer": links.pop("proposer", None),
        "authority": links.pop("authority", None),
        "submitted": node.get("submitted"),
    }
    proposal = record_file.write(node, Proposal, key, node.stated("state", "state_reason", "note") | links)
    record_file.each(node, "lines", write_proposal_line, proposal)


def write_proposal_line(record_file, node, proposal):
    key = {"proposal": proposal} | award_key(record_file, node) | recipient(record_file, node)
    stated = node.stated("state", "state_reason", "authority_as_printed") | node.figure()
    record_file.write(node, ProposalLine, key, stated, on_creation=one_if_named(key))


def write_award(record_file, node, whole=None):
    """One row for a line; and where it names several, one for each: within the number, if the line gives one."""
    if not node.get("named") or "count" in node or "of_which" in node:
        whole = write_award_row(record_file, node, recipient(record_file, node), whole)
        record_file.each_part(node, write_award, whole)
    for named in node.each("named"):
        line = {name: value for name, value in node.value.items() if name not in OF_THE_NUMBER}
        write_award_row(record_file, Node(line, named.path), recipient(record_file, named), whole)


def write_award_row(record_file, node, named, whole):
    links = record_file.links(
        node,
        decision=lambda paper: award_decision(record_file, paper),
        reported_at=record_file.conference,
        given_by=record_file.names.unit,
    )
    key = award_key(record_file, node) | named
    key |= {
        "campaign": campaign_of(record_file, node),
        "decision": links.get("decision"),
        "reported_at": links.get("reported_at"),
        "given_by": links.get("given_by"),
        "granted": node.get("granted"),
        "part_of": whole,
        "counts_turns": node.get("counts_turns", False),
    }
    stated = node.stated("authority_as_printed", "golden_book_number", "note", is_verified="verified")
    award = record_file.write(
        node, Award, key, stated | node.figure() | state_after_changes(node), on_creation=one_if_named(key)
    )
    record_file.each(node, "handed_over", write_handing_over, award)
    record_file.each(node, "changes", write_change, award)
    return award


def one_if_named(key):
    """A line that names its recipient counts one, unless it says otherwise."""
    if key["unit"] or key["person"] or key["name_as_printed"]:
        return {"figure": Figure.NUMBER, "count": 1}
    return {}


def state_after_changes(node):
    changes = node.each("changes")
    return {"state": changes[-1].get("kind")} if changes else {}


def award_decision(record_file, node):
    document = record_file.names.document(node)
    return record_file.write(node, AwardDecision, {"document": document}, shared=True)


def write_handing_over(record_file, node, award):
    key = {"award": award, "conference": record_file.conference(node["conference"])}
    record_file.write(node, HandingOver, key, node.stated("handed_by_as_printed", "on_behalf_of"))


def write_change(record_file, node, award):
    key = {
        "award": award,
        "kind": node.get("kind"),
        "decision": award_decision(record_file, node["decision"]),
    }
    record_file.write(node, AwardChange, key, node.stated("ground"))
