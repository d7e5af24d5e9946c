"""A code of which a spreadsheet took the zero in front is told with the code that was meant."""

from pathlib import Path

import pytest

from casebook.check import check
from tests import collection


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("12025", ["コード「12025」は、先頭の0が落ちています。もしかして: 012025（北海道函館市）"]),
        ("12026", []),
    ],
)
def test_the_code_that_was_meant_is_offered(tmp_path: Path, code: str, told: list[str]) -> None:
    cases = collection.copy(tmp_path)
    (cases / collection.TOWNS).write_bytes((collection.REAL / collection.TOWNS).read_bytes())
    file = cases / collection.CASE
    member = f'members:\n  - {{code: "{code}", name: 函館市, source: s1}}\n'
    file.write_text(file.read_text("utf-8") + member, "utf-8")
    found = check(cases, collection.TODAY).problems
    assert [each.message for each in found if each.rule == "member"] == told
