"""A backup is an export too: of whoever works on the machine itself."""

import pytest
from django.core.management import call_command

from blocs.models import Export


@pytest.mark.django_db(transaction=True)
def test_backup_is_recorded_with_the_account_of_the_machine(monkeypatch, tmp_path):
    monkeypatch.setattr("os.getuid", lambda: 4_000_000)  # one that has no name
    call_command("backup", tmp_path / "a.zip", verbosity=0)
    export = Export.objects.get()
    assert (export.user, export.username) == (None, "4000000")
    assert (export.file_name, export.address) == ("a.zip", str(tmp_path / "a.zip"))
