"""The scores that Lighthouse gives to a page on a slow phone."""

import json
import os
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

import npm
from browser_setup import FLAGS, find_browser
from core_collection import CORE
from fetching import ROOT

PAGES = {
    "最初のページ": "index.html",
    "事例": f"cases/{CORE[0]}.html",
    "検索": "search.html",
    "検索の結果": "search.html?kw=%E7%AA%93%E5%8F%A3",  # 窓口
    "四件の比較": f"compare/index.html?c={','.join(CORE[:4])}",
    "視察の計画": "visit/index.html",
}
LEAST = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
SLOWER = {"検索の結果": 95}
"""Performance of pages that are allowed less: in which order results stand takes 26 documents to be read."""
RUNS = 3
"""Only the performance differs from run to run; the middle one counts."""

_NAMES = ("速さ", "使いやすさ", "作法", "見つかりやすさ")
_FIGURES = {
    "first-contentful-paint": "初めの描画（ミリ秒）",
    "largest-contentful-paint": "いちばん大きな描画（ミリ秒）",
    "total-blocking-time": "待たせる時間（ミリ秒）",
    "cumulative-layout-shift": "ずれ",
    "total-byte-weight": "読む量（バイト）",
}


@dataclass(frozen=True, slots=True)
class Scored:
    """A page with its scores of a hundred, the figures behind them, and what Lighthouse would mend."""

    page: str
    scores: Mapping[str, int]
    figures: Mapping[str, float]
    faults: tuple[str, ...]

    @property
    def missed(self) -> bool:
        """Say whether a score is below its least."""
        least = LEAST | {"performance": SLOWER.get(self.page, LEAST["performance"])}
        return any(self.scores[each] < least[each] for each in least)


def ask(address: str) -> Iterator[Scored]:
    """Have the pages of a served site scored."""
    for page, path in PAGES.items():
        runs = [scored(page, _report(address + path)) for _ in range(RUNS)]
        middle = median(each.scores["performance"] for each in runs)
        yield next(each for each in runs if each.scores["performance"] == middle)


def scored(page: str, report: Mapping[str, Any]) -> Scored:
    """Read a report of Lighthouse. A page that it could not load has no scores."""
    if error := report.get("runtimeError"):
        raise RuntimeError(f"{page}: {error['message']}")
    categories, audits = report["categories"], report["audits"]
    scores = {each: round(100 * categories[each]["score"]) for each in LEAST}
    figures = {each: round(audits[each]["numericValue"], 3) for each in _FIGURES}
    return Scored(page, scores, figures, tuple(_faults(categories, audits)))


def table(pages: Iterable[Scored]) -> str:
    """Lay the scores out, with the figures behind them and what is to be mended."""
    told = list(pages)
    names = ["ページ", *_NAMES, *_FIGURES.values()]
    rows = [
        _row([each.page, *map(str, each.scores.values()), *map(str, each.figures.values())])
        for each in told
    ]
    faults = [f"{each.page}: {fault}" for each in told for fault in each.faults]
    return "\n".join([_row(names), _row(["---"] * len(names)), *rows, *faults])


def _faults(categories: Mapping[str, Any], audits: Mapping[str, Any]) -> Iterator[str]:
    """List the audits with a weight that were not passed in full."""
    for name in LEAST:
        for each in categories[name]["auditRefs"]:
            audit = audits[each["id"]]
            if each["weight"] and audit["score"] is not None and audit["score"] < 0.9:
                yield f"{name} {audit['id']}: {audit['title']} {audit.get('displayValue', '')}".strip()


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _report(address: str) -> dict[str, Any]:
    command, variables = npm.program()
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "report.json"
        options = ["--quiet", "--output=json", f"--output-path={out}"]
        browser = ["--chrome-flags=" + " ".join(FLAGS)]
        calling = [*command, "exec", "--prefix", str(Path(__file__).parent), "--", "lighthouse"]
        subprocess.run(  # noqa: S603
            [*calling, address, *options, *browser],
            cwd=ROOT,
            env=os.environ | variables | {"CHROME_PATH": str(find_browser())},
            check=True,
        )
        report: dict[str, Any] = json.loads(out.read_text("utf-8"))
    return report
