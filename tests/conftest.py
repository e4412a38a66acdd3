"""What many tests share: the pipeline, the examples, and the material that only the workshop has."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from vnpolext import Pipeline

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
SHARED = ROOT.parent / "shared"

# The same examples on every run, and no deadline: a slow machine is no failure.
settings.register_profile(
    "vnpolext", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("vnpolext")


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    return Pipeline()


@pytest.fixture(scope="session")
def articles() -> list[str]:
    """The texts of the examples, exactly as they stand in the files."""
    return [file.read_bytes().decode() for file in sorted(EXAMPLES.glob("*.txt"))]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the gold that may not be copied into the project."""
    if not SHARED.is_dir():
        pytest.skip("../shared is not here: its gold articles stay outside the project")
    return SHARED
