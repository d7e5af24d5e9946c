"""Checked documents into the model. Only documents without problems come here."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from casebook import comparison, schema
from casebook.comparison import Citation
from casebook.library import Data, Document, Library
from casebook.model import Case, Claim, Doubt, Gap, Link, Municipality, Reception, Source, Status
from casebook.vocabulary import (
    Field,
    Framework,
    Group,
    HomeFact,
    Item,
    NationalPlan,
    Piece,
    Practice,
    Prompt,
    Readiness,
    Side,
    Synonyms,
    Term,
    Theme,
    Travel,
    Trouble,
    Vocabulary,
    Wider,
)
from casebook.when import When

Sources = Mapping[str, Source]


def case(document: Document, content: bytes) -> Case:
    """Make the model of a case file; `content` is the file as read."""
    data = document.data
    sources = _sources(data)
    gaps = [Gap(**gap) for gap in data.get("not_stated", ()) if not isinstance(gap, str)]
    return Case(
        digest=_digest(content),
        fields={
            key: _claims(data[key], key, sources) for key in schema.claim_fields() if key in data
        },
        years=_when(data.get("years")),
        status=tuple(_status(status, sources) for status in data["status"]),
        not_stated=tuple(gap for gap in data.get("not_stated", ()) if isinstance(gap, str)),
        gaps=tuple(gaps),
        doubts=_doubts(data, sources),
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


def municipality(document: Document, content: bytes) -> Municipality:
    """Make the model of a municipality file."""
    data = document.data
    sources = _sources(data)
    return Municipality(
        digest=_digest(content),
        profile=_claims(data["profile"], "profile", sources),
        visits=_claims(data.get("visits", ()), "visits", sources),
        reception=_reception(data.get("reception", {}), sources),
        doubts=_doubts(data, sources),
        sources=tuple(sources.values()),
        checked=When.parse(data["checked"]),
        **{key: data[key] for key in ("key", "name", "kana", "prefecture", "code", "kind")},
    )


def vocabulary(library: Library, contents: Mapping[str, bytes]) -> Vocabulary:
    """Make the model of all vocabulary files together."""
    files = {name: document.data for name, document in library.vocabulary.items()}
    read = [contents[document.path] for document in library.vocabulary.values()]
    themes, terms = files["themes"], files["terms"]
    return Vocabulary(
        digest=_digest(b"\0".join(read)),
        groups=tuple(_group(group) for group in files["fields"]["groups"]),
        plan=NationalPlan(themes["edition"], When.parse(themes["published"]), themes["publisher"]),
        themes={
            item["key"]: Theme(**_words(item), number=item.get("number"))
            for item in themes["items"]
        },
        practices={
            item["key"]: Practice(**_words(item), piece=item.get("piece"))
            for item in files["practices"]["items"]
        },
        troubles={
            item["key"]: Trouble(**_words(item))
            for item in files.get("troubles", {}).get("items", ())
        },
        framework=_framework(files["pieces"]),
        states=_terms(terms["states"]),
        bases=_terms(terms["bases"]),
        cells=_terms(terms["cells"]),
        synonyms=_synonyms(files.get("synonyms", {})),
        self_check=tuple(_statement(item) for item in files.get("self-check", {}).get("items", ())),
        travel=_travel(files["travel"], library) if "travel" in files else Travel(),
    )


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()


def _when(value: str | int | None) -> When | None:
    return None if value is None else When.parse(value)


def _sources(data: Data) -> dict[str, Source]:
    return {
        key: Source(
            key=key,
            number=number,
            published=_when(source["published"]),
            independent_of_host=source.get("independent_of_host", False),
            **{name: source[name] for name in ("title", "publisher", "url", "read", "basis")},
            **{name: source.get(name) for name in ("author", "licence", "note")},
        )
        for number, (key, source) in enumerate(data["sources"].items(), start=1)
    }


def _named(value: str | list[str] | None, sources: Sources) -> tuple[Source, ...]:
    names = [value] if isinstance(value, str) else value or []
    return tuple(sources[name] for name in names)


def _claims(items: Any, field: str, sources: Sources) -> tuple[Claim, ...]:
    return tuple(_claim(item, f"{field}-{n}", sources) for n, item in enumerate(items, start=1))


def _claim(item: Data, anchor: str, sources: Sources) -> Claim:
    named = _named(item["source"], sources)
    optional = (
        "at",
        "value",
        "unit",
        "qualifier",
        "key_figure",
        "practice",
        "state",
        "trouble",
        "cost_kind",
        "note",
    )
    return Claim(
        id=anchor,
        text=item["text"],
        sources=named,
        topic=item.get("topic") or item.get("item"),
        as_of=_when(item.get("as_of")),
        basis=item.get("basis") or named[0].basis,
        confirmed=item.get("confirmed", True),
        **{name: item.get(name) for name in optional},
    )


def _reception(data: Data, sources: Sources) -> Reception:
    items = {
        key: _claims(data[key], f"reception-{key}", sources)
        for key in schema.reception_fields()
        if key in data
    }
    return Reception(items, tuple(data.get("not_stated", ())))


def _status(item: Data, sources: Sources) -> Status:
    named = _named(item["source"], sources)
    as_of = When.parse(item["as_of"])
    return Status(item["state"], as_of, named, item.get("at"), item.get("note"))


def _doubts(data: Data, sources: Sources) -> tuple[Doubt, ...]:
    return tuple(
        Doubt(item["text"], tuple(item.get("fields", ())), _named(item.get("sources"), sources))
        for item in data.get("doubts", ())
    )


def _group(group: Data) -> Group:
    described = schema.claim_fields()
    fields = tuple(
        Field(
            key=item["key"],
            title=described[item["key"]].title,
            description=described[item["key"]].description,
            gif=described[item["key"]].schema.get("x-gif"),
            question=item["question"],
            asks=item["asks"],
            near=tuple(item.get("near", ())),
            changes=item.get("changes", False),
            first=item.get("first", False),
        )
        for item in group["fields"]
    )
    return Group(group["key"], group["label"], group["lead"], fields)


def _words(item: Data) -> dict[str, Any]:
    rest = {key: value for key, value in item.items() if key not in ("words", "number", "piece")}
    return {**rest, "words": tuple(item["words"])}


def _terms(items: list[Data]) -> dict[str, Term]:
    return {item["key"]: Term(**{"symbol": "", **item}) for item in items}


def _synonyms(data: Data) -> Synonyms:
    groups = (
        group if isinstance(group, list) else group["words"] for group in data.get("groups", ())
    )
    wider = (Wider(each["word"], tuple(each["finds"])) for each in data.get("wider", ()))
    return Synonyms(tuple(tuple(group) for group in groups), tuple(wider))


def _statement(item: Data) -> HomeFact:
    practices = tuple(item.get("practices", ()))
    return HomeFact(item["key"], item["piece"], item["text"], item.get("hint"), practices)


def _travel(data: Data, library: Library) -> Travel:
    sources = _sources(data)
    return Travel(
        sides=tuple(_side(each, library) for each in data["sides"]),
        ready=tuple(
            Readiness(
                each["key"],
                each["label"],
                each.get("lead"),
                _claims(each.get("facts", ()), f"fact-{each['key']}", sources),
                tuple(
                    Item(item["key"], item["text"], item.get("hint"), _cites(item, library))
                    for item in each["items"]
                ),
            )
            for each in data["ready"]
        ),
        sources=tuple(sources.values()),
    )


def _side(data: Data, library: Library) -> Side:
    prompts = tuple(
        Prompt(
            piece=each.get("piece"),
            hint=each.get("hint"),
            statements=tuple(each.get("statements", ())),
            practices=tuple(each.get("practices", ())),
            cites=_cites(each, library),
            **{key: each[key] for key in ("key", "text")},
        )
        for each in data["prompts"]
    )
    named = {key: data[key] for key in ("key", "label", "title", "lead")}
    return Side(cites=_cites(data, library), prompts=prompts, **named)


def _cites(item: Data, library: Library) -> tuple[Citation, ...]:
    """Resolve citations; words that all collections share may cite a case that this one lacks."""
    cites = {case: at for case, at in item.get("cites", {}).items() if case in library.cases}
    return tuple(comparison.citations(cites, library))


def _framework(data: Data) -> Framework:
    sources = _sources(data)
    return Framework(
        title=data["title"],
        lead=data["lead"],
        pieces=tuple(
            Piece(
                claims=_claims(item["claims"], f"piece-{item['key']}", sources),
                **{key: item[key] for key in ("key", "number", "label", "short")},
            )
            for item in data["items"]
        ),
        background=_claims(data.get("background", ()), "background", sources),
        statistics=_claims(data["statistics"], "statistics", sources),
        doubts=_doubts(data, sources),
        not_found=tuple(data.get("not_found", ())),
        sources=tuple(sources.values()),
        checked=When.parse(data["checked"]),
    )
