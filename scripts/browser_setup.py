"""See that the tests find a browser and a Japanese font; install what is missing.

Usage: browser_setup.py
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

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

_NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "microsoft-edge",
    "msedge",
    "chrome",
)
_MAC = ("Chromium", "Google Chrome", "Microsoft Edge")
_BROWSER_PACKAGES = ("chromium",)
_FONT_PACKAGES = ("fontconfig", "fonts-noto-cjk")
_NO_BROWSER = (
    "検査に使うブラウザーが見つからず、入れることもできませんでした。"
    "Chromium、Google Chrome、Microsoft Edge のどれかを入れるか、"
    "環境変数 CASEBOOK_BROWSER に実行ファイルの場所を書いてください。"
)
_NO_FONT = (
    "日本語のフォントが見つからず、入れることもできませんでした。"
    "Noto Sans CJK JP（fonts-noto-cjk）などを入れてください。"
)


class MissingBrowserError(Exception):
    """There is no browser to test with."""


def find_browser() -> Path:
    """Give the browser to test with: the one asked for, one of the system, or Playwright's own.

    Raises MissingBrowserError when there is none. Must not be called while Playwright is running.
    """
    if asked := os.environ.get("CASEBOOK_BROWSER"):
        return Path(asked)
    found = next((path for path in _candidates() if _starts(path)), None) or _of_playwright()
    if found is None:
        raise MissingBrowserError(_NO_BROWSER)
    return found


def main() -> int:
    """Install what is missing. Gives 0 when browser and font are there in the end."""
    packages = _missing_packages()
    if not packages:
        return 0
    _install_with_apt(packages)
    if not _has_browser():
        _run([sys.executable, "-m", "playwright", "install", "chromium"])
    complaints = [
        text for there, text in ((_has_browser, _NO_BROWSER), (_has_font, _NO_FONT)) if not there()
    ]
    sys.stderr.writelines(f"{text}\n" for text in complaints)
    return 1 if complaints else 0


def _candidates() -> list[Path]:
    named = [Path(path) for path in map(shutil.which, _NAMES) if path]
    apps = [Path(f"/Applications/{name}.app/Contents/MacOS/{name}") for name in _MAC]
    return named + [path for path in apps if path.exists()]


def _starts(browser: Path) -> bool:
    """Say whether it runs: Ubuntu's chromium-browser may be a note that points to a snap."""
    return _run([str(browser), "--version"], quiet=True)


def _of_playwright() -> Path | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return path if path.exists() else None


def _has_browser() -> bool:
    try:
        return find_browser().exists()
    except MissingBrowserError:
        return False


def _has_font() -> bool:
    """Look for a Japanese font; only Linux comes without one."""
    if not sys.platform.startswith("linux"):
        return True
    listing = shutil.which("fc-list")
    if listing is None:
        return False
    found = subprocess.run([listing, ":lang=ja"], capture_output=True, check=False)  # noqa: S603
    return bool(found.stdout.strip())


def _missing_packages() -> list[str]:
    browser = () if _has_browser() else _BROWSER_PACKAGES
    fonts = () if _has_font() else _FONT_PACKAGES
    return [*browser, *fonts]


def _install_with_apt(packages: list[str]) -> None:
    """Install Debian packages if we may; whether it worked is seen by looking again."""
    if shutil.which("apt-get") is None:
        return
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if sudo and shutil.which("sudo") is None:
        return
    apt = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet=2"]
    if _run([*apt, "update"]):
        _run([*apt, "install", "--yes", "--no-install-recommends", *packages])


def _run(command: list[str], *, quiet: bool = False) -> bool:
    out = subprocess.DEVNULL if quiet else None
    try:
        return subprocess.run(command, stdout=out, stderr=out, check=False).returncode == 0  # noqa: S603
    except OSError:
        return False


if __name__ == "__main__":
    raise SystemExit(main())
