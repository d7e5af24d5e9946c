"""The nine answers of an invented case: each says the beginning of one of its claims, and cites it."""

import re
from collections.abc import Iterable

from casebook import cite
from casebook.answers import LONGEST
from casebook.library import Data
from casebook.rules.answer import computed_from
from casebook.vocabulary import Question

NONE = "出典に記載なし"

_END = re.compile("[、。]")
_CUT_NUMBER = re.compile(r"[\d,.]*$")


def answers(case: Data, questions: Iterable[Question]) -> Data:
    """Answer what the claims do not answer by their structure; of what nothing is told, it is said so."""
    told = {
        each.key: _answer(case, each.fields)
        for each in questions
        if not computed_from(case, each.key)
    }
    return {"answers": told} if told else {}


def _answer(case: Data, fields: tuple[str, ...]) -> Data | str:
    for field in fields:
        for claim in case.get(field, ()):
            text = claim["text"]
            if len(cite.matches(case, field, text)) == 1:
                return {"text": _beginning(text), "cites": {field: text}}
    return NONE


def _beginning(text: str) -> str:
    first = _END.split(text)[0]
    return first if len(first) <= LONGEST else _CUT_NUMBER.sub("", first[:LONGEST])
