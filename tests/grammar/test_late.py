"""Patterns compiled at their first use: as good as others, and not compiled before."""

from __future__ import annotations

import copy
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from vnpolext.grammar.late import late_regex

SENTENCE = "Điều 1 và điều 22"
CALLS: dict[str, tuple[Any, ...]] = {
    "findall": (SENTENCE,),
    "split": (SENTENCE,),
    "sub": ("x", SENTENCE),
    "subn": ("x", SENTENCE),
}


@pytest.mark.parametrize("method", CALLS)
def test_answers_as_the_compiled_one(method: str) -> None:
    form, flags = r"điều (\d+)", re.IGNORECASE
    answer = getattr(late_regex(form, flags), method)(*CALLS[method])
    assert answer == getattr(re.compile(form, flags), method)(*CALLS[method])


@pytest.mark.parametrize("method", ["match", "fullmatch", "search", "finditer"])
def test_finds_from_a_place_on(method: str) -> None:
    found = getattr(late_regex(r"(?P<word>điều) \d+"), method)(SENTENCE, 10)
    assert [match["word"] for match in (found if method == "finditer" else [found])] == ["điều"]


def test_tells_of_itself() -> None:
    pattern = late_regex(r"(?P<n>\d)(a)", re.IGNORECASE)
    assert pattern.pattern == r"(?P<n>\d)(a)"
    assert (pattern.groups, dict(pattern.groupindex), pattern.flags & re.IGNORECASE) == (2, {"n": 1}, 2)


def test_is_compiled_once_and_at_its_first_use(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    at_once = re.compile

    def count(pattern: str, flags: int) -> re.Pattern[str]:
        compiled.append(pattern)
        return at_once(pattern, flags)

    monkeypatch.setattr("re.compile", count)
    pattern = late_regex(r"quận \d")
    assert compiled == []
    assert pattern.match("quận 3")
    assert pattern.search("ở quận 4")
    assert compiled == [r"quận \d"]


def test_has_nothing_that_patterns_have_not() -> None:
    with pytest.raises(AttributeError):
        _ = late_regex("a").finds  # type: ignore[attr-defined]


def test_copies_and_many_threads_do_no_harm() -> None:
    pattern = late_regex(r"\d+")
    twin = copy.copy(pattern)
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda number: pattern.findall(f"a{number}b"), range(200)))
    assert answers == [[str(number)] for number in range(200)]
    assert twin.findall("7") == ["7"]


def test_most_patterns_wait_until_an_article_needs_them() -> None:
    program = (
        "from vnpolext.grammar import late\n"
        "made, used = [], []\n"
        "begin, ask = late._LatePattern.__init__, late._LatePattern.__getattr__\n"
        "late._LatePattern.__init__ = lambda self, *rest: (made.append(self), begin(self, *rest))[1]\n"
        "late._LatePattern.__getattr__ = lambda self, name: (used.append(self), ask(self, name))[1]\n"
        "import vnpolext\n"
        "vnpolext.Pipeline(vnpolext.Config(ner='off'))\n"
        "assert len(made) > 100 and not used, (len(made), [pattern.pattern for pattern in used])\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
