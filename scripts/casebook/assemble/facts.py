"""Checked files into the model: cases, municipalities, comparisons."""

from casebook import schema
from casebook.assemble.parts import (
    Sources,
    citations,
    claims,
    digest,
    doubts,
    sources_named,
    sources_of,
    when,
)
from casebook.comparison import Comparison, Point, Statement
from casebook.library import Data, Document, Library
from casebook.model import Case, Gap, Link, Municipality, Reception, Status
from casebook.when import When


def case(document: Document) -> Case:
    """Make the model of a case file."""
    data = document.data
    sources = sources_of(data)
    gaps = [Gap(**gap) for gap in data.get("not_stated", ()) if not isinstance(gap, str)]
    return Case(
        digest=digest(document.content),
        fields={
            key: claims(data[key], key, sources) for key in schema.claim_fields() if key in data
        },
        years=when(data.get("years")),
        status=tuple(_status(status, sources) for status in data["status"]),
        not_stated=tuple(gap for gap in data.get("not_stated", ()) if isinstance(gap, str)),
        gaps=tuple(gaps),
        doubts=doubts(data, sources),
        links=tuple(Link(**link) for link in data.get("links", ())),
        sources=tuple(sources.values()),
        subtitle=data.get("subtitle"),
        themes=tuple(data["themes"]),
        keywords=tuple(data.get("keywords", ())),
        not_applicable=tuple(data.get("not_applicable", ())),
        related=tuple(data.get("related", ())),
        published=When.parse(data["published"]),
        updated=When.parse(data["updated"]),
        checked=When.parse(data["checked"]),
        **{key: data[key] for key in ("id", "title", "municipality", "target", "summary")},
    )


def municipality(document: Document) -> Municipality:
    """Make the model of a municipality file."""
    data = document.data
    sources = sources_of(data)
    return Municipality(
        digest=digest(document.content),
        profile=claims(data["profile"], "profile", sources),
        visits=claims(data.get("visits", ()), "visits", sources),
        reception=_reception(data.get("reception", {}), sources),
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
        led=tuple((item["case"], _statement(item, library)) for item in data.get("led", ())),
        points=tuple(
            Point(item["heading"], tuple(_statement(each, library) for each in item["says"]))
            for item in data["points"]
        ),
        checked=When.parse(data["checked"]),
    )


def _reception(data: Data, sources: Sources) -> Reception:
    items = {
        key: claims(data[key], f"reception-{key}", sources)
        for key in schema.reception_fields()
        if key in data
    }
    return Reception(items, tuple(data.get("not_stated", ())))


def _status(item: Data, sources: Sources) -> Status:
    named = sources_named(item["source"], sources)
    as_of, since = When.parse(item["as_of"]), when(item.get("since"))
    return Status(item["state"], as_of, since, named, item.get("at"), item.get("note"))


def _statement(item: Data, library: Library) -> Statement:
    return Statement(item["text"], tuple(citations(item["cites"], library)))
