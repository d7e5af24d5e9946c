"""Why fetching failed is told in words, with the tool's own last lines."""

import os
import sys
from pathlib import Path

import pytest

from fetching import LAST_LINES, StoppedError, fetch

# The first words of each cause, and what pip and npm write when it is there.
_TOLD = {
    "ネットワークにつながりません。": (
        "WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError('<x>: Failed to "
        "establish a new connection: [Errno -3] Temporary failure in name resolution')': /simple/babel/\n"
        "ERROR: No matching distribution found for babel==2.18.0",
        "after connection broken by 'ConnectTimeoutError(<x>, 'Connection to a timed out.')': /simple/babel/",
        "npm error code EAI_AGAIN\nnpm error syscall getaddrinfo",
        "npm error code ECONNREFUSED",
    ),
    "プロキシーを通れません。": (
        "ProxyError('Cannot connect to proxy.', NewConnectionError('<x>: Failed to establish a new connection'))",
        "npm error code E407",
    ),
    "通信の証明書を確かめられません。": (
        "SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed'))",
        "npm error code SELF_SIGNED_CERT_IN_CHAIN",
        "npm error code UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    ),
    "届いた部品が、固定した中身（ハッシュ）と違います。": (
        "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.",
        "npm error code EINTEGRITY",
    ),
    "ディスクに空きがありません。": (
        "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
        "npm error code ENOSPC",
    ),
    "部品の置き場の返事が、途中で止まりました。": (
        "ReadTimeoutError(\"HTTPSConnectionPool(host='a', port=443): Read timed out. (read timeout=5.0)\")",
        "ERROR: HTTP error 503 while getting a.whl",
        "npm error code E502",
        "npm error code ERR_SOCKET_TIMEOUT",
    ),
    "部品の置き場に、この機械と Python に合うものがありません。": (
        "ERROR: No matching distribution found for babel==2.18.0",
    ),
    "道具の出力の終わり:": ("Killed",),
}


def told(output: str) -> list[str]:
    """Let a command fail with this output, and give the lines of what is said about it."""
    failing = f"import sys; sys.exit({output!r})"
    with pytest.raises(StoppedError) as stop:
        fetch("部品を入れること", [sys.executable, "-c", failing], ["--quick"], os.environ)
    return str(stop.value).splitlines()


@pytest.mark.parametrize(
    ("words", "output"),
    [(words, output) for words, outputs in _TOLD.items() for output in outputs],
)
def test_the_cause_is_told(words: str, output: str) -> None:
    lines = told(output)
    assert lines[:2] == ["部品を入れることができませんでした。", words]
    assert f"    {output.splitlines()[-1]}" in lines


def test_only_the_last_lines_of_the_tool_are_told() -> None:
    lines = told("\n\n".join(f"line {number}" for number in range(20)))
    assert lines == [
        "部品を入れることができませんでした。",
        "道具の出力の終わり:",
        *(f"    line {number}" for number in range(20 - LAST_LINES, 20)),
        "直したら、同じコマンドをもう一度実行してください。続きから進みます。",
    ]


@pytest.mark.parametrize(
    ("output", "tries"), [("Read timed out.", 2), ("NewConnectionError", 1), ("", 1)], ids=str
)
def test_only_what_may_pass_is_tried_again(output: str, tries: int, tmp_path: Path) -> None:
    """The first try is in a hurry; the second has the tool's own patience."""
    log = tmp_path / "log"
    note = f"import sys; open({str(log)!r}, 'a').write(f'{{sys.argv[1:]}}\\n'); sys.exit({output!r} or 1)"
    with pytest.raises(StoppedError):
        fetch("", [sys.executable, "-c", note], ["--quick"], os.environ)
    assert log.read_text("utf-8").splitlines() == ["['--quick']", "[]"][:tries]


def test_a_slow_answer_is_waited_for(tmp_path: Path) -> None:
    slow = "import sys; sys.exit('Read timed out.' if sys.argv[1:] else 0)"
    fetch("", [sys.executable, "-c", slow], ["--quick"], os.environ)
