"""Invented collections: the same for everybody, valid, and as uneven as language is."""

from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bench import sample
from bench.sample import needles, towns
from bench.sample.lexicon import lexicon
from bench.sample.templates import MEASURES, TALKS
from casebook import schema
from casebook.cli import main
from casebook.collection import Collection
from casebook.rules.municipality_code import PREFECTURES
from tests import collection

COUNT = 60
OTHER = sample.SEED + 1


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="module")
def cases(folder: Path) -> Collection:
    return Collection.of(collection.checked(folder))


def written(folder: Path, count: int = COUNT, seed: int = sample.SEED) -> Path:
    sample.write(count, seed, folder, collection.real())
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_is_valid(folder: Path) -> None:
    assert collection.told(collection.checked(folder).problems) == ""


@pytest.mark.parametrize("count", [1, 2, 30])
def test_is_valid_however_many(count: int, tmp_path: Path) -> None:
    checked = collection.checked(written(tmp_path, count, OTHER))
    assert (checked.problems, len(checked.library.cases)) == ([], count)


def test_same_seed_same_bytes(folder: Path, tmp_path: Path) -> None:
    assert contents(folder) == contents(written(tmp_path))


def test_other_seed_other_cases(folder: Path, tmp_path: Path) -> None:
    ours, others = contents(folder), contents(written(tmp_path, seed=OTHER))
    vocabularies = {path.name for path in (collection.REAL / "_vocabulary").iterdir()}
    same = {path for path, content in ours.items() if others.get(path) == content}
    assert same == {f"_vocabulary/{name}" for name in vocabularies}


def test_vocabularies_are_the_real_ones(folder: Path) -> None:
    assert contents(folder / "_vocabulary") == contents(collection.REAL / "_vocabulary")


def test_needles_stand_once(folder: Path) -> None:
    texts = {path.stem: path.read_text("utf-8") for path in folder.glob("*.yml")}
    hidden = needles(COUNT, sample.SEED)
    assert len(set(hidden.values())) == len(hidden) == 20
    for case, word in hidden.items():
        assert {name: text.count(word) for name, text in texts.items() if word in text} == {case: 1}


def test_needles_are_evenly_spaced() -> None:
    numbers = [int(case.rpartition("-")[2]) for case in needles(191, sample.SEED)]
    assert numbers == list(range(1, 192, 10))


@pytest.mark.parametrize(("count", "found"), [(1, 1), (2, 2), (19, 19), (20, 20), (100_000, 20)])
def test_small_samples_have_fewer_needles(count: int, found: int) -> None:
    assert len(needles(count, sample.SEED)) == found


def test_cases_are_as_long_as_those_measured(cases: Collection) -> None:
    lengths = [sum(len(claim.text) for claim in case.claims()) for case in cases.cases.values()]
    assert min(lengths) >= 3_000
    assert max(lengths) <= 3_650


def test_few_words_are_everywhere_and_most_are_rare(cases: Collection) -> None:
    pools = lexicon(cases.vocabulary, sample.SEED).words.values()
    words = {word for pool in pools for word in pool.items}
    texts = [" ".join(each.text for each in case.claims()) for case in cases.cases.values()]
    seen = Counter(word for text in texts for word in words if word in text)
    assert len(words) > 3_000
    assert max(seen.values()) > COUNT / 2
    assert sum(count <= 2 for count in seen.values()) > len(seen) / 2


def test_themes_are_uneven(cases: Collection) -> None:
    sizes = [len(cases.stubs.on_theme(theme.key)) for theme in cases.vocabulary.themes.values()]
    assert max(sizes) == sizes[0] > COUNT / 2
    assert min(sizes) < COUNT / 5


def test_every_kind_of_thing_is_there(cases: Collection) -> None:
    all_cases = list(cases.cases.values())
    assert all(1 <= len(case.related) <= 4 and case.keywords for case in all_cases)
    assert all(2 <= len(case.sources) <= 7 for case in all_cases[1:])
    for part in ("key_figures", "practices", "doubts", "gaps", "not_stated", "not_applicable"):
        assert sum(bool(getattr(case, part)) for case in all_cases) > COUNT / 4, part
    claims = [claim for case in all_cases for claim in case.claims()]
    for part in ("topic", "value", "qualifier", "as_of", "note", "cost_kind"):
        assert any(getattr(claim, part) is not None for claim in claims), part
    assert any(len(each.cases) > 2 for each in cases.cited)


def test_all_is_marked_as_a_sample(cases: Collection) -> None:
    assert all("見本" in case.title and "見本" in case.summary for case in cases.cases.values())
    assert all(town.name.startswith("見本") for town in cases.municipalities.values())
    hosts = {urlsplit(each.source.url or "").hostname for each in cases.cited if each.cases}
    assert hosts == {"example.com", "example.jp", None}


def test_towns_are_unlike_each_other() -> None:
    all_towns = towns.towns(sample.SEED, towns.MOST)
    for part in ("key", "name", "kana", "code"):
        assert len({getattr(town, part) for town in all_towns}) == towns.MOST, part
    assert {town.prefecture for town in all_towns} == set(PREFECTURES)
    assert {town.kind for town in all_towns} == {
        *("村", "町", "市", "中核市", "政令指定都市", "特別区")
    }
    populations = sorted(town.population for town in all_towns)
    assert 800 <= populations[0] < 1_000
    assert 2_500_000 < populations[-1] <= 3_000_000
    assert 40_000 < populations[len(populations) // 2] < 60_000


def test_every_field_can_be_spoken_of() -> None:
    assert list(TALKS) == list(schema.claim_fields())
    assert {measure.field for measure in MEASURES} <= TALKS.keys()


def test_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "new" / "sample"
    cases = ("--cases", str(collection.REAL))
    assert main(["sample", "3", "--out", str(out), "--seed", "7", *cases]) == 0
    assert capsys.readouterr().out == f"見本の事例を {out} に3件書きました。\n"
    assert contents(out) == contents(written(tmp_path / "again", 3, 7))
    assert main(["check", "--cases", str(out)]) == 0


@pytest.mark.parametrize("count", ["0", "-1", "100001", "1.5", "十", "1_0", "１"])
def test_a_count_that_is_none(
    count: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert usage(["sample", count, "--out", str(tmp_path)], capsys) == (
        f"事例の数「{count}」は使えません。1から100000までの整数を書いてください。\n"
    )


@pytest.mark.parametrize("place", [".", "file"])
def test_a_place_that_is_taken(
    place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    out = tmp_path / place
    assert usage(["sample", "1", "--out", str(out)], capsys) == (
        f"{out} には何かが入っています。新しいフォルダーか、空のフォルダーを指定してください。\n"
    )


def test_a_place_that_cannot_be(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").touch()
    out = tmp_path / "file" / "sample"
    told = usage(["sample", "1", "--out", str(out), "--cases", str(collection.REAL)], capsys)
    assert told == f"{out} に書けません。途中にフォルダーでないものがあります。\n"


def test_vocabularies_have_to_be_sound(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cases = collection.copy(tmp_path / "cases")
    (cases / "_vocabulary" / "themes.yml").unlink()
    out = tmp_path / "out"
    assert main(["sample", "1", "--out", str(out), "--cases", str(cases)]) == 1
    assert "themes.yml:1:1: 語彙のファイルがありません。" in capsys.readouterr().out
    assert not out.exists()


def usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """Run a command that cannot work and give what it complains of."""
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    return err
