# Everything from a bare clone, with Python 3.11 or later, git and make. `make` alone lists it.
VENV := .venv
BIN := $(VENV)/bin
UV_VERSION := 0.13.9
PORT ?= 8000
WORKERS ?= 2
# The first Python that is new enough; `make setup PY=/path/to/python` names another.
PY ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)

# Trust the machine's own certificates, never fetch a Python, and leave the reader's folders alone.
export UV_SYSTEM_CERTS := 1
export UV_PYTHON_DOWNLOADS := never
export UV_NO_PROGRESS := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help setup demo demo-reset test test-long bench check docs lock clean

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(VENV)/.ok $(VENV)/.warm ## Install everything into .venv; the command is then .venv/bin/convoca

# A call of hundreds never needs compiled code: the demo answers before there is any.
demo: $(VENV)/.ok ## Run the demo on http://127.0.0.1:8000 (another port: make demo PORT=9000)
	@$(BIN)/convoca demo --port $(PORT)

demo-reset: $(VENV)/.ok ## Forget the demo's data; the next demo starts afresh
	@$(BIN)/convoca demo --reset

test: setup ## Run the tests, those in a browser too (under ten minutes on two cores)
	@$(BIN)/pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder -m "not long"

test-long: setup ## Run the tests that take long: whole calls, many people
	@$(BIN)/pytest -n $(WORKERS) -m long --timeout 3600

bench: setup ## Measure acts per second, stage by stage, beside the floor of this machine
	@$(BIN)/python -m benchmarks

check: setup ## Lint, formatting, types and the import contracts, without running anything
	@$(BIN)/ruff check --quiet src tests docs $(wildcard benchmarks)
	@$(BIN)/ruff format --check --quiet src tests docs $(wildcard benchmarks)
	@CONVOCA_TEST_SCRATCH=var/check $(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo > var/check-imports.txt || { cat var/check-imports.txt; exit 1; }
	@echo "check: ruff, mypy and the import contracts are content"

docs: setup ## Write the reference pages again from the code (commands, findings)
	@$(BIN)/python docs/write_reference.py

lock: setup ## Resolve the dependencies again into requirements.lock (hashes, no addresses)
	@$(BIN)/uv lock --quiet --upgrade
	@$(BIN)/uv export --quiet --all-extras --all-groups --no-group peers --no-emit-project --no-annotate \
		--no-header --format requirements-txt > requirements.lock

clean: ## Remove the environment and every cache (the demo's data stay: make demo-reset)
	@rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

# uv does not read pip's settings, so the index in use is handed over; it is never printed.
$(VENV)/.ok: requirements.lock pyproject.toml
	@test -n "$(PY)" || { echo "Python 3.11 or later is needed (or: make setup PY=/path/to/python)"; exit 1; }
	@echo "setup: installing into $(VENV)"
	@test -x $(BIN)/pip || "$(PY)" -m venv $(VENV) || { \
		echo "The venv module is missing; on Debian: apt-get install python3-venv"; exit 1; }
	@index=$${UV_DEFAULT_INDEX:-$${PIP_INDEX_URL:-$$($(BIN)/pip config get global.index-url 2>/dev/null)}}; \
	test -z "$$index" || export UV_DEFAULT_INDEX="$$index"; \
	export VIRTUAL_ENV="$$PWD/$(VENV)"; \
	if $(BIN)/pip install --quiet "uv==$(UV_VERSION)" 2>/dev/null \
		&& $(BIN)/uv pip install --quiet --require-hashes -r requirements.lock \
		&& $(BIN)/uv pip install --quiet --no-deps --no-build-isolation -e .; then :; \
	else \
		echo "setup: uv could not, going on with pip (slower)"; \
		$(BIN)/pip install --quiet --require-hashes -r requirements.lock \
		&& $(BIN)/pip install --quiet --no-deps --no-build-isolation -e .; \
	fi
	@mkdir -p var
	@touch $@

# Compiling takes longer than installing: once, for the engine's large markets and its tests.
$(VENV)/.warm: $(VENV)/.ok
	@$(BIN)/python -m convoca.matching.warm
	@touch $@
