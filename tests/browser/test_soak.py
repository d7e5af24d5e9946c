"""A short slice of `make soak`: hostile texts in every field that takes them, and spoilt files."""

from collections import Counter
from itertools import count
from pathlib import Path
from random import Random

import pytest
from playwright.sync_api import Browser

from soak.browse import browse
from soak.fuzz import fuzz, told
from soak.spoil import spoil
from soak.texts import TEXTS
from tests import collection
from tests.conftest import Fill
from tests.project import html_pages

SEED = 7
PAGES, FILES = 40, 25
REFUSED = {"zero width", "surrogate", "noncharacter", "control", "nul", "separator"}
"""What checking lets into no field; the rest is shown as it stands."""


@pytest.mark.thorough
def test_hostile_texts_in_every_field_do_nothing(
    browser: Browser, fill: Fill, tmp_path: Path
) -> None:
    base = collection.copy(tmp_path / "base")
    files = spoil(base, tmp_path / "cases", SEED)
    names = Counter(change.name for each in files.values() for change in each.changes.values())
    assert names.total() > 100
    assert not names.keys() & REFUSED
    assert len(names) > len(TEXTS.keys() - REFUSED) * 2 // 3
    kinds = {place.rpartition("/")[0] for place, each in files.items() if each.changes}
    assert kinds - {"_comparisons"} == {"", "_municipalities", "_vocabulary"}
    built = fill(tmp_path / "cases", tmp_path / "site")
    left = count()
    opened, faults = browse(browser, built, Random(SEED), lambda: next(left) < PAGES)
    assert faults == []
    assert opened >= min(PAGES, len(html_pages(built)))


def test_spoilt_files_are_told_by_their_place(tmp_path: Path) -> None:
    home = collection.copy(tmp_path / "base")
    assert told(home) == ""
    left = count()
    tried, faults = fuzz(home, Random(SEED), lambda: next(left) < FILES)
    assert (tried, faults) == (FILES, [])
    assert told(home) == ""  # each was mended
