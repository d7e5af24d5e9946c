"""Finding a browser, what drives it and a font, and what happens where they are missing."""

from pathlib import Path

import pytest

import browser_setup
from fetching import StoppedError

_DEBIAN = "Debian や Ubuntu では、管理者が次を実行すると入ります: apt-get install"


class Machine:
    """A machine that has nothing, and gets packages where it has apt."""

    def __init__(self) -> None:
        self.has: set[str] = set()
        self.programs: set[str] = set()
        self.ran: list[list[str]] = []
        self.debian = False

    def run(self, command: list[str], *, quiet: bool = False) -> bool:
        self.ran.append(command)
        if "install" in command and "apt-get" in command:
            self.has.update(command[command.index("--no-install-recommends") + 1 :])
        return "apt-get" in command or (command[0] == "java" and "default-jre-headless" in self.has)

    def fetch(self, what: str, command: list[str], *_: object) -> None:
        self.ran.append(command)
        raise StoppedError("Playwright's own words")

    def which(self, name: str) -> str | None:
        return f"/usr/bin/{name}" if name in self.programs else None

    def installed(self) -> list[list[str]]:
        """Give the packages of every installation, and of Playwright's own."""
        return [command[-1:] for command in self.ran if "playwright" in command] + [
            command[command.index("--no-install-recommends") + 1 :]
            for command in self.ran
            if "--no-install-recommends" in command
        ]


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> Machine:
    """A machine without browser, driver, font and package manager, whose user is root."""
    machine = Machine()
    browser = Path("/usr/bin/chromium")
    fault = "driver/node: error while loading shared libraries: libatomic.so.1"
    monkeypatch.delenv("CASEBOOK_BROWSER", raising=False)
    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.setattr(browser_setup, "_is_debian", lambda: machine.debian)
    monkeypatch.setattr("shutil.which", machine.which)
    monkeypatch.setattr(browser_setup, "_run", machine.run)
    monkeypatch.setattr(browser_setup, "fetch", machine.fetch)
    either = {"chromium", "chromium-headless-shell"}
    monkeypatch.setattr(
        browser_setup, "_candidates", lambda: [browser] if machine.has & either else []
    )
    monkeypatch.setattr(browser_setup, "_starts", lambda path: path == browser)
    monkeypatch.setattr(browser_setup, "_of_playwright", lambda: None)
    monkeypatch.setattr(browser_setup, "_has_font", lambda: "fonts-noto-cjk" in machine.has)
    monkeypatch.setattr(
        browser_setup,
        "_driver_words",
        lambda: "" if "libatomic1" in machine.has else fault,
    )
    return machine


def test_the_browser_asked_for_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CASEBOOK_BROWSER", "/opt/edge")
    assert browser_setup.find_browser() == Path("/opt/edge")


