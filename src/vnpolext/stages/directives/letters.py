"""Classes of Vietnamese letters for patterns that tell capital from small; `re` has none of its own."""

from __future__ import annotations

_LETTERS = [chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00))]

UPPER = "[" + "".join(letter for letter in _LETTERS if letter.isupper()) + "]"
LOWER = "[" + "".join(letter for letter in _LETTERS if letter.islower()) + "]"
