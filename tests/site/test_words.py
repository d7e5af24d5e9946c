"""One word for one thing: what no page and no part of the browser says any more, with the better word.

`docs/contribute/write.md` tells authors the rules behind the table.
"""

import re
from pathlib import Path

import pytest

from tests.project import ROOT

BETTER = {
    r"くらべ(?!る)": "比較（名詞）。動詞は、題とボタンで「くらべる」、文で「比べる」",
    r"さが[さしせそっ]": "探す（文の中）",
    "しぼ[りるっ]|行を絞": "絞り込む",
    "まなび": "工夫と課題",
    "記載のあるなし": "記載の有無",
    "欄を短く": "各欄の最初の記述だけ",
    r"(?<![^\s\"])数だけ(?![^\s\"])": "数字のある記述だけ",
    "(アドレス|リンク)を写": "リンクをコピー",
    "選び直してくらべる": "事例を入れ替えてくらべる",
    "網と端末|端末の守り": "ネットワークと端末のセキュリティ",
    "手で書き込む用紙": "手書き用の様式",
    "受け入れる側の願い": "受け入れ側が求めること",
    "感想文にしない": "報告書の書き方",
    "5つのピースのほか": "その他",
    "二度目の(確認|読み合わせ)": "再確認",
    "道すじ": "手順",
    "まだ決まっていないことにする": "未定に戻す",
    "分かる実施年": "実施年（出典で確認できた範囲）",
}

TELLS_OF_WORDS = {"contribute/write.html"}
"""What tells authors which words not to use has to name them."""

_UNSEEN = re.compile(r"<(script|style|pre|code)\b.*?</\1>|<[^>]*>", re.DOTALL)
_NAMES = re.compile(
    r"<(h[1-6]|a|button|title|label|legend|option|caption|summary|th|nav|dt)\b[^>]*>.*?</\1>",
    re.DOTALL,
)
_HEADS = re.compile(r"<(h[1-6]|button|title)\b[^>]*>(.*?)</\1>", re.DOTALL)
_COMMENTS = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)


def seen(html: str) -> str:
    """Give what a reader sees of a page or a part of one."""
    return _UNSEEN.sub("", html)


def told(text: str) -> list[str]:
    """Name the words of the table that a text says, each with some of what is around it."""
    return [
        f"{text[max(0, found.start() - 10) : found.end() + 10]!r} -> {better}"
        for pattern, better in BETTER.items()
        for found in re.finditer(pattern, text)
    ]


@pytest.fixture(scope="module")
def pages(built_site: Path) -> dict[str, str]:
    files = {path.relative_to(built_site).as_posix(): path for path in built_site.rglob("*.html")}
    return {name: files[name].read_text("utf-8") for name in sorted(set(files) - TELLS_OF_WORDS)}


def test_no_page_says_a_word_that_has_a_better_one(pages: dict[str, str]) -> None:
    assert len(pages) > 150
    assert {name: found for name, html in pages.items() if (found := told(seen(html)))} == {}


def test_no_part_of_the_browser_says_one() -> None:
    """What scripts draw is on no page as built."""
    sources = [
        *(ROOT / "scripts/browser").rglob("*.ts"),
        *(ROOT / "scripts/browser").rglob("*.tsx"),
    ]
    texts = {path.name: _COMMENTS.sub("", path.read_text("utf-8")) for path in sources}
    assert {name: found for name, text in texts.items() if (found := told(text))} == {}


def test_headings_and_buttons_write_their_verbs_in_kana(pages: dict[str, str]) -> None:
    heads = {name: [seen(part) for _, part in _HEADS.findall(html)] for name, html in pages.items()}
    kanji = {
        name: found
        for name, parts in heads.items()
        if (found := [part for part in parts if re.search("探[さしすせそ]|比べ[るた]", part)])
    }
    assert kanji == {}


def test_sentences_write_them_in_kanji(pages: dict[str, str]) -> None:
    # A name ends where its line does; a sentence goes on.
    bodies = {name: seen(_NAMES.sub("", html)) for name, html in pages.items()}
    kana = {
        name: found
        for name, body in bodies.items()
        if (found := re.findall(r"\S{0,9}(?:くらべる|さがす)[^」\s（]", body))
    }
    assert kana == {}


_ERASING = {
    *("author/start.tsx", "hosting/desk.tsx", "visit/bar.tsx"),
    *("visit/forms/room.tsx", "visit/parts/own-town.tsx"),
}
"""Where something goes from this computer for good, which is 消す; what can be put back is taken off, 外す."""


def test_one_act_has_one_word() -> None:
    rooms = ROOT / "scripts/browser"
    sources = {
        path.relative_to(rooms).as_posix(): path.read_text("utf-8")
        for room in ("author", "visit", "travel", "hosting")
        for path in (rooms / room).rglob("*.tsx")
    }
    button = r"<Button\b(?:(?!</Button>).)*?消す\s*</Button>"
    assert {
        name for name, text in sources.items() if re.search(button, text, re.DOTALL)
    } == _ERASING
