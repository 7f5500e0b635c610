"""Awards of past years: unverified, until somebody has compared them with the scan of the decision."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from blocs.figures import Figure
from blocs.models import Document, Unit
from blocs.text import folded
from campaigns.models import Period

from ..entering.setting import find_period
from ..granting.deciding import says_the_same
from ..kinds import KnownAwards
from ..models import Award, AwardKind, RecipientKind
from .award_columns import COLUMNS, EXAMPLES
from .decision_cells import decision_in
from .files.cell_texts import ValueRefused
from .list_kind import ListKind, PersonNamed, UnitNamed
from .papers import find_papers, make_papers
from .questions import ask_about_awards
from .years import make_years

# In the names of awards, folded.
ABBREVIATIONS = {
    short: folded(name)
    for short, name in [
        ("bk", "Bằng khen"),
        ("cp", "Chính phủ"),
        ("td", "thi đua"),
        ("ttg", "Thủ tướng"),
        ("ttcp", "Thủ tướng Chính phủ"),
    ]
}
LONGEST_NUMBER = Document._meta.get_field("number").max_length
LONGEST_POST = Award._meta.get_field("post_as_printed").max_length


# Which award a row is about, whatever it says of the decision.
SAID_AWARD = """concat_ws('|', coalesce(nullif(r.facts->>'unit_id', '0'), nullif(r.facts->>'person_id', '0'),
    concat_ws(' ', r.names->>'unit', r.names->>'person_question', r.names->>'household')), r.facts->>'recipient_kind',
    coalesce(r.facts->>'kind_id', r.names->>'award'), r.facts->>'award_class', r.names->>'period')"""


class Awards(ListKind):
    code = "awards"
    model = Award
    about_bloc = "possible"
    units = (
        UnitNamed(what="unit", column="recipient", may_be_printed=True),
        UnitNamed(what="person_unit", column="unit", asked=False),
        UnitNamed(what="issuer", column="issuer", asked=False),
    )
    people = (PersonNamed(what="person", column="recipient", unit="person_unit", may_be_printed=True),)
    columns = COLUMNS
    examples = EXAMPLES
    only_new = frozenset(
        [
            "kind_id",
            "award_as_printed",
            "award_class",
            "recipient_kind",
            "name_as_printed",
            "unit_id",
            "person_id",
            "campaign_id",
            "period_id",
            "is_verified",
        ]
    )
    only_empty = frozenset(["decision_id", "source_id", "granted", "authority_id", "authority_as_printed"])
    same_row = f"""
        CASE WHEN r.facts->>'name_as_printed' <> '' THEN concat_ws('|', {SAID_AWARD},
            coalesce(nullif(r.facts->>'decision_id', '0'), r.names->>'number')) END"""

    def begin(self, reader):
        reader.awards = KnownAwards(AwardKind.objects.all())
        reader.periods = list(Period.objects.all())
        reader.kinds_meant, reader.periods_meant = {}, {}

    def read(self, cells, said, reader):
        self.read_decision(cells, said)
        kind = self.read_award(cells, said, reader)
        self.read_year(cells, said, reader)
        name = cells.get("recipient", "")
        of = cells.get("recipients") or guessed(kind, cells)
        said.facts |= {
            "recipient_kind": of,
            "name_as_printed": name,
            "award_class": cells.get("award_class", ""),
            "is_verified": False,
        }
        said.facts |= given(cells, post="post_as_printed", golden_book="golden_book_number", note="note")
        said.facts |= given(cells, dated="granted")
        self.read_count(cells, said)
        what = {RecipientKind.COLLECTIVE: "unit", RecipientKind.INDIVIDUAL: "person"}.get(of, "household")
        if what == "person":
            _name, rank = said.name_person(what, name, unit=cells.get("unit", ""), born=cells.get("born"))
            said.names |= {"rank": rank} if rank else {}
            said.facts |= {"post_as_printed": rank} if rank and not cells.get("post") else {}
            said.name("person_unit", cells.get("unit"))
        else:
            said.name(what, name)
        said.name("issuer", cells.get("issuer"))
        said.name("number", cells.get("number"), most=LONGEST_NUMBER)

    def read_decision(self, cells, said):
        """Put the number, the date and the issuer, where they stand in one cell, each in its own."""
        try:
            decision = decision_in(cells.pop("number", ""))
        except ValueRefused as refused:
            said.refuse("number", refused)
            return
        if decision.number:
            cells["number"] = said.names["number_meant"] = decision.number
        if decision.issuer and not cells.get("issuer"):
            cells["issuer"] = said.names["issuer_meant"] = decision.issuer
        dated = cells.get("dated")
        if decision.dated and (not dated or says_the_same(decision.dated, dated)):
            cells["dated"] = decision.dated
        elif decision.dated and not says_the_same(dated, decision.dated):
            sentence = _("Beside the number stands %(one)s, and here %(other)s. Correct one of the two.")
            said.refuse("dated", sentence % {"one": decision.dated, "other": dated})

    def read_award(self, cells, said, reader):
        """The entry of the catalogue that is meant; None where it is to be asked about."""
        text = cells.get("award", "")
        if text not in reader.kinds_meant:
            reader.kinds_meant[text] = award_meant(reader.awards, text) if text else None
        kind = reader.kinds_meant[text]
        said.facts["award_as_printed"] = text
        if kind:
            said.facts["kind_id"] = kind.pk
        else:
            said.name("award", text)
        return kind

    def read_year(self, cells, said, reader):
        text = cells.get("year", "")
        if text not in reader.periods_meant:
            reader.periods_meant[text] = meant_period(text, reader.periods)
        period = reader.periods_meant[text]
        if isinstance(period, Period):
            said.names["period"] = period.code
        elif text:
            said.refuse("year", period)

    def read_count(self, cells, said):
        count = cells.get("count")
        if count in (Figure.NONE, Figure.UNKNOWN):
            count = None
        if cells.get("recipient") and count not in (None, 1):
            said.refuse("count", _("Give a name or a number, not both: a name counts one."))
        elif cells.get("recipient"):
            said.facts |= {"figure": Figure.NUMBER, "count": 1}
        elif count:
            said.facts |= {"figure": Figure.NUMBER, "count": count}
        else:
            said.refuse("recipient", _("Name the recipient, or give the number of recipients."))

    def look_up(self, matching):
        ask_about_awards(matching)
        find_papers(matching)

    def make_new(self, matching):
        make_years(matching)
        make_papers(matching)

    def finish(self, matching):
        not_for = {
            kind.pk: _("“%(award)s” is for %(recipients)s only. Choose another award or another recipient.")
            % {"award": kind, "recipients": kind.recipients_in_words}
            for kind in AwardKind.objects.all()
        }
        nowhere = _(
            "The bloc has no file for that year, and the recipient stands in none of its records: nobody could find "
            "the award again. Open that year first, or name a unit or person on record."
        )
        seen = Unit.objects.visible_to(matching.user)
        matching.run(
            FINISH.format(seen=matching.keys_of(seen)),
            not_for=matching.json(not_for),
            nowhere=nowhere,
            sees_everything=matching.user.sees_everything,
        )
        known = _("Row %(number)s gives the same award with its decision. Leave one of the two out.")
        matching.run(KNOWN_WITH_DECISION, sentence=known % {"number": "¤"})

    def complete(self, matching):
        """A unit of a person that is not on record is kept as it is printed, behind the post."""
        matching.run(UNKNOWN_UNIT)

    def on_record(self):
        return Award.objects.with_context().select_related("unit")

    def meant_records(self, row):
        return [*super().meant_records(row), ("award", AwardKind, row.facts.get("kind_id"))]

    def read_as(self, written):
        try:
            decision = {"number": str(decision_in(written.get("number", "")))}
        except ValueRefused:
            decision = {}
        return super().read_as(written) | decision

    def notes(self, row):
        """What becomes of a row otherwise than its list seems to say."""
        sentences = {
            "member": _(
                "The unit is no member of the bloc in %(year)s: kept for the unit, not counted in the bloc."
            ),
            "year": _("The bloc has no file of %(year)s: kept for the recipient, not counted in the bloc."),
        }
        sentence = sentences.get(row.links.get("outside"))
        if row.state not in (row.State.NEW, row.State.DOUBTFUL):
            return []
        notes = [sentence % {"year": row.names["period"]}] if sentence else []
        if "person_unit" in row.names and "person_unit" not in row.links:
            unknown = _(
                "“%(unit)s” is not on record: printed beside the name, not kept as the unit of the person."
            )
            notes.append(unknown % {"unit": row.written["unit"]})
        return notes

    def protect(self, matching):
        verified = _(
            "“%(award)s” is verified against the decision. It is corrected by a decision, on its own page."
        )
        decided = _(
            "“%(award)s” was corrected or revoked by a later decision. A list does not change it any more."
        )
        matching.run(VERIFIED, verified=verified % {"award": "¤"}, decided=decided % {"award": "¤"})

    def candidates(self, matching):
        own = matching.only_keys_of("a.id", Award.objects.entered_by(matching.user))
        return CANDIDATES.format(rank=RANK, same_award=SAME_AWARD.format(own=own, rank=RANK))


def award_meant(known, text):
    """The entry of the catalogue; abbreviations are written out, or “Bằng khen của TTg” would be any Bằng khen."""
    words = [ABBREVIATIONS.get(word, word) for word in folded(text).split()]
    written_out = " ".join(words)
    exact = next((kind for name, kind in known.names if name == written_out), None)
    return exact or known.meant_by(text)


def meant_period(text, periods):
    """The period that a year means, one of those on record or not saved yet; else the sentence that refuses it."""
    try:
        return find_period(text, periods)
    except ValidationError as error:
        return error.messages[0]


def guessed(kind, cells):
    """For whom an award is, where the list does not say it."""
    if kind and not kind.to_collectives and kind.to_individuals:
        return RecipientKind.INDIVIDUAL
    if kind and kind.to_collectives and not kind.to_individuals:
        return RecipientKind.COLLECTIVE
    is_person = cells.get("born") or cells.get("unit") or cells.get("post")
    return RecipientKind.INDIVIDUAL if is_person else RecipientKind.COLLECTIVE


def given(cells, **columns):
    """Of the cells those that are filled, under the names of the columns of the record."""
    return {column: cells[name] for name, column in columns.items() if name in cells}


# A unit that was no member in that year, or a year without a file: the award is kept for the year alone. What stands
# in no record of the user's blocs must have a bloc-year, else nobody could find it again.
FINISH = """
WITH placed AS (
    SELECT r.id, r.names, c.id AS campaign, coalesce(p.id, 0) AS period, unit, person, r.facts->>'recipient_kind' AS goes_to,
        coalesce(r.links->>'award', r.facts->>'kind_id')::bigint AS kind,
        unit IS NULL OR unit = 0 OR unit IN (SELECT id FROM made_now WHERE what = 'unit')
            OR EXISTS (SELECT FROM blocs_membership m WHERE m.bloc_id = %(bloc)s AND m.unit_id = unit
                AND m.valid && daterange(p.starts_on, p.ends_on, '[]')) AS of_the_bloc,
        %(sees_everything)s OR person > 0 OR unit IN ({seen})
            OR person = 0 AND (r.links->>'person_unit')::bigint IN ({seen}) AS is_known
    FROM list_row r
    LEFT JOIN campaigns_period p ON p.code = r.names->>'period'
    LEFT JOIN campaigns_campaign c ON c.bloc_id = %(bloc)s AND c.period_id = p.id,
    LATERAL (SELECT (r.links->>'unit')::bigint AS unit, (r.links->>'person')::bigint AS person) named
),
judged AS (
    SELECT placed.*, CASE WHEN of_the_bloc THEN campaign END AS for_campaign,
        CASE WHEN %(bloc)s::bigint IS NULL OR NOT names ? 'period' THEN NULL WHEN NOT of_the_bloc THEN 'member'
            WHEN campaign IS NULL THEN 'year' END AS outside,
        (campaign IS NULL OR NOT of_the_bloc) AND is_known IS NOT TRUE AS nowhere,
        CASE goes_to WHEN 'collective' THEN NOT to_collectives WHEN 'individual' THEN NOT to_individuals
            WHEN 'household' THEN NOT to_households END AS is_not_for
    FROM placed LEFT JOIN awards_awardkind k ON k.id = placed.kind
)
UPDATE list_row r SET
    facts = r.facts || jsonb_build_object('unit_id', unit, 'person_id', person, 'kind_id', kind,
        'campaign_id', for_campaign, 'period_id', CASE WHEN for_campaign IS NULL THEN period END,
        'decision_id', r.links->'decision', 'source_id', r.links->'document', 'authority_id', r.links->'issuer',
        'authority_as_printed', CASE WHEN r.links->>'issuer' IS NULL THEN coalesce(r.names->>'issuer_meant', r.written->>'issuer') END),
    links = r.links || jsonb_strip_nulls(jsonb_build_object('outside', outside)),
    against = r.against
        || CASE WHEN nowhere AND r.names ? 'period' THEN jsonb_build_array(jsonb_build_array('year', %(nowhere)s::text)) ELSE '[]' END
        || CASE WHEN is_not_for THEN jsonb_build_array(jsonb_build_array('award', %(not_for)s::jsonb->>kind::text)) ELSE '[]' END
