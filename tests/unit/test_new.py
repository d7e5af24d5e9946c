"""`casebook new` and drafts: what is known is written, what is not is told, and the site is none the worse."""

import re
import shutil
from pathlib import Path

import pytest

from casebook import site
from casebook.cli import main
from casebook.commands.writing import refused, replace_all
from casebook.romaji import town_name
from tests import collection

CASE = "cases/hakodate-paperless.yml"
TOWN = "cases/_municipalities/hakodate.yml"


@pytest.fixture
def home(cases: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand above a copy of the base collection that has the list of towns."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")  # 2026-11-21
    monkeypatch.chdir(cases.parent)
    shutil.copy(collection.REAL / "_towns.csv", cases)
    shutil.copy(collection.REAL / "_vocabulary/town-figures.yml", cases / "_vocabulary")
    return cases.parent


def run(*arguments: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    code = main(list(arguments))
    out, err = capsys.readouterr()
    return code, out + err


def new(*arguments: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    return run("new", *arguments, capsys=capsys)


def test_a_draft_of_a_new_town(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = run("check", capsys=capsys)
    code, out = new(
        "函館市", "paperless", "--title", "紙をなくす", "--theme", "窓口", capsys=capsys
    )
    assert (code, out.splitlines()[:2]) == (
        0,
        [f"下書きを作りました: {CASE}", f"下書きを作りました: {TOWN}"],
    )
    text = (home / CASE).read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=../scripts/casebook/case.schema.json\nid: hakodate-paperless\n"
                           "draft: true\ntitle: 紙をなくす\nmunicipality: hakodate\nthemes: [front-office]\n\n# ")  # fmt: skip
    known = (home / TOWN).read_text("utf-8").splitlines()
    assert known[1:8] == [
        "key: hakodate", "draft: true", "name: 函館市", "kana: はこだてし", "prefecture: 北海道",
        'code: "012025"', "kind: 中核市",
    ]  # fmt: skip
    assert "    text: 2020年の国勢調査の人口は251,084人だった。" in known
    assert "    text: 2023年の面積は677.87平方キロメートルである。" in known
    assert (
        "    text: 2021年度の決算の歳入は約1,465億3,479万円で、このうち地方税は約312億6,753万円だった。"
        in known
    )
    assert "checked: 2026-11-21" in known
    code, out = run("check", capsys=capsys)
    assert code == before[0]
    assert f"お知らせ: {CASE}:3:1: 下書きなので、サイトには出ません。" in out
    assert f"お知らせ: {CASE}:2:1: 必要な項目 summary（取り組みの概要）がありません。" in out
    assert run("fmt", "--check", CASE, TOWN, capsys=capsys)[0] == 0


def test_where_nothing_tells_of_the_figures_a_draft_has_none(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "cases/_vocabulary/town-figures.yml").unlink()
    assert new("函館市", "paperless", "--title", "題", capsys=capsys)[0] == 0
    text = (home / TOWN).read_text("utf-8")
    assert "\nname: 函館市\n" in text
    assert "\nprofile:" not in text
    assert "\n# profile:" in text


def test_the_examples_in_comments_are_a_case(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new("函館市", "paperless", "--title", "題", "--theme", "窓口", capsys=capsys)
    text = (home / CASE).read_text("utf-8")
    (home / CASE).write_text(
        re.sub(r"^# (?!【|以下|書かない|yaml)", "", text, flags=re.MULTILINE), "utf-8"
    )
    out = run("check", CASE, capsys=capsys)[1]
    assert {line.rpartition(" ")[2] for line in out.splitlines()} & {
        "(schema)",
        "(yaml-syntax)",
    } == set(), out


def test_a_draft_finished_is_held_to_all_rules(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new("sample", "paperless", "--title", "題", capsys=capsys)
    path = home / "cases/sample-paperless.yml"
    path.write_text(path.read_text("utf-8").replace("draft: true\n", ""), "utf-8")
    code, out = run("check", "cases/sample-paperless.yml", capsys=capsys)
    assert code == 1
    assert "必要な項目 summary（取り組みの概要）がありません。" in out


def test_what_is_wrong_in_a_draft_is_a_problem(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new("sample", "paperless", "--title", "題", capsys=capsys)
    path = home / "cases/sample-paperless.yml"
    path.write_text(path.read_text("utf-8") + "themes: [telewrok]\n", "utf-8")
    code, out = run("check", "cases/sample-paperless.yml", capsys=capsys)
    assert code == 1
    assert "もしかして: telework" in out


def test_a_draft_is_no_part_of_the_site(cases: Path) -> None:
    example = (cases / collection.CASE).read_text("utf-8")
    draft = example.replace("id: sample-counter\n", "id: sample-other\ndraft: true\n")
    (cases / "sample-other.yml").write_text(draft, "utf-8")
    assert set(site.collect(cases).cases) == {"example-telework", "sample-counter"}
    (cases / collection.CASE).write_text(example + "related: [sample-other]\n", "utf-8")
    assert any("sample-other" in each.message for each in collection.checked(cases).problems)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["sample", "counter"], "事例 sample-counter は、もうあります（cases/sample-counter.yml）。"),
        (["府中市", "x"], "「府中市」は2つあります: 東京都府中市（132063）、広島県府中市（342084）。"),
        (["函舘市", "x"], "自治体「函舘市」が見つかりません。もしかして: 函館市"),
        (["hakodata", "x"], "自治体「hakodata」が見つかりません。もしかして: hakodate"),
        (["sample", "紙"], "取り組みの英字の名前「紙」は使えません。"),
        (["sample", "a" * 60], "60字までです"),
        (["sample", "x", "--theme", "テレワク"], "テーマ「テレワク」はありません。もしかして: テレワーク"),
        (["sample", "x", "--title", "あ" * 41], "「タイトル」は40字までです。"),
        (["sample", "x", "--title", "=1\x07"], "目に見えない"),
        ([], "自治体と、取り組みの英字の名前を書いてください。"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(
    home: Path, arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(home.rglob("*"))
    code, out = new(*arguments, capsys=capsys)
    assert (code, told in out) == (2, True), out
    assert sorted(home.rglob("*")) == before


def test_a_terminal_is_asked(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = iter(["広島県府中市", "paperless", "題"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    assert new(capsys=capsys)[0] == 0
    assert "title: 題\n" in (home / "cases/fuchu-hiroshima-shi-paperless.yml").read_text("utf-8")


def test_every_town_of_ours_is_called_as_its_file() -> None:
    library = collection.real().library.municipalities
    called = {key: town_name(each.data["name"], each.data["kana"]) for key, each in library.items()}
    assert {key: name for key, name in called.items() if key != name} == {"oguni-kumamoto": "oguni"}


def test_a_code_of_another_town_is_told_as_that(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new("函館市", "paperless", "--code", "999", capsys=capsys) == (
        2,
        "--code の「999」は、その名前の自治体のコードではありません。あるのは 北海道函館市（012025） です。\n",
    )
    assert not (home / CASE).exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("export --format csv --case x --out o", "--case は --format xlsx のときだけ使えます。ほかの形は、いつも全部の事例です。"),
        ("export --format json --template --out o", "--template は --format xlsx のときだけ使えます。ほかの形は、いつも全部の事例です。"),
        ("import cases", "cases はフォルダーです。読み込むブック（.xlsx）を指定してください。"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_told_by_its_name(
    home: Path, arguments: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out = run(*arguments.split(), capsys=capsys)
    assert (code, out.startswith(told), (home / "o").exists()) == (2, True, False), out


def test_what_cannot_be_written_is_told_by_its_own_name(tmp_path: Path) -> None:
    """Not by the name of the file that is written beside it."""
    target = tmp_path / ("x" * 300)
    with pytest.raises(OSError, match="name too long") as stop:
        replace_all({target: b""})
    assert stop.value.filename == str(target)
    with pytest.raises(OSError) as stop:  # noqa: PT011 - which one hangs on the system
        replace_all({tmp_path: b"a file where a folder is"})
    assert stop.value.filename == str(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_why_a_place_cannot_be_written_is_told_in_words(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert refused("x", OSError(28, "No space left on device")).startswith(
        "x に書けません。ディスクの空きが足りません。"
    )
    assert refused("x", OSError(99_999, "odd")) == "x に書けません。odd。"

    def stop(_: object) -> None:
        raise PermissionError(13, "Permission denied", CASE)

    monkeypatch.setattr("casebook.commands.new.replace_all", stop)
    code, out = new("函館市", "paperless", "--title", "題", capsys=capsys)
    assert code == 2
    assert out == (
        f"{CASE} に書けません。書き込みが許されていない所です。"
        "自分が書けるフォルダーにするか、管理する人に頼んでください。\n"
    )
