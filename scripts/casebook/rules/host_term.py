"""A term of a host's reception stands where it is read, exists in the calendar, and says what its sentence says."""

from collections.abc import Iterator

from casebook import terms
from casebook.lead_times import leads_in
from casebook.library import Data, DataPath, Document, Kind, Library, texts
from casebook.problem import quoted
from casebook.rules.found import Fault

TITLE = "視察の受け入れの値が、決まった項目にあり、暦にあり、文と食い違わない"

ITEMS = {
    "section": "desk",
    **dict.fromkeys(("send", "form", "call"), "apply"),
    **dict.fromkeys(("lead", "due"), "lead_time"),
    **dict.fromkeys(("weekdays", "hours"), "days"),
    **dict.fromkeys(("periods", "sessions", "months", "ahead"), "closed"),
    "exempt": "fee",
    **dict.fromkeys(("level", "what"), "lodging"),
    "needed": "thanks",
    "accepted": "online",
}
"""The item of a reception under which each term is read."""

_UNITS = {
    "minutes": ("分", ("時間", "分間", "時間以内")),
    "topics": ("主題", ("件", "つ", "個", "テーマ", "項目")),
    "party": ("人", ("名", "人/団体", "名/団体")),
    "days": ("団体/日", ("団体", "件", "件/日", "組/日")),
    "fee": ("円/人", ("円/名", "円/一人", "円/1人", "円/人回")),
}
"""The unit that a plan can read of an item, and what is written for it."""


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report what of the terms of a reception no plan could be held against, or would be held against wrongly."""
    if document.kind is not Kind.MUNICIPALITY:
        return
    for where, claim in document.claims:
        if where[0] == "reception" and len(where) == 3:
            yield from _place(where, claim)
            yield from _calendar(where, claim)
            yield from _words(where, claim)
            yield from _unit(where, claim)


def _place(where: DataPath, claim: Data) -> Iterator[Fault]:
    here = str(where[1])
    for key in claim:
        if ITEMS.get(key, here) != here:
            message = (
                f"{key} は {ITEMS[key]} の記述に書く値です。{here} では読まれません。"
                f"この記述を {ITEMS[key]} に移すか、{key} を消してください。"
            )
            yield Fault((*where, key), message, on_key=True)
    if "ahead" in claim and not ("periods" in claim or "sessions" in claim):
        message = (
            "ahead は、いつの前かが分からないと読めません。periods か sessions も書いてください。"
        )
        yield Fault((*where, "ahead"), message, on_key=True)


def _calendar(where: DataPath, claim: Data) -> Iterator[Fault]:
    for step, text in texts(claim.get("periods")):
        if terms.shaped(text) and terms.period(text) is None:
            message = f"時期{quoted(text)}に、暦にない月か日があります。出典を見て直してください。"
            yield Fault((*where, "periods", *step), message)
    hours = claim.get("hours")
    if isinstance(hours, str) and terms.spans(hours) and terms.hours(hours) is None:
        message = (
            f"時間帯{quoted(hours)}が、時刻でないか、早い順になっていません。"
            "9:30から16:00 のように書いてください。"
        )
        yield Fault((*where, "hours"), message)


def _words(where: DataPath, claim: Data) -> Iterator[Fault]:
    """Report a sentence that says 2週間前 beside a lead of 3週間前: one of them misleads."""
    written, text = claim.get("lead"), claim.get("text")
    if not isinstance(written, str) or not isinstance(text, str):
        return
    lead = terms.lead(written)
    said = leads_in([text])
    if lead and said and lead not in said.values():
        names = "、".join(each.name for each in said.values())
        message = (
            f"期限{quoted(written)}が、文の{quoted(names)}と違います。"
            "出典を見て、どちらかを直してください。"
        )
        yield Fault((*where, "lead"), message)


def _unit(where: DataPath, claim: Data) -> Iterator[Fault]:
    read, others = _UNITS.get(str(where[1]), ("", ()))
    unit = claim.get("unit")
    if unit in others:
        message = f"単位{quoted(unit)}では、計画の人数や時間と比べられません。値を確かめ、unit: {read} と書いてください。"
        yield Fault((*where, "unit"), message)
