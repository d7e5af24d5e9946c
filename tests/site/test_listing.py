"""What is read of the list of all cases does not grow with it: counted at some hundred cases, and drawn on."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from bench import sample
from casebook import browser_files, browser_list
from casebook.check import Checked
from casebook.collection import Collection
from casebook.library import Kind, Library
from casebook.outputs import Outputs
from tests.collection import TODAY, real

TOWNS = 1_741
"""All of Japan: so many have cases where there are ten thousand."""
FEW, MORE = 300, 600
PAGE = 150_000
"""So many bytes of data after gzip a page may load, however many cases there are."""


MET = ("manual-rest",)
"""What all of the cases met, as no made case does by itself."""


def written(folder: Path, count: int) -> tuple[Collection, Path]:
    documents = [*sample.documents(count, sample.SEED, real())]
    for each in documents:
        if each.kind is Kind.CASE:
            each.data["actions"][0]["meets"] = list(MET)
    library = Library(TODAY, {}).having(documents)
    collection = Collection.of(Checked(library, [], []))
    outputs = Outputs(folder)
    browser_files.write(collection, outputs)
    outputs.finish()
    return collection, folder / "data"


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> tuple[Collection, Path]:
    return written(tmp_path_factory.mktemp("few"), FEW)


@pytest.fixture(scope="module")
def more(tmp_path_factory: pytest.TempPathFactory) -> tuple[Collection, Path]:
    return written(tmp_path_factory.mktemp("more"), MORE)


def packed(data: Path, name: str) -> int:
    return len(gzip.compress((data / f"{name}.js").read_bytes(), mtime=0))


def read(data: Path, name: str) -> Any:
    text = (data / f"{name}.js").read_text("utf-8")
    return json.loads(f"[{text[text.index('(') + 1 : text.rindex(')')]}]")[3]


@pytest.mark.thorough
def test_the_index_of_ten_thousand_cases_leaves_room_for_what_else_a_page_loads(
    few: tuple[Collection, Path], more: tuple[Collection, Path], built_site: Path
) -> None:
    """It grows by town. Beside it are the words, and the list of the towns of Japan, which the made cases lack."""
    (small, fewer), (large, held) = (
        (packed(data, "cases"), len(read(data, "cases")["towns"]["key"])) for _, data in (few, more)
    )
    drawn_on = large + (large - small) * (TOWNS - held) // (held - fewer)
    beside = packed(more[1], "vocabulary") + packed(built_site / "data", "list")
    assert drawn_on + beside <= PAGE


@pytest.mark.thorough
def test_a_part_and_the_file_of_a_town_stay_as_large_as_they_are(
    few: tuple[Collection, Path], more: tuple[Collection, Path]
) -> None:
    parts = read(more[1], "cases")["parts"]
    assert parts == -(-MORE // browser_list.PART)
    assert max(packed(more[1], f"cases{n}") for n in range(parts)) <= PAGE // 2
    of_town = [packed(more[1], f"town-{key}") for key in more[0].municipalities]
    assert max(of_town) <= 6_000


@pytest.mark.thorough
def test_every_case_stands_in_one_part_and_with_its_town(more: tuple[Collection, Path]) -> None:
    collection, data = more
    index = read(data, "cases")
    assert index["total"] == MORE
    parts = [read(data, f"cases{n}") for n in range(index["parts"])]
    assert [id_ for part in parts for id_ in ids(part)] == list(collection.cases)
    for key in index["towns"]["key"]:
        assert ids(read(data, f"town-{key}")["cases"]) == collection.ids_of(key)


@pytest.mark.thorough
def test_the_form_of_a_case_is_drawn_from_no_list_of_cases(
    few: tuple[Collection, Path], more: tuple[Collection, Path]
) -> None:
    """It grows by town, by the key and the name of each."""
    (small, fewer), (large, held) = (
        (packed(data, "form"), len(collection.municipalities)) for collection, data in (few, more)
    )
    assert large - small <= 40 * (held - fewer)
    assert large + 40 * (TOWNS - held) <= PAGE


@pytest.mark.thorough
def test_the_file_of_a_trouble_names_who_met_it_and_their_towns_tell_how(
    more: tuple[Collection, Path],
) -> None:
    """Where all of ten thousand met one trouble, naming them leaves room for the towns that are read beside."""
    collection, data = more
    (trouble,) = MET
    named = read(data, f"trouble-{trouble}")
    assert sorted(named) == sorted(collection.cases)
    assert packed(data, f"trouble-{trouble}") * 10_000 // MORE <= PAGE * 2 // 3
    for key in {stub.municipality for stub in collection.stubs.values()}:
        told = read(data, f"town-{key}")["met"][trouble]
        assert [each["case"] for each in told] == collection.stubs.of_town(key)
        assert all(each["claims"][0]["text"] for each in told)


def ids(packed_list: dict[str, Any]) -> list[str]:
    """Give the ids of a list, which leave out the key of the town that they begin with."""
    key = packed_list["ofTown"].index("townKey")
    towns = packed_list["towns"]
    return [towns[at][key] + rest for at, rest, *_ in packed_list["cases"]]
