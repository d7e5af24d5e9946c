"""A page per question: what every case answers to it, by the size of the municipality."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from casebook import funded
from casebook.answers import Answer
from casebook.collection import Collection
from casebook.facets import SIZES, size_of
from casebook.model import SPENT, Cell
from casebook.pages.compared import COMPARE
from casebook.pages.page import QUESTIONS, Anchor, Page, Row
from casebook.pages.page import question_path as path_of
from casebook.vocabulary import Question, Term, Vocabulary

CASES_LISTED = 300
"""Up to so many cases, each has a row of its own."""
ROWS_OF_BAND = 40
"""Of more cases, a band shows so many of those that answer: those changed last."""

NO_SIZE = ("unknown", "人口の記載なし")
"""The band of the municipalities whose population is not known."""

_WHOLE = 100
_FEWEST_BARS = 2
_YEN = "円"


@dataclass(frozen=True, slots=True)
class Heading:
    """How a question is put over all cases; `order` and `measure` where its answers can be measured."""

    title: str
    lead: str
    order: str = ""
    measure: str = ""


HEADINGS = {
    "cost": Heading(
        "いくらかかったか",
        "初めにかかったお金と、毎年かかるお金です。収入、財源、減った額は、費用に数えていません。",
        "初期費用の小さい順に見る",
        "棒は初期費用の額です。何を含む額かは事例ごとに違うので、棒の長さを順位として読まないでください。",
    ),
    "period": Heading(
        "どれだけの期間がかかったか",
        "検討や準備に着手した時から、使い始めた時までです。両方の時点が出典で分かる事例だけが答えています。",
        "期間の短い順に見る",
        "棒は、着手から運用までの月数です。",
    ),
    "lead": Heading(
        "だれが、何人で進めたか",
        "中心になった部署や人と、人数です。役職は、その時の団体の呼び方によります。",
    ),
    "product": Heading(
        "どの製品・事業者を使ったか",
        "出典に名前の出た製品と事業者です。勧めるものではありません。",
    ),
    "effect": Heading(
        "何がどれだけ変わったか",
        "前と後の数が分かるものを先に挙げています。測り方と時点は事例ごとに違います。",
    ),
    "trouble": Heading(
        "どこでつまずいたか",
        "うまくいかなかったことと、その乗り越え方です。書かれていないことは、なかったことではありません。",
    ),
    "funding": Heading(
        "お金はどこから出たか",
        "国の交付金、実証事業、地方債など、お金の出どころです。何にいくらかかったかは「費用」にあります。",
    ),
}
"""The questions that have a page of their own, in its order."""


@dataclass(frozen=True, slots=True)
class Line:
    """What a case answers; `share` is the length of its bar in percent, None where nothing is measured."""

    row: Row
    answer: Answer
    share: float | None = None

    @property
    def kind(self) -> str:
        """Name the kind of the answer; empty where it has none."""
        kinds = {kind.key: kind.label for kind in self.answer.question.kinds}
        return kinds.get(self.answer.kind or "", "")


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
    """A question with the number of cases that answer it."""

    question: Question
    heading: Heading
    path: str
    total: int
    answered: int


@dataclass(frozen=True, slots=True)
class QuestionView:
    """All answers to a question; `measured` are those with a bar, the smallest first."""

    vocabulary: Vocabulary
    summary: Summary
    others: tuple[Summary, ...]
    bands: tuple[Band, ...]
    states: tuple[tuple[Term, int], ...]
    kinds: tuple[tuple[str, int], ...]
    measured: tuple[Line, ...]


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
    return tuple(
        _summary(question, lines(collection, question)) for question in asked(collection)
    )


def pages(collection: Collection) -> Iterator[Page]:
    """Plan the list of the questions and a page for each."""
    found = {question.key: lines(collection, question) for question in asked(collection)}
    every = tuple(_summary(q, found[q.key]) for q in asked(collection))
    yield Page(
        path=QUESTIONS.path,
        frame=QUESTIONS.path,
        title="問いで見る",
        description="費用、期間、体制、製品、効果、つまずき、財源。一つの問いへの答えを、すべての事例で見渡します。",
        template="questions.html.j2",
        view=QuestionsView(every, len(collection.cases)),
        crumbs=(COMPARE,),
    )
    for summary in every:
        yield _page(collection, summary, every, found[summary.question.key])


def lines(collection: Collection, question: Question) -> tuple[Line, ...]:
    """Give what every case answers to a question, in the order of the population."""
    found = (
        Line(Row(case, collection.town(case)), answer)
        for case in collection.cases.values()
        for answer in _answers(collection, case.id)
        if answer.question.key == question.key
    )
    return _with_bars(sorted(found, key=lambda line: _people(line.row)))


def _answers(collection: Collection, key: str) -> tuple[Answer, ...]:
    case = collection.cases[key]
    return (*collection.answers(case), funded.answer(case, collection.vocabulary))


def _people(row: Row) -> float:
    people = row.town.population.value if row.town.population else None
    return people if people is not None else float("inf")


def _with_bars(found: list[Line]) -> tuple[Line, ...]:
    """Give a bar to what is like for like; one alone would compare nothing."""
    sizes = [size for line in found if (size := measure(line.answer)) is not None]
    longest = max(sizes, default=0)
    if len(sizes) < _FEWEST_BARS or not longest:
        return tuple(found)
    return tuple(replace(line, share=_share(measure(line.answer), longest)) for line in found)


def _share(size: float | None, longest: float) -> float | None:
    return None if size is None else round(_WHOLE * size / longest, 1)


def measure(answer: Answer) -> float | None:
    """Give what the bar of an answer measures: months, or the one initial cost in yen; else None."""
    if answer.question.key == "period":
        return answer.size
    if answer.question.key != "cost":
        return None
    initial = [claim for claim in answer.claims if claim.cost_kind == SPENT[0]]
    return initial[0].value if len(initial) == 1 and initial[0].unit == _YEN else None


def _summary(question: Question, found: Iterable[Line]) -> Summary:
    states = Counter(line.answer.state for line in found)
    return Summary(
        question,
        HEADINGS[question.key],
        path_of(question),
        states.total(),
        states[Cell.STATED],
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
        states=_states(found, collection.vocabulary),
        kinds=_kinds(found, question),
        measured=_measured(found),
    )
    return Page(
        path=summary.path,
        frame=QUESTIONS.path,
        title=f"{heading.title}（{question.label}）",
        description=f"{heading.title}。自治体DXの事例{summary.total}件のうち、答えの分かる{summary.answered}件を、人口の規模ごとに並べます。",
        template="question.html.j2",
        view=view,
        contents=tuple(Anchor(f"band-{band.key}", band.label) for band in bands),
        crumbs=(COMPARE, QUESTIONS),
    )


def _bands(found: tuple[Line, ...]) -> Iterator[Band]:
    """Sort lines by population; without a population the last band is theirs."""
    for key, label in (*((key, label) for _, key, label in SIZES), NO_SIZE):
        own = [line for line in found if (size_of(line.row.town) or NO_SIZE[0]) == key]
        if own:
            answered = [line for line in own if line.answer.state is Cell.STATED]
            shown = own if len(found) <= CASES_LISTED else _newest(answered)
            yield Band(key, label, tuple(shown), len(own), len(answered))


def _newest(found: list[Line]) -> list[Line]:
    return sorted(found, key=lambda line: line.row.case.updated.sort_key(), reverse=True)[
        :ROWS_OF_BAND
    ]


def _states(found: tuple[Line, ...], words: Vocabulary) -> tuple[tuple[Term, int], ...]:
    counts = Counter(line.answer.state for line in found)
    return tuple((words.cells[cell], counts[cell]) for cell in Cell if counts[cell])


def _kinds(found: tuple[Line, ...], question: Question) -> tuple[tuple[str, int], ...]:
    counts = Counter(line.answer.kind for line in found)
    return tuple((kind.label, counts[kind.key]) for kind in question.kinds if counts[kind.key])


def _measured(found: tuple[Line, ...]) -> tuple[Line, ...]:
    barred = [line for line in found if line.share is not None]
    return tuple(sorted(barred, key=lambda line: line.share or 0)[:ROWS_OF_BAND])
