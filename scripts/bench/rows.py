"""The rows of the search table: what each shows, and the limits that our own search keeps."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bench.examine import Examined
from bench.figures import Figure, Other, Value
from bench.judged import Quality
from bench.process import MB


@dataclass(frozen=True, slots=True)
class Row:
    """How to read a value, and the most that is allowed for ours, or the least where `least`."""

    name: str
    unit: str
    value: Callable[[Examined], Value | None]
    limit: float | None = None
    least: bool = False

    def figure(self, ours: Examined, others: Mapping[Other, Examined], on: str) -> Figure:
        """Read the value of every engine; what has none was not measured."""
        theirs = {
            key: value for key, each in others.items() if (value := self.value(each)) is not None
        }
        return Figure(
            self.name, self.unit, self.value(ours) or 0, self.limit, self.least, on, theirs
        )


def _quality(part: Callable[[Quality], float]) -> Callable[[Examined], Value | None]:
    return lambda each: part(each.quality) if each.quality else None


_CLEAN = (
    Row("よそへの通信", "件", lambda each: len(each.foreign), 0),
    Row("コンソールの知らせ", "件", lambda each: len(each.complaints), 0),
)

REAL = (
    Row(
        "答えのページが上位10件に入る割合（recall@10）",
        "",
        _quality(lambda q: q.recall),
        0.97,
        least=True,
    ),
    Row("答えのページの順位の逆数（MRR）", "", _quality(lambda q: q.mrr), 0.95, least=True),
    Row("先頭と決めたページが先頭に出る割合", "%", _quality(lambda q: 100 * q.led)),
    Row("答えがあるのに0件になる割合", "%", _quality(lambda q: 100 * q.zero), 2),
    Row("0件であるべきなのに何か出た問い", "問", _quality(lambda q: q.wrong), 0),
    Row(
        "文字を入れる前に読むスクリプト",
        "KB",
        lambda each: each.scripts and each.scripts / 1000,
        12,
    ),
    Row("最初の結果まで（http）", "秒", lambda each: each.cold.seconds),
    Row("最初の結果まで（file://）", "秒", lambda each: each.cold_on_file),
    Row("最初の結果までに読む量", "MB", lambda each: each.cold.megabytes),
    *_CLEAN,
)
"""On the real cases: what is found, and what a first visit costs."""

SCALE = (
    Row("最初の結果まで（http）", "秒", lambda each: each.cold.seconds, 0.5),
    Row("最初の結果まで（file://）", "秒", lambda each: each.cold_on_file, 0.5),
    Row("最初の結果までに読む量", "MB", lambda each: each.cold.megabytes, 0.6),
    Row("最初の結果までに読むファイル", "個", lambda each: each.cold.files),
    Row("初めて聞く200問（中央値）", "ミリ秒", lambda each: each.new.p50),
    Row("初めて聞く200問（95％点）", "ミリ秒", lambda each: each.new.p95),
    Row("続けてもう一度（中央値）", "ミリ秒", lambda each: each.again.p50),
    Row("続けてもう一度（95％点）", "ミリ秒", lambda each: each.again.p95, 20),
    Row("200問の後でもう一度（中央値）", "ミリ秒", lambda each: each.later.p50),
    Row("200問の後でもう一度（95％点）", "ミリ秒", lambda each: each.later.p95),
    Row("その後のメモリー", "MB", lambda each: each.heap, 40),
    Row(
        "1ページにだけある20語のうち、先頭に出た語", "語", lambda each: each.needles, 20, least=True
    ),
    Row("索引作り", "秒", lambda each: each.prepared.seconds, 60),
    Row("索引作りのメモリー（最大）", "MB", lambda each: each.prepared.peak, 400),
    Row("読み込んだ事例を含むメモリー（最大）", "MB", lambda each: each.prepared.whole),
    Row("索引の大きさ", "MB", lambda each: each.prepared.size / MB),
    *_CLEAN,
)
"""On thousands of made-up cases; the limits are for the largest sample."""
