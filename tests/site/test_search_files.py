"""The index in the built site: every claim is in it, at an anchor that exists, in files of one build."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from casebook.collection import Collection
from casebook.facets import grouped
from casebook.pages.search import facets
from casebook.search.corpus import corpus
from tests.project import html_pages
from tests.site.markup import page

_CALL = re.compile(r'casebook\.take\("([0-9a-f]{12})","([a-z]+)",(-?\d+),(.*)\);\n', re.DOTALL)


@pytest.fixture(scope="session")
def parts(core_site: Path) -> dict[str, tuple[str, Any]]:
    """Digest and data by file name; each file is one call with JSON in it, and nothing else."""
    read = {}
    for path in sorted((core_site / "search").iterdir()):
        found = _CALL.fullmatch(path.read_text("utf-8"))
        assert found, path
        digest, name, number, data = found.groups()
        assert path.name == f"{name}{number if int(number) >= 0 else ''}.js"
        read[path.stem] = (digest, json.loads(data))
    return read


def _texts(parts: dict[str, tuple[str, Any]]) -> Iterator[list[Any]]:
    for name, (_, records) in parts.items():
        if name.startswith("texts"):
            yield from records


def test_all_files_are_of_one_build(parts: dict[str, tuple[str, Any]]) -> None:
    assert len({digest for digest, _ in parts.values()}) == 1
    shards = parts["meta"][1]["shards"]
    assert {f"postings{n}" for n in range(shards)} | {"meta", "facets", "orders", "words"} <= set(
        parts
    )


def test_every_claim_can_be_found(parts: dict[str, tuple[str, Any]], core: Collection) -> None:
    lines = {
        f"{path}#{anchor}-{place}": line
        for path, *_, sections in _texts(parts)
        for anchor, _, flags, held in sections
        if flags & 1
        for place, line in enumerate(held, 1)
    }
    for case in core.cases.values():
        for claim in case.claims():
            assert claim.text in lines[f"cases/{case.id}.html#{claim.id}"]
    for town in core.municipalities.values():
        for claim in town.claims():
            assert claim.text in lines[f"municipalities/{town.key}.html#{claim.id}"]


def test_every_place_exists(parts: dict[str, tuple[str, Any]], core_site: Path) -> None:
    for path, *_, sections in _texts(parts):
        ids = set(page(core_site / path).ids())
        for anchor, _, flags, lines in sections:
            wanted = [f"{anchor}-{n}" for n in range(1, len(lines) + 1)] if flags & 1 else [anchor]
            assert set(wanted) <= ids, (path, set(wanted) - ids)


def test_hand_written_pages_are_in_it_and_lists_are_not(
    parts: dict[str, tuple[str, Any]], core_site: Path
) -> None:
    paths = [record[0] for record in _texts(parts)]
    assert len(paths) == len(set(paths)) == parts["meta"][1]["documents"]
    assert {"about/index.html", "about/architecture.html", "contribute/index.html"} <= set(paths)
    assert set(paths) <= set(html_pages(core_site))
    assert not {"index.html", "404.html", "search.html", "cases/index.html"} & set(paths)


def test_facets_count_what_is_searched(core: Collection) -> None:
    assert facets(core) == grouped((each.facets for each in corpus(core)), core.vocabulary)


def test_facets_hold_what_cases_say(core: Collection) -> None:
    cases = list(core.cases.values())
    by_key = {facet.key: facet for facet in facets(core)}
    telework = next(value for value in by_key["theme"].values if value.key == "telework")
    assert telework.pages == tuple(
        number for number, case in enumerate(cases) if "telework" in case.themes
    )
    assert [value.label for value in by_key["prefecture"].values] == ["北海道", "福島県", "東京都"]
    assert [value.label for value in by_key["size"].values] == [
        "1万人未満",
        "1万人以上5万人未満",
        "10万人以上30万人未満",
    ]
    assert [facet.key for facet in by_key.values()][:4] == ["kind", "size", "theme", "practice"]
