"""A comparison whose data break off on their way: the reader is told in words."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import BinaryIO

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.comparing import KITAMI, OME, PATH
from tests.browser.visit import visiting


class _BreakingOff(SimpleHTTPRequestHandler):
    """Promises all of the words, sends the first half, and hangs up."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the base class
        """Say nothing."""

    def send_head(self) -> BytesIO | BinaryIO | None:
        if not self.path.startswith("/data/vocabulary.js"):
            return super().send_head()
        whole = Path(self.translate_path(self.path)).read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", "text/javascript")
        self.send_header("Content-Length", str(len(whole)))
        self.end_headers()
        return BytesIO(whole[: len(whole) // 2])


@pytest.fixture
def breaking_off(core_site: Path) -> Iterator[str]:
    handler = partial(_BreakingOff, directory=str(core_site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def test_data_that_break_off_are_told(browser: Browser, breaking_off: str) -> None:
    with visiting(browser, breaking_off) as visit:
        page = visit.go(f"{PATH}?c={KITAMI},{OME}")
        told = page.get_by_role("alert")
        expect(told).to_contain_text("比べるためのデータを読めませんでした", timeout=10_000)
        assert [fault for fault in visit.faults if ": error:" in fault] == []
