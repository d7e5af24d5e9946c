"""Bundles of the browser's modules, laid open for tests; and which of their statements the tests run."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from playwright.sync_api import Page

from tests.project import ROOT

BUILD = ROOT / "build"
COVERAGE = BUILD / "coverage"
"""What has run, a file for each page; `make test` sums it up with coverage.mjs."""


def bundle(name: str) -> Path:
    """Make a bundle with its source map. Several workers may do so at once, and none finds half a file."""
    own = f"{name}-{os.getpid()}.js"
    command = ["run", "--silent", name, "--", f"--outfile=build/{own}"]
    subprocess.run([sys.executable, "scripts/npm.py", *command], cwd=ROOT, check=True)
    for kind in (".map", ""):
        (BUILD / f"{own}{kind}").replace(BUILD / f"{name}.js{kind}")
    return BUILD / f"{name}.js"


@contextmanager
def counting(page: Page, script: Path) -> Iterator[None]:
    """Run a script in a page, and leave an account of what of it runs from now on.

    It goes by its own name: a path with a blank, which Playwright would give it, is no address.
    """
    session = page.context.new_cdp_session(page)
    session.send("Profiler.enable")
    session.send("Profiler.startPreciseCoverage", {"callCount": True, "detailed": True})
    named = f"{script.read_text('utf-8')}\n//# sourceURL={script.name}\n"
    # Not as an element, which the pages forbid.
    told = session.send("Runtime.evaluate", {"expression": named})
    assert "exceptionDetails" not in told, told
    yield
    found = session.send("Profiler.takePreciseCoverage")["result"]
    COVERAGE.mkdir(parents=True, exist_ok=True)
    ran = [each for each in found if each["url"] == script.name]
    assert ran, f"nothing of {script.name} was counted"
    (COVERAGE / f"{uuid4().hex}.json").write_text(json.dumps(ran), "utf-8")
