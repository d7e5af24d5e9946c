"""Everyday words lead to what they are said of, and to the cases that do it; no page shows them."""

from pathlib import Path

import pytest

from casebook import render
from casebook.collection import Collection
from casebook.pages import plan
from casebook.search.corpus import corpus
from casebook.search.entry import Entry
from tests.site import asking, sample

COST = (
    "初めにかかったお金と、毎年かかるお金です。予算や見込みの額、収入、財源、減った額は、"
    "かかった費用に数えていません。"
)
TROUBLES: sample.Data = {
    "items": [
        {
            "key": "papers",
            "label": "残る紙",
            "lead": "紙が残る。",
            "words": ["紙"],
            "spoken": ["紙だらけ"],
        },
        {"key": "doubt", "label": "ためらい", "lead": "ためらう。", "words": ["不安"]},
    ]
}


def spoken(folder: Path) -> Collection:
    """Give a collection in which something is spoken of everything, with a trouble and a practice that ended."""
    words = asking.words() | {"troubles": TROUBLES}
    screens, pens = words["practices"]["items"]
    screens["spoken"], pens["spoken"] = ["画面で見たい"], ["手書きしたい"]
    words["themes"]["items"][0]["spoken"] = ["紙をやめたい"]
    words["answers"]["items"][3]["spoken"] = ["いくら払った"]
    case = sample.case()
    case["actions"][1]["state"] = "終了"
    case["actions"].append(
        sample.claim("今も見る。", practice="screens", state="運用中", as_of="2023")
    )
    case["background"][0]["trouble"] = "papers"
    case["answers"] = {"period": asking.SILENT, "cost": asking.SILENT}
    return asking.collected(sample.write(folder, [case], asking.towns(), words))


@pytest.fixture
def collection(tmp_path: Path) -> Collection:
    return spoken(tmp_path)


def entry(collection: Collection, path: str) -> Entry:
    (found,) = (each for each in corpus(collection) if each.path == path)
    return found


def told(collection: Collection, path: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Give the sections that hold words alone, beside what the page tells."""
    asides = (each for each in entry(collection, path).sections if each.tags)
    headings = ("キーワードとテーマ", "苦労", "手法とピース")
    return [(e.anchor, e.heading, e.lines) for e in asides if e.heading in headings]


def test_a_case_is_found_by_what_is_said_of_all_that_it_does(collection: Collection) -> None:
    (case,) = collection.cases
    assert told(collection, f"cases/{case}.html") == [
        ("content", "キーワードとテーマ", ("紙、会議", "紙をなくす\n紙をやめたい", "人を育てる")),
        ("background", "苦労", ("残る紙\n紙だらけ",)),
        (
            "practices",
            "手法とピース",
            (
                "画面の配備　運用中\n画面で見たい",
                "電子ペン　終了",
                "画面の配備　運用中",
            ),
        ),
    ]


@pytest.mark.parametrize(
    ("path", "lines"),
    [
        ("themes/paperless.html", ("紙をなくす。（紙をなくす）\n紙をやめたい",)),
        ("themes/training.html", ("人を育てる。（人を育てる）",)),
        ("practices/screens.html", ("画面の配備。（画面の配備）\n画面で見たい",)),
        ("questions/cost.html", (f"{COST}\nいくら払った",)),
        ("troubles/index.html", ("紙が残る。\n紙だらけ", "紙")),
    ],
)
def test_a_page_is_found_by_what_is_said_of_it(
    collection: Collection, path: str, lines: tuple[str, ...]
) -> None:
    (section,) = entry(collection, path).sections
    assert section.lines == lines


def test_no_page_shows_what_is_spoken(collection: Collection) -> None:
    said = ("画面で見たい", "手書きしたい", "紙をやめたい", "いくら払った", "紙だらけ")
    drawn = {page.path: render.body(page) for page in plan(collection)}
    assert [(path, each) for path, html in drawn.items() for each in said if each in html] == []


def test_without_troubles_their_page_is_not_searched(tmp_path: Path) -> None:
    found = sample.collection(tmp_path)
    assert "troubles/index.html" not in [each.path for each in corpus(found)]
