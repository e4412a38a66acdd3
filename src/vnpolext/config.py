"""The settings of a pipeline: a frozen model that goes to TOML and back."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from vnpolext.errors import ConfigError


class Config(BaseModel):
    """How texts are read; every setting has a default that suits news.

    Attributes:
        prefer_dates_from: Which year, month or day a partial date means. "past" (as news is written): a
            day and month without a year takes the nearest year, an undetermined weekday, month or quarter
            the last one not after the anchor, unless tense or context says otherwise; "future": the first
            on or after the anchor; "nearest": the nearest.
        ner: Whether the statistical recogniser runs: "auto" only where it was measured to do better than
            the rules alone (nowhere, so far: see models/ner/CARD.md), "off" never, "all" on every sentence.
        sections: "article" leaves out records of boilerplate and related teasers (but for their dates);
            "all" keeps them.
        vocab: Paths of the user's own TOML vocabulary, merged with the built-in one in this order.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    prefer_dates_from: Literal["past", "future", "nearest"] = "past"
    ner: Literal["auto", "off", "all"] = "auto"
    sections: Literal["article", "all"] = "article"
    vocab: tuple[str, ...] = ()

    @field_validator("vocab", mode="before")
    @classmethod
    def _paths_to_strings(cls, value: Any) -> Any:
        """Take `Path` objects too; a lone path is most likely a slip, and iterating over it a worse one."""
        if isinstance(value, (str, os.PathLike)):
            raise ValueError(f"a list of paths is needed, not a single path; write [{os.fspath(value)!r}]")
        if isinstance(value, (list, tuple)):
            return tuple(os.fspath(item) if isinstance(item, os.PathLike) else item for item in value)
        return value

    def to_toml(self) -> str:
        """Return the settings as TOML text that `from_toml` reads back to an equal object."""
        return "".join(f"{name} = {_toml_value(value)}\n" for name, value in self.model_dump().items())

    @classmethod
    def from_toml(cls, text: str) -> Config:
        """Read settings from TOML text.

        Raises:
            ConfigError: The text is no TOML, or a setting is unknown or has an impossible value.
        """
        if sys.version_info >= (3, 11):
            import tomllib
        else:
            import tomli as tomllib

        try:
            return cls.model_validate(tomllib.loads(text))
        except tomllib.TOMLDecodeError as error:
            raise ConfigError(f"the configuration is not valid TOML: {error}") from error
        except ValidationError as error:
            raise ConfigError(_explain(error, cls)) from error

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Config:
        """Read settings from a TOML file; its relative `vocab` paths start at the file's own folder.

        Raises:
            ConfigError: The file cannot be read or its content cannot be used.
        """
        file = Path(path)
        try:
            text = file.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigError(f"{file}: cannot be read as UTF-8 text: {error}") from error
        try:
            config = cls.from_toml(text)
        except ConfigError as error:
            raise ConfigError(f"{file}: {error}") from error
        return config.model_copy(update={"vocab": tuple(str(file.parent / item) for item in config.vocab)})


def _toml_value(value: str | tuple[str, ...]) -> str:
    if isinstance(value, tuple):
        return "[" + ", ".join(_toml_value(item) for item in value) + "]"
    return '"' + "".join(_toml_character(character) for character in value) + '"'


def _toml_character(character: str) -> str:
    """Escape what a TOML basic string may not hold as it is; the rest of Unicode may stand."""
    if character in '"\\':
        return "\\" + character
    if ord(character) < 0x20 or ord(character) == 0x7F:
        return f"\\u{ord(character):04X}"
    return character


def _explain(error: ValidationError, model: type[BaseModel]) -> str:
    lines = []
    for problem in error.errors(include_url=False):
        name = ".".join(str(part) for part in problem["loc"]) or "configuration"
        if problem["type"] == "extra_forbidden":
            lines.append(f"unknown setting {name!r}; known are {', '.join(model.model_fields)}")
        else:
            lines.append(f"{name}: {problem['msg']}")
    return "; ".join(lines)
