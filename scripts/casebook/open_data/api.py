"""The files of the API with their schemas, and the OpenAPI document that tells of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from casebook.collection import Collection
from casebook.joined import Part, Whole
from casebook.kept import code, digest
from casebook.model import Case, Municipality
from casebook.open_data import cases, documents, words
from casebook.open_data.naming import LICENCE, LICENCE_URL, NAME, cite
from casebook.open_data.parts import of_cases, of_towns
from casebook.open_data.shape import as_json, as_pages_of_text, components, inner, schema
from casebook.pages.page import API, path_of_data

FILES: Mapping[str, tuple[type, str]] = {
    "cases": (documents.CasesFile, "すべての事例のあらまし"),
    "municipalities": (
        documents.MunicipalitiesFile,
        "事例のある自治体の概要と、視察の受け入れの条件",
    ),
    "vocabulary": (documents.VocabularyFile, "項目、問い、テーマ、手法などのキーと名前"),
    "sources": (documents.SourcesFile, "出典の一覧"),
    "answers": (documents.AnswersFile, "九つの問いへの、すべての事例の答え"),
    "moved": (documents.MovedFile, "移した事例、統合した事例、取り下げた事例"),
}
"""The files that there is one of, with what each is."""

CASE: Mapping[str, tuple[type, str]] = {
    "case": (documents.CaseFile, "一つの事例のすべて"),
    "moved-case": (documents.MovedCaseFile, "もうここにない一つの事例"),
}
"""What a file under the id of a case may be."""

_PIECES = 64
"""So many parts the list of all sources has."""


def files(collection: Collection) -> Iterator[Whole]:
    """Give every file of the API but those of the cases that there are."""
    whole = words.about(collection)
    gone = tuple(words.moved(collection.gone))
    asked = bool(collection.vocabulary.questions)
    yield _list("cases", whole, of_cases(collection, partial(_brief, collection)))
    yield _list("municipalities", whole, of_towns(collection, partial(_town, collection)))
    yield _list("answers", whole, of_cases(collection, partial(_answers, collection)) * asked)
    sources = _list("sources", whole, _sources(collection), between=b"")
    yield replace(sources, here=True)
    yield _told("vocabulary", documents.VocabularyFile(whole, words.vocabulary(collection)))
    yield _told("moved", documents.MovedFile(whole, gone))
    for each in gone:
        yield _told(f"cases/{each.id}", documents.MovedCaseFile(whole, each))
    yield from described()


def _list(name: str, about: documents.About, parts: Sequence[Part], between: bytes = b",") -> Whole:
    """Give the file of a list, which is told item by item."""
    record, _ = FILES[name]
    head, tail = as_json(record(about, ())).rsplit(b"[]", 1)
    return Whole(f"{API}/{name}.json", parts, head + b"[", between, b"]" + tail)


def _sources(collection: Collection) -> tuple[Part, ...]:
    """Give the sources in parts of about the same size: of many cases all of them take tens of megabytes.

    A part has a comma of its own in front, for there may be nothing in it.
    """

    def make(number: int) -> bytes:
        cited = collection.listing.cited
        start, end = (len(cited) * each // _PIECES for each in (number, number + 1))
        told = inner(tuple(map(words.cited, cited[start:end])))
        return b"," + told if start and told else told

    every = range(_PIECES)
    return tuple(Part(digest(collection.listed, b"%d" % n), partial(make, n)) for n in every)


def _told(name: str, record: object) -> Whole:
    """Give a file that says what a record does."""
    content = as_json(record)
    return Whole.of(f"{API}/{name}.json", digest(content), lambda: content)


def files_of(collection: Collection, keys: Iterable[str]) -> Iterator[Whole]:
    """Give the files of some cases."""
    whole = words.about(collection)

    def told(case: Case) -> bytes:
        own = replace(whole, updated=case.updated.iso(), cite=cite(case, collection.town(case)))
        return as_json(documents.CaseFile(own, cases.full(collection, case)))

    for part in of_cases(collection, told, keys=keys):
        yield Whole(path_of_data(part.of), (part,))


def _brief(collection: Collection, case: Case) -> bytes:
    return inner((cases.brief(collection, case),))


def _town(collection: Collection, town: Municipality) -> bytes:
    return inner((cases.municipality(collection, town),))


def _answers(collection: Collection, case: Case) -> bytes:
    return inner(tuple(words.answers(collection, case)))


def described() -> Iterator[Whole]:
    """Give the schemas and the OpenAPI document, which are the same for every collection."""
    for name, (record, title) in {**FILES, **CASE}.items():
        yield _described(f"schema/{name}", partial(_schema, name, record, title))
    yield _described("openapi", openapi)


def _described(name: str, make: Callable[[], dict[str, Any]]) -> Whole:
    return Whole.of(f"{API}/{name}.json", code(), lambda: as_pages_of_text(make()))


def _schema(name: str, record: type, title: str) -> dict[str, Any]:
    return {"title": title, **schema(record, f"{name}.json")}


def openapi() -> dict[str, Any]:
    """Tell of the API as OpenAPI 3.1 does; the server is wherever this document lies."""
    names = {name: record.__name__ for name, (record, _) in {**FILES, **CASE}.items()}
    records = {record.__name__: record for record, _ in {**FILES, **CASE}.values()}
    paths = {
        f"/{name}.json": _get(name, title, [names[name]]) for name, (_, title) in FILES.items()
    }
    paths["/cases/{id}.json"] = _one_case([names[name] for name in CASE])
    return {
        "openapi": "3.1.1",
        "info": {
            "title": f"{NAME}のデータ",
            "version": "1.0.0",
            "description": "自治体DXの事例を、出典の付いた記述として渡します。ファイルを読むだけの API で、"
            "検索や書き込みはありません。版が同じ間は、項目が増えることはあっても、減ったり名前が変わったりはしません。",
            "license": {"name": LICENCE, "url": LICENCE_URL},
        },
        "servers": [{"url": ".", "description": "このファイルのあるフォルダー。"}],
        "security": [],
        "paths": paths,
        "components": {"schemas": components(records)},
    }


def _one_case(kinds: list[str]) -> dict[str, Any]:
    key = {
        "name": "id",
        "in": "path",
        "required": True,
        "description": "事例のID。cases.json にあります。",
        "schema": {"type": "string", "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},
        "example": "kitami-writing-free-counter",
    }
    made = _get("case", "一つの事例のすべて。なくなった事例は行き先と理由", kinds)
    made["get"]["responses"]["404"] = {"description": "そのIDの事例は、あったことがない。"}
    return {"parameters": [key], **made}


def _get(name: str, title: str, kinds: list[str]) -> dict[str, Any]:
    shapes = [{"$ref": f"#/components/schemas/{kind}"} for kind in kinds]
    shape = shapes[0] if len(shapes) == 1 else {"oneOf": shapes}
    answer = {"description": title, "content": {"application/json": {"schema": shape}}}
    return {"get": {"operationId": name, "summary": title, "responses": {"200": answer}}}
