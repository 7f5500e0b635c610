"""The papers that people uploaded, out of their storage and into it again."""

import contextlib
import os
import shutil
from zipfile import ZIP_STORED, ZipInfo

from django.apps import apps
from django.core.exceptions import SuspiciousOperation
from django.core.files import File
from django.core.files.storage import default_storage
from django.db import connection
from django.db.models import FileField
from django.utils.translation import gettext as _

from config.backup.sealed_file import AT_A_TIME, BackupError, usable

FOLDER = "papers/"


def named_in(columns, cursor):
    """The names of all papers that the rows know, also by their history. Takes the columns of each table."""
    names = set()
    for table, column in sorted(_places()):
        if column in columns.get(table, ()):
            quoted = connection.ops.quote_name(column)
            cursor.execute(
                f"SELECT DISTINCT {quoted} FROM {connection.ops.quote_name(table)} WHERE {quoted} <> ''"
            )
            names.update(name for (name,) in cursor.fetchall())
    return sorted(names)


def _places():
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if isinstance(field, FileField):
                yield model._meta.db_table, field.column


def copy_out(names, archive):
    """Write the papers, which do not get smaller; returns the names of those that are there."""
    there = [name for name in names if default_storage.exists(name)]
    for name in there:
        member = ZipInfo(FOLDER + name)
        member.compress_type = ZIP_STORED
        with usable(name):
            paper = default_storage.open(name)
        with paper, archive.open(member, "w", force_zip64=True) as copy:
            shutil.copyfileobj(paper, copy, AT_A_TIME)
    return there


def missing(names, archive):
    """Which of the papers are not in the storage. One that is there with another content is not written over."""
    absent = []
    for name in names:
        try:
            is_there = default_storage.exists(name)
        except SuspiciousOperation as error:
            raise BackupError(
                _("The backup names a paper outside of the folder of papers: %s.") % name
            ) from error
        if is_there and not _same(name, archive):
            sentence = _("The paper %s is there with another content: move the folder of papers away first.")
            raise BackupError(sentence % name)
        if not is_there:
            absent.append(name)
    return absent


def copy_in(names, archive, written):
    """Write the papers, check what was written, and note each in `written`."""
    for name in names:
        with archive.open(FOLDER + name) as copy:
            written.append(default_storage.save(name, File(copy)))
        if written[-1] != name or not _same(name, archive):
            raise BackupError(_("The paper %s could not be written as it is in the backup.") % name)
    os.sync()


@contextlib.contextmanager
def taken_back_on_failure():
    """A list for the names of papers that are written; they go again where the rest does not succeed."""
    written = []
    try:
        yield written
    except BaseException:
        for name in written:
            default_storage.delete(name)
        raise


def _same(name, archive):
    with default_storage.open(name) as paper, archive.open(FOLDER + name) as copy:
        while True:
            ours, theirs = paper.read(AT_A_TIME), copy.read(AT_A_TIME)
            if ours != theirs or not ours:
                return ours == theirs
