"""The same rows as the pages that are measured show, and nothing else: by a view, and without Django."""

import time
from html import escape

import psycopg
from django.db import connection
from django.http import HttpResponse
from django.template import engines

from campaigns.models import Expectation

from .reading import fetch

PAGE = """{% extends "base.html" %}
{% block title %}{{ title }}{% endblock %}{% block heading %}{{ title }}{% endblock %}
{% block content %}<table class="data stack"><thead><tr>{% for head in heads %}<th scope="col">{{ head }}</th>{% endfor %}</tr></thead>
<tbody>{% for row in rows %}<tr>{% for cell in row %}<td data-label="{{ forloop.counter }}">{% if forloop.first %}<a href="{{ cell }}">{{ cell }}</a>{% else %}{{ cell|default_if_none:"" }}{% endif %}</td>{% endfor %}</tr>{% endfor %}
</tbody></table>{% endblock %}"""
UNIT_ROWS = """SELECT '/units/' || unit.code || '/', unit.name, unit.kind, above.name, unit.since, unit.until,
    (SELECT string_agg(name.name, '; ') FROM blocs_unitname name WHERE name.unit_id = unit.id)
FROM blocs_unit unit LEFT JOIN blocs_unit above ON above.id = unit.parent_id ORDER BY unit.sort_key, unit.id LIMIT 50"""
BLOC_ROWS = """SELECT '/blocs/' || bloc.code || '/', bloc.name, bloc.kind, organiser.name, bloc.since, bloc.until, (
    SELECT count(*) FROM blocs_membership one WHERE one.bloc_id = bloc.id AND one.valid @> current_date)
FROM blocs_bloc bloc LEFT JOIN blocs_unit organiser ON organiser.id = bloc.organiser_id
ORDER BY bloc.sort_key, bloc.id LIMIT 50"""
PERSON_ROWS = """SELECT '/people/' || person.id || '/', person.name, unit.name, person.born FROM blocs_person person
LEFT JOIN blocs_unit unit ON unit.id = person.unit_id WHERE person.merged_into_id IS NULL
ORDER BY person.sort_key, person.id LIMIT 50"""
CONFERENCE_ROWS = """SELECT '/conferences/' || held.id || '/', held.title, held.held, held.place, (
    SELECT string_agg(bloc.name || ' ' || purpose.purpose, '; ') FROM campaigns_conferencepurpose purpose
    JOIN campaigns_campaign campaign ON campaign.id = purpose.campaign_id
    JOIN blocs_bloc bloc ON bloc.id = campaign.bloc_id WHERE purpose.conference_id = held.id)
FROM campaigns_conference held WHERE held.held IS NOT NULL ORDER BY held.held DESC, held.id DESC LIMIT 50"""
DECISION_ROWS = """SELECT '/decisions/' || decision.id || '/', paper.number, paper.dated, issuer.name,
    decision.signer_as_printed, (SELECT count(*) FROM awards_award award WHERE award.decision_id = decision.id)
FROM awards_awarddecision decision JOIN blocs_document paper ON paper.id = decision.document_id
LEFT JOIN blocs_unit issuer ON issuer.id = paper.issuer_id WHERE paper.dated IS NOT NULL
ORDER BY paper.dated DESC, decision.id DESC LIMIT 50"""
FACTS = " + ".join(f"sums.has_{fact}::int" for fact in Expectation.Fact)
BLOC_YEAR_ROWS = f"""SELECT '/blocs/' || bloc.code || '/' || period.code || '/', bloc.name, period.label, head.name, {FACTS}
FROM bloc_year_sums sums JOIN blocs_bloc bloc ON bloc.id = (
    SELECT bloc_id FROM campaigns_campaign WHERE id = sums.campaign_id)
JOIN campaigns_period period ON period.id = sums.period_id
LEFT JOIN campaigns_leadership leader ON leader.bloc_id = bloc.id AND leader.role = 'head'
    AND leader.term @> period.ends_on
LEFT JOIN blocs_unit head ON head.id = leader.unit_id
WHERE sums.year = (SELECT max(year) FROM bloc_year_sums) ORDER BY 5, bloc.sort_key LIMIT 50"""
AGREED_ROWS = """SELECT '/blocs/' || bloc.code || '/' || period.code || '/', kind.name, one.award_as_printed, one.count,
    one.recipient_kind, authority.name, bloc.name, period.label, held.title, (
    SELECT string_agg(coalesce(unit.name, person.name, line.name_as_printed), '; ')
    FROM awards_recommendedrecipient line LEFT JOIN blocs_unit unit ON unit.id = line.unit_id
    LEFT JOIN blocs_person person ON person.id = line.person_id WHERE line.recommendation_id = one.id)
FROM (SELECT * FROM awards_recommendation ORDER BY id DESC LIMIT 50) one
JOIN campaigns_campaign campaign ON campaign.id = one.campaign_id JOIN blocs_bloc bloc ON bloc.id = campaign.bloc_id
JOIN campaigns_period period ON period.id = campaign.period_id
LEFT JOIN awards_awardkind kind ON kind.id = one.kind_id LEFT JOIN blocs_unit authority ON authority.id = one.authority_id
LEFT JOIN campaigns_conference held ON held.id = one.conference_id ORDER BY one.id DESC"""
OF_A_UNIT = [
    "SELECT name, kind, since, until, code, note FROM blocs_unit WHERE id = %s",
    "SELECT name, kind, valid::text FROM blocs_unitname WHERE unit_id = %s",
    """SELECT bloc.name, one.valid::text FROM blocs_membership one JOIN blocs_bloc bloc ON bloc.id = one.bloc_id
    WHERE one.unit_id = %s""",
    """SELECT kind.name, period.label, award.state FROM awards_award award
    LEFT JOIN awards_awardkind kind ON kind.id = award.kind_id
    LEFT JOIN campaigns_campaign campaign ON campaign.id = award.campaign_id
    LEFT JOIN campaigns_period period ON period.id = campaign.period_id WHERE award.unit_id = %s""",
]
OF_A_PERSON = [
    """SELECT person.name, unit.name, person.born FROM blocs_person person
    LEFT JOIN blocs_unit unit ON unit.id = person.unit_id WHERE person.id = %s""",
    """SELECT held.title, held.held, line.role, line.post_as_printed FROM campaigns_appearance line
    JOIN campaigns_conference held ON held.id = line.conference_id WHERE line.person_id = %s""",
    """SELECT kind.name, award.state FROM awards_award award LEFT JOIN awards_awardkind kind ON kind.id = award.kind_id
    WHERE award.person_id = %s""",
]
OF_A_BLOC = [
    """SELECT bloc.name, bloc.kind, organiser.name, bloc.since, bloc.until FROM blocs_bloc bloc
    LEFT JOIN blocs_unit organiser ON organiser.id = bloc.organiser_id WHERE bloc.id = %s""",
    """SELECT unit.name, one.valid::text FROM blocs_membership one JOIN blocs_unit unit ON unit.id = one.unit_id
    WHERE one.bloc_id = %s""",
    """SELECT period.label, campaign.theme, campaign.slogan FROM campaigns_campaign campaign
    JOIN campaigns_period period ON period.id = campaign.period_id WHERE campaign.bloc_id = %s""",
    """SELECT leader.term::text, leader.role, unit.name, person.name FROM campaigns_leadership leader
    LEFT JOIN blocs_unit unit ON unit.id = leader.unit_id LEFT JOIN blocs_person person ON person.id = leader.person_id
    WHERE leader.bloc_id = %s""",
]
OF_A_BLOC_YEAR = [
    """SELECT bloc.name, period.label, campaign.theme, campaign.slogan, (
        SELECT string_agg(unit.name, '; ') FROM blocs_membership one JOIN blocs_unit unit ON unit.id = one.unit_id
        WHERE one.bloc_id = bloc.id AND one.valid && daterange(period.starts_on, period.ends_on, '[]')
    ), (SELECT string_agg(unit.name, '; ') FROM campaigns_leadership one JOIN blocs_unit unit ON unit.id = one.unit_id
        WHERE one.bloc_id = bloc.id AND one.term && daterange(period.starts_on, period.ends_on, '[]'))
    FROM campaigns_campaign campaign JOIN blocs_bloc bloc ON bloc.id = campaign.bloc_id
    JOIN campaigns_period period ON period.id = campaign.period_id WHERE campaign.id = %s""",
    """SELECT held.title, held.held, held.place, served.purpose FROM campaigns_conferencepurpose served
    JOIN campaigns_conference held ON held.id = served.conference_id WHERE served.campaign_id = %s""",
    """SELECT target.text, target.number, found.verdict, found.number FROM campaigns_pledge pledge
    JOIN campaigns_target target ON target.pledge_id = pledge.id
    LEFT JOIN campaigns_targetresult found ON found.target_id = target.id WHERE pledge.campaign_id = %s""",
    """SELECT one.rank, unit.name, one.final_points FROM campaigns_standing one
    JOIN blocs_unit unit ON unit.id = one.unit_id WHERE one.campaign_id = %s""",
    """SELECT kind.name, one.recipient_kind, one.count, one.wording FROM awards_recommendation one
    LEFT JOIN awards_awardkind kind ON kind.id = one.kind_id WHERE one.campaign_id = %s""",
    """SELECT kind.name, unit.name, person.name, one.count, one.state FROM awards_proposalline one
    JOIN awards_proposal proposal ON proposal.id = one.proposal_id
    LEFT JOIN awards_awardkind kind ON kind.id = one.kind_id LEFT JOIN blocs_unit unit ON unit.id = one.unit_id
    LEFT JOIN blocs_person person ON person.id = one.person_id WHERE proposal.campaign_id = %s""",
    """SELECT kind.name, unit.name, person.name, one.count, one.state FROM awards_award one
    LEFT JOIN awards_awardkind kind ON kind.id = one.kind_id LEFT JOIN blocs_unit unit ON unit.id = one.unit_id
    LEFT JOIN blocs_person person ON person.id = one.person_id WHERE one.campaign_id = %s""",
]
OF_A_CONFERENCE = [
    """SELECT held.title, held.held, held.place, source.title, (
        SELECT string_agg(bloc.name || ' ' || purpose.purpose, '; ') FROM campaigns_conferencepurpose purpose
        JOIN campaigns_campaign campaign ON campaign.id = purpose.campaign_id
        JOIN blocs_bloc bloc ON bloc.id = campaign.bloc_id WHERE purpose.conference_id = held.id)
    FROM campaigns_conference held LEFT JOIN blocs_document source ON source.id = held.source_id WHERE held.id = %s""",
    """SELECT unit.name, line.status FROM campaigns_attendance line LEFT JOIN blocs_unit unit ON unit.id = line.unit_id
    WHERE line.conference_id = %s""",
    """SELECT person.name, line.person_as_printed, line.role FROM campaigns_appearance line
    LEFT JOIN blocs_person person ON person.id = line.person_id WHERE line.conference_id = %s""",
    "SELECT number, text FROM campaigns_direction WHERE conference_id = %s",
    """SELECT target.text, found.verdict, found.number FROM campaigns_targetresult found
    JOIN campaigns_target target ON target.id = found.target_id WHERE found.conference_id = %s""",
    """SELECT unit.name, one.rank, one.final_points FROM campaigns_standing one
    JOIN blocs_unit unit ON unit.id = one.unit_id WHERE one.conference_id = %s""",
    """SELECT leader.term::text, leader.role, unit.name FROM campaigns_leadership leader
    LEFT JOIN blocs_unit unit ON unit.id = leader.unit_id WHERE leader.chosen_at_id = %s""",
    """SELECT kind.name, one.recipient_kind, one.count FROM awards_recommendation one
    LEFT JOIN awards_awardkind kind ON kind.id = one.kind_id WHERE one.conference_id = %s""",
    """SELECT kind.name, unit.name, one.count FROM awards_award one
    LEFT JOIN awards_awardkind kind ON kind.id = one.kind_id LEFT JOIN blocs_unit unit ON unit.id = one.unit_id
    WHERE one.reported_at_id = %s""",
]
OF_A_DECISION = [
    """SELECT paper.number, paper.title, paper.dated, issuer.name, decision.signer_as_printed
    FROM awards_awarddecision decision JOIN blocs_document paper ON paper.id = decision.document_id
    LEFT JOIN blocs_unit issuer ON issuer.id = paper.issuer_id WHERE decision.id = %s""",
    """SELECT kind.name, unit.name, person.name, award.name_as_printed, award.count, award.state
    FROM awards_award award LEFT JOIN awards_awardkind kind ON kind.id = award.kind_id
    LEFT JOIN blocs_unit unit ON unit.id = award.unit_id LEFT JOIN blocs_person person ON person.id = award.person_id
    WHERE award.decision_id = %s ORDER BY kind.precedence, award.id""",
]
OF_A_PROPOSAL = [
    """SELECT bloc.name, period.label, proposal.state, proposal.submitted, authority.name, proposer.name
    FROM awards_proposal proposal JOIN blocs_bloc bloc ON bloc.id = proposal.bloc_id
    LEFT JOIN campaigns_campaign campaign ON campaign.id = proposal.campaign_id
    LEFT JOIN campaigns_period period ON period.id = campaign.period_id
    LEFT JOIN blocs_unit authority ON authority.id = proposal.authority_id
    LEFT JOIN blocs_unit proposer ON proposer.id = proposal.proposer_id WHERE proposal.id = %s""",
    """SELECT kind.name, unit.name, person.name, line.count, line.state, paper.number
    FROM awards_proposalline line LEFT JOIN awards_awardkind kind ON kind.id = line.kind_id
    LEFT JOIN blocs_unit unit ON unit.id = line.unit_id LEFT JOIN blocs_person person ON person.id = line.person_id
    LEFT JOIN awards_award award ON award.proposal_line_id = line.id
    LEFT JOIN awards_awarddecision decision ON decision.id = award.decision_id
    LEFT JOIN blocs_document paper ON paper.id = decision.document_id
    WHERE line.proposal_id = %s ORDER BY kind.precedence, line.id""",
]
OF_A_SEARCH = [
    """SELECT '/units/' || unit.code || '/', unit.name, unit.kind, above.name FROM blocs_unit unit
    LEFT JOIN blocs_unit above ON above.id = unit.parent_id JOIN blocs_unit asked ON asked.id = %s
    WHERE to_tsvector('simple'::regconfig, unit.search_key) @@ plainto_tsquery('simple', asked.name_key)
    ORDER BY length(unit.search_key), unit.id LIMIT 5""",
]
STATEMENTS = {
    "units": [UNIT_ROWS],
    "blocs": [BLOC_ROWS],
    "people": [PERSON_ROWS],
    "conferences": [CONFERENCE_ROWS],
    "decisions": [DECISION_ROWS],
    "home": [BLOC_YEAR_ROWS],
    "register": [AGREED_ROWS],
    "a unit": OF_A_UNIT,
    "a person": OF_A_PERSON,
    "a bloc": OF_A_BLOC,
    "a bloc-year": OF_A_BLOC_YEAR,
    "a conference": OF_A_CONFERENCE,
    "a decision": OF_A_DECISION,
    "a proposal": OF_A_PROPOSAL,
    "a search": OF_A_SEARCH,
}


def view_of(label, parameters):
    """parameters: of each statement, the number of the record or none."""
    template = engines["django"].from_string(PAGE)

    def view(request):
        rows = [row for statement in STATEMENTS[label] for row in fetch(statement, parameters)]
        heads = range(len(rows[0]) if rows else 0)
        return HttpResponse(template.render({"rows": rows, "heads": heads, "title": label}, request))

    return view


def bare(label, parameters):
    """Seconds of CPU for the rows through psycopg into a plain string."""
    connection.ensure_connection()
    begun = time.process_time()
    rows = []
    with psycopg.ClientCursor(connection.connection) as cursor:
        for statement in STATEMENTS[label]:
            cursor.execute(statement, parameters)
            rows += cursor.fetchall()
    "".join(
        "<tr>" + "".join(f"<td>{escape(str(cell))}</td>" for cell in row) + "</tr>" for row in rows
    ).encode()
    return time.process_time() - begun
