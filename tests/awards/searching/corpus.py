"""What is searched in: the five reports, and bodies, blocs and papers as the press names them, with their former names."""

import json
from io import StringIO
from pathlib import Path

from django.conf import settings
from django.core.management import call_command

from awards.models import AwardKind
from blocs.models import Bloc, Document, Unit, UnitName
from blocs.partial_dates import PartialDate
from tests import factories as make

HERE = Path(__file__).parent


def queries():
    """Triples of what was typed, and the kind and title of what was wanted."""
    lines = (HERE / "queries.txt").read_text().splitlines()
    return [tuple(part.strip() for part in line.split(" | ")) for line in lines if not line.startswith("#")]


def fill():
    """Put the five reports and the corpus on record."""
    call_command("load_records", *sorted((settings.BASE_DIR / "records").glob("*.json")), stdout=StringIO())
    corpus = json.loads((HERE / "corpus.json").read_text())
    for place, line in enumerate(corpus["units"]):
        add_unit(place, *line)
    for place, (name, kind, organiser) in enumerate(corpus["blocs"]):
        make.BlocFactory(code=f"tim-{place}", name=name, kind=kind, organiser=unit(organiser))
    campaigns = {}
    for bloc, year, theme in corpus["campaigns"]:
        campaigns[bloc, year] = make.CampaignFactory(
            bloc=Bloc.objects.get(name=bloc), period=period(year), theme=theme
        )
    for bloc, year, purpose, held, place, title in corpus["conferences"]:
        held = make.ConferenceFactory(held=PartialDate.parse(held), place=place, title=title)
        make.ConferencePurposeFactory(conference=held, campaign=campaigns[bloc, year], purpose=purpose)
    for number, dated, title, issuer in corpus["decisions"]:
        paper = make.DocumentFactory(
            kind="decision", number=number, dated=PartialDate.parse(dated), title=title, issuer=unit(issuer)
        )
        make.AwardDecisionFactory(document=paper)
    for kind, recipient, year, number in corpus["awards"]:
        add_award(kind, recipient, year, number)


def add_unit(place, name, kind, parent, former, *short_names):
    added = make.UnitFactory(
        code=f"tim-{place}", name=name, kind=kind, parent=unit(parent), short_name=" ".join(short_names)
    )
    for once in former:
        make.UnitNameFactory(unit=added, name=once, kind=UnitName.Kind.SPELLING, valid=None)


def unit(name):
    return Unit.objects.filter(name=name).first() if name else None


def period(year):
    return make.PeriodFactory(year=year)


def add_award(kind, recipient, year, number):
    decision = Document.objects.filter(number=number).first() if number else None
    make.AwardFactory(
        kind=AwardKind.objects.get(code=kind),
        award_as_printed="",
        unit=unit(recipient),
        campaign=None,
        period=period(year),
        decision=decision.award_decision if decision else None,
    )
