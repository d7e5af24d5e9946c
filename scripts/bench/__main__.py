"""Measure the site and its search; print tables, write build/bench.json. Fails when a limit is missed.

Usage: python -m bench [--cases N] [--material N] [--pagefind N] [site|compare|packet|search]...

N is the number of made-up cases for our own search and for each that it is compared with; 0 leaves
one out.
"""

import argparse
import json
import os
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

from bench import build, compare, packet, search
from bench.figures import Figure, tables
from bench.process import ROOT

PARTS = ("site", "compare", "packet", "search")


def main(arguments: Sequence[str] | None = None) -> int:
    """Give 1 when a limit is missed."""
    options = _parser().parse_args(arguments)
    parts = options.parts or PARTS
    with tempfile.TemporaryDirectory() as scratch:
        sizes = search.Sizes(
            options.cases, {"material": options.material, "pagefind": options.pagefind}
        )
        site = list(build.measure(Path(scratch) / "site")) if "site" in parts else []
        site += compare.measure(Path(scratch)) if "compare" in parts else []
        site += packet.measure(Path(scratch)) if "packet" in parts else []
        found = list(search.measure(Path(scratch), sizes)) if "search" in parts else []
    _write(site, found)
    print("\n\n".join(filter(None, (tables(site, ratio=True), tables(found)))))
    return int(any(each.missed for each in (*site, *found)))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    # Python 3.11 holds a list that is left out to its choices: this is told by hand.
    parser.add_argument("parts", nargs="*", type=_part, metavar="site|compare|packet|search")
    parser.add_argument("--cases", type=int, default=10_000, metavar="N")
    parser.add_argument("--material", type=int, default=1_000, metavar="N")
    parser.add_argument("--pagefind", type=int, default=1_000, metavar="N")
    return parser


def _part(name: str) -> str:
    if name not in PARTS:
        raise argparse.ArgumentTypeError(f"{name!r} is none of {', '.join(PARTS)}")
    return name


def _write(site: Sequence[Figure], found: Sequence[Figure]) -> None:
    machine = {"date": date.today().isoformat(), "cores": os.cpu_count()}
    figures = {"site": [asdict(each) for each in site], "search": [asdict(each) for each in found]}
    out = ROOT / "build" / "bench.json"
    out.parent.mkdir(exist_ok=True)
    out.write_text(json.dumps(machine | figures, ensure_ascii=False, indent=2), "utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
