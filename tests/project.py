"""A copy of the whole project to build in, so that a test disturbs nobody's files or cache."""

import hashlib
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

_PARTS = ("mkdocs.yml", "docs", "cases", "scripts/mkdocs_hook.py", "scripts/casebook")
_CASEBOOK = "from casebook.cli import main; raise SystemExit(main())"
_LOADED = """
import sys
from casebook.cli import main
try:
    main()
finally:
    print(*sys.modules, sep="\\n", file=sys.stderr)
"""
_FRAMES = """
import sys
from mkdocs.commands.build import build
from mkdocs.config import load_config
from casebook.day import built
config = load_config("mkdocs.yml", site_dir=sys.argv[1], hooks=[])
config.extra["built"] = built()
build(config)
"""
_OWN = ("SITE_URL", "SOURCE_DATE_EPOCH")


@dataclass(frozen=True, slots=True)
class Project:
    """A project folder, and the commands run in it with its own copy of the package."""

    root: Path

    @classmethod
    def copied_to(cls, root: Path) -> "Project":
        for part in _PARTS:
            source, target = ROOT / part, root / part
            target.parent.mkdir(parents=True, exist_ok=True)
            if source.is_dir():
                shutil.copytree(source, target)  # with __pycache__: nothing to compile again
            else:
                shutil.copy2(source, target)
        return cls(root)

    @property
    def cases(self) -> Path:
        return self.root / "cases"

    @property
    def site(self) -> Path:
        return self.root / "site"

    def environment(self, **more: str) -> dict[str, str]:
        inherited = {name: value for name, value in os.environ.items() if name not in _OWN}
        own = {
            "NO_MKDOCS_2_WARNING": "1",
            "PYTHONPATH": str(self.root / "scripts"),
            "PYTHONUTF8": "1",
        }
        return inherited | own | more

    def casebook(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return self._run([sys.executable, "-c", _CASEBOOK, *arguments], environment)

    def loaded(self, *arguments: str, **environment: str) -> set[str]:
        """Name the modules that a command loads."""
        done = self._run([sys.executable, "-c", _LOADED, *arguments], environment)
        return set(done.stderr.split())

    def mkdocs(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return self._run([sys.executable, "-m", "mkdocs", *arguments], environment)

    def build(self, *arguments: str, **environment: str) -> Path:
        """Build the site, which has to succeed. Gives its folder."""
        done = self.casebook("build", *arguments, **environment)
        assert done.returncode == 0, done.stdout + done.stderr
        return self.site

    def draw_frames(self, target: Path, **environment: str) -> None:
        """Let MkDocs alone write its pages into a folder, with nothing poured into them."""
        done = self._run([sys.executable, "-c", _FRAMES, str(target)], environment)
        assert done.returncode == 0, done.stdout + done.stderr

    def _run(
        self, command: list[str], environment: dict[str, str]
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            cwd=self.root,
            env=self.environment(**environment),
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )


def html_pages(site: Path) -> list[str]:
    """List the pages of a site as site paths."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def tree(folder: Path) -> dict[str, str]:
    """Give the digest of every file in a folder, by path."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }
