"""Lists that go on: what fits stays whole, what does not is cut where it changes little."""

import pytest

from casebook.pages.spread import Door, Group, Kind, Leaf, Step, Turn, parts, spread

LONG: Kind[str] = Kind(name=str, shown=lambda each: each[:1], weight=len)


def _group(key: str, *entries: str) -> Group[str]:
    return Group(key, f"prefecture-{key}", f"{key}県", "", entries)


def _names(count: int) -> list[str]:
    return [f"{number:04}-case" for number in range(count)]


def test_a_list_that_fits_stays_whole() -> None:
    groups = (_group("01", "aa", "b"), _group("02", "cc"), _group("03"))
    found = spread(groups, LONG, "cases/list", room=5)
    assert found.groups == groups[:2]
    assert (found.doors, found.leaves) == ((), ())


def test_a_longer_one_goes_on_by_groups_under_the_anchors_that_it_had() -> None:
    groups = (_group("01", "aa", "bb", "cc"), _group("02", "dd"))
    found = spread(groups, LONG, "cases/list", room=4)
    first = Step("cases/list_01.html", "01県", "a", "b")
    second = Step("cases/list_01-2.html", "01県", "c", "")
    other = Step("cases/list_02.html", "02県", "d", "")
    assert found.groups == ()
    assert found.doors == (
        Door("prefecture-01", "01県", "", 3, (first, second)),
        Door("prefecture-02", "02県", "", 1, (other,)),
    )
    assert [leaf.step for leaf in found.leaves] == [first, second, other]
    assert [leaf.group.entries for leaf in found.leaves] == [("aa", "bb"), ("cc",), ("dd",)]
    assert [leaf.turn for leaf in found.leaves] == [
        Turn(1, 2, None, second),
        Turn(2, 2, first, other),
        Turn(1, 1, second, None),
    ]
    assert [leaf.title for leaf in found.leaves] == ["01県（1 / 2）", "01県（2 / 2）", "02県"]


@pytest.mark.parametrize("count", [0, 1, 40, 1_000])
def test_pages_hold_all_in_order_and_none_is_above_the_room(count: int) -> None:
    names = _names(count)
    found = parts(names, LONG, room=450)
    assert [name for page in found for name in page] == names
    assert max((sum(map(len, page)) for page in found), default=0) <= 450
    assert all(found)


def test_what_is_heavier_than_a_page_stands_alone() -> None:
    heavy = "x" * 20
    assert parts(["a", heavy, "b"], LONG, room=10) == [("a",), (heavy,), ("b",)]


@pytest.mark.parametrize("at", [0, 333, 999])
def test_one_more_changes_its_own_page_and_few_others(at: int) -> None:
    before = _names(1_000)
    after = [*before[:at], f"{at:04}-new!", *before[at:]]
    old, new = (set(parts(names, LONG, room=450)) for names in (before, after))
    assert len(new - old) <= 3 < len(new)


def test_a_leaf_is_part_of_an_address_that_no_key_can_have() -> None:
    found: tuple[Leaf[str], ...] = spread([_group("01", "aa")], LONG, "cases/list", room=1).leaves
    assert all("_" in leaf.step.path for leaf in found)
