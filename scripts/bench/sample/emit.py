"""Data as YAML in the form of the case files: maps and lists of maps as blocks, the rest in a line."""

from collections.abc import Iterator

from casebook.library import Data
from casebook.schema import as_yaml


def emit(data: Data) -> str:
    """Write a map of text, numbers, lists and maps as YAML; lists hold no lists.

    >>> print(emit({"id": "a", "status": [{"state": "試行", "as_of": 2024}], "themes": ["b", "c"]}))
    id: a
    status:
      - state: 試行
        as_of: 2024
    themes: [b, c]
    <BLANKLINE>
    """
    return "".join(f"{line}\n" for line in _map(data))


def _map(data: Data) -> Iterator[str]:
    for key, value in data.items():
        if isinstance(value, dict):
            yield f"{key}:"
            yield from (f"  {line}" for line in _map(value))
        elif isinstance(value, list) and any(isinstance(item, dict) for item in value):
            yield f"{key}:"
            yield from (f"  {line}" for line in _list(value))
        else:
            yield f"{key}: {as_yaml(value)}"


def _list(items: list[object]) -> Iterator[str]:
    for item in items:
        if isinstance(item, dict):
            first, *rest = _map(item)
            yield f"- {first}"
            yield from (f"  {line}" for line in rest)
        else:
            yield f"- {as_yaml(item)}"
