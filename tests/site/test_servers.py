"""The samples for web servers say the same as the pages do, and nginx does what its sample says."""

import http.client
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree

import pytest

from nginx import find_nginx
from tests.project import ROOT, html_pages
from tests.site.markup import page

SAMPLES = ROOT / "docs/about/servers"
FRAMES = "; frame-ancestors 'self'"
"""Not heeded in a page: a server alone may say it."""


def _of_nginx() -> dict[str, str]:
    return dict(re.findall(r'add_header (\S+) "([^"]+)" always;', _read("nginx.conf")))


def _read(name: str) -> str:
    return (SAMPLES / name).read_text("utf-8")


def test_every_page_carries_one_policy_before_anything_is_loaded(built_site: Path) -> None:
    policy = _of_nginx()["Content-Security-Policy"].removesuffix(FRAMES)
    assert policy.startswith("default-src 'self'; img-src 'self' data:;")
    for path in html_pages(built_site):
        root = page(built_site / path)
        heads = [each for each in root.walk() if each.tag in ("meta", "link", "script")]
        assert heads[0].attributes.get("charset") == "utf-8", path
        assert heads[1].attributes == {
            "http-equiv": "Content-Security-Policy",
            "content": policy,
        }, path


def test_all_samples_set_the_same_headers() -> None:
    told = _of_nginx()
    assert len(told) == 5
    assert dict(re.findall(r"^  (\S+): (.+)$", _read("_headers"), re.MULTILINE)) == told
    assert dict(re.findall(r'Header always set (\S+) "([^"]+)"', _read("htaccess.txt"))) == told
    added = ElementTree.fromstring(_read("web.config")).iter("add")
    assert {each.attrib["name"]: each.attrib["value"] for each in added} == told


@pytest.fixture(scope="module")
def nginx(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of an nginx that runs our sample on the built site."""
    base = tmp_path_factory.mktemp("nginx")
    root = base / "site"
    shutil.copytree(built_site, root, ignore=shutil.ignore_patterns("data", "search"))
    port = _free_port()
    sample = _read("nginx.conf").replace("8080", str(port)).replace("/srv/casebook", str(root))
    (base / "casebook.conf").write_text(sample, "utf-8")
    (base / "mime.types").write_text(
        "types { text/html html; text/css css; application/javascript js; image/svg+xml svg; }",
        "utf-8",
    )
    (base / "nginx.conf").write_text(_around(base), "utf-8")
    command = [
        str(find_nginx()),
        "-p",
        str(base),
        "-c",
        str(base / "nginx.conf"),
        "-g",
        "daemon off;",
    ]
    with (base / "told").open("w") as told, subprocess.Popen(command, stderr=told) as running:
        try:
            _await(port, running, base / "told")
            yield port
        finally:
            running.terminate()


def _around(base: Path) -> str:
    """What stands around the sample: all that nginx writes goes into a folder of our own."""
    kept = "".join(
        f"{name}_temp_path {base}/{name};"
        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root;" if os.geteuid() == 0 else ""
    return (
        f"{user} pid {base}/pid; error_log stderr; worker_processes 1; events {{}}\n"
        f"http {{ include {base}/mime.types; access_log off; {kept} include {base}/casebook.conf; }}\n"
    )


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def _await(port: int, running: subprocess.Popen[bytes], told: Path) -> None:
    end = time.monotonic() + 20
    while time.monotonic() < end and running.poll() is None:
        with socket.socket() as asked:
            if asked.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    pytest.fail(f"nginx does not answer: {told.read_text('utf-8')}")


def _get(port: int, path: str, **headers: str) -> tuple[int, Mapping[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    found = answer.status, dict(answer.getheaders()), answer.read()
    connection.close()
    return found


def test_nginx_serves_the_site_as_the_sample_says(nginx: int, built_site: Path) -> None:
    status, headers, body = _get(nginx, "/")
    assert (status, body) == (200, (built_site / "index.html").read_bytes())
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert {name: headers[name] for name in _of_nginx()} == _of_nginx()

    status, headers, _ = _get(nginx, "/assets/built/casebook.css", **{"Accept-Encoding": "gzip"})
    assert (status, headers.get("Content-Encoding")) == (200, "gzip")
    assert headers["Content-Type"] == "text/css; charset=utf-8"

    etag = _get(nginx, "/about/index.html")[1]["ETag"]
    assert _get(nginx, "/about/index.html", **{"If-None-Match": etag})[0] == 304

    status, headers, body = _get(nginx, "/cases/none.html")
    assert (status, body) == (404, (built_site / "404.html").read_bytes())
    assert headers["Content-Security-Policy"].endswith(FRAMES)
    assert _get(nginx, "/.casebook")[0] == 404
