"""Which pages there are is known without planning them, and is what planning them comes to."""

from pathlib import Path

import pytest

from casebook import render, site
from casebook.collection import Collection
from casebook.kept import Kept
from casebook.near_cases import NearCases
from casebook.pages import compared_parts
from casebook.planning import Plan
from tests.site import sample

SHORT = "窓口で書く。"


def _paths(book: Collection, kept: Kept) -> list[str]:
    """Plan the pages, and make each of them: it is the one that was planned."""
    plan = Plan(book, NearCases(book), kept, render.look())
    [*plan.over_many()]
    pages = plan.pages()
    assert [page.make().path for page in pages] == [page.path for page in pages]
    return [page.path for page in pages]


@pytest.mark.parametrize("grows", [True, False])
def test_a_comparison_has_the_pages_that_its_words_need(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, grows: bool
) -> None:
    told = [sample.claim(SHORT)]
    cases = sample.write(
        tmp_path / "cases", [sample.bare_case(key, background=told) for key in "ab"]
    )
    kept = Kept(tmp_path / "kept.sqlite")
    book = site.collect(cases, kept=kept)
    weight = compared_parts._weigh([*book.cases.values()], book.vocabulary, 2)
    monkeypatch.setattr(compared_parts, "ROOM", weight if grows else weight - 1)
    before = _paths(book, kept)
    kept.write()
    (file,) = cases.glob("*-a.yml")
    file.write_text(
        file.read_text("utf-8").replace(SHORT, SHORT[:-1] + "ほか。" if grows else "書く。"),
        "utf-8",
    )
    again = site.collect(cases, kept=kept)
    assert again.listed == book.listed
    now = _paths(again, kept)
    assert now == _paths(site.collect(cases), Kept())
    assert (len(now) > len(before)) == grows
    assert len(now) != len(before)
