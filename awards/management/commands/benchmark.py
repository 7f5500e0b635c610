import json
import logging
from argparse import ArgumentTypeError
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, DjangoHelpFormatter
from django.utils import translation

from awards.benchmarking import telling
from awards.benchmarking.country import NothingToMeasure, find_country
from awards.benchmarking.lines import lines_of
from awards.benchmarking.measuring import measure

HELP = """\
Measures what summaries cost over the country that make_national_data makes, beside two floors: the same figures from
a hand-tuned view, and from bare psycopg. Changes nothing. Fails where a page and its floors print other figures.

To see what grows with the country, measure a hundredth of it and hold the whole against that:

  EMBEDDED_DATA_DIR=/data/small manage.py migrate
  EMBEDDED_DATA_DIR=/data/small manage.py make_national_data --scale 0.01
  EMBEDDED_DATA_DIR=/data/small manage.py benchmark --json small.json
  EMBEDDED_DATA_DIR=/data/whole manage.py migrate
  EMBEDDED_DATA_DIR=/data/whole manage.py make_national_data
  EMBEDDED_DATA_DIR=/data/whole manage.py benchmark --against small.json
"""


class HelpAsWritten(DjangoHelpFormatter):
    def _fill_text(self, text, width, indent):
        return text


class Command(BaseCommand):
    help = HELP

    def create_parser(self, *args, **options):
        return super().create_parser(*args, formatter_class=HelpAsWritten, **options)

    def add_arguments(self, parser):
        parser.add_argument("--runs", type=runs, default=9, help="how often each is measured (default: 9)")
        parser.add_argument("--json", type=Path, metavar="FILE", help="keep the figures in this file")
        parser.add_argument(
            "--against",
            type=figures_in,
            metavar="FILE",
            help="print the growth since the figures in this file",
        )

    def handle(self, *, runs, json, against, **options):
        # The words of the floors are those of the pages.
        with translation.override(settings.LANGUAGE_CODE), without_lines_of_the_log():
            measured = self.measure_all(runs)
        figures = {found.line.key: found.as_figures() for found in measured}
        if against:
            self.say("", *telling.growth_lines(figures, against))
        if json:
            keep(figures, json)
        self.judge(measured)

    def measure_all(self, runs):
        try:
            country = find_country()
        except NothingToMeasure as refusal:
            raise CommandError(refusal) from refusal
        self.say(*telling.about(country), f"load at the beginning: {telling.load()}", "")
        measured = []
        self.say(telling.heads())
        # Nobody asks the database who this is.
        anyone = get_user_model()(is_active=True, is_staff=True, is_superuser=True)
        for line in lines_of(country, anyone):
            measured.append(measure(line, runs))
            self.say(telling.row(measured[-1].as_figures()))
        self.say("", f"load at the end: {telling.load()}", telling.NOTES.strip())
        return measured

    def judge(self, measured):
        differences = [difference for found in measured for difference in found.differences]
        if differences:
            said = "\n".join(differences)
            raise CommandError(
                f"The floors print other figures than the pages, so nothing is compared:\n{said}"
            )
        compared = ", ".join(f"{found.line.key} {found.compared}" for found in measured if found.compared)
        self.say(
            f"Page and floors print the same key figures: {compared} of them. Those of the PDF are not read."
        )

    def say(self, *lines):
        for line in lines:
            self.stdout.write(line)
        self.stdout.flush()


def keep(figures, path):
    try:
        path.write_text(json.dumps(figures, indent=1))
    except OSError as error:
        raise CommandError(f"{path} cannot be written ({error.strerror}).") from error


def runs(text):
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"{text} is no number of runs: give 1 or more")
    return int(text)


def figures_in(text):
    try:
        found = json.loads(Path(text).read_text())
        telling.growth_lines(found, found)
    except (OSError, ValueError, TypeError, AttributeError, KeyError) as error:
        raise ArgumentTypeError(f"{text} holds no figures that --json has kept") from error
    return found


@contextmanager
def without_lines_of_the_log():
    """So that none stands between those of the table."""
    logging.disable(logging.INFO)
    try:
        yield
    finally:
        logging.disable(logging.NOTSET)
