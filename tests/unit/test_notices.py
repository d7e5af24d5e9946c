"""The licences of what is bundled: of the packages that are in, and of no others."""

import json
from pathlib import Path

import pytest

import notices
from bundles import Bundles


def _metafile(folder: Path, texts: dict[str, str]) -> Path:
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    metafile = folder / "bundles.json"
    metafile.write_text(json.dumps({"inputs": {each: {} for each in texts}}), "utf-8")
    return metafile


def test_packages_are_told_once_and_our_own_files_are_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notices, "ROOT", tmp_path)
    metafile = _metafile(
        tmp_path,
        {
            "scripts/browser/frame.ts": "// node_modules/none/of/ours.js",
            "node_modules/docx/dist/index.mjs": (
                "// \\0rolldown/runtime.js\n// node_modules/tiny/a.js\n  // node_modules/no/b.js\n"
                "// \\0@scope+helpers@1.0.0/c.js\n/* Copyright A\n * MIT */ /* nothing */"
            ),
            "node_modules/docx/dist/other.mjs": "",
            "node_modules/@holiday-jp/holiday_jp/lib/a.js": "",
            "node_modules/docx/node_modules/inner/a.js": "",
        },
    )
    found = ["@holiday-jp/holiday_jp", "@scope/helpers", "docx", "inner", "tiny"]
    assert list(notices.packages(metafile)) == found
    assert list(notices.within(metafile)) == ["docx\n\nCopyright A\nMIT\n"]


def test_every_bundled_package_brings_its_licence() -> None:
    built = Bundles(notices.ROOT)
    text = (built.folder / "notices.txt").read_text("utf-8")
    for package in notices.packages(built.metafile):
        assert notices.notice(package) in text
    assert "Permission is hereby granted" in notices.notice("preact")
    assert "sudachi-synonyms-dictionary 18.0.0" in text
    assert "Apache License" in text
    for told in (*notices.within(built.metafile), *notices.theme()):
        assert told in text
    assert "Copyright Joyent" in text
    assert "Martin Donath" in text
    assert "Pictogrammers" in text


def test_nothing_of_others_is_in_the_site_but_what_is_told(built_site: Path) -> None:
    """Scripts and styles come from the bundles or are data; no fonts, none of the theme's own files."""
    bundles = {path.name for path in Bundles(notices.ROOT).folder.iterdir() if path.name[0] != "."}
    assets = {path.relative_to(built_site / "assets") for path in files(built_site / "assets")}
    drawn = {Path("logo.svg"), Path("growth.svg")}  # by ourselves
    assert assets == {*drawn, *(Path("built") / name for name in bundles)}
    code = (".js", ".mjs", ".css", ".wasm", ".woff", ".woff2", ".ttf", ".otf")
    others = [
        path for path in files(built_site) if path.suffix in code and "assets" not in path.parts
    ]
    assert {path.relative_to(built_site).parts[0] for path in others} <= {
        "data",
        "search",
        "contribute",
    }
    assert all(path.suffix == ".js" for path in others)
    assert all(path.read_bytes().startswith(b"casebook.take(") for path in others)


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]
