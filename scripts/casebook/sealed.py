"""Dataclasses that nobody changes, quick to load and to make.

`frozen` is for the type checker, which lets nobody set a field. At run time nothing stands in the way: Python's own
guard makes a frozen dataclass take eight times as long to make, and a build makes millions.

For each dataclass Python writes and compiles up to six functions when its module is loaded. Of three hundred, that took
half of the time to load what a build takes. Here a function is written when it is called first; most never are.
"""

import dataclasses
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

_ORDER = (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">="))

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:
    Kind = TypeVar("Kind")

    def dataclass(
        *, frozen: bool = False, eq: bool = True, order: bool = False, slots: bool = False
    ) -> Callable[[type[Kind]], type[Kind]]:
        """Make a dataclass; of a frozen one, those that are equal have the same hash."""
        late = {"__init__": _init, "__repr__": _repr}
        late |= {"__eq__": partial(_compare, "__eq__", "==")} if eq else {}
        late |= {"__hash__": _hash} if eq and frozen else {}
        late |= {name: partial(_compare, name, sign) for name, sign in _ORDER if order}

        def made(kind: type[Kind]) -> type[Kind]:
            own = {*vars(kind)}
            done = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(kind)
            if eq and "__hash__" not in own:
                done.__hash__ = None
            for name, write in late.items():
                if name not in own:
                    setattr(done, name, _late(done, name, write))
            return done

        return made


class Noting:
    """What one with slots is based on that notes what is reckoned once: among many fields that took as much as they."""


def _late(kind: Any, name: str, write: Callable[[Any], str]) -> Callable[..., Any]:  # noqa: ANN401 - any class
    """Give a function that, when it is called, puts the one that is written in its place."""

    def first(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever that function takes
        known: dict[str, Any] = {"MISSING": dataclasses.MISSING}
        for each in dataclasses.fields(kind):
            known[f"old_{each.name}"], known[f"new_{each.name}"] = (
                each.default,
                each.default_factory,
            )
        exec(write(kind), known)  # noqa: S102 - as Python's own do
        setattr(kind, name, known[name])
        return known[name](*given, **named)

    return first


def _init(kind: Any) -> str:  # noqa: ANN401
    taken, lines = ["self"], ["pass"]
    for each in dataclasses.fields(kind):
        name, value = each.name, each.name
        if not each.init:
            value = f"new_{name}()"
        elif each.default_factory is not dataclasses.MISSING:
            taken.append(f"{name}=MISSING")
            value = f"new_{name}() if {name} is MISSING else {name}"
        else:
            fixed = each.default is not dataclasses.MISSING
            taken.append(f"{name}=old_{name}" if fixed else name)
        lines.append(f"self.{name} = {value}")
    lines += ["self.__post_init__()"] * hasattr(kind, "__post_init__")
    return f"def __init__({', '.join(taken)}): {'; '.join(lines)}"


def _repr(kind: Any) -> str:  # noqa: ANN401
    shown = ", ".join(f"{e.name}={{self.{e.name}!r}}" for e in dataclasses.fields(kind) if e.repr)
    return f"def __repr__(self): return f'{{type(self).__qualname__}}({shown})'"


def _compare(name: str, sign: str, kind: Any) -> str:  # noqa: ANN401
    told = f"{_compared(kind, 'self')} {sign} {_compared(kind, 'other')}"
    return (
        f"def {name}(self, other): return {told} if type(self) is type(other) else NotImplemented"
    )


def _hash(kind: Any) -> str:  # noqa: ANN401
    return f"def __hash__(self): return hash({_compared(kind, 'self')})"


def _compared(kind: Any, record: str) -> str:  # noqa: ANN401
    """Write what counts of a record as a tuple."""
    names = (each.name for each in dataclasses.fields(kind) if each.compare)
    return f"({''.join(f'{record}.{name}, ' for name in names)})"
