"""Bigrams, their classes, and how they are packed."""

import base64
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from casebook.facets import PageKind
from casebook.search.entry import Entry, Section
from casebook.search.index import (
    Postings,
    changed,
    class_of_each,
    classes_of,
    count_of,
    numbers,
    shard_of,
    text,
)


def page(*lines: str, title: str = "題", heading: str = "") -> Entry:
    return Entry("x.html", PageKind.CASE, title, (Section("content", heading, lines),))


def postings(pages: list[Entry]) -> dict[str, bytes]:
    built = Postings()
    for number, each in enumerate(pages):
        built.add(number, class_of_each(classes_of(each)))
    [shard] = built.shards(1)
    return {gram: base64.b64decode(packed) for gram, packed in shard().items()}


def unpacked(packed: bytes) -> list[tuple[int, int]]:
    """Read postings the slow way."""
    found, number, value, shift = [], -1, 0, 0
    for byte in packed:
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            number += value >> 2
            found.append((number, value & 3))
            value = shift = 0
    return found


def test_a_bigram_leads_to_its_pages_with_a_class() -> None:
    packed = postings(
        [
            page("窓口"),
            page("別の話"),
            page("窓口と窓口", title="手引き"),
            page("窓口、窓口、窓口、窓口"),
            page("", title="窓口"),
        ]
    )
    assert unpacked(packed["窓口"]) == [(0, 0), (2, 1), (3, 2), (4, 3)]


def test_no_bigram_spans_a_break_and_kanji_stand_alone_too() -> None:
    packed = postings([page("紙、はAI", title="")])
    assert sorted(packed) == ["ai", "ハa", "紙"]


def test_far_apart_pages_take_more_bytes() -> None:
    pages = [
        page("紙", title=""),
        *(page("印", title="") for _ in range(200)),
        page("紙", title=""),
    ]
    assert unpacked(postings(pages)["紙"]) == [(0, 0), (201, 0)]


def test_numbers_are_packed_as_differences() -> None:
    assert numbers([0, 1, 200]) == bytes([1, 1, 0xC7, 0x01])
    assert text(numbers([0, 1, 200])) == "AQHHAQ=="


def test_shards_are_spread_by_a_hash() -> None:
    assert shard_of("窓口", 1) == 0
    assert len({shard_of(chr(code) + "口", 64) for code in range(0x4E00, 0x5200)}) == 64


def test_every_bigram_is_in_its_shard() -> None:
    built = Postings()
    entry = page("書かないワンストップ窓口と、おくやみの手続きを一つにした。")
    built.add(0, class_of_each(classes_of(entry)))
    shards = [shard() for shard in built.shards(count_of(built.total, 60))]
    assert len(shards) > 5
    assert all(shard_of(gram, len(shards)) == n for n, shard in enumerate(shards) for gram in shard)
    assert len(list(chain.from_iterable(shards))) == len(set(chain.from_iterable(shards)))


@given(
    st.lists(st.integers(0, 2**20), unique=True, min_size=1),
    st.dictionaries(st.integers(0, 2**20), st.integers(0, 3)),
    st.dictionaries(st.integers(0, 2**20), st.one_of(st.none(), st.integers(0, 3))),
)
def test_postings_that_are_changed_are_those_that_are_made_anew(
    some: list[int], before: dict[int, int], ranks: dict[int, int | None]
) -> None:
    before = before | dict.fromkeys(some, 1)
    after = {number: rank for number, rank in {**before, **ranks}.items() if rank is not None}
    assert text(changed(_packed(before), ranks)) == _packed(after)
    assert changed(_packed(before), dict.fromkeys(before)) == b""


def _packed(ranks: dict[int, int]) -> str:
    built = Postings()
    for number in sorted(ranks):
        built.add(number, {"窓口": ranks[number]})
    [shard] = built.shards(1)
    return shard().get("窓口", "")
