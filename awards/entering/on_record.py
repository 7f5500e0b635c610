"""What is on record of a conference, in the words and fields of its entry page."""

from blocs.models import ReportText
from campaigns.counting import TOTALS
from campaigns.models import Conference

from ..proceedings import read_proceedings, with_proceedings
from .sheet import FIELDS, NEXT, TABLES, THIS
from .typed import CHOSEN


def on_record(entry, setting):
    """The conference of an entry as it would have been typed, and its rows by the key of their row.

    Returns ({name: text}, {table: {key: row on record}}). Of a conference that is not on record: what a new page
    begins with.
    """
    if entry.conference_id is None:
        return new_page(entry, setting), {}
    conferences = with_proceedings(Conference.objects.all(), entry.conference_id, setting.user)
    conference = conferences.get(pk=entry.conference_id)
    found = read_proceedings(conference, setting.user)
    page = Page(entry, conference)
    page.read(found)
    return page.texts, page.rows


def new_page(entry, setting):
    texts = {f"years-{THIS}-period": entry.year}
    if setting.next_period:
        texts[f"years-{NEXT}-period"] = setting.next_period.label
    for period, before in ((setting.this_period, ""), (setting.next_period, "next_")):
        if campaign := setting.campaign_of(period):
            texts |= {f"{before}theme": campaign.theme, f"{before}slogan": campaign.slogan}
    return {name: text for name, text in texts.items() if text}


