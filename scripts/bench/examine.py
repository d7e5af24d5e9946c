"""One engine on one corpus, measured in the browser."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Error

from bench.browser import Answer, packed, scripts_before, visiting
from bench.corpus import Corpus
from bench.engine import Engine, Prepared
from bench.figures import Value
from bench.judged import Judged, Quality, judge
from bench.process import MB
from bench.queries import varied
from static_server import serving

FIRSTS = ("テレワーク 課題", "書かない窓口", "職員 研修", "押印", "費用")
"""What readers ask first, each in a browser that has never been here."""
_SLOW = 10.0
"""Seconds: who waits so long for a first answer need not be measured five times."""
_NEVER = "動かない"


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds of many queries: the middle one, and one that 95 of 100 stay below."""

    p50: float
    p95: float

    @classmethod
    def of(cls, answers: Sequence[Answer]) -> "Times":
        """Take the times of at least two answers."""
        cuts = statistics.quantiles(
            [each.milliseconds for each in answers], n=20, method="inclusive"
        )
        return cls(cuts[9], cuts[18])


@dataclass(frozen=True, slots=True)
class Cold:
    """A first answer: seconds, MB after gzip of what was loaded for it, and files."""

    seconds: float
    megabytes: float
    files: int


@dataclass(frozen=True, slots=True)
class Examined:
    """What was measured. `cold` holds the median of seconds, and the most of MB and files.

    200 queries are asked for the first time (`new`), at once a second time (`again`), and when all have
    been asked, once more (`later`). `heap` is what is held then, in MB.
    """

    prepared: Prepared
    scripts: int | None
    cold: Cold
    cold_on_file: Value
    new: Times
    again: Times
    later: Times
    heap: float
    needles: int
    quality: Quality | None
    complaints: list[str]
    foreign: list[str]


def examine(
    browser: Browser, engine: Engine, prepared: Prepared, corpus: Corpus, judged: Sequence[Judged]
) -> Examined:
    """Measure an engine whose site is prepared; `judged` is empty where only time and room count."""
    queries = varied(list(corpus.entries()), corpus.needles)
    with serving(prepared.site) as address:
        cold = _cold(browser, address, engine, prepared.site)
        with visiting(browser, address, engine) as visit:
            visit.first(FIRSTS[0])
            new, again = visit.twice(queries)
            later = visit.all(queries)
            needles = visit.all(list(corpus.needles.values()))
            answers = visit.all([each.query for each in judged])
            return Examined(
                prepared=prepared,
                # The same with any number of cases, and quick to tell where these are few.
                scripts=scripts_before(browser, address, prepared.site) if judged else None,
                cold=cold,
                cold_on_file=_on_file(browser, engine, prepared.site),
                new=Times.of(new),
                again=Times.of(again),
                later=Times.of(later),
                heap=visit.heap(),
                needles=sum(
                    each.found[:1] == [page]
                    for page, each in zip(corpus.needles, needles, strict=True)
                ),
                quality=judge(judged, [each.found for each in answers]) if judged else None,
                complaints=visit.complaints,
                foreign=visit.foreign(),
            )


def _cold(browser: Browser, address: str, engine: Engine, site: Path) -> Cold:
    runs: list[Cold] = []
    for text in FIRSTS:
        with visiting(browser, address, engine) as visit:
            seconds = visit.first(text).milliseconds / 1000
            files = visit.loaded(site)
            runs.append(Cold(seconds, sum(map(packed, files)) / MB, len(files)))
        if seconds > _SLOW:
            break
    return Cold(
        statistics.median(each.seconds for each in runs),
        max(each.megabytes for each in runs),
        max(each.files for each in runs),
    )


def _on_file(browser: Browser, engine: Engine, site: Path) -> Value:
    """Give the seconds to a first answer where the site is opened from a folder."""
    seconds: list[float] = []
    for text in FIRSTS:
        with visiting(browser, f"{site.as_uri()}/", engine) as visit:
            try:
                seconds.append(visit.first(text).milliseconds / 1000)
            except Error:  # the browser forbids what the engine is built on
                return _NEVER
        if seconds[-1] > _SLOW:
            break
    return statistics.median(seconds)
