"""How problems read."""

import pytest

from casebook.problem import Mark, Problem, nearest, printable, quoted, sentence

VERY_LONG = "あ" * 41


def test_line_is_one_line() -> None:
    problem = Problem("a\nb", Mark(1, 1), "tab", "c\x1bd\u2028e")
    assert problem.line() == "a�b:1:1: c�d�e (tab)"


def test_line() -> None:
    problem = Problem("cases/a.yml", Mark(3, 5), "tab", "字下げが違います。")
    assert problem.line() == "cases/a.yml:3:5: 字下げが違います。 (tab)"


def test_order_is_by_place() -> None:
    places = [("b", Mark(1, 1)), ("a", Mark(2, 1)), ("a", Mark(1, 9)), ("a", Mark(1, 2))]
    problems = sorted(Problem(path, mark, "tab", "") for path, mark in places)
    assert [(p.path, p.mark.line, p.mark.column) for p in problems] == [
        ("a", 1, 2),
        ("a", 1, 9),
        ("a", 2, 1),
        ("b", 1, 1),
    ]


def test_quoted_is_short_and_in_one_line() -> None:
    assert quoted("窓口") == "「窓口」"
    assert quoted(98) == "「98」"
    assert quoted("窓口\n  改革") == "「窓口 改革」"
    assert quoted("あ" * 40) == f"「{'あ' * 40}」"
    assert quoted(VERY_LONG) == f"「{'あ' * 39}…」"
    assert quoted("a\u202eb\x00c") == "「a�b�c」"


def test_printable_keeps_one_line() -> None:
    assert printable("事例 (1).yml") == "事例 (1).yml"
    assert printable("a\nb\udcffc") == "a�b�c"


def test_nearest_offers_the_best_match() -> None:
    assert nearest("telewrok", ["telework", "security"]) == "もしかして: telework"
    assert nearest("costs", ["contact", "cost", "constraints"]) == "もしかして: cost"
    assert nearest("北海", ["北海道", "青森県"]) == "もしかして: 北海道"


def test_nearest_offers_nothing_far() -> None:
    assert nearest("zzz", ["telework", "security"]) == ""
    assert nearest("telework", []) == ""


def test_sentence_leaves_out_what_is_empty() -> None:
    assert sentence("違います。", "", "例: a") == "違います。例: a"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("town-0815-conuter", "town-0815-counter"),
        ("town-0815-countr", "town-0815-counter"),
        ("0815-counter", "town-0815-counter"),
        ("函舘市", "函館市"),
        ("まったく違う語", ""),
    ],
)
def test_the_nearest_of_many_words_is_found_too(written: str, meant: str) -> None:
    known = ["函館市", *(f"town-{number:04}-counter" for number in range(3_000)), "府中市"]
    assert nearest(written, known) == (meant and f"もしかして: {meant}")
