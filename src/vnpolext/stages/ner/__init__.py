"""Statistical recognition of officials: a model reads the few sentences that the rules left open."""

from __future__ import annotations

from vnpolext.stages.ner.stage import NerStage

__all__ = ["NerStage"]
