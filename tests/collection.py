"""Collections for tests: copies of `tests/cases/base`, with an example put into them."""

import shutil
from datetime import date
from pathlib import Path

from casebook.check import Checked, check
from casebook.problem import Problem

CASES = Path(__file__).parent / "cases"
BASE = CASES / "base"
REAL = Path(__file__).parent.parent / "cases"
TODAY = date(2026, 11, 21)
CASE = "sample-counter.yml"
MUNICIPALITY = "_municipalities/sample.yml"
COMPARISON = "_comparisons/counter-and-desk.yml"


def copy(folder: Path) -> Path:
    """Copy the base collection into a folder that does not exist yet or is empty."""
    return Path(shutil.copytree(BASE, folder, dirs_exist_ok=True))


def place(example: Path, cases: Path) -> None:
    """Put an example where its name says.

    `x.yml` becomes the case sample-counter, `x.municipality.yml` the municipality sample,
    `x.comparison.yml` the comparison counter-and-desk, and `x.themes.yml` the vocabulary themes.
    `x.placement` holds lines that change the folder: `+ path` adds a file, `- path` removes
    one, `> path` adds a link that leads nowhere.
    """
    if example.suffix == ".placement":
        for line in example.read_text("utf-8").splitlines():
            _change(line[0], cases / line[2:].replace("\\n", "\n"))
    else:
        to = cases / target(example)
        to.parent.mkdir(exist_ok=True)
        shutil.copyfile(example, to)


def target(example: Path) -> str:
    """Tell where in a collection an example belongs."""
    kind = Path(example.stem).suffix.removeprefix(".")
    named = {"": CASE, "municipality": MUNICIPALITY, "comparison": COMPARISON}
    return named.get(kind, f"_vocabulary/{kind}.yml")


def checked(cases: Path) -> Checked:
    """Check a collection on the day of the tests; messages name its folder `cases`."""
    return check(cases, TODAY, shown=Path("cases"))


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
