"""Run a tool that fetches from a registry, and say in plain words why it could not."""

import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LAST_LINES = 8


class StoppedError(Exception):
    """The set-up cannot go on. The text is for the person at the terminal; `output` is the tool's own."""

    def __init__(self, words: str, output: str = "") -> None:
        super().__init__(words)
        self.output = output


@dataclass(frozen=True, slots=True)
class Cause:
    """One reason for which fetching fails: how the tools tell it, and how we do."""

    signs: str
    words: str
    passing: bool = False
    """Whether it may be gone at a second, more patient try."""

    def seen_in(self, output: str) -> bool:
        """Say whether a tool's output tells of this cause."""
        return re.search(self.signs, output) is not None


# In this order: a proxy that cannot be reached is told with the words of a network that cannot.
_CAUSES = (
    Cause(
        r"DO NOT MATCH THE HASHES|EINTEGRITY",
        "届いた部品が、固定した中身（ハッシュ）と違います。\n"
        "途中で切れただけなら、もう一度実行すると直ります。直らなければ、途中のサーバーが中身を変えていないかを確かめてください。",
    ),
    Cause(
        r"ProxyError|[Cc]annot connect to proxy|Tunnel connection failed|E407|ERR_INVALID_PROXY",
        "プロキシーを通れません。\n"
        "環境変数 HTTPS_PROXY に書いたアドレスと、利用者名、パスワードを確かめてください。",
    ),
    Cause(
        r"CERTIFICATE_VERIFY_FAILED|SSLError|SELF_SIGNED_CERT|UNABLE_TO_(GET|VERIFY)|CERT_HAS_EXPIRED",
        "通信の証明書を確かめられません。\n"
        "通信を検査する組織のネットワークでは、組織の証明書のファイルを環境変数 PIP_CERT と NODE_EXTRA_CA_CERTS に指定してください。",
    ),
    Cause(
        r"No space left|ENOSPC",
        "ディスクに空きがありません。",
    ),
    Cause(
        r"NewConnectionError|NameResolutionError|ConnectTimeoutError|Network is unreachable"
        r"|EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH",
        "ネットワークにつながりません。\n"
        "この機械がつながっているか、プロキシーの指定（環境変数 HTTPS_PROXY）が要るネットワークでないかを確かめてください。\n"
        "つながらない機械で使う方法は README.ja.md の「ネットワークのない所で」にあります。",
    ),
    Cause(
        r"[Tt]imed? ?out|TIMEOUT|TIMEDOUT|ECONNRESET|ConnectionReset|IncompleteRead"
        r"|HTTP error 5\d\d|too many 5\d\d|5\d\d Server Error|\bE5\d\d\b",
        "部品の置き場の返事が、途中で止まりました。\n少し待ってから、もう一度実行してください。",
        passing=True,
    ),
    Cause(
        r"No matching distribution found",
        "部品の置き場に、この機械と Python に合うものがありません。\n"
        "環境変数 PIP_NO_INDEX などで置き場を変えているときは、部品がそろっているかを確かめてください。",
    ),
)
_UNKNOWN = Cause("", "")


def fetch(
    what: str, command: Sequence[str], hurried: Sequence[str], environment: Mapping[str, str]
) -> None:
    """Run a command that fetches. `hurried` are its options for giving up after seconds.

    Without a network that is told at once; a slow one gets a second try, with the tool's own patience.
    Raises StoppedError with the cause in words and the last lines of what the tool wrote.
    """
    status, output = run([*command, *hurried], environment)
    if status and _cause(output).passing:
        status, output = run(command, environment)
    if status:
        raise StoppedError(failure(what, _cause(output).words, output), output)


def run(command: Sequence[str], environment: Mapping[str, str]) -> tuple[int, str]:
    """Run a command in the project's folder and give its exit code and all that it wrote."""
    # Open files pass on: a tool that outlives a killed set-up goes on holding the turn.
    done = subprocess.run(  # noqa: S603
        command,
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        close_fds=False,
        check=False,
    )
    return done.returncode, done.stdout


def failure(what: str, words: str, output: str) -> str:
    """Word a failure: what was not done, why as far as we know, and the tool's own last lines."""
    lines = [line.rstrip() for line in output.splitlines() if line.strip()]
    told = [f"    {line}" for line in lines[-LAST_LINES:]]
    parts = (
        f"{what}ができませんでした。",
        words,
        *(("道具の出力の終わり:", *told) if told else ()),
        "直したら、同じコマンドをもう一度実行してください。続きから進みます。",
    )
    return "\n".join(part for part in parts if part)


def _cause(output: str) -> Cause:
    return next((cause for cause in _CAUSES if cause.seen_in(output)), _UNKNOWN)
