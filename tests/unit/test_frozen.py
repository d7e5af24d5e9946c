"""Records are what frozen dataclasses with slots are; their functions are written when they are asked for."""

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass, replace

import pytest

from casebook.frozen import frozen, names


@frozen
class Ours:
    """A record."""

    a: int
    b: str = "b"
    c: list[int] = field(default_factory=list, compare=False)
    d: str = field(default="d", repr=False)


@dataclass(frozen=True, slots=True)
class Theirs:
    """The same as Python makes it."""

    a: int
    b: str = "b"
    c: list[int] = field(default_factory=list, compare=False)
    d: str = field(default="d", repr=False)


def test_a_record_is_what_a_frozen_dataclass_is() -> None:
    ours, theirs = Ours(1, c=[2]), Theirs(1, c=[2])
    assert repr(ours).replace("Ours", "") == repr(theirs).replace("Theirs", "")
    other: object = 1
    assert (ours == Ours(1), ours == Ours(2), ours == other) == (True, False, False)
    assert (theirs == Theirs(1), theirs == Theirs(2)) == (True, False)
    assert hash(ours) == hash(theirs)
    kind: type = Ours
    assert is_dataclass(kind)
    assert names(Ours) == [each.name for each in fields(theirs)]
    assert Ours(1).c is not Ours(1).c
    assert replace(ours, a=3) == Ours(3)
    assert pickle.loads(pickle.dumps(ours)) == copy.copy(ours) == ours
    with pytest.raises(TypeError):
        Ours(1, "b", [], "d", 5)  # type: ignore[call-arg]


@pytest.mark.parametrize("name", ["a", "z"])
def test_a_record_never_changes(name: str) -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(Ours(1), name, 2)
    with pytest.raises(FrozenInstanceError):
        delattr(Ours(1), name)


def test_nothing_is_written_before_it_is_asked_for() -> None:
    @frozen
    class Late:
        """A record that nobody makes at first."""

        a: int

    before = Late.__init__, Late.__eq__, Late.__hash__
    assert Late(1) == Late(1)
    assert [Late.__init__ is before[0], Late.__eq__ is before[1]] == [False, False]
    assert Late.__hash__ is before[2]
