"""Papers open in Word and Excel: Microsoft's validator finds nothing in one of each kind, the largest."""

import base64
from pathlib import Path

import pytest

from tests.browser.packing import TODAY, Desk, large, sample
from tests.browser.test_papers_office import stay
from tests.js.forms import with_parts
from tests.office.validator import faults


@pytest.mark.thorough
def test_one_of_each_kind_of_paper_is_valid(at: Desk, tmp_path: Path) -> None:
    largest: dict[str, bytes] = {}
    for of in (large(30), sample(), stay()):
        for name, content in at.files(of).items():
            kind = f"{name.partition('_')[0]}{Path(name).suffix}"
            if name.endswith(("docx", "xlsx")) and len(content) > len(largest.get(kind, b"")):
                largest[kind] = content
    assert len(largest) >= 35
    assert faults(largest, tmp_path) == {}


def test_what_office_would_not_open_is_told(at: Desk, tmp_path: Path) -> None:
    content = at.files(sample())["質問事項書_北見市.docx"]
    broken = with_parts(content, {"word/document.xml": b"<w:document xmlns:w='urn:none'/>"})
    assert list(faults({"質問.docx": broken}, tmp_path)) == ["質問.docx"]


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_a_form_of_ones_own_is_valid_before_and_after_it_is_filled(
    at: Desk, tmp_path: Path, kind: str
) -> None:
    script = "([plan, today, kind]) => window.papers.sampleForm(plan, today, kind)"
    made = at.visit.page.evaluate(script, [large(3), TODAY, kind])
    files = {f"{name}.{kind}": base64.b64decode(made[name]) for name in ("form", "content")}
    assert faults(files, tmp_path) == {}
