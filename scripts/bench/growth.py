"""How the build grows with the cases, beside stock MkDocs with Material, Hugo and Zensical on the same text in one run.

CPU seconds count, of all processes: what else runs on a machine stretches the seconds of the clock. Hugo gets the
barest of templates, and is a floor rather than a rival; Zensical builds the very project of stock MkDocs.
"""

import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from pathlib import Path

from bench.build import stock_project
from bench.engine import size
from bench.figures import Figure, Other, Others
from bench.process import BIN, MB, ROOT, Spent, measured, run
from casebook import site

SIZES = (100, 300, 1_000)
COLD = "初めて作る"
MOST = {"zensical": 1_000}
"""Some take minutes for more than this."""

_HUGO = 'baseURL = "/"\nlanguageCode = "ja"\ntitle = "stock"\nuglyURLs = true\n'
_LAYOUT = (
    '<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>'
    "<body>{{ .Content }}{{ range .Pages }}<p>{{ .Title }}</p>{{ end }}</body></html>\n"
)


def measure(scratch: Path, sizes: Sequence[int] = SIZES) -> Iterator[Figure]:
    """Measure each size in turn."""
    project = _project(scratch / "project")
    for count in sizes:
        yield from _measured(count, scratch / str(count), project)


def _measured(count: int, scratch: Path, project: Path) -> Iterator[Figure]:
    cases, target = scratch / "cases", scratch / "site"
    run(BIN / "casebook", "sample", str(count), "--out", cases)

    def beside(name: str, unit: str, ours: Spent, take: Callable[[Spent], float]) -> Figure:
        others: Others = {key: take(each) for key, each in theirs.items()}
        return Figure(name, unit, take(ours), others=others, on=f"見本の{count:,}件")

    def alone(name: str, unit: str, ours: float) -> Figure:
        return Figure(name, unit, ours, on=f"見本の{count:,}件")

    build = (BIN / "casebook", "build", "--cases", cases, "--site-dir", target)
    cold = measured(*build, cwd=project)
    # Ours goes first: where a large folder has just been deleted, files take longer to make.
    theirs = _others(cases, scratch / "others", count)
    yield beside(COLD, "CPU秒", cold, attrgetter("cpu"))
    yield beside(f"{COLD}（時計）", "秒", cold, attrgetter("seconds"))
    yield beside(f"{COLD}（一つの過程のメモリー）", "MB", cold, attrgetter("peak"))
    yield alone("サイト", "MB", size(target) / MB)
    yield alone("何も変えない", "CPU秒", measured(*build, cwd=project).cpu)
    case = _change(cases)
    yield beside("一件の文を変える", "CPU秒", measured(*build, cwd=project), attrgetter("cpu"))
    check = measured(BIN / "casebook", "check", case, cwd=project)
    yield alone("一件を検査する", "CPU秒", check.cpu)
    shutil.rmtree(scratch)


def _project(folder: Path) -> Path:
    """Make a project of its own, whose kept things are nobody else's."""
    shutil.copytree(ROOT / "docs", folder / "docs")
    shutil.copy2(ROOT / "mkdocs.yml", folder)
    (folder / "scripts" / "casebook").mkdir(parents=True)
    shutil.copy2(ROOT / "scripts" / "mkdocs_hook.py", folder / "scripts")
    shutil.copytree(ROOT / "scripts/casebook/templates", folder / "scripts/casebook/templates")
    return folder


def _change(cases: Path) -> Path:
    """Change a word of a claim in the case in the middle."""
    files = sorted(cases.glob("*.yml"))
    case = files[len(files) // 2]
    text = case.read_text("utf-8")
    case.write_text(re.sub("- text: ", "- text: 見直し、", text, count=1), "utf-8")
    return case


def _others(cases: Path, folder: Path, count: int) -> dict[Other, Spent]:
    """Build the same text with the others, once each: they make everything anew whatever has changed."""
    stock = stock_project(site.collect(cases), folder / "stock")
    spent: dict[Other, Spent] = {
        "material": measured(BIN / "mkdocs", "build", "--quiet", cwd=stock),
        "hugo": measured(BIN / "hugo", "--quiet", cwd=_hugo(stock, folder / "hugo")),
    }
    if count <= MOST["zensical"]:
        shutil.rmtree(stock / "site", ignore_errors=True)
        spent["zensical"] = measured(BIN / "zensical", "build", "--clean", cwd=stock)
    shutil.rmtree(folder)
    return spent


def _hugo(stock: Path, folder: Path) -> Path:
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    (folder / "hugo.toml").write_text(_HUGO, "utf-8")
    for name in ("single.html", "list.html"):
        (layouts / name).write_text(_LAYOUT, "utf-8")
    content = folder / "content"
    content.mkdir()
    for page in (stock / "docs").glob("*.md"):
        title, _, text = page.read_text("utf-8").removeprefix("# ").partition("\n")
        name = "_index.md" if page.name == "index.md" else page.name
        quoted = title.replace('"', "")
        (content / name).write_text(f'---\ntitle: "{quoted}"\n---\n{text}', "utf-8")
    return folder
