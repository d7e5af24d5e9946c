"""Have the built site checked and scored; print tables, write build/audit.json. Fails on an error or a low score.

Usage: python -m audit [html|access|lighthouse]...

access also writes its results into docs/about/accessibility.md.
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date

from audit import access, lighthouse, nu
from fetching import ROOT
from static_server import serving

SITE = ROOT / "site"
PARTS = ("html", "access", "lighthouse")


def main(arguments: Sequence[str] | None = None) -> int:
    """Give 1 when a page has an error or a score is too low."""
    parser = argparse.ArgumentParser(prog="python -m audit", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=PARTS, metavar="html|access|lighthouse")
    parts = parser.parse_args(arguments).parts or PARTS
    said, scored = [], []
    if "html" in parts:
        said = nu.ask(SITE)
        pages = [path.relative_to(SITE).as_posix() for path in SITE.rglob("*.html")]
        print(nu.table(pages, said), flush=True)
    barriers = False
    if "access" in parts:
        found = access.ask(SITE)
        access.write(found, date.today().isoformat())
        barriers = bool(found.failed)
        print(
            f"{access.TOLD.relative_to(ROOT)}: {found.pages}ページ、問題{found.failed.total()}か所",
            flush=True,
        )
    if "lighthouse" in parts:
        with serving(SITE, packed=True) as address:
            scored = list(lighthouse.ask(address))
        print(lighthouse.table(scored))
    _write({"html": [*map(asdict, said)], "lighthouse": [*map(asdict, scored)]})
    low = any(each.missed for each in scored)
    return int(low or barriers or any(each.error for each in said))


def _write(found: dict[str, list[dict[str, object]]]) -> None:
    out = ROOT / "build" / "audit.json"
    out.parent.mkdir(exist_ok=True)
    dated = {"date": date.today().isoformat(), **found}
    out.write_text(json.dumps(dated, ensure_ascii=False, indent=2), "utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
