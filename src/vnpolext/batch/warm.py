"""Importing this builds the pipeline of the default settings, for processes that will be forked from here.

What is built is frozen: a collector that looked at it would copy its pages into every worker.
"""

from __future__ import annotations

import gc

from vnpolext.config import Config
from vnpolext.documents import pipeline_for

pipeline_for(Config())
gc.collect()
gc.freeze()
