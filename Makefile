PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PINS := .ci/versions.txt
SETUP := $(VENV)/setup-done
IMPORTABLE := $(VENV)/importable-done
ENGINES := $(VENV)/engines-done
AJV := tests/ajv
TYPESCRIPT := tests/typescript
EDITORS := tests/editors
PEERS := .bench/npm
TOOLS := .ecosystem
TOOLS_DONE := $(TOOLS)/setup-done
TOOLS_NPM := $(patsubst tests/ecosystem/%/package.json,$(TOOLS)/%,$(wildcard tests/ecosystem/npm/*/package.json))
COLUMNS := .engines
COLUMNS_DONE := $(COLUMNS)/setup-done
UV := .venvs/uv/bin/uv
NEWEST := .venvs/newest
LOWEST := .venvs/lowest
TOOL := '.[ledger,parquet,serve]'
INSTALL := -m pip install --quiet --disable-pip-version-check --no-compile --constraint $(PINS)
LOCKED := node_modules/.package-lock.json
ARGS ?=

# The tests that reach most of the generator in the least time; mypy is one of them.
QUICK := annotations errors repository lint conformance answers cases boundaries json_schema pydantic dataclasses \
  narrow hostile_spec hostile_javascript templates_readme pages_broken pages_schema pages_facts page_examples \
  import updating corrections write lock cli cli_new cli_generate cli_check cli_validate ledger_engines \
  ledger_types spec_schema text_format json_text versions

.PHONY: generate ready test quick conformance check lint bench ecosystem pictures format agree columns native fuzz pin newest lowest help
.DEFAULT_GOAL := help

# Hundreds of processes are started: each would compile the generator anew where none may keep what it compiled.
test quick agree conformance bench: export PYTHONDONTWRITEBYTECODE :=

help:  ## show the goals
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-11s %s\n", $$1, $$2}'

generate: $(IMPORTABLE)  ## compile every spec, check its examples, measure what targets keep
	@$(BIN)/specwright generate --ledger $(ARGS)

ready: $(ENGINES) $(TYPESCRIPT)/$(LOCKED) $(EDITORS)/$(LOCKED) $(PEERS)/$(LOCKED) $(TOOLS_DONE) $(COLUMNS_DONE)  ## install what the whole suite asks; with --jobs=2 side by side

test: ready  ## run the whole suite: ruff, then pytest with mypy in it (STRICT=1: nothing may skip)
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@STRICT=$(STRICT) $(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder $(ARGS)

quick: $(SETUP)  ## the inner loop: ruff, mypy on what changed, and the tests that a change most often breaks
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/python -m pytest -q -n auto --dist loadfile --no-loadscope-reorder $(QUICK:%=tests/test_%.py) $(ARGS)

conformance: $(ENGINES)  ## ask every engine about every vector, print the matrix of verdicts
	@STRICT=$(STRICT) $(BIN)/python tests/matrix.py

check: $(SETUP)  ## tell whether generated/ is what the specs say, and no target loses a rule
	@$(BIN)/specwright check --max-loss 0 $(ARGS)

lint: $(SETUP)  ## read every spec and report what is wrong with it
	@$(BIN)/specwright lint $(ARGS)

bench: .bench/setup-done $(PEERS)/$(LOCKED)  ## compare speed with other validators; figures and plot in .bench/
	@PYTHONPATH=tests .bench/venv/bin/python -m bench $(ARGS)

ecosystem: $(ENGINES) $(TOOLS_DONE)  ## run the tools that people use on the outputs, print what each does with them
	@PYTHONPATH=tests $(BIN)/python -m ecosystem $(ARGS)

pictures: $(ENGINES)  ## draw the pages of the explorer, to be looked at, into .artifacts/explorer/
	@PYTHONPATH=tests $(BIN)/python -m browsing $(ARGS)

format: $(SETUP)  ## put the sources in order
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

agree: $(SETUP)  ## ask is_valid and validate about COUNT requests (1000000), all targets about SPECS random specs (480)
	@$(BIN)/python tests/agree.py $(or $(COUNT),1000000) $(ARGS)
	@SPECS=$(or $(SPECS),480) SEED=$(or $(SEED),1) $(BIN)/python -m pytest -q -n auto tests/test_random_specs.py

columns: $(IMPORTABLE) $(COLUMNS_DONE)  ## ask DuckDB, Polars, Spark and Ray about COUNT requests (1000000), tell what a row costs
	@$(BIN)/python tests/arrow_agree.py $(or $(COUNT),1000000) $(ARGS)
	@$(BIN)/python tests/arrow_speed.py

native: $(SETUP)  ## compile the verdicts of several projects, ask them and those in Python about COUNT (10000) requests a model
	@$(BIN)/python tests/native_agree.py $(or $(COUNT),10000) $(or $(SEED),1)

fuzz: $(SETUP)  ## look for crashes with a coverage-guided fuzzer, for SECONDS (60)
	@$(BIN)/python $(INSTALL) --group fuzz
	@$(BIN)/python tests/fuzz.py -max_total_time=$(or $(SECONDS),60) -timeout=20 -max_len=2000 -len_control=0 $(ARGS)

pin: $(UV)  ## write the newest versions that go together to .ci/versions.txt and to the tests' package-lock.json files
	@$(UV) pip compile --quiet --universal --fork-strategy fewest --upgrade --python-version 3.11 --no-annotate \
	  --all-extras --group dev --group conformance --group browser --group engines --group fuzz --custom-compile-command "make pin" --output-file $(PINS) pyproject.toml
	@if command -v npm >/dev/null; then for each in $(AJV) $(TYPESCRIPT) $(EDITORS); do cd $(CURDIR)/$$each && rm -f package-lock.json && \
	    npm install --package-lock-only --omit-lockfile-registry-resolved --save-exact --silent --no-audit --no-fund $$(node -p \
	    "const {dependencies, devDependencies} = require('./package.json'); \
	    Object.keys({...dependencies, ...devDependencies}).map(name => name + '@latest').join(' ')") || exit 1; done; \
	  else echo "npm is missing: its packages stay as they are"; fi

newest:  ## run the whole suite with the newest releases: make pin and make test, in a copy
	@rm -rf $(NEWEST) && mkdir -p $(NEWEST)
	@git ls-files -z --cached --others --exclude-standard | tar --create --null --files-from - | tar --extract --directory $(NEWEST)
	@test ! -d ../shared || ln -sfn $(abspath ../shared) $(NEWEST)/../shared
	@git -C $(NEWEST) init --quiet && git -C $(NEWEST) add --all
	@$(MAKE) --no-print-directory -C $(NEWEST) pin test

lowest: $(UV)  ## a smoke test with the oldest versions that the three pyproject.toml admit
	$(call oldest,$(LOWEST)/tool,$(TOOL))
	$(call oldest,$(LOWEST)/packages,'generated/python[fast]' generated/pydantic)
	@$(LOWEST)/tool/bin/python tests/smoke.py $(LOWEST)/packages/bin/python

define oldest
@$(UV) venv --quiet --clear --python $(PYTHON) $(1)
@$(UV) pip install --quiet --python $(1)/bin/python --resolution lowest-direct --group build
@$(UV) pip install --quiet --python $(1)/bin/python --resolution lowest-direct --no-build-isolation $(addprefix --editable ,$(2))
endef

define venv
@test -x $(1)/bin/python || $(PYTHON) -m venv $(1)
@$(1)/bin/python $(INSTALL) pip
@$(1)/bin/python $(INSTALL) --group build
@$(1)/bin/python $(INSTALL) --no-build-isolation --editable $(TOOL) --group dev
endef

$(SETUP): pyproject.toml $(PINS)
	@$(PYTHON) -c 'import sys; sys.exit("specwright needs Python 3.11 or newer, this is " + sys.version.split()[0] + "; set PYTHON=python3.x") if sys.version_info < (3, 11) else None'
	@echo "setting up $(VENV) (once; pyproject.toml and $(PINS) decide when again)"
	$(call venv,$(VENV))
	@touch $@

$(IMPORTABLE): $(SETUP)
	@echo $(CURDIR)/generated/python/src > $$($(BIN)/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/generated.pth
	@touch $@

$(ENGINES): $(SETUP) $(AJV)/$(LOCKED)
	@echo "setting up the engines that the conformance matrix asks, and what drives a browser (once)"
	@$(BIN)/python $(INSTALL) --group conformance --group browser
	@touch $@

.bench/setup-done: pyproject.toml $(PINS)
	@echo "setting up .bench/venv with the other validators, and what drives a browser"
	$(call venv,.bench/venv)
	@.bench/venv/bin/python $(INSTALL) --group browser
	@touch $@

$(PEERS)/package-lock.json: tests/bench/node/package-lock.json
	@mkdir -p $(@D) && cp tests/bench/node/package.json tests/bench/node/package-lock.json $(@D)

.PRECIOUS: $(TOOLS)/npm/%/package-lock.json
$(TOOLS)/npm/%/package-lock.json: tests/ecosystem/npm/%/package-lock.json
	@mkdir -p $(@D) && cp tests/ecosystem/npm/$*/package.json tests/ecosystem/npm/$*/package-lock.json $(@D)

$(TOOLS_DONE): tests/ecosystem/requirements.txt $(TOOLS_NPM:%=%/$(LOCKED))
	@echo "setting up $(TOOLS)/venv with tools that read the outputs"
	@test -x $(TOOLS)/venv/bin/python || $(PYTHON) -m venv $(TOOLS)/venv
	@$(TOOLS)/venv/bin/python -m pip install --quiet --disable-pip-version-check --no-compile --requirement tests/ecosystem/requirements.txt
	@touch $@

$(COLUMNS_DONE): pyproject.toml $(PINS)
	@echo "setting up $(COLUMNS)/venv with the engines that judge columns (once)"
	@test -x $(COLUMNS)/venv/bin/python || $(PYTHON) -m venv $(COLUMNS)/venv
	@$(COLUMNS)/venv/bin/python $(INSTALL) pip
	@$(COLUMNS)/venv/bin/python $(INSTALL) --group engines
	@touch $@

%/$(LOCKED): %/package-lock.json
	@if command -v npm >/dev/null; then npm ci --prefix $* --silent --no-audit --no-fund --ignore-scripts && touch $@; \
	  else echo "npm is missing: what $* needs is not installed"; fi

$(UV):
	@$(PYTHON) -m venv $(@D)/..
	@$(@D)/pip install --quiet --disable-pip-version-check uv
