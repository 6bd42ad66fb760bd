# One word for each chore. Everything lives in .venv and build/; nothing else on the machine is touched, except that a
# Debian machine without them gets python3-venv (to make .venv), and chromium, firefox-esr, LibreOffice, poppler-utils,
# npm and Java (to run the tests).
PYTHON ?= python3
BIN := .venv/bin
DATE ?=
WHEN := $(if $(DATE),--date $(DATE),)
ROOTLY := $(shell test "$$(id -u)" = 0 || echo sudo)

.PHONY: help course serve check test lint bench audit screenshots clean

help:  ## Show this list.
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST)

course: .venv/ready  ## Set up and build everything into build/ (DATE=2026-11-22 for another day).
	$(BIN)/course build $(WHEN)
	$(BIN)/course stage $(WHEN)
	$(BIN)/python build_quiz.py export $(WHEN)
	$(BIN)/course slides $(WHEN)
	$(BIN)/course handbook $(WHEN)
	$(BIN)/course offline $(WHEN)
	@echo "Open build/site/index.html in a browser, or run: make serve"

serve: .venv/ready  ## Show the site at http://127.0.0.1:8000/ and rebuild at every save.
	$(BIN)/course serve $(WHEN)

check: .venv/ready lint  ## Check the code and all content, without the tests.
	$(BIN)/course check $(WHEN)

lint: .venv/ready
	$(BIN)/ruff format --check course tests benchmarks build_quiz.py mkdocs_hooks.py
	$(BIN)/ruff check course tests benchmarks build_quiz.py mkdocs_hooks.py
	$(BIN)/mypy

test: .venv/ready browser office poppler clients lint  ## Set up and run every test, those in a browser and in LibreOffice included.
	$(BIN)/pytest -n auto --dist loadgroup

bench: .venv/ready  ## Print the side-by-side measurements.
	$(BIN)/python -m benchmarks

audit: .venv/ready browser npm  ## Look at the site with Lighthouse and axe; the results go to docs/contributing/audit.md.
	$(BIN)/python -m benchmarks.audit $(WHEN)

screenshots: .venv/ready browser poppler  ## Take the pictures of docs/screenshots/ again.
	$(BIN)/course build $(WHEN)
	$(BIN)/python -m benchmarks.screenshots

clean:  ## Delete build/ (the .venv stays).
	rm -rf build

# --- Setting up

.venv/ready: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed."; exit 1; }
	@test -x $(BIN)/pip || $(PYTHON) -m venv .venv 2>/dev/null || { \
		echo "Installing python3-venv (Debian)"; rm -rf .venv; \
		$(ROOTLY) apt-get update -qq && $(ROOTLY) apt-get install -y -qq python3-venv && $(PYTHON) -m venv .venv; }
	PIP_CONSTRAINT=constraints.txt $(BIN)/pip install --quiet --disable-pip-version-check -e '.[dev,engines]'
	@touch $@

# Tests open exports with other people's programs, which they fetch into build/clients/ by npm and apt-get download.
.PHONY: npm clients
npm:
	@command -v npm >/dev/null || { echo "Installing npm (Debian)"; \
		$(ROOTLY) apt-get update -qq && $(ROOTLY) apt-get install -y -qq nodejs npm; }
clients: npm
	@command -v java >/dev/null || { echo "Installing Java (Debian)"; \
		$(ROOTLY) apt-get update -qq && $(ROOTLY) apt-get install -y -qq default-jre-headless; }
	@apt-cache show auto-multiple-choice-common >/dev/null 2>&1 || $(ROOTLY) apt-get update -qq

.PHONY: browser office
browser:
	@command -v chromium >/dev/null || { echo "Installing chromium (Debian)"; \
		$(ROOTLY) apt-get update -qq && $(ROOTLY) apt-get install -y -qq chromium; }
	@command -v chromium-headless-shell >/dev/null || { echo "Installing chromium-headless-shell (Debian)"; \
		$(ROOTLY) apt-get update -qq && $(ROOTLY) apt-get install -y -qq chromium-headless-shell; } || \
		echo "Debian has none here: the tests run in chromium itself, which takes longer."
	@command -v firefox-esr >/dev/null || { echo "Installing firefox-esr (Debian)"; \
		$(ROOTLY) apt-get update -qq && $(ROOTLY) apt-get install -y -qq firefox-esr; }
office:
	@command -v soffice >/dev/null || { echo "Installing LibreOffice (Debian)"; \
		$(ROOTLY) apt-get update -qq && $(ROOTLY) apt-get install -y -qq \
		libreoffice-writer-nogui libreoffice-calc-nogui libreoffice-impress-nogui; }

.PHONY: poppler
poppler:
	@command -v pdftoppm >/dev/null || { echo "Installing poppler-utils (Debian)"; \
		$(ROOTLY) apt-get update -qq && $(ROOTLY) apt-get install -y -qq poppler-utils; }
