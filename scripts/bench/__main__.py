"""Measure the site and its search; print tables, write build/bench.json. Fails when a limit is missed.

Of growth a picture is drawn too, build/growth.svg.

Usage: python -m bench [--cases N] [--material N] [--pagefind N] [--growth N,N...] [PART]...

Parts are site, compare, packet, search and growth; without any, all but growth, which takes long.

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

from bench import build, compare, growth, packet, search
from bench.chart import chart
from bench.figures import Figure, tables
from bench.process import ROOT

PARTS = ("site", "compare", "packet", "search")
GROWTH = "growth"


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
        grown = list(growth.measure(Path(scratch), options.growth)) if GROWTH in parts else []
        found = list(search.measure(Path(scratch), sizes)) if "search" in parts else []
    _write(site, found, grown)
    told = (tables(site, ratio=True), tables(found), tables(grown, ratio=True))
    print("\n\n".join(filter(None, told)))
    return int(any(each.missed for each in (*site, *found)))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    # Python 3.11 holds a list that is left out to its choices: this is told by hand.
    parser.add_argument("parts", nargs="*", type=_part, metavar="PART")
    parser.add_argument("--cases", type=int, default=10_000, metavar="N")
    parser.add_argument("--material", type=int, default=1_000, metavar="N")
    parser.add_argument("--growth", type=_sizes, default=growth.SIZES, metavar="N,N...")
    parser.add_argument("--pagefind", type=int, default=1_000, metavar="N")
    return parser


def _sizes(written: str) -> tuple[int, ...]:
    return tuple(map(int, written.split(",")))


def _part(name: str) -> str:
    if name not in (*PARTS, GROWTH):
        raise argparse.ArgumentTypeError(f"{name!r} is none of {', '.join((*PARTS, GROWTH))}")
    return name


def _write(site: Sequence[Figure], found: Sequence[Figure], grown: Sequence[Figure]) -> None:
    machine = {"date": date.today().isoformat(), "cores": os.cpu_count()}
    parts = {"site": site, "search": found, GROWTH: grown}
    figures = {name: [asdict(each) for each in part] for name, part in parts.items()}
    out = ROOT / "build" / "bench.json"
    out.parent.mkdir(exist_ok=True)
    out.write_text(json.dumps(machine | figures, ensure_ascii=False, indent=2), "utf-8")
    if drawn := chart(grown):
        out.with_name("growth.svg").write_text(drawn, "utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
