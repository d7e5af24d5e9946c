"""The live preview: a changed case shows, a broken one is told of, a mended one shows again."""

import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.project import Project
from tests.site import sample

PATIENCE = 60.0
"""Seconds. It takes one or two; a busy machine may need many more."""


class Preview:
    """A running `mkdocs serve` on the sample."""

    def __init__(self, project: Project, address: str, log: Path) -> None:
        self.project, self.address, self.log = project, address, log

    def shows(self, text: str, path: str = f"cases/{sample.CASE}.html") -> bool:
        try:
            with urlopen(self.address + path, timeout=5) as answer:
                return text in answer.read().decode()
        except (URLError, ConnectionError, TimeoutError):
            return False

    def tells(self, text: str) -> bool:
        return text in self.log.read_text("utf-8")

    def change(self, path: str, old: str, new: str) -> None:
        file = self.project.root / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def preview(project: Project, tmp_path: Path) -> Iterator[Preview]:
    sample.write(project.cases)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = tmp_path / "log"
    with log.open("w") as out:
        server = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=project.root,
            env=project.environment(PYTHONUNBUFFERED="1"),
            stdout=out,
            stderr=out,
        )
        try:
            yield Preview(project, f"http://127.0.0.1:{port}/", log)
        finally:
            server.terminate()
            server.wait(10)


def _wait(until: Callable[[], bool], preview: Preview) -> float:
    """Wait until something is so. Gives the seconds it took."""
    start = time.monotonic()
    while not until():
        waited = time.monotonic() - start
        assert waited < PATIENCE, preview.log.read_text("utf-8")
        time.sleep(0.05)
    return time.monotonic() - start


def test_the_preview_follows_the_case_files(
    preview: Preview, capsys: pytest.CaptureFixture[str]
) -> None:
    case = f"cases/{sample.CASE}.yml"
    template = "scripts/casebook/templates/case.html.j2"
    took: dict[str, float] = {}

    took["first page"] = _wait(lambda: preview.shows("画面で資料を見る。"), preview)

    preview.change(case, "画面で資料を見る。", "机で資料を見る。")
    took["changed case"] = _wait(lambda: preview.shows("机で資料を見る。"), preview)

    preview.change(case, '"全職員"', "null")
    took["broken case"] = _wait(lambda: preview.tells("(schema)"), preview)
    assert preview.shows("机で資料を見る。")  # the last good page stays

    preview.change(case, 'null,\n "summary"', '"一部の職員",\n "summary"')
    took["mended case"] = _wait(lambda: preview.shows("一部の職員"), preview)

    preview.change(template, "<header", '<header data-new="1"')
    took["changed template"] = _wait(lambda: preview.shows('data-new="1"'), preview)

    assert "Traceback" not in preview.log.read_text("utf-8")
    with capsys.disabled():
        sys.stdout.write(f"\nmkdocs serve, seconds: {_rounded(took)}\n")


def _rounded(took: dict[str, float]) -> str:
    return ", ".join(f"{what} {seconds:.1f}" for what, seconds in took.items())
