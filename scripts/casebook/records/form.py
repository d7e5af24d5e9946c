"""What the form of a case is made of: its parts and fields as the schema has them, and the words to choose from."""

from collections.abc import Mapping
from typing import Annotated, Literal

from casebook.sealed import dataclass

Shape = Literal["line", "text", "number", "yes", "day", "when", "pick", "picks", "lines", "part"]


@dataclass(frozen=True, slots=True)
class FormOption:
    """A word to choose: what the file holds, and what is shown for it."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class FormField:
    """One place of a file: how it is asked for."""

    key: str
    title: str
    help: str
    example: str
    shape: Annotated[Shape, "What it is typed into."]
    most: Annotated[int | None, "Characters it may have."]
    required: bool
    words: Annotated[str, "The vocabulary that it is chosen from, or the empty text."]
    options: Annotated[tuple[FormOption, ...], "What it is chosen from, where the schema says it."]


@dataclass(frozen=True, slots=True)
class FormPart:
    """A kind of map in a file, with its fields in the order in which they are written."""

    key: str
    title: str
    help: str
    fields: tuple[FormField, ...]


@dataclass(frozen=True, slots=True)
class FormRow:
    """A field that holds claims: what belongs there, and what a visitor would ask."""

    key: str
    title: str
    help: str
    example: str
    question: str
    required: bool


@dataclass(frozen=True, slots=True)
class FormGroup:
    """Fields of claims that stand together."""

    key: str
    label: str
    lead: str
    rows: tuple[FormRow, ...]


@dataclass(frozen=True, slots=True)
class FormQuestion:
    """One of the nine questions, with the fields that answer it."""

    key: str
    label: str
    question: str
    fields: tuple[str, ...]
    kinds: tuple[FormOption, ...]


@dataclass(frozen=True, slots=True)
class FormScheme:
    """All that the form of a case is drawn from."""

    order: Annotated[tuple[str, ...], "The keys of a file in the order in which they are written."]
    parts: Mapping[str, FormPart]
    groups: tuple[FormGroup, ...]
    questions: tuple[FormQuestion, ...]
    words: Annotated[Mapping[str, tuple[FormOption, ...]], "Vocabularies and municipalities."]
    rules: Annotated[Mapping[str, str], "What each rule holds, in words."]
    keys: Annotated[tuple[str, ...], "Every key of every schema."]
    prose: Annotated[tuple[str, ...], "Those of them that hold text."]
    listed: Annotated[bool, "Whether there is a list of all towns, `FormTowns`."]


@dataclass(frozen=True, slots=True)
class FormTowns:
    """What the file of any town of Japan is made of: a pattern with marks, `{name}`, and what is put in for them."""

    pattern: Annotated[str, "The file of a draft; for any other, the line of `draft` is left out."]
    deserted: Annotated[str, "The same for a town without people."]
    columns: Annotated[
        Mapping[str, tuple[str, ...]],
        "What stands for each mark, town by town.",
    ]
