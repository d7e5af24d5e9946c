"""What the names in a case are called in a workbook: labels that people read, and the keys behind them."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import cached_property

from casebook import schema
from casebook.library import Document, Kind, Library
from casebook.rules.unknown_reference import VOCABULARIES
from casebook.sealed import dataclass

FIELDS, TOWNS, CASES, BASES = "fields", "municipality", "related", "basis"


@dataclass(frozen=True)
class Names:
    """The keys of one list with their labels, in its order. A label that is not its own key's alone is no label."""

    title: str
    labels: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def keys(self) -> Mapping[str, str]:
        """The keys by label, and by themselves."""
        count: dict[str, int] = {}
        for label in self.labels.values():
            count[label] = count.get(label, 0) + 1
        own = {label: key for key, label in self.labels.items() if count[label] == 1}
        return {**own, **{key: key for key in self.labels}}

    def label(self, key: str) -> str:
        """Give what stands in a cell for a key; one that is not known stands for itself."""
        label = self.labels.get(key, key)
        return label if self.key(label) == key else key

    def key(self, text: str) -> str:
        """Give the key behind a label; what is no label is taken for a key."""
        return self.keys.get(text, text)


def of(library: Library) -> dict[str, Names]:
    """Give every list of names by the key of the column that uses it."""
    found = {
        FIELDS: Names(
            _title("field"), {key: each.title for key, each in schema.claim_fields().items()}
        ),
        TOWNS: Names(_of("municipality"), dict(_towns(library))),
        CASES: Names(_of("related"), {key: key for key in sorted(library.cases)}),
        BASES: Names(_of_claim("basis"), dict(_items(library.vocabulary.get("terms"), "bases"))),
    }
    for key, node in schema.schemas()["case"]["properties"].items():
        inner = node.get("properties", {})
        if inner:
            found[key] = Names(_of(key), {name: each["title"] for name, each in inner.items()})
    for column, vocabulary in VOCABULARIES.items():
        labels = dict(_items(library.vocabulary.get(vocabulary), "items"))
        found[column] = Names(_of(column) or _of_claim(column), labels)
    return found


def _items(document: Document | None, shelf: str) -> Iterator[tuple[str, str]]:
    for item in document.data.get(shelf, ()) if document else ():
        if isinstance(item, dict) and "key" in item:
            yield (
                item["key"],
                item.get("short") or item.get("label") or item.get("name") or item["key"],
            )


def _towns(library: Library) -> Iterator[tuple[str, str]]:
    for key, document in sorted(library.municipalities.items()):
        prefecture, name = (document.data.get(part, "") for part in ("prefecture", "name"))
        yield key, name if name == prefecture else f"{prefecture}{name}"


def _of(key: str) -> str:
    return (
        schema.field_at(Kind.CASE, "", (key,)).title
        if key in schema.schemas()["case"]["properties"]
        else ""
    )


def _of_claim(key: str) -> str:
    return schema.field_at(Kind.CASE, "", ("results", 0, key)).title


def _title(name: str) -> str:
    return str(schema.schemas()["case"]["$defs"][name]["title"])
