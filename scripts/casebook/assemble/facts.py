"""Checked files into the model: cases, municipalities, comparisons."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from sys import intern

from casebook import cite, schema
from casebook.ages import Seen
from casebook.assemble.parts import (
    Sources,
    citations,
    claims,
    digest,
    doubts,
    held_once,
    sources_of,
    when,
)
from casebook.beside import Gap, Link, Review
from casebook.comparison import Comparison, OwnCell, OwnRow, Point, SharedMeasure, Statement
from casebook.library import Data, Document, Library, texts
from casebook.model import Case, Claim, Member, Municipality, Reception, Status, Written
from casebook.terms import HostTerm
from casebook.when import When


def case(document: Document, today: date) -> Case:
    """Make the model of a case file, its states as seen from a day."""
    data = document.data
    sources = sources_of(data)
    fields = {
        key: tuple(_seen(claim, today) for claim in claims(data[key], key, sources))
        for key in schema.claim_fields()
        if key in data
    }
    status = tuple(_status(each, sources, today) for each in data["status"])
    by_id = {claim.id: claim for each in fields.values() for claim in each}
    gaps = [Gap(**gap) for gap in data.get("not_stated", ()) if not isinstance(gap, str)]
    return Case(
        digest=digest(document.digest, repr(ages(fields, status)).encode()),
        fields=fields,
        years=when(data.get("years")),
        status=status,
        members=tuple(_member(each, sources) for each in data.get("members", ())),
        answers={
            intern(key): _written(data, each, by_id)
            for key, each in data.get("answers", {}).items()
        },
        not_stated=held_once(gap for gap in data.get("not_stated", ()) if isinstance(gap, str)),
        gaps=tuple(gaps),
        doubts=doubts(data, sources),
        links=tuple(Link(**link) for link in data.get("links", ())),
        sources=tuple(sources.values()),
        subtitle=data.get("subtitle"),
        themes=held_once(data["themes"]),
        keywords=held_once(data.get("keywords", ())),
        spoken=tuple(data.get("spoken", ())),
        not_applicable=held_once(data.get("not_applicable", ())),
        related=held_once(data.get("related", ())),
        review=tuple(_review(each) for each in data.get("review", ())),
        published=When.parse(data["published"]),
        updated=When.parse(data["updated"]),
        checked=When.parse(data["checked"]),
        fetch=document.fetch,
        **{key: intern(data[key]) for key in ("id", "municipality", "target")},
        **{key: data[key] for key in ("title", "summary")},
    )


def municipality(document: Document, today: date) -> Municipality:
    """Make the model of a municipality file, its reception of visits as seen from a day."""
    data = document.data
    sources = sources_of(data)
    reception = _reception(data.get("reception", {}), sources, today)
    visits = tuple(
        replace(claim, seen=_known(claim, today))
        for claim in claims(data.get("visits", ()), "visits", sources)
    )
    ages = [claim.seen.age for claim in (*reception.claims(), *visits) if claim.seen]
    return Municipality(
        digest=digest(document.digest, repr(ages).encode()),
        profile=claims(data["profile"], "profile", sources),
        visits=visits,
        reception=reception,
        doubts=doubts(data, sources),
        sources=tuple(sources.values()),
        checked=When.parse(data["checked"]),
        **{key: data[key] for key in ("key", "name", "kana", "prefecture", "code", "kind")},
    )


def comparison(document: Document, library: Library) -> Comparison:
    """Make the model of a checked comparison; the library holds the cases it cites."""
    data = document.data
    return Comparison(
        key=data["key"],
        theme=data.get("theme"),
        cases=tuple(data.get("cases", ())),
        title=data["title"],
        summary=data["summary"],
        points=tuple(
            Point(item["heading"], tuple(_statement(each, library) for each in item["says"]))
            for item in data["points"]
        ),
        checked=When.parse(data["checked"]),
        practice=data.get("practice"),
        rows=tuple(_own_row(item, data["cases"], library) for item in data.get("rows", ())),
        measure=_measure(data["measure"], library) if "measure" in data else None,
    )


def _own_row(item: Data, cases: list[str], library: Library) -> OwnRow:
    """Make a row of a comparison's own; its cells stand in the order of the cases, however written."""
    cited = ((tuple(citations(each["cites"], library)), each.get("text")) for each in item["cells"])
    cells = (OwnCell(cites[0].case, text, cites) for cites, text in cited)
    ordered = sorted(cells, key=lambda cell: cases.index(cell.case))
    return OwnRow(item["heading"], item.get("hint"), tuple(ordered))


def _measure(item: Data, library: Library) -> SharedMeasure:
    cites = tuple(citations(item["cites"], library))
    return SharedMeasure(item["label"], item["unit"], item.get("note"), cites)


def _review(item: Data) -> Review:
    return Review(item["by"], When.parse(item["date"]), item["what"], item.get("note"))


def _written(data: Data, answer: Data | str, claims: Mapping[str, Claim]) -> Written | None:
    if isinstance(answer, str):
        return None
    anchors = [
        place.anchor
        for field, value in answer["cites"].items()
        for _, words in texts(value)
        for place in cite.matches(data, field, words)
    ]
    cited = tuple(claims[anchor] for anchor in dict.fromkeys(anchors))
    return Written(answer["text"], answer.get("kind"), cited)


def _reception(data: Data, sources: Sources, today: date) -> Reception:
    items = {
        key: tuple(
            replace(claim, term=HostTerm.of(item), seen=_known(claim, today))
            for item, claim in zip(
                data[key], claims(data[key], f"reception-{key}", sources), strict=True
            )
        )
        for key in schema.reception_fields()
        if key in data
    }
    return Reception(items, tuple(data.get("not_stated", ())))


def _known(claim: Claim, today: date) -> Seen:
    days = (source.published for source in claim.sources)
    return Seen.of("", claim.as_of, None, days, today)


def _member(item: Data, sources: Sources) -> Member:
    return Member(item["code"], item["name"], sources.named(item["source"]), item.get("at"))


def _status(item: Data, sources: Sources, today: date) -> Status:
    state, named = intern(item["state"]), sources.named(item["source"])
    as_of, since = When.parse(item["as_of"]), when(item.get("since"))
    seen = Seen.of(state, as_of, since, (source.published for source in named), today)
    return Status(state, as_of, named, item.get("at"), item.get("note"), since, seen)


def _seen(claim: Claim, today: date) -> Claim:
    """See the state of a practice from a day; other claims are of their own time for ever."""
    if claim.state is None:
        return claim
    days = (source.published for source in claim.sources)
    return replace(claim, seen=Seen.of(claim.state, claim.as_of, claim.since, days, today))


def ages(
    fields: Mapping[str, tuple[Claim, ...]], status: tuple[Status, ...]
) -> list[tuple[int | None, bool]]:
    """List all that the day of the build changes: a page is drawn anew when one of them does."""
    each = [claim.seen for claims in fields.values() for claim in claims if claim.seen]
    return [(seen.age, seen.overdue) for seen in (*each, *(one.seen for one in status))]


def _statement(item: Data, library: Library) -> Statement:
    return Statement(item["text"], tuple(citations(item["cites"], library)), "home" in item)
