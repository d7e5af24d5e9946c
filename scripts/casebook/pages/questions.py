"""A page per question: what every case answers to it, by the size of the municipality."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from casebook import funded
from casebook.answers import Answer
from casebook.collection import Collection
from casebook.facets import SIZES, size_of
from casebook.model import Cell
from casebook.pages.compared import COMPARE
from casebook.pages.headings import HEADINGS, Heading
from casebook.pages.page import QUESTIONS, Anchor, Page, Row, rows
from casebook.pages.page import question_path as path_of
from casebook.sealed import dataclass
from casebook.tally import Reply
from casebook.vocabulary import Question, Term, Vocabulary

CASES_LISTED = 110
"""Up to so many cases, each has a row of its own."""
ROWS_OF_BAND = 12
"""Of more cases, a band shows so many of those that answer: those changed last."""

NO_SIZE = ("unknown", "人口の記載なし")
"""The band of the municipalities whose population is not known."""

_WHOLE = 100
_FEWEST_BARS = 2


@dataclass(frozen=True, slots=True)
class Line:
    """What a case answers to a question; `share` is the length of its bar in percent, None where it has none."""

    row: Row
    question: Question
    reply: Reply
    share: float | None = None

    @property
    def answer(self) -> Answer:
        """Give the answer with the claims behind it."""
        if self.question.key == funded.FUNDING.key:
            return funded.answer(self.row.case, self.row.book.vocabulary)
        return next(each for each in self.row.answers if each.question.key == self.question.key)

    @property
    def size(self) -> float | None:
        """Give what its bar measures, in months or yen; None where nothing is like for like."""
        return self.reply.bar

    @property
    def partly(self) -> bool:
        """Whether the answer falls short of what its question asks: a cost without a sum, a budget."""
        short = self.reply.state is Cell.STATED and not self.reply.computed
        return self.budgeted or (short and bool(HEADINGS[self.question.key].partly))

    @property
    def budgeted(self) -> bool:
        """Whether the sums of the answer were set aside or expected, and none is known to be spent."""
        return self.reply.budgeted

    @property
    def known(self) -> bool:
        """Whether the answer tells what its question asks."""
        return self.reply.state is Cell.STATED and not self.partly

    @property
    def kind(self) -> str:
        """Name the kind of the answer; empty where it has none."""
        kinds = {kind.key: kind.label for kind in self.question.kinds}
        return kinds.get(self.reply.kind or "", "")


@dataclass(frozen=True, slots=True)
class Band:
    """The cases of municipalities of one size; `lines` may be fewer than `total`."""

    key: str
    label: str
    lines: tuple[Line, ...]
    total: int
    answered: int


@dataclass(frozen=True, slots=True)
class Summary:
    """A question with the number of cases that answer it, of those that tell but a budget, or another part."""

    question: Question
    heading: Heading
    path: str
    total: int
    answered: int
    budgeted: int
    partly: int


@dataclass(frozen=True, slots=True)
class QuestionView:
    """All answers to a question; `measured` are those with a bar, the smallest first, of `barred` in all."""

    vocabulary: Vocabulary
    summary: Summary
    others: tuple[Summary, ...]
    bands: tuple[Band, ...]
    unanswered: tuple[tuple[Term, int], ...]
    kinds: tuple[tuple[str, int], ...]
    measured: tuple[Line, ...]
    barred: int


@dataclass(frozen=True, slots=True)
class QuestionsView:
    """The questions that have a page."""

    asked: tuple[Summary, ...]
    cases: int


def asked(collection: Collection) -> tuple[Question, ...]:
    """List the questions that have a page: those that the collection asks, and where money came from."""
    words = collection.vocabulary
    known = {question.key: question for question in words.questions}
    if words.funding:
        known[funded.FUNDING.key] = funded.FUNDING
    return tuple(known[key] for key in HEADINGS if key in known)


def summaries(collection: Collection) -> tuple[Summary, ...]:
    """Tell of every question with a page how many cases answer it."""
    return collection.once(_summaries)


def _summaries(collection: Collection) -> tuple[Summary, ...]:
    return tuple(_summary(question, lines(collection, question)) for question in asked(collection))


def summary(collection: Collection, key: str) -> tuple[Summary, tuple[Line, ...]] | None:
    """Tell of a question with a page how many cases answer it, and what; None where nobody asks it."""
    question = next((each for each in asked(collection) if each.key == key), None)
    if question is None:
        return None
    (told,) = (each for each in summaries(collection) if each.question == question)
    return told, lines(collection, question)


def pages(collection: Collection) -> Iterator[Page]:
    """Plan the list of the questions and a page for each."""
    every = summaries(collection)
    yield Page(
        path=QUESTIONS.path,
        frame=QUESTIONS.path,
        title="問いで見る",
        description="費用、期間、体制、製品、効果、つまずき、財源。一つの問いへの答えを、すべての事例で見渡します。",
        template="questions.html.j2",
        view=QuestionsView(every, len(collection.stubs)),
        crumbs=(COMPARE,),
    )
    for summary in every:
        yield _page(collection, summary, every, lines(collection, summary.question))


def lines(collection: Collection, question: Question) -> tuple[Line, ...]:
    """Give what every case answers to a question, in the order of the population."""
    replies = ((row, row.tally.reply(question.key)) for row in collection.once(_by_people))
    return _with_bars([Line(row, question, reply) for row, reply in replies if reply])


def _by_people(collection: Collection) -> list[Row]:
    """Put all cases in the order of the population, those without one at the end."""

    def people(row: Row) -> float:
        known = row.people
        return known if known is not None else float("inf")

    return sorted(rows(collection, collection.stubs), key=people)


def _with_bars(found: list[Line]) -> tuple[Line, ...]:
    """Give a bar to what is like for like; one alone would compare nothing."""
    sizes = [line.size for line in found if line.size is not None]
    longest = max(sizes, default=0)
    if len(sizes) < _FEWEST_BARS or not longest:
        return tuple(found)
    return tuple(
        line if line.size is None else replace(line, share=round(_WHOLE * line.size / longest, 1))
        for line in found
    )


def _summary(question: Question, found: tuple[Line, ...]) -> Summary:
    return Summary(
        question,
        HEADINGS[question.key],
        path_of(question),
        len(found),
        sum(line.known for line in found),
        sum(line.budgeted for line in found),
        sum(line.partly and not line.budgeted for line in found),
    )


def _page(
    collection: Collection, summary: Summary, every: tuple[Summary, ...], found: tuple[Line, ...]
) -> Page:
    question, heading = summary.question, summary.heading
    bands = tuple(_bands(found))
    view = QuestionView(
        vocabulary=collection.vocabulary,
        summary=summary,
        others=every,
        bands=bands,
        unanswered=_unanswered(found, collection.vocabulary),
        kinds=_kinds(found, question),
        measured=_measured(found),
        barred=sum(line.share is not None for line in found),
    )
    return Page(
        path=summary.path,
        frame=QUESTIONS.path,
        title=f"{heading.title}（{question.label}）",
        description=f"{heading.title}。自治体DXの事例{summary.total}件のうち、{summary.answered}件で分かります。人口の規模ごとに並べます。",
        template="question.html.j2",
        view=view,
        contents=tuple(Anchor(f"band-{band.key}", band.label) for band in bands),
        crumbs=(COMPARE, QUESTIONS),
    )


def _bands(found: tuple[Line, ...]) -> Iterator[Band]:
    """Sort lines by population; without a population the last band is theirs."""
    of_size: dict[str, list[Line]] = {}
    for line in found:
        of_size.setdefault(size_of(line.row.people) or NO_SIZE[0], []).append(line)
    for key, label in (*((key, label) for _, key, label in SIZES), NO_SIZE):
        if own := of_size.get(key):
            answered = [line for line in own if line.known]
            shown = own if len(found) <= CASES_LISTED else _newest(answered)
            yield Band(key, label, tuple(shown), len(own), len(answered))


def _newest(found: list[Line]) -> list[Line]:
    return sorted(found, key=lambda line: line.row.updated, reverse=True)[:ROWS_OF_BAND]


def _unanswered(found: tuple[Line, ...], words: Vocabulary) -> tuple[tuple[Term, int], ...]:
    counts = Counter(line.reply.state for line in found)
    return tuple(
        (words.cells[cell], counts[cell])
        for cell in Cell
        if cell is not Cell.STATED and counts[cell]
    )


def _kinds(found: tuple[Line, ...], question: Question) -> tuple[tuple[str, int], ...]:
    counts = Counter(line.reply.kind for line in found)
    return tuple((kind.label, counts[kind.key]) for kind in question.kinds if counts[kind.key])


def _measured(found: tuple[Line, ...]) -> tuple[Line, ...]:
    barred = [line for line in found if line.share is not None]
    ordered = sorted(barred, key=lambda line: line.size or 0)
    # As many as the page names below: whoever opens the order takes it for all that can be ordered.
    return tuple(ordered if len(found) <= CASES_LISTED else ordered[:ROWS_OF_BAND])
