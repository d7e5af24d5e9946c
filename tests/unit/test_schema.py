"""The schemas describe every place, and their examples are good."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema_rs import Draft202012Validator, Registry

from casebook import schema
from casebook.library import DataPath, Kind
from casebook.yaml_data import scalar_value
from casebook.yaml_nodes import Alias, Mapping, Node, Scalar, Sequence, parse


def described(name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give every property, and every definition, of a schema with its JSON pointer."""
    yield from _walk("", schema.schemas()[name])


def _walk(pointer: str, node: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(node, list):
        for n, inner in enumerate(node):
            yield from _walk(f"{pointer}/{n}", inner)
    if isinstance(node, dict):
        for holder in ("properties", "$defs"):
            for key, inner in node.get(holder, {}).items():
                yield f"{pointer}/{holder}/{key}", inner
        for key, inner in node.items():
            yield from _walk(f"{pointer}/{key}", inner)


PLACES = [(name, *place) for name in schema.schemas() for place in described(name)]


def _registry() -> Registry:
    return Registry([(f"{name}.schema.json", each) for name, each in schema.schemas().items()])


def test_all_places_are_met() -> None:
    pointers = {(name, pointer) for name, pointer, _ in PLACES}
    assert ("case", "/$defs/source/properties/url") in pointers
    assert ("vocabulary", "/$defs/fields/properties/groups/items/properties/key") in pointers


def test_every_place_has_title_description_and_example() -> None:
    bare = [
        f"{name}{pointer}"
        for name, pointer, node in PLACES
        if not (node.get("title") and node.get("examples"))
        or not node.get("description", "").endswith("。")
    ]
    assert bare == [], "each needs a title, a description that is a sentence, and an example"


def test_every_example_is_valid() -> None:
    registry = _registry()
    assert [
        f"{name}{pointer}: {example}: {error.message}"
        for name, pointer, node in PLACES
        if name != "vocabulary"
        for each in [
            Draft202012Validator({"$ref": f"{name}.schema.json#{pointer}"}, registry=registry)
        ]
        for example in node["examples"]
        for error in each.iter_errors(example)
    ] == []


def test_every_example_reads_back_as_shown() -> None:
    assert [
        f"{name}{pointer}: {schema.as_yaml(example)}"
        for name, pointer, node in PLACES
        for example in node["examples"]
        if _value(parse(f"key: {schema.as_yaml(example)}")) != {"key": example}
    ] == []


def _value(node: Node | None) -> object:
    match node:
        case Scalar():
            return scalar_value(node)
        case Sequence():
            return [_value(item) for item in node.items]
        case Mapping():
            return {_value(key): _value(value) for key, value in node.pairs}
        case Alias() | None:
            raise AssertionError("an example holds no alias")


def test_each_schema_is_one_and_kept_as_json_writes_it() -> None:
    for name, content in schema.schemas().items():
        assert content["$id"] == f"{name}.schema.json"
        Draft202012Validator(content, registry=_registry())
        file = schema._HERE / f"{name}.schema.json"
        assert file.read_text("utf-8") == json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def test_gif_items_are_marked() -> None:
    properties = schema.schemas()["case"]["properties"]
    required = {node["x-gif"] for node in properties.values() if node.get("x-gif-required")}
    assert required == {
        "タイトル",
        "事例の場所",
        "対象組織",
        "取り組みの概要",
        "取り組み理由",
        "目的",
        "取り組み内容",
        "連絡先情報",
    }
    assert [key for key, node in properties.items() if "x-gif" not in node] == [
        key for key, node in properties.items() if node.get("x-extension")
    ]


def test_lists_of_fields_name_every_claim_field() -> None:
    fields = list(schema.claim_fields())
    assert {"contact", "actions", "afterwards"} < set(fields)
    case = schema.schemas()["case"]
    vocabulary = schema.schemas()["vocabulary"]["$defs"]["fields"]
    group = vocabulary["properties"]["groups"]["items"]["properties"]
    assert case["$defs"]["field"]["enum"] == fields
    for listing in (
        case["properties"]["not_stated"]["items"]["oneOf"][0],
        case["properties"]["not_applicable"]["items"],
        case["$defs"]["gap"]["properties"]["field"],
        case["$defs"]["doubt"]["properties"]["fields"]["items"],
        group["fields"]["items"]["properties"]["key"],
    ):
        assert listing["$ref"].endswith("#/$defs/field")


@pytest.mark.parametrize(
    ("kind", "name", "where"),
    [
        (Kind.MUNICIPALITY, "", ("key",)),
        (Kind.VOCABULARY, "fields", ("groups", 0, "key")),
        (Kind.VOCABULARY, "themes", ("items", 0, "key")),
        (Kind.VOCABULARY, "practices", ("items", 0, "key")),
        (Kind.VOCABULARY, "pieces", ("items", 0, "key")),
    ],
)
def test_names_of_pages_are_short_and_never_that_of_a_list(
    kind: Kind, name: str, where: DataPath
) -> None:
    node = schema.field_at(kind, name, where).schema
    assert (node["maxLength"], node["not"]) == (40, {"const": "index"})


def test_every_item_of_a_reception_has_its_question() -> None:
    properties = schema.schemas()["municipality"]["properties"]["reception"]["properties"]
    items = schema.reception_fields()
    assert [*items, "not_stated"] == list(properties)
    assert properties["not_stated"]["items"]["enum"] == list(items)
    assert all(item.schema["x-question"].endswith("。") for item in items.values())


def test_states_are_the_same_everywhere() -> None:
    definitions = schema.schemas()["case"]["$defs"]
    states = definitions["claim"]["properties"]["state"]["enum"]
    assert definitions["status"]["properties"]["state"]["enum"] == states
    bases = definitions["claim"]["properties"]["basis"]["enum"]
    assert definitions["source"]["properties"]["basis"]["enum"] == bases


@pytest.mark.parametrize(
    ("kind", "name", "where", "title"),
    [
        (Kind.CASE, "", (), "事例"),
        (Kind.CASE, "", ("title",), "タイトル"),
        (Kind.CASE, "", ("goals",), "目的"),
        (Kind.CASE, "", ("goals", 3), "記述"),
        (Kind.CASE, "", ("goals", 3, "source"), "出典"),
        (Kind.CASE, "", ("sources", "s9", "publisher"), "発行者"),
        (Kind.CASE, "", ("not_stated", 0, "what"), "見つからなかったこと"),
        (Kind.CASE, "", ("keywords", 1), "キーワード"),
        (Kind.CASE, "", ("spoken", 1), "ふだんの言葉"),
        (Kind.CASE, "", ("nonsense", 1, "x"), "事例"),
        (Kind.CASE, "", ("title", "x"), "タイトル"),
        (Kind.MUNICIPALITY, "", ("visits", 0, "text"), "本文"),
        (Kind.MUNICIPALITY, "", ("reception", "fee", 0, "text"), "本文"),
        (Kind.MUNICIPALITY, "", ("reception", "not_stated", 0), "項目"),
        (Kind.MUNICIPALITY, "", ("profile", 0, "item"), "項目"),
        (Kind.VOCABULARY, "pieces", ("items", 0, "claims", 0, "unit"), "単位"),
        (Kind.VOCABULARY, "synonyms", ("groups", 0, 1), "組"),
        (Kind.VOCABULARY, "nonsense", ("a",), "語彙"),
    ],
)
def test_field_at(kind: Kind, name: str, where: DataPath, title: str) -> None:
    assert schema.field_at(kind, name, where).title == title


def test_fixed_keys() -> None:
    assert schema.field_at(Kind.CASE, "", ("links", 0)).fixed_keys() == ["title", "url"]
    assert schema.field_at(Kind.CASE, "", ("title",)).fixed_keys() == []


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("窓口", "窓口"),
        (98, "98"),
        (1.5, "1.5"),
        (None, "null"),
        (False, "false"),
        ("012301", '"012301"'),
        ("1,000", '"1,000"'),
        ("true", '"true"'),
        ("", '""'),
        ("%", '"%"'),
        ("- 窓口", '"- 窓口"'),
        ("見本: 窓口", '"見本: 窓口"'),
        ("見本 #1", '"見本 #1"'),
        ("2023-10-16", "2023-10-16"),
        ("https://sample.example/", "https://sample.example/"),
        ("a, b", "a, b"),
        (["a, b", "[c]"], '["a, b", "[c]"]'),
        ({"a": ["b"], "c": {"d": 1}}, "{a: [b], c: {d: 1}}"),
    ],
)
def test_as_yaml(value: object, shown: str) -> None:
    assert schema.as_yaml(value) == shown
