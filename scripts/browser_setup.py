"""See that the tests find a browser, what drives it and a Japanese font; install what is missing.

Usage: browser_setup.py [java]

java stands for what the audit needs besides.
"""

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from fetching import StoppedError, fetch

_OFF = (
    # Chromium holds two hidden pages ready for its address bar, which nobody sees: a third of all the work.
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    # Playwright turns these off; the browser heeds only the last list that it is given.
    "AvoidCorsURLLoaderRestartOnRedirect",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
    "TcpPortRandomizationWin",
    "ThirdPartyStoragePartitioning",
    "Translate",
)

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    f"--disable-features={','.join(_OFF)}",
)
"""Nothing but the page under test may use the network, and a container has no sandbox."""

_SHELL = "chromium-headless-shell"
"""Debian's browser without a window: it does the same in two thirds of the time."""

_NAMES = (
    _SHELL,
    "chromium",
    "chromium-browser",
    "google-chrome",
    "microsoft-edge",
    "msedge",
    "chrome",
)
_MAC = ("Chromium", "Google Chrome", "Microsoft Edge")
_NO_BROWSER = (
    "検査に使うブラウザーが見つかりません。Chromium、Google Chrome、Microsoft Edge のどれかを入れるか、"
    "環境変数 CASEBOOK_BROWSER に実行ファイルの場所を書いてください。"
)
_NO_FONT = "日本語のフォントが見つかりません。Noto Sans CJK JP などを入れてください。"
_NO_JAVA = (
    "HTML を調べる Nu HTML Checker に要る Java が見つかりません。Java 11 以上を入れてください。"
)
_NO_DRIVER = "ブラウザーを操作する Playwright が起動しません。その理由は次のとおりです。"
_BY_HAND = "Debian や Ubuntu では、管理者が次を実行すると入ります: apt-get install"


class MissingBrowserError(Exception):
    """There is no browser to test with."""


def find_browser() -> Path:
    """Give the browser to test with: the one asked for, one of the system, or Playwright's own.

    Raises MissingBrowserError when there is none. Must not be called while Playwright is running.
    """
    if asked := _asked():
        return asked
    found = next((path for path in _candidates() if _starts(path)), None) or _of_playwright()
    if found is None:
        raise MissingBrowserError(_NO_BROWSER)
    return found


@dataclass(frozen=True, slots=True)
class Need:
    """Something that the tests need of the machine."""

    fault: Callable[[], str]
    """Says in words what is wrong; nothing when all is well."""
    packages: tuple[str, ...]
    """What brings it on Debian and Ubuntu."""


def main(besides: Sequence[str] = ()) -> int:
    """Install what is missing. Gives 0 when everything is there in the end."""
    asked = _asked()
    if asked and not asked.exists():
        sys.stderr.write(f"環境変数 CASEBOOK_BROWSER の {asked} がありません。\n")
        return 1
    needs = _unmet([*_NEEDS, *(_BESIDES[each] for each in besides)])
    wanted = _packages(needs) if asked else _faster(_packages(needs))
    if wanted:
        _install_with_apt(wanted)
        needs = _unmet(needs)
    if _BROWSER in needs and _DRIVER not in needs:
        _install_with_playwright()
        needs = _unmet(needs)
    if needs:
        sys.stderr.writelines(f"{need.fault()}\n" for need in needs)
        sys.stderr.write(f"{_BY_HAND} {' '.join(_packages(needs))}\n")
    return 1 if needs else 0


def _asked() -> Path | None:
    asked = os.environ.get("CASEBOOK_BROWSER")
    return Path(asked) if asked else None


def _candidates() -> list[Path]:
    named = [Path(path) for path in map(shutil.which, _NAMES) if path]
    apps = [Path(f"/Applications/{name}.app/Contents/MacOS/{name}") for name in _MAC]
    return named + [path for path in apps if path.exists()]


