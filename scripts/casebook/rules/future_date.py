"""What has been published, changed or checked lies in the past."""

from collections.abc import Iterator

from casebook.library import DataPath, Document, Library
from casebook.problem import quoted
from casebook.rules.found import Fault
from casebook.when import When

TITLE = "済んだことの日付が未来でない"

_DONE = ("published", "updated", "checked", "date")


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report future dates of things done; a claim may speak of the future."""
    today = library.today.isoformat()
    for where, found in document.maps:
        keys = ("as_of",) if _is_status(where) else _DONE
        for key in keys:
            value = found.get(key)
            if isinstance(value, str | int) and _starts_after(value, today):
                message = (
                    f"日付{quoted(value)}は今日（{today}）より先です。済んだことの日付なので、"
                    "年の打ち間違いがないか確かめてください。"
                )
                yield Fault((*where, key), message)
    published, updated = (document.data.get(key) for key in ("published", "updated"))
    if (
        isinstance(published, str)
        and isinstance(updated, str)
        and _starts_after(published, updated)
    ):
        message = (
            f"最終更新日{quoted(updated)}が公開日{quoted(published)}より前です。"
            "どちらの日付が正しいか確かめてください。"
        )
        yield Fault(("updated",), message)


def _is_status(where: DataPath) -> bool:
    return where[:1] == ("status",)


def _starts_after(value: str | int, day: str) -> bool:
    try:
        return When.parse(value).starts_after(day)
    except ValueError:
        return False
