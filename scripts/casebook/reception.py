"""What the terms of a host come to: words for a cell, limits and fees in numbers, days on which nobody is received."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Literal

from casebook.figures import figure
from casebook.lead_times import Lead, leads_in
from casebook.model import Claim, Municipality
from casebook.sealed import dataclass
from casebook.terms import WEEKDAYS, HostTerm, Period

LimitKind = Literal["minutes", "topics", "party-min", "party-max", "groups-a-day"]

_LIMITS: dict[tuple[str, str], LimitKind] = {
    ("minutes", "分"): "minutes",
    ("topics", "主題"): "topics",
    ("party", "人"): "party-max",
    ("days", "団体/日"): "groups-a-day",
}
"""What a number of an item limits, by its unit."""

_FEES = ("円/人", "円/団体", "円")
"""Units of a fee: what is asked of each, of a party, once."""

Standing = Literal["terms", "records", "none"]

FORM = "申込書"
"""A form of which nobody says of what kind it is."""

MINIMUM = "以上"
EXAMPLE = "受けた例"
_COUNTED: dict[LimitKind, tuple[str, str]] = {
    "topics": ("主題は", "つ"),
    "groups-a-day": ("1日に", "団体"),
}
"""How a limit is told where its unit alone says too little."""

_DUE = {"letters": "公文書は", "questions": "質問は"}
_LEVELS = {"依頼": "の依頼あり", "条件": "が条件", "要件": "が要件"}
_ACCEPTED = {"受ける": "受ける", "受けない": "受けない", "受けた例": "受けた例がある"}


@dataclass(frozen=True, slots=True)
class Limit:
    """A number that a visit has to keep to: of a range the upper end."""

    kind: LimitKind
    value: float


def limit(item: str, claim: Claim) -> Limit | None:
    """Read what the number of a claim limits; None where it limits nothing."""
    kind = _LIMITS.get((item, claim.unit or ""))
    if kind is None or claim.value is None:
        return None
    if kind == "party-max" and claim.qualifier == MINIMUM:
        return Limit("party-min", claim.value)
    return Limit(kind, claim.value if claim.value_to is None else claim.value_to)


def closed(claim: Claim) -> Iterator[Period]:
    """Walk the parts of every year in which nobody is received, each after the stretch that is closed before it."""
    for each in claim.term.periods:
        if claim.term.ahead:
            yield each.before(claim.term.ahead)
        yield each


def leads(claim: Claim) -> list[tuple[str, Lead]]:
    """Give what is due by when, under the keys of deadlines: as written, else as the words themselves can be read."""
    term = claim.term
    return [(term.due, term.lead)] if term.lead else list(leads_in([claim.text]).items())


def brief(item: str, claim: Claim) -> str:
    """Tell a claim in a few words, as a table has room for; what cannot be shortened is told whole."""
    return short(item, claim) or claim.text


def short(item: str, claim: Claim) -> str:
    """Tell in a few words what a claim holds beside its own; nothing where it holds nothing."""
    told = _leads(claim) if item == "lead_time" else _SHORT.get(item, _untold)(claim.term)
    return told or _number(item, claim)


@dataclass(frozen=True, slots=True)
class Receives:
    """Whether a town has published on which terms it receives visits, only shows that it did, or neither.

    `claim` is the newest that says so.
    """

    standing: Standing
    claim: Claim | None

    @property
    def day(self) -> tuple[int, int, int]:
        """Give the last day that its words may be of, to sort by; the unknown comes first."""
        return _newest(self.claim) if self.claim else (0, 0, 0)

    @property
    def words(self) -> str:
        """Tell it in a line, with its time."""
        if self.claim is None:
            return "受け入れの案内も記録も見つからない"
        known = self.claim.seen.evidence if self.claim.seen else None
        when = known.short() if known else "日付なし"
        return f"受け入れの{self._kind}あり（{when}）"

    @property
    def told(self) -> str:
        """Tell of when its words are; nothing where there are none."""
        return _dated(self.claim, self._kind) if self.claim else ""

    @property
    def _kind(self) -> str:
        return "案内" if self.standing == "terms" else "記録"


def receives(town: Municipality) -> Receives:
    """Look for terms, then for records of what was."""
    claims = list(town.reception.claims())
    terms = [each for each in claims if _binds(each)]
    if terms:
        return Receives("terms", max(terms, key=_newest))
    records = [*claims, *town.visits]
    if records:
        return Receives("records", max(records, key=_newest))
    return Receives("none", None)


def _newest(claim: Claim) -> tuple[int, int, int]:
    known = claim.seen.evidence if claim.seen else None
    return known.last() if known else (0, 0, 0)


def told(claim: Claim) -> str:
    """Tell of when a host's words on its reception are."""
    return _dated(claim, "案内" if _binds(claim) else "記録")


def _dated(claim: Claim, kind: str) -> str:
    known = claim.seen.evidence if claim.seen else None
    return f"{known.short()}の{kind}" if known else f"日付のない{kind}"


def _binds(claim: Claim) -> bool:
    """Say whether a claim is a term: an example, and what nobody could confirm, only record what was."""
    return claim.confirmed and claim.term.accepted != EXAMPLE


def _untold(_: HostTerm) -> str:
    return ""


def _leads(claim: Claim) -> str:
    return "、".join(f"{_DUE.get(due, '')}{lead.name}まで" for due, lead in leads(claim))


def _lodging(term: HostTerm) -> str:
    return "・".join(term.what) + _LEVELS[term.level] if term.level else ""


def _way(term: HostTerm) -> str:
    kinds = [each for each in term.form if each != FORM]
    form = (FORM + (f"（{'か'.join(kinds)}）" if kinds else "")) if term.form else ""
    send = f"{'か'.join(term.send)}で" if term.send else ""
    if not form + send:
        return "電話もかける" if term.call else ""
    verb = (
        ("送り、" if term.call else "送る") if form else ("申し込み、" if term.call else "申し込む")
    )
    return f"{form and form + 'を'}{send}{verb}{'電話もかける' if term.call else ''}"


def _days(term: HostTerm) -> str:
    days = "・".join(WEEKDAYS[day - 1] for day in term.weekdays)
    return "　".join(filter(None, (days and f"{days}曜", "から".join(term.hours or ()))))


def _closed(term: HostTerm) -> str:
    parts = [each.words for each in term.periods]
    if term.sessions:
        months = "・".join(map(str, term.months))
        parts.append(f"議会の会期中（{months}月）" if months else "議会の会期中")
    ahead = f"。その{term.ahead.name}からも" if term.ahead else ""
    return "、".join(parts) + ahead if parts else ""


def _number(item: str, claim: Claim) -> str:
    """Tell the number that a claim limits a visit by, or that it costs."""
    if claim.value is None:
        return ""
    if item == "fee" and claim.unit in _FEES:
        exempt = f"（免除　{'、'.join(claim.term.exempt)}）" if claim.term.exempt else ""
        return ("無料" if claim.value == 0 else figure(claim)) + exempt
    kind = limit(item, claim)
    if kind is None:
        return ""
    before, unit = _COUNTED.get(kind.kind, ("", claim.unit))
    return before + figure(replace(claim, unit=unit))


_SHORT: dict[str, Callable[[HostTerm], str]] = {
    "desk": lambda term: term.section,
    "apply": _way,
    "days": _days,
    "closed": _closed,
    "lodging": _lodging,
    "thanks": lambda term: {True: "要る", False: "要らない", None: ""}[term.needed],
    "online": lambda term: _ACCEPTED.get(term.accepted, ""),
}
