"""The parts of the benchmark that reckon: a wrong figure would be believed."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from bench.__main__ import _parser
from bench.browser import Answer
from bench.chart import chart
from bench.examine import Times
from bench.figures import Figure, tables
from bench.judged import Quality, judge, read
from bench.process import measured

_JUDGED = """[
  {"query": "a", "finds": ["1.html", "2.html"], "first": ["2.html#b"]},
  {"query": "b", "finds": ["3.html"]},
  {"query": "c", "finds": [], "first": []}
]"""


def test_answers_are_held_against_what_is_known(tmp_path: Path) -> None:
    path = tmp_path / "judged.json"
    path.write_text(_JUDGED, "utf-8")
    answers = [["2.html", "9.html", "8.html"], [], ["7.html"]]
    assert judge(read(path), answers) == Quality(recall=0.25, mrr=0.5, zero=0.5, led=1.0, wrong=1)


def test_only_the_first_ten_count_for_recall(tmp_path: Path) -> None:
    path = tmp_path / "judged.json"
    path.write_text('[{"query": "a", "finds": ["a.html"], "first": ["a.html"]}]', "utf-8")
    answers = [[*(f"{n}.html" for n in range(10)), "a.html"]]
    quality = judge(read(path), answers)
    assert (quality.recall, quality.mrr, quality.led) == (0.0, 1 / 11, 0.0)


def test_times_are_the_middle_and_the_slow_end() -> None:
    assert Times.of([Answer([], float(n)) for n in range(101)]) == Times(50.0, 95.0)


@pytest.mark.parametrize(
    ("figure", "missed"),
    [
        (Figure("a", "秒", 1.0, 1.0), False),
        (Figure("a", "秒", 1.1, 1.0), True),
        (Figure("a", "", 0.9, 0.97, least=True), True),
        (Figure("a", "", 0.97, 0.97, least=True), False),
        (Figure("a", "秒", "動かない", 1.0), True),
        (Figure("a", "秒", "動かない"), False),
    ],
)
def test_a_limit_is_kept_or_missed(figure: Figure, missed: bool) -> None:
    assert figure.missed is missed


def test_figures_are_laid_out_by_what_was_measured() -> None:
    figures = [
        Figure("待つ", "秒", 0.5, 0.6, on="甲", others={"material": 2.0, "pagefind": "動かない"}),
        Figure("大きさ", "MB", 12345.6, on="甲"),
        Figure("誤り", "件", 0, 0, on="乙"),
        Figure("割合", "", 0.987, 0.97, least=True, on="乙"),
    ]
    assert tables(figures) == (
        "甲\n\n"
        "| 測ったもの | この事例帖 | 決まり | 素の Material | Pagefind |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| 待つ | 0.50 秒 | 0.6 秒以下 | 2 秒 | 動かない |\n"
        "| 大きさ | 12,346 MB | － | － | － |\n\n"
        "乙\n\n"
        "| 測ったもの | この事例帖 | 決まり |\n"
        "| --- | --- | --- |\n"
        "| 誤り | 0 件 | 0 件 |\n"
        "| 割合 | 0.99 | 0.97以上 |"
    )


def test_the_ratio_is_to_the_first_of_the_others() -> None:
    figure = Figure("待つ", "秒", 0.5, others={"material": 2.0})
    assert tables([figure], ratio=True).endswith("| 待つ | 0.50 秒 | － | 2 秒 | 0.25 |")


def test_a_command_is_measured_with_its_memory() -> None:
    spent = measured("python3", "-c", "print(len(b'x' * 60_000_000))")
    assert spent.output == "60000000\n"
    assert spent.peak > 60
    assert spent.seconds > 0


def test_a_command_that_fails_says_why() -> None:
    with pytest.raises(RuntimeError, match="没"):
        measured("python3", "-c", "raise SystemExit('没')")


def test_without_a_part_all_are_measured() -> None:
    assert _parser().parse_args([]).parts == []
    assert _parser().parse_args(["search"]).parts == ["search"]
    with pytest.raises(SystemExit):
        _parser().parse_args(["speed"])


def test_growth_is_drawn_by_the_case() -> None:
    figures = [
        Figure(
            "初めて作る",
            "CPU秒",
            2.0,
            on="見本の100件",
            others={"material": 4.0, "hugo": "動かない"},
        ),
        Figure("初めて作る", "CPU秒", 20.0, on="見本の1,000件", others={"material": 10.0}),
        Figure("初めて作る（時計）", "秒", 9.0, on="見本の1,000件"),
    ]
    drawn = ElementTree.fromstring(chart(figures))
    svg = "{http://www.w3.org/2000/svg}"
    widths = [int(each.get("width", "")) for each in drawn.iter(f"{svg}rect") if each.get("y")]
    assert widths == [215, 430, 215, 108]
    texts = [each.text for each in drawn.iter(f"{svg}text")]
    assert texts[1:4] == ["見本の100件", "この事例帖", "20"]
    assert chart(figures[2:]) == ""
