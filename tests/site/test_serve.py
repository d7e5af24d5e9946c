"""The live preview: a changed case shows, a broken one is told of, a mended one shows again."""

import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.project import Project
from tests.site import sample

PATIENCE = 60.0
"""Seconds. It takes one or two; a busy machine may need many more."""


class Preview:
    """A running `mkdocs serve` on the sample."""

    def __init__(
        self, project: Project, address: str, log: Path, server: subprocess.Popen[bytes]
    ) -> None:
        self.project, self.address, self.log, self.server = project, address, log, server

    def shows(self, text: str, path: str = f"cases/{sample.CASE}.html") -> bool:
        """Ask for a page. The server answers when it has built; a time-out is an error."""
        with urlopen(self.address + path, timeout=PATIENCE) as answer:
            return text in answer.read().decode()

    def tells(self, text: str) -> bool:
        return text in self.log.read_text("utf-8")

    def change(self, path: str, old: str, new: str) -> None:
        file = self.project.root / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")

    def wait(self, until: Callable[[], bool]) -> None:
        """Wait until something is so, as long as the server lives."""
        end = time.monotonic() + PATIENCE
        while not until():
            assert self.server.poll() is None, self.log.read_text("utf-8")
            assert time.monotonic() < end, self.log.read_text("utf-8")
            time.sleep(0.05)


@pytest.fixture
def preview(small: Project, tmp_path: Path) -> Iterator[Preview]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = tmp_path / "log"
    with log.open("w") as out:
        server = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=small.root,
            env=small.environment(PYTHONUNBUFFERED="1", PYTHONUTF8="0", PYTHONIOENCODING="ascii"),
            stdout=out,
            stderr=out,
        )
        try:
            yield Preview(small, f"http://127.0.0.1:{port}/", log, server)
        finally:
            server.terminate()
            server.wait(PATIENCE)


def test_the_preview_follows_the_case_files(preview: Preview) -> None:
    case = f"cases/{sample.CASE}.yml"
    template = "scripts/casebook/templates/case.html.j2"
    preview.wait(lambda: preview.tells("Serving on"))
    assert preview.shows("画面で資料を見る。")

    preview.change(case, "画面で資料を見る。", "机で資料を見る。")
    preview.wait(lambda: preview.shows("机で資料を見る。"))

    preview.change(case, '"全職員"', "null")
    preview.wait(lambda: preview.tells("(schema)"))
    assert preview.shows("机で資料を見る。")  # the last good page stays

    preview.change(case, 'null,\n "summary"', '"一部の職員",\n "summary"')
    preview.wait(lambda: preview.shows("一部の職員"))

    preview.change(template, "<header", '<header data-new="1"')
    preview.wait(lambda: preview.shows('data-new="1"'))
    assert not preview.tells("Traceback")
