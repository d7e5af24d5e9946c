"""What is searched: entries, that is pages, in sections, with original text."""

from casebook.facets import PageKind, Pairs
from casebook.sealed import dataclass
from casebook.when import When


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page that a result can lead to.

    Where `numbered`, each line has an anchor of its own: that of the section, a hyphen, and its place
    counted from 1. `aside` marks what speaks about the case or its gaps rather than of what was done;
    `tags` what says in other words what the page is about: less than a claim, more than an aside.
    """

    anchor: str
    heading: str
    lines: tuple[str, ...]
    numbered: bool = False
    aside: bool = False
    tags: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A page as the search knows it.

    `about` holds words that the whole page is about, beside its title. `facets` pairs a facet's key
    with the value's key; `newest`, `seen` (of when the status is known) and `population` serve the orders
    of a list of results. `old` are the full years since, where that looks old. `answers` hold the key and
    label of a question, the answer or what is known instead, and the state of that.
    """

    path: str
    kind: PageKind
    title: str
    sections: tuple[Section, ...]
    about: tuple[str, ...] = ()
    town: str = ""
    people: str = ""
    status: str = ""
    facets: Pairs = ()
    newest: When | None = None
    seen: When | None = None
    old: int | None = None
    answers: tuple[tuple[str, str, str, str], ...] = ()
    population: int | None = None
