"""Paths stand for files in an order that never changes; what is no file is told and passed by."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import pytest

from vnpolext.documents import Document, Failure
from vnpolext.errors import ReaderError
from vnpolext.readers import ReaderOptions, find_files, open_item, read_documents
from vnpolext.readers.items import FileItem

OPTIONS = ReaderOptions()
posix = pytest.mark.skipif(sys.platform == "win32", reason="pipes, links and odd names are POSIX matters")


def names(*paths: str | Path, exclude: set[tuple[int, int]] | None = None) -> list[str]:
    found = find_files(paths, OPTIONS, exclude or set())
    return [item.doc_id if isinstance(item, Failure) else item.name for item in found]


def failures(*paths: Path) -> dict[str, str]:
    return {item.doc_id: item.message for item in read_documents(paths) if isinstance(item, Failure)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b/2.txt", "b/10.html", "a.md", "c.TXT", ".hidden.txt", ".git/x.txt", "d.jpeg", "b/e/f.pdf"):
        place = tmp_path / "in" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("Tin", encoding="utf-8")
    return tmp_path / "in"


def test_a_folder_is_listed_to_the_bottom_in_the_order_of_names(folder: Path) -> None:
    assert names(folder) == ["a.md", "b/10.html", "b/2.txt", "b/e/f.pdf", "c.TXT"]


def test_a_pattern_gives_names_under_its_fixed_part(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert names("**/*.txt") == ["b/2.txt"]
    assert names("b/*.html", "a.md") == ["10.html", "a.md"]
    assert names(str(folder / "*" / "*.txt")) == ["b/2.txt"]


def test_a_name_that_looks_like_a_pattern_is_the_file_if_there_is_one(tmp_path: Path) -> None:
    (tmp_path / "a[1].txt").write_text("Tin", encoding="utf-8")
    assert names(tmp_path / "a[1].txt") == ["a[1].txt"]


@pytest.mark.parametrize("path", ["no-such.txt", "no-such/*.txt"])
def test_a_path_that_stands_for_nothing_is_an_error(path: str, tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="no"):
        names(tmp_path / path)


def test_the_output_is_no_input(folder: Path) -> None:
    state = (folder / "a.md").stat()
    own = {(state.st_dev, state.st_ino)}
    assert "a.md" not in names(folder, exclude=own)
    with pytest.raises(ReaderError, match="output"):
        names(folder / "a.md", exclude=own)


@posix
def test_names_may_hold_any_bytes(tmp_path: Path) -> None:
    for name in (b"new\nline.txt", b"bad\xff.txt"):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text("Tin", encoding="utf-8")
    documents = list(read_documents([tmp_path]))
    assert [document.doc_id for document in documents] == ["bad\\xff.txt", "new\nline.txt"]
    assert all(isinstance(document, Document) for document in documents)


@posix
def test_links_are_followed_but_not_round_in_circles(folder: Path) -> None:
    (folder / "up").symlink_to(folder)
    (folder / "self").symlink_to("self")
    (folder / "z.txt").symlink_to(folder / "a.md")
    (folder / "broken.txt").symlink_to("no-such-file")
    told = failures(folder)
    assert "link back" in told.pop("up")
    assert set(told) == {"self", "broken.txt", "b/e/f.pdf"}
    assert "z.txt" in names(folder)


@posix
def test_pipes_devices_and_folders_are_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "null.txt").symlink_to("/dev/zero")
    told = failures(tmp_path)
    assert "named pipe" in told["pipe.txt"]
    assert "device" in told["null.txt"]


@posix
def test_a_pipe_that_takes_a_files_place_later_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    outcome: list[object] = []
    item = FileItem(str(tmp_path / "a.txt"), "a.txt", 3)
    thread = threading.Thread(target=lambda: outcome.append(open_item(item, OPTIONS)), daemon=True)
    thread.start()
    thread.join(5)
    assert isinstance(outcome[0], Failure)


@posix
def test_what_may_not_be_read_is_told_and_the_rest_goes_on(folder: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    (folder / "a.md").chmod(0)
    (folder / "b").chmod(0)
    told = failures(folder)
    assert "permission denied" in told["a.md"]
    assert "permission denied" in told["b"]


def test_a_file_that_is_gone_by_then_is_told_without_its_path(tmp_path: Path) -> None:
    failure = open_item(FileItem(str(tmp_path / "gone.txt"), "gone.txt", 3), OPTIONS)
    assert failure == Failure("gone.txt", "unreadable", "no such file or directory")


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as stream:
        stream.truncate(10 << 30)
    assert "larger than 64 MB" in failures(huge)["huge.txt"]
