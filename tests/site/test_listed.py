"""What lists show of cases is all that `stubs` says it is: whatever else changes in a case, they come out the same."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from casebook import browser_files, open_data, render, schema
from casebook.check import Checked, check
from casebook.collection import Collection
from casebook.day import today
from casebook.kept import Kept
from casebook.listing import LISTED, cited
from casebook.load import load
from casebook.near_cases import NearCases
from casebook.outputs import Outputs
from casebook.pages import BEHIND, FRONT, case
from casebook.pages.page import Page
from casebook.search.corpus import beside
from casebook.search.offers import offers
from casebook.search.words import words
from tests.collection import REAL

PLAIN = {"text", "topic", "source", "at", "basis", "confirmed", "note", "as_of"}
PLAIN |= {"value", "value_to", "unit", "qualifier"}
MARK = re.compile(r"◆([a-z0-9-]+)◆")


def _checked() -> Checked:
    load.cache_clear()  # what is changed here is nobody else's, before and after
    found = check(REAL, today())
    load.cache_clear()
    return found


@pytest.fixture(scope="module")
def before() -> Collection:
    return Collection.of(_checked())


@pytest.fixture(scope="module")
def after(before: Collection) -> Collection:
    """The same cases with other words and numbers wherever lists are said not to look."""
    found = _checked()
    shown = cited(found.library)
    for name, document in found.library.cases.items():
        answers = (each for each in before.cases[name].answers.values() if each)
        rested = {claim.id for each in answers for claim in each.claims}
        for field in {*schema.claim_fields()} - LISTED - shown.get(name, set()):
            for number, claim in enumerate(document.data.get(field, ()), start=1):
                if PLAIN.issuperset(claim):
                    claim["text"] += f"◆{name}◆"
                    claim["at"] = claim["note"] = f"◆{name}◆"
                    if "value" in claim and f"{field}-{number}" not in rested:
                        claim["value"] += 1
        mark = f"◆{name}◆"
        document.data["target"] = document.data.get("target", "") + mark
        document.data["spoken"] = [*document.data.get("spoken", ()), mark]
        document.data["links"] = [{"title": mark, "url": "https://example.jp/"}]
        for each in document.data.get("doubts", ()):
            each["text"] += mark
    return Collection.of(found)


def marked(page: Page) -> set[str]:
    """Name the cases whose changed words a page shows."""
    return set(MARK.findall(render.body(page)))


def whole(collection: Collection) -> dict[str, Page]:
    """Plan the pages that are not those of a case."""
    return {page.path: page for family in (*FRONT, *BEHIND) for page in family(collection)}


def drawn(page: Page) -> tuple[str, ...]:
    parts = render.body(page), render.contents(page), render.script(page)
    return page.frame, page.title, page.description, *parts


def test_what_is_told_of_a_case_in_lists_stays(before: Collection, after: Collection) -> None:
    assert before.listed == after.listed
    assert (
        before.cases["kitami-writing-free-counter"].fields
        != after.cases["kitami-writing-free-counter"].fields
    )


def test_pages_over_many_cases_come_out_the_same(before: Collection, after: Collection) -> None:
    old, new = whole(before), whole(after)
    assert list(old) == list(new)
    changed = {path for path in old if not new[path].shows and drawn(old[path]) != drawn(new[path])}
    assert changed == set()
    told = {path: page for path, page in new.items() if page.shows}
    assert any(map(marked, told.values()))
    assert {path for path, page in told.items() if not marked(page) <= {*page.shows}} == set()


def test_what_is_held_of_all_cases_is_all_that_lists_show(before: Collection) -> None:
    held = before.listing
    told = [claim for case in held.cases.values() for claim in case.claims() if not claim.text]
    assert len(told) > 100
    old, new = whole(before), whole(held)
    assert list(old) == list(new)
    assert {path for path in old if drawn(old[path]) != drawn(new[path])} == set()
    assert [*beside(before, ())] == [*beside(held, ())]
    assert (words(before), offers(before)) == (words(held), offers(held))


def test_a_case_shows_of_others_what_its_page_depends_on(after: Collection) -> None:
    near = NearCases(after)
    for key, each in after.cases.items():
        _, others = near.told(key, Kept())
        known = {other for other, words in others if words}
        assert marked(case.page(after, each, near)) - {key} <= known, key


def test_the_search_and_the_browser_are_told_the_same(
    before: Collection, after: Collection, tmp_path: Path
) -> None:
    assert [*beside(before, ())] == [*beside(after, ())]
    assert (words(before), offers(before)) == (words(after), offers(after))
    assert _data(before, tmp_path / "before") == _data(after, tmp_path / "after")


def _data(collection: Collection, folder: Path) -> Mapping[str, bytes]:
    outputs = Outputs(folder)
    browser_files.write(collection, outputs)
    outputs.finish()
    every = ((path.name, path.read_bytes()) for path in (folder / "data").iterdir())
    return {name: held for name, held in every if not re.match("(form-)?case-", name)}


def test_data_that_are_made_of_what_lists_show_are_the_same(
    before: Collection, after: Collection
) -> None:
    names = ("api/v1/sources.json", "feed.xml", "llms.txt", "data/datapackage.json")
    old, new = (
        {each.path: each.content() for each in open_data.files(made) if each.path in names}
        for made in (before, after)
    )
    assert old == new
    assert len(old) == len(names)


def test_whatever_lists_show_of_a_case_is_told() -> None:
    found = _checked()
    name = "kitami-writing-free-counter"
    data = found.library.cases[name].data
    seen = {Collection.of(found).stubs[name].listed}
    shown = next(iter({*cited(found.library)[name]} & {*data}))
    practice = next(c for c in data["actions"] if "practice" in c)
    for at, key in (
        (data, "summary"),
        (data["difficulties"][0], "text"),
        (data[shown][0], "text"),
        (practice, "text"),
        (next(iter(data["sources"].values())), "title"),
    ):
        at[key] += "。"
        seen.add(Collection.of(found).stubs[name].listed)
    assert len(seen) == 6
