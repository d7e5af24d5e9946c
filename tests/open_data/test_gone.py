"""A case that has gone leaves a page, and a file of the API, that lead on."""

import json
from pathlib import Path

import pytest
from jsonschema_rs import Draft202012Validator

from casebook.open_data import api, shape
from tests.conftest import Fill
from tests.site import sample
from tests.site.links import faults
from tests.site.markup import page

MOVED = {
    "items": [
        {
            "key": "mihon-old",
            "how": "移動",
            "to": sample.CASE,
            "updated": "2024-02-01",
            "reason": "<b>題名</b>を改めたため。",
        },
        {
            "key": "mihon-withdrawn",
            "how": "取り下げ",
            "updated": "2024-02-02",
            "reason": "市の求めがあったため。",
        },
    ]
}


@pytest.fixture
def site(fill: Fill, tmp_path: Path) -> Path:
    words = sample.vocabulary() | {"moved": MOVED}
    return fill(sample.write(tmp_path / "cases", words=words), tmp_path / "site")


def test_what_has_gone_leads_on(site: Path) -> None:
    moved, withdrawn = (page(site / f"cases/mihon-{name}.html") for name in ("old", "withdrawn"))
    (way,) = moved.with_attribute("data-moved-to")
    assert way.tagged("a")[0].attributes["href"] == f"{sample.CASE}.html"
    assert "<b>題名</b>を改めたため。" in moved.text()
    assert withdrawn.with_attribute("data-moved-to") == []
    assert "市の求めがあったため。" in withdrawn.text()
    assert [fault for fault in faults(site) if "mihon-" in fault] == []

    told = json.loads((site / "api/v1/moved.json").read_text("utf-8"))["moved"]
    assert [(each["id"], each.get("to")) for each in told] == [
        ("mihon-old", sample.CASE),
        ("mihon-withdrawn", None),
    ]
    validator = Draft202012Validator(shape.schema(api.CASE["moved-case"][0], "x"))
    for each in told:
        one = json.loads((site / f"api/v1/cases/{each['id']}.json").read_text("utf-8"))
        assert one["moved"] == each
        assert validator.is_valid(one)
    assert [each["id"] for each in json.loads((site / "api/v1/cases.json").read_text())["cases"]]
    assert "mihon-old" not in (site / "data/cases.csv").read_text("utf-8")
