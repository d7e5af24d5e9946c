"""Guides mention cases: links stay where they lead somewhere, and become plain words where not."""

from pathlib import Path

import pytest

from casebook.mentions import unlink


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for folder in ("cases", "visit"):
        (tmp_path / folder).mkdir()
    (tmp_path / "cases" / "a.html").write_text('<h2 id="goals">目的</h2>', "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ('<a class="cb-cite" href="../cases/a.html#goals">目的</a>', True),
        ('<a class="cb-cite" href="../cases/a.html#cost">目的</a>', False),
        ('<a class="cb-cite" href="../cases/b.html#goals">目的</a>', False),
        ('<a href="../cases/b.html#goals">目的</a>', True),
        ('<a class="cb-external" href="https://example.jp/#goals">目的</a>', True),
    ],
)
def test_a_mention_of_what_is_not_there(site: Path, written: str, kept: bool) -> None:
    page = site / "visit" / "guide.html"
    page.write_text(f"<p>前{written}後</p>", "utf-8")
    unlink(site, ["visit/guide.html"])
    assert page.read_text("utf-8") == f"<p>前{written if kept else '目的'}後</p>"
