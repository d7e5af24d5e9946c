"""Whether there is anything to build is told by what the last site was really made of."""

from pathlib import Path

import pytest

from casebook import building, fresh, making, site
from casebook.digests import Digests
from casebook.kept import Kept
from casebook.outputs import Outputs


@pytest.mark.parametrize("meanwhile", ["title: a\n", "title: b\n"])
def test_a_change_while_a_site_is_made_is_never_taken_for_what_was_before(
    meanwhile: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody saves a case while the build runs, and then takes the change back."""
    cases, docs, target = tmp_path / "cases", tmp_path / "docs", tmp_path / "site"
    config, case = tmp_path / "mkdocs.yml", cases / "a.yml"
    for folder in (cases, docs):
        folder.mkdir()
    config.touch()
    case.write_text("title: a\n", "utf-8")

    def fill(made: making.Making, _: object, staging: Path) -> None:
        made.outputs = Outputs(staging)
        made.outputs.write("a.html", case.read_bytes())

    monkeypatch.setattr(site, "collect", lambda *_, **__: case.write_text(meanwhile, "utf-8"))
    monkeypatch.setattr(site, "build", lambda draw, place: draw(place))
    monkeypatch.setattr(making.Making, "fill", fill)
    project = fresh.Project(config, docs, tmp_path)
    building.build(project, cases, target, Kept(tmp_path / "kept.sqlite"))
    case.write_text("title: a\n", "utf-8")
    digests = Digests()
    of = fresh.of_site(digests.tree(cases), fresh.of_frames(project, digests), digests)
    stands = fresh.done(target, *fresh.last(Kept(tmp_path / "kept.sqlite"), target), of)
    assert stands == (meanwhile == "title: a\n")
