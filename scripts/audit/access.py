"""What axe finds on every page of the built site, wide and narrow, light and dark; told in docs/about/accessibility.md."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Browser, Page, sync_playwright

from audit.criteria import JIS, LATER, MEDIA, Criterion
from browser_setup import FLAGS, find_browser
from casebook.when import When
from fetching import ROOT

TOLD = ROOT / "docs" / "about" / "accessibility.md"
BEGIN = "<!-- ここから下は make audit AUDIT=access が書きます。 -->"

_AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
_Colours = Literal["light", "dark"]
_LOOKS: tuple[tuple[int, _Colours], ...] = ((1280, "light"), (360, "dark"))
_HEIGHT = 800
_ONLY_ON_THE_WEB = "404.html"
_FEW = 12
"""Pages of a folder; where there are more, they are of one kind."""
_ASK = """async (tags) => {
  const alike = "main :is(tr, li, dd, label):nth-child(n + 21)"; // the first twenty stand for all
  const asked = {runOnly: {type: "tag", values: tags}, preload: false};
  const found = await axe.run({exclude: [[alike]]}, asked);
  const told = (all) => all.map(({id, tags, nodes}) => ({id, tags, count: nodes.length}));
  return {
    version: found.testEngine.version,
    media: document.querySelectorAll("audio, video, object, embed").length,
    ran: told([...found.passes, ...found.violations, ...found.incomplete]),
    failed: told(found.violations),
    open: told(found.incomplete),
  };
}"""


@dataclass(slots=True)
class Found:
    """What was found on all pages; rules of axe by the tag of the criterion that they look at."""

    browser: str
    axe: str = ""
    pages: tuple[str, ...] = ()
    whole: int = 0
    media: int = 0
    checked: int = 0
    rules: dict[str, set[str]] = field(default_factory=dict)
    failed: Counter[tuple[str, str]] = field(default_factory=Counter)
    open: Counter[str] = field(default_factory=Counter)

    def add(self, path: str, told: dict[str, Any]) -> None:
        """Count what axe has said of a page in one look."""
        self.axe, self.media = told["version"], self.media + told["media"]
        self.checked += sum(each["count"] for each in told["ran"])
        for each in told["ran"]:
            for tag in each["tags"]:
                self.rules.setdefault(tag, set()).add(each["id"])
        for each in told["failed"]:
            self.failed[each["id"], path] += each["count"]
        for each in told["open"]:
            self.open[each["id"]] += each["count"]

    def failed_by(self, criterion: Criterion) -> bool:
        """Say whether a rule that looks at this criterion has failed anywhere."""
        return any(rule in self.rules.get(criterion.tag, ()) for rule, _ in self.failed)

    def undecided_by(self, criterion: Criterion) -> int:
        """Count the places that rules looking at this criterion could not decide on."""
        return sum(self.open[rule] for rule in self.rules.get(criterion.tag, ()))


def ask(site: Path) -> Found:
    """Open the pages that stand for all of a built site from their folder, in each look, and ask axe."""
    executable = find_browser()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=list(FLAGS))
        found = Found(browser.version, pages=tuple(stand_for_all(site)))
        found.whole = sum(1 for _ in site.rglob("*.html"))
        for width, colours in _LOOKS:
            _walk(browser, width, colours, site, found)
        browser.close()
    return found


def stand_for_all(site: Path) -> Iterator[str]:
    """List all pages of a folder that has few; else its index, its longest and its shortest page."""
    paths = sorted(path.relative_to(site) for path in site.rglob("*.html"))
    for folder in sorted({path.parent for path in paths}):
        own = [path for path in paths if path.parent == folder]
        own = [path for path in own if path.as_posix() != _ONLY_ON_THE_WEB]
        by_size = sorted(own, key=lambda path: (site / path).stat().st_size)
        index = [path for path in own if path.name == "index.html"]
        few = len(own) <= _FEW
        chosen = own if few else sorted({*index, by_size[0], by_size[-1]})
        yield from (path.as_posix() for path in chosen)


def _walk(browser: Browser, width: int, colours: _Colours, site: Path, found: Found) -> None:
    with browser.new_context(
        viewport={"width": width, "height": _HEIGHT}, color_scheme=colours
    ) as context:
        page = context.new_page()
        for path in found.pages:
            page.goto((site / path).as_uri())
            found.add(path, _asked(page))


def _asked(page: Page) -> dict[str, Any]:
    page.evaluate(_AXE.read_text("utf-8"))
    told: dict[str, Any] = page.evaluate(_ASK, list(_TAGS))
    return told


def write(found: Found, day: str, page: Path = TOLD) -> None:
    """Put the results below the policy, in the place of those of the last time."""
    policy, mark, _ = page.read_text("utf-8").partition(BEGIN)
    if not mark:
        raise RuntimeError(f"{page}: expected the line {BEGIN}")
    page.write_text(f"{policy}{BEGIN}\n\n{report(found, day)}", "utf-8")


def report(found: Found, day: str) -> str:
    """Tell what was looked at, how, and what came of it; nothing more."""
    return (
        "\n".join([*_method(found, day), *_results(found), *_faults(found), *_pages(found)]) + "\n"
    )


def _method(found: Found, day: str) -> Iterator[str]:
    looks = "、".join(
        f"幅{width}の{'明るい' if colours == 'light' else '暗い'}配色" for width, colours in _LOOKS
    )
    yield from (
        "## 試験の方法 {#method}",
        "",
        "| 事項 | 内容 |",
        "| --- | --- |",
        f"| 試験した日 | {When.parse(day).japanese()} |",
        f"| 試験したページ | {found.whole}ページのうち、[下に挙げる{len(found.pages)}ページ](#pages)。フォルダーから開いた。 |",
        f"| 開き方 | {looks} |",
        "| 省いたもの | 同じ並び（表の行、箇条書き）は、初めの20個で確かめ、続きを省く。たたんだ所の中は、閉じたまま。 |",
        f"| ブラウザー | Chromium {found.browser} |",
        f"| 機械検査 | axe-core {found.axe}。当てはめた数は、のべ{found.checked:,}か所 |",
        "| 自前の検査 | `make test-all`。下の表に、検査のファイルの名前（`tests/` の中）を書く。 |",
        "| 人の目での検査 | していない。 |",
        "",
    )


def _results(found: Found) -> Iterator[str]:
    for title, anchor, criteria in (
        ("JIS X 8341-3:2016 の達成基準（レベル A と AA）", "jis", JIS),
        ("WCAG 2.1 と 2.2 で加わった達成基準（レベル A と AA）", "later", LATER),
    ):
        yield from (f"## {title} {{#{anchor}}}", "")
        yield from ("| 達成基準 | レベル | 結果 | 確かめ方 |", "| --- | --- | --- | --- |")
        yield from (_row(each, found) for each in criteria)
        yield ""


def _row(each: Criterion, found: Found) -> str:
    rules = len(found.rules.get(each.tag, ()))
    ways = [f"axe の規則{rules}件"] if rules else []
    ways += [f"`{name}`" for name in each.tests]
    if each.about == MEDIA and not found.media:
        result, ways = "対象がない", ["音声、映像、埋め込みの要素が0個"]
    elif found.failed_by(each):
        result = "問題あり"
    elif undecided := found.undecided_by(each):
        result = f"問題は見つからず、のべ{undecided:,}か所は判定できない"
    else:
        result = "確かめた範囲で問題なし" if ways else "確かめていない"
    return f"| {each.number} {each.name} | {each.level} | {result} | {'、'.join(ways) or '－'} |"


def _faults(found: Found) -> Iterator[str]:
    yield from ("## 機械検査で見つかった問題 {#faults}", "")
    yield from _list(
        (f"`{rule}`　{path}（{count}か所）" for (rule, path), count in sorted(found.failed.items()))
    )
    yield from ("## 機械検査で判定できなかったところ {#open}", "")
    yield "axe が、人が見て決めるようにと返した数です。"
    yield ""
    yield from _list(f"`{rule}`　のべ{count:,}か所" for rule, count in sorted(found.open.items()))


def _pages(found: Found) -> Iterator[str]:
    yield from ("## 試験したページ {#pages}", "")
    yield f"同じ種類のページが{_FEW}を超えるところは、目次と、最も長いもの、最も短いものを選びました。"
    yield ""
    yield from _list(f"`{path}`" for path in found.pages)


def _list(lines: Iterable[str]) -> Iterator[str]:
    yield from [f"- {line}" for line in lines] or ["ありません。"]
    yield ""
