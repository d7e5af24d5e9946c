# 旅する事例帖: everything is reached from here. Python >= 3.11 and make are the only prerequisites.
SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000

export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help site serve test check format bench screenshots lock browser-ready clean

help: ## このヘルプ
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

site: $(BIN)/.site docs/assets/built/frame.js ## サイトを site/ に作る
	@$(BIN)/casebook build

serve: $(BIN)/.site docs/assets/built/frame.js ## 見ながら直す（ふつうは http://127.0.0.1:8000）
	@$(BIN)/mkdocs serve --dev-addr 127.0.0.1:$(PORT)

test: $(BIN)/.dev node_modules/.ready docs/assets/built/frame.js browser-ready check ## すべての検査
	@rm -rf build/coverage
	@$(BIN)/pytest --numprocesses auto --dist worksteal --durations 20
	@$(BIN)/python scripts/npm.py run --silent coverage

check: $(BIN)/.dev node_modules/.ready ## 書式、型、データの検査（数秒）
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/ruff check --quiet
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/python scripts/npm.py run --silent types
	@$(BIN)/casebook check

format: $(BIN)/.dev ## Pythonの書式をそろえる
	@$(BIN)/ruff check --fix --quiet
	@$(BIN)/ruff format --quiet

bench: $(BIN)/.dev scripts/bench/node_modules/.ready docs/assets/built/frame.js browser-ready ## 速さと大きさを測り build/bench.json に書く
	@$(BIN)/python -m bench $(BENCH)

screenshots: $(BIN)/.dev browser-ready site ## docs/assets/screenshots を撮り直す
	@$(BIN)/python scripts/screenshots.py

lock: $(BIN)/.dev ## 依存関係の版とハッシュを固定し直す
	@$(BIN)/python scripts/lock.py

browser-ready: $(BIN)/.dev
	@$(BIN)/python scripts/browser_setup.py

clean: ## 作られたものを消す
	rm -rf build site dist docs/assets/built

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 以上が必要です。")'
	@$(PYTHON) -m venv $(VENV)

# --no-build-isolation: setuptools comes from the lock, so that nothing unpinned is fetched.
$(BIN)/.site: locks/site.txt pyproject.toml | $(BIN)/python
	@$(BIN)/python -m pip install --quiet --require-hashes -r locks/site.txt
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(BIN)/.dev: locks/dev.txt $(BIN)/.site
	@$(BIN)/python -m pip install --quiet --require-hashes -r locks/dev.txt
	@touch $@

node_modules/.ready: package.json package-lock.json | $(BIN)/.site
	@$(BIN)/python scripts/npm.py ci --silent --ignore-scripts
	@touch $@

scripts/bench/node_modules/.ready: scripts/bench/package.json scripts/bench/package-lock.json | $(BIN)/.site
	@$(BIN)/python scripts/npm.py ci --prefix scripts/bench --silent --ignore-scripts --no-audit
	@touch $@

docs/assets/built/frame.js: node_modules/.ready package.json $(wildcard scripts/browser/*.ts* scripts/browser/*/* scripts/browser/*/*/*)
	@mkdir -p build
	@$(BIN)/python scripts/npm.py run --silent build
	@$(BIN)/python scripts/notices.py build/bundles.json docs/assets/built/notices.txt
