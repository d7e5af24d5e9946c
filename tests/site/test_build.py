"""The whole build: repeatable, whole or not at all, and the same through MkDocs' own command."""

import shutil
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from casebook.cli import main
from casebook.collection import Collection
from casebook.pages import plan
from tests.project import Project, html_pages, tree
from tests.site import sample
from tests.site.conftest import ADDRESS, EPOCH
from tests.site.markup import page

Run = Callable[..., tuple[int, str, str]]

PICTURE = "assets/share.png"


@pytest.fixture
def build(
    small: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    """Run `casebook build` in the project for what ends before MkDocs begins."""

    def run(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.chdir(small.root)
        code = main(["build", *arguments])
        return code, *capsys.readouterr()

    return run


def _leftovers(project: Project) -> list[str]:
    """Give what a build has left beside its site but the site before, of which the next is made."""
    beside = (path.name for path in project.root.iterdir() if path.name.startswith(".site"))
    return [name for name in beside if name != ".site.before"]


def _break_case(project: Project) -> None:
    path = project.cases / f"{sample.CASE}.yml"
    path.write_text(path.read_text("utf-8").replace('"全職員"', "null"), "utf-8")


def test_builds_are_the_same_to_the_byte(small: Project) -> None:
    published = {"SOURCE_DATE_EPOCH": EPOCH, "SITE_URL": ADDRESS}
    cold = tree(small.site)
    warm = tree(small.build(**published))
    shutil.rmtree(small.root / "build")
    small.cases.rename(small.root / "other")
    small.build("--cases", "other", "--site-dir", "elsewhere", **published)
    assert cold == warm == tree(small.root / "elsewhere")
    assert _leftovers(small) == []


def test_what_makes_pages_is_not_even_loaded_where_nothing_has_changed(small: Project) -> None:
    published = {"SOURCE_DATE_EPOCH": EPOCH, "SITE_URL": ADDRESS}
    small.build(**published)
    making = {"casebook.making", "casebook.check", "jinja2"}
    assert not small.loaded("build", **published) & making
    _break_case(small)
    assert {"casebook.making", "casebook.check"} <= small.loaded("build", **published)


def test_a_published_site_names_the_address_of_every_page(sample_project: Project) -> None:
    built = sample_project.site
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


def test_a_link_that_is_passed_on_has_words_and_a_picture(sample_project: Project) -> None:
    path = f"cases/{sample.CASE}.html"
    shared = _shared(sample_project.site / path)
    title = page(sample_project.site / path).tagged("title")[0].text()
    assert shared["og:title"] == title
    assert shared["og:description"]
    assert shared["og:image"] == f"{ADDRESS}{PICTURE}"
    assert (sample_project.site / PICTURE).stat().st_size <= 60_000


def test_a_hand_written_page_is_described_by_how_it_begins(built_site: Path) -> None:
    shared = _shared(built_site / "visit" / "ask.html")
    assert shared["og:description"].startswith("事実は、たいてい資料で分かります。")
    assert "og:image" not in shared  # which takes an address


def _shared(path: Path) -> dict[str, str]:
    metas = [each.attributes for each in page(path).tagged("meta")]
    return {each["property"]: each["content"] for each in metas if "property" in each}


def test_a_site_without_an_address_names_none(built_site: Path) -> None:
    for path in html_pages(built_site):
        rels = [link.attributes.get("rel") for link in page(built_site / path).tagged("link")]
        assert "canonical" not in rels, path


def test_a_problem_leaves_the_last_site_as_it_was(small: Project, build: Run) -> None:
    before = tree(small.site)
    _break_case(small)
    code, out, _ = build()
    assert code == 1
    assert f"cases/{sample.CASE}.yml:" in out
    assert "(schema)" in out
    assert tree(small.site) == before
    assert _leftovers(small) == []


def test_a_broken_frame_leaves_the_last_site_as_it_was(small: Project) -> None:
    before = tree(small.site)
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
    before = tree(small.site)
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


def test_a_folder_with_other_things_in_it_is_not_replaced(small: Project, build: Run) -> None:
    before = tree(small.root)
    foreign = small.root / "foreign"
    foreign.mkdir()
    (foreign / "sitemap.xml").touch()  # another website
    for folder in ("docs", "foreign", "mkdocs.yml"):
        code, _, err = build("--site-dir", folder)
        assert code == 2, folder
        assert "サイトでないものか、前の版が作ったサイトが入っています" in err
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
    folder: str, complaint: str, small: Project, build: Run
) -> None:
    before = tree(small.root)
    code, _, err = build("--site-dir", folder)
    assert code == 2
    assert complaint in err
    assert tree(small.root) == before


@pytest.mark.parametrize("folder", ["a" * 300, "a/" * 3000], ids=["long", "deep"])
def test_a_place_that_the_system_refuses(folder: str, build: Run) -> None:
    code, _, err = build("--site-dir", folder)
    assert code == 1
    assert err.endswith("前のサイトはそのままです。\n")


def test_a_place_that_cannot_be_written_is_told_in_words(build: Run) -> None:
    code, _, err = build("--site-dir", "/proc/site")
    assert (code, err) == (
        1,
        "/proc/site に書けません。書き込みが許されていない所です。"
        "自分が書けるフォルダーにするか、管理する人に頼んでください。\n"
        "サイトを作れませんでした。前のサイトはそのままです。\n",
    )


def test_a_clock_that_is_wrong_stops_the_build(
    small: Project, build: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = "環境変数 SOURCE_DATE_EPOCH の値「x」は使えません。"
    done = small.mkdocs("build", SOURCE_DATE_EPOCH="x")
    assert done.returncode == 1
    assert told in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "x")
    code, _, err = build()
    assert (code, err.startswith(told)) == (2, True)


@pytest.mark.parametrize("missing", ["cases", "mkdocs.yml"])
def test_a_build_needs_its_project(missing: str, small: Project, build: Run) -> None:
    (small.root / missing).rename(small.root / "elsewhere")
    code, _, err = build()
    assert code == 2
    assert f"{missing} がありません" in err


def test_mkdocs_itself_builds_the_same_site(small: Project) -> None:
    ours = tree(small.site)
    shutil.rmtree(small.site)
    done = small.mkdocs("build", "--strict", SOURCE_DATE_EPOCH=EPOCH, SITE_URL=ADDRESS)
    assert done.returncode == 0, done.stderr
    assert tree(small.site) == ours
    # It may replace what MkDocs built; and a clock that is empty counts as none.
    assert small.casebook("build", SOURCE_DATE_EPOCH="").returncode == 0


def test_mkdocs_itself_keeps_the_last_site_when_there_are_problems(small: Project) -> None:
    before = tree(small.site)
    _break_case(small)
    done = small.mkdocs("build", "--strict")
    assert done.returncode == 1
    assert f"cases/{sample.CASE}.yml:" in done.stdout
    assert "サイトは前のままです" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert tree(small.site) == before


def test_every_page_of_the_plan_is_in_the_real_site(
    built_site: Path, collection: Collection
) -> None:
    planned = {each.path for each in plan(collection)}
    assert planned <= set(html_pages(built_site))
