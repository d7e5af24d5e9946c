"""The environment is made once, and anew where it cannot be trusted."""

import subprocess
import sys
from collections.abc import Mapping, Sequence
from itertools import count
from pathlib import Path

import pytest

import environment
from environment import Environment, turn
from fetching import StoppedError
from tests.unit.killing import killed

_SITE = ("python", "pip", "packages", "casebook")
_FILES = {environment.__file__, __file__}


class Tools:
    """Stand-ins for venv and pip, which leave files behind one after the other."""

    def __init__(self, root: Path) -> None:
        self.venv = root / ".venv"
        self.ran: list[str] = []
        self.output = ""
        """What pip fails with, if it is to fail."""

    def run(self, command: Sequence[str], variables: Mapping[str, str]) -> tuple[int, str]:
        self.ran.append("venv")
        (self.venv / "bin").mkdir(parents=True, exist_ok=True)
        for path in sorted(self.venv.iterdir(), reverse=True):  # any order may come: .made is last
            if path.is_file():
                path.unlink()
        (self.venv / "bin" / "python").unlink(missing_ok=True)
        (self.venv / "bin" / "python").symlink_to(sys.executable)
        (self.venv / "pip").write_text("half", "utf-8")
        (self.venv / "pip").write_text("whole", "utf-8")
        return 0, ""

    def fetch(
        self,
        what: str,
        command: Sequence[str],
        hurried: Sequence[str],
        variables: Mapping[str, str],
    ) -> None:
        name = "casebook" if "--editable" in command else Path(command[-1]).stem
        self.ran.append(name)
        if self.output:
            raise StoppedError("no", self.output)
        if not (self.venv / name).exists():  # pip passes over what seems to be installed
            (self.venv / name).write_text("half", "utf-8")
            (self.venv / name).write_text("whole", "utf-8")


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tools:
    """A project folder with locks, and what was run in it."""
    (tmp_path / "locks").mkdir()
    (tmp_path / "pyproject.toml").write_text("[project]", "utf-8")
    for lock in ("site", "dev"):
        (tmp_path / "locks" / f"{lock}.txt").write_text(lock, "utf-8")
    tools = Tools(tmp_path)
    monkeypatch.setattr(environment, "run", tools.run)
    monkeypatch.setattr(environment, "fetch", tools.fetch)
    return tools


def ready(root: Path, tools: Tools, *locks: str) -> list[str]:
    """Set up, and give what was run for it."""
    tools.ran.clear()
    Environment(root).ready(*locks)
    return tools.ran[:]


def is_whole(venv: Path) -> bool:
    return all((venv / name).read_text("utf-8") == "whole" for name in ("pip", "site", "casebook"))


def test_what_is_there_is_not_made_again(tmp_path: Path, tools: Tools) -> None:
    assert ready(tmp_path, tools, "site") == ["venv", "site", "casebook"]
    assert ready(tmp_path, tools, "site") == []
    assert ready(tmp_path, tools, "site", "dev") == ["dev"]
    assert ready(tmp_path, tools, "site", "dev") == []


def test_killed_after_any_line_it_goes_on(tmp_path: Path, tools: Tools) -> None:
    for lines in count():
        if not killed(lambda: Environment(tmp_path).ready("site"), lines, _FILES):
            break
        ready(tmp_path, tools, "site")
        assert is_whole(tools.venv), lines
        tools.venv.rename(tmp_path / f"venv-{lines}")
    assert lines > 50


def test_killed_while_it_is_made_anew_it_goes_on(tmp_path: Path, tools: Tools) -> None:
    for lines in count():
        ready(tmp_path, tools, "site")
        (tools.venv / ".writing").touch()
        if not killed(lambda: Environment(tmp_path).ready("site"), lines, _FILES):
            break
        ready(tmp_path, tools, "site")
        assert is_whole(tools.venv), lines
    assert lines > 50


