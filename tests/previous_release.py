"""Run the tests of an earlier release against the tables of this one: may it go on serving while they are brought up to
date?

python -m tests.previous_release REF [PATH …] checks REF out into a folder of its own, gives it the migrations of this
release, and runs its tests, those at PATH or those that touch the database, with the packages installed here.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PROJECT = Path(__file__).parents[1]
APPS = ["blocs", "campaigns", "awards", "config"]
TESTS = [
    "tests/blocs",
    "tests/campaigns",
    "tests/awards",
    "tests/test_history.py",
    "tests/test_stewardship.py",
]
# They are about the migrations themselves, which here are not those of the code.
ABOUT_MIGRATIONS = ["-k", "not migration and not constraint", "--ignore-glob=*_seed.py"]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("ref", help="a tag or commit")
    options.add_argument("paths", nargs="*", default=TESTS)
    asked = options.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="release-"))
    folder.chmod(0o755)
    code = folder / "code"
    run("git", "clone", "--quiet", "--no-checkout", str(PROJECT), str(code))
    run("git", "-C", str(code), "checkout", "--quiet", asked.ref)
    for app in APPS:
        give_migrations(PROJECT / app / "migrations", code / app / "migrations")
    there = {**os.environ, "EMBEDDED_DATA_DIR": str(folder / "data")}
    there.pop("DATABASE_URL", None)
    paths = [path for path in asked.paths if (code / path.partition("::")[0]).exists()]
    command = [sys.executable, "-m", "pytest", "-q", *ABOUT_MIGRATIONS, *paths]
    status = subprocess.run(command, cwd=code, env=there).returncode
    shutil.rmtree(folder)
    sys.exit(status)


def run(*command):
    subprocess.run(command, check=True)


def give_migrations(ours, theirs):
    if ours.exists():
        shutil.rmtree(theirs, ignore_errors=True)
        shutil.copytree(ours, theirs, ignore=shutil.ignore_patterns("__pycache__"))


if __name__ == "__main__":
    main()
