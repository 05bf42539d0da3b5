# The two commands a newcomer needs: make report, make test. Both set up .venv first when it is missing or stale.

PYTHON ?= python3
ARTICLES ?= seeds/
OUT ?= reports/
GOLD ?=
KINDS ?=
SIZES ?=
QUANTITIES ?=

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
DEV := $(VENV)/.installed-dev
RAY := $(VENV)/.installed-ray
COMPARE := $(VENV)/.installed-compare

.DEFAULT_GOAL := help
.PHONY: help install ray pairs report test lint typecheck evaluate compare bench screenshots clean

help: ## what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

install: $(DEV) ## set up .venv from constraints.txt, if it is missing or stale

# Modules are compiled when first imported and not at set-up: most of the libraries' modules never are.
$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
		{ echo "discrepancy needs Python 3.11 or later: make PYTHON=/path/to/python3.11 ..." >&2; exit 2; }
	@rm -f $(STAMP)
	@echo "Setting up $(VENV): about 2.1 GB, one to four minutes, once." >&2
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -qq --no-compile --disable-pip-version-check -c constraints.txt -e .
	@$(BIN)/python -m discrepancy.pairbase >/dev/null || echo "Reports go without the pair reader; make pairs tries again." >&2
	@touch $(STAMP)
	@echo "Ready: $$(du -sh $(VENV) | cut -f1) in $(VENV)." >&2

# What the tests and checks need on top, a browser's driver among it: who only reads reports goes without.
$(DEV): $(STAMP)
	@$(BIN)/python -m pip install -qq --no-compile --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $(DEV)

ray: $(RAY) ## add what --engine ray needs: 600 MB

$(RAY): $(STAMP)
	@$(BIN)/python -m pip install -qq --no-compile --disable-pip-version-check -c constraints.txt -e '.[ray]'
	@touch $(RAY)

$(COMPARE): $(STAMP)
	@$(BIN)/python -m pip install -qq --no-compile --disable-pip-version-check -c constraints.txt -e '.[compare]'
	@touch $(COMPARE)

pairs: $(STAMP) ## fetch what the pair reader reads with, where setting up could not: 400 MB, 620 MB on disk
	@$(BIN)/python -m discrepancy.pairbase

report: $(STAMP) ## write the report on seeds/ to reports/ (ARTICLES=dir OUT=dir for others)
	@$(BIN)/discrepancy report $(ARTICLES) --out $(OUT)

test: $(DEV) ## run the whole test suite
	@$(BIN)/python -m pytest

lint: $(DEV) ## check style and layout
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

typecheck: $(DEV) ## check types
	@$(BIN)/mypy

evaluate: $(STAMP) ## score against graded stories: make evaluate GOLD=dir [KINDS=quantity,date]
	@test -n "$(GOLD)" || { echo "usage: make evaluate GOLD=dir [KINDS=quantity,date]" >&2; exit 2; }
	@$(BIN)/discrepancy evaluate $(GOLD) $(if $(KINDS),--kinds $(KINDS))

compare: $(COMPARE) ## score beside a short script on graded stories, and beside other readers of quantities: make compare GOLD=dir QUANTITIES=file
	@test -n "$(GOLD)$(QUANTITIES)" || { echo "usage: make compare GOLD=dir QUANTITIES=file.jsonl.gz (one of them or both)" >&2; exit 2; }
	@$(if $(GOLD),$(BIN)/python benchmarks/graded.py $(GOLD),true)
	@$(if $(QUANTITIES),$(BIN)/python benchmarks/quantities.py $(QUANTITIES),true)

bench: $(STAMP) ## measure the start, and runs of 3 to 10,000 articles against the bare libraries (SIZES="3 100 1000" for less)
	@$(BIN)/python benchmarks/start.py
	@$(BIN)/python benchmarks/scale.py $(SIZES)

screenshots: $(DEV) ## take the pictures of docs/screenshots again (needs chromium)
	@$(BIN)/python docs/screenshots.py

clean: ## remove .venv and every cache
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache *.egg-info
	find . -name __pycache__ -type d -not -path './.git/*' -prune -exec rm -rf {} +
