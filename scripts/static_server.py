"""A web server for a folder, as long as a block runs: for tests, screenshots and measuring."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import BinaryIO

_PACKED = (".html", ".js", ".css", ".svg", ".json", ".xml", ".csv")


class _QuietHandler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # one connection for many files

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the base class
        """Say nothing: the reader of the terminal waits for other news."""


class _PackingHandler(_QuietHandler):
    """Sends texts packed, as the web servers do that the site is published on."""

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Answer with what comes before the file, and give the file."""
        path = Path(self.translate_path(self.path))
        if path.suffix not in _PACKED or not path.is_file():
            return super().send_head()
        body = _packed(path)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)


@cache
def _packed(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), mtime=0)


@contextmanager
def serving(folder: Path, *, packed: bool = False) -> Iterator[str]:
    """Serve a folder on this machine only. Gives the address, which ends with a slash."""
    handler = partial(_PackingHandler if packed else _QuietHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