class Page:
    """The texts of one conference while they are put together."""

    def __init__(self, entry, conference):
        self.entry = entry
        self.conference = conference
        self.day = conference.held
        self.texts = {}
        self.rows = {name: {} for name in TABLES}

    def read(self, found):
        self.this, self.next = self.years(found["purposes"])
        for write in (
            self.write_conference,
            self.write_years,
            self.write_source,
            self.write_roll,
            self.write_people,
            self.write_targets,
            self.write_results,
            self.write_directions,
            self.write_standings,
            self.write_ballots,
            self.write_awards,
            self.write_leaders,
        ):
            write(found)
        for name, rows in self.rows.items():
            given = {"years", "counts", "results"}
            if rows and name not in given:
                self.texts[name] = " ".join(rows)
        self.texts = {name: text for name, text in self.texts.items() if text}

    def years(self, purposes):
        """The campaigns of this year and the next that the conference served; None where it served none."""
        own = {p.campaign_id: p.campaign for p in purposes if p.campaign.bloc_id == self.entry.bloc_id}
        in_time = sorted(own.values(), key=lambda campaign: campaign.period.starts_on)
        if not in_time:
            return None, None
        begun_for = [campaign for campaign in in_time if campaign.period.label == self.entry.year]
        this = (begun_for or in_time)[0]
        later = [campaign for campaign in in_time if campaign.period.starts_on > this.period.starts_on]
        return this, (later[0] if later else None)

    def put(self, table, key, row, **values):
        """Write a row; a value that is a pair is a name: as printed, and the row on record it means."""
        self.rows[table][key] = row
        for name, value in values.items():
            self.put_value(TABLES[table].column(name), f"{table}-{key}-{name}", value)

    def put_value(self, column, at, value):
        if isinstance(value, tuple):
            printed, meant = value
            text = printed or (meant.name_on(self.day) if hasattr(meant, "name_on") else str(meant or ""))
            self.texts[at] = text
            if meant is not None and text:
                self.texts[at + CHOSEN] = f"{meant.pk}|{text}"
        else:
            self.texts[at] = column.write(value)

    def field(self, name, value):
        self.put_value(FIELDS[name], name, value)

    def write_conference(self, found):
        conference = self.conference
        for name in ("title", "held", "held_until", "time_of_day", "place", "mode", "status", "note"):
            self.field(name, getattr(conference, name))
        self.field("delegates", conference.delegates_as_printed)
        self.field("convener", ("", conference.convener))

    def write_years(self, found):
        for key, campaign in ((THIS, self.this), (NEXT, self.next)):
            if campaign:
                purposes = [p.purpose for p in found["purposes"] if p.campaign_id == campaign.pk]
                self.put("years", key, campaign, period=campaign.period.label, purposes=sorted(purposes))
        if self.this:
            self.field("theme", self.this.theme)
            self.field("slogan", self.this.slogan)
        if self.next:
            self.field("next_theme", self.next.theme)
            self.field("next_slogan", self.next.slogan)
        others = {}
        for purpose in found["purposes"]:
            campaign = purpose.campaign
            if campaign.bloc_id == self.entry.bloc_id and campaign not in (self.this, self.next):
                others.setdefault(campaign, []).append(purpose.purpose)
        for campaign, purposes in others.items():
            self.put(
                "years",
                f"c{campaign.pk}",
                campaign,
                period=campaign.period.label,
                purposes=sorted(purposes),
            )

    def write_source(self, found):
        if source := self.conference.source:
            self.field("source_kind", source.kind)
            self.field("source_title", source.title or source.file_name)
            self.field("source_number", source.number)
            self.field("source_dated", source.dated)
            self.field("source_issuer", issuer_of(source))
            kept = ReportText.objects.filter(document=source).values_list("text", flat=True)
            self.field("report", kept.first())
        for line in found["papers"]:
            paper = line.document
            self.put(
                "papers",
                f"r{line.pk}",
                line,
                kind=paper.kind,
                number=paper.number,
                title=paper.title,
                dated=paper.dated,
                issuer=issuer_of(paper),
                part=line.part,
            )

    def write_roll(self, found):
        for line in found["roll"]:
            unit = (line.unit_as_printed, line.unit)
            if line.is_guest or line.unit is None:
                self.put("guests", f"r{line.pk}", line, unit=unit, by=line.represented_by)
            else:
                self.put(
                    "roll", f"u{line.unit_id}", line, unit=unit, status=line.status, by=line.represented_by
                )
        for line in found["head_counts"]:
            self.put("counts", line.of, line, figure=line)

    def write_people(self, found):
        for line in found["people"]:
            self.put(
                "people",
                f"r{line.pk}",
                line,
                role=line.role,
                name=(line.person_as_printed, line.person),
                rank=line.rank_as_printed,
                post=line.post_as_printed,
                unit=("", line.unit),
            )

    def write_targets(self, found):
        for pledge in found["pledges"]:  # those signed here
            if self.year_of(pledge.campaign) == THIS and pledge.unit is None:
                self.field("preamble", pledge.preamble)
        signed = {pledge.pk: pledge for pledge in found["pledges"]}
        for target in found["targets"]:
            pledge = signed.get(target.pledge_id)
            if pledge and (year := self.year_of(pledge.campaign)):
                self.put("targets", f"r{target.pk}", target, **target_values(target, pledge, year))

    def year_of(self, campaign):
        """Which of the two years of the page a campaign is; "" for another one."""
        years = {self.this: THIS, self.next: NEXT}
        return years.get(campaign, "") if campaign else ""

    def write_results(self, found):
        for result in found["results"]:
            if self.year_of(result.target.pledge.campaign) == THIS and not result.is_estimate:
                self.put(
                    "results",
                    f"t{result.target_id}",
                    result,
                    verdict=result.verdict,
                    comparator=result.comparator,
                    number=result.number,
                    measure=result.measure,
                    words=result.words,
                )

    def write_directions(self, found):
        for line in [*found["directions"], *found["requests"]]:
            self.put(
                "directions",
                f"r{line.pk}",
                line,
                number=line.number,
                text=line.text,
                way=line.way,
                by=str(line.given_by or ""),
            )

    def write_standings(self, found):
        own = [line for line in found["standings"] if self.year_of(line.campaign) == THIS]
        self.field("standing_method", the_same(line.method for line in own))
        self.field("standing_secret", the_same(line.is_secret_vote for line in own))
        for line in own:
            self.put(
                "standings",
                f"u{line.unit_id}",
                line,
                unit=(line.unit_as_printed, line.unit),
                own=line.self_points,
                checked=line.checked_points,
                bonus=line.bonus_points,
                final=line.final_points,
                rank=line.rank,
                grade=line.rank_as_printed,
            )

    def write_ballots(self, found):
        for line in found["ballots"]:
            if self.year_of(line.campaign) == THIS:
                counts = {name: getattr(line, name) for name in TOTALS}
                self.put(
                    "ballots",
                    f"r{line.pk}",
                    line,
                    question=line.question,
                    unit=("", line.unit),
                    rule=line.rule_id,
                    secret=line.is_secret,
                    **counts,
                )

    def write_awards(self, found):
        for whole in found["recommendations"]:
            for line in (whole, *whole.below):
                if self.year_of(line.campaign) == THIS:
                    self.put("awards", f"r{line.pk}", line, **award_values(line, whole))

    def write_leaders(self, found):
        for line in found["leaders"]:
            if line.bloc_id != self.entry.bloc_id:
                continue
            self.put(
                "leaders",
                f"r{line.pk}",
                line,
                year=self.year_of_term(line.term),
                role=line.role,
                ordinal=line.ordinal,
                unit=(line.unit_as_printed, line.unit),
                represents=("", line.represents),
                person=(line.person_as_printed, line.person),
                rank=line.rank_as_printed,
                post=line.post_as_printed,
                selection=line.selection,
                unanimous=line.unanimous,
            )

    def year_of_term(self, term):
        """The year a term begins in: this one where it holds on its first day, else the next."""
        first = self.this and self.this.period.starts_on
        return THIS if first and first in term else NEXT


def issuer_of(paper):
    return paper.issuer_as_printed or str(paper.issuer or "")


def the_same(values):
    """The one value that all have; None where they differ or there is none."""
    different = set(values)
    return different.pop() if len(different) == 1 else None


def target_values(target, pledge, year):
    return {
        "year": year,
        "unit": ("", pledge.unit),
        "kind": target.kind,
        "text": target.text,
        "comparator": target.comparator,
        "number": target.number,
        "measure": target.measure,
        "part": target.parent_id is not None,
    }


def award_values(line, whole):
    return {
        "award": (line.award_as_printed, line.kind),
        "class": line.award_class,
        "authority": (line.authority_as_printed, line.authority),
        "recipients": line.recipient_kind,
        "figure": line,
        "names": "\n".join(str(recipient) for recipient in line.named),
        "to": ("", line.addressed_to),
        "wording": line.wording,
        "part": line is not whole,
        "turns": line.counts_turns,
    }