FROM judged WHERE judged.id = r.id
"""
# One of the two may say less, as on record: which decision it was is known of the other.
KNOWN_WITH_DECISION = f"""
WITH said AS (
    SELECT r.id, r.number, r.sheet, r.names ? 'number' AS is_known, {SAID_AWARD} AS award FROM list_row r
    WHERE r.reasons = '[]' AND r.against = '[]' AND r.facts->>'name_as_printed' <> '' AND r.names ? 'period'
),
known AS (SELECT award, min(id) AS id FROM said WHERE is_known GROUP BY award)
UPDATE list_row r SET against = r.against || jsonb_build_array(jsonb_build_array('number', replace(%(sentence)s, '¤',
    concat(other.number, CASE WHEN other.sheet <> r.sheet THEN concat(' (“', other.sheet, '”)') END))))
FROM said JOIN known USING (award) JOIN said other ON other.id = known.id
WHERE NOT said.is_known AND r.id = said.id
"""
UNKNOWN_UNIT = f"""
UPDATE list_row r SET facts = (r.facts - 'post_as_printed') || jsonb_strip_nulls(jsonb_build_object('post_as_printed',
    left(nullif(concat_ws(', ', nullif(post, ''), CASE WHEN strpos(post, unit) = 0 AND NOT r.links ? 'person_unit' THEN unit END), ''),
        {LONGEST_POST})))
