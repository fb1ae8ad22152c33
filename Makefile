# naober: `make run` to use it, `make test` to trust it. `make help` lists the rest.
PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
BIN := .venv/bin
RUN_STAMP := .venv/.run-installed
DEV_STAMP := .venv/.dev-installed
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.DEFAULT_GOAL := help
.PHONY: help run test check fmt bench fuzz faults openapi lock screens clean

help: ## list what can be made
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

run: $(RUN_STAMP) ## the app on SQLite with a demo complex, on http://127.0.0.1:8000 (PORT=, HOST=)
	@NAOBER_HOST=$(HOST) NAOBER_PORT=$(PORT) $(BIN)/naober serve --demo

test: $(DEV_STAMP) ## everything: rules, actions on both databases, API, sockets, screens
	@$(BIN)/python -m tests.run

check: $(DEV_STAMP) ## lint, types and floors
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

fmt: $(DEV_STAMP) ## put the code in shape
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(DEV_STAMP) ## measure beside bare baselines, on SQLite and PostgreSQL
	@$(BIN)/python -m bench

fuzz: $(DEV_STAMP) ## throw 12,000 generated requests in every role
	@$(BIN)/python -m tests.fuzz 12000

openapi: $(DEV_STAMP) ## write down what the API and the socket are: docs/openapi.json, docs/asyncapi.json
	@$(BIN)/python -m tests.api.openapi_written
	@$(BIN)/python -m tests.realtime.asyncapi_written

faults: $(DEV_STAMP) ## kill, cut off and stall real servers, as often as promised (a quarter of an hour)
	@$(BIN)/python -m tests.faults --whole

screens: $(DEV_STAMP) ## take the screenshots in docs/screens anew
	@NAOBER_TEST_SCREENS=docs/screens $(BIN)/python -m pytest tests/web -q

lock: $(DEV_STAMP) ## pin the dependencies anew (needs uv)
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
		pyproject.toml -o requirements.lock
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
		--extra dev pyproject.toml -c requirements.lock -o requirements-dev.lock

clean: ## remove what was installed here (data/ stays)
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "naober needs Python 3.11 or newer; set PYTHON=...")'
	@echo "Making .venv ..."
	@$(PYTHON) -m venv .venv

$(RUN_STAMP): requirements.lock pyproject.toml | $(BIN)/python
	@echo "Installing what naober needs (once, about half a minute) ..."
	@$(BIN)/pip install -q --require-hashes -r requirements.lock
	@$(BIN)/pip install -q --no-deps --no-build-isolation -e .
	@touch $@

$(DEV_STAMP): requirements-dev.lock $(RUN_STAMP)
	@echo "Installing what the tests need ..."
	@$(BIN)/pip install -q --require-hashes -r requirements-dev.lock
	@touch $@
