import ast
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
OURS = {"config", "blocs", "campaigns", "awards", "tests"}
MAY_IMPORT = {
    "blocs": {"blocs"},
    "campaigns": {"blocs", "campaigns"},
    "awards": {"blocs", "campaigns", "awards"},
}


def packages_imported_by(path):
    """Our own packages that a file imports, also inside its functions."""
    packages = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            packages.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            # A relative import of more dots than the file is deep does not run at all.
            own = path.relative_to(PROJECT).parts[0]
            packages.add(own if node.level else node.module.split(".")[0])
    return packages & OURS


@pytest.mark.parametrize("app", MAY_IMPORT)
def test_app_imports_only_apps_to_its_left(app):
    wrong = {
        str(path.relative_to(PROJECT)): forbidden
        for path in (PROJECT / app).rglob("*.py")
        if (forbidden := packages_imported_by(path) - MAY_IMPORT[app])
    }
    assert wrong == {}


@pytest.mark.parametrize("app", MAY_IMPORT)
def test_migrations_import_none_of_our_code(app):
    wrong = {
        path.name: found
        for path in (PROJECT / app / "migrations").glob("*.py")
        if (found := packages_imported_by(path))
    }
    assert wrong == {}
