import ast
import os
import shutil
import string

import polib
import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import override_settings

LANGUAGES = ["vi", "en"]
CATALOGUE = "locale/{}/LC_MESSAGES/django.po"


def catalogue(language):
    return polib.pofile(str(settings.BASE_DIR / CATALOGUE.format(language)))


def sentences(po):
    return {(entry.msgctxt, entry.msgid, entry.msgid_plural) for entry in po}


def said_by(entries):
    return {(entry.msgctxt, entry.msgid): entry.msgstr_plural or entry.msgstr for entry in entries}


def placeholders(text):
    braces = {name for _, name, _, _ in string.Formatter().parse(text.replace("%", "")) if name is not None}
    return (
        braces | {word.split(")")[0] for word in text.split("%(")[1:]} | ({"%s"} if "%s" in text else set())
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_translated(language):
    po = catalogue(language)
    assert [entry.msgid for entry in po if not entry.translated() or entry.fuzzy or entry.obsolete] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_fill_the_same_places(language):
    wrong = [
        entry.msgid
        for entry in catalogue(language)
        for said in ([entry.msgstr] if not entry.msgid_plural else entry.msgstr_plural.values())
        if placeholders(said) != placeholders(entry.msgid_plural or entry.msgid)
        and placeholders(said) != placeholders(entry.msgid)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_compiled_catalogue_says_the_same(language):
    path = settings.BASE_DIR / CATALOGUE.format(language)
    assert said_by(polib.mofile(str(path.with_suffix(".mo")))) == said_by(catalogue(language))


def test_both_catalogues_hold_the_same_sentences():
    assert sentences(catalogue("vi")) == sentences(catalogue("en"))


def test_catalogue_holds_every_sentence_of_the_code(tmp_path, monkeypatch):
    if not shutil.which("xgettext"):
        assert not os.environ.get("CI"), "gettext is missing, and in CI this may not be skipped"
        pytest.skip("gettext is not installed: apt install gettext")
    for place in ["awards", "blocs", "campaigns", "config", "templates"]:
        shutil.copytree(settings.BASE_DIR / place, tmp_path / place)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "locale").mkdir()
    with override_settings(LOCALE_PATHS=[tmp_path / "locale"]):
        call_command("makemessages", locale=["vi"], verbosity=0)
    assert sentences(polib.pofile(str(tmp_path / CATALOGUE.format("vi")))) == sentences(catalogue("vi"))


def test_no_sentence_stands_in_an_f_string():
    """xgettext finds none there, so that it would stay English."""
    hidden = [
        f"{path.relative_to(settings.BASE_DIR)}:{node.lineno}"
        for app in ["awards", "blocs", "campaigns", "config"]
        for path in (settings.BASE_DIR / app).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.JoinedStr) and any(map(is_translated, ast.walk(node)))
    ]
    assert hidden == []


def is_translated(node):
    return isinstance(node, ast.Call) and getattr(node.func, "id", "") in {
        "_",
        "gettext",
        "ngettext",
        "pgettext",
    }
