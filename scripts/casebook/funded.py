"""Where the money of a case came from, as its claims name it: no question of the nine, but one that readers ask."""

from casebook import telling
from casebook.answers import Answer, listed
from casebook.figures import figure
from casebook.model import COST, Case, Cell, Claim
from casebook.vocabulary import Question, Vocabulary

SOURCE = "財源"
"""The kind of money that paid for a thing."""

FUNDING = Question(
    key="funding",
    label=SOURCE,
    hint=None,
    question="お金は、どこから、いくら出ましたか。",
    fields=(COST, "schemes"),
    kinds=(),
    spoken=(
        "お金の出どころ",
        "補助金をもらう",
        "国のお金を使う",
        "だれがお金を出す",
        "自前のお金でできる",
    ),
)


def answer(case: Case, words: Vocabulary) -> Answer:
    """Name the origins of a case's money; with the amount where a claim tells one."""
    claims = tuple(sorted(filter(_tells, case.claims()), key=_without_amount))
    if not claims:
        return Answer(FUNDING, _unanswered(case))
    parts = dict.fromkeys(_part(claim, words) for claim in claims)
    told = [part for part in parts if not _said_better(part, parts)]
    return Answer(FUNDING, Cell.STATED, listed(told), claims, computed=True)


def _tells(claim: Claim) -> bool:
    return bool(claim.funding) or claim.cost_kind == SOURCE


def _without_amount(claim: Claim) -> bool:
    """Whether a claim tells no amount: a sum named beside a fund need not have come from it."""
    return claim.cost_kind != SOURCE or claim.value is None


def _part(claim: Claim, words: Vocabulary) -> str:
    name = telling.funding(claim, words.funding) or SOURCE
    return name if _without_amount(claim) else f"{name} {figure(claim, claim.topic or '')}"


def _said_better(part: str, parts: dict[str, None]) -> bool:
    """Whether another part names the same origin with its amount, or this one names none at all."""
    return any(
        other != part and (other.startswith(f"{part} ") or part == SOURCE) for other in parts
    )


def _unanswered(case: Case) -> Cell:
    """Say what is known where no claim names an origin; that costs are told says nothing of it."""
    missing = (gap.what for gap in case.gaps if gap.field in FUNDING.fields)
    if COST in case.not_stated or any(SOURCE in what for what in missing):
        return Cell.NOT_STATED
    cell = case.cell(COST)
    return Cell.UNCONFIRMED if cell is Cell.STATED else cell
