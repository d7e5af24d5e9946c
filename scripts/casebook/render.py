"""Pages into HTML: Jinja with autoescape on, where an undefined name is an error."""

import posixpath
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache, lru_cache
from hashlib import blake2b, sha256
from itertools import groupby
from marshal import dumps
from operator import attrgetter
from pathlib import Path
from types import NoneType
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from casebook import telling
from casebook.ages import OVERDUE, Seen
from casebook.answers import Answer, Answers
from casebook.bodies import together
from casebook.compiled import compiled
from casebook.drawing import INDENT, Drawing
from casebook.figures import figure
from casebook.model import Case, Cell, Claim, Municipality
from casebook.pages import linked, troubles
from casebook.pages import page as paths
from casebook.pages.answers import said
from casebook.pages.answers import sources as answer_sources
from casebook.pages.headings import HEADINGS
from casebook.pages.page import Page, Planned, Row, uses
from casebook.pages.sheet import CLAIMS, NUMBERS
from casebook.pages.story import COPY, WHO
from casebook.pages.year_strip import MONTHS
from casebook.sealed import dataclass
from casebook.vocabulary import Vocabulary
from casebook.when import Point

_HERE = Path(__file__).parent
_TEMPLATES = _HERE / "templates"


def body(page: Page) -> str:
    """Draw what goes between the frame's head and foot."""
    return _draw(page, page.template)


def contents(page: Page) -> str:
    """Draw the contents list in the margin; empty for a page without one."""
    return _draw(page, "_contents.html.j2") if page.contents else ""


def script(page: Page) -> str:
    """Draw the element that loads the page's own script; empty for a page without one."""
    return _draw(page, "_script.html.j2") if page.script else ""


def key(page: Planned, look: "Look") -> str:
    """Give a digest that changes whenever the drawn page would.

    Cases, municipalities and the vocabulary count by the digest of their files, everything else
    by its value. `look` stands for the code and the templates, and holds what is known already.
    """
    return sha256(look.text.encode() + look.digest(page.depends())).hexdigest()


def look() -> "Look":
    """Digest what decides how pages look: the code as loaded, and the templates as they are now.

    A preview server lives through changes of templates, which Jinja reads again.
    """
    read = (path.read_bytes() for path in sorted(_TEMPLATES.iterdir()))
    return Look(_digest(_code(), *read))


class Look:
    """What decides how pages look, beside their values; and the digests of values that were met.

    Many pages show the same things: each is walked once, but for what hardly ever comes again, of which there is most.
    All that is met stays, so that none has the id of another; so `anew` is for what has little in common with what
    came before.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._met: dict[int, tuple[object, bytes]] = {}

    def anew(self) -> "Look":
        """Give the same look without what was met."""
        return Look(self.text)

    def digest(self, value: object) -> bytes:
        """Digest a value that a page is made of."""
        if value and type(value) in _MET_ONCE:
            return blake2b(self._told(value), digest_size=16).digest()
        met = self._met.get(id(value))
        if met is None:
            met = self._met[id(value)] = (
                value,
                blake2b(self._told(value), digest_size=16).digest(),
            )
        return met[1]

    def _told(self, value: Any) -> bytes:  # noqa: ANN401 - whatever pages are made of
        kind = type(value)
        whole = _parts_of(kind)(value)  # type: ignore[arg-type]  # a type can be hashed
        parts = [each if type(each) in _PLAIN else self.digest(each) for each in whole]
        return dumps((kind.__qualname__, parts), _PLAINLY)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Neighbouring claims under one topic, read as prose."""

    topic: str | None
    claims: tuple[Claim, ...]


def paragraphs(claims: tuple[Claim, ...]) -> list[Paragraph]:
    """Join neighbouring claims of one topic; claims without a topic stand together too."""
    return [
        Paragraph(topic, tuple(group))
        for topic, group in groupby(claims, lambda claim: claim.topic)
    ]


