"""JSON as files of a site hold it: written by orjson, and where that does not take something, all the same."""

import json
from dataclasses import dataclass
from typing import Any

import pytest

from casebook import json_text


@dataclass(frozen=True)
class Record:
    text: str
    number: int


def told(record: object) -> Any:
    assert isinstance(record, Record)
    return {"text": record.text, "number": record.number}


@pytest.mark.parametrize(
    "value",
    [
        "窓口",
        'a"\\/\n\x00\x1f\x7f\u2028',
        "𠮟る",
        1.5,
        -0.0,
        2**63,
        10**30,
        True,
        None,
        ["a", ("b", 1)],
        {"鍵": {}},
        Record("記", 3),
        [Record("記", 10**30)],
    ],
)
def test_it_is_written_as_the_standard_library_writes_it(value: Any) -> None:
    compact = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=told)
    assert json_text.compact(value, told).decode() == compact


def test_what_nobody_tells_of_is_refused() -> None:
    with pytest.raises(AssertionError):
        json_text.compact(object(), told)


def test_what_is_kept_may_hold_halves_of_letters_and_a_site_may_not() -> None:
    assert (
        json_text.compact(["\ud800", "窓"], errors="surrogatepass")
        == b'["\xed\xa0\x80","\xe7\xaa\x93"]'
    )
    with pytest.raises(UnicodeEncodeError):
        json_text.compact(["\ud800"])


def test_a_record_of_which_nobody_tells_is_refused() -> None:
    with pytest.raises(TypeError):
        json_text.compact([Record("記", 3)])
