"""Vocabulary that other packages bring: an entry point of the group `vnpolext.vocabulary`.

    [project.entry-points."vnpolext.vocabulary"]
    acme = "acme_words:files"

The object is a path, a list of paths, or a function that returns either. A plug-in is used only where the
configuration names it (`vocab = ["plugin:acme"]`): what is installed must not change what a text gives.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from importlib.metadata import entry_points

from vnpolext.errors import VocabularyError

GROUP = "vnpolext.vocabulary"
_PREFIX = "plugin:"


def plugin_names() -> list[str]:
    """Return the names of the installed vocabulary plug-ins, sorted."""
    return sorted(point.name for point in entry_points(group=GROUP))


def vocabulary_files(paths: Iterable[str]) -> list[str]:
    """Return the files that `paths` stand for: each itself, or those of the plug-in it names.

    Raises:
        VocabularyError: a plug-in is not installed or gives no paths.
    """
    found: list[str] = []
    for path in paths:
        found += _plugin_files(path.removeprefix(_PREFIX)) if path.startswith(_PREFIX) else [path]
    return found


def _plugin_files(name: str) -> list[str]:
    points = [point for point in entry_points(group=GROUP) if point.name == name]
    if not points:
        known = ", ".join(plugin_names()) or "none"
        raise VocabularyError(f"plugin:{name}: no installed package offers it; installed are: {known}.")
    given = points[0].load()
    given = given() if callable(given) else given
    given = [given] if isinstance(given, (str, os.PathLike)) else list(given)
    if not all(isinstance(path, (str, os.PathLike)) for path in given):
        raise VocabularyError(f"plugin:{name}: {points[0].value} must give paths of TOML files.")
    return [os.fspath(path) for path in given]
