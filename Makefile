# 旅する事例帖: everything is reached from here. Python >= 3.11 and make are the only prerequisites.
SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000

export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYTHONIOENCODING := utf-8:backslashreplace

.DEFAULT_GOAL := help
.PHONY: help site zip tar serve test test-all tested check format records bench audit engines soak wider screenshots lock clean
.PHONY: environment environment-dev modules bundles browser-ready server-ready

help: ## このヘルプ
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

site: bundles ## サイトを site/ に作る
	@$(BIN)/casebook build

zip: site ## 配るファイル dist/casebook.zip を作る
	@$(BIN)/python scripts/archive.py

tar: site ## 事例の多いときに配る、小さい dist/casebook.tar.xz を作る
	@$(BIN)/python scripts/archive.py --small

serve: bundles ## 見ながら直す（ふつうは http://127.0.0.1:8000）
	@$(BIN)/mkdocs serve --dev-addr 127.0.0.1:$(PORT)

test: WHICH := --each-change
test: tested ## 変更のたびの検査（5分ほど）
test-all: tested ## 公開の前の、すべての検査（12分ほど）

tested: environment-dev modules bundles browser-ready server-ready check
	@$(BIN)/python scripts/modules.py tests/office
	@rm -rf build/coverage
	@$(BIN)/pytest --numprocesses auto --dist worksteal --durations 20 $(WHICH)
	@$(BIN)/python scripts/npm.py run --silent coverage

check: environment-dev modules ## 書式、型、データの検査（数秒）
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/ruff check --quiet
	@$(BIN)/mypy --no-error-summary
	@told=$$($(BIN)/lint-imports --no-logo --no-cache) || { echo "$$told"; exit 1; }
	@$(BIN)/python scripts/records.py --check
	@$(BIN)/python scripts/npm.py run --silent types
	@$(BIN)/python scripts/npm.py run --silent lint
	@$(BIN)/casebook check
	@$(BIN)/casebook fmt --check

format: environment-dev modules ## 書式をそろえる
	@$(BIN)/ruff check --fix --quiet
	@$(BIN)/ruff format --quiet
	@$(BIN)/python scripts/npm.py run --silent format

records: environment-dev ## ブラウザーに渡すデータの型を作り直す
	@$(BIN)/python scripts/records.py

bench: environment-dev bundles browser-ready ## 速さと大きさを測り build/bench.json に書く
	@$(BIN)/python scripts/environment.py bench engines
	@$(BIN)/python scripts/modules.py scripts/bench
	@$(BIN)/python -m bench $(BENCH)

audit: environment-dev site ## HTML の誤り、アクセシビリティ、Lighthouse の点を調べ build/audit.json に書く
	@$(BIN)/python scripts/browser_setup.py java
	@$(BIN)/python scripts/modules.py scripts/audit
	@$(BIN)/python -m audit $(AUDIT)

engines: environment-dev bundles browser-ready ## ほかの生成器とテーマなしで枠を描き、違いを build/engines.json に書く
	@$(BIN)/python -m engines

soak: environment-dev bundles browser-ready ## 害のある文字と壊れたファイルを試す（SOAK="--seed 1 --minutes 5"）
	@$(BIN)/python -m soak $(SOAK)

wider: environment-dev ## 事例にない言葉（cases/_vocabulary/wider.yml）を同義語辞書から作り直し、足す言葉の案を build/wider.txt に書く
	@$(BIN)/python scripts/environment.py wider
	@$(BIN)/python scripts/modules.py scripts/wider
	@$(BIN)/python -m wider

screenshots: environment-dev browser-ready site ## docs/assets/ の画像を撮り直す
	@$(BIN)/python scripts/screenshots.py

lock: environment-dev ## 依存関係の版とハッシュを固定し直す
	@$(BIN)/python scripts/lock.py

# What is set up is told by contents and not by dates, so that what was broken off, moved or removed is seen.
environment:
	@command -v $(PYTHON) >/dev/null || { echo '$(PYTHON) が見つかりません。Python 3.11 以上を入れてください。' >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 以上が必要です。")'
	@$(PYTHON) scripts/environment.py site

environment-dev: environment
	@$(PYTHON) scripts/environment.py dev

modules: environment
	@$(BIN)/python scripts/modules.py

bundles: environment
	@$(BIN)/python scripts/bundles.py

browser-ready: environment-dev
	@$(BIN)/python scripts/browser_setup.py

server-ready: environment-dev
	@$(BIN)/python scripts/nginx.py

clean: ## 作られたものを消す
	rm -rf build site .site.* dist docs/assets/built
