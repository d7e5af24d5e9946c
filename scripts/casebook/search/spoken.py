"""What a case is tagged with, in the words of those who do not know the names: practices, troubles, themes.

Only how a thing is said is true of every case that does it: other names, such as products, may be what a case did
not use.
"""

from collections.abc import Iterator, Sequence

from casebook.ages import PLANNED
from casebook.model import Case
from casebook.search.entry import Section
from casebook.vocabulary import Practice, Theme, Vocabulary

_SAID = "\n"
"""Between a thing and its phrases; the browser shows such a line by it, and no phrase spans it."""
_NOT_AT_WORK = (PLANNED, "終了")
"""A practice in such a state is named, but it answers nobody who looks for one that does it."""


def said(thing: str, phrases: Sequence[str]) -> str:
    """Write how a thing is said behind it; of the phrases, a reader sees only those that were looked for."""
    return f"{thing}{_SAID}{'、'.join(phrases)}" if phrases else thing


def told(each: Theme | Practice) -> tuple[str, ...]:
    """Give the line that tells what a theme or practice is, with its other names, and how it is said."""
    names = f"（{'、'.join(each.words)}）" if each.words else ""
    return (said(each.lead + names, each.spoken),)


def practices(case: Case, vocabulary: Vocabulary) -> Section:
    """Name the practices of a case with their state; each tells its words once, where it is at work."""
    told: set[str] = set()
    lines = []
    for claim in case.practices:
        practice = vocabulary.practices[claim.practice or ""]
        line = f"{practice.label}　{claim.state or ''}"
        if claim.state not in _NOT_AT_WORK and practice.key not in told:
            told.add(practice.key)
            line = said(line, practice.spoken)
        lines.append(line)
    return Section("practices", "手法とピース", tuple(lines), tags=True)


def troubles(case: Case, vocabulary: Vocabulary) -> Iterator[Section]:
    """Name the troubles of a case by where it tells them."""
    for field, claims in case.fields.items():
        told = dict.fromkeys(claim.trouble for claim in claims if claim.trouble)
        met = (vocabulary.troubles[key] for key in told)
        lines = tuple(said(trouble.label, trouble.spoken) for trouble in met)
        yield Section(field, "苦労", lines, tags=True)


def themes(case: Case, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Name the themes of a case."""
    found = (vocabulary.themes[key] for key in case.themes)
    return tuple(said(theme.short, theme.spoken) for theme in found)
