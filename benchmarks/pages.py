"""Measured tables put into the pages of the documentation, so that no figure is copied by hand."""

from __future__ import annotations

from pathlib import Path

from benchmarks.material import ROOT


def put(page: str, name: str, text: str, root: Path = ROOT) -> None:
    """Replace what stands between the marks of a table in a page.

    Args:
        page: the page's path from the root of the checkout.
        name: the table's name in its marks, `<!-- name -->` and `<!-- /name -->`.
        text: the new table.
        root: where the checkout is.

    Raises:
        ValueError: The page has no such marks.
    """
    place = root / page
    start, end = f"<!-- {name} -->\n", f"<!-- /{name} -->\n"
    head, begun, rest = place.read_text(encoding="utf-8").partition(start)
    _, ended, tail = rest.partition(end)
    if not begun or not ended:
        raise ValueError(f"{page} has no table between {start.strip()} and {end.strip()}")
    place.write_text(f"{head}{start}\n{text.strip()}\n\n{end}{tail}", encoding="utf-8")