def test_a_moved_folder_gets_its_own(tmp_path: Path, tools: Tools) -> None:
    ready(tmp_path, tools, "site")
    moved = tmp_path / "moved"
    moved.mkdir()
    for name in (".venv", "locks", "pyproject.toml"):
        (tmp_path / name).rename(moved / name)
    tools.venv = moved / ".venv"
    assert ready(moved, tools, "site") == ["venv", "site", "casebook"]
    assert ready(moved, tools, "site") == []


def test_a_python_that_has_gone_is_replaced(tmp_path: Path, tools: Tools) -> None:
    ready(tmp_path, tools, "site")
    python = Environment(tmp_path).python
    for target in ("gone", "/bin/sh"):
        python.unlink()
        python.symlink_to(target)
        assert ready(tmp_path, tools, "site") == ["venv", "site", "casebook"]


def test_a_file_in_its_place_is_replaced(tmp_path: Path, tools: Tools) -> None:
    tools.venv.touch()
    assert ready(tmp_path, tools, "site") == ["venv", "site", "casebook"]


@pytest.mark.parametrize(
    ("lock", "again"), [("site", ["site", "casebook"]), ("dev", ["dev"])], ids=str
)
def test_a_changed_lock_is_installed(
    lock: str, again: list[str], tmp_path: Path, tools: Tools
) -> None:
    ready(tmp_path, tools, "site", "dev")
    (tmp_path / "locks" / f"{lock}.txt").write_text("changed", "utf-8")
    assert ready(tmp_path, tools, "site", "dev") == again


@pytest.mark.parametrize(
    ("output", "again"),
    [
        ("ERROR: No matching distribution found", ["dev"]),
        ("Installing collected packages: a\nERROR: disk", ["venv", "site", "casebook", "dev"]),
    ],
    ids=["while fetching", "while writing"],
)
def test_pip_that_fails_spoils_only_what_it_has_begun(
    output: str, again: list[str], tmp_path: Path, tools: Tools
) -> None:
    ready(tmp_path, tools, "site")
    tools.output = output
    with pytest.raises(StoppedError):
        ready(tmp_path, tools, "site", "dev")
    tools.output = ""
    assert ready(tmp_path, tools, "site", "dev") == again


def test_without_venv_the_package_is_named(
    tmp_path: Path, tools: Tools, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = "The virtual environment was not created: ensurepip is not available.\n"
    monkeypatch.setattr(environment, "run", lambda command, variables: (1, told))
    with pytest.raises(StoppedError) as stop:
        Environment(tmp_path).ready("site")
    assert str(stop.value) == (
        "Python の環境を作ることができませんでした。\n"
        "Python の部品 venv がありません。\n"
        "Debian や Ubuntu では、管理者が次を実行すると入ります: apt-get install python3-venv\n"
        "道具の出力の終わり:\n"
        "    The virtual environment was not created: ensurepip is not available.\n"
        "直したら、同じコマンドをもう一度実行してください。続きから進みます。"
    )


def test_what_outlives_a_killed_set_up_keeps_its_turn(tmp_path: Path) -> None:
    child = "import sys; print(flush=True); sys.stdin.read()"
    with turn(tmp_path):
        left = subprocess.Popen(
            [sys.executable, "-c", child],
            close_fds=False,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
    wait = f"from pathlib import Path\nimport environment\nwith environment.turn(Path({str(tmp_path)!r})): print('mine')"
    scripts = Path(environment.__file__).parent
    next_one = subprocess.Popen(
        [sys.executable, "-c", wait],
        cwd=scripts,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert left.stdout
    assert left.stdin
    assert next_one.stderr
    left.stdout.readline()
    assert next_one.stderr.readline() == "このフォルダーの別の支度が終わるのを待っています。\n"
    assert next_one.poll() is None
    left.stdin.close()
    left.wait()
    assert next_one.communicate() == ("mine\n", "")
    left.stdout.close()
