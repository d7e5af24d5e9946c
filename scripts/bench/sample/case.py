"""One invented case, as its file holds it."""

from collections.abc import Iterable

from bench.sample.answers import answers
from bench.sample.chance import Zipf, dice
from bench.sample.claims import Claims
from bench.sample.dates import day, when
from bench.sample.lexicon import Lexicon
from bench.sample.plan import Plan
from bench.sample.sources import source
from bench.sample.speech import Speech
from bench.sample.templates import DOUBTS, GAPS
from casebook import schema
from casebook.library import Data

_YEARS = (2015, 2021)
"""Between which a case begins; it goes on for three years."""


def case(plan: Plan, lexicon: Lexicon, number: int) -> Data:
    """Write the case with this number, from 0."""
    chance = dice(plan.seed, "case", number)
    speech = Speech.of(chance, lexicon)
    names = [f"s{n}" for n in range(1, chance.randint(3, 8))]
    claims = Claims(chance, speech, chance.randint(*_YEARS), Zipf.of(names))
    claims.write()
    if needle := plan.needles.get(number):
        claims.add(f"「{needle}」は、この見本だけにある言葉である。")
    status = _status(claims)
    doubts = _doubts(claims)
    sources = {key: source(plan, speech, number, key) for key in names if key in claims.used}
    _date((*status, *(each for field in claims.fields.values() for each in field)), sources)
    return {
        "id": plan.id(number),
        "title": speech.say("{thing}による{work}の見直し（見本）", "{work}を{do}（見本）"),
        "subtitle": speech.say("{people}が{thing}で{work}を済ませられるようにした見本"),
        "municipality": plan.places[number].key,
        "target": speech.say("{section}の{people}", "{people}", "見本の{section}"),
        "summary": _summary(plan, claims, number),
        "themes": lexicon.themes.some(chance, 3),
        "keywords": _keywords(speech),
        "spoken": _spoken(speech),
        "years": when(chance, claims.year, claims.year + 1),
        "status": status,
        **claims.fields,
        **answers(claims.fields, lexicon.questions),
        **_silence(claims),
        **doubts,
        "links": [{"title": speech.say("{work}の案内（見本）"), "url": "https://example.jp/guide"}],
        **_related(plan, claims, number),
        "sources": sources,
        **_days(claims),
    }


def _summary(plan: Plan, claims: Claims, number: int) -> str:
    say = claims.speech.say
    told = [f"{label}は{figure}だった。" for label, figure in claims.key_figures.items()]
    return (
        f"{plan.places[number].name}の見本である。"
        + say("{work}で{trouble}ことを受け、{section}が{thing}を{did}。")
        + say("{people}が{own}を使うようになり、{gain}。")
        + "".join(told[:1])
        + say("一方、{work}では{trouble}ことが残る。")
    )


def _keywords(speech: Speech) -> list[str]:
    slots = ("word", "word", "word", "thing", "work", "ware", "own")
    return list(dict.fromkeys(speech[slot] for slot in slots))


def _spoken(speech: Speech) -> list[str]:
    forms = ("{work}で{trouble}", "{people}に{thing}を使ってほしい", "{work}を{do}には")
    return list(dict.fromkeys(speech.say(form) for form in forms))


def _status(claims: Claims) -> list[Data]:
    states = claims.speech.lexicon.states.some(claims.chance, claims.chance.randint(1, 3))
    return [
        {
            "state": state,
            "as_of": when(claims.chance, claims.year + n, claims.year + n),
            "source": claims.cite(),
        }
        for n, state in enumerate(states)
    ]


def _date(items: Iterable[Data], sources: Data) -> None:
    """Date each state by its newest source; of one without a day its own time may stay."""
    for item in items:
        named = [item["source"]] if isinstance(item["source"], str) else item["source"]
        days = [sources[name]["published"] for name in named]
        if "state" in item and all(days):
            item["as_of"] = max(days)
        elif "state" in item:
            item.setdefault("as_of", "2023年度")


def _silence(claims: Claims) -> Data:
    """Declare most of what is not stated; GIF's required fields always."""
    chance, speech = claims.chance, claims.speech
    missing: list[str | Data] = []
    foreign: list[str] = []
    for key, described in schema.claim_fields().items():
        if key in claims.fields:
            continue
        drawn = chance.random()
        if drawn < 0.7 or described.schema.get("x-gif-required", False):
            missing.append(key)
        elif drawn < 0.8:
            foreign.append(key)
    parts = chance.sample(list(claims.fields), chance.randint(0, 2))
    missing += [{"field": key, "what": speech.say(*GAPS)} for key in parts]
    declared: Data = {"not_stated": missing, "not_applicable": foreign}
    return {key: value for key, value in declared.items() if value}


def _doubts(claims: Claims) -> Data:
    chance = claims.chance
    count = chance.choice((0, 0, 1, 1, 2))
    doubts = [
        {
            "text": claims.speech.say(*DOUBTS),
            "fields": chance.sample(list(claims.fields), 1),
            "sources": list(dict.fromkeys((claims.cite(), claims.cite()))),
        }
        for _ in range(count)
    ]
    doubts = [each | ({"kind": "裏づけ"} if len(each["sources"]) == 1 else {}) for each in doubts]
    return {"doubts": doubts} if doubts else {}


def _related(plan: Plan, claims: Claims, number: int) -> Data:
    count = claims.chance.randint(1, 4)
    drawn = claims.chance.sample(range(plan.count), min(plan.count, count + 1))
    others = [plan.id(other) for other in drawn if other != number][:count]
    return {"related": others} if others else {}


def _days(claims: Claims) -> Data:
    published = day(claims.chance, "2024-01-01", 400)
    updated = day(claims.chance, published, 100)
    return {"published": published, "updated": updated, "checked": day(claims.chance, updated, 100)}
