"""The licences of what is bundled: of the packages that are in, and of no others."""

import json
from pathlib import Path

import notices
from bundles import Bundles


def test_packages_are_told_once_and_our_own_files_are_none(tmp_path: Path) -> None:
    metafile = tmp_path / "bundles.json"
    inputs = (
        "scripts/browser/frame.ts",
        "node_modules/docx/dist/index.mjs",
        "node_modules/docx/dist/other.mjs",
        "node_modules/@holiday-jp/holiday_jp/lib/a.js",
        "node_modules/docx/node_modules/inner/a.js",
    )
    metafile.write_text(json.dumps({"inputs": {each: {} for each in inputs}}), "utf-8")
    found = list(notices.packages(metafile))
    assert {"@holiday-jp/holiday_jp", "docx", "inner"} < set(found)
    assert found == sorted(set(found))
    # docx is a bundle itself: what it depends on is in it.
    assert "nanoid" in found
    assert not [name for name in found if name.startswith("@types/")]


def test_every_bundled_package_brings_its_licence() -> None:
    built = Bundles(notices.ROOT)
    text = (built.folder / "notices.txt").read_text("utf-8")
    for package in notices.packages(built.metafile):
        assert notices.notice(package) in text
    assert "Permission is hereby granted" in notices.notice("preact")
    assert "Copyright (c) 2016-2025 Martin Donath" in text
    assert {"fontawesome", "material", "octicons", "simple"} <= {
        line.partition(" (icons of ")[0] for line in text.splitlines() if " (icons of " in line
    }
    assert "sudachi-synonyms-dictionary 18.0.0" in text
    assert "Apache License" in text
