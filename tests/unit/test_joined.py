"""A file of parts is the same whether its parts are made or copied out of the last one."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from casebook.joined import Joiner, Part, Whole, Written
from casebook.kept import Kept
from casebook.outputs import Made, Outputs

PATH = "data/list.csv"


class Sites:
    """Sites that are made one of another, with a note of the parts that had to be made."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.kept = folder, Kept(folder / "kept.sqlite")
        self.last: Path | None = None
        self.told = Made()
        self.made: list[str] = []
        self.number = 0

    def part(self, text: str) -> Part:
        def make() -> bytes:
            self.made.append(text)
            return f"{text}\r\n".encode() * 2

        return Part(text.encode().ljust(16), make)

    def whole(self, texts: Sequence[str], head: str = "head\r\n") -> Whole:
        return Whole(PATH, [*map(self.part, texts)], head.encode(), b",", b"]")

    def build(self, whole: Whole) -> tuple[str, list[str], Written]:
        """Give what the file holds, which parts were made, and what is told of it."""
        self.number += 1
        site = self.folder / str(self.number)
        self.made.clear()
        outputs = Outputs(site, self.last, self.told)
        joiner = Joiner(outputs, self.kept)
        joiner.put([whole])
        outputs.finish()
        written = joiner.written()[PATH]
        self.last, self.told = site, outputs.made(site)
        return (site / PATH).read_bytes().decode(), [*self.made], written


@pytest.fixture
def sites(tmp_path: Path) -> Sites:
    return Sites(tmp_path)


def expected(texts: Sequence[str], head: str = "head\r\n") -> str:
    return head + ",".join(f"{text}\r\n" * 2 for text in texts) + "]"


def test_only_new_parts_are_made_wherever_the_others_have_gone(sites: Sites) -> None:
    steps = (
        ("abcd", "abcd"),
        ("abcd", ""),
        ("abXd", "X"),
        ("dXba", ""),
        ("d", ""),
        ("", ""),
        ("ed", "ed"),
    )
    for texts, made in steps:
        content, anew, written = sites.build(sites.whole(texts))
        assert content == expected(texts)
        assert "".join(anew) == made
        assert (written.size, written.lines) == (len(content), 2 * len(texts))


def test_another_head_takes_the_same_parts(sites: Sites) -> None:
    sites.build(sites.whole("ab"))
    content, made, _ = sites.build(sites.whole("ab", "a longer head\r\n"))
    assert (content, made) == (expected("ab", "a longer head\r\n"), [])


def test_a_file_that_was_touched_is_made_anew(sites: Sites) -> None:
    sites.build(sites.whole("ab"))
    assert sites.last
    (sites.last / PATH).write_text("by hand", "utf-8")
    content, made, _ = sites.build(sites.whole("abc"))
    assert (content, made) == (expected("abc"), ["a", "b", "c"])


def test_without_what_is_kept_the_parts_are_made_anew(sites: Sites) -> None:
    sites.build(sites.whole("ab"))
    sites.kept = Kept()
    content, made, written = sites.build(sites.whole("ab"))
    assert (content, made, written.lines) == (expected("ab"), ["a", "b"], 4)
