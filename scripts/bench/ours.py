"""Our own search, in the site as it is built.

Usage: python -m bench.ours FOLDER TARGET

Makes the index of pages that have been written down into FOLDER: what the cases take in memory does
not hide what the index takes.
"""

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from bench import pages
from bench.corpus import Corpus
from bench.engine import Prepared, size
from bench.process import measured
from casebook.kept import Kept
from casebook.outputs import Outputs
from casebook.search.files import FOLDER, write_parts


@dataclass(frozen=True, slots=True)
class Ours:
    """The driver runs on the home page as it is, with the scripts of its frame."""

    driver: str = "ours.js"
    page: str = "index.html"

    def prepare(self, corpus: Corpus, folder: Path) -> Prepared:
        """Put the index of these pages into the site, and make it once more to measure that."""
        shutil.copytree(corpus.site, folder, ignore=shutil.ignore_patterns(FOLDER))
        index = shutil.copytree(corpus.folder / FOLDER, folder / FOLDER)
        again = folder.with_name("again")
        spent = measured(sys.executable, "-m", "bench.ours", corpus.folder, again)
        return Prepared(folder, spent.seconds, spent.peak, size(index), corpus.peak)


def main(arguments: list[str]) -> None:
    """Make the index."""
    folder, target = map(Path, arguments)
    parts = list(pages.parts(folder))
    outputs = Outputs(target)
    write_parts(parts, pages.vocabulary(folder), outputs, ".", Kept())
    outputs.finish()


if __name__ == "__main__":
    main(sys.argv[1:])
