"""The whole build: repeatable, whole or not at all, and the same through MkDocs' own command."""

import os
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from casebook import site
from casebook.cli import main
from casebook.pages import plan
from tests.project import ROOT, Project, html_pages, tree
from tests.site import sample
from tests.site.markup import page

EPOCH = "1767225600"  # 2026-01-01, later than any date of the sample
ADDRESS = "https://example.jp/dx/"


@pytest.fixture
def small(project: Project) -> Project:
    """A project with the sample collection."""
    sample.write(project.cases)
    return project


def _leftovers(project: Project) -> list[str]:
    return [path.name for path in project.root.iterdir() if path.name.startswith(".site")]


def _break_case(project: Project) -> None:
    path = project.cases / f"{sample.CASE}.yml"
    path.write_text(path.read_text("utf-8").replace('"全職員"', "null"), "utf-8")


def test_two_builds_are_the_same_to_the_byte(small: Project) -> None:
    cold = tree(small.build(SOURCE_DATE_EPOCH=EPOCH, SITE_URL=ADDRESS))
    warm = tree(small.build(SOURCE_DATE_EPOCH=EPOCH, SITE_URL=ADDRESS))
    shutil.rmtree(small.root / "build")
    again = tree(small.build(SOURCE_DATE_EPOCH=EPOCH, SITE_URL=ADDRESS))
    assert cold == warm == again
    assert _leftovers(small) == []


def test_a_published_site_names_the_address_of_every_page(small: Project) -> None:
    built = small.build(SITE_URL=ADDRESS.removesuffix("/"))
    namespace = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    listed = ElementTree.parse(built / "sitemap.xml").findall("s:url/s:loc", namespace)
    pages = [path for path in html_pages(built) if path != "404.html"]
    assert sorted(each.text or "" for each in listed) == [ADDRESS + path for path in pages]
    for path in pages:
        canonical = [
            link.attributes["href"]
            for link in page(built / path).tagged("link")
            if link.attributes.get("rel") == "canonical"
        ]
        assert canonical == [ADDRESS + path], path


def test_a_site_without_an_address_names_none(small: Project) -> None:
    built = small.build()
    for path in html_pages(built):
        rels = [link.attributes.get("rel") for link in page(built / path).tagged("link")]
        assert "canonical" not in rels, path


def test_a_problem_leaves_the_last_site_as_it_was(small: Project) -> None:
    before = tree(small.build())
    _break_case(small)
    done = small.casebook("build")
    assert done.returncode == 1
    assert f"cases/{sample.CASE}.yml:" in done.stdout
    assert "(schema)" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert tree(small.site) == before
    assert _leftovers(small) == []


def test_a_broken_frame_leaves_the_last_site_as_it_was(small: Project) -> None:
    before = tree(small.build())
    frame = small.root / "docs" / "themes" / "index.md"
    frame.write_text(frame.read_text("utf-8").replace("@@body@@", "本文"), "utf-8")
    done = small.casebook("build")
    assert done.returncode == 1
    assert "前のサイトはそのままです" in done.stderr
    assert "themes/index.html" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert tree(small.site) == before
    assert _leftovers(small) == []


def test_a_warning_of_mkdocs_leaves_the_last_site_as_it_was(small: Project) -> None:
    before = tree(small.build())
    about = small.root / "docs" / "about" / "index.md"
    about.write_text(about.read_text("utf-8") + "\n[x](nowhere.md)\n", "utf-8")
    done = small.casebook("build")
    assert done.returncode == 1
    assert "nowhere.md" in done.stderr
    assert "Aborted with 1 warnings in strict mode!" in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(small.site) == before
    assert _leftovers(small) == []


def test_a_missing_bundle_leaves_the_last_site_as_it_was(small: Project) -> None:
    before = tree(small.build())
    shutil.copy2(ROOT / "build" / "bundles.json", small.root / "build")
    named_by_a_page, fetched_by_a_script = (
        "assets/built/search-page.js",
        "assets/built/write-docx.js",
    )
    for path in (named_by_a_page, fetched_by_a_script):
        (small.root / "docs" / path).unlink()
    done = small.casebook("build")
    assert done.returncode == 1
    assert done.stderr == (
        f"サイトに要るファイルがありません: {named_by_a_page}、{fetched_by_a_script}\n"
        "フォルダー docs/assets/built を消してから make site を実行すると、作り直されます。\n"
        "サイトを作れませんでした。前のサイトはそのままです。\n"
    )
    assert tree(small.site) == before
    assert _leftovers(small) == []
    direct = small.mkdocs("build", "--site-dir", "direct")
    assert direct.returncode == 1
    assert fetched_by_a_script in direct.stdout + direct.stderr


def test_a_template_that_fails_leaves_the_last_site_as_it_was(small: Project) -> None:
    before = tree(small.build())
    template = small.root / "scripts" / "casebook" / "templates" / "sources.html.j2"
    template.write_text(template.read_text("utf-8") + "{{ view.nothing_of_the_kind }}", "utf-8")
    assert small.casebook("build").returncode != 0
    assert tree(small.site) == before
    assert _leftovers(small) == []


def test_a_folder_with_other_things_in_it_is_not_replaced(small: Project) -> None:
    before = tree(small.root)
    foreign = small.root / "foreign"
    foreign.mkdir()
    (foreign / "sitemap.xml").touch()  # another website
    for folder in ("docs", "foreign", "mkdocs.yml"):
        done = small.casebook("build", "--site-dir", folder)
        assert done.returncode == 2, folder
        assert "サイトでないものか、前の版が作ったサイトが入っています" in done.stderr
        assert tree(small.root).items() >= before.items()


