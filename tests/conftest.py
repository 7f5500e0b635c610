import gc
import os

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.template.backends.jinja2 import Template
from django.test import Client, TransactionTestCase
from django.test.signals import template_rendered
from hypothesis import settings as hypothesis_settings
from xdist.scheduler import LoadScopeScheduling

from .factories import BlocFactory, UserFactory, leader_of, staff_of
from .memory import make_temporary_files_in_memory
from .put_back import keep_rows, put_back
from .serving import run_program
from .template_database import template_database

make_temporary_files_in_memory()
# A shared machine may be slow at any moment; that is no fault of the code.
# In CI the same examples each time, so that a change is judged by itself; elsewhere new ones.
hypothesis_settings.register_profile("here", deadline=None, derandomize=bool(os.environ.get("CI")))
hypothesis_settings.load_profile("here")

# Their tests share what a fixture of the module makes, or take long: each file goes to one process as a whole, before
# all others and the longest first, so that no process is left alone with one of them at the end.
TOGETHER = [
    "tests/browser/test_pages.py",
    "tests/test_permissions.py",
    "tests/test_kills.py",
    "tests/test_no_500.py",
    "tests/browser/test_guide.py",
    "tests/config/test_quickstart.py",
    "tests/config/test_replica.py",
    "tests/config/test_served.py",
    "tests/awards/test_register_of_a_country.py",
    "tests/test_page_weight_and_queries.py",
    "tests/config/test_admin.py",
    "tests/awards/proposing/test_acts.py",
    "tests/config/test_backup.py",
    "tests/awards/summaries/test_totals_tables.py",
    "tests/config/api/test_description.py",
    "tests/awards/reconciling/test_figures_and_cost.py",
    "tests/test_country_floors.py",
    "tests/config/test_lists.py",
    "tests/awards/entering/test_hostile_input.py",
    "tests/test_pdf_for_all.py",
    "tests/config/api/test_records.py",
    "tests/awards/entering/test_round_trip.py",
    "tests/awards/entering/test_each_field.py",
    "tests/config/test_monitors.py",
    "tests/awards/test_benchmark.py",
    "tests/awards/searching/test_rights_of_few.py",
    "tests/awards/summaries/test_reading.py",
    "tests/awards/summaries/test_files_elsewhere.py",
    "tests/awards/test_national_data.py",
    "tests/awards/test_entry_access.py",
    "tests/test_reports_on_pages.py",
    "tests/awards/reconciling/test_five_reports.py",
    "tests/awards/record_files/test_five_reports.py",
    "tests/awards/report_reading/test_five_reports.py",
    "tests/config/test_single_sign_on.py",
    "tests/config/test_exports.py",
    "tests/awards/entering/test_telling.py",
    "tests/awards/summaries/test_word.py",
]


class SomeTogether(LoadScopeScheduling):
    def schedule(self):
        # Else as many tests as a file has, which says little of how long they take.
        self.config.option.loadscopereorder = False
        super().schedule()

    def _split_scope(self, nodeid):
        file = nodeid.partition("::")[0]
        return file if file in TOGETHER else nodeid

    def mark_test_complete(self, node, item_index, duration=0):
        scope = self._split_scope(self.registered_collections[node][item_index])
        assigned = self.assigned_work[node]
        if scope in assigned:
            super().mark_test_complete(node, item_index, duration)
            # Else all that is done would be counted again after each test.
            if all(assigned[scope].values()):
                del assigned[scope]


def pytest_collection_modifyitems(config, items):
    """Among several processes the files that stay together come first, in their order."""
    if hasattr(config, "workerinput"):
        place = {file: number for number, file in enumerate(TOGETHER)}
        items.sort(key=lambda item: place.get(item.nodeid.partition("::")[0], len(place)))


def pytest_xdist_auto_num_workers():
    """One more than there are processors, as they often wait for the database, a browser or a program that they started.

    More than eight would wait for the longest file.
    """
    return min(len(os.sched_getaffinity(0)) + 1, 8)


def pytest_xdist_make_scheduler(config, log):
    return SomeTogether(config, log)


def pytest_collection_finish():
    # What is loaded by now stays; to go through it again and again took a tenth of the time.
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 50)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings, django_db_blocker):
    # Not on a server that others use: the template stays there.
    if settings.EMBEDDED or os.environ.get("CI"):
        with django_db_blocker.unblock():
            settings.DATABASES["default"]["TEST"]["TEMPLATE"] = template_database()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        rows = keep_rows()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda test: put_back(rows))
        yield


@pytest.fixture(scope="session", autouse=True)
def context_of_compiled_templates():
    """Django's client keeps the context of what Django's engine draws alone; of compiled templates it is told here."""
    render = Template.render

    def told(template, context=None, request=None):
        template_rendered.send(sender=template, template=template, context=context or {})
        return render(template, context, request)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Template, "render", told)
        yield


@pytest.fixture(scope="module")
def module_db(django_db_setup, django_db_blocker):
    """The database for the fixtures of a module; what they enter is taken back after its last test."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="session")
def tables_dumped(django_db_setup, tmp_path_factory):
    """A dump of what the migrations brought, which saves others to migrate; None where the server is no embedded one."""
    if not settings.EMBEDDED:
        return None
    path = tmp_path_factory.mktemp("dump") / "tables.sql"
    name = connection.settings_dict["NAME"]
    run_program(connection, "pg_dump", "--exclude-schema=kept", "-f", str(path), name)
    return path


def signed_in(user):
    """A client signed in as the user, who stands in its attribute `user`."""
    client = Client()
    client.force_login(user)
    client.user = user
    return client


@pytest.fixture
def bloc(db):
    """The bloc that staff_client and leader_client may see."""
    return BlocFactory()


@pytest.fixture
def user_client(db):
    """Signed in, without a stewardship: may see nothing."""
    return signed_in(UserFactory())


@pytest.fixture
def staff_client(bloc):
    return signed_in(staff_of(bloc))


@pytest.fixture
def leader_client(bloc):
    return signed_in(leader_of(bloc))
