"""Records that never change, as frozen dataclasses with slots are, but that are quick to load and to make.

For each dataclass Python writes and compiles six functions when its module is loaded. Of three hundred, that took a
third of the time in which a case is checked. Here a function is written when it is called first; most never are.
"""

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from typing import Any, NoReturn, TypeVar, dataclass_transform

Kind = TypeVar("Kind")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(kind: type[Kind]) -> type[Kind]:
    """Make a class one of such records."""
    made: Any = dataclass(init=False, repr=False, eq=False, slots=True)(kind)
    for name, write in (("__init__", _init), ("__eq__", _same), ("__hash__", _hash)):
        setattr(made, name, _late(made, name, write))
    made.__repr__, made.__reduce__ = _shown, _parts
    made.__setattr__ = made.__delattr__ = _refuse
    return made  # type: ignore[no-any-return]


def names(kind: type) -> list[str]:
    """Name the fields of such records."""
    return [each.name for each in fields(kind)]


def _late(made: Any, name: str, write: Callable[[Any], str]) -> Callable[..., Any]:  # noqa: ANN401 - any class
    """Give a function that, when it is called, puts the one that is written in its place."""

    def first(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever that function takes
        known: dict[str, Any] = {"MISSING": MISSING}
        for each in fields(made):
            known[f"set_{each.name}"] = getattr(made, each.name).__set__
            known[f"old_{each.name}"], known[f"new_{each.name}"] = (
                each.default,
                each.default_factory,
            )
        exec(write(made), known)  # noqa: S102 - as dataclasses do
        setattr(made, name, known[name])
        return known[name](*given, **named)

    return first


def _init(made: Any) -> str:  # noqa: ANN401
    """Write what makes a record: what it is given goes straight into its slots."""
    taken, lines = ["self"], ["pass"]
    for each in fields(made):
        name = each.name
        if each.default_factory is not MISSING:
            taken.append(f"{name}=MISSING")
            lines.append(f"set_{name}(self, new_{name}() if {name} is MISSING else {name})")
        else:
            taken.append(name if each.default is MISSING else f"{name}=old_{name}")
            lines.append(f"set_{name}(self, {name})")
    return f"def __init__({', '.join(taken)}): {'; '.join(lines)}"


def _same(made: Any) -> str:  # noqa: ANN401
    equal = f"{_all('self', made)} == {_all('other', made)}"
    return (
        f"def __eq__(self, other): return {equal} if type(self) is type(other) else NotImplemented"
    )


def _hash(made: Any) -> str:  # noqa: ANN401
    return f"def __hash__(self): return hash({_all('self', made)})"


def _all(record: str, made: Any) -> str:  # noqa: ANN401
    """Write the values of a record as a tuple."""
    compared = (each.name for each in fields(made) if each.compare)
    return f"({''.join(f'{record}.{name}, ' for name in compared)})"


def _shown(record: Any) -> str:  # noqa: ANN401
    shown = (each.name for each in fields(record) if each.repr)
    values = (f"{name}={getattr(record, name)!r}" for name in shown)
    return f"{type(record).__qualname__}({', '.join(values)})"


def _parts(record: Any) -> tuple[type, tuple[Any, ...]]:  # noqa: ANN401
    return type(record), tuple([getattr(record, name) for name in names(type(record))])


def _refuse(record: object, name: str, *_: object) -> NoReturn:
    raise FrozenInstanceError(f"{type(record).__name__}.{name} never changes")
