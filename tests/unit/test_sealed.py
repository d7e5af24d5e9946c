"""Sealed records are what frozen dataclasses are; their functions are written when they are asked for."""

import copy
import dataclasses
import pickle
from dataclasses import field, fields, replace

import pytest

from casebook import sealed


@sealed.dataclass(frozen=True, slots=True)
class Ours:
    """A record."""

    a: int
    b: str = "b"
    c: list[int] = field(default_factory=list, compare=False)
    d: str = field(default="d", repr=False)


@dataclasses.dataclass(frozen=True, slots=True)
class Theirs:
    """The same as Python makes it."""

    a: int
    b: str = "b"
    c: list[int] = field(default_factory=list, compare=False)
    d: str = field(default="d", repr=False)


@sealed.dataclass(frozen=True)
class Held:
    """A record that holds something nobody gives it."""

    a: int
    b: dict[str, int] = field(default_factory=dict, init=False, compare=False)

    def __post_init__(self) -> None:
        self.b["a"] = self.a


@sealed.dataclass(frozen=True, slots=True, order=True)
class Ordered:
    """A record before or behind another."""

    a: int
    b: int


@sealed.dataclass(slots=True)
class Open:
    """A record that anybody may change."""

    a: int


@sealed.dataclass(frozen=True, slots=True, eq=False)
class Single:
    """A record that is equal to none but itself."""

    a: int


@sealed.dataclass(slots=True)
class Begun:
    """A record that does something when it has been made."""

    a: int

    def __post_init__(self) -> None:
        """Count it as one more."""
        self.a += 1


def test_a_record_is_what_a_frozen_dataclass_is() -> None:
    ours, theirs, other = Ours(1, c=[2]), Theirs(1, c=[2]), object()
    assert repr(ours).replace("Ours", "") == repr(theirs).replace("Theirs", "")
    assert (ours == Ours(1), ours == Ours(2), ours == other) == (True, False, False)
    assert hash(ours) == hash(theirs)
    assert [each.name for each in fields(ours)] == [each.name for each in fields(theirs)]
    assert Ours(1).c is not Ours(1).c
    assert replace(ours, a=3) == Ours(3)
    assert pickle.loads(pickle.dumps(ours)) == copy.copy(ours) == ours
    with pytest.raises(TypeError):
        Ours(1, "b", [], "d", 5)  # type: ignore[call-arg]


def test_what_it_holds_is_its_own() -> None:
    assert Held(1).b is not Held(1).b
    assert Held(1).b == {"a": 1}
    assert Held(1) == Held(1)
    assert hash(Held(1)) == hash(Held(1)) != hash(Held(2))
    with pytest.raises(TypeError):
        Held(1, {})  # type: ignore[call-arg]


def test_only_what_nobody_changes_has_a_hash() -> None:
    assert Open(1) == Open(1)
    with pytest.raises(TypeError):
        hash(Open(1))
    one = Single(1)
    assert (one == one, one == Single(1), hash(one) == hash(one)) == (True, False, True)


def test_records_stand_in_their_order() -> None:
    one, two = Ordered(1, 2), Ordered(1, 3)
    assert sorted([two, one]) == [one, two]
    assert (one < two, one > two, one <= one, one >= two) == (True, False, True, False)


def test_nothing_is_written_before_it_is_asked_for() -> None:
    @sealed.dataclass(frozen=True)
    class Late:
        """A record that nobody makes at first."""

        a: int

    before = [Late.__init__, Late.__eq__, Late.__hash__]
    assert Late(1) == Late(1)
    after = [Late.__init__, Late.__eq__, Late.__hash__]
    assert [new is old for new, old in zip(after, before, strict=True)] == [False, False, True]


def test_what_a_record_begins_with_is_done() -> None:
    assert Begun(1).a == Begun(a=1).a == 2
