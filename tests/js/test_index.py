"""What Python packs, the browser unpacks; sets of documents are put together."""

from hypothesis import given, settings
from hypothesis import strategies as st

from casebook.facets import PageKind
from casebook.search.entry import Entry, Section
from casebook.search.index import Postings, class_of_each, classes_of, numbers, shard_of, text
from tests.js.conftest import Core


def packed(*lines: str) -> str:
    """Pack the postings of 窓口 over pages with these texts, some after a title and a bar."""
    built = Postings()
    for number, line in enumerate(lines):
        title, _, told = line.rpartition("|")
        sections = (Section("content", "", (told,)),)
        entry = Entry("x.html", PageKind.CASE, title, sections)
        built.add(number, class_of_each(classes_of(entry)))
    [shard] = built.shards(1)
    return shard()["窓口"]


@settings(max_examples=40, deadline=None)
@given(st.sets(st.integers(0, 2_000_000)).map(sorted))
def test_numbers(core: Core, values: list[int]) -> None:
    assert core.call("numbers", text(numbers(values))) == values


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=2), st.integers(1, 5000))
def test_shards(core: Core, gram: str, shards: int) -> None:
    assert core.call("shardOf", gram, shards) == shard_of(gram, shards)


def test_postings(core: Core) -> None:
    assert core.call("postings", packed("窓口", "－", "窓口窓口")) == [[0, 0], [2, 1]]


def test_a_word_stands_where_all_its_bigrams_do(core: Core) -> None:
    left, right = packed("窓口", "窓口", "－", "窓口"), packed("－", "窓口", "窓口", "窓口窓口")
    assert core.call("together", [left, right]) == [[1, 1], [3, 1.2]]
    assert core.call("together", []) == []


def test_ways_of_a_term_are_joined_at_their_weight(core: Core) -> None:
    typed, synonym = packed("窓口", "－", "窓口"), packed("－", "窓口", "窓口")
    assert core.call("either", [[typed, 1], [synonym, 0.6]]) == [[0, 1], [1, 0.6], [2, 1]]


def test_terms_are_all_demanded(core: Core) -> None:
    assert core.call("both", packed("窓口", "窓口"), packed("－", "窓口", "窓口")) == [[1, 2]]


def test_a_page_about_one_word_comes_before_a_page_that_repeats_three(core: Core) -> None:
    """Only so many pages are read for an answer: those that come first here."""
    words = packed("窓口|－", "窓口" * 99, "窓口")
    (_, about), (_, repeated), (_, once) = core.call("together", [words])
    assert about + 2 * once > 3 * repeated > 3 * once
