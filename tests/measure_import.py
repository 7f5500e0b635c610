"""What it costs to bring a list of awards over a country: to look at it, to put it on record, and to take it back.

EMBEDDED_DATA_DIR=FOLDER python -m tests.measure_import --user NAME [--rows 10000 --rows 100000] makes lists of so many
rows over a database that is there already, and prints of each step the seconds it took, and of the process that did it
and of its server of PostgreSQL: seconds of CPU and the most memory, in megabytes. NAME is an account that may bring
such lists. It writes: use a copy (README.md says how a country is made). What is put on record is taken back,
unless --keep is given; history and the imports stay.

A tenth of the rows have something wrong; of the others one half are for units on record, the other for people, of whom
most are not on record yet.
"""

import argparse
import io
import os
import random
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import django

SEED = 7
HEAD = (
    "Tên tập thể, cá nhân",
    "Đối tượng",
    "Hình thức khen thưởng",
    "Năm",
    "Số quyết định",
    "Ngày quyết định",
    "Cơ quan ban hành",
    "Đơn vị công tác",
    "Năm sinh",
    "Chức vụ",
)
FOR_UNITS = ("Cờ thi đua của Chính phủ", "Tập thể lao động xuất sắc", "Bằng khen của Thủ tướng Chính phủ")
FOR_PEOPLE = ("Chiến sĩ thi đua cơ sở", "Lao động tiên tiến", "Bằng khen của Thủ tướng Chính phủ")
YEARS = range(2006, 2026)
ROWS_OF_A_DECISION = 50
WORK = [sys.executable, Path(__file__).parent.parent / "manage.py", "work_on_imports", "--verbosity=0"]
MEGABYTE = 1024 * 1024
TICKS = os.sysconf("SC_CLK_TCK")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--user", required=True)
    arguments.add_argument("--rows", type=int, action="append")
    arguments.add_argument("--keep", action="store_true")
    asked = arguments.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    print(f"{'':30} {'seconds':>8} {'CPU':>8} {'MB':>6}   {'CPU':>8} {'MB':>6} (PostgreSQL)")
    for rows in asked.rows or (10_000, 100_000):
        measure(asked.user, rows, asked.keep)


def measure(name, rows, keep):
    from awards.models import Import
    from blocs.models import User

    user = User.objects.get(username=name)
    brought = bring(user, listed(rows))
    step(f"{rows:,} rows looked at", brought)
    settle_questions(brought)
    print(f"{'':4}{brought.counts}, with them {brought.with_them}")
    left_out = sum(brought.counts.get(state, 0) for state in ("wrong", "doubtful", "out"))
    brought.wait_for(Import.State.WRITING, left_out=left_out)
    step(f"{brought.counts.get('new', 0):,} put on record", brought)
    if not keep:
        brought.wait_for(Import.State.UNDOING, taken_back_by=user, reason="Đo thời gian")
        step(f"{rows:,} rows taken back", brought)


