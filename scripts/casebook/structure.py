"""Which claims answer one of the nine questions by what they hold, without a word written for it."""

from collections.abc import Callable, Collection, Mapping

from casebook.model import COST, MILESTONES, SPENT

BUDGET = "予算・見込み"
"""The kind of money that was set aside or expected for a thing: nobody has told what it cost."""
_ANY = ""
_FIELDS: Mapping[str, str] = {"cost": COST, "period": _ANY, "product": _ANY, "effect": "results"}
"""The questions that claims answer so, each with the field in which these claims stand."""


def settling(question: str, fields: Collection[str]) -> Collection[str]:
    """Give those of some fields in which a claim may answer a question by its structure."""
    field = _FIELDS.get(question)
    if field == _ANY:
        return fields
    return (field,) if field and field in fields else ()


def settles(question: str, told: Callable[[str], object]) -> bool:
    """Say whether a claim in such a field answers a question by its structure, so that nobody has to write it.

    `told` gives what the claim holds under a name, from the model or from a file. A period is
    settled by two claims, one for each milestone.
    """
    match question:
        case "cost":
            return told("cost_kind") in (*SPENT, BUDGET) and told("value") is not None
        case "period":
            return told("milestone") in MILESTONES
        case "product":
            return bool(told("products"))
        case "effect":
            compared = told("before") is not None or bool(told("key_figure"))
            return told("value") is not None and compared
    return False
