"""Speed, memory and start-up figures of vnpolext and its peers: `python -m benchmarks` (or `make bench`)."""
