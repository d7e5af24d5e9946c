"""Spoil the real cases, build, open the pages; spoil files, check. Usage: python -m soak [--seed N] [--minutes M].

Prints what was tried and every fault; fails when there is one. The same seed tries the same.
"""

import argparse
import shutil
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from playwright.sync_api import sync_playwright

import core_collection
from browser_setup import FLAGS, find_browser
from casebook import site
from casebook.needed import complete, strip
from engines.draw import draw, engines
from fetching import ROOT
from soak.browse import browse
from soak.fuzz import fuzz
from soak.spoil import Spoilt, leaves, spoil

WORK = ROOT / "build" / "soak"


def main(arguments: Sequence[str] | None = None) -> int:
    """Give 1 when anything went wrong."""
    parser = argparse.ArgumentParser(prog="python -m soak", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--core", action="store_true", help="the six core cases alone")
    options = parser.parse_args(arguments)
    end = time.monotonic() + options.minutes * 60
    shutil.rmtree(WORK, ignore_errors=True)
    core = core_collection.write(ROOT / "cases", WORK / "core")
    files = spoil(core if options.core else ROOT / "cases", WORK / "cases", options.seed)
    print(_account(files), flush=True)
    built = _build()
    random = Random(options.seed)  # noqa: S311 - no secret
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=list(FLAGS))
        half = time.monotonic() + (end - time.monotonic()) / 2
        opened, faults = browse(browser, built, random, _until(half))
        browser.close()
    print(f"{opened} pages opened, {len(faults)} faults", flush=True)
    tried, others = fuzz(core, random, _until(end))
    print(f"{tried} spoilt files checked, {len(others)} faults")
    print("\n".join((*faults, *others)))
    return int(bool(faults or others))


def _build() -> Path:
    """Let MkDocs draw the frames, as the build does, and pour the spoilt collection into them."""
    target = draw(engines()[0]).folder
    strip(target)
    filled = site.fill(site.collect(WORK / "cases"), target, None)
    complete(target, ROOT / "docs", filled.kinds)
    return target


def _until(end: float) -> Callable[[], bool]:
    return lambda: time.monotonic() < end


def _account(files: dict[str, Spoilt]) -> str:
    texts = sum(len([*leaves(each.data)]) for each in files.values())
    names = Counter(change.name for each in files.values() for change in each.changes.values())
    return f"{names.total()} of {texts} texts changed, by {len(names)} hostile ones"


if __name__ == "__main__":
    raise SystemExit(main())
