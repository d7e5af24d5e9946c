"""Finding a browser and a font, and what happens where they are missing."""

from pathlib import Path

import pytest

import browser_setup


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """A machine without browser, font and package manager. Gives the commands that were run."""
    ran: list[list[str]] = []

    def run(command: list[str], *, quiet: bool = False) -> bool:
        ran.append(command)
        return False

    monkeypatch.delenv("CASEBOOK_BROWSER", raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("shutil.which", lambda name: None)
    monkeypatch.setattr(browser_setup, "_candidates", list)
    monkeypatch.setattr(browser_setup, "_of_playwright", lambda: None)
    monkeypatch.setattr(browser_setup, "_run", run)
    return ran


def test_the_browser_asked_for_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CASEBOOK_BROWSER", "/opt/edge")
    assert browser_setup.find_browser() == Path("/opt/edge")


def test_a_browser_that_does_not_start_is_passed_over(
    bare: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    stub, real = Path("/usr/bin/chromium-browser"), Path("/usr/bin/google-chrome")
    monkeypatch.setattr(browser_setup, "_candidates", lambda: [stub, real])
    monkeypatch.setattr(browser_setup, "_starts", lambda path: path == real)
    assert browser_setup.find_browser() == real


def test_no_browser_is_an_error(bare: list[list[str]]) -> None:
    with pytest.raises(browser_setup.MissingBrowserError, match="CASEBOOK_BROWSER"):
        browser_setup.find_browser()


def test_what_cannot_be_installed_is_told(
    bare: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert browser_setup.main() == 1
    assert [command[1:] for command in bare] == [["-m", "playwright", "install", "chromium"]]
    told = capsys.readouterr().err
    assert "ブラウザーが見つからず" in told
    assert "日本語のフォントが見つからず" in told


def test_only_what_is_missing_is_installed(
    bare: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browser_setup, "_has_browser", lambda: True)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}" if "apt" in name else None)
    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.setattr(browser_setup, "_has_font", lambda: False)
    ran: list[list[str]] = []

    def run(command: list[str]) -> bool:
        ran.append(command)
        return True

    monkeypatch.setattr(browser_setup, "_run", run)
    browser_setup.main()
    assert [command[-2:] for command in ran] == [
        ["--quiet=2", "update"],
        ["fontconfig", "fonts-noto-cjk"],
    ]
