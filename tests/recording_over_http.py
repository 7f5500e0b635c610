"""What people do who record at the same time, each in a browser: whole conferences, proposals with lines, drafts.

Each remembers what was acknowledged, so that it can be looked for afterwards.
"""

import re
from dataclasses import dataclass, field
from importlib import import_module

from .serving import found_in

MEMBERS, AWARDS = 4, 3


@dataclass
class Place:
    """A bloc as its people know it: the code of its address and the keys of its members."""

    code: str
    members: list


@dataclass
class Acknowledged:
    """What the app said is kept: titles of conferences with where they led to, {proposal: lines}, {entry: text}."""

    conferences: dict = field(default_factory=dict)
    proposals: dict = field(default_factory=dict)
    drafts: dict = field(default_factory=dict)

    def __len__(self):
        return len(self.conferences) + len(self.drafts) + sum(map(len, self.proposals.values()))


def make_places(count):
    """Blocs with members, and an account for all of them; call after django.setup()."""
    make = import_module("tests.factories")
    campaigns = [make.CampaignFactory(year=2018) for _number in range(count)]
    places = []
    for campaign in campaigns:
        members = [make.MembershipFactory(bloc=campaign.bloc).unit.pk for _number in range(MEMBERS)]
        places.append(Place(campaign.bloc.code, members))
    return places


def make_sessions(count):
    """The sessions of that many staff, who may enter for every bloc."""
    make, client = import_module("tests.factories"), import_module("django.test").Client
    blocs = list(import_module("blocs.models").Bloc.objects.all())
    sessions = []
    for _number in range(count):
        user, visitor = make.UserFactory(), client()
        for bloc in blocs:
            make.StewardshipFactory(user=user, bloc=bloc, role="staff")
        visitor.force_login(user)
        sessions.append(visitor.cookies["sessionid"].value)
    return sessions


def typed(place, title, year):
    """A meeting with everybody on the roll and some awards agreed."""
    sent = {"years-this-period": str(year), "years-this-purposes": "mid_year", "title": title}
    sent |= {"held": f"1/7/{year}", "place": "Huế"}
    sent |= {f"roll-u{key}-status": "present" for key in place.members}
    keys = [f"n{number}" for number in range(AWARDS)]
    for number, key in enumerate(keys):
        sent |= {f"awards-{key}-award": "Bằng khen", f"awards-{key}-authority": f"Tỉnh {number}"}
        sent |= {f"awards-{key}-figure": "1", f"awards-{key}-names": f"Ông Nguyễn Văn {number}"}
    return sent | {"awards": " ".join(keys)}


def prepare_conference(visitor, place, title, year):
    """Enter a conference up to its last button; returns the address and the page of that button."""
    begin = f"/blocs/{place.code}/entries/new/"
    entry = visitor.send(begin, visitor.see(begin), year=str(year), report="")
    page = visitor.see(entry)
    version = found_in(page, "version")
    check = visitor.send(entry, page, act="check", version=version, **typed(place, title, year))
    return check, all_answered(visitor, check)


def all_answered(visitor, check):
    """The page with the last button, once all that it asks is answered: that it is so."""
    page = visitor.see(check)
    while "keep:" in page:
        visitor.send(check, page, act="keep:all")
        page = visitor.see(check)
    return page


def record_conference(visitor, check, page):
    """Press the last button; returns where it leads to.

    Who recorded another one of that bloc and year a moment before makes the page ask whether this is another one.
    """
    for _time in range(20):
        led_to = visitor.send(check, page, act="record", version=found_in(page, "version"))
        if led_to != check:
            break
        page = all_answered(visitor, check)
    return led_to


def make_proposal(visitor, place, occasion, said):
    """A proposal of its own with two lines; each is noted in `said` as soon as it is acknowledged."""
    begin = f"/blocs/{place.code}/proposals/new/"
    fields = {"method": "", "addressed_to": "", "proposed_by": "", "occasion": occasion}
    proposal = visitor.send(begin, visitor.see(begin), **chosen(visitor.see(begin), fields))
    said.proposals[proposal] = []
    for number in range(2):
        add, name = f"{proposal}lines/", f"{occasion} – {number}"
        fields = {"award": "Giấy khen", "recipient_kind": "individual", "recipient": f"Nguyễn Văn {number}"}
        fields |= {"post_as_printed": name}
        if visitor.send(add, visitor.see(add), **fields) == proposal:
            said.proposals[proposal].append(name)


def chosen(page, fields):
    """The fields with the first answer of each list of choices that is left empty."""
    select = re.search(r'<select name="method".*?<option value="(\w+)"', page, re.DOTALL)
    return fields | ({"method": select[1]} if select else {})


def keep_draft(visitor, entry, text, said):
    """Type into an entry page that stays open, as its script sends it while one types."""
    page = visitor.see(entry)
    fields = {"note": text, "was:note": said.drafts.get(entry, ""), "version": "0"}
    if '"kept"' in visitor.send(f"{entry}draft/", page, **fields):
        said.drafts[entry] = text


def is_whole(conference):
    """Whether all is there that is typed of every one: the roll, the awards, what it was for, the act of recording."""
    parts = [
        conference.attendance.count() == MEMBERS,
        conference.recommendations.count() == AWARDS,
        conference.purposes.count() == 1,
        conference.recordings.count() == 1,
        conference.entries.count() == 1,
    ]
    return all(parts)
