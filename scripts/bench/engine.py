"""What a search engine has to offer to be measured."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from bench.corpus import Corpus


@dataclass(frozen=True, slots=True)
class Prepared:
    """A site that can be searched, and what its index took: seconds, MB of memory at the peak, bytes.

    `whole` is the peak, in MB, of a build that holds the cases meanwhile, where that is another.
    """

    site: Path
    seconds: float
    peak: float
    size: int
    whole: float | None = None


class Engine(Protocol):
    """One engine.

    `driver` is a file of JavaScript beside this module: an expression whose value has `start()`, which
    loads all that the first answer needs, and `ask(text)`, which gives the site paths of the pages found,
    best first, ten where there are more. Both give promises. It runs in `page` of the prepared site,
    in which nothing of the search has been loaded yet.
    """

    @property
    def driver(self) -> str:
        """The name of the file."""

    @property
    def page(self) -> str:
        """The site path of the page."""

    def prepare(self, corpus: Corpus, folder: Path) -> Prepared:
        """Make the site and its index in a folder that is not yet there."""


def size(folder: Path) -> int:
    """Add up the files below a folder, in bytes."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