FROM (
    SELECT id, coalesce(written->>'post', names->>'rank', '') AS post, written->>'unit' AS unit FROM list_row
) said WHERE said.id = r.id AND r.names ? 'person_unit'
"""
# By the same decision it is the same award; where one of the two does not know the decision, it fits; by another one
# it may be another award, and is one where the award on record was revoked.
CANDIDATES = """
SELECT r.id AS row, a.id AS record, {rank} AS rank
FROM rows r JOIN awards_award a ON a.unit_id = (r.facts->>'unit_id')::bigint {same_award}
UNION ALL
SELECT r.id, a.id, {rank}
FROM rows r JOIN awards_award a ON a.person_id = (r.facts->>'person_id')::bigint {same_award}
UNION ALL
SELECT r.id, a.id, {rank}
FROM rows r JOIN awards_award a ON a.name_as_printed = r.facts->>'name_as_printed'
    AND a.recipient_kind = r.facts->>'recipient_kind' AND a.unit_id IS NULL AND a.person_id IS NULL {same_award}
WHERE r.facts->>'unit_id' IS NULL AND r.facts->>'person_id' IS NULL
    AND (a.campaign_id IS NULL OR a.campaign_id = (r.facts->>'campaign_id')::bigint)
"""
RANK = """CASE WHEN a.decision_id = (r.facts->>'decision_id')::bigint THEN 2
    WHEN a.decision_id IS NULL OR r.facts->>'decision_id' IS NULL THEN 1 ELSE 0 END"""
SAME_AWARD = """
    AND coalesce(a.kind_id::text, a.award_as_printed) = coalesce(r.facts->>'kind_id', r.facts->>'award_as_printed')
    AND a.award_class = r.facts->>'award_class' AND (a.state <> 'revoked' OR {rank} > 0) {own}
LEFT JOIN campaigns_campaign c ON c.id = a.campaign_id
JOIN campaigns_period p ON p.id = coalesce(c.period_id, a.period_id) AND p.code = r.names->>'period'"""
VERIFIED = """
UPDATE list_row r SET state = 'wrong', against = r.against || jsonb_build_array(jsonb_build_array('',
    replace(CASE a.state WHEN 'active' THEN %(verified)s ELSE %(decided)s END, '¤', concat_ws(' – ', a.award_as_printed, a.name_as_printed))))
FROM awards_award a
WHERE r.state = 'changed' AND a.id = r.record AND (a.is_verified OR a.state <> 'active')
"""
