"""Attempts to break vnpolext that anyone can rerun; docs/reliability.md tells what came of them."""
