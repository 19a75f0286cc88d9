# `make setup` prepares, `make run` runs, `make test` and `make check` prove. See README.md.
SHELL := /bin/bash
.DEFAULT_GOAL := help

# The first Python that is new enough; PYTHON=… names another.
PYTHON ?= $(shell for each in python3 python3.13 python3.12 python3.11; do \
	$$each -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$each && break; done)
VENV := .venv/bin

.PHONY: help setup run test check bench bench-quality screenshots schema lock clean-state

help:
	@echo "make setup        prepare everything, run nothing"
	@echo "make run          set up, start, load the seeds, serve until Ctrl-C"
	@echo "make test         all tests, against real PostgreSQL and Valkey"
	@echo "make check        lint, types, import rules, migrations"
	@echo "make bench        the benchmarks; make bench-quality, those of language alone"
	@echo "make screenshots  pictures of the running pages, as ARGS='--email … --password …'"
	@echo "make schema       docs/openapi.yaml anew from the API"
	@echo "make lock         requirements.lock anew from pyproject.toml"
	@echo "make clean-state  forget the embedded servers' data"

setup:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: install it, or name it by PYTHON=…" >&2; exit 1; }
	@$(PYTHON) verify/bootstrap.py

run: setup
	@exec $(VENV)/python manage.py run

test: setup
	$(VENV)/python -m pytest $(ARGS)

check: setup
	$(VENV)/ruff check .
	$(VENV)/ruff format --check .
	$(VENV)/mypy .
	$(VENV)/lint-imports
	$(VENV)/python manage.py makemigrations --check --dry-run

bench-quality: setup
	$(VENV)/python -m bench quality

bench: setup
	$(VENV)/python -m bench $(ARGS)

screenshots: setup
	$(VENV)/python -m tests.browser.screenshots $(ARGS)

schema: setup
	$(VENV)/python manage.py spectacular --file docs/openapi.yaml

lock:
	@$(PYTHON) verify/bootstrap.py lock $(ARGS)

clean-state: setup
	$(VENV)/python -m verify.servers.remove
