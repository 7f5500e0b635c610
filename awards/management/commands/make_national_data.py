from argparse import ArgumentTypeError

from django.core.management.base import BaseCommand, CommandError

from awards.national_data.building import CannotMake, make_country


class Command(BaseCommand):
    help = (
        "Fills an empty database with a made-up country, to measure speed on: at scale 1 over 60,000 units, "
        "5,000 blocs, 20 years and 2,000,000 lines of awards. Made-up rows have no history. "
        "A run that was stopped goes on where it was."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--scale", type=scale, default=1.0, help="1 is the country, 0.01 a hundredth of it"
        )
        parser.add_argument("--seed", type=int, default=1, help="the same seed and scale make the same data")

    def handle(self, *, scale, seed, **options):
        rows = seconds = 0
        try:
            for done in make_country(seed=seed, scale=scale):
                was_there = "  (was there)" if done.was_there else ""
                self.stdout.write(f"{done.name:<16}{done.rows:>12,} rows{done.seconds:>9.1f} s{was_there}")
                self.stdout.flush()
                rows, seconds = rows + done.rows, seconds + done.seconds
        except CannotMake as refusal:
            raise CommandError(refusal) from refusal
        self.stdout.write(f"{'in all':<16}{rows:>12,} rows{seconds:>9.1f} s")


def scale(text):
    try:
        number = float(text)
    except ValueError:
        number = 0
    if not 0 < number <= 1:
        raise ArgumentTypeError(f"{text} is no part of the country: give a number above 0, up to 1")
    return number
