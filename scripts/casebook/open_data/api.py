"""The files of the API with their schemas, and the OpenAPI document that tells of them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from casebook.collection import Collection
from casebook.open_data import cases, documents, words
from casebook.open_data.naming import API, LICENCE, LICENCE_URL, NAME, case_data, cite
from casebook.open_data.shape import as_json, as_pages_of_text, components, schema

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


def files(collection: Collection) -> Iterator[tuple[str, bytes]]:
    """Give every file of the API with its site path."""
    whole = words.about(collection)
    gone = tuple(words.moved(collection.gone))
    made: Mapping[str, object] = {
        "cases": documents.CasesFile(
            whole, tuple(cases.brief(collection, each) for each in collection.cases.values())
        ),
        "municipalities": documents.MunicipalitiesFile(
            whole,
            tuple(cases.municipality(collection, e) for e in collection.municipalities.values()),
        ),
        "vocabulary": documents.VocabularyFile(whole, words.vocabulary(collection)),
        "sources": documents.SourcesFile(whole, tuple(words.sources(collection))),
        "answers": documents.AnswersFile(whole, tuple(words.answers(collection))),
        "moved": documents.MovedFile(whole, gone),
    }
    for name, record in made.items():
        yield f"{API}/{name}.json", as_json(record)
    for case in collection.cases.values():
        own = replace(whole, cite=cite(case, collection.town(case)))
        record = documents.CaseFile(own, cases.full(collection, case))
        yield case_data(case.id), as_json(record)
    for each in gone:
        yield case_data(each.id), as_json(documents.MovedCaseFile(whole, each))
    yield from described()


def described() -> Iterator[tuple[str, bytes]]:
    """Give the schemas and the OpenAPI document, which are the same for every collection."""
    for name, (record, title) in {**FILES, **CASE}.items():
        made = {"title": title, **schema(record, f"{name}.json")}
        yield f"{API}/schema/{name}.json", as_pages_of_text(made)
    yield f"{API}/openapi.json", as_pages_of_text(openapi())


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
