"""What is drawn, letter by letter. After a wanted change: pytest tests/site/test_golden.py --update-golden."""

from pathlib import Path

import pytest

from casebook import render
from casebook.pages import plan
from tests.project import ROOT
from tests.site import sample

GOLDEN = ROOT / "tests" / "golden"
PAGES = {
    "case": f"cases/{sample.CASE}.html",
    "municipality": f"municipalities/{sample.TOWN}.html",
    "theme": "themes/paperless.html",
    "home": "index.html",
}


@pytest.mark.parametrize("name", PAGES)
def test_body(name: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    (page,) = (each for each in plan(sample.collection(tmp_path)) if each.path == PAGES[name])
    drawn = render.body(page) + "\n"
    golden = GOLDEN / f"{name}.html"
    if request.config.getoption("--update-golden"):
        golden.write_text(drawn, "utf-8")
    assert drawn == golden.read_text("utf-8")