def listed(rows):
    """The bytes of a workbook of so many rows, the same over the same record."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Khen thưởng")
    sheet.append(HEAD)
    for row in made_up(rows, random.Random(SEED)):
        sheet.append(row)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def made_up(rows, chance):
    from awards.national_data.words import WORDS
    from blocs.models import Person, Unit

    units = list(Unit.objects.order_by("pk").values_list("name", flat=True))
    people = list(
        Person.objects.filter(unit__isnull=False).order_by("pk").values_list("name", "unit__name", "born")
    )
    for number in range(rows):
        paper = number // ROWS_OF_A_DECISION
        year = YEARS[paper % len(YEARS)]
        dated = f"{1 + paper % 28:02}/{1 + paper % 12:02}/{year}"
        decision = (f"{paper + 1}/QĐ-KT", dated, "Chủ tịch Ủy ban nhân dân tỉnh")
        if chance.random() < 0.5:
            row = (
                chance.choice(units),
                "tập thể",
                chance.choice(FOR_UNITS),
                str(year),
                *decision,
                "",
                "",
                "",
            )
        else:
            known = chance.choice(people) if chance.random() < 0.2 else new_person(WORDS, units, chance)
            person, unit, born = known
            award = chance.choice(FOR_PEOPLE)
            post = chance.choice(WORDS["posts"])
            row = (person, "cá nhân", award, str(year), *decision, unit, str(born or ""), post)
        yield spoilt(row, chance) if chance.random() < 0.1 else row


def new_person(words, units, chance):
    parts = ("family_names", "middle_names", "middle_names", "given_names")
    name = " ".join(chance.choice(words[part]) for part in parts)
    return name, chance.choice(units), str(chance.randint(1950, 1995))


def spoilt(row, chance):
    """The row with a year that is none, an award that nobody knows, or no recipient."""
    place, text = chance.choice([(3, "hai nghìn"), (2, "Danh hiệu nội bộ"), (0, "")])
    return (*row[:place], text, *row[place + 1 :])


def bring(user, content):
    from django.core.files.base import ContentFile

    from awards.models import Import

    name = "Danh sách.xlsx"
    said = {"user": user.pk, "user_name": str(user)}
    brought = Import(kind="awards", user=user, said=said, language="vi", file_name=name)
    brought.file.save(name, ContentFile(content))
    return brought


def settle_questions(brought):
    """The only unit or award that may be meant is, people are new ones, and what is asked besides is left out."""
    from awards.models import Import, ImportQuestion

    questions = list(brought.questions.unanswered())
    for question in questions:
        may_be = question.candidates if question.about in ("unit", "award") else []
        question.answer = may_be[0] if len(may_be) == 1 else "new" if question.about == "person" else "out"
    ImportQuestion.objects.bulk_update(questions, ["answer"], batch_size=1_000)
    brought.wait_for(Import.State.MATCHING)
    step("compared again with answers", brought)


def step(what, brought):
    """Let the work be done in a process of its own, as the server does, and print what it cost."""
    watch = Watch()
    begun = time.perf_counter()
    process = subprocess.Popen(WORK)
    watch.start()
    _pid, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    cost = watch.end()
    brought.refresh_from_db()
    print(
        f"{what:30} {seconds:8.1f} {used.ru_utime + used.ru_stime:8.1f} {used.ru_maxrss / 1024:6.0f}"
        f"   {cost.cpu:8.1f} {cost.memory / MEGABYTE:6.0f}   {brought.get_state_display()} {brought.problem}",
        flush=True,
    )


@dataclass
class Cost:
    cpu: float = 0.0
    memory: int = 0


class Watch(threading.Thread):
    """Looks again and again at the servers of PostgreSQL that work for others, as long as they are there."""

    def __init__(self):
        super().__init__(daemon=True)
        self.ended = threading.Event()
        self.costs = {}

    def run(self):
        from django.db import connection

        with connection.cursor() as cursor:
            cursor.execute("SELECT pid FROM pg_stat_activity")
            others = {pid for (pid,) in cursor.fetchall()}
            while not self.ended.wait(0.1):
                cursor.execute("SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend'")
                for pid in {pid for (pid,) in cursor.fetchall()} - others:
                    self.look_at(pid)
        connection.close()

    def look_at(self, pid):
        try:
            of_cpu = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            of_memory = Path(f"/proc/{pid}/status").read_text()
        except OSError:  # it is over
            return
        cost = self.costs.setdefault(pid, Cost())
        cost.cpu = (int(of_cpu[11]) + int(of_cpu[12])) / TICKS
        own = [line.split()[1] for line in of_memory.splitlines() if line.startswith("RssAnon")]
        cost.memory = max(cost.memory, 1024 * int(own[0]) if own else 0)

    def end(self):
        self.ended.set()
        self.join()
        costs = self.costs.values()
        return Cost(sum(cost.cpu for cost in costs), max((cost.memory for cost in costs), default=0))


if __name__ == "__main__":
    main()
