"""Finding the files that a caller's paths stand for, in an order that never changes."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from glob import glob, has_magic
from pathlib import PurePath

from vnpolext.documents import Failure
from vnpolext.errors import ReaderError
from vnpolext.readers.items import READERS, STDIN, kind_of
from vnpolext.readers.opening import reason, refuse_irregular
from vnpolext.readers.options import ReaderOptions
from vnpolext.readers.tables import TABLES


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to read: its path, the id of its document (or the name of its table), and its state."""

    path: str
    name: str
    size: int
    mtime_ns: int


def find_files(
    paths: Iterable[str | os.PathLike[str]],
    options: ReaderOptions,
    exclude: Collection[tuple[int, int]] = (),
) -> Iterator[FoundFile | Failure]:
    """Find the files under `paths`: of the paths in their order, in a folder in the order of the names.

    Args:
        paths: Files, folders, glob patterns, or "-" for standard input. In folders, files and folders
            whose name starts with a dot are left out, and so are endings that no reader knows.
        options: How files are read.
        exclude: Device and inode of files and folders that are no input: the batch's own output.

    Raises:
        ReaderError: A path stands for nothing. It is raised when its turn comes.
    """
    for path in paths:
        yield from _find(os.fspath(path), options, exclude)


def require_paths(paths: Iterable[str | os.PathLike[str]]) -> None:
    """Raise a `ReaderError` for a path that stands for nothing, before anything is read.

    Raises:
        ReaderError: There is no such file or folder; of patterns, the error comes in their turn.
    """
    for given in paths:
        path = os.fspath(given)
        if path != STDIN and not has_magic(path) and not os.path.lexists(path):
            raise ReaderError(f"{readable_id(path)}: no such file or folder")


def readable_id(path: str) -> str:
    r"""Return a path as an id that is valid Unicode: a byte that is no UTF-8 is written `\xff`."""
    return PurePath(os.fsencode(path).decode("utf-8", "backslashreplace")).as_posix()


def _find(
    path: str, options: ReaderOptions, exclude: Collection[tuple[int, int]]
) -> Iterator[FoundFile | Failure]:
    if path == STDIN:
        yield FoundFile(STDIN, STDIN, 0, 0)
        return
    if _is_any_of(path, exclude):
        raise ReaderError(f"{readable_id(path)}: is the output itself; give another output")
    if os.path.lexists(path):  # unlike exists, it is true of a link that dangles
        yield from _found(path, "", options, exclude)
        return
    if not has_magic(path):
        raise ReaderError(f"{readable_id(path)}: no such file or folder")
    matches = sorted(glob(path, recursive=True))
    if not matches:
        raise ReaderError(f"{readable_id(path)}: no file matches this pattern")
    root = _fixed_part(path)
    for match in matches:
        folder_pattern = os.path.isdir(match) and "**" in path  # noqa: PTH112
        if not folder_pattern:  # what is in it matches by itself
            yield from _found(match, root, options, exclude)


def _is_any_of(path: str, exclude: Collection[tuple[int, int]]) -> bool:
    try:
        state = os.stat(path)  # noqa: PTH116 - paths stay text: they may hold any bytes
    except (OSError, ValueError):
        return False
    return (state.st_dev, state.st_ino) in exclude


def _fixed_part(pattern: str) -> str:
    """Return the folder before the first wildcard; ids of matches are relative to it."""
    fixed = []
    for part in PurePath(pattern).parts:
        if has_magic(part):
            break
        fixed.append(part)
    return str(PurePath(*fixed)) if fixed else os.curdir


def _found(
    path: str, root: str, options: ReaderOptions, exclude: Collection[tuple[int, int]]
) -> Iterator[FoundFile | Failure]:
    name = os.path.relpath(path, root) if root else PurePath(path).name or path
    try:
        state = os.stat(path)  # noqa: PTH116
        if stat.S_ISDIR(state.st_mode):
            yield from _walk(path, "", [(state.st_dev, state.st_ino)], options, exclude)
        elif (state.st_dev, state.st_ino) not in exclude:
            yield _regular(path, name, state)
    except OSError as error:
        yield Failure(readable_id(name), "unreadable", reason(error))


def _walk(
    folder: str,
    prefix: str,
    above: list[tuple[int, int]],
    options: ReaderOptions,
    exclude: Collection[tuple[int, int]],
) -> Iterator[FoundFile | Failure]:
    """List a folder to the bottom; links are followed, but not to a folder that holds them."""
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries if not entry.name.startswith("."))
    except OSError as error:
        yield Failure(readable_id(prefix or "."), "unreadable", reason(error))
        return
    for entry in names:
        path, name = os.path.join(folder, entry), prefix + entry  # noqa: PTH118
        try:
            state = os.stat(path)  # noqa: PTH116
        except OSError as error:
            yield Failure(readable_id(name), "unreadable", reason(error))
            continue
        identity = (state.st_dev, state.st_ino)
        if identity in exclude:
            continue
        if not stat.S_ISDIR(state.st_mode):
            if _is_known(entry, options):
                yield _regular(path, name, state)
        elif identity in above:
            yield Failure(readable_id(name), "unreadable", "is a link back to a folder that holds it")
        else:
            yield from _walk(path, name + "/", [*above, identity], options, exclude)


def _is_known(name: str, options: ReaderOptions) -> bool:
    kind = kind_of(name, options)
    return kind in READERS or kind in TABLES


def _regular(path: str, name: str, state: os.stat_result) -> FoundFile | Failure:
    try:
        refuse_irregular(state.st_mode)
    except ReaderError as error:
        return Failure(readable_id(name), "unreadable", str(error))
    return FoundFile(path, readable_id(name), state.st_size, state.st_mtime_ns)
