"""Guides mention cases: links stay where they lead somewhere, and become plain words where not."""

import pytest

from casebook.mentions import unlinked

PAGES = {"cases/a.html": '<h2 id="goals">目的</h2>'}


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
def test_a_mention_of_what_is_not_there(written: str, *, kept: bool) -> None:
    told = unlinked("visit/guide.html", f"<p>前{written}後</p>", lambda path: PAGES.get(path, ""))
    assert told == f"<p>前{written if kept else '目的'}後</p>"
