"""What has been drawn is not drawn again, unless it would come out differently."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from casebook import render, site
from casebook.collection import Collection
from casebook.pages import data, plan
from casebook.pages.page import Page
from casebook.rules.municipality_code import check_digit
from tests.project import tree
from tests.site import sample
from tests.site.frames import write_frames

OTHER = "tonari-desk"
DAMAGES = (
    *(b"", b"a", b"\n", b"\0", b"a\nb", b"a\nb\0c", b"a\nb\0c\0d", b"a\n\xff\0", b"\xff"),
    b"\0" * 10**5,
)


def _far_case(**changes: Any) -> sample.Data:
    """A case that shares neither municipality nor theme with the sample's own."""
    return sample.bare_case("x") | {
        "id": OTHER,
        "municipality": "tonari",
        "themes": ["unused"],
        **changes,
    }


def _far_town() -> sample.Data:
    return sample.town(key="tonari", name="隣町", kind="町", code="01998" + check_digit("01998"))


class Workshop:
    """A collection, its site and its cache, with the paths of the pages drawn last."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.cases, self.site, self.cache = folder / "cases", folder / "site", folder / "cache"
        self.drawn: list[str] = []
        body = render.body

        def counted(page: Page) -> str:
            self.drawn.append(page.path)
            return body(page)

        monkeypatch.setattr(render, "body", counted)

    def build(self, *cases: sample.Data, words: dict[str, sample.Data] | None = None) -> list[str]:
        """Build with these cases. Gives the paths of the pages that were drawn."""
        shutil.rmtree(self.cases, ignore_errors=True)
        sample.write(self.cases, cases, [sample.town(), _far_town()], words)
        collection: Collection = site.collect(self.cases)
        write_frames(self.site, [*plan(collection), data.page(collection, ())])
        self.drawn.clear()
        site.fill(collection, self.site, self.cache)
        return self.drawn.copy()


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workshop:
    return Workshop(tmp_path, monkeypatch)


def test_an_unchanged_collection_is_not_drawn_again(workshop: Workshop) -> None:
    first = workshop.build(sample.case(), _far_case())
    cold = tree(workshop.site)
    assert f"cases/{OTHER}.html" in first
    assert workshop.build(sample.case(), _far_case()) == []
    assert tree(workshop.site) == cold


def test_a_changed_case_draws_only_the_pages_that_tell_of_it(workshop: Workshop) -> None:
    workshop.build(sample.case(), _far_case())
    drawn = workshop.build(sample.case(), _far_case(title="机を替える"))
    assert f"cases/{OTHER}.html" in drawn
    assert {"index.html", "cases/index.html", "municipalities/tonari.html"} < set(drawn)
    assert f"cases/{sample.CASE}.html" not in drawn
    assert "municipalities/mihon.html" not in drawn
    assert "themes/paperless.html" not in drawn


def test_a_changed_vocabulary_draws_every_case_again(workshop: Workshop) -> None:
    workshop.build(sample.case(), _far_case())
    words = sample.vocabulary()
    words["terms"]["states"][0]["label"] = "日々の仕事"
    drawn = workshop.build(sample.case(), _far_case(), words=words)
    assert {f"cases/{OTHER}.html", f"cases/{sample.CASE}.html", "index.html"} < set(drawn)
    assert "日々の仕事" in (workshop.site / f"cases/{sample.CASE}.html").read_text("utf-8")


def test_a_changed_template_draws_everything_again(
    workshop: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = workshop.build(sample.case(), _far_case())
    templates = tmp_path / "templates"
    shutil.copytree(render._TEMPLATES, templates)
    monkeypatch.setattr(render, "_TEMPLATES", templates)
    assert workshop.build(sample.case(), _far_case()) == []
    with (templates / "theme.html.j2").open("a", encoding="utf-8") as template:
        template.write("\n")
    assert workshop.build(sample.case(), _far_case()) == everything


def test_a_damaged_cache_is_drawn_anew(workshop: Workshop) -> None:
    everything = workshop.build(sample.case())
    right = tree(workshop.site)
    for damage in DAMAGES:
        for kept in workshop.cache.glob("*.parts"):
            kept.write_bytes(damage)
        assert workshop.build(sample.case()) == everything, damage[:20]
        assert tree(workshop.site) == right, damage[:20]


def test_what_is_no_longer_used_is_forgotten(workshop: Workshop) -> None:
    pages = workshop.build(sample.case(), _far_case())
    workshop.build(sample.case(), _far_case(title="机を替える"))
    assert len(list(workshop.cache.glob("*.parts"))) == len(pages)


def test_what_a_killed_build_left_is_forgotten(workshop: Workshop) -> None:
    workshop.build(sample.case())
    kept = sorted(workshop.cache.iterdir())
    (workshop.cache / f"{kept[0].stem}.1.tmp").touch()
    assert workshop.build(sample.case()) == []
    assert sorted(workshop.cache.iterdir()) == kept


def test_a_folder_in_the_way_does_no_harm(workshop: Workshop) -> None:
    everything = workshop.build(sample.case())
    for kept in [*workshop.cache.iterdir(), workshop.cache / "unused.parts"]:
        kept.unlink(missing_ok=True)
        kept.mkdir()
    assert workshop.build(sample.case()) == everything


def test_a_cache_that_cannot_be_written_does_no_harm(workshop: Workshop) -> None:
    workshop.cache.write_text("a file where the folder should be")
    everything = workshop.build(sample.case())
    assert workshop.build(sample.case()) == everything