@cache
def _environment() -> Environment:
    environment = Drawing(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        bytecode_cache=compiled(_HERE / "render.py", _HERE / "drawing.py"),
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    environment.globals |= {
        "COPY": COPY,
        "HEADINGS": HEADINGS,
        "MONTHS": MONTHS,
        "Cell": Cell,
        "OVERDUE": OVERDUE,
        "SHEET_CLAIMS": CLAIMS,
        "SHEET_NUMBERS": NUMBERS,
        "TROUBLE_CLAIMS": troubles.CLAIMS,
        "TROUBLE_TOWNS": troubles.TOWNS,
        "WHO": WHO,
        "about": telling.about,
        "answer_sources": answer_sources,
        "beside": telling.beside,
        "doubt_kind": telling.doubt_kind,
        "figure": figure,
        "flags": telling.flags,
        "known": telling.standing,
        "linked_case": linked.case,
        "linked_data": linked.dataset,
        "measured": telling.measured,
        "missing": telling.missing,
        "paragraphs": paragraphs,
        "said": said,
        "tags_of": telling.tags,
        "together": together,
        "told_of": telling.told_of,
        "unsourced": telling.unsourced,
        "uses": uses,
    }
    environment.globals |= {
        name: each for name, each in vars(paths).items() if name.endswith("_path")
    }
    return environment


def _draw(page: Page, template: str) -> str:
    known = {"page": page, "view": page.view, "link": _linker(page.path), "first": _firsts()}
    drawn = _environment().get_template(template).render(known)
    return INDENT.sub("\n", drawn)  # where indents meet


def _firsts() -> Callable[[Municipality], bool]:
    """Make the function that says whether this page names a municipality for the first time."""
    named: set[str] = set()

    def first(town: Municipality) -> bool:
        if town.key in named:
            return False
        named.add(town.key)
        return True

    return first


def _linker(path: str) -> Callable[[str], str]:
    """Make the function that turns a site path into a link relative to this page."""
    folder = posixpath.dirname(path)

    def link(target: str) -> str:
        file, mark, fragment = target.partition("#")
        return _relative(file, folder) + mark + fragment

    return link


@lru_cache(maxsize=10_000)  # a page leads to a few places again and again
def _relative(file: str, folder: str) -> str:
    return quote(posixpath.relpath(file, folder or "."))


@cache
def _code() -> bytes:
    files = sorted(path for path in _HERE.rglob("*") if path.suffix in (".py", ".json"))
    return _digest(*(path.read_bytes() for path in files)).encode()


def _digest(*contents: bytes) -> str:
    return sha256(b"\0".join(contents)).hexdigest()


_MET_ONCE = frozenset((Answer, Claim, Point, Seen, tuple))
"""What is not held once it has been met: of ten thousand cases it would take a hundred megabytes."""
_PLAINLY = 2
"""So `marshal` writes what is the same always in the same way; later ways tell what is held where."""
_PLAIN = frozenset((str, bytes, int, float, bool, NoneType))
"""What is told by its value: most of what pages are made of."""


_answer = attrgetter(
    *(each.name for each in fields(Answer) if each.name not in ("claims", "state"))
)


def _parts_of_answer(answer: Answer) -> list[object]:
    """Give the parts of an answer. It stands beside its case, which decides what its claims say."""
    ids = "\n".join([claim.id for claim in answer.claims])
    return [answer.state.value, ids, *_answer(answer)]


@cache
def _parts_of(kind: type[Any]) -> Callable[[Any], Iterable[object]]:
    """Make the function that gives the parts of a value of this type."""
    if issubclass(kind, Case | Municipality | Vocabulary):
        return lambda value: (value.digest,)
    if issubclass(kind, Row):
        return attrgetter("stands")
    if issubclass(kind, Answer):
        return _parts_of_answer
    if issubclass(kind, Answers):
        return lambda value: [part for each in value for part in _parts_of_answer(each)]
    if issubclass(kind, tuple):
        return iter
    if issubclass(kind, Mapping):
        raise TypeError("a view holds tuples, not maps: their order has to be part of the page")
    if not is_dataclass(kind):
        return lambda value: (repr(value),)
    names = [each.name for each in fields(kind)]
    return (
        attrgetter(*names) if len(names) > 1 else lambda value: [getattr(value, n) for n in names]
    )
