import shutil
from types import SimpleNamespace

import pytest

from . import memory


@pytest.fixture
def room(monkeypatch, tmp_path):
    """Memory of which there is enough; what is left of it may be set."""
    disk = SimpleNamespace(free=memory.ENOUGH)
    monkeypatch.setattr(memory, "MEMORY", tmp_path)
    monkeypatch.setattr(memory.os, "statvfs", lambda folder: SimpleNamespace(f_flag=0))
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: disk)
    return disk


def test_each_data_folder_has_a_place_of_its_own_in_memory(room, tmp_path):
    places = [memory.database_folder(tmp_path / name) for name in ("a", "b", "a")]
    assert places[0] == places[2] != places[1]
    assert {place.parent for place in places} == {memory.folder_in_memory()}


def test_with_little_room_in_memory_the_disk_is_used(room, tmp_path):
    room.free -= 1
    assert memory.database_folder(tmp_path / "data") == tmp_path / "data/test"


def test_where_no_memory_is_shared_the_disk_is_used(monkeypatch, tmp_path):
    monkeypatch.setattr(memory, "MEMORY", tmp_path / "nowhere")
    assert memory.database_folder(tmp_path / "data") == tmp_path / "data/test"
