"""What a case is tagged with, in the words of those who do not know the names: practices, troubles, themes."""

from collections.abc import Iterator

from casebook.ages import PLANNED
from casebook.model import Case
from casebook.search.entry import Section
from casebook.vocabulary import Spoken, Vocabulary

_NOT_AT_WORK = (PLANNED, "終了")
"""A practice in such a state is named, but it answers nobody who looks for one that does it."""


def names(each: Spoken) -> tuple[str, ...]:
    """Give the lines of a page's own entry: other names, and how it is said."""
    return tuple(filter(None, ("、".join(each.words), "、".join(each.spoken))))


def practices(case: Case, vocabulary: Vocabulary) -> Section:
    """Name the practices of a case with their state; each tells its words once, where it is at work."""
    told: set[str] = set()
    lines = []
    for claim in case.practices:
        practice = vocabulary.practices[claim.practice or ""]
        line = f"{practice.label}　{claim.state or ''}"
        if claim.state not in _NOT_AT_WORK and practice.key not in told:
            told.add(practice.key)
            line += _said(practice)
        lines.append(line)
    return Section("practices", "手法とピース", tuple(lines), tags=True)


def troubles(case: Case, vocabulary: Vocabulary) -> Iterator[Section]:
    """Name the troubles of a case by where it tells them."""
    for field, claims in case.fields.items():
        told = dict.fromkeys(claim.trouble for claim in claims if claim.trouble)
        met = (vocabulary.troubles[key] for key in told)
        lines = tuple(f"{trouble.label}{_said(trouble)}" for trouble in met)
        yield Section(field, "苦労", lines, tags=True)


def themes(case: Case, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Name the themes of a case."""
    found = (vocabulary.themes[key] for key in case.themes)
    return tuple(f"{theme.short}{_said(theme)}" for theme in found)


def _said(each: Spoken) -> str:
    """Tell how a thing is said; other names of it, such as products, may be what this case did not use."""
    return f"（{'、'.join(each.spoken)}）" if each.spoken else ""
