"""The file of a town that has none yet: the browser makes the very file that `casebook new` makes, for all of Japan."""

import json

import pytest

from casebook import drafts
from casebook.browser_form import towns
from casebook.collection import Collection
from casebook.records.told import packed
from casebook.script import as_json
from tests.js.conftest import Core


@pytest.mark.parametrize("draft", [True, False])
def test_every_town_has_the_same_file_on_both_sides(
    core: Core, collection: Collection, *, draft: bool
) -> None:
    told = json.loads(as_json(towns(collection), packed))
    made = {
        code: (name, text) for code, name, text in core.call("townFiles", told, "2026-11-29", draft)
    }
    assert collection.library
    figures = collection.library.vocabulary["town-figures"].data
    own = {each.code for each in collection.municipalities.values()}
    assert made.keys() == collection.towns.by_code.keys()
    for key, town in drafts.keys(collection.towns).items():
        if town.code in own:
            continue
        expected = drafts.municipality(key, town, figures, "2026-11-29", draft=draft)
        assert made[town.code] == (town.full_name, expected.decode())
