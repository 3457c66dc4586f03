# Everything that is done to this repository. On a bare machine `make demo` and `make test` set up all that they need.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BENCH_VENV := .venv-bench
BIN := $(VENV)/bin
QUIETLY := --quiet --quiet --disable-pip-version-check
PIP_INSTALL = -m pip install $(QUIETLY) --require-hashes -r
EDITABLE = -m pip install $(QUIETLY) --no-deps --no-build-isolation -e .
LOCK = $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-annotate --python-version 3.11 --custom-compile-command "make lock" $(UPGRADE)

.DEFAULT_GOAL := help
.PHONY: help install demo test check gate figures speed pictures fuzz lock upgrade clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

install: $(VENV)/.main ## dragoman and what it needs, in .venv

demo: $(VENV)/.main ## the bundled reports, read into a board
	@$(BIN)/python demo/tour.py

test: $(VENV)/.dev tests/browser/node_modules ## all tests, warnings as errors
	$(BIN)/pytest -n 2

check: $(VENV)/.dev ## ruff, mypy --strict and the house rules
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest -q tests/test_house.py

gate: $(VENV)/.main ## quality against the annotated reports; no figure may fall under its floor
	$(BIN)/python -m bench.gate

figures: $(VENV)/.main ## raise the floors to what is reached; write bench/RESULTS.md and the README's table
	$(BIN)/python -m bench.gate --update --write

speed: $(BENCH_VENV)/.ready ## words a second beside spaCy and textacy, in one run
	$(BENCH_VENV)/bin/python -m bench.speed

pictures: $(VENV)/.dev ## the README's pictures, from the demo reports; needs Chromium
	$(BIN)/python -m bench.screenshots

fuzz: $(VENV)/.dev ## a thousand calls to the HTTP API, good and bad, none of which may be a server error
	$(BIN)/python -m bench.fuzz

lock: $(VENV)/.dev ## requirements/*.txt from pyproject.toml, keeping the versions that still fit
	$(LOCK) --group build -o requirements/build.txt
	$(LOCK) pyproject.toml -o requirements/main.txt
	$(LOCK) --group dev -c requirements/main.txt -o requirements/dev.txt
	$(LOCK) pyproject.toml --group bench -c requirements/main.txt -o requirements/bench.txt
	$(LOCK) --group training -o requirements/training.txt

upgrade: ## the same with the newest versions
	$(MAKE) lock UPGRADE=--upgrade

clean: ## forget both environments and what the tools cached
	rm -rf $(VENV) $(BENCH_VENV) tests/browser/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis

# Each environment has one stamp a lock, so that a second run installs nothing. pip itself comes first: the one that Python 3.11
# brings cannot resolve the extras that lxml is asked for.
$(VENV)/.build: requirements/build.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python $(PIP_INSTALL) requirements/build.txt
	touch $@

$(VENV)/.main: $(VENV)/.build requirements/main.txt pyproject.toml
	$(BIN)/python $(PIP_INSTALL) requirements/main.txt
	$(BIN)/python $(EDITABLE)
	touch $@

$(VENV)/.dev: $(VENV)/.main requirements/dev.txt
	$(BIN)/python $(PIP_INSTALL) requirements/dev.txt
	touch $@

# axe-core for the browser tests. Where there is no npm, or nothing to install from, those tests are skipped and say so.
tests/browser/node_modules: tests/browser/package-lock.json
	-npm ci --prefix tests/browser --ignore-scripts --no-audit --no-fund --silent
	mkdir -p $@ && touch $@

$(BENCH_VENV)/.ready: requirements/build.txt requirements/bench.txt pyproject.toml
	test -x $(BENCH_VENV)/bin/python || $(PYTHON) -m venv $(BENCH_VENV)
	$(BENCH_VENV)/bin/python $(PIP_INSTALL) requirements/build.txt
	$(BENCH_VENV)/bin/python $(PIP_INSTALL) requirements/bench.txt
	$(BENCH_VENV)/bin/python $(EDITABLE)
	touch $@
