"""The file of a backup: a zip that any archiver opens, with a checksum over all of it.

    emulation-blocs-backup   says what the file is; its name stands in the first bytes
    tables/<table>.csv       the rows of a table
    papers/<name>            the papers that people uploaded, under the names that the records know them by
    manifest.json            format, when it was made, migrations, what each table holds, papers

The comment of the zip, its last bytes, is the SHA-256 of all that stands before it.
"""

import contextlib
import hashlib
import json
import os
import tempfile
import zipfile
from pathlib import Path

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

FORMAT = 1
FIRST = "emulation-blocs-backup"
MANIFEST = "manifest.json"
WHAT_IT_IS = "A backup of the record of emulation blocs. Bring it back with: manage.py restore FILE\n"
SEAL = hashlib.sha256().digest_size * 2
END_OF_ZIP = 22
AT_A_TIME = 1 << 20


class BackupError(CommandError):
    """Says in one sentence what is wrong; manage.py shows just that sentence."""


@contextlib.contextmanager
def written(path):
    """A zip to write into. It gets its name only once it is whole and on the disk."""
    with usable(path):
        descriptor, draft = tempfile.mkstemp(prefix=".", suffix=".partial", dir=path.parent)
    try:
        with usable(path), open(descriptor, "w+b") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr(zipfile.ZipInfo(FIRST), WHAT_IT_IS)
                yield archive
                archive.comment = b"0" * SEAL
            _seal(file)
            os.fsync(file.fileno())
            Path(draft).rename(path)
        _keep_name(path.parent)
    finally:
        Path(draft).unlink(missing_ok=True)


@contextlib.contextmanager
def opened(path):
    """The zip and its manifest, after a look at every byte of it."""
    with usable(path), path.open("rb") as file:
        _check(file, path)
        with zipfile.ZipFile(file) as archive:
            manifest = json.loads(archive.read(MANIFEST))
            if manifest["format"] > FORMAT:
                raise BackupError(newer(path))
            yield archive, manifest


def newer(path):
    return _(
        "%(file)s was made by a newer version of the app, which knows more than this one: update the app first."
    ) % {"file": path}


def _seal(file):
    digest = _digest(file)
    file.seek(-SEAL, os.SEEK_END)
    file.write(digest)
    file.flush()


def _check(file, path):
    start = file.read(30 + len(FIRST))
    if not (start.startswith(b"PK\x03\x04") and start.endswith(FIRST.encode())):
        raise BackupError(_("%(file)s is no backup of this app.") % {"file": path})
    file.seek(max(0, file.seek(0, os.SEEK_END) - SEAL - END_OF_ZIP))
    if not file.read().startswith(b"PK\x05\x06"):
        raise BackupError(_("%(file)s is cut off: its end is missing. Use another copy.") % {"file": path})
    digest = _digest(file)
    if file.read() != digest:
        sentence = _(
            "%(file)s is broken: it is no longer what was written, as its checksum shows. Use another copy."
        )
        raise BackupError(sentence % {"file": path})


def _digest(file):
    """Of all but the seal, at which the file stands afterwards."""
    left = file.seek(0, os.SEEK_END) - SEAL
    file.seek(0)
    digest = hashlib.sha256()
    while left > 0:
        block = file.read(min(left, AT_A_TIME))
        digest.update(block)
        left -= len(block)
    return digest.hexdigest().encode()


def _keep_name(folder):
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def usable(path):
    try:
        yield
    except OSError as error:
        sentence = _("%(file)s cannot be used: %(reason)s.")
        raise BackupError(sentence % {"file": path, "reason": error.strerror or error}) from error
