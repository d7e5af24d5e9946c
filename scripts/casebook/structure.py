"""Which claims answer one of the nine questions by what they hold, without a word written for it."""

from collections.abc import Callable

from casebook.model import COST, MILESTONES, SPENT

BUDGET = "予算・見込み"
"""The kind of money that was set aside or expected for a thing: nobody has told what it cost."""


def settles(question: str, field: str, told: Callable[[str], object]) -> bool:
    """Say whether a claim answers a question by its structure, so that nobody has to write it.

    `told` gives what the claim holds under a name, from the model or from a file. A period is
    settled by two claims, one for each milestone.
    """
    match question:
        case "cost":
            kinds = (*SPENT, BUDGET)
            return field == COST and told("cost_kind") in kinds and told("value") is not None
        case "period":
            return told("milestone") in MILESTONES
        case "product":
            return bool(told("products"))
        case "effect":
            compared = told("before") is not None or bool(told("key_figure"))
            return field == "results" and told("value") is not None and compared
    return False
