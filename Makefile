# Every command makes .venv on its first run; later runs start at once.
PYTHON ?=
DEMO_CASE = cases/meguro-2020-07-13/4-pcr-testing.yaml
BENCHMARKS = $(sort $(wildcard tests/bench/*.py))

export PYTHON

.DEFAULT_GOAL := help
.PHONY: help demo test oracle lint bench pin clean

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-6s %s\n", $$1, $$2 }' Makefile

demo: .venv/.stamp-demo ## check one sample case and write its reports to out/
	@tools/demo $(DEMO_CASE)

test: .venv/.stamp-test ## lint, then run every test
	@.venv/bin/python -m ruff check
	@.venv/bin/python -m pytest -n 2

oracle: .venv/.stamp-test ## compare the conditions of the rules with CEL over more than 20,000 generated cases
	@PIA_ORACLE=45 .venv/bin/python -m pytest -q -s tests/oracle

lint: .venv/.stamp-test ## look for faults in the code without running it
	@.venv/bin/python -m ruff check

bench: .venv/.stamp-test ## time what has to be fast
	@test -n "$(BENCHMARKS)" || { echo "pia: tests/bench/ has no scripts" >&2; exit 1; }
	@set -e; for script in $(BENCHMARKS); do echo "$$script"; .venv/bin/python "$$script"; done

pin: .venv/.stamp-test ## pin the newest releases of the dependencies in requirements/
	@.venv/bin/python tools/pin.py

clean: ## remove the environment, reports, caches and builds
	rm -rf .venv out build dist .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/.stamp-demo: pyproject.toml requirements/core.txt tools/setup-venv
	@tools/setup-venv requirements/core.txt
	@touch $@

.venv/.stamp-test: pyproject.toml requirements/test.txt tools/setup-venv tools/setup-debian
	@tools/setup-debian
	@tools/setup-venv requirements/test.txt
	@touch $@
