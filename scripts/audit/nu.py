"""What the Nu HTML Checker says of every page of a site."""

import json
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

_JAR = Path(__file__).parent / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
_OPTIONS = ("--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html")


@dataclass(frozen=True, slots=True)
class Said:
    """One thing said of a page; an error, or else a warning."""

    path: str
    line: int
    error: bool
    message: str

    @property
    def kind(self) -> str:
        """Give the folder of the page, whose pages are alike."""
        return kind(self.path)


def kind(path: str) -> str:
    """Give the kind of the page at a site path: its folder, or its own name at the top."""
    folder, slash, name = path.rpartition("/")
    return folder + slash or name


def ask(site: Path) -> list[Said]:
    """Have every page of a folder checked."""
    command = ["java", "-jar", str(_JAR), *_OPTIONS, str(site)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)  # noqa: S603
    return list(read(json.loads(done.stdout)["messages"], site))


def read(messages: Iterable[dict[str, Any]], site: Path) -> Iterator[Said]:
    """Read what the checker has written; what only explains another message is left out."""
    base = f"{site.as_posix()}/"
    for each in messages:
        # An error in reading, as of a page that is not UTF-8, is "non-document-error".
        error = each["type"] != "info"
        if error or each.get("subType") == "warning":
            path = unquote(urlsplit(each.get("url", "")).path).removeprefix(base)
            yield Said(path, each.get("lastLine", 0), error, each["message"])


def table(paths: Iterable[str], said: Iterable[Said]) -> str:
    """Count pages, errors and warnings by kind of page, and list what was said."""
    told = list(said)
    pages = Counter(map(kind, paths))
    errors = Counter(each.kind for each in told if each.error)
    warnings = Counter(each.kind for each in told if not each.error)
    kinds = sorted({*pages, *errors, *warnings})
    rows = [f"| {each} | {pages[each]} | {errors[each]} | {warnings[each]} |" for each in kinds]
    whole = f"| すべて | {pages.total()} | {errors.total()} | {warnings.total()} |"
    head = ["| ページ | 枚数 | 誤り | 注意 |", "| --- | --- | --- | --- |"]
    return "\n".join([*head, *rows, whole, *map(_line, told)])


def _line(said: Said) -> str:
    return f"{said.path}:{said.line}: {'誤り' if said.error else '注意'} {said.message}"