@pytest.mark.parametrize(
    ("folder", "complaint"),
    [
        ("/", "/ にサイトは置けません。"),
        (".", "重なっています。"),
        ("cases", "重なっています。"),
        ("cases/site", "重なっています。"),
        ("mkdocs.yml/deep/site", "mkdocs.yml はフォルダーでないので、"),
    ],
)
def test_a_place_where_no_site_can_be(
    folder: str,
    complaint: str,
    small: Project,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(small.root)
    before = tree(small.root)
    assert main(["build", "--site-dir", folder]) == 2
    assert complaint in capsys.readouterr().err
    assert tree(small.root) == before


def test_a_place_that_the_system_refuses(small: Project) -> None:
    for folder in ("a" * 300, "a/" * 3000):
        done = small.casebook("build", "--site-dir", folder)
        assert done.returncode == 1
        assert done.stderr.endswith("前のサイトはそのままです。\n")
        assert "Traceback" not in done.stderr


def test_a_clock_that_is_empty_counts_as_none(small: Project) -> None:
    small.build(SOURCE_DATE_EPOCH="")


def test_a_clock_that_is_wrong_stops_the_build(small: Project) -> None:
    for done, code in (
        (small.casebook("build", SOURCE_DATE_EPOCH="x"), 2),
        (small.mkdocs("build", SOURCE_DATE_EPOCH="x"), 1),
    ):
        assert done.returncode == code
        told = done.stdout + done.stderr
        assert "環境変数 SOURCE_DATE_EPOCH の値「x」は使えません。" in told
        assert "Traceback" not in told


@pytest.mark.parametrize("missing", ["cases", "mkdocs.yml"])
def test_a_build_needs_its_project(missing: str, small: Project) -> None:
    (small.root / missing).rename(small.root / "elsewhere")
    done = small.casebook("build")
    assert done.returncode == 2
    assert f"{missing} がありません" in done.stderr


def test_mkdocs_itself_builds_the_same_site(small: Project) -> None:
    ours = tree(small.build(SOURCE_DATE_EPOCH=EPOCH))
    shutil.rmtree(small.site)
    done = small.mkdocs("build", "--strict", SOURCE_DATE_EPOCH=EPOCH)
    assert done.returncode == 0, done.stderr
    assert tree(small.site) == ours
    assert small.casebook("build").returncode == 0  # it may replace what MkDocs built


def test_mkdocs_itself_keeps_the_last_site_when_there_are_problems(small: Project) -> None:
    before = tree(small.build())
    _break_case(small)
    done = small.mkdocs("build", "--strict")
    assert done.returncode == 1
    assert f"cases/{sample.CASE}.yml:" in done.stdout
    assert "サイトは前のままです" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert tree(small.site) == before


class Draw:
    """Draws a site of one page, or fails half-way."""

    def __init__(self, text: str, *, fails: bool = False) -> None:
        self.text, self.fails = text, fails

    def __call__(self, staging: Path) -> None:
        staging.mkdir()
        (staging / "index.html").write_text(self.text)
        if self.fails:
            raise OSError("no space left")
        (staging / site.MARKER).touch()


@pytest.fixture
def old_site(tmp_path: Path) -> Path:
    """A built site, as far as `site.build` can tell."""
    folder = tmp_path / "site"
    Draw("old")(folder)
    return folder


def test_a_build_replaces_the_site_and_what_an_earlier_one_left_behind(old_site: Path) -> None:
    for name in (".site.new-killed", ".site.old"):
        (old_site.parent / name).mkdir()
        (old_site.parent / name / "gone.html").write_text("left behind")
        os.utime(old_site.parent / name, (0, 0))
    site.build(Draw("new"), old_site)
    assert (old_site / "index.html").read_text() == "new"
    assert [path.name for path in old_site.parent.iterdir()] == ["site"]
    assert sorted(path.name for path in old_site.iterdir()) == [".casebook", "index.html"]
    (usual := old_site.parent / "usual").mkdir()
    assert old_site.stat().st_mode == usual.stat().st_mode  # not that of a temporary folder


def test_two_builds_at_once_do_not_meet(old_site: Path) -> None:
    def draw(staging: Path) -> None:
        site.build(Draw("inner"), old_site)
        assert (old_site / "index.html").read_text() == "inner"
        Draw("outer")(staging)

    site.build(draw, old_site)
    assert (old_site / "index.html").read_text() == "outer"
    assert [path.name for path in old_site.parent.iterdir()] == ["site"]


def test_a_build_that_fails_half_way_leaves_the_site(old_site: Path) -> None:
    before = tree(old_site)
    with pytest.raises(OSError, match="no space"):
        site.build(Draw("new", fails=True), old_site)
    assert tree(old_site) == before
    assert [path.name for path in old_site.parent.iterdir()] == ["site"]


def test_a_build_killed_between_its_renames_is_undone_by_the_next(old_site: Path) -> None:
    before = tree(old_site)
    old_site.rename(old_site.with_name(".site.old"))
    with pytest.raises(OSError, match="no space"):
        site.build(Draw("new", fails=True), old_site)
    assert tree(old_site) == before
    assert [path.name for path in old_site.parent.iterdir()] == ["site"]


def test_a_rename_that_fails_is_undone(old_site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tree(old_site)
    rename = Path.rename

    def refuse_new(self: Path, target: Path) -> Path:
        if self.parent.name.startswith(".site.new-"):
            raise PermissionError("open in another program")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse_new)
    with pytest.raises(PermissionError):
        site.build(Draw("new"), old_site)
    assert tree(old_site) == before
    assert [path.name for path in old_site.parent.iterdir()] == ["site"]


def test_every_page_of_the_plan_is_in_the_real_site(
    built_site: Path, real_project: Project
) -> None:
    planned = {each.path for each in plan(site.collect(real_project.cases))}
    assert planned <= set(html_pages(built_site))
