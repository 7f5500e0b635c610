"""A bloc-year with everything on record that an address can be about."""

from django.db.models import Max

from awards.models import PaperTemplate, Recommendation
from awards.official_forms.versions import forms_of
from awards.proposing.acts import ACTS
from awards.summaries.rows import KINDS
from blocs.figures import Figure
from campaigns.models import Leadership, Standing
from config.history_sentences import RECORDS

from . import factories as make
from .awards.entering.typing import draft_with, recorded

# The states that the acts on proposals want them in, each with the state of a line then.
LINES = {"draft": "nominated", "submitted": "nominated", "received": "nominated", "appraising": "nominated"}
LINES |= {"council": "eligible", "to_authority": "passed", "decided": "awarded"}


class BlocFile:
    """All of it belongs to this bloc alone; the year after is opened and has nothing else."""

    def __init__(self, year, admin):
        keys = newest_keys()
        self.bloc = make.BlocFactory(organiser=make.UnitFactory())
        self.entry = make.EntryFactory(bloc=self.bloc, year=str(year))
        recorded(self.entry, admin, {"years-this-purposes": "closing", "years-next-purposes": "launch"})
        self.year = year
        self.conference = self.entry.conference
        self.campaign = self.bloc.campaigns.get(period__code=str(year))
        self.unit = make.MembershipFactory(bloc=self.bloc).unit
        self.person = make.PersonFactory(unit=self.unit)
        self.draft = draft_with(self.entry, admin, {})
        self.saved = make.SavedListFactory(user=admin, bloc=self.bloc)
        self.meet()
        self.propose()
        self.honour()
        self.made = {model: first_row_after(model, keys[model]) for model, _lines in RECORDS.values()}

    def meet(self):
        about = {"campaign": self.campaign, "conference": self.conference, "unit": self.unit}
        make.LeadershipFactory(bloc=self.bloc, unit=self.unit, year=self.year)
        make.AppearanceFactory(conference=self.conference, person=self.person)
        target = make.TargetFactory(pledge=make.PledgeFactory(campaign=self.campaign, unit=self.unit))
        make.TargetResultFactory(target=target, conference=self.conference)
        make.StandingFactory(**about)
        self.ballot = make.BallotFactory(**about, rule=make.BallotRuleFactory())
        agreed = make.RecommendationFactory(campaign=self.campaign, conference=self.conference)
        make.RecommendedRecipientFactory(recommendation=agreed, unit=self.unit)
        make.ReconciliationNoteFactory(campaign=self.campaign)

    def propose(self):
        self.lines = {
            state: make.ProposalLineFactory(
                proposal__campaign=self.campaign,
                proposal__state=state,
                unit=self.unit,
                state=of_line,
                figure=Figure.NUMBER,
                count=1,
            )
            for state, of_line in LINES.items()
        }
        draft = self.lines["draft"].proposal
        self.counted = make.ProposalLineFactory(proposal=draft, figure=Figure.NUMBER, count=3)
        make.CouncilBallotFactory(proposal=self.lines["council"].proposal)

    def honour(self):
        self.paper = make.ScannedPaperFactory(kind="decision")
        self.decision = make.AwardDecisionFactory(document=self.paper)
        self.award = make.AwardFactory(campaign=self.campaign, unit=self.unit, decision=self.decision)
        self.edition = make.EditionFactory(campaign=self.campaign, first_year=self.year, last_year=self.year)

    def pages_of(self, address):
        """The arguments of the pages that the address has about this file, by what tells one from the other."""
        if address.name == "history":
            return {
                name: {"model": name, "pk": self.made[model].pk} for name, (model, _lines) in RECORDS.items()
            }
        if address.name == "awards:proposal-act":
            return {name: {"pk": self.proposal(act.of[0]), "act": name} for name, act in ACTS.items()}
        if address.name == "awards:paper":
            line = self.lines["draft"]
            return {
                kind: {"pk": line.proposal_id, "kind": kind, "form": "docx"} for kind in PaperTemplate.Paper
            }
        if address.name == "awards:summary-rows":
            return {kind: {"kind": kind} for kind in KINDS}
        found = next(
            (found for start, found in self.things().items() if address.template.startswith(start)), {}
        )
        found |= self.things_of_pages().get(address.name, {})
        if set(address.parameters) <= set(found):
            return {"": {name: found[name] for name in address.parameters}}
        # About no record of a bloc; none where nobody has said what it is about.
        known = address.known_arguments()
        return {"": known[0]} if known else {}

    def proposal(self, state):
        return self.lines[state].proposal_id

    def things(self):
        """What an address is about, by how it begins; the longer beginnings first."""
        line = self.lines["draft"]
        return {
            "/blocs/": {"code": self.bloc.code, "period": self.year, "form": "xlsx"},
            "/units/": {"code": self.unit.code},
            "/people/": {"pk": self.person.pk},
            "/papers/": {"pk": self.paper.pk},
            "/conferences/": {"pk": self.conference.pk, "code": self.bloc.code},
            "/ballots/": {"pk": self.ballot.pk},
            "/entries/": {"pk": self.entry.pk, "draft": self.draft.pk},
            "/proposals/lines/": {"pk": line.pk},
            "/proposals/": {"pk": line.proposal_id, "line": line.pk, "form": "docx"},
            "/decisions/": {"pk": self.decision.pk},
            "/awards/": {"pk": self.award.pk},
            "/api/v1/blocs/": {"code": self.bloc.code, "period": self.year},
            "/api/v1/units/": {"code": self.unit.code},
            **{f"/api/v1/{name}/": {"id": row.pk} for name, row in self.rows_by_name().items()},
            "/editions/": {"code": self.edition.check_code, "form": "xlsx"},
            "/lists/": {"pk": self.saved.pk, "name": self.saved.list},
            "/summary/": {"year": self.year, "code": forms_of(self.year)[0].slug, "form": "xlsx"},
        }

    def rows_by_name(self):
        """The rows that the JSON for other systems has at addresses with their keys."""
        return {
            "people": self.person,
            "conferences": self.conference,
            "ballots": self.ballot,
            "leaderships": self.made[Leadership],
            "standings": self.made[Standing],
            "recommendations": self.made[Recommendation],
            "proposals": self.lines["draft"].proposal,
            "awards": self.award,
            "decisions": self.decision,
        }

    def things_of_pages(self):
        """What differs from that for single addresses."""
        return {
            "awards:opening-take-back": {"period": self.year + 1},
            "awards:bloc-report": {"form": "txt"},
            "awards:proposal-appraisal": {"pk": self.proposal("appraising")},
            "awards:proposal-council": {"pk": self.proposal("council")},
            "awards:proposal-line-lower": {"pk": self.lines["appraising"].pk},
            "awards:proposal-line-names": {"pk": self.counted.pk},
        }


def newest_keys():
    models = [model for model, _lines in RECORDS.values()]
    return {model: model.objects.aggregate(newest=Max("pk"))["newest"] or 0 for model in models}


def first_row_after(model, key):
    """The first row made since; where there is none, the first one of the model, which is nobody's."""
    rows = model.objects.order_by("pk")
    return rows.filter(pk__gt=key).first() or rows.first()
