"""Files with bytes flipped, left out, doubled or put in, through the command that authors use."""

import io
import re
import shutil
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from random import Random

from casebook.cli import main
from soak.texts import TEXTS

_PLACED = re.compile(r".+:\d+:\d+: .+ \([a-z-]+\)")


def fuzz(cases: Path, random: Random, more: Callable[[], bool]) -> tuple[int, list[str]]:
    """Spoil one file after the other and mend it again. Gives how many, and what went wrong."""
    paths = sorted(cases.rglob("*.yml"))
    tried, faults = 0, []
    while more():
        path = random.choice(paths)
        kept = path.with_name(path.name + ".kept")
        shutil.copy2(path, kept)
        path.write_bytes(mutated(path.read_bytes(), random))
        if fault := told(cases):
            faults.append(f"{path.name}: {fault}")
            shutil.copy2(path, path.with_name(f"{tried}-{path.name}.bad"))
        kept.replace(path)
        tried += 1
    return tried, faults


def told(cases: Path) -> str:
    """Say what is wrong with how a collection is checked: "" when all is as promised."""
    out, err = io.StringIO(), io.StringIO()
    try:
        with redirect_stdout(out), redirect_stderr(err):
            code = main(["check", "--cases", str(cases)])
    except SystemExit as stop:
        return f"exit {stop.code}"
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    lines = out.getvalue().splitlines()
    if code not in {0, 1} or "Traceback" in err.getvalue():
        return f"exit {code}"
    if code and not any(_PLACED.fullmatch(line) for line in lines):
        return f"no place told: {lines[:2]}"
    return ""


def mutated(content: bytes, random: Random) -> bytes:
    """Change a file in one to four places."""
    for _ in range(random.randint(1, 4)):
        at = random.randrange(len(content) + 1)
        end = min(len(content), at + random.choice((1, 1, 2, 8, 200)))
        text = random.choice(list(TEXTS.values())).encode("utf-8", "surrogatepass")
        content = random.choice(
            (
                content[:at]
                + bytes(byte ^ (1 << random.randrange(8)) for byte in content[at:end])
                + content[end:],
                content[:at] + content[end:],
                content[:at],
                content[:end] + content[at:],
                content[:at] + text + content[at:],
                content[:at] + random.randbytes(3) + content[at:],
                content[:at]
                + random.choice((b"\n", b"\t", b"- ", b": ", b"\r", b"  ", b"'"))
                + content[at:],
            )
        )
    return content
