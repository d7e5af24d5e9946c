"""Draw the frames with other engines and without the theme, pour the cases in, compare and take pictures.

Prints a table and writes build/engines.json. Fails when an engine draws no frames that can be poured, when pages
are missing, or when the browser has anything to say.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from playwright.sync_api import sync_playwright

from browser_setup import FLAGS, find_browser
from casebook import site
from casebook.collection import Collection
from casebook.needed import complete, strip
from engines.differ import Difference, compare
from engines.draw import WORK, Engine, draw, engines, install
from engines.look import look
from fetching import ROOT


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of an engine: the folder, its CPU seconds, how its site differs, and what the browser said."""

    name: str
    seconds: float
    difference: Difference
    told: tuple[str, ...]

    @property
    def failed(self) -> bool:
        """Whether a reader would miss something."""
        return bool(self.difference.missing or self.told)


def main() -> int:
    """Give 1 when an engine could not take over."""
    install()
    collection = site.collect(ROOT / "cases")
    case = next(iter(collection.cases))
    trials: list[Trial] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=list(FLAGS))
        ours, *others = engines()
        first, _ = _site(ours, collection)
        for engine in (ours, *others):
            folder, seconds = (first, _) if engine is ours else _site(engine, collection)
            told = look(browser, folder, case, WORK / "pictures" / engine.name)
            trials.append(Trial(engine.name, seconds, compare(first, folder), tuple(told)))
            print(_row(trials[-1]), flush=True)
        browser.close()
    (WORK.parent / "engines.json").write_text(
        json.dumps([*map(asdict, trials)], ensure_ascii=False, indent=1), "utf-8"
    )
    return int(any(trial.failed for trial in trials))


def _site(engine: Engine, collection: Collection) -> tuple[Path, float]:
    drawn = draw(engine)
    strip(drawn.folder)
    filled = site.fill(collection, drawn.folder, WORK.parent / "pages")
    complete(drawn.folder, ROOT / "docs", filled.kinds)
    return drawn.folder, drawn.seconds


def _row(trial: Trial) -> str:
    found = trial.difference
    row = (
        f"{trial.name}: {trial.seconds:.2f} CPU s, {found.same} pages alike, {len(found.other)} differ, "
        f"{len(found.missing)} missing, {len(found.more)} more, {len(trial.told)} faults in the browser"
    )
    examples = [f"  {path}: {line}" for path, line in found.other[:3]]
    return "\n".join((row, *examples, *(f"  {each}" for each in trial.told[:5])))


if __name__ == "__main__":
    raise SystemExit(main())
