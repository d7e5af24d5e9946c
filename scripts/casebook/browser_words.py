"""Words for the browser that lead to cases: questions, written comparisons, facts of the self-check, who met a trouble."""

from collections.abc import Iterable

from casebook import telling
from casebook.collection import Collection
from casebook.comparison import Statement
from casebook.met import Behind, Met, meets
from casebook.model import Case, Claim
from casebook.pages.headings import HEADINGS
from casebook.pages.page import question_path
from casebook.records import cases, words
from casebook.vocabulary import HomeFact, Question, Trouble


def asked(each: Question) -> words.Asked:
    """Give a question that all cases answer, with its page where it has one."""
    path = question_path(each) if each.key in HEADINGS else None
    return words.Asked(each.key, each.label, each.hint, each.question, each.fields[0], path)


def spoken(collection: Collection) -> dict[str, tuple[str, ...]]:
    """Give the everyday words for each of the nine questions; the host's desk alone needs them."""
    return {each.key: each.spoken for each in collection.vocabulary.questions}


def sayings(collection: Collection, case: Case) -> tuple[cases.Saying, ...]:
    """Give what was written on comparing a case with others, as far as its own file holds it."""
    held = collection.sayings.get(case.id, ())
    return tuple(cases.Saying(each.text, _cited(each)) for each in held)


def _cited(statement: Statement) -> dict[str, str | None]:
    """Name for each case the first claim that a statement rests on."""
    claims = {each.case: each.anchor for each in reversed(statement.cites) if not each.missing}
    return {each.case: claims.get(each.case) for each in statement.cites}


def home_fact(fact: HomeFact, collection: Collection) -> words.HomeFact:
    """Give a fact of the self-check with the cases that are cited for it."""
    return words.HomeFact(
        key=fact.key,
        piece=fact.piece,
        text=fact.text,
        practices=fact.practices,
        met=tuple(_met(each, collection) for each in collection.met(fact)),
        behind=tuple(map(_behind, collection.behind(fact))),
    )


def trouble(trouble: Trouble, collection: Collection) -> words.Trouble:
    """Give a kind of trouble with how many cases met it."""
    return words.Trouble(trouble.key, trouble.label, len(collection.stubs.meeting(trouble.key)))


def meeting(trouble: Trouble, collection: Collection) -> list[words.Met]:
    """Give all cases that met a trouble, those with most claims first."""
    return [_met(Met(case, claims), collection) for case, claims in collection.meeting(trouble)]


def met_by(collection: Collection, keys: Iterable[str]) -> dict[str, list[words.Met]]:
    """Give which troubles these cases met, and how, by the trouble."""
    found: dict[str, list[words.Met]] = {}
    for case in (collection.cases[key] for key in keys):
        for trouble, claims in meets(case).items():
            found.setdefault(trouble, []).append(_met(Met(case, claims), collection))
    return found


def _behind(behind: Behind) -> words.Behind:
    """Point to the first claim of each case: the words stand in the file of the trouble."""
    first = tuple(words.At(each.case.id, each.claims[0].id) for each in behind.first)
    return words.Behind(behind.trouble.key, behind.trouble.label, first, behind.more)


def _met(met: Met, collection: Collection) -> words.Met:
    claims = tuple(_met_claim(each) for each in met.claims)
    town = collection.town(met.case)
    return words.Met(met.case.id, town.full_name, met.case.title, met.state, claims)


def _met_claim(claim: Claim) -> words.MetClaim:
    return words.MetClaim(
        id=claim.id,
        text=claim.text,
        sources=tuple(words.Mark(source.key, source.number) for source in claim.sources),
        state=claim.state,
        known=telling.standing(claim),
        old=claim.seen.age if claim.seen and claim.seen.old else None,
        flags=telling.flags(claim),
    )
