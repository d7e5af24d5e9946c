"""The built scripts ask nothing of a browser that the oldest we name lacks, nor what plain http keeps from a page."""

import json
import re
import subprocess
import sys
from pathlib import Path

import archive
from tests.project import ROOT

_GUARDED = {
    "Segmenter is too new": "asked for before it is used: search/segments.ts does without",
    "moveBefore is too new": "Preact asks whether it is there",
    "requestIdleCallback is too new": "asked for before it is used: compare/offscreen.ts does without",
    "setImmediate is too new": "JSZip, within docx, asks whether it is there",
    "clipboard wants a secure place": "where there is none, what was to be copied is marked",
    "randomUUID wants a secure place": "ical-generator asks only for what has no name; ours has",
    "a lookbehind in a text": "docx makes it a pattern only to change files of others, which we never do",
}
_OURS = {
    # Methods and fields that bear the name of a newer call of the browser.
    *("chunks", "config", "drop", "estimate", "isValid", "orientation", "ready", "restore"),
    *("role", "share", "take", "union"),
}


def _faults(folder: Path) -> set[str]:
    command = [sys.executable, "scripts/npm.py", "exec", "--", "node", "tests/js/supported.mjs"]
    done = subprocess.run([*command, folder], cwd=ROOT, capture_output=True, text=True, check=True)
    return {*json.loads(done.stdout)}


def test_the_bundles_ask_only_for_what_the_oldest_browsers_have() -> None:
    """What is excused and not there any more is a fault too."""
    found = {each.partition(": ")[2] for each in _faults(ROOT / "docs/assets/built")}
    assert found == {*_GUARDED, *(f"{name} is too new" for name in _OURS)}


def test_what_is_too_new_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text(
        "x.toSorted(); crypto.randomUUID(); /(?<=a)b/.test(x); navigator.clipboard.writeText(x); x.at(0);"
        "new RegExp('(?<!a)'); Object.groupBy(x, y); x.matchAll(/a(?=b)/g)",
        "utf-8",
    )
    assert _faults(tmp_path) == {
        "a.js: toSorted is too new",
        "a.js: randomUUID wants a secure place",
        "a.js: a lookbehind",
        "a.js: a lookbehind in a text",
        "a.js: clipboard wants a secure place",
        "a.js: groupBy is too new",
    }


def test_the_page_about_the_casebook_lists_the_same_browsers() -> None:
    text = (ROOT / "docs/about/index.md").read_text("utf-8")
    table = text.partition("{#browsers}")[2].partition("\n## ")[0]
    assert re.findall(r"^\| (.+) \| (\S+) 以降 \|$", table, re.MULTILINE) == [*archive.browsers()]
