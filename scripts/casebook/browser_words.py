"""Sentences for the browser that name cases: what was written on comparing, and the facts of the self-check."""

from casebook import telling
from casebook.collection import Collection, Met
from casebook.model import Claim, Municipality
from casebook.records import words
from casebook.vocabulary import HomeFact


def sayings(collection: Collection) -> list[words.Saying]:
    """Give every sentence of the written comparisons, in their order."""
    return [
        words.Saying(
            text=each.text,
            path=f"compare/{comparison.key}.html",
            cites=each.cites,
        )
        for comparison in collection.comparisons.values()
        for point in comparison.points
        for each in point.says
    ]


def home_fact(fact: HomeFact, collection: Collection) -> words.HomeFact:
    """Give a fact of the self-check with the cases that are cited for it."""
    return words.HomeFact(
        key=fact.key,
        piece=fact.piece,
        text=fact.text,
        practices=fact.practices,
        met=tuple(_met(each, collection.town(each.case)) for each in collection.met(fact)),
    )


def _met(met: Met, town: Municipality) -> words.Met:
    claims = tuple(_met_claim(each) for each in met.claims)
    return words.Met(met.case.id, town.full_name, met.case.title, met.state, claims)


def _met_claim(claim: Claim) -> words.MetClaim:
    return words.MetClaim(
        id=claim.id,
        text=claim.text,
        state=claim.state,
        known=telling.standing(claim),
        old=claim.seen.age if claim.seen and claim.seen.old else None,
        flags=telling.flags(claim),
    )
