"""What every engine searches: the same pages, with the same text."""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bench import pages
from bench.process import BIN, measured, run
from bench.sample import SEED, needles
from casebook.search.entry import Entry


@dataclass(frozen=True, slots=True)
class Corpus:
    """The pages of a collection, written down in a folder, and a site to put an index of them into.

    `peak` is the memory in MB of a process that holds all cases and makes our index of them.
    `needles` are words that one page alone holds, by that page's site path.
    """

    folder: Path
    site: Path
    peak: float
    needles: Mapping[str, str]

    @classmethod
    def real(cls, cases: Path, built: Path, scratch: Path) -> "Corpus":
        """Take the real cases and their site."""
        return cls._written(cases, built, scratch / "real", {})

    @classmethod
    def sample(cls, count: int, built: Path, scratch: Path) -> "Corpus":
        """Make up cases, as many as wanted; the site is that of the real ones, not drawn anew."""
        cases = scratch / f"cases-{count}"
        run(BIN / "casebook", "sample", str(count), "--out", cases, "--seed", str(SEED))
        words = {f"cases/{case}.html": word for case, word in needles(count, SEED).items()}
        return cls._written(cases, built, scratch / f"sample-{count}", words)

    @classmethod
    def _written(cls, cases: Path, built: Path, folder: Path, words: Mapping[str, str]) -> "Corpus":
        folder.mkdir()
        spent = measured(sys.executable, "-m", "bench.pages", cases, built, folder)
        return cls(folder, built, spent.peak, words)

    def entries(self) -> Iterator[Entry]:
        """Read the pages one by one."""
        return pages.entries(self.folder)


def paragraphs(entry: Entry) -> Iterator[str]:
    """Give the text that stands below a page's title and before its sections."""
    yield from filter(None, ("、".join(entry.about), entry.town, entry.status))
