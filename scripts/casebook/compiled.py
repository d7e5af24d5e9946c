"""Templates are compiled once, as modules are: what comes out lies beside the compiled modules."""

import os
from hashlib import sha256
from pathlib import Path

import jinja2
from jinja2 import FileSystemBytecodeCache

FOLDER = Path(__file__).parent / "__pycache__" / "templates"


class Compiled(FileSystemBytecodeCache):
    """Compiled templates by their names: Jinja itself sees when their text has changed.

    Who copies the folder takes them along, and neither another Jinja nor another environment takes them.
    """

    def __init__(self, *makers: Path) -> None:
        made_by = sha256(b"".join(path.read_bytes() for path in makers)).hexdigest()[:8]
        super().__init__(os.fspath(FOLDER), f"{jinja2.__version__}-{made_by}-%s")

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002 - as Jinja calls it
        """Leave out where the template lies."""
        return super().get_cache_key(name)


def compiled(*makers: Path) -> Compiled | None:
    """Give what keeps templates as modules make them; nothing where it could not be written."""
    try:
        FOLDER.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return Compiled(*makers) if os.access(FOLDER, os.W_OK) else None
