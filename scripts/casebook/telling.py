"""How a claim, its sources and what is missing are told, wherever that is: on a page, in a comparison, on paper."""

from collections.abc import Iterable, Mapping, Sequence

from casebook.ages import OVERDUE, PLANNED
from casebook.foremost import QUOTED
from casebook.model import COST, WHOLE, Case, Cell, Claim, Doubt, Source, Status
from casebook.sealed import dataclass
from casebook.vocabulary import Funding, Term

_MONEY = {"初期": "初期費用", "運用": "運用費用"}
"""What is spent is called a cost; all other kinds of money are told as they stand."""
_OTHER = "その他"
_DATED = "timeline-"
"""Claims that stand beside their time."""
_DIFFER = "食い違い"
_OPEN = {Cell.NOT_APPLICABLE: "該当なし", Cell.UNCONFIRMED: "要確認"}


@dataclass(frozen=True, slots=True)
class Missing:
    """That something was looked for and not found, in words that go no further than what was read."""

    label: str
    short: str
    read: str
    scope: str
    title: str

    def __str__(self) -> str:
        """Tell all in one line: 出典に記載なし（全文3件・冒頭のみ7件を読んだ範囲）."""
        return f"{self.label}（{self.scope}）"


def quoted(sources: Sequence[Source]) -> Sequence[Source]:
    """Give those that a paper which leaves the town hall names: of what may be quoted, else all."""
    return tuple(source for source in sources if source.basis in QUOTED) or sources


def publishers(sources: Iterable[Source]) -> str:
    """Tell who published them, each once."""
    return "、".join(dict.fromkeys(source.publisher for source in sources))


def flags(claim: Claim) -> tuple[str, ...]:
    """Give what a reader should know before trusting a claim."""
    unproven = () if claim.confirmed else ("要確認",)
    return (*unproven, "事業者の発表") if claim.basis == "vendor" else unproven


def standing(at: Claim | Status) -> str:
    """Tell since when a state holds and of when that is known; of old evidence and of late plans the age too.

    A claim without a state is of the time that it speaks of. It stands in tables and lists: dates are short.
    """
    known = at.seen.evidence if at.seen else at.as_of
    dated = f"{known.short()}時点" if known and known.start else "時点の記載なし"
    if at.seen is None:
        return dated
    began = at.since.short() if at.since else ""
    since = began and began + ("の予定" if at.state == PLANNED else "から")
    late = OVERDUE if at.seen.overdue else ""
    return "、".join(filter(None, (since, dated, late, at.seen.old)))


def year(at: Claim) -> str:
    """Tell of what year a state is known, and its age where it looks old: for a cell of a table."""
    if at.seen is None or at.seen.evidence is None:
        return ""
    known = at.seen.evidence.year()
    return f"{known}、{at.seen.old}" if at.seen.old else known


def tip(source: Source) -> str:
    """Tell who published a source, and when where that is known: the first line of the tip of its marks."""
    date = f"　{source.published.japanese()}" if source.published else ""
    return f"{source.publisher}{date}"


def about(claim: Claim, bases: Mapping[str, Term]) -> tuple[str, ...]:
    """Tell of what time a claim speaks and what it rests on: the last lines of the tip of its marks."""
    time = (f"時点　{claim.as_of.japanese()}",) if claim.as_of and claim.as_of.start else ()
    return (*time, f"根拠　{bases[claim.basis].label}")


def told_of(claim: Claim, source: Source, bases: Mapping[str, Term], elsewhere: bool) -> str:
    """Tell in lines what a mark of a claim leads to; where the list of sources stands below, what it does not say.

    Where in the source a claim stands is told of its first source alone.
    """
    place = (f"場所　{claim.at}",) if claim.at and source is claim.sources[0] else ()
    if elsewhere:
        return "\n".join((tip(source), *place, *about(claim, bases)))
    *time, basis = about(claim, bases)
    dated = claim.id.startswith(_DATED)
    return "\n".join((*place, *(() if dated else time), *([basis] * (claim.basis != source.basis))))


def money(claim: Claim) -> str:
    """Tell what kind of money a claim speaks of; every claim of the field of costs speaks of one."""
    kind = claim.cost_kind or (_OTHER if claim.id.startswith(f"{COST}-") else "")
    return _MONEY.get(kind, kind)


def funding(claim: Claim, kinds: Mapping[str, Funding]) -> str:
    """Tell where the money came from; empty where the claim does not name it."""
    known = kinds.get(claim.funding or "")
    return known.label if known else ""


def tags(claim: Claim, kinds: Mapping[str, Funding]) -> tuple[str, ...]:
    """Give the words that stand before a claim about money, so that no income is read as a cost."""
    return tuple(filter(None, (money(claim), funding(claim, kinds))))


def measured(claim: Claim) -> str:
    """Name what a key figure measures; of money, also its kind where it has one. Other claims have no such name."""
    name, kind = claim.key_figure or "", money(claim)
    told = kind in ("", _OTHER) or any(word in name for word in kind.split("・"))
    return name if not name or told else f"{name}（{kind}）"


def missing(sources: Sequence[Source], label: str) -> Missing:
    """Say that nothing was found in some sources; `label` is the usual word for it.

    Who has read only openings cannot say that the sources do not tell.
    """
    whole = sum(source.read == WHOLE for source in sources)
    openings = len(sources) - whole
    counts = (("全文", whole), ("冒頭のみ", openings))
    read = "・".join(f"{how}{count}件" for how, count in counts if count) or "出典0件"
    if whole:
        return Missing(label, "記載なし", read, f"{read}を読んだ範囲", "読んだ出典にないこと")
    return Missing(
        label="読めた範囲に見当たらない",
        short="見当たらない",
        read=read,
        scope=read,
        title="読めた範囲に見当たらないこと",
    )


def beside(case: Case, field: str) -> str:
    """Tell what claims a field holds that do not answer it; empty where it is answered, or holds none.

    Only the field of costs has such: what came in, paid for it or was saved says nothing of what it cost.
    """
    claims, cell = case.fields.get(field, ()), case.cell(field)
    if not claims or cell is Cell.STATED:
        return ""
    kinds = dict.fromkeys(money(claim).replace(_OTHER, f"{_OTHER}のお金") for claim in claims)
    known = _OPEN.get(cell) or missing(case.sources, "記載なし").label
    return f"かかった費用は{known}。{'・'.join(kinds)}の記述{len(claims)}件"


def doubt_kind(doubt: Doubt) -> str:
    """Name the kind of a doubt: as written, or what two sources make it; empty where nobody has said."""
    return doubt.kind or (_DIFFER if len(doubt.sources) > 1 else "")


def unsourced(doubt: Doubt) -> str:
    """Tell which side of a doubt has no source; empty where none has to."""
    return f"出典のない側: {doubt.unsourced}" if doubt.unsourced else ""


def doubted(doubts: Iterable[Doubt], field: str) -> str:
    """Flag a field that doubts are about, by the gravest of them; empty where there are none."""
    kinds = [doubt_kind(doubt) for doubt in doubts if field in doubt.fields]
    if not kinds:
        return ""
    return "食い違いあり" if _DIFFER in kinds else "不確かな点あり"
