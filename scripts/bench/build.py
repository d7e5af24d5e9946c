"""The site as a whole beside stock MkDocs with Material: seconds to build and check, bytes of a page.

Seconds are medians of several runs on this machine and drift with it; the ratios against stock
Material, taken in the same minutes, hold better. Sizes are what a server with gzip sends for a first
visit.
"""

import gzip
import re
import shutil
import statistics
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.figures import Figure, Others
from bench.process import BIN, ROOT, median, run
from casebook import site
from casebook.collection import Collection

SERVE_RUNS = 3
PORT = 8765


def measure(scratch: Path) -> Iterator[Figure]:
    """Measure each quantity in turn."""
    collection = site.collect(ROOT / "cases")
    stock = stock_project(collection, scratch / "stock")
    known = (ROOT / "build" / "kept", scratch / "site")
    build: tuple[str | Path, ...] = (BIN / "casebook", "build", "--site-dir", scratch / "site")

    def cold() -> None:
        for folder in known:
            shutil.rmtree(folder, ignore_errors=True)
        run(*build)

    def warm() -> None:
        run(*build)

    stock_build: Others = {
        "material": median(lambda: run(BIN / "mkdocs", "build", "--quiet", cwd=stock))
    }
    yield Figure("サイトの組み立て（覚えなし）", "秒", median(cold), 5.0, others=stock_build)
    yield Figure("サイトの組み立て（覚えあり）", "秒", median(warm), 5.0, others=stock_build)
    yield Figure("検査", "秒", median(lambda: run(BIN / "casebook", "check")), 1.5)
    yield Figure("一つの事例の変更が見えるまで", "秒", served_change(scratch), 1.0)
    yield from _weighed(weights(scratch / "site" / "cases"), weights(stock / "site"))


def _weighed(ours: list[float], theirs: list[float]) -> Iterator[Figure]:
    name = "事例ページの初回の通信量"
    heaviest: Others = {"material": max(theirs)}
    usual: Others = {"material": statistics.median(theirs)}
    yield Figure(f"{name}（最も重いページ）", "KB", max(ours), 85.0, others=heaviest)
    yield Figure(f"{name}（中央値）", "KB", statistics.median(ours), 85.0, others=usual)


def stock_project(collection: Collection, folder: Path) -> Path:
    """Write the same cases as Markdown for MkDocs with Material as it comes, search included."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(
        "site_name: stock\ntheme: {name: material, language: ja, font: false}\n", "utf-8"
    )
    (docs / "index.md").write_text("# 事例\n", "utf-8")
    for case in collection.cases.values():
        lines = [f"# {case.title}", case.summary]
        for key, claims in case.fields.items():
            lines += [f"## {collection.vocabulary.fields[key].title}"]
            lines += [f"{claim.text} [{claim.sources[0].number}](#sources)" for claim in claims]
        lines += ["## 出典 {#sources}"] + [f"{each.number}. {each.title}" for each in case.sources]
        (docs / f"{case.id}.md").write_text("\n\n".join(lines), "utf-8")
    return folder


def weights(pages: Path) -> list[float]:
    """Weigh each page below a folder with all it loads, in kB after gzip."""
    found = [page for page in pages.rglob("*.html") if page.name not in ("404.html",)]
    cases = [page for page in found if page.parent != pages or page.name != "index.html"]
    return [weight(page) / 1000 for page in cases]


def weight(page: Path) -> int:
    """Add up a page and the styles, scripts and pictures that it names."""
    text = page.read_text("utf-8")
    named = re.findall(r'<(?:script|img)[^>]+src="([^"]+)"', text)
    named += re.findall(r'<link[^>]+rel="(?:stylesheet|icon)"[^>]+href="([^"]+)"', text)
    files = {page} | {(page.parent / name).resolve() for name in named if "://" not in name}
    return sum(len(gzip.compress(file.read_bytes(), mtime=0)) for file in files)


def served_change(scratch: Path) -> float:
    """Change one case under `mkdocs serve` and time until the page shows it."""
    project = scratch / "project"
    ignore = shutil.ignore_patterns(".*", "node_modules", "build", "site", "dist", "tests")
    shutil.copytree(ROOT, project, ignore=ignore)
    shutil.copytree(ROOT / "docs" / ".overrides", project / "docs" / ".overrides")
    case = sorted((project / "cases").glob("*.yml"))[0]
    address = f"http://127.0.0.1:{PORT}/cases/{case.stem}.html"
    with serving(project):
        wait_for(address, "</html>")
        return statistics.median(changed(case, address, n) for n in range(SERVE_RUNS))


def changed(case: Path, address: str, number: int) -> float:
    """Write a new subtitle and time until it is served."""
    mark = "見直し" + "〇" * (number + 1)
    text = re.sub(
        r"^subtitle: .*$", f"subtitle: {mark}", case.read_text("utf-8"), flags=re.MULTILINE
    )
    start = time.perf_counter()
    case.write_text(text, "utf-8")
    wait_for(address, f"{mark}<")
    return time.perf_counter() - start


@contextmanager
def serving(project: Path) -> Iterator[None]:
    """Run `mkdocs serve` for a while."""
    command = [str(BIN / "mkdocs"), "serve", "--quiet", "--dev-addr", f"127.0.0.1:{PORT}"]
    server = subprocess.Popen(command, cwd=project)  # noqa: S603
    try:
        yield
    finally:
        server.terminate()
        server.wait()


def wait_for(address: str, text: str, seconds: float = 60.0) -> None:
    """Ask again and again until the page holds the text."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        try:
            with urllib.request.urlopen(address) as answer:  # noqa: S310 - our own server
                if text in answer.read().decode("utf-8"):
                    return
        except OSError:
            pass
        time.sleep(0.02)
    raise TimeoutError(f"{address} did not show {text!r} in {seconds} s")
