"""What is on record of a conference, in the words and fields of its entry page."""

from blocs.date_ranges import overlap
from blocs.models import ReportText
from campaigns.models import Conference

from ..proceedings import read_proceedings, with_proceedings
from . import outcomes_on_record as outcomes
from .setting import period_after
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
    page = Page(entry, conference, setting)
    page.read(found)
    return page.texts, page.rows


def new_page(entry, setting):
    """As it was begun, whatever year is typed by now: else that would seem to come from somebody else."""
    this = setting.period(entry.year)
    following = this and period_after(this, setting.periods)
    texts = {f"years-{THIS}-period": entry.year}
    if following:
        texts[f"years-{NEXT}-period"] = following.label
    for period, before in ((this, ""), (following, "next_")):
        if campaign := setting.campaign_of(period):
            texts |= {f"{before}theme": campaign.theme, f"{before}slogan": campaign.slogan}
    return {name: text for name, text in texts.items() if text}


class Page:
    """The texts of one conference while they are put together."""

    def __init__(self, entry, conference, setting):
        self.entry = entry
        self.setting = setting
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
        ):
            write(found)
        for write in (
            outcomes.write_targets,
            outcomes.write_results,
            outcomes.write_directions,
            outcomes.write_standings,
            outcomes.write_ballots,
            outcomes.write_awards,
            outcomes.write_leaders,
        ):
            write(self, found)
        for name, rows in self.rows.items():
            given = {"years", "counts", "results"}
            if rows and name not in given:
                self.texts[name] = " ".join(rows)
        self.texts = {name: text for name, text in self.texts.items() if text}

    def years(self, purposes):
        """The campaign that the entry was begun for, else the first it served; and the first it served after that."""
        served = {p.campaign_id: p.campaign for p in purposes if p.campaign.bloc_id == self.entry.bloc_id}
        in_time = sorted(served.values(), key=lambda campaign: campaign.period.starts_on)
        campaigns = self.setting.campaigns.values()
        begun_for = [campaign for campaign in campaigns if campaign.period.label == self.entry.year]
        if not (begun_for or in_time):
            return None, None
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
            text = printed or (
                meant.name_on(self.day) if hasattr(meant, "name_on") else getattr(meant, "name", "")
            )
            self.texts[at] = text
            if meant is not None and text:
                self.texts[at + CHOSEN] = f"{meant.pk}|{text}"
        else:
            self.texts[at] = column.write(value)

    def put_unit(self, table, line, **values):
        """Write a row of a member; one that is called anyway has its name from there."""
        key = f"u{line.unit_id}"
        if key not in {row.key for row in self.setting.given(table)}:
            values["unit"] = line.unit_as_printed, line.unit
        self.put(table, key, line, **values)

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
                self.put("years", key, campaign, period=campaign.period.label, purposes=purposes)
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
                purposes=purposes,
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
            if line.is_guest or line.unit is None:
                unit = line.unit_as_printed, line.unit
                self.put("guests", f"r{line.pk}", line, unit=unit, by=line.represented_by)
            else:
                self.put_unit("roll", line, status=line.status, by=line.represented_by)
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

    def year_of(self, campaign):
        """Which of the two years of the page a campaign is; "" for another one."""
        years = {self.this: THIS, self.next: NEXT}
        return years.get(campaign, "") if campaign else ""

    def year_of_term(self, term):
        """The year of the page that a term is of: this one where it holds on any day of it, else the next."""
        return THIS if self.this and overlap(term, self.this.period.range()) else NEXT


def issuer_of(paper):
    return paper.issuer_as_printed or str(paper.issuer or "")
