"""Every question has an answer that its claims back, or is said to have none.

What an answer cites are words that stand in one claim of the field; a number in it stands in one of these
claims. What the claims hold in structure (money that was spent, the two milestones, products, measures) is
computed and not written again. Where a claim is marked as a trouble, it is no answer that no trouble is known.
The rule holds for a collection that asks questions.
"""

from collections.abc import Iterator
from typing import Any

from casebook import cite
from casebook.library import Data, Document, Kind, Library, texts
from casebook.model import MILESTONES
from casebook.problem import nearest, quoted
from casebook.rules.citation import words_fault
from casebook.rules.found import Fault
from casebook.rules.unbacked_summary import numbers, numbers_of_claim
from casebook.structure import settles, settling

TITLE = "九つの問いに、記述を引いた答えがある"

_QUESTIONS = "answers"
_NONE = "出典に記載なし"
_TROUBLE, _REMAINING, _DIFFICULTIES = "trouble", "remaining", "difficulties"


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report answers that nothing backs, that are computed as well, and questions left silent."""
    questions = _questions(library)
    if document.kind is not Kind.CASE or not questions:
        return
    given = document.data.get(_QUESTIONS)
    given = given if isinstance(given, dict) else {}
    yield from _silent(document.data, questions, given)
    yield from _trouble_denied(document.data, given)
    for key, question in questions.items():
        answer = given.get(key)
        if key not in given:
            continue
        if holder := computed_from(document.data, key):
            message = f"「{question['label']}」は記述（{holder}）から作られます。ここには書かず、この行を消してください。"
            yield Fault((_QUESTIONS, key), message, on_key=True)
        elif isinstance(answer, dict):
            yield from _cites(document, key, answer)
            yield from _numbers(document.data, key, answer)
            yield from _kind(key, answer, question)


def _questions(library: Library) -> dict[str, Data]:
    asked = library.vocabulary.get(_QUESTIONS)
    items = asked.data.get("items") if asked else None
    whole = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    told = [item for item in whole if {"key", "label", "fields"} <= item.keys()]
    return {key: item for item in told if isinstance(key := item["key"], str)}


def _silent(case: Data, questions: dict[str, Data], given: Data) -> Iterator[Fault]:
    """Report all questions that nothing answers though something is told of their fields."""
    silent = [
        (key, question["label"], field)
        for key, question in questions.items()
        if key not in given and (field := _told(case, question)) and not computed_from(case, key)
    ]
    if silent:
        labels = "".join(quoted(label) for _, label, _ in silent)
        first, _, field = silent[0]
        message = (
            f"要点の{labels}に答えがありません。answers に {'、'.join(key for key, _, _ in silent)} を書いてください。"
            f"出典に答えがないときは {first}: {_NONE} のようにします。"
        )
        yield Fault((field,), message, on_key=True, missing=_QUESTIONS)


def _trouble_denied(case: Data, given: Data) -> Iterator[Fault]:
    """Report troubles that a case is listed under, while its answer says that none is known."""
    remaining = given.get(_REMAINING)
    if given.get(_TROUBLE) != _NONE:
        return
    cited = list(_cited(case, remaining)) if isinstance(remaining, dict) else []
    for number, claim in enumerate(_claims(case, _DIFFICULTIES), start=1):
        if isinstance(claim, dict) and claim.get(_TROUBLE) and claim not in cited:
            message = (
                f"つまずきは{quoted(_NONE)}とありますが、{_DIFFICULTIES}-{number} に苦労の印（trouble）が付いています。"
                f"この記述を引いて答えるか、いまも残る課題なら {_REMAINING} で引いてください。"
            )
            yield Fault((_QUESTIONS, _TROUBLE), message)
            return


def _told(case: Data, question: Data) -> str:
    """Name the first field of a question of which something is told."""
    fields = (field for _, field in texts(question["fields"]))
    return next((each for each in fields if isinstance(case.get(each), list) and case[each]), "")


def computed_from(case: Data, key: str) -> str:
    """Name the claims that answer a question by their structure; empty where none do."""
    found = [
        f"{field}-{number}"
        for field in settling(key, case.keys())
        for number, claim in enumerate(_claims(case, field), start=1)
        if isinstance(claim, dict) and "text" in claim and settles(key, claim.get)
    ]
    if key == "period":
        return "と".join(found) if len(found) == len(MILESTONES) else ""
    return found[0] if found else ""


def _claims(case: Data, field: str) -> list[Any]:
    claims = case.get(field)
    return claims if isinstance(claims, list) else []


def _cites(document: Document, key: str, answer: Data) -> Iterator[Fault]:
    cites = answer.get("cites")
    for field, value in (cites if isinstance(cites, dict) else {}).items():
        where = (_QUESTIONS, key, "cites", field)
        yield from words_fault(where, document.data, (document.name, field), value)
        for step, words in texts(value):
            found = cite.matches(document.data, field, words)
            if words == cite.EMPTY or (found and all(place.gap for place in found)):
                message = f"{quoted(words)}は、見つからなかったことです。答えを述べる記述の言葉を挙げてください。"
                yield Fault((*where, *step), message)


def _numbers(case: Data, key: str, answer: Data) -> Iterator[Fault]:
    written = numbers(answer.get("text"))
    backed: set[str] = set()
    for claim in _cited(case, answer):
        backed |= numbers_of_claim(claim)
    for number in sorted(written.keys() - backed):
        message = (
            f"答えにある数{quoted(written[number])}が、引いた記述にありません。"
            "同じ数を含む記述を cites に加えるか、この数を消してください。"
        )
        yield Fault((_QUESTIONS, key, "text"), message)


def _cited(case: Data, answer: Data) -> Iterator[Data]:
    cites = answer.get("cites")
    for field, value in (cites if isinstance(cites, dict) else {}).items():
        claims = _claims(case, field)
        for _, words in texts(value):
            for claim in claims:
                if isinstance(claim, dict) and words in str(claim.get("text")):
                    yield claim


def _kind(key: str, answer: Data, question: Data) -> Iterator[Fault]:
    kinds = question.get("kinds")
    items = kinds if isinstance(kinds, list) else []
    known = [kind["key"] for kind in items if isinstance(kind, dict) and "key" in kind]
    kind = answer.get("kind")
    if isinstance(kind, str) and kind not in known:
        few = f"あるのは {'、'.join(known)} です。" if known else "この問いに種類はありません。"
        message = f"答えの種類{quoted(kind)}が cases/_vocabulary/answers.yml にありません。"
        yield Fault((_QUESTIONS, key, "kind"), message + (nearest(kind, known) or few))
