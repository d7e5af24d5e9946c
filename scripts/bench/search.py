"""Our search beside stock Material's and Pagefind, on the same text in one run."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

import core_collection
from bench import judged
from bench.browser import chromium
from bench.corpus import Corpus
from bench.engine import Engine
from bench.examine import Examined, examine
from bench.figures import Figure, Other
from bench.material import Material
from bench.ours import Ours
from bench.pagefind import Pagefind
from bench.process import BIN, ROOT, run
from bench.rows import REAL, SCALE

OTHERS: Mapping[Other, Engine] = {"material": Material(), "pagefind": Pagefind()}
_JUDGED = ROOT / "tests" / "search" / "judged.json"


@dataclass(frozen=True, slots=True)
class Sizes:
    """Made-up cases: how many for our own search, and for each of the others (0 leaves it out)."""

    ours: int
    others: Mapping[Other, int]


def measure(scratch: Path, sizes: Sizes) -> Iterator[Figure]:
    """Measure on the core cases, whose answers were judged, then on each size of sample."""
    built = scratch / "site"
    cases = core_collection.write(ROOT / "cases", scratch / "core")
    run(BIN / "casebook", "build", "--cases", cases, "--site-dir", built)
    with chromium() as browser:
        bench = Bench(browser, scratch)
        present = [key for key, most in sizes.others.items() if most]
        yield from bench.real(Corpus.real(cases, built, scratch), present)
        for count in sorted({sizes.ours, *sizes.others.values()} - {0}):
            others = [key for key, most in sizes.others.items() if count <= most]
            corpus = Corpus.sample(count, built, scratch)
            figures = bench.sample(corpus, others, f"見本の事例{count:,}件")
            yield from figures if count == sizes.ours else map(_unlimited, figures)


@dataclass(frozen=True, slots=True)
class Bench:
    """A browser to measure in, and room for the sites of the engines."""

    browser: Browser
    scratch: Path

    def real(self, corpus: Corpus, others: Sequence[Other]) -> Iterator[Figure]:
        """Measure what is found on the core cases, and what a first visit costs."""
        queries = judged.read(_JUDGED)
        ours, examined = self._all(corpus, others, queries)
        return (row.figure(ours, examined, "実物の事例") for row in REAL)

    def sample(self, corpus: Corpus, others: Sequence[Other], on: str) -> Iterator[Figure]:
        """Measure time and room on made-up cases."""
        ours, examined = self._all(corpus, others, ())
        return (row.figure(ours, examined, on) for row in SCALE)

    def _all(
        self, corpus: Corpus, others: Sequence[Other], queries: Sequence[judged.Judged]
    ) -> tuple[Examined, Mapping[Other, Examined]]:
        examined = {key: self._one(OTHERS[key], corpus, queries) for key in others}
        return self._one(Ours(), corpus, queries), examined

    def _one(self, engine: Engine, corpus: Corpus, queries: Sequence[judged.Judged]) -> Examined:
        with TemporaryDirectory(dir=self.scratch) as room:
            prepared = engine.prepare(corpus, Path(room) / "site")
            return examine(self.browser, engine, prepared, corpus, queries)


def _unlimited(figure: Figure) -> Figure:
    return replace(figure, limit=None)
