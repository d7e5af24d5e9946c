"""Pages into frames: what a frame has to be, and what is put in place of its markers."""

from pathlib import Path

import pytest

from casebook import site
from casebook.cache import Cache
from casebook.outputs import Outputs
from casebook.pages import data, plan
from casebook.pages.page import Page, Planned
from casebook.pour import Frame, add_to_sitemap, pour
from casebook.stops import BrokenFrameError
from tests.site import sample
from tests.site.frames import FRAME, write_frames
from tests.site.markup import parse

HOSTILE = "</title><script>alert(1)</script> @@body@@ @@title@@ \\1 {{ 7*7 }} \"'"


def _page(title: str, description: str = "") -> Page:
    return Page("a/b.html", "a/index.html", title, description, "theme.html.j2", None)


def test_markers_are_filled_once_and_escaped() -> None:
    filled = Frame(FRAME, "https://example.jp/").fill(
        _page(HOSTILE, HOSTILE), "<p>@@title@@</p>", "<nav>@@body@@</nav>"
    )
    root = parse(filled)
    assert root.tagged("title")[0].text() == HOSTILE
    assert root.tagged("meta")[0].attributes["content"] == HOSTILE
    assert root.tagged("link")[0].attributes["href"] == "https://example.jp/a/b.html"
    assert root.tagged("p")[0].text() == "@@title@@"  # what a case says is nobody's marker
    assert root.tagged("nav")[0].text() == "@@body@@"
    assert root.tagged("script") == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        FRAME.replace("@@body@@", ""),
        FRAME + FRAME,
        FRAME + "@@body@@",
        FRAME.replace('<h1 id="content">', '<h1 id="content" class="new">'),
    ],
)
def test_a_broken_frame_is_refused_before_anything_is_written(text: str, tmp_path: Path) -> None:
    pages = list(plan(sample.collection(tmp_path / "cases")))
    target = tmp_path / "site"
    write_frames(target, pages)
    (target / "themes" / "index.html").write_text(text, "utf-8")
    before = sorted(target.rglob("*"))
    with pytest.raises(BrokenFrameError, match=r"themes.index\.html.*@@body@@"):
        pour(map(Planned.of, pages), Outputs(target), Cache(None))
    assert sorted(target.rglob("*")) == before
    assert (target / "index.html").read_text("utf-8") == FRAME


def test_every_planned_page_is_written(tmp_path: Path) -> None:
    collection = sample.collection(tmp_path / "cases")
    pages = [*plan(collection), data.page(collection, ())]
    target = tmp_path / "site"
    write_frames(target, pages)
    assert site.fill(collection, target, None).pages == len(pages)
    assert {page.path for page in pages} == {
        path.relative_to(target).as_posix() for path in target.rglob("*.html")
    }
    assert len({page.path for page in pages}) == len(pages)


def test_poured_pages_join_the_sitemap_once(tmp_path: Path) -> None:
    pages = list(plan(sample.collection(tmp_path / "cases")))
    target, address = tmp_path / "site", "https://example.jp/a&b/"
    write_frames(target, pages)
    own = "<url><loc>https://example.jp/a&amp;b/index.html</loc></url>"
    (target / "sitemap.xml").write_text(f"<urlset>\n{own}\n</urlset>", "utf-8")
    (target / "sitemap.xml.gz").write_bytes(b"packed before the pages came")
    add_to_sitemap([*map(Planned.of, pages)], target, address)
    text = (target / "sitemap.xml").read_text("utf-8")
    assert text.count("<loc>") == len(pages)
    assert f"<loc>https://example.jp/a&amp;b/cases/{sample.CASE}.html</loc>" in text
    assert not (target / "sitemap.xml.gz").exists()
