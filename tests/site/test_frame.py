"""A poured page is what MkDocs would have made of it: the same frame around the same body."""

from dataclasses import replace
from pathlib import Path

from casebook import render, site
from casebook.pour import Frame
from tests.project import Project
from tests.site import sample
from tests.site.comparing import planned as page
from tests.site.conftest import ADDRESS, EPOCH

_BODY = '<h1 id="content">TWIN</h1>'
_FRONT = '---\ntitle: "{title}"\ndescription: "{description}"\nhide: [navigation]\nstyles: lists\n---\n\n'


def _lines(text: str) -> list[str]:
    """Give the lines that say something: an empty contents list leaves blank ones."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def test_a_poured_page_equals_its_twin_by_mkdocs(small: Project) -> None:
    planned = page(site.collect(small.cases), "themes/index.html")
    assert not planned.contents  # the twin would draw its own
    poured = (small.site / planned.path).read_text("utf-8")

    front = _FRONT.format(title=planned.title, description=planned.description)
    twin_source = small.root / "docs" / "themes" / "index.md"
    twin_source.write_text(front + "# TWIN {#content}\n", "utf-8")
    small.draw_frames(small.root / "twins", SOURCE_DATE_EPOCH=EPOCH, SITE_URL=ADDRESS)
    twin = (small.root / "twins" / planned.path).read_text("utf-8")

    assert twin.count(_BODY) == 1
    # The frame may hold any page of its room, so it does not say that the room itself is open.
    twin = twin.replace('aria-current="page"', 'aria-current="true"')
    assert _lines(poured) == _lines(twin.replace(_BODY, render.body(planned)))


def test_a_page_with_contents_differs_from_one_without_only_there(tmp_path: Path) -> None:
    frame = Frame('<h1 id="content">@@body@@</h1><aside>@@contents@@</aside>', "")
    planned = page(sample.collection(tmp_path), f"cases/{sample.CASE}.html")
    with_list = frame.fill(planned, "", render.contents(planned))
    without = frame.fill(planned, "", render.contents(replace(planned, contents=())))
    assert without == "<aside></aside>"
    for anchor in planned.contents:
        assert f'href="#{anchor.id}"' in with_list
        assert f'id="{anchor.id}"' in render.body(planned)


def test_who_publishes_is_asked_of_the_publisher_and_not_told_to_readers(small: Project) -> None:
    asked = "公開元が書かれていません"
    assert asked in small.casebook("build", SITE_URL=ADDRESS).stdout
    assert asked not in small.casebook("build").stdout  # for a shared folder
    assert "公開元" not in (small.site / "index.html").read_text("utf-8")
    settings = small.root / "mkdocs.yml"
    settings.write_text(
        settings.read_text("utf-8").replace('publisher: ""', "publisher: 見本県"), "utf-8"
    )
    assert asked not in small.casebook("build", SITE_URL=ADDRESS).stdout
    assert "公開元　見本県" in (small.site / "index.html").read_text("utf-8")
