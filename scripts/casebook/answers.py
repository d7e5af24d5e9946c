"""The nine answers of a case: what its claims hold in structure is computed, all else is written and cited."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial

from casebook.figures import figure
from casebook.model import MILESTONES, SPENT, Case, Cell, Claim
from casebook.sealed import dataclass
from casebook.structure import BUDGET, settles, settling
from casebook.vocabulary import Product, Question, Vocabulary
from casebook.when import When

LONGEST = 40
"""Characters of an answer: it is read at a glance, in a column of four."""

ENOUGH = 6
"""A case that answers fewer questions tells too little to stand beside others."""

_MONTHS = 12
_UNKNOWN = "不明"
_BREAK = re.compile("[。、（→]")
_MYRIADS = (("千円", 10**3), ("万円", 10**4), ("百万円", 10**6), ("億円", 10**8))


@dataclass(frozen=True, slots=True)
class Answer:
    """What a case answers to a question, with the claims that say so: first the one that says most.

    Without an answer `text` is empty, and `state` tells what is known. `kind` is a key of the question's
    kinds. `size` orders the answers to one question: months, yen, people; None where they have no order.
    """

    question: Question
    state: Cell
    text: str = ""
    claims: tuple[Claim, ...] = ()
    kind: str | None = None
    size: float | None = None
    computed: bool = False

    @property
    def unconfirmed(self) -> bool:
        """Whether a claim behind it has not been confirmed."""
        return any(not claim.confirmed for claim in self.claims)

    @property
    def core(self) -> str:
        """The beginning of the text that tells most: up to the first mark within it."""
        found = _BREAK.search(self.text)
        return self.text[: found.start()] if found else self.text

    @property
    def gist(self) -> str:
        """What makes two answers the same at a glance: their kind, else every word."""
        return self.kind or self.text


class Answers(tuple[Answer, ...]):
    """All answers of a case: there is one such tuple of each, which many lists show."""

    __slots__ = ()


def answers(case: Case, words: Vocabulary) -> Answers:
    """Answer every question of the vocabulary, in its order."""
    return Answers(_answer(case, question, words) for question in words.questions)


def _answer(case: Case, question: Question, words: Vocabulary) -> Answer:
    found = _computed(case, question, words.products)
    if found:
        return found
    written = case.answers.get(question.key)
    if written:
        # 市民課（人数は不明）。DX推進担当2名が支えた: those two are not who led.
        counted = question.key == "lead" and _UNKNOWN not in written.text
        size = _people(written.claims) if counted else None
        return Answer(question, Cell.STATED, written.text, written.claims, written.kind, size)
    return Answer(question, _unanswered(case, question))


def _computed(case: Case, question: Question, products: Mapping[str, Product]) -> Answer | None:
    claims = claims_that_answer(case, question.key)
    if not claims:
        return None
    text = _product(claims, products) if question.key == "product" else _SAY[question.key](claims)
    return Answer(question, Cell.STATED, text, claims, None, _size(claims, question), computed=True)


def _size(claims: tuple[Claim, ...], question: Question) -> float | None:
    match question.key:
        case "period":
            return _months(claims)
        case "cost":
            return yen(claims[0]) if claims[0].cost_kind == SPENT[0] else None
    return None


def claims_that_answer(case: Case, key: str) -> tuple[Claim, ...]:
    """Give the claims whose structure answers a question; none where the answer is a judgement."""
    found = [
        claim
        for field in settling(key, case.fields.keys())
        for claim in case.fields[field]
        if settles(key, partial(getattr, claim))
    ]
    match key:
        case "cost":
            found.sort(key=_first_costs)
        case "period":
            found.sort(key=lambda claim: MILESTONES.index(claim.milestone or ""))
            found = found if len(found) == len(MILESTONES) else []
        case "effect":
            found = _compared(found)
    return tuple(found)


def _compared(found: list[Claim]) -> list[Claim]:
    """Choose what tells a change where anything does: of each measure its newest value, and what had one before."""
    measures = _measures(found)
    changed = [each for each in measures if any(_changed(claim) for claim in each)]
    return [
        claim
        for newest, *older in changed or measures
        for claim in (newest, *filter(_changed, older))
    ]


def _changed(claim: Claim) -> bool:
    return claim.before is not None


def _measures(claims: Iterable[Claim]) -> list[list[Claim]]:
    """Sort claims by what they measure, the newest of each first: those of one heading and unit count alike."""
    groups: dict[tuple[str, str | None], list[Claim]] = {}
    for claim in claims:
        groups.setdefault((claim.key_figure or claim.id, claim.unit), []).append(claim)
    return [sorted(each, key=_last, reverse=True) for each in groups.values()]


def _last(claim: Claim) -> tuple[int, int, int]:
    return claim.as_of.last() if claim.as_of and claim.as_of.start else (0, 0, 0)


def _first_costs(claim: Claim) -> tuple[int, bool, float]:
    return (*SPENT, BUDGET).index(claim.cost_kind or ""), not claim.key_figure, -yen(claim)


def yen(claim: Claim) -> float:
    """Give an amount in yen, which a claim may tell in 千, 万 or 億; of a range its lower end."""
    size = next((size for name, size in _MYRIADS if (claim.unit or "").startswith(name)), 1)
    return (claim.value or 0) * size


def _cost(claims: tuple[Claim, ...]) -> str:
    return listed([f"{each.cost_kind} {figure(each, each.topic or '')}" for each in claims])


def _period(claims: tuple[Claim, ...]) -> str:
    began, running = (_time(claim) for claim in claims)
    exact = all(time.start and time.start.month for time in (began, running))
    most = _months(claims) if exact else _most_months(began, running)
    told = duration(_months(claims), exact=exact, most=most)
    return f"{told}（{began.short()}→{running.short()}）"


def _most_months(began: When, running: When) -> int:
    (since, first, _), (year, month, _) = began.sort_key(), running.last()
    return (year - since) * _MONTHS + month - (first or 1)


def _months(claims: tuple[Claim, ...]) -> int:
    began, running = (_time(claim) for claim in claims)
    return running.months_after(began)


def _time(claim: Claim) -> When:
    if claim.as_of is None:
        raise ValueError(f"a milestone without a time: {claim.id}")  # a rule says so beforehand
    return claim.as_of


def duration(months: int, *, exact: bool, most: int = 0) -> str:
    """Tell a number of months; between years alone it is but about so many, and `most` the greatest that it may be.

    >>> duration(10, exact=True), duration(58, exact=True), duration(60, exact=False, most=71)
    ('10か月', '4年10か月', '約5年')
    >>> duration(0, exact=True), duration(10, exact=False, most=10), duration(7, exact=False, most=18)
    ('1か月以内', '1年以内', '約1年')
    """
    years, rest = divmod(months, _MONTHS)
    if not exact:
        return "1年以内" if most <= _MONTHS else f"約{max(round(months / _MONTHS), 1)}年"
    told = f"{years}年" if years else ""
    return told + (f"{rest}か月" if rest else "") or "1か月以内"


def _product(claims: tuple[Claim, ...], products: Mapping[str, Product]) -> str:
    used = [products[key] for key in dict.fromkeys(k for claim in claims for k in claim.products)]
    before = [None, *(product.vendor for product in used)]
    return listed([product.told(vendor) for product, vendor in zip(used, before, strict=False)])


def _effect(claims: tuple[Claim, ...]) -> str:
    parts = []
    for newest, *older in _measures(claims):
        first = next(filter(_changed, reversed(older)), newest)
        name, told = newest.key_figure or newest.topic or "", replace(newest, before=first.before)
        parts.append(f"{name} {figure(told)}".strip())
    return listed(parts)


_SAY = {"cost": _cost, "period": _period, "effect": _effect}


def listed(parts: list[str]) -> str:
    """Join what fits into an answer, in its order, and tell how many more there are.

    >>> listed(["甲" * 30, "乙" * 30, "丙"])
    '甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲、丙、ほか1件'
    """
    told: list[str] = []
    for part in parts:
        if len(_joined([*told, part], len(parts))) <= LONGEST:
            told.append(part)
    if told:
        return _joined(told, len(parts))
    more = f"…、ほか{len(parts) - 1}件" if len(parts) > 1 else "…"
    return parts[0][: LONGEST - len(more)] + more


def _joined(told: list[str], count: int) -> str:
    rest = [f"ほか{count - len(told)}件"] if count > len(told) else []
    return "、".join([*told, *rest])


def _people(claims: tuple[Claim, ...]) -> float | None:
    counts = (c.value for c in claims if c.unit in ("人", "名") and c.value is not None)
    return next(counts, None)


def _unanswered(case: Case, question: Question) -> Cell:
    """Say what is known where nothing answers: what was declared, else what holds of all its fields."""
    if question.key in case.answers:
        return Cell.NOT_STATED
    cells = {case.cell(field) for field in question.fields}
    return cells.pop() if len(cells) == 1 and Cell.STATED not in cells else Cell.UNCONFIRMED
