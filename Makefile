# Every target sets up what it needs: Python >= 3.10, make and the package index are enough.

SUPPORTED := import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python3.10 python; do \
	"$$p" -c '$(SUPPORTED)' >/dev/null 2>&1 && { echo "$$p"; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input

MINUTES ?= 30
ROUNDS ?= 5
ATTEMPTS := worst longest mutations threads load audit versions
SOURCES = $(shell find src reliability -name '*.py' -o -name '*.toml')
FUZZED := extract readers vocabulary evaluate report

.PHONY: demo test test-full reliability fuzz lint bench docs clean

demo: $(VENV)/.base
	@$(BIN)/python examples/demo.py

# Many tests start the command: compiled once, it need not be compiled each time.
test: lint
	@$(BIN)/python -m compileall -q src
	@$(BIN)/python -m pytest --numprocesses=auto

test-full: $(VENV)/.full lint
	@$(BIN)/python -m pytest --numprocesses=auto -m "full or not full"
	@$(MAKE) --no-print-directory reliability

# The long attempts to break it that are no tests; docs/reliability.md tells what they found. Each leaves its
# answer in build/reliability: what was broken off goes on where it stopped (make -k goes on behind a failure).
reliability: $(ATTEMPTS:%=build/reliability/%.txt)

attempt_worst := reliability.worst
attempt_longest := reliability.worst --size 20000000 --longest
attempt_mutations := reliability.mutations --articles 2000
attempt_threads := reliability.threads --minutes 5
attempt_load := reliability.load --documents 100000
attempt_audit := reliability.supply audit
attempt_versions := reliability.supply versions

build/reliability/%.txt: $(VENV)/.dev $(SOURCES)
	@mkdir -p $(@D)
	@echo "trying to break it: $* ..."
	@$(BIN)/python -m $(attempt_$*) >$@.part; status=$$?; cat $@.part; test $$status = 0 && mv $@.part $@

build/reliability/audit.txt: $(VENV)/.audit

$(VENV)/.audit: $(VENV)/.dev
	@$(PIP) pip-audit || echo "pip-audit cannot be installed here: the audit will say that it did not run"
	@touch $@

fuzz: $(VENV)/.dev
	@$(PIP) atheris || echo "atheris cannot be installed here: a seeded loop of our own takes its place"
	@for target in $(FUZZED); do $(BIN)/python -m reliability.fuzz $$target --minutes $(MINUTES) || exit 1; done

lint: $(VENV)/.dev
	@$(BIN)/ruff check --quiet src tests examples benchmarks reliability docs
	@$(BIN)/ruff format --check --quiet src tests examples benchmarks reliability docs/screenshots.py
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

bench: $(VENV)/.bench
	@$(BIN)/python -m benchmarks --rounds $(ROUNDS)

docs: $(VENV)/.docs
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet && echo "the site is in site/index.html"

clean:
	rm -rf $(VENV) build dist site .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

# A stamp for each set of packages: laid when pip is done, laid anew when pyproject.toml changes.
$(VENV)/.base: pyproject.toml | $(BIN)/python
	@echo "installing vnpolext into $(VENV) ..."
	@$(PIP) -e .
	@touch $@

$(VENV)/.dev: pyproject.toml | $(BIN)/python
	@echo "installing vnpolext and its test tools into $(VENV) ..."
	@$(PIP) -e '.[dev,files,pandas,polars]'
	@touch $@ $(VENV)/.base

$(VENV)/.full: pyproject.toml | $(BIN)/python
	@echo "installing vnpolext with every extra that the full tests use into $(VENV) ..."
	@$(PIP) -e '.[dev,browser,docs,files,lunar,notebook,pandas,polars,ray,release,spark]'
	@command -v chromium >/dev/null || { test "$$(id -u)" = 0 && command -v apt-get >/dev/null && \
		apt-get update -qq && apt-get install -qq -y chromium >/dev/null; } || \
		echo "there is no chromium here and it could not be installed: the browser tests will be skipped"
	@touch $@ $(VENV)/.dev $(VENV)/.base

$(VENV)/.bench: pyproject.toml | $(BIN)/python
	@echo "installing vnpolext and what it is measured against into $(VENV) ..."
	@$(PIP) -e '.[bench]'
	@touch $@ $(VENV)/.base

$(VENV)/.docs: pyproject.toml | $(BIN)/python
	@echo "installing vnpolext and its documentation tools into $(VENV) ..."
	@$(PIP) -e '.[docs]'
	@touch $@ $(VENV)/.base

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python >= 3.10 with its venv module is needed (Debian: apt install python3-venv);" \
		"name it with make PYTHON=/path/to/python3"; exit 1; }
	@echo "making $(VENV) with $(PYTHON) ..."
	@$(PYTHON) -m venv $(VENV)
