# Two commands set everything up in an environment of their own: make run, make test.
PYTHON ?= python3
VENV ?= .venv-make
BIN := $(VENV)/bin
SOURCES := pyproject.toml README.md $(shell find src models/en_newsextract -type f -not -name '*.pyc')

.PHONY: run test lint clean

run: $(VENV)/.installed
	$(BIN)/newsextract extract corpus/articles -o out

test: $(VENV)/.tested
	$(BIN)/python -m pytest

lint: $(VENV)/.linting
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "newsextract needs Python 3.11 or newer: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(VENV)/bin/python $(SOURCES)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check .
	touch $@

$(VENV)/.tested: $(VENV)/bin/python $(SOURCES)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check '.[test]'
	touch $@ $(VENV)/.installed

$(VENV)/.linting: $(VENV)/bin/python $(SOURCES)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check '.[dev]'
	touch $@

clean:
	rm -rf $(VENV) out build dist
