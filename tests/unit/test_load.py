"""Bytes as documents."""

from pathlib import PurePath

import pytest

from casebook.library import Document, Kind, texts
from casebook.load import load
from casebook.problem import START, Mark
from casebook.yaml_data import scalar_value
from casebook.yaml_nodes import Scalar

PATH = PurePath("sample-counter.yml")


def read(text: str) -> Document:
    document, problems = load(text.encode(), PATH, "cases/sample-counter.yml")
    assert problems == []
    assert document is not None
    return document


def test_kind_is_told_by_the_folder() -> None:
    assert Kind.of(PurePath("a.yml")) is Kind.CASE
    assert Kind.of(PurePath("_municipalities/a.yml")) is Kind.MUNICIPALITY
    assert Kind.of(PurePath("_vocabulary/a.yml")) is Kind.VOCABULARY


def test_document_knows_its_name_and_places() -> None:
    document = read("title: 窓口\nresults:\n  - text: あ\n    source: [s1, s2]\n")
    assert (document.path, document.kind, document.name) == (
        "cases/sample-counter.yml",
        Kind.CASE,
        "sample-counter",
    )
    assert document.data == {"title": "窓口", "results": [{"text": "あ", "source": ["s1", "s2"]}]}
    assert document.mark(("title",)) == Mark(1, 8)
    assert document.mark(("title",), on_key=True) == Mark(1, 1)
    assert document.mark(("results", 0)) == Mark(3, 5)
    assert document.mark(("results", 0, "source", 1)) == Mark(4, 18)


def test_a_place_that_is_not_there_is_the_nearest_around_it() -> None:
    document = read("a: 1\nb:\n  - c: 2\n")
    assert document.mark(("b", 0, "d")) == Mark(3, 5)
    assert document.mark(("b", 0, "d"), on_key=True) == Mark(2, 1)
    assert document.mark(("z", "y")) == START


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_line_ends_make_no_difference(ends: str) -> None:
    document = read(ends.join(["a: あ", "b:", "  - い", "c: 終わり"]))
    assert document.data == {"a": "あ", "b": ["い"], "c": "終わり"}
    assert document.mark(("b", 0)) == Mark(3, 5)
    assert document.mark(("c",)) == Mark(4, 4)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("true", True),
        ("false", False),
        ("0", 0),
        ("-12", -12),
        ("+3", 3),
        ("999999999999999999", 999999999999999999),
        ("1.50", 1.5),
        ("-0.25", -0.25),
        # All else is text, whatever other readers make of it.
        ("1234567890123456789", "1234567890123456789"),
        ("012", "012"),
        ("1_000", "1_000"),
        ("1,000", "1,000"),
        ("0x1F", "0x1F"),
        ("1e5", "1e5"),
        (".nan", ".nan"),
        ("yes", "yes"),
        ("Null", "Null"),
        ("2023-10-16", "2023-10-16"),
        ("12:30", "12:30"),
        ("１２", "１２"),
        ("=", "="),
    ],
)
def test_plain_scalars(text: str, value: object) -> None:
    found = scalar_value(Scalar(text, True, START, START))
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize("text", ["", "null", "true", "1", "1.5"])
def test_quoted_scalars_are_text(text: str) -> None:
    assert scalar_value(Scalar(text, False, START, START)) == text


def test_keys_are_text() -> None:
    assert read("2024: a\n'true': b\n").data == {"2024": "a", "true": "b"}


def test_faulty_keys_are_left_out_of_the_data() -> None:
    document, problems = load(b"a: 1\n[b]: 2\n? \n: 3\nc: 4\n", PATH, "x.yml")
    assert document is not None
    assert document.data == {"a": 1, "c": 4}
    assert [(p.mark, p.rule) for p in problems] == [
        (Mark(2, 1), "duplicate-key"),
        (Mark(3, 2), "duplicate-key"),
    ]


@pytest.mark.parametrize("raw", [b"", b"- a\n", b"a: [\n", b"a: b: c\n", b"\xff", b"a: *x\n"])
def test_unreadable_files_give_no_document(raw: bytes) -> None:
    document, problems = load(raw, PATH, "x.yml")
    assert document is None
    assert len(problems) == 1


def test_old_versions_are_let_go() -> None:
    assert load.cache_info().maxsize is not None


def test_all_problems_of_a_stage_are_told() -> None:
    _, problems = load(b"<<<<<<< a\n\tb: \x07\n", PATH, "x.yml")
    assert [(p.rule, p.mark) for p in problems] == [
        ("merge-marker", Mark(1, 1)),
        ("control-character", Mark(2, 5)),
        ("tab", Mark(2, 1)),
    ]


def test_claims_are_maps_with_a_text_in_a_list() -> None:
    document = read(
        "goals: [{text: a}, b, {source: s1}]\ndoubts: [{text: c}]\nsources: {s1: {text: d}}\n"
    )
    assert list(document.claims) == [(("goals", 0), {"text": "a"})]


def test_texts_of_anything() -> None:
    assert texts("a") == [((), "a")]
    assert texts(["a", 1, ["b"], "c"]) == [((0,), "a"), ((3,), "c")]
    assert texts({"a": "b"}) == texts(None) == texts(1) == []
