import hashlib

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command


def collect_static_files():
    """Hash and compress the static files into STATIC_ROOT, unless that was done with the very same files."""
    state = settings.STATIC_ROOT / ".collected-from"
    sources = _fingerprint_of_sources()
    if not state.exists() or state.read_text() != sources:
        call_command("collectstatic", interactive=False, clear=True, verbosity=0)
        state.write_text(sources)


def _fingerprint_of_sources():
    fingerprint = hashlib.sha256()
    for finder in get_finders():
        for name, storage in finder.list(["CVS", ".*", "*~"]):
            facts = (name, storage.size(name), storage.get_modified_time(name))
            fingerprint.update(repr(facts).encode())
    return fingerprint.hexdigest()