def test_a_browser_that_does_not_start_is_passed_over(
    bare: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    stub, real = Path("/usr/bin/chromium-browser"), Path("/usr/bin/google-chrome")
    monkeypatch.setattr(browser_setup, "_candidates", lambda: [stub, real])
    monkeypatch.setattr(browser_setup, "_starts", lambda path: path == real)
    assert browser_setup.find_browser() == real


def test_no_browser_is_an_error(bare: Machine) -> None:
    with pytest.raises(browser_setup.MissingBrowserError, match="CASEBOOK_BROWSER"):
        browser_setup.find_browser()


def test_what_cannot_be_installed_is_told(
    bare: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    assert browser_setup.main() == 1
    assert bare.ran == []  # without its driver, Playwright cannot fetch a browser either
    assert capsys.readouterr().err == (
        "ブラウザーを操作する Playwright が起動しません。その理由は次のとおりです。\n"
        "    driver/node: error while loading shared libraries: libatomic.so.1\n"
        "検査に使うブラウザーが見つかりません。Chromium、Google Chrome、Microsoft Edge のどれかを入れるか、"
        "環境変数 CASEBOOK_BROWSER に実行ファイルの場所を書いてください。\n"
        "日本語のフォントが見つかりません。Noto Sans CJK JP などを入れてください。\n"
        f"{_DEBIAN} libatomic1 chromium fontconfig fonts-noto-cjk\n"
    )


def test_a_bare_debian_gets_all_of_it(bare: Machine) -> None:
    bare.programs = {"apt-get"}
    assert browser_setup.main() == 0
    assert bare.installed() == [["libatomic1", "chromium", "fontconfig", "fonts-noto-cjk"]]


def test_a_bare_debian_gets_the_faster_browser_in_place_of_the_other(bare: Machine) -> None:
    bare.programs = {"apt-get"}
    bare.has = {"libatomic1", "fonts-noto-cjk"}
    bare.debian = True
    assert browser_setup.main() == 0
    assert bare.installed() == [["chromium-headless-shell"]]


def test_debian_gets_its_faster_browser_too(bare: Machine) -> None:
    bare.programs = {"apt-get"}
    bare.has = {"chromium", "libatomic1", "fonts-noto-cjk"}
    bare.debian = True
    assert browser_setup.main() == 0
    assert bare.installed() == [["chromium-headless-shell"]]


def test_a_person_gets_nothing_that_is_not_missing(
    bare: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    bare.programs = {"apt-get", "sudo"}
    bare.has = {"chromium", "libatomic1", "fonts-noto-cjk"}
    bare.debian = True
    assert browser_setup.main() == 0
    assert bare.ran == []


def test_the_faster_browser_is_not_asked_for_twice(bare: Machine) -> None:
    bare.programs = {"apt-get", "chromium-headless-shell"}
    bare.has = {"chromium", "libatomic1", "fonts-noto-cjk"}
    bare.debian = True
    assert browser_setup.main() == 0
    assert bare.ran == []


def test_without_the_faster_browser_all_works_too(
    bare: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    bare.has = {"chromium", "libatomic1", "fonts-noto-cjk"}
    bare.debian = True
    assert browser_setup.main() == 0
    assert capsys.readouterr().err == ""


def test_only_what_is_missing_is_installed(bare: Machine) -> None:
    bare.programs = {"apt-get"}
    bare.has = {"chromium", "libatomic1"}
    assert browser_setup.main() == 0
    assert bare.installed() == [["fontconfig", "fonts-noto-cjk"]]


def test_nothing_is_run_where_nothing_is_missing(
    bare: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    bare.has = {"chromium", "libatomic1", "fonts-noto-cjk"}
    assert browser_setup.main() == 0
    assert bare.ran == []
    assert capsys.readouterr().err == ""


def test_playwright_fetches_a_browser_where_there_is_no_apt(
    bare: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    bare.has = {"libatomic1", "fonts-noto-cjk"}
    assert browser_setup.main() == 1
    assert bare.installed() == [["chromium"]]
    told = capsys.readouterr().err.splitlines()
    assert told[0] == "Playwright's own words"
    assert told[-1] == f"{_DEBIAN} chromium"


def test_java_is_installed_for_whoever_asks(
    bare: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    bare.has = {"chromium", "libatomic1", "fonts-noto-cjk"}
    assert browser_setup.main(["java"]) == 1
    assert "Java 11 以上を入れてください。" in capsys.readouterr().err
    bare.programs = {"apt-get"}
    assert browser_setup.main(["java"]) == 0
    assert bare.installed() == [["default-jre-headless"]]


def test_only_root_may_install(bare: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    bare.programs = {"apt-get"}
    assert browser_setup.main() == 1
    assert bare.ran == []


def test_a_browser_asked_for_that_is_not_there_is_named(
    bare: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bare.has = {"libatomic1", "fonts-noto-cjk"}
    monkeypatch.setenv("CASEBOOK_BROWSER", "/opt/edge")
    assert browser_setup.main() == 1
    assert bare.ran == []
    assert capsys.readouterr().err == "環境変数 CASEBOOK_BROWSER の /opt/edge がありません。\n"
