PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SETUP := $(VENV)/setup-done
ENGINES := $(VENV)/engines-done
AJV := tests/ajv
PEERS := .bench/npm/setup-done
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile
ARGS ?=

.PHONY: generate test conformance check lint bench format agree fuzz help
.DEFAULT_GOAL := help

help:  ## show the goals
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

generate: $(SETUP)  ## compile every spec, check its examples, measure what targets keep
	@$(BIN)/specwright generate --ledger $(ARGS)

test: $(SETUP) $(ENGINES) $(PEERS)  ## run the whole suite: ruff, then pytest with mypy in it (STRICT=1: nothing may skip)
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@STRICT=$(STRICT) $(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder $(ARGS)

conformance: $(SETUP) $(ENGINES)  ## ask every engine about every vector, print the matrix of verdicts
	@STRICT=$(STRICT) $(BIN)/python tests/matrix.py

check: $(SETUP)  ## tell whether generated/ is what the specs say, and no target loses a rule
	@$(BIN)/specwright check --max-loss 0 $(ARGS)

lint: $(SETUP)  ## read every spec and report what is wrong with it
	@$(BIN)/specwright lint $(ARGS)

bench: .bench/setup-done $(PEERS)  ## compare speed with other validators; figures and plot in .bench/
	@PYTHONPATH=tests .bench/venv/bin/python -m bench $(ARGS)

format: $(SETUP)  ## put the sources in order
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

agree: $(SETUP)  ## ask is_valid and validate about COUNT requests (1000000), all targets about SPECS random specs (480)
	@$(BIN)/python tests/agree.py $(or $(COUNT),1000000) $(ARGS)
	@SPECS=$(or $(SPECS),480) SEED=$(or $(SEED),1) $(BIN)/python -m pytest -q -n auto tests/test_random_specs.py

fuzz: $(SETUP)  ## look for crashes with a coverage-guided fuzzer, for SECONDS (60)
	@$(PIP) --group fuzz
	@$(BIN)/python tests/fuzz.py -max_total_time=$(or $(SECONDS),60) -timeout=20 -max_len=2000 -len_control=0 $(ARGS)

.bench/setup-done: pyproject.toml
	@echo "setting up .bench/venv with the other validators"
	@test -x .bench/venv/bin/python || $(PYTHON) -m venv --upgrade-deps .bench/venv
	@.bench/venv/bin/python -m pip install --quiet --disable-pip-version-check --editable . --group bench
	@touch $@

$(PEERS): tests/bench/node/package-lock.json
	@mkdir -p $(@D) && cp tests/bench/node/package.json tests/bench/node/package-lock.json $(@D)
	@if command -v npm >/dev/null; then npm ci --prefix $(@D) --silent --no-audit --no-fund --ignore-scripts; \
	  else echo "npm is missing: no JavaScript is compared"; fi
	@touch $@

$(SETUP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("specwright needs Python 3.11 or newer, this is " + sys.version.split()[0] + "; set PYTHON=python3.x") if sys.version_info < (3, 11) else None'
	@echo "setting up $(VENV) (once; pyproject.toml decides when again)"
	@test -x $(BIN)/python || $(PYTHON) -m venv --upgrade-deps $(VENV)
	@$(PIP) --editable . --group dev $(if $(filter test conformance,$(MAKECMDGOALS)),--group conformance)
	@touch $@

$(ENGINES): $(SETUP) $(AJV)/package-lock.json
	@echo "setting up the engines that the conformance matrix asks (once)"
	@$(PIP) --group conformance
	@if command -v npm >/dev/null; then npm ci --prefix $(AJV) --silent --no-audit --no-fund --ignore-scripts; \
	  else echo "npm is missing: ajv is not asked"; fi
	@touch $@