def _starts(browser: Path) -> bool:
    """Say whether it runs: Ubuntu's chromium-browser may be a note that points to a snap."""
    return _run([str(browser), "--version"], quiet=True)


def _of_playwright() -> Path | None:
    from playwright.sync_api import sync_playwright

    if _driver_words():
        return None
    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return path if _starts(path) else None


def _faster(packages: list[str]) -> list[str]:
    """Take Debian's faster browser in place of the other; in a container, where we are root, also beside it.

    On a person's own machine nothing is installed that the tests could do without.
    """
    wanted = os.geteuid() == 0 or bool({*_BROWSER.packages} & {*packages})
    if not wanted or not _is_debian() or shutil.which(_SHELL):
        return packages
    return [*(each for each in packages if each not in _BROWSER.packages), _SHELL]


def _is_debian() -> bool:
    try:
        return platform.freedesktop_os_release()["ID"] == "debian"
    except (OSError, KeyError):
        return False


def _driver_words() -> str:
    """Start Playwright's own Node, which a bare machine may lack a library for. Gives its complaint."""
    version = [sys.executable, "-m", "playwright", "--version"]
    done = subprocess.run(version, capture_output=True, text=True, check=False)  # noqa: S603
    return done.stderr.strip() or "?" if done.returncode else ""


def _driver_fault() -> str:
    words = _driver_words()
    return f"{_NO_DRIVER}\n    {words}" if words else ""


def _browser_fault() -> str:
    try:
        find_browser()
    except MissingBrowserError as stop:
        return str(stop)
    return ""


def _font_fault() -> str:
    return "" if _has_font() else _NO_FONT


def _java_fault() -> str:
    # On a Mac without Java, a note that points to it stands in its place.
    return "" if _run(["java", "-version"], quiet=True) else _NO_JAVA


_DRIVER = Need(_driver_fault, ("libatomic1",))
_BROWSER = Need(_browser_fault, ("chromium",))
_FONT = Need(_font_fault, ("fontconfig", "fonts-noto-cjk"))
_JAVA = Need(_java_fault, ("default-jre-headless",))
_NEEDS = (_DRIVER, _BROWSER, _FONT)
_BESIDES = {"java": _JAVA}


def _unmet(needs: Iterable[Need]) -> list[Need]:
    return [need for need in needs if need.fault()]


def _packages(needs: Iterable[Need]) -> list[str]:
    return [package for need in needs for package in need.packages]


def _has_font() -> bool:
    """Look for a Japanese font; only Linux comes without one."""
    if not sys.platform.startswith("linux"):
        return True
    listing = shutil.which("fc-list")
    if listing is None:
        return False
    found = subprocess.run([listing, ":lang=ja"], capture_output=True, check=False)  # noqa: S603
    return bool(found.stdout.strip())


def _install_with_apt(packages: list[str]) -> None:
    """Install Debian packages if we may; whether it worked is seen by looking again."""
    if shutil.which("apt-get") is None:
        return
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if sudo and shutil.which("sudo") is None:
        return
    sys.stderr.write(f"検査に使うものを入れています: {' '.join(packages)}\n")
    debian = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive"]
    apt = [*debian, "apt-get", "--quiet=2", "--option=DPkg::Lock::Timeout=300"]
    _run([*debian, "dpkg", "--configure", "-a"])  # an installation that was killed goes on here
    if _run([*apt, "update"]):
        _run([*apt, "install", "--yes", "--no-install-recommends", *packages])


def _install_with_playwright() -> None:
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    try:
        fetch("Playwright のブラウザーを入れること", command, (), os.environ)
    except StoppedError as stop:
        sys.stderr.write(f"{stop}\n")


def _run(command: list[str], *, quiet: bool = False) -> bool:
    out = subprocess.DEVNULL if quiet else None
    try:
        return subprocess.run(command, stdout=out, stderr=out, check=False).returncode == 0  # noqa: S603
    except OSError:
        return False


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
