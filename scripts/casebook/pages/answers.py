"""Answers of several cases side by side: one row a question, what differs told apart from what is the same."""

from casebook import telling
from casebook.answers import Answer
from casebook.collection import Collection
from casebook.model import Case, Cell, Source
from casebook.sealed import dataclass
from casebook.vocabulary import Question, Vocabulary


@dataclass(frozen=True, slots=True)
class Told:
    """An answer in the column of its case; `same` when all that answer say the same."""

    answer: Answer
    same: bool


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """The answers to one question, in the order of the columns."""

    question: Question
    told: tuple[Told, ...]


def answer_rows(collection: Collection, cases: list[Case]) -> tuple[AnswerRow, ...]:
    """Put the answers of cases side by side; none where the collection asks no questions."""
    columns = [collection.answers(case) for case in cases]
    return tuple(
        AnswerRow(question, _compared([column[n] for column in columns]))
        for n, question in enumerate(collection.vocabulary.questions)
    )


def sources(answer: Answer) -> tuple[Source, ...]:
    """List the sources behind an answer, each once."""
    return tuple(dict.fromkeys(source for claim in answer.claims for source in claim.sources))


def said(answer: Answer, case: Case, words: Vocabulary) -> str:
    """Give an answer in a list; without one, in a word, what is known."""
    if answer.text:
        return answer.text
    label = words.cells[answer.state].label
    gap = answer.state is Cell.NOT_STATED
    return telling.missing(case.sources, label).label if gap else label


def _compared(answers: list[Answer]) -> tuple[Told, ...]:
    """Answers are the same when all that answer are of one kind, or alike word for word."""
    gists = [answer.gist for answer in answers if answer.text]
    same = len(gists) > 1 and len(set(gists)) == 1
    return tuple(Told(each, same and bool(each.text)) for each in answers)
