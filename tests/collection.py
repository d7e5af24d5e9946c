"""Collections for tests: copies of `tests/cases/base`, with an example put into them."""

from datetime import date
from functools import cache
from pathlib import Path

from casebook import schema
from casebook.check import Checked, check
from casebook.problem import Problem

CASES = Path(__file__).parent / "cases"
BASE = CASES / "base"
REAL = Path(__file__).parent.parent / "cases"
TODAY = date(2026, 11, 29)
CASE = "sample-counter.yml"
MUNICIPALITY = "_municipalities/sample.yml"
COMPARISON = "_comparisons/counter-and-desk.yml"
TOWNS = "_towns.csv"
IDS = "_ids.txt"
FIELDS = "_vocabulary/fields.yml"


@cache
def base() -> dict[str, bytes]:
    """Give the files of the base collection by their place in it.

    The list of fields is the schema's: a new field is no concern of the examples.
    """
    files = {file.relative_to(BASE).as_posix(): file for file in sorted(BASE.rglob("*.yml"))}
    rows = "".join(
        f"      - {{key: {key}, asks: 事実, question: {field.title}を教えてください。}}\n"
        for key, field in schema.claim_fields().items()
    )
    head = "groups:\n  - key: all\n    label: すべて\n    lead: 見本の組である。\n    fields:\n"
    return {place: file.read_bytes() for place, file in files.items()} | {
        FIELDS: (head + rows).encode()
    }


def copy(folder: Path) -> Path:
    """Copy the base collection into a folder that does not exist yet or is empty."""
    for place, content in base().items():
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        (folder / place).write_bytes(content)
    return folder


def place(example: Path, cases: Path) -> None:
    """Put an example where its name says.

    `x.yml` becomes the case sample-counter, `x.municipality.yml` the municipality sample,
    `x.comparison.yml` the comparison counter-and-desk, `x.towns.csv` the list of towns, `x.ids.txt` the list of ids, and `x.themes.yml` the
    vocabulary themes.
    `x.diff`, `x.municipality.diff` and so on change that file of the base, see `patched`.
    `x.placement` holds lines that change the folder: `+ path` adds a file, `- path` removes
    one, `> path` adds a link that leads nowhere.
    """
    if example.suffix == ".placement":
        for line in example.read_text("utf-8").splitlines():
            _change(line[0], cases / line[2:].replace("\\n", "\n"))
    else:
        to = cases / target(example)
        to.parent.mkdir(exist_ok=True)
        to.write_bytes(content(example))


def content(example: Path) -> bytes:
    """Give the file that an example stands for."""
    raw = example.read_bytes()
    return patched(base()[target(example)], raw) if example.suffix == ".diff" else raw


def patched(text: bytes, diff: bytes) -> bytes:
    """Change a text as a diff says, which may hold any bytes.

    Lines after `-` make way for those after `+`; lines after a blank only say where. What is looked for
    has to stand in the text once. `@@` begins the next change.
    """
    for change in diff.removesuffix(b"\n").split(b"\n@@\n"):
        lines = change.split(b"\n")
        old, new = (
            b"".join(b"\n" + line[1:] for line in lines if line[:1] in signs) + b"\n"
            for signs in (b" -", b" +")
        )
        assert (b"\n" + text).count(old) == 1, f"{old.decode()} is not there once"
        text = (b"\n" + text).replace(old, new)[1:]
    return text


def target(example: Path) -> str:
    """Tell where in a collection an example belongs."""
    kind = Path(example.stem).suffix.removeprefix(".")
    named = {"": CASE, "municipality": MUNICIPALITY, "comparison": COMPARISON, "towns": TOWNS}
    named["ids"] = IDS
    return named.get(kind, f"_vocabulary/{kind}.yml")


def checked(cases: Path) -> Checked:
    """Check a collection on the day of the tests; messages name its folder `cases`."""
    return check(cases, TODAY, shown=Path("cases"))


@cache
def real() -> Checked:
    """Check the real cases, once for all who only want to look at them."""
    return checked(REAL)


def told(problems: list[Problem]) -> str:
    """Write problems as an `.expected` file has them: one to a line."""
    return "".join(f"{problem.line()}\n" for problem in problems)


def _change(how: str, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    match how:
        case "+":
            path.write_text("id: sample\n", "utf-8")
        case "-":
            path.unlink()
        case ">":
            path.symlink_to(path.with_name("nowhere.yml"))
        case _:
            raise ValueError(f"no change begins with {how!r}")
