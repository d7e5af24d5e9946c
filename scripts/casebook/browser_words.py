"""Sentences for the browser that name cases: written comparisons, facts of the self-check, who met a trouble."""

from casebook import telling
from casebook.collection import Behind, Collection, Met
from casebook.comparison import Statement
from casebook.model import Case, Claim
from casebook.records import cases, words
from casebook.vocabulary import HomeFact, Trouble


def sayings(collection: Collection, case: Case) -> tuple[cases.Saying, ...]:
    """Give the sentences of the written comparisons that say something of a case and of another."""
    said = (
        cases.Saying(each.text, _cited(each))
        for comparison in collection.comparisons.values()
        for point in comparison.points
        for each in point.says
    )
    return tuple(
        each for each in said if each.cites.get(case.id) and sum(map(bool, each.cites.values())) > 1
    )


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
    return words.Trouble(trouble.key, trouble.label, len(collection.meeting(trouble)))


def meeting(trouble: Trouble, collection: Collection) -> list[words.Met]:
    """Give all cases that met a trouble, those with most claims first."""
    return [_met(Met(case, claims), collection) for case, claims in collection.meeting(trouble)]


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
