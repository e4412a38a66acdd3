"""One tree of errors; each message says what went wrong and what to do next."""

from __future__ import annotations


class VnpolextError(Exception):
    """The root of all errors that vnpolext raises on purpose."""


class InputTypeError(VnpolextError, TypeError):
    """The caller passed something that is not text."""


class PublishedError(VnpolextError, ValueError):
    """`published` could not be read as a date or a time."""


class ConfigError(VnpolextError, ValueError):
    """A configuration file or value cannot be used."""


class VocabularyError(VnpolextError, ValueError):
    """A vocabulary file is malformed; the message names file, entry and remedy."""


class ReaderError(VnpolextError, ValueError):
    """A file cannot be read as text; the message names the remedy."""


class WriterError(VnpolextError, OSError):
    """Results cannot be written where the caller asked."""


class DiskFullError(WriterError):
    """The disk of the output is full; what was done so far is kept, and the same run goes on."""


class MissingExtraError(VnpolextError, ImportError):
    """An optional package is needed; the message names the extra to install."""


class ModelError(VnpolextError, OSError):
    """The weights of a trained model are missing or unusable; the message names the remedy."""
